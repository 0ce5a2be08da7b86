"""Holds the places of the window, each made when it is first gone to, so that the first window need not wait for the others."""

from collections.abc import Callable, Mapping
from importlib import import_module
from typing import Any

from PySide6.QtWidgets import QStackedWidget, QWidget

from ui.widgets.services import Services


class PlaceHost(QStackedWidget):
    """`modules`: by number, the package whose `make(services)` gives the place. `errands`: what is done on its signals."""

    def __init__(self, modules: Mapping[int, str], errands: Mapping[str, Callable[..., object]]) -> None:
        super().__init__()
        self._modules, self._errands = modules, errands
        self._made: dict[int, Any] = {}

    def place(self, number: int, services: Services) -> Any:
        """A QWidget with `show_state`; what else it has differs from place to place."""
        if number not in self._made:
            self.put(number, import_module(self._modules[number]).make(services))
        return self._made[number]

    def leave(self) -> None:
        """Every place says what is typed in it."""
        for place in self._made.values():
            if hasattr(place, "leave"):
                place.leave()

    def forget(self, *numbers: int) -> None:
        """Those places are made anew when they are gone to again."""
        for number in numbers:
            if (old := self._made.pop(number, None)) is not None:
                self.removeWidget(old)
                old.hide()
                old.deleteLater()

    def put(self, number: int, place: QWidget) -> None:
        """In the stead of the one that stood there."""
        for name, errand in self._errands.items():
            if (signal := getattr(place, name, None)) is not None:
                signal.connect(errand)
        old = self._made.get(number)
        self._made[number] = place
        self.addWidget(place)
        if old is not None:
            self.removeWidget(old)
            old.hide()
            old.deleteLater()
