"""Where the cues of scenarios stand on their maps: made once each, the large ones beside the window."""

from threading import Thread

from PySide6.QtCore import QObject, Signal

from tabletop.scenario.model import Scenario
from tabletop.views.map_shape import MapShape, shape_of

AT_ONCE = 500  # injects, or twice as many ways, laid out while somebody waits; more are laid out beside the window


class Shapes(QObject):
    """The shape of each scenario, made once. `made`: the digest of one that was waited for."""

    made = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._shapes: dict[str, MapShape] = {}
        self._waited: set[str] = set()

    def of(self, digest: str, scenario: Scenario) -> MapShape | None:
        """None while it is being made."""
        if digest not in self._shapes and _small(scenario):
            self._shapes[digest] = shape_of(scenario)
        elif digest not in self._shapes and digest not in self._waited:
            self._waited.add(digest)
            Thread(target=self._make, args=(digest, scenario), name="map", daemon=True).start()
            return None
        return self._shapes.get(digest)

    def _make(self, digest: str, scenario: Scenario) -> None:
        self._shapes[digest] = shape_of(scenario)
        self.made.emit(digest)


def _small(scenario: Scenario) -> bool:
    ways = sum(len(i.decision.options) if i.decision else len(i.next) for i in scenario.injects.values())
    return len(scenario.injects) <= AT_ONCE and ways <= 2 * AT_ONCE
