"""Hands on a keyboard: what they press arrives at the native window, as a keyboard sends it; and waiting for what it does."""

from collections.abc import Callable

from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

NONE = Qt.KeyboardModifier.NoModifier
Press = Qt.Key | tuple[Qt.Key, Qt.KeyboardModifier]


def press_keys(window: QWidget, *keys: Press) -> None:
    for key in keys:
        code, modifiers = key if isinstance(key, tuple) else (key, NONE)
        QTest.keyClick(window.windowHandle(), code, modifiers)


def type_text(window: QWidget, text: str) -> None:
    for letter in text:
        code = Qt.Key(ord(letter.upper())) if letter.isascii() else Qt.Key.Key_unknown
        QTest.sendKeyEvent(QTest.KeyAction.Click, window.windowHandle(), code, letter, NONE)


def until(done: Callable[[], bool], limit_ms: int = 20_000) -> bool:
    """Lets Qt work until `done`; False when it never was."""
    loop, tick, limit = QEventLoop(), QTimer(), QTimer()
    tick.timeout.connect(lambda: loop.quit() if done() else None)
    limit.setSingleShot(True)
    limit.timeout.connect(loop.quit)
    tick.start(1)
    limit.start(limit_ms)
    if not done():
        loop.exec()
    return done()
