"""Everything that the shape of a scenario does not tell: whether it can be played, and what its author may have overlooked.

Each check yields faults and knows nothing of the others.
"""

from collections.abc import Callable, Collection, Iterator
from itertools import islice

from tabletop.scenario import checks_names, checks_routes, checks_texts
from tabletop.scenario.faults import MOST_TOLD, Fault, Where, bounded
from tabletop.scenario.model import Scenario

Check = Callable[[Scenario, Where], Iterator[Fault]]

CHECKS: tuple[Check, ...] = (
    checks_routes.targets,
    checks_routes.ways_on,
    checks_routes.routes,
    checks_names.agencies,
    checks_names.links,
    checks_names.conditions_on_facts,
    checks_texts.lengths,
    checks_texts.placeholders,
    checks_texts.markup,
)


# Said of the whole: while a part could not be read as written, its absence would be blamed on others.
OF_THE_WHOLE = frozenset(
    {
        *("dead-end", "dead-end-reserve", "unreachable", "loop", "no-ending"),
        *("unused-agency", "missing-translation", "nothing-to-show"),
    }
)


def faults(
    scenario: Scenario, where: Where, references: Collection[str], agency_types: Collection[str], language: str = ""
) -> Iterator[Fault]:
    """`references` and `agency_types`: the catalogue's ids. `language`: one that every text should have."""
    for check in CHECKS:
        yield from bounded(check(scenario, where))
    yield from bounded(islice(checks_names.catalogued(scenario, where, references, agency_types), MOST_TOLD + 1))
    yield from bounded(checks_texts.translations(scenario, where, language))
