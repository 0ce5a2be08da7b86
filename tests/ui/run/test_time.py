"""Time is shown and said; only a key changes the wall."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent

from tabletop.exercise import commands as c
from tabletop.exercise.prepare_values import AgendaItem
from tabletop.exercise.words import AgendaKind, SlideKind
from tests.ui.run.conftest import Deck

K, M = Qt.Key, Qt.KeyboardModifier


def pad(deck: Deck, key: Qt.Key) -> None:
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        deck.keys.key(QKeyEvent(kind, key, M.KeypadModifier))


def left(deck: Deck) -> str:
    deck.place.tick()
    return deck.place.console.bar.countdown.value.text()


def test_the_countdown_starts_stops_and_takes_a_minute_more(deck: Deck) -> None:
    deck.go()
    assert deck.place.console.bar.countdown.isHidden()
    deck.press(K.Key_T)
    assert not deck.place.console.bar.countdown.isHidden()
    deck.room.clock.wait(30_000)
    assert left(deck) == "04:30"
    pad(deck, K.Key_Plus)
    assert left(deck) == "05:30"
    pad(deck, K.Key_Minus)
    deck.press(K.Key_T)
    deck.room.clock.wait(600_000)
    assert left(deck) == "04:30"


def test_what_is_over_counts_up_and_the_wall_stays_as_it_is(deck: Deck) -> None:
    deck.go()
    deck.press(K.Key_T)
    sent, wall = len(deck.sent), deck.wall.view()
    deck.room.clock.wait(430_000)
    assert left(deck) == "−02:10 over"
    assert (len(deck.sent), deck.wall.view()) == (sent, wall)


def test_the_countdown_is_shown_and_taken_away_by_its_key(deck: Deck) -> None:
    deck.go()
    deck.press((K.Key_T, M.ShiftModifier))
    shown = deck.room.desk.state.wall.shown
    assert shown is not None
    assert (shown.slide, shown.until_ms - deck.room.clock.ms) == (SlideKind.COUNTDOWN, 300_000)
    pad(deck, K.Key_Plus)
    shown = deck.room.desk.state.wall.shown
    assert shown is not None
    assert shown.until_ms - deck.room.clock.ms == 360_000
    deck.press((K.Key_T, M.ShiftModifier))
    assert deck.wall.view().cue == "S01-I01"


def test_a_frozen_wall_shows_no_countdown(deck: Deck) -> None:
    deck.go()
    deck.press(K.Key_F, (K.Key_T, M.ShiftModifier))
    assert not any(isinstance(command, c.ShowSlide) for command, _ in deck.sent)
    assert deck.place.console.strip.sentence() != ""


def test_the_next_break_stands_in_the_bar(deck: Deck) -> None:
    assert deck.place.console.bar.ahead.isHidden()
    deck.room.do(c.SetAgenda((AgendaItem(1, "16:38", 60, AgendaKind.LUNCH),)))
    deck.show()
    assert deck.place.console.bar.ahead.value.text() == "Lunch in 72 min"


def test_the_time_left_is_a_sentence(deck: Deck) -> None:
    deck.go()
    deck.press(K.Key_X)
    assert deck.place.console.strip.sentence().startswith("At this pace it ends at")


def test_during_a_break_the_standby_slide_says_when_it_goes_on(deck: Deck) -> None:
    deck.room.do(c.SetAgenda((AgendaItem(1, "15:20", 25, AgendaKind.BREAK),)))
    deck.show()
    deck.go()
    deck.press(K.Key_W)
    assert deck.room.desk.state.wall.resumes == "15:45"


def test_the_end_stands_in_the_bar_and_moves_with_the_clock(deck: Deck) -> None:
    deck.go()
    bar = deck.place.console.bar
    assert not bar.ends.isHidden()
    before = bar.ends.value.text()
    deck.room.clock.wait(30 * 60_000)
    deck.place.tick()
    assert bar.ends.value.text() > before
    assert not bar.ends.mark.isVisible()
    deck.room.do(c.SetAgenda((AgendaItem(1, "15:00", 30, AgendaKind.SCENARIO, scenario="small"),)))
    deck.show()
    assert bar.ends.mark.isVisible(), "too late for its place on the agenda"


def test_a_clicker_is_go_wherever_the_keyboard_is(deck: Deck) -> None:
    deck.go()
    for focus, cue in ((K.Key_E, "I02"), (K.Key_R, "D1")):
        deck.press(K.Key_Escape, K.Key_Escape, focus)
        deck.room.clock.wait(1100)
        deck.press(K.Key_PageDown)
        assert deck.shown == cue
    deck.press(K.Key_Escape, K.Key_S)
    deck.room.clock.wait(1100)
    deck.press(K.Key_PageDown)
    assert deck.place.console.go.note().startswith("choose"), "refused, and seen"
