"""A script line becomes a command, or a sentence that says what is wrong with it."""

import json
from dataclasses import MISSING, fields
from random import Random

import pytest

from tabletop.exercise.commands import AddAgency, ChooseOption, MarkExpectedAction, RecordResponse, ReleaseInject
from tabletop.exercise.words import Mark, ResponseKind, Stance
from tabletop.i18n import translator
from tabletop.scenario.model import Strand
from tabletop.storage.script import KINDS, MOST_BYTES, MOST_BYTES_A_LINE, read_script


def only(line: str | bytes) -> str:
    """The id of what is wrong with one line."""
    (read,) = read_script(line if isinstance(line, bytes) else line.encode())
    assert read.command is None
    assert read.problem is not None
    assert "{" not in translator("en").message(read.problem).replace('{"command": "ReleaseInject"}', "")
    assert translator("es").message(read.problem) != translator("en").message(read.problem)
    return read.problem.id


@pytest.mark.parametrize(
    ("line", "command"),
    [
        ('{"command": "ReleaseInject"}', ReleaseInject()),
        ('{"command": "ReleaseInject", "inject": "I07", "reason": "time"}', ReleaseInject("I07", "time")),
        ('{"command": "ReleaseInject", "inject": null}', ReleaseInject()),
        ('{"command": "ChooseOption", "option": "b"}', ChooseOption("b")),
        ('{"command": "RecordResponse", "agencies": [], "text": "x"}', RecordResponse((), "x")),
        (
            '{"command": "RecordResponse", "agencies":["CUST","*"], "text":"x", "kind":"gap", "stance":"lead", "strands":["RF"]}',
            RecordResponse(("CUST", "*"), "x", ResponseKind.GAP, Stance.LEAD, (Strand.RF,)),
        ),
        ('{"command": "MarkExpectedAction", "expected": "E1", "mark": "prompted"}', MarkExpectedAction("E1", Mark.PROMPTED)),
        ('{"command": "AddAgency", "code": "A", "names": {"en": "x", "es": "y"}}', AddAgency("A", {"en": "x", "es": "y"})),
    ],
)
def test_a_line_is_a_command(line: str, command: object) -> None:
    assert [read.command for read in read_script(line.encode())] == [command]


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        ("nonsense", "script.not-json"),
        ('{"command": "ReleaseInject"} x', "script.not-json"),
        ("[" * 100_000, "script.not-json"),
        ("[]", "script.no-command"),
        ("{}", "script.no-command"),
        ('{"command": ["ReleaseInject"]}', "script.no-command"),
        ('{"command": "Xyz"}', "script.unknown-command"),
        ('{"command": "ReleaseInjet"}', "script.unknown-command-meant"),
        ('{"command": "__class__"}', "script.unknown-command"),
        ('{"command": "ChooseOption", "option": "b", "qqqq": 1}', "script.unknown-field"),
        ('{"command": "ChooseOption", "optoin": "b"}', "script.unknown-field-meant"),
        ('{"command": "ChooseOption"}', "script.missing"),
        ('{"command": "ChooseOption", "option": "a", "option": "b"}', "script.twice"),
        ('{"command": "ChooseOption", "option": 5}', "script.wants-text"),
        ('{"command": "ChooseOption", "option": null}', "script.wants-text"),
        ('{"command": "RecordResponse", "agencies": "CUST", "text": "x"}', "script.wants-list"),
        ('{"command": "RecordResponse", "agencies": [1], "text": "x"}', "script.wants-text"),
        ('{"command": "RecordResponse", "agencies": [], "text": "x", "kind": "gab"}', "script.not-a-choice"),
        ('{"command": "RecordResponse", "agencies": [], "text": "x", "strands": ["XX"]}', "script.not-a-choice"),
        ('{"command": "RecordResponse", "agencies": [], "text": "x", "started_ms": "5"}', "script.wants-whole-number"),
        ('{"command": "RecordResponse", "agencies": [], "text": "x", "started_ms": true}', "script.wants-whole-number"),
        ('{"command": "RecordResponse", "agencies": [], "text": "x", "started_ms": 1.5}', "script.wants-whole-number"),
        ('{"command": "RecordResponse", "agencies": [], "text": "x", "started_ms": 99999999999999999}', "script.not-a-number"),
        ('{"command": "RecordResponse", "agencies": [], "text": "x", "started_ms": -1}', "script.not-a-number"),
        ('{"command": "RecordResponse", "agencies": [], "text": "x", "started_ms": ' + "9" * 6000 + "}", "script.not-a-number"),
        ('{"command": "RecordResponse", "agencies": [], "text": NaN}', "script.not-a-number"),
        ('{"command": "RecordResponse", "agencies": [], "text": "\\ud800"}', "script.half-a-character"),
        ('{"command": "AddAgency", "code": "A", "names": ["x"]}', "script.wants-object"),
        (b'{"command": "ChooseOption", "option": "\xff"}', "script.not-utf8"),
        ('{"command": "ChooseOption", "option": "' + "x" * MOST_BYTES_A_LINE + '"}', "script.line-too-long"),
    ],
)
def test_a_bad_line_says_what_is_wrong(line: str | bytes, problem: str) -> None:
    assert only(line) == problem


