"""Buttons and tabs, painted whole, so that words are never read as markup or mnemonics and themes change at once."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QKeyEvent, QPainter, QPaintEvent, QPen, QWheelEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QTabBar

from ui import theme
from ui.theme import Theme
from ui.widgets.guard import guarded
from ui.widgets.icons import draw_icon
from ui.widgets.keycap import draw_keycap, keycap_width


class Button(QPushButton):
    """`kind`: plain, primary (one a page) or quiet (text only). `icon_name` leads, the keycap `key` trails."""

    def __init__(self, words: str, kind: str = "plain", icon_name: str = "", key: str = "", on_bar: bool = False) -> None:
        super().__init__()
        self._words, self._kind, self._icon, self._key, self._on_bar = words, kind, icon_name, key, on_bar
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)  # painted anew when the mouse comes and goes
        self.set_words(words)

    def words(self) -> str:
        return self._words

    def set_words(self, words: str) -> None:
        self._words = words
        self.setText(words.replace("&", "&&"))
        self.setAccessibleName(words)
        self.updateGeometry()

    def shorten(self, words: str, icon_name: str = "") -> None:
        """What is seen where there is little room; what is heard stays as it was."""
        self._words, self._icon = words, icon_name
        self.setText(words.replace("&", "&&"))
        self.updateGeometry()
        self.update()

    def set_key(self, key: str) -> None:
        """The key that works now, or none."""
        if key != self._key:
            self._key = key
            self.updateGeometry()
            self.update()

    @guarded(QSize(96, 32))
    def sizeHint(self) -> QSize:
        look = theme.now()
        icon = look.px(16 + 8) if self._icon else 0
        key = keycap_width(self._key) + look.px(10) if self._key else 0
        text = QFontMetricsF(self._font()).horizontalAdvance(self._words)
        return QSize(round(text + icon + key + look.px(24) + 2), look.px(theme.CONTROL))

    @guarded(QSize(24, 24))
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @guarded(None)
    def paintEvent(self, event: QPaintEvent) -> None:
        look, painter = theme.now(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        fill, edge, ink = self._colours(look)
        paint_control(painter, QRectF(self.rect()), look, fill, edge, self._focus_edge())
        pad, size = look.px(12), look.px(16)
        key = self._key if self.width() >= self.sizeHint().width() else ""  # words before keys, where there is no room for both
        slack = 0.0 if self._key else max(0.0, (self.width() - self.sizeHint().width()) / 2)
        left, right = pad + slack, float(self.width() - pad)
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        if self._icon:
            x = self.width() - left - size if rtl else left
            draw_icon(painter, self._icon, QRectF(x, (self.height() - size) / 2, size, size), look.colour(ink))
            left += size + look.px(8)
        if key:
            width = keycap_width(key)
            end = QPointF(pad - look.px(2) + width if rtl else right + look.px(2), self.height() / 2)
            draw_keycap(painter, key, end, look.colour("muted" if ink == "text" else ink))
            right -= width + look.px(8)
        box = QRectF(left, 0, right - left + 2, self.height())
        if rtl:
            box.moveLeft(self.width() - left - box.width())
        painter.setFont(self._font())
        painter.setPen(look.colour(ink))
        words = QFontMetricsF(self._font()).elidedText(self._words, Qt.TextElideMode.ElideRight, box.width() + 1)
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading, words)

    @guarded(None)
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses it, as Space does."""
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)
        elif not event.isAutoRepeat():
            self.click()

    def _font(self) -> QFont:
        return theme.font(theme.BODY, 600 if self._kind == "primary" else 500)

    def _focus_edge(self) -> str:
        if not self.hasFocus():
            return ""
        return "text" if self._kind == "primary" else "bar_muted" if self._on_bar else "accent"

    def _colours(self, look: Theme) -> tuple[str, str, str]:
        """Fill, edge and ink, as roles; '' paints nothing."""
        if self._on_bar:
            return ("", "", "on_bar") if self.isEnabled() else ("", "", "bar_muted")
        if not self.isEnabled():
            return ("", "", "disabled") if self._kind == "quiet" else ("window", "line", "disabled")
        held, over = self.isDown() or self.isChecked(), self.underMouse()
        if self._kind == "primary":
            return "accent", "text" if over or held else "accent", "on_accent"
        fill = "pressed" if held else "hover" if over else "" if self._kind == "quiet" else "raised"
        if self._kind == "quiet":
            return fill, "", "accent"
        return fill, "text" if over or held else "line_strong", "text"


