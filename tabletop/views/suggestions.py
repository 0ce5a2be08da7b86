"""What the record itself points at: tasks nobody leads, tasks two bodies claim, and what somebody promised."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from tabletop.clock import local
from tabletop.exercise.state import Exercise
from tabletop.exercise.values import Response
from tabletop.exercise.words import ROOM, ObservationKind, Stance
from tabletop.i18n.formats import date, join_list
from tabletop.messages import Message, message
from tabletop.scenario.model import Scenario
from tabletop.views.mentions import due_date, mentions, without_marks
from tabletop.views.responsibilities import UNASSIGNED, Row, matrix
from tabletop.views.text import all_bound, read
from tabletop.views.trace import expected_code


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Something the record itself points at; nobody has concluded it. `id`: the expected action it is about, or the line
    in which somebody promised something."""

    id: str
    kind: ObservationKind
    text: Message
    evidence: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Promised:
    """What a body said it will do. `owner`: its code, or the word as typed; `due`: ISO 8601, '' for no date."""

    text: str
    owner: str
    due: str


def suggestions(state: Exercise, scenarios: Mapping[str, Scenario], language: str) -> tuple[Suggestion, ...]:
    """Tasks nobody was heard to lead, tasks two bodies claimed, and what was promised, unless an observation cites them."""
    cited = {id for observation in state.observations.values() for id in observation.evidence}
    return tuple(s for s in _suggestions(state, all_bound(state, scenarios), language) if s.id not in cited)


def _suggestions(state: Exercise, scenarios: Mapping[str, Scenario], language: str) -> Iterator[Suggestion]:
    for row in matrix(state, scenarios).rows:
        if not row.task:
            continue
        id = expected_code(row.run, row.inject, row.task)
        task = read(row.label, scenarios.get(state.runs[row.run - 1].digest), state.agencies, language)
        task = task.strip().rstrip(".")
        said = tuple(response for cell in row.cells.values() for response in cell.responses)
        leading = [code for code in _leading(row) if code not in (UNASSIGNED, ROOM)]
        if len(leading) > 1:
            text = message("suggestion.overlap", task=task, first=leading[0], second=leading[1])
            yield Suggestion(id, ObservationKind.OVERLAP, text, (id, *said))
        elif row.gap:
            yield Suggestion(id, ObservationKind.GAP, message("suggestion.gap", task=task), (id, *said))
    yield from _promised(state, language)


def promised(state: Exercise, response: Response) -> tuple[Promised, ...]:
    """`>pu 15/03 sends the list`: who does what by when, as it was said."""
    text, said = without_marks(response.text), local(response.at_ms, response.offset_min).date()
    found = mentions(response.text, state.agencies.values()).promises
    return tuple(Promised(text, promise.owner, due_date(promise.due, said)) for promise in found)


def _promised(state: Exercise, language: str) -> Iterator[Suggestion]:
    for response in state.all_responses():
        if promises := promised(state, response):
            due = next((promise.due for promise in promises if promise.due), "")
            values = {"who": join_list([promise.owner for promise in promises], language), "what": promises[0].text}
            text = message("suggestion.promise", **values)
            if due:
                text = message("suggestion.promise-by", due=date(due, language), **values)
            yield Suggestion(response.id, ObservationKind.AREA_FOR_IMPROVEMENT, text, (response.id,))


def _leading(row: Row) -> Iterator[str]:
    return (code for code, cell in row.cells.items() if cell.stance is Stance.LEAD)
