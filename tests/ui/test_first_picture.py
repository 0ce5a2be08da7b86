"""The list of exercises stands in the first picture, as it was left, and only where it still holds."""

import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tabletop import workspace
from tabletop.exercise.commands import DescribeExercise
from tabletop.ids import RandomIds
from tests.clocks import HandClock
from tests.ui.desk_bench import NOW
from ui.app import PICTURE, Front, make_front
from ui.home.exercise_card import ExerciseCard
from ui.home.page import HomePlace
from ui.home.resume_card import ResumeCard
from ui.widgets.places import ARCHIVE, HOME

Start = Callable[..., Front]
LOOKS = {"language": "en", "theme": "light"}


@pytest.fixture
def start(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Start:
    """Starts the program with what was remembered; until its first picture, or until the list was read."""

    def started(read: bool = False, days: int = 0, **looks: str) -> Front:
        settings = {**workspace.read_settings(tmp_path), **LOOKS, **looks}
        front = make_front(qapp, {}, tmp_path, settings, HandClock(NOW.utc_ms + days * 86_400_000))
        qtbot.addWidget(front)
        with qtbot.waitSignal(front.looked_back):
            front.show()
        if read:
            with qtbot.waitSignal(front.furnish().host.place(HOME, front.furnish().services).listed):
                pass
        return front

    return started


@pytest.fixture
def left(start: Start, tmp_path: Path) -> Path:
    """A folder with two exercises; the program was started there, and closed."""
    folder = workspace.exercises_folder(tmp_path)
    for title in ("Puerto Esperanza", "Silent gates"):
        workspace.create_exercise(
            folder, DescribeExercise(title, "Tamarenia", languages=("en",)), HandClock(NOW.utc_ms), RandomIds()
        ).close()
    start(read=True).close()
    return tmp_path


def titles(front: Front) -> list[str]:
    assert front.picture is not None
    return sorted(card.face().title for card in front.picture.findChildren(ExerciseCard))


def test_the_list_is_there_before_it_is_read_and_looks_the_same(start: Start, left: Path) -> None:
    front = start()
    assert front.content is None
    assert titles(front) == ["Puerto Esperanza", "Silent gates"]
    assert front.picture is not None
    boxes = [
        QRect(card.mapTo(front, QPoint(0, 0)), card.size())
        for kind in (ExerciseCard, ResumeCard)
        for card in front.picture.findChildren(kind)
    ]
    first = front.grab()
    again = start(read=True)
    assert again.picture is None
    again.furnish().setFocus()
    real = again.grab()
    assert len(boxes) == 3
    assert [first.copy(box).toImage() == real.copy(box).toImage() for box in boxes] == [True, True, True]


def test_nothing_is_shown_that_has_changed(start: Start, left: Path) -> None:
    first = next(workspace.exercises_folder(left).glob("*.tabletop"))
    now = first.stat()
    os.utime(first, ns=(now.st_atime_ns, now.st_mtime_ns + 1))
    assert start().picture is None
    first.unlink()
    assert start().picture is None


def test_another_language_or_look_begins_with_an_empty_desk(start: Start, left: Path) -> None:
    assert start(language="es").picture is None
    assert start(theme="dark").picture is None
    assert titles(start(language="en_US.UTF-8")) == ["Puerto Esperanza", "Silent gates"]


def test_another_day_says_nothing_of_today(start: Start, left: Path) -> None:
    told = [start(days=days).findChildren(ResumeCard)[0].told()[0] for days in (0, 1)]
    assert [words[:2] for words in told] == [told[0][:2]] * 2
    assert [bool(facts) for _title, _next, facts in told] == [True, False]


def test_what_was_recorded_since_the_list_was_read_is_in_it(start: Start, left: Path) -> None:
    front = start(read=True)
    path = next(workspace.exercises_folder(left).glob("*.tabletop"))
    exercise = workspace.open_exercise(path, HandClock(NOW.utc_ms), RandomIds())
    exercise.desk.execute(DescribeExercise("Renamed", "Tamarenia", languages=("en",)))
    exercise.close()
    front.close()
    assert "Renamed" in titles(start())


def home(front: Front) -> HomePlace:
    content = front.furnish()
    found = content.host.place(HOME, content.services)
    assert isinstance(found, HomePlace)
    return found


def test_what_was_filtered_is_all_there_again(start: Start, left: Path) -> None:
    front = start(read=True)
    home(front)._filters.words.setText("silent")
    front.close()
    assert titles(start()) == ["Puerto Esperanza", "Silent gates"]


def test_a_list_nobody_saw_in_this_size_is_laid_out_before_it_is_remembered(start: Start, left: Path, qtbot: QtBot) -> None:
    front = start(read=True)
    wide = [card.width() for card in home(front).findChildren(ExerciseCard)]
    size = front.size()
    front.resize(700, 500)
    qtbot.waitUntil(lambda: home(front).width() == 700)
    front.furnish().go_to(ARCHIVE)
    front.resize(size)
    front.close()
    again = start()
    assert [card.width() for card in again.findChildren(ExerciseCard)] == wide


def test_a_window_of_another_size_takes_the_picture_away_and_brings_it_again(start: Start, left: Path) -> None:
    front = start()
    size = front.size()
    front.resize(1000, 600)
    assert front.picture is None
    front.resize(size)
    assert titles(front) == ["Puerto Esperanza", "Silent gates"]
    assert front.picture is not None
    assert front.picture.isVisible()
    front.furnish()
    front.resize(1000, 600)
    assert front.picture is None


def test_a_number_or_a_path_that_cannot_be_begins_with_an_empty_desk(start: Start, left: Path) -> None:
    text = str(workspace.read_settings(left)[PICTURE])
    whole = json.loads(text)
    for odd in (
        {"side": [1e999, 0, 1, 1]},
        {"size": [float("nan"), 768]},
        {"files": [["a\0b", "1-1"]]},
        {"files": [["gone", ""]]},
    ):
        workspace.write_setting(left, PICTURE, json.dumps(whole | odd))
        assert start().picture is None


@pytest.mark.parametrize("text", ["", "{", "[]", "7", '{"dress": 1}', "null", "[" * 100_000])
def test_nonsense_begins_with_an_empty_desk(start: Start, left: Path, text: str) -> None:
    workspace.write_setting(left, PICTURE, text)
    assert start().picture is None


def test_what_is_half_there_begins_with_an_empty_desk(start: Start, left: Path) -> None:
    whole = json.loads(str(workspace.read_settings(left)[PICTURE]))
    for name in whole:
        workspace.write_setting(left, PICTURE, json.dumps({key: value for key, value in whole.items() if key != name}))
        assert start().picture is None
