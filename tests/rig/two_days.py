"""The whole program on a real X server: `python tests/rig/two_days.py FOLDER FRAMES [FILE]`.

Says in JSON lines on standard output what can be told from outside, whenever it changes; writes every frame that the wall
paints, with how many entries were on record by then, to FRAMES.
"""

import json
import os
import sys
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "xcb"

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication

from ui.app import make_front
from ui.main_window import MainWindow
from ui.widgets.guard import guarded
from ui.widgets.places import RUN

LANGUAGE = "es"


def words(value: object) -> Iterator[str]:
    """Every text that a value holds."""
    if isinstance(value, str):
        yield value
    elif is_dataclass(value):
        for field in fields(value):
            yield from words(getattr(value, field.name))
    elif isinstance(value, tuple):
        for item in value:
            yield from words(item)


class Witness(QObject):
    """Looks at the wall whenever it is painted."""

    def __init__(self, window: MainWindow, frames: Path) -> None:
        super().__init__(window)
        self._window, self._frames = window, frames.open("a", encoding="utf-8", buffering=1)
        window.stage.wall.installEventFilter(self)

    @guarded(False)
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            wall = self._window.stage.wall
            view = wall.view()
            frame = {
                "entries": self._window.exercises.state.entries,
                "mode": view.mode,
                "cue": view.cue,
                "screen": wall.screen().name(),
                "words": list(words(view.slide)),
            }
            self._frames.write(json.dumps(frame) + "\n")
        return False


def told(window: MainWindow) -> dict[str, object]:
    """What somebody at the laptop could say of it."""
    run, state = window.run, window.exercises.state
    live = run.view is not None and window.here == RUN
    wall = window.stage.wall
    return {
        "entries": state.entries,
        "here": window.here,
        "context": run.context().value if live else "",
        "active": window.window().isActiveWindow(),
        "standby": run.view.route.id if live and run.view is not None else "",
        "title": run.console.standby.title() if live else "",
        "options": [option.number for option in run.console.options.shown()] if live else [],
        "number": run.number,
        "mode": state.wall.mode.value,
        "wall": wall.view().cue if wall.isVisible() else "none",
        "typed": run.console.line.text.toPlainText() if live else "",
        "resume": state.entries == 0 and QApplication.focusWidget() is not None,
    }


def main(folder: Path, frames: Path, file: str) -> None:
    app = QApplication([])
    front = make_front(app, {}, folder, {"language": LANGUAGE, "theme": "light"})
    front.show()
    window = front.furnish()
    witness = Witness(window, frames)
    said: list[dict[str, object]] = [{}]

    def say() -> None:
        now = told(window)
        if now != said[0]:
            said[0] = now
            sys.stdout.write(json.dumps(now) + "\n")
            sys.stdout.flush()

    beat = QTimer(witness)
    beat.timeout.connect(say)
    beat.start(4)
    if file:
        window.open(file, then=RUN)
    app.exec()


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3] if len(sys.argv) > 3 else "")
