"""Departures from the route: over an inject, back, on from another, one that nobody wrote, one from the reserve."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING

from tabletop.exercise import commands
from tabletop.exercise.route import CueKind
from tabletop.messages import message
from tabletop.views.cues import CueState, RowKind
from ui.keys import Action
from ui.run import correct_strip, go
from ui.widgets.words import _

if TYPE_CHECKING:
    from ui.run.place import RunPlace

REASONS_TO_SKIP = (_("to save time"), _("the room has covered it"), _("it does not fit here"))
REASONS_TO_RETURN = (_("the room asked for it"), _("shown by mistake"), _("to take up what was said"))


def skip(place: "RunPlace", _name: str) -> bool:
    """The inject the route leads to is passed over; Enter alone gives no reason."""
    view = place.view
    if view is None:
        return True
    if view.route.kind is not CueKind.INJECT:
        place.send(commands.SkipInject())  # refused, with the sentence that says why
        return True
    number = next((row.number for row in view.rows if row.cue == view.route.id), "")
    then = partial(_skip, number, view.route.id)
    go.ask(place, lambda speak: speak.text("Why skip inject {number}?", number=number), REASONS_TO_SKIP, then, optional=True)
    return True


def _skip(number: str, cue: str, place: "RunPlace", reason: str) -> None:
    place.send(commands.SkipInject(reason))
    mistake = place.speak.text(_("skipped by mistake"))
    back = (place.speak.text(_("Put back")), lambda: place.send(commands.JumpToInject(cue, mistake)))
    place.say("warning", message("cue.skipped", number=number), back)


def go_back(place: "RunPlace", _name: str) -> bool:
    go.ask(place, lambda speak: speak.text(_("Why go back?")), REASONS_TO_RETURN, _go_back, optional=True)
    return True


def _go_back(place: "RunPlace", reason: str) -> None:
    place.send(commands.GoBack(reason))


def jump(place: "RunPlace", _name: str) -> bool:
    """The route goes on from the inject in standby; nothing is shown by that."""
    view = place.view
    if view is None:
        return True
    if view.on_route or not place.picked:
        place.say("warning", message("cue.jump-where"))
        return True
    number, then = view.standby.number, partial(_jump, place.picked)
    go.ask(place, lambda speak: speak.text("Why go on from inject {number}?", number=number), go.REASONS, then)
    return True


def _jump(cue: str, place: "RunPlace", reason: str) -> None:
    place.send(commands.JumpToInject(cue, reason))


def ad_hoc(place: "RunPlace", _name: str) -> bool:
    place.console.ad_hoc.ask()
    return True


def reserve(place: "RunPlace", _name: str) -> bool:
    """The injects the scenario keeps in reserve: a digit puts one in standby."""
    rows = place.view.rows if place.view else ()
    able = (RowKind.INJECT, RowKind.TASK)
    kept = [(r.cue, f"{r.number}  {r.title}") for r in rows if r.kind in able and r.state is CueState.RESERVE]
    if not kept:
        place.say("warning", message("cue.no-reserve"))
    else:
        place.console.pick.ask(place.speak.text(_("From the reserve")), kept, place.pick)
    return True


TABLE: Mapping[Action, Callable[["RunPlace", str], bool]] = {
    Action.SKIP: skip,
    Action.GO_BACK: go_back,
    Action.JUMP: jump,
    Action.AD_HOC: ad_hoc,
    Action.CORRECT: correct_strip.open_it,
    Action.RESERVE: reserve,
}
