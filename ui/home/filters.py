"""What of the exercises is looked for: words, a country, a year; beside it the name of the list, and its form."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy

from tabletop.i18n import Translator
from tabletop.views import library
from ui import theme
from ui.widgets.buttons import Button
from ui.widgets.fields import Choice, Field
from ui.widgets.flow import Flow
from ui.widgets.labels import LineLabel


class Filters(Flow):
    changed = Signal()
    turned = Signal()

    def __init__(self, speak: Translator) -> None:
        super().__init__()
        _ = speak.text
        self.heading = LineLabel("", "head")
        self.heading.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.words = Field(_("Filter by title, place or year"), _("Filter"))
        self.words.setObjectName("filter")
        self.words.setFixedWidth(theme.now().px(200))
        self.words.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._country = Choice(_("Country"), [("", _("Country"))])
        self._year = Choice(_("Year"), [("", _("Year"))])
        self._speak = speak
        self.form = Button("", "quiet")
        self.form.setObjectName("form")
        self.form.clicked.connect(lambda *_: self.turned.emit())
        self._tools = (self.words, self._country, self._year, self.form)
        self.words.textChanged.connect(lambda *_: self.changed.emit())
        for choice in (self._country, self._year):
            choice.currentIndexChanged.connect(lambda *_: self.changed.emit())
        for widget in (self.heading, *self._tools):
            self.addWidget(widget)

    def wanted(self) -> library.Filter:
        return library.Filter(self.words.text(), self._country.value(), self._year.value())

    def put_back(self, wanted: library.Filter) -> None:
        self.words.setText(wanted.words)
        self._country.set_value(wanted.country)
        self._year.set_value(wanted.year)

    def drop(self) -> None:
        """Everything is looked for again."""
        self.put_back(library.Filter())

    def offer(self, cards: Sequence[library.Card]) -> None:
        """The countries and years there are; what was chosen stays."""
        for choice, values in ((self._country, library.countries(cards)), (self._year, library.years(cards))):
            kept, word = choice.value(), choice.itemText(0)
            choice.blockSignals(True)
            choice.clear()
            for value, text in (("", word), *((value, value) for value in values)):
                choice.addItem(text, value)
            choice.set_value(kept)
            choice.blockSignals(False)

    def show_tools(self, shown: bool, as_rows: bool) -> None:
        """The last one says what the list would turn into."""
        _ = self._speak.text
        self.form.set_words(_("Show as cards") if as_rows else _("Show as a list"))
        self.form.shorten(*((_("Cards"), "cards") if as_rows else (_("List"), "list")))
        for widget in self._tools:
            widget.setVisible(shown)
