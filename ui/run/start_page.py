"""Run before a run: what is on the programme, and the one thing to do."""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from tabletop.exercise.state import Exercise
from tabletop.exercise.words import WallMode
from tabletop.i18n import Translator
from tabletop.scenario.model import Scenario
from tabletop.views.day import day_check, open_session
from ui import theme
from ui.keys import ENTER
from ui.run.day_words import sentences
from ui.widgets.big_row import BigRow
from ui.widgets.guard import guarded
from ui.widgets.labels import PlainLabel
from ui.widgets.scrolling import see_through
from ui.widgets.words import _


@dataclass(frozen=True, slots=True)
class _Way:
    scenario: str
    title: str
    injects: int
    played: bool


@dataclass(frozen=True, slots=True)
class _Aside:
    """Something to do besides starting: `errand` names it; `found` stands below it."""

    errand: str
    found: str = ""


_SHOWN = _("The room sees it until it is taken off or a scenario starts.")
ASIDES = {
    "recap": ("clock", _("Show the recap on the wall"), _SHOWN),
    "rules": ("slide", _("Show the ground rules on the wall"), _SHOWN),
    "hide": ("black", _("Take the slide off the wall"), _("The wall then shows what it showed before.")),
    "title": ("slide", _("Show the title on the wall"), _("The wall is black.")),
    "close": ("check", _("Close the day"), _("The half-day is closed and a copy is made.")),
}


class StartPage(QScrollArea):
    """`start_asked` carries the id of a scenario on the programme, `aside_asked` one of `ASIDES`."""

    start_asked = Signal(str)
    aside_asked = Signal(str)

    def __init__(self, speak: Translator) -> None:
        super().__init__()
        self._speak = speak
        self._shown: tuple[tuple[_Way, ...], tuple[_Aside, ...]] | None = None
        self.rows: list[BigRow] = []
        self.setWidgetResizable(True)
        see_through(self)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    @guarded(None)
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses the row the keyboard is on, the first one unless somebody moved."""
        if event.key() in ENTER and self.rows and not event.isAutoRepeat():
            next((row for row in self.rows if row.hasFocus()), self.rows[0]).click()
        else:
            event.ignore()

    def show_programme(self, state: Exercise, scenarios: Mapping[str, Scenario]) -> None:
        """Scenarios not played yet come first; the first of them is one key away."""
        played = {run.scenario for run in state.runs}
        order = sorted(state.programme, key=lambda id: id in played)
        ways = tuple(self._way(id, scenarios.get(state.programme[id]), id in played) for id in order)
        asides = self._asides(state) if ways else ()
        if (ways, asides) != self._shown:
            self._shown = ways, asides
            self._show(ways, asides)

    def _asides(self, state: Exercise) -> tuple[_Aside, ...]:
        """A slide between scenarios, and the end of a day that was begun."""
        shown = state.wall.shown.slide if state.wall.shown is not None else None
        found = [_Aside("hide")] if shown is not None else [*([_Aside("recap")] if state.runs else []), _Aside("rules")]
        if state.wall.mode is WallMode.BLACK:
            found.insert(0, _Aside("title"))
        if open_session(state) is not None:
            told = " · ".join(self._speak.message(each) for each in sentences(day_check(state)))
            found.append(_Aside("close", told))
        return tuple(found)

    def _way(self, id: str, scenario: Scenario | None, played: bool) -> _Way:
        if scenario is None:
            return _Way(id, id, 0, played)
        injects = sum(not inject.reserve for inject in scenario.injects.values())
        return _Way(id, scenario.title.get(self._speak.language), injects, played)

    def _show(self, ways: tuple[_Way, ...], asides: tuple[_Aside, ...]) -> None:
        say, px = self._speak.text, theme.now().px
        page = QWidget()
        page.setAutoFillBackground(False)
        outer, column = QHBoxLayout(page), QVBoxLayout()
        column.setSpacing(px(theme.SMALL))
        outer.addStretch(1)
        outer.addLayout(column, 4)
        outer.addStretch(1)
        column.addStretch(2)
        if not ways:
            display, sentence = say(_("Nothing to run yet")), say(_("Put a scenario on the programme in Prepare first."))
        else:
            display = say(_("The next scenario")) if any(way.played for way in ways) else say(_("Ready to start"))
            sentence = say(_("The wall then shows the title of the exercise. Nothing else reaches it without GO."))
        column.addWidget(PlainLabel(display, "display"))
        column.addWidget(PlainLabel(sentence, "read", "muted"))
        column.addSpacing(px(theme.SMALL))
        self.rows = [self._row(way) for way in ways]
        for row in self.rows:
            column.addWidget(row)
        column.addSpacing(px(theme.SMALL))
        for aside in asides:
            row = self._aside_row(aside)
            self.rows.append(row)
            column.addWidget(row)
            if aside.found:
                column.addWidget(PlainLabel(aside.found, tone="muted"))
        column.addStretch(3)
        self.setWidget(page)
        self.setAccessibleName(display)
        if self.rows:
            self.setFocusProxy(self.rows[0])
            if self.isVisible():  # never from the page somebody is at
                self.rows[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def _aside_row(self, aside: _Aside) -> BigRow:
        icon, words, about = ASIDES[aside.errand]
        row = BigRow(icon, self._speak.text(words), self._speak.text(about))
        row.clicked.connect(lambda: self.aside_asked.emit(aside.errand))
        return row

    def _row(self, way: _Way) -> BigRow:
        speak = self._speak
        about = speak.plural("{n} inject", "{n} injects", way.injects)
        if way.played:
            about = speak.text("{about}, played already: it can be played again", about=about)
        row = BigRow("undo" if way.played else "play", speak.text("Start {scenario}", scenario=way.title), about)
        row.clicked.connect(lambda: self.start_asked.emit(way.scenario))
        return row
