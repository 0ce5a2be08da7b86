"""Slides that are no injects: the vote, the countdown, the rules, the recap, the board. GO sends them as it sends all else."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from tabletop.exercise import commands
from tabletop.exercise.state import Shown
from tabletop.exercise.words import SlideKind
from tabletop.messages import message
from tabletop.views.countdown import left_ms
from tabletop.views.wall import WallView, slide_view
from ui.widgets.labels import announce
from ui.widgets.words import _

if TYPE_CHECKING:
    from ui.run.place import RunPlace

NAMES: Mapping[SlideKind, str] = {
    SlideKind.VOTE: _("Result of the vote"),
    SlideKind.RULES: _("Ground rules"),
    SlideKind.RECAP: _("Recap"),
    SlideKind.COUNTDOWN: _("Countdown"),
    SlideKind.HOT_WASH: _("Hot-wash board"),
}


def open_list(place: "RunPlace", _name: str) -> bool:
    """Which one: a digit puts it in standby."""
    able = [kind for kind in NAMES if _why_not(place, kind) == ""]
    choices = [(kind.value, place.speak.text(NAMES[kind])) for kind in able]
    place.console.pick.ask(place.speak.text(_("Which slide?")), choices, lambda kind: stand_by(place, SlideKind(kind)))
    return True


def _why_not(place: "RunPlace", kind: SlideKind) -> str:
    run = place.state.run
    if kind is SlideKind.VOTE:
        return "" if run is not None and run.votes else "vote.none"
    return "board.empty" if kind is SlideKind.HOT_WASH and not place.state.board else ""


def stand_by(place: "RunPlace", kind: SlideKind) -> None:
    """Into standby, never to the wall by itself."""
    place.picked, place.beside.slide = "", kind
    place.refresh()
    announce(place, place.speak.text("In standby: {title}", title=place.speak.text(NAMES[kind])))


def show(place: "RunPlace", kind: SlideKind) -> bool:
    """GO: the slide goes to the wall."""
    place.going = True
    place.send(commands.ShowSlide(kind, until_ms(place) if kind is SlideKind.COUNTDOWN else 0))
    return True


def count_anew(place: "RunPlace") -> None:
    """The countdown the room watches ends when that of the console does."""
    shown, count = place.state.wall.shown, place.beside.countdown
    if shown is None or shown.slide is not SlideKind.COUNTDOWN or not count.running:
        return
    until = until_ms(place)
    if until != shown.until_ms:
        place.send(commands.ShowSlide(SlideKind.COUNTDOWN, until))


def until_ms(place: "RunPlace") -> int:
    """The end of the countdown as it is counting, or as it would be if it began now."""
    now = place.services.clock.now().utc_ms
    return max(1, now + left_ms(place.beside.countdown, now))


def preview(place: "RunPlace", kind: SlideKind) -> WallView:
    """What GO would put on the wall."""
    run = place.state.run
    cue = run.votes[-1].decision if kind is SlideKind.VOTE and run is not None and run.votes else ""
    until = until_ms(place) // 60_000 * 60_000 if kind is SlideKind.COUNTDOWN else 0  # a picture a minute is enough
    shown = Shown(run.number if run else 0, cue, slide=kind, until_ms=until)
    return slide_view(place.state, place.scenarios, shown, language=place.wall_language)


def on_wall(place: "RunPlace") -> SlideKind | None:
    """The slide the wall shows, or would show when it is live."""
    shown = place.state.wall.shown
    return shown.slide if shown is not None else None


def hide(place: "RunPlace") -> bool:
    """What was on the wall before comes back."""
    if on_wall(place) is None:
        place.say("warning", message("slide.none"))
    else:
        place.send(commands.HideSlide())
    return True
