"""Another language or look in the middle of a step: what is typed stays, and the hand stays where it was."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.exercise.room import Room
from tests.ui.desk_bench import AtDesk
from tests.ui.prepare.by_keys import paste, step, table
from tests.ui.prepare.test_prepare import made, place_of
from ui.prepare.attendance import AttendanceGrid
from ui.prepare.clearance import ClearancePage
from ui.prepare.people_table import PeopleTable
from ui.prepare.tabbed import Tabbed

K = Qt.Key


@pytest.fixture
def at_desk(qtbot: QtBot) -> AtDesk:
    return made(qtbot, Room(started=False))


def speak(at_desk: AtDesk, language: str) -> None:
    at_desk.language = language
    at_desk.show()


def test_an_open_cell_is_typed_on_in_another_language(at_desk: AtDesk) -> None:
    page = step(at_desk, "agencies")
    table(page).go(table(page).table_model.rowCount() - 1, 1)
    at_desk.press("a", "d")
    speak(at_desk, "es")
    at_desk.press("u", K.Key_Return)
    page = place_of(at_desk).step("agencies")
    at_desk.qtbot.waitUntil(table(page).hasFocus)
    assert list(table(page).table_model.typed("").values()) == ["adu"]
    assert at_desk.wishes == []
    assert table(page).column() == table(page).table_model.columns[1].key


def test_who_clears_is_typed_on_in_another_language(at_desk: AtDesk) -> None:
    step(at_desk, "planning", 1)
    at_desk.press("Min")
    at_desk.press(K.Key_Left)
    speak(at_desk, "es")
    at_desk.press("x")
    page = place_of(at_desk).step("planning")
    assert isinstance(page, Tabbed)
    assert isinstance(page.page, ClearancePage)
    assert page.page.by.text() == "Mixn"


def test_rows_to_look_at_are_told_in_the_other_language(at_desk: AtDesk) -> None:
    paste(at_desk, step(at_desk, "people"), "Name\tAgency\nAna\tNobody")
    speak(at_desk, "es")
    page = place_of(at_desk).step("people")
    assert isinstance(page, Tabbed)
    assert isinstance(page.page, PeopleTable)
    (row,) = page.page.troubles.list.rows()
    assert (page.page.troubles.isVisible(), row.text) == (True, at_desk.place.speak.message(page.page.troubles.told[0]))


def test_a_step_stays_turned_to_its_page_though_another_step_was_open(at_desk: AtDesk) -> None:
    step(at_desk, "people", 1)
    step(at_desk, "agenda")
    speak(at_desk, "es")
    at_desk.focus(place_of(at_desk).steps)
    place_of(at_desk).steps.choose("people")
    page = place_of(at_desk).step("people")
    assert isinstance(page, Tabbed)
    assert isinstance(page.page, AttendanceGrid)
    assert QApplication.focusWidget() is place_of(at_desk).steps
