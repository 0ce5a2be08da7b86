"""Run on a real X server: pulls, plugs, moves and resizes screens, and says what was painted where.

`python tests/rig/cycles.py lid|plug|three|resized|order guarded|bare N` prints one JSON object. The console is magenta.
"""

import json
import os
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from functools import partial

os.environ["QT_QPA_PLATFORM"] = "xcb"

from PySide6.QtGui import QColor, QPainter, QPaintEvent, QScreen
from PySide6.QtWidgets import QApplication, QWidget

from tabletop.views.wall import StandbySlide, WallView
from tests.hands import until
from ui import theme
from ui.wall.keeper import ScreenKeeper
from ui.wall.window import WallWindow
from ui.widgets.guard import guarded

CANARY = QColor("#FF00FF")
LAPTOP = ("LAPTOP", "1366/361x768/203+0+0")
PROJ = ("PROJ", "1366/361x768/203+1366+0")
BEAM = ("BEAM", "1366/361x768/203+2732+0")
SMALL = ("PROJ", "1024/271x768/203+1366+0")
SWAPPED = (("LAPTOP", "1366/361x768/203+1366+0"), ("PROJ", "1366/361x768/203+0+0"))


class Console(QWidget):
    """Counts its own paints by the screen it is on."""

    def __init__(self) -> None:
        super().__init__()
        self.paints: dict[str, int] = {}
        self.setWindowTitle("console")
        self.setGeometry(40, 60, 900, 600)

    @guarded(None)
    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), CANARY)
        name = self.windowHandle().screen().name()
        self.paints[name] = self.paints.get(name, 0) + 1


def xrandr(*words: str) -> None:
    subprocess.run(["xrandr", *words], check=True, capture_output=True)


def plug(screen: tuple[str, str], output: str = "none") -> None:
    """The screen that stays holds the server's one output, which would otherwise show as a screen of its own."""
    xrandr("--setmonitor", *screen, output)


def pull(screen: tuple[str, str]) -> None:
    xrandr("--delmonitor", screen[0])


def names() -> set[str]:
    return {screen.name() for screen in QApplication.screens()}


def screen_of(name: str) -> QScreen:
    return next(screen for screen in QApplication.screens() if screen.name() == name)


def pixels(name: str, colour: QColor) -> int:
    """How many of a grid of points of the real screen have `colour`."""
    image = screen_of(name).grabWindow(0).toImage()
    points = ((x, y) for x in range(0, image.width(), 40) for y in range(0, image.height(), 40))
    return sum(image.pixelColor(x, y) == colour for x, y in points)


def there(*screens: str) -> None:
    until(lambda: names() == set(screens))


def third_comes() -> None:
    plug(BEAM)
    there("LAPTOP", "PROJ", "BEAM")


def projector_goes() -> None:
    pull(PROJ)
    until(lambda: "PROJ" not in names())


def projector_comes() -> None:
    plug(PROJ)
    there("LAPTOP", "PROJ", "BEAM")


def third_goes() -> None:
    pull(BEAM)
    there("LAPTOP", "PROJ")


def of_width(screen: tuple[str, str], output: str = "none") -> None:
    """A monitor of this server has to go to become another; Qt must have seen it gone."""
    pull(screen)
    until(lambda: screen[0] not in names())
    plug(screen, output)
    width, x = int(screen[1].split("/")[0]), int(screen[1].split("+")[1])
    until(lambda: (screen[0], width, x) in {(s.name(), s.geometry().width(), s.geometry().x()) for s in QApplication.screens()})


def the_other_way_round() -> None:
    projector_goes()
    of_width(SWAPPED[0], "screen")
    plug(SWAPPED[1])
    there("LAPTOP", "PROJ")


def as_it_was() -> None:
    projector_goes()
    of_width(LAPTOP, "screen")
    plug(PROJ)
    there("LAPTOP", "PROJ")


