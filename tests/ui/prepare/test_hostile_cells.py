"""Cells that somebody means ill with: they stay text, nothing is run or opened, and the page goes on."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from tests.exercise.room import Room
from tests.ui.desk_bench import AtDesk
from tests.ui.prepare.by_keys import Kept, step, table
from tests.ui.prepare.test_prepare import made
from ui.prepare.names import NamesPage
from ui.prepare.step import Step

FORMULA = '=HYPERLINK("file:///etc/passwd","Customs")'
BIDI = "\u202egnp.exe\u202c"
CELLS = {
    "formula": FORMULA,
    "command": "+cmd|' /C calc'!A0",
    "huge": "x" * 40_000,
    "right to left": BIDI,
    "control": "a\x00b\x07c\x1b[31m",
    "nested": '"one\ttwo\nthree ""four"""',
    "line separators": "a\u2028b\u2029c\x85d",
    "markup": "<img src=x onerror=alert(1)><b>&amp;",
    "open quote": '"never closed',
    "surrogate": "\ud800",
    "zero width": "\u200b\u2060\ufeff",
    "arabic": "الجمارك",
}


@pytest.fixture
def at_desk(qtbot: QtBot) -> AtDesk:
    made_one = made(qtbot, Room(started=False))
    Kept().lend(made_one)
    return made_one


def steps(at_desk: AtDesk) -> dict[str, Callable[[], Step]]:
    return {
        "agencies": lambda: step(at_desk, "agencies"),
        "people": lambda: step(at_desk, "people"),
        "agenda": lambda: step(at_desk, "agenda"),
        "names": lambda: step(at_desk, "languages", 1),
        "national": lambda: step(at_desk, "planning", 2),
    }


@pytest.mark.parametrize("kind", CELLS)
def test_pasted_cells_stay_text_everywhere(at_desk: AtDesk, kind: str) -> None:
    cell = CELLS[kind]
    shapes = (
        cell,
        f"Code\tName\nXX\t{cell}",
        f"Name\tPost\n{cell}\t{cell}",
        f"9:00\t{cell}\t{cell}",
        f"Law\t{cell}\t{cell}\t{cell}",
    )
    for make in steps(at_desk).values():
        page = make()
        for rows in shapes:
            QGuiApplication.clipboard().setText(rows.encode("utf-16", "surrogatepass").decode("utf-16", "replace"))
            page.paste()
        page.show_values(at_desk.state, at_desk.room.desk.scenarios if at_desk.room else {})
        assert page.isVisible()
    said = repr(at_desk.state)
    assert "\\u202e" not in said, "nothing turns the words round it"
    assert "\\x00" not in said
    for agency in at_desk.state.agencies.values():
        assert max(len(text) for _, text in agency.names.texts) <= 5_000


def test_a_formula_stays_the_characters_it_is_made_of(at_desk: AtDesk) -> None:
    page = step(at_desk, "agencies")
    QGuiApplication.clipboard().setText(f"Code\tName\nXX\t{FORMULA}")
    page.paste()
    assert at_desk.state.agencies["XX"].names.get("en") == FORMULA
    model = table(page).table_model
    assert model.data(model.index(model.at("XX"), 1)) == FORMULA


def test_a_cell_of_forty_thousand_characters_is_typed_and_bounded(at_desk: AtDesk) -> None:
    model = table(step(at_desk, "agencies")).table_model
    model.setData(model.index(0, 1), "y" * 60_000)
    assert len(str(model.data(model.index(0, 1), int(Qt.ItemDataRole.EditRole)))) == 40_000


def test_a_pasted_name_that_no_scenario_leaves_open_is_said(at_desk: AtDesk) -> None:
    page = step(at_desk, "languages", 1)
    QGuiApplication.clipboard().setText("PRTO\tCallao\n\nHARBOR")
    page.paste()
    assert isinstance(page, NamesPage)
    (said,) = page.troubles.list.rows()
    assert "PRTO" in said.text
