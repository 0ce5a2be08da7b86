"""Text at twice its size on the laptop we plan for: less is shown, but GO and the line are on the screen."""

from collections.abc import Callable

from PySide6.QtWidgets import QApplication

from tests.ui.run.conftest import Deck
from ui import theme


def test_go_and_the_line_are_on_the_screen_at_twice_the_size(qapp: QApplication, make_deck: Callable[[str], Deck]) -> None:
    theme.apply(qapp, "light", 2.0)
    deck = make_deck("es")
    deck.window.resize(1366, 768)
    deck.go()
    console = deck.place.console
    room = console.rect()
    for part in (console.go, console.black, console.freeze, console.slide, console.line, console.tabs, console.notes):
        box = part.rect().translated(part.mapTo(console, part.rect().topLeft()))
        assert room.contains(box), part
    assert console.go.width() >= theme.now().px(200)
    assert not console.go.geometry().intersects(console.live.geometry())
