"""Two screens of one size without a screen, dressed as the program is; and no error that a guard has swallowed."""

import logging
import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QWidget

from ui import theme
from ui.widgets.collecting import collect_here

if os.environ.get("QT_QPA_PLATFORM", "offscreen") == "offscreen":
    os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={Path(__file__).with_name('two_screens.json')}"


@pytest.fixture(autouse=True)
def light(qapp: QApplication) -> Iterator[None]:
    """Every test begins in the light theme at 100 %, and leaves no window behind: each would be dressed again and again."""
    collect_here(qapp)
    if theme.now() != theme.LIGHT or qapp.font() != theme.font():
        theme.apply(qapp, "light", 1.0)
    yield
    for window in qapp.topLevelWidgets():
        if isinstance(window, QWidget):  # an address that was a widget's may by now be another thing's
            window.deleteLater()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def swallowed(caplog: pytest.LogCaptureFixture) -> Callable[[], list[str]]:
    """What guards have logged so far: a test that asks for it expects some."""
    return lambda: [record.getMessage() for record in caplog.records if record.levelno >= logging.ERROR]


@pytest.fixture(autouse=True)
def nothing_swallowed(request: pytest.FixtureRequest, caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """What `guarded` keeps from a person must not be kept from the tests."""
    caplog.set_level(logging.DEBUG, logger="tabletop.ui")
    yield
    if "swallowed" not in request.fixturenames:
        assert [r.getMessage() or str(r.exc_text) for r in caplog.get_records("call") if r.name == "tabletop.ui"] == []


@pytest.fixture(scope="session")
def made(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, int]:
    """A folder with an exercise in the middle of its scenario and one that is over; when the first stopped."""
    from tests.ui.every_screen import played  # the whole program, which few tests need

    folder = tmp_path_factory.mktemp("played")
    return folder, played(folder)
