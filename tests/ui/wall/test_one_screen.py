"""With one screen the wall is a window beside the console, which keeps the keyboard whatever the wall does."""

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QScreen
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tabletop.clock import SystemClock
from ui.run.stage import Stage


class Lectern:
    """A console with a field that has the keyboard, and the screens there are."""

    def __init__(self, qtbot: QtBot) -> None:
        self.qtbot = qtbot
        self.laptop, self.projector = QApplication.screens()
        self.there: list[QScreen] = [self.laptop]
        self.console, self.field = QWidget(), QLineEdit()
        QVBoxLayout(self.console).addWidget(self.field)
        qtbot.addWidget(self.console)
        self.console.setGeometry(20, 60, 900, 600)
        self.console.show()
        self.console.activateWindow()
        self.field.setFocus()
        qtbot.waitUntil(self.field.hasFocus)
        self.stage = Stage(self.console, lambda _: None, SystemClock(), lambda: self.there)
        self.names: list[str] = []
        self.stage.projector_changed.connect(self.names.append)

    def keeps_the_keyboard(self) -> bool:
        QApplication.sendPostedEvents()
        return self.field.hasFocus() and self.console.isActiveWindow()


@pytest.fixture
def lectern(qtbot: QtBot) -> Iterator[Lectern]:
    made = Lectern(qtbot)
    yield made
    made.stage.close()


def test_a_run_that_begins_on_one_screen_leaves_the_console_where_it_is(lectern: Lectern) -> None:
    lectern.stage.take()
    assert lectern.keeps_the_keyboard()
    assert lectern.console.isVisible()
    assert not lectern.stage.wall.isVisible()


def test_the_wall_as_a_window_takes_no_keyboard_and_goes_again(lectern: Lectern) -> None:
    lectern.stage.take()
    lectern.stage.swap()
    assert lectern.stage.wall.isVisible()
    assert lectern.keeps_the_keyboard()
    lectern.stage.swap()
    assert not lectern.stage.wall.isVisible()
    assert lectern.keeps_the_keyboard()
    assert lectern.names[-2:] == [lectern.console.windowTitle(), ""]


def test_a_change_of_the_one_screen_leaves_the_window_of_the_wall(lectern: Lectern) -> None:
    lectern.stage.take()
    lectern.stage.swap()
    lectern.laptop.geometryChanged.emit(lectern.laptop.geometry())
    with lectern.qtbot.waitSignal(lectern.stage.settled):
        pass
    assert lectern.stage.wall.isVisible()
    assert lectern.keeps_the_keyboard()


def test_a_projector_that_is_plugged_takes_the_wall_from_its_window(lectern: Lectern) -> None:
    lectern.stage.take()
    lectern.stage.swap()
    lectern.there.append(lectern.projector)
    lectern.projector.geometryChanged.emit(lectern.projector.geometry())
    lectern.stage.take()
    assert lectern.stage.wall.geometry() == lectern.projector.geometry()
    assert lectern.keeps_the_keyboard()
