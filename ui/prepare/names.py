"""The real names of the country for what the scenarios leave open: ports, laws, telephone numbers, in every language."""

from collections.abc import Mapping

from tabletop.exercise.commands import BindPlaceholder
from tabletop.exercise.state import Exercise
from tabletop.messages import Message, message
from tabletop.scenario.model import Scenario
from tabletop.views.localisation import PlaceholderRow, placeholder_rows
from tabletop.views.pasted_cells import first_of, rows_of, unread
from tabletop.views.speakers import plain
from ui.prepare.step import Lent, Step, Troubles, clipboard, flush_card, note, page_column, tool, tools
from ui.prepare.table_model import Column, Row
from ui.widgets.terms import LANGUAGE

_SCENARIO, _NAME = "scenario", "name"


class NamesPage(Step):
    def __init__(self, lent: Lent) -> None:
        super().__init__(lent)
        self._rows: tuple[PlaceholderRow, ...] = ()
        self._languages: tuple[str, ...] = ()
        _ = self.speak.text
        column = page_column(self)
        self.card = flush_card(_("Names of the country"), " ")
        self.list = self.table(_("Names of the country"), "names", self.paste_rows, grows=False)
        self.list.table_model.edited.connect(self._edited)
        self.list.removed.connect(lambda key, _column: self._forget(key))
        self._none = note(_("The scenarios on the programme leave no names open."))
        self._hint = note(_("The scenario’s own name is grey until yours stands there."), "caption")
        for part in (self._hint, self._none):
            self.card.body.addWidget(part)
        self.card.body.addWidget(self.list, 1)
        column.addWidget(self.card, 1)
        self.troubles = Troubles(self.speak)
        column.addWidget(self.troubles)
        column.addLayout(
            tools(
                tool(_("Paste rows"), self.paste_rows, key="Ctrl+V"),
                tool(_("Give back the scenario’s own"), lambda: self._forget(self.list.key()), key=_("Delete")),
            )
        )

    def show_values(self, state: Exercise, scenarios: Mapping[str, Scenario]) -> None:
        self._languages = state.basics.languages if state.basics else (self.speak.language,)
        self._rows = placeholder_rows(state, scenarios)
        titles = {
            id: scenarios[digest].title.get(self.speak.language) for id, digest in state.programme.items() if digest in scenarios
        }
        columns = [
            Column(_SCENARIO, self.speak.text("Scenario"), 26, fixed=True),
            Column(_NAME, self.speak.text("Stands for"), 18, fixed=True, strong=True),
            *(Column(code, LANGUAGE.get(code, code), 56 // len(self._languages)) for code in self._languages),
        ]
        self.list.show_rows(columns, [self._row(row, titles) for row in self._rows])
        self._none.setVisible(not self._rows)
        self._hint.setVisible(bool(self._rows))
        self.list.setVisible(bool(self._rows))
        given = sum(bool(row.bound) for row in self._rows)
        said = self.speak.text("{given} of {all} given", given=given, all=len(self._rows)) if self._rows else ""
        self.card.set_trailing(said)

    def _row(self, row: PlaceholderRow, titles: Mapping[str, str]) -> Row:
        bound, own = dict(row.bound.texts), dict(row.own.texts)
        cells = {_SCENARIO: titles.get(row.scenario, row.scenario), _NAME: row.name, **bound}
        quiet = {code: own.get(code, "") or "–" for code in self._languages if code not in bound}
        tones = {**dict.fromkeys(quiet, "muted"), _NAME: "text"}
        return Row(_key(row), cells, tones, words=quiet)

    def begin(self) -> None:
        self.list.setFocus()
        if self._rows and self.list.currentIndex().column() < 2:
            self.list.go(max(0, self.list.currentIndex().row()), 2)

    def paste(self) -> bool:
        self.paste_rows()
        return True

    def paste_rows(self) -> None:
        """Rows of name and one value a language; a name that several scenarios use is bound in all of them."""
        unknown: list[Message] = []
        rows = first_of(rows_of(clipboard(), unknown), unknown)
        unknown += unread((), rows, (_NAME, *self._languages))
        for line, cells in rows:
            name, *values = (*cells, "")
            given = {code: value.replace("\n", " ") for code, value in zip(self._languages, values, strict=False) if value}
            meant = [row for row in self._rows if plain(row.name) == plain(name.strip("{} "))]
            for row in meant if given else ():
                self.lent.wish(BindPlaceholder(row.scenario, row.name, {**dict(row.bound.texts), **given}))
            if given and not meant:
                unknown.append(message("pasted.not-open", line=line, name=name[:40]))
        self.troubles.show_troubles(unknown)

    def _edited(self, key: str, column: str, _text: str) -> None:
        row = next((each for each in self._rows if _key(each) == key), None)
        if row is not None:
            values = {**dict(row.bound.texts), **self.list.table_model.typed(key)}
            self.wish_for(self.list, key, BindPlaceholder(row.scenario, row.name, values), column)

    def _forget(self, key: str) -> None:
        row = next((each for each in self._rows if _key(each) == key and each.bound), None)
        if row is not None:
            back = BindPlaceholder(row.scenario, row.name, dict(row.bound.texts))
            sentence = self.speak.text("{name} is the scenario’s own again.", name=row.name)
            self.lent.remove(BindPlaceholder(row.scenario, row.name, {}), sentence, (back,))


def _key(row: PlaceholderRow) -> str:
    return f"{row.scenario}/{row.name}"
