"""Keys of one's own: taken where they are free, refused where they are not, shown on every caption, kept."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from tabletop.i18n import translator
from tests.hands import Press
from tests.ui.run.conftest import Deck
from ui import keys
from ui.keys import Action, Binding, Context, Key, caption, changed, clash, match, read_change, write_change

K, M = Qt.Key, Qt.KeyboardModifier
SPEAK = translator("en")


@pytest.fixture(autouse=True)
def own_keys() -> Iterator[None]:
    yield
    keys.use(changes=(), letters=True)


def change(deck: Deck, action: str, *new: Press) -> str:
    """Through the card, as a person does."""
    deck.press((K.Key_F1, M.ControlModifier))
    deck.type(action)
    deck.press(K.Key_Return, *new)
    card = deck.keys.card()
    assert card is not None
    return card.said.text()


def test_another_key_for_black_works_and_stands_on_its_button(deck: Deck) -> None:
    deck.go()
    assert change(deck, "make the wall black", K.Key_Z) == "Black: Z from now on."
    deck.press(K.Key_Escape)
    assert caption(Action.BLACK, Context.DECK, SPEAK) == "Z"
    deck.press(K.Key_B)
    assert deck.wall.view().mode == "live"
    deck.press(K.Key_Z)
    assert deck.wall.view().mode == "black"
    deck.press(K.Key_Period)
    assert deck.wall.view().mode == "live", "its other key stays"


def test_a_key_that_is_taken_is_refused_and_said(deck: Deck) -> None:
    assert change(deck, "make the wall black", K.Key_F) == "F is the key of Freeze already. Nothing was changed."
    assert keys.changes_now() == ()


def test_a_letter_can_never_be_a_key_where_people_type() -> None:
    letter = Binding(Action.BLACK, Context.ANYWHERE, Key("Z"))
    assert clash(keys.now(), letter) is Action.BLACK
    assert clash(keys.now(), Binding(Action.BLACK, Context.ANYWHERE, Key("F10"))) is None


def test_escape_stays_escape() -> None:
    assert clash(keys.now(), Binding(Action.BACK_TO_LIVE, Context.ANYWHERE, Key("F10"))) is Action.BACK_TO_LIVE


def test_a_modifier_alone_is_waited_through_and_escape_changes_nothing(deck: Deck) -> None:
    assert "stays as it was" in change(deck, "make the wall black", K.Key_Control, K.Key_Escape)
    assert deck.keys.card() is not None


def test_while_a_key_is_asked_for_go_is_only_a_key(deck: Deck) -> None:
    deck.room.clock.wait(1100)
    change(deck, "make the wall black", (K.Key_G, M.ControlModifier))
    assert deck.sent == []


def test_a_change_is_written_as_it_is_read() -> None:
    wanted = Binding(Action.BLACK, Context.ANYWHERE, Key("F10", ctrl=True, shift=True))
    assert read_change(write_change(wanted)) == wanted
    for nonsense in ("", "black", "black deck:", "sing deck:F5", "black moon:F5"):
        assert read_change(nonsense) is None
    keys.use(changes=("sing deck:F5", "black deck:Space"))
    assert caption(Action.BLACK, Context.DECK, SPEAK) == "B", "what clashes in a file that was edited is left out"
    keys.use(changes=changed(wanted))
    press = QKeyEvent(QKeyEvent.Type.KeyPress, K.Key_F10, M.ControlModifier | M.ShiftModifier)
    assert match(press, Context.TYPING) == (Action.BLACK, "F10")


def test_all_as_they_were(deck: Deck) -> None:
    change(deck, "make the wall black", K.Key_Z)
    card = deck.keys.card()
    assert card is not None
    card.reset.click()
    assert caption(Action.BLACK, Context.DECK, SPEAK) == "B"
