"""GO, and what else asks why: one press, one step, and every departure with its reason."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from tabletop.exercise import commands
from tabletop.exercise.route import CueKind
from tabletop.exercise.words import RunStatus, WallMode
from tabletop.i18n import Translator
from tabletop.messages import Message, message
from tabletop.views.wall import InjectSlide
from ui.run import slides
from ui.run.beside import Why
from ui.widgets.labels import announce
from ui.widgets.words import _

if TYPE_CHECKING:
    from ui.run.place import RunPlace

GO_COMMANDS = (commands.ReleaseInject, commands.ShowDecision, commands.ShowSlide, commands.RevealStep)
REASONS = (_("the room asked for it"), _("to save time"), _("to take up what was said"), _("shown by mistake"))
REASONS_TO_END = (_("out of time"), _("the aim is reached"), _("to go on later"))
REFUSED_WHEN = {WallMode.FROZEN: "go.is-frozen", WallMode.HANDED_OVER: "go.is-handed-over"}


def go(place: "RunPlace", _name: str) -> bool:
    """One press, one step: the next page, the next layer of a picture, or what stands by."""
    view, button = place.view, place.console.go
    if view is None:
        return True
    if not place.guard.press(place.services.clock.now().mono_ns) or place.going:
        return _refuse(place, message("go.wait"), spare=False)
    if place.console.reason.isVisible():
        place.console.reason.first_field().setFocus()
        return _refuse(place, message("go.reason"))
    mode = place.wanted_mode or view.wall_mode
    if mode in REFUSED_WHEN:
        return _refuse(place, message(REFUSED_WHEN[mode]))
    if view.status is RunStatus.PAUSED:
        return _refuse(place, message("go.is-paused"))
    button.calm()
    if place.beside.slide is not None:
        return slides.show(place, place.beside.slide)
    if turning(place):
        place.page += 1
        place.beside.turned_at = place.services.clock.now()
        place.again()
        announce(place, place.speak.message(message("go.next-page", page=place.page + 1, pages=place.pages)))
        return True
    if revealing(place):
        place.going = True
        place.beside.turned_at = place.services.clock.now()
        place.send(commands.RevealStep(step_now(place) + 1))
        return True
    if view.must_choose:
        return _refuse(place, message("go.choose"))
    if view.needs_reason and place.isHidden():  # nobody would see the question
        return _refuse(place, message("go.reason"))
    if view.needs_reason:
        place.guard.spare()
        ask(place, lambda speak: speak.text("Why inject {number} now?", number=view.standby.number), REASONS, _release)
        return True
    _release(place, "")
    return True


def turning(place: "RunPlace") -> bool:
    """GO turns the page: the wall is live, has another page, and nobody asked for another cue."""
    mode = place.wanted_mode or place.state.wall.mode
    return mode is WallMode.LIVE and not place.picked and place.beside.slide is None and place.page + 1 < place.pages


def revealing(place: "RunPlace") -> bool:
    """GO shows the next layer of the picture on the wall."""
    slide, mode = place.wall.view().slide, place.wanted_mode or place.state.wall.mode
    free = mode is WallMode.LIVE and not place.picked and place.beside.slide is None
    return free and isinstance(slide, InjectSlide) and slide.step + 1 < slide.steps


def step_now(place: "RunPlace") -> int:
    return place.state.wall.shown.step if place.state.wall.shown is not None else 0


def note(place: "RunPlace") -> Message | None:
    """What GO will do that the route does not know of; None for the route's own."""
    if place.beside.slide is not None:
        return message("go.slide", slide=place.speak.text(slides.NAMES[place.beside.slide]))
    if not turning(place) and revealing(place):
        slide = place.wall.view().slide
        steps = slide.steps if isinstance(slide, InjectSlide) else 1
        return message("go.next-step", step=step_now(place) + 2, steps=steps)
    return None


def ask(
    place: "RunPlace",
    sentence: Callable[[Translator], str],
    reasons: tuple[str, ...],
    then: Callable[["RunPlace", str], None],
    *,
    optional: bool = False,
) -> None:
    """In a strip: a digit, words, or Esc. `optional`: Enter alone goes on without a reason."""
    place.beside.why = Why(sentence, reasons, then, _about(place), optional)
    ask_again(place)


def ask_again(place: "RunPlace") -> None:
    """The reason that is asked for, in the language of the place."""
    if (why := place.beside.why) is not None:
        reasons = [place.speak.text(reason) for reason in why.reasons]
        place.console.reason.ask(why.sentence(place.speak), reasons, optional=why.optional)


def _about(place: "RunPlace") -> tuple[str, str]:
    view = place.view
    return (view.route.id, view.standby.cue) if view is not None else ("", "")


def drop_stale(place: "RunPlace") -> None:
    """Another inject stands by than the one a reason is asked for: the question is taken back."""
    if place.beside.why is not None and place.beside.why.about != _about(place):
        place.beside.why = None
        place.console.reason.close_strip()


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


def _refuse(place: "RunPlace", why: Message, spare: bool = True) -> bool:
    """Seen on the button, or in the strip where nobody sees the button, whatever place is open; and heard."""
    if spare:
        place.guard.spare()
    words = place.speak.message(why)
    if place.console.go.isVisible() and place.over.open is None:
        place.console.go.refuse(words)
    elif place.isHidden():
        place.told.emit("warning", message("go.refused", why=words))
    else:
        place.say("warning", message("go.refused", why=words))
    return True


def with_reason(place: "RunPlace", reason: str) -> None:
    """The reason strip was answered."""
    why, place.beside.why = place.beside.why, None
    if why is not None:
        why.then(place, reason)


def end(place: "RunPlace", _name: str) -> bool:
    """At its end the scenario just ends; before it, why is asked. Not under a wall that is held or lent: it would change."""
    mode = place.wanted_mode or place.state.wall.mode
    if mode in REFUSED_WHEN:
        return _refuse(place, message(REFUSED_WHEN[mode]))
    if place.view is not None and place.view.route.kind is CueKind.END:
        place.send(commands.EndScenario())
    else:
        ask(place, lambda speak: speak.text(_("Why end the scenario here?")), REASONS_TO_END, _end)
    return True


def _end(place: "RunPlace", reason: str) -> None:
    place.going = True
    place.send(commands.EndScenario(reason))
