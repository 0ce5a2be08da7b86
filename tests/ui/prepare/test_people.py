"""People by keys: functions for the record, names beside it, who was there half-day by half-day."""

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from pytestqt.qtbot import QtBot

from tabletop.errors import BadInput
from tabletop.exercise import commands as c
from tabletop.exercise.people import Person
from tabletop.exercise.words import Attendance, Gender, ParticipantRole
from tabletop.messages import Message, message
from tests.exercise.room import Room
from tests.ui.desk_bench import AtDesk
from tests.ui.prepare.by_keys import K, Kept, paste, step, table, typed
from tests.ui.prepare.test_prepare import made, place_of
from ui.prepare.people_table import PeopleTable
from ui.widgets.buttons import Button
from ui.widgets.files import Files
from ui.widgets.opening import Beside


class Slow(Kept):
    """The disk has not answered yet."""

    def set_person(self, id: str, person: Person) -> None:
        """Later."""


Table = tuple[tuple[tuple[str, ...], ...], tuple[Message, ...]]


@pytest.fixture
def at_desk(qtbot: QtBot) -> AtDesk:
    return made(qtbot, Room(started=False))


def test_people_are_pasted_and_nobody_twice(at_desk: AtDesk) -> None:
    kept = Kept()
    kept.lend(at_desk)
    page = step(at_desk, "people")
    rows = "Name\tAgency\tRole\tGender\nAna Pérez\tCUST\tplayer\tF\nPEREZ, Ana\tPOL\tplayer\tF\nJo Díaz\tTERM\tobserver\tM"
    paste(at_desk, page, rows)
    assert [(p.agency, p.role) for p in at_desk.state.participants.values()] == [
        ("CUST", ParticipantRole.PLAYER),
        ("TERM", ParticipantRole.OBSERVER),
    ]
    assert sorted(person.name for person in kept.people.values()) == ["Ana Pérez", "Jo Díaz"]
    assert "Pérez" not in repr(at_desk.wishes), "names are kept apart from the record"


def test_somebody_is_added_by_a_role_alone_and_amended_cell_by_cell(at_desk: AtDesk) -> None:
    page = step(at_desk, "people")
    typed(at_desk, page, 0, "role", "Exp")
    (id,) = at_desk.state.participants
    assert table(page).key() == id, "the keyboard stays on who was just added"
    typed(at_desk, page, 0, "agency", "CU")
    typed(at_desk, page, 0, "mode", "R")
    typed(at_desk, page, 0, "gender", "W")
    person = at_desk.state.participants[id]
    assert (person.role, person.agency, person.mode, person.gender) == (
        *(ParticipantRole.EXPERT, "CUST", Attendance.REMOTE, Gender.FEMALE),
    )


def test_what_comes_while_a_long_list_rests_is_shown_together_and_who_is_typed_at_once(at_desk: AtDesk) -> None:
    page = step(at_desk, "people")
    assert isinstance(page, PeopleTable)
    page._rest.start(60_000)  # as after a list that took long to show
    at_desk.before(c.AddParticipant(id="a"))
    at_desk.before(c.AddParticipant(id="b"))
    assert page.list.table_model.rowCount() == 1
    typed(at_desk, page, 0, "role", "Exp")
    assert [row.key for row in page.list.table_model.rows] == [*at_desk.state.participants, ""]
    assert page.list.key() == list(at_desk.state.participants)[2]
    at_desk.before(c.AddParticipant(id="c"))
    page._rest.start(0)
    at_desk.qtbot.waitUntil(lambda: page.list.table_model.rowCount() == 5)


def test_a_removed_person_comes_back_with_the_name(at_desk: AtDesk) -> None:
    kept = Kept()
    kept.lend(at_desk)
    page = step(at_desk, "people")
    typed(at_desk, page, 0, "name", "Ana")
    (id,) = at_desk.state.participants
    table(page).go(0)
    at_desk.press(K.Key_Delete, widget=table(page))
    assert at_desk.said() == "Ana was removed."
    kept.people.clear()
    at_desk.control(K.Key_Z, table(page))
    assert kept.people == {id: Person("Ana")}


def test_a_twin_that_was_marked_by_mistake_goes_and_comes_back_with_the_mark(at_desk: AtDesk) -> None:
    at_desk.before(c.AddParticipant(id="p"), c.RecordAttendance("p", "1-am"))
    page = step(at_desk, "people")
    at_desk.press(K.Key_Delete, widget=table(page))
    assert "was there" in at_desk.said()
    at_desk.before(c.RecordAttendance("p", "1-am", present=False, reason="twice on the list"))
    before = at_desk.state
    at_desk.press(K.Key_Delete, widget=table(page))
    assert (at_desk.state.participants, at_desk.state.attendance) == ({}, {})
    at_desk.control(K.Key_Z, table(page))
    assert (at_desk.state.participants, at_desk.state.attendance) == (before.participants, before.attendance)