CHANGES: Mapping[str, Sequence[Callable[[], None]]] = {
    "three": (third_comes, projector_goes, projector_comes, third_goes),
    "resized": (partial(of_width, SMALL), partial(of_width, PROJ)),
    "order": (the_other_way_round, as_it_was),
}


def main(kind: str, guard: str, rounds: int) -> dict[str, object]:
    app = QApplication([])
    theme.apply(app, "light")
    staying, coming = (PROJ, LAPTOP) if kind == "lid" else (LAPTOP, PROJ)
    plug(staying, "screen")
    plug(coming)
    assert until(lambda: names() == {"LAPTOP", "PROJ"}), names()
    console, wall = Console(), WallWindow()
    wall.show_view(WallView("standby_slide", StandbySlide("Almar 2026")))
    console.setScreen(screen_of("LAPTOP"))
    console.show()
    assert until(lambda: console.paints.get("LAPTOP", 0) > 0)
    console.activateWindow()
    assert until(console.isActiveWindow)
    events: list[str] = []
    keeper = None
    if guard == "guarded":
        keeper = ScreenKeeper(console, wall)
        for signal, word in ((keeper.wall_lost, "wall lost"), (keeper.console_curtained, "curtained")):
            signal.connect(lambda *_, word=word: events.append(word))
        for signal, word in ((keeper.wall_back, "wall back"), (keeper.console_back, "console back")):
            signal.connect(lambda *_, word=word: events.append(word))
        keeper.take_wall()
    else:
        wall.show_on(screen_of("PROJ"))
    assert until(lambda: wall.frame_tag is not None)
    until(lambda: not console.isActiveWindow(), 300)

    def on(window: QWidget, name: str) -> bool:
        return window.isVisible() and window.windowHandle().screen().name() == name

    def in_order() -> bool:
        at = wall.geometry() == screen_of("PROJ").geometry() and screen_of("LAPTOP").geometry().contains(
            console.geometry().center()
        )
        return at and on(console, "LAPTOP") and on(wall, "PROJ") and wall.frame_tag is not None

    result = {"focus_lost": int(not console.isActiveWindow()), "leaks": 0, "wall_on_laptop": 0, "not_back": 0, "grabbed": 0}
    for _ in range(rounds):
        console.paints.clear()
        if kind in CHANGES:
            for change in CHANGES[kind]:
                change()
                has_wall = "PROJ" in names()
                until(in_order if has_wall else lambda: not wall.isVisible(), 2500)
                result["wall_on_laptop"] += on(wall, "LAPTOP")
                result["grabbed"] += has_wall and pixels("PROJ", CANARY) > 0
            result["not_back"] += not until(in_order, 2500)
            result["leaks"] += console.paints.get("PROJ", 0) > 0
            continue
        pull(coming)
        until(lambda: names() == {staying[0]})
        if kind == "lid":
            until(lambda: console.paints.get("PROJ", 0) > 0, 450)
            result["leaks"] += console.paints.get("PROJ", 0) > 0
            result["grabbed"] += pixels("PROJ", CANARY) > 0
        else:
            until(lambda: on(wall, "LAPTOP"), 450)
            result["wall_on_laptop"] += on(wall, "LAPTOP")
        plug(coming)
        until(lambda: names() == {"LAPTOP", "PROJ"})
        back = until(lambda: on(console, "LAPTOP") and on(wall, "PROJ") and wall.frame_tag is not None, 2500 if keeper else 800)
        result["not_back"] += not back
        result["grabbed"] += pixels("PROJ", CANARY) > 0
        if not keeper:
            console.setScreen(screen_of("LAPTOP"))
            console.setGeometry(40, 60, 900, 600)
            wall.show_on(screen_of("PROJ"))
            until(lambda: on(console, "LAPTOP") and on(wall, "PROJ"))
    wall.end()
    return {**result, "rounds": rounds, "events": {word: events.count(word) for word in set(events)}}


if __name__ == "__main__":
    sys.stdout.write(json.dumps(main(sys.argv[1], sys.argv[2], int(sys.argv[3]))))
    sys.stdout.flush()
    os._exit(0)
