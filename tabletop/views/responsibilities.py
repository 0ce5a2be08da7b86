"""Who said they lead, share or support what. A picture of the discussion: nothing is counted by body, nobody is ranked."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from tabletop.exercise.state import Exercise, ScenarioRun
from tabletop.exercise.values import Response
from tabletop.exercise.words import Mark, Stance
from tabletop.localized import Localized
from tabletop.scenario.model import AgencyRole, ExpectedAction, Scenario

UNASSIGNED = ""  # the column of what was noted without a body; `ROOM` is that of the whole room

_LEADING = (Stance.LEAD, Stance.SHARE)
_DECLINING = (Stance.NOT_OUR_MANDATE, Stance.UNSURE, Stance.NO_ANSWER)


@dataclass(frozen=True, slots=True)
class Cell:
    """What a body said last of a task; `earlier`: other things it had said of it before. `responses` are ids."""

    stance: Stance
    earlier: tuple[Stance, ...] = ()
    responses: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Row:
    """One task: an expected action, or, with `task` '', what was said of an inject as a whole."""

    run: int
    inject: str
    task: str
    label: Localized
    cells: Mapping[str, Cell]

    @property
    def silent(self) -> bool:
        """No body said anything of its part in it."""
        return not self.cells

    @property
    def gap(self) -> bool:
        """Nobody was recorded as leading or sharing; of an inject as a whole only when somebody also declined."""
        stances = {cell.stance for cell in self.cells.values()}
        return stances.isdisjoint(_LEADING) and (self.task != "" or not stances.isdisjoint(_DECLINING))

    @property
    def overlap(self) -> bool:
        """Two or more bodies were recorded as leading."""
        return sum(cell.stance is Stance.LEAD for cell in self.cells.values()) > 1


@dataclass(frozen=True, slots=True)
class Matrix:
    """`bodies`: codes of the columns, in the order of the exercise."""

    bodies: tuple[str, ...]
    rows: tuple[Row, ...]


def matrix(state: Exercise, scenarios: Mapping[str, Scenario]) -> Matrix:
    """Rows by run, in the order of the scenario; `scenarios` by digest."""
    rows = tuple(row for run in state.runs for row in _rows(state, run, scenarios.get(run.digest)))
    spoken = {code for row in rows for code in row.cells}
    listed = [code for code, a in state.agencies.items() if a.role is AgencyRole.PLAYER or code in spoken]
    others = [code for row in rows for code in row.cells if code not in state.agencies]
    return Matrix(tuple(dict.fromkeys([*listed, *others])), rows)


def _rows(state: Exercise, run: ScenarioRun, scenario: Scenario | None) -> Iterator[Row]:
    released = run.released()
    for inject, title, expected in _injects(run, scenario):
        said = [r for r in state.responses.get((run.number, inject), ()) if r.stance is not None and not r.withdrawn]
        known = {action.id for action in expected}
        for action in expected if inject in released else ():
            if run.marks.get((inject, action.id)) is not Mark.NOT_APPLICABLE:
                yield Row(run.number, inject, action.id, action.text, cells(r for r in said if r.task == action.id))
        whole = cells(r for r in said if r.task not in known)
        if whole:
            yield Row(run.number, inject, "", title, whole)


def _injects(run: ScenarioRun, scenario: Scenario | None) -> Iterator[tuple[str, Localized, tuple[ExpectedAction, ...]]]:
    yield "", Localized(), ()
    for inject in scenario.injects.values() if scenario else ():
        yield inject.id, inject.title, inject.expected
    for improvised in run.improvised:
        yield improvised.id, Localized((("", improvised.title),)), ()


def cells(responses: Iterator[Response]) -> Mapping[str, Cell]:
    """Later words of a body stand; other earlier ones are remembered beside them."""
    cells: dict[str, Cell] = {}
    for response in responses:
        for code in response.agencies or (UNASSIGNED,):
            before = cells.get(code)
            if response.stance is not None:
                cells[code] = _later(before, response.stance, response.id)
    return cells


def _later(before: Cell | None, stance: Stance, response: str) -> Cell:
    if before is None:
        return Cell(stance, (), (response,))
    earlier = tuple(dict.fromkeys(s for s in (*before.earlier, before.stance) if s is not stance))
    return Cell(stance, earlier, (*before.responses, response))
