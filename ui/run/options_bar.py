"""The branch options under the frames: a digit arms one, GO sends it."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from tabletop.i18n import Translator
from tabletop.views.cues import CueRow
from ui import theme
from ui.run.rows import Pencil
from ui.widgets.guard import guarded
from ui.widgets.words import _

HEIGHT = 40


class OptionsBar(QWidget):
    """Two beside each other, more in rows of two. `chosen` carries the option."""

    chosen = Signal(str)

    def __init__(self, speak: Translator) -> None:
        super().__init__()
        self._speak = speak
        self._options: Sequence[CueRow] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()

    def show_options(self, options: Sequence[CueRow]) -> None:
        if options != self._options:
            self._options = options
            self.setAccessibleName(", ".join(f"{o.number} {o.title}" for o in options))
            self.updateGeometry()
            self.update()
        self.setVisible(bool(options))

    def shown(self) -> Sequence[CueRow]:
        return self._options

    def _boxes(self) -> list[QRectF]:
        look, count = theme.now(), len(self._options)
        across = 1 if count == 1 else 2
        width = (self.width() - look.px(12) * (across - 1)) / across
        height, gap = look.px(HEIGHT), look.px(6)
        boxes = []
        for place in range(count):
            row, column = divmod(place, across)
            box = QRectF(column * (width + look.px(12)), row * (height + gap), width, height)
            if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
                box.moveRight(self.width() - box.left())
            boxes.append(box)
        return boxes

    @guarded(QSize(200, HEIGHT))
    def sizeHint(self) -> QSize:
        look = theme.now()
        rows = max(1, (len(self._options) + 1) // 2)
        return QSize(200, look.px(HEIGHT) * rows + look.px(6) * (rows - 1))

    @guarded(None)
    def mousePressEvent(self, event: QMouseEvent) -> None:
        for option, box in zip(self._options, self._boxes(), strict=True):
            if box.contains(QPointF(event.position())):
                self.chosen.emit(option.cue)

    @guarded(None)
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        for option, box in zip(self._options, self._boxes(), strict=True):
            self._draw(Pencil(painter, box, rtl), option)

    def _draw(self, pen: Pencil, option: CueRow) -> None:
        look, px, armed = pen.look, pen.look.px, option.armed
        painter = pen.painter
        painter.setPen(QPen(look.colour("standby" if armed else "line_strong"), 2 if armed else 1))
        painter.setBrush(look.colour("standby_soft" if armed else "raised"))
        painter.drawRoundedRect(pen.rect.adjusted(1, 1, -1, -1), theme.RADIUS, theme.RADIUS)
        digit = pen.box(px(9), px(24), (pen.rect.height() - px(24)) / 2, px(24))
        painter.setPen(QPen(look.colour("standby" if armed else "line_strong"), 1))
        painter.setBrush(look.colour("standby") if armed else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(digit.adjusted(0.5, 0.5, -0.5, -0.5), theme.RADIUS_KEY, theme.RADIUS_KEY)
        painter.setFont(theme.font(theme.BODY, 600))
        painter.setPen(look.colour("on_standby" if armed else "text"))
        painter.drawText(digit, Qt.AlignmentFlag.AlignCenter, option.number)
        target = f"→ {option.target}" if option.target else self._speak.text(_("→ end"))
        tone, weight = ("standby", 600) if armed else ("muted", 400)
        width = pen.measure(target, theme.CAPTION, weight)
        pen.text(pen.box(pen.width - px(11) - width, width), target, tone, theme.CAPTION, weight)
        took = width + px(21)
        if armed:
            word = self._speak.text(_("armed"))
            wide = pen.measure(word, theme.CAPTION, 600)
            pen.text(pen.box(pen.width - took - wide, wide), word, tone, theme.CAPTION, 600)
            took += wide + px(10)
        pen.text(pen.box(px(42), pen.width - px(42) - took), option.title, "text", theme.BODY, 600 if armed else 400)
