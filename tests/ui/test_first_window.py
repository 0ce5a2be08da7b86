"""The window is on the screen before the program behind it is read; then it fills by itself."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from bench.first_window import HEAVY, OURS, run
from ui import theme
from ui.app import make_front
from ui.widgets.places import HOME


def test_nothing_heavy_is_loaded_before_the_first_picture(tmp_path: Path) -> None:
    _milliseconds, modules = run(OURS, str(tmp_path))
    assert "PySide6.QtWidgets" in modules
    assert [name for name in (*HEAVY, "sqlite3", "babel", "tabletop.desk", "ui.main_window") if name in modules] == []


def test_the_measurement_would_see_a_heavy_module(tmp_path: Path) -> None:
    _milliseconds, modules = run(OURS.replace("import json", "import yaml, json", 1), str(tmp_path))
    assert "yaml" in modules


@pytest.mark.parametrize("language", ["en", "es"])
def test_the_window_fills_itself_after_its_first_picture(qtbot: QtBot, qapp: QApplication, tmp_path: Path, language: str) -> None:
    front = make_front(qapp, {}, tmp_path, {"language": language, "theme": "light"})
    qtbot.addWidget(front)
    assert front.content is None
    front.show()
    qtbot.waitUntil(lambda: front.content is not None)
    content = front.furnish()
    assert content.here == HOME
    assert content.services.speak.language == language
    content.hide()
    assert front.grab().toImage().pixelColor(1, 1) == theme.now().colour("window"), "no bar is painted behind that of the content"
    front.close()
