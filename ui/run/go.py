"""GO, and what else asks why: one press, one step, and every departure with its reason."""

from typing import TYPE_CHECKING

from tabletop.exercise import commands
from tabletop.exercise.route import CueKind
from tabletop.exercise.words import RunStatus, WallMode
from tabletop.messages import Message, message
from ui.widgets.labels import announce
from ui.widgets.words import _

if TYPE_CHECKING:
    from ui.run.place import RunPlace

GO_COMMANDS = (commands.ReleaseInject, commands.ShowDecision)
REASONS = (_("the room asked for it"), _("to save time"), _("to take up what was said"), _("shown by mistake"))
REASONS_TO_END = (_("out of time"), _("the aim is reached"), _("to go on later"))


def go(place: "RunPlace", _name: str) -> bool:
    """One press, one step: the next page, or what stands by."""
    view, button = place.view, place.console.go
    if view is None:
        return True
    if not place.guard.press(place.services.clock.now().mono_ns) or place.going:
        return _refuse(place, message("go.wait"), spare=False)
    if place.console.reason.isVisible():
        return _refuse(place, message("go.reason"))
    mode = place.wanted_mode or view.wall_mode
    if mode is WallMode.FROZEN:
        return _refuse(place, message("go.is-frozen"))
    if view.status is RunStatus.PAUSED:
        return _refuse(place, message("go.is-paused"))
    button.calm()
    if mode is WallMode.LIVE and not place.picked and place.page + 1 < place.pages:
        place.page += 1
        place.again()
        return True
    if view.must_choose:
        return _refuse(place, message("go.choose"))
    if view.needs_reason:
        place.guard.spare()
        sentence = place.speak.text("Why inject {number} now?", number=view.standby.number)
        place.console.reason.ask(sentence, [place.speak.text(r) for r in REASONS])
        return True
    _release(place, "")
    return True


def _release(place: "RunPlace", reason: str) -> None:
    view = place.view
    if view is None:
        return
    place.going = True
    if view.standby.kind is CueKind.END:
        place.send(commands.EndScenario())
    elif view.standby.kind is CueKind.DECISION:
        place.send(commands.ShowDecision())
    else:
        place.send(commands.ReleaseInject(None if view.on_route else view.standby.cue, reason))
    announce(place, place.speak.text("Sent to the wall: {title}", title=view.standby.title))


def _refuse(place: "RunPlace", why: Message, spare: bool = True) -> bool:
    if spare:
        place.guard.spare()
    place.console.go.refuse(place.speak.message(why))
    return True


def with_reason(place: "RunPlace", reason: str) -> None:
    """The reason strip was answered: for ending, or for a cue off the route."""
    if place.ending:
        place.ending = False
        place.going = True
        place.send(commands.EndScenario(reason))
    else:
        _release(place, reason)


def end(place: "RunPlace", _name: str) -> bool:
    """At its end the scenario just ends; before it, why is asked."""
    if place.view is not None and place.view.route.kind is CueKind.END:
        place.send(commands.EndScenario())
    else:
        place.ending = True
        reasons = [place.speak.text(r) for r in REASONS_TO_END]
        place.console.reason.ask(place.speak.text(_("Why end the scenario here?")), reasons)
    return True
