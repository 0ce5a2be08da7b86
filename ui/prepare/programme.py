"""The programme: the scenarios this exercise will play, from the shelf or from a folder."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from tabletop.exercise.commands import RemoveScenario
from tabletop.exercise.state import Exercise
from tabletop.i18n import Translator
from tabletop.scenario.model import Scenario
from ui import theme
from ui.widgets.buttons import Button
from ui.widgets.cards import Card
from ui.widgets.files import Shelved
from ui.widgets.labels import PlainLabel
from ui.widgets.records import ITEM, Record, RecordList
from ui.widgets.terms import LANGUAGE


class Programme(QWidget):
    """`add` takes the path of a scenario folder, `start` the id of a scenario on the programme."""

    def __init__(
        self,
        speak: Translator,
        wish: Callable[[object], None],
        add: Callable[[str], None],
        browse: Callable[[], None],
        start: Callable[[str], None],
    ) -> None:
        super().__init__()
        self._speak, self._wish, self._start = speak, wish, start
        _, px = speak.text, theme.now().px
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(theme.SMALL))
        card = Card(_("On the programme"), _("Enter starts, Delete removes"))
        self.list = RecordList(_("On the programme"))
        self.list.opened.connect(start)
        self.list.deleted.connect(lambda key: wish(RemoveScenario(key)))
        self._none = PlainLabel(_("No scenario yet. Choose one from the shelf below, or a scenario folder."), "read", "muted")
        self._none.setContentsMargins(px(12), 0, px(12), 0)
        for each in (card, shelf := Card(_("On the shelf"), _("Enter adds"))):
            each.body.setContentsMargins(1, 0, 1, px(theme.TIGHT))
        card.body.addWidget(self._none)
        card.body.addWidget(self.list, 1)
        column.addWidget(card, 1)
        self.shelf = RecordList(_("On the shelf"))
        self.shelf.opened.connect(add)
        shelf.body.addWidget(self.shelf, 1)
        column.addWidget(shelf, 1)
        row = QHBoxLayout()
        row.setSpacing(px(theme.TIGHT))
        put = Button(_("Add to the programme"), icon_name="plus")
        put.clicked.connect(lambda *_: self._on(self.shelf, add))
        folder = Button(_("Choose a scenario folder"), icon_name="folder")
        folder.clicked.connect(lambda *_: browse())
        drop = Button(_("Remove"))
        drop.clicked.connect(lambda *_: self._on(self.list, lambda key: wish(RemoveScenario(key))))
        for button in (put, folder, drop):
            row.addWidget(button)
        row.addStretch(1)
        column.addLayout(row)

    @staticmethod
    def _on(rows: RecordList, do: Callable[[str], None]) -> None:
        if rows.key():
            do(rows.key())

    def show_programme(self, state: Exercise, scenarios: Mapping[str, Scenario]) -> None:
        self.list.show_rows(self._record(state, id, scenarios.get(digest)) for id, digest in state.programme.items())
        self.list.setVisible(bool(state.programme))
        self._none.setVisible(not state.programme)

    def show_shelf(self, shelf: Sequence[Shelved]) -> None:
        self.shelf.show_rows(self._shelved(each) for each in shelf)

    def chosen(self) -> str:
        """The scenario that Start run means: the one the keyboard is on, else the first not yet played, else the first."""
        if self.list.key():
            return self.list.key()
        rows = self.list.rows()
        fresh = [row for row in rows if row.more_icon != "check"]
        return (fresh or list(rows))[0].key if rows else ""

    def _record(self, state: Exercise, id: str, scenario: Scenario | None) -> Record:
        _, _n = self._speak.text, self._speak.plural
        runs = [run for run in state.runs if run.scenario == id]
        if scenario is None:
            return Record(id, id, ITEM, icon="shelf", more=_("Cannot be read"), more_icon="warning", more_tone="danger")
        if state.run is not None and state.run.scenario == id:
            more, icon, tone = _("In progress"), "live", "live"
        elif runs:
            more, icon, tone = _n("Played once", "Played {n} times", len(runs)), "check", "success"
        else:
            more, icon, tone = _("Not yet played"), "ring", "muted"
        title = scenario.title.get(self._speak.language)
        return Record(
            *(id, title, ITEM),
            icon="shelf",
            trailing=_n("{n} inject", "{n} injects", sum(not inject.reserve for inject in scenario.injects.values())),
            more=more,
            more_icon=icon,
            more_tone=tone,
            spoken=f"{title}. {more}",
        )

    def _shelved(self, each: Shelved) -> Record:
        title = each.title.get(self._speak.language)
        synopsis = each.synopsis.get(self._speak.language)
        languages = ", ".join(LANGUAGE.get(code, code) for code in each.languages)
        if each.problem is not None:
            problem = self._speak.message(each.problem)
            return Record(
                *(str(each.path), title, ITEM),
                more=problem,
                more_icon="warning",
                more_tone="danger",
                spoken=f"{title}. {problem}",
            )
        return Record(str(each.path), title, ITEM, trailing=languages, more=synopsis, spoken=f"{title}. {synopsis}")
