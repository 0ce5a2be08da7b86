"""A strip with many rows takes its room from the pictures of the wall: GO never lies on them."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.run.conftest import Deck

K, M = Qt.Key, Qt.KeyboardModifier
CTRL = M.ControlModifier
CLOSE, MEND, NEW = (K.Key_D, CTRL | M.ShiftModifier), (K.Key_T, CTRL), (K.Key_I, CTRL)


@pytest.mark.parametrize("key", [K.Key_S, CLOSE, MEND, K.Key_F9])
def test_on_a_small_screen_the_pictures_give_way(
    deck: Deck, qtbot: QtBot, key: Qt.Key | tuple[Qt.Key, Qt.KeyboardModifier]
) -> None:
    deck.window.resize(1093, 614)
    deck.go()
    live, go, notes = deck.place.console.live, deck.place.console.go, deck.place.console.notes
    qtbot.waitUntil(lambda: live.width() < 320)
    before = live.height()
    deck.press(key)
    qtbot.waitUntil(lambda: notes.y() > go.geometry().bottom() > go.y() > live.geometry().bottom())
    deck.press(K.Key_Escape)
    assert live.height() == before, "and they come back"


def test_they_give_way_to_a_strip_that_grows(deck: Deck, qtbot: QtBot) -> None:
    deck.window.resize(1093, 614)
    for _ in range(3):
        deck.go()
    console = deck.place.console
    deck.press(K.Key_V)
    before = console.vote.height()
    deck.press(K.Key_A)
    qtbot.waitUntil(lambda: console.vote.height() > before + 20)
    qtbot.waitUntil(lambda: console.options.y() > console.live.geometry().bottom())


def test_they_give_way_no_more_the_first_time_than_the_next(make_deck: Callable[[str], Deck]) -> None:
    deck = make_deck("es")
    strip = deck.place.console.ad_hoc
    QApplication.sendEvent(strip, QResizeEvent(strip.size(), strip.size()))  # never seen, and too narrow for its words
    deck.window.resize(1093, 614)
    deck.go()
    heights = []
    for _time in range(2):
        deck.press(NEW)
        heights.append(deck.place.console.live.height())
        deck.press(K.Key_Escape)
    assert heights[0] == heights[1]
