"""A scenario written as an MSEL is read back as it was; what a workbook cannot carry is told, and nothing else is missing."""

import io
import zipfile
from pathlib import Path
from typing import Any

import pytest

from exports.msel import LONGEST, render
from tabletop.i18n import translator
from tabletop.scenario.model import Scenario
from tabletop.scenario.msel.cells import Sort
from tabletop.scenario.msel.headings import Column
from tabletop.scenario.msel.table import COLUMNS, Book, Page, book
from tabletop.scenario.written import tree
from tabletop.storage import msel_import, scenario_folder
from tests.cli.command_table import ROOT

SCENARIOS = sorted(path.parent for path in ROOT.glob("scenarios/*/scenario.yaml"))


def loaded(folder: Path) -> Scenario:
    scenario = scenario_folder.load(folder).scenario
    assert scenario is not None
    return scenario


def carried(scenario: Scenario, language: str) -> dict[str, Any]:
    """Everything but the pictures, which no workbook carries, and the name, which is the folder's."""
    made = tree(scenario, language)
    for inject in made["injects"]:
        inject.pop("attachments", None)
    return made | {"id": ""}


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("folder", SCENARIOS, ids=lambda path: path.name)
def test_every_shipped_scenario_comes_back(folder: Path, language: str, tmp_path: Path) -> None:
    scenario = loaded(folder)
    (tmp_path / "msel.xlsx").write_bytes(render(book(scenario, language)))
    made = msel_import.import_msel(tmp_path / "msel.xlsx", tmp_path / "made", translator("en"))
    back = loaded(tmp_path / "made")
    assert carried(back, language) == carried(scenario, language)
    assert {loss.message.id for loss in made.losses if loss.sort is not Sort.NOTED} <= {"msel.attachment"}
    told = "\n".join(loss.text for loss in made.losses)
    for inject in scenario.injects.values():
        for attachment in inject.attachments:
            assert attachment.file in told
            assert attachment.alt.get(language) in told
    assert [fault for fault in scenario_folder.check([tmp_path / "made"]) if fault.severity == "error"] == []


def test_a_column_that_is_not_written_is_missed(tmp_path: Path) -> None:
    scenario = loaded(SCENARIOS[0])
    table, fields = book(scenario, "en").pages
    at = list(COLUMNS).index(Column.EXPECTED)
    heads = tuple(head for n, head in enumerate(table.headings) if n != at)
    rows = tuple(tuple(cell for n, cell in enumerate(row) if n != at) for row in table.rows)
    less = Page(table.name, heads, tuple(w for n, w in enumerate(table.widths) if n != at), rows)
    (tmp_path / "msel.xlsx").write_bytes(render(Book("x", "en", (less, fields))))
    back, _ = msel_import.read(tmp_path / "msel.xlsx")
    assert back is not None
    assert carried(back, "en") != carried(scenario, "en")


def test_the_same_scenario_gives_the_same_bytes() -> None:
    scenario = loaded(SCENARIOS[0])
    assert render(book(scenario, "en")) == render(book(scenario, "en"))


def test_what_begins_like_a_formula_stays_text_and_long_text_is_whole(tmp_path: Path) -> None:
    long = ("One sentence of a long text. " * 4_000).strip()
    rows = (("I01", "=1+1", f"@SUM(A1) {long}"), ("I02", "http://example.invalid", "+41 \x07 bell"))
    data = render(Book("t", "en", (Page("MSEL", ("Seq", "Title", "Description"), (8, 20, 60), rows),)))
    with zipfile.ZipFile(io.BytesIO(data)) as parts:
        sheet = parts.read("xl/worksheets/sheet1.xml")
        assert b"<f>" not in sheet
        assert b't="e"' not in sheet
        assert not [name for name in parts.namelist() if "rels" in name and b"example.invalid" in parts.read(name)]
    assert len(long) > 3 * LONGEST
    (tmp_path / "msel.xlsx").write_bytes(data)
    back, losses = msel_import.read(tmp_path / "msel.xlsx")
    assert back is not None
    first, second = back.injects.values()
    text = first.text.get("en") + "".join(loss.text for loss in losses if loss.message.id == "msel.too-long")
    assert "".join(text.split()) == "".join(rows[0][2].split())
    assert (first.title.get("en"), second.title.get("en")) == (rows[0][1], rows[1][1])
    assert "\u241b bell" in second.text.get("en")
