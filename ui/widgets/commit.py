"""Fields without a Save button: each says what was typed when it is left, or after a pause, and never loses it.

A field follows the value it is handed until somebody types; then it keeps what was typed until that is the value.
"""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from ui.widgets.fields import Area, Field
from ui.widgets.guard import guarded
from ui.widgets.hand import put_cursor

PAUSE_MS = 1_000
Half = tuple[str, bool]  # what is typed, and whether it was refused


class Paragraph(Area):
    """One sentence that may take several lines: Enter says it is done; with Ctrl it is a key of the page."""

    finished = Signal()

    @guarded(None)
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)
        elif event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.ignore()
        else:
            self.finished.emit()


class Commit(QObject):
    """Beside one field. `read` tidies what was typed. `committed` is emitted once for each text, again only after `refused`.

    `waiting`: the text that was refused and stays typed, '' once it is another one."""

    committed = Signal(str)
    waiting = Signal(str)

    def __init__(self, edit: Field | Area, key: str, read: Callable[[str], str] = str, pause_ms: int = PAUSE_MS) -> None:
        super().__init__(edit)
        self.edit, self.key, self._read = edit, key, read
        edit.setObjectName(key)
        self._value = self.text()
        self._sent: str | None = None  # on its way
        self._refused: str | None = None
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(pause_ms)
        self._pause.timeout.connect(self._paused)
        edit.textChanged.connect(self._typed)
        edit.installEventFilter(self)
        if isinstance(edit, Paragraph):
            edit.finished.connect(self.flush)
        elif isinstance(edit, Field):
            edit.returnPressed.connect(self.flush)

    def text(self) -> str:
        return self.edit.toPlainText() if isinstance(self.edit, QPlainTextEdit) else self.edit.text()

    def typed(self) -> bool:
        """Whether it holds something that is not the value yet."""
        return not _same(self.text(), self._value)

    def wanted(self) -> str:
        """What it should become: the text, unless that was refused."""
        return self.text() if self._refused is None or not _same(self._refused, self.text()) else self._value

    def show_value(self, value: str) -> None:
        follows = not self.typed() or _same(self.text(), value)
        self._value = value
        if self._sent is not None and _same(self._sent, value):
            self._sent = None
        if follows and not _same(self.text(), value):
            self._put(value)

    def half(self) -> Half:
        """What is typed and not the value yet, for the field that will stand here."""
        return self.text(), self._refused is not None and _same(self._refused, self.text())

    def carry(self, half: Half) -> None:
        """What was typed into the field that stood here before; it is saved after a pause, unless it was refused."""
        text, refused = half
        self._put(text)
        if refused:
            self._refused = text
        else:
            self._typed()

    def retire(self) -> None:
        """Another field takes its place: it says nothing any more."""
        self._pause.stop()
        self.blockSignals(True)

    def leave(self) -> None:
        """Say it now, unless it was refused already."""
        self._pause.stop()
        self._paused()

    def flush(self) -> None:
        """Say it now, if there is something to say that is not on its way."""
        self._pause.stop()
        if self._read(self.text()) != self.text():
            self._put(self._read(self.text()))
        if self.typed() and not (self._sent is not None and _same(self._sent, self.text())):
            self._accept_typing()
            self._sent = self.text()
            self.committed.emit(self._sent)

    def refused(self) -> None:
        """What was typed stays; it is not sent again before it is changed or Enter pressed."""
        if self._sent is not None:
            self._sent, self._refused = None, self._sent
            self.waiting.emit(self._refused)

    def _accept_typing(self) -> None:
        """What was refused stands there no more."""
        if self._refused is not None:
            self._refused = None
            self.waiting.emit("")

    def _typed(self) -> None:
        if self.typed():
            self._pause.start()
        else:
            self._accept_typing()

    def _paused(self) -> None:
        if self._refused is None or not _same(self._refused, self.text()):
            self.flush()

    def _put(self, text: str) -> None:
        blocked = self.edit.blockSignals(True)
        if isinstance(self.edit, QPlainTextEdit):
            self.edit.setPlainText(text)
        else:
            self.edit.setText(text)
            self.edit.setCursorPosition(0)
        self.edit.blockSignals(blocked)

    @guarded(False)
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusOut:
            self._paused()
        return False


class Form:
    """The committing fields of a page by key, so that nothing typed is lost when the page is built anew.

    What was refused is kept in the exercise file (`draft`, `keep`) and stands in its field again after a restart."""

    def __init__(self, draft: Callable[[str], str | None], keep: Callable[[str, str], None]) -> None:
        self.fields: dict[str, Commit] = {}
        self._draft, self._keep = draft, keep

    def add(self, edit: Field | Area, key: str, committed: Callable[[str], None], read: Callable[[str], str] = str) -> Commit:
        made = Commit(edit, key, read)
        if kept := self._draft(f"field.{key}"):
            made.carry((kept, True))
        made.waiting.connect(lambda text: self._keep(f"field.{key}", text))
        made.committed.connect(committed)
        self.fields[key] = made
        return made

    def typed(self) -> dict[str, Half]:
        return {key: field.half() for key, field in self.fields.items() if field.typed()}

    def carry(self, halves: Mapping[str, Half]) -> None:
        for key, half in halves.items():
            if key in self.fields:
                self.fields[key].carry(half)

    def retire(self) -> None:
        for field in self.fields.values():
            field.retire()

    def flush(self) -> None:
        for field in self.fields.values():
            field.flush()

    def leave(self) -> None:
        for field in self.fields.values():
            field.leave()

    def refused(self) -> None:
        for field in self.fields.values():
            field.refused()


def focus_key(inside: QWidget) -> str:
    """The name of the widget inside that has, or had last, the keyboard."""
    focused: QWidget | None = inside.focusWidget()
    return focused.objectName() if focused is not None else ""


def focus_again(inside: QWidget, key: str, cursor: int | None = None) -> None:
    """Give the keyboard back to the widget of that name, as far into its text."""
    found = inside.findChild(QWidget, key) if key else None
    if isinstance(found, QWidget):
        found.setFocus()
        if cursor is not None:
            put_cursor(found, cursor)


def _same(one: str, other: str) -> bool:
    return one.strip() == other.strip()
