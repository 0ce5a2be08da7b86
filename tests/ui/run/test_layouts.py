"""One person, the facilitator, the recorder: which areas, whether letters act, where the keyboard is."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt

from tests.ui.run.conftest import Deck
from ui import keys
from ui.keys import Action, Context, caption, key_for
from ui.run.layouts import LAYOUTS
from ui.run.place import RunPlace

K, M = Qt.Key, Qt.KeyboardModifier


@pytest.fixture(autouse=True)
def own_keys() -> Iterator[None]:
    yield
    keys.use(changes=(), letters=True)


def lay_out(deck: Deck, number: int) -> None:
    deck.press(K.Key_F9, K(K.Key_0 + number))


def test_the_recorder_has_no_wall_controls_no_letters_and_the_line(deck: Deck) -> None:
    deck.go()
    lay_out(deck, 3)
    c = deck.place.console
    assert not c.go.isVisible()
    assert c.line.isVisible()
    assert deck.place.context() is Context.TYPING
    deck.press(K.Key_Escape, K.Key_B)
    assert deck.wall.view().mode == "live", "letters do nothing"
    assert key_for(Action.VOTE, Context.DECK) is None
    lay_out(deck, 1)
    assert c.go.isVisible()
    deck.press(K.Key_B)
    assert deck.wall.view().mode == "black"


def test_the_facilitator_has_the_wall_and_the_notes(deck: Deck) -> None:
    deck.go()
    lay_out(deck, 2)
    c = deck.place.console
    assert c.notes.isVisible()
    assert c.go.isVisible()
    assert not c.line.isVisible()
    assert deck.place.context() is Context.DECK


def test_letters_off_and_the_captions_say_so(deck: Deck) -> None:
    deck.go()
    deck.press((K.Key_F9, M.ControlModifier))
    assert caption(Action.BLACK, Context.DECK, deck.place.speak) == "Ctrl+B"
    assert caption(Action.SLIDE, Context.DECK, deck.place.speak) == ""
    deck.press(K.Key_W)
    assert deck.wall.view().mode == "live"
    deck.press((K.Key_B, M.ControlModifier))
    assert deck.wall.view().mode == "black"
    deck.press(K.Key_1, K.Key_Escape)
    deck.go()
    assert deck.shown == "I02", "digits and Space are no letters"


@pytest.mark.parametrize("name", list(LAYOUTS))
def test_every_layout_keeps_its_parts_on_a_small_screen(deck: Deck, name: str) -> None:
    deck.window.resize(1093, 614)
    deck.go()
    lay_out(deck, list(LAYOUTS).index(name) + 1)
    console = deck.place.console
    room = console.rect()
    for part in (console.go, console.live, console.notes, console.line, console.status):
        if part.isVisible():
            assert room.contains(part.rect().translated(part.mapTo(console, part.rect().topLeft()))), part


def test_another_language_or_look_keeps_the_layout(deck: Deck) -> None:
    deck.go()
    lay_out(deck, 3)
    anew = RunPlace(deck.place.services, deck.wall)
    anew.take_over(deck.place)
    assert anew.beside.layout == "recorder"
    assert anew.console.go.isHidden()
    assert key_for(Action.VOTE, Context.DECK) is None


def test_the_facilitator_can_write_all_the_same(deck: Deck) -> None:
    deck.go()
    lay_out(deck, 2)
    deck.press(K.Key_F2)
    assert deck.place.console.line.isVisible()
    assert deck.place.context() is Context.TYPING
    deck.press(K.Key_Tab)
    deck.type("Holds the box")
    deck.press(K.Key_Return, K.Key_Escape)
    assert [r.text for r in deck.said] == ["Holds the box"]
    assert not deck.place.console.line.isVisible()
    deck.press(K.Key_E)
    assert deck.place.console.expected.isVisible()
    deck.press(K.Key_Escape)
    assert deck.place.context() is Context.DECK