def test_what_was_typed_is_told_as_it_was_typed() -> None:
    for typed in ("null", "true", '["é"]', "1.5"):
        (line,) = read_script(f'{{"command": "ChooseOption", "option": {typed}}}'.encode())
        assert line.problem is not None
        assert line.problem.values["value"] == typed


def test_a_script_that_is_too_big_is_not_read() -> None:
    (read,) = read_script(bytes(MOST_BYTES + 1))
    assert read.problem is not None
    assert read.problem.id == "script.too-big"


def test_lines_keep_their_numbers_and_good_ones_are_played() -> None:
    script = '\ufeff{"command": "ReleaseInject"}\r\n\n  \n?\n{"command": "PauseRun"}'
    read = list(read_script(script.encode()))
    assert [(line.number, line.command is not None) for line in read] == [(1, True), (4, False), (5, True)]


def test_a_line_separator_inside_a_text_is_text() -> None:
    (read,) = read_script('{"command": "ChooseOption", "option": "a\u2028b\u0085c"}'.encode())
    assert read.command == ChooseOption("a\u2028b\u0085c")


SIMPLEST = {
    "agencies": [],
    "names": {"en": "x"},
    ("SetWall", "mode"): "live",
    "mark": "prompted",
    "kind": "gap",
    "items": [{"day": 1, "starts": "09:00", "minutes": 60, "kind": "scenario"}],
    "scenarios": [],
    "values": {},
    ("AddNationalLine", "kind"): "law",
    "step": 0,
    ("SetPlanningStep", "step"): "invite",
    "part": "text",
    "slide": "rules",
    "cards": [{"column": "gaps", "text": "x"}],
    "status": "confirmed",
}


@pytest.mark.parametrize("name", KINDS)
def test_every_command_can_be_said(name: str) -> None:
    """With the fields it needs alone, each as simply as its kind allows."""
    needed = [f.name for f in fields(KINDS[name]) if f.default is MISSING and f.default_factory is MISSING]
    given = {field: SIMPLEST.get((name, field), SIMPLEST.get(field, "x")) for field in needed}
    (read,) = read_script(json.dumps({"command": name, **given}).encode())
    assert isinstance(read.command, KINDS[name]), read.problem


def test_noise_is_never_more_than_a_sentence() -> None:
    random = Random(7)
    good = b'{"command": "RecordResponse", "agencies": ["CUST"], "text": "x", "strands": ["RF"], "started_ms": 5}'
    for _ in range(2000):
        data = bytearray(good)
        for _ in range(random.randrange(1, 4)):
            data[random.randrange(len(data))] = random.randrange(256)
        for line in read_script(bytes(data)):
            assert (line.command is None) != (line.problem is None)
