"""What the columns of a list of people hold, told by their headings; and what of the list has no place with a person."""

import re
from collections.abc import Iterator, Sequence

from tabletop.messages import Message, message
from tabletop.views.pasted_cells import LONGEST
from tabletop.views.people_words import AGENCY, EMAIL, GENDER, HEADINGS, MODE, NAME, PHONE, POST, ROLE
from tabletop.views.speakers import plain

Line = tuple[int, list[str]]  # its number, its cells
_USUAL = (NAME, POST, AGENCY, ROLE, GENDER, EMAIL, PHONE, MODE)


def headings(rows: Sequence[Line]) -> tuple[int, list[str]]:
    """(the place of the row that says most of what the columns hold, what they hold); (-1, the usual order) without one."""
    said = [_columns(cells) for _, cells in rows[:10]]
    best = max(range(len(said)), key=lambda at: (_is_heading(said[at]), sum(map(bool, said[at]))))
    return (best, said[best]) if _is_heading(said[best]) else (-1, list(_USUAL))


def unread(above: Sequence[Line], below: Sequence[Line], columns: Sequence[str]) -> Iterator[Message]:
    """What of a list has no place with a person: titles above the headings, and columns that are none of ours."""
    titles = [cell for _, cells in above[:-1] for cell in cells if cell]
    if titles:
        yield message("people.above", text=one_line(" · ".join(titles)))
    names = above[-1][1] if above else []
    width = max((len(cells) for _, cells in (*above, *below)), default=0)
    for at in range(width):
        cells = [cells[at] for _, cells in below if at < len(cells) and cells[at]]
        if cells and not (at < len(columns) and columns[at]):
            name = names[at] if at < len(names) and names[at] else str(at + 1)
            yield message(
                "people.column-unread", column=one_line(name), n=len(cells), text=one_line(" · ".join(dict.fromkeys(cells)))
            )


def _columns(cells: Sequence[str]) -> list[str]:
    found: list[str] = []
    for cell in cells:
        words = " ".join(re.findall(r"\w+", plain(cell)))
        column = HEADINGS.get(words) or next((HEADINGS[w] for w in words.split() if w in HEADINGS and len(w) > 2), "")
        found.append(column if column not in found else "")
    return found


def _is_heading(columns: Sequence[str]) -> bool:
    named = {column for column in columns if column}
    return len(named) > 1 or bool(named & {NAME, POST} and len(columns) == 1)


def one_line(cell: str) -> str:
    return " ".join(cell.split())[:LONGEST]
