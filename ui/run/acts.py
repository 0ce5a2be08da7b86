"""What each action of the key table does on the console. One small function an action; the table is at the end."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from tabletop.exercise import commands
from tabletop.exercise.words import DecidedBy, RunStatus, WallMode
from tabletop.messages import message
from ui.keys import Action, Context
from ui.run import day_acts, go, layouts, lines, note_acts, route_acts, slides, time_acts, undo_acts, vote_strip, wall_acts
from ui.run.overlays import OPENED
from ui.widgets.labels import announce

if TYPE_CHECKING:
    from ui.run.place import RunPlace


def back_to_live(place: "RunPlace", _name: str) -> bool:
    """One step: close what is open, leave the line, drop the pick, and at last the wall itself."""
    c, strip = place.console, place.open_strip()
    if strip is not None:
        if strip is c.reason:
            place.beside.why = None
        strip.close_strip()
    elif place.context() is not Context.DECK:
        draft = c.line.draft()
        if draft.response and place.context() is Context.TYPING:
            _leave_correction(place)
        c.line.keep_now()
        place.focus_deck()
    elif place.number:
        place.number = ""
        place.refresh()
    elif c.strip.isVisible():
        c.strip.clear()
    elif place.beside.slide is not None:
        place.beside.slide = None
        place.refresh()
    elif place.picked:
        place.pick(place.view.route.id if place.view else "")
    elif wall_acts.mode_of(place) not in (WallMode.LIVE, (there := wall_acts.shown_or_slide(place))):
        wall_acts.set_wall(place, there)
    return True


def _leave_correction(place: "RunPlace") -> None:
    """A correction that is left is dropped: the saved line stands. What was put aside comes back."""
    line = place.console.line
    line.start_new()
    place.walked_back = 0
    if (aside := lines.take_aside(place)) is not None:
        line.load(aside)


def _step(place: "RunPlace", by: int) -> bool:
    view = place.view
    if view is None or not view.selectable:
        return True
    here = view.standby.cue if view.standby.cue in view.selectable else ""
    place_now = view.selectable.index(here) if here else len(view.selectable)
    place.pick(view.selectable[min(len(view.selectable) - 1, max(0, place_now + by))])
    return True


def previous(place: "RunPlace", _name: str) -> bool:
    """The inject the room saw before this one: where were we."""
    run = place.state.run
    if run is not None and slides.on_wall(place) is not None and run.current:
        place.pick(run.current)
        return True
    shown = [r.cue for r in run.releases if r.retracted_ms is None and not r.decision] if run else []
    before = [cue for cue in shown if cue != (run.current if run else "")]
    if before:
        place.pick(before[-1])
    else:
        place.say("warning", message("cue.none-before"))
    return True


def digit(place: "RunPlace", name: str) -> bool:
    """Where options are on the screen a digit arms one; else digits gather into the number of a cue for Enter."""
    options = place.console.options.shown()
    option = next((o for o in options if o.number == name), None)
    if option is not None and not place.number:
        arm(place, option.cue)
    elif options and not place.number:
        place.say("warning", message("option.unknown", digit=name))
    else:
        place.number = (place.number + name)[-4:]
        place.refresh()
        announce(place, place.speak.text("go to {number}", number=place.number))
    return True


def choose(place: "RunPlace", _name: str) -> bool:
    """Arms the next option, for those who would rather not look for digits."""
    options = place.view.options if place.view else ()
    if options:
        armed = next((n for n, o in enumerate(options) if o.armed), -1)
        arm(place, options[(armed + 1) % len(options)].cue)
    else:
        place.say("warning", message("option.none"))
    return True


def arm(place: "RunPlace", option: str) -> None:
    """Only arms: GO sends. Where hands were counted, the record says that they decided."""
    run, view = place.state.run, place.view
    if run is None or view is None:
        return
    place.beside.slide = None
    here = vote_strip.decision_of(view)
    counted = here is not None and any(vote.decision == here.cue for vote in run.votes)
    by = DecidedBy.SHOW_OF_HANDS if counted else DecidedBy.UNSAID
    place.send(commands.ChooseOption(option, by))


def capture(place: "RunPlace", name: str) -> bool:
    """Enter after digits: that inject goes to standby. Else, and always with F2: to the line."""
    number, place.number = place.number, ""
    if number and name == "F2":
        place.refresh()
    if not number or name == "F2":
        place.console.show_record(wanted=True)
        place.console.line.focus_line()
        return True
    found = next((r.cue for r in place.view.rows if r.number == number.lstrip("0")), "") if place.view else ""
    if found:
        place.pick(found)
    else:
        place.refresh()
        place.say("warning", message("cue.no-such-number", number=number))
    return True


def to_expected(place: "RunPlace", _name: str) -> bool:
    rows = place.console.expected
    place.console.show_record(wanted=True)
    place.console.show_page(expected=True)
    rows.setFocus()
    if not rows.currentIndex().isValid():
        rows.choose(0)
    return True


def to_log(place: "RunPlace", _name: str) -> bool:
    place.console.show_record(wanted=True)
    place.console.show_page(expected=False)
    place.console.log.setFocus()
    if not place.console.log.currentIndex().isValid():
        place.console.log.choose(0)
    return True


def edit_row(place: "RunPlace", _name: str) -> bool:
    row = place.console.log.chosen()
    if row is not None and row.response:
        lines.edit(place, row.response)
    return True


def withdraw(place: "RunPlace", _name: str) -> bool:
    row = place.console.log.chosen()
    if row is not None and row.response:
        lines.withdraw(place, row.response)
    return True


def notes(place: "RunPlace", _name: str) -> bool:
    place.notes_of_next = not place.notes_of_next
    place.refresh()
    return True


def _scaled(steps: int) -> Callable[["RunPlace", str], bool]:
    def scale(place: "RunPlace", _name: str) -> bool:
        if not place.over.zoom(steps):
            place.console.notes.scale(steps)
        return True

    return scale


def pause(place: "RunPlace", _name: str) -> bool:
    paused = place.view is not None and place.view.status is RunStatus.PAUSED
    place.send(commands.ResumeRun() if paused else commands.PauseRun())
    return True


ONCE = frozenset(Action) - {Action.NEXT_UP, Action.NEXT_DOWN}  # held down, these alone go on
HANDLERS: Mapping[Action, Callable[["RunPlace", str], bool]] = {
    Action.GO: go.go,
    Action.BACK_TO_LIVE: back_to_live,
    Action.NEXT_UP: lambda place, _name: _step(place, -1),
    Action.NEXT_DOWN: lambda place, _name: _step(place, 1),
    Action.PREVIOUS: previous,
    Action.DIGIT: digit,
    Action.CHOOSE: choose,
    Action.CAPTURE: capture,
    Action.EXPECTED: to_expected,
    Action.LOG: to_log,
    Action.EDIT_ROW: edit_row,
    Action.WITHDRAW: withdraw,
    Action.NOTES: notes,
    Action.SMALLER: _scaled(-1),
    Action.BIGGER: _scaled(1),
    Action.PAUSE: pause,
    Action.END: go.end,
    **wall_acts.TABLE,
    **route_acts.TABLE,
    **undo_acts.TABLE,
    **vote_strip.TABLE,
    **time_acts.TABLE,
    **day_acts.TABLE,
    **layouts.TABLE,
    Action.SLIDES: slides.open_list,
    **OPENED,
    **note_acts.TABLE,
}
