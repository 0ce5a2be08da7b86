"""Annex B: the agenda as planned, and beside it what was lived of it."""

from collections.abc import Iterator

from tabletop.exercise.prepare_values import AgendaItem
from tabletop.exercise.state import ScenarioRun
from tabletop.exercise.words import AgendaKind
from tabletop.report.annex import annex
from tabletop.report.model import Block, Cell, Column, Heading, Note, Section, Table, TableRow
from tabletop.report.source import Source
from tabletop.report.wording import joined
from tabletop.views import trace
from tabletop.views.agenda import clock, date_of_day, scenario_called


def section(told: Source) -> Section:
    return annex(told, "agenda", tuple(_blocks(told)))


def _blocks(told: Source) -> Iterator[Block]:
    said, state = told.words.say, told.state
    if state.agenda:
        columns = (
            Column("planned", said("column.planned-at"), 76),
            Column("item", said("column.agenda-item")),
            Column("minutes", said("column.planned"), 62),
            Column("actual", said("column.lived"), 150),
        )
        yield Table(columns, tuple(_rows(told)))
        yield Note(said("agenda.note"))
    if state.sessions:
        held = (Column("session", said("column.session")), Column("actual", said("column.lived"), 220))
        yield Heading(said("agenda.sessions"))
        yield Table(
            held,
            tuple(TableRow((Cell(s.title), Cell(_span(told, s.opened_ms, s.closed_ms, s.offset_min)))) for s in state.sessions),
        )
    unplanned = [run for run in state.runs if run.scenario not in {item.scenario for item in state.agenda}]
    if state.agenda and unplanned:
        others = (Column("scenario", said("column.scenario")), Column("actual", said("column.lived"), 220))
        yield Heading(said("agenda.unplanned"))
        yield Table(others, tuple(TableRow((Cell(_title(told, run)), Cell(_lived(told, run)))) for run in unplanned))


def _rows(told: Source) -> Iterator[TableRow]:
    day = 0
    for item in told.state.agenda:
        if item.day != day:
            day = item.day
            date = date_of_day(told.state, day)
            yield TableRow(span=joined(told.words.say("agenda.day", number=day), told.words.day(date) if date else ""))
        yield _row(told, item)


def _row(told: Source, item: AgendaItem) -> TableRow:
    ends = clock(item.over)
    runs = [
        run for run in told.state.runs if item.kind is AgendaKind.SCENARIO and item.scenario and run.scenario == item.scenario
    ]
    lived = "\n".join(_lived(told, run) for run in runs)
    if item.kind is AgendaKind.SCENARIO and item.scenario and not runs:
        lived = told.words.say("agenda.not-played")
    return TableRow(
        (Cell(f"{item.starts}–{ends}"), Cell(name_of(told, item)), Cell(told.words.minutes(item.minutes)), Cell(lived or "–"))
    )


def name_of(told: Source, item: AgendaItem) -> str:
    """Its title, with the scenario it is for."""
    kind = told.words.word(item.kind)
    known = scenario_called(told.state, told.scenarios, item.scenario)
    return joined(item.title or kind, told.text_of(known.title, known) if known else "")


def _lived(told: Source, run: ScenarioRun) -> str:
    """S02 · 14 July 2026, 10:31–11:42 · 65 min."""
    minutes = told.lived(run).actual
    length = told.words.minutes(minutes) if minutes is not None else ""
    return joined(trace.run_code(run.number), _span(told, run.started_ms, run.ended_ms, run.offset_min), length)


def _title(told: Source, run: ScenarioRun) -> str:
    return f"{trace.run_code(run.number)} · {told.title(run)}"


def _span(told: Source, from_ms: int, until_ms: int | None, offset_min: int) -> str:
    start = told.moment(from_ms, offset_min)
    if until_ms is None:
        return told.words.say("played.from", start=start)
    same_day = told.words.date_of(from_ms, offset_min) == told.words.date_of(until_ms, offset_min)
    end = told.words.time(until_ms, offset_min) if same_day else told.moment(until_ms, offset_min)
    return told.words.say("played.from-to", start=start, end=end)
