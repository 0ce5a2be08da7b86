"""The planning checklist, counted back from the first day: Space says a step is done, a date moves it."""

from tabletop.clock import local
from tabletop.exercise.commands import SetPlanningStep
from tabletop.exercise.prepare_values import PlanningStep
from tabletop.exercise.state import Exercise
from tabletop.views.checklist import Due, Planned, checklist
from tabletop.views.dates import iso_of
from ui.prepare.step import Lent, Step, flush_card, note, page_column, tool, tools
from ui.prepare.table_model import NEW, Column, Row

_STEP, _DUE, _HOW, _NOTE = "step", "due", "how", "note"
_TONE = {Due.DONE: "success", Due.OVERDUE: "danger", Due.SOON: "warning"}


class ChecklistPage(Step):
    def __init__(self, lent: Lent) -> None:
        super().__init__(lent)
        self._state, self._steps = Exercise(), dict[str, Planned]()
        _ = self.speak.text
        column = page_column(self)
        self.card = flush_card(_("Before the day"), " ")
        self.list = self.table(_("Before the day"), "planning")
        self.list.table_model.edited.connect(self._edited)
        self.list.toggled.connect(lambda step, _column: self._toggle(step))
        self.list.removed.connect(lambda step, _column: self._forget(step))
        self._undated = note(_("Give the first day under Basics, and every step has a date."), "caption", "warning")
        self.card.body.addWidget(self._undated)
        self.card.body.addWidget(self.list, 1)
        column.addWidget(self.card, 1)
        column.addLayout(tools(tool(_("Done or not"), lambda: self._toggle(self.list.key()), "check", _("Space"))))

    def show_values(self, state: Exercise, scenarios: object = None) -> None:
        self._state = state
        self._steps = {each.step: each for each in checklist(state, self._today())}
        self.list.show_rows(self._columns(), [self._row(each) for each in self._steps.values()])
        late = sum(each.status is Due.OVERDUE for each in self._steps.values())
        done = sum(each.status is Due.DONE for each in self._steps.values())
        said = [self.speak.text("{done} of {all} done", done=done, all=len(self._steps))]
        if late:
            said.append(self.speak.plural("{n} late", "{n} late", late))
        self.card.set_trailing(" · ".join(said))
        self._undated.setVisible(state.basics is None or not state.basics.starts)

    def _today(self) -> str:
        now = self.lent.services.clock.now()
        return local(now.utc_ms, now.offset_min).date().isoformat()

    def _columns(self) -> tuple[Column, ...]:
        _ = self.speak.text
        return (
            Column(_STEP, _("Step"), 38),
            Column(_DUE, _("Due by"), 15),
            Column(_HOW, _("How it stands"), 20, fixed=True),
            Column(_NOTE, _("Note"), 27),
        )

    def _row(self, each: Planned) -> Row:
        said = self.speak.message(each.text)
        how = self.speak.text("{state}, {day}", state=said, day=each.done_on) if each.done_on else said
        cells = {_STEP: self.speak.message(each.title), _DUE: each.due, _HOW: how, _NOTE: each.note}
        tones = {_HOW: _TONE.get(each.status, "muted"), _DUE: "text" if each.moved else "muted"}
        return Row(each.step, cells, tones, fixed=frozenset({_STEP}))

    def begin(self) -> None:
        self.list.setFocus()

    def _known(self, step: str) -> PlanningStep:
        return self._state.planning.get(step, PlanningStep(step))

    def _toggle(self, step: str) -> None:
        if step in self._steps:
            old = self._known(step)
            self.lent.wish(SetPlanningStep(step, old.due, "" if old.done_on else self._today(), old.note))

    def _edited(self, step: str, column: str, _text: str) -> None:
        """A step of one's own is typed into the last row."""
        if step == NEW:
            typed = self.list.table_model.typed(NEW)
            if typed.get(_STEP) and not self.list.on_its_way(NEW):
                command = SetPlanningStep(typed[_STEP], iso_of(typed.get(_DUE, "")), "", typed.get(_NOTE, ""))
                self.wish_for(self.list, NEW, command, becomes=typed[_STEP])
            return
        old, typed = self._known(step), self.list.table_model.typed(step)
        due = iso_of(typed[_DUE]) if column == _DUE else old.due
        command = SetPlanningStep(step, due, old.done_on, typed.get(_NOTE, old.note))
        self.wish_for(self.list, step, command, column)

    def _forget(self, step: str) -> None:
        """Its own date again, not done, no note."""
        old = self._state.planning.get(step)
        if old is not None:
            sentence = self.speak.text("The step stands as proposed again.")
            self.lent.remove(SetPlanningStep(step), sentence, (SetPlanningStep(step, old.due, old.done_on, old.note),))
