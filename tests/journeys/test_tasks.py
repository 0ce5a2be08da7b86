"""The tasks a newcomer is given, done in the whole program with no more keys than was promised, and nothing on the wall
that was not asked for."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tabletop.exercise.words import DecidedBy, WallMode
from tests.journeys.conftest import Desktop
from tests.journeys.key_meter import KeyMeter
from ui.widgets.places import RUN

K, M = Qt.Key, Qt.KeyboardModifier
UNDO = (K.Key_Z, M.ControlModifier)


class Wall:
    """Every frame the wall painted since: mode and cue, without repeats."""

    def __init__(self, desktop: Desktop) -> None:
        self.seen: list[tuple[str, str]] = []
        self._wall = desktop.wall
        self._wall.painted.connect(self._note)

    def _note(self) -> None:
        if self._wall.frame_tag is not None:
            frame = self._wall.frame_tag[:2]
            if not self.seen or self.seen[-1] != frame:
                self.seen.append(frame)


@pytest.fixture
def meter(qapp: QApplication) -> Iterator[KeyMeter]:
    made = KeyMeter(qapp)
    yield made
    qapp.removeEventFilter(made)


def at_inject(desktop: Desktop, injects: int) -> None:
    """The run, with that many injects shown; decisions on the way go to the first option."""
    desktop.sample()
    desktop.start()
    run = desktop.main.run
    while desktop.state.run is not None and len([c for c in desktop.state.run.released() if c.startswith("I")]) < injects:
        if run.view is not None and run.view.must_choose:
            desktop.saved(lambda: desktop.press(K.Key_1))
        desktop.go()


def test_task_1_the_first_inject_of_the_sample(desktop: Desktop, meter: KeyMeter, qtbot: QtBot) -> None:
    """At most three keys from the first window: the sample, its start, GO."""
    wall = Wall(desktop)
    desktop.press(K.Key_Return)
    qtbot.waitUntil(lambda: desktop.main.here == RUN and len(desktop.state.agencies) == 12, timeout=15_000)
    desktop.start()
    assert {cue for _mode, cue in wall.seen} <= {""}, "until GO the wall shows the title alone"
    desktop.go()
    assert desktop.wall.view().cue == "S01-I01"
    assert meter.keys <= 3
    assert meter.clicks == 0


def test_task_4_taken_back_in_two_keys(desktop: Desktop, meter: KeyMeter) -> None:
    at_inject(desktop, 1)
    while desktop.main.run.page + 1 < desktop.main.run.pages:
        desktop.go()
    before = desktop.wall.view().cue
    meter.keys = 0
    desktop.go()
    desktop.press(K.Key_Space)
    assert desktop.main.run.console.go.note() == "wait", "a second press within a second is refused"
    meter.keys -= 1
    desktop.clock.wait(5_000)
    desktop.saved(lambda: desktop.press(UNDO))
    desktop.painted()
    assert desktop.wall.view().cue == before
    run = desktop.state.run
    assert run is not None
    assert run.releases[-1].retracted_ms is not None
    assert run.releases[-1].retracted_ms >= 5_000
    assert meter.keys == 2


def test_task_5_black_in_the_middle_of_a_line(desktop: Desktop, meter: KeyMeter) -> None:
    at_inject(desktop, 1)
    shown = desktop.wall.view().cue
    text = "Holds the container"
    desktop.press(K.Key_F2, K.Key_Tab)
    wall = Wall(desktop)
    meter.keys = 0
    desktop.type(text[:8])
    desktop.press((K.Key_B, M.ControlModifier))
    desktop.qtbot.waitUntil(lambda: desktop.wall.frame_tag is not None and desktop.wall.frame_tag[0] == WallMode.BLACK)
    desktop.type(text[8:])
    desktop.press(K.Key_Return)
    desktop.qtbot.waitUntil(lambda: len(desktop.state.all_responses()) == 1)
    desktop.press((K.Key_B, M.ControlModifier))
    desktop.qtbot.waitUntil(lambda: desktop.wall.frame_tag is not None and desktop.wall.frame_tag[1] == shown)
    assert [r.text for r in desktop.state.all_responses()] == [text]
    assert meter.overhead(text) == 3, "black, Enter, black"
    assert [frame for frame in wall.seen if frame not in (("live", shown), ("black", ""))] == []


def test_task_6_a_vote_and_the_winning_branch(desktop: Desktop, meter: KeyMeter) -> None:
    at_inject(desktop, 2)
    run = desktop.main.run
    while run.view is not None and not run.view.must_choose:
        desktop.go()
    decision = desktop.wall.view().cue
    wall = Wall(desktop)
    meter.keys = 0
    desktop.press(K.Key_V, K.Key_7, K.Key_Tab, K.Key_1, K.Key_1)
    desktop.saved(lambda: desktop.press(K.Key_Return))
    desktop.go()
    assert desktop.wall.view().cue == "S01-vote"
    desktop.saved(lambda: desktop.press(K.Key_2))
    desktop.go()
    assert meter.keys <= 10
    state = desktop.state.run
    assert state is not None
    assert sorted(state.votes[-1].counts.values()) in ([7, 11], [0, 7, 11])
    assert state.choices[-1].decided_by is DecidedBy.SHOW_OF_HANDS
    winner = f"S01-{state.choices[-1].target}"
    assert [cue for _mode, cue in wall.seen if cue != decision] == ["S01-vote", winner]


def test_task_8_the_map_again_and_back_to_where_we_were(desktop: Desktop, meter: KeyMeter) -> None:
    at_inject(desktop, 3)
    before = desktop.wall.view().cue
    run = desktop.state.run
    assert run is not None
    first = next(r for r in run.releases if not r.decision)
    wall = Wall(desktop)
    meter.keys = 0
    desktop.press(K.Key_1, K.Key_Return)  # by its number
    desktop.go()
    assert desktop.wall.view().cue == f"S01-{first.cue}"
    desktop.press(K.Key_Backspace)
    desktop.go()
    assert desktop.wall.view().cue == before
    assert meter.keys <= 10
    assert [cue for _mode, cue in wall.seen if cue != before][:1] == [f"S01-{first.cue}"]
    after = desktop.state.run
    assert after is not None
    assert [r.repeat for r in after.releases[-2:]] == [True, True]
    assert after.place == run.place, "the route stands where it stood"


def test_task_8_by_the_overview_and_a_word(desktop: Desktop, meter: KeyMeter) -> None:
    at_inject(desktop, 3)
    before, view = desktop.wall.view().cue, desktop.main.run.view
    assert view is not None
    wall, word = Wall(desktop), view.rows[0].title.split()[0][:4]
    meter.keys = 0
    desktop.press(K.Key_O)
    desktop.type(word)
    assert wall.seen == [], "looking for it shows nothing"
    desktop.press(K.Key_Return)
    desktop.go()
    assert desktop.wall.view().cue == f"S01-{view.rows[0].cue}"
    desktop.press(K.Key_Backspace)
    desktop.go()
    assert desktop.wall.view().cue == before
    assert meter.keys <= 10
