"""Ctrl+Z by name, Ctrl+Y again; the status line says what would be taken back."""

from PySide6.QtCore import Qt

from tabletop.desk import Desk
from tabletop.exercise import commands as c
from tabletop.exercise.words import Mark
from tabletop.ids import CountingIds
from tests.ui.run.conftest import Deck

K, M = Qt.Key, Qt.KeyboardModifier
UNDO, REDO, REDO_TOO = (K.Key_Z, M.ControlModifier), (K.Key_Y, M.ControlModifier), (K.Key_Z, M.ControlModifier | M.ShiftModifier)


def line(deck: Deck, text: str) -> None:
    deck.press(K.Key_F2, K.Key_Tab)
    deck.type(text)
    deck.press(K.Key_Return, K.Key_Escape)


def test_notes_are_taken_back_one_by_one_and_done_again(deck: Deck) -> None:
    deck.go()
    line(deck, "One")
    deck.room.clock.wait(30_000)
    line(deck, "Two")
    deck.place.tick()
    assert deck.place.console.status.undo.value.text().startswith("response ")
    deck.press(UNDO)
    assert [r.text for r in deck.said] == ["One"]
    deck.press(UNDO)
    assert deck.said == []
    deck.press(REDO)
    assert [r.text for r in deck.said] == ["One"]
    deck.press(REDO_TOO)
    assert [r.text for r in deck.said] == ["One", "Two"]
    deck.press(REDO)
    assert "nothing to do again" in deck.place.console.strip.sentence()
    assert len({r.id for r in deck.said}) == 2, "the same lines, not new ones"


def test_a_mark_of_an_expected_action_is_taken_back(deck: Deck) -> None:
    deck.go()
    deck.room.clock.wait(30_000)
    deck.press(K.Key_E, K.Key_Space, K.Key_Escape, UNDO)
    run = deck.room.desk.state.run
    assert run is not None
    assert set(run.marks.values()) == {"pending"}


def test_an_inject_first_for_twenty_seconds_then_only_notes(deck: Deck) -> None:
    deck.go()
    line(deck, "One")
    deck.go()
    deck.press(UNDO)
    assert deck.shown == "I01"
    assert [r.text for r in deck.said] == ["One"]
    deck.press(UNDO)
    assert deck.said == []


def test_lines_of_before_the_last_start_are_walked_back_too(deck: Deck) -> None:
    deck.go()
    deck.room.clock.wait(30_000)
    for n in range(3):
        deck.room.clock.wait(1_000)
        deck.room.do(c.RecordResponse(("CUST",), f"Line {n}"))
    deck.room.do(c.MarkExpectedAction("E1", Mark.PROMPTED))
    deck.show()
    deck.place.forget()
    deck.place.go_on("", Desk(deck.room.journal, deck.room.desk.scenarios, deck.room.clock, CountingIds(), "laptop").history)
    deck.press(UNDO)
    run = deck.room.desk.state.run
    assert run is not None
    assert set(run.marks.values()) == {Mark.PENDING}
    for left in (2, 1, 0):
        deck.press(UNDO)
        assert len(deck.said) == left
    deck.press(REDO, REDO)
    assert [r.text for r in deck.said] == ["Line 0", "Line 1"]
