"""A body's mark: a shape and a colour (Okabe and Ito), never a colour alone. No crosses, crescents or six-pointed stars."""

import math
from functools import cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPolygonF

MARKS = (
    ("diamond", "#0072B2"),
    ("triangle", "#E69F00"),
    ("circle", "#009E73"),
    ("square", "#CC79A7"),
    ("hexagon", "#D55E00"),
    ("down", "#56B4E9"),
    ("pentagon", "#F0E442"),
    ("ring", "#222222"),
    ("half", "#0072B2"),
    ("bars", "#E69F00"),
    ("hourglass", "#009E73"),
    ("chevron", "#CC79A7"),
)

_POLYGONS: dict[str, tuple[tuple[tuple[float, float], ...], ...]] = {
    "diamond": (((0, -1), (1, 0), (0, 1), (-1, 0)),),
    "triangle": (((0, -0.95), (1, 0.85), (-1, 0.85)),),
    "down": (((-1, -0.85), (1, -0.85), (0, 0.95)),),
    "square": (((-0.84, -0.84), (0.84, -0.84), (0.84, 0.84), (-0.84, 0.84)),),
    "hexagon": (tuple((math.cos(math.radians(60 * i)), math.sin(math.radians(60 * i))) for i in range(6)),),
    "pentagon": (tuple((math.sin(math.radians(72 * i)), -math.cos(math.radians(72 * i))) for i in range(5)),),
    "bars": (
        ((-0.95, -0.9), (-0.2, -0.9), (-0.2, 0.9), (-0.95, 0.9)),
        ((0.2, -0.9), (0.95, -0.9), (0.95, 0.9), (0.2, 0.9)),
    ),
    "hourglass": (((-0.9, -0.9), (0.9, -0.9), (0.15, 0), (0.9, 0.9), (-0.9, 0.9), (-0.15, 0)),),
    "chevron": (((-0.9, -0.9), (0.1, -0.9), (0.95, 0), (0.1, 0.9), (-0.9, 0.9), (-0.05, 0)),),
}


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
    for points in _POLYGONS.get(shape, ()):
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
