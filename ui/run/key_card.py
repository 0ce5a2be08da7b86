"""Every action, its key and what it does, over the page: to look up, and to do. It is the menu of the program."""

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QModelIndex, QObject, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QListView, QVBoxLayout, QWidget

from tabletop.i18n import Translator
from tabletop.views.speakers import plain
from ui import theme
from ui.keys import WORDS, Action, Key, name_of, now
from ui.run.rows import Pencil, RowDelegate, RowList, Rows, focus_edge
from ui.widgets.fields import Field
from ui.widgets.guard import guarded
from ui.widgets.labels import PlainLabel
from ui.widgets.words import _

_RETURN = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


@dataclass(frozen=True, slots=True)
class CardLine:
    action: Action
    word: str
    sentence: str
    keys: str


def card_lines(speak: Translator) -> tuple[CardLine, ...]:
    """One line an action, in the order of the table."""
    lines = []
    for action, words in WORDS.items():
        keys: dict[Key, None] = dict.fromkeys(b.key for b in now().bindings if b.action is action)
        named = [name_of(key, speak) for key in keys]
        shown = f"{named[0]} … {named[-1]}" if action is Action.DIGIT else "   ".join(named)
        lines.append(CardLine(action, speak.text(words.word), speak.text(words.sentence), shown))
    return tuple(lines)


class KeyCard(QWidget):
    """`chosen` carries the action; Esc closes. It covers the page but not the wall, and stops nothing."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget, speak: Translator) -> None:
        super().__init__(parent)
        self._speak, self._lines = speak, card_lines(speak)
        self._focus_before: QWidget | None = None
        say = speak.text
        self.filter = Field(say(_("Find an action")), say(_("Find an action…")))
        self.list = RowList(
            say(_("Actions and keys")),
            Rows(lambda line: f"{line.sentence}: {line.keys}"),
            RowDelegate(_height, _draw, always=True),
        )
        self.list.setSelectionMode(QListView.SelectionMode.NoSelection)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        look = theme.now()
        column = QVBoxLayout(self)
        column.setContentsMargins(*(look.px(16),) * 4)
        column.setSpacing(look.px(8))
        column.addWidget(PlainLabel(say(_("Actions and keys")), "head"))
        column.addWidget(self.filter)
        column.addWidget(self.list, 1)
        self.filter.textChanged.connect(self._filter)
        self.filter.installEventFilter(self)
        self.list.clicked.connect(lambda index: self._do(index.row()))
        parent.installEventFilter(self)
        self.hide()

    def open_card(self, focus: QWidget | None) -> None:
        self._focus_before = focus
        self.filter.clear()
        self._filter("")
        self._fit()
        self.raise_()
        self.show()
        self.filter.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def close_card(self) -> None:
        self.hide()
        if self._focus_before is not None:
            self._focus_before.setFocus(Qt.FocusReason.OtherFocusReason)

    def _filter(self, typed: str) -> None:
        words = plain(typed)
        found = [line for line in self._lines if words in plain(f"{line.word} {line.sentence} {line.keys}")]
        self.list.rows.show_rows(tuple(found))
        if words:
            self.list.choose(0)
        else:
            self.list.setCurrentIndex(QModelIndex())  # Enter on a card just opened does nothing, least of all GO
        self.list.viewport().update()

    def _do(self, place: int) -> None:
        line = self.list.rows.row(place)
        if line is not None:
            self.close_card()
            self.chosen.emit(line.action)

    def _fit(self) -> None:
        parent = self.parentWidget()
        if parent is not None:
            width = min(theme.now().px(640), parent.width() - 24)
            self.setGeometry((parent.width() - width) // 2, 24, width, parent.height() - 48)

    @guarded(False)
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is not self.filter:
            if event.type() == QEvent.Type.Resize and self.isVisible():
                self._fit()
            return False
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        row = self.list.currentIndex().row()
        if event.key() in _RETURN:
            self._do(row)
        elif event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.list.choose(max(0, min(len(self.list.rows) - 1, row + (1 if event.key() == Qt.Key.Key_Down else -1))))
            self.list.scrollTo(self.list.currentIndex())
            self.list.viewport().update()
        elif event.key() == Qt.Key.Key_Escape:
            self.close_card()
        else:
            return event.key() in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab)  # nobody walks behind the card
        return True

    @guarded(None)
    def paintEvent(self, event: QPaintEvent) -> None:
        look, painter = theme.now(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(look.colour("line_strong"), 1))
        painter.setBrush(look.colour("raised"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), theme.RADIUS_CARD, theme.RADIUS_CARD)


def _height(_line: CardLine) -> float:
    return 32


def _draw(pen: Pencil, line: CardLine, current: bool) -> None:
    px = pen.look.px
    if current:
        pen.painter.fillRect(pen.rect, pen.look.colour("accent_soft"))
    width = pen.measure(line.keys, theme.CAPTION, 600)
    pen.text(pen.box(pen.width - px(10) - width, width), line.keys, "muted", theme.CAPTION, 600)
    pen.text(pen.box(px(10), pen.width - px(30) - width), line.sentence, "text")
    pen.line(pen.rect.bottom() - 0.5, px(10), px(10))
    if current:
        focus_edge(pen)
