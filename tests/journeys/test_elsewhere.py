"""An exercise on a stick that cannot be written, and one that is open on another computer: by keys, in one strip each."""

import json
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from tabletop.clock import SystemClock
from tabletop.exercise import commands as c
from tabletop.ids import RandomIds
from tabletop.storage.lock import holder_path, lock_path
from tabletop.workspace import OpenExercise, create_exercise, open_exercise
from tests.journeys.conftest import Desktop
from ui.widgets.buttons import Button
from ui.widgets.cards import Strip
from ui.widgets.places import ARCHIVE, CONCLUDE

NOON = 10 * 86_400_000 + 43_200_000


def made(folder: Path) -> OpenExercise:
    return create_exercise(folder, c.DescribeExercise("Almar", languages=("en",)), SystemClock(), RandomIds())


def do(desktop: Desktop, strip: Strip, words: str) -> None:
    def found() -> list[Button]:
        return [b for b in strip.findChildren(Button) if b.words() == words and b.isVisible()]

    desktop.qtbot.waitUntil(lambda: bool(found()))
    found()[0].setFocus()
    desktop.press(Qt.Key.Key_Return)


def test_a_copy_of_what_cannot_be_written_is_told_of_and_goes_back_when_the_exercise_is_closed(
    desktop: Desktop, tmp_path: Path
) -> None:
    with made(tmp_path / "stick") as exercise:
        stick = exercise.path
    lock_path(stick).mkdir()  # where no lock can be kept, nothing is written
    main = desktop.main
    main.open(str(stick), then=CONCLUDE)
    desktop.qtbot.waitUntil(lambda: "which will be offered back" in main.strip.sentence())
    assert not main.offers.sentence()
    desktop.saved(lambda: main.exercises.send(c.AddAgency("NAVY", {"en": "Navy"})))
    lock_path(stick).rmdir()
    desktop.saved(lambda: main.exercises.send(c.CloseExercise()))
    desktop.qtbot.waitUntil(lambda: "can be written again" in main.offers.sentence())
    main.look.speak_in("es")
    assert "Ya se puede escribir" in main.offers.sentence()
    do(desktop, main.offers, "Devolverlo")
    desktop.qtbot.waitUntil(lambda: "está de vuelta" in main.strip.sentence())
    assert not main.offers.sentence()
    assert (list(desktop.state.agencies), desktop.state.closed) == (["NAVY"], True)
    desktop.close()
    with open_exercise(stick, SystemClock(), RandomIds(), write=False) as back:
        assert list(back.desk.state.agencies) == ["NAVY"]
    assert list((tmp_path / "exercises").iterdir()) == []


@pytest.mark.parametrize(("words", "read_only"), [("Open to read", True), ("Open a copy", False)])
def test_one_that_is_open_on_another_computer_can_be_read_or_copied(
    desktop: Desktop, tmp_path: Path, words: str, read_only: bool
) -> None:
    main = desktop.main
    with made(tmp_path / "share") as exercise:
        holder_path(exercise.path).write_text(json.dumps({"computer": "SALA-2", "since": NOON}))
        main.open(str(exercise.path))
        desktop.qtbot.waitUntil(lambda: "on the computer “SALA-2” since 1970-01-11" in main.offers.sentence())
        main.go_to(ARCHIVE)
        assert not main.offers.sentence(), "it speaks of what somebody just wanted"
        main.open(str(exercise.path))
        desktop.qtbot.waitUntil(lambda: bool(main.offers.sentence()))
        do(desktop, main.offers, words)
        desktop.qtbot.waitUntil(lambda: main.exercises.is_open)
        assert not main.offers.sentence()
        assert ("reading only" in main.strip.sentence(), "a copy of “Almar.tabletop”" in main.strip.sentence()) == (
            read_only,
            not read_only,
        )
        exercise.desk.execute(c.AddAgency("NAVY", {"en": "Navy"}))  # whoever has it goes on
        assert list(desktop.state.agencies) == []
