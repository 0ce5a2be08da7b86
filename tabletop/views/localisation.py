"""What is there in which language, and which names of the country were given: two tables for the weeks before."""

import re
from collections import Counter
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from tabletop.exercise.state import Exercise
from tabletop.localized import Localized
from tabletop.scenario.model import Scenario
from tabletop.scenario.texts import texts
from tabletop.scenario.translation import Record, entries
from tabletop.views.text import bound, read

Stale = Mapping[tuple[str, str], Collection[str]]
"""(scenario, language) → injects ('' the scenario's own texts) whose source changed after they were translated."""


_LETTER = re.compile(r"[^\W\d_]")


STALE = "stale."  # with the digest: where what is stale is kept in the exercise file, beside the record


class There(StrEnum):
    PRESENT = "present"
    MISSING = "missing"
    STALE = "stale"


@dataclass(frozen=True, slots=True)
class TextRow:
    """An inject, or with `inject` '' what a scenario says of itself. `cells`: by language of the exercise.

    `missing`: how many of its `texts` a language lacks; nothing may be left out silently on the wall.
    """

    scenario: str
    inject: str
    number: str
    title: str
    texts: int
    cells: Mapping[str, There]
    missing: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class PlaceholderRow:
    """A placeholder of a scenario. `own`: its author's value; `bound`: the real name, empty when none was given.

    `missing`: languages of the exercise for which nobody gave a value at all, so that another language shows.
    """

    scenario: str
    name: str
    own: Localized
    bound: Localized
    missing: tuple[str, ...]


def text_rows(
    state: Exercise, scenarios: Mapping[str, Scenario], language: str, stale: Stale | None = None
) -> tuple[TextRow, ...]:
    """Scenario by scenario in the order of the programme, then inject by inject; titles in `language`."""
    spoken = state.basics.languages if state.basics else ()
    return tuple(
        row
        for id, digest in state.programme.items()
        if digest in scenarios
        for row in _rows(state, id, scenarios[digest], (language, spoken, stale or {}))
    )


def placeholder_rows(state: Exercise, scenarios: Mapping[str, Scenario]) -> tuple[PlaceholderRow, ...]:
    """In the order of the programme and of each scenario's setting."""
    spoken = state.basics.languages if state.basics else ()
    return tuple(
        _placeholder(state, id, name, own, spoken)
        for id, digest in state.programme.items()
        if digest in scenarios
        for name, own in scenarios[digest].setting.items()
    )


def stale_of(state: Exercise, draft: Callable[[str], str | None]) -> Stale:
    """As kept in the exercise file when each scenario was put on the programme; `draft` finds it by its key."""
    found: dict[tuple[str, str], set[str]] = {}
    for id, digest in state.programme.items():
        for place in (draft(f"{STALE}{digest}") or "").split():
            language, _, inject = place.partition("/")
            found.setdefault((id, language), set()).add(inject)
    return found


def stale_in(scenario: Scenario, records: Mapping[str, Record]) -> str:
    """What to keep: `es/I03 es/` names an inject and the scenario's own texts; `records` by language."""
    places = (
        f"{language}/{entry.path[1] if entry.path[0] == 'injects' else ''}"
        for language, record in records.items()
        for entry in entries(scenario, language, record)
        if entry.stale
    )
    return " ".join(dict.fromkeys(places))


def _placeholder(state: Exercise, scenario: str, name: str, own: Localized, spoken: tuple[str, ...]) -> PlaceholderRow:
    given = state.placeholders.get((scenario, name), Localized())
    stands = given or own
    return PlaceholderRow(scenario, name, own, given, tuple(code for code in spoken if not stands.has(code)))


def _rows(state: Exercise, id: str, scenario: Scenario, wanted: tuple[str, tuple[str, ...], Stale]) -> Iterator[TextRow]:
    language, spoken, stale = wanted
    number: Counter[str] = Counter({"": 0, **dict.fromkeys(scenario.injects, 0)})
    there: Counter[tuple[str, str]] = Counter()
    for path, text in texts(scenario):
        if text.texts and _LETTER.search(text.texts[0][1]):  # what has no letter needs no translation
            inject = str(path[1]) if path[0] == "injects" else ""
            number[inject] += 1
            there.update((inject, code) for code, _ in text.texts)
    named = bound(state, scenario)
    for inject, count in number.items():
        lacking = {code: count - there[inject, code] for code in spoken}
        old = {code for code in spoken if inject in stale.get((id, code), ())}
        cells = {c: There.MISSING if lacking[c] else There.STALE if c in old else There.PRESENT for c in spoken}
        title = read(scenario.injects[inject].title if inject else scenario.title, named, state.agencies, language)
        yield TextRow(id, inject, scenario.number(inject) if inject else "", title, count, cells, lacking)
