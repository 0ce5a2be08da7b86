"""A strip that asks which one: a list, a digit for each, Enter for the one the keyboard is on. Esc closes it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QRectF, Qt
from PySide6.QtGui import QKeyEvent, QPen
from PySide6.QtWidgets import QListView, QVBoxLayout, QWidget

from tabletop.i18n import Translator
from ui import theme
from ui.keys import digit_of
from ui.run.ask_strips import AskStrip
from ui.run.rows import Pencil, RowDelegate, RowList, Rows, focus_edge
from ui.widgets.buttons import Button
from ui.widgets.guard import guarded
from ui.widgets.labels import PlainLabel
from ui.widgets.words import _

MOST_SHOWN = 6


@dataclass(frozen=True, slots=True)
class Choice:
    """`digit`: '' after the ninth; `plain`: said, but not to be chosen."""

    value: str
    words: str
    digit: str = ""
    plain: bool = False


class PickStrip(AskStrip):
    """`ask` says what is done with the value that is chosen."""

    def __init__(self, speak: Translator) -> None:
        super().__init__()
        self._then: Callable[[str], None] = lambda _value: None
        self.words = PlainLabel("", weight=600)
        self.list = RowList(
            speak.text(_("Choices")), Rows(lambda c: f"{c.digit} {c.words}"), RowDelegate(_height, _draw, always=True)
        )
        self.list.setSelectionMode(QListView.SelectionMode.NoSelection)
        self.close_it = Button(speak.text(_("Close")), "quiet", key=speak.text(_("Esc")))
        self.close_it.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        column = QVBoxLayout()
        column.setSpacing(theme.now().px(2))
        column.addWidget(self.words)
        column.addWidget(self.list)
        self.row.addLayout(column, 1)
        self.row.addWidget(self.close_it, 0, Qt.AlignmentFlag.AlignTop)
        self.close_it.clicked.connect(self.close_strip)
        self.list.installEventFilter(self)
        self.list.clicked.connect(lambda index: self._take(index.row()))

    def ask(
        self, sentence: str, choices: Sequence[tuple[str, str]], then: Callable[[str], None], notes: Sequence[str] = ()
    ) -> None:
        """`choices`: values and words; `notes` stand above them and cannot be chosen."""
        self._then = then
        rows = [Choice("", words, plain=True) for words in notes]
        rows += [Choice(value, words, str(n) if n < 10 else "") for n, (value, words) in enumerate(choices, 1)]
        self.words.setText(sentence)
        self.list.rows.show_rows(tuple(rows))
        self.list.setFixedHeight(theme.now().px(30) * min(MOST_SHOWN, max(1, len(rows))))
        self.list.choose(len(notes))
        self.open_strip(sentence)

    def first_field(self) -> QWidget:
        return self.list

    def answer(self) -> None:
        self._take(self.list.currentIndex().row())

    def _take(self, place: int) -> None:
        choice = self.list.rows.row(place)
        if choice is not None and not choice.plain:
            self.close_strip()
            self._then(choice.value)

    @guarded(False)
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        if self._enter(event):
            return True
        digit = digit_of(event)
        count = len(self.list.rows)
        place = next((n for n in range(count) if digit and self.list.rows.row(n).digit == digit), None)
        if place is not None and not event.isAutoRepeat():
            self._take(place)
        return place is not None


def _height(_choice: Choice) -> float:
    return 30


def _draw(pen: Pencil, choice: Choice, current: bool) -> None:
    px = pen.look.px
    if choice.plain:
        pen.text(pen.box(px(4), pen.width - px(8)), choice.words, "muted")
        return
    if current:
        pen.painter.fillRect(pen.rect, pen.look.colour("accent_soft"))
    if choice.digit:
        box = pen.box(px(6), px(20), px(5), px(20))
        pen.painter.setPen(QPen(pen.look.colour("line_strong"), 1))
        pen.painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), theme.RADIUS_KEY, theme.RADIUS_KEY)
        pen.painter.setFont(theme.font(theme.CAPTION, 600))
        pen.painter.setPen(pen.look.colour("text"))
        pen.painter.drawText(box, Qt.AlignmentFlag.AlignCenter, choice.digit)
    pen.text(pen.box(px(36), pen.width - px(44)), choice.words, "text")
    if current:
        focus_edge(pen)
