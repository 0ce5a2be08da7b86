"""What is on the shelf, filtered by words, family, difficulty and time."""

from collections.abc import Callable, Sequence

from tabletop.exercise.state import Exercise
from tabletop.i18n import Translator
from tabletop.scenario.model import Family
from tabletop.views.minutes import Length, length_of
from tabletop.views.speakers import plain
from ui import theme
from ui.prepare.step import flush_card
from ui.widgets.cards import Card
from ui.widgets.fields import Choice, Field
from ui.widgets.files import Shelved
from ui.widgets.flow import Flow
from ui.widgets.records import ITEM, Record, RecordList
from ui.widgets.terms import LANGUAGE
from ui.widgets.words import _ as marked

FAMILIES = {
    Family.PORT_CYBER: marked("Port, cyber"),
    Family.PORT_PHYSICAL: marked("Port, physical"),
    Family.WMD_TRAFFICKING: marked("Trafficking of strategic goods"),
    Family.FIREARMS: marked("Firearms"),
    Family.HEALTH_CRISIS: marked("Health crisis"),
    Family.SAFETY_INSPECTION: marked("Safety inspection"),
    Family.HAZMAT: marked("Hazardous material"),
    Family.RN_DETECTION: marked("Radiation detection"),
    Family.BIO_DUAL_USE: marked("Biological dual use"),
    Family.AIR_NPS: marked("Air cargo, new substances"),
    Family.OTHER: marked("Another family"),
}
COMPLEXITY = {1: marked("One official"), 2: marked("Several agencies"), 3: marked("Hard compromise")}
_UP_TO = (45, 60, 75, 90)


class Shelf:
    """The card in `card`; `add` takes the path of a folder."""

    def __init__(self, speak: Translator, add: Callable[[str], None]) -> None:
        _, px = speak.text, theme.now().px
        self._speak, self._shelved, self._state = speak, tuple[Shelved, ...](), Exercise()
        self.card: Card = flush_card(_("On the shelf"), _("Enter adds"))
        row = Flow()
        row.setContentsMargins(px(11), 0, px(11), 0)
        self.words = Field(_("Find on the shelf"), _("Find on the shelf"))
        self.family = Choice(_("Family"), [("", _("Every family")), *((f.value, _(word)) for f, word in FAMILIES.items())])
        levels = [(str(level), _(word)) for level, word in COMPLEXITY.items()]
        self.complexity = Choice(_("Difficulty"), [("", _("Any difficulty")), *levels])
        times = [(str(n), speak.plural("Up to {n} minute", "Up to {n} minutes", n)) for n in _UP_TO]
        self.minutes = Choice(_("Length"), [("", _("Any length")), *times])
        for field in (self.words, self.family, self.complexity, self.minutes):
            row.addWidget(field)
            if isinstance(field, Choice):
                field.setSizeAdjustPolicy(Choice.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
                field.setMinimumContentsLength(8)
                field.activated.connect(lambda *_: self._show())
            else:
                field.textChanged.connect(lambda *_: self._show())
        self.card.body.addLayout(row)
        self.list = RecordList(_("On the shelf"))
        self.list.opened.connect(add)
        self.card.body.addWidget(self.list, 1)

    def show_shelf(self, shelved: Sequence[Shelved], state: Exercise) -> None:
        self._shelved, self._state = tuple(shelved), state
        self._show()

    def _show(self) -> None:
        words = plain(self.words.text()).split()
        wanted = (self.family.value(), self.complexity.value(), int(self.minutes.value() or 0))
        self.list.show_rows(self._record(each) for each in self._shelved if self._fits(each, words, *wanted))

    def _fits(self, each: Shelved, words: Sequence[str], family: str, complexity: str, most: int) -> bool:
        scenario = each.scenario
        said = " ".join(text for told in (each.title, each.synopsis) for _, text in told.texts)
        if not all(word in plain(said) for word in words):
            return False
        if scenario is None:
            return not (family or complexity or most)
        return (
            family in ("", scenario.family)
            and complexity in ("", str(scenario.complexity))
            and (not most or length_of(self._state, scenario).longest <= most)
        )

    def _record(self, each: Shelved) -> Record:
        title = each.title.get(self._speak.language)
        if each.problem is not None:
            problem = self._speak.message(each.problem)
            return Record(
                *(str(each.path), title, ITEM),
                more=problem,
                more_icon="warning",
                more_tone="danger",
                spoken=f"{title}. {problem}",
            )
        if each.scenario is None:
            facts = [", ".join(LANGUAGE.get(code, code) for code in each.languages)]
        else:
            facts = [
                self._speak.text(FAMILIES[each.scenario.family]),
                self._speak.text(COMPLEXITY.get(each.scenario.complexity, COMPLEXITY[3])),
                ", ".join(code.upper() for code in each.languages),
            ]
        minutes = in_minutes(length_of(self._state, each.scenario), self._speak) if each.scenario else ""
        more = " · ".join(filter(None, facts))
        return Record(str(each.path), title, ITEM, trailing=minutes, more=more, spoken=f"{title}. {more}. {minutes}")


def in_minutes(length: Length, speak: Translator) -> str:
    """`60–75 min`"""
    span = str(length.longest) if length.shortest == length.longest else f"{length.shortest}–{length.longest}"
    return speak.text("{span} min", span=span)
