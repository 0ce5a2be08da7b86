"""A body in one small box: shape, code, and whether it has spoken. The eye finds those who have not."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy

from ui import theme
from ui.widgets.buttons import paint_control
from ui.widgets.guard import guarded
from ui.widgets.icons import draw_icon
from ui.widgets.marks import draw_agency

SILENT, HEARD, EXPECTED = "silent", "heard", "expected"
_SIGN = {SILENT: ("ring", "muted", 2.6), HEARD: ("check", "success", 3.0), EXPECTED: ("flag", "text", 2.4)}


class Chip(QPushButton):
    """`mark`: its number in the table of marks. `spoken`: the whole state in words, for a screen reader."""

    def __init__(self, mark: int, code: str, spoken: str = "", state: str = "") -> None:
        super().__init__()
        self._mark, self._code, self._state = mark, code, state
        self._note, self._quiet = "", False
        self.setText(code.replace("&", "&&"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)  # painted anew when the mouse comes and goes
        self.setAccessibleName(spoken or code)

    def code(self) -> str:
        return self._code

    def state(self) -> str:
        return self._state

    def set_state(self, state: str, spoken: str, note: str = "", quiet: bool = False) -> None:
        """`state`: silent, heard, expected, or '' for a plain chip. `note`: a short word before the sign; `quiet`: it stands
        out, because nothing was heard for long."""
        self.setAccessibleName(spoken)
        if (state, note, quiet) != (self._state, self._note, self._quiet):
            self._state, self._note, self._quiet = state, note, quiet
            self.update()

    @guarded(QSize(84, 28))
    def sizeHint(self) -> QSize:
        look = theme.now()
        text = QFontMetricsF(theme.font(theme.CAPTION, 600)).horizontalAdvance(self._code)
        sign = look.px(20) if self._state else 0
        return QSize(round(text) + look.px(26 + 10) + sign, look.px(theme.CHIP))

    @guarded(QSize(60, 24))
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @guarded(None)
    def paintEvent(self, event: QPaintEvent) -> None:
        look, painter = theme.now(), QPainter(self)
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        heard, expected = self._state == HEARD, self._state == EXPECTED
        fill = "pressed" if self.isDown() else "hover" if heard or self.underMouse() else "raised"
        edge = "text" if self.underMouse() else "line"
        focus = "accent" if self.hasFocus() else "text" if expected or self._quiet else ""
        paint_control(painter, QRectF(self.rect()), look, fill, edge, focus)
        size, middle = look.px(12), self.height() / 2
        lead = look.px(8)
        draw_agency(painter, self._mark, self.width() - lead - size if rtl else lead, middle - size / 2, size, look.text)
        left, right = look.px(26), float(look.px(24 if self._state else 8))
        painter.setFont(theme.font(theme.CAPTION, 500 if heard else 600))
        room = self.width() - left - right - painter.fontMetrics().horizontalAdvance(self._code)
        right += self._paint_note(painter, right, rtl, room)
        box = QRectF(right if rtl else left, 0, self.width() - left - right, self.height())
        painter.setFont(theme.font(theme.CAPTION, 500 if heard else 600))
        painter.setPen(look.colour("text"))
        code = painter.fontMetrics().elidedText(self._code, Qt.TextElideMode.ElideRight, int(box.width()) + 1)
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading, code)
        if self._state in _SIGN:
            name, tone, weight = _SIGN[self._state]
            x = lead if rtl else self.width() - lead - size
            draw_icon(painter, name, QRectF(x, middle - size / 2, size, size), look.colour(tone), weight)

    def _paint_note(self, painter: QPainter, right: float, rtl: bool, room: float) -> float:
        """Before the sign, where the code leaves room for it; how much it took."""
        look = theme.now()
        if not self._note or room < look.px(3) + QFontMetricsF(theme.font(theme.CAPTION, 700)).horizontalAdvance(self._note):
            return 0.0
        painter.setFont(theme.font(theme.CAPTION, 700 if self._quiet else 400))
        painter.setPen(look.colour("text" if self._quiet else "muted"))
        width = painter.fontMetrics().horizontalAdvance(self._note)
        box = QRectF(right if rtl else self.width() - right - width, 0, width + 1, self.height())
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading, self._note)
        return float(width + look.px(3))
