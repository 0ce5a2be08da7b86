"""The exercise to go on with, in one press of Enter."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QKeyEvent, QPainter, QPainterPath, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy

from ui import theme
from ui.wall import colours
from ui.widgets.contours import draw_contours
from ui.widgets.guard import guarded
from ui.widgets.icons import draw_icon
from ui.widgets.keycap import draw_keycap

HEIGHT, BUTTON_HEIGHT = 140, 48
STACKED_BELOW, STACKED_HEIGHT = 400, 176  # the width below which the button stands under the words, and how high that is


Words = tuple[str, str, Sequence[tuple[str, str]]]  # title, what comes next, facts with their signs


class ResumeCard(QPushButton):
    """One wide button. `facts`: (sign or '', words) below the line that says what comes next."""

    def __init__(self, caption: str, do: str, key: str) -> None:
        super().__init__()
        self._caption, self._do, self._key = caption, do, key
        self._title, self._next = "", ""
        self._facts: Sequence[tuple[str, str]] = ()
        self._stacked = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAutoDefault(True)

    def show_words(self, title: str, next_line: str, facts: Sequence[tuple[str, str]]) -> None:
        self._title, self._next, self._facts = title, next_line, facts
        self.setAccessibleName(f"{self._do}: {title}")
        self.setAccessibleDescription(". ".join(words for words in (next_line, *(words for _, words in facts)) if words))
        self.update()

    def told(self) -> tuple[Words, tuple[str, str, str]]:
        """What `show_words` was given, and what the card was made with."""
        return (self._title, self._next, self._facts), (self._caption, self._do, self._key)

    def words(self) -> tuple[str, ...]:
        """Everything it says, for whoever reads it."""
        return (self._title, self._next, *(words for _, words in self._facts))

    @guarded(QSize(600, 140))
    def sizeHint(self) -> QSize:
        return QSize(theme.now().px(600), theme.now().px(STACKED_HEIGHT if self._stacked else HEIGHT))

    @guarded(QSize(200, 140))
    def minimumSizeHint(self) -> QSize:
        return QSize(theme.now().px(200), self.sizeHint().height())

    @guarded(None)
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        stacked = event.size().width() < theme.now().px(STACKED_BELOW)
        if stacked != self._stacked:
            self._stacked = stacked
            self.updateGeometry()

    @guarded(None)
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.isAutoRepeat():
            self.click()
        else:
            super().keyPressEvent(event)

    @guarded(None)
    def paintEvent(self, event: QPaintEvent) -> None:
        look, painter = theme.now(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        box = QRectF(self.rect())
        painter.save()
        clip = QPainterPath()
        clip.addRoundedRect(box, theme.RADIUS_CARD, theme.RADIUS_CARD)
        painter.setClipPath(clip)
        painter.fillRect(box, colours.INK)
        if look.name != theme.CONTRAST.name:
            draw_contours(
                painter,
                QRectF(box.width() * (0 if rtl else 0.3), 0, box.width() * 0.7, box.height()),
                colours.INK,
                colours.CONTOUR,
                1.1,
                rtl,
            )
        painter.restore()
        taken = self._button(painter, box, rtl)
        edge = self.width() - look.px(24) - (0 if self._stacked else taken)
        self._words(painter, edge, rtl)
        contrast = look.name == theme.CONTRAST.name
        if self.hasFocus() or contrast:
            ring = (
                look.colour("line") if not self.hasFocus() else look.colour("accent") if contrast else QColor(colours.INK_ACCENT)
            )
            painter.setPen(QPen(ring, 3 if self.hasFocus() else 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(1.5, 1.5, -1.5, -1.5), theme.RADIUS_CARD, theme.RADIUS_CARD)

    def _words(self, painter: QPainter, edge: float, rtl: bool) -> None:
        px = theme.now().px

        def word(y: float, height: float, text: str, size: float, weight: int, ink: str, x: float = 24.0) -> float:
            font = theme.font(size, weight, theme.LIVE_SPACING if size == theme.CAPTION and not rtl else 0.0)
            painter.setFont(font)
            painter.setPen(ink)
            room = QRectF(x, px(y), edge - x, px(height))
            if rtl:
                room.moveRight(self.width() - x)
            shown = QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, room.width())
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading, shown)
            return QFontMetricsF(font).horizontalAdvance(shown)

        word(18, 20, self._caption, theme.CAPTION, 600, colours.INK_ACCENT, px(24))
        word(38, 40, self._title, theme.TITLE, 600, colours.ON_INK, px(24))
        word(76, 24, self._next, theme.READ, 400, colours.ON_INK, px(24))
        x = float(px(24))
        for sign, text in () if self._stacked else self._facts:
            if x > edge - px(60):
                break
            if sign:
                draw_icon(
                    painter,
                    sign,
                    QRectF(self.width() - x - px(14) if rtl else x, px(108), px(14), px(14)),
                    colours.INK_MUTED,
                    2.4,
                )
                x += px(20)
            x += word(104, 22, text, theme.BODY, 400, colours.INK_MUTED, x) + px(24)

    def _button(self, painter: QPainter, box: QRectF, rtl: bool) -> float:
        """The white button at the far side; returns the room it takes."""
        px = theme.now().px
        font = theme.font(theme.READ, 600)
        words = QFontMetricsF(font).horizontalAdvance(self._do) + px(48 + 28)
        keycap = QFontMetricsF(theme.font(theme.CAPTION, 500)).horizontalAdvance(self._key) + px(22)
        keyed = words + keycap <= box.width() - px(48)  # words before keys, where there is no room for both
        width = words + keycap * keyed
        leading = rtl is not self._stacked
        above = box.height() - px(BUTTON_HEIGHT + 16) if self._stacked else (box.height() - px(BUTTON_HEIGHT)) / 2
        button = QRectF(px(24) if leading else box.width() - px(24) - width, above, width, px(BUTTON_HEIGHT))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colours.ON_INK if not self.isDown() else colours.INK_MUTED)
        painter.drawRoundedRect(button, theme.RADIUS, theme.RADIUS)
        ink = colours.ON_PAPER
        sign = QRectF(button.right() - px(36) if rtl else button.x() + px(18), button.center().y() - px(9), px(18), px(18))
        draw_icon(painter, "play", sign, ink)
        painter.setFont(font)
        painter.setPen(ink)
        room = button.adjusted(px(14), 0, -px(48), 0) if rtl else button.adjusted(px(48), 0, -px(14), 0)
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading, self._do)
        end = QPointF(
            button.x() + px(14) + QFontMetricsF(theme.font(theme.CAPTION, 500)).horizontalAdvance(self._key) + px(12)
            if rtl
            else button.right() - px(14),
            button.center().y(),
        )
        draw_keycap(painter, self._key if keyed else "", end, theme.LIGHT.colour("muted"))
        return width + px(24)
