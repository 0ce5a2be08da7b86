"""The basics: every field is saved when it is left or after a pause."""

from collections.abc import Callable

from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from tabletop.exercise.commands import DescribeExercise
from tabletop.exercise.values import Basics
from tabletop.i18n import Translator
from tabletop.views.dates import iso_of
from ui import theme
from ui.widgets.cards import Card
from ui.widgets.commit import Form
from ui.widgets.fields import Choice, Field
from ui.widgets.labels import PlainLabel
from ui.widgets.terms import LANGUAGE

# name of the field in `Basics` -> row, column, columns it takes
_PLACES = {
    "title": (0, 0, 4),
    "subtitle": (1, 0, 4),
    "country": (2, 0, 2),
    "place": (2, 2, 2),
    "starts": (3, 0, 1),
    "ends": (3, 1, 1),
    "handling": (3, 2, 1),
    "reference": (3, 3, 1),
    "organizer": (4, 0, 2),
    "donor": (4, 2, 2),
}
_DATES = ("starts", "ends")
_FIRST, _SECOND = "first", "second"


class BasicsForm(QWidget):
    def __init__(self, speak: Translator, form: Form, wish: Callable[[object], None]) -> None:
        super().__init__()
        self._speak, self._form, self._wish = speak, form, wish
        self._shown = Basics("")
        _, px = speak.text, theme.now().px
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        card = Card(_("Basics"), _("Saved as you type"))
        column.addWidget(card)
        column.addStretch(1)
        grid = QGridLayout()
        grid.setHorizontalSpacing(px(theme.SMALL))
        grid.setVerticalSpacing(px(theme.SMALL))
        card.body.addLayout(grid)
        names = {
            "title": (_("Title"), ""),
            "subtitle": (_("Subtitle"), _("For example: port security")),
            "country": (_("Country"), ""),
            "place": (_("Place"), ""),
            "starts": (_("First day"), "2026-07-14"),
            "ends": (_("Last day"), "2026-07-15"),
            "handling": (_("Handling mark"), _("For example: official use only")),
            "reference": (_("Reference"), ""),
            "organizer": (_("Organiser"), ""),
            "donor": (_("Donor"), ""),
        }
        for key, (row, at, span) in _PLACES.items():
            name, hint = names[key]
            field = Field(name, hint)
            form.add(field, key, lambda _text: self._describe(), iso_of if key in _DATES else str)
            grid.addLayout(captioned(name, field), row, at, 1, span)
        languages = list(LANGUAGE.items())
        self._first = Choice(_("Language of the room"), languages)
        self._second = Choice(_("Second language"), [("", _("None")), *languages])
        for at, choice in ((0, self._first), (2, self._second)):
            grid.addLayout(captioned(choice.accessibleName(), choice), 5, at, 1, 2)
            choice.activated.connect(lambda *_: self._describe())
        for at in range(4):
            grid.setColumnStretch(at, 1)

    def show_basics(self, basics: Basics | None) -> None:
        shown = basics or Basics("", languages=(self._speak.language,))
        for key in _PLACES:
            self._form.fields[key].show_value(getattr(shown, key))
        if shown.languages != self._shown.languages or basics is None:
            first, second = (*shown.languages, "", "")[:2]
            self._first.set_value(first)
            self._second.set_value(second)
        self._shown = shown

    def begin(self) -> None:
        """The keyboard on the title, its words selected."""
        title = self._form.fields["title"].edit
        title.setFocus()
        title.selectAll()

    def _describe(self) -> None:
        """All of the basics at once, but for what was refused; one wish of several fields in a row is none too many."""
        languages = tuple(dict.fromkeys(code for code in (self._first.value(), self._second.value()) if code))
        texts = {key: self._form.fields[key].wanted() for key in _PLACES}
        others = self._shown.languages[2:]
        self._wish(DescribeExercise(**texts, languages=(*languages, *(code for code in others if code not in languages))))


def captioned(caption: str, field: QWidget) -> QVBoxLayout:
    """A field under its caption."""
    made = QVBoxLayout()
    made.setSpacing(2)
    label = PlainLabel(caption, "caption", "muted", 600, wrap=False)
    label.setBuddy(field)
    made.addWidget(label)
    made.addWidget(field)
    return made
