"""What stands in the place of Prepare and Conclude while no exercise is open: a field there would lose what is typed."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from tabletop.exercise.state import Exercise
from tabletop.scenario.model import Scenario
from ui.widgets.cards import EmptyState
from ui.widgets.place import Place
from ui.widgets.services import Services


class NoExercise(Place):
    new_requested = Signal(str)  # a title to begin with
    home_requested = Signal()

    def __init__(self, services: Services) -> None:
        super().__init__(services)
        self._dress(services.speak.language)

    def build(self, page: QWidget) -> None:
        _ = self.speak.text
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        empty = EmptyState(
            _("No exercise is open"),
            _("Choose one on Home, or begin a new one."),
            (_("New exercise"), lambda: self.new_requested.emit(_("New exercise"))),
            [(_("Go to Home"), self.home_requested.emit)],
        )
        for number, button in enumerate(empty.buttons):
            button.setObjectName(f"begin.{number}")
        column.addWidget(empty)
        self.setFocusProxy(empty.buttons[0])

    def show_values(self, state: Exercise, scenarios: Mapping[str, Scenario]) -> None:
        return


def make(services: Services) -> NoExercise:
    return NoExercise(services)
