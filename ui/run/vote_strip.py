"""A show of hands without phones: the hands for each option, Tab between them, Enter; or agency by agency; or on paper slips."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QRegularExpression, Qt, Signal
from PySide6.QtGui import QKeyEvent, QRegularExpressionValidator
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from tabletop.exercise import commands
from tabletop.exercise.words import SlideKind
from tabletop.i18n import Translator
from tabletop.messages import message
from tabletop.scenario.model import AgencyRole
from tabletop.views.cues import CueRow, RowKind
from tabletop.views.facilitator import RunView
from ui import theme
from ui.keys import Action, digit_of, letter_of
from ui.run import slides
from ui.run.ask_strips import AskStrip
from ui.run.ballot import Ballot
from ui.widgets.buttons import Button
from ui.widgets.fields import Field
from ui.widgets.guard import guarded
from ui.widgets.labels import PlainLabel
from ui.widgets.words import _

if TYPE_CHECKING:
    from ui.run.place import RunPlace

_HANDS = QRegularExpression("[0-9]{0,5}")


@dataclass(frozen=True, slots=True)
class Kept:
    """A count that is not over yet."""

    decision: str
    hands: tuple[str, ...]
    by_agency: bool
    secret: bool
    chosen: Mapping[str, str]


class VoteStrip(AskStrip):
    """`counted` carries a RecordVote. A for agency by agency, S for slips that nobody reads out. `nobody`: Enter, and not one
    hand, or no answer, was counted."""

    counted = Signal(object)
    nobody = Signal()

    def __init__(self, speak: Translator) -> None:
        super().__init__()
        self._speak = speak
        self._options: tuple[CueRow, ...] = ()
        self._decision = ""
        self._fields: list[Field] = []
        say, look = speak.text, theme.now()
        self.words = PlainLabel("", weight=600)
        self.agencies = Button(say(_("By agency")), key="A")
        self.secret = Button(say(_("Secret")), key="S")
        self.done = Button(say(_("To standby")), key=say("Enter"))
        self.ballot = Ballot(speak)
        self._hands = QHBoxLayout()
        self._hands.setSpacing(look.px(8))
        column, head = QVBoxLayout(), QHBoxLayout()
        column.setSpacing(look.px(4))
        head.setSpacing(look.px(8))
        head.addWidget(self.words, 1)
        for button in (self.agencies, self.secret, self.done):
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            head.addWidget(button)
        for toggle in (self.agencies, self.secret):
            toggle.setCheckable(True)
        column.addLayout(head)
        column.addLayout(self._hands)
        column.addWidget(self.ballot)
        self.row.addLayout(column, 1)
        self.done.clicked.connect(self.answer)
        self.agencies.clicked.connect(self._show_way)
        self.secret.clicked.connect(self._show_way)
        self.ballot.changed.connect(self._count)
        self._watch(self.ballot)
        self.ballot.hide()

    def ask(self, sentence: str, decision: str, options: Sequence[CueRow], bodies: Sequence[tuple[str, int]]) -> None:
        """`options` with their digits; `bodies`: code and mark in the order of the table."""
        self._options, self._decision = tuple(options), decision
        self.words.setText(sentence)
        for toggle in (self.agencies, self.secret):
            toggle.setChecked(False)
        self._lay_out()
        self.ballot.begin(bodies, len(options))
        self._show_way()
        self.open_strip(sentence)

    def _lay_out(self) -> None:
        while (item := self._hands.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        self._fields = []
        names = [f"{option.number}  {option.title}" for option in self._options]
        for name in (*names, self._speak.text(_("no answer"))):
            label, field = PlainLabel(name), Field(name)
            field.setFixedWidth(theme.now().px(64))
            field.setValidator(QRegularExpressionValidator(_HANDS, field))
            self._hands.addWidget(label)
            self._hands.addWidget(field)
            self._hands.addSpacing(theme.now().px(theme.GAP))
            self._fields.append(field)
        self._hands.addStretch(1)
        self._watch(*self._fields)

    def _show_way(self) -> None:
        by_agency = self.agencies.isChecked()
        if by_agency:  # whoever is asked aloud has no secret
            self.secret.setChecked(False)
        self.ballot.setVisible(by_agency)
        self.secret.setEnabled(not by_agency)
        for field in self._fields:
            field.setReadOnly(by_agency)
        if self.isVisible():
            self.first_field().setFocus(Qt.FocusReason.ShortcutFocusReason)

    def first_field(self) -> QWidget:
        return self.ballot if self.agencies.isChecked() else self._fields[0]

    def fields(self) -> Sequence[Field]:
        """Of the hands: one for each option, and that of no answer."""
        return tuple(self._fields)

    def kept(self) -> Kept:
        """What was counted so far."""
        return Kept(
            self._decision,
            tuple(field.text() for field in self._fields),
            self.agencies.isChecked(),
            self.secret.isChecked(),
            self.ballot.chosen(),
        )

    def take(self, kept: Kept) -> None:
        """Counted before, on the same decision."""
        if self.isHidden() or kept.decision != self._decision:
            return
        self.agencies.setChecked(kept.by_agency)
        self.secret.setChecked(kept.secret)
        self.ballot.take(kept.chosen)
        for field, hands in zip(self._fields, kept.hands, strict=False):
            field.setText(hands)
        self._show_way()

    def _count(self) -> None:
        chosen = tuple(self.ballot.chosen().values())
        for option, field in zip(self._options, self._fields, strict=False):
            field.setText(str(sum(digit == option.number for digit in chosen)))
        self._fields[-1].setText(str(sum(digit == "" for digit in chosen)))

    def answer(self) -> None:
        hands = [int(field.text() or "0") for field in self._fields]
        if not any(hands):
            self.nobody.emit()
            return
        ids = {option.number: option.cue for option in self._options}
        asked = self.ballot.chosen() if self.agencies.isChecked() else {}
        by_agency = {code: ids.get(digit, "") for code, digit in asked.items()}
        counts = {option.cue: hands[place] for place, option in enumerate(self._options)}
        self.close_strip()
        self.counted.emit(commands.RecordVote(counts, hands[-1], by_agency, self.secret.isChecked(), self._decision))

    @guarded(False)
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Digits are hands, A and S change the way of counting; other letters are nothing here."""
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        if self._enter(event):
            return True
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            return False
        toggle = {"A": self.agencies, "S": self.secret}.get(letter_of(event))
        if toggle is not None and not event.isAutoRepeat():
            toggle.click()
            return True
        if isinstance(watched, Field) and (digit := digit_of(event)) and not watched.isReadOnly():
            watched.insert(digit)
            return True
        return isinstance(watched, Field) and bool(event.text().strip()) and event.key() < Qt.Key.Key_Escape


