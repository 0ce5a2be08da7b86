"""The wall waits for GO: what is said, counted, mended or ended on the laptop leaves it as it is; what is taken off it gives
back what it showed before."""

import pytest
from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest

from tabletop.exercise import commands as c
from tabletop.exercise.words import WallMode
from tests.ui.run.conftest import Deck
from ui.keys import Action
from ui.run.key_router import KeyRouter

K, M = Qt.Key, Qt.KeyboardModifier
CTRL, BOTH = M.ControlModifier, M.ControlModifier | M.ShiftModifier
SHOW_COUNTDOWN = (K.Key_T, M.ShiftModifier)
LONG = "What the room reads, again and again. " * 40


def say(deck: Deck, words: str) -> None:
    deck.press(K.Key_F2, K.Key_Tab)
    deck.type(words)
    deck.press(K.Key_Return, K.Key_Escape)


def slide(deck: Deck, name: str) -> None:
    """Into standby by its digit, and to the wall."""
    deck.press(K.Key_S)
    rows = deck.place.console.pick.list.rows
    digit = next(n for n in range(len(rows)) if name in rows.row(n).words) + 1
    deck.press(K(ord(str(digit))))
    deck.go()


def count(deck: Deck, first: Qt.Key, second: Qt.Key) -> None:
    deck.press(K.Key_V, first, K.Key_Tab, second, K.Key_Return)


def test_a_recap_on_the_wall_takes_no_line_that_is_said_after_it(deck: Deck) -> None:
    deck.go()
    say(deck, "? Who pays for the tug")
    slide(deck, "Recap")
    before = deck.wall.view()
    assert before.cue == "S01-recap"
    say(deck, "? A secret name")
    say(deck, "! And what was decided")
    assert deck.wall.view() == before
    slide(deck, "Recap")
    assert "A secret name" in str(deck.wall.view()), "GO shows it"


def test_hands_counted_anew_wait_for_go(deck: Deck) -> None:
    for _ in range(3):
        deck.go()
    count(deck, K.Key_7, K.Key_2)
    deck.go()
    before = deck.wall.view()
    assert before.cue == "S01-vote"
    count(deck, K.Key_3, K.Key_6)
    assert deck.wall.view() == before
    deck.go()
    assert deck.wall.view() != before


def test_the_title_of_the_exercise_typed_during_a_run_waits_for_go(deck: Deck) -> None:
    deck.go()
    before = deck.wall.view()
    deck.room.do(c.DescribeExercise("Mended 2026"))
    deck.show()
    assert deck.wall.view() == before
    deck.go()
    assert deck.wall.view().exercise == "Mended 2026"


@pytest.mark.parametrize("key", [K.Key_B, K.Key_W])
def test_a_slide_taken_back_leaves_the_wall_as_dark_as_it_was(deck: Deck, key: Qt.Key) -> None:
    deck.go()
    deck.press(key)
    before = deck.wall.view()
    slide(deck, "rules")
    assert deck.wall.view().mode == WallMode.LIVE
    deck.press((K.Key_Z, CTRL))
    assert deck.wall.view() == before


def test_a_countdown_over_a_break_gives_back_the_break(deck: Deck) -> None:
    deck.go()
    deck.press(K.Key_W)
    before = deck.wall.view()
    deck.press(SHOW_COUNTDOWN, SHOW_COUNTDOWN)
    assert deck.wall.view() == before


def test_a_slide_gives_back_the_page_it_covered(deck: Deck) -> None:
    deck.improvise(LONG)
    deck.go()
    assert deck.wall.view().page == 1
    before = deck.wall.view()
    slide(deck, "rules")
    deck.press((K.Key_Z, CTRL))
    assert deck.wall.view() == before


def test_fewer_pages_leave_nobody_on_one_that_is_gone(deck: Deck) -> None:
    deck.improvise(LONG)
    deck.wall.set_text_scale(1.5)
    deck.place.again()
    while deck.place.page + 1 < deck.place.pages:
        deck.go()
    for _ in range(6):
        deck.press((K.Key_Down, CTRL))
    assert deck.place.page + 1 == deck.place.pages
    assert deck.wall.view().page == deck.place.page


