"""How the window opens: in whose language, and how large."""

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tabletop.i18n import translator
from tabletop.i18n.asking import wanted_language, window_language
from tests.house.sources import ROOT
from ui import theme
from ui.app import make_front


@pytest.mark.parametrize(
    ("asked", "remembered", "wanted", "language"),
    [
        (None, None, "es_PE.UTF-8", "es"),
        (None, "en", "es_PE.UTF-8", "en"),
        ("es", "en", "en_US.UTF-8", "es"),
        (None, 7, "es", "es"),
        (None, None, "C.UTF-8", "en"),
    ],
)
def test_the_window_speaks_as_asked_as_last_time_or_as_the_environment(
    asked: str | None, remembered: object, wanted: str, language: str
) -> None:
    assert translator(window_language(asked, remembered, wanted)).language == language


def test_the_environment_need_not_name_an_installed_locale() -> None:
    assert window_language(None, None, wanted_language((), {"LANG": "es_PE.UTF-8"})) == "es_PE.UTF-8"
    assert wanted_language((), {"LANGUAGE": "", "LC_ALL": "es_MX", "LANG": "en_US"}) == "es_MX"
    assert wanted_language(("--lang", "es"), {"LANG": "en_US"}) == "es"


@pytest.mark.parametrize(("told", "scale"), [(10**400, 2.0), (-(10**400), 0.9), ("large", 1.0), (130, 1.3)])
def test_whatever_stands_in_the_settings_the_text_can_be_read(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, told: object, scale: float
) -> None:
    qtbot.addWidget(make_front(qapp, {}, tmp_path, {"theme": "light", "text_scale": told}))
    assert theme.now().scale == scale


def test_the_window_and_its_frame_fit_the_screen(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> None:
    front = make_front(qapp, {}, tmp_path, {"language": "en", "theme": "light"})
    qtbot.addWidget(front)
    front.show()
    room = qapp.primaryScreen().availableGeometry()
    assert front.isMaximized() or room.contains(front.geometry().adjusted(0, -40, 0, 8))
    front.close()


LEFT = """
import os, sys, threading, weakref
from pathlib import Path
from PySide6.QtCore import QEventLoop
from PySide6.QtWidgets import QApplication
from ui import theme
from ui.app import make_front
front, loop = make_front(QApplication([]), {}, Path(sys.argv[1]), {"language": "en"}), QEventLoop()
front.looked_back.connect(loop.quit)
front.show()
loop.exec()
left = weakref.ref(front)
del front
os.write(1, repr((left() is None, "reading" in [thread.name for thread in threading.enumerate()])).encode())
os._exit(0)
"""


def test_the_thread_that_reads_the_program_never_holds_the_window(tmp_path: Path) -> None:
    """It would be the last to hold it, and destroy it where no widget may be destroyed."""
    done = subprocess.run([sys.executable, "-c", LEFT, tmp_path], capture_output=True, timeout=60, cwd=ROOT, check=True)
    assert done.stdout == b"(True, True)"
