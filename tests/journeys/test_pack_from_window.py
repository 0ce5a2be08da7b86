"""The print pack: a folder of papers while the window goes on, counted, and stopped where somebody says so."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from exports import msel, print_pack
from tests.journeys.conftest import Desktop, K, M
from ui.app import SHELF
from ui.widgets.places import HOME, PREPARE, RUN


@pytest.fixture
def prepared(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Desktop:
    desktop = Desktop(qtbot, qapp, tmp_path)
    desktop.main.services = replace(
        desktop.main.services,
        exports={"pack": print_pack.render, "msel": msel.render},
        files=replace(desktop.main.services.files, ask_folder=lambda *_: str(tmp_path / "papers")),
    )
    (tmp_path / "papers").mkdir()
    desktop.main.begin_with(str(SHELF / "sample-harbour"))
    qtbot.waitUntil(lambda: desktop.main.here == PREPARE and desktop.main.exercises.is_open)
    return desktop


def folders(tmp_path: Path) -> list[Path]:
    return sorted((tmp_path / "papers").iterdir())


def test_the_pack_is_written_beside_the_one_before(prepared: Desktop, tmp_path: Path) -> None:
    place: Any = prepared.main.host.currentWidget()
    ended = prepared.main.exporter.packer.ended
    for times in (1, 2):
        with prepared.qtbot.waitSignal(ended, timeout=20_000) as told:
            prepared.press((K.Key_P, M.ControlModifier))
        assert told.args is not None
        assert told.args[1] == "success"
        assert len(folders(tmp_path)) == times
    first, second = (sorted(path.name for path in folder.iterdir()) for folder in folders(tmp_path))
    assert first == second
    assert {name[:2] for name in first} == {f"{number:02d}" for number in range(1, 12)}
    assert str(len(first)) in place.strip.sentence()
    prepared.close()


def test_a_pack_is_stopped_between_two_files(prepared: Desktop, tmp_path: Path) -> None:
    place: Any = prepared.main.host.currentWidget()
    packer = prepared.main.exporter.packer

    def stop(_place: object, done: int, _of: int) -> None:
        if done == 2:
            place.strip.findChildren(QPushButton)[-1].click()

    packer.wrote.connect(stop)
    with prepared.qtbot.waitSignal(packer.ended, timeout=20_000) as told:
        place.pack.click()
    assert told.args is not None
    assert told.args[1] == "warning"
    written = list(folders(tmp_path)[0].iterdir())
    assert 2 <= len(written) < 11
    assert all(path.read_bytes()[:2] in (b"%P", b"PK") for path in written)
    prepared.close()


def test_during_a_run_it_asks_nothing_and_neither_the_room_nor_the_line_knows_of_it(prepared: Desktop, tmp_path: Path) -> None:
    main, asked = prepared.main, list[object]()

    def ask(*question: object) -> str:
        asked.append(question)
        return ""

    files = replace(main.services.files, ask_folder=ask, reports=str(tmp_path / "reports"))
    main.services = replace(main.services, files=files)
    prepared.qtbot.waitUntil(lambda: bool(prepared.state.programme))
    main.go_to(RUN)
    prepared.start()
    wall = prepared.wall.view()
    prepared.press(K.Key_F2)
    prepared.type("ab")
    draft = main.run.console.line.draft()
    with prepared.qtbot.waitSignal(main.exporter.packer.ended, timeout=20_000) as told:
        prepared.press((K.Key_P, M.ControlModifier))
        assert main.run.console.line.draft() == draft
        assert prepared.wall.view() == wall
        prepared.clock.wait(1100)
        prepared.saved(lambda: prepared.press((K.Key_G, M.ControlModifier)))
    assert told.args is not None
    assert (told.args[1], asked) == ("success", [])
    written = next((tmp_path / "reports").iterdir())
    assert {"02", "03"} <= {path.name[:2] for path in written.iterdir()}
    assert str(written) in main.run.console.strip.sentence()
    assert prepared.wall.view() != wall, "GO went on while it printed"
    prepared.close()


def test_where_there_is_nothing_to_print_it_says_so(desktop: Desktop) -> None:
    assert desktop.main.here == HOME
    desktop.press((K.Key_P, M.ControlModifier))
    assert desktop.main.strip.sentence().startswith("There is nothing to print on this page.")
