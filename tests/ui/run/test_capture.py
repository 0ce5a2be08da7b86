"""The capture line: few keys, nothing lost, nothing doubled."""

import json
from collections.abc import Callable

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from tabletop.exercise.words import Mark, ResponseKind, Stance
from tabletop.scenario.model import Strand
from tests.ui.run.conftest import Deck
from ui.keys import Context
from ui.run import lines
from ui.run.line_draft import LineDraft, from_text, of_response, to_text
from ui.run.slots import LONGEST

K, M = Qt.Key, Qt.KeyboardModifier


def line(deck: Deck, who: str, text: str) -> None:
    deck.press(K.Key_F2)
    deck.type(who)
    deck.press(K.Key_Tab)
    deck.type(text)
    deck.press(K.Key_Return)


def test_customs_says_something_in_five_keys_and_the_next_in_two(deck: Deck) -> None:
    deck.go()
    line(deck, "cu", "We hold the container")
    deck.press(K.Key_Tab)
    deck.type("Ok")
    deck.press(K.Key_Return)
    assert [(r.agencies, r.text, r.inject) for r in deck.said] == [
        (("CUST",), "We hold the container", "I01"),
        (("TERM",), "Ok", "I01"),  # suggested: responsible for an expected action, and silent so far
    ]


def test_enter_in_the_deck_opens_the_line_with_the_suggestion_ready(deck: Deck) -> None:
    deck.go()
    deck.press(K.Key_Return)
    assert deck.place.context() is Context.TYPING
    assert deck.place.console.line.agency.selectedText() == "TERM"


def test_space_in_the_text_is_a_space_and_letters_are_letters(deck: Deck) -> None:
    line(deck, "cu", "b f w e")
    assert deck.said[0].text == "b f w e"
    assert deck.shown == ""


@pytest.mark.parametrize(("sign", "kind"), [("!", ResponseKind.DECISION), ("-", ResponseKind.GAP), ("+", ResponseKind.STRENGTH)])
def test_the_sign_before_the_text(deck: Deck, sign: str, kind: ResponseKind) -> None:
    line(deck, "cu", f"{sign} words")
    assert (deck.said[0].kind, deck.said[0].text) == (kind, "words")


def test_tags_give_strands_and_stance(deck: Deck) -> None:
    deck.press(K.Key_F2)
    deck.type("po,cu")
    deck.press(K.Key_Tab)
    deck.type("we go")
    deck.press(K.Key_Tab)
    deck.type("leg coop lead")
    deck.press(K.Key_Return)
    said = deck.said[0]
    assert (said.agencies, said.strands, said.stance) == (("POL", "CUST"), (Strand.RF, Strand.CC), Stance.LEAD)


def test_nobody_we_know_never_blocks_a_line(deck: Deck) -> None:
    line(deck, "Pilots", "We were not asked")
    assert deck.said[0].agencies == ("Pilots",)
    assert deck.place.view is not None
    assert deck.place.view.log[0].unassigned


def test_shift_enter_is_a_new_line(deck: Deck) -> None:
    deck.press(K.Key_F2, K.Key_Tab)
    deck.type("one")
    deck.press((K.Key_Return, M.ShiftModifier))
    deck.type("two")
    deck.press(K.Key_Return)
    assert deck.said[0].text == "one\ntwo"


def test_an_empty_line_saves_nothing(deck: Deck) -> None:
    deck.press(K.Key_F2, K.Key_Return, K.Key_Return, K.Key_Return)
    assert deck.sent == []


def test_escape_keeps_the_draft_and_enter_goes_on_with_it(deck: Deck) -> None:
    deck.press(K.Key_F2, K.Key_Tab)
    deck.type("half a li")
    deck.press(K.Key_Escape)
    assert deck.place.context() is Context.DECK
    assert from_text(deck.kept["line"])[0].text == "half a li"
    deck.press(K.Key_B, K.Key_Return)
    deck.type("ne")
    deck.press(K.Key_Return)
    assert deck.said[0].text == "half a line"
    assert deck.kept["line"] == ""


def test_typing_on_and_on_is_kept_all_the_same(deck: Deck, qtbot: QtBot) -> None:
    deck.press(K.Key_F2, K.Key_Tab)

    def type_more() -> bool:
        deck.type("x")
        return bool(from_text(deck.kept.get("line", "")))

    qtbot.waitUntil(type_more, timeout=2000)


