"""The bridge: wishes in order, outcomes on the window's thread, a slow disk that freezes nobody, a clean end."""

import threading
from pathlib import Path

import pytest
from PySide6.QtCore import QElapsedTimer, QThread, QTimer
from pytestqt.qtbot import QtBot

from tabletop.clock import SystemClock
from tabletop.errors import NotSaved
from tabletop.exercise.commands import AddAgency, AddParticipant, Command, DescribeExercise, ReleaseInject
from tabletop.exercise.journal import Entry
from tabletop.exercise.people import Person
from tabletop.ids import RandomIds
from tabletop.messages import Message, message
from tabletop.workspace import OpenExercise, create_exercise, open_exercise
from ui.bridge import Bridge, Opening


def made(folder: Path) -> OpenExercise:
    return create_exercise(folder, DescribeExercise("Almar"), SystemClock(), RandomIds())


def opened(qtbot: QtBot, bridge: Bridge) -> Opening:
    with qtbot.waitSignal(bridge.opened) as found:
        bridge.start()
    assert found.args is not None
    opening: Opening = found.args[0]
    return opening


def test_wishes_are_done_in_order_and_told_on_the_windows_thread(qtbot: QtBot, tmp_path: Path) -> None:
    bridge = Bridge(lambda: made(tmp_path))
    assert opened(qtbot, bridge).state.entries == 1
    told: list[tuple[str, int, bool]] = []

    def done(command: AddAgency, _event: object, state: object) -> None:
        told.append((command.code, getattr(state, "entries", 0), QThread.isMainThread()))

    bridge.done.connect(done)
    for code in ("A", "B", "C"):
        bridge.send(AddAgency(code, {"en": code}))
    qtbot.waitUntil(lambda: len(told) == 3)
    assert told == [("A", 2, True), ("B", 3, True), ("C", 4, True)]
    assert bridge.close()


def test_a_refusal_changes_nothing_and_the_next_wish_is_heard(qtbot: QtBot, tmp_path: Path) -> None:
    bridge = Bridge(lambda: made(tmp_path))
    opened(qtbot, bridge)
    with qtbot.waitSignal(bridge.refused) as refused:
        bridge.send(ReleaseInject())
    assert refused.args is not None
    assert isinstance(refused.args[1], Message)
    with qtbot.waitSignal(bridge.done):
        bridge.send(AddAgency("A", {"en": "A"}))
    assert bridge.close()


def test_everything_sent_before_the_end_is_saved(qtbot: QtBot, tmp_path: Path) -> None:
    bridge = Bridge(lambda: made(tmp_path))
    path = opened(qtbot, bridge).path
    for number in range(50):
        bridge.send(AddAgency(f"A{number}", {"en": "A"}))
    bridge.keep_draft("line", "half")
    assert bridge.close()
    bridge.send(AddAgency("LATE", {"en": "A"}))  # nobody listens any more; nothing breaks
    with open_exercise(path, SystemClock(), RandomIds()) as again:
        assert len(again.desk.state.agencies) == 50
        assert again.drafts() == {"line": "half"}


def test_people_who_come_one_upon_the_other_are_told_of_together(qtbot: QtBot, tmp_path: Path) -> None:
    bridge = Bridge(lambda: made(tmp_path))
    opened(qtbot, bridge)
    told: list[int] = []
    bridge.people_changed.connect(lambda people: told.append(len(people)))
    held = threading.Event()

    def hold(_exercise: OpenExercise) -> None:
        held.wait()

    bridge._put(hold)
    for number in range(5):
        bridge.send(AddParticipant(id=f"p{number}"))
        bridge.set_person(f"p{number}", Person(f"Ana {number}"))
    bridge.send(AddAgency("A", {"en": "A"}))
    held.set()
    qtbot.waitUntil(lambda: told == [5])
    assert bridge.close()


def test_drafts_come_with_the_opening(qtbot: QtBot, tmp_path: Path) -> None:
    exercise = made(tmp_path)
    exercise.keep_draft("line", "half a line")
    exercise.close()
    bridge = Bridge(lambda: open_exercise(exercise.path, SystemClock(), RandomIds()))
    assert opened(qtbot, bridge).drafts == {"line": "half a line"}
    assert bridge.close()


def test_a_file_that_cannot_be_opened_is_a_sentence(qtbot: QtBot, tmp_path: Path) -> None:
    broken = tmp_path / "broken.tabletop"
    broken.write_bytes(b"no exercise")
    bridge = Bridge(lambda: open_exercise(broken, SystemClock(), RandomIds()))
    with qtbot.waitSignal(bridge.failed) as failed:
        bridge.start()
    assert failed.args is not None
    assert isinstance(failed.args[0], Message)
    bridge.send(AddAgency("A", {"en": "A"}))
    assert bridge.close()
    assert broken.read_bytes() == b"no exercise"


class SlowDisk:
    """A journal whose every write waits for a hand."""

    def __init__(self, exercise: OpenExercise) -> None:
        self.gate = threading.Event()
        self._append = exercise._file.append
        exercise._file.append = self.append  # type: ignore[method-assign] # the disk itself cannot be slowed by a test

    def append(self, entry: Entry) -> None:
        self.gate.wait(10)
        self._append(entry)


def test_a_disk_that_takes_its_time_freezes_no_key(qtbot: QtBot, tmp_path: Path) -> None:
    disks: list[SlowDisk] = []

    def slow() -> OpenExercise:
        exercise = made(tmp_path)
        disks.append(SlowDisk(exercise))
        return exercise

    bridge = Bridge(slow)
    opened(qtbot, bridge)
    gaps: list[int] = []
    clock = QElapsedTimer()
    clock.start()
    beat = QTimer(interval=5)
    beat.timeout.connect(lambda: gaps.append(clock.restart()))
    beat.start()
    with qtbot.waitSignal(bridge.done):
        bridge.send(AddAgency("A", {"en": "A"}))
        qtbot.waitUntil(lambda: len(gaps) > 60)
        disks[0].gate.set()
    beat.stop()
    assert sorted(gaps)[len(gaps) // 2] <= 16
    assert max(gaps) <= 200  # of 300 ms without a disk
    assert bridge.close()


@pytest.mark.parametrize("error", [NotSaved(message("storage.exists", file="x")), RuntimeError("a bug"), ZeroDivisionError()])
def test_whatever_goes_wrong_the_person_who_typed_hears_of_it(
    qtbot: QtBot, tmp_path: Path, error: Exception, swallowed: object
) -> None:
    def failing() -> OpenExercise:
        exercise = made(tmp_path)

        def append(_entry: Entry) -> None:
            raise error

        exercise._file.append = append  # type: ignore[method-assign,assignment] # as above
        return exercise

    bridge = Bridge(failing)
    opened(qtbot, bridge)
    with qtbot.waitSignal(bridge.not_saved) as lost:
        bridge.send(AddAgency("A", {"en": "A"}))
    assert lost.args is not None
    command: Command = lost.args[0]
    assert isinstance(command, AddAgency)
    assert bridge.close()
