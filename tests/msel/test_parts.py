"""The parts of reading an MSEL, each alone."""

from itertools import pairwise

import pytest
from hypothesis import given, strategies as st

from tabletop import catalogue
from tabletop.scenario.model import Channel, Kind, Look, Mode, Phase, Priority, Strand
from tabletop.scenario.msel import items, lists, times
from tabletop.scenario.msel.bodies import Bodies
from tabletop.scenario.msel.cells import Losses, Spot, cleaned, letters
from tabletop.scenario.msel.draft import Draft
from tabletop.scenario.msel.finding import Line
from tabletop.scenario.msel.headings import LANGUAGES, Column, column_of, heading
from tabletop.scenario.msel.items import Item
from tabletop.scenario.msel.words import value_of, word
from tabletop.storage import yaml_reader
from tabletop.storage.yaml_writer import written

LINES = st.text("ab:-\\ \"'#{}[]&*!|>%@é漢1.,", max_size=12)
KEYS = ("next", "when")


@st.composite
def texts(draw: st.DrawFn) -> str:
    """Some lines, as a cell holds them: no blanks at either end."""
    lines = [
        line.rstrip()
        for line in draw(st.lists(LINES | st.sampled_from(["next: x", "\\next: x", "- a", "1. b"]), min_size=1, max_size=4))
    ]
    return "\n".join(lines).strip() or "x"


@given(st.lists(st.tuples(texts(), texts()), min_size=1, max_size=4))
def test_a_list_in_a_cell_is_read_back(pairs: list[tuple[str, str]]) -> None:
    some = [Item(text, {"when": more}, f"L{at}") for at, (text, more) in enumerate(pairs)]
    back = items.read(items.written(some, KEYS), KEYS)
    assert [(items.split_label(each.text), each.keys) for each in back] == [((each.label, each.text), each.keys) for each in some]


@given(st.lists(texts(), min_size=1, max_size=4))
def test_a_list_without_labels_is_read_back(lines: list[str]) -> None:
    assert [each.text for each in items.read(items.written(Item(line) for line in lines))] == lines


def test_lists_of_people_are_read() -> None:
    cell = "1. Opens a record\n2) Calls the port\n  and the police\n• Waits\nfor an answer\n\nCustoms: holds the lane"
    found = [each.text for each in items.read(cell)]
    assert found == ["Opens a record", "Calls the port\nand the police", "Waits\nfor an answer", "Customs: holds the lane"]
    assert items.split_label(found[-1]) == ("Customs", "holds the lane")


SCALARS = texts() | st.integers(-99, 99) | st.booleans()
NAMES = st.from_regex(r"[a-z]{1,6}", fullmatch=True)
TREES = st.recursive(
    SCALARS | st.lists(SCALARS, min_size=1, max_size=3),
    lambda inner: (
        st.dictionaries(NAMES, inner, min_size=1, max_size=3)
        | st.lists(st.dictionaries(NAMES, inner, min_size=1, max_size=2), min_size=1, max_size=2)
    ),
    max_leaves=6,
)


def as_typed(tree: object) -> object:
    if isinstance(tree, dict):
        return {key: as_typed(value) for key, value in tree.items()}
    if isinstance(tree, list):
        return [as_typed(value) for value in tree]
    return str(tree).lower() if isinstance(tree, bool) else str(tree)


@given(st.dictionaries(NAMES, TREES, min_size=1, max_size=3))
def test_what_is_written_is_read_back(tree: dict[str, object]) -> None:
    read = yaml_reader.read(written(tree).encode())
    assert read.faults == ()
    assert read.root == as_typed(tree)


@pytest.mark.parametrize("language", LANGUAGES)
def test_our_own_headings_and_words_are_known(language: str) -> None:
    for column in Column:
        assert column_of(heading(column, language)) == (column, False)
    for kind in (Kind, Channel, Mode, Priority, Phase, Look, Strand):
        assert [value_of(kind, word(value, language)) for value in kind] == list(kind)


@pytest.mark.parametrize(
    ("typed", "column"),
    [
        ("INJECT #", Column.SEQ),
        ("Time (local)", Column.TIME),
        ("Expected Player Action(s)", Column.EXPECTED),
        ("Descripción / narrativa", Column.TEXT),
        ("MÉTODO DE ENTREGA", Column.CHANNEL),
        ("Desciption", Column.TEXT),
        ("Réaction attendue", Column.EXPECTED),
        ("Budget line", None),
        ("", None),
    ],
)
def test_headings_of_people(typed: str, column: Column | None) -> None:
    assert column_of(typed)[0] is column


@pytest.mark.parametrize(
    ("cell", "types"),
    [
        ("Customs, Port authority", ["CUST", "PORT"]),
        ("CUST/POL & TERM", ["CUST", "POL", "TERM"]),
        ("Agriculture, veterinary and plant health; Aduanas", ["AGRI", "CUST"]),
        ("todos", ["all"]),
        ("Police", ["POL"]),
        ("Ministry of Fisheries", ["MF"]),
        ("COPECO", ["COPECO"]),
        ("3 ships", ["BODY3S"]),
    ],
)
def test_bodies(cell: str, types: list[str]) -> None:
    assert list(Bodies(catalogue.agency_types(), Losses()).addressed(cell, Spot())) == types


def test_a_body_that_is_made_or_likely_is_told_once() -> None:
    losses = Losses()
    bodies = Bodies(catalogue.agency_types(), losses)
    for _ in range(2):
        bodies.addressed("Ministry of Fisheries, Police, Customs", Spot())
    assert [(loss.message.id, loss.text) for loss in losses.told] == [
        ("msel.body-made", "Ministry of Fisheries"),
        ("msel.body-likely", "Police"),
    ]


def test_times_are_understood() -> None:
    rising = ["T-10", "T+0", "T+20", "M+45", "H+1", "T+01:30", "H+2"]
    assert all(a < b for a, b in pairwise(times.order_of(each) or ("", 0) for each in rising))
    assert (times.order_of("D+1 09:30") or ("", 0)) < (times.order_of("D+2 08:00") or ("", 0))
    assert [times.from_number(each) for each in ("0.5", "46221.4375", "46221", "7", "9 h")] == [
        "12:00",
        "2026-07-18 10:30",
        "2026-07-18",
        "",
        "",
    ]
    assert [times.minutes_of(each) for each in ("12", "12 min", "0:12", "1:30", "12.5", "soon")] == [12, 12, 12, 90, 13, None]


def test_letters_of_columns() -> None:
    assert [letters(column) for column in (0, 25, 26, 701, 702)] == ["A", "Z", "AA", "ZZ", "AAA"]


@given(st.text())
def test_what_is_cleaned_can_stand_in_a_scenario(text: str) -> None:
    kept, _ = cleaned(text)
    assert yaml_reader.read(written({"a": kept or "x"}).encode()).faults == ()


def test_a_priority_nobody_knows_is_told_and_counts_as_core() -> None:
    losses = Losses()
    cell = "Q1 RF: Which law?\n    priority: urgent\nQ2 RF: Which form?\n    priority: optional"
    line = Line("", 2, {Column.QUESTIONS: cell}, [], {})
    made = lists.questions(Draft("en", Bodies({}, losses), losses), line)
    assert [question.priority for question in made] == [Priority.CORE, Priority.OPTIONAL]
    assert [(loss.message.id, loss.text) for loss in losses.told] == [("msel.priority", "urgent")]
