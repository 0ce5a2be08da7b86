"""What the wall shows besides what is sent to it: black, held, its title, another page or language."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from tabletop.exercise import commands
from tabletop.exercise.words import WallMode
from tabletop.i18n.formats import time_of
from tabletop.messages import message
from tabletop.views.day import pause_now
from tabletop.views.languages import endonym
from ui.keys import Action, Context, caption
from ui.run import aloud, slides
from ui.run.bars import MODES
from ui.run.go_guard import rearm_ns
from ui.widgets.labels import announce
from ui.widgets.run_settings import BANNER, REARM
from ui.widgets.words import _

if TYPE_CHECKING:
    from ui.run.place import RunPlace


WALL_TEXT = "wall_text"  # as it is remembered, in per cent


def set_wall(place: "RunPlace", mode: WallMode) -> None:
    """The wall turns first; the record follows."""
    before, place.wanted_mode = mode_of(place), mode
    place.unrecorded += 1
    if mode is WallMode.HANDED_OVER:
        place.wall_released.emit()
    elif before is WallMode.HANDED_OVER:
        place.wall_needed.emit()
    place.show_wall()
    place.refresh()
    place.send(commands.SetWall(mode, day_resumes(place) if mode is WallMode.STANDBY_SLIDE else ""))
    if mode is WallMode.LIVE:
        slides.count_anew(place)
    aloud.say(place, place.speak.text(MODES[mode][1]))


def shown_or_slide(place: "RunPlace") -> WallMode:
    """Where a wall that was made black or lent goes back to."""
    return WallMode.LIVE if place.state.wall.shown else WallMode.STANDBY_SLIDE


def mode_of(place: "RunPlace") -> WallMode:
    return place.wanted_mode or place.state.wall.mode


def black(place: "RunPlace", _name: str) -> bool:
    set_wall(place, shown_or_slide(place) if mode_of(place) is WallMode.BLACK else WallMode.BLACK)
    return True


def freeze(place: "RunPlace", _name: str) -> bool:
    mode = mode_of(place)
    if mode is WallMode.FROZEN:
        set_wall(place, WallMode.LIVE)
    elif mode is WallMode.LIVE and place.state.wall.shown:
        set_wall(place, WallMode.FROZEN)
    else:
        place.say("warning", message("wall.nothing-to-freeze"))
    return True


def slide(place: "RunPlace", _name: str) -> bool:
    back = mode_of(place) is WallMode.STANDBY_SLIDE and place.state.wall.shown is not None
    set_wall(place, WallMode.LIVE if back else WallMode.STANDBY_SLIDE)
    return True


def hand_over(place: "RunPlace", _name: str) -> bool:
    """The projector is another program's, until this key or Esc takes it back."""
    if mode_of(place) is WallMode.HANDED_OVER:
        set_wall(place, shown_or_slide(place))
        place.console.strip.clear()
    else:
        set_wall(place, WallMode.HANDED_OVER)
        key = caption(Action.HAND_OVER, Context.DECK, place.speak) or caption(Action.BACK_TO_LIVE, Context.DECK, place.speak)
        place.say("warning", message("wall.handed-over", key=key))
    return True


def page_back(place: "RunPlace", _name: str) -> bool:
    """The page before, or the picture without its last layer."""
    shown, place.beside.turned_at = place.state.wall.shown, None
    if mode_of(place) is WallMode.LIVE and place.page:
        place.page -= 1
        place.again()
        announce(place, place.speak.message(message("go.next-page", page=place.page + 1, pages=place.pages)))
    elif mode_of(place) is WallMode.LIVE and shown is not None and shown.step:
        place.send(commands.RevealStep(shown.step - 1))
    else:
        place.say("warning", message("wall.no-page-before"))
    return True


def day_resumes(place: "RunPlace") -> str:
    """`HH:MM` when the break that is going on by the agenda is over; ''."""
    now = place.services.clock.now()
    pause = pause_now(place.state, now)
    return time_of(pause.ends_ms, now.offset_min) if pause is not None else ""


def restore_text(place: "RunPlace") -> None:
    """The size of the text on the wall as it was left last time."""
    percent = place.services.setting(WALL_TEXT)
    if isinstance(percent, int):
        place.wall.set_text_scale(percent / 100)


def restore_choices(place: "RunPlace") -> None:
    """The strip over slides of the world and the pause between two presses of GO, as they were chosen."""
    place.wall.set_banner(place.services.setting(BANNER) is not False)
    place.guard.rearm_ns = rearm_ns(place.services.setting(REARM))
    place.previewed = None


def text_size(steps: int) -> Callable[["RunPlace", str], bool]:
    def change(place: "RunPlace", _name: str) -> bool:
        scale = place.wall.change_text_scale(steps)
        place.previewed = None
        place.services.remember(WALL_TEXT, round(scale * 100))
        place.again()
        announce(place, place.speak.text("Wall text {percent} %", percent=round(scale * 100)))
        return True

    return change


def language(place: "RunPlace", _name: str) -> bool:
    """The wall in its next language: those of the room, its first two at once, then those the scenario has."""
    run = place.state.run
    scenario = place.scenarios.get(run.digest) if run else None
    room = place.state.basics.languages if place.state.basics else ()
    both = ("+".join(room[:2]),) if len(room) > 1 else ()
    languages = tuple(dict.fromkeys((*room, *both, *(scenario.languages if scenario else ()))))
    if languages:
        now = place.wall_language or languages[0]
        at = languages.index(now) if now in languages else -1
        place.wall_language = languages[(at + 1) % len(languages)]
        place.again()
        named = " + ".join(endonym(code) for code in place.wall_language.split("+"))
        announce(place, place.speak.text("Wall in {language}", language=named))
    return True


def tab_of(mode: WallMode, projector: bool, shown: bool) -> tuple[str, str]:
    """Sign and word on the tab of LIVE: black looks black, frozen says so, and no projector is said first."""
    if not projector and mode is WallMode.LIVE:
        return "screen", _("NO PROJECTOR")
    if mode is WallMode.LIVE and not shown:
        return MODES[WallMode.STANDBY_SLIDE]
    return MODES[mode]


TABLE: Mapping[Action, Callable[["RunPlace", str], bool]] = {
    Action.BLACK: black,
    Action.FREEZE: freeze,
    Action.SLIDE: slide,
    Action.HAND_OVER: hand_over,
    Action.PAGE_BACK: page_back,
    Action.LANGUAGE: language,
    Action.WALL_BIGGER: text_size(1),
    Action.WALL_SMALLER: text_size(-1),
}
