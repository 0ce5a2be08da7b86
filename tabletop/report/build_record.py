"""The same report as data."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from tabletop.exercise.state import ScenarioRun
from tabletop.exercise.words import ReportPart
from tabletop.report import (
    build_board,
    build_matrix,
    build_method,
    build_overview,
    build_played,
    build_record_before as before,
    numbers,
)
from tabletop.report.record import (
    ActionRecord,
    Basics,
    BodyRecord,
    ConclusionRecord,
    DecisionRecord,
    ExpectedRecord,
    FindingRecord,
    RecommendationRecord,
    Record,
    ResponseRecord,
    RunRecord,
    TaskRecord,
)
from tabletop.report.source import Source
from tabletop.views import coverage, trace

_HELD = {  # the list that tells what a part of the report tells
    ReportPart.MATRIX: "tasks",
    ReportPart.EXPECTED: "expected",
    ReportPart.ALIGNMENT: "national",
    ReportPart.AGENDA: "agenda",
    ReportPart.LOG: "responses",
    ReportPart.OBJECTIVES: "objectives",
    ReportPart.BOARD: "board",
}


def record(told: Source) -> Record:
    return _without(told.state.report_plan.leaves_out, _whole(told))


def _without(parts: Iterable[ReportPart], whole: Record) -> Record:
    """What the report leaves out is handed out as data no more than on paper."""
    less: dict[str, Any] = {_HELD[part]: () for part in parts if part in _HELD}
    if ReportPart.ATTENDANCE in parts:
        less["attendance"] = replace(whole.attendance, counts=())
    if ReportPart.BODIES in parts:
        less["agencies"] = tuple(replace(one, spoke_at=()) for one in whole.agencies)
    if ReportPart.PARKED in parts and ReportPart.LOG not in parts:
        less["responses"] = tuple(replace(one, settled=None) for one in whole.responses)
    return replace(whole, **less)


def _whole(told: Source) -> Record:
    return Record(
        _basics(told),
        _bodies(told),
        tuple(_run(told, run) for run in told.state.runs),
        tuple(build_method.limitations(told)),
        _findings(told),
        _tasks(told),
        _expected(told),
        _conclusions(told),
        _recommendations(told),
        _actions(told),
        _responses(told),
        before.mandate(told),
        before.rules(told),
        before.attendance(told),
        before.agenda(told),
        before.objectives(told),
        before.national(told),
        before.clearances(told),
        build_board.record(told),
        before.report_plan(told),
    )


def _basics(told: Source) -> Basics:
    about, state = build_overview.basics(told), told.state
    return Basics(
        build_overview.title(told),
        about.subtitle,
        about.country,
        about.place,
        about.starts,
        about.ends,
        about.organizer,
        about.donor,
        about.reference,
        about.handling,
        state.closed,
        state.entries,
        state.last_ms,
    )


def _bodies(told: Source) -> tuple[BodyRecord, ...]:
    known = told.state.agencies
    return tuple(
        BodyRecord(
            one.code,
            told.body(one.code),
            known[one.code].role.value if one.listed else "",
            tuple(trace.inject_code(run, inject) for run, inject in one.spoke_at),
        )
        for one in coverage.participation(told.state)
    )


def _run(told: Source, run: ScenarioRun) -> RunRecord:
    lived = told.lived(run)
    decisions = tuple(
        DecisionRecord(
            trace.decision_code(run.number, choice.decision),
            told.cue_title(run, choice.decision),
            build_played.option_name(told, run, choice),
            choice.decided_by.value,
            choice.note,
            choice.at_ms,
        )
        for choice in run.choices
    )
    return RunRecord(
        trace.run_code(run.number),
        run.scenario,
        run.digest,
        told.title(run),
        run.status.value,
        run.at_end,
        tuple(stretch.release.cue for stretch in lived.stretches),
        decisions,
        lived.planned,
        lived.actual,
    )


def _findings(told: Source) -> tuple[FindingRecord, ...]:
    labels = numbers.numbers(told.state)
    return tuple(
        FindingRecord(labels[o.id], o.kind.value, o.strand or "", o.text, o.detail, o.why, told.evidence(o.evidence))
        for o in numbers.observations(told.state)
    )


def _tasks(told: Source) -> tuple[TaskRecord, ...]:
    whole, named = build_matrix.matrix_of(told), build_matrix.shown(told)
    return tuple(
        TaskRecord(
            build_matrix.code(row),
            build_matrix.label(told, row),
            tuple((body, row.cells[body].stance.value) for body in whole.bodies if named and body in row.cells),
            row.gap,
            row.overlap,
        )
        for row in whole.rows
    )


def _expected(told: Source) -> tuple[ExpectedRecord, ...]:
    return tuple(
        ExpectedRecord(
            trace.expected_code(one.run, one.inject, one.action.id),
            told.text(one.action.text, told.run(one.run)),
            one.mark.value,
        )
        for one in coverage.expected(told.state, told.scenarios)
    )


def _conclusions(told: Source) -> tuple[ConclusionRecord, ...]:
    labels = numbers.numbers(told.state)
    return tuple(
        ConclusionRecord(
            labels[c.id],
            c.text,
            c.strand or "",
            c.agreement.value,
            c.reservation,
            tuple(labels[o] for o in c.observations if o in labels),
        )
        for c in numbers.conclusions(told.state)
    )


def _recommendations(told: Source) -> tuple[RecommendationRecord, ...]:
    labels = numbers.numbers(told.state)
    return tuple(
        RecommendationRecord(
            labels[r.id], r.text, labels.get(r.conclusion, ""), r.addressee, r.level or "", r.priority or "", r.horizon or ""
        )
        for r in told.state.recommendations.values()
    )


def _actions(told: Source) -> tuple[ActionRecord, ...]:
    labels = numbers.numbers(told.state)
    return tuple(
        ActionRecord(
            labels[a.id],
            a.text,
            labels.get(a.recommendation, ""),
            a.owner,
            a.due,
            a.element or "",
            a.support,
            a.indicator,
            a.status.value,
        )
        for a in told.state.actions.values()
    )


def _responses(told: Source) -> tuple[ResponseRecord, ...]:
    return tuple(
        ResponseRecord(
            told.codes[r.id],
            r.at_ms,
            r.agencies,
            r.kind.value,
            r.stance or "",
            tuple(r.strands),
            r.task,
            r.text,
            r.amended,
            r.settled,
        )
        for r in told.responses
    )
