"""Home: go on where we stopped, start anew, find an earlier exercise, look at the scenarios."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from tabletop.errors import TabletopError
from tabletop.exercise.commands import AddScenario
from tabletop.exercise.state import Exercise
from tabletop.scenario.model import Scenario
from tabletop.views import library
from ui import theme
from ui.home import wording
from ui.home.exercise_card import Face
from ui.home.filters import Filters
from ui.home.first_picture import Parts, look_at
from ui.home.first_run import FirstRun, Way
from ui.home.listing import Listing
from ui.home.resume_card import ResumeCard
from ui.home.scenario_shelf import ScenarioShelf
from ui.widgets.buttons import Button
from ui.widgets.cards import Card, Hairline
from ui.widgets.due_bar import DueBar
from ui.widgets.files import Shelved
from ui.widgets.guard import guarded
from ui.widgets.place import Place
from ui.widgets.records import NAV, Record, RecordList
from ui.widgets.scroll_page import ScrollPage
from ui.widgets.services import Services

RECENT, ARCHIVE, SCENARIOS = "recent", "archive", "scenarios"
NEW, OPEN, SAMPLE = "new", "open", "sample"
AS_ROWS = "home_rows"  # the setting


class HomePlace(Place):
    """Lists are read after the first paint, and again whenever the page is shown."""

    open_requested = Signal(str)
    resume_requested = Signal(str)
    new_requested = Signal(str)  # a title to begin with
    sample_requested = Signal()
    scenario_opened = Signal(str)
    scenario_folder_chosen = Signal(str)  # for the exercise that is open
    language_chosen = Signal(str)
    listed = Signal()

    def __init__(self, services: Services) -> None:
        super().__init__(services)
        self._cards: Sequence[library.Card] = ()
        self._shelf: Sequence[Shelved] | None = None
        self._resume: library.Resume | None = None
        self._looked_at = ("", 0, "")
        self._section = RECENT
        self._as_rows = services.setting(AS_ROWS) is True
        self._joins = ""  # the title of the exercise that is open and takes scenarios
        self._read_once = False
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.timeout.connect(self._look_closer)
        self._dress(services.speak.language)

    # -- the page -----------------------------------------------------------------------------------------------------

    def build(self, page: QWidget) -> None:
        _ = self.speak.text
        self._stack = QStackedLayout(page)
        self._lists = self._build_lists()
        self._stack.addWidget(self._lists)
        self._first: FirstRun | None = None
        if self._read_once:
            self._show_lists()

    def kept(self) -> Callable[[], None]:
        wanted = self._filters.wanted()
        return lambda: self._filters.put_back(wanted)

    def _build_lists(self) -> QWidget:
        _ = self.speak.text
        px = theme.now().px
        made = QWidget()
        row = QHBoxLayout(made)
        around, above = px(theme.MEDIUM), min(px(theme.MEDIUM), theme.MEDIUM)  # large text has better use for the height
        row.setContentsMargins(around, above, around, above)
        row.setSpacing(px(theme.MEDIUM))
        self._side, begin = Card(), QWidget()
        side = self._side
        side.setFixedWidth(px(236))
        side.body.setContentsMargins(1, 1, 1, 1)
        side.body.addWidget(ScrollPage(begin))
        column = QVBoxLayout(begin)
        column.setContentsMargins(0, px(7), 0, px(7))
        column.setSpacing(px(8))
        self._actions = RecordList(_("Begin"), one_click=True)
        self._actions.show_rows(
            [
                Record(NEW, _("New exercise"), NAV, icon="plus"),
                Record(OPEN, _("Open a file"), NAV, icon="folder"),
                Record(SAMPLE, _("Try the sample"), NAV, icon="star", trailing=_("2 min")),
            ]
        )
        self._actions.setFixedHeight(px(3 * 36 + 2))
        self._actions.opened.connect(self._act)
        self._places = RecordList(_("Lists"))
        self._places.current_key.connect(self._choose)
        self._places.setMinimumHeight(px(3 * 36 + 2))
        for widget in (self._actions, Hairline()):
            column.addWidget(widget)
        column.addWidget(self._places, 1)
        double_click = Button(_("Open with a double click"), "quiet")
        double_click.setObjectName("associate")
        double_click.clicked.connect(lambda *_: self._associate())
        self._remove = Button(_("Remove the sample"), "quiet")
        self._remove.setObjectName("remove-sample")
        self._remove.clicked.connect(lambda *_: self._ask_to_remove())
        column.addWidget(double_click)
        column.addWidget(self._remove)
        row.addWidget(side)
        row.addWidget(ScrollPage(self._build_main()), 1)
        return made

    def _build_main(self) -> QWidget:
        _ = self.speak.text
        px = theme.now().px
        made = QWidget()
        main = QVBoxLayout(made)
        main.setContentsMargins(0, 0, 0, 0)
        main.setSpacing(px(theme.GAP))
        self._card = ResumeCard(_("CONTINUE"), _("Continue"), _("Enter"))
        self._card.setObjectName("resume")
        self._card.clicked.connect(self._go_on)
        self._card.hide()
        main.addWidget(self._card)
        self._filters = Filters(self.speak)
        self._filters.changed.connect(self._show_cards)
        main.addLayout(self._filters)
        self._filters.turned.connect(self._turn)
        self._listing = Listing(_("Exercises"), self._open_card)
        self._scenario_shelf = ScenarioShelf(self.speak)
        self._scenario_shelf.chosen.connect(self.scenario_opened)
        self._scenario_shelf.added.connect(self.scenario_folder_chosen)
        self._scenario_shelf.unplayable.connect(lambda why: self.say("danger", why))
        main.addWidget(self._listing, 1)
        main.addWidget(self._scenario_shelf, 1)
        self._due = DueBar(self.speak)
        self._due.hide()
        main.addWidget(self._due)
        return made

    # -- what is read from the disk -----------------------------------------------------------------------------------

    def show_values(self, state: Exercise, scenarios: Mapping[str, Scenario]) -> None:
        self._joins = state.basics.title if state.basics and not state.closed and state.run is None else ""
        if self._read_once:
            self._show_lists()

    @guarded(None)
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        QTimer.singleShot(0, self, self.refresh)

    def refresh(self) -> None:
        """Read the list again; what the card of the last exercise adds follows after the next paint."""
        self._cards = library.cards(self.services.files.exercises())
        first_time, self._read_once = not self._read_once, True
        self._show_lists()
        if first_time:
            self._first_focus()
        self._later.start(0)
        self.listed.emit()

    def look_at(self, window: QWidget) -> str:
        """What the next start may show of the recent exercises before it has read them; '' for nothing."""
        self._cards = library.cards(self.services.files.exercises())
        if not self._read_once or self._lists.isHidden() or not self._cards or self._as_rows:
            return ""
        self._section = RECENT
        self._filters.drop()
        self._show_lists()
        if not self.isVisible() and (host := self.parentWidget()) is not None:
            self.resize(host.size())
            self.grab()  # a page that is not seen is laid out for nothing else
        parts = Parts(self._side, self._filters.heading, self._listing.room, self._listing.grid, self._card)
        return look_at(window, self.speak.language, self._today(), parts)

    def _first_focus(self) -> None:
        if self._first is not None:
            self._first.rows[0].setFocus()
        else:
            (self._actions if self._card.isHidden() else self._card).setFocus()

    def _look_closer(self) -> None:
        """What comes next in the exercise to go on with. A file that cannot be read is shown as the list shows it."""
        card = library.to_resume(self._cards)
        if card is None or self._looked_at == (card.path, card.saved_ms, self.speak.language):
            return
        self._looked_at = (card.path, card.saved_ms, self.speak.language)
        try:
            state, scenarios = self.services.files.look_into(card.path)
        except TabletopError:
            return
        self._resume = library.resume(card, state, scenarios, self.speak.language)
        self._show_resume()

    def _show_lists(self) -> None:
        if self._cards:
            self._stack.setCurrentWidget(self._lists)
            self._show_places()
            self._filters.offer(self._cards)
            self._show_cards()
            self._show_resume()
        else:
            self._show_first_run()

    def _show_first_run(self) -> None:
        if self._first is None:
            self._first = FirstRun(self.speak, self._ways(), self.language_chosen.emit)
            self._stack.addWidget(self._first)
        self._stack.setCurrentWidget(self._first)

    def _ways(self) -> Sequence[Way]:
        _ = self.speak.text
        return (
            (
                "star",
                _("Try the sample (2 min)"),
                _("A short exercise to play with; nothing can be broken."),
                self.sample_requested.emit,
            ),
            ("plus", _("New exercise"), _("Give it a title, paste the agencies, choose a scenario."), lambda: self._act(NEW)),
            ("folder", _("Open an exercise somebody gave me"), _("A file that ends in .tabletop."), lambda: self._act(OPEN)),
        )

    # -- what is shown ------------------------------------------------------------------------------------------------

    def _show_places(self) -> None:
        _ = self.speak.text
        recent, archive = len(library.shown(self._cards, False)), len(library.shown(self._cards, True))
        shelf = str(len(self._shelf)) if self._shelf is not None else ""
        self._places.show_rows(
            [
                Record(RECENT, _("Recent"), NAV, icon="clock", trailing=str(recent)),
                Record(ARCHIVE, _("Archive"), NAV, icon="archive", trailing=str(archive)),
                Record(SCENARIOS, _("Scenarios"), NAV, icon="shelf", trailing=shelf),
            ]
        )
        self._places.choose(self._section)
        self._remove.setVisible(any(card.sample for card in self._cards))

    def _show_cards(self) -> None:
        _ = self.speak.text
        shelf = self._section == SCENARIOS
        self._filters.heading.setText({RECENT: _("Recent"), ARCHIVE: _("Archive"), SCENARIOS: _("Scenarios")}[self._section])
        self._filters.show_tools(not shelf, self._as_rows)
        self._listing.setVisible(not shelf)
        self._scenario_shelf.setVisible(shelf)
        if shelf:
            self._show_shelf()
            return
        wanted = self._filters.wanted()
        found = library.shown(self._cards, self._section == ARCHIVE, wanted)
        today = self._today()
        empty = _("Nothing fits the filter.") if wanted != library.Filter() else _("Nothing here yet.")
        self._listing.show_faces([wording.face(card, today, self.speak) for card in found], self._as_rows, empty)
        self._due.show_due(library.due_together(self._cards, today))

    def _today(self) -> str:
        now = self.services.clock.now()
        return library.day_of(now.utc_ms, now.offset_min)

    def _show_resume(self) -> None:
        card = library.to_resume(self._cards)
        self._card.setVisible(card is not None)
        if card is None:
            return
        resume = self._resume
        if resume is None or (resume.path, resume.saved_ms) != (card.path, card.saved_ms):
            resume = library.resume_of(card)
        self._card.show_words(*wording.resume(resume, card.status, self.services.clock.now(), self.speak))

    def _show_shelf(self) -> None:
        if self._shelf is None:
            self._shelf = self.services.files.scenarios()
            self._show_places()
        self._scenario_shelf.show_shelf(self._shelf, self._joins)

    # -- what somebody does -------------------------------------------------------------------------------------------

    def _act(self, key: str) -> None:
        _ = self.speak.text
        if key == NEW:
            self.new_requested.emit(_("New exercise"))
        elif key == SAMPLE:
            self.sample_requested.emit()
        elif key == OPEN:
            folder = str(self.services.folder or "")
            if chosen := self.services.files.ask_open(self, _("Open an exercise"), folder):
                self.open_requested.emit(chosen)

    def _associate(self) -> None:
        """Exercises open in this program from now on."""
        try:
            self.say("success", self.speak.message(self.services.files.associate()))
        except TabletopError as error:
            self.say("danger", self.speak.message(error.message))

    def _ask_to_remove(self) -> None:
        _ = self.speak.text
        asked = _("The sample and its earlier runs will be removed, with anything you recorded in them.")
        self.say("warning", asked, (_("Remove"), self._remove_sample), (_("Keep"), self.strip.clear))

    def _remove_sample(self) -> None:
        self.say("accent", self.services.files.remove_sample())
        self.refresh()
        self._first_focus()

    def _choose(self, key: str) -> None:
        if key and key != self._section:
            self._section = key
            self._show_cards()

    def _go_on(self) -> None:
        if (card := library.to_resume(self._cards)) is not None:
            self.resume_requested.emit(card.path)

    def _open_card(self, face: Face) -> None:
        if face.problem:
            self.say("danger", face.problem)
        else:
            self.open_requested.emit(face.key)

    def accepted(self, command: object) -> None:
        super().accepted(command)
        if isinstance(command, AddScenario):
            titles = {each.path.name: each.title.get(self.speak.language) for each in self._shelf or ()}
            scenario = titles.get(command.scenario) or command.scenario
            self.say("success", self.speak.text("“{scenario}” is on the programme.", scenario=scenario))

    def _turn(self) -> None:
        """From cards to rows, or back."""
        self._as_rows = not self._as_rows
        self.services.remember(AS_ROWS, self._as_rows)
        self._show_cards()


def make(services: Services) -> HomePlace:
    return HomePlace(services)
