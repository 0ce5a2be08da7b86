"""Text at twice its size on the laptop we plan for: less is shown, but GO, or the line, is on the screen."""

from collections.abc import Callable, Iterable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.run.conftest import Deck
from ui import theme
from ui.run.console import Console
from ui.run.frames import TAB

K = Qt.Key


def assert_inside(console: Console, parts: Iterable[QWidget]) -> None:
    room = console.rect()
    for part in parts:
        assert part.isVisible(), part
        box = part.rect().translated(part.mapTo(console, part.rect().topLeft()))
        assert room.contains(box), part


def test_go_and_the_line_are_on_the_screen_at_twice_the_size(
    qtbot: QtBot, qapp: QApplication, make_deck: Callable[[str], Deck]
) -> None:
    theme.apply(qapp, "light", 2.0)
    deck = make_deck("es")
    deck.window.setMinimumSize(640, 400)
    deck.window.resize(1366, 768)
    deck.go()
    console = deck.place.console
    assert_inside(console, (console.go, console.black, console.freeze, console.slide, console.notes))
    qtbot.waitUntil(lambda: console.go.width() >= theme.now().px(200))
    assert not console.go.geometry().intersects(console.live.geometry())
    deck.press(K.Key_F2)
    assert_inside(console, (console.line, console.tabs))


@pytest.mark.parametrize("language", ["en", "es"])
def test_on_the_smallest_screen_it_is_the_deck_or_the_line(
    qtbot: QtBot, qapp: QApplication, make_deck: Callable[[str], Deck], language: str
) -> None:
    theme.apply(qapp, "light", 2.0)
    deck = make_deck(language)
    deck.window.setMinimumSize(640, 400)  # as the front window does
    deck.window.resize(1093, 614)
    for _ in range(3):
        deck.go()
    console = deck.place.console
    assert deck.wall.view().cue == "S01-D1"
    assert_inside(console, (console.go, console.black, console.freeze, console.slide, console.options, console.live))
    qtbot.waitUntil(lambda: console.live.height() > theme.now().px(2 * TAB))
    assert console.options.geometry().top() > console.live.geometry().bottom()
    qtbot.waitUntil(lambda: console.go.height() >= theme.now().px(theme.GO))
    assert not console.line.isVisible()
    deck.press(K.Key_F2)
    assert_inside(console, (console.line, console.chips))
    assert not console.go.isVisible()
    deck.type("a")
    deck.press(K.Key_Escape)
    assert_inside(console, (console.go, console.live))
    deck.press(K.Key_V)
    assert_inside(console, (console.vote, console.vote.done, console.status))
    deck.press(K.Key_Escape, K.Key_S)
    words, choices = console.pick.words.geometry(), console.pick.list.geometry()
    assert choices.top() - words.bottom() < theme.now().px(8), "what is asked stands above its answers"
    deck.press(K.Key_Escape)
    assert_inside(console, (console.go,))


def test_what_gives_way_first_as_the_room_shrinks(deck: Deck) -> None:
    """Words of the status line and the rail, then expected and log as tabs; at 100 % nothing needs one column."""
    deck.go()
    console = deck.place.console
    deck.window.resize(1366, 768)
    assert (console.narrow, console.rail, console.one) == (False, False, False)
    assert console.status.responses.isVisible()
    deck.window.setMinimumSize(640, 400)  # as the front window does
    deck.window.resize(1093, 614)
    deck.place.refresh()
    assert (console.narrow, console.rail, console.one) == (True, True, False)
    assert not console.status.responses.isVisible()
    assert console.tabs.isVisible()
    assert not console.cue_count.isVisible()
    deck.press(K.Key_1)
    assert (console.cue_count.isVisible(), console.cue_count.text()) == (True, "1"), "a number that is typed is seen"
    deck.press(K.Key_Escape)
    assert not console.cue_count.isVisible()
