"""The first step: basics, mandate and rules, one below the other."""

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from tabletop.exercise.commands import DescribeExercise, SetGroundRules
from tabletop.exercise.state import Exercise
from tabletop.scenario.model import Scenario
from ui import theme
from ui.prepare.basics import BasicsCard
from ui.prepare.mandate import MandateCard
from ui.prepare.rules import RulesCard
from ui.prepare.step import Lent, Step, page_column
from ui.widgets.scrolling import see_through


class BasicsStep(Step):
    def __init__(self, lent: Lent) -> None:
        super().__init__(lent)
        self.basics, self.mandate, self.rules = BasicsCard(lent), MandateCard(lent), RulesCard(lent)
        page_column(self).addWidget(scrolling(self.basics, self.mandate, self.rules))

    def show_values(self, state: Exercise, scenarios: Mapping[str, Scenario]) -> None:
        self.basics.show_basics(state.basics)
        self.mandate.show_mandate(state.mandate)
        self.rules.show_rules(state.rules)

    def refused(self, command: object) -> bool:
        if isinstance(command, DescribeExercise):
            self.basics.refused()
        elif isinstance(command, SetGroundRules):
            self.rules.refused()
        return False

    def begin(self) -> None:
        self.basics.begin()


def scrolling(*parts: QWidget) -> QScrollArea:
    """Parts one below the other; the one with the keyboard is brought into view."""
    held, area = QWidget(), QScrollArea()
    column = QVBoxLayout(held)
    column.setContentsMargins(0, 0, theme.now().px(theme.HAIR), 0)
    column.setSpacing(theme.now().px(theme.SMALL))
    for part in parts:
        column.addWidget(part)
    column.addStretch(1)
    area.setWidget(held)
    held.setAutoFillBackground(False)
    see_through(area)
    area.setWidgetResizable(True)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    return area
