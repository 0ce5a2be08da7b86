"""Archive: what was played, what is still open of it, and its papers. Nothing here ranks a country or a body."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from tabletop.errors import TabletopError
from tabletop.exercise.state import Exercise
from tabletop.messages import Message
from tabletop.scenario.model import Scenario
from tabletop.views import library
from ui import theme
from ui.archive import wording
from ui.archive.details import Details, Looked
from ui.widgets.cards import Card, EmptyState
from ui.widgets.fields import Field
from ui.widgets.guard import guarded
from ui.widgets.labels import PlainLabel, StateIcon
from ui.widgets.place import Place
from ui.widgets.records import RecordList
from ui.widgets.services import Services


class ArchivePlace(Place):
    """The list is read when the page is shown; each file is then looked into, one at a time, between key presses."""

    open_requested = Signal(str)
    export_requested = Signal(str, str, str, bool, str)  # kind, path, language, replace what is there, exercise

    def __init__(self, services: Services) -> None:
        super().__init__(services)
        self._cards: Sequence[library.Card] = ()
        self._looked: dict[tuple[str, int], Looked] = {}
        self._next = QTimer(self)
        self._next.setSingleShot(True)
        self._next.timeout.connect(self._look_into_next)
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
        column.setContentsMargins(px(theme.MEDIUM), px(12), px(theme.MEDIUM), px(theme.MEDIUM))
        column.setSpacing(px(theme.SMALL))
        head = QHBoxLayout()
        head.addWidget(PlainLabel(_("Archive"), "title", wrap=False), 1)
        self.filter = Field(_("Filter by title, place or year"), _("Filter"))
        self.filter.setFixedWidth(px(220))
        self.filter.textChanged.connect(lambda *_: self._show())
        head.addWidget(self.filter)
        column.addLayout(head)
        body = QHBoxLayout()
        body.setSpacing(px(theme.SMALL))
        card = Card(_("Exercises"), " ")
        card.body.setContentsMargins(1, 0, 1, px(theme.TIGHT))
        self._count = card.trailing
        self.list = RecordList(_("Exercises"))
        self.list.current_key.connect(lambda _key: self._show_details())
        self.list.opened.connect(self.open_requested)
        card.body.addWidget(self.list, 1)
        body.addWidget(card, 5)
        self.details = Details(self.speak, self.services.files, self.strip)
        self.details.opened.connect(self.open_requested)
        self.details.export_wanted.connect(self._export)
        self.details.verify_wanted.connect(self._verify)
        body.addWidget(self.details, 6)
        column.addLayout(body, 1)
        column.addWidget(self._build_due())
        self._stack.addWidget(self._empty)
        self._stack.addWidget(full)
        self.setFocusProxy(self.list)
        self._show()

    def _build_due(self) -> Card:
        _, px = self.speak.text, theme.now().px
        card = Card()
        row = QHBoxLayout()
        row.setSpacing(px(theme.MEDIUM))
        row.addWidget(PlainLabel(_("Corrective actions"), "caption", "muted", 600, wrap=False))
        self._due = [StateIcon("", "") for _each in range(3)]
        for mark in self._due:
            row.addWidget(mark)
        row.addStretch(1)
        card.body.addLayout(row)
        return card

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
        self._next.start(0)

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
        self.list.show_rows(wording.row(card, self._known(card), self.speak) for card in shown)
        if shown and not self.list.key():
            self.list.choose(shown[0].path)
        if isinstance(self._count, PlainLabel):
            self._count.setText(self.speak.plural("{n} exercise", "{n} exercises", len(shown)))
        self._show_due()
        self._show_details()

    def _known(self, card: library.Card) -> Looked | None:
        return self._looked.get((card.path, card.saved_ms))

    def _show_due(self) -> None:
        total = library.due_together(looked.due for card in self._cards if (looked := self._known(card)))
        for mark, (icon, tone, words) in zip(self._due, wording.due(total, self.speak), strict=True):
            mark.setVisible(bool(words))
            mark.set_state(icon, words, tone)

    def _show_details(self) -> None:
        card = next((card for card in self._cards if card.path == self.list.key()), None)
        self.details.show_exercise(card, self._known(card) if card else None)

    def _look_into_next(self) -> None:
        """One file a turn, the chosen one first, so that no key waits for the others."""
        waiting = [card for card in self._cards if self._known(card) is None]
        if not waiting or not self.isVisible():
            return
        card = next((card for card in waiting if card.path == self.list.key()), waiting[0])
        self._looked[card.path, card.saved_ms] = self._look_into(card)
        self._show()
        self._next.start(0)

    def _look_into(self, card: library.Card) -> Looked:
        now = self.services.clock.now()
        today = library.day_of(now.utc_ms, now.offset_min)
        try:
            state, _scenarios = self.services.files.look_into(card.path)
        except TabletopError as error:
            return Looked(library.Due(), problem=error.message)
        names = {
            (code, kind): self.services.files.export_name(state, code, kind)
            for code in wording.LANGUAGES
            for kind in wording.KINDS
        }
        language = state.basics.languages[0] if state.basics else self.speak.language
        return Looked(
            library.due(state.actions.values(), today), len(state.observations), len(state.conclusions), names, language
        )

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