def open_it(place: "RunPlace", _name: str) -> bool:
    """On the decision that is open, or the one just decided."""
    view = place.view
    options = view.options if view is not None else ()
    if view is None or not options:
        place.say("warning", message("vote.no-decision"))
        return True
    decision = decision_of(view)
    players = [a for a in place.state.agencies.values() if a.role is AgencyRole.PLAYER]
    bodies = [(a.code, a.mark) for a in sorted(players, key=lambda a: (a.seat or 999, a.code))]
    number, question = (decision.cue, decision.title) if decision is not None else ("", "")
    sentence = place.speak.text("Hands for {number}: {question}", number=number, question=question)
    strip = place.console.vote
    counted = None if strip.isHidden() else strip.kept()
    strip.ask(sentence, number, options, bodies)
    if counted is not None:
        strip.take(counted)
    return True


def decision_of(view: RunView) -> CueRow | None:
    """The decision whose options are offered now."""
    first = next((n for n, row in enumerate(view.rows) if row.kind is RowKind.OPTION), 0)
    return view.rows[first - 1] if first else None


def counted(place: "RunPlace") -> None:
    """The vote is recorded: its result goes to standby."""
    slides.stand_by(place, SlideKind.VOTE)


TABLE: Mapping[Action, Callable[["RunPlace", str], bool]] = {Action.VOTE: open_it}
