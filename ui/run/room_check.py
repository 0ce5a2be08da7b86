"""Room check: what to look at before the exercise starts, over the page, on the laptop alone. It stops nobody."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget
from shiboken6 import isValid

from tabletop.i18n import Translator
from tabletop.views.room_check import CheckLine, RoomFacts, Standing, check_lines
from ui import theme
from ui.keys import WORDS, Action, Context, Key, caption, match, name_of
from ui.widgets.buttons import Button
from ui.widgets.guard import guarded
from ui.widgets.labels import IconMark, PlainLabel
from ui.widgets.scrolling import see_through
from ui.widgets.words import _

STATES: Mapping[Standing, tuple[str, str, str]] = {
    Standing.OK: ("check", "success", _("in order")),
    Standing.LOOK: ("warning", "warning", _("look")),
    Standing.WRONG: ("cross", "danger", _("wrong")),
    Standing.YOURS: ("ring", "muted", _("check yourself")),
}
AGAIN_MS = 3000  # power, disk and screens are asked again while the page is open


class RoomCheck(QWidget):
    """`facts`: what is known now; `media`: looks at one picture a step and yields how far it is; `stage`: wall and screens."""

    def __init__(
        self, parent: QWidget, speak: Translator, stage: Any, facts: Callable[[], RoomFacts], media: Iterator[Any]
    ) -> None:
        super().__init__(parent)
        self._speak, self._stage, self._facts, self._looking = speak, stage, facts, media
        self._media: tuple[int, int, tuple[str, ...]] = (0, 0, ())
        self._clicker: tuple[str, str] | None = None
        self._lines: tuple[CheckLine, ...] = ()
        self._before = QApplication.focusWidget()
        self.closed: Callable[[], None] = lambda: None
        self.open_again: Callable[..., object] = lambda **_: None
        say, px = speak.text, theme.now().px
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(say(_("Room check")))
        self.identify = Button(say(_("Identify")), icon_name="screen")
        self.swap = Button(say(_("Swap screens")), key=caption(Action.SWAP, Context.OTHER, speak))
        self.card = Button(say(_("Test card")))
        self.close_button = Button(say(_("Close")), "primary")
        self.identify.clicked.connect(lambda: stage.identify(speak))
        self.swap.clicked.connect(self._swap)
        self.card.clicked.connect(self._toggle_card)
        self.close_button.clicked.connect(self.leave)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(24), px(16), px(24), px(16))
        column.setSpacing(px(12))
        head = QHBoxLayout()
        head.addWidget(PlainLabel(say(_("Room check")), "title"), 1)
        head.addWidget(self.close_button)
        column.addLayout(head)
        buttons = QHBoxLayout()
        for button in (self.identify, self.swap, self.card):
            buttons.addWidget(button)
        buttons.addStretch(1)
        column.addLayout(buttons)
        self._choices = QHBoxLayout()
        column.addLayout(self._choices)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        see_through(self._area)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        column.addWidget(self._area, 1)
        self._step, self._again = QTimer(self), QTimer(self)
        self._step.timeout.connect(self._look_at_one)
        self._again.timeout.connect(self.refresh)
        stage.settled.connect(self.refresh)
        parent.installEventFilter(self)

    def open_page(self) -> None:
        self._fit()
        self.refresh()
        self.raise_()
        self.show()
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self._step.start(0)
        self._again.start(AGAIN_MS)

    def _fit(self) -> None:
        parent = self.parentWidget()
        if parent is not None:
            self.setGeometry(parent.rect())

    def make_way(self) -> Callable[[], object]:
        """Left, to be opened again as it was: in another language or look."""
        proving = self._stage.proving
        self.leave()
        return lambda: self.open_again(proving=proving)

    def leave(self) -> None:
        """The wall is as it was, and the keyboard where it was."""
        if self.isHidden():
            return
        self._step.stop()
        self._again.stop()
        self._stage.show_proof(None)
        self._stage.stop_identifying()
        self.hide()
        if self._before is not None and isValid(self._before):
            self._before.setFocus(Qt.FocusReason.OtherFocusReason)
        self.closed()
        self.deleteLater()

    def lines(self) -> tuple[CheckLine, ...]:
        return self._lines

    def refresh(self) -> None:
        """Everything is asked again; a line that says the same stays as it is."""
        lines = check_lines(replace(self._facts(), media=self._media, clicker=self._clicker))
        if lines == self._lines:
            return
        self._lines = lines
        page = QWidget()
        page.setAutoFillBackground(False)
        rows = QVBoxLayout(page)
        rows.setContentsMargins(0, 0, theme.now().px(8), 0)
        rows.setSpacing(theme.now().px(10))
        for line in lines:
            rows.addWidget(self._row(line))
        rows.addStretch(1)
        at = self._area.verticalScrollBar().value()
        self._area.setWidget(page)
        self._area.verticalScrollBar().setValue(at)
        self._show_choices()

    def _row(self, line: CheckLine) -> QWidget:
        px, say = theme.now().px, self._speak
        icon, tone, word = STATES[line.standing]
        row = QWidget()
        across = QHBoxLayout(row)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(px(10))
        across.addWidget(IconMark(icon, tone, 18), 0, Qt.AlignmentFlag.AlignTop)
        state = PlainLabel(say.text(word), "caption", tone, 600, wrap=True)
        state.setFixedWidth(px(112))
        across.addWidget(state, 0, Qt.AlignmentFlag.AlignTop)
        texts = QVBoxLayout()
        texts.setSpacing(px(2))
        texts.addWidget(PlainLabel(say.message(line.text), weight=500))
        if line.to_do is not None:
            texts.addWidget(PlainLabel(say.message(line.to_do), tone="muted"))
        across.addLayout(texts, 1)
        row.setAccessibleName(f"{say.text(word)}: {say.message(line.text)}")
        return row

    def _show_choices(self) -> None:
        """While several screens could be the wall, a button for each."""
        while (item := self._choices.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.deleteLater()
        for number, screen in self._stage.candidates():
            button = Button(self._speak.text("Wall on {number}: {name}", number=number, name=screen.name()))
            button.clicked.connect(lambda _=False, screen=screen: self._stage.choose(screen))
            self._choices.addWidget(button)
        self._choices.addStretch(1)

    def _look_at_one(self) -> None:
        found = next(self._looking, None)
        if found is None:
            self._step.stop()
        else:
            self._media = found
            self.refresh()

    def _swap(self) -> None:
        self._stage.swap()
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.refresh()

    def _toggle_card(self) -> None:
        self._stage.show_proof(None if self._stage.proving else self._speak.language)
        word = _("Take the card away") if self._stage.proving else _("Test card")
        self.card.set_words(self._speak.text(word))
        self.refresh()

    @guarded(None)
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """What a clicker sends: named, and what it would do; Esc closes, unless a clicker is being tried."""
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
            return
        if event.key() in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            event.ignore()
            return
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):  # no clicker sends these
            bar, step = self._area.verticalScrollBar(), theme.now().px(60)
            bar.setValue(bar.value() + (step if event.key() == Qt.Key.Key_Down else -step))
            return
        found = match(event, Context.DECK)
        if found is not None:
            action, name = found
            self._clicker = name_of(Key(name), self._speak), self._speak.text(WORDS[action].word)
        else:
            name = event.text().strip() or Qt.Key(event.key()).name.removeprefix("Key_")
            self._clicker = name, ""
        self.refresh()

    @guarded(False)
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._fit()
        return False

    @guarded(None)
    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), theme.now().colour("window"))