def paint_control(painter: QPainter, rect: QRectF, look: Theme, fill: str, edge: str, focus: str = "") -> None:
    """The ground of anything pressable: fill, 1 px edge, or the 2 px edge of focus in its place."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(look.colour(fill) if fill else Qt.BrushStyle.NoBrush)
    width = 2 if focus else 1
    painter.setPen(QPen(look.colour(focus or edge), width) if focus or edge else Qt.PenStyle.NoPen)
    inset = width / 2
    painter.drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), theme.RADIUS, theme.RADIUS)
    painter.restore()


class Tabs(QTabBar):
    """Words with a line under the one that is open. `on_bar`: the places, in the ink bar at the top."""

    def __init__(self, *names: str, on_bar: bool = False) -> None:
        super().__init__()
        self._on_bar = on_bar
        self._names: list[str] = []
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setElideMode(Qt.TextElideMode.ElideRight)
        self.setUsesScrollButtons(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        for name in names:
            self.add(name)

    def add(self, name: str) -> int:
        self._names.append(name)
        index = self.addTab(name.replace("&", "&&"))
        self.setAccessibleTabName(index, name)
        return index

    def rename(self, index: int, name: str) -> None:
        self._names[index] = name
        self.setTabText(index, name.replace("&", "&&"))
        self.setAccessibleTabName(index, name)

    @guarded(QSize(64, 32))
    def tabSizeHint(self, index: int) -> QSize:
        look = theme.now()
        width = QFontMetricsF(theme.font(theme.BODY, 600)).horizontalAdvance(self._names[index])
        return QSize(round(width) + look.px(28), look.px(theme.BAR if self._on_bar else 36))

    @guarded(QSize(24, 24))
    def minimumTabSizeHint(self, index: int) -> QSize:
        """Where there is no room for all of them, the names are shortened."""
        hint, px = self.tabSizeHint(index), theme.now().px
        return QSize(min(hint.width() - px(20), px(72)), hint.height())

    @guarded(None)
    def wheelEvent(self, event: QWheelEvent) -> None:
        """Nobody leaves a page because the pointer stood here."""
        event.ignore()

    @guarded(None)
    def paintEvent(self, event: QPaintEvent) -> None:
        look, painter = theme.now(), QPainter(self)
        for index, name in enumerate(self._names):
            box = QRectF(self.tabRect(index))
            open_now = index == self.currentIndex()
            quiet, loud = ("bar_muted", "on_bar") if self._on_bar else ("muted", "text")
            painter.setFont(theme.font(theme.BODY, 600 if open_now else 500))
            painter.setPen(look.colour(loud if open_now else quiet))
            room = QFontMetricsF(painter.font()).elidedText(name, Qt.TextElideMode.ElideRight, box.width() - look.px(8))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, room)
            if open_now:
                line = 3 if self._on_bar else 2
                pad = look.px(14)
                under = QRectF(box.left() + pad, box.bottom() - line, box.width() - 2 * pad, line)
                painter.fillRect(under, theme.DARK.colour("accent") if self._on_bar else look.colour("accent"))
                if self.hasFocus():
                    painter.setPen(QPen(look.colour("bar_muted" if self._on_bar else "accent"), 2))
                    painter.drawRoundedRect(box.adjusted(3, 5, -3, -7), theme.RADIUS, theme.RADIUS)
