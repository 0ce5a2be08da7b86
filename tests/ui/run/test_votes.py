"""Hands are counted in a strip; the result goes to standby; GO shows it; no consensus is a result too."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tabletop.exercise import commands as c
from tabletop.exercise.words import DecidedBy, SlideKind
from tabletop.views.wall import VoteSlide
from tests.ui.run.conftest import Deck
from ui.run.slides import NAMES

K, M = Qt.Key, Qt.KeyboardModifier
RESULT = NAMES[SlideKind.VOTE]


def at_decision(deck: Deck) -> None:
    for _ in range(3):
        deck.go()
    assert deck.wall.view().cue == "S01-D1"


def test_counts_result_and_the_winning_branch_in_ten_keys(deck: Deck) -> None:
    at_decision(deck)
    before = deck.wall.view()
    deck.press(K.Key_V, K.Key_7, K.Key_Tab, K.Key_1, K.Key_1, K.Key_Return)
    run = deck.room.desk.state.run
    assert run is not None
    assert dict(run.votes[-1].counts) == {"a": 7, "b": 11}
    assert deck.wall.view() == before, "nothing reaches the wall without GO"
    assert deck.place.console.standby.title() == RESULT
    deck.go()
    assert deck.wall.view().cue == "S01-vote"
    assert deck.place.console.live.title() == RESULT
    deck.go()
    assert deck.wall.view().cue == "S01-vote"
    assert deck.place.console.go.note().startswith("choose")
    deck.press(K.Key_2)
    deck.go()
    assert deck.wall.view().cue == "S01-I04"
    run = deck.room.desk.state.run
    assert run is not None
    assert run.choices[-1].decided_by is DecidedBy.SHOW_OF_HANDS


def test_what_was_counted_stays_when_the_strip_is_asked_for_again(deck: Deck) -> None:
    at_decision(deck)
    deck.press(K.Key_V, K.Key_7)
    deck.place.focus_deck()
    deck.press(K.Key_V)
    assert [field.text() for field in deck.place.console.vote.fields()] == ["7", "", ""]


def test_agency_by_agency_a_digit_picks_and_goes_on(deck: Deck) -> None:
    at_decision(deck)
    deck.press(K.Key_V, K.Key_A, K.Key_1, K.Key_2, K.Key_Up, K.Key_1, K.Key_0, K.Key_9, K.Key_Return)
    run = deck.room.desk.state.run
    assert run is not None
    assert dict(run.votes[-1].by_agency) == {"CUST": "a", "POL": "a", "TERM": ""}
    vote = run.votes[-1]
    assert (vote.counts["a"], vote.counts["b"], vote.no_answer) == (2, 0, 1)


def test_paper_slips_keep_no_names(deck: Deck) -> None:
    at_decision(deck)
    deck.press(K.Key_V, K.Key_S, K.Key_3, K.Key_Tab, K.Key_3, K.Key_Tab, K.Key_2, K.Key_Return)
    run = deck.room.desk.state.run
    assert run is not None
    vote = run.votes[-1]
    assert (dict(vote.counts), vote.no_answer, vote.secret, dict(vote.by_agency)) == ({"a": 3, "b": 3}, 2, True, {})
    assert deck.place.view is not None
    assert deck.place.view.must_choose, "a tie decides nothing: both branches stay playable"


def test_letters_are_no_hands_and_escape_records_nothing(deck: Deck) -> None:
    at_decision(deck)
    deck.press(K.Key_V)
    deck.type("x-4 ")
    deck.press(K.Key_Escape)
    assert not any(isinstance(command, c.RecordVote) for command, _ in deck.sent)
    assert deck.place.console.vote.isHidden()


def test_whoever_is_asked_aloud_has_no_secret(deck: Deck) -> None:
    at_decision(deck)
    deck.press(K.Key_V, K.Key_S, K.Key_A, K.Key_1, K.Key_2, K.Key_2, K.Key_Return)
    run = deck.room.desk.state.run
    assert run is not None
    assert (run.votes[-1].secret, len(run.votes[-1].by_agency)) == (False, 3), "what was said aloud is written down"


def test_no_hand_is_no_vote_and_what_is_pasted_is_a_number(deck: Deck) -> None:
    at_decision(deck)
    deck.press(K.Key_V, K.Key_Return)
    vote = deck.place.console.vote
    assert (vote.isVisible(), deck.place.console.strip.sentence()[:6]) == (True, "Nobody")
    QApplication.clipboard().setText("seven")
    deck.press((K.Key_V, M.ControlModifier), K.Key_0, K.Key_Tab, K.Key_Tab, K.Key_1, K.Key_2, K.Key_Return)
    run = deck.room.desk.state.run
    assert run is not None
    assert (sorted(run.votes[-1].counts.values()), run.votes[-1].no_answer) == ([0, 0], 12), "but no answer is one"
    assert deck.place.console.strip.sentence() == "", "what was said of it is over"


def test_a_second_count_is_the_one_that_is_shown(deck: Deck) -> None:
    at_decision(deck)
    for first, second in ((K.Key_7, K.Key_3), (K.Key_4, K.Key_6)):
        deck.press(K.Key_V, first, K.Key_Tab, second, K.Key_Return)
    deck.go()
    run, slide = deck.room.desk.state.run, deck.wall.view().slide
    assert run is not None
    assert isinstance(slide, VoteSlide)
    assert (len(run.votes), [row.hands for row in slide.rows][:2]) == (2, [4, 6])


def test_the_ways_of_counting_are_found_on_an_arabic_keyboard(deck: Deck) -> None:
    at_decision(deck)
    deck.press(K.Key_V)
    sheen = QKeyEvent(QEvent.Type.KeyPress, 0x0634, M.NoModifier, 38, 0, 0, "ش")
    QApplication.sendEvent(deck.place.console.vote.fields()[0], sheen)
    assert deck.place.console.vote.ballot.isVisible()


def test_without_a_decision_there_is_no_vote(deck: Deck) -> None:
    deck.go()
    deck.press(K.Key_V)
    assert deck.place.console.vote.isHidden()
    assert "decision" in deck.place.console.strip.sentence()


def test_escape_takes_a_slide_out_of_standby_and_ctrl_z_off_the_wall(deck: Deck) -> None:
    deck.go()
    deck.press(K.Key_S, K.Key_1)
    assert deck.place.console.standby.title() == NAMES[SlideKind.RULES]
    deck.press(K.Key_Escape)
    assert deck.place.console.standby.title().startswith("2")
    deck.press(K.Key_S, K.Key_1)
    deck.go()
    assert deck.wall.view().cue == "S01-rules"
    deck.press((K.Key_Z, M.ControlModifier))
    assert deck.wall.view().cue == "S01-I01"
    assert deck.shown == "I01"


def test_after_a_slide_where_were_we_is_what_it_covered(deck: Deck) -> None:
    deck.go()
    deck.press(K.Key_S, K.Key_1)
    deck.go()
    deck.press(K.Key_Backspace)
    deck.go()
    assert deck.wall.view().cue == "S01-I01"


def test_a_list_is_walked_with_arrows_too(deck: Deck) -> None:
    deck.press(K.Key_S)
    QTest.keyClick(deck.place.console.pick.list, K.Key_Down)
    deck.press(K.Key_Return)
    assert deck.place.beside.slide is SlideKind.RECAP
