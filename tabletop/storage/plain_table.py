"""The cells of a list that somebody made with a spreadsheet, as text: nothing is run, nothing is guessed from its columns."""

from collections.abc import Mapping
from pathlib import Path

from tabletop.scenario.msel.cells import Losses
from tabletop.storage.workbook import read


def read_table(path: Path) -> tuple[tuple[str, ...], ...]:
    """Row by row as the program shows them, blank ones too, of the sheet with the most rows. Raises `BadInput`."""
    sheets = read(path, Losses())
    if not sheets:
        return ()
    rows = {row.number: row.cells for row in max(sheets, key=lambda sheet: len(sheet.rows)).rows}
    return tuple(_cells(rows.get(number, {})) for number in range(1, max(rows) + 1))


def _cells(cells: Mapping[int, str]) -> tuple[str, ...]:
    return tuple(cells.get(at, "") for at in range(max(cells, default=-1) + 1))
