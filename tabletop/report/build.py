"""From the record to the conclusions report. Pure: the same exercise gives the same report."""

from collections.abc import Iterator, Mapping

from tabletop.exercise.people import Person
from tabletop.exercise.state import Exercise
from tabletop.report import (
    build_agenda,
    build_annexes,
    build_attendance,
    build_background,
    build_board,
    build_expected,
    build_findings,
    build_matrix,
    build_method,
    build_objectives,
    build_outcome,
    build_overview,
    build_played,
    build_record,
)
from tabletop.report.model import Report, Section
from tabletop.report.source import Source, source
from tabletop.report.wording import words
from tabletop.scenario.model import Scenario


def build(
    state: Exercise,
    scenarios: Mapping[str, Scenario],
    language: str,
    damaged: int = 0,
    people: Mapping[str, Person] | None = None,
) -> Report:
    """`scenarios` by digest, as played; `language` that of the report, whatever was typed staying as it was typed.

    `damaged`: how many things in the exercise file could not be read, and are missing here. `people`: who the participants
    are, by their ids, when the annex of attendance is to name them; the rest of a report never does.
    """
    told = source(state, scenarios, words(language), damaged, people)
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
    """A chapter or annex has the same number in every report: what is left out leaves a gap among them."""
    return (section for section in _every_section(told) if section.id not in told.state.report_plan.leaves_out)


def _every_section(told: Source) -> Iterator[Section]:
    yield build_overview.overview(told, "1")
    yield build_background.section(told, "2")
    yield build_method.method(told, "3")
    yield from build_played.sections(told, "4")
    yield from build_findings.sections(told, "5")
    yield build_matrix.section(told, "6")
    yield build_expected.section(told, "7")
    yield build_outcome.conclusions_section(told, "8")
    yield build_outcome.recommendations_section(told, "9")
    yield build_outcome.plan_section(told, "10")
    yield build_background.alignment(told, "11")
    yield build_attendance.section(told)
    yield build_agenda.section(told)
    yield build_annexes.paths(told)
    yield build_annexes.log(told)
    yield build_annexes.times(told)
    yield build_annexes.bodies(told)
    yield build_annexes.parked(told)
    yield build_objectives.section(told)
    yield build_board.section(told)
