"""Keeps each window on its screen while screens come and go. The console is never painted on the wall's screen.

Nothing here asks a window for its screen: PySide ties the answer's life to that window's, and the screen would be
dead to us after it. Where a window is comes from where it was put, and from Qt's own signals.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import QObject, QRect, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QScreen, QWindow
from PySide6.QtWidgets import QWidget

from ui.wall.screens import SURE, Place, Plan, Remembered, ScreenId, State, plan, score
from ui.wall.window import WallWindow
from ui.widgets.curtain import Curtain

TITLE_BAR = 40  # a window manager puts one on top of what we ask for
MOST_STRAYS = 5
SETTLE_MS = 350  # systems announce a plugged screen in several steps


def identity(screen: QScreen) -> ScreenId:
    size, ratio = screen.size(), screen.devicePixelRatio()
    return ScreenId(
        screen.name(),
        screen.manufacturer(),
        screen.model(),
        screen.serialNumber(),
        round(size.width() * ratio),
        round(size.height() * ratio),
    )


def seen(screens: Sequence[QScreen]) -> tuple[Place, ...]:
    rects = [(screen, screen.geometry()) for screen in screens]
    return tuple(Place(identity(screen), rect.x(), rect.y(), rect.width(), rect.height()) for screen, rect in rects)


def is_same(known: ScreenId | None, screen: ScreenId) -> bool:
    return known is not None and score(known, screen) >= SURE


def handle_of(window: QWidget) -> QWindow | None:
    """None until the window has been shown once, whatever the type hints of Qt say."""
    return window.windowHandle()


def screen_under(window: QWidget) -> QScreen:
    """The screen below the middle of a window, else the primary one."""
    return QGuiApplication.screenAt(window.frameGeometry().center()) or QGuiApplication.primaryScreen()


class ScreenKeeper(QObject):
    """Watches from `take_wall` to `release_wall`. Say what happened from its signals; it has already acted."""

    wall_lost = Signal()
    wall_back = Signal(str)  # the screen's name
    console_curtained = Signal()
    console_back = Signal()
    ask = Signal()  # several screens could be the wall: show which is which and let a person choose
    settled = Signal(str)  # State, after the screens have come to rest
    changed = Signal()  # the screens are others, also while the wall is not taken

    def __init__(
        self,
        console: QWidget,
        wall: WallWindow,
        remembered: Remembered | None = None,
        screens: Callable[[], Sequence[QScreen]] = QGuiApplication.screens,
        settle_ms: int = SETTLE_MS,
        curtain_words: str = "",
    ) -> None:
        super().__init__(console)
        self._console, self._wall, self._screens = console, wall, screens
        self._curtain = Curtain(console, curtain_words)
        self._remembered = remembered or Remembered()
        self._console_on: ScreenId | None = None
        self._followed: QWindow | None = None
        self._home, self._wall_on = QRect(), QRect()
        self._strayed = 0  # how often the wall was taken elsewhere since the screens last changed
        self._was_maximized = False
        self._taken = self._wall_shown = self._wall_missed = False
        self._watched: set[QScreen] = set()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(settle_ms)
        self._timer.timeout.connect(self._settle)
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.screenRemoved.connect(self.screen_removed)
            app.screenAdded.connect(self.screen_added)
            app.primaryScreenChanged.connect(self._disturbed)
        wall.moved.connect(self._wall_moved)
        for screen in screens():
            self._watch(screen)

    def state(self) -> State:
        return self.plan_now().state

    @property
    def wall_shown(self) -> bool:
        """On a screen of its own."""
        return self._wall_shown

    def remembered(self) -> Remembered:
        """To be kept with the settings, and handed back next time."""
        return self._remembered

    def take_wall(self) -> State:
        """From now on the wall is shown wherever its screen is, and the console guarded."""
        self._console_on = identity(screen_under(self._console))
        self._remembered = replace(self._remembered, laptop=self._console_on)
        self._follow()
        self._taken = True
        return self._settle()

    def release_wall(self) -> None:
        """The wall goes dark and the console is free to move."""
        self._taken = self._wall_shown = self._wall_missed = False
        self._timer.stop()
        self._wall.hide()

    def candidates(self) -> tuple[QScreen, ...]:
        """The screens that could be the wall, for the question that `ask` asks."""
        return tuple(screen for screen in self._screens() if not is_same(self._remembered.laptop, identity(screen)))

    def choose_wall(self, screen: QScreen) -> None:
        """The answer to `ask`."""
        self._remembered = replace(self._remembered, wall=identity(screen))
        self._settle()

    def adopt_console(self, screen: QScreen) -> None:
        """A person says that the console belongs on `screen`: after the laptop's own screen is gone for good."""
        own = identity(screen)
        wall = None if is_same(self._remembered.wall, own) else self._remembered.wall
        self._remembered = replace(self._remembered, laptop=own, wall=wall)
        self._settle()

    def plan_now(self) -> Plan:
        """Who has which of the screens there are."""
        screens = list(self._screens())
        own = screen_under(self._console)  # a projector may well be the system's first screen
        return plan(seen(screens), self._remembered, screens.index(own) if own in screens else 0)

    def _watch(self, screen: QScreen) -> None:
        if screen not in self._watched:
            self._watched.add(screen)
            screen.geometryChanged.connect(self._disturbed)

    def screen_added(self, screen: QScreen) -> None:
        self._strayed = 0
        self._watch(screen)
        self._disturbed()

    def screen_removed(self, screen: QScreen) -> None:
        """The windows still report the old screen here: whoever stood on it is hidden before it can be painted elsewhere."""
        self._watched.discard(screen)
        if not self._taken:
            self.changed.emit()
            return
        gone = identity(screen)
        if self._wall_shown and is_same(self._remembered.wall, gone):
            self._drop_wall()
        if is_same(self._console_on, gone) or is_same(self._remembered.laptop, gone):
            self._cover_console()
        self._timer.start()

    def _disturbed(self, *_: object) -> None:
        """Something moved: cover at once what must not be seen, and put things right when the screens are at rest."""
        if not self._taken:
            self.changed.emit()
            return
        if self._console_exposed():
            self._cover_console()
        elif self.state() is State.MIRRORED:
            self._curtain.draw_over()
        self._timer.start()

    def _console_exposed(self) -> bool:
        """On any screen but the laptop's own; a console with no handle shows nothing."""
        return self._console_on is not None and not is_same(self._remembered.laptop, self._console_on)

    def _follow(self) -> None:
        """Qt gives a window a new handle when its flags change."""
        handle = handle_of(self._console)
        if handle is not None and handle is not self._followed:
            handle.screenChanged.connect(self._console_moved)
            self._followed = handle

    def _console_moved(self, screen: QScreen) -> None:
        self._console_on = identity(screen)
        self._disturbed()

    def _cover_console(self) -> None:
        if self._curtain.isHidden():
            self._was_maximized = self._console.isMaximized()
            if not self._was_maximized and not self._console_exposed():
                self._home = self._console.geometry()
            self._curtain.draw_over()
            self._console.hide()
            self.console_curtained.emit()

    def _drop_wall(self) -> None:
        """From its screen; where it is a window beside the console it stays."""
        if self._wall_shown:
            self._wall.hide()
            self._wall_shown, self._wall_missed = False, True
            self.wall_lost.emit()

    def _wall_moved(self) -> None:
        """A window manager that takes the wall elsewhere does not keep it there: dark at once, then shown as it lets us."""
        away = not self._wall_on.contains(self._wall.geometry().center())
        if self._wall_shown and away and self._strayed < MOST_STRAYS:
            self._strayed += 1
            self._drop_wall()
            self._timer.start()

    def _settle(self) -> State:
        """Puts every window where it belongs now."""
        self._timer.stop()
        if not self._taken:
            return self.state()
        screens, found = list(self._screens()), self.plan_now()
        if found.state is State.MIRRORED:
            self._curtain.draw_over()
            self.console_curtained.emit()
        elif found.laptop is None:
            self._cover_console()
        else:
            self._remembered = replace(self._remembered, laptop=identity(screens[found.laptop]))
            self._show_console(screens[found.laptop])
        if found.wall is None:
            self._drop_wall()
        else:
            others = tuple(identity(screen) for n, screen in enumerate(screens) if n not in (found.laptop, found.wall))
            self._remembered = replace(self._remembered, wall=identity(screens[found.wall]), others=others)
            self._show_wall(screens[found.wall])
        if found.state is State.ASK:
            self.ask.emit()
        self.settled.emit(found.state.value)
        return found.state

    def _show_console(self, screen: QScreen) -> None:
        if self._curtain.isHidden() and not self._console_exposed():
            if self._console.isVisible() and not self._console.isMaximized():
                self._home = self._console.geometry()
            return
        room = screen.availableGeometry()
        place = self._home if room.contains(self._home.center()) else QRect(room.topLeft(), self._console.size())
        self._console_on = identity(screen)
        self._console.setScreen(screen)
        self._console.setGeometry(place.intersected(room) if room.intersects(place) else room)
        if self._was_maximized or place.width() >= room.width() or place.height() >= room.height() - TITLE_BAR:
            self._console.showMaximized()
        else:
            self._console.show()
        self._follow()
        self._curtain.hide()
        self.console_back.emit()

    def _show_wall(self, screen: QScreen) -> None:
        if self._wall_shown and self._wall.geometry() == screen.geometry():
            return
        self._wall.hide()
        self._wall_on = screen.geometry()
        self._wall.show_on(screen, full=not self._strayed)
        self._wall_shown = True
        if self._wall_missed:
            self._wall_missed = False
            self.wall_back.emit(screen.name())
