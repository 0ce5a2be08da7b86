"""Broken on purpose: whatever is done to a workbook, it is read or refused with a sentence, and in time."""

import random
import sys
import time
from pathlib import Path

import pytest

from tabletop.errors import BadInput
from tabletop.scenario.msel.cells import Losses
from tabletop.scenario.msel.finding import MOST_ROWS
from tabletop.storage import msel_import, workbook
from tabletop.storage.workbook_guard import Limits
from tests.msel.books import HEADS, ROWS, rezip, xlsx

PLAIN = xlsx((HEADS, *ROWS))
PARTS = ("xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/workbook.xml", "[Content_Types].xml", "xl/styles.xml")


def outcome(path: Path) -> str:
    try:
        scenario, _ = msel_import.read(path)
    except BadInput as refused:
        return refused.message.id
    return "read" if scenario is not None else "nothing"


def test_flipped_bytes_never_surprise(tmp_path: Path, request: pytest.FixtureRequest) -> None:
    chance = random.Random(4)
    seen = set()
    for _ in range(2_000 if request.config.getoption("--long") else 60):
        data = bytearray(PLAIN)
        for _ in range(chance.randint(1, 4)):
            data[chance.randrange(len(data))] = chance.randrange(256)
        (tmp_path / "x.xlsx").write_bytes(data)
        seen.add(outcome(tmp_path / "x.xlsx"))
    assert "msel.not-a-workbook" in seen


def test_flipped_xml_never_surprises(tmp_path: Path, request: pytest.FixtureRequest) -> None:
    chance = random.Random(5)

    def flipped(xml: bytes) -> bytes:
        changed = bytearray(xml)
        for _ in range(chance.randint(1, 3)):
            changed[chance.randrange(len(changed))] = chance.choice(b'<>/"&;0A \x00=')
        return bytes(changed)

    seen = set()
    for at in range(2_000 if request.config.getoption("--long") else 60):
        (tmp_path / "x.xlsx").write_bytes(rezip(PLAIN, {PARTS[at % len(PARTS)]: flipped}))
        seen.add(outcome(tmp_path / "x.xlsx"))
    assert "read" in seen
    assert len(seen) > 1


def test_flipped_csv_never_surprises(tmp_path: Path) -> None:
    chance = random.Random(6)
    plain = "\n".join(",".join(map(str, row)) for row in (HEADS, *ROWS)).encode()
    seen = set()
    for _ in range(200):
        data = bytearray(plain)
        for _ in range(4):
            data[chance.randrange(len(data))] = chance.choice(b'",;\n\r\x00\xff\t')
        (tmp_path / "x.csv").write_bytes(data)
        seen.add(outcome(tmp_path / "x.csv"))
    assert "read" in seen


@pytest.mark.parametrize("same", [False, True])
def test_the_largest_tables_are_read_in_time(same: bool, tmp_path: Path) -> None:
    """Every row another body, and each leading to itself; or all of them one inject."""
    rows = "".join(
        f"1,Body {n},Title,Text,Holds lane {n},\n" if same else f"{n},Body {n},Title {n},Text {n},Holds lane {n},{n}\n"
        for n in range(1, MOST_ROWS + 1)
    )
    (tmp_path / "x.csv").write_text(f"No,To,Title,Description,Expected action,Next\n{rows}", encoding="utf-8")
    began = time.process_time()
    scenario, _ = msel_import.read(tmp_path / "x.csv")
    assert scenario is not None
    assert len(scenario.injects) == (1 if same else MOST_ROWS)
    assert time.process_time() - began < 5


def test_a_table_without_end_is_refused(tmp_path: Path) -> None:
    (tmp_path / "x.csv").write_text("No,Title,Description\n" + "1,a,b\n" * (MOST_ROWS + 1), encoding="utf-8")
    assert outcome(tmp_path / "x.csv") == "msel.too-many-rows"


@pytest.mark.parametrize(
    ("limits", "id"),
    [
        (Limits(bytes=100), "msel.too-big"),
        (Limits(cells=10), "msel.too-many-cells"),
        (Limits(rows=2), "msel.too-far"),
        (Limits(columns=3), "msel.too-far"),
        (Limits(letters=20), "msel.too-much-text"),
        (Limits(unpacked=1_000), "msel.bomb"),
        (Limits(members=3), "msel.not-a-workbook"),
    ],
)
def test_every_limit_is_kept(limits: Limits, id: str, tmp_path: Path) -> None:
    (tmp_path / "x.xlsx").write_bytes(PLAIN)
    with pytest.raises(BadInput) as refused:
        workbook.read(tmp_path / "x.xlsx", Losses(), limits)
    assert refused.value.message.id == id
    assert workbook.read(tmp_path / "x.xlsx", Losses())


def test_nothing_beside_the_workbook_is_opened(tmp_path: Path) -> None:
    named = b"http://schemas.openxmlformats.org"
    rels = b'<Relationships xmlns="' + named + b'/package/2006/relationships"><Relationship Id="rId1" Type="' + named
    rels += b'/officeDocument/2006/relationships/worksheet" Target="../../secret.xml"/></Relationships>'
    (tmp_path / "secret.xml").write_text("<secret/>", encoding="utf-8")
    (tmp_path / "x.xlsx").write_bytes(rezip(PLAIN, {"xl/_rels/workbook.xml.rels": lambda _: rels}))
    outcome(tmp_path / "plain.xlsx")  # whatever Python itself opens when a library is first imported
    opened: list[str] = []
    watching = True

    def watch(event: str, arguments: tuple[object, ...]) -> None:
        if watching and event == "open" and str(tmp_path) in str(arguments[0]):
            opened.append(Path(str(arguments[0])).name)

    sys.addaudithook(watch)
    try:
        outcome(tmp_path / "x.xlsx")
    finally:
        watching = False
    assert opened == ["x.xlsx"]


def test_what_is_no_file_is_refused(tmp_path: Path) -> None:
    assert outcome(tmp_path) == "msel.unreadable"
    assert outcome(tmp_path / "nothing.xlsx") == "msel.missing"


def test_an_entity_in_any_part_is_refused(tmp_path: Path) -> None:
    for part in PARTS:
        (tmp_path / "x.xlsx").write_bytes(
            rezip(PLAIN, {part: lambda xml: xml.replace(b"?>", b'?><!DOCTYPE a [<!ENTITY b "c">]>', 1)})
        )
        assert outcome(tmp_path / "x.xlsx") == "msel.tricks"
