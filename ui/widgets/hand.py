"""Where the hand is in what is being typed."""

from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget


def cursor_of(field: QWidget | None) -> int:
    if isinstance(field, QLineEdit):
        return field.cursorPosition()
    return field.textCursor().position() if isinstance(field, QPlainTextEdit) else 0


def put_cursor(field: QWidget, at: int) -> None:
    if isinstance(field, QLineEdit):
        field.setCursorPosition(at)
    elif isinstance(field, QPlainTextEdit):
        cursor = field.textCursor()
        cursor.setPosition(min(at, len(field.toPlainText())))
        field.setTextCursor(cursor)
