"""Where the table stands in a workbook: its headings, the sections between its rows, and what else lies around."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from tabletop.errors import BadInput
from tabletop.messages import message
from tabletop.scenario.msel.cells import Losses, Row, Sheet, Spot, letters, plain
from tabletop.scenario.msel.headings import Column, column_of

FIELD_HEADINGS = {"en": ("Scenario field", "Value"), "es": ("Campo del escenario", "Valor")}
CONTINUED = re.compile(r"(.+) \([^()\d]+ (\d+)/(\d+)\)")
_FIRST_ROWS = 60  # among which the headings must be
_TELLING = frozenset({Column.SEQ, Column.TIME, Column.DATE, Column.KIND, Column.EXPECTED, Column.TEXT})
_LONGEST_SECTION = 120
MOST_ROWS = 5_000  # of injects: far more than any exercise, and read in seconds


@dataclass
class Line:
    """One row of the table: cells by column, and those of columns that are not ours by their headings."""

    sheet: str
    row: int
    cells: dict[Column, str]
    extra: list[tuple[str, str]]
    headings: Mapping[Column, str]
    section: str = ""
    joined: bool = False  # with rows that repeat it

    def spot(self, column: Column | None = None) -> Spot:
        return Spot(self.sheet, self.row, self.headings.get(column, "") if column is not None else "")


@dataclass
class Found:
    """`fields`: a sheet of our own that says what the table does not; `above`: the texts over the headings."""

    lines: list[Line] = field(default_factory=list)
    above: list[tuple[Spot, str]] = field(default_factory=list)
    fields: dict[str, str] = field(default_factory=dict)
    headings: list[str] = field(default_factory=list)
    rows: int = 0


@dataclass(frozen=True, slots=True)
class _Heads:
    """`columns`: by 0-based column; `names`: every heading as typed; `rows`: the rows they stand in."""

    columns: Mapping[int, Column]
    names: Mapping[int, str]
    rows: tuple[int, ...]

    @property
    def kinds(self) -> frozenset[Column]:
        return frozenset(self.columns.values())


def find(sheets: Sequence[Sheet], losses: Losses) -> Found:
    found = Found()
    tables: list[tuple[Sheet, _Heads]] = []
    others: list[Sheet] = []
    for sheet in sheets:
        if _is_fields(sheet):
            _read_fields(sheet, found, losses)
        elif (heads := _heads(sheet)) is not None:
            tables.append((sheet, heads))
        elif sheet.rows:
            others.append(sheet)
    with_text = [each for each in tables if Column.TEXT in each[1].kinds]
    for sheet, heads in tables:
        if with_text and (sheet, heads) not in with_text:
            others.append(sheet)
        else:
            _read_table(sheet, heads, found, losses)
    for sheet in others:
        losses.left_out(Spot(sheet.name), "msel.sheet-without-headings", _all_of(sheet))
    return found


def _all_of(sheet: Sheet) -> str:
    return "\n".join(" | ".join(row.cells.values()) for row in sheet.rows)


def _is_fields(sheet: Sheet) -> bool:
    first = next((tuple(plain(cell) for cell in row.cells.values()) for row in sheet.rows), ())
    return first in {tuple(map(plain, words)) for words in FIELD_HEADINGS.values()}


def _read_fields(sheet: Sheet, found: Found, losses: Losses) -> None:
    last = ""
    for row in sheet.rows[1:]:
        name, value = row.cells.get(0, ""), row.cells.get(1, "")
        more = CONTINUED.fullmatch(name)
        if more and more[1] == last and last in found.fields:
            found.fields[last] += value
            continue
        if not name or name in found.fields:
            losses.left_out(Spot(sheet.name, row.number), "msel.field-unknown", " | ".join(row.cells.values()))
            continue
        found.fields[name] = value
        last = name
        for column, text in row.cells.items():
            if column > 1:
                losses.left_out(Spot(sheet.name, row.number, letters(column)), "msel.field-unknown", text)


def _heads(sheet: Sheet) -> _Heads | None:
    """The row that names the most columns, with what the row above or below it adds."""
    best: tuple[int, int, _Heads] | None = None
    for at, row in enumerate(sheet.rows[:_FIRST_ROWS]):
        heads = _heads_of(row)
        score = 2 * len(heads.kinds) + sum(not column_of(heads.names[c])[1] for c in heads.columns)
        if (
            len(heads.kinds) > 1
            and heads.kinds & {Column.TITLE, Column.TEXT}
            and heads.kinds & _TELLING
            and (best is None or score > best[0])
        ):
            best = score, at, heads
    if best is None:
        return None
    _, at, heads = best
    for beside in (at - 1, at + 1):
        if 0 <= beside < len(sheet.rows) and abs(sheet.rows[beside].number - heads.rows[0]) == 1:
            heads = _joined(heads, sheet.rows[beside], sheet)
    return heads


def _heads_of(row: Row, *, slips: bool = True) -> _Heads:
    columns: dict[int, Column] = {}
    for likely in (False, True):
        for at, text in row.cells.items():
            column, guessed = column_of(text, slips=slips)
            if column is not None and guessed is likely and at not in columns and (not likely or column not in columns.values()):
                columns[at] = column
    return _Heads(columns, dict(row.cells), (row.number,))


def _joined(heads: _Heads, beside: Row, sheet: Sheet) -> _Heads:
    """With what a second row of headings adds; a row below counts only where two of its cells are headings we miss."""
    theirs = _heads_of(beside)
    new = {at: column for at, column in theirs.columns.items() if at not in heads.columns and column not in heads.kinds}
    above = beside.number < heads.rows[0]
    words = sum(column_of(text)[0] is not None for text in beside.cells.values()) * 2 >= len(beside.cells)
    grouped = above and len(beside.cells) > 1 and (words or any(r.top == beside.number for r in sheet.merged))
    if not (grouped or (not above and len(new) > 1)):
        return heads
    names = {**{at: text for at, text in beside.cells.items() if at not in heads.names}, **heads.names}
    return _Heads({**heads.columns, **new}, names, tuple(sorted((*heads.rows, beside.number))))


def _read_table(sheet: Sheet, heads: _Heads, found: Found, losses: Losses) -> None:
    filled = _filled_down(sheet, heads, losses)
    section = ""
    own = {row.number: row for row in sheet.rows}
    for number in heads.rows:
        _tell_headings(sheet, heads, own[number], losses)
    for text in heads.names.values():
        found.headings.append(text)
    numbered = sum(any(heads.columns.get(c) in (Column.SEQ, Column.TIME) for c in row.cells) for row in sheet.rows) * 2 > len(
        sheet.rows
    )
    for row in filled:
        if row.number in heads.rows:
            continue
        if row.number < heads.rows[0]:
            found.above.append((Spot(sheet.name, row.number), " · ".join(row.cells.values())))
            continue
        again = _heads_of(row, slips=False)
        exact = sum(not column_of(row.cells[at], slips=False)[1] for at in again.columns)
        if exact > 2 and exact * 2 > len(row.cells) and again.kinds & {Column.TITLE, Column.TEXT}:
            losses.noted(Spot(sheet.name, row.number), "msel.headings-again", " | ".join(row.cells.values()))
            heads = again
            continue
        if _is_section(row, heads, sheet, numbered):
            (section,) = set(row.cells.values())
            losses.noted(Spot(sheet.name, row.number), "msel.section", section)
            continue
        found.rows += 1
        if found.rows > MOST_ROWS:
            raise BadInput(message("msel.too-many-rows", n=MOST_ROWS, row=row.number))
        line = _line(sheet, row, heads, section)
        if not _goes_on(line, found, losses):
            found.lines.append(line)


def _filled_down(sheet: Sheet, heads: _Heads, losses: Losses) -> Iterator[Row]:
    """Rows with the value of a cell that is merged over several of them in each; single cells merged sideways once."""
    values: dict[int, dict[int, str]] = {}
    own = {row.number: row for row in sheet.rows}
    for span in sheet.merged:
        text = own[span.top].cells.get(span.left, "") if span.top in own else ""
        if text and span.bottom > span.top > heads.rows[-1] and span.left in heads.names:
            for number in range(span.top + 1, span.bottom + 1):
                if number in own:
                    values.setdefault(number, {})[span.left] = text
            losses.noted(Spot(sheet.name, span.top, heads.names[span.left]), "msel.merged", last=span.bottom)
    for row in sheet.rows:
        more = values.get(row.number)
        yield Row(row.number, {**more, **row.cells}) if more else row


def _tell_headings(sheet: Sheet, heads: _Heads, row: Row, losses: Losses) -> None:
    for at, text in row.cells.items():
        spot = Spot(sheet.name, row.number, letters(at))
        if heads.names.get(at) != text:
            losses.left_out(spot, "msel.heading-group", text)
        elif at not in heads.columns:
            losses.noted(spot, "msel.column-unknown", text)
        else:
            likely = column_of(text)[1]
            (losses.guessed if likely else losses.noted)(spot, "msel.column-read", text, column=heads.columns[at].value)


def _is_section(row: Row, heads: _Heads, sheet: Sheet, numbered: bool) -> bool:
    texts = set(row.cells.values())
    if len(texts) != 1:
        return False
    (text,) = texts
    at = min(row.cells)
    if len(text) > _LONGEST_SECTION or text.replace(".", "").isdigit():
        return False
    spans = any(r.top == row.number and r.left <= at <= r.right and r.right > r.left for r in sheet.merged)
    kind = heads.columns.get(at)
    return (
        spans
        or len(row.cells) > 1
        or kind not in (Column.TITLE, Column.TEXT, Column.EXPECTED, Column.NOTES, Column.TO)
        or (kind is Column.TITLE and numbered)
    )


def _line(sheet: Sheet, row: Row, heads: _Heads, section: str) -> Line:
    """A second column of the same kind goes on the first where that is prose, else beside it under its own heading."""
    cells: dict[Column, str] = {}
    extra: list[tuple[str, str]] = []
    names: dict[Column, str] = {}
    for at, text in sorted(row.cells.items()):
        column = heads.columns.get(at)
        name = heads.names.get(at) or letters(at)
        if column is None or column in cells:
            extra.append((name, text))
        else:
            cells[column], names[column] = text, name
    return Line(sheet.name, row.number, cells, extra, names, section)


def _goes_on(line: Line, found: Found, losses: Losses) -> bool:
    """Whether this row only continues a long cell of the row before it, or adds to that without words of its own."""
    before = found.lines[-1] if found.lines and found.lines[-1].sheet == line.sheet else None
    more = CONTINUED.fullmatch(line.cells.get(Column.SEQ, ""))
    if more and before is not None and before.cells.get(Column.SEQ) == more[1]:
        for column, text in line.cells.items():
            if column is not Column.SEQ:
                before.cells[column] = before.cells.get(column, "") + text
        before.extra += line.extra
        return True
    if line.cells.keys() & {Column.TITLE, Column.TEXT}:
        return False
    words = " | ".join([*line.cells.values(), *(f"{name}: {text}" for name, text in line.extra)])
    if before is None or not (line.cells.keys() - {Column.SEQ, Column.DATE, Column.TIME} or line.extra):
        losses.left_out(line.spot(), "msel.row-without-text", words)
        return True
    losses.guessed(line.spot(), "msel.row-goes-on", words)
    for column, text in line.cells.items():
        old = before.cells.get(column, "")
        if column is not Column.SEQ and f"\n{text}\n" not in f"\n{old}\n":
            before.cells[column] = f"{old}\n{text}" if old else text
    before.extra += line.extra
    return True
