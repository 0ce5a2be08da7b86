"""The program on a laptop with a wall, led by keys, and photographed. The screens are as the offscreen platform was told."""

import os
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from docs.tools.measure_contrast import faint, faint_on_wall
from tests.clocks import HandClock
from tests.hands import type_text
from ui.app import make_front

K, M = Qt.Key, Qt.KeyboardModifier
CTRL, ALT, SHIFT = M.ControlModifier, M.AltModifier, M.ShiftModifier
MORNING = 1_784_037_600_000  # 14 July 2026, 09:00, five hours behind UTC


class Camera:
    """`take` writes a picture of the laptop, `wall` one of what the room sees; `measures`: and looks for faint text in it."""

    def __init__(self, data: Path, out: Path, language: str, look: str, clock: HandClock, measures: bool) -> None:
        made = QApplication.instance()
        app = made if isinstance(made, QApplication) else QApplication(sys.argv[:1])
        self.data, self.out, self.language, self.clock, self.measures = data, out, language, clock, measures
        out.mkdir(parents=True, exist_ok=True)
        self.front = make_front(app, {}, data, {"language": language, "theme": look}, clock)
        self.front.show()
        self.front.setGeometry(QGuiApplication.primaryScreen().geometry())
        self.main = self.front.furnish()
        self.front.activateWindow()
        self.until(self.front.isActiveWindow)
        self.faint: list[str] = []

    def until(self, holds: Callable[[], bool]) -> None:
        for _ in range(1500):
            if holds():
                return
            QTest.qWait(10)
        raise TimeoutError

    def settle(self) -> None:
        for _ in range(3):
            QTest.qWait(40)

    def press(self, *keys: Qt.Key, held: Qt.KeyboardModifier = M.NoModifier) -> None:
        for key in keys:
            QTest.keyClick(self.front.windowHandle(), key, held)
            QTest.qWait(5)

    def type(self, text: str) -> None:
        type_text(self.front, text)

    def saved(self, act: Callable[[], None]) -> None:
        """Do something and wait until it is in the record."""
        before = self.main.exercises.state.entries
        act()
        self.until(lambda: self.main.exercises.state.entries > before)

    def go(self, why: Qt.Key | None = None) -> None:
        """GO, a while after the last one; the next page of a long text counts. `why`: the key of a reason, where one is asked."""
        self.clock.wait(3_000)
        run = self.main.run
        before = (self.main.exercises.state.entries, run.page)
        self.press(K.Key_Space)
        if why is not None and run.open_strip() is not None:
            self.press(why)
        self.until(lambda: (self.main.exercises.state.entries, run.page) != before)

    def line(self, who: str, text: str) -> None:
        """Who said what, and back to the deck."""
        self.clock.wait(42_000)
        self.press(K.Key_F2)
        self.type(who)
        self.press(K.Key_Tab)
        self.type(text)
        self.saved(lambda: self.press(K.Key_Return))
        self.press(K.Key_Escape)

    def take(self, name: str) -> None:
        self.settle()
        self.front.grab().toImage().save(str(self.out / f"{name}.png"))
        if self.measures:
            self.faint += [f"{name}: {each}" for each in faint(self.front)]

    def wall(self, name: str) -> None:
        self.settle()
        picture = self.main.stage.wall.grab_image()
        picture.save(str(self.out / f"wall-{name}.png"))
        if self.measures:
            self.faint += [f"wall-{name}: {each}" for each in faint_on_wall(self.main.stage, picture)]

    def place(self, number: int) -> None:
        self.main.go_to(number)
        self.settle()

    def close(self) -> None:
        """`contrast.txt` beside the pictures: every text below 4.5 : 1 on the laptop or 7 : 1 on the wall."""
        if self.measures:
            (self.out / "contrast.txt").write_text("\n".join([*self.faint, ""]), encoding="utf-8")
        self.front.close()


def screens(size: tuple[int, int]) -> str:
    """The platform with a laptop and a projector of that size."""
    width, height = size
    one = '{{"name": "{}", "x": {}, "y": 0, "width": {}, "height": {}, "logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}}'
    pair = ", ".join((one.format("LAPTOP", 0, width, height), one.format("PROJ", width, width, height)))
    file = Path(tempfile.gettempdir()) / f"tabletop-screens-{os.getpid()}-{width}.json"
    file.write_text(f'{{"screens": [{pair}]}}', encoding="utf-8")
    return f"offscreen:configfile={file}"
