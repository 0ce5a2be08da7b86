"""The wall and the screen it stands on: taken when a run begins, guarded while screens come and go."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QWidget

from tabletop.clock import Clock
from tabletop.i18n import Translator
from tabletop.messages import message
from tabletop.views.wall import ProofSlide, WallView
from ui.run.room_facts import keep_awake
from ui.wall.keeper import ScreenKeeper, identity, is_same, screen_under
from ui.wall.pictures import Pictures
from ui.wall.proof import Badge
from ui.wall.screens import Remembered, State, kept, recalled
from ui.wall.window import WallWindow

SCREENS = "screens"  # the setting that keeps which screen is whose
BADGE_MS = 6000


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
        self._swapping = self._taken_for_proof = False
        self._remembered = Remembered()
        self._remember: Callable[[str, Any], None] = lambda *_: None
        self._badges: list[Badge] = []
        self._badge_time = QTimer(self)
        self._badge_time.setSingleShot(True)
        self._badge_time.timeout.connect(self.stop_identifying)

    def take(self) -> None:
        """A person has begun or resumed a run: the projector is ours from now on."""
        keep_awake(True)
        self._keep().take_wall()

    def _keep(self) -> ScreenKeeper:
        if self._keeper is None:
            keeper = self._keeper = ScreenKeeper(self._console, self.wall, self._remembered, self._screens)
            keeper.wall_lost.connect(lambda: self.said.emit("warning", message("screen.lost")))
            keeper.wall_back.connect(lambda name: self.said.emit("success", message("screen.back", name=name)))
            keeper.console_back.connect(self._console_back)
            keeper.ask.connect(lambda: self.said.emit("warning", message("screen.ask")))
            keeper.settled.connect(self._settled)
            keeper.changed.connect(self.settled)
        return self._keeper

    def projector(self) -> str:
        """The name of the screen the wall is on, or of its window; '' when it is nowhere."""
        if not self.wall.isVisible():
            return ""
        known = self._keeper.remembered().wall if self._keeper is not None and self._keeper.wall_shown else None
        return known.name if known is not None else self.wall.windowTitle()

    # -- before the exercise -----------------------------------------------------------------------------------------

    @property
    def proving(self) -> bool:
        """The test card is on the wall."""
        return isinstance(self.wall.view().slide, ProofSlide) and self.wall.isVisible()

    def show_proof(self, language: str | None) -> None:
        """The test card in `language`, on the projector or in a window; None takes it away, and the wall with it if it
        was taken for the card alone. While the room sees something else there is no card."""
        if language is None:
            if self.proving and self._taken_for_proof:
                self.release()
            self._taken_for_proof = False
            return
        if self.in_use():
            self.said.emit("warning", message("room.wall-in-use"))
            return
        if not self.wall.isVisible():
            self._taken_for_proof = True
            self.take()
            if not self.wall.isVisible() and len(self._screens()) < 2:
                self.swap()
        size = self.wall.size() * self.wall.devicePixelRatioF()
        words = f"{self.projector()} · {size.width()}×{size.height()}"
        self.wall.show_view(WallView("standby_slide", ProofSlide(words), language=language))

    def in_use(self) -> bool:
        """The room sees something that was sent to it."""
        return self.wall.isVisible() and self.wall.view().cue != ""

    def identify(self, speak: Translator) -> None:
        """On every screen, for a while, its number and its name; pressed again they go. Never over what the room sees."""
        if self._badges:
            self.stop_identifying()
            return
        own = identity(screen_under(self._console))
        walls = [screen for screen in self._screens() if identity(screen) != own]
        for number, screen in enumerate(self._screens(), 1):
            if self.in_use() and screen in walls:
                continue
            role = "laptop" if screen not in walls else "projector" if len(walls) == 1 else ""
            badge = Badge(number, screen, role, speak)
            badge.show()
            self._badges.append(badge)
        self._console.activateWindow()
        self._badge_time.start(BADGE_MS)

    def stop_identifying(self) -> None:
        self._badge_time.stop()
        while self._badges:
            self._badges.pop().close()

    def candidates(self) -> tuple[tuple[int, QScreen], ...]:
        """The screens that could be the wall, with their numbers, while there is a choice."""
        found = self._keep().candidates()
        if self._keep().state() is not State.ASK:
            return ()
        return tuple((number, screen) for number, screen in enumerate(self._screens(), 1) if screen in found)

    def choose(self, screen: QScreen) -> None:
        """A person says which one is the wall."""
        self._keep().choose_wall(screen)
        self.settled.emit()

    def state(self) -> str:
        return self._keep().state().value

    def wall_screen(self) -> QScreen | None:
        """The screen of the wall, also while nothing is on it."""
        found = self._keep().plan_now()
        return self._screens()[found.wall] if found.wall is not None else None

    def keep_in(self, setting: Callable[[str], object], remember: Callable[[str, Any], None]) -> None:
        """Which screen is whose is known again at the next start."""
        self._remembered = recalled(setting(SCREENS))
        self._remember = remember

    def release(self) -> None:
        keep_awake(False)
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
        keeper = self._keep()
        here = screen_under(self._console)
        others = [screen for screen in screens if screen is not here]
        walls = [screen for screen in others if is_same(keeper.remembered().wall, identity(screen))] or others
        if len(walls) != 1:
            self.said.emit("warning", message("screen.ask"))
            return
        self._swapping = True
        self._console.setScreen(walls[0])
        keeper.adopt_console(walls[0])
        keeper.choose_wall(here)
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
        if state == State.READY and self._keeper is not None and self._keeper.remembered() != self._remembered:
            self._remembered = self._keeper.remembered()
            self._remember(SCREENS, kept(self._remembered))
        self.settled.emit()
