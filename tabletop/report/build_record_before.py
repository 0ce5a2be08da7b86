"""What was settled before the day and who came, as data."""

from dataclasses import asdict

from tabletop.report.build_attendance import SHOWN
from tabletop.report.build_objectives import reached
from tabletop.report.build_overview import basics
from tabletop.report.record_before import (
    AgendaRecord,
    AttendanceRecord,
    ClearanceRecord,
    CountRecord,
    MandateRecord,
    NationalRecord,
    ObjectiveRecord,
    ReportPlanRecord,
    RulesRecord,
)
from tabletop.report.source import Source
from tabletop.views import trace
from tabletop.views.attendance import attended


def mandate(told: Source) -> MandateRecord:
    return MandateRecord(**asdict(told.state.mandate))


def rules(told: Source) -> RulesRecord:
    own = told.state.rules
    return RulesRecord(own.attribution.value, own.stop_phrase, own.rules, own.interpretation, basics(told).languages)


def report_plan(told: Source) -> ReportPlanRecord:
    plan = told.state.report_plan
    return ReportPlanRecord(tuple(part.value for part in plan.leaves_out), plan.addressees)


def attendance(told: Source) -> AttendanceRecord:
    """Counted as in the annex, and by nothing that the attribution policy hides."""
    whole = attended(told.state)
    counts = tuple(
        CountRecord(count.by.value, count.key, count.registered, tuple(count.present[key] for key in whole.half_days))
        for by in SHOWN[told.policy]
        for count in whole.by(by)
    )
    present = tuple(whole.present[key] for key in whole.half_days)
    return AttendanceRecord(whole.registered, attended(told.recorded).bodies, whole.came, whole.half_days, present, counts)


def agenda(told: Source) -> tuple[AgendaRecord, ...]:
    return tuple(
        AgendaRecord(
            item.day,
            item.starts,
            item.minutes,
            item.kind.value,
            item.title,
            item.scenario,
            tuple(trace.run_code(run.number) for run in told.state.runs if item.scenario and run.scenario == item.scenario),
        )
        for item in told.state.agenda
    )


def objectives(told: Source) -> tuple[ObjectiveRecord, ...]:
    return tuple(
        ObjectiveRecord(
            trace.run_code(run.number),
            told.text(item.text, run),
            tuple(trace.inject_code(run.number, id) for id in found.shown),
            found.lines,
            found.findings,
        )
        for run in told.state.runs
        if (scenario := told.scenario(run)) is not None
        for item in scenario.objectives
        for found in (reached(told, run, scenario, item),)
    )


def national(told: Source) -> tuple[NationalRecord, ...]:
    lines = told.state.national
    return tuple(
        NationalRecord(line.kind.value, line.code, line.title, lines[line.parent].code if line.parent in lines else "")
        for line in lines.values()
    )


def clearances(told: Source) -> tuple[ClearanceRecord, ...]:
    return tuple(
        ClearanceRecord(
            one.scenario, one.digest, one.by, one.role, one.note, one.at_ms, told.state.programme.get(one.scenario) == one.digest
        )
        for one in told.state.clearances
    )
