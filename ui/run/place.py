"""The place Run: takes the state, shows the console, turns keys and clicks into wishes. It keeps nothing the exercise keeps."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QImage, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QStackedWidget, QVBoxLayout, QWidget

from tabletop.exercise.commands import Command
from tabletop.exercise.events import Event
from tabletop.exercise.state import Exercise
from tabletop.exercise.words import WallMode
from tabletop.ids import RandomIds
from tabletop.messages import Message
from tabletop.scenario.model import Scenario
from tabletop.views.facilitator import RunView, run_view
from tabletop.views.undo import History
from tabletop.views.wall import WallView, slide_view, wall_view
from ui.keys import Action, Context, match
from ui.run import acts, layouts, missing_acts, outcomes, showing, wall_acts, wiring
from ui.run.ask_strips import AskStrip
from ui.run.beside import Beside
from ui.run.console import Console
from ui.run.go_guard import GoGuard
from ui.run.line_draft import LineDraft, from_text
from ui.run.overlays import Overlay, Overlays
from ui.run.recording import Recorder
from ui.run.start_page import StartPage
from ui.wall.painter import no_picture, wall_image
from ui.wall.sheet import PictureOf
from ui.wall.window import WallWindow
from ui.widgets.guard import guarded
from ui.widgets.services import Services
from ui.widgets.words import _, all_of

_KEPT = (
    *("picked", "wall_language", "number", "page", "page_before", "wanted_mode", "unrecorded"),
    *("set_aside", "going", "guard", "notes_of_next", "beside"),
)


class RunPlace(QWidget):
    """`wish` carries a command and its idempotency key ('' for none); everything else is asked of the window."""

    wish = Signal(object, str)
    wall_needed = Signal()  # a run has begun or goes on: the wall may be taken
    wall_released = Signal()  # another program has the projector
    act_asked = Signal(object)  # an action, wherever it is handled
    pack_requested = Signal(bool)  # whether the attendance sheets name people
    told = Signal(str, object)  # tone and Message, while there is no console to say it on

    def __init__(
        self, services: Services, wall: WallWindow, picture: PictureOf = no_picture, parent: QWidget | None = None
    ) -> None:
        """`parent`: where it will be; without it everything inside is dressed once more when it is put there."""
        super().__init__(parent)
        self.services, self.wall, self.picture = services, wall, picture
        self.speak = services.speak
        self.state = Exercise()
        self.scenarios: Mapping[str, Scenario] = {}
        self.view: RunView | None = None
        self.picked, self.wall_language, self.number = "", "", ""
        self.page, self.pages = 0, 1
        self.page_before = 0  # of what the wall showed before the last GO
        self.projector = ""
        self.notes_of_next = False
        self.wanted_mode: WallMode | None = None  # the wall acts at once; the record follows
        self.unrecorded = 0  # acts of the wall that the record has not yet
        self.guard = GoGuard()
        self.going = False
        self.beside = Beside()
        self.unsaved = False  # the strip says that something is not on the disk
        self.set_aside: tuple[LineDraft, ...] = ()  # half-typed lines, the last one at the end
        self.walked_back = 0
        self.previewed: tuple[WallView, QSize, QImage] | None = None
        self._stack = QStackedWidget(self)
        self.console = Console(self.speak, services.clock, RandomIds(), self._stack)
        self.over: Overlays = Overlays(self)
        self.recorder = Recorder(self)
        self.start = StartPage(self.speak)
        self._stack.addWidget(self.start)
        self._stack.addWidget(self.console)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)
        self._second = QTimer(self)
        self._second.setInterval(1000)
        self._second.timeout.connect(self.tick)
        wiring.connect(self)
        layouts.put(self, str(services.setting(layouts.LAYOUT) or ""))
        wall_acts.restore_text(self)

    # -- views down --------------------------------------------------------------------------------------------------

    def show_state(self, state: Exercise, scenarios: Mapping[str, Scenario], language: str = "") -> None:
        self.state, self.scenarios = state, scenarios
        self.show_wall()
        book, log = self.recorder.book, self.recorder.window()
        self.view = run_view(state, scenarios, self.speak.language, self.picked, self.wall_language, book, log)
        if self.view is None:
            self.start.show_programme(state, scenarios)
            self._stack.setCurrentWidget(self.start)
            self.setFocusProxy(self.start)
            self._second.stop()
            return
        if self._stack.currentWidget() is not self.console:
            self._stack.setCurrentWidget(self.console)
            self.setFocusProxy(self.console.cues)
            self.focus_deck()
        self._second.start()
        self.refresh()

    def show_wall(self) -> None:
        """What the room sees: the state, but for what a key of the wall has asked for and the record has not yet."""
        mode = self.wanted_mode or self.state.wall.mode
        if mode is self.state.wall.mode:
            wanted = wall_view(self.state, self.scenarios, self.wall_language)
        else:
            wanted = slide_view(self.state, self.scenarios, self.state.wall.shown, mode, self.wall_language)
        now, page = self.wall.view(), self.page if wanted.cue else 0
        if mode is WallMode.FROZEN and (now.mode == mode or now.cue == wanted.cue):
            wanted, page = replace(now, mode=mode.value), now.page
        self.pages = self.wall.page_count(wanted)
        if wanted.cue:
            page = min(page, self.pages - 1)  # fewer of them in another size or language
            self.page = page if mode is not WallMode.FROZEN else self.page
        self.wall.show_view(wanted, page)
        if not self.wall.isVisible():
            self.show_live()

    def turn_to(self, page: int) -> None:
        """Of what is on the wall."""
        self.page = page
        self.show_wall()

    def show_live(self) -> None:
        picture = self.wall.grab_image() if self.wall.isVisible() else QImage()
        if picture.isNull():
            shown, manner = self.wall.view(), self.wall.manner
            picture = wall_image(shown, self.console.live.picture_size(), self.picture, manner=manner)
        self.console.live.show_picture(picture)

    def preview_again(self) -> None:
        if self.view is not None:
            self.console.standby.show_picture(showing.preview(self, self.view.preview))

    def refresh(self) -> None:
        showing.refresh(self)
        self.over.refresh()

    def tick(self) -> None:
        showing.tick(self)

    # -- commands up -------------------------------------------------------------------------------------------------

    def send(self, command: Command, key: str = "") -> None:
        self.wish.emit(command, key)

    def done(self, command: Command, event: Event) -> None:
        """The command is on the disk; called before the new state is shown."""
        outcomes.done(self, command, event)

    def failed(self, command: Command, why: Message, refused: bool) -> None:
        """Refused, or not saved: what was typed is where it was."""
        outcomes.failed(self, command, why, refused)

    def say(self, tone: str, what: Message | tuple[Message, ...], *actions: tuple[str, Callable[[], None]]) -> None:
        """A strip: it stops nobody, and Esc or its button sends it away. That something is not saved outlasts good news."""
        if self.view is None:
            self.told.emit(tone, what)
            return
        if self.unsaved and tone in ("accent", "success") and self.console.strip.sentence():
            return
        close = (self.speak.text(_("Dismiss")), self.console.strip.clear)
        self.console.strip.say(tone, all_of(self.speak, what), *(*actions, close))
        self.console.fit(self.console.size())

    def print_page(self) -> bool:
        """The print pack, beside the run."""
        self.pack_requested.emit(False)
        return True

    def pick(self, cue: str) -> None:
        """Put a cue in standby; nothing reaches the wall."""
        self.beside.slide = None
        route = self.view.route.id if self.view else ""
        self.picked = "" if cue == route else cue
        self._again()

    def _again(self) -> None:
        book, log = self.recorder.book, self.recorder.window()
        self.view = run_view(self.state, self.scenarios, self.speak.language, self.picked, self.wall_language, book, log)
        self.refresh()

    def again(self) -> None:
        """Something of the window's own changed: the pick, the language of the wall, the page."""
        self.show_wall()
        self._again()

    # -- keys --------------------------------------------------------------------------------------------------------

    def context(self) -> Context:
        """Where the keyboard is."""
        focus = QApplication.focusWidget()
        if isinstance(focus, QLineEdit | QPlainTextEdit):
            return Context.TYPING
        if focus is self.console.expected:
            return Context.EXPECTED
        if focus is self.console.log:
            return Context.LOG
        if focus is self.console.cues and self.view is not None:
            return Context.DECK
        return self.over.context(focus) or Context.OTHER

    def focus_deck(self) -> None:
        self.console.cues.setFocus(Qt.FocusReason.OtherFocusReason)

    def focus_moved(self, _old: QWidget | None, new: QWidget | None) -> None:
        self.over.focus_moved(new)
        if new is self.console.cues:
            self.console.show_record(wanted=False)
        if self.view is not None:
            showing.show_captions(self)

    def key(self, event: QKeyEvent) -> bool:
        """A key pressed anywhere in the window while Run is open; True when it was ours."""
        if event.type() == QEvent.Type.KeyRelease:
            if not event.isAutoRepeat():
                self.guard.release()
            return False
        found = match(event, self.context())
        if found is None or self.view is None or found[0] not in acts.HANDLERS:
            return False
        action, name = found
        if event.isAutoRepeat() and action in acts.ONCE:
            return True
        return self.do(action, name)

    def do(self, action: Action, name: str = "") -> bool:
        """What a key, a button or the list of actions asks for. False when the key is better left to the field."""
        handler = acts.HANDLERS.get(action)
        return handler(self, name) if handler is not None and self.view is not None else False

    def press(self, action: Action) -> bool:
        """By a button or the card of actions: pressed and let go."""
        handled = self.do(action)
        self.guard.release()
        return handled

    def open_strip(self) -> AskStrip | Overlay | None:
        """The one the keyboard is in, of those that are open."""
        focus = QApplication.focusWidget()
        asking = sorted(self.console.asking(), key=lambda s: focus is None or not s.isAncestorOf(focus))
        return self.over.open or next((s for s in asking if s.isVisible()), None)

    # -- before and after --------------------------------------------------------------------------------------------

    def restore(self, kept: str) -> None:
        """The half-typed lines of last time, but for what was saved after all."""
        drafts = [draft for draft in from_text(kept) if not draft.id or self.state.response(draft.id) is None]
        if drafts:
            self.set_aside = tuple(reversed(drafts[1:]))
            self.console.line.load(drafts[0])
            self.focus_deck()

    def show_projector(self, name: str) -> None:
        """Its name, '' when there is none."""
        self.projector = name
        self.refresh()

    def go_on(self, kept: str, history: History = History()) -> None:
        """A run was opened again: the line is as it was, the wall shows the title until GO, or until it is brought back."""
        self.beside.history = history
        if self.view is not None:
            self.restore(kept)
            if self.state.wall.mode is not WallMode.STANDBY_SLIDE:
                wall_acts.set_wall(self, WallMode.STANDBY_SLIDE)
            self.wall_needed.emit()
            QTimer.singleShot(0, self, lambda: missing_acts.tell(self))  # after what there is to say of the file itself

    def forget(self) -> None:
        """Another exercise is open now."""
        self.picked, self.wall_language, self.number = "", "", ""
        self.page, self.wanted_mode, self.set_aside = 0, None, ()
        self.going, self.beside = False, Beside(layout=self.beside.layout)
        self.unrecorded = self.page_before = 0
        self.console.line.forget()
        self.console.ad_hoc.close_strip()
        self.recorder.forget()
        self.console.strip.clear()

    def leave(self) -> None:
        """The exercise is about to be closed: the half-typed line is kept now."""
        self.console.line.keep_now()

    def take_over(self, old: "RunPlace") -> None:
        """The same place in another language or look: what a person was doing goes on."""
        for name in (*_KEPT, "projector"):
            setattr(self, name, getattr(old, name))
        self.recorder.take_over(old.recorder)
        layouts.put(self, self.beside.layout)
        draft = old.console.line.draft()
        if draft.agency or draft.task or not draft.empty:
            self.console.line.load(draft)

    @guarded(None)
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        wall_acts.restore_choices(self)

    @guarded(None)
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self.key(event):
            event.ignore()
