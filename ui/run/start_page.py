"""Run before a run: what is on the programme, and the one thing to do."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from tabletop.exercise.state import Exercise
from tabletop.i18n import Translator
from tabletop.scenario.model import Scenario
from ui.widgets.cards import EmptyState
from ui.widgets.guard import guarded
from ui.widgets.words import _


class StartPage(QWidget):
    """`start_asked` carries the id of a scenario on the programme."""

    start_asked = Signal(str)

    def __init__(self, speak: Translator) -> None:
        super().__init__()
        self._speak = speak
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._page: EmptyState | None = None
        self._shown: tuple[tuple[str, str], ...] | None = None

    @guarded(None)
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses the button the keyboard is on, the first one unless somebody moved."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._page is not None and self._page.buttons:
            buttons = self._page.buttons
            next((b for b in buttons if b.hasFocus()), buttons[0]).click()
        else:
            event.ignore()

    def show_programme(self, state: Exercise, scenarios: Mapping[str, Scenario]) -> None:
        """Scenarios not played yet come first; the first of them is one key away."""
        played = {run.scenario for run in state.runs}
        order = sorted(state.programme, key=lambda id: id in played)
        language = self._speak.language
        named = tuple(
            (id, scenarios[digest].title.get(language) if (digest := state.programme[id]) in scenarios else id) for id in order
        )
        if named != self._shown:
            self._shown = named
            self._show(named, bool(played))

    def _show(self, named: tuple[tuple[str, str], ...], again: bool) -> None:
        if self._page is not None:
            self._page.hide()
            self._page.deleteLater()
        say = self._speak.text
        actions = [
            (self._speak.text("Start {scenario}", scenario=title), lambda id=id: self.start_asked.emit(id)) for id, title in named
        ]
        if not named:
            display, sentence = say(_("Nothing to run yet")), say(_("Put a scenario on the programme in Prepare first."))
        else:
            display = say(_("The next scenario")) if again else say(_("Ready to start"))
            sentence = say(_("The wall then shows the title of the exercise. Nothing else reaches it without GO."))
        self._page = EmptyState(display, sentence, actions[0] if actions else None, actions[1:])
        self._column.addWidget(self._page)
        if self._page.buttons:
            self._page.buttons[0].setFocus(Qt.FocusReason.OtherFocusReason)
            self.setFocusProxy(self._page.buttons[0])
