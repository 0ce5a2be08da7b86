"""The dry run: played on a copy that leaves no trace, and what nobody has tried yet."""

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from tabletop.exercise.state import Exercise
from tabletop.scenario.model import END, Scenario
from tabletop.views.map import map_view
from tabletop.views.rehearsed import Branch, Untested, branches_of, untested
from tabletop.views.text import bound, option_name, read
from ui.prepare.step import Lent, Step, flush_card, note, page_column, tool, tools, tried_of
from ui.widgets.cards import Card
from ui.widgets.guard import guarded
from ui.widgets.labels import PlainLabel
from ui.widgets.map_page import MapPage
from ui.widgets.map_shapes import Shapes
from ui.widgets.records import GROUP, ITEM, Record, RecordList


class RehearsalStep(Step):
    def __init__(self, lent: Lent) -> None:
        super().__init__(lent)
        self._state, self._scenarios = Exercise(), dict[str, Scenario]()
        _ = self.speak.text
        column = page_column(self)
        about = Card(_("Rehearse"), "")
        about.body.addWidget(
            PlainLabel(
                _(
                    "A rehearsal plays on a copy: nothing of it comes into the record, and the copy is thrown away. "
                    "Only which branches were tried is remembered."
                )
            )
        )
        self.button = tool(_("Rehearse"), lambda: lent.rehearse("", ""), "play")
        self.map_button = tool(_("Map of the scenario"), self.open_map, "map")
        about.body.addLayout(tools(self.button, self.map_button))
        column.addWidget(about)
        self._shapes, self._mapped = Shapes(), ""
        self.map = MapPage(lent.speak, live=False)
        self.map.close_asked.connect(self.close_map)
        self.map.rehearse_asked.connect(lambda cue: lent.rehearse(self._mapped, cue))
        self._shapes.made.connect(lambda _digest: self._show_map())
        self.map.hide()
        self._about = about
        column.addWidget(self.map, 1)
        self.card = flush_card(_("Branches nobody has tried"), " ")
        self.list = RecordList(_("Branches nobody has tried"))
        self._none = note("")
        self.card.body.addWidget(self._none)
        self.card.body.addWidget(self.list, 1)
        column.addWidget(self.card, 1)

    def show_values(self, state: Exercise, scenarios: Mapping[str, Scenario]) -> None:
        self._state, self._scenarios = state, dict(scenarios)
        _ = self.speak.text
        left = untested(state, scenarios, tried_of(state, self.lent.services.draft))
        self.list.show_rows(record for each in left for record in self._records(each))
        self.list.setVisible(bool(left))
        self._none.setText(
            _("No scenario is on the programme yet.") if not state.programme else _("Every branch was tried at least once.")
        )
        self._none.setVisible(not left)
        for button in (self.button, self.map_button):
            button.setEnabled(bool(state.programme) and state.run is None)
        self._show_map()
        every = sum(len(branches_of(scenarios[digest])) for digest in state.programme.values() if digest in scenarios)
        tried = every - sum(len(each.branches) for each in left)
        self.card.set_trailing(_("{tried} of {all} tried", tried=tried, all=every) if every else "")

    def open_map(self) -> None:
        """The scenario of the branch that is chosen, or the first on the programme, over the whole step."""
        chosen = self.list.key().partition("/")[0].removeprefix("=")
        self._mapped = chosen if chosen in self._state.programme else next(iter(self._state.programme), "")
        self._show_parts(mapped=bool(self._mapped))
        self._show_map()
        self.map.canvas.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def close_map(self) -> None:
        self._show_parts(mapped=False)
        self.map_button.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _show_parts(self, *, mapped: bool) -> None:
        self.map.setVisible(mapped)
        for part in (self._about, self.card):
            part.setVisible(not mapped)

    def _show_map(self) -> None:
        digest = self._state.programme.get(self._mapped, "")
        scenario = self._scenarios.get(digest)
        if scenario is None or self.map.isHidden():
            return
        shape = self._shapes.of(digest, scenario)
        self.map.show_map(map_view(self._state, scenario, None, self.speak.language, shape) if shape is not None else None)

    @guarded(None)
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and not self.map.isHidden():
            self.close_map()
        else:
            event.ignore()

    def _records(self, each: Untested) -> list[Record]:
        scenario = self._scenarios[each.digest]
        named = bound(self._state, scenario) or scenario
        title = read(scenario.title, named, self._state.agencies, self.speak.language)
        heading = Record(f"={each.scenario}", title, GROUP, trailing=f"{each.of - len(each.branches)}/{each.of}")
        return [heading, *(self._branch(each.scenario, named, branch) for branch in each.branches)]

    def _branch(self, id: str, scenario: Scenario, branch: Branch) -> Record:
        _, language, bodies = self.speak.text, self.speak.language, self._state.agencies
        inject = scenario.injects[branch.inject]
        number = scenario.number(branch.inject)
        where = _("END") if branch.to == END else scenario.number(branch.to)
        said = read(inject.title, scenario, bodies, language)
        if branch.decision and inject.decision is not None:
            option = next(each for each in inject.decision.options if each.id == branch.option)
            name = option_name(option, scenario, bodies, language)
            words = _("{decision}: {option}", decision=branch.decision, option=name)
        else:
            words = _("From {number} on to {where}", number=number, where=where)
        more = _("after {number}, {title}", number=number, title=said)
        return Record(f"{id}/{branch.key}", words, ITEM, icon="decision", tone="muted", trailing=where, more=more)

    def begin(self) -> None:
        self.button.setFocus()
