"""Eight hours in a few minutes: one exercise, scenario after scenario, by keys alone, in the real windows without a screen.

`python -m tests.reliability.soak INJECTS RESPONSES [leak]` prints one JSON object: resident memory in MiB at a tenth of the way
and at the end, and milliseconds from GO to the painted wall in the first and in the last fifth.
"""

import ctypes
import gc
import json
import os
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from tests.clocks import QuickClock
from tests.hands import press_keys, type_text, until

os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={Path(__file__).parents[1] / 'ui' / 'two_screens.json'}"

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from tabletop import workspace
from tabletop.exercise import commands as c
from tabletop.ids import RandomIds
from ui.app import SHELF, make_front
from ui.main_window import MainWindow
from ui.widgets.places import RUN

HOURS = 8
SCENARIOS = ("port-cyber", "hazmat", "port-physical", "firearms")
K = Qt.Key


def wait(done: Callable[[], bool]) -> None:
    if not until(done):
        raise TimeoutError


class Day:
    """Somebody at the keyboard the whole day."""

    def __init__(self, app: QApplication, home: Path, injects: int, responses: int) -> None:
        self.clock, self.injects, self.responses = QuickClock(), injects, responses
        self.took: list[float] = []
        self.mib: list[float] = []
        self.said = 0
        self.front = make_front(app, {}, home, {"language": "en", "theme": "light"}, self.clock)
        self.front.show()
        self.main: MainWindow = self.front.furnish()
        self.front.activateWindow()
        made = workspace.from_scenarios(
            workspace.exercises_folder(home), tuple(SHELF / name for name in SCENARIOS), "en", self.clock, RandomIds()
        )
        self.programme = tuple(made.desk.state.programme)
        path = made.path
        made.close()
        self.main.open(str(path), then=RUN)
        wait(lambda: self.main.exercises.is_open and self.main.here == RUN)
        self._painted_at = 0.0
        self.main.stage.wall.painted.connect(self._painted)

    def _painted(self) -> None:
        self._painted_at = time.perf_counter()

    @property
    def entries(self) -> int:
        return self.main.exercises.state.entries

    @property
    def released(self) -> int:
        return sum(len(run.releases) for run in self.main.exercises.state.runs)

    def press(self, *keys: Qt.Key) -> None:
        press_keys(self.front, *keys)

    def saved(self, act: Callable[[], None]) -> None:
        before = self.entries
        act()
        wait(lambda: self.entries > before)

    def go(self) -> None:
        """GO, and how long until the wall shows what it sent."""
        self.clock.wait(1_100)
        wall, run, before = self.main.stage.wall, self.main.run, (self.entries, self.main.run.page)
        tag = wall.frame_tag
        started = time.perf_counter()
        self.press(K.Key_Space)
        wait(lambda: (self.entries, run.page) != before and not run.going)
        view = wall.view()
        wait(lambda: wall.frame_tag == (view.mode, view.cue, view.language, view.page))
        if wall.frame_tag != tag:
            self.took.append((self._painted_at - started) * 1000)

    def line(self) -> None:
        self.said += 1
        self.press(K.Key_F2)
        words = f"{'!?+-'[self.said % 4]}We hold what came and call the port, {self.said}"
        for text in (("cu", "po", "te")[self.said % 3], words):
            type_text(self.front, text)
            if len(text) == 2:
                self.press(K.Key_Tab)
        self.saved(lambda: self.press(K.Key_Return))
        self.press(K.Key_Escape)

    def play(self, leak: Callable[[], None]) -> None:
        """Until there are as many injects as wanted; what was said is spread over them."""
        number, measured = 0, 0
        while self.released < self.injects:
            if self.main.exercises.state.run is None:
                scenario = self.programme[number % len(self.programme)]
                number += 1
                self.saved(partial(self.main.exercises.send, c.StartScenario(scenario)))
                wait(lambda: self.main.run.view is not None and self.main.stage.wall.isVisible())
                self.main.run.focus_deck()
            view = self.main.run.view
            if view is not None and view.must_choose:
                self.saved(lambda: self.press(K.Key_1))
            before = self.released
            self.go()
            if self.released > before:
                leak()
                while self.said * self.injects < self.released * self.responses and self.main.exercises.state.run is not None:
                    self.line()
                self.clock.wait(HOURS * 3_600_000 // self.injects)
            if self.released * 20 // self.injects > measured:
                measured = self.released * 20 // self.injects
                self.mib.append(resident())


def resident() -> float:
    """MiB this process holds, once what is free was given back."""
    gc.collect()
    ctypes.CDLL(None).malloc_trim(0)
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 2**20


def p95(times: list[float]) -> float:
    return sorted(times)[max(0, round(0.95 * len(times)) - 1)]


def main(injects: int, responses: int, leaking: bool) -> dict[str, float | int | list[float]]:
    app = QApplication([])
    kept: list[bytes] = []
    with tempfile.TemporaryDirectory() as home:
        day = Day(app, Path(home), injects, responses)
        day.play(lambda: kept.append(os.urandom(1 << 20)) if leaking else None)
        fifth = len(day.took) // 5
        found: dict[str, float | int | list[float]] = {
            "released": day.released,
            "said": len(day.main.exercises.state.all_responses()),
            "gos": len(day.took),
            "mib": [round(mib, 1) for mib in day.mib],
            "grown": round(day.mib[-1] - day.mib[1], 1),
            "first_ms": round(p95(day.took[:fifth]), 1),
            "last_ms": round(p95(day.took[-fifth:]), 1),
        }
        day.main.shut()
    return found


if __name__ == "__main__":
    print(json.dumps(main(int(sys.argv[1]), int(sys.argv[2]), "leak" in sys.argv)))
    sys.stdout.flush()
    os._exit(0)
