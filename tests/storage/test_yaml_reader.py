"""Every scalar as typed, every place known, nothing else read."""

import gc
from pathlib import Path

import pytest
import yaml

from tabletop.storage import yaml_reader
from tabletop.storage.yaml_reader import Document, Fields, Items, Limits
from tests.storage.mutations import mutations
from tests.storage.usual_loader import usual

GOOD = Path(__file__).parents[1] / "scenario" / "good.yaml"

NORWAY = (
    "no", "NO", "No", "yes", "on", "off", "y", "n", "true", "False", "null", "~", "22:30", "14:30:59", "190:20:30", "0123",
    "0o17", "0x1F", "0b11", "1_000", "3.10", "1e3", ".5", "-0", "+1", "007", ".inf", "-.INF", ".nan", "2024-01-01",
    "2024-99-99", "2024-01-01T10:00:00Z", "=", "1,000", "12e03", "685.230_15", "9" * 60, "0.1.2", "-", "1:1",
)  # fmt: skip


def read(text: str, **limits: int) -> Document:
    return yaml_reader.read(text.encode(), "x.yaml", Limits(**limits))


def codes(document: Document) -> list[tuple[str, int, int]]:
    return [(fault.code, fault.line, fault.column) for fault in document.faults]


@pytest.mark.parametrize("typed", NORWAY)
def test_a_plain_scalar_is_the_text_typed(typed: str) -> None:
    document = read(f"key: {typed}\n" if typed != "-" else "key: '-'\n")
    assert document.faults == ()
    assert document.root == {"key": typed}


def test_the_usual_loader_reads_a_dozen_of_them_as_something_else() -> None:
    """The control of the table above."""
    wrong = 0
    for typed in NORWAY:
        try:
            wrong += usual(f"key: {typed}\n") != {"key": typed}
        except (yaml.YAMLError, ValueError):
            wrong += 1
    assert len(NORWAY) == 40
    assert wrong >= 12


def test_quotes_blocks_and_nothing() -> None:
    document = read("a: 'it''s'\nb: \"\\u00f1\\n\"\nc: |\n  one\n  two\nd: >-\n  one\n  two\ne:\n")
    assert document.root == {"a": "it's", "b": "ñ\n", "c": "one\ntwo\n", "d": "one two", "e": ""}


def test_places_are_kept_for_keys_values_and_items() -> None:
    root = read("é: ü\nlist:\n  - a\n  - {ñ: 'b', k: [c]}\n").root
    assert isinstance(root, Fields)
    text = "é: ü\nlist:\n  - a\n  - {ñ: 'b', k: [c]}\n"
    assert [text[place] for place in root.places] == ["é", "ü", "l", "-"]
    items = root["list"]
    assert isinstance(items, Items)
    assert [text[place] for place in items.places] == ["a", "{"]
    assert [text[place] for place in items[1].places] == ["ñ", "'", "k", "["]


def test_columns_count_code_points_and_lines_count_as_editors_do() -> None:
    assert codes(read("a: 1\r\n🙂🙂: {b: 1, b: 2}\r\n")) == [("yaml-twice", 2, 12)]
    assert codes(yaml_reader.read(b"\xef\xbb\xbfa: &x 1\n", "x")) == [("yaml-anchor", 1, 4)]


def test_a_windows_file_reads_like_another() -> None:
    assert read("\ufeffa: |\r\n  one\r\n  two\r\nb: c\r\n").root == {"a": "one\ntwo\n", "b": "c"}


def test_several_faults_are_told_together() -> None:
    text = "a: &x 1\nb: *x\na: 2\n<<: {c: d}\n? [k]\n: {e: !t f}\ng: h\n"
    document = read(text)
    assert codes(document) == [
        ("yaml-anchor", 1, 4),
        ("yaml-alias", 2, 4),
        ("yaml-twice", 3, 1),
        ("yaml-merge", 4, 1),
        ("yaml-key", 5, 3),
        ("yaml-tag", 6, 7),
    ]
    assert document.root == {"a": "1", "b": "", "g": "h"}


def test_each_limit_holds_and_the_value_at_it_passes() -> None:
    assert read("[[x]]", depth=2).faults == ()
    assert codes(read("[[[x]]]", depth=2)) == [("yaml-depth", 1, 3)]
    assert read("[a, b]", nodes=3).faults == ()
    assert codes(read("[a, b, c]", nodes=3)) == [("yaml-nodes", 1, 8)]
    assert read("a: bcd", scalar=3).faults == ()
    assert codes(read("a: bcde", scalar=3)) == [("yaml-scalar", 1, 4)]
    assert read("a: b", bytes=4).faults == ()
    assert codes(read("a: bc", bytes=4)) == [("yaml-size", 1, 1)]
    assert codes(read("[" + "*a, " * 9 + "]", faults=3))[-1][0] == "enough"


def test_legal_but_uncommon_characters_pass() -> None:
    text = "a: 'e\u0301 \u200f\u0627\u200e \u200d 👩\u200d🚒 \t 日本 \ue000'\n"
    assert read(text).faults == ()


@pytest.mark.parametrize("was_running", [True, False])
def test_the_garbage_collector_is_left_as_it_was(was_running: bool) -> None:
    running = gc.isenabled()
    try:
        (gc.enable if was_running else gc.disable)()
        read("a: b")
        read("a: [")
        assert gc.isenabled() is was_running
    finally:
        (gc.enable if running else gc.disable)()


def test_mutations_end_in_our_own_faults_only() -> None:
    refused = 0
    for text in mutations(GOOD.read_bytes(), 2_000):
        document = yaml_reader.read(text, "x.yaml")
        refused += document.root is None
        assert (document.root is None) <= bool(document.faults)
        assert all(fault.line >= 1 and fault.column >= 1 for fault in document.faults)
    assert 100 < refused < 1_900


def test_a_fault_at_the_end_of_a_file_without_a_last_newline_is_in_the_file() -> None:
    (fault,) = read("a: 1\nword").faults
    assert (fault.line, fault.column) == (2, 5)
