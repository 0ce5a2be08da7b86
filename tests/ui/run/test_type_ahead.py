"""The recorder writes on while the disk is slow: what is typed ahead stands where it would stand on an instant disk."""

import random

from PySide6.QtCore import Qt

from tests.ui.run.conftest import Deck

K = Qt.Key


def typed(deck: Deck, *lines: tuple[str, str]) -> None:
    for agency, text in lines:
        deck.type(agency)
        deck.press(K.Key_Tab)
        deck.type(text)
        deck.press(K.Key_Return)


def settle_all(deck: Deck, at: int = 0) -> None:
    """Every outcome arrives, those of what was typed ahead too."""
    while at < len(deck.sent):
        deck.settle(at)
        at += 1


def test_lines_typed_ahead_are_lines_of_their_own(deck: Deck) -> None:
    deck.go()
    deck.slow, before = True, len(deck.sent)
    deck.press(K.Key_F2)
    typed(deck, ("cust", "we hold it"), ("pol", "- no list at night"), ("term", "the gate is shut"))
    assert len(deck.sent) == before + 1, "one at a time, in order"
    settle_all(deck, before)
    assert [(r.agencies, r.kind.value, r.text) for r in deck.said] == [
        (("CUST",), "response", "we hold it"),
        (("POL",), "gap", "no list at night"),
        (("TERM",), "response", "the gate is shut"),
    ]
    assert deck.place.console.line.agency.hasFocus()


def test_half_a_line_typed_ahead_stays_half_a_line(deck: Deck) -> None:
    deck.go()
    deck.slow, before = True, len(deck.sent)
    deck.press(K.Key_F2)
    typed(deck, ("cust", "we hold it"))
    deck.type("pol")
    deck.press(K.Key_Tab)
    deck.type("we wai")
    settle_all(deck, before)
    draft = deck.place.console.line.draft()
    assert (draft.agency, draft.text) == ("POL", "we wai")


def test_when_the_disk_refuses_everything_typed_is_there(deck: Deck) -> None:
    deck.go()
    deck.slow, before = True, len(deck.sent)
    deck.press(K.Key_F2)
    typed(deck, ("cust", "we hold it"))
    deck.type("pol")
    deck.press(K.Key_Tab)
    deck.type("we wait")
    deck.room.journal.full = True
    deck.settle(before)
    assert deck.place.console.line.text.toPlainText() == "we hold it\npol we wait"
    assert deck.said == []


def test_whenever_the_disk_answers_the_record_is_the_same(deck: Deck) -> None:
    """Outcomes arrive after a random number of keys."""
    chance, expected = random.Random(5), []
    deck.go()
    deck.slow, at = True, len(deck.sent)
    deck.press(K.Key_F2)
    for number in range(40):
        agency, text = chance.choice(["CUST", "POL", "TERM"]), f"line {number} of many"
        expected.append(((agency,), text))
        for part in (*agency.lower(), K.Key_Tab, *text, K.Key_Return):
            deck.type(part) if isinstance(part, str) else deck.press(part)
            while at < len(deck.sent) and chance.random() < 0.04:
                deck.settle(at)
                at += 1
    settle_all(deck, at)
    assert [(r.agencies, r.text) for r in deck.said] == expected
