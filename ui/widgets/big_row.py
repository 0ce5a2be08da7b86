"""A way in, as large as a row of the page: sign, name, one sentence."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QSizePolicy

from ui import theme
from ui.widgets.guard import guarded
from ui.widgets.icons import draw_icon


class BigRow(QPushButton):
    """A way in: sign, name, one sentence."""

    def __init__(self, icon: str, name: str, sentence: str) -> None:
        super().__init__()
        self._icon, self._name, self._sentence = icon, name, sentence
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)  # painted anew when the mouse comes and goes
        self.setAccessibleName(name)
        self.setAccessibleDescription(sentence)

    @guarded(QSize(560, 72))
    def sizeHint(self) -> QSize:
        return QSize(theme.now().px(560), theme.now().px(72))

    @guarded(QSize(200, 72))
    def minimumSizeHint(self) -> QSize:
        return QSize(theme.now().px(200), theme.now().px(72))

    @guarded(None)
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.isAutoRepeat():
            self.click()
        elif event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.focusNextPrevChild(event.key() == Qt.Key.Key_Down)
        else:
            super().keyPressEvent(event)

    @guarded(None)
    def paintEvent(self, event: QPaintEvent) -> None:
        look, painter = theme.now(), QPainter(self)
        px = look.px
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edge = "accent" if self.hasFocus() else "text" if self.underMouse() else "line"
        painter.setPen(QPen(look.colour(edge), 2 if self.hasFocus() else 1))
        painter.setBrush(look.colour("pressed" if self.isDown() else "raised"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), theme.RADIUS_CARD, theme.RADIUS_CARD)
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        size = px(24)
        sign = QPointF(self.width() - px(24) - size if rtl else px(24), (self.height() - size) / 2)
        draw_icon(painter, self._icon, QRectF(sign.x(), sign.y(), size, size), look.colour("accent"), 1.9)
        for y, height, text, face, tone in (
            (12, 26, self._name, theme.font(theme.READ, 600), "text"),
            (38, 22, self._sentence, theme.font(theme.BODY), "muted"),
        ):
            room = QRectF(px(24) if rtl else px(68), px(y), self.width() - px(92), px(height))
            painter.setFont(face)
            painter.setPen(look.colour(tone))
            shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, int(room.width()))
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading, shown)
