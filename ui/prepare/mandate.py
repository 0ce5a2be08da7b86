"""Who asked for the exercise, under what, and what for."""

from PySide6.QtWidgets import QGridLayout

from tabletop.exercise.commands import DescribeMandate
from tabletop.exercise.prepare_values import Mandate
from tabletop.views.dates import iso_of
from ui import theme
from ui.prepare.basics import captioned, lines_of, several
from ui.prepare.step import Lent
from ui.widgets.cards import Card
from ui.widgets.fields import Field

# name of the field in `Mandate` -> row, column, columns it takes
_PLACES = {
    "host": (0, 0, 4),
    "asked_by": (1, 0, 3),
    "asked_on": (1, 3, 1),
    "programme": (2, 0, 4),
    "series": (3, 0, 3),
    "ordinal": (3, 3, 1),
    "contact": (4, 0, 4),
    "scope": (5, 0, 4),
    "objectives": (6, 0, 4),
}
_LINES = {"scope": 3, "objectives": 6}
_OBJECTIVES = (3, 6)


class MandateCard(Card):
    def __init__(self, lent: Lent) -> None:
        _, px = lent.speak.text, theme.now().px
        super().__init__(_("Mandate and objectives"), "")
        self._lent = lent
        grid = QGridLayout()
        grid.setHorizontalSpacing(px(theme.SMALL))
        grid.setVerticalSpacing(px(theme.SMALL))
        self.body.addLayout(grid)
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
        for key, (row, at, span) in _PLACES.items():
            name, hint = names[key]
            field = several(name, _LINES[key]) if key in _LINES else Field(name, hint)
            lent.form.add(field, f"mandate.{key}", lambda _text: self._describe(), iso_of if key == "asked_on" else str)
            grid.addLayout(captioned(name, field), row, at, 1, span)
        for at in range(4):
            grid.setColumnStretch(at, 1)

    def show_mandate(self, mandate: Mandate) -> None:
        for key in _PLACES:
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

    def set_trailing(self, words: str) -> None:
        self.trailing.setText(words)  # type: ignore[union-attr] # made from a text above

    def _describe(self) -> None:
        texts = {key: self._lent.form.fields[f"mandate.{key}"].wanted() for key in _PLACES}
        ordinal, objectives = _number(texts.pop("ordinal")), lines_of(texts.pop("objectives"))
        self._lent.wish(DescribeMandate(**texts, ordinal=ordinal, objectives=objectives))


def _number(text: str) -> int:
    """A number as typed; what is none is refused with a sentence."""
    digits = text.strip().rstrip(".ºª°")
    return int(digits) if digits.isdecimal() and len(digits) < 6 else -1 if digits else 0
