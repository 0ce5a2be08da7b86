"""Much on one page: labels beside their texts, and a table set smaller until it fits."""

from exports.pdf import look
from exports.pdf.look import Style
from exports.pdf.rows import GAP, Row, Rows, measures, pieces
from exports.pdf.setting import set_lines
from tabletop.report.pack import paper

LABEL_WIDE = 82.0
SIZES = ((8.5, 11.5, 4.0), (8.0, 10.4, 3.0), (7.5, 9.6, 2.4), (7.0, 8.8, 1.8))
BRIEF_SIZES = ((9.0, 12.4), (8.5, 11.4), (8.0, 10.4))
PAD = 3.0


def brief(block: paper.Brief, step: int = 0) -> Rows:
    """Label and text, a hairline between; what the room hears or sees is set heavier. `step`: how much smaller than usual."""
    size, leading = BRIEF_SIZES[step]
    plain, heavy = Style(size, leading), Style(size, leading, "Medium")
    named = Style(8, leading, "SemiBold", look.HEAD)
    widths = [LABEL_WIDE, look.WIDE - LABEL_WIDE - GAP]
    rows: list[Row] = []
    for label, text, strong in block.rows:
        cells = (set_lines(label, named, widths[0]), set_lines(text, heavy if strong else plain, widths[1]))
        rows.extend(pieces(cells, pad=PAD))
    made = Rows([0.0, LABEL_WIDE + GAP], widths, None, rows)
    made.spaceAfter = 6
    return made


def tight(block: paper.Tight, room: float, step: int = 0) -> Rows:
    """As large as it fits into `room`; the smallest goes on over the page."""
    *larger, smallest = SIZES[step:]
    for size in larger:
        made = _set(block, *size)
        if sum(row.height for row in made.rows) + (made.head.height if made.head else 0) <= room:
            return made
    return _set(block, *smallest)


def _set(block: paper.Tight, size: float, leading: float, pad: float) -> Rows:
    text, strong = Style(size, leading), Style(size, leading, "SemiBold")
    offsets, widths, head = measures(block.columns)
    rows: list[Row] = []
    for row in block.rows:
        cells = tuple(
            set_lines(cell, text if place else strong, width) for place, (cell, width) in enumerate(zip(row, widths, strict=True))
        )
        rows.extend(pieces(cells, pad=pad))
    return Rows(offsets, widths, head, rows)
