"""Conclude: lines → findings → conclusions → recommendations and corrective actions → the report."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from tabletop.exercise import commands as c
from tabletop.exercise.state import Exercise
from tabletop.messages import Message
from tabletop.scenario.model import Scenario, Strand
from tabletop.views.evidence import Finding, Line, evidence, findings, kind_of, strand_of
from tabletop.views.suggestions import Suggestion, suggestions
from ui import theme
from ui.conclude.board import BoardPage
from ui.conclude.columns import Columns
from ui.conclude.editor import Editor
from ui.conclude.evidence_column import EvidenceColumn
from ui.conclude.findings_column import FindingsColumn
from ui.conclude.keys import Act, act_of, caption
from ui.conclude.opened import Open, all_opened
from ui.conclude.way_back import way_back
from ui.widgets.buttons import Button
from ui.widgets.cards import flush_column
from ui.widgets.export_bar import ExportBar
from ui.widgets.flow import Flow
from ui.widgets.guard import guarded
from ui.widgets.labels import LineLabel
from ui.widgets.place import Place
from ui.widgets.scroll_page import ScrollPage
from ui.widgets.services import Services


class ConcludePlace(Place):
    export_requested = Signal(str, str, str, bool)  # kind, path, language, replace what is there
    wall_needed = Signal()
    page_turned = Signal(int)
    act_asked = Signal(object)

    def __init__(self, services: Services) -> None:
        super().__init__(services)
        self._findings: tuple[Finding, ...] = ()
        self._suggestions: tuple[Suggestion, ...] = ()
        self._lines: Mapping[str, Line] = {}
        self._strands: Mapping[str, tuple[Strand, ...]] = {}
        self._open = ""
        self._opened: Mapping[str, Open] = {}
        self._making = False
        self._closed = False
        self._before = self._state = Exercise()
        self._editor: Editor | None = None
        self._at_board = False
        self._dress(services.speak.language)

    def build(self, page: QWidget) -> None:
        _, px = self.speak.text, theme.now().px
        held = QWidget()
        flush_column(page).addWidget(ScrollPage(held))
        column = QVBoxLayout(held)
        around, above = px(theme.MEDIUM), min(px(theme.SMALL), theme.GAP)  # large text has better use for the height
        column.setContentsMargins(around, above, around, min(around, theme.MEDIUM))
        column.setSpacing(px(theme.SMALL))
        self._title, self._name = LineLabel("", "title"), LineLabel("", tone="muted")
        self._name.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._close = Button(_("Close the exercise"), "quiet")
        self._close.clicked.connect(lambda *_: self.wish.emit(c.ReopenExercise() if self._closed else c.CloseExercise()))
        self._to_board = Button(_("Board on the wall"), icon_name="screen", key=caption(Act.BOARD, self.speak))
        self._to_board.clicked.connect(lambda *_: self._turn(not self._at_board))
        self._report = Button(_("Report"), "primary")
        self._report.setCheckable(True)
        self._report.toggled.connect(self._show_export)
        column.addLayout(Flow(self._title, self._name, self._close, self._to_board, self._report))
        self.export = ExportBar(self.speak, self.services.files, self.strip)
        self.export.wanted.connect(self.export_requested)
        self.export.hide()
        column.addWidget(self.export)
        old = self._editor
        self.evidence, self.findings = EvidenceColumn(self.speak), FindingsColumn(self.speak)
        self.editor = self._editor = Editor(self.speak, self.wish.emit, self.services.draft, self.services.keep_draft)
        if old is not None:
            self.editor.carry(old.kept(), old.adding())
        names = (_("Evidence"), _("Findings"))
        self.columns = Columns(names, ", ".join(names), self.evidence, self.findings, self.editor)
        column.addWidget(self.columns, 1)
        self.board = BoardPage(self.speak, self.services, self.strip.say)
        column.addWidget(self.board, 1)
        self.board.wish.connect(self.wish)
        self.board.wall_needed.connect(self.wall_needed)
        self.board.page_turned.connect(self.page_turned)
        self.board.act_asked.connect(self.act_asked)
        self._show_page()
        self.setFocusProxy(self.evidence.list)
        self.evidence.made.connect(self._make)
        self.evidence.attached.connect(self._attach)
        self.findings.chosen.connect(self._choose)
        self.findings.entered.connect(self.editor.begin)
        self.findings.taken_up.connect(self._take_up)
        self.findings.withdrawn.connect(self._withdraw)

    def kept(self) -> Callable[[], None]:
        seen = self.evidence
        return lambda: self.evidence.carry(seen)

    def show_values(self, state: Exercise, scenarios: Mapping[str, Scenario]) -> None:
        _ = self.speak.text
        self._name.setText(state.basics.title if state.basics else "")
        if state is not self._state:
            self._before, self._state = self._state, state
        self._closed = state.closed
        self._close.set_words(_("Reopen the exercise") if state.closed else _("Close the exercise"))
        all_lines = evidence(state, scenarios, self.speak.language)
        before = {finding.observation.id for finding in self._findings}
        self._findings = findings(state)
        self._suggestions = suggestions(state, scenarios, self.speak.language)
        self._lines = {line.id: line for section in all_lines.sections for line in section.lines}
        self._strands = {r.id: r.strands for r in state.all_responses()}
        self._opened = all_opened(state, self._findings, self._lines)
        fresh = [f.observation.id for f in self._findings if f.observation.id not in before]
        self.findings.show_findings(self._findings, self._suggestions)
        if self._making and fresh:
            self._making = False
            self._open = fresh[-1]
            self.findings.choose(self._open)
            self.evidence.unmark()
            self._show_open()
            self.editor.begin()
        elif self._open not in self._opened:
            self._open = self._findings[0].observation.id if self._findings else ""
        if self._open and not self.findings.list.key():
            self.findings.choose(self._open)
        self._show_open()
        self.evidence.show_evidence(all_lines, bool(self._open))
        self.board.show_board(state, all_lines)
        language = state.basics.languages[0] if state.basics else self.speak.language
        self.export.show_names(lambda code, kind: self.services.files.export_name(state, code, kind), language)

    def leave(self) -> None:
        self.editor.form.leave()

    def accepted(self, command: object) -> None:
        _ = self.speak.text
        super().accepted(command)
        if isinstance(command, c.AddRecommendation):
            self.editor.added(f"add.recommendation.{command.conclusion}", command.text)
        elif isinstance(command, c.AddCorrectiveAction):
            self.editor.added(f"add.action.{command.recommendation}", command.text)
        elif (gone := way_back(self._before, command)) is not None:
            undo = (_("Undo"), lambda: self.wish.emit(gone[1]))
            self.strip.say("success", _("{name} was removed.", name=gone[0]), undo)
        elif isinstance(command, c.CloseExercise):
            again = (_("Reopen the exercise"), lambda: self.wish.emit(c.ReopenExercise()))
            self.strip.say("success", _("The exercise is closed and in the archive."), again)
        self.board.accepted(command)

    def refused(self, command: object) -> None:
        self.editor.refused()
        self.board.refused()
        self._making = False

    def exported(self, path: str, message: Message | None) -> None:
        """What came of an export."""
        if message is None:
            self.say("success", self.speak.text("The report is in {path}", path=path))
        else:
            self.say("danger", self.speak.message(message))

    def print_page(self) -> bool:
        """To where the report is saved, which then is one key away."""
        if self._at_board:
            self._turn(False)
        self._report.setChecked(True)
        self.export.save.setFocus()
        return True

    @guarded(None)
    def keyPressEvent(self, event: QKeyEvent) -> None:
        act = act_of(event)
        if act is Act.BOARD or (act is Act.BACK and self._at_board):
            self._turn(not self._at_board)
        elif act is None or self._at_board:
            event.ignore()
        elif act is Act.NEW:
            self._make()
        elif act is Act.ATTACH:
            self._attach()
        elif act is Act.UNUSED:
            self.columns.bring(self.evidence)
            self.evidence.toggle_unused()
        elif act is Act.SEARCH:
            self.columns.bring(self.evidence)
            self.evidence.search.setFocus()
        else:
            event.ignore()

    def _turn(self, to_board: bool) -> None:
        """To the board and back; what is on the wall stays there."""
        self._at_board = to_board
        self._show_page()
        if to_board:
            self.board.begin()
        else:
            self.columns.bring(self.evidence)
            self.evidence.list.setFocus()

    def _show_page(self) -> None:
        _, there = self.speak.text, self._at_board
        self._title.setText(_("Board") if there else _("Findings"))
        self._to_board.set_words(_("Back to the findings") if there else _("Board on the wall"))
        self._to_board.set_key(caption(Act.BACK if there else Act.BOARD, self.speak))
        for part in (self._close, self._report, self.columns):
            part.setVisible(not there)
        self.board.setVisible(there)
        self.export.setVisible(self._report.isChecked() and not there)

    def _show_open(self) -> None:
        self.editor.show_finding(self._opened.get(self._open))

    def _show_export(self, shown: bool) -> None:
        self.export.setVisible(shown)
        if shown:
            self.export.kind.setFocus()

    def _choose(self, id: str) -> None:
        if id != self._open:
            self.editor.form.flush()
            self._open = id
            self._show_open()

    def _make(self) -> None:
        lines = self.evidence.chosen()
        if not lines:
            self.say("accent", self.speak.text("Mark one or more lines first: a finding rests on what was said."))
            return
        self._making = True
        ids = tuple(line.id for line in lines)
        strand = strand_of(self._strands, ids)
        self.wish.emit(c.AddObservation(kind_of(lines), lines[0].text, strand, evidence=ids))

    def _attach(self) -> None:
        opened = self._opened.get(self._open)
        lines = self.evidence.chosen()
        if opened is None or not lines:
            return
        seen = opened.finding.observation
        self.evidence.unmark()
        self.wish.emit(c.AmendObservation(seen.id, evidence=(*seen.evidence, *(line.id for line in lines))))

    def _take_up(self, id: str) -> None:
        taken = next((each for each in self._suggestions if each.id == id), None)
        if taken is not None:
            self._making = True
            strand = strand_of(self._strands, taken.evidence)
            self.wish.emit(c.AddObservation(taken.kind, self.speak.message(taken.text), strand, evidence=taken.evidence))

    def _withdraw(self, id: str) -> None:
        if id in self._opened:
            self.wish.emit(c.WithdrawObservation(id))


def make(services: Services) -> ConcludePlace:
    return ConcludePlace(services)
