"""Every sentence the report can say stands in both catalogues, and none stands there that it never says."""

import ast
from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path

import pytest

from tabletop.exercise import words as vocabulary
from tabletop.i18n import LOCALE
from tabletop.report import wording
from tabletop.report.annex import LETTERS
from tabletop.scenario.model import AgencyRole, Strand
from tabletop.views.attendance import By
from tabletop.views.sectors import Sector
from tests.house.catalogue_rules import area

FOLDER = Path(wording.__file__).parent
SPOKEN = (
    vocabulary.ResponseKind,
    vocabulary.Stance,
    vocabulary.Mark,
    vocabulary.DecidedBy,
    vocabulary.Level,
    vocabulary.Urgency,
    vocabulary.Horizon,
    vocabulary.Element,
    vocabulary.ActionStatus,
    vocabulary.Attribution,
    vocabulary.ParticipantRole,
    vocabulary.Gender,
    vocabulary.Attendance,
    vocabulary.AgendaKind,
    vocabulary.BoardColumn,
    vocabulary.NationalKind,
    Sector,
    Strand,
    AgencyRole,
)
SECTIONS = tuple(LETTERS)  # `{section}.none`


def literals() -> set[str]:
    trees = (ast.parse(path.read_text(encoding="utf-8")) for path in FOLDER.glob("*.py"))
    return {
        node.value for tree in trees for node in ast.walk(tree) if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }


def built() -> Iterator[str]:
    """Keys put together from a word and a code."""
    for kind in SPOKEN:
        yield from (f"{kind.__name__.lower()}.{value.value}" for value in kind)
    yield from (f"letter.{stance.value}" for stance in vocabulary.Stance)
    yield from (f"kind.{kind.value}" for kind in vocabulary.ObservationKind)
    kept = [agreement for agreement in vocabulary.Agreement if agreement is not vocabulary.Agreement.DROPPED]
    yield from (f"conclusion.{agreement.value}" for agreement in kept)
    for apart in (vocabulary.Agreement.OPEN, vocabulary.Agreement.CANDIDATE):
        yield from (f"conclusions.{apart.value}", f"conclusions.{apart.value}-note")
    yield from (f"remark.{kind}" for kind in ("skipped", "jumped", "back"))
    yield from (f"{section}.none" for section in SECTIONS)
    yield from (f"attendance.by-{by.value}" for by in By)
    yield from (part.value for part in vocabulary.ReportPart)
    yield "sector.any"


@pytest.mark.parametrize("language", ["en", "es"])
def test_what_is_put_together_has_its_words(language: str) -> None:
    known = area(LOCALE / language / "LC_MESSAGES" / "report.po")
    assert [key for key in built() if f"report.{key}" not in known] == []


def test_no_sentence_stands_that_the_report_never_says() -> None:
    known = {key.removeprefix("report.") for key in area(LOCALE / "en" / "LC_MESSAGES" / "report.po")}
    assert sorted(known - literals() - set(built())) == []


@pytest.mark.parametrize("kind", SPOKEN)
def test_every_code_is_a_word_in_both_languages(kind: type[StrEnum]) -> None:
    for language in ("en", "es"):
        said = [wording.words(language).word(value) for value in kind]
        assert not any(word.startswith("report.") for word in said)
        assert len(set(said)) == len(said)


def test_minutes_are_said_as_people_say_them() -> None:
    english = wording.words("en")
    assert [english.minutes(n) for n in (0, 0.2, 0.5, 1, 12.4)] == ["0 min", "under 1 min", "1 min", "1 min", "12 min"]
