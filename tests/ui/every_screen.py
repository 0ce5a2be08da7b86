"""The whole program, led to every screen it has: each place, each step, each strip and page of the console."""

import shutil
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tabletop.ids import CountingIds
from tabletop.rehearsal import rehearse
from tests.clocks import HandClock
from ui.app import SHELF, make_front
from ui.keys import Action
from ui.main_window import MainWindow
from ui.prepare.steps import STEPS
from ui.widgets.places import ARCHIVE, CONCLUDE, HOME, PREPARE, RUN

NINE_IN_THE_MORNING = 1_784_037_600_000
SCENARIO = SHELF / "port-cyber"
TALK = 43  # lines of the rehearsal, which lead to a decision
UNDER_WAY, DONE = "exercise.tabletop", "done.tabletop"
_STRIPS = {
    "vote": Action.VOTE,
    "improvise": Action.AD_HOC,
    "mend a slip": Action.CORRECT,
    "slides": Action.SLIDES,
    "reserve": Action.RESERVE,
    "parked": Action.PARKED,
    "close the day": Action.CLOSE_DAY,
    "end": Action.END,
    "countdown": Action.COUNTDOWN,
    "budget": Action.BUDGET,
    "layouts": Action.LAYOUT,
    "abbreviations": Action.ABBREVIATIONS,
    "language of the wall": Action.LANGUAGE,
    "find": Action.FIND,
    "find an inject": Action.FIND_INJECT,
    "overview": Action.OVERVIEW,
    "map": Action.MAP,
}
_CARDS = {"room check": Action.ROOM_CHECK, "key card": Action.CARD, "change keys": Action.CHANGE_KEYS}


def played(folder: Path) -> int:
    """Two exercises in `folder`: one in the middle of its scenario, one that is over. When the first stopped."""
    whole = (SCENARIO / "rehearsal.jsonl").read_text(encoding="utf-8").split("\n")
    script = folder / "script.jsonl"
    script.write_text("\n".join(whole[:TALK]), encoding="utf-8")
    clock = HandClock(NINE_IN_THE_MORNING, 29_000)
    rehearse(SCENARIO, SCENARIO / "rehearsal.jsonl", folder / "exercises", "en", {}, clock, CountingIds(5_000))
    (folder / "exercises" / UNDER_WAY).rename(folder / "exercises" / DONE)
    clock = HandClock(NINE_IN_THE_MORNING, 29_000)
    rehearse(SCENARIO, script, folder / "exercises", "en", {}, clock, CountingIds())
    return clock.ms


class Walk:
    """Somebody who looks at everything. `language`, `theme` and `scale` as the settings have them."""

    def __init__(
        self, qtbot: QtBot, app: QApplication, made: tuple[Path, int], data: Path, size: tuple[int, int], **look: object
    ):
        source, ms = made
        shutil.copytree(source / "exercises", data / "exercises")
        self.qtbot, self.app, self.data = qtbot, app, data
        self.clock = HandClock(ms)
        self.front = make_front(app, {"pdf": lambda *_: b""}, data, look, self.clock)
        qtbot.addWidget(self.front)
        self.front.setWindowState(Qt.WindowState.WindowNoState)
        self.front.resize(*size)
        self.front.show()
        self.main: MainWindow = self.front.furnish()
        self.front.activateWindow()
        qtbot.waitUntil(self.front.isActiveWindow)

    def settle(self) -> None:
        """Everything that was to be laid out is."""
        for _ in range(4):
            QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
            QCoreApplication.sendPostedEvents()

    def until(self, holds: Callable[[], bool]) -> None:
        self.qtbot.waitUntil(holds, timeout=15_000)

    def _act(self, action: Action) -> None:
        self.main.keys.do(action)
        self.main.run.guard.release()
        self.settle()

    def _escape(self) -> None:
        for _ in range(2):
            QTest.keyClick(self.front.windowHandle(), Qt.Key.Key_Escape)
        self.settle()

    def screens(self) -> Iterator[str]:
        """The name of each, while it is to be seen."""
        yield from self._home()
        yield from self._run()
        yield from self._prepare()
        yield from self._after()

    def close(self) -> None:
        self.front.close()
        self.front.deleteLater()

    def _home(self) -> Iterator[str]:
        self.settle()
        yield "home"

    def _run(self) -> Iterator[str]:
        main = self.main
        main.open(str(self.data / "exercises" / UNDER_WAY), then=RUN)
        self.until(lambda: main.here == RUN and main.run.view is not None)
        self.settle()
        yield "run"
        for name, action in _STRIPS.items():
            self._act(action)
            yield f"run, {name}"
            self._escape()
        for digit, name in enumerate(("solo", "facilitator", "recorder", "solo"), 1):
            self._act(Action.LAYOUT)
            QTest.keyClick(self.front.windowHandle(), Qt.Key(Qt.Key.Key_0 + (digit if digit < 4 else 1)))
            self.settle()
            yield f"run, {name}"
        self._act(Action.CAPTURE)
        for letter in "cu":
            QTest.keyClick(self.front.windowHandle(), Qt.Key(ord(letter.upper())))
        self.settle()
        yield "run, writing a line"
        self._escape()
        for name, action in _CARDS.items():
            self._act(action)
            yield name
            self._escape()
        for _ in range(40):
            if main.run.view is not None and main.run.view.must_choose:
                break
            before = (main.exercises.state.entries, main.run.page)
            self.clock.wait(1_100)
            self._act(Action.GO)
            self.until(partial(self._moved_on, before))
        self.settle()
        yield "run, at a decision"

    def _moved_on(self, before: tuple[int, int]) -> bool:
        return (self.main.exercises.state.entries, self.main.run.page) != before

    def _prepare(self) -> Iterator[str]:
        main = self.main
        main.go_to(PREPARE)
        prepare = main.host.place(PREPARE, main.services)
        for key in STEPS:
            prepare.steps.setFocus()
            prepare.steps.choose(key)
            self.settle()
            yield f"prepare, {key}"

    def _after(self) -> Iterator[str]:
        main = self.main
        main.open(str(self.data / "exercises" / DONE), then=CONCLUDE)
        self.until(lambda: main.here == CONCLUDE and main.exercises.is_open and not main.exercises.state.run)
        self.settle()
        yield "conclude"
        QTest.keyClick(self.front.windowHandle(), Qt.Key.Key_B)
        self.settle()
        yield "conclude, board"
        main.go_to(ARCHIVE)
        self.settle()
        yield "archive"
        main.go_to(HOME)
        main.go_to(RUN)
        self.settle()
        yield "run, before the start"
