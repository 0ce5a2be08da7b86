"""Another language and another look in the middle of a run: the hand stays on the same keys, the line stays where it was."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from tests.journeys.conftest import Desktop
from tests.journeys.organiser import Organiser
from ui.keys import Context

K, M = Qt.Key, Qt.KeyboardModifier
BACK, ON = (K.Key_PageUp, M.ControlModifier), (K.Key_PageDown, M.ControlModifier)


def test_whoever_types_before_the_day_goes_on_typing_in_another_look(desktop: Desktop) -> None:
    organiser = Organiser(desktop)
    organiser.begin("Kingston")
    organiser.press(K.Key_Tab, K.Key_Tab)
    organiser.write("Al")
    desktop.main.look.change_text(1)
    organiser.write("mar")
    country = organiser.field("country")
    assert isinstance(country, QLineEdit)
    assert country.text() == "Almar"


def test_the_keys_of_the_deck_work_after_another_language_and_look(desktop: Desktop) -> None:
    desktop.sample()
    desktop.start()
    desktop.go()
    desktop.press(K.Key_F2)
    desktop.type("te")
    desktop.press(K.Key_Tab)
    desktop.type("half")
    changes: tuple[Callable[[], None], ...] = (lambda: desktop.main.look.speak_in("es"), desktop.main.look.next_theme)
    for change in changes:
        desktop.press(BACK)
        change()
        desktop.press(ON)
        assert desktop.main.run.context() is Context.DECK
        assert desktop.main.run.console.line.draft().text == "half"
        desktop.saved(lambda: desktop.press(K.Key_B))
        desktop.saved(lambda: desktop.press(K.Key_B))
