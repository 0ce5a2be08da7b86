"""The host's sensitivity review: whose eyes passed which version of which texts."""

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout

from tabletop.clock import local
from tabletop.exercise.commands import ClearTexts
from tabletop.exercise.prepare_values import Clearance
from tabletop.exercise.state import Exercise
from tabletop.scenario.model import Scenario
from ui import theme
from ui.prepare.step import Lent, Step, flush_card, note, page_column, tool
from ui.widgets.cards import Card
from ui.widgets.fields import Field, captioned
from ui.widgets.records import ITEM, Record, RecordList


class ClearancePage(Step):
    def __init__(self, lent: Lent) -> None:
        super().__init__(lent)
        self._state = Exercise()
        _, px = self.speak.text, theme.now().px
        column = page_column(self)
        card = flush_card(_("Texts cleared by the host"), _("Enter clears this version"))
        self.list = RecordList(_("Texts cleared by the host"))
        self.list.opened.connect(self._clear)
        self._none = note(_("Put scenarios on the programme first: their texts are what is cleared."))
        card.body.addWidget(self._none)
        card.body.addWidget(self.list, 1)
        column.addWidget(card, 1)
        said = Card(_("Who clears"), "")
        row = QHBoxLayout()
        row.setSpacing(px(theme.TIGHT))
        self.by, self.role = Field(_("Cleared by"), _("An agency or an office")), Field(_("In the role of"))
        self.note = Field(_("Note"))
        for field, share in ((self.by, 3), (self.role, 2), (self.note, 3)):
            row.addLayout(captioned(field.accessibleName(), field), share)
            field.returnPressed.connect(lambda: self._clear(self.list.key()))
        self._button = tool(_("Clear the texts"), lambda: self._clear(self.list.key()), "check")
        row.addWidget(self._button)
        row.setAlignment(self._button, Qt.AlignmentFlag.AlignBottom)
        said.body.addLayout(row)
        column.addWidget(said)

    def show_values(self, state: Exercise, scenarios: Mapping[str, Scenario]) -> None:
        self._state = state
        self.list.show_rows(self._record(id, digest, scenarios.get(digest)) for id, digest in state.programme.items())
        self._none.setVisible(not state.programme)
        self.list.setVisible(bool(state.programme))
        if not self.list.key() and state.programme:
            self.list.choose(next(iter(state.programme)))

    def _record(self, id: str, digest: str, scenario: Scenario | None) -> Record:
        _ = self.speak.text
        title = scenario.title.get(self.speak.language) if scenario else id
        said = [each for each in self._state.clearances if each.scenario == id]
        now = next((each for each in reversed(said) if each.digest == digest), None)
        version = _("version {digest}", digest=digest[:8])
        if now is not None:
            more, icon, tone = _("Cleared by {who}, {day}", who=who_of(now), day=_day(now)), "check", "success"
        elif said:
            old = said[-1]
            more = _("Changed since {who} cleared it, {day}", who=who_of(old), day=_day(old))
            icon, tone = "warning", "warning"
        else:
            more, icon, tone = _("Not cleared yet"), "ring", "muted"
        return Record(
            *(id, title, ITEM),
            icon="document",
            trailing=version,
            more=more,
            more_icon=icon,
            more_tone=tone,
            spoken=f"{title}. {version}. {more}",
        )

    def begin(self) -> None:
        (self.by if not self.by.text() else self.list).setFocus()

    def _clear(self, id: str) -> None:
        if not self.by.text().strip():
            self.lent.say("accent", self.speak.text("Say first who clears the texts."))
            self.by.setFocus()
        elif id:
            self.lent.wish(ClearTexts(id, self.by.text(), self.role.text(), self.note.text()))


def who_of(clearance: Clearance) -> str:
    return ", ".join(filter(None, (clearance.by, clearance.role, clearance.note)))


def _day(clearance: Clearance) -> str:
    return local(clearance.at_ms, clearance.offset_min).date().isoformat()
