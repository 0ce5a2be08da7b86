"""The day is closed after a look, and goes on where it stopped."""

from PySide6.QtCore import Qt

from tabletop.exercise import commands as c
from tabletop.exercise.words import ResponseKind, WallMode
from tabletop.views.day import open_session
from tests.ui.run.conftest import Deck

K, M = Qt.Key, Qt.KeyboardModifier
CLOSE = (K.Key_D, M.ControlModifier | M.ShiftModifier)


def test_a_look_then_the_half_day_is_closed_and_the_wall_shows_the_title(deck: Deck) -> None:
    deck.go()
    session = open_session(deck.room.desk.state)
    assert session is not None
    assert session.title == "Day 1"
    deck.room.do(c.RecordResponse((), "Whose was it"))
    deck.show()
    deck.press(CLOSE)
    rows = deck.place.console.pick.list.rows
    words = [rows.row(n).words for n in range(len(rows))]
    assert words[0] == "1 line without an agency"
    assert words[1] == "No line yet of CUST, POL, TERM"
    assert deck.room.desk.state.sessions[-1].closed_ms is None, "only looked at"
    deck.press(K.Key_1)
    assert deck.room.desk.state.sessions[-1].closed_ms is not None
    assert deck.room.desk.state.wall.mode is WallMode.STANDBY_SLIDE


def test_the_next_day_begins_with_the_next_go(deck: Deck) -> None:
    deck.go()
    deck.press(CLOSE, K.Key_1)
    deck.room.clock.wait(17 * 3_600_000)
    deck.place.go_on("")
    assert deck.wall.view().mode == "standby_slide"
    deck.go()
    assert deck.shown == "I02"
    sessions = deck.room.desk.state.sessions
    assert [s.title for s in sessions] == ["Day 1", "Day 2"]


def test_a_day_nobody_closed_is_closed_when_the_next_begins(deck: Deck) -> None:
    deck.go()
    over = deck.room.clock.ms
    deck.room.clock.wait(17 * 3_600_000)
    deck.go()
    sessions = deck.room.desk.state.sessions
    assert [(s.title, s.closed_ms) for s in sessions] == [("Day 1", over), ("Day 2", None)]


def test_from_the_look_to_the_line_nobody_is_named_on(deck: Deck) -> None:
    deck.go()
    deck.room.do(c.RecordResponse((), "Whose was it", id="u"))
    deck.show()
    deck.press(CLOSE, K.Key_2)
    assert deck.place.console.line.draft().response == "u"


def test_what_was_parked_is_settled_with_how_it_ended_and_opened_again(deck: Deck) -> None:
    deck.go()
    deck.press(K.Key_K)
    assert deck.place.console.strip.sentence() == "Nothing was parked."
    deck.room.do(c.RecordResponse(("CUST",), "Who pays for the tug", ResponseKind.PARKED, id="p"))
    deck.show()
    deck.press(K.Key_K, K.Key_1, K.Key_1)
    parked = deck.room.desk.state.response("p")
    assert parked is not None
    assert parked.settled == "answered"
    deck.press(K.Key_K, K.Key_1)
    parked = deck.room.desk.state.response("p")
    assert parked is not None
    assert parked.settled is None
