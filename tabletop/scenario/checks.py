"""Everything that the shape of a scenario does not tell: whether it can be played, and what its author may have overlooked.

Each check yields faults and knows nothing of the others.
"""

from collections.abc import Callable, Collection, Iterator
from itertools import islice

from tabletop.scenario import checks_coverage, checks_meaning, checks_names, checks_pages, checks_routes, checks_texts
from tabletop.scenario.faults import MOST_TOLD, Fault, Where, bounded
from tabletop.scenario.model import Scenario
from tabletop.scenario.reach import Reach, TooMuch, reach_of

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
    checks_pages.pages,
)

MEANING: tuple[Callable[[Scenario, Where, Reach], Iterator[Fault]], ...] = (
    checks_meaning.explored,
    checks_meaning.conditions,
    checks_meaning.endings,
    checks_coverage.objectives,
    checks_coverage.strands,
)

# Said of the whole: while a part could not be read as written, its absence would be blamed on others.
OF_THE_WHOLE = frozenset(
    {
        *("dead-end", "dead-end-reserve", "unreachable", "loop", "no-ending"),
        *("unused-agency", "missing-translation", "nothing-to-show"),
        *("condition-never", "condition-always", "never-first", "never-needed", "option-never", "no-open-option", "no-open-way"),
        *("ending-never", "endless", "objective-unused", "objective-missed", "strand-unused", "strand-missed"),
    }
)

# Where routes lead astray, what happens on them cannot be told yet.
ASTRAY = frozenset({"unknown-target", "next-and-decision", "dead-end", "dead-end-reserve", "unreachable", "loop", "no-ending"})


def faults(
    scenario: Scenario, where: Where, references: Collection[str], agency_types: Collection[str], language: str = ""
) -> Iterator[Fault]:
    """`references` and `agency_types`: the catalogue's ids. `language`: one that every text should have."""
    told: list[Fault] = []
    for check in CHECKS:
        for fault in bounded(check(scenario, where)):
            told.append(fault)
            yield fault
    if not any(fault.code in ASTRAY for fault in told):
        reach = reach_of(scenario)
        try:
            for meant in MEANING:
                yield from bounded(islice(meant(scenario, where, reach), MOST_TOLD + 1))  # all are warnings
        except TooMuch:
            yield checks_meaning.in_part(where)
    yield from bounded(islice(checks_names.catalogued(scenario, where, references, agency_types), MOST_TOLD + 1))
    yield from bounded(checks_texts.translations(scenario, where, language))
