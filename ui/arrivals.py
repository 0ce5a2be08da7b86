"""What comes in from outside: files dragged onto the window, and files a second start was asked to open."""

import threading
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject, QTimer, QUrl, Signal
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent

from tabletop import workspace
from tabletop.messages import Message, message
from tabletop.workspace import Kind
from ui.main_window import MainWindow
from ui.widgets.guard import Caught, guarded, why
from ui.widgets.places import HOME, PREPARE, RUN

ASK_EVERY_MS = 500
MOST_NAMES = 4


class Arrivals(QObject):
    """Beside the window: what will happen is said while a file hovers, and done when it is let go.

    `wishes`: the paths a second start asked for since the last question, '' for the window alone; `shelf`: the folder of
    this person's own scenarios, into which tables are imported."""

    imported = Signal(str, object)  # the folder of the scenario made from a table or '', and the message to show

    def __init__(self, window: MainWindow, shelf: Path, wishes: Callable[[], Sequence[str]] | None = None) -> None:
        super().__init__(window)
        self._window, self._wishes, self._shelf = window, wishes, shelf
        self._aside: Message | None = None  # to be told once the exercise is there
        self.imported.connect(self._was_imported)
        window.exercises.opened.connect(lambda *_: self._tell_aside())
        for gone in (window.exercises.failed, window.exercises.in_use):
            gone.connect(lambda *_: self._forget_aside())
        window.setAcceptDrops(True)
        window.installEventFilter(self)
        if wishes is not None:
            self._timer = QTimer(self)
            self._timer.timeout.connect(self.look)
            self._timer.start(ASK_EVERY_MS)

    # -- a second start ------------------------------------------------------------------------------------------------

    def look(self) -> None:
        """Whatever was asked for meanwhile."""
        for wish in self._wishes() if self._wishes is not None else ():
            top = self._window.window()
            top.raise_()
            top.activateWindow()
            if wish:
                self.take(Path(wish))

    # -- things handed over --------------------------------------------------------------------------------------------

    def _joins(self) -> bool:
        return self._window.here == PREPARE and self._window.exercises.is_open

    def _join(self, *scenarios: str) -> None:
        for scenario in scenarios:
            self._window.exercises.add_scenario(scenario)

    def _does(self) -> Mapping[Kind, Callable[..., object]]:
        """What can be done where the window stands now; a scenario in progress is never left for a file."""
        window = self._window
        if window.here == RUN and window.exercises.state.run is not None:
            return {}
        return {
            Kind.EXERCISE: window.open,
            Kind.SCENARIO: self._join if self._joins() else window.begin_with,
            Kind.WORKBOOK: self._import,
        }

    def _import(self, table: str) -> None:
        """A table of injects becomes a scenario on the shelf, while the window goes on."""
        path, language = Path(table), self._window.services.speak.language
        self._window.say("accent", message("drop.importing", file=path.name))

        def work() -> None:
            with Caught(lambda error: self.imported.emit("", why(error))):
                made = workspace.import_msel(path, workspace.free_folder(self._shelf, path.stem), language)
                injects = len(made.scenario.injects) if made.scenario is not None else 0
                told = message("drop.imported", folder=made.folder.name, injects=injects, n=len(made.losses))
                self.imported.emit(
                    str(made.folder) if injects else "", told if injects else message("drop.no-injects", file=path.name)
                )

        threading.Thread(target=work, name="import").start()

    def _was_imported(self, folder: str, what: Message) -> None:
        self._window.say("success" if folder else "danger", what)
        if folder:
            self._window.host.forget(HOME)
            self._window.go_to(self._window.here)

    def take(self, *paths: Path) -> None:
        """Open it, or say why not; of several things the scenarios together, in the order given."""
        kind, chosen, aside = _sorted(paths)
        does = self._does()
        if kind not in does:
            self._window.say("warning", self._why_not(kind, chosen, aside))
            return
        joins = self._joins()
        self._aside = message("drop.left-aside", files=_names(aside)) if aside else None
        does[kind](*map(str, chosen))
        if joins:
            self._tell_aside()

    def _tell_aside(self) -> None:
        if self._aside is not None:
            self._window.say("warning", self._aside)
        self._forget_aside()

    def _forget_aside(self) -> None:
        self._aside = None

    def _why_not(self, kind: Kind, chosen: Sequence[Path], aside: Sequence[Path]) -> Message:
        if not chosen:
            return message("drop.one-at-a-time", n=len(aside))
        live = self._window.exercises.state.run is not None and kind in (Kind.EXERCISE, Kind.SCENARIO, Kind.WORKBOOK)
        return message("drop.not-now" if live else f"drop.{kind.value}", file=_names(chosen))

    @guarded(False)
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QDragEnterEvent):
            paths, what = self._dragged(event.mimeData())
            welcome = bool(paths) and _sorted(paths)[0] in self._does()
            self._window.say("accent" if welcome else "warning", what)
            event.setAccepted(welcome)
            return True
        if isinstance(event, QDropEvent) and not isinstance(event, QDragMoveEvent):
            paths, _what = self._dragged(event.mimeData())
            self._window.strip.clear()
            if paths:
                event.acceptProposedAction()
                self.take(*paths)
            return True
        if event.type() == QEvent.Type.DragLeave:
            self._window.strip.clear()
        return False

    def _dragged(self, data: QMimeData) -> tuple[tuple[Path, ...], Message]:
        """What is dragged, and what will become of it or why nothing will."""
        urls: list[QUrl] = data.urls() if data.hasUrls() else []
        if not urls:
            return (), message("drop.no-file")
        if not all(url.isLocalFile() for url in urls):
            return (), message("drop.no-link")
        paths = tuple(Path(url.toLocalFile()) for url in urls)
        kind, chosen, aside = _sorted(paths)
        if kind not in self._does():
            return paths, self._why_not(kind, chosen, aside)
        if aside:
            return paths, message("drop.scenarios-only", files=_names(chosen), others=_names(aside))
        return paths, message("drop.scenarios" if len(chosen) > 1 else f"drop.{kind.value}", file=_names(chosen))


def _sorted(paths: Sequence[Path]) -> tuple[Kind, Sequence[Path], Sequence[Path]]:
    """What is to be taken, of which kind, and what is left aside: only scenarios are taken together, each once."""
    found = dict.fromkeys(map(workspace.sort, paths))
    if len(found) == 1:
        ((kind, path),) = found
        return kind, (path,), ()
    scenarios = [path for kind, path in found if kind is Kind.SCENARIO]
    return (
        Kind.SCENARIO if scenarios else Kind.UNKNOWN,
        scenarios,
        [path for kind, path in found if kind is not Kind.SCENARIO],
    )


def _names(paths: Sequence[Path]) -> str:
    """No more of them than a line has room for."""
    shown = ", ".join(path.name for path in paths[:MOST_NAMES])
    return f"{shown} … (+{len(paths) - MOST_NAMES})" if len(paths) > MOST_NAMES else shown
