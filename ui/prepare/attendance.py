"""Who was there, half-day by half-day: Space says there or not, Enter says how, from when and why."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from tabletop.exercise.commands import RecordAttendance
from tabletop.exercise.people import Person
from tabletop.exercise.prepare_values import Participant, Presence
from tabletop.exercise.state import Exercise
from tabletop.exercise.words import Attendance
from tabletop.i18n import Translator
from tabletop.views.agenda import HalfDay, half_days
from tabletop.views.agenda_pasted import time_typed
from tabletop.views.attendance import attended
from tabletop.views.people import shown
from ui import theme
from ui.prepare.people_words import MODES, ROLES, spoken
from ui.prepare.step import Lent, Step, flush_card, note, page_column
from ui.prepare.table_model import Column, Row
from ui.widgets.fields import Choice, Field, captioned
from ui.widgets.guard import guarded

_WHO = "who"


class AttendanceGrid(Step):
    def __init__(self, lent: Lent) -> None:
        super().__init__(lent)
        self._state = Exercise()
        _ = self.speak.text
        column = page_column(self)
        self.card = flush_card(_("Who was there"), _("Space: there or not · Enter: how, from when, why"))
        self.list = self.table(_("Who was there"), "attendance", grows=False)
        self.list.toggled.connect(self._toggle)
        self.list.current.connect(lambda *_: self._show_more())
        self._none = note(_("Nobody is registered yet: add people first."))
        self.card.body.addWidget(self._none)
        self.card.body.addWidget(self.list, 1)
        self.more = _More(self.speak)
        self.list.entered.connect(lambda *_: self.more.begin())
        self.more.said.connect(self._say)
        self.more.left.connect(self.list.setFocus)
        self.card.body.addWidget(self.more)
        column.addWidget(self.card, 1)

    def show_values(self, state: Exercise, scenarios: object = None) -> None:
        self._state = state
        halves, people = half_days(state), self.lent.services.people()
        there = attended(state)
        columns = [
            Column(_WHO, self.speak.text("Who"), 24, fixed=True, strong=True),
            *(Column(half.key, self._heading(half, there.present[half.key]), 76 // len(halves), fixed=True) for half in halves),
        ]
        rows = [self._row(each, people.get(each.id, Person()), halves) for each in state.participants.values()]
        self.list.show_rows(columns, rows)
        self._none.setVisible(not rows)
        self.list.setVisible(bool(rows))
        self._show_more()

    def begin(self) -> None:
        self.list.setFocus()
        if self.list.table_model.rows and self.list.currentIndex().column() < 1:
            self.list.go(max(0, self.list.currentIndex().row()), 1)

    def _heading(self, half: HalfDay, present: int | None) -> str:
        title = self.speak.message(half.title)
        return title if present is None else self.speak.text("{half_day}: {n}", half_day=title, n=present)

    def _row(self, participant: Participant, person: Person, halves: tuple[HalfDay, ...]) -> Row:
        role = self.speak.text(ROLES[participant.role])
        who = " · ".join(filter(None, (participant.agency, shown(person) or role)))
        said = {half.key: self._state.attendance.get((participant.id, half.key)) for half in halves}
        cells = {_WHO: who, **{key: in_words(presence, self.speak) for key, presence in said.items()}}
        tones = {key: "muted" if presence is None or not presence.present else "text" for key, presence in said.items()}
        return Row(participant.id, cells, tones | {_WHO: "text"})

    def _toggle(self, id: str, half_day: str) -> None:
        participant = self._state.participants.get(id)
        if participant is not None and half_day != _WHO:
            old = self._state.attendance.get((id, half_day))
            mode = old.mode if old else participant.mode
            self.lent.wish(RecordAttendance(id, half_day, not (old and old.present), mode))

    def _say(self, mode: str, arrives: str, leaves: str, reason: str) -> None:
        id, half_day = self.list.key(), self.list.column()
        old = self._state.attendance.get((id, half_day))
        if id in self._state.participants and half_day != _WHO:
            there = old.present if old else True
            wish = RecordAttendance(id, half_day, there, Attendance(mode), arrives, leaves, reason)
            if old is None or wish != RecordAttendance(
                *(id, half_day, old.present, old.mode, old.arrives, old.leaves, old.reason),
            ):
                self.lent.wish(wish)

    def _show_more(self) -> None:
        id, half_day = self.list.key(), self.list.column()
        participant = self._state.participants.get(id)
        known = participant is not None and half_day not in ("", _WHO)
        self.more.setVisible(bool(self._state.participants))
        self.more.setEnabled(known)
        default = Presence(id, half_day, mode=participant.mode if participant else Attendance.IN_PERSON)
        self.more.show_presence(self._state.attendance.get((id, half_day), default))


def in_words(presence: Presence | None, speak: Translator) -> str:
    """`Present`, `Absent: mission`, `Remote from 10:30`; an en dash for nothing said."""
    _ = speak.text
    if presence is None:
        return "–"
    if not presence.present:
        return _("Absent: {reason}", reason=presence.reason) if presence.reason else _("Absent")
    word = _("Remote") if presence.mode is Attendance.REMOTE else _("Present")
    times: Mapping[tuple[bool, bool], str] = {
        (True, True): _("{word} {arrives}–{leaves}", word=word, arrives=presence.arrives, leaves=presence.leaves),
        (True, False): _("{word} from {arrives}", word=word, arrives=presence.arrives),
        (False, True): _("{word} until {leaves}", word=word, leaves=presence.leaves),
        (False, False): word,
    }
    return times[bool(presence.arrives), bool(presence.leaves)]


class _More(QWidget):
    """How, from when, until when and why, for the cell the grid is on. Enter says it, Esc goes back to the grid."""

    said = Signal(str, str, str, str)
    left = Signal()

    def __init__(self, speak: Translator) -> None:
        super().__init__()
        _, px = speak.text, theme.now().px
        row = QHBoxLayout(self)
        row.setContentsMargins(px(11), px(4), px(11), px(4))
        row.setSpacing(px(theme.TIGHT))
        self.mode = Choice(_("Takes part"), spoken(MODES, speak).items())
        self.arrives, self.leaves = Field(_("There from"), "09:00"), Field(_("There until"), "12:30")
        self.reason = Field(_("Reason"), _("For example: called to the ministry"))
        for field, share in ((self.mode, 3), (self.arrives, 2), (self.leaves, 2), (self.reason, 6)):
            row.addLayout(captioned(field.accessibleName(), field), share)
        for field in (self.arrives, self.leaves, self.reason):
            field.editingFinished.connect(self._say)
        self.mode.activated.connect(lambda *_: self._say())

    def begin(self) -> None:
        self.mode.setFocus()

    def show_presence(self, presence: Presence) -> None:
        self.mode.set_value(presence.mode)
        for field, text in ((self.arrives, presence.arrives), (self.leaves, presence.leaves), (self.reason, presence.reason)):
            if field.text() != text and not (field.hasFocus() and field.isModified()):
                field.setText(text)

    def _say(self) -> None:
        arrives, leaves = (time_typed(field.text()) or field.text().strip() for field in (self.arrives, self.leaves))
        for field in (self.arrives, self.leaves, self.reason):
            field.setModified(False)
        self.said.emit(self.mode.value(), arrives, leaves, self.reason.text().strip())

    @guarded(None)
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape):
            self.left.emit()
        else:
            event.ignore()
