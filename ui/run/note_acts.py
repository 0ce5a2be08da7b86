"""What the keys of the recorder do: on a row of the log, on an expected action, and for the letters that stand for words."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from tabletop.exercise import commands
from tabletop.exercise.words import Mark
from tabletop.views.facilitator import NEXT_MARK
from tabletop.views.log import Filter, LogRow
from ui.keys import Action
from ui.run import lines
from ui.run.line_draft import LineDraft
from ui.run.line_words import READ_BACKS
from ui.widgets.labels import announce
from ui.widgets.words import _

if TYPE_CHECKING:
    from ui.run.place import RunPlace

Act = Callable[["RunPlace", str], bool]


def _row(place: "RunPlace") -> LogRow | None:
    """The line the keyboard is on."""
    row = place.console.log.chosen()
    return row if isinstance(row, LogRow) and row.response else None


def _on_line(act: Callable[["RunPlace", LogRow], None]) -> Act:
    def do(place: "RunPlace", _name: str) -> bool:
        row = _row(place)
        if row is not None:
            act(place, row)
        return True

    return do


def _read_back(place: "RunPlace", row: LogRow) -> None:
    status = lines.read_back(place, row.response)
    if status is not None:
        words = READ_BACKS[status] or _("not read back")
        announce(place.console.log, place.speak.text(words))


def _park(place: "RunPlace", row: LogRow) -> None:
    lines.park(place, row.response)


def _history(place: "RunPlace", row: LogRow) -> None:
    place.recorder.tell_history(row.response)


def _save_photos(place: "RunPlace", row: LogRow) -> None:
    place.recorder.save_photos(row.response)


def _only_agency(place: "RunPlace", row: LogRow) -> None:
    """Lines of this body alone, or of everybody again."""
    bar = place.console.log.bar
    code = "" if bar.filter.agency else next((code for code, _mark in row.bodies), "")
    bar.apply(replace(bar.filter, agency=code))


def _only_kind(place: "RunPlace", row: LogRow) -> None:
    bar = place.console.log.bar
    bar.apply(replace(bar.filter, kind=None if bar.filter.kind is not None else row.kind))


def _next_show(place: "RunPlace", _name: str) -> bool:
    place.console.log.bar.next_show()
    return True


def _everything(act: Act) -> Act:
    """With no row left under a filter its key takes the filter away."""

    def do(place: "RunPlace", name: str) -> bool:
        if _row(place) is None:
            place.console.log.bar.apply(Filter())
            return True
        return act(place, name)

    return do


def _cycle(place: "RunPlace", _name: str) -> bool:
    """The facilitator's mark, or that of the evaluator who is marking."""
    row, who = place.console.expected.chosen(), place.recorder.evaluator
    if row is not None:
        mark = NEXT_MARK[dict(row.evaluators).get(who, Mark.PENDING) if who else row.mark]
        place.send(commands.MarkExpectedAction(row.id, mark, row.inject, who))
        announce(place.console.expected, place.console.expected.marked(mark))
    return True


def _start_line(place: "RunPlace", _name: str) -> bool:
    """A line of the body and the expected action; Enter alone says that in the action's own words."""
    row, run = place.console.expected.chosen(), place.state.run
    if row is not None and run is not None:
        about = " ".join(row.text.split())
        lines.begin(place, LineDraft(agency=row.code, task=row.id, inject=row.inject, run=run.number, about=about))
    return True


def _evaluator(place: "RunPlace", _name: str) -> bool:
    place.recorder.evaluators.ask(place.recorder.evaluator)
    return True


def _abbreviations(place: "RunPlace", _name: str) -> bool:
    place.recorder.edit_abbreviations()
    return True


TABLE: Mapping[Action, Act] = {
    Action.READ_BACK: _on_line(_read_back),
    Action.PARK: _on_line(_park),
    Action.HISTORY: _on_line(_history),
    Action.SAVE_PHOTO: _on_line(_save_photos),
    Action.ONLY_AGENCY: _everything(_on_line(_only_agency)),
    Action.ONLY_KIND: _everything(_on_line(_only_kind)),
    Action.ONLY_SHOW: _next_show,
    Action.CYCLE: _cycle,
    Action.START_LINE: _start_line,
    Action.EVALUATOR: _evaluator,
    Action.ABBREVIATIONS: _abbreviations,
}
