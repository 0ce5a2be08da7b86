"""Pictures the exercise file has lost: said by name, and looked for where somebody says. Nothing waits for it."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QMimeData, QObject
from PySide6.QtGui import QDropEvent, QGuiApplication, QKeyEvent, QKeySequence

from tabletop.messages import Message, message
from tabletop.views.wall import picture_key
from ui.keys import Context
from ui.widgets.guard import guarded
from ui.widgets.words import _

if TYPE_CHECKING:
    from ui.run.place import RunPlace

_DRAGS = (QEvent.Type.DragEnter, QEvent.Type.DragMove, QEvent.Type.Drop)
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
    named = {x.picture for x in run.improvised if x.id == cue and x.picture}
    if named and (lost := [each.name for each in place.services.record.missing() if each.digest in named]):
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
    place.beside.missing = place.speak.message(what)
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


class Taker(QObject):
    """A file dropped on the strip that says what is missing, or pasted there, is looked into."""

    def __init__(self, place: "RunPlace") -> None:
        super().__init__(place.console.strip)
        self._place = place
        place.console.strip.setAcceptDrops(True)
        place.console.strip.installEventFilter(self)

    @guarded(False)
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _DRAGS and isinstance(event, QDropEvent) and self._asked():
            return self._dragged(event)
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        pasted = event.matches(QKeySequence.StandardKey.Paste) and self._asked()
        return pasted and self._look_in(_file(QGuiApplication.clipboard().mimeData()))

    def _asked(self) -> bool:
        """The strip says what is missing, and nothing else since."""
        return self._place.console.strip.sentence() == self._place.beside.missing != ""

    def _dragged(self, event: QDropEvent) -> bool:
        path = _file(event.mimeData())
        if path:
            event.acceptProposedAction()
        if event.type() == QEvent.Type.Drop:
            self._look_in(path)
        return bool(path)

    def _look_in(self, path: str) -> bool:
        if path:
            look_in(self._place, path)
        return bool(path)


def _file(data: QMimeData) -> str:
    return next((url.toLocalFile() for url in data.urls() if url.isLocalFile()), "")
