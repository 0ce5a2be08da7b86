"""From the record to the conclusions report. Pure: the same exercise gives the same report."""

from collections.abc import Iterator, Mapping

from tabletop.exercise.state import Exercise
from tabletop.report import (
    build_annexes,
    build_expected,
    build_findings,
    build_matrix,
    build_outcome,
    build_overview,
    build_played,
    build_record,
)
from tabletop.report.model import Report, Section
from tabletop.report.source import Source, source
from tabletop.report.wording import words
from tabletop.scenario.model import Scenario


def build(state: Exercise, scenarios: Mapping[str, Scenario], language: str, damaged: int = 0) -> Report:
    """`scenarios` by digest, as played; `language` that of the report, whatever was typed staying as it was typed.

    `damaged`: how many things in the exercise file could not be read, and are missing here.
    """
    told = source(state, scenarios, words(language), damaged)
    record = build_record.record(told)
    return Report(
        told.words.language,
        record.exercise.title,
        build_overview.cover(told),
        build_overview.furniture(told),
        tuple(_sections(told)),
        record,
    )


def _sections(told: Source) -> Iterator[Section]:
    yield build_overview.overview(told, "1")
    yield build_overview.method(told, "2")
    yield from build_played.sections(told, "3")
    yield from build_findings.sections(told, "4")
    yield build_matrix.section(told, "5")
    yield build_expected.section(told, "6")
    yield build_outcome.conclusions_section(told, "7")
    yield build_outcome.recommendations_section(told, "8")
    yield build_outcome.plan_section(told, "9")
    yield build_annexes.bodies(told, "A")
    yield build_annexes.paths(told, "B")
    yield build_annexes.log(told, "C")
    yield build_annexes.parked(told, "D")
    yield build_annexes.times(told, "E")
