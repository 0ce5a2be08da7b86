"""The end of a day and what was put aside: a minute's look, the half-day closed, a copy made; parked items settled."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING

from tabletop.exercise import commands
from tabletop.exercise.words import ResponseKind, SlideKind, WallMode
from tabletop.messages import message
from tabletop.views.day import day_check, day_number, left_open, open_session
from ui.keys import Action
from ui.run import go, lines, wall_acts
from ui.run.day_words import sentences
from ui.widgets.words import _

if TYPE_CHECKING:
    from ui.run.place import RunPlace

REASONS_SETTLED = (_("answered"), _("taken into the conclusions"), _("no longer of interest"))


def close_day(place: "RunPlace", _name: str) -> bool:
    """What is worth a look first, each a digit away; and the day closed."""
    found = day_check(place.state)
    notes = [place.speak.message(each) for each in sentences(found)]
    choices = [("close", place.speak.text(_("Close the day: the wall shows its title, a copy is made")))]
    if found.unassigned:
        choices.append((f"line:{found.unassigned[0]}", place.speak.text(_("Say who spoke: the first line without an agency"))))
    if found.parked:
        choices.append(("parked", place.speak.text(_("Return to what was parked"))))
    title = place.speak.text(_("Before the day is closed"))
    place.console.pick.ask(title, choices, lambda value: _chosen(place, value), notes)
    return True


def _chosen(place: "RunPlace", value: str) -> None:
    if value == "close":
        wall_acts.set_wall(place, WallMode.STANDBY_SLIDE)
        _close(place)
        place.say("success", message("day.closed"))
    elif value == "parked":
        parked(place, "")
    else:
        place.console.show_record(wanted=True)
        lines.edit(place, value.removeprefix("line:"))


def _close(place: "RunPlace") -> None:
    if open_session(place.state) is not None:
        place.send(commands.CloseSession())
    place.services.back_up()


def aside(place: "RunPlace", errand: str) -> None:
    """What the page before a run offers besides starting: a slide on the wall, or away; the day closed."""
    if errand == "close":
        _close(place)
    elif errand == "hide":
        place.send(commands.HideSlide())
    elif errand == "title":
        place.wall_needed.emit()
        wall_acts.set_wall(place, WallMode.STANDBY_SLIDE)
    else:
        place.wall_needed.emit()
        place.send(commands.ShowSlide(SlideKind(errand)))


def parked(place: "RunPlace", _name: str) -> bool:
    """What was put aside, those still open first; a digit settles one, or opens it again."""
    said = [r for group in place.state.responses.values() for r in group if r.kind is ResponseKind.PARKED and not r.withdrawn]
    rows = sorted(said, key=lambda r: (r.settled is not None, r.at_ms))
    if not rows:
        place.say("warning", message("parked.none"))
        return True
    choices = []
    for row in rows:
        words = " ".join(row.text.split())
        settled = place.speak.text("settled: {text}", text=words) if row.settled is not None else words
        choices.append((row.id, settled))
    place.console.pick.ask(place.speak.text(_("Parked items")), choices, lambda id: _settle(place, id))
    return True


def _settle(place: "RunPlace", id: str) -> None:
    row = place.state.response(id)
    if row is None:
        return
    if row.settled is not None:
        place.send(commands.SettleParked(id, settled=False))
        return
    go.ask(place, lambda speak: speak.text(_("How did it end?")), REASONS_SETTLED, partial(_settled, id), optional=True)


def _settled(id: str, place: "RunPlace", note: str) -> None:
    place.send(commands.SettleParked(id, note))


def begin_session(place: "RunPlace") -> None:
    """A run that begins, or goes on another day, belongs to a session of that day, also where nobody closed the day before."""
    now = place.services.clock.now()
    over = left_open(place.state, now)
    if over:
        place.send(commands.CloseSession(over))
    if over or open_session(place.state) is None:
        place.send(commands.OpenSession(place.speak.text("Day {number}", number=day_number(place.state, now))))


TABLE: Mapping[Action, Callable[["RunPlace", str], bool]] = {Action.CLOSE_DAY: close_day, Action.PARKED: parked}
