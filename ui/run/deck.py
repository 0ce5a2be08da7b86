"""GO and its neighbours: the only large things on the console. Captions name the key that works now, or none."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from ui import theme
from ui.widgets.guard import guarded
from ui.widgets.icons import draw_icon
from ui.widgets.keycap import draw_keycap, keycap_width
from ui.widgets.labels import announce

PULSE_MS = 150


class DeckButton(QAbstractButton):
    """Icon, keycap, word below. The keyboard never rests on it: its key works wherever the keyboard is."""

    def __init__(self, word: str, icon_name: str) -> None:
        super().__init__()
        self._icon, self._key, self._widest = icon_name, "", ""
        self.setText(word)
        self.setAccessibleName(word)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)  # painted anew when the mouse comes and goes
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setCheckable(False)
        self._on = self._small = False

    def set_key(self, key: str) -> None:
        if key != self._key:
            self._key = key
            self._tell()
            self.update()

    def _tell(self) -> None:
        """Its key, for those who hear the screen."""
        self.setAccessibleDescription(self._key)

    def reserve(self, key: str) -> None:
        """Room for the longest key it may name, so that nothing moves when the keyboard does."""
        self._widest = key
        self.updateGeometry()

    def set_small(self, small: bool) -> None:
        """Sign and key without the word, where there is no room for it; the word is still spoken."""
        if small != self._small:
            self._small = small
            self.updateGeometry()
            self.update()

    def set_on(self, on: bool, word: str) -> None:
        """`on`: the state of the wall this button makes holds now."""
        if (on, word) != (self._on, self.text()):
            self._on = on
            self.setText(word)
            self.setAccessibleName(word)
            self.update()

    @guarded(QSize(98, 56))
    def sizeHint(self) -> QSize:
        look = theme.now()
        if self._small:
            return QSize(look.px(72), look.px(theme.GO))
        return QSize(max(look.px(98), round(keycap_width(self._widest)) + look.px(16)), look.px(theme.GO))

    @guarded(None)
    def paintEvent(self, event: QPaintEvent) -> None:
        look, painter = theme.now(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        fill = "pressed" if self.isDown() else "hover" if self.underMouse() else "accent_soft" if self._on else "raised"
        edge = "accent" if self._on else "text" if self.underMouse() else "line_strong"
        width = 2 if self._on else 1
        painter.setPen(QPen(look.colour(edge), width))
        painter.setBrush(look.colour(fill))
        inset = width / 2
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(inset, inset, -inset, -inset), theme.RADIUS, theme.RADIUS)
        px, rtl = look.px, self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        middle = self.height() / 2 if self._small else px(20)
        cap = keycap_width(self._key)
        if self._small and cap > self.width() - px(42):
            x = (self.width() - px(18)) / 2
            draw_icon(painter, self._icon, QRectF(x, middle - px(9), px(18), px(18)), look.colour("text"), 1.8)
            return
        if cap < self.width() - px(38 if self._small else 46):
            x = self.width() - px(12) - px(18) if rtl else px(12)
            draw_icon(painter, self._icon, QRectF(x, middle - px(9), px(18), px(18)), look.colour("text"), 1.8)
        end = px(8) + cap if rtl else self.width() - px(8)
        draw_keycap(painter, self._key, QPointF(end, middle), look.colour("muted"))
        if self._small:
            return
        painter.setFont(theme.font(theme.BODY, 600 if self._on else 500))
        painter.setPen(look.colour("text"))
        box = QRectF(px(12), px(30), self.width() - px(18), px(22))
        words = painter.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, int(box.width()))
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading, words)


class GoButton(DeckButton):
    """What it will send stands under the word. Refused, its frame pulses once and one word says why."""

    def __init__(self, word: str) -> None:
        super().__init__(word, "play")
        self._note, self._why, self._pulse = "", "", False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._end = QTimer(self)
        self._end.setSingleShot(True)
        self._end.setInterval(PULSE_MS)
        self._end.timeout.connect(self._pulsed)

    def set_note(self, note: str) -> None:
        if note != self._note:
            self._note = note
            self._why = ""
            self._tell()
            self.update()

    def _tell(self) -> None:
        """What it will send, too."""
        self.setAccessibleDescription("; ".join(words for words in (self._note, self._key) if words))

    def note(self) -> str:
        """What stands under the word now."""
        return self._why or self._note

    def refuse(self, why: str) -> None:
        """One pulse, the word, and the same for those who hear the screen."""
        self._why, self._pulse = why, True
        self._end.start()
        self.update()
        announce(self, why)

    def calm(self) -> None:
        if self._why:
            self._why = ""
            self.update()

    def _pulsed(self) -> None:
        self._pulse = False
        self.update()

    @guarded(QSize(200, 56))
    def sizeHint(self) -> QSize:
        look = theme.now()
        return QSize(look.px(200), look.px(theme.GO))

    @guarded(None)
    def paintEvent(self, event: QPaintEvent) -> None:
        look, painter = theme.now(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        fill = "go_pressed" if self.isDown() else "go_hover" if self.underMouse() else "go"
        painter.setPen(QPen(look.colour("warning"), 4) if self._pulse else Qt.PenStyle.NoPen)
        painter.setBrush(look.colour(fill))
        inset = 2.0 if self._pulse else 0.0
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(inset, inset, -inset, -inset), theme.RADIUS, theme.RADIUS)
        px, rtl = look.px, self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        ink = look.colour("on_go")
        x = self.width() - px(17) - px(24) if rtl else px(17)
        painter.setLayoutDirection(self.layoutDirection())
        draw_icon(painter, "play", QRectF(x, (self.height() - px(24)) / 2, px(24), px(24)), ink)
        cap = keycap_width(self._key)
        draw_keycap(painter, self._key, QPointF(px(16) + cap if rtl else self.width() - px(16), px(19)), ink)
        painter.setPen(ink)
        lead = px(54)
        word = QRectF(lead, px(2), self.width() - lead - cap - px(24), px(32))
        painter.setFont(theme.font(theme.TITLE, 600))
        needed = painter.fontMetrics().horizontalAdvance(self.text())
        if needed > word.width() > 0:
            painter.setFont(theme.font(max(theme.BODY, theme.TITLE * word.width() / needed - 0.5), 600))
        note = QRectF(lead, px(31), self.width() - lead - px(16), px(20))
        if rtl:
            word.moveRight(self.width() - lead)
            note.moveRight(self.width() - lead)
        align = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading
        painter.drawText(word, align, self.text())
        painter.setFont(theme.font(theme.BODY, 600 if self._why else 400))
        words = painter.fontMetrics().elidedText(self.note(), Qt.TextElideMode.ElideRight, int(note.width()))
        painter.drawText(note, align, words)
