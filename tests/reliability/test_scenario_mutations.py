"""Scenario files, translations and conditions with slips and malice in them: answered by our own faults only, and at once."""

import time
from collections.abc import Callable, Iterator
from importlib import import_module
from pathlib import Path
from random import Random

import pytest

from tabletop.scenario.conditions import BadCondition, faults_of, holds, parse
from tabletop.scenario.faults import Severity
from tabletop.scenario.model import Fact
from tabletop.storage import scenario_reader
from tabletop.storage.loaded import Loaded, Unreadable
from tests.storage.mutations import mutations
from tests.storage.test_scenario_folder import SPANISH
from tests.storage.usual_loader import usual

HERE = Path(__file__).parents[1]
SCENARIO = (HERE / "scenario" / "good.yaml").read_bytes()
QUESTIONS = b"""\
format: tabletop-questions/1
id: closing
language: en
questions:
  - {id: Q1, strand: CC, to: [CUST], text: Whom did you not call?}
"""
ASKING = SCENARIO.replace(b"start: I01", b"questions: [questions/closing]\nstart: I01")
MOST_SECONDS = 0.050
MOST_SECONDS_A_CONDITION = 0.005

FACTS: dict[str, Fact] = {"declared": True, "isolation": "full", "level": 2, "told": False, "empty": ""}
CONDITIONS = (
    b"declared and level > 1",
    b'isolation == "full" and not (declared or level >= 2)',
    b'not told or (isolation != "none" and (level <= 3 or not declared))',
)
WORDS = (
    "declared",
    "level",
    "and",
    "or",
    "not",
    "(",
    ")",
    "==",
    "<",
    '"a"',
    '"',
    "3",
    "true",
    "\x00",
    "é",
    "__import__",
    ".",
    "[",
)

Rounds = Callable[[int, int], int]


def read(scenario: bytes, spanish: bytes = SPANISH.encode(), questions: bytes = QUESTIONS) -> Loaded:
    def fetch(name: str) -> bytes:
        if name == "questions/closing.yaml":
            return questions
        raise Unreadable("file-missing")

    texts = {"scenario.yaml": scenario, "es.yaml": spanish}
    return scenario_reader.assemble(texts, fetch, str, made_from={"es": "000000000000 title\n"})


@pytest.mark.timeout(900)
@pytest.mark.parametrize(
    ("few", "many", "reader", "base"),
    [
        (600, 14_000, read, ASKING),
        (200, 4_000, lambda text: read(ASKING, spanish=text), SPANISH.encode()),
        (100, 2_000, lambda text: read(ASKING, questions=text), QUESTIONS),
    ],
    ids=["scenario", "translation", "questions"],
)
def test_a_mutated_file_ends_in_our_own_faults_at_once(
    rounds: Rounds, few: int, many: int, reader: Callable[[bytes], Loaded], base: bytes
) -> None:
    assert reader(base).scenario is not None
    import_module("tabletop.scenario.graph")  # which a scenario with a loop needs; what is measured is reading
    slowest = 0.0
    sound = wrong = 0
    for text in mutations(base, rounds(few, many), seed=2):
        before = time.process_time()
        found = reader(text)
        slowest = max(slowest, time.process_time() - before)
        sound += found.scenario is not None
        wrong += found.scenario is None
        assert (found.scenario is None) == any(fault.severity is Severity.ERROR for fault in found.faults)
    print(f"{sound + wrong:,} files, {sound:,} of them sound, slowest {slowest * 1000:.1f} ms")
    assert slowest <= MOST_SECONDS
    assert sound >= 1
    assert wrong >= 10


def _conditions(count: int) -> Iterator[str]:
    """Half of them slips in real ones, half words thrown together."""
    for base in CONDITIONS:
        for text in mutations(base, count // (2 * len(CONDITIONS)), seed=3):
            yield text.decode("utf-8", "replace")
    draw = Random(7)
    for _ in range(count - count // 2):
        few = draw.random() < 0.7
        yield (" ".join(draw.choices(WORDS, k=draw.randrange(1, 9))) if few else "".join(draw.choices(WORDS, k=300)))


def test_a_mutated_condition_ends_in_an_answer_or_our_own_refusal(rounds: Rounds) -> None:
    answered = refused = misplaced = 0
    slowest = 0.0
    for text in _conditions(rounds(400, 4_000)):
        before = time.process_time()
        try:
            condition = parse(text)
        except BadCondition as bad:
            refused += 1
            misplaced += not 0 <= bad.at <= len(text)
        else:
            answered += 1
            assert holds(condition, FACTS) in (True, False)
            list(faults_of(condition, FACTS))
        slowest = max(slowest, time.process_time() - before)
    print(f"{answered + refused:,} conditions, {answered:,} of them sound, slowest {slowest * 1000:.2f} ms")
    assert misplaced == 0
    assert slowest <= MOST_SECONDS_A_CONDITION
    assert answered >= 20
    assert refused >= 20


def test_a_reader_that_raises_would_be_seen() -> None:
    """The control: among these files there are enough that a usual loader gives up on."""
    import yaml

    given_up = 0
    for text in mutations(SCENARIO, 100, seed=2):
        try:
            usual(text)
        except (yaml.YAMLError, ValueError):
            given_up += 1
    assert given_up >= 30
