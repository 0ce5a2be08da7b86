"""What the wall shows besides what is sent to it: black, held, its title, another page or language."""

from typing import TYPE_CHECKING

from tabletop.exercise import commands
from tabletop.exercise.words import WallMode
from tabletop.messages import message
from ui.run.bars import MODES
from ui.widgets.labels import announce
from ui.widgets.words import _

if TYPE_CHECKING:
    from ui.run.place import RunPlace


def set_wall(place: "RunPlace", mode: WallMode) -> None:
    """The wall turns first; the record follows."""
    place.wanted_mode = mode
    place.unrecorded += 1
    place.show_wall()
    place.refresh()
    place.send(commands.SetWall(mode))
    announce(place, place.speak.text(MODES[mode][1]))


def _shown_or_slide(place: "RunPlace") -> WallMode:
    return WallMode.LIVE if place.state.wall.shown else WallMode.STANDBY_SLIDE


def mode_of(place: "RunPlace") -> WallMode:
    return place.wanted_mode or place.state.wall.mode


def black(place: "RunPlace", _name: str) -> bool:
    set_wall(place, _shown_or_slide(place) if mode_of(place) is WallMode.BLACK else WallMode.BLACK)
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


def page_back(place: "RunPlace", _name: str) -> bool:
    if place.page and mode_of(place) is WallMode.LIVE:
        place.page -= 1
        place.again()
    return True


def language(place: "RunPlace", _name: str) -> bool:
    """The wall in its next language: those of the room, then those the scenario has."""
    run = place.state.run
    scenario = place.scenarios.get(run.digest) if run else None
    room = place.state.basics.languages if place.state.basics else ()
    languages = tuple(dict.fromkeys((*room, *(scenario.languages if scenario else ()))))
    if languages:
        now = place.wall_language or languages[0]
        at = languages.index(now) if now in languages else -1
        place.wall_language = languages[(at + 1) % len(languages)]
        place.again()
    return True


def tab_of(mode: WallMode, projector: bool, shown: bool) -> tuple[str, str]:
    """Sign and word on the tab of LIVE: black looks black, frozen says so, and no projector is said first."""
    if not projector and mode is WallMode.LIVE:
        return "screen", _("NO PROJECTOR")
    if mode is WallMode.LIVE and not shown:
        return MODES[WallMode.STANDBY_SLIDE]
    return MODES[mode]
