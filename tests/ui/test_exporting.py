"""A report written from the window says when something in the exercise file could not be read."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from exports import data
from tabletop.clock import SystemClock
from tabletop.ids import RandomIds
from tabletop.messages import message
from tests.storage.exercise_samples import change, fill
from ui.exercises import Exercises
from ui.widgets.exporting import Exporter
from ui.widgets.files import files_of
from ui.widgets.services import Services


class Asking:
    def __init__(self) -> None:
        self.told: list[object] = []

    def exported(self, _path: str, why: object) -> None:
        self.told.append(why)


def limitations(path: Path) -> str:
    return "\n".join(json.loads(path.read_bytes())["record"]["limitations"])


@pytest.mark.parametrize("is_open", [True, False])
def test_what_is_damaged_is_said_in_the_report(qtbot: QtBot, tmp_path: Path, is_open: bool) -> None:
    path, out = tmp_path / "a.tabletop", tmp_path / "report.json"
    fill(path)
    change(path, "UPDATE entries SET author = 'x' WHERE seq IN (3, 5)")
    exercises, exporter = Exercises(tmp_path, SystemClock()), Exporter()
    services = Services(exports={"json": data.render}, files=files_of(tmp_path, (), SystemClock(), RandomIds()))
    if is_open:
        with qtbot.waitSignal(exercises.opened):
            exercises.open(path)
        assert [each.path for each in services.files.exercises()] == [path], "Home knows it, wherever it lies"
    asked = ("json", str(out), "en", False, *(() if is_open else (str(path),)))
    with qtbot.waitSignal(exporter.finished, timeout=20_000) as written:
        exporter.report(Asking(), services, exercises, asked)
    assert written.args is not None
    assert written.args[2] is None
    assert "2 things in the exercise file cannot be read" in limitations(out)
    assert exercises.close()


def test_an_export_that_fails_for_any_reason_says_so(qtbot: QtBot, tmp_path: Path, swallowed: Callable[[], list[str]]) -> None:
    def broken(_report: object) -> bytes:
        raise ZeroDivisionError

    place, exporter = Asking(), Exporter()
    with qtbot.waitSignal(exporter.finished):
        exporter.report(
            place, Services(exports={"pdf": broken}), Exercises(tmp_path, SystemClock()), ("pdf", "x.pdf", "en", False)
        )
    assert place.told == [message("command.unexpected")]
    assert swallowed()[0].startswith("ZeroDivisionError")
