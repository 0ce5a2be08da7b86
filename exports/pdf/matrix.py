"""The lead and support matrix: bodies on slanted heads, a box for what each said of a task."""

import math
from dataclasses import dataclass, replace
from typing import Any

from reportlab.platypus.flowables import Flowable

from exports.pdf import look
from exports.pdf.drawn import Drawn
from exports.pdf.look import colour
from exports.pdf.setting import Line, draw_lines, draw_text, fill, height_of, rule, set_lines, width_of
from tabletop.report import model
from tabletop.report.model import Mark
from tabletop.report.wording import joined

LABEL, FLAG, SLANT = 168.0, 62.0, 52.0
MOST_BODIES = 20  # side by side; more make another matrix below
LEAST_ROW = 25.0
LABEL_LINES = 12  # of a task whose words stand in full among the expected actions
NAME = replace(look.CELL, size=8, weight="Medium", leading=8.5)
NAME_LENGTH, NAME_LINES = 165.0, 2
LETTER = replace(look.CELL_STRONG, size=9)
FLAG_STYLE = replace(look.SMALL_STRONG, colour=look.WARN)


@dataclass(frozen=True, slots=True)
class Row:
    label: list[Line]
    marks: tuple[Mark | None, ...]
    flag: list[Line]
    height: float


class Matrix(Drawn):
    """Its head is drawn again on each page."""

    def __init__(self, names: list[list[Line]], rows: list[Row], cell: float) -> None:
        super().__init__()
        self.names, self.rows, self.cell = names, rows, cell
        self.spaceBefore, self.spaceAfter = 6, 8
        self.width = look.WIDE
        longest = max((width_of(line.text, line.style) for lines in names for line in lines), default=0)
        self.head = longest * math.sin(math.radians(SLANT)) + 14

    @property
    def least(self) -> float:
        return self.spaceBefore + self.head + sum(row.height for row in self.rows[:2])

    def wrap(self, _width: float, _height: float) -> tuple[float, float]:
        self.height = self.head + sum(row.height for row in self.rows)
        return self.width, self.height

    def split(self, _width: float, height: float) -> list[Flowable]:
        room, fits = height - self.head, 0
        while fits < len(self.rows) and room >= self.rows[fits].height:
            room -= self.rows[fits].height
            fits += 1
        if fits < 2 or fits == len(self.rows):
            return []
        if len(self.rows) - fits == 1 and fits > 2:
            fits -= 1  # no row stands alone below all the names
        return [Matrix(self.names, part, self.cell) for part in (self.rows[:fits], self.rows[fits:])]

    def draw(self) -> None:
        canvas, top = self.canv, self.height - self.head
        for place, lines in enumerate(self.names):
            canvas.saveState()
            canvas.translate(LABEL + place * self.cell + self.cell / 2 + 2, top + 5)
            canvas.rotate(SLANT)
            for line_place, line in enumerate(reversed(lines)):
                draw_text(canvas, line.text, 0, (line_place - (len(lines) - 1) / 2) * NAME.leading, NAME, rtl=line.rtl)
            canvas.restoreState()
        rule(canvas, 0, top, self.width, look.TEXT, 1)
        for row in self.rows:
            low = top - row.height
            draw_lines(canvas, row.label, 0, top - (row.height - height_of(row.label)) / 2, LABEL - 8)
            for place, mark in enumerate(row.marks):
                if mark is not None:
                    y = low + (row.height - LEAST_ROW) / 2
                    draw_mark(canvas, LABEL + place * self.cell + 1, y + 1.5, self.cell - 2, LEAST_ROW - 3, mark)
            middle = top - (row.height - height_of(row.flag)) / 2
            draw_lines(canvas, row.flag, self.width - FLAG + 8, middle, FLAG - 8)
            rule(canvas, 0, low, self.width, look.LINE)
            top = low


