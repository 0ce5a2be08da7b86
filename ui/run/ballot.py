"""The bodies at a vote, each with its choice: a digit picks and goes on, the arrows move. Painted; read aloud as one moves."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from tabletop.i18n import Translator
from ui import theme
from ui.keys import digit_of
from ui.run.rows import Pencil
from ui.widgets.guard import guarded
from ui.widgets.labels import announce
from ui.widgets.words import _

CELL = 104
_MOVES = {Qt.Key.Key_Up: -1, Qt.Key.Key_Left: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_Right: 1}


class Ballot(QWidget):
    """`changed`: somebody's choice is another. 0 stands for no answer."""

    changed = Signal()

    def __init__(self, speak: Translator) -> None:
        super().__init__()
        self._speak = speak
        self._bodies: tuple[tuple[str, int], ...] = ()
        self._digits: dict[str, str] = {}
        self._options = 0
        self._at = 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(speak.text(_("Choices of the agencies")))

    def begin(self, bodies: Sequence[tuple[str, int]], options: int) -> None:
        """`bodies`: code and mark, in the order of the table; `options`: how many there are."""
        self._bodies, self._options, self._digits, self._at = tuple(bodies), options, {}, 0
        self._fit()

    def chosen(self) -> Mapping[str, str]:
        """The digit of each body that was asked; '' for no answer."""
        return dict(self._digits)

    def take(self, chosen: Mapping[str, str]) -> None:
        """Choices made before; the keyboard goes on with the first body that has none."""
        self._digits = dict(chosen)
        self._at = next((place for place, (code, _) in enumerate(self._bodies) if code not in chosen), self._at)
        self.update()

    def _across(self) -> int:
        return max(1, self.width() // (theme.now().px(CELL) + theme.now().px(6)))

    def _fit(self) -> None:
        rows = max(1, -(-len(self._bodies) // self._across()))
        self.setFixedHeight(rows * theme.now().px(theme.CHIP + 4))
        self.update()

    def _move(self, to: int) -> None:
        self._at = max(0, min(len(self._bodies) - 1, to))
        self.update()
        if self._bodies:
            code = self._bodies[self._at][0]
            announce(self, f"{code} {self._digits.get(code, '')}".strip())

    def _cell(self, place: int) -> QRectF:
        look, across = theme.now(), self._across()
        row, column = divmod(place, across)
        width = look.px(CELL)
        box = QRectF(column * (width + look.px(6)), row * look.px(theme.CHIP + 4) + 1, width, look.px(theme.CHIP))
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            box.moveRight(self.width() - box.left())
        return box

    @guarded(QSize(300, 32))
    def sizeHint(self) -> QSize:
        return QSize(300, self.minimumHeight() or 32)

    @guarded(None)
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @guarded(None)
    def keyPressEvent(self, event: QKeyEvent) -> None:
        digit = digit_of(event)
        if event.key() in _MOVES:
            self._move(self._at + _MOVES[Qt.Key(event.key())])
        elif digit and event.isAutoRepeat():
            return
        elif digit and int(digit) <= self._options and self._bodies:
            self._digits[self._bodies[self._at][0]] = digit if digit != "0" else ""
            self.changed.emit()
            self._move(self._at + 1)
        else:
            event.ignore()

    @guarded(None)
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        point = QPointF(event.position())
        self._move(next((n for n in range(len(self._bodies)) if self._cell(n).contains(point)), self._at))

    @guarded(None)
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for place, (code, mark) in enumerate(self._bodies):
            pen = Pencil(painter, self._cell(place), self.layoutDirection() == Qt.LayoutDirection.RightToLeft)
            self._draw(pen, code, mark, place == self._at and self.hasFocus())

    def _draw(self, pen: Pencil, code: str, mark: int, here: bool) -> None:
        look, px = pen.look, pen.look.px
        asked = code in self._digits
        pen.painter.setPen(QPen(look.colour("accent" if here else "line_strong"), 2 if here else 1))
        pen.painter.setBrush(look.colour("hover" if asked and not here else "raised"))
        pen.painter.drawRoundedRect(pen.rect.adjusted(1, 1, -1, -1), theme.RADIUS, theme.RADIUS)
        pen.mark(mark, px(8), pen.rect.center().y(), px(12))
        digit = (self._digits[code] or "–") if asked else ""
        pen.text(pen.box(px(26), pen.width - px(50)), code, "text", theme.BODY, 500)
        width = pen.measure(digit, theme.BODY, 600)
        pen.text(pen.box(pen.width - px(10) - width, width), digit, "text", theme.BODY, 600)
