"""Prepare: what is settled before the day, in steps. Any order, no Save button; what is missing is said in words."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QLayout, QSizePolicy, QStackedLayout, QVBoxLayout, QWidget

from tabletop.exercise.state import Exercise
from tabletop.messages import Message
from tabletop.scenario.model import Scenario
from tabletop.views import readiness
from ui import theme
from ui.keys import Action, Context, caption
from ui.prepare.basics_step import BasicsStep
from ui.prepare.halves import Half, go_on, half_of
from ui.prepare.side import Side
from ui.prepare.step import Lent, Step
from ui.prepare.steps import BASICS, PROGRAMME, STEPS, place_of
from ui.prepare.way_back import WayBack
from ui.widgets.buttons import Button
from ui.widgets.fields import Choice
from ui.widgets.flow import Flow
from ui.widgets.guard import guarded
from ui.widgets.labels import LineLabel
from ui.widgets.opening import Beside
from ui.widgets.place import Place
from ui.widgets.scroll_page import ScrollPage
from ui.widgets.services import Services

_TURNS = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}


class PreparePlace(Place):
    start_requested = Signal(str)  # the id of a scenario on the programme
    scenario_folder_chosen = Signal(str)
    rehearsal_requested = Signal(str, str)  # a scenario and a cue of it to begin with, or nothing
    pack_requested = Signal(bool)  # whether the attendance sheets name people
    act_asked = Signal(object)  # an action, which the window does

    def __init__(self, services: Services) -> None:
        super().__init__(services)
        self._step = BASICS
        self._shown: tuple[Exercise, Mapping[str, Scenario]] = (Exercise(), {})
        self._made: dict[str, Step] = {}
        self._halves: dict[str, Half] = {}  # of steps that are not made anew yet
        self._back = WayBack()
        self._dress(services.speak.language)

    def build(self, page: QWidget) -> None:
        px = theme.now().px
        halves = {**self._halves, **{key: half_of(step, self.focusWidget()) for key, step in self._made.items()}}
        self._made, self._halves = {}, {}
        self._stale: set[str] = set()
        self.side = Side(self.speak, self.services)
        self.steps, self.missing, self.start = self.side.steps, self.side.missing, self.side.start
        self.steps.current_key.connect(lambda key: self._show_step(key) if key not in ("", self._step) else None)
        self.steps.opened.connect(self._enter)
        self.side.point_chosen.connect(self._mend)
        self.start.clicked.connect(lambda *_: self._start())
        row = QHBoxLayout(page)
        around, above = px(theme.MEDIUM), min(px(theme.MEDIUM), theme.MEDIUM)  # large text has better use for the height
        row.setContentsMargins(around, above, around, above)
        row.setSpacing(px(theme.GAP))
        row.addWidget(self.side)
        main = QVBoxLayout()
        main.setSpacing(px(theme.TIGHT))
        main.addLayout(self._head())
        self._stack = QStackedLayout()
        main.addLayout(self._stack, 1)
        row.addLayout(main, 1)
        self.step(BASICS)
        self._show_step(self._step)
        self._halves = halves

    def _head(self) -> QLayout:
        _ = self.speak.text
        self._title = LineLabel("", "title")
        self._title.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._next = Button(_("Next step"), "quiet", key=f"Alt+{_('PgDn')}")
        self._next.clicked.connect(lambda *_: self._on(1))
        self.pack = Button(_("Print pack"), "quiet", "export", key=caption(Action.PRINT, Context.ANYWHERE, self.speak))
        self.pack.clicked.connect(lambda *_: self.print_page())
        self.named = Choice(_("Names on the attendance sheets"), (("", _("without names")), ("yes", _("with names"))))
        if theme.now().large:
            self.pack.shorten("", "export")
            self._next.shorten("", "chevron")
        head = Flow() if theme.now().large else QHBoxLayout()
        for part in (self._title, self.pack, self.named, self._next):
            head.addWidget(part)
        return head

    # -- steps --------------------------------------------------------------------------------------------------------

    def step(self, key: str) -> Step:
        """The page of a step, made when it is first asked for."""
        if key not in self._made:
            made = self._made[key] = STEPS[key].make(self._lend())
            self._stack.addWidget(ScrollPage(made))
            self._stale.add(key)
        return self._made[key]

    def _lend(self) -> Lent:
        return Lent(
            speak=self.speak,
            services=self.services,
            form=self.form,
            wish=self.wish.emit,
            say=self.say,
            remove=self._remove,
            ask=self._ask,
            add_scenario=self.scenario_folder_chosen.emit,
            start=self.start_requested.emit,
            rehearse=self.rehearsal_requested.emit,
            speak_in=self._speak_in,
            act=self.act_asked.emit,
            unname=self._back.unname,
        )

    def _show_step(self, key: str) -> None:
        self._step = key
        self.step(key)
        self._stack.setCurrentIndex(list(self._made).index(key))
        self.setFocusProxy(self.form.fields["title"].edit if key == BASICS else self.steps)  # never what is hidden
        self._refresh(key)
        self._go_on(hand=False)
        self._next.setVisible(key != list(STEPS)[-1])
        self.side.show_step(key)

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

    def _mend(self, point: readiness.Step) -> None:
        """To where something missing is mended."""
        key, page = place_of(point)
        self.step(key).turn_to(page)
        self._enter(key)

    def begin(self) -> None:
        """The keyboard on the title, for an exercise just made."""
        self._enter(BASICS)

    # -- values -------------------------------------------------------------------------------------------------------

    def show_values(self, state: Exercise, scenarios: Mapping[str, Scenario]) -> None:
        begins = state.entries == 1 and self._shown[0].entries != 1
        self._shown = (state, scenarios)
        self._title.setText(state.basics.title if state.basics else self.speak.text("New exercise"))
        self.named.setVisible(bool(self.services.people()))
        self._stale = set(self._made)
        self._refresh(BASICS)
        self._refresh(self._step)
        self._go_on(hand=True)
        self.side.show_values(state, scenarios, self._step)
        if begins and not self.form.fields["title"].typed():
            self.begin()

    def _refresh(self, key: str) -> None:
        if key in self._stale:
            self._stale.discard(key)
            self.step(key).show_values(*self._shown)

    def _go_on(self, *, hand: bool) -> None:
        """With what somebody was in the middle of on the step that is open."""
        if (half := self._halves.pop(self._step, None)) is not None:
            go_on(self.step(self._step), half, hand=hand)

    def leave(self) -> None:
        super().leave()
        for step in self._made.values():
            step.leave()

    # -- wishes -------------------------------------------------------------------------------------------------------

    def outcome(self, command: object, message: Message | None) -> None:
        """Why somebody is not on the list was told with the wish for them: the name that follows needs no second word."""
        nobody = isinstance(command, Beside) and bool(command.person) and command.person not in self._shown[0].participants
        if message is None or not nobody:
            super().outcome(command, message)

    def accepted(self, command: object) -> None:
        super().accepted(command)
        for step in self._made.values():
            step.settled(command)
        if removed := self._back.done(command):
            self.strip.say("success", removed, (self.speak.text("Undo"), self.undo))

    def refused(self, command: object) -> None:
        self._back.refused(command)
        for key, step in self._made.items():
            if step.refused(command):
                self._show_step(key)

    def undo(self) -> None:
        """Bring back what was removed last; once more, what was removed before it."""
        for each in self._back.last():
            if callable(each):
                each()
            else:
                self.wish.emit(each)

    def _remove(self, command: object, sentence: str, back: Sequence[object]) -> None:
        self._back.ask(command, sentence, back)
        self.wish.emit(command)

    def _ask(self, sentence: str, words: str, do: Callable[[], None]) -> None:
        self.strip.say("warning", sentence, (words, do), (self.speak.text("Leave it"), self.strip.clear))

    def _speak_in(self, first: str, second: str) -> None:
        """Said with the rest of the basics, so that nothing still on its way is overwritten."""
        step = self.step(BASICS)
        if isinstance(step, BasicsStep):
            step.basics.speak_in(first, second)

    def _start(self) -> None:
        programme = self.step(PROGRAMME)
        self._refresh(PROGRAMME)
        if chosen := programme.chosen():
            self.start_requested.emit(chosen)

    def print_page(self) -> bool:
        """The print pack. Names are printed only where somebody chose so and there are any."""
        self.pack_requested.emit(bool(self.named.value()) and not self.named.isHidden())
        return True

    @guarded(None)
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Rows are pasted wherever the keyboard is on a page that takes them; a field keeps its own Ctrl+V."""
        control = event.modifiers() == Qt.KeyboardModifier.ControlModifier
        if event.matches(QKeySequence.StandardKey.Paste) and self.step(self._step).paste():
            return
        if control and event.key() == Qt.Key.Key_Z and self._back:
            self.undo()
        elif event.modifiers() == Qt.KeyboardModifier.AltModifier and event.key() in _TURNS:
            self._on(_TURNS[Qt.Key(event.key())])
        else:
            event.ignore()


def make(services: Services) -> PreparePlace:
    return PreparePlace(services)
