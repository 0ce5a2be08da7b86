"""The cells of a list that somebody made with a spreadsheet, as text: nothing is run, nothing is guessed from its columns."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from tabletop.messages import Message, message
from tabletop.scenario.msel.cells import Loss, Losses, Sheet
from tabletop.storage.workbook import read

_OF_A_CELL = {"msel.error-cell": "list.error", "msel.formula-without-value": "list.formula", "msel.characters": "list.characters"}
_OF_THE_WHOLE = frozenset({"msel.encoding", "msel.hidden-sheet", "msel.hidden-rows", "msel.hidden-columns"})


@dataclass(frozen=True, slots=True)
class Table:
    """`rows`: as the program that made them numbers them, blank ones too. `notes`: what of the file is not in them, or may be
    read wrongly."""

    rows: tuple[tuple[str, ...], ...] = ()
    notes: tuple[Message, ...] = ()


def read_table(path: Path) -> Table:
    """The sheet with the most rows; a cell merged over several of them stands in each. Raises `BadInput`."""
    losses = Losses()
    sheets = read(path, losses)
    if not sheets:
        return Table()
    sheet = max(sheets, key=lambda sheet: len(sheet.rows))
    rows = _rows(sheet)
    wide = [[cells.get(at, "") for at in range(max(cells, default=-1) + 1)] for cells in rows]
    return Table(tuple(map(tuple, wide)), tuple(_notes(sheet, [s.name for s in sheets if s is not sheet], losses.told)))


def _rows(sheet: Sheet) -> list[dict[int, str]]:
    own = {row.number: row.cells for row in sheet.rows}
    rows = [dict(own.get(number, {})) for number in range(1, max(own) + 1)]
    for span in sheet.merged:
        text = own.get(span.top, {}).get(span.left, "")
        for cells in rows[span.top : span.bottom] if text else ():
            if cells:
                cells.setdefault(span.left, text)
    return rows


def _notes(sheet: Sheet, others: Sequence[str], told: Sequence[Loss]) -> Iterator[Message]:
    if others:
        yield message("list.other-sheets", sheet=sheet.name, others=", ".join(others))
    for loss in told:
        id = loss.message.id
        if loss.spot.sheet in ("", sheet.name) and id in _OF_THE_WHOLE:
            yield loss.message
        elif loss.spot.sheet == sheet.name and id in _OF_A_CELL:
            cell = f"{loss.spot.column}{loss.spot.row}"
            yield Message(_OF_A_CELL[id], {**loss.message.values, "cell": cell, "text": loss.text})
