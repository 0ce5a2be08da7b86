"""Abbreviations in the text of a line: Space or Tab writes them out, Backspace right after takes that back."""

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit

from tabletop.views.abbreviations import expansion

_MODIFIERS = (Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_AltGr, Qt.Key.Key_Backtab)


class Expander:
    """`key` is asked before the field is; True when it was done with."""

    def __init__(self, field: QPlainTextEdit) -> None:
        self.table: Mapping[str, str] = {}
        self._field = field
        self._made: tuple[int, str, str] | None = None  # where it ends, the letters, what stands in their place

    def key(self, event: QKeyEvent) -> bool:
        key = event.key()
        if key in _MODIFIERS:
            return False
        if key == Qt.Key.Key_Backspace and self._take_back():
            return True
        self._made = None
        plain = not event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier
        if plain and key == Qt.Key.Key_Space:
            return self._expand(" ")
        if plain and key == Qt.Key.Key_Tab:
            self._expand("")
        return False

    def _expand(self, end: str) -> bool:
        cursor = self._field.textCursor()
        if cursor.hasSelection():
            return False
        before = _cut(cursor.block().text(), cursor.positionInBlock())
        found = expansion(self.table, before)
        if found is None:
            return False
        letters, words = found
        self._replace(cursor, _length(letters), words + end)
        self._made = cursor.position(), letters + end, words + end
        return True

    def _take_back(self) -> bool:
        made, self._made = self._made, None
        cursor = self._field.textCursor()
        if made is None or cursor.position() != made[0] or cursor.hasSelection():
            return False
        self._replace(cursor, _length(made[2]), made[1])
        return True

    def _replace(self, cursor: QTextCursor, count: int, words: str) -> None:
        cursor.beginEditBlock()
        cursor.setPosition(cursor.position() - count, QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText(words)
        cursor.endEditBlock()
        self._field.setTextCursor(cursor)


def _length(words: str) -> int:
    """As Qt counts: in units of UTF-16."""
    return len(words.encode("utf-16-le", "surrogatepass")) // 2


def _cut(words: str, units: int) -> str:
    return words.encode("utf-16-le", "surrogatepass")[: 2 * units].decode("utf-16-le", "surrogatepass")
