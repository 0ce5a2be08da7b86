"""What stands beside every step: the steps with a mark each, what is missing, and the start."""

from collections.abc import Mapping

from PySide6.QtCore import QElapsedTimer, QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout

from tabletop.clock import local
from tabletop.exercise.state import Exercise
from tabletop.i18n import Translator
from tabletop.scenario.model import Scenario
from tabletop.views.readiness import Known, Level, Point, Step, may_start, points
from ui import theme
from ui.prepare.step import tried_of
from ui.prepare.steps import STEPS, place_of
from ui.widgets.buttons import Button
from ui.widgets.cards import Card, Hairline
from ui.widgets.labels import PlainLabel
from ui.widgets.records import ITEM, NAV, Record, RecordList
from ui.widgets.services import Services

_SIGN = {Level.READY: ("check", "success"), Level.LOOK: ("warning", "warning"), Level.BLOCKS: ("cross", "danger")}
_QUICK_MS = 30
_WIDTH, _WIDTH_OF_LARGE, _NAV = 248, 200, 36  # large text leaves less beside it


class Side(Card):
    point_chosen = Signal(object)  # the step of `views.readiness` in which it is mended

    def __init__(self, speak: Translator, services: Services) -> None:
        super().__init__()
        self._speak, self._services = speak, services
        self._points: tuple[Point, ...] = ()
        self._shown: tuple[Exercise, Mapping[str, Scenario]] | None = None
        self._step = ""
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self._look)
        _, px = speak.text, theme.now().px
        self.setFixedWidth(px(_WIDTH_OF_LARGE if theme.now().large else _WIDTH))
        self.body.setContentsMargins(1, px(4), 1, px(12))
        self.body.setSpacing(px(4))
        self.steps = RecordList(_("Steps"))
        self.steps.setObjectName("steps")
        self.steps.setMinimumHeight(px(3 * _NAV))
        self.steps.setMaximumHeight(px(len(STEPS) * _NAV + 2))
        self.body.addWidget(self.steps, 9)
        self.body.addWidget(Hairline())
        self.missing = RecordList(_("What is missing"), one_click=True)
        self.missing.opened.connect(lambda key: self.point_chosen.emit(Step(key.partition(".")[2])))
        self.missing.setMinimumHeight(px(20))
        self.body.addWidget(self.missing, 1)
        foot = QVBoxLayout()
        foot.setContentsMargins(px(12), 0, px(12), 0)
        self.why = PlainLabel("", "caption", "muted")
        self.start = Button(_("Start the run"), "primary", "play")
        self.start.setObjectName("start")
        foot.addWidget(self.why)
        foot.addWidget(self.start)
        self.body.addLayout(foot)

    def show_values(self, state: Exercise, scenarios: Mapping[str, Scenario], step: str) -> None:
        """After a paste many outcomes come one upon the other: what is missing is looked for once, after the last of them."""
        first, self._shown, self._step = self._shown is None, (state, scenarios), step
        if first:
            self._look()
        else:
            self._soon.start()

    def _look(self) -> None:
        if self._shown is None:
            return
        took = QElapsedTimer()
        took.start()
        state, scenarios = self._shown
        self._points = points(state, scenarios, self._speak.language, self._known(state))
        rows = []
        for key, kind in STEPS.items():
            icon, tone = _SIGN[self._level(key)]
            count = str(kind.count(state) or "")
            rows.append(Record(key, self._speak.text(kind.name), NAV, icon=icon, tone=tone, trailing=count))
        self.steps.show_rows(rows)
        self.show_step(self._step)
        ready = may_start(self._points) and state.run is None and not state.closed
        self.start.setEnabled(ready)
        self.why.setText(self._reason(state, ready))
        self._soon.setInterval(4 * took.elapsed() if took.elapsed() > _QUICK_MS else 0)  # thousands of people take their time

    def show_step(self, step: str) -> None:
        """What is missing in the step that is open comes first."""
        self._step = step
        self.steps.choose(step)
        order = sorted(enumerate(self._points), key=lambda each: place_of(each[1].step)[0] != step)
        self.missing.show_rows(self._record(f"{number}.{point.step}", point) for number, point in order)

    def _record(self, key: str, point: Point) -> Record:
        icon, tone = _SIGN[point.level]
        return Record(key, self._speak.message(point.text), ITEM, icon=icon, tone=tone)

    def _known(self, state: Exercise) -> Known:
        """What is known beside the record."""
        services, now = self._services, self._services.clock.now()
        today = local(now.utc_ms, now.offset_min).date().isoformat()
        return Known(services.people(), tried_of(state, services.draft), today=today, logos=services.odd_logos())

    def _level(self, key: str) -> Level:
        levels = [point.level for point in self._points if place_of(point.step)[0] == key]
        return Level.BLOCKS if Level.BLOCKS in levels else Level.LOOK if levels else Level.READY

    def _reason(self, state: Exercise, ready: bool) -> str:
        _ = self._speak.text
        if state.run is not None:
            return _("A scenario is in progress: go on under Run.")
        if state.closed:
            return _("The exercise is closed.")
        if not ready:
            return _("The points marked with a cross come first.")
        return _("Ready; the points above deserve a look.") if self._points else _("Ready.")
