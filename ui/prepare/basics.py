"""The basics: every field is saved when it is left or after a pause."""

from collections.abc import Mapping

from PySide6.QtWidgets import QGridLayout

from tabletop.exercise.commands import DescribeExercise
from tabletop.exercise.values import Basics
from tabletop.views.dates import iso_of
from ui import theme
from ui.prepare.step import Lent
from ui.prepare.wanted import Wanted
from ui.widgets.cards import Card
from ui.widgets.fields import Area, Field, captioned

# name of the field in `Basics` -> columns of four it takes
_WIDTHS = {
    "title": 4,
    "subtitle": 4,
    "country": 2,
    "place": 2,
    "starts": 1,
    "ends": 1,
    "handling": 1,
    "reference": 1,
    "organizer": 2,
    "donor": 2,
}
_DATES = ("starts", "ends")
_SEVERAL = ("organizer", "donor")


class BasicsCard(Card):
    """What, where, when, and who puts it on. The languages are chosen elsewhere and said with the rest."""

    def __init__(self, lent: Lent) -> None:
        _ = lent.speak.text
        super().__init__(_("Basics"), _("Saved as you type"))
        self._lent = lent
        self._languages = Wanted[tuple[str, ...]]((lent.speak.language,))
        names = {
            "title": (_("Title"), ""),
            "subtitle": (_("Subtitle"), _("For example: port security")),
            "country": (_("Country"), ""),
            "place": (_("Place"), ""),
            "starts": (_("First day"), "2026-07-14"),
            "ends": (_("Last day"), "2026-07-15"),
            "handling": (_("Handling mark"), _("For example: official use only")),
            "reference": (_("Reference"), ""),
            "organizer": (_("Organisers, one a line"), ""),
            "donor": (_("Donors, one a line"), ""),
        }
        fields: dict[str, Field | Area] = {}
        for key, (name, hint) in names.items():
            fields[key] = several(name, 2) if key in _SEVERAL else Field(name, hint)
            lent.form.add(fields[key], key, lambda _text: self._describe(), iso_of if key in _DATES else str)
        self.body.addLayout(side_by_side(fields, _WIDTHS))

    def show_basics(self, basics: Basics | None) -> None:
        shown = basics or Basics("", languages=(self._lent.speak.language,))
        self._languages.show(shown.languages)
        for key in _WIDTHS:
            self._lent.form.fields[key].show_value(getattr(shown, key))

    def speak_in(self, first: str, second: str) -> None:
        """The languages of the room; others of the exercise come after them."""
        chosen = tuple(dict.fromkeys(code for code in (first, second) if code))
        others = (code for code in self._languages.now[2:] if code not in chosen)
        self._languages.choose((*chosen, *others))
        self._describe()

    def refused(self) -> None:
        """What stood before stands."""
        self._languages.refused()

    def begin(self) -> None:
        """The keyboard on the title, its words selected."""
        title = self._lent.form.fields["title"].edit
        title.setFocus()
        title.selectAll()

    def _describe(self) -> None:
        """All of the basics at once, but for what was refused; one wish of several fields in a row is none too many."""
        texts = {key: self._lent.form.fields[key].wanted() for key in _WIDTHS}
        self._lent.wish(DescribeExercise(**texts, languages=self._languages.now))


def side_by_side(fields: Mapping[str, Field | Area], widths: Mapping[str, int]) -> QGridLayout:
    """Each under its caption, in rows of four columns; of two where the text is large."""
    grid, px = QGridLayout(), theme.now().px
    grid.setHorizontalSpacing(px(theme.SMALL))
    grid.setVerticalSpacing(px(theme.SMALL))
    columns = 2 if theme.now().large else 4
    row = at = 0
    for key, field in fields.items():
        width = min(widths[key], columns)
        if at + width > columns:
            row, at = row + 1, 0
        grid.addLayout(captioned(field.accessibleName(), field), row, at, 1, width)
        at += width
    for at in range(columns):
        grid.setColumnStretch(at, 1)
    return grid


def several(name: str, lines: int) -> Area:
    """A field of a few lines, each a thing of its own; further ones scroll."""
    area = Area(name)
    step = area.fontMetrics().lineSpacing()
    area.setFixedHeight(lines * step + theme.now().px(24))
    return area


def lines_of(text: str) -> tuple[str, ...]:
    """One a line, without bullets or blanks."""
    lines = (line.strip().lstrip("-–—•*").strip() for line in text.replace("\r", "\n").split("\n"))
    return tuple(line for line in lines if line)
