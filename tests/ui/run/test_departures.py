"""Off the route and back: each with its reason, never a dialog, nothing on the wall but by GO."""

from PySide6.QtCore import Qt

from tabletop.exercise import commands as c
from tabletop.exercise.words import TextPart
from tests.ui.run.conftest import Deck

K, M = Qt.Key, Qt.KeyboardModifier
CTRL, BOTH = M.ControlModifier, M.ControlModifier | M.ShiftModifier


def departure(deck: Deck) -> tuple[str, str, str]:
    run = deck.room.desk.state.run
    assert run is not None
    last = run.departures[-1]
    return last.kind, last.inject, last.reason


def test_a_jump_leads_the_route_on_from_there_and_asks_why(deck: Deck) -> None:
    deck.go()
    deck.press((K.Key_J, BOTH))
    assert "standby first" in deck.place.console.strip.sentence()
    deck.press(K.Key_5, K.Key_Return, (K.Key_J, BOTH), K.Key_2)
    assert departure(deck) == ("jumped", "I05", "to save time")
    assert deck.wall.view().cue == "S01-I01"
    assert deck.place.view is not None
    assert deck.place.view.route.id == "I05"


def test_going_back_may_be_without_a_reason(deck: Deck) -> None:
    deck.go()
    deck.go()
    deck.press((K.Key_Backspace, BOTH), K.Key_Return)
    assert departure(deck) == ("back", "I01", "")


def test_escape_leaves_the_route_alone(deck: Deck) -> None:
    deck.press((K.Key_S, BOTH), K.Key_Escape)
    assert not any(isinstance(command, c.SkipInject) for command, _ in deck.sent)
    deck.press(K.Key_1)
    assert deck.place.console.reason.isHidden()


def test_what_was_skipped_can_be_put_back(deck: Deck) -> None:
    deck.press((K.Key_S, BOTH), K.Key_Return)
    assert departure(deck)[:2] == ("skipped", "I01")
    assert "skipped" in deck.place.console.strip.sentence()


def test_the_reserve_is_a_digit_away(deck: Deck) -> None:
    deck.go()
    deck.press(K.Key_I, K.Key_2)
    assert deck.place.picked == "R1"
    assert deck.wall.view().cue == "S01-I01"
    deck.go()
    deck.press(K.Key_1)
    assert deck.shown == "R1"
    assert deck.place.view is not None
    assert deck.place.view.route.id == "I02", "the route stays where it was"


def test_a_slip_is_mended_for_this_run(deck: Deck) -> None:
    deck.go()
    deck.press((K.Key_T, CTRL))
    strip = deck.place.console.correct
    assert strip.title.text() == "Title I01"
    deck.press((K.Key_End, M.NoModifier))
    deck.type(" mended")
    deck.press((K.Key_T, CTRL))
    assert strip.title.text() == "Title I01 mended", "the same key once more takes nothing away"
    deck.press(K.Key_Return)
    run = deck.room.desk.state.run
    assert run is not None
    assert dict(run.corrections) == {("I01", TextPart.TITLE, "en"): "Title I01 mended"}
    assert deck.place.console.correct.isHidden()


def test_a_slip_mended_at_once_is_shown_again(deck: Deck) -> None:
    deck.go()
    deck.press((K.Key_T, CTRL))
    strip = deck.place.console.correct
    strip.text.setPlainText("The right words")
    strip.apply.click()
    run = deck.room.desk.state.run
    assert run is not None
    assert run.releases[-1].repeat
    assert run.corrections[("I01", TextPart.TEXT, "en")] == "The right words"


def test_of_a_decision_no_text_can_be_mended(deck: Deck) -> None:
    for _ in range(3):
        deck.go()
    deck.press((K.Key_T, CTRL))
    assert deck.place.console.correct.isHidden()
    assert deck.place.console.strip.sentence() != ""


def test_the_recap_counts_what_this_inject_brought(deck: Deck) -> None:
    deck.go()
    for text in ("! Close the gate", "? Who pays", "- No list at night", "- No boat"):
        deck.press(K.Key_F2, K.Key_Tab)
        deck.type(text)
        deck.press(K.Key_Return, K.Key_Escape)
    view = deck.place.view
    assert view is not None
    assert (view.decided, view.open_questions, view.gaps) == (1, 1, 2)
