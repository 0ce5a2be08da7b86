"""Annex I: the hot-wash board as it was published last, in the words of its cards."""

from collections.abc import Iterator

from tabletop.exercise.values import BoardCard
from tabletop.exercise.words import BoardColumn
from tabletop.report.annex import annex
from tabletop.report.model import Block, Cell, Column, Section, Table, TableRow
from tabletop.report.record import BoardRecord
from tabletop.report.source import Source


def section(told: Source) -> Section:
    return annex(told, "board", tuple(_blocks(told)))


def record(told: Source) -> tuple[BoardRecord, ...]:
    return tuple(BoardRecord(card.column.value, card.text, _lines(told, card)) for _, cards in _columns(told) for card in cards)


def _columns(told: Source) -> Iterator[tuple[BoardColumn, tuple[BoardCard, ...]]]:
    for column in BoardColumn:
        yield column, tuple(card for card in told.state.board if card.column is column)


def _blocks(told: Source) -> Iterator[Block]:
    said = told.words.say
    rows: list[TableRow] = []
    for column, cards in _columns(told):
        if cards:
            rows.append(TableRow(span=told.words.word(column)))
            rows += (TableRow((Cell(card.text), Cell(muted="\n".join(_lines(told, card))))) for card in cards)
    if rows:
        yield Table((Column("said", said("column.card")), Column("evidence", said("column.evidence"), 110)), tuple(rows))


def _lines(told: Source, card: BoardCard) -> tuple[str, ...]:
    """Trace codes of the lines it was made from that still stand."""
    standing = {response.id for response in told.responses}
    return tuple(told.codes[id] for id in card.responses if id in standing)
