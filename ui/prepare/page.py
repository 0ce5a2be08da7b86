"""Prepare: what is settled before the day, in steps. Any order, no Save button; what is missing is said in words."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from tabletop.clock import local
from tabletop.exercise.state import Exercise
from tabletop.scenario.model import Scenario
from tabletop.views import readiness
from tabletop.views.readiness import Known, Level, Point, may_start, points
from ui import theme
from ui.prepare.basics_step import BasicsStep
from ui.prepare.step import Lent, Step, tried_of
from ui.prepare.steps import BASICS, PROGRAMME, STEPS, place_of
from ui.prepare.tabbed import Tabbed
from ui.widgets.buttons import Button
from ui.widgets.cards import Card, hairline
from ui.widgets.guard import guarded
from ui.widgets.labels import PlainLabel
from ui.widgets.place import Place
from ui.widgets.records import ITEM, NAV, Record, RecordList
from ui.widgets.services import Services

_SIGN = {Level.READY: ("check", "success"), Level.LOOK: ("warning", "warning"), Level.BLOCKS: ("cross", "danger")}
_NAV = 36
_TURNS = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}


class PreparePlace(Place):
    start_requested = Signal(str)  # the id of a scenario on the programme
    scenario_folder_chosen = Signal(str)
    rehearsal_requested = Signal()

    def __init__(self, services: Services) -> None:
        super().__init__(services)
        self._step = BASICS
        self._points: tuple[Point, ...] = ()
        self._shown: tuple[Exercise, Mapping[str, Scenario]] = (Exercise(), {})
        self._removals: list[tuple[object, str, Sequence[object]]] = []
        self._back: Sequence[object] = ()
        self._dress(services.speak.language)

    def build(self, page: QWidget) -> None:
        _, px = self.speak.text, theme.now().px
        self._made: dict[str, Step] = {}
        self._stale: set[str] = set()
        row = QHBoxLayout(page)
        row.setContentsMargins(*(px(theme.MEDIUM),) * 4)
        row.setSpacing(px(theme.GAP))
        row.addWidget(self._build_side())
        main = QVBoxLayout()
        main.setSpacing(px(theme.TIGHT))
        self._title = PlainLabel("", "title", wrap=False)
        self._title.setMinimumWidth(1)
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        self._next = Button(_("Next step"), "quiet", key="Alt+PgDn")
        self._next.clicked.connect(lambda *_: self._on(1))
        head.addWidget(self._next)
        main.addLayout(head)
        held = QWidget()
        self._stack = QStackedLayout(held)
        main.addWidget(held, 1)
        row.addLayout(main, 1)
        self.step(BASICS)
        self.setFocusProxy(self.form.fields["title"].edit)
        self._show_step(self._step)

    def step(self, key: str) -> Step:
        """The page of a step, made when it is first asked for."""
        if key not in self._made:
            lent = Lent(
                *(self.speak, self.services, self.form, self.wish.emit, self.say, self._remove),
                *(self.scenario_folder_chosen.emit, self.start_requested.emit, self.rehearsal_requested.emit),
                self._speak_in,
            )
            made = self._made[key] = STEPS[key].make(lent)
            self._stack.addWidget(made)
            self._stale.add(key)
        return self._made[key]

    def _speak_in(self, first: str, second: str) -> None:
        """Said with the rest of the basics, so that nothing still on its way is overwritten."""
        step = self.step(BASICS)
        if isinstance(step, BasicsStep):
            step.basics.speak_in(first, second)

    def _build_side(self) -> Card:
        _, px = self.speak.text, theme.now().px
        side = Card()
        side.setFixedWidth(px(248))
        side.body.setContentsMargins(1, px(4), 1, px(12))
        side.body.setSpacing(px(4))
        self.steps = RecordList(_("Steps"))
        self.steps.setFixedHeight(px(len(STEPS) * _NAV + 2))
        self.steps.current_key.connect(self._choose_step)
        self.steps.opened.connect(self._enter)
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
        begins = state.entries == 1 and self._shown[0].entries != 1
        self._shown = (state, scenarios)
        self._points = points(state, scenarios, self.speak.language, self._known(state))
        self._title.setText(state.basics.title if state.basics else self.speak.text("New exercise"))
        self._stale = set(self._made)
        self._refresh(BASICS)
        self._refresh(self._step)
        self._show_steps(state)
        if begins and not self.form.fields["title"].typed():
            self.begin()

    def _known(self, state: Exercise) -> Known:
        """What is known beside the record."""
        services, now = self.services, self.services.clock.now()
        tried = tried_of(state, services.draft)
        return Known(
            services.people(), tried, today=local(now.utc_ms, now.offset_min).date().isoformat(), logos=services.odd_logos()
        )

    def _refresh(self, key: str) -> None:
        if key in self._stale:
            self._stale.discard(key)
            self.step(key).show_values(*self._shown)

    def leave(self) -> None:
        super().leave()
        for step in self._made.values():
            step.leave()

    def accepted(self, command: object) -> None:
        super().accepted(command)
        for step in self._made.values():
            step.settled(command)
        for at, (removal, sentence, back) in enumerate(self._removals):
            if removal is command:
                del self._removals[at]
                self._back = back
                self.strip.say("success", sentence, (self.speak.text("Undo"), self.undo))
                break

    def refused(self, command: object) -> None:
        self._removals = [each for each in self._removals if each[0] is not command]
        for key, step in self._made.items():
            if step.refused(command):
                self._show_step(key)

    def undo(self) -> None:
        """Bring back what was removed last."""
        back, self._back = self._back, ()
        for each in back:
            if callable(each):
                each()
            else:
                self.wish.emit(each)

    def _remove(self, command: object, sentence: str, back: Sequence[object]) -> None:
        self._removals.append((command, sentence, back))
        self.wish.emit(command)

    def begin(self) -> None:
        """The keyboard on the title, for an exercise just made."""
        self._enter(BASICS)

    def _show_steps(self, state: Exercise) -> None:
        _ = self.speak.text
        rows = []
        for key, kind in STEPS.items():
            icon, tone = _SIGN[self._level(key)]
            rows.append(Record(key, _(kind.name), NAV, icon=icon, tone=tone, trailing=str(kind.count(state) or "")))
        self.steps.show_rows(rows)
        self.steps.choose(self._step)
        self._show_points()
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

    def _show_points(self) -> None:
        """Those of the step that is open come first."""
        self.missing.show_rows(
            Record(
                f"{number}.{point.step.value}",
                self.speak.message(point.text),
                ITEM,
                icon=_SIGN[point.level][0],
                tone=_SIGN[point.level][1],
            )
            for number, point in sorted(enumerate(self._points), key=lambda each: place_of(each[1].step)[0] != self._step)
        )

    def _level(self, key: str) -> Level:
        levels = [point.level for point in self._points if place_of(point.step)[0] == key]
        return Level.BLOCKS if Level.BLOCKS in levels else Level.LOOK if levels else Level.READY

    def _show_step(self, key: str) -> None:
        self._step = key
        self._stack.setCurrentWidget(self.step(key))
        self._refresh(key)
        self.steps.choose(key)
        self._next.setVisible(key != list(STEPS)[-1])
        self._show_points()

    def _choose_step(self, key: str) -> None:
        if key and key != self._step:
            self._show_step(key)

    def _start(self) -> None:
        programme = self.step(PROGRAMME)
        self._refresh(PROGRAMME)
        if chosen := programme.chosen():
            self.start_requested.emit(chosen)

    def _go_to_point(self, key: str) -> None:
        step, page = place_of(readiness.Step(key.split(".")[1]))
        self._show_step(step)
        held = self.step(step)
        if page is not None and isinstance(held, Tabbed):
            held.turn_to(page)
        held.begin()

    def _on(self, by: int) -> None:
        """To the next step, or back to the one before."""
        keys = list(STEPS)
        at = keys.index(self._step) + by
        if 0 <= at < len(keys):
            self._enter(keys[at])

    def _enter(self, key: str) -> None:
        """The keyboard goes on to the step itself."""
        self._show_step(key)
        self.step(key).begin()

    @guarded(None)
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Rows are pasted wherever the keyboard is on a page that takes them; a field keeps its own Ctrl+V."""
        control = event.modifiers() == Qt.KeyboardModifier.ControlModifier
        pasting = event.matches(QKeySequence.StandardKey.Paste) and self.step(self._step).paste()
        if pasting:
            return
        if control and event.key() == Qt.Key.Key_Z and self._back:
            self.undo()
        elif event.modifiers() == Qt.KeyboardModifier.AltModifier and event.key() in _TURNS:
            self._on(_TURNS[Qt.Key(event.key())])
        else:
            event.ignore()


def make(services: Services) -> PreparePlace:
    return PreparePlace(services)
