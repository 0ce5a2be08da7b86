"""Four lights, grey until a line touches their strand, and a question that would touch the next. Private."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QHelpEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from tabletop.i18n import Translator
from tabletop.views.strands import Light
from ui import theme
from ui.run.notes_pane import STRANDS
from ui.run.speaker_chips import plain_tip
from ui.widgets.guard import guarded
from ui.widgets.icons import draw_icon
from ui.widgets.tips import dress_tips
from ui.widgets.words import _


class StrandLights(QWidget):
    def __init__(self, speak: Translator) -> None:
        super().__init__()
        self._speak = speak
        self._lights: tuple[Light, ...] = ()
        dress_tips(self)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_lights(self, lights: Sequence[Light]) -> None:
        if tuple(lights) != self._lights:
            self._lights = tuple(lights)
            self.setAccessibleName("; ".join(self._spoken(light) for light in self._lights))
            self.setAccessibleDescription(self.question())
            self.update()

    def question(self) -> str:
        """The first question that would touch a strand nobody has touched."""
        return next((light.question for light in self._lights if light.question), "")

    def _spoken(self, light: Light) -> str:
        state = self._speak.text(_("touched") if light.touched else _("not touched yet"))
        return ": ".join((self._speak.text(STRANDS[light.strand]), state))

    @guarded(QSize(200, 20))
    def sizeHint(self) -> QSize:
        return QSize(200, theme.now().px(20))

    @guarded(False)
    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip and self._lights:
            words = "\n".join(self._spoken(light) for light in self._lights)
            QToolTip.showText(event.globalPos(), plain_tip("", words, self.question()), self)
            return True
        return super().event(event)

    @guarded(None)
    def paintEvent(self, event: QPaintEvent) -> None:
        look, painter = theme.now(), QPainter(self)
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        x, size, middle = 0.0, look.px(11), self.height() / 2

        def words(text: str, tone: str, weight: int, width: float) -> None:
            painter.setFont(theme.font(theme.CAPTION, weight))
            painter.setPen(look.colour(tone))
            box = QRectF(self.width() - x - width if rtl else x, 0, width + 1, self.height())
            painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading, text)

        for light in self._lights:
            sign, tone, weight = ("check", "success", 3.0) if light.touched else ("ring", "muted", 2.4)
            left = self.width() - x - size if rtl else x
            draw_icon(painter, sign, QRectF(left, middle - size / 2, size, size), look.colour(tone), weight)
            x += size + look.px(4)
            code = str(light.strand)
            width = QFontMetricsF(theme.font(theme.CAPTION, 600)).horizontalAdvance(code)
            words(code, "text" if light.touched else "muted", 600, width)
            x += width + look.px(10)
        if (asked := self.question()) and (room := self.width() - x - look.px(4)) > look.px(60):
            metrics = QFontMetricsF(theme.font(theme.CAPTION))
            words(metrics.elidedText(asked, Qt.TextElideMode.ElideRight, room), "muted", 400, room)
