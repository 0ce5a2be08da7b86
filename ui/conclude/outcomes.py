"""What follows from a finding: the conclusion the room adopts, its recommendations, and their corrective actions."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from tabletop.exercise import commands as c
from tabletop.exercise.values import Conclusion, CorrectiveAction, Recommendation
from tabletop.exercise.words import ActionStatus, Agreement, Element, Horizon, Level, Urgency
from tabletop.i18n import Translator
from tabletop.i18n.formats import date
from tabletop.views.dates import iso_of
from tabletop.views.suggestions import Promised
from ui import theme
from ui.conclude.parts import Adder, Box, choice, cross, sentence, side_by_side, translated
from ui.widgets import terms
from ui.widgets.buttons import Button
from ui.widgets.commit import Form
from ui.widgets.fields import Choice, Field, captioned, take_up
from ui.widgets.tips import give_tip

_Word = TypeVar("_Word", bound=StrEnum)


@dataclass(frozen=True, slots=True)
class Bench:
    """What every part of the editor works with. `draft`, `keep`: half-typed text of the fields that add, by key; `promised`:
    what the lines of the finding promise and no action has taken up."""

    speak: Translator
    form: Form
    wish: Callable[[object], None]
    draft: Callable[[str], str]
    keep: Callable[[str, str], None]
    codes: Sequence[str]
    promised: Sequence[Promised]

    def adder(self, key: str, name: str, add: Callable[[str], None]) -> Field:
        field = Adder(name, self.draft(key), add, lambda text: self.keep(key, text))
        field.setObjectName(key)
        return field

    def choice(
        self, key: str, name: str, words: Mapping[_Word, str], value: _Word | None, chosen: Callable[[str], None]
    ) -> Choice:
        made = choice(name, translated(words.items(), self.speak.text), str(value or ""), chosen)
        made.setObjectName(key)
        return made

    def offers(self, name: str, add: Callable[[Promised], object]) -> Iterator[Button]:
        """What was promised, each a press away, with its owner and its day."""
        _ = self.speak.text
        for number, each in enumerate(self.promised, 1):
            due = date(each.due, self.speak.language) if each.due else ""
            said = _("Promised by {owner}: {text}", owner=each.owner, text=each.text)
            if due:
                said = _("Promised by {owner} for {due}: {text}", owner=each.owner, due=due, text=each.text)
            made = Button(said, icon_name="plus")
            made.setAccessibleName(f"{name}. {said}")
            give_tip(made, said)
            made.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
            made.setObjectName(f"promised.{number}")
            made.clicked.connect(lambda *_args, each=each: self.wish(add(each)))
            yield made

    def body(self, key: str, name: str, hint: str, value: str, committed: Callable[[str], None]) -> Field:
        """A body by its code, or any words."""
        field = Field(name, hint, value)
        take_up(field, self.codes)
        self.form.add(field, key, committed)
        return field


class ConclusionBox(Box):
    def __init__(self, bench: Bench, conclusion: Conclusion, number: int) -> None:
        _, id = bench.speak.text, conclusion.id
        super().__init__(_("Conclusion {number}", number=number))
        self._bench, self._id = bench, id
        text = sentence(_("Conclusion"), conclusion.text)
        bench.form.add(text, f"conclusion.{id}.text", lambda words: bench.wish(c.AmendConclusion(id, text=words)))
        self.column.addWidget(text)
        said = bench.choice(
            f"conclusion.{id}.agreement", _("What the room said"), terms.AGREEMENT, conclusion.agreement, self._said
        )
        self._reservation = Field(_("Whose reservation, and what"), _("Whose reservation, and what"), conclusion.reservation)
        bench.form.add(self._reservation, f"conclusion.{id}.reservation", self._reserved)
        self.column.addLayout(side_by_side((said.accessibleName(), said, 1)))
        self.column.addWidget(self._reservation)
        self._reservation.setVisible(conclusion.agreement is Agreement.AGREED_WITH_RESERVATION)

    def _said(self, value: str) -> None:
        agreement = Agreement(value)
        reserved = agreement is Agreement.AGREED_WITH_RESERVATION
        self._reservation.setVisible(reserved)
        if reserved and not self._reservation.text().strip():
            self._reservation.setFocus()
        else:
            self._bench.wish(c.AdoptConclusion(self._id, agreement, self._reservation.text().strip() if reserved else ""))

    def _reserved(self, text: str) -> None:
        self._bench.wish(c.AdoptConclusion(self._id, Agreement.AGREED_WITH_RESERVATION, text))


class RecommendationBox(Box):
    def __init__(self, bench: Bench, made: Recommendation, number: int, actions: Sequence[CorrectiveAction]) -> None:
        _, id = bench.speak.text, made.id
        name = _("Recommendation {number}", number=number)
        super().__init__(name, lambda: bench.wish(c.WithdrawRecommendation(id)), _("Remove {name}", name=name))
        text = sentence(name, made.text)
        bench.form.add(text, f"recommendation.{id}.text", lambda words: bench.wish(c.AmendRecommendation(id, text=words)))
        self.column.addWidget(text)
        to = bench.body(
            f"recommendation.{id}.addressee",
            _("Addressee"),
            _("to be designated"),
            made.addressee,
            lambda words: bench.wish(c.AmendRecommendation(id, addressee=words)),
        )
        amend = c.AmendRecommendation
        level = bench.choice(
            f"recommendation.{id}.level", _("Level"), terms.LEVEL, made.level, lambda v: bench.wish(amend(id, level=Level(v)))
        )
        priority = bench.choice(
            f"recommendation.{id}.priority",
            _("Priority"),
            terms.URGENCY,
            made.priority,
            lambda value: bench.wish(amend(id, priority=Urgency(value))),
        )
        horizon = bench.choice(
            f"recommendation.{id}.horizon",
            _("Horizon"),
            terms.HORIZON,
            made.horizon,
            lambda value: bench.wish(amend(id, horizon=Horizon(value))),
        )
        self.column.addLayout(side_by_side((_("Addressee"), to, 4), (_("Priority"), priority, 3)))
        self.column.addLayout(side_by_side((_("Level"), level, 3), (_("Horizon"), horizon, 4)))
        for action_number, action in enumerate(actions, 1):
            self.column.addWidget(_action(bench, action, f"{number}.{action_number}"))
        add = bench.adder(
            f"add.action.{id}",
            _("New corrective action: what will be done, then Enter"),
            lambda words: bench.wish(c.AddCorrectiveAction(words, recommendation=id)),
        )
        self.column.addWidget(add)
        for offer in bench.offers(
            _("New corrective action"), lambda said: c.AddCorrectiveAction(said.text, id, said.owner, said.due)
        ):
            self.column.addWidget(offer)


def _action(bench: Bench, action: CorrectiveAction, number: str) -> QWidget:
    _, id = bench.speak.text, action.id
    made, px = QWidget(), theme.now().px
    column = QVBoxLayout(made)
    column.setContentsMargins(px(12), 0, 0, 0)
    column.setSpacing(px(6))
    name = _("Corrective action {number}", number=number)
    text = sentence(name, action.text)
    bench.form.add(text, f"action.{id}.text", lambda words: bench.wish(c.AmendCorrectiveAction(id, text=words)))
    head = QHBoxLayout()
    head.addLayout(captioned(name, text), 1)
    let_go = cross(_("Remove {name}", name=name), lambda: bench.wish(c.WithdrawCorrectiveAction(id)))
    head.addWidget(let_go, 0, Qt.AlignmentFlag.AlignTop)
    column.addLayout(head)
    owner = bench.body(
        f"action.{id}.owner",
        _("Responsible"),
        _("to be designated"),
        action.owner,
        lambda words: bench.wish(c.AmendCorrectiveAction(id, owner=words)),
    )
    due = Field(_("Due"), "2026-09-30", action.due)
    bench.form.add(due, f"action.{id}.due", lambda words: bench.wish(c.AmendCorrectiveAction(id, due=words)), iso_of)
    amend = c.AmendCorrectiveAction
    element = bench.choice(
        f"action.{id}.element",
        _("Element"),
        terms.ELEMENT,
        action.element,
        lambda value: bench.wish(amend(id, element=Element(value))),
    )
    status = bench.choice(
        f"action.{id}.status",
        _("Status"),
        terms.ACTION,
        action.status,
        lambda value: bench.wish(amend(id, status=ActionStatus(value))),
    )
    column.addLayout(side_by_side((_("Responsible"), owner, 4), (_("Due"), due, 3)))
    column.addLayout(side_by_side((_("Element"), element, 4), (_("Status"), status, 3)))
    made.setAccessibleName(name)
    return made
