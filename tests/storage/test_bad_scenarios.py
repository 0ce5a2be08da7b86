"""Scenarios as attackers and tired authors write them: each is answered by the right sentence at the right place, cheaply.

The files stand in `tests/bad_scenarios`; `expected.psv` there says what must be found in each.
"""

import csv
import re
import time
import tracemalloc
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path

import pytest

from tabletop.i18n import translator
from tabletop.scenario.faults import Severity, render
from tabletop.storage import scenario_folder
from tests.storage.usual_loader import usual

HERE = Path(__file__).parents[1] / "bad_scenarios"
GOOD = Path(__file__).parents[1] / "scenario" / "good.yaml"
MOST_SECONDS = 0.050
MOST_BYTES = 50 * 1024 * 1024

import_module("tabletop.scenario.graph")  # which a scenario with a loop needs; what is measured is reading


@dataclass(frozen=True)
class Case:
    path: str
    code: str
    file: str
    line: int
    column: int


def cases() -> list[Case]:
    with (HERE / "expected.psv").open(encoding="utf-8") as table:
        rows = csv.DictReader(table, delimiter="|")
        return [Case(row["path"], row["code"], row["file"], int(row["line"]), int(row["column"])) for row in rows]


@pytest.fixture(scope="module", autouse=True)
def _warm() -> None:
    """Libraries are imported once in the life of the program."""
    assert scenario_folder.load(GOOD).faults == ()


def test_every_file_of_the_collection_is_expected() -> None:
    found = {each.name for each in HERE.iterdir()} - {"expected.psv"}
    assert found == {case.path for case in cases()}
    assert len(found) >= 60


@pytest.mark.parametrize("case", cases(), ids=lambda case: case.path)
def test_a_bad_scenario_is_told_with_its_place(case: Case) -> None:
    before = time.process_time()
    loaded = scenario_folder.load(HERE / case.path)
    spent = time.process_time() - before

    assert loaded.scenario is None
    told = {(each.code, each.file, each.line, each.column) for each in loaded.faults if each.severity is Severity.ERROR}
    assert (case.code, str(HERE / case.file), case.line, case.column) in told
    assert spent <= MOST_SECONDS


@pytest.mark.parametrize("case", cases(), ids=lambda case: case.path)
def test_a_bad_scenario_costs_little_memory(case: Case) -> None:
    tracemalloc.start()
    try:
        scenario_folder.load(HERE / case.path)
        _, most = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert most <= MOST_BYTES


@pytest.mark.parametrize("language", ["en", "es"])
def test_every_fault_is_a_sentence(language: str) -> None:
    says = translator(language)
    for fault in scenario_folder.check([HERE]):
        line = render(fault, says)
        sentence = says.message(fault.message)
        assert sentence != fault.message.id
        assert not re.search(r"\{(name|meant|known|limit|line|count|language)\}", sentence)
        assert line.startswith(f"{fault.file}:{fault.line}:{fault.column}: {fault.severity}: ")
        assert line.endswith(f"[{fault.code}]")
        assert "\n" not in line


def test_the_usual_loader_believes_them() -> None:
    """The control: what these files do to the loader everybody uses shows that they are worth the trouble."""
    twice = (HERE / "key-twice-norway.yaml").read_bytes()
    read = usual(twice)
    assert isinstance(read, dict)
    assert read["setting"] == {False: "Nowhere", "se": "Sweden"}
