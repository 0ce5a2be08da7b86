"""The one window: its bar, its places, the wall and the exercise. The only place that connects things."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QCloseEvent, QKeyEvent, QShowEvent, QWindow
from PySide6.QtWidgets import QApplication, QStackedWidget, QVBoxLayout, QWidget

from tabletop import workspace
from tabletop.errors import TabletopError
from tabletop.exercise.commands import Command, StartScenario
from tabletop.exercise.events import Event
from tabletop.i18n import translator
from tabletop.messages import Message, message
from ui import theme
from ui.bridge import Exercises, Opening
from ui.keys import Action, Context, match
from ui.run.key_card import KeyCard
from ui.run.line_draft import KEY as LINE
from ui.run.place import RunPlace
from ui.run.stage import Stage
from ui.widgets.cards import Strip
from ui.widgets.guard import guarded
from ui.widgets.place_bar import PlaceBar
from ui.widgets.services import Services
from ui.widgets.words import _

HOME, PREPARE, RUN, CONCLUDE, ARCHIVE = range(5)
NAMES = (_("Home"), _("Prepare"), _("Run"), _("Conclude"), _("Archive"))
_MODULES = {HOME: "ui.home", PREPARE: "ui.prepare", CONCLUDE: "ui.conclude", ARCHIVE: "ui.archive"}
_THEMES = (theme.LIGHT.name, theme.DARK.name, theme.CONTRAST.name)


class MainWindow(QWidget):
    """`data`: the folder of this person's exercises and settings; `sample`: the scenario that comes with the program."""

    def __init__(self, services: Services, data: Path, sample: Path) -> None:
        super().__init__()
        self.data, self.sample = data, sample
        self.exercises = Exercises(data, services.clock, (LINE,))
        self.services = replace(services, keep_draft=self.exercises.keep_draft)
        self.stage = Stage(self, self.exercises.picture)
        self.strip, self._stack = Strip(), QStackedWidget()
        self._here, self._after = HOME, PREPARE
        self._places: dict[int, Any] = {}
        self._handle: QWindow | None = None
        self.bar: PlaceBar | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self._stack, 1)
        self._column.addWidget(self.strip)
        self.setWindowTitle("Tabletop")
        self.resize(1366, 768)
        self.setMinimumSize(640, 400)
        self._connect()
        self._dress()

    def _connect(self) -> None:
        self.exercises.opened.connect(self._opened)
        self.exercises.failed.connect(lambda why: self.say("danger", why))
        self.exercises.done.connect(self._done)
        self.exercises.not_done.connect(self._not_done)
        self.stage.said.connect(self.say)
        self.stage.projector_changed.connect(self._projector)
        self.stage.wall.key_reached.connect(self.key)
        self.stage.wall.close_asked.connect(self.activateWindow)

    # -- places --------------------------------------------------------------------------------------------------------

    def _dress(self) -> None:
        """Bar, card of keys and Run are made anew for a language or a look; the other places change by themselves."""
        speak = self.services.speak
        bar = PlaceBar(speak, NAMES)
        bar.place_chosen.connect(self.go_to)
        bar.language_chosen.connect(self.speak_in)
        bar.theme_asked.connect(self.next_theme)
        bar.keys_asked.connect(partial(self.do, Action.CARD))
        if self.bar is not None:
            self._drop(self.bar)
        self.bar = bar
        self._column.insertWidget(0, bar)
        self.card = KeyCard(self, speak)
        self.card.chosen.connect(self.do)
        run, old = RunPlace(self.services, self.stage.wall, self.stage.pictures), self._places.get(RUN)
        run.wish.connect(self.exercises.send)
        run.wall_needed.connect(self.stage.take)
        run.console.bar.menu.clicked.connect(partial(self.do, Action.CARD))
        self._places[RUN] = run
        self._stack.addWidget(run)
        if old is not None:
            run.take_over(old)
            self._stack.removeWidget(old)
            self._drop(old)
        self.go_to(self._here)

    @staticmethod
    def _drop(widget: QWidget) -> None:
        widget.hide()
        widget.deleteLater()

    @property
    def run(self) -> RunPlace:
        run: RunPlace = self._places[RUN]
        return run

    def _place(self, number: int) -> Any:
        """Made when it is first gone to, so that the first window is not kept waiting by the others."""
        if number not in self._places:
            made = self._places[number] = import_module(_MODULES[number]).make(self.services)
            made.wish.connect(self.exercises.send)
            for name, slot in self._errands().items():
                if (signal := getattr(made, name, None)) is not None:
                    signal.connect(slot)
            self._stack.addWidget(made)
        return self._places[number]

    def _errands(self) -> Mapping[str, Callable[..., None]]:
        return {
            "open_requested": self.open,
            "resume_requested": partial(self.open, then=RUN),
            "new_requested": self.new,
            "sample_requested": lambda: self.begin_with(str(self.sample), RUN),
            "scenario_opened": self.begin_with,
            "language_chosen": self.speak_in,
            "start_requested": lambda scenario: self.exercises.send(StartScenario(scenario)),
            "scenario_folder_chosen": self.exercises.add_scenario,
        }

    def go_to(self, number: int) -> None:
        """Run hides everything else while it is live."""
        self._here = number
        place = self._place(number)
        self._stack.setCurrentWidget(place)
        self._show_state()
        place.setFocus()

    def _show_state(self) -> None:
        state, scenarios, language = self.exercises.state, self.exercises.scenarios, self.services.speak.language
        self._places[self._here].show_state(state, scenarios, language)
        if self.bar is not None:
            self.bar.setVisible(self._here != RUN or state.run is None)
            self.bar.show_place(self._here, state.basics.title if state.basics else "")

    def say(self, tone: str, what: Message) -> None:
        """A strip on the laptop; never a dialog."""
        if self._here == RUN and self.run.view is not None:
            self.run.say(tone, what)
        else:
            speak = self.services.speak
            self.strip.say(tone, speak.message(what), (speak.text(_("Dismiss")), self.strip.clear))

    def speak_in(self, language: str) -> None:
        self.services = replace(self.services, speak=translator(language))
        self._remember("language", language)
        self._dress()

    def next_theme(self) -> None:
        app = QApplication.instance()
        if isinstance(app, QApplication):
            name = _THEMES[(_THEMES.index(theme.now().name) + 1) % len(_THEMES)]
            theme.apply(app, name, theme.now().scale)
            self._remember("theme", name)
            self._dress()

    def _remember(self, name: str, value: str) -> None:
        try:
            workspace.write_setting(self.data, name, value)
        except TabletopError as error:
            self.say("warning", error.message)

    # -- the exercise --------------------------------------------------------------------------------------------------

    def open(self, path: str, then: int = PREPARE) -> None:
        self._leave(then)
        self.exercises.open(Path(path))

    def new(self, title: str) -> None:
        self._leave(PREPARE)
        self.exercises.new(title, self.services.speak.language)

    def begin_with(self, scenario: str, then: int = PREPARE) -> None:
        self._leave(then)
        self.exercises.begin_with(Path(scenario), self.services.speak.language)

    def _leave(self, then: int) -> None:
        self._after = then
        self.strip.clear()
        self.run.console.line.keep_now()

    def _opened(self, opening: Opening) -> None:
        try:
            workspace.remember(self.data, opening.path)
        except TabletopError as error:
            self.say("warning", error.message)
        running = opening.state.run is not None
        self.run.forget()
        self.go_to(RUN if running else self._after)
        if running:
            self.run.restore(opening.drafts.get(LINE, ""))
            self.run.go_on()
        for notice in (*opening.notices, *([message("open.read-only")] if opening.read_only else ())):
            self.say("warning", notice)

    def _done(self, command: Command, event: Event) -> None:
        self.run.done(command, event)
        if isinstance(command, StartScenario):
            self.go_to(RUN)
        elif self._here != RUN:
            self.run.show_state(self.exercises.state, self.exercises.scenarios)
        self._show_state()
        if (outcome := getattr(self._places[self._here], "outcome", None)) is not None:
            outcome(command, None)

    def _not_done(self, command: Command, why: Message, refused: bool) -> None:
        self.run.failed(command, why, refused)
        if (outcome := getattr(self._places[self._here], "outcome", None)) is not None:
            outcome(command, why)

    def _projector(self, name: str) -> None:
        self.run.projector = name
        self.run.refresh()

    # -- keys ----------------------------------------------------------------------------------------------------------

    def key(self, event: QKeyEvent) -> bool:
        """Every key passes here first; True when it was a key of the program."""
        if self.card.isVisible():
            return False
        if self._here == RUN and self.run.key(event):
            return True
        if event.type() != QEvent.Type.KeyPress:
            return False
        found = match(event, self.run.context() if self._here == RUN else Context.OTHER)
        return found is not None and not event.isAutoRepeat() and self.do(found[0])

    def do(self, action: Action) -> bool:
        """What a key or the card of actions asks for: of the window, else of Run."""
        handler = HANDLERS.get(action)
        if handler is not None:
            handler(self)
            return True
        return self._here == RUN and self.run.press(action)

    @guarded(None)
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        handle = self.windowHandle()
        if handle is not None and handle is not self._handle:
            self._handle = handle
            handle.installEventFilter(self)

    @guarded(False)
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease) and isinstance(event, QKeyEvent):
            return self.key(event)
        if event.type() == QEvent.Type.FocusOut:
            self.run.guard.release()
        return False

    @guarded(None)
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self.key(event):
            event.ignore()

    @guarded(None)
    def closeEvent(self, event: QCloseEvent) -> None:
        event.ignore()
        self.run.console.line.keep_now()
        self.exercises.close()
        self.stage.close()
        event.accept()


def _place_by(step: int) -> Callable[[MainWindow], None]:
    def move(window: MainWindow) -> None:
        window.go_to((window._here + step) % len(NAMES))

    return move


def _card(window: MainWindow) -> None:
    if window.card.isVisible():
        window.card.close_card()
    else:
        window.card.open_card(QApplication.focusWidget())


def _full_screen(window: MainWindow) -> None:
    (window.showNormal if window.isFullScreen() else window.showFullScreen)()


def _saved(window: MainWindow) -> None:
    view = window.run.view
    window.say("success", message("saved.at", time=view.saved) if view else message("saved.all"))


HANDLERS: Mapping[Action, Callable[[MainWindow], None]] = {
    Action.CARD: _card,
    Action.PLACE_BACK: _place_by(-1),
    Action.PLACE_ON: _place_by(1),
    Action.FULL_SCREEN: _full_screen,
    Action.SAVED: _saved,
    Action.SWAP: lambda window: window.stage.swap(),
}
