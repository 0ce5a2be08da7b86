"""The window the room sees."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QImage, QKeyEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tabletop.scenario.model import Look
from tabletop.views.wall import Black
from tests.ui.wall.samples import LONG, PICTURE, SLIDES, inject, wall
from ui.wall import colours
from ui.wall.painter import wall_image
from ui.wall.window import WallWindow


@pytest.fixture
def window(qtbot: QtBot) -> WallWindow:
    made = WallWindow()
    qtbot.addWidget(made, before_close_func=lambda w: w.end())
    return made


def shown(qtbot: QtBot, window: WallWindow) -> WallWindow:
    with qtbot.waitSignal(window.painted):
        window.show_on(QApplication.screens()[1])
    return window


def test_it_fills_its_screen_and_only_that(qtbot: QtBot, window: WallWindow) -> None:
    shown(qtbot, window)
    screen = QApplication.screens()[1]
    assert screen.name() == "PROJ"
    assert window.geometry() == screen.geometry()


def test_it_takes_no_focus_shows_no_cursor_and_no_frame(qtbot: QtBot, window: WallWindow) -> None:
    shown(qtbot, window)
    flags = window.windowFlags()
    assert flags & Qt.WindowType.WindowDoesNotAcceptFocus
    assert flags & Qt.WindowType.FramelessWindowHint
    assert window.testAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
    assert not window.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)
    assert window.cursor().shape() is Qt.CursorShape.BlankCursor
    assert window.toolTip() == ""


def test_it_cannot_be_closed_by_accident(qtbot: QtBot, window: WallWindow) -> None:
    shown(qtbot, window)
    with qtbot.waitSignal(window.close_asked):
        assert not window.close()
    assert window.isVisible()
    window.end()
    assert not window.isVisible()


def test_the_tag_names_the_frame_that_was_painted(qtbot: QtBot, window: WallWindow) -> None:
    assert window.frame_tag is None
    window.show_view(wall(inject(Look.EMAIL, LONG)))
    shown(qtbot, window)
    assert window.frame_tag == ("live", "S01-I06", "en", 0)
    with qtbot.waitSignal(window.painted):
        window.show_view(wall(inject(Look.EMAIL, LONG)), 1)
    assert window.frame_tag == ("live", "S01-I06", "en", 1)
    assert window.property("frame_tag") == ["live", "S01-I06", "en", 1]
    assert window.page_count(window.view()) > 1
    window.hide()
    assert window.frame_tag is None
    assert window.grab_image().isNull()


@pytest.mark.parametrize("name", ["email", "decision of 2", "black", "standby"])
def test_what_is_on_the_wall_is_what_the_laptop_is_told(qtbot: QtBot, window: WallWindow, name: str) -> None:
    window.show_view(wall(SLIDES[name]))
    shown(qtbot, window)
    expected = wall_image(wall(SLIDES[name]), window.size())
    assert window.grab_image() == expected
    assert window.grab().toImage().convertToFormat(QImage.Format.Format_RGB32) == expected


def test_from_a_slide_to_black_no_other_frame_is_seen(qtbot: QtBot, window: WallWindow) -> None:
    """Every frame is one of the two, whole."""
    window.show_view(wall(inject(Look.NEWS)))
    shown(qtbot, window)
    frames: list[QImage] = []
    window.painted.connect(lambda: frames.append(window.grab_image()))
    window.show_view(wall(Black()))
    qtbot.waitUntil(lambda: bool(frames))
    black = wall_image(wall(Black()), window.size())
    assert all(frame == black for frame in frames)


def test_a_key_that_reaches_it_goes_to_the_console(qtbot: QtBot, window: WallWindow) -> None:
    shown(qtbot, window)
    with qtbot.waitSignal(window.key_reached) as heard:
        QApplication.sendEvent(window, QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_B, Qt.KeyboardModifier.NoModifier, "b"))
    event = heard.args[0]
    assert (event.key(), event.text()) == (Qt.Key.Key_B, "b")
    assert window.isVisible()


def test_a_slide_that_cannot_be_painted_is_a_calm_wall(qtbot: QtBot, swallowed: Callable[[], list[str]]) -> None:
    def fails(digest: str) -> QImage | None:
        raise OSError(digest)

    window = WallWindow(fails)
    qtbot.addWidget(window, before_close_func=lambda w: w.end())
    window.show_view(wall(inject(Look.DOCUMENT, pictures=(PICTURE,))))
    shown(qtbot, window)
    assert window.grab_image().pixelColor(5, 5).name().upper() == colours.INK
    assert swallowed()[0].startswith("OSError in fails")


def test_with_one_screen_it_is_a_window_among_others(qtbot: QtBot, window: WallWindow) -> None:
    with qtbot.waitSignal(window.painted):
        window.show_windowed("Wall")
    assert not window.windowFlags() & Qt.WindowType.FramelessWindowHint
    assert window.windowFlags() & Qt.WindowType.WindowDoesNotAcceptFocus
    assert (window.width(), window.height()) == (960, 540)
