"""Each step of Prepare by keys: what is typed is a command, what is taken away comes back, what fits is said in words."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tabletop.exercise import commands as c
from tabletop.exercise.commands import Command
from tabletop.exercise.prepare_values import AgendaItem
from tabletop.exercise.words import AgendaKind, Attribution
from tests.exercise.room import Room
from tests.ui.desk_bench import AtDesk
from tests.ui.prepare.by_keys import K, paste, step, table, typed
from tests.ui.prepare.test_prepare import made, place_of
from ui.prepare.agenda import Agenda
from ui.prepare.basics_step import BasicsStep
from ui.prepare.national import NationalPage
from ui.prepare.programme import Programme
from ui.prepare.rehearsal import RehearsalStep
from ui.prepare.steps import STEPS


@pytest.fixture
def at_desk(qtbot: QtBot) -> AtDesk:
    return made(qtbot, Room(started=False))


# -- mandate and rules -------------------------------------------------------------------------------------------------


def test_objectives_are_lines_and_a_number_that_is_none_is_refused(at_desk: AtDesk) -> None:
    page = step(at_desk, "basics")
    assert isinstance(page, BasicsStep)
    fields = place_of(at_desk).form.fields
    at_desk.focus(fields["mandate.objectives"].edit)
    at_desk.press("- Know who leads", K.Key_Return, "Test the alert", K.Key_Tab)
    assert at_desk.state.mandate.objectives == ("Know who leads", "Test the alert")
    at_desk.focus(fields["mandate.ordinal"].edit)
    at_desk.press("third", K.Key_Return)
    assert at_desk.state.mandate.ordinal == 0
    assert fields["mandate.ordinal"].text() == "third"
    assert at_desk.said() != ""
    at_desk.focus(fields["mandate.host"].edit)
    at_desk.press("Ministry", K.Key_Return)
    assert (at_desk.state.mandate.host, at_desk.state.mandate.objectives[1:]) == ("Ministry", ("Test the alert",))


def test_the_policy_is_chosen_by_keys_and_leaves_the_other_rules(at_desk: AtDesk) -> None:
    page = step(at_desk, "basics")
    assert isinstance(page, BasicsStep)
    at_desk.before(c.SetGroundRules(stop_phrase="Real", rules=("One",), interpretation=180))
    at_desk.focus(page.rules.policy)
    at_desk.press(K.Key_Down, K.Key_Space)
    rules = at_desk.state.rules
    assert (rules.attribution, rules.stop_phrase, rules.rules, rules.interpretation) == (
        *(Attribution.CODED, "Real", ("One",), 180),
    )


# -- agencies ----------------------------------------------------------------------------------------------------------


def test_ctrl_down_seats_a_body_one_further(at_desk: AtDesk) -> None:
    page = step(at_desk, "agencies")
    table(page).go(0)
    at_desk.control(K.Key_Down, table(page))
    assert [at_desk.state.agencies[code].seat for code in ("CUST", "TERM", "POL")] == [1, 2, 3]
    assert table(page).key() == "TERM"


def test_several_types_and_a_shape_are_typed(at_desk: AtDesk) -> None:
    page = step(at_desk, "agencies")
    typed(at_desk, page, 0, "types", "TERM, customs")
    assert (at_desk.state.agencies["TERM"].type, at_desk.state.agencies["TERM"].also) == ("TERM", ("CUST",))
    typed(at_desk, page, 0, "mark", "h")
    assert at_desk.state.agencies["TERM"].mark == 4


def test_another_code_is_typed_over_the_old_one_and_the_keyboard_stays_there(at_desk: AtDesk) -> None:
    at_desk.before(c.AddParticipant(agency="POL", id="p"))
    page = step(at_desk, "agencies")
    at = table(page).table_model.at("POL")
    typed(at_desk, page, at, "code", "PNP")
    assert (list(at_desk.state.agencies), at_desk.state.participants["p"].agency) == (["TERM", "CUST", "PNP"], "PNP")
    assert (table(page).key(), table(page).table_model.texts("PNP")) == ("PNP", {})
    typed(at_desk, page, at, "code", "TERM")
    assert table(page).table_model.texts("PNP") == {"code": "TERM"}, "what was refused stays to be mended"
    assert list(at_desk.state.agencies) == ["TERM", "CUST", "PNP"]


@pytest.mark.parametrize("code", ["CUST", "POL"])
def test_a_removed_body_comes_back_as_it_was_and_where_it_was(at_desk: AtDesk, code: str) -> None:
    at_desk.before(c.AmendAgency(code, aliases=("police",), seat=3, mark=7, also=("NAVY",)))
    before = list(at_desk.state.agencies.items())
    page = step(at_desk, "agencies")
    table(page).go(table(page).table_model.at(code))
    at_desk.press(K.Key_Delete, widget=table(page))
    assert code not in at_desk.state.agencies
    at_desk.control(K.Key_Z, table(page))
    assert list(at_desk.state.agencies.items()) == before


def test_what_was_removed_comes_back_one_after_the_other_whatever_it_was(at_desk: AtDesk) -> None:
    at_desk.before(c.AddParticipant(agency="POL", id="p"))
    before = at_desk.state
    page = step(at_desk, "agencies")
    for name, row, gone in (("people", 0, "p"), ("agencies", table(page).table_model.at("POL"), "POL")):
        page = step(at_desk, name)
        table(page).go(row)
        at_desk.press(K.Key_Delete, widget=table(page))
        assert gone not in {**at_desk.state.participants, **at_desk.state.agencies}
    at_desk.control(K.Key_Z, table(page))
    assert (at_desk.state.agencies, dict(at_desk.state.participants)) == (before.agencies, {})
    at_desk.control(K.Key_Z, table(page))
    assert at_desk.state.participants == before.participants
    at_desk.control(K.Key_Z, table(page))
    assert at_desk.said() == ""


def test_what_is_typed_on_while_a_row_is_on_its_way_goes_to_that_row(qtbot: QtBot) -> None:
    at_desk = made(qtbot, Room(started=False))
    page = step(at_desk, "agencies")
    view, model = table(page), table(page).table_model
    waiting: list[Command] = []
    at_desk.place.wish.disconnect(at_desk.do)
    at_desk.place.wish.connect(waiting.append)
    last = model.rowCount() - 1
    model.setData(model.index(last, model.column_at("code")), "NAVY")
    model.setData(model.index(last, 1), "Navy")
    model.setData(model.index(last, model.column_at("aliases")), "armada")
    assert len(waiting) == 1
    at_desk.place.wish.disconnect(waiting.append)
    at_desk.place.wish.connect(at_desk.do)
    at_desk.do(waiting[0])
    assert at_desk.state.agencies["NAVY"].aliases == ("armada",)
    assert model.texts("") == {}
    assert view.table_model.at("NAVY") == 3


# -- agenda ------------------------------------------------------------------------------------------------------------


def test_an_agenda_is_proposed_mended_and_given_back(at_desk: AtDesk) -> None:
    page = step(at_desk, "agenda")
    assert isinstance(page, Agenda)
    page.propose()
    proposed = at_desk.state.agenda
    assert any(item.scenario == "small" for item in proposed)
    typed(at_desk, page, 0, "minutes", "20 min")
    assert at_desk.state.agenda[0].minutes == 20
    typed(at_desk, page, 0, "starts", "9:05")
    assert at_desk.state.agenda[0].starts == "08:30"
    assert "overlap" in at_desk.said() or "ends after" in at_desk.said()
    page.propose()
    assert at_desk.state.agenda == proposed
    at_desk.control(K.Key_Z, table(page))
    assert at_desk.state.agenda[0].minutes == 20


def test_a_line_is_typed_and_a_scenario_is_known_by_its_title(at_desk: AtDesk) -> None:
    page = step(at_desk, "agenda")
    typed(at_desk, page, 0, "what", "Welcome")
    assert list(at_desk.state.agenda) == [AgendaItem(1, "09:00", 30, AgendaKind.OTHER, "Welcome")]
    typed(at_desk, page, 1, "what", "Small")
    assert at_desk.state.agenda[1] == AgendaItem(1, "09:30", 30, AgendaKind.SCENARIO, "", "small")
    table(page).go(0)
    at_desk.press(K.Key_Delete, widget=table(page))
    assert len(at_desk.state.agenda) == 1


# -- the programme, names, planning, rehearsal --------------------------------------------------------------------------


def test_the_programme_is_ordered_by_keys(at_desk: AtDesk) -> None:
    page = step(at_desk, "programme")
    assert isinstance(page, Programme)
    page.on_shelf.words.setText("puertas")
    assert [row.text for row in page.shelf.rows()] == ["Silent gates"]
    page.on_shelf.family.set_value("hazmat")
    page.on_shelf.family.activated.emit(0)
    assert list(page.shelf.rows()) == []
    at_desk.focus(page.list)
    at_desk.press(K.Key_Delete)
    assert at_desk.state.programme == {}
    at_desk.control(K.Key_Z, page.list)
    assert list(at_desk.state.programme) == ["small"]


def test_a_step_is_done_moved_and_set_back(at_desk: AtDesk) -> None:
    at_desk.before(c.DescribeExercise("Almar", starts="2026-09-14"))
    page = step(at_desk, "planning")
    view = table(page)
    view.go(0)
    at_desk.press(K.Key_Space, widget=view)
    first = next(iter(at_desk.state.planning.values()))
    assert first.done_on == "2026-07-15"
    typed(at_desk, page, 0, "due", "3 junio 2026")
    typed(at_desk, page, 0, "note", "letter 44")
    assert at_desk.state.planning[first.step].due == "2026-06-03"
    view.go(0)
    at_desk.press(K.Key_Delete, widget=view)
    assert at_desk.state.planning[first.step].due == ""
    at_desk.control(K.Key_Z, view)
    assert at_desk.state.planning[first.step].note == "letter 44"


def test_texts_are_cleared_by_somebody(at_desk: AtDesk) -> None:
    step(at_desk, "planning", 1)
    at_desk.press("Ministry", K.Key_Return)
    (clearance,) = at_desk.state.clearances
    assert (clearance.scenario, clearance.by) == ("small", "Ministry")


def test_national_lines_are_pasted_below_their_plan(at_desk: AtDesk) -> None:
    page = step(at_desk, "planning", 2)
    assert isinstance(page, NationalPage)
    rows = "Clase\tCódigo\tTítulo\tPlan\nPlan\tNAP\tPlan of action\t\nPlan\tNAP-1\tPorts\tNAP\nLaw\tL1\tLaw of ports\t"
    paste(at_desk, page, rows)
    paste(at_desk, page, rows)
    lines = {line.code: line for line in at_desk.state.national.values()}
    assert len(at_desk.state.national) == 3
    assert lines["NAP-1"].parent == lines["NAP"].id
    assert lines["L1"].kind == "law"
    assert [row.text.partition(":")[0] for row in page.troubles.list.rows()] == ["Row 2", "Row 3", "Row 4"]
    paste(at_desk, page, "Law\tL2")
    assert [row.text for row in page.troubles.list.rows()] == ["Row 1: L2 has no name and was left out."]
    paste(at_desk, page, "Law\tL3\tLaw of seas\t\tpassed\t2024")
    (told,) = [row.text for row in page.troubles.list.rows()]
    assert told == "These columns have no place here, and were left out: 5, 6"


def test_untested_branches_are_listed_and_a_rehearsal_is_asked_for(at_desk: AtDesk, qtbot: QtBot) -> None:
    page = step(at_desk, "rehearsal")
    assert isinstance(page, RehearsalStep)
    assert [row.text for row in page.list.rows()][:2] == ["Small", "D1: Fault"]
    with qtbot.waitSignal(place_of(at_desk).rehearsal_requested):
        at_desk.press(K.Key_Return)


def test_the_map_of_a_scenario_begins_a_rehearsal_where_it_stands(at_desk: AtDesk, qtbot: QtBot) -> None:
    page = step(at_desk, "rehearsal")
    assert isinstance(page, RehearsalStep)
    page.map_button.click()
    assert page.map.view is not None
    assert page.map.canvas.hasFocus()
    page.map.select("I02")
    asked = []
    place_of(at_desk).rehearsal_requested.connect(lambda *of: asked.append(of))
    page.map.details.rehearse.click()
    assert asked == [("small", "I02")]
    at_desk.press(K.Key_Escape)
    assert page.map.isHidden()
    assert page.map_button.hasFocus()


def test_alt_page_down_walks_through_all_steps(at_desk: AtDesk) -> None:
    place = place_of(at_desk)
    place._enter("basics")
    seen = [place._step]
    for _ in range(len(STEPS) - 1):
        widget = QApplication.focusWidget()
        assert widget is not None
        QTest.keyClick(widget, K.Key_PageDown, Qt.KeyboardModifier.AltModifier)
        seen.append(place._step)
    assert seen == list(STEPS)
