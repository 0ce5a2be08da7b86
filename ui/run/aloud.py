"""What those hear who do not see the screen, once a wish is in the record: what the wall got or lost, and what stands by."""

from typing import TYPE_CHECKING

from tabletop.exercise import events
from tabletop.exercise.events import Event
from tabletop.messages import message
from ui.run import slides
from ui.widgets.labels import announce
from ui.widgets.words import _

if TYPE_CHECKING:
    from ui.run.place import RunPlace


def tell(place: "RunPlace", event: Event) -> None:
    """`place` still shows the state of before. What a strip says is not said twice."""
    if sentence := _sentence(place, event):
        say(place, sentence)


def say(place: "RunPlace", sentence: str) -> None:
    """Heard; and seen too where another place is open."""
    announce(place, sentence)
    if place.isHidden():
        place.told.emit("success", message("run.meanwhile", what=sentence))


def _sentence(place: "RunPlace", event: Event) -> str:
    view, say, on_wall = place.view, place.speak.text, slides.on_wall(place)
    if view is None:
        return ""
    match event:
        case events.InjectReleased(silent=True):
            return say("For you alone: {title}", title=view.standby.title)
        case events.InjectReleased() | events.DecisionShown() if place.going:
            return say("Sent to the wall: {title}", title=view.standby.title)
        case events.SlideShown() if event.slide is not on_wall:
            return say("Sent to the wall: {title}", title=say(slides.NAMES[event.slide]))
        case events.SlideHidden() if on_wall is not None:
            return say("Off the wall: {title}", title=say(slides.NAMES[on_wall]))
        case events.InjectRetracted() if view.live is not None:
            return say("Off the wall: {title}", title=view.live.title)
        case events.OptionChosen():
            chosen = next((o for o in view.options if o.cue == event.choice.option), None)
            return say("Armed: {number} {option}", number=chosen.number, option=chosen.title) if chosen else ""
        case events.AdHocInjectAdded():
            return say("In standby: {title}", title=event.inject.title)
        case events.AdHocPictureRemoved():
            return say(_("Picture removed"))
        case events.WentBack() | events.JumpedToInject():
            title = next((row.title for row in view.rows if row.cue == event.inject), "")
            return say("In standby: {title}", title=title) if title else ""
        case events.RunPaused():
            return say(_("PAUSED"))
        case events.RunResumed():
            return say(_("RUNNING"))
        case _:
            return ""
