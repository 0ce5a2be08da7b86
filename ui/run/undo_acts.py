"""Ctrl+Z: an inject just shown, for 20 s; a slide; then what was written down, by name. Nothing is erased by it."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit

from tabletop.clock import Moment
from tabletop.exercise import commands
from tabletop.exercise.words import WallMode
from tabletop.messages import message
from tabletop.views.pace import elapsed_s
from tabletop.views.undo import Act
from ui.keys import Action
from ui.run import slides, wall_acts
from ui.widgets.words import _

if TYPE_CHECKING:
    from ui.run.place import RunPlace

RETRACT_S = 20


def undo(place: "RunPlace", _name: str) -> bool:
    """In a field its own undo comes first."""
    focus = QApplication.focusWidget()
    if isinstance(focus, QPlainTextEdit) and focus.document().isUndoAvailable() and focus.toPlainText():
        return False
    if isinstance(focus, QLineEdit) and focus.isUndoAvailable() and focus.text() and focus is not place.console.line.agency:
        return False
    now = place.services.clock.now()
    act = last(place)
    if _turned(place, now):
        place.beside.turned_at = None
        wall_acts.page_back(place, "")
    elif _slide_recent(place, now):
        place.send(commands.HideSlide())
    elif retractable(place, now):
        place.send(commands.RetractInject())
    elif act is None:
        place.say("warning", message("undo.nothing"))
    else:
        place.send(act.undo)
        again = (place.speak.text(_("Put back")), lambda: _redo_from_strip(place))
        place.say("warning", message("undo.done", what=place.speak.message(act.name)), again)
    return True


def redo(place: "RunPlace", _name: str) -> bool:
    """What was taken back last is done again."""
    focus = QApplication.focusWidget()
    if isinstance(focus, QPlainTextEdit) and focus.document().isRedoAvailable():
        return False
    if isinstance(focus, QLineEdit) and focus.isRedoAvailable():
        return False
    undone = place.beside.history.undone
    if not undone:
        place.say("warning", message("undo.nothing-undone"))
    else:
        place.send(undone[-1].redo)
        place.say("success", message("undo.redone", what=place.speak.message(undone[-1].name)))
    return True


def _redo_from_strip(place: "RunPlace") -> None:
    place.console.strip.clear()
    redo(place, "")


def last(place: "RunPlace") -> Act | None:
    """The act of note-taking that would be taken back now."""
    done = place.beside.history.done
    return done[-1] if done else None


def retractable(place: "RunPlace", now: Moment) -> bool:
    run = place.state.run
    recent = run is not None and bool(run.releases) and elapsed_s(run.releases[-1], now) < RETRACT_S
    return recent and place.view is not None and place.view.retractable and slides.on_wall(place) is None


def _slide_recent(place: "RunPlace", now: Moment) -> bool:
    return slides.on_wall(place) is not None and _within(place.beside.slide_at, now)


def _turned(place: "RunPlace", now: Moment) -> bool:
    """The last thing GO did was to turn a page, or to show a layer."""
    return wall_acts.mode_of(place) is WallMode.LIVE and _within(place.beside.turned_at, now)


def _within(at: Moment | None, now: Moment) -> bool:
    return at is not None and now.mono_ns - at.mono_ns < RETRACT_S * 1_000_000_000


def name(place: "RunPlace", now: Moment) -> str:
    """What Ctrl+Z would take back, in words; '' for nothing."""
    if place.view is None:
        return ""
    if _turned(place, now):
        return place.speak.text(_("the page just turned"))
    if _slide_recent(place, now):
        kind = slides.on_wall(place)
        return place.speak.text(slides.NAMES[kind]) if kind is not None else ""
    if retractable(place, now):
        return place.speak.text("showing {number}", number=place.view.live.number if place.view.live else "")
    act = last(place)
    return place.speak.message(act.name) if act is not None else ""


TABLE: Mapping[Action, Callable[["RunPlace", str], bool]] = {Action.UNDO: undo, Action.REDO: redo}
