"""How the expected actions came up. Never a mark for anybody."""

from itertools import groupby

from tabletop.catalogue import agency_name
from tabletop.exercise.words import Mark
from tabletop.report.model import Block, Cell, Column, Note, Paragraph, Section, Table, TableRow
from tabletop.report.source import Source
from tabletop.views import coverage, text, trace
from tabletop.views.coverage import Came


def section(told: Source, number: str) -> Section:
    said = told.words.say
    heading = said("expected")
    came = tuple(coverage.expected(told.state, told.scenarios))
    blocks: tuple[Block, ...] = (Paragraph(said("expected.none")),)
    if came:
        blocks = (Note(said("expected.intro")), _table(told, came))
    return Section("expected", number, heading, blocks, f"{number} {heading}")


def _table(told: Source, came: tuple[Came, ...]) -> Table:
    said = told.words.say
    columns = (
        Column("code", said("column.code"), 68),
        Column("action", said("column.action")),
        Column("of", said("column.expected-of"), 104),
        Column("mark", said("column.came-up"), 92),
    )
    rows: list[TableRow] = []
    for (run, inject), group in groupby(came, key=lambda one: (one.run, one.inject)):
        rows.append(TableRow(span=told.heading(run, inject)))
        rows.extend(_row(told, one) for one in group)
    return Table(columns, tuple(rows))


def _row(told: Source, one: Came) -> TableRow:
    type, language = one.action.responsible, told.words.language
    bound = text.body_of(told.cast, type) is not None
    body = text.body_name(told.cast, type, language) if bound else agency_name(type).get(language)
    mark = told.words.word(one.mark)
    return TableRow(
        (
            Cell(muted=trace.expected_code(one.run, one.inject, one.action.id)),
            Cell(told.text(one.action.text, told.run(one.run))),
            Cell(body),
            Cell(mark) if one.mark in (Mark.PENDING, Mark.NOT_APPLICABLE) else Cell(strong=mark),
        )
    )
