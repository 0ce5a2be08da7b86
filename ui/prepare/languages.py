"""Which languages the room reads, and which texts are there in each of them."""

from collections.abc import Iterable, Mapping

from PySide6.QtWidgets import QHBoxLayout

from tabletop.exercise.state import Exercise
from tabletop.scenario.model import Scenario
from tabletop.views.localisation import TextRow, There, stale_of, text_rows
from ui import theme
from ui.prepare.step import Lent, Step, flush_card, note, page_column
from ui.prepare.table_model import Column, Row
from ui.widgets.cards import Card
from ui.widgets.fields import Choice, captioned
from ui.widgets.terms import LANGUAGE

_TITLE = "title"


class LanguagesPage(Step):
    """The words of the whole scenario and of each inject, a language a column; gaps are said, not only coloured."""

    def __init__(self, lent: Lent) -> None:
        super().__init__(lent)
        _, px = self.speak.text, theme.now().px
        column = page_column(self)
        wall = Card(_("The wall speaks"), "")
        row = QHBoxLayout()
        row.setSpacing(px(theme.SMALL))
        languages = list(LANGUAGE.items())
        self.first = Choice(_("Language of the room"), languages)
        self.second = Choice(_("Second language"), [("", _("None")), *languages])
        for choice in (self.first, self.second):
            row.addLayout(captioned(choice.accessibleName(), choice), 1)
            choice.activated.connect(lambda *_: self._choose())
        wall.body.addLayout(row)
        column.addWidget(wall)
        self.card = flush_card(_("Texts in each language"), " ")
        self.list = self.table(_("Texts in each language"), "texts", grows=False)
        self._none = note(_("Once scenarios are on the programme, this shows what is still to be translated."))
        self.card.body.addWidget(self._none)
        self.card.body.addWidget(self.list, 1)
        column.addWidget(self.card, 1)

    def show_values(self, state: Exercise, scenarios: Mapping[str, Scenario]) -> None:
        languages = state.basics.languages if state.basics else (self.speak.language,)
        first, second = (*languages, "", "")[:2]
        self.first.set_value(first)
        self._offer_beside(first)
        self.second.set_value(second)
        stale = stale_of(state, self.lent.services.draft)
        found = text_rows(state, scenarios, self.speak.language, stale)
        columns = [
            Column(_TITLE, self.speak.text("Inject"), 60, fixed=True),
            *(Column(code, LANGUAGE.get(code, code), 40 // len(languages), fixed=True) for code in languages),
        ]
        self.list.show_rows(columns, [self._row(row) for row in found])
        self._none.setVisible(not found)
        self.list.setVisible(bool(found))
        self.card.set_trailing(self._gaps(found, languages))

    def _offer_beside(self, first: str) -> None:
        """The second language is another one than the first: chosen twice it would be none again at once."""
        offered = ["", *(code for code in LANGUAGE if code != first)]
        if [self.second.itemData(at) for at in range(self.second.count())] == offered:
            return
        self.second.blockSignals(True)
        self.second.clear()
        for code in offered:
            self.second.addItem(LANGUAGE.get(code, self.speak.text("None")), code)
        self.second.blockSignals(False)

    def _gaps(self, found: Iterable[TextRow], languages: Iterable[str]) -> str:
        lacking = {code: sum(row.missing.get(code, 0) for row in found) for code in languages}
        said = [
            self.speak.plural(
                "{language}: {n} text missing", "{language}: {n} texts missing", n, language=LANGUAGE.get(code, code)
            )
            for code, n in lacking.items()
            if n
        ]
        return " · ".join(said)

    def _row(self, row: TextRow) -> Row:
        _ = self.speak.text
        words = {There.PRESENT: _("complete"), There.STALE: _("older than its source")}
        cells = {_TITLE: f"{row.number}  {row.title}" if row.number else row.title}
        tones = {_TITLE: "text"}
        for code, there in row.cells.items():
            lacks = row.missing[code]
            cells[code] = words.get(there) or self.speak.plural("{n} missing", "{n} missing", lacks)
            tones[code] = "muted" if there is There.PRESENT else "warning"
        return Row(f"{row.scenario}/{row.inject}", cells, tones)

    def _choose(self) -> None:
        self.lent.speak_in(self.first.value(), self.second.value())

    def begin(self) -> None:
        self.first.setFocus()
