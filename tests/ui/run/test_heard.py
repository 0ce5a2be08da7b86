"""What is done, and what is refused, is heard by those who do not see the screen; and what is refused is seen too."""

import pytest
from PySide6.QtCore import Qt

from tests.hands import Press
from tests.ui.run.conftest import Deck

K, M = Qt.Key, Qt.KeyboardModifier
CTRL, BOTH = M.ControlModifier, M.ControlModifier | M.ShiftModifier
SHOW_COUNTDOWN: Press = (K.Key_T, M.ShiftModifier)


DONE: list[tuple[int, list[Press], str]] = [
    (0, [], "Sent to the wall: Title I01"),
    (1, [(K.Key_Z, CTRL)], "Off the wall: Title I01"),
    (2, [K.Key_1], "Armed: 1 Fault"),
    (2, [K.Key_C], "Armed: 1 Fault"),
    (1, [K.Key_P], "PAUSED"),
    (1, [K.Key_P, K.Key_P], "RUNNING"),
    (1, [SHOW_COUNTDOWN], "Sent to the wall: Countdown"),
    (1, [SHOW_COUNTDOWN, SHOW_COUNTDOWN], "Off the wall: Countdown"),
    (1, [K.Key_L], "Wall in "),
    (1, [K.Key_4], "go to 4"),
    (1, [K.Key_B], "BLACK"),
    (2, [(K.Key_Backspace, BOTH), K.Key_Return], "In standby: Title I01"),
]


@pytest.mark.parametrize(("injects", "keys", "words"), DONE, ids=[words for *_, words in DONE])
def test_what_is_done_is_heard(deck: Deck, heard: list[str], injects: int, keys: list[Press], words: str) -> None:
    for _ in range(injects):
        deck.go()
    if words.startswith("Armed"):
        deck.go()
    del heard[:]
    deck.press(*keys) if keys else deck.go()
    assert any(said.startswith(words) for said in heard), heard


def test_an_improvised_inject_is_heard_in_standby(deck: Deck, heard: list[str]) -> None:
    deck.go()
    deck.press((K.Key_I, CTRL))
    deck.type("New")
    deck.press(K.Key_Return)
    deck.type("Words")
    deck.press(K.Key_Return)
    assert "In standby: New" in heard


REFUSED: list[tuple[int, list[Press], str]] = [
    (0, [K.Key_Backspace], "Nothing was shown before"),
    (0, [K.Key_F], "Freeze holds"),
    (0, [(K.Key_Y, CTRL)], "nothing to do again"),
    (1, [K.Key_C], "nothing to decide"),
    (1, [(K.Key_PageUp, M.ShiftModifier)], "no page before"),
    (1, [K.Key_B, SHOW_COUNTDOWN], "is black"),
    (1, [K.Key_V], "Nothing is being decided"),
    (1, [(K.Key_J, BOTH)], "standby first"),
    (1, [K.Key_9, K.Key_9, K.Key_Return], "no inject 99"),
    (1, [K.Key_K], "parked"),
    (3, [K.Key_9], "no option 9"),
]


def test_what_is_refused_is_seen_and_heard(deck: Deck, heard: list[str]) -> None:
    gone, strip = 0, deck.place.console.strip
    for injects, keys, words in REFUSED:
        while gone < injects:
            deck.go()
            gone += 1
        del heard[:]
        deck.press(*keys)
        assert strip.isVisible(), words
        assert words in strip.sentence()
        assert strip.sentence() in heard
        deck.press(K.Key_Escape, K.Key_Escape)


@pytest.mark.parametrize("hide", [[K.Key_F9, K.Key_3, K.Key_Escape], [K.Key_M]], ids=["recorder", "map"])
def test_a_go_that_is_refused_is_seen_where_the_button_is_not(deck: Deck, heard: list[str], hide: list[Qt.Key]) -> None:
    deck.go()
    deck.press((K.Key_P, BOTH), *hide)
    deck.room.clock.wait(1100)
    deck.press(K.Key_PageDown)
    strip = deck.place.console.strip
    assert (strip.isVisible(), strip.sentence()) == (True, "GO was refused: paused.")
    assert heard[-1] == strip.sentence()
