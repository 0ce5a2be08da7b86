"""One exercise as a card, and the cards as a grid that the arrows walk through."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from ui import theme
from ui.widgets.guard import guarded
from ui.widgets.icons import draw_icon

HEIGHT, WIDTH, GAP = 190, 300, 16


@dataclass(frozen=True, slots=True)
class Face:
    """What a card says. `over`: country and month; `facts`: short, each by itself; `problem`: why it cannot be opened."""

    key: str
    over: tuple[str, ...]
    title: str
    subtitle: str
    icon: str
    tone: str
    state: str
    facts: tuple[str, ...] = ()
    problem: str = ""


class ExerciseCard(QPushButton):
    def __init__(self, face: Face) -> None:
        super().__init__()
        self._face = face
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)  # painted anew when the mouse comes and goes
        self.setAutoDefault(True)
        self.setAccessibleName(f"{face.title}, {face.state}")
        self.setAccessibleDescription(". ".join(part for part in (*face.over, face.subtitle, *face.facts, face.problem) if part))

    def face(self) -> Face:
        return self._face

    @guarded(QSize(300, 190))
    def sizeHint(self) -> QSize:
        return QSize(theme.now().px(WIDTH), theme.now().px(HEIGHT))

    @guarded(None)
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.isAutoRepeat():
            self.click()
        elif event.key() in _STEPS:
            event.ignore()
        else:
            super().keyPressEvent(event)

    @guarded(None)
    def paintEvent(self, event: QPaintEvent) -> None:
        look, painter, face = theme.now(), QPainter(self), self._face
        px = look.px
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edge = "accent" if self.hasFocus() else "text" if self.underMouse() else "line"
        painter.setPen(QPen(look.colour(edge), 2 if self.hasFocus() else 1))
        painter.setBrush(look.colour("pressed" if self.isDown() else "raised"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), theme.RADIUS_CARD, theme.RADIUS_CARD)
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        self._row(painter, face.over, 12, rtl)
        down = 24 if self._title(painter) else 0
        if not face.problem:
            self._word(painter, face.subtitle, 62 + down, 22, theme.BODY, 400, "text")
        else:
            down -= 28
        sign = QRectF(self.width() - px(30) if rtl else px(16), px(95 + down), px(14), px(14))
        draw_icon(painter, face.icon, sign, look.colour(face.tone), 2.6)
        self._word(painter, face.state, 91 + down, 22, theme.BODY, 600, face.tone, indent=20)
        if face.problem:
            room = QRectF(px(16), px(117 + down), self.width() - px(32), self.height() - px(125 + down))
            painter.setFont(theme.font(theme.CAPTION))
            painter.setPen(look.colour("muted"))
            painter.drawText(room, _WRAPPED, face.problem)
        elif any(face.facts):
            line = self.height() - px(45)
            painter.setPen(QPen(look.colour("line"), 1))
            painter.drawLine(QPointF(px(16), line + 0.5), QPointF(self.width() - px(16), line + 0.5))
            self._row(painter, face.facts, (self.height() - px(37)) / look.scale, rtl)

    def _title(self, painter: QPainter) -> bool:
        """On two lines when one is too short; whether it took two."""
        look, font = theme.now(), theme.font(theme.HEAD, 600)
        metrics, width = QFontMetricsF(font), self.width() - look.px(32)
        first, rest = _broken(self._face.title, metrics, width)
        painter.setFont(font)
        painter.setPen(look.colour("text"))
        for y, words in ((33, first), (57, metrics.elidedText(rest, Qt.TextElideMode.ElideRight, width))):
            room = QRectF(look.px(16), look.px(y), width, look.px(28))
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading, words)
        return bool(rest)

    def _word(
        self, painter: QPainter, text: str, y: float, height: float, size: float, weight: int, tone: str, indent: int = 0
    ) -> None:
        look = theme.now()
        font = theme.font(size, weight)
        painter.setFont(font)
        painter.setPen(look.colour(tone))
        room = QRectF(look.px(16), look.px(y), self.width() - look.px(32), look.px(height))
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            room.adjust(0, 0, -look.px(indent), 0)
        else:
            room.adjust(look.px(indent), 0, 0, 0)
        shown = QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading, shown)

    def _row(self, painter: QPainter, parts: Sequence[str], y: float, rtl: bool) -> None:
        """Short facts side by side, a dot between them; the last one gives way."""
        look, font = theme.now(), theme.font(theme.CAPTION)
        metrics = QFontMetricsF(font)
        painter.setFont(font)
        x, edge = float(look.px(16)), self.width() - look.px(16)
        for number, part in enumerate(part for part in parts if part):
            if number:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(look.colour("muted"))
                middle = QPointF(self.width() - x - look.px(6) if rtl else x + look.px(6), look.px(y) + look.px(10.5))
                painter.drawEllipse(middle, 1.2 * look.scale, 1.2 * look.scale)
                x += look.px(12)
            painter.setPen(look.colour("muted"))
            shown = metrics.elidedText(part, Qt.TextElideMode.ElideRight, edge - x)
            room = QRectF(x, look.px(y), edge - x, look.px(20))
            if rtl:
                room.moveRight(self.width() - x)
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading, shown)
            x += metrics.horizontalAdvance(shown)
            if shown != part or x > edge - look.px(24):
                return


def _broken(text: str, metrics: QFontMetricsF, width: float) -> tuple[str, str]:
    """As many words as fit the first line, and the others."""
    words = text.split(" ")
    fits = len(words)
    while fits > 1 and metrics.horizontalAdvance(" ".join(words[:fits])) > width:
        fits -= 1
    first = " ".join(words[:fits])
    return metrics.elidedText(first, Qt.TextElideMode.ElideRight, width), " ".join(words[fits:])


_WRAPPED = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignTop)
_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: 0, Qt.Key.Key_Down: 0}


class CardGrid(QWidget):
    """As many columns as there is room for; the arrows move, Enter opens."""

    def __init__(self, open_card: Callable[[Face], None]) -> None:
        super().__init__()
        self._open = open_card
        self._cards: list[ExerciseCard] = []
        self._columns = 1
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_faces(self, faces: Sequence[Face]) -> None:
        if [card.face() for card in self._cards] == list(faces):
            return
        focus = next((card.face().key for card in self._cards if card.hasFocus()), "")
        for card in self._cards:
            card.hide()
            card.deleteLater()
        self._cards = []
        for face in faces:
            card = ExerciseCard(face)
            card.setParent(self)
            card.clicked.connect(lambda _=False, face=face: self._open(face))
            card.show()
            self._cards.append(card)
            if face.key == focus:
                card.setFocus()
        self._arrange()

    def cards(self) -> Sequence[ExerciseCard]:
        return self._cards

    def _arrange(self) -> None:
        look = theme.now()
        gap, height = look.px(GAP), look.px(HEIGHT)
        self._columns = max(1, (self.width() + gap) // (look.px(WIDTH) + gap))
        width = (self.width() - gap * (self._columns - 1)) // self._columns
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        for number, card in enumerate(self._cards):
            row, column = divmod(number, self._columns)
            x = column * (width + gap)
            card.setGeometry(self.width() - x - width if rtl else x, row * (height + gap), width, height)
        rows = -(-len(self._cards) // self._columns)
        self.setFixedHeight(max(1, rows * (height + gap) - gap))

    @guarded(None)
    def resizeEvent(self, event: QResizeEvent) -> None:
        self._arrange()

    @guarded(None)
    def keyPressEvent(self, event: QKeyEvent) -> None:
        at = next((n for n, card in enumerate(self._cards) if card.hasFocus()), -1)
        key = Qt.Key(event.key())
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        side = _STEPS.get(key, 0) * (-1 if rtl else 1)
        step = {Qt.Key.Key_Up: -self._columns, Qt.Key.Key_Down: self._columns}.get(key, side)
        if at >= 0 and step and 0 <= at + step < len(self._cards):
            self._cards[at + step].setFocus(Qt.FocusReason.TabFocusReason)
        else:
            event.ignore()
