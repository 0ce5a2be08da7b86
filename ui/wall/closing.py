"""The end of a scenario: its name, and the questions that every discussion closes with."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter

from tabletop.views.wall import ClosingSlide, WallView
from ui.wall import colours as c
from ui.wall.leaf import in_pages, numbered, place
from ui.wall.sheet import FLOOR, FOOT, LARGE, SMALL, TALL, Page, Sheet, Type
from ui.widgets.contours import draw_contours
from ui.widgets.prose import Line, height_of

_TITLES = (Type(120, 300, 1.12), Type(92, 300, 1.14), Type(LARGE, 400, 1.2))
_ALONE = (Type(168, 300, 1.1), *_TITLES)
_ASKED = (Type(58, 400, 1.3), Type(52, 400, 1.3), Type(46, 400, 1.34))


def closing(sheet: Sheet, view: WallView, slide: ClosingSlide) -> tuple[Page, ...]:
    """Calm, on ink, as between two scenarios."""
    title = sheet.fit(slide.title, _TITLES if slide.questions else _ALONE, sheet.measure, 280)
    top = (190 if slide.questions else 340) + height_of(title) + 92
    asked = "\n".join("- " + " ".join(question.split()) for question in slide.questions)
    body = in_pages(sheet.fit(asked, _ASKED, sheet.measure, FLOOR - top), FLOOR - top)

    def page(lines: Sequence[Line], painter: QPainter, number: str) -> None:
        painter.fillRect(QRectF(0, 0, sheet.wide, TALL), QColor(c.INK))
        draw_contours(painter, QRectF(0, 0, sheet.wide, TALL), c.INK, c.CONTOUR, 2.2, sheet.rtl)
        kind = Type(SMALL, 600, spacing=6)
        sheet.line(
            painter, sheet.words.text("END OF SCENARIO"), sheet.box(sheet.margin, 92, sheet.measure, 54), kind, c.INK_ACCENT
        )
        y = sheet.block(painter, title, sheet.margin - 4, top - 92 - height_of(title), c.ON_INK)
        sheet.fill(painter, sheet.margin, y + 34, 120, 6, c.INK_ACCENT)
        sheet.block(painter, lines, sheet.margin, top, c.ON_INK)
        sheet.rule(painter, FOOT, sheet.margin, c.INK_LINE)
        rect = sheet.box(sheet.margin, FOOT + 4, sheet.measure, 72)
        sheet.foot(painter, rect, place(sheet, view), sheet.words.text("Exercise"), number, c.INK_MUTED, c.ON_INK)

    return numbered([partial(page, lines) for lines in body])
