"""The program is killed while a line is half typed. Started again: the same inject, every saved line, the half line."""

import multiprocessing
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tabletop.exercise.words import WallMode
from tests.journeys import killed_before_after
from tests.journeys.conftest import Desktop
from tests.journeys.killed import HALF, main
from tests.journeys.killed_before_after import FINDINGS, HALF_COUNTRY, HALF_RECOMMENDATION, TITLE
from ui.conclude.parts import Adder
from ui.keys import Context
from ui.widgets.places import CONCLUDE, PREPARE, RUN

LINES = ["We hold the container", "The port stays open", "no list after hours", "boat ready"]
_WAYS = multiprocessing.get_all_start_methods()
_PROCESSES: Any = multiprocessing.get_context("forkserver" if "forkserver" in _WAYS else "spawn")
_PROCESSES.set_forkserver_preload([main.__module__, killed_before_after.__name__, "ui.main_window"])


def killed(folder: Path, at: str, work: Callable[..., None] = main, *place: str) -> int:
    """Kills it right after it said a line that begins with `at`; returns the entries acknowledged by then."""
    heard, say = _PROCESSES.Pipe(duplex=False)
    child = _PROCESSES.Process(target=work, args=(folder, say.send, *place), daemon=True)
    child.start()
    say.close()  # ours: the other end is gone when the child is
    acknowledged = 0
    with suppress(EOFError):
        said = ""
        while not said.startswith(at):
            said = heard.recv()
            if said.startswith("saved"):
                acknowledged = int(said.split()[1])
    child.kill()
    child.join()
    heard.close()
    return acknowledged


@pytest.mark.timeout(180)
@pytest.mark.parametrize("at", ["kept", "saved 19", "saved 21"])
def test_nothing_that_was_acknowledged_is_lost(qtbot: QtBot, qapp: QApplication, tmp_path: Path, at: str) -> None:
    acknowledged = killed(tmp_path, at)
    assert acknowledged >= 18
    desktop = Desktop(qtbot, qapp, tmp_path)
    try:
        desktop.main.open(str(desktop.file()), then=RUN)
        qtbot.waitUntil(lambda: desktop.state.run is not None)
        assert desktop.state.entries >= acknowledged
        run = desktop.state.run
        assert run is not None
        assert run.current == "I01"
        texts = [r.text for r in desktop.state.all_responses()]
        assert texts == LINES[: len(texts)]
        assert desktop.main.here == RUN
        qtbot.waitUntil(lambda: desktop.state.wall.mode is WallMode.STANDBY_SLIDE)
        qtbot.waitUntil(desktop.wall.isVisible)
        assert desktop.wall.view().cue == ""
        if at == "kept":
            assert len(texts) == len(LINES)
            assert desktop.main.run.console.line.text.toPlainText() == HALF
            assert desktop.main.run.context() is Context.DECK
            desktop.press(Qt.Key.Key_Return)
            desktop.type("er it")
            desktop.saved(lambda: desktop.press(Qt.Key.Key_Return))
            assert desktop.state.all_responses()[-1].text == f"{HALF}er it"
            desktop.press(Qt.Key.Key_Escape)
        desktop.saved(lambda: desktop.press(Qt.Key.Key_Escape))
        assert desktop.wall.view().cue == "S01-I01"
    finally:
        desktop.close()


@contextmanager
def opened_again(qtbot: QtBot, qapp: QApplication, folder: Path, at: str, place: str) -> Iterator[Desktop]:
    """The program was killed in `place`; what it had acknowledged is in the file that is opened."""
    acknowledged = killed(folder, at, killed_before_after.main, place)
    desktop = Desktop(qtbot, qapp, folder)
    try:
        with qtbot.waitSignal(desktop.main.exercises.opened):
            desktop.main.open(str(desktop.file()))
        qtbot.waitUntil(lambda: desktop.main.here == PREPARE)
        assert desktop.state.entries >= acknowledged
        yield desktop
    finally:
        desktop.close()


@pytest.mark.timeout(180)
@pytest.mark.parametrize("at", ["saved 2", "kept"])
def test_before_the_day_too(qtbot: QtBot, qapp: QApplication, tmp_path: Path, at: str) -> None:
    with opened_again(qtbot, qapp, tmp_path, at, "prepare") as desktop:
        assert desktop.state.basics is not None
        assert desktop.state.basics.title == TITLE
        if at == "kept":
            assert desktop.state.basics.country == HALF_COUNTRY


@pytest.mark.timeout(180)
@pytest.mark.parametrize("at", ["saved 4", "kept"])
def test_after_the_day_too(qtbot: QtBot, qapp: QApplication, tmp_path: Path, at: str) -> None:
    with opened_again(qtbot, qapp, tmp_path, at, "conclude") as desktop:
        assert desktop.state.basics is not None
        assert [o.text for o in desktop.state.observations.values()][: len(FINDINGS)] == list(FINDINGS)
        if at == "kept":
            desktop.main.go_to(CONCLUDE)
            adder = desktop.main.host.place(CONCLUDE, desktop.main.services).findChild(Adder)
            assert isinstance(adder, Adder)
            assert adder.text() == HALF_RECOMMENDATION
