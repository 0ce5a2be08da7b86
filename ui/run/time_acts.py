"""The countdown and the time that is left. All of it is advice: only a key changes the wall, never a clock."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from tabletop.exercise import commands
from tabletop.exercise.words import SlideKind, WallMode
from tabletop.messages import message
from tabletop.views.budget import budget, told
from tabletop.views.countdown import Countdown, as_clock, left_ms, moved, toggled
from tabletop.views.day import slot_end
from ui.keys import Action, caption
from ui.run import slides, wall_acts
from ui.widgets.labels import announce

if TYPE_CHECKING:
    from ui.run.place import RunPlace

# What no countdown changes: only the keys of the wall do.
_DARK = {WallMode.BLACK: "wall.is-black", WallMode.FROZEN: "go.frozen", WallMode.HANDED_OVER: "go.handed-over"}


def toggle(place: "RunPlace", _name: str) -> bool:
    """Start, or stop where it is. A countdown the room watches is taken away when it is stopped."""
    shown = slides.on_wall(place) is SlideKind.COUNTDOWN
    _count(place, toggled(place.beside.countdown, place.services.clock.now().utc_ms))
    if shown and not place.beside.countdown.running:
        place.send(commands.HideSlide())
    return True


def more(minutes: int) -> Callable[["RunPlace", str], bool]:
    def change(place: "RunPlace", _name: str) -> bool:
        _count(place, moved(place.beside.countdown, minutes, place.services.clock.now().utc_ms))
        if wall_acts.mode_of(place) is WallMode.LIVE:
            slides.count_anew(place)
        return True

    return change


def on_wall(place: "RunPlace", _name: str) -> bool:
    """To a wall that is lit, at once, as black is; and away again."""
    if slides.on_wall(place) is SlideKind.COUNTDOWN:
        return slides.hide(place)
    if (mode := wall_acts.mode_of(place)) in _DARK:
        key = caption(Action.BLACK, place.context(), place.speak)
        place.say("warning", message(_DARK[mode], key=key))
        return True
    if not place.beside.countdown.running:
        _count(place, toggled(place.beside.countdown, place.services.clock.now().utc_ms))
    _show(place)
    return True


def _show(place: "RunPlace") -> None:
    place.send(commands.ShowSlide(SlideKind.COUNTDOWN, slides.until_ms(place)))


def _count(place: "RunPlace", count: Countdown) -> None:
    place.beside.countdown, place.beside.over = count, False
    place.tick()
    words, _over = as_clock(left_ms(count, place.services.clock.now().utc_ms))
    announce(place, place.speak.text("Countdown {time}", time=words))


def time_left(place: "RunPlace", _name: str) -> bool:
    """When the scenario ends as planned from now, and what to skip to end in time."""
    run, now = place.state.run, place.services.clock.now()
    scenario = place.scenarios.get(run.digest) if run is not None else None
    if run is not None and scenario is not None:
        found = budget(place.state, scenario, run, now, slot_end(place.state, run.scenario, now))
        late = bool(found.target_ms) and found.ends_ms > found.target_ms
        place.say("warning" if late else "success", told(scenario, found, now.offset_min))
    return True


TABLE: Mapping[Action, Callable[["RunPlace", str], bool]] = {
    Action.COUNTDOWN: toggle,
    Action.SHOW_COUNTDOWN: on_wall,
    Action.MINUTE_MORE: more(1),
    Action.MINUTE_LESS: more(-1),
    Action.BUDGET: time_left,
}
