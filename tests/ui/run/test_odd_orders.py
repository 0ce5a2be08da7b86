"""Strips and keys in an order nobody planned: the wall stays as it was, and what was typed stays where it is."""

from collections.abc import Callable, Mapping

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from tabletop.exercise import commands as c
from tabletop.exercise.words import WallMode
from tests.ui.run.conftest import Deck
from ui.run.console import Console

K, M = Qt.Key, Qt.KeyboardModifier
CTRL, BOTH, PAD = M.ControlModifier, M.ControlModifier | M.ShiftModifier, M.KeypadModifier
SHOW_COUNTDOWN = (K.Key_T, M.ShiftModifier)


def mode(deck: Deck) -> WallMode:
    assert deck.wall.view().mode == deck.room.desk.state.wall.mode
    return deck.room.desk.state.wall.mode


@pytest.mark.parametrize("key", [K.Key_B, K.Key_H])
def test_escape_gives_the_wall_back_before_the_first_inject_too(deck: Deck, key: Qt.Key) -> None:
    deck.press(key)
    deck.press(K.Key_Escape, K.Key_Escape)
    assert mode(deck) is WallMode.STANDBY_SLIDE


@pytest.mark.parametrize("key", [K.Key_B, K.Key_W, K.Key_H, K.Key_F])
def test_a_minute_more_never_lights_the_wall_and_is_there_when_it_is_lit(deck: Deck, key: Qt.Key) -> None:
    deck.go()
    deck.press(SHOW_COUNTDOWN, key)
    dark = mode(deck)
    deck.press((K.Key_Plus, PAD))
    assert mode(deck) is dark is not WallMode.LIVE
    shown = deck.room.desk.state.wall.shown
    assert shown is not None
    before = shown.until_ms
    deck.press(key)
    shown = deck.room.desk.state.wall.shown
    assert (mode(deck), shown and shown.until_ms) == (WallMode.LIVE, before + 60_000)


def test_a_black_wall_is_lit_by_no_countdown(deck: Deck) -> None:
    deck.go()
    deck.press(K.Key_B, SHOW_COUNTDOWN)
    assert mode(deck) is WallMode.BLACK
    assert "B" in deck.place.console.strip.sentence(), "what lights it is said"
    deck.press(K.Key_B, SHOW_COUNTDOWN)
    assert deck.wall.view().cue == "S01-countdown"


@pytest.mark.parametrize("key", [K.Key_T, (K.Key_Z, CTRL)])
def test_what_is_taken_away_under_a_frozen_wall_is_gone_when_it_is_let_go(
    deck: Deck, key: Qt.Key | tuple[Qt.Key, Qt.KeyboardModifier]
) -> None:
    deck.go()
    deck.press(SHOW_COUNTDOWN, K.Key_F)
    held = deck.wall.view()
    deck.press(key)
    assert deck.wall.view() == held
    deck.press(K.Key_F)
    assert deck.wall.view().cue == "S01-I01"


@pytest.mark.parametrize("between", [(K.Key_G, CTRL), (K.Key_B, CTRL), (K.Key_F, BOTH)])
def test_a_slip_is_shown_at_once_only_where_the_room_still_sees_it(
    deck: Deck, between: tuple[Qt.Key, Qt.KeyboardModifier]
) -> None:
    deck.go()
    deck.press((K.Key_T, CTRL))
    deck.type("Mended")
    deck.room.clock.wait(1100)
    deck.press(between)
    before = deck.wall.view()
    deck.place.console.correct.apply.click()
    assert deck.wall.view() == before
    run = deck.room.desk.state.run
    assert run is not None
    assert "Mended" in str(run.corrections)
    assert "left alone" in deck.place.console.strip.sentence()


