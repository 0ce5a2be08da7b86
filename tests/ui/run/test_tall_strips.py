"""A strip with many rows takes its room from the pictures of the wall: GO never lies on them."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.ui.run.conftest import Deck

K, M = Qt.Key, Qt.KeyboardModifier
CLOSE, MEND = (K.Key_D, M.ControlModifier | M.ShiftModifier), (K.Key_T, M.ControlModifier)


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
