"""Comma-separated values as spreadsheets really save them: any separator, any of the usual encodings."""

import csv
import io
import re
from pathlib import Path

from tabletop.errors import BadInput
from tabletop.messages import message
from tabletop.scenario.msel.cells import Losses, Row, Sheet, Spot, cleaned, letters, named
from tabletop.scenario.msel.headings import column_of
from tabletop.storage.workbook_guard import Limits

_SEPARATORS = ",;\t|"
_FIRST_LINES = 40
_MARKS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
_PROTECTED = re.compile(r"'(?=[=+\-@\t])")  # how programs keep a text from becoming a formula


def read(data: bytes, path: Path, losses: Losses, limits: Limits) -> Sheet:
    """Raises `BadInput` for what is no table of text."""
    text = _decoded(data, path, losses)
    separator = _separator(text)
    rows: list[Row] = []
    try:
        for number, cells in enumerate(csv.reader(io.StringIO(text, newline=""), delimiter=separator), 1):
            if number > limits.rows or len(cells) > limits.columns:
                place = f"{letters(min(len(cells), limits.columns))}{number}"
                raise BadInput(message("msel.too-far", file=path.name, cell=place, rows=limits.rows, columns=limits.columns))
            made: dict[int, str] = {}
            for column, cell in enumerate(cells):
                said, gone = cleaned(_PROTECTED.sub("", cell) if cell.startswith("'") else cell)
                if gone:
                    losses.left_out(Spot("", number, letters(column)), "msel.characters", "", characters=named(gone[:20]))
                if said:
                    made[column] = said
            if made:
                rows.append(Row(number, made))
    except csv.Error as error:
        raise BadInput(message("msel.not-a-table", file=path.name, row=len(rows) + 1)) from error
    return Sheet("", tuple(rows))


def _decoded(data: bytes, path: Path, losses: Losses) -> str:
    """UTF-8 or UTF-16 where the bytes say so, else the letters of Western Windows, which is a guess and told."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data.decode(encoding, "replace").removeprefix("\ufeff")
    if b"\x00" in data[:200]:
        even, odd = data[0:200:2].count(0), data[1:200:2].count(0)
        if max(even, odd) < 20 or min(even, odd) > 5:
            raise BadInput(message("msel.not-a-table", file=path.name, row=1))
        return data.decode("utf-16-le" if odd > even else "utf-16-be", "replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        losses.guessed(Spot(), "msel.encoding")
        return data.decode("cp1252", "replace")


def _separator(text: str) -> str:
    """The one that finds the most headings, then the most rows that are as wide as each other, then the most columns."""
    first = "\n".join(text[:100_000].replace("\r\n", "\n").split("\n")[:_FIRST_LINES])

    def worth(separator: str) -> tuple[int, int, int]:
        try:
            rows = list(csv.reader(io.StringIO(first), delimiter=separator))
        except csv.Error:
            return 0, 0, 0
        widths = [len(row) for row in rows if len(row) > 1]
        headings = max((sum(column_of(cell)[0] is not None for cell in row[:200]) for row in rows), default=0)
        return headings, max(map(widths.count, widths), default=0), sum(widths)

    return max(_SEPARATORS, key=worth)
