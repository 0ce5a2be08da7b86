"""Prepare by keys: every edit is a command at once, what is refused stays typed, and what is missing is said."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from tabletop.desk import Desk
from tabletop.exercise import commands as c
from tabletop.ids import CountingIds
from tests.exercise.room import ListJournal, Room
from tests.ui.desk_bench import AtDesk, assert_fits
from tests.ui.home.test_home import SHELF
from ui import theme
from ui.prepare import PreparePlace, make
from ui.prepare.agencies import Agencies
from ui.prepare.languages import LanguagesPage
from ui.prepare.programme import Programme
from ui.prepare.steps import AGENCIES, LANGUAGES, PROGRAMME, STEPS
from ui.prepare.tabbed import Tabbed
from ui.prepare.table import Table
from ui.widgets.files import Files

PASTED = (
    "Código\tNombre\tName\tTipo\tAlias\nADU\tAduana Nacional\tCustoms\tCUST\taduanas\nX Y\tMala\t\t\t\nAPN\tPuerto\tPort\tbarco\t"
)


@pytest.fixture
def at_desk(qtbot: QtBot) -> AtDesk:
    return made(qtbot, Room(started=False))


def made(qtbot: QtBot, room: Room, language: str = "en", files: Files = Files()) -> AtDesk:
    return AtDesk(qtbot, make, room, replace(files, scenarios=lambda: SHELF), language)


def place_of(at_desk: AtDesk) -> PreparePlace:
    assert isinstance(at_desk.place, PreparePlace)
    return at_desk.place


def field(at_desk: AtDesk, key: str) -> QLineEdit:
    found = at_desk.place.findChild(QLineEdit, key)
    assert isinstance(found, QLineEdit)
    return found


def agencies(at_desk: AtDesk) -> Agencies:
    place_of(at_desk)._show_step(AGENCIES)
    step = place_of(at_desk).step(AGENCIES)
    assert isinstance(step, Agencies)
    return step


def programme(at_desk: AtDesk) -> Programme:
    place_of(at_desk)._show_step(PROGRAMME)
    step = place_of(at_desk).step(PROGRAMME)
    assert isinstance(step, Programme)
    return step


def languages(at_desk: AtDesk) -> tuple[str, ...]:
    assert at_desk.state.basics is not None
    return at_desk.state.basics.languages


# -- basics -----------------------------------------------------------------------------------------------------------


def test_a_field_is_saved_when_it_is_left(at_desk: AtDesk) -> None:
    at_desk.focus(field(at_desk, "country"))
    at_desk.press("Tamarenia", Qt.Key.Key_Tab)
    assert at_desk.state.basics is not None
    assert at_desk.state.basics.country == "Tamarenia"
    assert len(at_desk.wishes) == 1


def test_a_field_is_saved_after_a_pause(at_desk: AtDesk, qtbot: QtBot) -> None:
    at_desk.focus(field(at_desk, "place"))
    with qtbot.waitSignal(at_desk.place.wish, timeout=3000):
        at_desk.press("Almar")
    assert at_desk.state.basics is not None
    assert at_desk.state.basics.place == "Almar"


def test_what_is_refused_stays_typed_and_the_others_go_on(at_desk: AtDesk) -> None:
    at_desk.focus(field(at_desk, "starts"))
    at_desk.press("next week", Qt.Key.Key_Tab)
    assert field(at_desk, "starts").text() == "next week"
    assert "next week" in at_desk.said()
    at_desk.focus(field(at_desk, "country"))
    at_desk.press("Tamarenia", Qt.Key.Key_Return)
    assert at_desk.state.basics is not None
    assert (at_desk.state.basics.country, at_desk.state.basics.starts) == ("Tamarenia", "")
    assert field(at_desk, "starts").text() == "next week"
    at_desk.focus(field(at_desk, "starts"))
    field(at_desk, "starts").selectAll()
    at_desk.press("14 de julio de 2026", Qt.Key.Key_Return)
    assert at_desk.state.basics.starts == "2026-07-14"
    assert field(at_desk, "starts").text() == "2026-07-14"


def test_a_title_taken_away_is_refused_and_told(at_desk: AtDesk) -> None:
    at_desk.focus(field(at_desk, "title"))
    field(at_desk, "title").selectAll()
    at_desk.press(Qt.Key.Key_Delete, Qt.Key.Key_Return)
    assert at_desk.state.basics is not None
    assert at_desk.state.basics.title == "Almar 2026"
    assert "title" in at_desk.said()


def test_what_was_typed_survives_another_language(at_desk: AtDesk) -> None:
    at_desk.focus(field(at_desk, "starts"))
    at_desk.press("next week", Qt.Key.Key_Return)
    at_desk.language = "es"
    at_desk.show()
    assert field(at_desk, "starts").text() == "next week"
    assert field(at_desk, "starts").accessibleName() == "Primer día"


def test_the_keyboard_stays_on_the_steps_in_another_language(at_desk: AtDesk) -> None:
    at_desk.focus(field(at_desk, "title"))
    at_desk.focus(place_of(at_desk).side.steps)
    at_desk.language = "es"
    at_desk.show()
    assert place_of(at_desk).side.steps.hasFocus()


def test_languages_are_chosen_and_kept_in_order(at_desk: AtDesk) -> None:
    place_of(at_desk)._show_step(LANGUAGES)
    step = place_of(at_desk).step(LANGUAGES)
    assert isinstance(step, Tabbed)
    page = step.page
    assert isinstance(page, LanguagesPage)
    page.second.set_value("")
    page.first.set_value("es")
    page.first.activated.emit(0)
    assert languages(at_desk) == ("es",)
    page.second.set_value("en")
    page.second.activated.emit(0)
    assert languages(at_desk) == ("es", "en")


def test_a_new_exercise_begins_with_its_title_selected(qtbot: QtBot) -> None:
    fresh = Room(started=False)
    fresh.journal = ListJournal()
    fresh.desk = Desk(fresh.journal, {}, fresh.clock, CountingIds(), "laptop")
    fresh.do(c.DescribeExercise("New exercise"))
    at_desk = made(qtbot, fresh)
    qtbot.waitUntil(field(at_desk, "title").hasFocus)
    at_desk.press("Kingston", Qt.Key.Key_Return)
    assert at_desk.state.basics is not None
    assert at_desk.state.basics.title == "Kingston"


# -- agencies ---------------------------------------------------------------------------------------------------------


def table(at_desk: AtDesk) -> Table:
    at_desk.focus(agencies(at_desk).list)
    return agencies(at_desk).list


def test_rows_are_pasted_with_the_keyboard(at_desk: AtDesk) -> None:
    at_desk.before(c.DescribeExercise("Almar", languages=("es", "en")))
    table(at_desk)
    QGuiApplication.clipboard().setText(PASTED)
    at_desk.control(Qt.Key.Key_V)
    assert at_desk.state.agencies["ADU"].names.get("en") == "Customs"
    assert at_desk.state.agencies["ADU"].type == "CUST"
    assert list(at_desk.state.agencies) == ["TERM", "CUST", "POL", "ADU", "APN"]
    assert agencies(at_desk).list.currentIndex().isValid(), "the keyboard stays in the table"
    troubles = [row.text for row in agencies(at_desk).troubles.list.rows()]
    assert [text[:6] for text in troubles] == ["Row 3:", "Row 4:"]


def test_rows_are_pasted_wherever_the_keyboard_is_on_that_page(at_desk: AtDesk) -> None:
    place = place_of(at_desk)
    place._show_step(AGENCIES)
    QGuiApplication.clipboard().setText("Code\tName\nADU\tCustoms")
    at_desk.focus(place.steps)
    at_desk.control(Qt.Key.Key_V)
    assert list(at_desk.state.agencies)[-1] == "ADU"


def test_enter_on_a_step_goes_into_it_and_shows_where_the_keyboard_is(at_desk: AtDesk) -> None:
    place = place_of(at_desk)
    at_desk.focus(place.steps)
    for key, there in (("agencies", agencies(at_desk).list), ("basics", field(at_desk, "title"))):
        place.steps.choose(key)
        at_desk.focus(place.steps)
        at_desk.press(Qt.Key.Key_Return)
        assert there.hasFocus()
    assert agencies(at_desk).list.currentIndex().isValid()


def test_pasting_again_amends_and_takes_nothing_away(at_desk: AtDesk) -> None:
    table(at_desk)
    step = agencies(at_desk)
    step.paste_rows("Code\tName\tType\nADU\tAduana\tCUST")
    step.paste_rows("Code\tName\tAlias\nADU\tDirección de Aduanas\taduanas")
    adu = at_desk.state.agencies["ADU"]
    assert (adu.names.get("en"), adu.type, adu.aliases) == ("Dirección de Aduanas", "CUST", ("aduanas",))


def test_a_cell_is_edited_by_typing(at_desk: AtDesk) -> None:
    view = table(at_desk)
    view.setCurrentIndex(view.model().index(0, 1))
    at_desk.press("T", widget=view)
    editor = QApplication.focusWidget()
    assert isinstance(editor, QLineEdit)
    editor.setText("Terminal of Almar")
    at_desk.press(Qt.Key.Key_Return, widget=editor)
    at_desk.qtbot.waitUntil(lambda: at_desk.state.agencies["TERM"].names.get("en") == "Terminal of Almar")


def test_the_last_row_becomes_a_body_once_it_has_code_and_name(at_desk: AtDesk) -> None:
    model = agencies(at_desk).model
    last = model.rowCount() - 1
    model.setData(model.index(last, 0), "NAVY")
    assert "NAVY" not in at_desk.state.agencies
    model.setData(model.index(last, 1), "Coast guard")
    assert at_desk.state.agencies["NAVY"].names.get("en") == "Coast guard"
    assert model.data(model.index(model.rowCount() - 1, 1)) == ""


def test_a_refused_cell_keeps_what_was_typed(at_desk: AtDesk) -> None:
    model = agencies(at_desk).model
    last = model.rowCount() - 1
    model.setData(model.index(last, 0), "CUST")
    model.setData(model.index(last, 1), "Another customs")
    assert "CUST" in at_desk.said()
    assert model.data(model.index(last, 0)) == "CUST"
    assert model.data(model.index(last, 1)) == "Another customs"
    model.setData(model.index(0, 1), "")
    assert model.data(model.index(0, 1)) == ""
    assert at_desk.state.agencies["TERM"].names.get("en") == "Term"


def test_a_type_is_taken_by_its_name(at_desk: AtDesk) -> None:
    model = agencies(at_desk).model
    column = model.column_at("types")
    model.setData(model.index(0, column), "policia NACIONAL")
    assert at_desk.state.agencies["TERM"].type == "POL"


def test_delete_removes_a_body_that_has_not_spoken(at_desk: AtDesk) -> None:
    view = table(at_desk)
    view.setCurrentIndex(view.model().index(2, 0))
    at_desk.press(Qt.Key.Key_Delete, widget=view)
    assert "POL" not in at_desk.state.agencies
    assert at_desk.said() == "POL was removed."


def test_clashes_are_shown_where_the_letters_are(at_desk: AtDesk) -> None:
    at_desk.before(c.AmendAgency("CUST", aliases=("pol",)))
    model = agencies(at_desk).model
    assert model.data(model.index(1, model.column_at("letters"))) == "Clash with POL"


# -- programme --------------------------------------------------------------------------------------------------------


def test_a_scenario_comes_from_the_shelf_or_a_folder_and_goes_again(qtbot: QtBot) -> None:
    at_desk = made(qtbot, Room(started=False), files=Files(ask_folder=lambda *_: "/s/mine"))
    place = place_of(at_desk)
    step = programme(at_desk)
    at_desk.focus(step.shelf)
    with qtbot.waitSignal(place.scenario_folder_chosen) as chosen:
        at_desk.press(Qt.Key.Key_Return)
    assert chosen.args == [str(Path("/s/port-cyber"))]
    with qtbot.waitSignal(place.scenario_folder_chosen) as browsed:
        step.browse()
    assert browsed.args == ["/s/mine"]
    at_desk.focus(step.list)
    at_desk.press(Qt.Key.Key_Delete)
    assert at_desk.wishes == [c.RemoveScenario("small")]
    qtbot.waitUntil(lambda: not place.start.isEnabled())
    assert place.side.why.text() == "The points marked with a cross come first."


def test_start_says_which_scenario(at_desk: AtDesk, qtbot: QtBot) -> None:
    place = place_of(at_desk)
    at_desk.focus(place.start)
    with qtbot.waitSignal(place.start_requested) as asked:
        at_desk.press(Qt.Key.Key_Space)
    assert asked.args == ["small"]
    at_desk.before(c.StartScenario("small"))
    qtbot.waitUntil(lambda: not place.start.isEnabled())
    assert "in progress" in place.side.why.text()


def test_enter_on_what_is_missing_goes_to_its_step(at_desk: AtDesk) -> None:
    place = place_of(at_desk)
    rows = [row.key for row in place.missing.rows()]
    at_desk.focus(place.missing)
    place.missing.choose(next(key for key in rows if key.endswith("agencies")))
    at_desk.press(Qt.Key.Key_Return)
    assert place._step == AGENCIES


@pytest.mark.parametrize("name", ["light", "dark", "contrast"])
@pytest.mark.parametrize("size", [(1366, 724), (1093, 570)])
def test_everything_has_a_name_and_room(qtbot: QtBot, qapp: QApplication, name: str, size: tuple[int, int]) -> None:
    theme.apply(qapp, name)
    for language in ("en", "es"):
        at_desk = made(qtbot, Room(started=False), language)
        at_desk.place.resize(*size)
        for key in STEPS:
            place_of(at_desk)._show_step(key)
            held = place_of(at_desk).step(key)
            for tab in range(held.tabs.count() if isinstance(held, Tabbed) else 1):
                if isinstance(held, Tabbed):
                    held.tabs.setCurrentIndex(tab)
                assert_fits(qtbot, at_desk.place)
