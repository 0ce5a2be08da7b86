"""The dry run: played on a copy that leaves no trace, and what nobody has tried yet."""

from collections.abc import Mapping

from tabletop.exercise.state import Exercise
from tabletop.scenario.model import END, Scenario
from tabletop.views.rehearsed import Branch, Untested, branches_of, untested
from tabletop.views.text import bound, read
from ui.prepare.step import Lent, Step, flush_card, note, page_column, tool, tools, tried_of
from ui.widgets.cards import Card
from ui.widgets.labels import PlainLabel
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
        self.button = tool(_("Rehearse"), lent.rehearse, "play")
        about.body.addLayout(tools(self.button))
        column.addWidget(about)
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
        self.button.setEnabled(bool(state.programme) and state.run is None)
        every = sum(len(branches_of(scenarios[digest])) for digest in state.programme.values() if digest in scenarios)
        tried = every - sum(len(each.branches) for each in left)
        if isinstance(self.card.trailing, PlainLabel):
            self.card.trailing.setText(_("{tried} of {all} tried", tried=tried, all=every) if every else "")

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
            words = read(option.text, scenario, bodies, language).partition("\n")[0]
            words = _("{decision}: {option}", decision=branch.decision, option=words)
        else:
            words = _("From {number} on to {where}", number=number, where=where)
        more = _("after {number}, {title}", number=number, title=said)
        return Record(f"{id}/{branch.key}", words, ITEM, icon="decision", tone="muted", trailing=where, more=more)

    def begin(self) -> None:
        self.button.setFocus()
