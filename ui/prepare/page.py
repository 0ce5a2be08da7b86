"""Prepare: basics, agencies, programme. Any order, no Save button; what is missing is said in words."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from tabletop.exercise.commands import AddAgency, AmendAgency, RemoveAgency
from tabletop.exercise.state import Exercise
from tabletop.scenario.model import AgencyRole, Scenario
from tabletop.views.readiness import Level, Point, Step, level_of, may_start, points
from tabletop.views.text import body_of
from ui import theme
from ui.prepare.agencies import Agencies
from ui.prepare.basics import BasicsForm
from ui.prepare.programme import Programme
from ui.widgets.buttons import Button
from ui.widgets.cards import Card, hairline
from ui.widgets.files import Shelved
from ui.widgets.guard import guarded
from ui.widgets.labels import PlainLabel
from ui.widgets.place import Place
from ui.widgets.records import ITEM, NAV, Record, RecordList
from ui.widgets.services import Services

_SIGN = {Level.READY: ("check", "success"), Level.LOOK: ("warning", "warning"), Level.BLOCKS: ("cross", "danger")}


class PreparePlace(Place):
    start_requested = Signal(str)  # the id of a scenario on the programme
    scenario_folder_chosen = Signal(str)

    def __init__(self, services: Services) -> None:
        super().__init__(services)
        self._shelf: Sequence[Shelved] | None = None
        self._step = Step.BASICS
        self._points: tuple[Point, ...] = ()
        self._dress(services.speak.language)

    def build(self, page: QWidget) -> None:
        _, px = self.speak.text, theme.now().px
        row = QHBoxLayout(page)
        row.setContentsMargins(*(px(theme.MEDIUM),) * 4)
        row.setSpacing(px(theme.MEDIUM))
        row.addWidget(self._build_side())
        main = QVBoxLayout()
        main.setSpacing(px(theme.SMALL))
        self._title = PlainLabel("", "title")
        main.addWidget(self._title)
        held = QWidget()
        self._stack = QStackedLayout(held)
        self.basics = BasicsForm(self.speak, self.form, self.wish.emit)
        self.agencies = Agencies(self.services, self.speak, self.wish.emit)
        self.programme = Programme(
            self.speak, self.wish.emit, self.scenario_folder_chosen.emit, self._browse, self.start_requested.emit
        )
        for widget in (self.basics, self.agencies, self.programme):
            self._stack.addWidget(widget)
        main.addWidget(held, 1)
        row.addLayout(main, 1)
        self.setFocusProxy(self.form.fields["title"].edit)
        self._show_step(self._step)

    def _build_side(self) -> Card:
        _, px = self.speak.text, theme.now().px
        side = Card()
        side.setFixedWidth(px(272))
        side.body.setContentsMargins(1, px(8), 1, px(12))
        self.steps = RecordList(_("Steps"))
        self.steps.setFixedHeight(px(3 * 36 + 2))
        self.steps.current_key.connect(self._choose_step)
        self.steps.opened.connect(lambda key: self._enter(Step(key)))
        side.body.addWidget(self.steps)
        side.body.addWidget(hairline())
        self.missing = RecordList(_("What is missing"), one_click=True)
        self.missing.opened.connect(self._go_to_point)
        side.body.addWidget(self.missing, 1)
        foot = QVBoxLayout()
        foot.setContentsMargins(px(12), 0, px(12), 0)
        self._why = PlainLabel("", "caption", "muted")
        self.start = Button(_("Start the run"), "primary", "play")
        self.start.setObjectName("start")
        self.start.clicked.connect(lambda *_: self._start())
        foot.addWidget(self._why)
        foot.addWidget(self.start)
        side.body.addLayout(foot)
        return side

    def show_values(self, state: Exercise, scenarios: Mapping[str, Scenario]) -> None:
        languages = state.basics.languages if state.basics else (self.speak.language,)
        self._points = points(state, scenarios, self.speak.language)
        self._title.setText(state.basics.title if state.basics else self.speak.text("New exercise"))
        self.basics.show_basics(state.basics)
        self.agencies.show_agencies(state.agencies, languages, _unbound(state, scenarios))
        self.programme.show_programme(state, scenarios)
        self._show_steps(state)
        if self._shelf is not None:
            self.programme.show_shelf(self._shelf)
        if state.entries == 1 and not self.form.fields["title"].typed():
            self.begin()

    def leave(self) -> None:
        super().leave()
        self.agencies.table.leave()

    def accepted(self, command: object) -> None:
        super().accepted(command)
        self.agencies.settled(command)
        if isinstance(command, RemoveAgency):
            self.say("success", self.speak.text("{code} was removed.", code=command.code))

    def refused(self, command: object) -> None:
        if isinstance(command, AddAgency | AmendAgency):
            self._show_step(Step.AGENCIES)

    def begin(self) -> None:
        """The keyboard on the title, for an exercise just made."""
        self._show_step(Step.BASICS)
        self.basics.begin()

    def _show_steps(self, state: Exercise) -> None:
        _ = self.speak.text
        rows = []
        for step, name, count in (
            (Step.BASICS, _("Basics"), ""),
            (Step.AGENCIES, _("Agencies"), str(len(state.agencies) or "")),
            (Step.PROGRAMME, _("Scenarios"), str(len(state.programme) or "")),
        ):
            icon, tone = _SIGN[level_of(self._points, step)]
            rows.append(Record(step.value, name, NAV, icon=icon, tone=tone, trailing=count))
        self.steps.show_rows(rows)
        self.steps.choose(self._step.value)
        self.missing.show_rows(
            Record(
                f"{number}.{point.step.value}",
                self.speak.message(point.text),
                ITEM,
                icon=_SIGN[point.level][0],
                tone=_SIGN[point.level][1],
            )
            for number, point in enumerate(self._points)
        )
        running = state.run is not None
        ready = may_start(self._points) and not running and not state.closed
        self.start.setEnabled(ready)
        self._why.setText(
            _("A scenario is in progress: go on under Run.")
            if running
            else _("The exercise is closed.")
            if state.closed
            else _("Ready.")
            if ready and not self._points
            else _("Ready; the points above deserve a look.")
            if ready
            else _("The points marked with a cross come first.")
        )

    def _show_step(self, step: Step) -> None:
        self._step = step
        self._stack.setCurrentIndex(list(Step).index(step))
        self.steps.choose(step.value)
        if step is Step.PROGRAMME and self._shelf is None:
            self._shelf = self.services.files.scenarios()
            self.programme.show_shelf(self._shelf)

    def _choose_step(self, key: str) -> None:
        if key:
            self._show_step(Step(key))

    def _start(self) -> None:
        if self.programme.chosen():
            self.start_requested.emit(self.programme.chosen())

    def _go_to_point(self, key: str) -> None:
        if "." in key:
            self._enter(Step(key.split(".")[1]))

    def _enter(self, step: Step) -> None:
        """The keyboard goes on to the step itself."""
        self._show_step(step)
        first = {
            Step.BASICS: self.form.fields["title"].edit,
            Step.AGENCIES: self.agencies.table,
            Step.PROGRAMME: self.programme.shelf,
        }
        first[step].setFocus()

    @guarded(None)
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Rows are pasted wherever the keyboard is on the page of the agencies; a field keeps its own Ctrl+V."""
        if self._step is Step.AGENCIES and event.matches(QKeySequence.StandardKey.Paste):
            self.agencies.paste()
        else:
            event.ignore()

    def _browse(self) -> None:
        chosen = self.services.files.ask_folder(
            self, self.speak.text("Choose a scenario folder"), str(self.services.folder or "")
        )
        if chosen:
            self.scenario_folder_chosen.emit(chosen)


def _unbound(state: Exercise, scenarios: Mapping[str, Scenario]) -> tuple[str, ...]:
    """Types of players that scenarios of the programme name and no agency stands for."""
    named = [
        slot.type
        for digest in state.programme.values()
        if digest in scenarios
        for slot in scenarios[digest].agencies
        if slot.role is AgencyRole.PLAYER
    ]
    return tuple(type for type in dict.fromkeys(named) if body_of(state.agencies, type) is None)


def make(services: Services) -> PreparePlace:
    return PreparePlace(services)
