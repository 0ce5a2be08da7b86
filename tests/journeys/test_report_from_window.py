"""What Conclude and Archive ask of the window becomes a file, while the window goes on."""

from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from exports import data, pdf
from tabletop.clock import SystemClock
from tabletop.ids import RandomIds
from tabletop.rehearsal import rehearse, script_of
from tests.journeys.conftest import Desktop, K, M
from ui.app import SHELF
from ui.widgets.places import ARCHIVE, CONCLUDE, PREPARE, RUN


@pytest.fixture
def after(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Desktop:
    """The sample has been played to its end; its file lies where the window keeps exercises."""
    rehearse(
        SHELF / "port-cyber", script_of(SHELF / "port-cyber", "en"), tmp_path / "exercises", "en", {}, SystemClock(), RandomIds()
    )
    desktop = Desktop(qtbot, qapp, tmp_path)
    desktop.main.services = replace(
        desktop.main.services,
        exports={"pdf": pdf.render, "json": data.render},
        files=replace(desktop.main.services.files, ask_save=lambda *_: str(tmp_path / "report.pdf")),
    )
    return desktop


def text(path: Path) -> str:
    return " ".join(" ".join(page.extract_text().split()) for page in PdfReader(BytesIO(path.read_bytes())).pages)


def test_an_exercise_played_to_its_end_is_taken_up_where_it_is_concluded_and_told_on_paper(
    after: Desktop, tmp_path: Path
) -> None:
    after.main.host.place(0, after.main.services).resume_requested.emit(str(after.file()))
    after.qtbot.waitUntil(lambda: after.main.here == CONCLUDE)
    page = after.main.host.place(CONCLUDE, after.main.services)
    with after.qtbot.waitSignal(after.main.exporter.finished, timeout=20_000) as written:
        after.press((K.Key_P, M.ControlModifier), K.Key_Space)
    assert written.args is not None
    assert written.args[2] is None
    told = text(tmp_path / "report.pdf")
    assert "Conclusions adopted" in told
    assert "S01-I01-TERM-1" in told
    with after.qtbot.waitSignal(after.main.exporter.finished, timeout=20_000) as again:
        after.main.exporter.report(
            page, after.main.services, after.main.exercises, ("pdf", str(tmp_path / "report.pdf"), "en", False)
        )
    assert again.args is not None
    assert again.args[2].id == "storage.exists", "a report is never written over another without a word"
    after.close()


def test_the_archive_exports_an_exercise_that_is_not_open(after: Desktop, tmp_path: Path) -> None:
    after.main.go_to(ARCHIVE)
    archive = after.main.host.place(ARCHIVE, after.main.services)
    after.qtbot.waitUntil(lambda: bool(archive.list.key()))
    after.press((K.Key_P, M.ControlModifier))
    assert archive.details.export.save.hasFocus()
    asked = ("json", str(tmp_path / "report.json"), "es", False, str(after.file()))
    with after.qtbot.waitSignal(after.main.exporter.finished, timeout=20_000) as written:
        archive.export_requested.emit(*asked)
    assert written.args is not None
    assert written.args[2] is None
    assert (tmp_path / "report.json").read_bytes().startswith(b"{")
    after.close()


def test_where_an_exercise_is_taken_up_again(desktop: Desktop) -> None:
    desktop.sample()
    desktop.main.open(str(desktop.file()), then=-1)
    desktop.qtbot.waitUntil(lambda: desktop.main.here == PREPARE)
    desktop.qtbot.waitUntil(lambda: len(desktop.state.programme) == 1)
    desktop.main.go_to(RUN)
    desktop.start()
    desktop.main.open(str(desktop.file()), then=-1)
    desktop.qtbot.waitUntil(lambda: desktop.main.here == RUN and desktop.state.run is not None)
