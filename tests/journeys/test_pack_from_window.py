"""The print pack from Prepare: a folder of papers while the window goes on, counted, and stopped where somebody says so."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from exports import msel, print_pack
from tests.journeys.conftest import Desktop, K, M
from ui.app import SHELF
from ui.widgets.places import PREPARE


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