def draw_mark(canvas: Any, x: float, y: float, width: float, height: float, mark: Mark) -> None:
    """A box whose tint and letter say the same."""
    ink = look.WHITE if mark.weight == 4 else look.WARN if mark.weight < 0 else look.TEXT
    if mark.weight > 0:
        fill(canvas, x, y, width, height, look.HEAT[mark.weight])
    else:
        _outline(canvas, x, y, width, height, dashed=mark.weight < 0)
    text = mark.letter + ("*" if mark.changed else "")
    style = replace(LETTER, colour=ink)
    draw_text(canvas, text, x + (width - width_of(text, style)) / 2, y + height / 2 - style.size * 0.35, style)


def _outline(canvas: Any, x: float, y: float, width: float, height: float, dashed: bool) -> None:
    ink = colour(look.WARN if dashed else look.LINE)
    canvas.setStrokeColor(ink)
    canvas.setLineWidth(1)
    if dashed:
        canvas.setDash(2.5, 1.8)
    canvas.rect(x + 0.5, y + 0.5, width - 1, height - 1, stroke=1, fill=0)
    canvas.setDash()


class Legend(Drawn):
    """What the letters mean, and the counts of tasks, as many lines as it takes; never parted from its matrix."""

    heads = True

    def __init__(self, entries: tuple[tuple[Mark, str], ...], summary: str) -> None:
        super().__init__()
        self.entries = entries
        self.summary = set_lines(summary, FLAG_STYLE, look.WIDE)
        self.spaceBefore, self.spaceAfter = 8, 12
        self.width = look.WIDE
        self.places: list[tuple[float, int]] = []
        x, line = 0.0, 0
        for _, word in entries:
            wide = 22 + width_of(word, look.SMALL) + 18
            if x and x + wide > look.WIDE + 18:
                x, line = 0.0, line + 1
            self.places.append((x, line))
            x += wide
        self.height = (line + 1) * 18 + (height_of(self.summary) + 6 if self.summary else 0)

    def wrap(self, _width: float, _height: float) -> tuple[float, float]:
        return self.width, self.height

    def draw(self) -> None:
        for (mark, word), (x, line) in zip(self.entries, self.places, strict=True):
            y = self.height - 15 - line * 18
            draw_mark(self.canv, x, y, 16, 14, mark)
            draw_text(self.canv, word, x + 22, y + 4, look.SMALL)
        draw_lines(self.canv, self.summary, 0, height_of(self.summary), self.width)


def matrix(block: model.MatrixBlock) -> list[Flowable]:
    """One matrix, or several beside fewer bodies each, and the legend."""
    parts = max(1, math.ceil(len(block.bodies) / MOST_BODIES))
    size = math.ceil(len(block.bodies) / parts) or 1
    made: list[Flowable] = []
    for part in range(parts):
        chosen = slice(part * size, (part + 1) * size)
        flagged = part == parts - 1
        cell = (look.WIDE - LABEL - FLAG) / max(size, 10)
        names = [_name(code, name, cell) for code, name in block.bodies[chosen]]
        made.append(Matrix(names, [_row(row, chosen, flagged) for row in block.rows], cell))
    return [Legend(block.legend, block.summary), *made]


def _name(code: str, name: str, cell: float) -> list[Line]:
    """The name in as many lines as the column is wide for; else its code, which the annex of bodies explains."""
    lines = set_lines(name, NAME, NAME_LENGTH)
    if len(lines) > 1:  # of much the same length
        tighter = (set_lines(name, NAME, NAME_LENGTH * share / 20) for share in range(10, 20))
        lines = next((even for even in tighter if len(even) == len(lines)), lines)
    room = NAME_LINES if cell * math.sin(math.radians(SLANT)) > NAME.leading * 1.7 else 1
    return lines if len(lines) <= room else set_lines(code, NAME, NAME_LENGTH)[:1] or lines[:room]


def _row(row: model.MatrixRow, chosen: slice, flagged: bool) -> Row:
    said = set_lines(row.label, look.CELL, LABEL - 10)[:LABEL_LINES]
    coded = set_lines(joined(row.code, row.spoken), look.SMALL, LABEL - 10)[:LABEL_LINES]
    label = [*said, *coded]
    flag = set_lines(row.flag if flagged else "", FLAG_STYLE, FLAG - 8)
    return Row(label, row.marks[chosen], flag, max(LEAST_ROW, height_of(label) + 7))
