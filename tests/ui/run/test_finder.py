"""The finder over the console: a few keys to anything, the line goes on where it was, and the wall never notices."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tabletop.exercise import commands as c
from tabletop.views.finder import Found, Group
from tests.ui.run.conftest import Deck
from ui.run.finder import Finder
from ui.run.finder_rows import Heading

K, M = Qt.Key, Qt.KeyboardModifier
CTRL = M.ControlModifier
SAID = "La cuarentena (quárantine) la dicta sanidad"


class Meter(QObject):
    """Presses of keys that reach a window."""

    def __init__(self, app: QApplication) -> None:
        super().__init__()
        self.keys = 0
        app.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched.isWindowType() and event.type() == QEvent.Type.KeyPress:
            self.keys += 1
        return False


def rows(finder: Finder) -> list[Found | Heading]:
    return [finder.rows.rows.row(n) for n in range(len(finder.rows.rows))]


def found(finder: Finder) -> list[str]:
    return [row.title for row in rows(finder) if isinstance(row, Found)]


def spoken(deck: Deck) -> None:
    """A morning: the port said something about quarantine, and others talked."""
    deck.go()
    for who, words in (
        ("CUST", "Retiene el contenedor"),
        ("TERM", SAID),
        ("POL", "Cerramos el acceso"),
    ):
        deck.room.clock.wait(60_000)
        deck.room.do(c.RecordResponse((who,), words))
    deck.room.do(c.AmendAgency("TERM", names={"en": "Port authority", "es": "Autoridad portuaria"}))
    deck.show()


def test_task_9_what_did_the_port_say_about_quarantine(deck: Deck, qapp: QApplication) -> None:
    spoken(deck)
    shown = deck.wall.view()
    meter = Meter(qapp)
    deck.press((K.Key_F, CTRL))
    deck.type("port quar")
    deck.press(K.Key_Down)
    assert meter.keys <= 14
    current = deck.place.over.finder.current()
    assert current is not None
    assert current.title == SAID
    assert deck.place.over.finder.rows.walked
    assert deck.wall.view() == shown


def test_task_8_show_the_map_again_and_return(deck: Deck, qapp: QApplication) -> None:
    for _step in range(2):
        deck.go()
    deck.press(K.Key_C, K.Key_C)
    deck.room.clock.wait(1100)
    meter = Meter(qapp)
    deck.press(K.Key_O)
    deck.type("i01")
    deck.press(K.Key_Return)
    assert deck.shown == "I02"  # only what stands by has changed
    deck.go()
    assert deck.shown == "I01"
    deck.press(K.Key_Backspace)
    deck.go()
    assert deck.shown == "I02"
    assert meter.keys <= 10
    run = deck.room.desk.state.run
    assert run is not None
    assert [r.repeat for r in run.releases if not r.decision] == [False, False, True, True]


@pytest.mark.parametrize(
    ("key", "groups"), [(K.Key_F, (Group.SAID,)), (K.Key_J, (Group.INJECTS,)), (K.Key_K, tuple(Group))], ids=["F", "J", "K"]
)
def test_each_key_begins_where_its_name_says(deck: Deck, key: Qt.Key, groups: tuple[Group, ...]) -> None:
    spoken(deck)
    deck.press((key, CTRL))
    assert {row.group for row in rows(deck.place.over.finder)} == set(groups)


def test_another_key_looks_elsewhere_for_the_same_words_and_tab_does_too(deck: Deck) -> None:
    spoken(deck)
    finder = deck.place.over.finder
    deck.press((K.Key_F, CTRL))
    deck.type("title")
    assert found(finder) == []
    deck.press((K.Key_J, CTRL))
    assert finder.field.text() == "title"
    assert len(found(finder)) == 8
    deck.press(K.Key_Tab)
    assert found(finder) == []


def test_nothing_typed_and_pressed_or_looked_for_reaches_the_wall(deck: Deck) -> None:
    spoken(deck)
    shown, sent = deck.wall.view(), len(deck.sent)
    for key in (K.Key_F, K.Key_J, K.Key_K):
        deck.press((key, CTRL))
        deck.type(" b f w 1 2 go title")
        deck.press(K.Key_Down, K.Key_Up, K.Key_Tab, K.Key_Space, K.Key_Escape)
        assert deck.wall.view() == shown
    assert deck.sent[sent:] == []


def test_go_and_black_work_beside_it(deck: Deck) -> None:
    deck.press((K.Key_J, CTRL), (K.Key_G, CTRL))
    assert deck.shown == "I01"
    deck.press((K.Key_B, CTRL))
    assert deck.wall.view().mode == "black"
    assert deck.place.over.finder.isVisible()


def test_enter_in_a_finder_just_opened_does_nothing(deck: Deck) -> None:
    deck.press((K.Key_K, CTRL), K.Key_Return)
    assert deck.place.over.finder.isVisible()
    assert deck.sent == []


def test_a_half_typed_line_goes_on_where_it_was(deck: Deck) -> None:
    deck.go()
    deck.press(K.Key_F2)
    deck.type("cust")
    deck.press(K.Key_Tab)
    deck.type("we hold")
    before = QApplication.focusWidget()
    deck.press((K.Key_K, CTRL))
    deck.type("title")
    deck.press(K.Key_Escape)
    assert not deck.place.over.finder.isVisible()
    assert QApplication.focusWidget() is before
    deck.type(" it")
    deck.press(K.Key_Return)
    assert [r.text for r in deck.said] == ["we hold it"]


def test_words_said_are_gone_to_in_the_log(deck: Deck) -> None:
    spoken(deck)
    deck.press((K.Key_F, CTRL))
    deck.type("contenedor")
    deck.press(K.Key_Return)
    row = deck.place.console.log.chosen()
    assert row is not None
    assert row.text == "Retiene el contenedor"
    assert QApplication.focusWidget() is deck.place.console.log


def test_words_of_an_earlier_scenario_are_read_out(deck: Deck) -> None:
    spoken(deck)
    deck.room.do(c.EndScenario("out of time"), c.StartScenario("small"))
    deck.show()
    deck.press((K.Key_F, CTRL))
    deck.type("contenedor")
    deck.press(K.Key_Return)
    assert "Retiene el contenedor" in deck.place.console.strip.sentence()
    assert "S01-I01" in deck.place.console.strip.sentence()


def test_an_action_is_done(deck: Deck) -> None:
    deck.go()
    deck.press((K.Key_K, CTRL))
    deck.type("make the wall black")
    deck.press(K.Key_Return)
    assert deck.wall.view().mode == "black"


def test_an_action_of_the_window_is_done_too(deck: Deck) -> None:
    deck.press((K.Key_K, CTRL))
    deck.type("every action and its key")
    deck.press(K.Key_Return)
    assert deck.keys.card() is not None


def test_the_next_one_with_f3(deck: Deck) -> None:
    spoken(deck)
    deck.press(K.Key_F3)
    deck.type("c")
    for expected in (0, 1, 2, 2):
        deck.press(K.Key_F3)
        assert deck.place.over.finder.rows.currentIndex().row() == expected


def test_it_makes_way_for_the_line(deck: Deck) -> None:
    deck.press((K.Key_K, CTRL))
    deck.place.console.line.focus_line()
    assert not deck.place.over.finder.isVisible()


def test_what_is_said_while_it_is_open_is_found(deck: Deck) -> None:
    spoken(deck)
    deck.press((K.Key_F, CTRL))
    deck.type("cuarentena")
    deck.press(K.Key_Down)
    deck.room.clock.wait(60_000)
    deck.room.do(c.RecordResponse(("POL",), "Otra cuarentena"))
    deck.show()
    finder = deck.place.over.finder
    assert found(finder) == ["Otra cuarentena", SAID]
    current = finder.current()
    assert current is not None
    assert current.title == SAID  # the row somebody went to stays the one


def test_rows_are_told_to_those_who_hear_the_screen(make_deck: Callable[[str], Deck], qtbot: QtBot) -> None:
    deck = make_deck("es")
    spoken(deck)
    deck.press((K.Key_K, CTRL))
    model = deck.place.over.finder.rows.rows
    told = [str(model.data(model.index(n))) for n in range(len(model))]
    assert "1, Title I01 (es), EN PANTALLA" in told
    assert any(f"TERM: {SAID}" in words for words in told)
    assert all(told)


def test_a_field_that_is_gone_by_then_gives_the_keyboard_to_the_deck(deck: Deck) -> None:
    deck.press((K.Key_I, CTRL))  # the strip for a new inject
    assert deck.place.console.ad_hoc.isVisible()
    deck.press((K.Key_K, CTRL))
    deck.place.console.ad_hoc.hide()
    deck.press(K.Key_Escape)
    assert QApplication.focusWidget() is deck.place.console.cues


def test_from_the_map_to_the_finder_and_back_to_the_deck(deck: Deck) -> None:
    deck.press(K.Key_M, (K.Key_J, CTRL))
    assert deck.place.over.open is deck.place.over.finder
    assert not deck.place.over.map.isVisible()
    deck.press(K.Key_Escape)
    assert deck.place.over.open is None
    assert QApplication.focusWidget() is deck.place.console.cues


def test_an_agency_is_found_and_its_line_begun(deck: Deck) -> None:
    deck.go()
    before = deck.wall.view()
    deck.press((K.Key_K, CTRL))
    deck.type("cust")
    there = [row for row in rows(deck.place.over.finder) if isinstance(row, Found) and row.group is Group.AGENCIES]
    assert [(row.lead, row.title) for row in there] == [("CUST", "Cust")]
    deck.press(K.Key_Return)
    deck.type("We hold the box")
    deck.press(K.Key_Return)
    assert [(r.agencies, r.text) for r in deck.said] == [(("CUST",), "We hold the box")]
    assert deck.wall.view() == before
