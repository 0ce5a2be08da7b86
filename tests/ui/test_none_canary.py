"""PySide6 6.12.0 drops a reference to None with every void call, and Python 3.11 dies of it after about 5,000."""

import sys
from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

CALLS = 20_000
NOISE = 200  # what the interpreter itself takes and gives back meanwhile


def drift(action: Callable[[], object]) -> int:
    """By how much the number of references to None changes while `action` runs 20,000 times."""
    before = sys.getrefcount(None)
    for _ in range(CALLS):
        action()
    return sys.getrefcount(None) - before


def test_qt_gives_back_every_none(qtbot: QtBot) -> None:
    label = QLabel()
    qtbot.addWidget(label)
    assert abs(drift(lambda: label.setText("text"))) < NOISE


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="None is never counted from Python 3.12 on")
def test_a_drift_is_seen() -> None:
    held: list[None] = []
    assert drift(lambda: held.append(None)) >= CALLS
