"""A step of several pages, one at a time, under tabs."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtWidgets import QStackedLayout, QWidget

from tabletop.exercise.state import Exercise
from tabletop.scenario.model import Scenario
from ui.prepare.step import Lent, Step, page_column
from ui.widgets.buttons import Tabs


class Tabbed(Step):
    """`pages`: each under its name, in English."""

    def __init__(self, lent: Lent, pages: Sequence[tuple[str, Callable[[Lent], Step]]]) -> None:
        super().__init__(lent)
        self.pages = [make(lent) for _name, make in pages]
        self._shown: tuple[Exercise, Mapping[str, Scenario]] = (Exercise(), {})
        self.tabs = Tabs(*(self.speak.text(name) for name, _make in pages))
        self.tabs.setAccessibleName(self.speak.text("Parts of this step"))
        held = QWidget()
        self._stack = QStackedLayout(held)
        for page in self.pages:
            self._stack.addWidget(page)
        self.tabs.currentChanged.connect(self._turn)
        column = page_column(self)
        column.setSpacing(4)
        column.addWidget(self.tabs)
        column.addWidget(held, 1)

    @property
    def page(self) -> Step:
        return self.pages[self._stack.currentIndex()]

    def show_values(self, state: Exercise, scenarios: Mapping[str, Scenario]) -> None:
        self._shown = (state, scenarios)
        self.page.show_values(state, scenarios)

    def _turn(self, number: int) -> None:
        self._stack.setCurrentIndex(number)
        self.page.show_values(*self._shown)

    def turn_to(self, page: type[Step] | None) -> None:
        if page is not None:
            self.tabs.setCurrentIndex(next((at for at, each in enumerate(self.pages) if isinstance(each, page)), 0))

    def begin(self) -> None:
        self.page.begin()

    def paste(self) -> bool:
        return self.page.paste()

    def settled(self, command: object) -> None:
        for page in self.pages:
            page.settled(command)

    def refused(self, command: object) -> bool:
        for at, page in enumerate(self.pages):
            if page.refused(command):
                self.tabs.setCurrentIndex(at)
                return True
        return False

    def leave(self) -> None:
        for page in self.pages:
            page.leave()
