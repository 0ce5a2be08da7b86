"""Text on the screen, always as typed: no label of the program guesses at markup."""

from PySide6.QtCore import QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QFont, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QStyle, QWidget

from ui import theme
from ui.widgets.guard import guarded
from ui.widgets.icons import draw_icon

_FACES = {
    "caption": (theme.CAPTION, 400),
    "body": (theme.BODY, 400),
    "read": (theme.READ, 400),
    "head": (theme.HEAD, 600),
    "title": (theme.TITLE, 600),
    "display": (theme.DISPLAY, 300),
}


class PlainLabel(QLabel):
    """Plain text that wraps. `size`: caption body read head title display; `tone`: a colour role; `weight`: 400 500 600."""

    def __init__(self, text: str = "", size: str = "body", tone: str = "text", weight: int = 0, wrap: bool = True) -> None:
        super().__init__()
        self._size, self._tone, self._weight = size, "text", weight
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        self.setWordWrap(wrap)
        if self.isRightToLeft():  # Qt would go by the script of the words: a name would stand far from what it belongs to
            self.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter)
        self.setText(text)
        self.setFont(self._face())
        self.set_tone(tone)

    def set_tone(self, tone: str) -> None:
        if self._tone != tone:
            self._tone = tone
            self.setPalette(self._ink())

    def dress(self) -> None:
        self.setFont(self._face())
        self.setPalette(self._ink())

    def _face(self) -> QFont:
        size, weight = _FACES[self._size]
        return theme.font(size, self._weight or weight)

    def _ink(self) -> QPalette:
        """A tone is the same whether the label is enabled or not."""
        ink = QPalette()
        if self._tone != "text":
            ink.setColor(QPalette.ColorRole.WindowText, theme.now().colour(self._tone))
        return ink


class LineLabel(PlainLabel):
    """One line that gives way: what there is no room for is left out at the end, and told whole to those who hear the screen."""

    def __init__(self, text: str = "", size: str = "body", tone: str = "text", weight: int = 0) -> None:
        super().__init__(text, size, tone, weight, wrap=False)

    @guarded(QSize(24, 16))
    def minimumSizeHint(self) -> QSize:
        hint = super().minimumSizeHint()
        return QSize(min(hint.width(), theme.now().px(48)), hint.height())

    @guarded(None)
    def paintEvent(self, event: QPaintEvent) -> None:
        room = self.contentsRect()
        if self.fontMetrics().horizontalAdvance(self.text()) <= room.width():
            super().paintEvent(event)
            return
        painter = QPainter(self)
        shown = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, room.width())
        align = QStyle.visualAlignment(self.layoutDirection(), self.alignment())
        self.style().drawItemText(painter, room, int(align), self.palette(), self.isEnabled(), shown, self.foregroundRole())


class Heading(LineLabel):
    """Over a card: in capitals where the script has them. What is heard and what is compared are the words as they are."""

    def __init__(self, text: str = "") -> None:
        super().__init__(text, "caption", "muted", 600)

    def _face(self) -> QFont:
        made = QFont(super()._face())
        made.setCapitalization(QFont.Capitalization.AllUppercase)
        return made


class IconMark(QWidget):
    """One sign, painted. It says nothing by itself: a word stands beside it."""

    def __init__(self, name: str = "", tone: str = "text", size: int = 16, weight: float = 2.4) -> None:
        super().__init__()
        self._name, self._tone, self._size, self._weight = name, tone, size, weight
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_icon(self, name: str, tone: str) -> None:
        if (name, tone) != (self._name, self._tone):
            self._name, self._tone = name, tone
            self.updateGeometry()
            self.update()

    @guarded(QSize(16, 16))
    def sizeHint(self) -> QSize:
        side = theme.now().px(self._size) if self._name else 0
        return QSize(side, side)

    @guarded(None)
    def paintEvent(self, event: QPaintEvent) -> None:
        draw_icon(QPainter(self), self._name, QRectF(self.rect()), theme.now().colour(self._tone), self._weight)


class StateIcon(QWidget):
    """A state: sign and word, in one tone. A colour never says it alone."""

    def __init__(self, name: str, word: str, tone: str = "text", weight: int = 600) -> None:
        super().__init__()
        self.mark = IconMark(name, tone)
        self.word = PlainLabel(word, tone=tone, weight=weight, wrap=False)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.now().px(6))
        row.addWidget(self.mark)
        row.addWidget(self.word)
        row.addStretch(1)
        self.setAccessibleName(word)

    def set_state(self, name: str, word: str, tone: str) -> None:
        self.mark.set_icon(name, tone)
        self.word.setText(word)
        self.word.set_tone(tone)
        self.setAccessibleName(word)


class StatusField(QWidget):
    """One field of the status line: sign, quiet word, value. Never a sentence joined from parts."""

    def __init__(self, name: str = "", word: str = "", value: str = "", tone: str = "text", gives_way: bool = False) -> None:
        """`gives_way`: a value that may be longer than the room there is."""
        super().__init__()
        self.mark = IconMark(name, tone)
        self.word = PlainLabel(word, "caption", "muted", wrap=False)
        self.value = LineLabel(value, tone=tone, weight=600) if gives_way else PlainLabel(value, "body", tone, 600, wrap=False)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.now().px(6))
        for part in (self.mark, self.word, self.value):
            row.addWidget(part)
        row.addStretch(1)
        self.show_value(name, word, value, tone)

    def show_value(self, name: str, word: str, value: str, tone: str = "text") -> None:
        self.mark.set_icon(name, tone)
        self.mark.setVisible(bool(name))
        self.word.setText(word)
        self.value.setText(value)
        self.value.set_tone(tone)
        self.setAccessibleName(word)
        self.setAccessibleDescription(value)


class Voice(QObject):
    """`said` carries every sentence that is spoken."""

    said = Signal(str)


VOICE = Voice()


def announce(widget: QWidget, sentence: str) -> None:
    """Says a sentence through the screen reader, if there is one, and to whoever listens to `VOICE`."""
    QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, sentence))
    VOICE.said.emit(sentence)
