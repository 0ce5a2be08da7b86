"""What cards and boxes stand out by: a ground with an edge."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QWidget

from ui import theme


def paint_ground(widget: QWidget, role: str, edge: str = "line") -> None:
    """The ground of a card, or of a box on it, with its edge."""
    draw_ground(QPainter(widget), QRectF(widget.rect()), role, edge)


def draw_ground(painter: QPainter, box: QRectF, role: str, edge: str = "line") -> None:
    look, radius = theme.now(), theme.RADIUS_CARD - 0.5
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(look.colour(edge), 1))
    painter.setBrush(look.colour(role))
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
