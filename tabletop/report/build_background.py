"""Where the exercise comes from and what its findings can be aligned with: mandate, national laws, plans and their lines."""

from collections.abc import Iterator

from tabletop.exercise.prepare_values import NationalLine
from tabletop.report.build_overview import basics, request, series
from tabletop.report.model import Block, Cell, Column, Facts, Note, Paragraph, Section, Table, TableRow
from tabletop.report.source import Source


def section(told: Source, number: str) -> Section:
    """Background and mandate: only what was said of it."""
    said, mandate, about = told.words.say, told.state.mandate, basics(told)
    rows = (
        ("background.request", request(told)),
        ("background.reference", about.reference),
        ("background.host", mandate.host),
        ("background.programme", mandate.programme),
        ("background.donor", about.donor),
        ("background.series", series(told)),
        ("background.scope", mandate.scope),
    )
    facts = tuple((said(key), value) for key, value in rows if value)
    asked = () if mandate.asked_by or not facts else (Note(said("background.no-request")),)
    blocks: tuple[Block, ...] = (Facts(facts), *asked) if facts else (Paragraph(said("background.none")),)
    heading = said("background")
    return Section("background", number, heading, blocks, f"{number} {heading}")


def alignment(told: Source, number: str) -> Section:
    """The national lines that were listed. Nothing is aligned here that nobody aligned in the room."""
    said = told.words.say
    heading = said("alignment")
    columns = (
        Column("code", said("column.code"), 84),
        Column("line", said("column.national-line")),
        Column("kind", said("column.national-kind"), 96),
    )
    rows = tuple(_rows(told))
    blocks: tuple[Block, ...] = (Paragraph(said("alignment.none")),)
    if rows:
        blocks = (Note(said("alignment.intro")), Table(columns, rows))
    return Section("alignment", number, heading, blocks, f"{number} {heading}")


def _rows(told: Source) -> Iterator[TableRow]:
    """Each law and plan, its lines behind it."""
    lines = tuple(told.state.national.values())
    for line in lines:
        if line.parent not in told.state.national:
            yield _row(told, line, top=True)
            yield from (_row(told, below, top=False) for below in lines if below.parent == line.id)


def _row(told: Source, line: NationalLine, top: bool) -> TableRow:
    kind = told.words.word(line.kind) if top else told.words.say("national.line-of")
    title = Cell(strong=line.title) if top else Cell(line.title)
    return TableRow((Cell(line.code), title, Cell(kind)))
