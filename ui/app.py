"""Starting and ending the desktop program."""

import gc
import logging
import sys
import threading
from collections.abc import Callable, Mapping
from importlib import import_module
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from tabletop import workspace
from tabletop.clock import SystemClock
from tabletop.i18n import translator
from tabletop.ids import RandomIds
from ui import theme
from ui.main_window import MainWindow
from ui.widgets.files import files_of
from ui.widgets.guard import install_hooks
from ui.widgets.services import Services

PROGRAM = Path(__file__).resolve().parent.parent
SHELF, SAMPLE = PROGRAM / "scenarios", PROGRAM / "scenarios" / "port-cyber"
_WARMED = ("tabletop.storage.scenario_reader", "networkx", "pydantic", "babel.dates", "reportlab.platypus")

_log = logging.getLogger("tabletop.ui")


def main(file: Path | None = None, exports: Mapping[str, Callable[..., bytes]] | None = None, data: Path | None = None) -> int:
    """Opens the window and stays until it is closed. `file`: an exercise to begin with."""
    made = QApplication.instance()
    app = made if isinstance(made, QApplication) else QApplication(sys.argv[:1])
    restore = install_hooks(_log.error)
    window = make_window(app, exports or {}, data or workspace.home())
    window.show()
    if file is not None:
        window.open(str(file))
    QTimer.singleShot(0, warm)
    code = app.exec()
    restore()
    return code


def make_window(app: QApplication, exports: Mapping[str, Callable[..., bytes]], data: Path) -> MainWindow:
    """The window, dressed as it was left last time, not shown yet."""
    app.setApplicationName("Tabletop")
    settings = workspace.read_settings(data)
    scale = settings.get("text_scale", 100)
    theme.apply(app, str(settings.get("theme", "system")), scale / 100 if isinstance(scale, int) else 1.0)
    speak = translator(str(settings.get("language") or workspace_language()))
    clock, folder = SystemClock(), workspace.exercises_folder(data)
    files = files_of(data, (SHELF, data / "scenarios"), clock, RandomIds(), str(Path.home()))
    return MainWindow(Services(speak, clock, exports=exports, folder=folder, files=files), data, SAMPLE)


def workspace_language() -> str:
    """The language of the system, by the same variables the command line asks."""
    import locale  # asked once, and only where no language was chosen

    return locale.getlocale()[0] or "en"


def warm() -> None:
    """Imports what the first click will need, while nobody waits. The collector is told not to look at it again."""

    def work() -> None:
        for name in _WARMED:
            try:
                import_module(name)
            except ImportError as error:
                _log.error("not imported: %s", error.name)
        gc.freeze()

    threading.Thread(target=work, name="warming", daemon=True).start()
