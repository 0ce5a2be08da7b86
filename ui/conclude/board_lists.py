"""What was said, and the cards of the board made of it: chosen, worded and put in order by keys."""

from collections.abc import Collection, Iterator
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout

from tabletop.exercise.words import BoardColumn
from tabletop.i18n import Translator
from tabletop.views.evidence import Evidence, Group
from ui import theme
from ui.conclude.board_cards import COLUMN_OF, COLUMNS, Cards
from ui.conclude.evidence_column import heading, line_row
from ui.conclude.keys import Act, act_of, caption
from ui.conclude.parts import sentence
from ui.widgets.cards import Card
from ui.widgets.fields import captioned
from ui.widgets.guard import guarded
from ui.widgets.labels import PlainLabel
from ui.widgets.records import ITEM, Record, RecordList

_GROUP_OF = {column: group for group, column in COLUMN_OF.items()}


class SaidCard(Card):
    """Strengths, gaps and open questions as they were written down. `toggled`: the line of that id goes on the board, or off."""

    toggled = Signal(str)

    def __init__(self, name: str, speak: Translator) -> None:
        super().__init__(name, speak.text("Space: on or off"))
        self._speak = speak
        self.body.setContentsMargins(1, 0, 1, theme.now().px(theme.TIGHT))
        self.list = RecordList(name)
        self.list.setObjectName("board.said")
        self.list.toggled.connect(self.toggled)
        self.list.opened.connect(self.toggled)
        self._nothing = _note(speak.text("No strength, gap or question was written down yet."), "body")
        self.body.addWidget(self._nothing)
        self.body.addWidget(self.list, 1)

    def show_said(self, evidence: Evidence, used: Collection[str]) -> None:
        """`used`: the lines that are on the board."""
        rows = tuple(self._rows(evidence, used))
        self.list.show_rows(rows)
        self.list.setVisible(bool(rows))
        self._nothing.setVisible(not rows)

    def _rows(self, evidence: Evidence, used: Collection[str]) -> Iterator[Record]:
        there = self._speak.text("On the board")
        for section in evidence.sections:
            if section.group in COLUMN_OF:
                yield heading(section.group, len(section.lines), self._speak)
                for line in section.lines:
                    yield replace(line_row(line, self._speak, there if line.id in used else ""), marked=line.id in used)


class CardList(RecordList):
    """Ctrl with an arrow to the side: `shifted`, by -1 or 1 in the order of reading; Shift+Enter: `merged`."""

    shifted = Signal(str, int)
    merged = Signal(str)

    @guarded(None)
    def keyPressEvent(self, event: QKeyEvent) -> None:
        aside = event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right)
        if aside and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            on = (event.key() == Qt.Key.Key_Right) == self.isLeftToRight()
            self.shifted.emit(self.key(), 1 if on else -1)
        elif act_of(event) is Act.MERGE:
            self.merged.emit(self.key())
        else:
            super().keyPressEvent(event)


class ChosenCard(Card):
    """The cards by their columns, and the words of the one the keyboard is on. `worded`: they were changed."""

    worded = Signal(str)

    def __init__(self, name: str, speak: Translator) -> None:
        _, px = speak.text, theme.now().px
        super().__init__(name, " ")
        self._speak = speak
        self._cards: Cards = ()
        self._column = BoardColumn.GAPS
        self.body.setContentsMargins(1, 0, 1, px(theme.TIGHT))
        self.list = CardList(name)
        self.list.setObjectName("board.cards")
        join = caption(Act.MERGE, speak)
        hint = _("Ctrl and arrows move a card, {key} joins it to the one above, Delete takes it off.", key=join)
        self.wording = sentence(_("Wording"), "")
        self.wording.setObjectName("board.wording")
        self.wording.textChanged.connect(lambda: self.worded.emit(self.wording.toPlainText()))
        self.wording.finished.connect(self.list.setFocus)
        self.list.current_key.connect(lambda _key: self._show_wording())
        self.list.opened.connect(lambda _key: self.wording.setFocus())
        self.typing = QVBoxLayout()
        self.typing.setContentsMargins(px(11), px(4), px(11), px(4))
        self.typing.setSpacing(px(theme.TIGHT))
        self.typing.addLayout(captioned(_("Wording"), self.wording))
        self.body.addWidget(self.list, 1)
        self.body.addWidget(_note(hint, "caption"))
        self.body.addLayout(self.typing)

    def show_cards(self, cards: Cards) -> None:
        self._cards = cards
        self.set_trailing(self._speak.plural("{n} card", "{n} cards", len(cards)))
        self.list.show_rows(self._rows())
        self._show_wording()

    def choose(self, at: int) -> None:
        self.list.choose(f"card.{at}")

    def here(self) -> int | None:
        """Which card the keyboard is on."""
        key = self.list.key()
        return int(key.removeprefix("card.")) if key.startswith("card.") else None

    def column(self) -> BoardColumn:
        """Where a new card goes that names no column."""
        return self._column

    def _rows(self) -> Iterator[Record]:
        for column in COLUMNS:
            mine = [(at, card) for at, card in enumerate(self._cards) if card.column is column]
            yield heading(_GROUP_OF[column], len(mine), self._speak)
            yield from (Record(f"card.{at}", card.text, ITEM) for at, card in mine)

    def _show_wording(self) -> None:
        key, at = self.list.key(), self.here()
        if at is not None:
            self._column = self._cards[at].column
        elif key:
            self._column = COLUMN_OF[Group(key.removeprefix("group."))]
        text = self._cards[at].text if at is not None else ""
        self.wording.setEnabled(at is not None)
        if text != self.wording.toPlainText():
            held = self.wording.blockSignals(True)
            self.wording.setPlainText(text)
            self.wording.blockSignals(held)


def _note(words: str, size: str) -> PlainLabel:
    made = PlainLabel(words, size, "muted")
    made.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeading)
    made.setContentsMargins(*(theme.now().px(pixels) for pixels in (12, 2, 12, 2)))
    return made