def test_a_closed_exercise_is_reopened_from_where_somebody_wanted_to_change_it(at_desk: AtDesk) -> None:
    kept = Kept()
    kept.lend(at_desk)
    page = step(at_desk, "people")
    at_desk.before(c.CloseExercise())
    typed(at_desk, page, 0, "name", "Ana")
    at_desk.place.outcome(Beside(next(iter(kept.people))), message("participant.unknown", id="x"))
    assert "closed" in at_desk.said()
    (reopen,) = at_desk.place.strip.findChildren(Button)
    reopen.click()
    assert not at_desk.state.closed
    typed(at_desk, page, 0, "role", "Exp")
    assert len(at_desk.state.participants) == 1


def test_a_name_that_was_not_kept_stands_as_typed_until_it_is(at_desk: AtDesk) -> None:
    kept = Slow()
    kept.lend(at_desk)
    at_desk.before(c.AddParticipant(id="p"))
    page = step(at_desk, "people")
    model = table(page).table_model
    typed(at_desk, page, 0, "name", "Ana")
    assert model.texts("p") == {}
    at_desk.place.outcome(Beside("p"), message("command.unexpected"))
    assert model.texts("p") == {"name": "Ana"}
    typed(at_desk, page, 0, "name", "Ana")
    kept.people["p"] = Person("Ana")
    at_desk.show()
    assert (model.texts("p"), model.rows[0].cells["name"]) == ({}, "Ana")


def test_names_are_erased_only_when_asked_twice(at_desk: AtDesk) -> None:
    kept = Kept()
    kept.lend(at_desk)
    page = step(at_desk, "people")
    paste(at_desk, page, "Name\tRole\nAna Díaz\tplayer\nLuis Rojas\tplayer")
    assert isinstance(page, PeopleTable)
    page._erase()
    assert len(kept.people) == 2
    erase, leave = at_desk.place.strip.findChildren(Button)
    assert (erase.words(), leave.words()) == ("Erase", "Leave it")
    erase.click()
    at_desk.show()
    assert kept.people == {}
    assert len(at_desk.state.participants) == 2
    assert table(page).table_model.data(table(page).table_model.index(0, 0)) == ""


def test_somebody_removed_before_the_names_were_erased_comes_back_without_one(at_desk: AtDesk) -> None:
    kept = Kept()
    kept.lend(at_desk)
    page = step(at_desk, "people")
    paste(at_desk, page, "Name\tRole\nAna Díaz\tplayer\nLuis Rojas\tplayer")
    assert isinstance(page, PeopleTable)
    page._remove(next(iter(at_desk.state.participants)))
    assert len(at_desk.state.participants) == 1
    page._erase()
    next(button for button in at_desk.place.strip.findChildren(Button) if button.words() == "Erase").click()
    place_of(at_desk).undo()
    assert len(at_desk.state.participants) == 2
    assert kept.people == {}


def test_a_list_made_with_a_spreadsheet_is_read_and_what_is_none_is_said(qtbot: QtBot) -> None:
    def read(path: str) -> Table:
        if path.endswith("bad.xlsx"):
            raise BadInput(message("pasted.nothing"))
        return (("Nombre", "Entidad"), (), ("Ana Díaz", "CUST")), (message("msel.encoding"),)

    at_desk = made(qtbot, Room(started=False), files=Files(read_table=read))
    Slow().lend(at_desk)
    page = step(at_desk, "people")
    assert isinstance(page, PeopleTable)
    page.read_files("/x/bad.xlsx")
    assert at_desk.said() != ""
    data = QMimeData()
    files = (QUrl.fromLocalFile(f"/x/{name}") for name in ("guests.csv", "the same guests.csv", "notes.pdf"))
    data.setUrls([*files, QUrl("https://example.org/x.csv")])
    where, keys = QPointF(5, 5), Qt.KeyboardModifier.NoModifier
    page.dropEvent(QDropEvent(where, Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, keys))
    assert [p.agency for p in at_desk.state.participants.values()] == ["CUST"]
    accents, again, twin = (row.text for row in page.troubles.list.rows())
    assert accents == again
    assert "Western Windows" in accents
    assert twin.startswith("Row 3: Ana Díaz seems to be in the exercise already")


def test_attendance_is_ticked_with_space_and_told_with_enter(at_desk: AtDesk) -> None:
    at_desk.before(c.AddParticipant(agency="CUST", id="p1"), c.AddParticipant(agency="POL", id="p2"))
    page = step(at_desk, "people", 1)
    at_desk.press(K.Key_Space, widget=table(page))
    assert at_desk.state.attendance["p1", "1-am"].present
    at_desk.press(K.Key_Return, widget=table(page))
    at_desk.press(K.Key_Tab, "9.30", K.Key_Tab, K.Key_Tab, "on mission", K.Key_Return)
    said = at_desk.state.attendance["p1", "1-am"]
    assert (said.arrives, said.reason, said.present) == ("09:30", "on mission", True)
    assert table(page).hasFocus()
    at_desk.press(K.Key_Space, widget=table(page))
    assert not at_desk.state.attendance["p1", "1-am"].present
