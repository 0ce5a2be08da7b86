"""GO and the wall: guarded, undoable, and never by accident."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent

from tabletop.exercise import commands as c
from tabletop.exercise.words import WallMode
from tests.ui.run.conftest import Deck
from ui.keys import Context
from ui.run.go_guard import GoGuard, rearm_ns

K, M = Qt.Key, Qt.KeyboardModifier


def test_a_guard_counts_one_press_a_second_and_needs_the_key_up() -> None:
    guard = GoGuard()
    assert guard.press(0)
    assert not guard.press(5_000_000_000)  # never let go
    guard.release()
    assert guard.press(5_000_000_000)
    guard.release()
    assert not guard.press(5_900_000_000)  # too soon
    guard.release()
    assert guard.press(6_000_000_001)


def test_the_pause_between_two_presses_can_be_chosen_within_reason() -> None:
    assert [rearm_ns(wanted) for wanted in (0, 1500, 3000)] == [0, 1_500_000_000, 3_000_000_000]
    assert {rearm_ns(wanted) for wanted in (-1, 3001, "2", None, True)} == {1_000_000_000}


def test_a_clock_that_goes_back_never_locks_go() -> None:
    guard = GoGuard()
    assert guard.press(10_000_000_000)
    guard.release()
    assert guard.press(1_000_000_000)


def test_space_walks_the_scenario(deck: Deck) -> None:
    assert deck.place.context() is Context.DECK
    deck.go()
    assert deck.shown == "I01"
    deck.go()
    assert deck.shown == "I02"


def test_the_second_press_within_a_second_is_refused_in_a_word(deck: Deck) -> None:
    deck.go()
    deck.press(K.Key_Space)
    assert deck.shown == "I01"
    assert deck.place.console.go.note() == "wait"
    deck.go()
    assert deck.shown == "I02"
    assert deck.place.console.go.note() != "wait"


def test_holding_space_is_one_go(deck: Deck) -> None:
    deck.room.clock.wait(1100)
    for repeat in range(50):
        event = QKeyEvent(QEvent.Type.KeyPress, K.Key_Space, M.NoModifier, " ", repeat > 0)
        deck.room.clock.wait(100)
        assert deck.keys.key(event)
    assert [type(command) for command, _ in deck.sent if not isinstance(command, c.OpenSession)] == [c.ReleaseInject]


def test_page_down_and_ctrl_g_are_go_too(deck: Deck) -> None:
    deck.room.clock.wait(1100)
    deck.press(K.Key_PageDown)
    deck.press(K.Key_F2)
    deck.room.clock.wait(1100)
    deck.press((K.Key_G, M.ControlModifier))
    assert deck.shown == "I02"
    assert deck.place.context() is Context.TYPING


def test_a_slow_disk_refuses_a_second_go_and_shows_nothing_before_it_is_saved(deck: Deck) -> None:
    deck.slow = True
    deck.go()
    deck.go()
    assert len(deck.sent) == 1
    assert deck.wall.view().cue == ""
    deck.settle(0)
    assert deck.wall.view().cue == "S01-I01"


def test_a_decision_waits_for_a_digit_which_only_arms(deck: Deck) -> None:
    deck.go()
    deck.go()
    deck.go()
    assert deck.wall.view().cue == "S01-D1"
    deck.go()
    assert deck.shown == "D1"
    assert deck.place.console.go.note().startswith("choose")
    deck.press(K.Key_2)
    assert deck.shown == "D1"
    assert deck.place.console.standby.title().startswith("4")
    deck.press(K.Key_1)
    deck.press(K.Key_C)  # the next one: 2 again
    deck.go()
    assert deck.shown == "I04"


def test_ctrl_z_takes_an_inject_back_within_twenty_seconds(deck: Deck) -> None:
    deck.go()
    deck.go()
    deck.room.clock.wait(8000)
    deck.press((K.Key_Z, M.ControlModifier))
    assert deck.shown == "I01"
    assert deck.wall.view().cue == "S01-I01"
    deck.go()
    deck.room.clock.wait(21_000)
    deck.press((K.Key_Z, M.ControlModifier))
    assert deck.shown == "I02"
    assert deck.place.console.strip.sentence() == "There is nothing to take back."


def test_black_acts_before_the_disk_and_go_brings_the_light_back(deck: Deck) -> None:
    deck.go()
    deck.slow = True
    deck.press(K.Key_B)
    assert deck.wall.view().mode == "black"
    assert deck.room.desk.state.wall.mode is WallMode.LIVE
    deck.slow = False
    deck.settle(len(deck.sent) - 1)
    assert deck.wall.view().mode == "black"
    deck.press(K.Key_B)
    assert deck.wall.view().cue == "S01-I01"
    deck.press(K.Key_Period)
    deck.go()
    assert (deck.wall.view().mode, deck.wall.view().cue) == ("live", "S01-I02")


def test_frozen_holds_the_wall_and_refuses_go(deck: Deck) -> None:
    deck.go()
    deck.press(K.Key_F)
    deck.go()
    assert deck.shown == "I01"
    assert deck.place.console.go.note() == "frozen"
    assert deck.place.console.live.word() == "FROZEN"
    deck.press(K.Key_Escape)
    deck.go()
    assert deck.shown == "I02"


def test_freeze_needs_something_to_hold(deck: Deck) -> None:
    deck.press(K.Key_F)
    assert deck.room.desk.state.wall.mode is WallMode.STANDBY_SLIDE
    assert "Freeze" in deck.place.console.strip.sentence()


def test_escape_goes_one_step_towards_live_and_never_further(deck: Deck) -> None:
    deck.go()
    for key in (K.Key_B, K.Key_W, K.Key_F):
        deck.press(K.Key_Escape, K.Key_Escape, key)
    deck.press(K.Key_W)
    assert deck.wall.view().mode == "standby_slide"
    deck.press(K.Key_Escape)
    assert deck.wall.view().cue == "S01-I01"
    deck.press(K.Key_Escape, K.Key_Escape, K.Key_Escape)
    assert deck.wall.view().cue == "S01-I01"
    assert deck.window.isVisible()


def test_arrows_only_move_standby_and_off_the_route_a_reason_is_asked(deck: Deck) -> None:
    deck.go()
    deck.press(K.Key_Down, K.Key_Down)
    assert deck.place.console.standby.title().startswith("4")
    assert deck.wall.view().cue == "S01-I01"
    deck.go()
    assert deck.shown == "I01"
    assert deck.place.console.reason.isVisible()
    deck.press(K.Key_2)
    assert deck.shown == "I04"
    run = deck.room.desk.state.run
    assert run is not None
    assert run.releases[-1].reason == "to save time"
    assert deck.place.context() is Context.DECK


def test_a_reason_in_ones_own_words_and_escape_means_no(deck: Deck) -> None:
    deck.go()
    deck.press(K.Key_Down, K.Key_Down)
    deck.go()
    deck.press(K.Key_Escape)
    assert deck.shown == "I01"
    deck.go()
    deck.type("asked 3 times")
    deck.press(K.Key_Return)
    assert deck.shown == "I04"


def test_a_number_and_enter_put_that_inject_in_standby(deck: Deck) -> None:
    deck.press(K.Key_5, K.Key_Return)
    assert deck.place.console.standby.title().startswith("5")
    deck.press(K.Key_9, K.Key_Return)
    assert "9" in deck.place.console.strip.sentence()
    deck.press(K.Key_6, K.Key_Escape)
    assert deck.place.number == ""


def test_where_were_we_is_a_repeat_and_the_route_stays(deck: Deck) -> None:
    deck.go()
    deck.go()
    deck.press(K.Key_Backspace)
    deck.go()
    assert deck.shown == "I01"
    assert deck.place.console.standby.title().startswith("D1")


def test_a_new_inject_goes_to_standby_never_to_the_wall(deck: Deck) -> None:
    deck.go()
    deck.press((K.Key_I, M.ControlModifier))
    deck.type("A call")
    deck.press(K.Key_Return)
    deck.type("The minister asks")
    deck.press(K.Key_Return)
    assert deck.wall.view().cue == "S01-I01"
    assert deck.place.console.standby.title() == "X1  A call"
    deck.go()
    assert deck.wall.view().cue == "S01-X1"


def test_skip_pause_and_the_end(deck: Deck) -> None:
    deck.press((K.Key_S, M.ControlModifier | M.ShiftModifier))
    assert deck.place.console.standby.title().startswith("1"), "why is asked first"
    deck.press(K.Key_1)
    assert deck.place.console.standby.title().startswith("2")
    run = deck.room.desk.state.run
    assert run is not None
    assert run.departures[-1].reason == "to save time"
    deck.press(K.Key_P)
    deck.go()
    assert deck.shown == ""
    assert deck.place.console.go.note() == "paused"
    deck.press(K.Key_P)
    deck.press((K.Key_E, M.ControlModifier | M.ShiftModifier))
    assert deck.place.console.reason.isVisible()
    deck.press(K.Key_1)
    assert deck.room.desk.state.run is None
    assert deck.room.desk.state.runs[0].end_reason == "out of time"


def test_the_wall_in_its_next_language(deck: Deck) -> None:
    deck.go()
    deck.press(K.Key_L)
    assert deck.wall.view().language == "es"
    deck.press(K.Key_L)
    assert (deck.wall.view().language, deck.wall.view().second_language) == ("en", "es")
    deck.press(K.Key_L)
    assert (deck.wall.view().language, deck.wall.view().second) == ("en", None)
