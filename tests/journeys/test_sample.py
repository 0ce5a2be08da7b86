"""What a newcomer tries first."""

from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt

from tests.journeys.conftest import Desktop
from ui.widgets.places import ARCHIVE, HOME, RUN


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


def test_the_sample_is_a_rehearsal_beside_three_earlier_runs_and_none_of_it_is_ones_own(
    own_temp: Path, desktop: Desktop, tmp_path: Path
) -> None:
    desktop.press(Qt.Key.Key_Return)
    desktop.qtbot.waitUntil(lambda: desktop.main.here == RUN and len(desktop.state.agencies) == 12, timeout=15_000)
    assert desktop.main.exercises.rehearsal_of == tmp_path / "samples" / "Puerto-Esperanza.tabletop"
    assert "REHEARSAL" in desktop.main.rehearsal.sentence()
    desktop.qtbot.waitUntil(lambda: len(list((tmp_path / "samples").glob("[!.]*"))) == 4, timeout=15_000)
    desktop.main.go_to(ARCHIVE)
    archive: Any = desktop.main.host.currentWidget()
    desktop.qtbot.waitUntil(lambda: len(archive.list.rows()) == 3)
    assert all("SAMPLE" in row.more for row in archive.list.rows())
    assert archive.due.isHidden()
    desktop.main.go_to(HOME)
    home: Any = desktop.main.host.currentWidget()
    desktop.qtbot.waitUntil(lambda: [card.face().over[0] for card in home._listing.grid.cards()] == ["SAMPLE"])
    desktop.close()
    assert not (tmp_path / "exercises").exists()
    assert list(own_temp.glob("tabletop-rehearsal-*")) == []
