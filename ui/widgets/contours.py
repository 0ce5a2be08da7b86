"""The one ornament: depth lines of an invented chart. Standby slide, resume card."""

import math
from functools import cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QLinearGradient, QPainter, QPainterPath, QPen, QTransform


def draw_contours(painter: QPainter, rect: QRectF, ground: str, colour: str, width: float = 1.5, rtl: bool = False) -> None:
    """Lines gathered at the far bottom corner, faded into `ground` where words stand (the leading side)."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setClipRect(rect)
    if rtl:
        painter.translate(2 * rect.center().x(), 0)
        painter.scale(-1, 1)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    centre = QPointF(rect.right() - rect.width() * 0.12, rect.bottom() - rect.height() * 0.18)
    reach = max(rect.width(), rect.height())
    for ring in range(1, 10):
        base = reach * (0.05 + 0.078 * ring)
        painter.setPen(QPen(QColor(colour), width * (1.8 if ring % 4 == 0 else 1)))
        painter.drawPath(QTransform(base, 0, 0, base, centre.x(), centre.y()).map(_shape(ring)))
    clear = QColor(ground)
    clear.setAlpha(0)
    fade = QLinearGradient(rect.left() + rect.width() * 0.12, 0, rect.left() + rect.width() * 0.62, 0)
    fade.setColorAt(0, QColor(ground))
    fade.setColorAt(1, clear)
    painter.fillRect(rect, fade)
    painter.restore()


@cache
def _shape(ring: int) -> QPainterPath:
    """A line of the chart around the origin, for a base of 1: the same at every size and place."""
    path = QPainterPath()
    for step in range(0, 361, 4):
        angle = math.radians(step)
        wobble = (
            1
            + 0.16 * math.sin(2 * angle + 0.7 + ring * 0.16)
            + 0.09 * math.sin(3 * angle - 0.6 + ring * 0.22)
            + 0.035 * math.sin(7 * angle + ring * 0.5)
        )
        point = QPointF(1.25 * wobble * math.cos(angle), 0.8 * wobble * math.sin(angle))
        if step:
            path.lineTo(point)
        else:
            path.moveTo(point)
    return path
