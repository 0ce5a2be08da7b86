"""Pictures the exercise file has lost: said by name, and looked for where somebody says. Nothing waits for it."""

from functools import partial
from typing import TYPE_CHECKING

from tabletop.messages import Message, message
from tabletop.views.wall import picture_key
from ui.keys import Context
from ui.widgets.words import _

if TYPE_CHECKING:
    from ui.run.place import RunPlace

_KINDS = "*.tabletop *.png *.jpg *.jpeg"
_NAMED = 3


def tell(place: "RunPlace") -> None:
    """After an exercise was opened in the middle of a run."""
    if place.view is not None and (lost := place.services.record.missing()):
        _say(place, message("missing.some", names=_names([each.name for each in lost])))


def tell_shown(place: "RunPlace", cue: str) -> None:
    """The room was sent an inject whose picture it cannot see."""
    run = place.state.run
    if run is None:
        return
    named = {x.picture for x in run.improvised if x.id == cue}
    if lost := [each.name for each in place.services.record.missing() if each.digest in named]:
        _say(place, message("missing.shown", names=_names(lost)))
        return
    scenario = place.scenarios.get(run.digest)
    inject = scenario.injects.get(cue) if scenario is not None else None
    files = [each.file for each in inject.attachments] if inject is not None else []
    if unseen := [file for file in files if place.picture(picture_key(run.digest, file)) is None]:
        place.say("warning", message("missing.of-scenario", names=_names(unseen)))


def _names(names: list[str]) -> str:
    return ", ".join(names[:_NAMED]) + (" …" if len(names) > _NAMED else "")


def _say(place: "RunPlace", what: Message) -> None:
    place.say("warning", what, (place.speak.text(_("Locate…")), lambda: _locate(place)))


def _locate(place: "RunPlace") -> None:
    """In a list of files that stops nothing."""
    files, folder = place.services.files, str(place.services.folder or "")
    title = place.speak.text(_("A copy of this exercise, or the picture"))
    files.choose_file(place, title, folder, _KINDS, lambda path: look_in(place, path))


def look_in(place: "RunPlace", path: str) -> None:
    """The keyboard goes back to the deck, unless somebody types."""
    if place.context() is Context.OTHER:
        place.focus_deck()
    place.services.record.bring_back(path, partial(_back, place))


def _back(place: "RunPlace", names: tuple[str, ...], why: Message | None) -> None:
    """What the room was sent already is seen as soon as it is there."""
    if why is not None:
        _say(place, why)
        return
    place.previewed = None
    place.wall.paint_anew()
    place.again()
    place.say("success", message("missing.back", names=_names(list(names))))
