"""LIVE and STANDBY: a solid frame with a filled tab, a dashed frame with a dashed tab. Shape, word, place; then colour."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QImage, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui import theme
from ui.widgets.guard import guarded
from ui.widgets.icons import draw_icon

TAB = 28


class WallFrame(QWidget):
    """A picture of the wall, with what it is and what it shows."""

    resized = Signal()  # a picture painted for the old size would be blurred

    def __init__(self, live: bool) -> None:
        super().__init__()
        self._live = live
        self._word, self._sign, self._title = "", "live" if live else "standby", ""
        self._picture: QImage | None = None
        self._scaled: tuple[int, QSize, QImage] | None = None
        self._tallest = 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def show_words(self, word: str, sign: str, title: str) -> None:
        """`word` and `sign` on the tab, `title` beside it."""
        if (word, sign, title) != (self._word, self._sign, self._title):
            self._word, self._sign, self._title = word, sign, title
            self.setAccessibleName(f"{word}: {title}")
            self.update()

    def show_picture(self, picture: QImage) -> None:
        if self._picture is None or picture.cacheKey() != self._picture.cacheKey():
            self._picture = picture
            self.update()

    def title(self) -> str:
        return self._title

    def word(self) -> str:
        return self._word

    def picture_size(self) -> QSize:
        """Of the picture in device pixels, which a preview is painted at."""
        inner = self._inner()
        ratio = self.devicePixelRatioF()
        return QSize(max(1, round(inner.width() * ratio)), max(1, round(inner.height() * ratio)))

    def limit_height(self, pixels: int) -> None:
        """On a low screen the frames give way to the notes; 0 for no limit."""
        if pixels != self._tallest:
            self._tallest = pixels
            self._fit()

    def _fit(self) -> None:
        tab = theme.now().px(TAB)
        height = round((self.width() - 6) * 9 / 16) + 6 + tab
        self.setFixedHeight(min(height, self._tallest) if self._tallest else height)

    @guarded(None)
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()
        self.resized.emit()

    @guarded(QSize(240, 168))
    def sizeHint(self) -> QSize:
        return QSize(240, 168)

    def _frame(self) -> QRectF:
        top = theme.now().px(TAB)
        room = QRectF(1.5, top + 1.5, self.width() - 3, self.height() - top - 3)
        wide = (room.height() - 3) * 16 / 9 + 3
        if wide < room.width():
            room.setWidth(wide)
            if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
                room.moveRight(self.width() - 1.5)
        return room

    def _inner(self) -> QRectF:
        gap = 1.5 if self._live else 3.5
        return self._frame().adjusted(gap, gap, -gap, -gap)

    @guarded(None)
    def paintEvent(self, event: QPaintEvent) -> None:
        look, painter = theme.now(), QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        main = "live_fill" if self._live else "standby"
        inner = self._inner()
        if self._picture is not None:
            painter.drawImage(inner, self._fitted(self._picture))
        pen = QPen(look.colour(main), 3)
        pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
        if not self._live:
            pen.setDashPattern([4, 2.5])
        painter.setPen(pen)
        painter.drawRect(self._frame())
        self._tab(painter, main)

    def _fitted(self, picture: QImage) -> QImage:
        """Scaled once a picture, not once a paint."""
        size, key = self.picture_size(), picture.cacheKey()
        if self._scaled is None or self._scaled[:2] != (key, size):
            mode = Qt.TransformationMode.SmoothTransformation
            made = picture.scaled(size, Qt.AspectRatioMode.IgnoreAspectRatio, mode)
            self._scaled = key, size, made
        return self._scaled[2]

    def _tab(self, painter: QPainter, main: str) -> None:
        look = theme.now()
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        height, ink = look.px(TAB), "on_live" if self._live else "standby"
        font = theme.font(theme.CAPTION, 700, theme.LIVE_SPACING)
        width = QFontMetricsF(font).horizontalAdvance(self._word) + look.px(36)
        tab = QRectF(self.width() - width if rtl else 0, 0, width, height)
        if self._live:
            painter.fillRect(tab, look.colour(main))
        else:
            pen = QPen(look.colour(main), 2)
            pen.setDashPattern([3, 2])
            painter.setPen(pen)
            corners = [tab.bottomLeft(), tab.topLeft(), tab.topRight(), tab.bottomRight()]
            nudge = (QPointF(1, 1), QPointF(1, 1), QPointF(-1, 1), QPointF(-1, 1))
            painter.drawPolyline([corner + by for corner, by in zip(corners, nudge, strict=True)])
        icon = QRectF(0, 0, look.px(14), look.px(14))
        icon.moveCenter(QPointF(tab.right() - look.px(15) if rtl else tab.left() + look.px(15), tab.center().y()))
        draw_icon(painter, self._sign, icon, look.colour(ink), 2.6)
        lead = Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft
        align = int(Qt.AlignmentFlag.AlignVCenter | lead | Qt.AlignmentFlag.AlignAbsolute)
        painter.setFont(font)
        painter.setPen(look.colour(ink))
        inset = look.px(26)
        painter.drawText(tab.adjusted(0 if rtl else inset, 0, -inset if rtl else 0, 0), align, self._word)
        painter.setPen(look.colour("text"))
        gap = look.px(10)
        rest = QRectF(0, 0, tab.left() - gap, height) if rtl else QRectF(width + gap, 0, self.width() - width - gap, height)
        for size in (theme.BODY, theme.CAPTION):  # rather smaller than cut
            painter.setFont(theme.font(size, 500))
            if painter.fontMetrics().horizontalAdvance(self._title) <= rest.width():
                break
        title = painter.fontMetrics().elidedText(self._title, Qt.TextElideMode.ElideRight, int(rest.width()))
        painter.drawText(rest, align, title)
