"""Annexes: the bodies, the decision path, every response, the times, what was parked."""

from collections.abc import Iterator
from itertools import groupby

from tabletop.exercise.state import ScenarioRun
from tabletop.exercise.values import Response
from tabletop.exercise.words import ResponseKind
from tabletop.report import build_played
from tabletop.report.annex import annex
from tabletop.report.model import Block, Cell, Column, Heading, Note, Paragraph, PathBlock, Section, Table, TableRow
from tabletop.report.source import Source
from tabletop.report.wording import joined
from tabletop.views import coverage, path, trace


def bodies(told: Source) -> Section:
    said = told.words.say
    columns = (
        Column("code", said("column.code"), 64),
        Column("body", said("column.body")),
        Column("role", said("column.role"), 84),
        Column("spoke", said("column.spoke-at"), 176),
    )
    rows = tuple(_body(told, one) for one in coverage.participation(told.state))
    blocks = (Note(said("bodies.note")), Table(columns, rows)) if rows else ()
    return annex(told, "bodies", blocks)


def _body(told: Source, one: coverage.Participation) -> TableRow:
    said = told.words.say
    agency = told.state.agencies.get(one.code)
    role = told.words.word(agency.role) if agency else said("role.named-only")
    spoke = [
        f"{trace.run_code(run)}: {', '.join(trace.inject_code(run, inject).split('-', 1)[1] for _, inject in places)}"
        for run, places in groupby(one.spoke_at, key=lambda place: place[0])
    ]
    aliases = ", ".join(agency.aliases) if agency else ""
    return TableRow(
        (
            Cell(strong=one.code),
            Cell(told.body(one.code), muted=aliases),
            Cell(role),
            Cell("\n".join(spoke) or said("bodies.silent")),
        )
    )


def paths(told: Source) -> Section:
    return annex(told, "paths", tuple(block for run in told.state.runs for block in _path(told, run)))


def _path(told: Source, run: ScenarioRun) -> Iterator[Block]:
    said = told.words.say
    yield Heading(f"{trace.run_code(run.number)} · {told.title(run)}")
    scenario = told.scenario(run)
    route = build_played.ARROW.join(build_played.route(told, run))
    if scenario is None or not route:
        yield Paragraph(said("paths.nothing"))
        return
    yield Note(said("paths.key"))
    yield PathBlock(path.path(scenario, run), route)
    if run.choices:
        yield _choices(told, run)
    yield Note(said("paths.digest", scenario=run.scenario, digest=run.digest))


def _choices(told: Source, run: ScenarioRun) -> Table:
    said, words = told.words.say, told.words
    columns = (
        Column("code", said("column.code"), 44),
        Column("choice", said("column.choice")),
        Column("how", said("column.how"), 130),
        Column("time", said("column.time"), 34),
    )
    rows = (
        (
            Cell(strong=choice.decision),
            Cell(build_played.option_name(told, run, choice)),
            Cell(words.word(choice.decided_by)),
            Cell(words.time(choice.at_ms, choice.offset_min)),
        )
        for choice in run.choices
        if run.choice(choice.decision) is choice
    )
    return Table(columns, tuple(map(TableRow, rows)))


def log(told: Source) -> Section:
    said = told.words.say
    if not told.responses:
        return annex(told, "log", ())
    columns = (
        Column("code", said("column.code"), 82),
        Column("time", said("column.time"), 34),
        Column("said", said("column.said")),
        Column("tags", said("column.tags"), 92),
    )
    rows: list[TableRow] = []
    for (run, inject), group in groupby(_in_order(told), key=lambda r: (r.run, r.inject)):
        rows.append(TableRow(span=told.heading(run, inject)))
        rows.extend(_response(told, response) for response in group)
    notes = [said("log.note")]
    withdrawn = sum(r.withdrawn for group in told.state.responses.values() for r in group)
    if withdrawn:
        notes.append(said("log.withdrawn", n=withdrawn))
    return annex(told, "log", (Note(" ".join(notes)), Table(columns, tuple(rows))))


