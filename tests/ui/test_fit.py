"""No text of any screen is cut, at any size of text, in any language, on the smallest laptop: every text that is painted is
looked at where it is painted. `--long` looks at every combination."""

from collections.abc import Iterator
from itertools import product
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QScrollArea, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tests.ui import pseudo
from tests.ui.every_screen import Walk
from tests.ui.painted import faults
from ui import theme

Look = tuple[str, str, int, tuple[int, int]]  # language, theme, size of text in %, window

SMALL, USUAL = (1093, 614), (1366, 768)
LANGUAGES = ("en", "es", pseudo.LONG, pseudo.RIGHT_TO_LEFT)
QUICK: tuple[Look, ...] = (("es", "dark", 200, SMALL),)
ALL: tuple[Look, ...] = tuple(product(LANGUAGES, ("light", "dark"), (90, 100, 130, 160, 200), (SMALL, USUAL)))
SCREENS = 42


@pytest.fixture(scope="module")
def languages(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    folder = tmp_path_factory.mktemp("locale")
    pseudo.write(folder)
    with pseudo.spoken(folder):
        yield


@pytest.fixture(autouse=True)
def from_left_to_right(qapp: QApplication) -> Iterator[None]:
    """As it was before, whatever language was spoken."""
    yield
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def seen(qtbot: QtBot, app: QApplication, made: tuple[Path, int], data: Path, look: Look) -> tuple[int, dict[str, str]]:
    """How many screens there were, and what could not be read on them, by the first screen it was seen on."""
    language, name, scale, size = look
    walk = Walk(qtbot, app, made, data, size, language=language, theme=name, text_scale=scale)
    cut: dict[str, str] = {}
    count = 0
    try:
        for screen in walk.screens():
            count += 1
            assert (walk.front.width(), walk.front.height()) == size
            for fault in faults(walk.front):
                cut.setdefault(fault, screen)
    finally:
        walk.close()
    return count, cut


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    if "look" in metafunc.fixturenames:
        looks = ALL if metafunc.config.getoption("--long") else QUICK
        metafunc.parametrize("look", looks, ids=["-".join(map(str, (*look[:3], look[3][0]))) for look in looks])


def test_no_text_of_any_screen_is_cut(
    qtbot: QtBot, qapp: QApplication, made: tuple[Path, int], languages: None, tmp_path: Path, look: Look
) -> None:
    count, cut = seen(qtbot, qapp, made, tmp_path / "data", look)
    assert count == SCREENS, "every screen was looked at"
    assert [f"{screen}: {fault}" for fault, screen in cut.items()] == []


def page(*parts: QWidget, width: int = 240) -> QWidget:
    made = QWidget()
    column = QVBoxLayout(made)
    for part in parts:
        column.addWidget(part)
    made.resize(width, 160)
    return made


def narrow(part: QWidget, width: int) -> QWidget:
    part.setFixedWidth(width)
    return part


def wide_area() -> QScrollArea:
    area = QScrollArea()
    area.setWidget(narrow(QWidget(), 900))
    return area


class Shortened(QWidget):
    """Says nothing of what stands behind its dots."""

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).drawText(0, 16, "Retiene el cont…")


@pytest.mark.parametrize(
    ("told", "part"),
    [
        ("is cut", lambda: narrow(QPushButton("Start the exercise now"), 60)),
        ("is cut", lambda: narrow(QLabel("Retiene el contenedor"), 40)),
        ("nowhere told in full", Shortened),
        ("scrolled sideways", wide_area),
    ],
)
def test_what_is_cut_is_seen(qtbot: QtBot, told: str, part: object) -> None:
    assert callable(part)
    bad = page(part())
    qtbot.addWidget(bad)
    bad.show()
    assert any(told in fault for fault in faults(bad))


def test_what_sticks_out_is_seen(qtbot: QtBot) -> None:
    bad = page(width=200)
    QLabel("x", bad).setGeometry(150, 20, 80, 20)
    qtbot.addWidget(bad)
    bad.show()
    assert any("sticks out by 30" in fault for fault in faults(bad))


def test_parts_over_each_other_are_seen(qtbot: QtBot) -> None:
    bad = page(QLabel("One"), QLabel("Other"))
    qtbot.addWidget(bad)
    bad.show()
    for label in bad.findChildren(QLabel):
        label.setGeometry(0, 0, 80, 20)
    assert any("lie on each other" in fault for fault in faults(bad))


def test_a_page_with_room_for_its_words_is_right(qtbot: QtBot, qapp: QApplication) -> None:
    theme.apply(qapp, "light", 1.0)
    field = QLineEdit()
    field.setPlaceholderText("Filter")
    shown = page(QLabel("Fits"), QPushButton("Start"), field)
    qtbot.addWidget(shown)
    shown.show()
    assert faults(shown) == []
