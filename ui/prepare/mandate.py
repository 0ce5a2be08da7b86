"""Who asked for the exercise, under what, and what for."""

from tabletop.exercise.commands import DescribeMandate
from tabletop.exercise.prepare_values import Mandate
from tabletop.views.dates import iso_of
from ui.prepare.basics import lines_of, several, side_by_side
from ui.prepare.step import Lent
from ui.widgets.cards import Card
from ui.widgets.fields import Area, Field

# name of the field in `Mandate` -> columns of four it takes
_WIDTHS = {
    "host": 4,
    "asked_by": 3,
    "asked_on": 1,
    "programme": 4,
    "series": 3,
    "ordinal": 1,
    "contact": 4,
    "scope": 4,
    "objectives": 4,
}
_LINES = {"scope": 3, "objectives": 6}
_OBJECTIVES = (3, 6)


class MandateCard(Card):
    def __init__(self, lent: Lent) -> None:
        _ = lent.speak.text
        super().__init__(_("Mandate and objectives"), "")
        self._lent = lent
        names = {
            "host": (_("National host"), ""),
            "asked_by": (_("Asked for by"), ""),
            "asked_on": (_("Asked for on"), "2026-03-02"),
            "programme": (_("Programme"), ""),
            "series": (_("Series"), ""),
            "ordinal": (_("Number in the series"), "1"),
            "contact": (_("Contact"), ""),
            "scope": (_("Scope"), ""),
            "objectives": (_("Objectives, one a line"), ""),
        }
        fields: dict[str, Field | Area] = {}
        for key, (name, hint) in names.items():
            fields[key] = several(name, _LINES[key]) if key in _LINES else Field(name, hint)
            read = iso_of if key == "asked_on" else str
            lent.form.add(fields[key], f"mandate.{key}", lambda _text: self._describe(), read)
        self.body.addLayout(side_by_side(fields, _WIDTHS))

    def show_mandate(self, mandate: Mandate) -> None:
        for key in _WIDTHS:
            value = getattr(mandate, key)
            text = "\n".join(value) if isinstance(value, tuple) else str(value or "")
            self._lent.form.fields[f"mandate.{key}"].show_value(text)
        self._count(len(mandate.objectives))

    def _count(self, objectives: int) -> None:
        least, most = _OBJECTIVES
        spoken = self._lent.speak.plural("{n} objective", "{n} objectives", objectives)
        if objectives and not least <= objectives <= most:
            spoken = self._lent.speak.text("{count}; three to six serve best", count=spoken)
        self.set_trailing(spoken)

    def _describe(self) -> None:
        texts = {key: self._lent.form.fields[f"mandate.{key}"].wanted() for key in _WIDTHS}
        ordinal, objectives = _number(texts.pop("ordinal")), lines_of(texts.pop("objectives"))
        self._lent.wish(DescribeMandate(**texts, ordinal=ordinal, objectives=objectives))


def _number(text: str) -> int:
    """A number as typed; what is none is refused with a sentence."""
    digits = text.strip().rstrip(".ºª°")
    return int(digits) if digits.isdecimal() and len(digits) < 6 else -1 if digits else 0
