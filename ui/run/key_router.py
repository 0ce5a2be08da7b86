"""Every key of the window passes here first: the card of actions, the window's own, then those of Run."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QWindow
from PySide6.QtWidgets import QApplication, QWidget

from tabletop.i18n import Translator
from ui.keys import Action, Context, match
from ui.run.key_card import KeyCard
from ui.run.key_page import save_card
from ui.run.place import RunPlace
from ui.run.room_check import RoomCheck
from ui.widgets.guard import guarded
from ui.widgets.services import Services

_THROUGH = (Action.GO, Action.BLACK, Action.FREEZE)


class KeyRouter(QObject):
    """Watches the native window, where a key arrives once, before any widget has seen it. `is_open`: Run is the place
    that is open; behind another one, GO, black and freeze still reach the wall by the keys that work anywhere."""

    said = Signal(str, object)  # tone and Message, where no run is on the screen

    def __init__(
        self,
        window: QWidget,
        run: Callable[[], RunPlace],
        is_open: Callable[[], bool],
        handlers: Mapping[Action, Callable[[], None]],
    ) -> None:
        super().__init__(window)
        self._window, self._behind, self._is_open = window, run, is_open
        own = {Action.CARD: self.toggle_card, Action.CHANGE_KEYS: self.change_keys, Action.PRINT_KEYS: self.print_keys}
        self._handlers = {**handlers, **own}
        self._services = Services()
        self._card: KeyCard | None = None
        self._watched: QWindow | None = None

    def dress(self, speak: Translator, services: Services | None = None) -> None:
        """The card of actions in another language or look."""
        self._services = services or self._services
        if self._card is not None:
            self._card.hide()
            self._card.deleteLater()
        self._card = KeyCard(self._window, speak)
        self._card.chosen.connect(self.do)
        self._card.changed.connect(self._changed)
        self._card.print_asked.connect(self.print_keys)

    def _run(self) -> RunPlace | None:
        return self._behind() if self._is_open() else None

    def card(self) -> KeyCard | None:
        """The card while it is open."""
        return self._card if self._card is not None and self._card.isVisible() else None

    def toggle_card(self) -> None:
        if (card := self.card()) is not None:
            card.close_card()
        elif self._card is not None:
            self._card.open_card(QApplication.focusWidget())

    def change_keys(self) -> None:
        """The card, to give actions other keys."""
        if self._card is not None:
            self._card.open_card(QApplication.focusWidget(), changing=True)

    def _changed(self, changes: tuple[str, ...]) -> None:
        self._services.remember("key_changes", list(changes))
        if (run := self._run()) is not None and run.view is not None:
            run.refresh()

    def print_keys(self) -> None:
        """The card as a page, in the folder for reports; the strip says where."""
        if self._card is not None:
            tone, what = save_card(self._card.lines(), self._services)
            if (run := self._run()) is not None and run.view is not None:
                run.say(tone, what)
            else:
                self.said.emit(tone, what)

    def watch(self) -> None:
        """The native window is there once the widget was shown; it may be made anew."""
        handle = self._window.window().windowHandle()
        if handle is not self._watched:
            self._watched = handle
            handle.installEventFilter(self)

    def key(self, event: QKeyEvent) -> bool:
        """True when it was a key of the program."""
        run = self._run()
        if self.card() is not None:
            return self._beside_card(event, run)
        if event.key() == Qt.Key.Key_Escape and _checks_room(QApplication.focusWidget()):
            return False  # it closes what stands over Run
        if run is not None and run.key(event):
            return True
        if event.type() != QEvent.Type.KeyPress:
            return False
        found = match(event, run.context() if run is not None else Context.ANYWHERE)
        if found is None or event.isAutoRepeat():
            return False
        if found[0] in _THROUGH and run is None:
            return self._behind().press(found[0])
        if found[0] is Action.FIND:  # nothing to find but actions while nothing is played
            self.toggle_card()
            return True
        return found[0] in self._handlers and self.do(found[0])

    def _beside_card(self, event: QKeyEvent, run: RunPlace | None) -> bool:
        """While the card is open its field has the keys, but for those that reach the wall and that of the card."""
        card = self.card()
        if event.type() == QEvent.Type.KeyRelease:
            return run is not None and run.key(event)
        if card is not None and card.waiting():
            card.take_key(event)
            return True
        found = match(event, Context.TYPING)
        if found is not None and found[0] is Action.CARD and not event.isAutoRepeat():
            self.toggle_card()
            return True
        return found is not None and found[0] in _THROUGH and run is not None and run.key(event)

    def do(self, action: Action) -> bool:
        """What a key or the card asks for: of the window, else of Run."""
        handler, run = self._handlers.get(action), self._run()
        if handler is not None:
            handler()
            return True
        return run is not None and run.press(action)

    @guarded(False)
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease) and isinstance(event, QKeyEvent):
            return self.key(event)
        if event.type() == QEvent.Type.FocusOut and (run := self._run()) is not None:
            run.guard.release()
        return False


def _checks_room(focus: QWidget | None) -> bool:
    """Whether the keyboard is on the room check, or on something in it."""
    while focus is not None and not isinstance(focus, RoomCheck):
        focus = focus.parentWidget()
    return focus is not None
