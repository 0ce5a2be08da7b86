"""A call: who calls whom on ink at the leading side, what is said on paper at the other."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter

from tabletop.views.wall import InjectSlide, WallView
from ui.wall import colours as c
from ui.wall.leaf import in_pages, numbered
from ui.wall.plates import plates
from ui.wall.sheet import FLOOR, LARGE, SMALL, STRIP, TALL, Page, Sheet, Type
from ui.wall.world import draw_rows, ground, indent, rows_of, sign
from ui.widgets.prose import Line, height_of

_WAVE = (
    *(9, 16, 30, 52, 84, 60, 38, 66, 104, 128, 92, 58, 36, 70, 118, 140),
    *(96, 62, 80, 52, 30, 18, 12, 26, 48, 90, 112, 74, 46, 28, 16, 9),
)
_TEXT = (Type(58, 400, 1.33), Type(54, 400, 1.33), Type(50, 400, 1.33))


def call(sheet: Sheet, view: WallView, slide: InjectSlide) -> tuple[Page, ...]:
    split = round(sheet.wide * 700 / 1920)
    inner, x = split - sheet.margin - 40, split + 80
    title = sheet.fit(
        slide.title, (Type(104, 300, 1.14), Type(84, 300, 1.14), Type(LARGE, 300, 1.16), Type(52, 400, 1.2)), inner, 260
    )
    rows = rows_of(sheet, slide, inner - indent(sheet))
    low = FLOOR + 26 - sum(height_of(lines) for _, lines in rows)
    body = in_pages(sheet.text(slide.text, _TEXT, sheet.right - x, FLOOR - 246), FLOOR - 246)

    def page(lines: Sequence[Line], painter: QPainter, number: str) -> None:
        ground(sheet, view, slide, painter, number, x)
        sheet.fill(painter, 0, STRIP, split, TALL - STRIP, c.INK)
        name, word = sign(slide)
        sheet.label(painter, name, sheet.words.text(word), 126, c.INK_ACCENT)
        y = sheet.block(painter, title, sheet.margin - 2, 222, c.ON_INK)
        if slide.time:
            sheet.line(painter, slide.time, sheet.box(sheet.margin, y + 10, inner, 56), Type(SMALL), c.INK_MUTED)
        draw = _ringing if name == "phone" else _wave
        draw(sheet, painter, (y + 76 + low) / 2, min(140.0, low - y - 120), inner)
        draw_rows(sheet, painter, rows, sheet.margin, low, c.INK_MUTED, c.ON_INK)
        rect = sheet.box(x - 8, 112, 200, 170)
        sheet.line(painter, "\u201c", rect, Type(170, 600), c.PAPER_ACCENT)
        sheet.block(painter, lines, x, 246, c.ON_PAPER)

    return numbered([partial(page, lines) for lines in body] + plates(sheet, slide, slide.pictures))


def _ringing(sheet: Sheet, painter: QPainter, middle: float, height: float, width: float) -> None:
    """The sign of a telephone that rings, and the line to the other one."""
    if height < 60:
        return
    sheet.icon(painter, "phone", sheet.margin - 6, middle - height / 2, height, c.INK_ACCENT)
    step = 26.0
    x = sheet.margin + height + 24
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(c.WAVE))
    while x + height * 0.6 + step < sheet.margin + width:
        painter.drawEllipse(sheet.box(x, middle - 5, 10, 10))
        x += step
    painter.restore()
    sheet.icon(painter, "people", x + 8, middle - height * 0.3, height * 0.6, c.WAVE)


def _wave(sheet: Sheet, painter: QPainter, middle: float, height: float, width: float) -> None:
    """The sign of a voice; left out where there is no room for it."""
    if height < 60:
        return
    step = min(16.0, width / len(_WAVE))
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(c.INK_ACCENT))
    for number, level in enumerate(_WAVE):
        high = max(8.0, level * height / 140)
        painter.drawRoundedRect(sheet.box(sheet.margin + number * step, middle - high / 2, step / 2, high), 4, 4)
    painter.restore()
