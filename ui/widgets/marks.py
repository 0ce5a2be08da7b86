"""A body's mark, painted."""

from functools import cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPolygonF

from tabletop.views.mark_shapes import MARKS as MARKS, POLYGONS


def draw_agency(painter: QPainter, index: int, x: float, y: float, size: float, outline: QColor | str) -> None:
    """The mark of body number `index`; nothing for -1. `outline`: the colour of text on that ground."""
    if index < 0:
        return
    shape, colour = MARKS[index % len(MARKS)]
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(x + size / 2, y + size / 2)
    painter.scale(size / 2, size / 2)
    painter.setPen(QPen(QColor(outline), max(1.1, size / 14) / (size / 2)))
    painter.setBrush(QColor(colour))
    painter.drawPath(_shape(shape))
    painter.restore()


@cache
def _shape(shape: str) -> QPainterPath:
    """On a square from -1 to 1."""
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.OddEvenFill)
    for points in POLYGONS.get(shape, ()):
        path.addPolygon(QPolygonF([QPointF(x, y) for x, y in points]))
        path.closeSubpath()
    if shape in ("circle", "ring"):
        path.addEllipse(QPointF(), 0.93, 0.93)
    if shape == "ring":
        path.addEllipse(QPointF(), 0.42, 0.42)
    if shape == "half":
        path.moveTo(-1, 0.5)
        path.arcTo(QRectF(-1, -0.5, 2, 2), 180, -180)
        path.closeSubpath()
    return path
