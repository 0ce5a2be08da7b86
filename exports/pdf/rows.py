"""Tables: rows laid out once, drawn page by page under the same head. A tall row goes on over the page."""

from dataclasses import dataclass, replace
from typing import Any

from reportlab.platypus.flowables import Flowable

from exports.pdf import look
from exports.pdf.drawn import Drawn
from exports.pdf.prose import draw_badge
from exports.pdf.setting import Line, fill, height_of, put_lines, rule, set_lines
from tabletop.report import model

PAD = 5.0
GAP = 8.0  # between columns
SPAN_LINES = 3  # of a title that stands in full elsewhere
LONG, PIECE = 24, 12  # a row of more lines than LONG is cut into pieces, each of which fits on any page


@dataclass(frozen=True, slots=True)
class Row:
    """Cells of set lines, `pad` below the top. `last` closes with a line; `span` is one cell on a tint that stays with
    what follows."""

    cells: tuple[list[Line], ...]
    height: float
    pad: float = PAD
    last: bool = True
    span: bool = False
    badge: str = ""


class Rows(Drawn):
    """`offsets` and `widths` of the columns; a table without a head is one of facts."""

    def __init__(self, offsets: list[float], widths: list[float], head: Row | None, rows: list[Row], ruled: bool = True) -> None:
        super().__init__()
        self.offsets, self.widths, self.head, self.rows, self.ruled = offsets, widths, head, rows, ruled
        self.spaceBefore, self.spaceAfter = 4, 12
        self.width = look.WIDE

    @property
    def least(self) -> float:
        """The head and the first two rows, not counting a span above them."""
        first = next((place for place, row in enumerate(self.rows) if not row.span), 0)
        rows = self.rows[: first + 2]
        return self.spaceBefore + (self.head.height if self.head else 0) + sum(row.height for row in rows)

    def wrap(self, _width: float, _height: float) -> tuple[float, float]:
        """A table longer than a page need not be added up: it will be split."""
        self.height = self.head.height if self.head else 0.0
        for row in self.rows:
            self.height += row.height
            if self.height > look.TALL:
                break
        return self.width, self.height

    def split(self, _width: float, height: float) -> list[Flowable]:
        room = height - (self.head.height if self.head else 0)
        fits = 0
        while fits < len(self.rows) and room >= self.rows[fits].height:
            room -= self.rows[fits].height
            fits += 1
        while fits and self.rows[fits - 1].span:
            fits -= 1
        if not fits or fits == len(self.rows):
            return []
        rest = self.rows[fits:]
        parts = (self.rows[:fits], rest)
        return [Rows(self.offsets, self.widths, self.head, part, self.ruled) for part in parts]

    def draw(self) -> None:
        """Grounds and lines first, then all words in one run, which says its colour and face once."""
        canvas, top = self.canv, self.height
        run = canvas.beginText()
        style: look.Style | None = None
        if self.head:
            style = self._cells(run, self.head, top, style)
            top -= self.head.height
            rule(canvas, 0, top, self.width, look.TEXT, 1)
        for row in self.rows:
            if row.span:
                fill(canvas, 0, top - row.height + 0.5, self.width, row.height - 1, look.ZEBRA)
            style = self._cells(run, row, top, style)
            top -= row.height
            if row.last and self.ruled:
                rule(canvas, 0, top, self.width, look.LINE)
        canvas.drawText(run)

    def _cells(self, run: Any, row: Row, top: float, style: look.Style | None) -> look.Style | None:
        if row.badge:
            draw_badge(self.canv, 0, top - row.pad - 14, row.badge)
        if row.span:
            return put_lines(self.canv, run, row.cells[0], 6, top - row.pad, self.width - 12, style)
        for lines, x, width in zip(row.cells, self.offsets, self.widths, strict=True):
            style = put_lines(self.canv, run, lines, x, top - row.pad, width, style)
        return style


def measures(columns: tuple[model.Column, ...]) -> tuple[list[float], list[float], Row]:
    """(where each begins, how wide it is, their head): columns without a width share what the others leave."""
    free = sum(column.width == 0 for column in columns)
    left = look.WIDE - sum(column.width for column in columns) - GAP * (len(columns) - 1)
    widths = [column.width or left / free for column in columns]
    offsets = [sum(widths[:place]) + GAP * place for place in range(len(widths))]
    titles = tuple(set_lines(c.title, look.SMALL_STRONG, w) for c, w in zip(columns, widths, strict=True))
    return offsets, widths, Row(titles, max(map(height_of, titles)) + 2 * PAD - 2)


def table(block: model.Table) -> Rows:
    offsets, widths, head = measures(block.columns)
    badge = next((place for place, column in enumerate(block.columns) if column.badge), -1)
    rows = [piece for row in block.rows for piece in _rows(row, widths, badge)]
    return Rows(offsets, widths, head, rows)


def facts(block: model.Facts) -> Rows:
    """Label and value, without lines."""
    label, value = replace(look.BODY, colour=look.MUTED), replace(look.BODY, weight="Medium")
    widths = [120.0, look.WIDE - 120 - GAP]
    rows = []
    for name, text in block.rows:
        cells = (set_lines(name, label, widths[0]), set_lines(text, value, widths[1]))
        rows.extend(pieces(cells))
    return Rows([0.0, 120 + GAP], widths, None, [replace(row, height=row.height - 4) for row in rows], ruled=False)


def _rows(row: model.TableRow, widths: list[float], badge: int) -> list[Row]:
    if row.span:
        lines = set_lines(row.span, look.CELL_STRONG, look.WIDE - 12)[:SPAN_LINES]
        return [Row((lines,), height_of(lines) + 2 * PAD, span=True)]
    number = row.cells[badge].text if badge >= 0 else ""
    body = look.BODY if badge >= 0 else look.CELL
    strong = look.STRONG if badge >= 0 else look.CELL_STRONG
    cells = tuple(
        [] if place == badge else _lines(cell, width, body, strong)
        for place, (cell, width) in enumerate(zip(row.cells, widths, strict=True))
    )
    return pieces(cells, number)


def _lines(cell: model.Cell, width: float, body: look.Style, strong: look.Style) -> list[Line]:
    lines = set_lines(cell.strong, strong, width)
    lines += set_lines(cell.text, body, width, space=1 if lines else 0)
    return lines + set_lines(cell.muted, look.SMALL, width, space=2 if lines else 0)


def pieces(cells: tuple[list[Line], ...], badge: str = "", pad: float = PAD) -> list[Row]:
    """One row, or several when it is so tall that it might not fit on a page."""
    longest = max(len(lines) for lines in cells)
    step = longest if longest <= LONG else PIECE
    rows = []
    for start in range(0, max(longest, 1), max(step, 1)):
        part = tuple(lines[start : start + step] for lines in cells)
        first, last = start == 0, start + step >= longest
        above, below = pad if first else 0, pad if last else 0
        least = 15 if badge and first else 0
        tall = above + max(least, *map(height_of, part)) + below
        rows.append(Row(part, tall, above, last, badge=badge if first else ""))
    return rows
