"""The programme: the scenarios this exercise will play, in their order, from the shelf or from a folder."""

from collections.abc import Mapping, Sequence

from tabletop.exercise.commands import AddScenario, OrderProgramme, RemoveScenario
from tabletop.exercise.state import Exercise
from tabletop.scenario.model import Scenario
from tabletop.views.agenda import programme_total
from tabletop.views.minutes import length_of
from ui.prepare.shelf import Shelf, in_minutes
from ui.prepare.step import Lent, Step, flush_card, note, page_column, tool, tools
from ui.widgets.files import Shelved
from ui.widgets.records import ITEM, Record, RecordList


class Programme(Step):
    def __init__(self, lent: Lent) -> None:
        super().__init__(lent)
        self._state, self._scenarios = Exercise(), dict[str, Scenario]()
        self._shelved: Sequence[Shelved] | None = None
        _ = self.speak.text
        column = page_column(self)
        self.card = flush_card(_("On the programme"), " ")
        self.list = RecordList(_("On the programme"))
        self.list.opened.connect(lent.start)
        self.list.deleted.connect(self._remove)
        self.list.moved.connect(self._move)
        self._none = note(_("No scenario yet. Choose one from the shelf below, or a scenario folder."))
        self.card.body.addWidget(self._none)
        self.card.body.addWidget(self.list, 1)
        column.addWidget(self.card, 5)
        self.on_shelf = Shelf(self.speak, lent.add_scenario)
        self.shelf = self.on_shelf.list
        column.addWidget(self.on_shelf.card, 6)
        column.addLayout(
            tools(
                tool(_("Add to the programme"), self._add, "plus"),
                tool(_("From a folder"), self.browse, "folder"),
                tool(_("Earlier"), lambda: self._move(self.list.key(), -1), key="Ctrl+↑"),
                tool(_("Later"), lambda: self._move(self.list.key(), 1), key="Ctrl+↓"),
                tool(_("Remove"), lambda: self._remove(self.list.key()), key=_("Delete")),
            )
        )

    def show_values(self, state: Exercise, scenarios: Mapping[str, Scenario]) -> None:
        self._state, self._scenarios = state, dict(scenarios)
        self.list.show_rows(
            self._record(number, id, scenarios.get(digest)) for number, (id, digest) in enumerate(state.programme.items(), 1)
        )
        self.list.setVisible(bool(state.programme))
        self._none.setVisible(not state.programme)
        if self._shelved is None:
            self._shelved = self.lent.services.files.scenarios()
        self.on_shelf.show_shelf(self._shelved, state)
        self.card.set_trailing(self._total())

    def _total(self) -> str:
        """What it takes against what the agenda keeps for it."""
        needed, kept = programme_total(self._state, self._scenarios)
        if not self._state.programme:
            return ""
        if not kept:
            return self.speak.text("Takes up to {needed} min; the agenda says nothing yet", needed=needed)
        return self.speak.text("Takes up to {needed} min; the agenda keeps {kept}", needed=needed, kept=kept)

    def begin(self) -> None:
        (self.shelf if not self.list.rows() else self.list).setFocus()

    def chosen(self) -> str:
        """The scenario that Start means: the one the keyboard is on, else the first not yet played, else the first."""
        if self.list.key():
            return self.list.key()
        rows = self.list.rows()
        fresh = [row for row in rows if row.more_icon != "check"]
        return (fresh or list(rows))[0].key if rows else ""

    def browse(self) -> None:
        services = self.lent.services
        chosen = services.files.ask_folder(self, self.speak.text("Choose a scenario folder"), str(services.folder or ""))
        if chosen:
            self.lent.add_scenario(chosen)

    def _add(self) -> None:
        if self.shelf.key():
            self.lent.add_scenario(self.shelf.key())

    def _remove(self, id: str) -> None:
        if id in self._state.programme:
            order = OrderProgramme(tuple(self._state.programme))
            sentence = self.speak.text("{title} is off the programme.", title=self._title(id))
            self.lent.remove(RemoveScenario(id), sentence, (AddScenario(id, self._state.programme[id]), order))

    def _move(self, id: str, by: int) -> None:
        order = list(self._state.programme)
        if id in order and 0 <= (to := order.index(id) + by) < len(order):
            order.insert(to, order.pop(order.index(id)))
            self.lent.wish(OrderProgramme(tuple(order)))

    def _title(self, id: str) -> str:
        scenario = self._scenarios.get(self._state.programme[id])
        return scenario.title.get(self.speak.language) if scenario else id

    def _record(self, number: int, id: str, scenario: Scenario | None) -> Record:
        _, _n, state = self.speak.text, self.speak.plural, self._state
        runs = [run for run in state.runs if run.scenario == id]
        if scenario is None:
            return Record(id, id, ITEM, icon="shelf", more=_("Cannot be read"), more_icon="warning", more_tone="danger")
        if state.run is not None and state.run.scenario == id:
            more, icon, tone = _("In progress"), "live", "live"
        elif runs:
            more, icon, tone = _n("Played once", "Played {n} times", len(runs)), "check", "success"
        else:
            more, icon, tone = _("Not yet played"), "ring", "muted"
        title = scenario.title.get(self.speak.language)
        minutes = in_minutes(length_of(state, scenario), self.speak)
        return Record(
            *(id, f"{number}. {title}", ITEM),
            icon="shelf",
            trailing=minutes,
            more=more,
            more_icon=icon,
            more_tone=tone,
            spoken=f"{number}. {title}. {minutes}. {more}",
        )
