"""The wall and the screen it stands on: taken when a run begins, guarded while screens come and go."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from tabletop.messages import message
from ui.wall.keeper import ScreenKeeper
from ui.wall.pictures import Pictures
from ui.wall.screens import State
from ui.wall.window import WallWindow


class Stage(QObject):
    """`said`: tone and message for a strip on the laptop; `projector_changed`: its name, '' when there is none."""

    said = Signal(str, object)
    projector_changed = Signal(str)

    def __init__(self, console: QWidget, read: Callable[[str], bytes | None]) -> None:
        super().__init__(console)
        self.pictures = Pictures(read)
        self.wall = WallWindow(self.pictures)
        self._console = console
        self._keeper: ScreenKeeper | None = None
        self._swapping = False

    def take(self) -> None:
        """A person has begun or resumed a run: the projector is ours from now on."""
        if self._keeper is None:
            keeper = self._keeper = ScreenKeeper(self._console, self.wall)
            keeper.wall_lost.connect(lambda: self.said.emit("warning", message("screen.lost")))
            keeper.wall_back.connect(lambda name: self.said.emit("success", message("screen.back", name=name)))
            keeper.console_back.connect(self._console_back)
            keeper.ask.connect(lambda: self.said.emit("warning", message("screen.ask")))
            keeper.settled.connect(self._settled)
        self._keeper.take_wall()

    def release(self) -> None:
        if self._keeper is not None:
            self._keeper.release_wall()
        self.wall.hide()
        self.projector_changed.emit("")

    def swap(self) -> None:
        """Console and wall change screens; with one screen the wall becomes a window beside the console, and goes again."""
        screens = QGuiApplication.screens()
        if len(screens) < 2:
            if self.wall.isVisible():
                self.wall.hide()
                self.projector_changed.emit("")
            else:
                self.wall.show_windowed(self._console.windowTitle())
                self.projector_changed.emit(self.wall.windowTitle())
            return
        if self._keeper is None:
            return
        here = self._console.screen()
        there = next((s for s in screens if s is not here), here)
        self._swapping = True
        self._console.setScreen(there)
        self._keeper.adopt_console(there)
        self._keeper.choose_wall(here)
        self._swapping = self._console.isHidden()  # then it is on its way

    def _console_back(self) -> None:
        """Nobody need be told of a window that they moved themselves."""
        if not self._swapping:
            self.said.emit("warning", message("screen.laptop-back"))
        self._swapping = False

    def close(self) -> None:
        if self._keeper is not None:
            self._keeper.release_wall()
        self.wall.end()

    def _settled(self, state: str) -> None:
        shown = self.wall.isVisible()
        self._console.activateWindow()  # the keys belong to the console, whatever a window manager thinks of a new window
        self.projector_changed.emit(self.wall.screen().name() if shown else "")
        if state == State.MIRRORED:
            self.said.emit("danger", message("screen.mirrored"))
