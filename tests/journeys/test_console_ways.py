"""Ways of the console that pass through the whole program: the projector lent and taken back, text for the eyes, keys kept,
the day closed with a copy."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tabletop.exercise.commands import StartScenario
from tabletop.exercise.words import WallMode
from tabletop.workspace import read_settings
from tests.journeys.conftest import Desktop
from ui import keys, theme
from ui.keys import Context
from ui.run.finder import Finder
from ui.run.key_page import KIND
from ui.widgets.places import RUN

K, M = Qt.Key, Qt.KeyboardModifier
BOTH = M.ControlModifier | M.ShiftModifier


def data(desktop: Desktop) -> Path:
    folder = desktop.main.services.folder
    assert folder is not None
    return folder.parent


def test_the_projector_is_lent_and_taken_back(desktop: Desktop) -> None:
    desktop.sample()
    desktop.start()
    desktop.go()
    cue = desktop.wall.view().cue
    desktop.saved(lambda: desktop.press(K.Key_H))
    desktop.qtbot.waitUntil(lambda: not desktop.wall.isVisible())
    assert desktop.state.wall.mode is WallMode.HANDED_OVER
    desktop.saved(lambda: desktop.press(K.Key_H))
    desktop.qtbot.waitUntil(desktop.wall.isVisible)
    desktop.painted()
    assert (desktop.wall.screen().name(), desktop.wall.view().cue) == ("PROJ", cue)
    desktop.press((K.Key_PageUp, M.ControlModifier))
    desktop.saved(lambda: desktop.press((K.Key_B, M.ControlModifier)))
    assert (desktop.main.here != RUN, desktop.wall.view().mode) == (True, WallMode.BLACK), "from any place"
    assert "BLACK" in desktop.main.strip.sentence()


def test_a_start_that_is_refused_is_told_where_it_was_asked_for(desktop: Desktop) -> None:
    desktop.sample()
    desktop.main.exercises.send(StartScenario("gone"))
    desktop.qtbot.waitUntil(desktop.main.strip.isVisible)
    assert "gone" in desktop.main.strip.sentence()
    desktop.start()
    desktop.go()
    assert not desktop.main.strip.isVisible(), "that is over"


def test_text_for_the_eyes_is_remembered_and_the_line_stays(desktop: Desktop, qapp: QApplication) -> None:
    desktop.sample()
    desktop.start()
    desktop.press(K.Key_F2, K.Key_Tab)
    desktop.type("half a line")
    desktop.press((K.Key_Plus, BOTH), (K.Key_Plus, BOTH))
    assert theme.now().scale == 1.2
    assert read_settings(data(desktop))["text_scale"] == 120
    assert desktop.main.run.console.line.draft().text == "half a line"
    desktop.main.look.change_text(-2)
    for _ in range(2):
        desktop.press((K.Key_Underscore, BOTH))
    assert theme.now().scale == 0.9


def test_the_size_of_the_wall_is_changed_live_and_kept(desktop: Desktop) -> None:
    desktop.sample()
    desktop.start()
    desktop.go()
    before = desktop.wall.grab_image()
    desktop.press((K.Key_Up, M.ControlModifier))
    desktop.qtbot.waitUntil(lambda: desktop.wall.grab_image() != before)
    kept = read_settings(data(desktop))["wall_text"]
    assert isinstance(kept, int)
    assert kept > 100
    desktop.press((K.Key_Down, M.ControlModifier))
    assert read_settings(data(desktop))["wall_text"] == 100


def test_keys_and_layout_are_kept_for_the_next_start(desktop: Desktop) -> None:
    desktop.sample()
    desktop.start()
    try:
        desktop.press((K.Key_F1, M.ControlModifier))
        desktop.type("make the wall black")
        desktop.press(K.Key_Return, K.Key_Z, K.Key_Escape)
        assert read_settings(data(desktop))["key_changes"] == ["black deck:Z"]
        desktop.press(K.Key_F9, K.Key_2)
        assert read_settings(data(desktop))["layout"] == "facilitator"
    finally:
        keys.use(changes=(), letters=True)


def test_the_day_is_closed_with_a_copy(desktop: Desktop) -> None:
    desktop.sample()
    desktop.start()
    desktop.qtbot.waitUntil(lambda: bool(desktop.state.sessions))
    desktop.press((K.Key_D, BOTH), K.Key_1)
    desktop.qtbot.waitUntil(lambda: desktop.state.sessions[-1].closed_ms is not None)
    desktop.qtbot.waitUntil(lambda: any((data(desktop) / "backups").glob("*.tabletop")), timeout=10_000)
    assert desktop.wall.view().mode == WallMode.STANDBY_SLIDE


def test_the_key_card_is_saved_without_a_question(desktop: Desktop) -> None:
    desktop.sample()
    desktop.start()
    assert KIND not in desktop.main.services.exports
    desktop.press((K.Key_F1, BOTH))
    assert desktop.main.run.console.strip.sentence() != "", "what cannot be made is said"


def test_the_next_morning_goes_on_at_the_inject_with_the_title_on_the_wall(
    desktop: Desktop, qtbot: QtBot, qapp: QApplication, tmp_path: Path
) -> None:
    desktop.sample()
    desktop.start()
    while desktop.state.run is None or desktop.state.run.current != "I02":
        desktop.go()
    desktop.line("cust", "* Who pays for the tug")
    desktop.press((K.Key_D, BOTH), K.Key_1)
    desktop.qtbot.waitUntil(lambda: desktop.state.sessions[-1].closed_ms is not None)
    desktop.close()
    morning = Desktop(qtbot, qapp, tmp_path)
    morning.clock.wait(16 * 3_600_000)
    morning.press(K.Key_Return)
    qtbot.waitUntil(lambda: morning.main.here == RUN and morning.main.run.view is not None, timeout=15_000)
    qtbot.waitUntil(morning.wall.isVisible)
    assert morning.wall.view().mode == WallMode.STANDBY_SLIDE
    assert morning.state.run is not None
    assert morning.state.run.current == "I02"
    standby = morning.main.run.console.standby.title()
    morning.press(K.Key_S, K.Key_2)
    morning.go()
    assert morning.wall.view().cue == "S01-recap"
    morning.press(K.Key_K, K.Key_1)
    morning.saved(lambda: morning.press(K.Key_1))
    assert [r.settled for r in morning.state.all_responses()] == ["answered"]
    assert morning.main.run.console.standby.title() == standby
    morning.go()
    qtbot.waitUntil(lambda: len(morning.state.sessions) == 2)
    morning.close()


@pytest.mark.parametrize("change", ["language", "text"])
def test_who_is_typing_goes_on_typing_in_another_language_or_size(desktop: Desktop, change: str) -> None:
    def changed() -> None:
        if change == "text":
            desktop.press((K.Key_Plus, BOTH))
        else:
            desktop.main.look.speak_in("es" if desktop.main.services.speak.language == "en" else "en")

    desktop.sample()
    desktop.start()
    desktop.go()
    desktop.press(K.Key_F2, K.Key_Tab)
    desktop.type("half")
    desktop.press(K.Key_Left)
    changed()
    desktop.type("b w")
    line = desktop.main.run.console.line.draft()
    assert (line.text, desktop.state.wall.mode) == ("halb wf", WallMode.LIVE)
    desktop.press(K.Key_Escape, (K.Key_I, M.ControlModifier))
    desktop.type("Titl")
    changed()
    desktop.type("e")
    assert desktop.main.run.console.ad_hoc.title.text() == "Title"
    desktop.press(K.Key_Escape, (K.Key_T, M.ControlModifier))
    desktop.type("Mende")
    changed()
    desktop.type("d")
    assert desktop.main.run.console.correct.title.text() == "Mended"
    desktop.press(K.Key_Escape, (K.Key_S, BOTH))
    desktop.type("out of tim")
    changed()
    desktop.type("e")
    assert desktop.main.run.console.reason.words.text() == desktop.main.services.speak.text(
        "Why skip inject {number}?", number="2"
    )
    desktop.saved(lambda: desktop.press(K.Key_Return))
    assert desktop.state.run is not None
    assert desktop.state.run.departures[-1].reason == "out of time"
    desktop.press((K.Key_A, BOTH))
    desktop.type("cg = Coast Guar")
    changed()
    desktop.type("d")
    assert desktop.main.run.recorder.abbreviations.field.toPlainText() == "cg = Coast Guard"
    desktop.press(K.Key_Escape, K.Key_Escape, K.Key_F7, K.Key_V)
    desktop.type("A")
    changed()
    desktop.type("B")
    assert desktop.main.run.recorder.evaluators.field.text() == "AB"
    desktop.press(K.Key_Escape, K.Key_Escape, (K.Key_K, M.ControlModifier))
    desktop.type("Bi")
    changed()
    desktop.type("w")
    finder = desktop.main.run.over.open
    assert isinstance(finder, Finder)
    assert finder.field.text() == "Biw"
    desktop.press(K.Key_Escape, K.Key_M, K.Key_Right)
    here = desktop.main.run.over.map.canvas.current()
    changed()
    assert (desktop.main.run.context(), desktop.main.run.over.map.canvas.current()) == (Context.MAP, here)
    assert desktop.state.wall.mode is WallMode.LIVE


def test_a_count_of_hands_goes_on_in_text_of_another_size(desktop: Desktop) -> None:
    desktop.sample()
    desktop.start()
    while "-D" not in desktop.wall.view().cue:
        desktop.go()
    desktop.press(K.Key_V, K.Key_7, K.Key_Tab, K.Key_1)
    desktop.main.look.change_text(9)
    desktop.press((K.Key_Plus, BOTH))
    desktop.press(K.Key_2)
    assert [field.text() for field in desktop.main.run.console.vote.fields()][:2] == ["7", "12"]
    desktop.press(K.Key_A, K.Key_1, K.Key_2)
    desktop.press((K.Key_Underscore, BOTH))
    desktop.press(K.Key_1)
    desktop.saved(lambda: desktop.press(K.Key_Return))
    assert desktop.state.run is not None
    vote = desktop.state.run.votes[-1]
    assert (len(vote.by_agency), sorted(vote.counts.values())[-2:]) == (3, [1, 2])
