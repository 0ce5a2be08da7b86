"""A facilitator at work, in a process that will be killed.

Says `saved N` once N entries are acknowledged to the window, and `kept` once the half-typed line is on the disk.
"""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication

from tests.hands import press_keys, type_text
from ui.app import SHELF, make_front
from ui.keys import Context
from ui.widgets.places import RUN

HALF = "nobody has written down who may ord"


def main(folder: Path, say: Callable[[str], object]) -> None:
    app = QApplication([])
    front = make_front(app, {}, folder, {"language": "en", "theme": "light"})
    front.show()
    front.activateWindow()
    window = front.furnish()
    window.begin_with(str(SHELF / "port-cyber"), then=RUN)
    lines = iter(("We hold the container", "! The port stays open", "- no list after hours", "+ boat ready"))

    press = partial(press_keys, front)

    def next_line() -> None:
        text = next(lines, "")
        press(Qt.Key.Key_F2, Qt.Key.Key_Tab)
        type_text(front, text or HALF)
        if text:
            press(Qt.Key.Key_Return)
        else:
            look.start()

    def told(command: object, _event: object) -> None:
        say(f"saved {window.exercises.state.entries}")
        steps = {"StartScenario": lambda: press(Qt.Key.Key_Space), "ReleaseInject": next_line, "RecordResponse": next_line}
        if step := steps.get(type(command).__name__):
            waiting.append(step)

    def on() -> None:
        """The next step, as soon as the keyboard is in the window again."""
        if waiting and QApplication.focusWidget() is not None and window.run.context() is not Context.OTHER:
            waiting.pop(0)()

    def kept() -> None:
        """The draft goes through the same queue as a wish: once a wish sent after it is answered, it is on the disk."""
        line = window.run.console.line
        if line.draft().text == HALF and not line.keeping():
            look.stop()
            window.exercises.done.connect(lambda *_: say("kept"))
            press(Qt.Key.Key_F7, Qt.Key.Key_Space)

    waiting: list[Callable[[], None]] = []
    beat = QTimer(interval=5)
    beat.timeout.connect(on)
    beat.start()
    look = QTimer(interval=20)
    look.timeout.connect(kept)
    window.exercises.done.connect(told)
    window.exercises.opened.connect(lambda _opening: QTimer.singleShot(0, lambda: press(Qt.Key.Key_Return)))
    app.exec()
