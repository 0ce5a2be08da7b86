"""What a newcomer tries first."""

from PySide6.QtCore import Qt

from tests.journeys.conftest import Desktop
from ui.widgets.places import RUN


def test_the_sample_is_a_town_with_two_short_scenarios_and_twelve_bodies(desktop: Desktop) -> None:
    """Three keys from the first page to the first inject on the wall (ux.md §6.2, task 1)."""
    desktop.press(Qt.Key.Key_Return)
    desktop.qtbot.waitUntil(lambda: desktop.main.here == RUN and len(desktop.state.agencies) == 12, timeout=15_000)
    assert desktop.state.basics is not None
    assert desktop.state.basics.title == "Puerto Esperanza"
    assert list(desktop.state.programme) == ["sample-harbour", "sample-quarantine"]
    assert desktop.wall.isVisible() is False
    desktop.start()
    desktop.go()
    assert desktop.state.run is not None
    assert desktop.state.run.current == "I01"
