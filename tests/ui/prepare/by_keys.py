"""Hands at the keyboard of Prepare, and somewhere to keep names."""

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit

from tabletop.exercise.people import Person
from tests.ui.desk_bench import AtDesk
from tests.ui.prepare.test_prepare import place_of
from ui.prepare.step import Step
from ui.prepare.tabbed import Tabbed
from ui.prepare.table import Table

K = Qt.Key


class Kept:
    """Names kept beside the record."""

    def __init__(self) -> None:
        self.people: dict[str, Person] = {}

    def set_person(self, id: str, person: Person) -> None:
        self.people[id] = person

    def erase(self) -> None:
        self.people.clear()

    def lend(self, at_desk: AtDesk) -> None:
        """The place is made anew with somewhere to keep names."""
        place = place_of(at_desk)
        place.services = replace(place.services, people=self.known, set_person=self.set_person, erase_people=self.erase)

    def known(self) -> Mapping[str, Person]:
        return self.people


def step(at_desk: AtDesk, key: str, tab: int = 0) -> Step:
    place = place_of(at_desk)
    place._enter(key)
    found = place.step(key)
    if not isinstance(found, Tabbed):
        return found
    found.tabs.setCurrentIndex(tab)
    found.begin()
    return found.page


def table(page: Step) -> Table:
    return page.tables[0]


def typed(at_desk: AtDesk, page: Step, row: int, column: str, text: str) -> None:
    """By keys into a cell."""
    view = table(page)
    view.go(row, view.table_model.column_at(column))
    at_desk.focus(view)
    at_desk.press(K.Key_Return, widget=view)
    editor = QApplication.focusWidget()
    if isinstance(editor, QComboBox):
        at_desk.press(text, widget=editor)
    else:
        assert isinstance(editor, QLineEdit)
        editor.selectAll()
        at_desk.press(text, widget=editor)
    at_desk.press(K.Key_Return, widget=editor)
    at_desk.qtbot.waitUntil(lambda: view.state() != Table.State.EditingState)
    at_desk.place.activateWindow()  # a list of proposals was a window of its own
    at_desk.qtbot.waitUntil(at_desk.place.isActiveWindow)


def paste(at_desk: AtDesk, page: Step, rows: str) -> None:
    at_desk.focus(table(page))
    QGuiApplication.clipboard().setText(rows)
    at_desk.control(K.Key_V)
