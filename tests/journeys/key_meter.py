"""What a task costs: keys that are pressed and clicks, as a person counts them. Keys that only type the text are no effort."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

_MODIFIERS = (Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_Meta, Qt.Key.Key_AltGr)


class KeyMeter(QObject):
    """Counts each key once, where it reaches the window; held keys and modifiers alone are none."""

    def __init__(self, app: QApplication) -> None:
        super().__init__()
        self.keys = self.clicks = 0
        app.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched.isWindowType():
            if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
                self.keys += not event.isAutoRepeat() and event.key() not in _MODIFIERS
            self.clicks += event.type() == QEvent.Type.MouseButtonPress
        return False

    def overhead(self, text: str) -> int:
        """Keys beyond the letters of what had to be typed anyway."""
        return self.keys - len(text)
