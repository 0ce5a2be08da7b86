"""A document: its page beside its words, and without a picture its words on a sheet of paper."""

from functools import partial

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QImage, QPainter, QPen, QPolygonF

from tabletop.views.wall import InjectSlide, WallView
from ui.wall import colours as c
from ui.wall.leaf import NumberedPage, moment, numbered, place
from ui.wall.plates import contain, last_seen, plates
from ui.wall.sheet import FOOT, STRIP, TALL, Page, Sheet
from ui.wall.world import letter

INSET = 56  # of the words from the edge of the sheet they stand on
_FOLD = 60.0


def document(sheet: Sheet, view: WallView, slide: InjectSlide) -> tuple[Page, ...]:
    """First the page beside the words; then each page as large as the wall allows, or the one that was asked for."""
    first = last_seen(sheet, slide)
    if slide.step:
        return numbered(plates(sheet, slide, slide.pictures[-1:]) or letter(sheet, view, slide))
    if first is None:
        return numbered(letter(sheet, view, slide, under=_table, inset=INSET) + plates(sheet, slide, slide.pictures))
    share = 0.40 if first.height() > first.width() else 0.48
    x = round(sheet.wide * (1 - share))
    beside = letter(sheet, view, slide, x - 64)
    return numbered([partial(_beside, sheet, first, x, under) for under in beside] + plates(sheet, slide, slide.pictures))


def _beside(sheet: Sheet, first: QImage, x: float, under: NumberedPage, painter: QPainter, number: str) -> None:
    under(painter, number)
    sheet.fill(painter, x, STRIP, sheet.wide - x, FOOT - STRIP, c.PAPER_SHADE)
    sheet.rule(painter, FOOT, sheet.margin, c.PAPER_LINE)
    contain(painter, first, sheet.box(x + 40, STRIP + 36, sheet.wide - x - 80, FOOT - STRIP - 72), framed=True)


def _table(sheet: Sheet, view: WallView, slide: InjectSlide, painter: QPainter, number: str) -> None:
    """A sheet of paper with a folded corner, on something darker."""
    painter.fillRect(QRectF(0, 0, sheet.wide, TALL), QColor(c.PAPER_SHADE))
    sheet.strip(painter)
    edge, foot = sheet.margin - 10, sheet.box(sheet.margin, FOOT + 4, sheet.measure, 72)
    area = sheet.box(edge, STRIP + 22, sheet.wide - 2 * edge, FOOT - STRIP - 34)
    outer, inner = (area.left(), _FOLD) if sheet.rtl else (area.right(), -_FOLD)
    corner = QPointF(outer, area.top() + _FOLD), QPointF(outer + inner, area.top() + _FOLD), QPointF(outer + inner, area.top())
    far = (area.right(), area.left()) if sheet.rtl else (area.left(), area.right())
    outline = [QPointF(far[0], area.top()), corner[2], corner[0], QPointF(far[1], area.bottom()), QPointF(far[0], area.bottom())]
    painter.setPen(QPen(QColor(c.PAPER_LINE), 2))
    painter.setBrush(QColor(c.PAPER))
    painter.drawPolygon(QPolygonF(outline))
    painter.drawPolyline(QPolygonF([corner[0], corner[1], corner[2]]))
    sheet.foot(painter, foot, place(sheet, view), moment(sheet, slide), number, c.PAPER_MUTED, c.ON_PAPER)
