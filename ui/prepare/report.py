"""What the report of this exercise holds, and whom it is addressed to. What every report needs is not offered to be left out."""

from collections.abc import Mapping

from PySide6.QtWidgets import QHBoxLayout

from tabletop.exercise.commands import SetReportPlan
from tabletop.exercise.state import Exercise
from tabletop.exercise.words import ReportPart
from tabletop.i18n.formats import join_list
from tabletop.messages import Message
from tabletop.scenario.model import Scenario
from ui import theme
from ui.prepare.basics import lines_of, several
from ui.prepare.basics_step import scrolling
from ui.prepare.step import Lent, Step, flush_card, note, page_column
from ui.prepare.wanted import Wanted
from ui.widgets.cards import Card
from ui.widgets.fields import captioned
from ui.widgets.labels import PlainLabel
from ui.widgets.records import ITEM, Record, RecordList
from ui.widgets.words import _ as marked

_ALWAYS = ("overview", "method", "played", "findings", "conclusions", "recommendations", "plan", "paths")
_HOLDS = {
    ReportPart.BACKGROUND: marked("Who asked, when, and under what programme."),
    ReportPart.MATRIX: marked("Who led and who supported each task, and what nobody led."),
    ReportPart.EXPECTED: marked("How each expected action came up, or that it did not."),
    ReportPart.ALIGNMENT: marked("The national laws and plans that were listed."),
    ReportPart.ATTENDANCE: marked("How many came to each half-day, by agency, role and gender; no names."),
    ReportPart.AGENDA: marked("What was planned for each hour, and what was played."),
    ReportPart.LOG: marked("Every line, word for word. The codes beside the findings point to it."),
    ReportPart.TIMES: marked("When each inject was shown, and how long it took."),
    ReportPart.BODIES: marked("The agencies by code and name, and where each one spoke."),
    ReportPart.PARKED: marked("What was put aside, and how it ended."),
    ReportPart.OBJECTIVES: marked("Which injects, lines and findings belong to each objective."),
    ReportPart.BOARD: marked("The hot-wash board as it was published."),
}
_ADDRESSEES = "report.addressees"


class ReportStep(Step):
    def __init__(self, lent: Lent) -> None:
        super().__init__(lent)
        _ = self.speak.text
        self._left_out = Wanted[tuple[ReportPart, ...]](())
        self.card = flush_card(_("Chapters and annexes"), " ")
        self.list = RecordList(_("Chapters and annexes"), one_click=True)
        for signal in (self.list.opened, self.list.toggled):
            signal.connect(self._toggle)
        self.card.body.addWidget(
            note(_("Space leaves one out, and takes it in again. The report says what is left out."), "caption")
        )
        self.card.body.addWidget(self.list, 1)
        whom = Card(_("Whom it is addressed to"), "")
        field = several(_("Addressees, one a line"), 4)
        lent.form.add(field, _ADDRESSEES, lambda _text: self._set())
        whom.body.addLayout(captioned(field.accessibleName(), field))
        whom.body.addWidget(
            PlainLabel(_("They stand on the cover as typed, whatever the report calls the agencies."), "caption", "muted")
        )
        fixed = Card(_("In every report"), "")
        titles = join_list([self._title(each) for each in _ALWAYS], self.speak.language)
        fixed.body.addWidget(PlainLabel(titles))
        elsewhere = _(
            "The handling mark and how agencies are named are set under Basics. The language is chosen when the report is saved; "
            "it is a draft until the exercise is closed."
        )
        fixed.body.addWidget(PlainLabel(elsewhere, "caption", "muted"))
        self.list.setMinimumHeight(theme.now().px(160))
        if theme.now().large:
            page_column(self).addWidget(scrolling(self.card, whom, fixed))
            return
        row = QHBoxLayout()
        row.setSpacing(theme.now().px(theme.SMALL))
        row.addWidget(self.card, 3)
        row.addWidget(scrolling(whom, fixed), 2)
        page_column(self).addLayout(row)

    def show_values(self, state: Exercise, scenarios: Mapping[str, Scenario]) -> None:
        left_out = self._left_out.show(state.report_plan.leaves_out)
        self.list.show_rows(self._record(part, part not in left_out) for part in ReportPart)
        self.card.set_trailing(
            self.speak.plural("{n} left out", "{n} left out", len(left_out)) if left_out else self.speak.text("Nothing left out")
        )
        self.lent.form.fields[_ADDRESSEES].show_value("\n".join(state.report_plan.addressees))

    def begin(self) -> None:
        if not self.list.key():
            self.list.choose(ReportPart.BACKGROUND)
        self.list.setFocus()

    def refused(self, command: object) -> bool:
        if isinstance(command, SetReportPlan):
            self._left_out.refused()
        return False

    def _title(self, section: str) -> str:
        return self.speak.message(Message(f"report.{section}"))

    def _record(self, part: ReportPart, there: bool) -> Record:
        title, holds = self._title(part), self.speak.text(_HOLDS[part])
        how = "" if there else self.speak.text("left out")
        return Record(
            *(part.value, title, ITEM),
            icon="check" if there else "minus",
            tone="accent" if there else "muted",
            trailing=how,
            more=holds,
            spoken=". ".join(filter(None, (title, how or self.speak.text("in the report"), holds))),
        )

    def _toggle(self, key: str) -> None:
        part, now = ReportPart(key), self._left_out.now
        self._left_out.choose(tuple(each for each in ReportPart if (each in now) != (each is part)))
        self._set()

    def _set(self) -> None:
        addressees = lines_of(self.lent.form.fields[_ADDRESSEES].wanted())
        self.lent.wish(SetReportPlan(self._left_out.now, addressees))
