"""Keys typed while a line is on its way to the disk: held, and typed once it is there, as if the disk had been instant.

The line is not cleared before it is durable, and the recorder is already writing what the next body says.
"""

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from ui.keys import ENTER

_K = Qt.Key
_HELD = frozenset(
    {_K.Key_Tab, _K.Key_Backtab, _K.Key_Return, _K.Key_Enter, _K.Key_Backspace, _K.Key_Delete}
    | {_K.Key_Left, _K.Key_Right, _K.Key_Up, _K.Key_Down, _K.Key_Home, _K.Key_End}
)


class TypeAhead:
    def __init__(self) -> None:
        self._held: list[QKeyEvent] = []

    def hold(self, event: QKeyEvent) -> bool:
        """Keep a key for later; False for one that is no typing, which acts at once."""
        typed = event.text().isprintable() and event.text() != ""
        if not typed and event.key() not in _HELD:
            return False
        self._held.append(event.clone())
        return True

    def type_into(self, slot: Callable[[], QWidget]) -> None:
        """Type them, each where the keyboard is by then. A line sent on the way holds the rest again."""
        held, self._held = self._held, []
        for event in held:
            QApplication.sendEvent(slot(), event)
            release = QKeyEvent(QEvent.Type.KeyRelease, event.key(), event.modifiers(), event.text())
            QApplication.sendEvent(slot(), release)

    def take_text(self) -> str:
        """What was typed, as plain text, when the line stays: nothing of it is lost."""
        held, self._held = self._held, []
        return "".join(" " if e.key() in (_K.Key_Tab, *ENTER) else e.text() for e in held if e.text()).strip()

    def forget(self) -> None:
        self._held = []
