"""What the room agrees to before it starts."""

from collections.abc import Callable

from tabletop.exercise.commands import SetGroundRules
from tabletop.exercise.prepare_values import GroundRules
from tabletop.exercise.words import Attribution
from ui import theme
from ui.prepare.basics import lines_of, several
from ui.prepare.step import Lent
from ui.prepare.wanted import Wanted
from ui.widgets.cards import Card
from ui.widgets.fields import Choice, Field, captioned
from ui.widgets.labels import PlainLabel
from ui.widgets.records import ITEM, Record, RecordList
from ui.widgets.words import _ as marked

_POLICIES = {
    Attribution.NAMED: (marked("Agencies named"), marked("The report says which agency said what. People are never named.")),
    Attribution.CODED: (marked("Agencies coded"), marked("The report says A1, A2 … in place of the agencies.")),
    Attribution.NON_ATTRIBUTION: (
        marked("Without attribution"),
        marked("The report says what was said, and not by which agency."),
    ),
}
_FACTORS = {
    100: marked("None"),
    120: marked("Simultaneous, {factor} of the time"),
    150: marked("Part of the talk, {factor} of the time"),
    180: marked("Consecutive, {factor} of the time"),
    200: marked("Consecutive in two languages, {factor} of the time"),
}


class RulesCard(Card):
    def __init__(self, lent: Lent) -> None:
        _, px = lent.speak.text, theme.now().px
        super().__init__(_("Rules of the room"), "")
        self._lent = lent
        self._policy, self._factor = Wanted(Attribution.NAMED), Wanted(100)
        self.body.addWidget(PlainLabel(_("How the report names who spoke"), "caption", "muted", 600))
        self.policy = RecordList(_("How the report names who spoke"), one_click=True)
        self.policy.setFixedHeight(px(len(_POLICIES) * 52 + 2))
        for signal in (self.policy.opened, self.policy.toggled):
            signal.connect(self._choose)
        self.body.addWidget(self.policy)
        for key, field in (
            ("stop_phrase", Field(_("Words that stop play: something is really happening"), _("For example: real, real, real"))),
            ("rules", several(_("Ground rules, one a line"), 5)),
        ):
            lent.form.add(field, f"rules.{key}", lambda _text: self._set())
            self.body.addLayout(captioned(field.accessibleName(), field))
        self.factor = Choice(_("Interpretation in the room"))
        self.factor.setSizeAdjustPolicy(Choice.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.factor.activated.connect(lambda *_: self._interpret())
        self.body.addLayout(captioned(self.factor.accessibleName(), self.factor))

    def show_rules(self, rules: GroundRules) -> None:
        _ = self._lent.speak.text
        chosen, factor_now = self._policy.show(rules.attribution), self._factor.show(rules.interpretation)
        self.policy.show_rows(_policy(policy, policy is chosen, _) for policy in _POLICIES)
        if not self.policy.key():
            self.policy.choose(chosen.value)
        self._lent.form.fields["rules.stop_phrase"].show_value(rules.stop_phrase)
        self._lent.form.fields["rules.rules"].show_value("\n".join(rules.rules))
        factors = sorted({*_FACTORS, factor_now})
        if self.factor.value() != str(factor_now) or self.factor.count() != len(factors):
            self.factor.clear()
            for factor in factors:
                self.factor.addItem(_(_FACTORS.get(factor, "{factor} of the time"), factor=f"×{factor / 100:g}"), str(factor))
            self.factor.set_value(str(factor_now))

    def _choose(self, policy: str) -> None:
        self._policy.choose(Attribution(policy))
        self._set()

    def _interpret(self) -> None:
        self._factor.choose(int(self.factor.value()))
        self._set()

    def _set(self) -> None:
        phrase, rules = (self._lent.form.fields[f"rules.{key}"].wanted() for key in ("stop_phrase", "rules"))
        self._lent.wish(SetGroundRules(self._policy.now, phrase, lines_of(rules), self._factor.now))

    def refused(self) -> None:
        """What stood before stands."""
        self._policy.refused()
        self._factor.refused()


def _policy(policy: Attribution, chosen: bool, say: Callable[..., str]) -> Record:
    name, line = map(say, _POLICIES[policy])
    state = say("chosen") if chosen else ""
    return Record(
        *(policy.value, name, ITEM),
        icon="check" if chosen else "ring",
        tone="accent" if chosen else "muted",
        more=line,
        spoken=". ".join(filter(None, (name, line, state))),
    )
