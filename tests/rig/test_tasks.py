"""The tasks a newcomer is given, with real keys on a real X server: no more of them than was promised. Part of `make
reliability`; task 2 on seven layouts is in `test_capture`, the projector that is pulled (7) in `test_two_days`."""

import signal
from pathlib import Path

import pytest

from tabletop import workspace
from tabletop.clock import SystemClock
from tabletop.exercise.words import DecidedBy
from tabletop.ids import RandomIds
from tests.rig.test_screens import display
from tests.rig.test_two_days import Room, pytestmark, room
from ui.app import SAMPLE

__all__ = ["display", "pytestmark", "room"]


class Counted:
    """Keys pressed for a task; those that only type its words are none."""

    def __init__(self, room: Room, most: int) -> None:
        self._room, self._most, self.keys = room, most, 0

    def press(self, *names: str) -> None:
        self.keys += len(names)
        assert self.keys <= self._most
        self._room.keys(*names)


def go(room: Room, task: Counted) -> str:
    """GO, once it is armed again, until there is another cue; the press that shows it is of the task. What was shown before."""
    before = str(room.told["wall"])
    room.go()
    task.keys += 1
    return before


@pytest.mark.timeout(300)
def test_tasks_by_keys_alone(room: Room) -> None:
    room.layout("latam")
    room.start()
    room.until(lambda now: now["resume"] and now["active"], "Home", 40)
    one = Counted(room, 3)
    one.press("Return")
    room.until(lambda now: now["here"] == 2 and now["entries"] > 15, "the sample", 40)
    one.press("Return")
    room.until(lambda now: now["context"] == "deck" and now["wall"] == "", "the title on the wall")
    go(room, one)
    assert (room.told["wall"], one.keys) == ("S01-I01", 3)
    room.end(signal.SIGTERM)
    with workspace.from_scenarios(
        room.folder / "exercises", tuple(map(Path, SAMPLE)), "es", SystemClock(), RandomIds()
    ) as exercise:
        path = exercise.path  # the sample is a rehearsal, which leaves no trace; what follows is looked for in the record
    room.start(str(path))
    room.until(lambda now: now["here"] == 2 and now["active"], "the exercise", 40)
    room.keys("Return")
    room.until(lambda now: now["context"] == "deck" and now["wall"] == "", "the title on its wall")
    room.go()
    task_4(room)
    tasks_2_3_and_5(room)
    task_6(room)
    task_8(room)
    task_10(room)
    room.end(signal.SIGTERM)
    with workspace.open_exercise(path, SystemClock(), RandomIds(), write=False) as exercise:
        state = exercise.desk.state
    run, said = state.runs[0], list(state.all_responses())
    assert [(r.agencies, r.text) for r in said] == [(("PORT",), "retiene el contenedor"), (("CUST",), "sigue en el muelle")]
    assert (sorted(run.votes[-1].counts.values()), run.choices[-1].decided_by) == ([7, 11], DecidedBy.SHOW_OF_HANDS)
    assert [release.repeat for release in run.releases[-2:]] == [True, True]
    assert any(release.retracted_ms is not None for release in run.releases)


def task_4(room: Room) -> None:
    task = Counted(room, 2)
    before = go(room, task)
    shown = room.told["wall"]
    room.keys("space")  # within a second: refused
    task.press("ctrl+z")
    room.until(lambda now: now["wall"] == before, f"{shown} is taken back", 2)


def tasks_2_3_and_5(room: Room) -> None:
    write, mend, black = Counted(room, 5), Counted(room, 7), Counted(room, 2)
    write.press("F2", "c", "u", "Tab")
    room.type("retiene el contenedor")
    room.saved(lambda: write.press("Return"), "the first line")
    mend.press("Up", "shift+Tab", "p", "o", "Tab")
    room.saved(lambda: mend.press("Return"), "the agency is another")
    room.keys("c", "u", "Tab")
    room.type("sigue ")
    black.press("ctrl+b")
    room.until(lambda now: now["mode"] == "black", "black")
    room.type("en el muelle")
    room.saved(lambda: room.keys("Return"), "the line")
    black.press("ctrl+b")
    room.until(lambda now: now["mode"] == "live", "the wall is back")
    room.keys("Escape")
    room.until(lambda now: now["context"] == "deck", "the deck")


def task_6(room: Room) -> None:
    while not room.told["options"]:
        go(room, Counted(room, 1))
    task = Counted(room, 10)
    task.press("v", "7", "Tab", "1", "1")
    room.saved(lambda: task.press("Return"), "the vote")
    go(room, task)
    assert room.told["wall"] == "S01-vote"
    room.keys("space")  # refused while nothing is chosen
    room.saved(lambda: task.press("2"), "the winner is armed")
    go(room, task)
    assert task.keys <= 10


def task_8(room: Room) -> None:
    task = Counted(room, 10)
    before = room.told["wall"]
    task.press("1", "Return")
    go(room, task)
    assert room.told["wall"] == "S01-I01"
    task.press("BackSpace")
    go(room, task)
    assert room.told["wall"] == before


def task_10(room: Room) -> None:
    room.keys("F2", "Tab")
    room.type("a medias")
    room.keys("Escape")
    room.saved(lambda: room.keys("b"), "after the words were kept")
    room.end(signal.SIGKILL)
    room.start()
    room.until(lambda now: now["resume"] and now["active"], "Home, with what to go on with", 40)
    task = Counted(room, 1)
    task.press("Return")
    room.until(lambda now: now["typed"] == "a medias" and now["mode"] == "standby_slide", "the words, and the title", 40)
