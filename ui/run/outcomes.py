"""What became of a wish: saved, refused, or not saved. The values the window keeps beside the state follow here."""

from typing import TYPE_CHECKING

from tabletop.exercise import commands, events
from tabletop.exercise.commands import Command
from tabletop.exercise.events import Event
from tabletop.messages import Message
from tabletop.views.undo import after
from ui.keys import Context
from ui.run import aloud, day_acts, go, lines, missing_acts, slides, vote_strip

if TYPE_CHECKING:
    from ui.run.place import RunPlace


def done(place: "RunPlace", command: Command, event: Event) -> None:
    """The command is on the disk; called before the new state is shown."""
    if place.unsaved:
        place.unsaved = False
        place.console.strip.clear()
    place.beside.history = after(place.beside.history, place.state, event)
    aloud.tell(place, event)
    match event:
        case events.InjectReleased() | events.DecisionShown():
            place.page_before = place.page
            _shown_anew(place, 0)
            day_acts.begin_session(place)
            if isinstance(event, events.InjectReleased):
                missing_acts.tell_shown(place, event.inject)
        case events.SlideShown():
            if slides.on_wall(place) is None:
                place.beside.page_under = place.page
            _shown_anew(place, 0)
            place.beside.slide_at = place.services.clock.now()
        case events.SlideHidden():
            _shown_anew(place, place.beside.page_under)
        case events.StepRevealed():
            place.going = False
        case events.VoteRecorded():
            vote_strip.counted(place)
        case events.InjectRetracted():
            _shown_anew(place, place.page_before)
        case events.AdHocInjectAdded():
            place.picked, place.beside.slide = event.inject.id, None
        case events.AdHocPictureRemoved():
            place.console.correct.without_picture()
        case events.OptionChosen() | events.InjectSkipped() | events.WentBack() | events.JumpedToInject():
            place.picked = ""
        case events.ScenarioStarted():
            place.picked, place.page, place.wanted_mode, place.beside.slide = "", 0, None, None
            place.wall_needed.emit()
            day_acts.begin_session(place)
        case events.ScenarioEnded():
            place.picked, place.page, place.going, place.wanted_mode, place.beside.slide = "", 0, False, None, None
        case events.WallSet():
            place.unrecorded = max(0, place.unrecorded - 1)
            if not place.unrecorded:
                place.wanted_mode = None
        case events.ResponseRecorded() | events.ResponseAmended():
            lines.saved(place, command)
        case _:
            pass


def _shown_anew(place: "RunPlace", page: int) -> None:
    """What the wall shows is another; what a key asked of the wall since stays asked."""
    place.picked, place.page, place.going, place.notes_of_next = "", page, False, False
    place.beside.slide = place.beside.turned_at = None
    if not place.unrecorded:
        place.wanted_mode = None


def failed(place: "RunPlace", command: Command, why: Message, refused: bool) -> None:
    """Refused, or not saved: what was typed is where it was."""
    if isinstance(command, (*go.GO_COMMANDS, commands.EndScenario)):
        place.going = False
        place.guard.spare()
    if isinstance(command, commands.SetWall):
        place.unrecorded = max(0, place.unrecorded - 1)
        if refused and not place.unrecorded:
            place.wanted_mode = None
    if isinstance(command, commands.RecordResponse | commands.AmendResponse):
        place.console.line.unsaved()
    strips = {commands.RecordVote: place.console.vote, commands.AddAdHocInject: place.console.ad_hoc}
    strip = strips.get(type(command), place.console.correct if isinstance(command, commands.CorrectText) else None)
    if strip is not None:
        strip.open_again(with_keyboard=place.context() is Context.DECK)
    if refused and why.id.startswith(("go.", "run.", "decision.")) and isinstance(command, go.GO_COMMANDS):
        place.console.go.refuse(place.speak.message(why))
    place.unsaved = not refused
    if place.view is not None or place.isVisible():  # else another place tells it
        place.say("warning" if refused else "danger", why)
