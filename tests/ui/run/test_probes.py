"""Expected actions with an evaluator's own marks, who leads, who has not spoken."""

from PySide6.QtCore import Qt

from tabletop.exercise.words import Mark, Stance
from tests.ui.run.conftest import Deck
from tests.ui.run.said import said
from ui.keys import Context
from ui.run.place import RunPlace

K, M = Qt.Key, Qt.KeyboardModifier


def test_an_evaluators_marks_stand_apart_and_the_wall_never_shows_them(deck: Deck) -> None:
    deck.go()
    wall = deck.wall.view()
    deck.press(K.Key_E, K.Key_Space, K.Key_V)
    deck.type("ML")
    deck.press(K.Key_Return)
    assert deck.place.context() is Context.EXPECTED
    deck.press(K.Key_Space, K.Key_Space)
    run = deck.room.desk.state.run
    assert run is not None
    assert run.marks == {("I01", "E1"): Mark.UNPROMPTED}
    assert run.evaluations == {("ML", "I01", "E1"): Mark.PROMPTED}
    row = deck.place.console.expected.rows.row(0)
    assert (row.mark, row.evaluators) == (Mark.UNPROMPTED, (("ML", Mark.PROMPTED),))
    assert deck.wall.view() == wall
    deck.press(K.Key_V, (K.Key_A, M.ControlModifier), K.Key_Delete, K.Key_Return, K.Key_Space)
    run = deck.room.desk.state.run
    assert run is not None
    assert run.marks == {("I01", "E1"): Mark.PROMPTED}


def test_whose_marks_follow_outlives_another_language_and_not_another_exercise(deck: Deck) -> None:
    deck.go()
    deck.press(K.Key_E, K.Key_V)
    deck.type("ML")
    deck.press(K.Key_Return)
    other = RunPlace(deck.place.services, deck.wall)
    other.take_over(deck.place)
    assert other.recorder.evaluator == "ML"
    other.forget()
    assert other.recorder.evaluator == ""


def test_who_leads_a_task_is_told_under_it(deck: Deck) -> None:
    deck.go()
    said(deck, "CUST", stance=Stance.LEAD, task="E1", inject="I01")
    said(deck, "POL", stance=Stance.LEAD, task="E1", inject="I01")
    rows = deck.place.console.expected
    spoken = str(rows.rows.data(rows.rows.index(0)))
    assert "CUST" in spoken
    assert "lead CUST POL" in spoken
    assert deck.place.console.log.rows.row(0).opposed
    rows.grab()


def test_who_has_been_quiet_for_long_stands_out_and_the_order_never_changes(deck: Deck) -> None:
    deck.go()
    chips = deck.place.console.chips
    order = list(chips._chips)
    for _ in range(5):
        said(deck, "POL")
    deck.room.clock.wait(38 * 60_000)
    said(deck, "TERM")
    deck.place.recorder._tick()
    assert list(chips._chips) == order
    notes = {code: (chip._note, chip._quiet) for code, chip in chips._chips.items()}
    assert notes == {"TERM": ("1", False), "CUST": ("38′", True), "POL": ("38′", True)}
    assert "quiet for 38 minutes" in chips._chips["CUST"].accessibleName()
    assert "<p" in chips._chips["POL"].toolTip()


def test_a_tip_shows_what_was_typed_and_not_what_it_would_mean_as_markup(deck: Deck) -> None:
    said(deck, "CUST", text="<img src='http://example.invalid/x.png'>")
    deck.place.recorder._tick()
    assert "<img" not in deck.place.console.chips._chips["CUST"].toolTip()
    log = deck.place.console.log
    tip = str(log.rows.data(log.rows.index(0), int(Qt.ItemDataRole.ToolTipRole)))
    assert "<img" not in tip


def test_a_line_begun_from_an_expected_action_says_it_in_its_own_words(deck: Deck) -> None:
    deck.go()
    deck.press(K.Key_E, K.Key_Return)
    text = deck.place.console.line.text
    assert (text.words(), text.placeholderText()) == ("", "Tell the authority")
    deck.press(K.Key_Return)
    deck.press(K.Key_Escape, K.Key_E, K.Key_Return)
    deck.type("not yet")
    deck.press(K.Key_Return)
    lines = [(r.agencies, r.task, r.text) for r in deck.said]
    assert lines == [(("TERM",), "E1", "Tell the authority"), (("TERM",), "E1", "not yet")]
    assert text.placeholderText() != "Tell the authority"
