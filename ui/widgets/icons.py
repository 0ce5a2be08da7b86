"""Painting the signs. Each path is read once; nothing is loaded from a file, and QtSvg is not needed."""

import math
import re
from collections.abc import Iterator
from functools import cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPainterPath, QPen, QPixmap

from ui.widgets.icon_paths import FILL, MIRRORED, STROKE

GRID = 24
_TOKEN = re.compile(r"[MLHVCcsaZ]|-?\d*\.?\d+")


def draw_icon(painter: QPainter, name: str, rect: QRectF, colour: QColor | str, weight: float = 2.0) -> None:
    """Paints a sign into `rect` (kept square). `weight` is the stroke on a grid of 24: small signs need 2.4 to 3."""
    stroke, fill = _paths(name)
    side = min(rect.width(), rect.height())
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(rect.center().x() - side / 2, rect.center().y() - side / 2)
    painter.scale(side / GRID, side / GRID)
    if name in MIRRORED and painter.layoutDirection() == Qt.LayoutDirection.RightToLeft:
        painter.translate(GRID, 0)
        painter.scale(-1, 1)
    if not stroke.isEmpty():
        painter.setPen(_pen(colour, weight))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(stroke)
    if not fill.isEmpty():
        painter.fillPath(fill, QColor(colour))
    painter.restore()


def icon(name: str, colour: QColor | str, size: int = 48) -> QIcon:
    """The same as a QIcon, for the few Qt parts that want one."""
    pixmap = QPixmap(size, size)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    draw_icon(painter, name, QRectF(0, 0, size, size), colour)
    painter.end()
    return QIcon(pixmap)


def names() -> frozenset[str]:
    """Every sign there is."""
    return frozenset(STROKE) | frozenset(FILL)


def _pen(colour: QColor | str, weight: float) -> QPen:
    style, cap, join = Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin
    return QPen(QColor(colour), weight, style, cap, join)


@cache
def _paths(name: str) -> tuple[QPainterPath, QPainterPath]:
    return path_of(STROKE.get(name, "")), path_of(FILL.get(name, ""))


def path_of(data: str) -> QPainterPath:
    """Path data to a path: M L H V C Z, and relative c s a (circles only), which is all the table uses."""
    path = QPainterPath()
    words = iter(_TOKEN.findall(data))
    command = ""
    handle = QPointF()
    for word in words:
        if word == "Z":
            path.closeSubpath()
            continue
        first = word
        if word.isalpha():
            command, first = word, next(words)
        at = path.currentPosition()
        if command == "M":
            path.moveTo(QPointF(float(first), _one(words)))
            command = "L"
        elif command == "L":
            path.lineTo(QPointF(float(first), _one(words)))
        elif command == "H":
            path.lineTo(QPointF(float(first), at.y()))
        elif command == "V":
            path.lineTo(QPointF(at.x(), float(first)))
        elif command == "a":
            radius, (_, _, large, sweep, dx, dy) = float(first), (_one(words) for _ in range(6))
            _arc(path, radius, bool(large), bool(sweep), QPointF(at.x() + dx, at.y() + dy))
        else:
            handle = _curve(path, command, first, words, at, handle)
    return path


def _one(words: Iterator[str]) -> float:
    return float(next(words))


def _curve(path: QPainterPath, command: str, first: str, words: Iterator[str], at: QPointF, handle: QPointF) -> QPointF:
    """One cubic; returns its second handle, which a following `s` reflects."""
    base = QPointF() if command == "C" else at
    second = QPointF(float(first), _one(words)) + base
    if command == "s":
        one, two = at * 2 - handle, second
    else:
        one, two = second, QPointF(_one(words), _one(words)) + base
    path.cubicTo(one, two, QPointF(_one(words), _one(words)) + base)
    return two


def _arc(path: QPainterPath, radius: float, large: bool, sweep: bool, to: QPointF) -> None:
    """A circular arc given by its end, as SVG gives it, to Qt's centre and angles."""
    at = path.currentPosition()
    half = (at - to) / 2
    span = math.hypot(half.x(), half.y())
    radius = max(radius, span)
    lift = math.sqrt(max(0.0, radius * radius - span * span)) / span * (-1 if large == sweep else 1)
    centre = (at + to) / 2 + QPointF(half.y() * lift, -half.x() * lift)
    start = math.degrees(math.atan2(centre.y() - at.y(), at.x() - centre.x()))
    end = math.degrees(math.atan2(centre.y() - to.y(), to.x() - centre.x()))
    turn = (end - start) % 360
    box = QRectF(centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius)
    path.arcTo(box, start, turn - 360 if sweep else turn)
