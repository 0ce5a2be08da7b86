"""The agenda, a line a row, with what fits and what does not, in words."""

from collections.abc import Mapping
from dataclasses import replace

from tabletop.exercise.commands import SetAgenda
from tabletop.exercise.prepare_values import AgendaItem
from tabletop.exercise.state import Exercise
from tabletop.exercise.words import AgendaKind
from tabletop.messages import Message
from tabletop.scenario.model import Scenario
from tabletop.views.agenda import DayPlan, Slot, clock, days, without_slot
from tabletop.views.agenda_pasted import PastedAgenda, length_typed, read_agenda, time_typed
from tabletop.views.agenda_proposal import proposal
from tabletop.views.text import bound, read
from ui.prepare.step import Lent, Step, Troubles, clipboard, flush_card, note, page_column, tool, tools
from ui.prepare.table_model import NEW, Column, Row
from ui.widgets.labels import StateIcon

_DAY, _STARTS, _MINUTES, _KIND, _WHAT, _SLACK = "day", "starts", "minutes", "kind", "what", "slack"


class Agenda(Step):
    def __init__(self, lent: Lent) -> None:
        super().__init__(lent)
        self._state, self._scenarios = Exercise(), dict[str, Scenario]()
        self._titles: dict[str, str] = {}
        _ = self.speak.text
        column = page_column(self)
        self.card = flush_card(_("Agenda"))
        self.list = self.table(_("Agenda"), "agenda", self.paste_rows)
        self.list.table_model.edited.connect(self._edited)
        self.list.removed.connect(lambda key, _column: self._remove(key))
        self._says = StateIcon("clock", "", "muted")
        self._says.word.setWordWrap(True)
        self._says.setContentsMargins(11, 0, 11, 4)
        self._hint = note(
            _("Propose a usual agenda, paste rows with Ctrl+V (day, time, minutes, title), or type into the last row.")
        )
        for part in (self._says, self._hint):
            self.card.body.addWidget(part)
        self.card.body.addWidget(self.list, 1)
        column.addWidget(self.card, 4)
        self.troubles = Troubles(self.speak)
        column.addWidget(self.troubles, 1)
        self._propose = tool(_("Propose two days"), self.propose, "clock")
        column.addLayout(
            tools(
                self._propose,
                tool(_("Paste rows"), self.paste_rows, key="Ctrl+V"),
                tool(_("Remove"), lambda: self._remove(self.list.key()), key=_("Delete")),
            )
        )

    def show_values(self, state: Exercise, scenarios: Mapping[str, Scenario]) -> None:
        self._state, self._scenarios = state, dict(scenarios)
        self._titles = {id: self._title(id, digest) for id, digest in state.programme.items()}
        plans = days(state, scenarios)
        slots = [slot for plan in plans for slot in plan.slots]
        self.list.show_rows(self._columns(), [self._row(slot) for slot in slots])
        self._say(plans)
        self._hint.setVisible(not slots)
        basics = state.basics
        one = basics is not None and bool(basics.starts) and basics.starts == basics.ends
        self._propose.set_words(self.speak.text("Propose a day") if one else self.speak.text("Propose two days"))

    def _title(self, id: str, digest: str) -> str:
        scenario = self._scenarios.get(digest)
        spoken = self.speak.language
        return read(scenario.title, bound(self._state, scenario), self._state.agencies, spoken) if scenario else id

    def _columns(self) -> tuple[Column, ...]:
        _ = self.speak.text
        kinds = {kind.value: self.speak.message(Message(f"agenda.kind.{kind}")) for kind in AgendaKind}
        return (
            Column(_DAY, _("Day"), 7),
            Column(_STARTS, _("Starts"), 9, strong=True),
            Column(_MINUTES, _("Minutes"), 9),
            Column(_KIND, _("What for"), 15, kinds, free=False),
            Column(_WHAT, _("Title or scenario"), 40, {title: title for title in self._titles.values()}),
            Column(_SLACK, _("How it fits"), 20, fixed=True),
        )

    def _row(self, slot: Slot) -> Row:
        item = slot.item
        what = self._titles.get(item.scenario, item.scenario) if item.scenario else item.title
        cells = {
            _DAY: str(item.day),
            _STARTS: item.starts,
            _MINUTES: str(item.minutes),
            _KIND: item.kind.value,
            _WHAT: what,
            _SLACK: self.speak.message(slot.text) if slot.text else "",
        }
        return Row(_key(item), cells, {_SLACK: "warning" if slot.slack < 0 else "muted"})

    def _say(self, plans: tuple[DayPlan, ...]) -> None:
        said = [self.speak.message(plan.text) for plan in plans]
        missing = [self._titles[id] for id in without_slot(self._state)] if plans else []
        if missing:
            said.append(self.speak.text("Not on the agenda: {titles}.", titles=", ".join(missing)))
        over = any(plan.slack < 0 for plan in plans) or bool(missing)
        self._says.set_state("warning" if over else "check", " ".join(said), "warning" if over else "success")
        self._says.setVisible(bool(said))

    def begin(self) -> None:
        self.list.setFocus()

    # -- changes ------------------------------------------------------------------------------------------------------

    def paste(self) -> bool:
        self.paste_rows()
        return True

    def paste_rows(self, text: str | None = None) -> PastedAgenda:
        """Pasted rows are the agenda of their days; other days stay."""
        found = read_agenda(clipboard() if text is None else text, self._state, self._scenarios)
        pasted = {item.day for item in found.items}
        if found.items:
            self._replace((*(item for item in self._state.agenda if item.day not in pasted), *found.items))
        self.troubles.show_troubles(found.troubles)
        return found

    def propose(self) -> None:
        self._replace(proposal(self._state, self._scenarios, self.speak.message))

    def _replace(self, items: tuple[AgendaItem, ...]) -> None:
        """All of it; what stood there before can be brought back."""
        before = self._state.agenda
        if before:
            self.lent.remove(SetAgenda(items), self.speak.text("The agenda was replaced."), (SetAgenda(before),))
        else:
            self.lent.wish(SetAgenda(items))

    def _remove(self, key: str) -> None:
        items = self._state.agenda
        left = tuple(item for item in items if _key(item) != key)
        if left != items:
            self.lent.remove(SetAgenda(left), self.speak.text("The line was removed."), (SetAgenda(items),))

    def _edited(self, key: str, column: str, text: str) -> None:
        if key == NEW:
            self._add(self._state.agenda)
        else:
            changes = [(row, texts) for row, texts in self.list.under_way() if row != NEW]
            wished = self._state.agenda
            for row, texts in (*changes, (key, {column: text})):
                wished = tuple(self._with(item, texts) if _key(item) == row else item for item in wished)
            self.wish_for(self.list, key, SetAgenda(wished), column)

    def _add(self, items: tuple[AgendaItem, ...]) -> None:
        """A line is one as soon as it has a title or a kind; it follows the one before when it says no time."""
        typed = self.list.table_model.typed(NEW)
        if self.list.on_its_way(NEW) or not (typed.get(_WHAT) or typed.get(_KIND)):
            return
        last = items[-1] if items else AgendaItem(1, "09:00", 0, AgendaKind.OTHER)
        made = AgendaItem(last.day, clock(min(last.over, 23 * 60)), 30, AgendaKind.OTHER)
        if _DAY in typed and typed[_DAY] != str(last.day):
            made = replace(made, starts="09:00")
        for column in (_DAY, _KIND, _WHAT, _STARTS, _MINUTES):
            if column in typed:
                made = self._changed(made, column, typed[column])
        self.wish_for(self.list, NEW, SetAgenda((*items, made)), becomes=_key(made))

    def _with(self, item: AgendaItem, texts: Mapping[str, str]) -> AgendaItem:
        for column, text in texts.items():
            value = self.list.table_model.columns[self.list.table_model.column_at(column)].value(text)
            item = self._changed(item, column, value if value is not None else text)
        return item

    def _changed(self, item: AgendaItem, column: str, text: str) -> AgendaItem:
        """What cannot be a day, a time or a length is refused with a sentence."""
        if column == _DAY:
            return replace(item, day=int(text) if text.isdecimal() and len(text) < 4 else 0)
        if column == _STARTS:
            return replace(item, starts=time_typed(text) or text)
        if column == _MINUTES:
            return replace(item, minutes=length_typed(text))
        if column == _KIND:
            kind = AgendaKind(text)
            return replace(item, kind=kind, scenario=item.scenario if kind is AgendaKind.SCENARIO else "")
        scenario = next((id for id, title in self._titles.items() if text in (id, title)), "")
        if scenario:
            return replace(item, kind=AgendaKind.SCENARIO, scenario=scenario, title="")
        return replace(item, title=text, scenario="")


def _key(item: AgendaItem) -> str:
    """No two lines begin at the same minute of the same day."""
    return f"{item.day}/{item.starts}"
