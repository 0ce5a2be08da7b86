"""The deck under quick hands and a slow disk: nothing is armed unseen, nothing flashes on the wall."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetricsF

from tabletop.exercise import commands as c
from tabletop.messages import message
from tests.ui.run.conftest import Deck
from ui import theme
from ui.run import rows

K, M = Qt.Key, Qt.KeyboardModifier
TWO_PAGES = "What the room reads, again and again. " * 26


def test_a_digit_arms_only_what_is_on_the_screen(deck: Deck) -> None:
    deck.go()
    deck.go()
    assert deck.place.console.standby.title().startswith("D1")  # the question comes next; the room has not seen it
    assert not deck.place.console.options.isVisible()
    deck.press(K.Key_1, K.Key_Return)
    assert not any(isinstance(command, c.ChooseOption) for command, _ in deck.sent)
    assert deck.place.console.standby.title().startswith("1")


def test_what_is_taken_back_shows_the_page_that_was_read_before(deck: Deck) -> None:
    deck.improvise(TWO_PAGES)
    deck.go()
    deck.go()
    assert deck.shown == "I01"
    deck.press((K.Key_Z, M.ControlModifier))
    assert deck.shown == "X1"
    assert deck.place.page == 1


def test_a_page_just_turned_is_turned_back_before_the_inject_is_taken_back(deck: Deck) -> None:
    deck.improvise(TWO_PAGES)
    deck.go()
    assert (deck.shown, deck.place.page) == ("X1", 1)
    deck.press((K.Key_Z, M.ControlModifier))
    assert (deck.shown, deck.place.page) == ("X1", 0)
    deck.press((K.Key_Z, M.ControlModifier))
    assert deck.shown == ""


def test_the_page_is_the_same_after_black(deck: Deck) -> None:
    deck.improvise(TWO_PAGES)
    deck.go()
    deck.press(K.Key_B, K.Key_B)
    assert deck.wall.view().cue == "S01-X1"
    assert deck.place.page == 1


def test_black_pressed_again_and_again_on_a_slow_disk_ends_as_asked_without_a_flash(deck: Deck) -> None:
    deck.go()
    deck.slow = True
    first = len(deck.sent)
    deck.press(K.Key_B, K.Key_B, K.Key_B)
    modes = [deck.wall.view().mode]
    for number in range(first, first + 3):
        deck.settle(number)
        modes.append(deck.wall.view().mode)
    assert modes == ["black"] * 4


def test_black_pressed_while_an_inject_is_being_saved_stays_black(deck: Deck) -> None:
    deck.go()
    deck.slow = True
    first = len(deck.sent)
    deck.go()
    deck.press(K.Key_B)
    deck.settle(first)
    assert deck.wall.view().mode == "black"
    deck.settle(first + 1)
    assert deck.wall.view().mode == "black"


def test_a_long_sentence_loses_no_word() -> None:
    words = "One that is longer than any row of the list could hold in one line, and longer than in two of them as well"
    lines = rows.split_lines(words, QFontMetricsF(theme.font()), 180)
    assert len(lines) > 2
    assert " ".join(lines) == words


def test_the_status_line_says_what_the_wall_shows_before_the_record_does(deck: Deck) -> None:
    deck.place.show_projector("PROJ")
    deck.go()
    deck.slow = True
    deck.press(K.Key_B)
    assert deck.place.console.status.wall.value.text() == "BLACK"


def test_without_a_projector_nothing_is_called_live(deck: Deck) -> None:
    deck.go()
    assert deck.place.console.status.wall.isHidden()
    deck.place.show_projector("PROJ")
    assert not deck.place.console.status.wall.isHidden()


def test_that_nothing_was_saved_is_no_longer_said_once_something_was(deck: Deck) -> None:
    deck.go()
    deck.place.failed(c.RecordResponse(("TERM",), "a"), message("storage.full"), False)
    not_saved = deck.place.console.strip.sentence()
    assert not_saved != ""
    for tone, told in (("accent", message("pack.printing", n=1, all=2)), ("success", message("saved.all"))):
        deck.place.say(tone, told)
        assert deck.place.console.strip.sentence() == not_saved, "no good news covers it"
    deck.go()
    assert deck.place.console.strip.sentence() == ""
    deck.place.say("warning", message("screen.lost"))
    deck.go()
    assert deck.place.console.strip.sentence() != ""


def test_the_preview_is_painted_for_the_size_it_has(deck: Deck) -> None:
    for width, height in ((1093, 614), (1366, 768)):
        deck.window.resize(width, height)
        painted = deck.place.previewed
        assert painted is not None
        assert painted[1] == deck.place.console.standby.picture_size()
