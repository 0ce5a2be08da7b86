"""Sheets on the desk: the card, the strip that speaks without stopping anybody, and the page with nothing on it yet."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLayout, QSizePolicy, QVBoxLayout, QWidget

from ui import theme
from ui.widgets.buttons import Button
from ui.widgets.ground import paint_ground
from ui.widgets.guard import guarded
from ui.widgets.labels import Heading, IconMark, LineLabel, PlainLabel, announce

Action = tuple[str, Callable[[], None]]

_TONES = {"success": "check", "warning": "warning", "danger": "warning", "standby": "live", "accent": "live"}


class Card(QFrame):
    """A raised sheet with a caption. Fill `body`; never put a card into a card."""

    def __init__(
        self,
        title: str = "",
        trailing: QWidget | str | None = None,
        margin: int = theme.SMALL,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setContentsMargins(1, 1, 1, 1)  # its edge
        look = theme.now()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.title: PlainLabel = Heading(title)
        self.trailing = LineLabel(trailing, "caption", "muted", 600) if isinstance(trailing, str) else trailing
        self.head = QHBoxLayout()
        self.head.setContentsMargins(look.px(margin), 0, look.px(margin), 0)
        self.head.setSpacing(look.px(theme.TIGHT))
        if title or self.trailing:
            self.head.addWidget(self.title, 1)
            self.title.setMinimumHeight(look.px(theme.CARD_HEAD))
            if self.trailing is not None:
                self.head.addWidget(self.trailing)
            column.addLayout(self.head)
        self.body = QVBoxLayout()
        top = 0 if title or self.trailing else margin
        self.body.setContentsMargins(look.px(margin), look.px(top), look.px(margin), look.px(margin))
        self.body.setSpacing(look.px(theme.TIGHT))
        column.addLayout(self.body, 1)
        self.setAccessibleName(title)

    def set_trailing(self, words: str) -> None:
        """Other words beside the title, for a card that was made with some."""
        if isinstance(self.trailing, PlainLabel):
            self.trailing.setText(words)

    @guarded(None)
    def paintEvent(self, event: QPaintEvent) -> None:
        paint_ground(self, "raised")


class Strip(QFrame):
    """One sentence above the status line, with at most two buttons. It never takes the focus and never blocks."""

    def __init__(self) -> None:
        super().__init__()
        self._tone = "warning"
        self._mark = IconMark("warning", "warning", 18)
        self._text = PlainLabel("", weight=500)
        self._text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._buttons = QHBoxLayout()
        look = theme.now()
        row = QHBoxLayout(self)
        row.setContentsMargins(look.px(theme.GAP), look.px(6), look.px(theme.GAP), look.px(4))
        row.setSpacing(look.px(theme.SMALL))
        row.addWidget(self._mark)
        row.addWidget(self._text, 1)
        row.addLayout(self._buttons)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.hide()

    def say(self, tone: str, sentence: str, *actions: Action) -> None:
        """`tone`: success, warning, danger or accent. Replaces what was said before."""
        self._tone = tone
        self._mark.set_icon(_TONES.get(tone, "live"), tone)
        self._text.setText(sentence)
        _empty(self._buttons)
        for words, do in actions[:2]:
            button = Button(words)
            button.clicked.connect(lambda _=False, do=do: do())
            self._buttons.addWidget(button)
        self.setMinimumHeight(theme.now().px(theme.STRIP))
        self.setAccessibleName(sentence)
        self.show()
        self.update()
        announce(self, sentence)

    def sentence(self) -> str:
        """What it says now; '' when hidden."""
        return "" if self.isHidden() else self._text.text()

    def clear(self) -> None:
        self.hide()

    @guarded(None)
    def paintEvent(self, event: QPaintEvent) -> None:
        look, painter = theme.now(), QPainter(self)
        soft = {"accent": "accent_soft", "standby": "standby_soft"}.get(self._tone, f"{self._tone}_soft")
        painter.fillRect(self.rect(), look.colour(soft))
        painter.fillRect(QRectF(0, 0, self.width(), 2), look.colour(self._tone))


class EmptyState(QWidget):
    """A page with nothing on it yet: what it is for, and the one thing to do."""

    def __init__(self, display: str, sentence: str, primary: Action | None = None, quiet: Sequence[Action] = ()) -> None:
        super().__init__()
        look = theme.now()
        column = QVBoxLayout(self)
        column.setContentsMargins(*(look.px(theme.WIDE),) * 4)
        column.setSpacing(look.px(theme.GAP))
        column.addStretch(2)
        column.addWidget(PlainLabel(display, "display"))
        column.addWidget(PlainLabel(sentence, "read", "muted"))
        row = QHBoxLayout()
        row.setContentsMargins(0, look.px(theme.TIGHT), 0, 0)
        row.setSpacing(look.px(theme.TIGHT))
        self.buttons: list[Button] = []
        for words, do in ([primary] if primary else []) + list(quiet[:2]):
            button = Button(words, "quiet" if self.buttons or not primary else "primary")
            button.clicked.connect(lambda _=False, do=do: do())
            self.buttons.append(button)
            row.addWidget(button)
        row.addStretch(1)
        column.addLayout(row)
        column.addStretch(3)
        self.setAccessibleName(display)


class Hairline(QFrame):
    """A line between rows that belong together."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedHeight(1)

    @guarded(None)
    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), theme.now().colour("line"))


def flush_column(widget: QWidget) -> QVBoxLayout:
    """One part below the other, without a gap or a margin."""
    column = QVBoxLayout(widget)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    return column


def _empty(layout: QLayout) -> None:
    while (item := layout.takeAt(0)) is not None:
        if (widget := item.widget()) is not None:
            widget.hide()
            widget.deleteLater()
