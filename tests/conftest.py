"""What every test may ask for, and what none may have."""

import gc
import os
import sys
from collections.abc import Callable

import pytest
from hypothesis import settings

settings.register_profile("quick", derandomize=True, deadline=None, database=None)
settings.register_profile("long", deadline=None, max_examples=5_000)

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


def pytest_addoption(parser: pytest.Parser, pluginmanager: pytest.PytestPluginManager) -> None:
    parser.addoption("--long", action="store_true", help="rounds by the thousand, as `make reliability` asks")
    if not pluginmanager.hasplugin("pytest-qt"):
        for name in ("qt_api", "qt_log_level_fail", "qt_log_ignore"):
            parser.addini(name, "read only where Qt is")


def pytest_configure(config: pytest.Config) -> None:
    settings.load_profile("long" if config.getoption("--long") else "quick")
    if not config.pluginmanager.hasplugin("pytest-qt"):
        for name in ("PySide6", "shiboken6"):
            sys.modules[name] = None  # type: ignore[assignment] # the import system's way to refuse a module
    gc.disable()  # what is imported and collected stays


def pytest_collection_finish(session: pytest.Session) -> None:
    """Where there is no Qt, whose widgets are collected by a timer, garbage is looked for a hundred times less often."""
    gc.freeze()
    if not session.config.pluginmanager.hasplugin("pytest-qt"):
        gc.set_threshold(70_000, 10, 10)
        gc.enable()


@pytest.fixture
def rounds(request: pytest.FixtureRequest) -> Callable[[int, int], int]:
    """`rounds(30, 1000)`: how often to try, in `make test` and in `make reliability`."""
    long = bool(request.config.getoption("--long"))
    return lambda few, many: many if long else few
