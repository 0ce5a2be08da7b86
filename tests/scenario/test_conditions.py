"""Conditions on facts say what they say, and nothing else can be said."""

import pytest

from tabletop.errors import BadInput
from tabletop.scenario.conditions import BadCondition, faults_of, holds, parse
from tabletop.scenario.model import Fact

FACTS: dict[str, Fact] = {"declared": True, "isolation": "full", "level": 2, "told": False, "empty": ""}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("declared", True),
        ("told", False),
        ("not told", True),
        ("true", True),
        ("false", False),
        ('isolation == "full"', True),
        ('isolation != "full"', False),
        ('"full" == isolation', True),
        ('empty == ""', True),
        ("level == 2", True),
        ("level >= 2 and level <= 2", True),
        ("level < 2", False),
        ("level > -1", True),
        ("declared == true", True),
        ("declared == told", False),
        ("told or declared", True),
        ("told and declared or declared", True),
        ("declared or declared and told", True),
        ("told and (declared or declared)", False),
        ("not told and declared", True),
        ("not (told and declared)", True),
        ("not not declared", True),
        ("not told == true", True),
        ('  isolation=="full"and declared ', True),
        ('(((isolation == "full")))', True),
        ('isolation == "not (a) and b"', True),
    ],
)
def test_a_condition_holds_or_not(text: str, expected: bool) -> None:
    facts = FACTS | {"isolation": "not (a) and b"} if "not (a)" in text else FACTS
    assert holds(parse(text), facts) is expected


@pytest.mark.parametrize(
    ("text", "code", "at"),
    [
        ("", "condition-value", 0),
        ("   ", "condition-value", 0),
        ("declared and", "condition-value", 12),
        ("and declared", "condition-value", 0),
        ("declared told", "condition-after", 9),
        ("(declared", "condition-bracket", 9),
        ("declared)", "condition-after", 8),
        ("declared == ", "condition-value", 11),
        ("1 < level < 3", "condition-chain", 10),
        ("a = b", "condition-character", 2),
        ("a && b", "condition-character", 2),
        ("a + 1 == 2", "condition-character", 2),
        ("level == 1.5", "condition-character", 9),
        ("level == 1e3", "condition-character", 9),
        ("level == 99999999999", "condition-character", 9),
        ("isolation == 'full'", "condition-character", 13),
        ('isolation == "full', "condition-quote", 13),
        ("f(x)", "condition-after", 1),
        ("a.b", "condition-character", 1),
        ("not", "condition-value", 3),
        ("(" * 21 + "a" + ")" * 21, "condition-deep", 21),
        ("not " * 5_000 + "a", "condition-long", 1_000),
        ("not " * 100 + "a", "condition-deep", 84),
        ("é == 1", "condition-character", 0),
    ],
)
def test_what_is_not_a_condition_is_refused_with_its_place(text: str, code: str, at: int) -> None:
    with pytest.raises(BadCondition) as refused:
        parse(text)
    assert (refused.value.code, refused.value.at) == (code, at)
    assert isinstance(refused.value, BadInput)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("declared and level > 1", []),
        ("declard", [("unknown-fact", 0, "declard")]),
        ("level", [("condition-not-a-truth", 0, "level")]),
        ("not isolation", [("condition-not-a-truth", 4, "isolation")]),
        ('"text"', [("condition-not-a-truth", 0, "text")]),
        ("isolation == 3", [("condition-types", 13, "isolation")]),
        ("declared == 1", [("condition-types", 12, "declared")]),
        ('isolation > "a"', [("condition-order", 12, "isolation")]),
        ("declared < true", [("condition-order", 11, "declared")]),
        ("a == b or c", [("unknown-fact", 0, "a"), ("unknown-fact", 5, "b"), ("unknown-fact", 10, "c")]),
    ],
)
def test_what_a_condition_cannot_mean(text: str, expected: list[tuple[str, int, str]]) -> None:
    assert list(faults_of(parse(text), FACTS)) == expected


@pytest.mark.parametrize("text", ["nobody", "nobody == 1", "level == true", 'level < "3"', "declared < 3", "nobody != 1"])
def test_holding_never_raises_and_what_cannot_be_compared_does_not_hold(text: str) -> None:
    assert holds(parse(text), FACTS) is False
