"""Strips that ask something, such as why an inject off the route. Never a dialog."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QLineEdit, QWidget

from tabletop.i18n import Translator
from ui import theme
from ui.keys import ENTER, digit_of
from ui.widgets.buttons import Button
from ui.widgets.fields import Field
from ui.widgets.flow import Flow
from ui.widgets.guard import guarded
from ui.widgets.labels import PlainLabel, announce
from ui.widgets.laid import shown_in
from ui.widgets.words import _


class AskStrip(QFrame):
    """A sentence, its fields and buttons. Enter in a field answers; Esc, through the key table, closes."""

    opened = Signal()
    resized = Signal()  # while it is open
    closed = Signal()

    def __init__(self) -> None:
        super().__init__()
        look = theme.now()
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(look.px(16), look.px(6), look.px(16), look.px(4))
        self.row.setSpacing(look.px(8))
        self.setMinimumHeight(look.px(theme.STRIP))
        self.hide()

    def _turn(self) -> None:
        """Its parts stand beside each other, or below each other where there is no room for that."""
        shown = [part.sizeHint().expandedTo(part.minimumSize()).width() for part in shown_in(self.row)]
        needed = sum(shown) + self.row.spacing() * max(0, len(shown) - 1) + self.row.contentsMargins().left() * 2
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self.row.setDirection(across if needed <= self.width() else down)

    @guarded(None)
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._turn()
        if self.isVisible():
            self.resized.emit()

    def _show(self) -> None:
        """As wide as where it stands before its height is asked: a strip never seen has neither width nor fonts."""
        if (holder := self.parentWidget()) is not None:
            self.resize(holder.width(), self.height())
        self.show()
        self._turn()
        self.opened.emit()

    def close_strip(self) -> None:
        if not self.isHidden():
            self.hide()
            self.closed.emit()

    def open_again(self, with_keyboard: bool) -> None:
        """What was typed could not be kept: it is there as it was."""
        if self.isHidden():
            self._show()
            if with_keyboard:
                self.first_field().setFocus(Qt.FocusReason.OtherFocusReason)

    def first_field(self) -> QWidget:
        """Where the keyboard goes when it opens."""
        raise NotImplementedError

    def open_strip(self, sentence: str) -> None:
        self.setAccessibleName(sentence)
        self._show()
        self.first_field().setFocus(Qt.FocusReason.ShortcutFocusReason)
        announce(self, sentence)

    def answer(self) -> None:
        raise NotImplementedError

    def _watch(self, *fields: QWidget) -> None:
        for field in fields:
            field.installEventFilter(self)

    @guarded(False)
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        return event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and self._enter(event)

    def _enter(self, event: QKeyEvent) -> bool:
        """Whether it was Enter, which answers; held down, once."""
        if event.key() in ENTER and not event.isAutoRepeat():
            self.answer()
        return event.key() in ENTER

    @guarded(None)
    def paintEvent(self, event: QPaintEvent) -> None:
        look, painter = theme.now(), QPainter(self)
        painter.fillRect(self.rect(), look.colour("standby_soft"))
        painter.fillRect(0, 0, self.width(), 2, look.colour("standby"))


class ReasonStrip(AskStrip):
    """Why this one now? A digit gives one of the usual reasons at once; words do as well. `given` carries the reason."""

    given = Signal(str)

    def __init__(self, speak: Translator) -> None:
        super().__init__()
        self._speak = speak
        self._reasons: tuple[str, ...] = ()
        self._optional = False
        self.words = PlainLabel("", weight=500, wrap=False)
        self.field = Field(speak.text(_("Reason")), speak.text(_("or in your own words…")))
        self.row.addWidget(self.words)
        self._buttons: list[Button] = []
        answers = Flow()
        for _place in range(4):
            button = Button("", key="")
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            self._buttons.append(button)
            answers.addWidget(button)
        answers.addWidget(self.field)
        self.row.addLayout(answers, 1)
        for place, button in enumerate(self._buttons):
            button.clicked.connect(lambda _=False, place=place: self._give(place))
        self._watch(self.field)

    def ask(self, sentence: str, reasons: Sequence[str], *, optional: bool = False) -> None:
        """`optional`: Enter in the empty field gives ''."""
        self._optional = optional
        self._reasons = tuple(reasons)[: len(self._buttons)]
        self.words.setText(sentence)
        for place, button in enumerate(self._buttons):
            known = place < len(self._reasons)
            button.setVisible(known)
            button.set_words(self._reasons[place] if known else "")
            button.set_key(str(place + 1))
        self.field.clear()
        self.open_strip(sentence)

    def first_field(self) -> QLineEdit:
        return self.field

    def answer(self) -> None:
        """A digit alone stands for the reason with that digit."""
        typed = self.field.text().strip()
        if typed.isdigit() and 1 <= int(typed) <= len(self._reasons):
            self._give(int(typed) - 1)
        elif typed or self._optional:
            self._finish(typed)

    def _give(self, place: int) -> None:
        if place < len(self._reasons):
            self._finish(self._reasons[place])

    def _finish(self, reason: str) -> None:
        self.close_strip()
        self.given.emit(reason)

    @guarded(False)
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if self._enter(event):
                return True
            digit = digit_of(event)
            if not self.field.text() and digit and 1 <= int(digit) <= len(self._reasons):
                if not event.isAutoRepeat():  # of the digit that has just chosen what is asked about
                    self._give(int(digit) - 1)
                return True
        return False