def test_a_frozen_wall_keeps_its_size(deck: Deck) -> None:
    deck.go()
    deck.wall.show_windowed("wall", QSize(640, 360))
    assert QTest.qWaitForWindowExposed(deck.wall)
    before = deck.wall.grab_image()
    for action in (Action.FREEZE, Action.WALL_BIGGER):
        deck.place.press(action)
        deck.wall.repaint()
        assert deck.wall.grab_image() == before
    deck.place.press(Action.FREEZE)
    deck.wall.repaint()
    assert deck.wall.grab_image() != before, "let go, it has the size that was asked for"


def end_early(deck: Deck) -> None:
    deck.press((K.Key_E, BOTH), K.Key_1)


def test_a_scenario_ended_early_lights_no_black_wall(deck: Deck) -> None:
    deck.go()
    deck.press(K.Key_B)
    end_early(deck)
    assert deck.room.desk.state.run is None
    assert deck.wall.view().mode == WallMode.BLACK
    light = next(row for row in deck.place.start.rows if "title" in row.accessibleName().casefold())
    light.click()
    assert deck.wall.view().mode == WallMode.STANDBY_SLIDE


@pytest.mark.parametrize("key", [K.Key_F, K.Key_H])
def test_no_scenario_ends_under_a_wall_that_is_held_or_lent(deck: Deck, key: Qt.Key) -> None:
    deck.go()
    deck.press(key)
    before = deck.wall.view()
    end_early(deck)
    assert deck.wall.view() == before
    assert deck.room.desk.state.run is not None


def releases(deck: Deck) -> int:
    run = deck.room.desk.state.run
    return len(run.releases) if run else 0


def test_nothing_mended_is_nothing_shown_again(deck: Deck) -> None:
    deck.go()
    deck.press((K.Key_T, CTRL))
    deck.place.console.correct.apply.click()
    assert releases(deck) == 1
    assert deck.place.console.strip.sentence() == ""


def test_what_was_mended_for_the_next_go_stands_in_the_strip(deck: Deck) -> None:
    deck.go()
    deck.press((K.Key_T, CTRL))
    deck.type("Mended")
    deck.press(K.Key_Return, (K.Key_T, CTRL))
    strip = deck.place.console.correct
    assert strip.title.text() == "Mended"
    strip.title.setText("Title I01")
    deck.press(K.Key_Return)
    assert "Mended" not in str(deck.room.desk.state.run and deck.room.desk.state.run.corrections), "and can be mended back"
    deck.press((K.Key_T, CTRL))
    strip.title.setText("Again")
    deck.press(K.Key_Return, (K.Key_T, CTRL))
    strip.apply.click()
    assert "Again" in str(deck.wall.view()), "what waits is shown"
    assert releases(deck) == 2


def test_behind_another_place_the_keys_that_work_anywhere_reach_the_wall_and_it_is_told_there(deck: Deck) -> None:
    deck.go()
    told: list[str] = []
    deck.place.told.connect(lambda _tone, what: told.append(deck.place.speak.message(what)))
    deck.place.hide()
    elsewhere = KeyRouter(deck.window, lambda: deck.place, lambda: False, {})

    def press(key: Qt.Key, modifiers: Qt.KeyboardModifier = M.NoModifier) -> bool:
        return elsewhere.key(QKeyEvent(QEvent.Type.KeyPress, key, modifiers))

    deck.room.clock.wait(1100)
    assert not any(press(key) for key in (K.Key_Space, K.Key_PageDown, K.Key_B)), "those are for that place"
    assert press(K.Key_G, CTRL)
    assert (deck.shown, told) == ("I02", ["Run: Sent to the wall: Title I02"])
    press(K.Key_G, CTRL)
    assert told[-1] == "GO was refused: wait."
    press(K.Key_B, CTRL)
    assert (deck.wall.view().mode, told[-1]) == (WallMode.BLACK, "Run: BLACK")
    deck.place.pick("I05")
    deck.room.clock.wait(1100)
    press(K.Key_G, CTRL)
    assert (deck.shown, told[-1]) == ("I02", "GO was refused: say why first."), "nobody would see the question"
    assert deck.place.console.reason.isHidden()


def test_a_key_that_reached_the_wall_is_let_go_there_too(deck: Deck) -> None:
    deck.wall.key_reached.connect(deck.keys.key)
    for _ in range(2):
        deck.room.clock.wait(1100)
        QTest.keyClick(deck.wall, K.Key_G, CTRL)
    assert deck.shown == "I02"
