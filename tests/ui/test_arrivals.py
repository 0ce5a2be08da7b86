"""Things from outside: opened where that harms nothing, refused in words elsewhere."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.journeys.conftest import Desktop
from ui.app import SHELF
from ui.arrivals import Arrivals
from ui.widgets.places import HOME, PREPARE


def dragged(*things: str | Path) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(t)) if isinstance(t, Path) else QUrl(t) for t in things])
    return data


def hover(desktop: Desktop, data: QMimeData) -> bool:
    """Whether it would be taken."""
    everything = (Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    event = QDragEnterEvent(QPointF(9, 9).toPoint(), *everything)
    QApplication.sendEvent(desktop.main, event)
    return event.isAccepted()


def drop(desktop: Desktop, data: QMimeData) -> None:
    """Qt hands a drop only to what the thing hovered over."""
    hover(desktop, data)
    everything = (Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(desktop.main, QDropEvent(QPointF(9, 9), *everything))


@pytest.fixture
def desktop(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Desktop:
    made = Desktop(qtbot, qapp, tmp_path)
    Arrivals(made.main, tmp_path / "scenarios")
    return made


def test_scenarios_make_an_exercise_together_and_join_the_one_being_prepared(desktop: Desktop, tmp_path: Path) -> None:
    (tmp_path / "x.doc").touch()
    data = dragged(SHELF / "sample-quarantine", tmp_path / "x.doc", SHELF / "hazmat" / "scenario.yaml", SHELF / "hazmat")
    assert hover(desktop, data)
    assert "sample-quarantine, hazmat" in desktop.main.strip.sentence()
    drop(desktop, data)
    desktop.qtbot.waitUntil(lambda: desktop.main.here == PREPARE, timeout=15_000)
    assert list(desktop.state.programme) == ["sample-quarantine", "hazmat"]
    assert "x.doc" in desktop.main.strip.sentence()
    assert "hazmat" not in desktop.main.strip.sentence()
    drop(desktop, dragged(SHELF / "sample-harbour", SHELF / "air-nps"))
    desktop.qtbot.waitUntil(lambda: len(desktop.state.programme) == 4, timeout=15_000)
    assert list(desktop.state.programme)[2:] == ["sample-harbour", "air-nps"]
    desktop.close()


def test_what_was_left_aside_is_not_told_of_an_exercise_that_is_opened_later(desktop: Desktop, tmp_path: Path) -> None:
    bad = tmp_path / "bad"
    bad.mkdir()
    (bad / "scenario.yaml").write_text("[", encoding="utf-8")
    (tmp_path / "x.doc").touch()
    with desktop.qtbot.waitSignal(desktop.main.exercises.failed, timeout=15_000):
        drop(desktop, dragged(bad, tmp_path / "x.doc", tmp_path))
    desktop.main.exercises.new("A title", "en")
    desktop.qtbot.waitUntil(lambda: desktop.main.exercises.is_open, timeout=15_000)
    assert "x.doc" not in desktop.main.strip.sentence()
    desktop.close()


def test_nothing_is_taken_that_the_program_does_not_open(desktop: Desktop, tmp_path: Path) -> None:
    (tmp_path / "x.doc").touch()
    for data in (
        dragged(tmp_path / "x.doc"),
        dragged("https://example.org/x.tabletop"),
        dragged(tmp_path, tmp_path),
        QMimeData(),
    ):
        assert not hover(desktop, data)
        assert desktop.main.strip.sentence()
        drop(desktop, data)
        assert desktop.main.here == HOME
        assert not desktop.main.exercises.is_open
    desktop.close()


def test_a_scenario_in_progress_is_never_left_for_a_file(desktop: Desktop, tmp_path: Path) -> None:
    desktop.sample()
    desktop.start()
    before = desktop.main.exercises.state
    other = tmp_path / "other.tabletop"
    other.touch()
    assert not hover(desktop, dragged(other))
    drop(desktop, dragged(other))
    assert desktop.main.exercises.state is before
    assert desktop.wall.view().cue == ""
    desktop.close()


def test_a_second_start_brings_the_window_forward_and_opens_its_file(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> None:
    made = Desktop(qtbot, qapp, tmp_path)
    asked = [[""], [str(SHELF / "port-cyber")]]
    arrivals = Arrivals(made.main, tmp_path, lambda: asked.pop() if asked else [])
    arrivals.look()
    qtbot.waitUntil(lambda: list(made.state.programme) == ["port-cyber"], timeout=15_000)
    arrivals.look()
    assert asked == []
    made.close()


def test_a_table_becomes_a_scenario_on_the_shelf(desktop: Desktop, tmp_path: Path) -> None:
    table = tmp_path / "Lista maestra.csv"
    table.write_text(
        "Seq,Time,Title,Description,To\n1,T+0,Alert,The crane stops,PORT\n2,T+20,Call,The ship asks,MARAD\n", encoding="utf-8"
    )
    assert hover(desktop, dragged(table))
    drop(desktop, dragged(table))
    made = tmp_path / "scenarios" / "lista-maestra" / "scenario.yaml"
    desktop.qtbot.waitUntil(lambda: "lista-maestra" in desktop.main.strip.sentence(), timeout=15_000)
    assert made.is_file()
    assert "2 injects" in desktop.main.strip.sentence()
    desktop.close()


def test_a_table_that_is_none_is_refused_in_words(desktop: Desktop, tmp_path: Path) -> None:
    table = tmp_path / "x.xlsx"
    table.write_bytes(b"nothing of a workbook")
    drop(desktop, dragged(table))
    desktop.qtbot.waitUntil(lambda: "x.xlsx" in desktop.main.strip.sentence(), timeout=15_000)
    desktop.close()
