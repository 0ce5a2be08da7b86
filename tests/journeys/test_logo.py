"""A logo from a file to the wall: made anew, told of when it is odd, taken away and brought back."""

from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage

from tabletop.views.wall import StandbySlide
from tests.journeys.conftest import Desktop, K
from ui.widgets.places import PREPARE


def test_a_logo_is_added_shown_and_brought_back(desktop: Desktop, tmp_path: Path) -> None:
    picture = QImage(300, 200, QImage.Format.Format_ARGB32)
    picture.fill(QColor("white"))
    for x in range(100, 200):
        for y in range(80, 120):
            picture.setPixelColor(x, y, QColor("#e8e8c0"))
    assert picture.save(str(tmp_path / "pale.png"))
    (tmp_path / "no.png").write_bytes(b"\x89PNG\r\n\x1a\nnothing")
    desktop.sample()
    desktop.main.go_to(PREPARE)
    place: Any = desktop.main.host.currentWidget()
    place._enter("look")
    page = place.step("look")
    desktop.main.services.add_logo(str(tmp_path / "no.png"))
    desktop.qtbot.waitUntil(lambda: place.strip.sentence() != "", timeout=20_000)
    assert desktop.state.logos == {}
    desktop.saved(lambda: desktop.main.services.add_logo(str(tmp_path / "pale.png")))
    (digest,) = desktop.state.logos
    desktop.qtbot.waitUntil(lambda: [row.key for row in page.list.rows()] == [digest])
    assert page.list.rows()[0].more, "a pale logo cannot be seen on white, and that is said"
    slide = page.preview.view().slide
    assert isinstance(slide, StandbySlide)
    assert [logo.digest for logo in slide.logos] == [digest]
    page.begin()
    desktop.saved(lambda: desktop.press(K.Key_Delete))
    assert desktop.state.logos == {}
    desktop.qtbot.waitUntil(lambda: "pale" in place.strip.sentence())
    desktop.saved(lambda: desktop.press((K.Key_Z, Qt.KeyboardModifier.ControlModifier)))
    assert list(desktop.state.logos) == [digest]
