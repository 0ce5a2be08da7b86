"""The wall and the screen it stands on: taken when a run begins, guarded while screens come and go."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QWidget

from tabletop.clock import Clock
from tabletop.messages import message
from ui.wall.keeper import ScreenKeeper, identity, is_same, screen_under
from ui.wall.pictures import Pictures
from ui.wall.screens import State
from ui.wall.window import WallWindow


class Stage(QObject):
    """`said`: tone and message for a strip on the laptop; `projector_changed`: its name, '' when there is none.

    `read`: the bytes of a picture; `clock`: for a countdown on the wall; `screens`: those there are now.
    """

    said = Signal(str, object)
    projector_changed = Signal(str)
    settled = Signal()  # after screens have come, gone or changed

    def __init__(
        self,
        console: QWidget,
        read: Callable[[str], bytes | None],
        clock: Clock,
        screens: Callable[[], Sequence[QScreen]] = QGuiApplication.screens,
    ) -> None:
        super().__init__(console)
        self.pictures = Pictures(read)
        self.wall = WallWindow(self.pictures, lambda: clock.now().utc_ms)
        self._console, self._screens = console, screens
        self._keeper: ScreenKeeper | None = None
        self._swapping = False

    def take(self) -> None:
        """A person has begun or resumed a run: the projector is ours from now on."""
        if self._keeper is None:
            keeper = self._keeper = ScreenKeeper(self._console, self.wall, screens=self._screens)
            keeper.wall_lost.connect(lambda: self.said.emit("warning", message("screen.lost")))
            keeper.wall_back.connect(lambda name: self.said.emit("success", message("screen.back", name=name)))
            keeper.console_back.connect(self._console_back)
            keeper.ask.connect(lambda: self.said.emit("warning", message("screen.ask")))
            keeper.settled.connect(self._settled)
        self._keeper.take_wall()

    def projector(self) -> str:
        """The name of the screen the wall is on, or of its window; '' when it is nowhere."""
        if not self.wall.isVisible():
            return ""
        known = self._keeper.remembered().wall if self._keeper is not None and self._keeper.wall_shown else None
        return known.name if known is not None else self.wall.windowTitle()

    def release(self) -> None:
        if self._keeper is not None:
            self._keeper.release_wall()
        self.wall.hide()
        self.projector_changed.emit("")

    def swap(self) -> None:
        """Console and wall change screens; with one screen the wall becomes a window beside the console, and goes again."""
        screens = list(self._screens())
        if len(screens) < 2:
            if self.wall.isVisible():
                self.wall.hide()
                self.projector_changed.emit("")
            else:
                self.wall.show_windowed(self._console.windowTitle())
                self.projector_changed.emit(self.wall.windowTitle())
            self._console.activateWindow()
            return
        if self._keeper is None:
            return
        here = screen_under(self._console)
        others = [screen for screen in screens if screen is not here]
        walls = [screen for screen in others if is_same(self._keeper.remembered().wall, identity(screen))] or others
        if len(walls) != 1:
            self.said.emit("warning", message("screen.ask"))
            return
        self._swapping = True
        self._console.setScreen(walls[0])
        self._keeper.adopt_console(walls[0])
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
        self._console.activateWindow()  # the keys belong to the console, whatever a window manager thinks of a new window
        self.projector_changed.emit(self.projector())
        if state == State.MIRRORED:
            self.said.emit("danger", message("screen.mirrored"))
        self.settled.emit()