def test_the_first_letter_tells_when_and_where_it_was_said(deck: Deck) -> None:
    deck.go()
    deck.press(K.Key_F2, K.Key_Tab)
    started = deck.room.clock.ms
    deck.type("said on one")
    deck.room.clock.wait(5000)
    deck.press((K.Key_G, M.ControlModifier))
    assert deck.shown == "I02"
    deck.type(", kept")
    deck.press(K.Key_Return)
    assert (deck.said[0].at_ms, deck.said[0].inject, deck.said[0].text) == (started, "I01", "said on one, kept")


def test_the_text_stays_until_it_is_saved_and_a_full_disk_loses_nothing(deck: Deck) -> None:
    deck.room.journal.full = True
    line(deck, "cu", "We hold it")
    text = deck.place.console.line.text
    assert text.toPlainText() == "We hold it"
    assert deck.place.console.strip.sentence()
    deck.room.journal.full = False
    deck.press(K.Key_Return)
    assert text.toPlainText() == ""
    assert [r.text for r in deck.said] == ["We hold it"]


def test_the_same_line_sent_twice_is_one_response(deck: Deck) -> None:
    deck.slow = True
    line(deck, "cu", "once")
    deck.press(K.Key_Return)
    assert len(deck.sent) == 1
    deck.settle(0)
    deck.settle(0)
    assert [r.text for r in deck.said] == ["once"]


def test_what_was_typed_while_the_disk_was_slow_stays(deck: Deck) -> None:
    deck.slow = True
    line(deck, "cu", "first")
    deck.press(K.Key_Tab)
    deck.type("and more")
    deck.settle(0)
    assert deck.place.console.line.text.toPlainText() == "and more"
    assert [r.text for r in deck.said] == ["first"]


def test_up_in_the_empty_line_corrects_the_last_one(deck: Deck) -> None:
    line(deck, "cu", "- one")
    deck.room.clock.wait(1000)
    line(deck, "po", "two")
    before = deck.said[1].id
    deck.press(K.Key_Up)
    assert deck.place.console.line.text.toPlainText() == "two"
    deck.press(K.Key_Up)
    assert deck.place.console.line.text.toPlainText() == "-one"
    deck.press(K.Key_Escape, K.Key_Return)
    deck.press(K.Key_Up)
    deck.type("!")
    deck.press((K.Key_Tab, M.ShiftModifier))
    deck.press((K.Key_A, M.ControlModifier))
    deck.type("te")
    deck.press(K.Key_Return)
    assert [(r.id, r.agencies, r.text) for r in deck.said][1] == (before, ("TERM",), "two!")


def test_undo_after_twenty_seconds_takes_the_last_line_and_puts_it_back(deck: Deck) -> None:
    line(deck, "cu", "one")
    deck.press(K.Key_Escape, (K.Key_Z, M.ControlModifier))
    assert deck.said == []
    strip = deck.place.console.strip
    assert "CUST" in strip.sentence()
    next(b for b in strip.findChildren(QPushButton) if b.text() == "Put back").click()
    assert [r.text for r in deck.said] == ["one"]


def test_expected_actions_by_keys(deck: Deck) -> None:
    deck.go()
    deck.press(K.Key_E)
    assert deck.place.context() is Context.EXPECTED
    deck.press(K.Key_Space, K.Key_Space)
    run = deck.room.desk.state.run
    assert run is not None
    assert run.marks[("I01", "E1")] is Mark.PROMPTED
    assert deck.shown == "I01"
    deck.press(K.Key_Return)
    deck.type("we told them")
    deck.press(K.Key_Return)
    assert (deck.said[0].agencies, deck.said[0].task) == (("TERM",), "E1")


def test_the_log_corrects_and_withdraws(deck: Deck) -> None:
    line(deck, "cu", "one")
    deck.press(K.Key_Escape, K.Key_F8)
    assert deck.place.context() is Context.LOG
    deck.press(K.Key_Return)
    deck.type(" more")
    deck.press(K.Key_Return)
    assert deck.said[0].text == "one more"
    deck.press(K.Key_F8, K.Key_Delete)
    assert deck.said == []


def test_a_correction_puts_a_half_typed_line_aside_and_brings_it_back(deck: Deck) -> None:
    line(deck, "cu", "one")
    deck.press(K.Key_F2, K.Key_Tab)
    deck.type("half")
    deck.press(K.Key_F8, K.Key_Return)
    deck.type("!")
    deck.press(K.Key_Return)
    assert deck.said[0].text == "one!"
    assert deck.place.console.line.text.toPlainText() == "half"


