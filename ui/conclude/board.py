"""The hot-wash board: cards of what was said, put together on the laptop; the room sees them once they are published."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from tabletop.exercise import commands as c
from tabletop.exercise.state import Exercise, Shown
from tabletop.exercise.words import SlideKind, WallMode
from tabletop.i18n import Translator
from tabletop.views.evidence import Evidence
from tabletop.views.wall import slide_view
from ui.conclude import board_cards as cards_of
from ui.conclude.board_cards import Cards
from ui.conclude.board_lists import ChosenCard, SaidCard
from ui.conclude.board_wall import WallCard
from ui.conclude.columns import Columns
from ui.conclude.keys import Act, act_of
from ui.conclude.parts import Adder
from ui.key_table import Action
from ui.widgets.guard import guarded
from ui.widgets.services import Services

DRAFT, NEW = "conclude.board", "conclude.board.new"


class BoardPage(QWidget):
    """`wish` carries commands, `act_asked` an action of the keys; `wall_needed`: the room is to see the board; `page_turned`:
    which page of it. `say`: tone, sentence and buttons, in the strip."""

    wish = Signal(object)
    act_asked = Signal(object)
    wall_needed = Signal()
    page_turned = Signal(int)

    def __init__(self, speak: Translator, services: Services, say: Callable[..., None]) -> None:
        super().__init__()
        _ = speak.text
        self._speak, self._services, self._say = speak, services, say
        self._state, self._evidence = Exercise(), Evidence((), 0, 0)
        self._cards: Cards = ()
        self._mine = cards_of.read(services.draft(DRAFT) or "")
        self._publishing = False
        names = (_("What was said"), _("On the board"))
        self.said, self.chosen, self.wall = SaidCard(names[0], speak), ChosenCard(names[1], speak), WallCard(speak)
        new = _("New card: + strength, - gap, ? question")
        self._new = Adder(new, services.draft(NEW) or "", self._add, lambda text: services.keep_draft(NEW, text))
        self._new.setObjectName("board.new")
        self.chosen.typing.addWidget(self._new)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self.columns = Columns(names, ", ".join(names), self.said, self.chosen, self.wall)
        column.addWidget(self.columns)
        self.said.toggled.connect(self._toggle)
        self.chosen.worded.connect(lambda text: self._change(lambda cards, at: (cards_of.reworded(cards, at, text), at)))
        cards = self.chosen.list
        cards.deleted.connect(lambda _key: self._change(cards_of.without))
        cards.moved.connect(lambda _key, by: self._change(lambda cards, at: cards_of.moved(cards, at, by)))
        cards.shifted.connect(lambda _key, by: self._change(lambda cards, at: cards_of.shifted(cards, at, by)))
        cards.merged.connect(lambda _key: self._change(cards_of.merged))
        self.wall.publish.clicked.connect(lambda *_: self.publish())
        self.wall.take_down.clicked.connect(lambda *_: self.wish.emit(c.HideSlide()))
        self.wall.page_turned.connect(self._turn)

    def begin(self) -> None:
        self.columns.bring(self.said)
        self.said.list.setFocus()

    # -- views down ----------------------------------------------------------------------------------------------------

    def show_board(self, state: Exercise, evidence: Evidence) -> None:
        self._state, self._evidence = state, evidence
        self._cards = state.board if self._mine is None else self._mine
        self._show()

    def _show(self) -> None:
        self.said.show_said(self._evidence, {id for card in self._cards for id in card.responses})
        self.chosen.show_cards(self._cards)
        view = slide_view(replace(self._state, board=self._cards), {}, Shown(0, "", slide=SlideKind.HOT_WASH))
        published = self._cards == self._state.board
        seen = self._on_wall() and bool(self._services.projector())
        self.wall.show_wall(view, self._is_sent(), seen, published)

    def _is_sent(self) -> bool:
        """It is what the wall shows, or would show were it not black or lent."""
        shown = self._state.wall.shown
        return shown is not None and shown.slide is SlideKind.HOT_WASH

    def _on_wall(self) -> bool:
        return self._is_sent() and self._state.wall.mode is WallMode.LIVE

    # -- putting it together -------------------------------------------------------------------------------------------

    def _become(self, cards: Cards) -> None:
        """From now on these, kept in the exercise file until they are published."""
        self._cards = self._mine = cards
        self._services.keep_draft(DRAFT, cards_of.written(cards))
        self._show()

    def _toggle(self, id: str) -> None:
        line = self._evidence.line(id)
        if line is None:
            return
        if any(id in card.responses for card in self._cards):
            self._become(cards_of.without_line(self._cards, id))
        else:
            self._become(cards_of.ordered((*self._cards, cards_of.of_line(line))))

    def _add(self, text: str) -> None:
        card = cards_of.typed(text, self.chosen.column())
        if card is not None:
            self._become(cards_of.ordered((*self._cards, card)))
        self._new.added(text)

    def _change(self, change: Callable[[Cards, int], tuple[Cards, int]]) -> None:
        """The card the keyboard is on, which it stays on wherever that goes."""
        at = self.chosen.here()
        if at is not None:
            cards, there = change(self._cards, at)
            self._become(cards)
            self.chosen.choose(there)

    # -- the room ------------------------------------------------------------------------------------------------------

    def publish(self) -> None:
        """The cards as they stand here; when they are in the record, the wall shows them."""
        if not self._cards:
            self._say("accent", self._speak.text("Put a card on the board first: Space on a line of what was said."))
        elif self._cards != self._state.board:
            self._publishing = True
            self.wish.emit(c.PublishBoard(self._cards))
        else:
            self._show_room()

    def _show_room(self) -> None:
        self.wall_needed.emit()
        if self._on_wall():
            self._tell()
        else:
            self.wish.emit(c.ShowSlide(SlideKind.HOT_WASH))

    def accepted(self, command: object) -> None:
        if isinstance(command, c.PublishBoard) and self._publishing:
            self._publishing = False
            if self._cards == self._state.board:
                self._mine = None
                self._services.keep_draft(DRAFT, "")
            self._show_room()
        elif isinstance(command, c.ShowSlide):
            self.wall.first_page()
            self._tell()

    def _turn(self, page: int) -> None:
        """Of the board alone: whatever else is on the wall stays on its page."""
        if self._on_wall():
            self.page_turned.emit(page)

    def refused(self) -> None:
        self._publishing = False

    def _tell(self) -> None:
        """What has come of it in the room."""
        _ = self._speak.text
        self._show()
        if self._services.projector():
            self._say("success", _("The room sees the board."))
        else:
            window = (_("Show the wall in a window"), lambda: self.act_asked.emit(Action.SWAP))
            self._say("warning", _("The board is published, but no projector is connected: nobody sees it."), window)

    @guarded(None)
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if act_of(event) is Act.PUBLISH:
            if not event.isAutoRepeat():
                self.publish()
        else:
            event.ignore()
