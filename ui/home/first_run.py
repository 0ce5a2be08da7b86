"""The first time: a language, and three ways in. No wizard, no account, no tips of the day."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QEnterEvent, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from tabletop.i18n import Translator, available
from ui import theme
from ui.widgets.buttons import Button
from ui.widgets.guard import guarded
from ui.widgets.icons import draw_icon
from ui.widgets.labels import PlainLabel
from ui.widgets.terms import LANGUAGE

Way = tuple[str, str, str, Callable[[], None]]  # sign, name, one sentence, what it does


class BigRow(QPushButton):
    """A way in: sign, name, one sentence."""

    def __init__(self, icon: str, name: str, sentence: str) -> None:
        super().__init__()
        self._icon, self._name, self._sentence = icon, name, sentence
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(name)
        self.setAccessibleDescription(sentence)

    @guarded(QSize(560, 72))
    def sizeHint(self) -> QSize:
        return QSize(theme.now().px(560), theme.now().px(72))

    @guarded(None)
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.isAutoRepeat():
            self.click()
        elif event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.focusNextPrevChild(event.key() == Qt.Key.Key_Down)
        else:
            super().keyPressEvent(event)

    @guarded(None)
    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.update()

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


class FirstRun(QWidget):
    """Shown while there is no exercise yet."""

    def __init__(self, speak: Translator, ways: Sequence[Way], choose_language: Callable[[str], None]) -> None:
        super().__init__()
        _ = speak.text
        px = theme.now().px
        outer = QHBoxLayout(self)
        column = QVBoxLayout()
        column.setSpacing(px(theme.SMALL))
        outer.addStretch(1)
        outer.addLayout(column, 4)
        outer.addStretch(1)
        column.addStretch(2)
        tiles = QHBoxLayout()
        tiles.setSpacing(px(theme.TIGHT))
        for code in sorted(available(), key=lambda code: LANGUAGE.get(code, code), reverse=True):
            tile = Button(LANGUAGE.get(code, code))
            tile.setCheckable(True)
            tile.setChecked(code == speak.language)
            tile.setObjectName(f"language.{code}")
            tile.clicked.connect(lambda _=False, code=code: choose_language(code))
            tiles.addWidget(tile)
        tiles.addStretch(1)
        column.addLayout(tiles)
        column.addSpacing(px(theme.SMALL))
        column.addWidget(PlainLabel(_("A first exercise"), "display"))
        column.addWidget(
            PlainLabel(
                _("Everything stays on this computer. There is no account, and nothing is sent anywhere."), "read", "muted"
            )
        )
        column.addSpacing(px(theme.SMALL))
        self.rows: list[BigRow] = []
        for icon, name, sentence, do in ways:
            row = BigRow(icon, name, sentence)
            row.clicked.connect(lambda _=False, do=do: do())
            column.addWidget(row)
            self.rows.append(row)
        column.addStretch(3)
