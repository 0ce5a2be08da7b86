"""The card of keys: it opens on nothing, closes by its own key, and leaves the keys of the wall alone."""

from PySide6.QtCore import Qt

from tests.ui.run.conftest import Deck

K, M = Qt.Key, Qt.KeyboardModifier


def test_enter_on_a_card_just_opened_sends_nothing(deck: Deck) -> None:
    deck.press(K.Key_F1)
    assert deck.keys.card() is not None
    deck.press(K.Key_Return)
    assert deck.sent == []
    deck.press(K.Key_Down, K.Key_Return)
    assert deck.shown == "I01"
    assert deck.keys.card() is None


def test_a_letter_and_enter_do_what_begins_with_it(deck: Deck) -> None:
    deck.press(K.Key_F1)
    deck.type("b")
    deck.press(K.Key_Return)
    assert (deck.shown, deck.wall.view().mode) == ("", "black")


def test_the_key_that_opened_it_closes_it(deck: Deck) -> None:
    deck.press(K.Key_F1)
    deck.press(K.Key_F1)
    assert deck.keys.card() is None


def test_go_and_black_work_beside_it_as_their_keycaps_say(deck: Deck) -> None:
    deck.press(K.Key_F1)
    assert deck.place.console.go.accessibleDescription().endswith("; Ctrl+G")
    deck.press((K.Key_G, M.ControlModifier), (K.Key_B, M.ControlModifier))
    assert deck.shown == "I01"
    assert deck.wall.view().mode == "black"
    deck.type("black")
    deck.press(K.Key_Return)
    assert deck.wall.view().mode == "live"
