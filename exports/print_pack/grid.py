"""Ruled tables whose cells wait for a pen. The head comes again on every page; a tall cell goes on in the next row."""

from collections.abc import Iterator

from reportlab.platypus.flowables import Flowable

from exports.pdf import look
from exports.pdf.drawn import Drawn
from exports.pdf.setting import Line, draw_lines, fill, height_of, set_lines
from tabletop.report.pack import paper

PAD, MOST_LINES = 5.0, 30
Row = tuple[tuple[list[Line], ...], float]


class Ruling(Drawn):
    def __init__(self, widths: list[float], head: Row | None, rows: list[Row]) -> None:
        super().__init__()
        self.widths, self.head, self.rows = widths, head, rows
        self.width, self.spaceBefore, self.spaceAfter = look.WIDE, 6, 10

    @property
    def least(self) -> float:
        return (self.head[1] if self.head else 0) + (self.rows[0][1] if self.rows else 0)

    def wrap(self, _width: float, _height: float) -> tuple[float, float]:
        self.height = (self.head[1] if self.head else 0.0) + sum(high for _, high in self.rows)
        return self.width, self.height

    def split(self, _width: float, height: float) -> list[Flowable]:
        room, fits = height - (self.head[1] if self.head else 0), 0
        while fits < len(self.rows) and room >= self.rows[fits][1]:
            room -= self.rows[fits][1]
            fits += 1
        if not fits or fits == len(self.rows):
            return []
        return [Ruling(self.widths, self.head, part) for part in (self.rows[:fits], self.rows[fits:])]

    def draw(self) -> None:
        top = self.height
        for place, (cells, high) in enumerate([*([self.head] if self.head else []), *self.rows]):
            x = 0.0
            if self.head and not place:
                fill(self.canv, 0, top - high, self.width, high, look.ZEBRA)
            self.canv.setStrokeColor(look.colour(look.TEXT))
            self.canv.setLineWidth(0.5)
            for lines, wide in zip(cells, self.widths, strict=True):
                self.canv.rect(x, top - high, wide, high, stroke=1, fill=0)
                draw_lines(self.canv, lines, x + PAD, top - PAD, wide - 2 * PAD)
                x += wide
            top -= high


def grid(block: paper.Grid) -> Ruling:
    """Columns without a width share what the others leave."""
    left = look.WIDE - sum(column.width for column in block.columns)
    free = sum(column.width == 0 for column in block.columns)
    widths = [column.width or left / free for column in block.columns]
    titles = tuple(set_lines(c.title, look.SMALL_STRONG, w - 2 * PAD)[:4] for c, w in zip(block.columns, widths, strict=True))
    head = (titles, max(map(height_of, titles)) + 2 * PAD) if any(titles) else None
    return Ruling(widths, head, [piece for row in block.rows for piece in _pieces(row, widths, block.high)])


def _pieces(row: tuple[str, ...], widths: list[float], least: float) -> Iterator[Row]:
    cells = [set_lines(text, look.BODY, wide - 2 * PAD) for text, wide in zip(row, widths, strict=True)]
    for start in range(0, max(1, *map(len, cells)), MOST_LINES):
        part = tuple(lines[start : start + MOST_LINES] for lines in cells)
        yield part, max(least, max(map(height_of, part)) + 2 * PAD)
