"""A photograph and a corrected line in the whole program: on the disk, in the log, and there when it is opened again."""

import io
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QMimeData, Qt, QUrl

from tests.journeys.conftest import Desktop

K, M = Qt.Key, Qt.KeyboardModifier


def flip_chart(folder: Path) -> QMimeData:
    path = folder / "sheet.jpg"
    exif = Image.Exif()
    exif[0x010E] = "Somebody's telephone"
    Image.new("RGB", (300, 200), "orange").save(path, exif=exif.tobytes())
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    return data


@pytest.mark.timeout(90)
def test_a_flip_chart_and_an_earlier_wording_are_kept(desktop: Desktop, tmp_path: Path) -> None:
    desktop.sample()
    desktop.start()
    desktop.go()
    run, wait = desktop.main.run, desktop.qtbot.waitUntil
    desktop.press(K.Key_F2, K.Key_Tab)
    run.console.line.text.insertFromMimeData(flip_chart(tmp_path))
    wait(lambda: run.console.line.draft().photos != (), timeout=20_000)
    desktop.type("first words")
    desktop.saved(lambda: desktop.press(K.Key_Return))
    (said,) = desktop.state.all_responses()
    assert len(said.attachments) == 1
    desktop.press(K.Key_Up)
    desktop.type(" mended")
    desktop.saved(lambda: desktop.press(K.Key_Return))
    run.console.log.viewport().grab()
    wait(lambda: said.attachments[0] in run.recorder._photos)
    desktop.press(K.Key_F8, K.Key_H)
    wait(run.recorder.history.isVisible)
    assert "first words" in run.recorder.history.words.text()
    assert "mended" not in run.recorder.history.words.text()
    file = desktop.file()
    desktop.main.exercises.close()
    with closing(sqlite3.connect(file)) as db:
        blobs = {digest: bytes(data) for digest, data in db.execute("SELECT digest, bytes FROM blobs")}
    kept = blobs[said.attachments[0]]
    assert b"telephone" not in kept
    with Image.open(io.BytesIO(kept)) as picture:
        assert picture.size == (300, 200)
    desktop.main.open(str(file))
    wait(lambda: desktop.state.run is not None, timeout=15_000)
    assert desktop.state.all_responses()[0].text == "first words mended"
    asked: list[bytes | None] = []
    desktop.main.services.record.photo(said.attachments[0], asked.append)
    wait(lambda: asked == [kept])