def half_typed(deck: Deck) -> list[str]:
    """Two lines begun by a chip each, and a third that is put aside for a correction."""
    line(deck, "cu", "one")
    texts = ["first half", "second half", "third half"]
    for code, text in zip(("CUST", "POL", "TERM"), texts, strict=True):
        lines.begin(deck.place, LineDraft(agency=code))
        deck.type(text)
    deck.press(K.Key_F8, K.Key_Return)
    return texts


def test_every_line_put_aside_comes_back_the_last_one_first(deck: Deck) -> None:
    texts = half_typed(deck)
    deck.press(K.Key_Escape)
    for text in reversed(texts):
        assert deck.place.console.line.text.toPlainText() == text
        deck.press(K.Key_F2, K.Key_Return)
    assert [(r.agencies[0], r.text) for r in deck.said[1:]] == [
        ("TERM", "third half"),
        ("POL", "second half"),
        ("CUST", "first half"),
    ]


def test_lines_put_aside_are_kept_with_the_one_in_the_line(deck: Deck) -> None:
    texts = half_typed(deck)
    deck.place.leave()
    kept = deck.kept["line"]
    deck.place.forget()
    deck.place.restore(kept)
    found = [deck.place.console.line.text.toPlainText()]
    for _ in texts:
        deck.press(K.Key_F2, K.Key_Return)
        found.append(deck.place.console.line.text.toPlainText())
    assert found == ["one", *reversed(texts)]


def test_what_is_typed_ahead_follows_the_line_that_comes_back(deck: Deck) -> None:
    half_typed(deck)
    deck.slow = True
    deck.press(K.Key_Return)
    deck.type(" more")
    deck.settle(len(deck.sent) - 1)
    assert deck.place.console.line.text.toPlainText() == "third half more"


def test_a_line_that_comes_back_takes_the_keyboard_from_nobody(deck: Deck) -> None:
    half_typed(deck)
    deck.slow = True
    deck.press(K.Key_Return)
    deck.place.focus_deck()
    deck.settle(len(deck.sent) - 1)
    assert (deck.place.context(), deck.place.console.line.draft().text) == (Context.DECK, "third half")


def test_too_long_a_paste_is_refused_and_the_line_stays(deck: Deck) -> None:
    text = deck.place.console.line.text
    deck.press(K.Key_F2, K.Key_Tab)
    deck.type("kept")
    data = QMimeData()
    data.setText("x" * LONGEST)
    text.insertFromMimeData(data)
    assert text.toPlainText() == "kept"
    assert deck.place.console.strip.sentence()


def test_markup_is_text(deck: Deck) -> None:
    line(deck, "cu", "<img src=/x.png><b>x</b>")
    assert deck.said[0].text == "<img src=/x.png><b>x</b>"


@pytest.mark.parametrize("kept", ["", "{", "[]", "null", '{"text": 3, "started_ms": "x"}', '{"text": "a", "more": {}}', "plain"])
def test_a_draft_that_cannot_be_read_never_fails_a_start(kept: str) -> None:
    assert all(isinstance(draft, LineDraft) for draft in from_text(kept))


def test_a_draft_is_what_was_typed() -> None:
    draft = LineDraft("cu", "half\u2028 a <b>", "leg", 5, "", "E1", "I01", 1, "f" * 32)
    assert from_text(to_text(draft)) == (draft,)
    assert json.loads(to_text(draft))["text"] == "half\u2028 a <b>"
    assert to_text(LineDraft(agency="cu")) == ""


def test_a_saved_response_reads_back_as_it_was_typed(deck: Deck) -> None:
    deck.press(K.Key_F2)
    deck.type("po")
    deck.press(K.Key_Tab)
    deck.type("? who pays")
    deck.press(K.Key_Tab)
    deck.type("leg sup")
    deck.press(K.Key_Return)
    again = of_response(deck.said[0])
    assert (again.agency, again.text, again.tags) == ("POL", "?who pays", "RF sup")


def test_captions_follow_the_keyboard(make_deck: Callable[[str], Deck]) -> None:
    deck = make_deck("es")
    deck.press(K.Key_Return)
    assert deck.place.console.go.accessibleDescription() != ""
    assert deck.place.console.go._key == "Ctrl+G"
    deck.press(K.Key_Escape)
    assert deck.place.console.go._key == "Espacio"
