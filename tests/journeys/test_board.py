"""The hot-wash board from the laptop to the wall: in the middle of a run, after it, and after a restart."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tabletop.exercise.words import SlideKind
from tests.journeys.conftest import Desktop
from ui.conclude import ConcludePlace
from ui.widgets.places import CONCLUDE, RUN

K, M = Qt.Key, Qt.KeyboardModifier
PUBLISH = (K.Key_Return, M.ControlModifier)


def conclude(desktop: Desktop) -> ConcludePlace:
    found = desktop.main.host.place(CONCLUDE, desktop.main.services)
    assert isinstance(found, ConcludePlace)
    return found


def published(desktop: Desktop) -> None:
    conclude(desktop).strip.clear()
    desktop.press(PUBLISH)
    desktop.qtbot.waitUntil(lambda: conclude(desktop).strip.sentence() == "The room sees the board.")
    desktop.painted()


def test_the_room_sees_the_board_as_it_was_published_and_nothing_else(desktop: Desktop) -> None:
    desktop.sample()
    desktop.start()
    desktop.go()
    shown = desktop.read_wall()
    desktop.line("cu", "-No list of goods")
    desktop.line("po", "?Who pays for it")
    desktop.line("po", "only a remark")
    desktop.main.go_to(CONCLUDE)
    desktop.press(K.Key_B, K.Key_Down, K.Key_Space)
    assert desktop.read_wall() == shown
    published(desktop)
    board = desktop.read_wall()
    assert "No list of goods" in board
    assert "Who pays" not in board
    assert "remark" not in board

    page = conclude(desktop).board
    page.chosen.choose(0)
    page.chosen.list.setFocus()
    desktop.press(K.Key_Return, K.Key_End)
    desktop.type(" anywhere")
    assert desktop.read_wall() == board
    published(desktop)
    assert "No list of goods anywhere" in desktop.read_wall()

    desktop.saved(page.wall.take_down.click)
    desktop.painted()
    assert desktop.read_wall() == shown
    desktop.main.go_to(RUN)
    assert desktop.main.run.view is not None


def test_half_a_board_is_there_again_and_is_shown_after_the_day(desktop: Desktop, qtbot: QtBot, qapp: QApplication) -> None:
    desktop.sample()
    desktop.start()
    desktop.go()
    desktop.line("cu", "-No list of goods")
    desktop.main.run.console.cues.setFocus()
    desktop.press((K.Key_E, M.ControlModifier | M.ShiftModifier))
    desktop.saved(lambda: desktop.press(K.Key_1))
    assert desktop.state.run is None
    desktop.main.go_to(CONCLUDE)
    desktop.press(K.Key_B, K.Key_Down, K.Key_Space)
    folder, path = desktop.main.exercises._data, desktop.file()
    desktop.close()
    again = Desktop(qtbot, qapp, folder)
    with qtbot.waitSignal(again.main.exercises.opened):
        again.main.open(str(path), then=CONCLUDE)
    assert not again.wall.isVisible()
    again.press(K.Key_B)
    published(again)
    assert again.wall.isVisible()
    assert "No list of goods" in again.read_wall()
    assert again.state.wall.shown is not None
    assert again.state.wall.shown.slide is SlideKind.HOT_WASH
    again.close()
