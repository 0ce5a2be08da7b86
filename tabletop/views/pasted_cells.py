"""The cells of rows pasted out of a spreadsheet. Whatever is pasted is text, and what of it cannot be used is told."""

import re
from collections.abc import Iterator, Sequence

from tabletop.messages import Message, message

MOST_ROWS, MOST_CHARACTERS, LONGEST = 300, 400_000, 200
Line = tuple[int, list[str]]  # its number as pasted, its cells

_MOST_NAMED = 12  # columns in one sentence
_INVISIBLE = re.compile(r"[\u200b\u200c\u2060\ufeff\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
_BLANK = re.compile(r"[\s\x00-\x1f\x7f\x85\xa0\u2028\u2029]+")


def rows_of(text: str, troubles: list[Message]) -> list[Line]:
    """The rows with anything in them; what stands against reading them is added to `troubles`."""
    if len(text) > MOST_CHARACTERS:
        troubles.append(message("pasted.too-long"))
        return []
    rows = [(line, cells) for line, cells in enumerate(cells_of(text), 1) if any(cells)]
    if not rows:
        troubles.append(message("pasted.nothing"))
    return rows


def first_of(rows: list[Line], troubles: list[Message]) -> list[Line]:
    """As many as are read; that there are more is told."""
    if len(rows) > MOST_ROWS:
        troubles.append(message("pasted.too-many", most=MOST_ROWS, line=rows[MOST_ROWS][0]))
    return rows[:MOST_ROWS]


def unread(names: Sequence[str], rows: Sequence[Line], columns: Sequence[str]) -> Iterator[Message]:
    """Columns with something in them that are none of ours ('' in `columns`), by their headings or else by their numbers."""
    filled = {at for _, cells in rows for at, cell in enumerate(cells) if cell}
    left = sorted(at for at in filled if at >= len(columns) or not columns[at])
    called = [" ".join(names[at].split())[:40] if at < len(names) and names[at] else str(at + 1) for at in left]
    if called:
        more = " …" if len(called) > _MOST_NAMED else ""
        yield message("pasted.columns-unread", n=len(called), columns=", ".join(called[:_MOST_NAMED]) + more)


def cells_of(text: str, most: int = MOST_ROWS) -> list[list[str]]:
    """The cells of pasted rows, cleaned; no more rows than can be of use, with the blank ones between `most` of them. A quote
    that is never closed is only a quote."""
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    first = next((line for line in text.split("\n") if line.strip()), "")
    bare = re.sub(r'"(?:[^"]|"")*+"', "", first)
    cut = "\t" if "\t" in bare else ";" if ";" in bare else ","
    cell = re.compile(rf'"((?:[^"]|"")*+)"[ ]*(?=[{cut}\n]|\Z)|([^{cut}\n]*)')
    rows: list[list[str]] = [[]]
    at = 0
    while True:
        found = cell.match(text, at)
        if found is None:
            break
        quoted, loose = found.groups()
        rows[-1].append(_clean(quoted.replace('""', '"') if quoted is not None else loose))
        at = found.end()
        if at >= len(text):
            break
        if text[at] == "\n":
            rows.append([])
        if len(rows) > 5 * most:
            break
        at += 1
    return rows


def _clean(cell: str) -> str:
    """Without what cannot be seen; breaks inside a cell stay, since aliases may stand one below the other."""
    lines = (_BLANK.sub(" ", line).strip() for line in _INVISIBLE.sub("", cell).split("\n"))
    return "\n".join(line for line in lines if line)
