"""An organiser at the laptop before the day: what is typed, what is copied from a spreadsheet, and how many keys it takes."""

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

from tests.journeys.conftest import Desktop
from ui.widgets.places import HOME

K, M = Qt.Key, Qt.KeyboardModifier
ALT, CTRL = M.AltModifier, M.ControlModifier


class Organiser:
    """Everything goes through the keyboard; `keys` counts presses, `pasted` the rows that came from the clipboard."""

    def __init__(self, desktop: Desktop) -> None:
        self.desktop, self.keys, self.pasted = desktop, 0, 0

    @property
    def place(self) -> Any:
        return self.desktop.main.host.currentWidget()

    def begin(self, title: str) -> None:
        """A new exercise; its title has the keyboard."""
        self.desktop.main.host.place(HOME, self.desktop.main.services).new_requested.emit("New")
        self.desktop.qtbot.waitUntil(lambda: self.desktop.state.basics is not None)
        self.desktop.qtbot.waitUntil(lambda: self.field("title").hasFocus())
        self.write(title)

    def field(self, key: str) -> QLineEdit | QPlainTextEdit:
        found = self.place.findChild(QLineEdit, key) or self.place.findChild(QPlainTextEdit, key)
        assert isinstance(found, QLineEdit | QPlainTextEdit)
        return found

    def press(self, *keys: Qt.Key, held: Qt.KeyboardModifier = M.NoModifier) -> None:
        self.keys += len(keys)
        self.desktop.press(*((key, held) for key in keys))

    def write(self, text: str) -> None:
        for at, line in enumerate(text.split("\n")):
            if at:
                self.press(K.Key_Return)
            self.keys += len(line)
            self.desktop.type(line)

    def fill(self, *texts: str) -> None:
        """Each into the field the keyboard is on; Tab goes on to the next."""
        for text in texts:
            self.write(text)
            self.press(K.Key_Tab)

    def paste(self, rows: str) -> None:
        self.pasted += len(rows.strip("\n").split("\n"))
        QGuiApplication.clipboard().setText(rows)
        self.press(K.Key_V, held=CTRL)

    def next_step(self, key: str) -> Any:
        """On to the next step, which is `key`; its page."""
        self.press(K.Key_PageDown, held=ALT)
        assert self.place._step == key
        return self.place.step(key)

    def until(self, done: Any) -> None:
        self.desktop.qtbot.waitUntil(done, timeout=20_000)
