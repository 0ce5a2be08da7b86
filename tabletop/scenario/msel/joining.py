"""One inject, several rows: an MSEL often repeats an inject for every player it goes to."""

from collections.abc import Sequence

from tabletop.scenario.msel.cells import Losses, plain
from tabletop.scenario.msel.finding import Line
from tabletop.scenario.msel.headings import Column

_SAME = (Column.TITLE, Column.TEXT, Column.DATE, Column.TIME)
_PROSE = frozenset(
    {
        Column.TO,
        Column.EXPECTED,
        Column.NOTES,
        Column.QUESTIONS,
        Column.HINTS,
        Column.RED_FLAGS,
        Column.OBJECTIVES,
        Column.REFERENCES,
    }
    | {Column.ROLE_PLAYER, Column.RESPONSIBLE, Column.ATTACHMENTS}
)


def joined(lines: Sequence[Line], losses: Losses) -> tuple[list[Line], dict[int, list[str]]]:
    """(a line an inject, by the place of each the numbers that its other rows had)."""
    kept: list[Line] = []
    first: dict[tuple[str, ...], int] = {}
    also: dict[int, list[str]] = {}
    for line in lines:
        key = tuple(plain(line.cells.get(column, "")) for column in _SAME)
        at = first.get(key)
        if at is None or not _repeats(kept[at], line):
            first.setdefault(key, len(kept))
            kept.append(line)
            continue
        into = kept[at]
        number = line.cells.get(Column.SEQ, "")
        if number and number != into.cells.get(Column.SEQ):
            also.setdefault(at, []).append(number)
        losses.noted(line.spot(), "msel.row-repeats", number, row=into.row)
        _add(into, line, losses)
    return kept, also


def _repeats(kept: Line, line: Line) -> bool:
    """The same inject for somebody else: the same number, or another one and another player."""
    numbers = kept.cells.get(Column.SEQ, ""), line.cells.get(Column.SEQ, "")
    players = kept.cells.get(Column.TO, ""), line.cells.get(Column.TO, "")
    return numbers[0] == numbers[1] or not all(numbers) or (all(players) and players[0] != players[1])


def _add(into: Line, line: Line, losses: Losses) -> None:
    """What this row says beyond the first is added to it; where an inject can say a thing only once, it is told."""
    if not into.joined and (own := _of_player(into)):
        into.cells[Column.EXPECTED] = own
    into.joined = True
    for column, text in line.cells.items():
        old = into.cells.get(column, "")
        if column is Column.SEQ or text == old:
            continue
        if not old:
            into.cells[column] = text
        elif column in _PROSE:
            said = (_of_player(line) if column is Column.EXPECTED else "") or text
            if f"\n{said}\n" not in f"\n{old}\n":
                into.cells[column] = f"{old}\n{said}"
        elif column not in _SAME:
            losses.left_out(line.spot(column), "msel.repeat-differs", text)
    known = {text for _, text in into.extra}
    into.extra += [(name, text) for name, text in line.extra if text not in known]


def _of_player(line: Line) -> str:
    """What this row expects, of the player it goes to; nothing where it says itself of whom, or expects several things."""
    player, text = line.cells.get(Column.TO, "").replace("\n", " "), line.cells.get(Column.EXPECTED, "")
    one = player and text and "\n" not in text and not set(player) & set(",;/|&")
    return f"{player}: {text}" if one and Column.RESPONSIBLE not in line.cells else ""
