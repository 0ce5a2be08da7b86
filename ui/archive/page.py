"""Archive: what was played, what is still open of it, and its papers. Nothing here ranks a country or a body."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from tabletop.errors import TabletopError
from tabletop.exercise.state import Exercise
from tabletop.i18n import available
from tabletop.messages import Message
from tabletop.scenario.model import Scenario
from tabletop.views import library
from ui import theme
from ui.archive import wording
from ui.archive.details import Details, Looked
from ui.widgets.cards import Card, EmptyState
from ui.widgets.due_bar import DueBar
from ui.widgets.export_bar import KINDS
from ui.widgets.fields import Field
from ui.widgets.guard import guarded
from ui.widgets.labels import PlainLabel
from ui.widgets.place import Place
from ui.widgets.records import RecordList
from ui.widgets.scroll_page import ScrollPage
from ui.widgets.services import Services

LOOK_AFTER_MS = 120


class ArchivePlace(Place):
    """The list is read when the page is shown, and the file that is chosen, once nobody moves on to another."""

    open_requested = Signal(str)
    export_requested = Signal(str, str, str, bool, str)  # kind, path, language, replace what is there, exercise

    def __init__(self, services: Services) -> None:
        super().__init__(services)
        self._cards: Sequence[library.Card] = ()
        self._looked: dict[tuple[str, int], Looked] = {}
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(LOOK_AFTER_MS)
        self._later.timeout.connect(self._look_into_chosen)
        self._dress(services.speak.language)

    def build(self, page: QWidget) -> None:
        _, px = self.speak.text, theme.now().px
        self._stack = QStackedLayout(page)
        self._empty = EmptyState(
            _("Nothing archived yet"),
            _("An exercise appears here once its scenarios were played. Close it under Conclude when its report is final."),
            (_("Open a file"), self._browse),
        )
        full = QWidget()
        column = QVBoxLayout(full)
        around, above = px(theme.MEDIUM), min(px(theme.SMALL), theme.GAP)  # large text has better use for the height
        column.setContentsMargins(around, above, around, min(around, theme.MEDIUM))
        column.setSpacing(px(theme.SMALL))
        head = QHBoxLayout()
        head.addWidget(PlainLabel(_("Archive"), "title", wrap=False), 1)
        self.filter = Field(_("Filter by title, place or year"), _("Filter"))
        self.filter.setObjectName("filter")
        self.filter.setFixedWidth(px(220))
        self.filter.textChanged.connect(lambda *_: self._show())
        head.addWidget(self.filter)
        column.addLayout(head)
        body = QHBoxLayout()
        body.setSpacing(px(theme.SMALL))
        self._card = Card(_("Exercises"), " ")
        self._card.body.setContentsMargins(1, 0, 1, px(theme.TIGHT))
        self.list = RecordList(_("Exercises"))
        self.list.setObjectName("exercises")
        self.list.current_key.connect(lambda _key: self._show_details())
        self.list.opened.connect(self.open_requested)
        self.list.setMinimumHeight(px(160))
        self._card.body.addWidget(self.list, 1)
        body.addWidget(self._card, 5)
        self.details = Details(self.speak, self.services.files, self.strip)
        self.details.opened.connect(self.open_requested)
        self.details.export_wanted.connect(self._export)
        self.details.verify_wanted.connect(self._verify)
        body.addWidget(self.details, 6)
        column.addLayout(body, 1)
        self.due = DueBar(self.speak)
        column.addWidget(self.due)
        self._stack.addWidget(self._empty)
        self._stack.addWidget(ScrollPage(full))
        self.setFocusProxy(self.list)
        self._show()

    def kept(self) -> Callable[[], None]:
        looked_for, chosen = self.filter.text(), self.list.key()

        def put_back() -> None:
            self.filter.setText(looked_for)
            self.list.choose(chosen)

        return put_back

    def show_values(self, state: Exercise, scenarios: Mapping[str, Scenario]) -> None:
        self._show()

    @guarded(None)
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        QTimer.singleShot(0, self, self.refresh)

    def refresh(self) -> None:
        """Read the list again."""
        self._cards = library.archived(library.cards(self.services.files.exercises()))
        self._show()

    def print_page(self) -> bool:
        """To where the report of the chosen exercise is saved, which then is one key away; False when there is none."""
        self._look_into_chosen()
        self.details.focus_save()
        return self.details.export.isVisible()

    def exported(self, path: str, message: Message | None) -> None:
        """What came of an export."""
        if message is None:
            self.say("success", self.speak.text("The report is in {path}", path=path))
        else:
            self.say("danger", self.speak.message(message))

    def _show(self) -> None:
        self._stack.setCurrentIndex(1 if self._cards else 0)
        wanted = library.Filter(self.filter.text())
        seen = [card for closed in (True, False) for card in library.shown(self._cards, closed, wanted)]
        shown = [card for card in self._cards if card in seen]
        due = {card.path: library.due(card.actions, self._today()) for card in self._cards}
        self.list.show_rows(wording.row(card, due[card.path], self.speak) for card in shown)
        if shown and not self.list.key():
            self.list.choose(shown[0].path)
        self._card.set_trailing(self.speak.plural("{n} exercise", "{n} exercises", len(shown)))
        self.due.show_due(library.due_together(self._cards, self._today()))
        self._show_details()

    def _today(self) -> str:
        now = self.services.clock.now()
        return library.day_of(now.utc_ms, now.offset_min)

    def _known(self, card: library.Card) -> Looked | None:
        return self._looked.get((card.path, card.saved_ms))

    def _show_details(self) -> None:
        card = self._chosen()
        known = self._known(card) if card is not None else None
        self.details.show_exercise(card, library.due(card.actions if card else (), self._today()), known)
        if card is not None and known is None:
            self._later.start()

    def _chosen(self) -> library.Card | None:
        return next((card for card in self._cards if card.path == self.list.key()), None)

    def _look_into_chosen(self) -> None:
        card = self._chosen()
        if card is not None and self._known(card) is None:
            self._looked[card.path, card.saved_ms] = self._look_into(card)
            self._show_details()

    def _look_into(self, card: library.Card) -> Looked:
        try:
            state, _scenarios = self.services.files.look_into(card.path)
        except TabletopError as error:
            return Looked(problem=error.message)
        name_of = self.services.files.export_name
        names = {(code, kind): name_of(state, code, kind) for code in available() for kind in KINDS}
        language = state.basics.languages[0] if state.basics else self.speak.language
        return Looked(len(state.observations), len(state.conclusions), names, language)

    def _export(self, kind: str, path: str, language: str, replace: bool) -> None:
        self.export_requested.emit(kind, path, language, replace, self.list.key())

    def _verify(self) -> None:
        _n = self.speak.plural
        try:
            found = self.services.files.verify(self.list.key())
        except TabletopError as error:
            self.details.show_findings([self.speak.message(error.message)])
            return
        self.details.show_findings([self.speak.message(each.message) for each in found])

    def _browse(self) -> None:
        chosen = self.services.files.ask_open(self, self.speak.text("Open an exercise"), str(self.services.folder or ""))
        if chosen:
            self.open_requested.emit(chosen)


def make(services: Services) -> ArchivePlace:
    return ArchivePlace(services)