def _in_order(told: Source) -> Iterator[Response]:
    """Inject by inject, in order of recording."""
    groups = sorted(told.state.responses.items(), key=lambda item: (item[0][0], min((r.at_ms for r in item[1]), default=0)))
    return (response for _, group in groups for response in group if not response.withdrawn)


def _response(told: Source, response: Response) -> TableRow:
    said, word = told.words.say, told.words.word
    tags = (
        word(response.kind) if response.kind is not ResponseKind.RESPONSE else "",
        word(response.stance) if response.stance else "",
        response.task,
        ", ".join(strand.value for strand in response.strands),
        said("log.amended") if response.amended else "",
    )
    return TableRow(
        (
            Cell(muted=told.codes[response.id]),
            Cell(muted=told.words.time(response.at_ms, response.offset_min)),
            Cell(response.text, strong=told.bodies(response.agencies)),
            Cell(muted=joined(*tags)),
        )
    )


def times(told: Source) -> Section:
    return annex(told, "times", tuple(block for run in told.state.runs for block in _times(told, run)))


def _times(told: Source, run: ScenarioRun) -> Iterator[Block]:
    said, words = told.words.say, told.words
    yield Heading(f"{trace.run_code(run.number)} · {told.title(run)}")
    lived = told.lived(run)
    columns = (
        Column("time", said("column.time"), 40),
        Column("situation", said("column.situation")),
        Column("planned", said("column.planned"), 70),
        Column("actual", said("column.actual"), 70),
    )
    rows = [(run.started_ms, _time(told, run.started_ms, run.offset_min, said("times.started")))]
    for stretch in lived.stretches:
        release = stretch.release
        title = joined(told.number(run, release.cue), told.cue_title(run, release.cue, release))
        planned = words.minutes(stretch.planned) if stretch.planned is not None else "–"
        actual = words.minutes(stretch.actual) if stretch.actual is not None else said("times.running")
        rows.append((release.at_ms, _time(told, release.at_ms, release.offset_min, title, planned, actual)))
    for pause in lived.pauses:
        length = words.minutes((pause.until_ms - pause.from_ms) / 60_000) if pause.until_ms is not None else said("times.running")
        title = said("times.pause-why", reason=pause.reason) if pause.reason else said("times.pause")
        rows.append((pause.from_ms, _time(told, pause.from_ms, run.offset_min, title, "–", length)))
    if run.ended_ms is not None:
        total = words.minutes(lived.actual) if lived.actual is not None else ""
        rows.append(
            (run.ended_ms, _time(told, run.ended_ms, run.offset_min, said("times.ended"), words.minutes(lived.planned), total))
        )
    yield Table(columns, tuple(row for _, row in sorted(rows, key=lambda row: row[0])))
    yield Note(said("times.note"))


def _time(told: Source, at_ms: int, offset_min: int, what: str, planned: str = "", actual: str = "") -> TableRow:
    return TableRow((Cell(told.words.time(at_ms, offset_min)), Cell(what), Cell(planned), Cell(actual)))


def parked(told: Source) -> Section:
    said = told.words.say
    items = [r for r in told.responses if r.kind is ResponseKind.PARKED]
    columns = (
        Column("code", said("column.code"), 110),
        Column("said", said("column.parked")),
        Column("ended", said("column.status"), 130),
    )
    rows = tuple(TableRow((Cell(muted=told.codes[r.id]), Cell(r.text), Cell(_how_settled(told, r)))) for r in items)
    return annex(told, "parked", (Table(columns, rows),) if rows else ())


def _how_settled(told: Source, response: Response) -> str:
    """How it ended, or openly that it has not."""
    if response.settled is None:
        return told.words.say("parked.open")
    return response.settled or told.words.say("parked.settled")
