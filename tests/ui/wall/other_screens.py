"""Run in a process of its own, with other screens than the rest of the tests: says where everybody is, and how large.

`python tests/ui/wall/other_screens.py CONFIG.json` prints one JSON object.
"""

import json
import os
import sys

os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={sys.argv[1]}"

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QWidget

from tabletop.clock import SystemClock
from tabletop.scenario.model import Look
from tests.ui.wall.samples import inject, wall
from ui import theme
from ui.run.room_facts import screen_fact
from ui.run.stage import Stage
from ui.wall.keeper import screen_under


def spin() -> None:
    loop = QEventLoop()
    QTimer.singleShot(30, loop.quit)
    loop.exec()


def distinct(image: QImage) -> int:
    """How many colours stand on the wall: more than a few are letters."""
    return len({image.pixel(x, y) for x in range(image.width()) for y in range(0, image.height(), 8)})


def main() -> dict[str, object]:
    app = QApplication([])
    theme.apply(app, "light")
    console = QWidget()
    console.setGeometry(30, 40, 800, 500)
    console.show()
    console.activateWindow()
    asked: list[str] = []
    stage = Stage(console, lambda _: None, SystemClock())
    stage.said.connect(lambda _tone, what: asked.append(what.id))
    stage.wall.show_view(wall(inject(Look.EMAIL)))
    stage.take()
    spin()
    first, choices = stage.projector(), [screen.name() for _, screen in stage.candidates()]
    if choices:
        stage.choose(next(screen for _, screen in stage.candidates() if screen.name() == choices[-1]))
        spin()
    image = stage.wall.grab_image()
    found: dict[str, object] = {
        "first": first,
        "choices": choices,
        "asked": asked,
        "wall": stage.projector(),
        "fills": [screen.name() for screen in app.screens() if screen.geometry() == stage.wall.geometry()],
        "pixels": [image.width(), image.height()],
        "letters": distinct(image) > 8,
        "console": screen_under(console).name(),
        "keyboard": console.isActiveWindow(),
        "facts": sorted([fact.name, fact.width, fact.height, fact.scale] for fact in map(screen_fact, app.screens())),
        "state": stage.state(),
    }
    stage.swap()
    spin()
    found["swapped"] = [stage.projector(), screen_under(console).name()]
    stage.close()
    return found


if __name__ == "__main__":
    sys.stdout.write(json.dumps(main()))
    sys.stdout.flush()
    os._exit(0)