def test_the_reason_for_one_inject_never_shows_another(deck: Deck) -> None:
    deck.go()
    deck.press(K.Key_6, K.Key_Return)
    deck.go()
    assert deck.place.console.reason.isVisible()
    deck.press((K.Key_J, CTRL))
    deck.type("title i03")
    deck.press(K.Key_Return)
    assert deck.place.console.reason.isHidden(), "that question is over"
    deck.press(K.Key_1)
    assert deck.shown == "I01"
    deck.press(K.Key_Escape)
    deck.go()
    assert "3" in deck.place.console.reason.words.text()
    deck.press(K.Key_1)
    assert deck.shown == "I03"


def test_the_reason_to_skip_one_inject_never_skips_another(deck: Deck) -> None:
    deck.go()
    deck.press((K.Key_S, BOTH))
    assert "2" in deck.place.console.reason.words.text()
    deck.press((K.Key_Z, CTRL))
    assert deck.shown == ""
    deck.press(K.Key_Return)
    assert not any(isinstance(command, c.SkipInject) for command, _ in deck.sent)


def test_escape_closes_the_strip_the_keyboard_is_in(deck: Deck) -> None:
    deck.go()
    deck.press((K.Key_S, BOTH), (K.Key_I, CTRL))
    deck.press(K.Key_Escape)
    strips = deck.place.console
    assert (strips.ad_hoc.isVisible(), strips.reason.isVisible()) == (False, True)
    deck.go()
    assert deck.place.console.go.note() == "say why first"
    deck.press(K.Key_1)
    assert any(isinstance(command, c.SkipInject) for command, _ in deck.sent), "and that one is still asked for"


def held(deck: Deck, key: Qt.Key, text: str) -> None:
    """A key that is held down, after its first press."""
    again = QKeyEvent(QEvent.Type.KeyPress, key, M.NoModifier, text, True)
    for _ in range(5):
        QApplication.sendEvent(deck.window.windowHandle(), again)


def test_a_digit_that_is_held_down_chooses_once(deck: Deck) -> None:
    deck.go()
    deck.press(K.Key_F2, K.Key_Tab)
    deck.type("* Who pays")
    deck.press(K.Key_Return, K.Key_Escape, K.Key_K, K.Key_1)
    held(deck, K.Key_1, "1")
    assert deck.place.console.reason.isVisible(), "how it ended is still asked"
    assert deck.said[0].settled is None
    deck.press(K.Key_Escape, (K.Key_I, CTRL))
    deck.type("Title")
    deck.press(K.Key_Return)
    held(deck, K.Key_Return, "\r")
    assert deck.place.console.ad_hoc.isVisible(), "and Enter goes on once"


def hands(deck: Deck) -> str:
    deck.press(K.Key_V, K.Key_7, K.Key_Tab, K.Key_1, K.Key_1)
    return " ".join(field.text() for field in deck.place.console.vote._fields)


def new_inject(deck: Deck) -> str:
    deck.press((K.Key_I, CTRL))
    deck.type("Title")
    deck.press(K.Key_Return)
    deck.type("Words")
    return deck.place.console.ad_hoc.title.text() + deck.place.console.ad_hoc.text.text()


def mended(deck: Deck) -> str:
    deck.press((K.Key_T, CTRL))
    deck.type("Mended")
    return deck.place.console.correct.title.text()


TYPED: Mapping[str, tuple[Callable[[Deck], str], Callable[[Console], str]]] = {
    "vote": (hands, lambda c: " ".join(field.text() for field in c.vote._fields)),
    "ad_hoc": (new_inject, lambda c: c.ad_hoc.title.text() + c.ad_hoc.text.text()),
    "correct": (mended, lambda c: c.correct.title.text()),
}


@pytest.mark.parametrize("name", list(TYPED))
def test_what_a_full_disk_refused_is_still_in_its_strip(deck: Deck, name: str) -> None:
    for _ in range(1 if name == "correct" else 3):
        deck.go()
    type_it, read_it = TYPED[name]
    typed = type_it(deck)
    deck.room.journal.full = True
    deck.press(K.Key_Return)
    strip = getattr(deck.place.console, name)
    assert strip.isVisible()
    assert read_it(deck.place.console) == typed
    deck.room.journal.full = False
    deck.press(K.Key_Return)
    assert strip.isHidden()
    assert deck.place.unsaved is False
