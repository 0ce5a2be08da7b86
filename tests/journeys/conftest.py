"""The whole program, two screens, a keyboard, and a clock that need not be waited for."""

import tempfile
from collections.abc import Callable, Iterator
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QRectF, QSizeF, Qt
from PySide6.QtGui import QPageLayout, QPageSize, QPainter, QPdfWriter
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tabletop.exercise.state import Exercise
from tabletop.views.wall import WallView
from tests.clocks import QuickClock
from tests.hands import Press, press_keys, type_text
from tests.ui.conftest import light, nothing_swallowed, swallowed
from ui.app import SHELF, make_front
from ui.main_window import MainWindow
from ui.wall.painter import paint_wall
from ui.wall.sheet import PictureOf
from ui.wall.window import WallWindow
from ui.widgets.places import RUN

__all__ = ["light", "nothing_swallowed", "swallowed"]

K, M = Qt.Key, Qt.KeyboardModifier


class Desktop:
    """Somebody at the keyboard of the laptop, who can also look at the wall."""

    def __init__(self, qtbot: QtBot, app: QApplication, data: Path, language: str = "en") -> None:
        self.qtbot, self.clock = qtbot, QuickClock()
        self.front = make_front(app, {}, data, {"language": language, "theme": "light"}, self.clock)
        qtbot.addWidget(self.front)
        self.front.show()
        self.main: MainWindow = self.front.furnish()
        self.front.activateWindow()
        qtbot.waitUntil(self.front.isActiveWindow)

    @property
    def state(self) -> Exercise:
        return self.main.exercises.state

    @property
    def wall(self) -> WallWindow:
        return self.main.stage.wall

    def press(self, *keys: Press) -> None:
        press_keys(self.front, *keys)

    def type(self, text: str) -> None:
        type_text(self.front, text)

    def saved(self, act: Callable[[], None]) -> None:
        """Do something and wait until it is in the record."""
        before = self.state.entries
        act()
        self.qtbot.waitUntil(lambda: self.state.entries > before)

    def sample(self) -> None:
        """The sample scenario, ready to be started."""
        self.main.begin_with(str(SHELF / "port-cyber"), then=RUN)
        self.qtbot.waitUntil(lambda: len(self.state.programme) == 1 and len(self.state.agencies) > 5, timeout=15_000)
        self.qtbot.waitUntil(lambda: self.main.here == RUN)

    def start(self) -> None:
        self.saved(lambda: self.press(K.Key_Return))
        self.qtbot.waitUntil(self.wall.isVisible)
        self.qtbot.waitUntil(lambda: bool(self.state.sessions))  # the day begins with its first scenario

    def go(self) -> None:
        """GO, more than a second after the last one; whatever it does, the wall has painted it when this returns."""
        self.clock.wait(1100)
        before = (self.state.entries, self.main.run.page)
        self.press(K.Key_Space)
        self.qtbot.waitUntil(lambda: (self.state.entries, self.main.run.page) != before)
        self.painted()

    def painted(self) -> None:
        """The wall has painted what it was last told to show."""
        view = self.wall.view()
        self.qtbot.waitUntil(lambda: self.wall.frame_tag == (view.mode, view.cue, view.language, view.page))

    def read_wall(self) -> str:
        """Every word painted on the wall."""
        return words_of(self.wall.view(), self.main.stage.pictures)

    def line(self, who: str, text: str) -> None:
        """Who said what, and back to the deck."""
        self.press(K.Key_F2)
        self.type(who)
        self.press(K.Key_Tab)
        self.type(text)
        self.saved(lambda: self.press(K.Key_Return))
        self.press(K.Key_Escape)

    def file(self) -> Path:
        """The exercise file that was made."""
        folder = self.main.services.folder
        assert folder is not None
        return next(folder.glob("*.tabletop"))

    def close(self) -> None:
        self.front.close()


def words_of(view: WallView, picture: PictureOf) -> str:
    """What the painter of the wall writes for a view, read back from a page it paints in vectors."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    page = QPageSize(QSizeF(960, 540), QPageSize.Unit.Point)
    writer.setPageLayout(QPageLayout(page, QPageLayout.Orientation.Portrait, QMarginsF()))
    painter = QPainter(writer)
    paint_wall(painter, QRectF(0, 0, writer.width(), writer.height()), view, picture)
    painter.end()
    return " ".join(PdfReader(BytesIO(buffer.data().data())).pages[0].extract_text().split())


@pytest.fixture
def own_temp(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder for what is thrown away, in which nobody else throws anything away at the same time."""
    folder = tmp_path / "temp"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    return folder


@pytest.fixture
def desktop(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Desktop]:
    made = Desktop(qtbot, qapp, tmp_path)
    yield made
    made.close()
