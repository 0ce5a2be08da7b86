"""What comes in from outside: files dragged onto the window, and files a second start was asked to open."""

import logging
import threading
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject, QTimer, QUrl, Signal
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent

from tabletop import workspace
from tabletop.errors import TabletopError
from tabletop.messages import Message, message
from tabletop.workspace import Kind
from ui.main_window import MainWindow
from ui.widgets.guard import guarded, where
from ui.widgets.places import HOME, PREPARE, RUN

_log = logging.getLogger("tabletop.ui")
ASK_EVERY_MS = 500


class Arrivals(QObject):
    """Beside the window: what will happen is said while a file hovers, and done when it is let go.

    `wishes`: the paths a second start asked for since the last question, '' for the window alone; `shelf`: the folder of
    this person's own scenarios, into which tables are imported."""

    imported = Signal(str, object)  # the folder of the scenario made from a table or '', and the message to show

    def __init__(self, window: MainWindow, shelf: Path, wishes: Callable[[], Sequence[str]] | None = None) -> None:
        super().__init__(window)
        self._window, self._wishes, self._shelf = window, wishes, shelf
        self.imported.connect(self._was_imported)
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

    def _does(self) -> Mapping[Kind, Callable[[str], object]]:
        """What can be done where the window stands now; a scenario in progress is never left for a file."""
        window = self._window
        if window.here == RUN and window.exercises.state.run is not None:
            return {}
        joins = window.here == PREPARE and window.exercises.is_open
        return {
            Kind.EXERCISE: window.open,
            Kind.SCENARIO: window.exercises.add_scenario if joins else window.begin_with,
            Kind.WORKBOOK: self._import,
        }

    def _import(self, table: str) -> None:
        """A table of injects becomes a scenario on the shelf, while the window goes on."""
        path, language = Path(table), self._window.services.speak.language
        self._window.say("accent", message("drop.importing", file=path.name))

        def work() -> None:
            try:
                made = workspace.import_msel(path, workspace.free_folder(self._shelf, path.stem), language)
            except TabletopError as error:
                self.imported.emit("", error.message)
                return
            except Exception as error:  # noqa: BLE001 - one bug costs one table, and whoever dropped it hears of it
                _log.error("%s", where(error))
                self.imported.emit("", message("command.unexpected"))
                return
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

    def take(self, path: Path) -> None:
        """Open it, or say why not."""
        kind, path = workspace.sort(path)
        does = self._does()
        if kind in does:
            does[kind](str(path))
        else:
            self._window.say("warning", self._why_not(kind, path))

    def _why_not(self, kind: Kind, path: Path) -> Message:
        live = self._window.exercises.state.run is not None and kind in (Kind.EXERCISE, Kind.SCENARIO, Kind.WORKBOOK)
        return message("drop.not-now" if live else f"drop.{kind.value}", file=path.name)

    @guarded(False)
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QDragEnterEvent):
            path, what = self._dragged(event.mimeData())
            kind = workspace.sort(path)[0] if path else Kind.UNKNOWN
            welcome = path is not None and kind in self._does()
            self._window.say("accent" if welcome else "warning", what)
            event.setAccepted(welcome)
            return True
        if isinstance(event, QDropEvent) and not isinstance(event, QDragMoveEvent):
            path, _what = self._dragged(event.mimeData())
            self._window.strip.clear()
            if path is not None:
                event.acceptProposedAction()
                self.take(path)
            return True
        if event.type() == QEvent.Type.DragLeave:
            self._window.strip.clear()
        return False

    def _dragged(self, data: QMimeData) -> tuple[Path | None, Message]:
        """The one file that is dragged, and what will become of it or why nothing will."""
        urls: list[QUrl] = data.urls() if data.hasUrls() else []
        if not urls:
            return None, message("drop.no-file")
        if len(urls) > 1:
            return None, message("drop.one-at-a-time", n=len(urls))
        if not urls[0].isLocalFile():
            return None, message("drop.no-link")
        kind, path = workspace.sort(Path(urls[0].toLocalFile()))
        return path, message(f"drop.{kind.value}", file=path.name) if kind in self._does() else self._why_not(kind, path)
