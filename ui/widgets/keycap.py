"""A key as it is painted wherever one is named."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen

from ui import theme


def keycap_width(key: str) -> float:
    return QFontMetricsF(theme.font(theme.CAPTION, 500)).horizontalAdvance(key) + theme.now().px(12) if key else 0.0


def draw_keycap(painter: QPainter, key: str, right_middle: QPointF, colour: QColor) -> float:
    """Paints a keycap that ends at `right_middle`; returns its width, 0 without a key."""
    if not key:
        return 0.0
    width, height = keycap_width(key), theme.now().px(20)
    box = QRectF(right_middle.x() - width, right_middle.y() - height / 2, width, height)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setFont(theme.font(theme.CAPTION, 500))
    painter.setPen(QPen(colour, 1))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), theme.RADIUS_KEY, theme.RADIUS_KEY)
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, key)
    painter.restore()
    return width
