"""An error in one override costs one action, and what is logged holds no word anybody said."""

import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import qWarning
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ui.widgets.guard import guarded, install_hooks, where

ROOT = Path(__file__).parents[2]

FATAL = """
from PySide6.QtWidgets import QApplication, QWidget
from ui.widgets.guard import guarded
app = QApplication([])
class W(QWidget):
    {guard}
    def closeEvent(self, event):
        [][1]
w = W()
w.show()
w.close()
print("alive")
"""


def run(guard: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, "-c", FATAL.format(guard=guard)], cwd=ROOT, capture_output=True, text=True, timeout=60)


def test_an_error_inside_qt_is_survived() -> None:
    assert run("@guarded(None)").stdout.strip() == "alive"


def test_without_the_guard_it_is_not() -> None:
    assert run("").stdout.strip() != "alive"


def test_the_default_is_returned_and_the_place_logged(qtbot: QtBot, swallowed: Callable[[], list[str]]) -> None:
    class Broken(QWidget):
        @guarded(None)
        def paintEvent(self, event: QPaintEvent) -> None:
            raise ValueError("what Customs said")

    widget = Broken()
    qtbot.addWidget(widget)
    widget.grab()
    (line,) = swallowed()
    assert line.startswith("ValueError in paintEvent (test_guard.py:")
    assert "Customs" not in line


def test_where_names_places_and_no_values() -> None:
    def fail() -> None:
        raise KeyError("secret")

    with pytest.raises(KeyError) as caught:
        fail()
    assert where(caught.value).startswith("KeyError in ")
    assert "fail (test_guard.py:" in where(caught.value)
    assert "secret" not in where(caught.value)


def test_hooks_hear_threads_qt_and_what_nobody_caught_and_can_be_taken_off() -> None:
    heard: list[str] = []
    before = sys.excepthook, threading.excepthook, sys.unraisablehook
    restore = install_hooks(heard.append)
    try:
        thread = threading.Thread(target=lambda: int("x"))
        thread.start()
        thread.join()
        sys.excepthook(ValueError, ValueError("x"), None)
        qWarning("murmur")
    finally:
        restore()
    assert heard[0].startswith("ValueError in <lambda> (test_guard.py:")
    assert heard[1:] == ["ValueError in an unknown place", "Qt warning: murmur"]
    assert (sys.excepthook, threading.excepthook, sys.unraisablehook) == before
