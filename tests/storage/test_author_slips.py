"""Slips of authors who know the guide and nothing of YAML: the sentence each is answered with, and that it is the only one."""

from pathlib import Path

import pytest

from tabletop.i18n import translator
from tabletop.storage import scenario_folder

GOOD = Path(__file__).parents[1] / "scenario" / "good.yaml"


def told(folder: Path, before: str, after: str) -> list[str]:
    text = GOOD.read_text(encoding="utf-8")
    assert text.count(before) == 1
    (folder / "scenario.yaml").write_text(text.replace(before, after), encoding="utf-8")
    speak = translator("en")
    return [f"{fault.line}: {speak.message(fault.message)} [{fault.code}]" for fault in scenario_folder.load(folder).faults]


TO, WHEN, NEXT = "to: [TERM, CUST]", "when: declared and level >= 1", "next: I03, when"
UNKNOWN = "The catalogue has no type of agency "

SLIPS = [
    (TO, "to: TERM, CSUT", "A list is expected here. Write [TERM, CSUT]. [unknown-agency]"),
    (TO, "to: TERM, CUST", "A list is expected here. Write [TERM, CUST]. [unknown-agency]"),
    ("objectives: [O1]", "objectives: O1, O2", "A list is expected here. Write [O1, O2]. [wants-list]"),
    (
        "objectives: [O1]",
        "objectives: a few",
        "A list is expected here: one line beginning with “- ” for each, or [a, b]. [wants-list]",
    ),
    (f"    {TO}", f"\t{TO}", "There is a tab here; use spaces. [yaml-character]"),
    (TO, "to: @TERM", "A text cannot begin with this character. Put it in quotation marks. [yaml-character]"),
    (WHEN, "when: level = 1", "A single = says nothing here. Write “==”. [condition-character]"),
    (NEXT, "next: I30, when", "There is no inject “I30”. Did you mean “I03”? [unknown-target]"),
    (
        "agencies: [TERM,",
        "agencies: [TERM, {type: COAST, role: adviser},",
        UNKNOWN
        + "“COAST”. Did you mean NAVY (Navy and coast guard)? If not, keep it: a rehearsal will call the agency by its code. "
        "[unlisted-agency]",
    ),
]


@pytest.mark.parametrize(("before", "after", "sentence"), SLIPS)
def test_a_slip_is_answered_with_what_to_write(tmp_path: Path, before: str, after: str, sentence: str) -> None:
    assert sentence in [line.partition(": ")[2] for line in told(tmp_path, before, after)]


def test_brackets_left_out_are_all_that_is_told(tmp_path: Path) -> None:
    assert len(told(tmp_path, TO, "to: TERM CUST")) == 1


def test_the_way_on_that_is_misspelt_is_all_that_is_told(tmp_path: Path) -> None:
    text = GOOD.read_text(encoding="utf-8")
    text = text.replace("next: I02", "next: I20").replace("next: I03", "next: I30")
    (tmp_path / "scenario.yaml").write_text(text, encoding="utf-8")
    assert [fault.code for fault in scenario_folder.load(tmp_path).faults] == ["unknown-target"] * 3
