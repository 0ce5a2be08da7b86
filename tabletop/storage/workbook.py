"""Tables of people as text: sheets of a workbook (XLSX, XLSM) or one of comma-separated values, with what was lost on the way.

Formulas are never run: the value that Excel kept is taken. No macro, no link, no file beside the workbook is touched.
"""

import re
import warnings
from collections.abc import Iterable, Iterator
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any

from tabletop.errors import BadInput
from tabletop.messages import message
from tabletop.scenario.msel.cells import Losses, Row, Sheet, Spot, cleaned, letters, named
from tabletop.storage import csv_table
from tabletop.storage.inside import read_given
from tabletop.storage.loaded import Unreadable
from tabletop.storage.workbook_guard import LIMITS, Hidden, Limits, Looked, look

_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")
_UNSEEN = Hidden((LIMITS.rows, LIMITS.columns))  # a part by another name
_WHY = {"file-missing": "msel.missing", "file-too-big": "msel.too-big"}


def read(path: Path, losses: Losses, limits: Limits = LIMITS) -> tuple[Sheet, ...]:
    """Every sheet with something in it. Raises `BadInput` with what to do instead."""
    try:
        data = read_given(path, limits.bytes)
    except Unreadable as reason:
        id = _WHY.get(reason.code, "msel.unreadable")
        raise BadInput(message(id, file=path.name, n=limits.bytes // (1024 * 1024))) from None
    if not data.strip(b"\x00 \r\n\t"):
        raise BadInput(message("msel.empty", file=path.name))
    if data.startswith((b"PK", b"\xd0\xcf\x11\xe0")):
        looked = look(data, path.name, limits)
        sheets = tuple(_sheets(data, path.name, looked, losses))
    else:
        sheets = (csv_table.read(data, path, losses, limits),)
    if sum(len(text) for sheet in sheets for row in sheet.rows for text in row.cells.values()) > limits.letters:
        raise BadInput(message("msel.too-much-text", file=path.name))
    return tuple(sheet for sheet in sheets if sheet.rows)


def _sheets(data: bytes, name: str, looked: Looked, losses: Losses) -> Iterator[Sheet]:
    from io import BytesIO

    from openpyxl import load_workbook  # 190 ms: only for who reads a workbook

    for there, id in ((looked.macros, "msel.macros"), (looked.links, "msel.links")):
        if there:
            losses.left_out(Spot(), id)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # openpyxl tells of what it leaves out, which is nothing that is text
            book = load_workbook(BytesIO(data), read_only=True, data_only=True, keep_links=False)
            for sheet in book.worksheets:
                hidden = looked.sheets.get(str(getattr(sheet, "_worksheet_path", "")).lstrip("/"), _UNSEEN)
                if sheet.sheet_state != "visible":
                    losses.noted(Spot(sheet.title), "msel.hidden-sheet")
                sheet.reset_dimensions()  # what a sheet says of its size need not be so
                rows, columns = hidden.last
                if rows:
                    yield _sheet(sheet.title, sheet.iter_rows(max_row=rows, max_col=columns), hidden, losses)
    except Exception as error:  # what the library makes of a file that lies is anybody's guess
        raise BadInput(message("msel.not-a-workbook", file=name)) from error


def _sheet(name: str, rows: Iterable[Iterable[Any]], hidden: Hidden, losses: Losses) -> Sheet:
    made: list[Row] = []
    for number, row in enumerate(rows, 1):
        cells: dict[int, str] = {}
        for column, cell in enumerate(row):
            spot = Spot(name, number, letters(column))
            formula = hidden.formulas.get(f"{spot.column}{number}") if hidden.formulas else None
            if cell.value is None:
                if formula is not None:
                    losses.left_out(spot, "msel.formula-without-value", f"={formula}")
                continue
            if cell.data_type == "e":
                losses.left_out(spot, "msel.error-cell", str(cell.value))
                continue
            text = text_of(cell.value)
            if formula is not None:
                losses.noted(spot, "msel.formula", f"={formula}", value=text[:60])
            if text := clean(text, spot, losses):
                cells[column] = text
        if cells:
            made.append(Row(number, cells))
    _tell_hidden(name, made, hidden, losses)
    return Sheet(name, tuple(made), hidden.merged)


def clean(text: str, spot: Spot, losses: Losses) -> str:
    """Without what no scenario may hold, which is told."""
    text, gone = cleaned(text)
    if gone:
        losses.left_out(spot, "msel.characters", "", characters=named(gone[:20]))
    return text


def _tell_hidden(name: str, rows: list[Row], hidden: Hidden, losses: Losses) -> None:
    used = {row.number for row in rows}
    if unseen := [str(number) for number in hidden.rows if number in used]:
        losses.noted(Spot(name), "msel.hidden-rows", "", rows=", ".join(unseen))
    columns = {column for row in rows for column in row.cells}
    if unseen := [letters(number - 1) for number in hidden.columns if number - 1 in columns]:
        losses.noted(Spot(name), "msel.hidden-columns", "", columns=", ".join(unseen))


def text_of(value: object) -> str:
    """As the sheet would show it: whole numbers without a point, days by ISO 8601, times by the clock of 24 hours."""
    if isinstance(value, str):
        return _ESCAPED.sub(lambda found: chr(int(found[1], 16)), value) if "_x" in value else value
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() and abs(value) < 1e15 else format(value, ".15g")
    if isinstance(value, datetime):
        if not (value.hour or value.minute or value.second):
            return f"{value:%Y-%m-%d}"
        return f"{value:%Y-%m-%d %H:%M:%S}".removesuffix(":00")
    if isinstance(value, time):
        return f"{value:%H:%M:%S}".removesuffix(":00")
    if isinstance(value, timedelta):
        minutes = round(value.total_seconds() / 60)
        return f"{minutes // 60:02d}:{minutes % 60:02d}"
    return value.isoformat() if isinstance(value, date) else str(value)
