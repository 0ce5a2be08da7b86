"""Whoever hears the screen, or has no mouse: everything that takes the keyboard has a name, and Tab goes as reading goes."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QGridLayout, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from tests.ui import pseudo
from tests.ui.every_screen import Walk
from tests.ui.heard import nameless, out_of_order
from ui.keys import Action
from ui.run.room_check import RoomCheck
from ui.widgets.places import HOME

PAGES = ("home", "archive", "conclude", "run, before the start")  # and every step of Prepare: Tab walks through them


@pytest.fixture(autouse=True)
def languages(qapp: QApplication, tmp_path: Path) -> Iterator[None]:
    (tmp_path / "locale").mkdir()
    pseudo.write(tmp_path / "locale")
    with pseudo.spoken(tmp_path / "locale"):
        yield
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def walk(qtbot: QtBot, app: QApplication, made: tuple[Path, int], data: Path, language: str) -> Walk:
    return Walk(qtbot, app, made, data / "data", (1366, 768), language=language, theme="light", text_scale=100)


@pytest.mark.parametrize("language", ["en", pseudo.RIGHT_TO_LEFT])
def test_everything_has_a_name_and_tab_goes_as_reading_goes(
    qtbot: QtBot, qapp: QApplication, made: tuple[Path, int], tmp_path: Path, language: str
) -> None:
    walking, found = walk(qtbot, qapp, made, tmp_path, language), []
    try:
        for screen in walking.screens():
            found += [f"{screen}: no name: {fault}" for fault in nameless(walking.front)]
            if screen in PAGES or screen.startswith("prepare"):
                found += [f"{screen}: {fault}" for fault in out_of_order(walking.front)]
    finally:
        walking.close()
    assert found == []


def checking(walking: Walk) -> RoomCheck | None:
    return next((page for page in walking.main.findChildren(RoomCheck) if page.isVisible()), None)


def test_the_room_check_over_a_run_takes_another_size_makes_way_for_a_place_and_is_closed_by_escape(
    qtbot: QtBot, qapp: QApplication, made: tuple[Path, int], tmp_path: Path
) -> None:
    walking = walk(qtbot, qapp, made, tmp_path, "en")
    try:
        next(screen for screen in walking.screens() if screen == "run")
        walking.main.keys.do(Action.ROOM_CHECK)
        before = checking(walking)
        walking.main.look.change_text(1)
        page = checking(walking)
        assert page is not None
        assert page is not before, "its distances are those of the text there is now"
        assert page.hasFocus()
        QTest.keyClick(walking.front.windowHandle(), Qt.Key.Key_Escape)
        assert checking(walking) is None
        assert walking.main.run.isAncestorOf(walking.front.focusWidget())
        walking.main.keys.do(Action.ROOM_CHECK)
        walking.main.go_to(HOME)
        assert checking(walking) is None
    finally:
        walking.close()


def in_a_row(qtbot: QtBot, *places: int) -> QWidget:
    """Three buttons, made one after the other, each in a column."""
    page = QWidget()
    grid = QGridLayout(page)
    for column in places:
        button = QPushButton(str(column))
        button.setAccessibleName(str(column))
        grid.addWidget(button, 0, column)
    qtbot.addWidget(page)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    page.findChildren(QPushButton)[0].setFocus()
    return page


def test_a_tab_that_goes_back_is_seen(qtbot: QtBot) -> None:
    assert out_of_order(in_a_row(qtbot, 0, 1, 2, 3)) == []
    assert out_of_order(in_a_row(qtbot, 0, 2, 1, 3)) != []


def test_a_field_without_a_name_is_seen(qtbot: QtBot) -> None:
    page = QWidget()
    QLineEdit(page)
    qtbot.addWidget(page)
    page.show()
    assert len(list(nameless(page))) == 1
