"""Starting and ending the desktop program. The window is on the screen before the program behind it is read.

Imports inside functions are what makes that so: the first picture needs the theme and nothing else.
"""

import gc
import logging
import sys
import threading
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from tabletop.clock import Clock, SystemClock, local
from ui import theme
from ui.widgets.collecting import collect_here
from ui.widgets.guard import guarded, install_hooks

if TYPE_CHECKING:
    from ui.home.first_picture import FirstPicture
    from ui.main_window import MainWindow

PROGRAM = Path(__file__).resolve().parent.parent
SHELF = PROGRAM / "scenarios"
SAMPLE = tuple(str(SHELF / name) for name in ("sample-harbour", "sample-quarantine"))
_BEHIND = ("ui.home.page", "ui.main_window")  # read in a thread while the first picture stands
_WARMED = (
    "tabletop.storage.scenario_reader",
    "networkx",
    "pydantic",
    "babel.dates",
    "reportlab.platypus",
)  # and these once nobody waits any more
_WARM_AFTER_MS = 1_500  # the lists of Home come first: two threads reading modules take twice as long each
PICTURE = "first_picture"  # the setting
WANTED, FRAME = QSize(1366, 768), QSize(16, 48)  # the window, and what a window manager may put round it

Exports = Mapping[str, Callable[..., bytes]]


class Reading(QObject):
    """Reads the program behind the window in a thread. It belongs to the application: a thread that is the last to hold a
    window destroys it, and the process with it."""

    done = Signal()

    def begin(self) -> None:
        threading.Thread(target=self._read, name="reading", daemon=True).start()

    def _read(self) -> None:
        for name in _BEHIND:
            import_module(name)
        self.done.emit()


class Front(QWidget):
    """The window itself: the desk and its bar at once, everything else as soon as it is read."""

    ready = Signal()
    looked_back = Signal()  # what is remembered stands, if it still holds

    def __init__(
        self,
        fill: Callable[["Front"], "MainWindow"],
        cover: Callable[["Front"], "FirstPicture | None"],
        leave: Callable[["Front"], None],
    ) -> None:
        super().__init__()
        self._fill, self._cover, self._leave, self._asked = fill, cover, leave, False
        self.picture: FirstPicture | None = None
        self.content: MainWindow | None = None
        self.setWindowTitle("Tabletop")
        self._fit(QGuiApplication.primaryScreen().availableSize())
        self.ready.connect(self.furnish)

    def _fit(self, room: QSize) -> None:
        """As large as the console likes to be; the whole screen where that and a title bar are more than there is."""
        self.setMinimumSize(QSize(640, 400).boundedTo(room))
        self.resize(WANTED.boundedTo(room - FRAME))
        if self.size() != WANTED:
            self.setWindowState(Qt.WindowState.WindowMaximized)

    def furnish(self) -> "MainWindow":
        """What the window is for; made once."""
        if self.content is None:
            self.content = self._fill(self)
            column = QVBoxLayout(self)
            column.setContentsMargins(0, 0, 0, 0)
            column.addWidget(self.content)
            self.content.show()
            if self.picture is not None:
                from ui.widgets.places import HOME

                self.picture.raise_()
                self.content.host.place(HOME, self.content.services).listed.connect(self.uncover)
            QTimer.singleShot(_WARM_AFTER_MS, self, warm)
        return self.content

    def uncover(self) -> None:
        """What was remembered gives way to what is."""
        if self.picture is not None:
            self.picture.hide()
            self.picture.deleteLater()
            self.picture = None

    @guarded(None)
    def resizeEvent(self, event: QResizeEvent) -> None:
        """What is remembered holds for one size."""
        self.uncover()
        if self.content is None and self._asked:
            self._look_back()

    def _look_back(self) -> None:
        self.picture = self._cover(self)
        if self.picture is not None:
            self.picture.show()

    def _begin(self) -> None:
        """After the first picture: what is remembered is painted, and then the program is read beside it."""
        if self.content is None:
            self._look_back()
            self.repaint()
        self.looked_back.emit()
        reading = Reading(QApplication.instance())
        reading.done.connect(self.ready)
        reading.begin()

    @guarded(None)
    def paintEvent(self, event: QPaintEvent) -> None:
        """The ground, and the bar until the content brings its own, which is lower while a run is on a small screen."""
        look = theme.now()
        painter = QPainter(self)
        painter.fillRect(self.rect(), look.colour("window"))
        if self.content is None:
            painter.fillRect(0, 0, self.width(), look.px(theme.BAR), look.colour("bar"))
        if not self._asked:
            self._asked = True
            QTimer.singleShot(0, self, self._begin)

    @guarded(None)
    def closeEvent(self, event: QCloseEvent) -> None:
        if self.content is not None:
            self.content.shut()
            self._leave(self)
        event.accept()


