"""No part of the console is ever a window of its own, not for one frame: it would take the keys, and might stand on the wall."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget

from tabletop.clock import SystemClock
from tabletop.i18n import translator
from ui.run.key_card import KeyCard
from ui.run.place import RunPlace
from ui.wall.window import WallWindow
from ui.widgets.place_bar import PlaceBar
from ui.widgets.places import NAMES
from ui.widgets.services import Services


class Shown(QObject):
    """Which widgets were shown without a parent."""

    def __init__(self) -> None:
        super().__init__()
        self.names: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.names.append(type(watched).__name__)
        return False


def test_making_the_console_shows_no_window(qapp: QApplication) -> None:
    shown, wall, parent, speak = Shown(), WallWindow(), QWidget(), translator("es")
    qapp.installEventFilter(shown)
    made = RunPlace(Services(speak, SystemClock()), wall), KeyCard(parent, speak), PlaceBar(speak, NAMES)
    qapp.removeEventFilter(shown)
    assert len(made) == 3
    assert shown.names == []
    wall.end()