def main(
    file: Path | None = None,
    exports: Exports | None = None,
    data: Path | None = None,
    settings: Mapping[str, object] | None = None,
    wishes: Callable[[], Sequence[str]] | None = None,
) -> int:
    """Opens the window and stays until it is closed. `file`: an exercise to begin with; `data`: the folder of this
    person's exercises; `settings`: what was remembered there; `wishes`: what later starts have asked for."""
    made = QApplication.instance()
    app = made if isinstance(made, QApplication) else QApplication(sys.argv[:1])
    restore = install_hooks(logging.getLogger("tabletop.ui").error)
    front = make_front(app, exports or {}, data, {**(settings or {}), **({PICTURE: ""} if file is not None else {})})
    front.ready.connect(lambda: arrive(front.furnish(), data, file, wishes))
    front.show()
    code = app.exec()
    restore()
    return code


def arrive(window: "MainWindow", data: Path | None, file: Path | None, wishes: Callable[[], Sequence[str]] | None = None) -> None:
    """The window takes what comes from outside, `file` first."""
    from tabletop import workspace
    from ui.arrivals import Arrivals

    arrivals = Arrivals(window, (data or workspace.home()) / "scenarios", wishes)
    if file is not None:
        arrivals.take(file)


def make_front(
    app: QApplication, exports: Exports, data: Path | None, settings: Mapping[str, object], clock: Clock | None = None
) -> Front:
    """The window, dressed as it was left last time, not shown yet."""
    app.setApplicationName("Tabletop")
    collect_here(app)
    told = settings.get("text_scale")
    scale = min(1_000, max(1, told)) if isinstance(told, int) else 100  # whatever a hand wrote there
    chosen = theme.choose(app, str(settings.get("theme", "system")), scale / 100)

    def fill(front: Front) -> "MainWindow":
        theme.apply(app, chosen.name, chosen.scale)
        return make_window(front, exports, data, language_of(settings), clock)

    def leave(front: Front) -> None:
        from tabletop import workspace
        from tabletop.errors import NotSaved
        from ui.widgets.places import HOME

        if front.content is not None:
            home = front.content.host.place(HOME, front.content.services)
            with suppress(NotSaved):  # the next start shows an empty desk a moment longer
                workspace.write_setting(data or workspace.home(), PICTURE, home.look_at(front))

    def cover(front: Front) -> "FirstPicture | None":
        text = str(settings.get(PICTURE) or "")
        if not text:
            return None
        from ui.home.first_picture import first_picture

        now = (clock or SystemClock()).now()
        today = local(now.utc_ms, now.offset_min).date().isoformat()
        return first_picture(front, text, language_of(settings)[:2], today)

    return Front(fill, cover, leave)


def language_of(settings: Mapping[str, object]) -> str:
    return str(settings.get("language") or system_language())


def make_window(
    parent: QWidget | None, exports: Exports, data: Path | None, language: str, clock: Clock | None = None
) -> "MainWindow":
    """Everything in the window; stands alone without a parent."""
    from tabletop import workspace
    from tabletop.i18n import translator
    from tabletop.ids import RandomIds
    from ui.main_window import MainWindow
    from ui.widgets.files import files_of
    from ui.widgets.services import Services

    data, clock = data or workspace.home(), clock or SystemClock()
    folder = workspace.exercises_folder(data)
    files = files_of(data, (SHELF, data / "scenarios"), clock, RandomIds(), str(Path.home()))
    services = Services(translator(language), clock, exports=exports, folder=folder, files=files)
    return MainWindow(services, data, SAMPLE, parent)


def system_language() -> str:
    """The language of the system, whether or not its locale is installed."""
    return QLocale.system().name()


def warm() -> None:
    """Reads what the first scenario and the first export will need, while nobody waits; the collector skips it then.

    What a rehearsal left behind that was killed is removed as well.
    """

    def work() -> None:
        for name in _WARMED:
            import_module(name)
        gc.freeze()
        import_module("tabletop.dry_run").sweep(import_module("tabletop.clock").SystemClock().now().utc_ms)

    threading.Thread(target=work, name="warming", daemon=True).start()
