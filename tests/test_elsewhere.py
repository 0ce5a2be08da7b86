"""Exercises in a place that cannot be written, or open on another computer: worked on in a copy, which is offered back."""

import json
import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from tabletop import elsewhere
from tabletop.clock import SystemClock
from tabletop.errors import Damaged, InUse
from tabletop.exercise import commands as c
from tabletop.ids import RandomIds
from tabletop.storage import working_copies
from tabletop.storage.exercise_file import ExerciseFile
from tabletop.storage.lock import holder_path, lock_path, take
from tabletop.storage.opening import open_file
from tabletop.storage.verify import verify
from tabletop.workspace import OpenExercise, create_exercise, open_exercise
from tests.storage.exercise_samples import change

CLOCK, IDS = SystemClock(), RandomIds()


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    """An exercise in a place where no lock can be kept, as in one that cannot be written; it is gone with `writable`."""
    with create_exercise(tmp_path / "stick", c.DescribeExercise("Almar", languages=("en",)), CLOCK, IDS) as made:
        made.desk.execute(c.AddAgency("CUST", {"en": "Customs"}))
    lock_path(made.path).mkdir()
    return made.path


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return tmp_path / "home"


def writable(path: Path) -> None:
    lock_path(path).rmdir()


def opened(path: Path, home: Path) -> OpenExercise:
    return elsewhere.open_to_work(path, home, CLOCK, IDS)


def recorded(path: Path, home: Path, code: str) -> Path:
    """Something more in its working copy; returns that."""
    with opened(path, home) as exercise:
        exercise.desk.execute(c.AddAgency(code, {"en": code}))
    return exercise.path


def notices(exercise: OpenExercise) -> list[str]:
    return [notice.id for notice in exercise.notices]


def agencies(path: Path) -> list[str]:
    with open_exercise(path, CLOCK, IDS, write=False) as exercise:
        return list(exercise.desk.state.agencies)


def test_what_cannot_be_written_is_worked_on_in_one_copy(stick: Path, home: Path) -> None:
    before = stick.read_bytes()
    with opened(stick, home) as exercise:
        assert (exercise.read_only, exercise.path.parent, exercise.copy_of) == (False, home / "exercises", stick)
        assert notices(exercise) == ["copy.working"]
        assert not exercise.offers_back
    for path in (stick, exercise.path):
        with opened(path, home) as again:
            assert (again.path, notices(again)) == (exercise.path, ["copy.working"])
    assert recorded(stick, home, "NAVY") == exercise.path
    assert agencies(exercise.path) == ["CUST", "NAVY"]
    assert stick.read_bytes() == before
    assert [path.name for path in (home / "exercises").iterdir()] == ["Almar.tabletop"]


def test_one_that_was_killed_while_it_was_written_has_one_copy_and_is_never_replaced(stick: Path, home: Path) -> None:
    journal = stick.with_name(f"{stick.name}-journal")
    journal.touch()
    copy = recorded(stick, home, "NAVY")
    with opened(stick, home) as again:
        assert (again.path, notices(again)) == (copy, ["copy.working"])
    writable(stick)
    assert not elsewhere.may_go_back(copy, home)
    with elsewhere.give_back(copy, home, CLOCK, IDS) as kept:
        assert (kept.path, notices(kept)) == (copy, ["copy.origin-changed"])
    journal.unlink()
    assert elsewhere.may_go_back(copy, home)


def test_nothing_is_overwritten_by_a_working_copy(stick: Path, home: Path) -> None:
    create_exercise(home / "exercises", c.DescribeExercise("Almar"), CLOCK, IDS).close()
    with opened(stick, home) as exercise:
        assert exercise.path.name == "Almar-2.tabletop"


def test_without_room_for_a_copy_it_is_read(stick: Path, home: Path) -> None:
    home.mkdir()
    (home / "exercises").write_text("no folder")
    with opened(stick, home) as exercise:
        assert (exercise.path, exercise.read_only, notices(exercise)) == (stick, True, ["storage.read-only-place"])


def test_without_room_to_note_what_it_is_a_copy_of_no_copy_stays(stick: Path, home: Path) -> None:
    (home / "settings.json").mkdir(parents=True)
    with opened(stick, home) as exercise:
        assert (exercise.path, exercise.read_only) == (stick, True)
    assert list((home / "exercises").iterdir()) == []


def test_a_damaged_one_is_read_where_it_is(stick: Path, home: Path) -> None:
    stick.write_bytes(stick.read_bytes()[:5000])
    with pytest.raises(Damaged):
        opened(stick, home)
    assert working_copies.known(home) == ()


def test_one_that_lost_a_picture_is_worked_on_in_a_copy_all_the_same(stick: Path, home: Path) -> None:
    writable(stick)
    with open_exercise(stick, CLOCK, IDS) as exercise:
        exercise.keep_photo(b"a picture")
    change(stick, "UPDATE blobs SET bytes = x'00'")
    lock_path(stick).mkdir()
    with opened(stick, home) as copy:
        assert (copy.read_only, notices(copy)) == (False, ["storage.blob-changed", "copy.working"])


def test_the_copy_is_offered_back_and_goes_back_whole(stick: Path, home: Path) -> None:
    copy = recorded(stick, home, "NAVY")
    assert not elsewhere.may_go_back(copy, home)
    writable(stick)
    for path in (copy, stick):
        with opened(path, home) as exercise:
            assert (exercise.path, exercise.copy_of, exercise.offers_back, notices(exercise)) == (copy, stick, True, [])
    assert elsewhere.may_go_back(copy, home)
    with elsewhere.give_back(copy, home, CLOCK, IDS) as back:
        assert (back.path, back.read_only, notices(back)) == (stick, False, [])
        assert list(back.desk.state.agencies) == ["CUST", "NAVY"]
    assert verify(stick) == ()
    assert not copy.exists()
    assert agencies(home / "backups" / "Almar.tabletop") == ["CUST", "NAVY"]
    assert working_copies.known(home) == ()
    with opened(stick, home) as after:
        assert (after.path, after.copy_of) == (stick, None)
    assert [path.name for path in stick.parent.iterdir()] == [stick.name]


def test_with_nothing_new_in_the_copy_the_file_itself_is_opened(stick: Path, home: Path) -> None:
    with opened(stick, home):
        pass
    writable(stick)
    with opened(stick, home) as exercise:
        assert (exercise.path, exercise.offers_back, notices(exercise)) == (stick, False, [])


def changed(stick: Path) -> None:
    with open_exercise(stick, CLOCK, IDS) as exercise:
        exercise.desk.execute(c.AddAgency("POL", {"en": "Police"}))


def test_a_file_that_changed_meanwhile_is_never_replaced(stick: Path, home: Path) -> None:
    copy = recorded(stick, home, "NAVY")
    writable(stick)
    changed(stick)
    before = stick.read_bytes()
    with elsewhere.give_back(copy, home, CLOCK, IDS) as kept:
        assert (kept.path, notices(kept)) == (copy, ["copy.origin-changed"])
    assert (stick.read_bytes(), copy.exists()) == (before, True)
    with opened(copy, home) as told:
        assert (notices(told), told.offers_back) == (["copy.origin-changed"], False)
    with opened(copy, home) as again:
        assert notices(again) == [], "it is told once"


class Late:
    """An open file in which somebody else records while it is copied."""

    def __init__(self, file: ExerciseFile) -> None:
        self.path, self.findings, self.entries, self._file = file.path, file.findings, file.entries, file

    def backup_into(self, path: Path) -> None:
        self._file.backup_into(path)
        changed(self.path)


def test_what_somebody_records_while_it_is_copied_is_never_replaced(stick: Path, home: Path) -> None:
    writable(stick)
    (home / "exercises").mkdir(parents=True)
    with open_file(stick, write=False) as file:
        copy = working_copies.make(Late(file), home / "exercises" / "Almar.tabletop", home)  # type: ignore[arg-type] # all it asks for
    assert not copy.is_of_what_is_there()


def test_one_that_is_open_elsewhere_is_not_replaced(stick: Path, home: Path) -> None:
    copy = recorded(stick, home, "NAVY")
    writable(stick)
    with open_exercise(stick, CLOCK, IDS):
        assert not elsewhere.may_go_back(copy, home)
        with elsewhere.give_back(copy, home, CLOCK, IDS) as kept:
            assert (kept.path, kept.copy_of, notices(kept)) == (copy, stick, ["storage.in-use"])
    assert elsewhere.may_go_back(copy, home)


def test_a_strange_note_of_working_copies_is_no_working_copy(home: Path) -> None:
    home.mkdir()
    lines = ["{}", "[]", "x", json.dumps({"path": 1, "of": "", "was": "", "began": ""})]
    (home / "settings.json").write_text(json.dumps({"working_copies": lines}))
    assert working_copies.known(home) == ()


# -- open on another computer -----------------------------------------------------------------------------------------


@pytest.fixture
def in_use(tmp_path: Path) -> Iterator[OpenExercise]:
    with create_exercise(tmp_path / "share", c.DescribeExercise("Almar", languages=("en",)), CLOCK, IDS) as made:
        yield made


@pytest.mark.parametrize(
    ("told", "id", "computer"),
    [
        ({"computer": "SALA-2", "since": 0}, "storage.in-use-elsewhere", "SALA-2"),
        ({"computer": " A{b}\u202e\n" + "x" * 900, "since": 0}, "storage.in-use-elsewhere", "Ab" + "x" * 37),
        ({"computer": "SALA-2", "since": "today"}, "storage.in-use", None),
        ({"computer": "SALA-2", "since": 10**40}, "storage.in-use", None),
        (["SALA-2"], "storage.in-use", None),
    ],
)
def test_who_has_it_is_told_by_computer_and_hour(in_use: OpenExercise, told: object, id: str, computer: str | None) -> None:
    holder_path(in_use.path).write_text(json.dumps(told), encoding="utf-8")
    with pytest.raises(InUse) as refused:
        open_exercise(in_use.path, CLOCK, IDS)
    assert refused.value.path == in_use.path
    assert (refused.value.message.id, refused.value.message.values.get("computer")) == (id, computer)


def test_it_is_read_or_copied_while_the_other_goes_on(in_use: OpenExercise, home: Path) -> None:
    in_use.desk.execute(c.AddAgency("CUST", {"en": "Customs"}))
    with open_exercise(in_use.path, CLOCK, IDS, write=False) as read:
        assert (read.read_only, list(read.desk.state.agencies)) == (True, ["CUST"])
    with elsewhere.open_as_copy(in_use.path, home, CLOCK, IDS) as copy:
        assert (copy.path, notices(copy)) == (home / "exercises" / "Almar.tabletop", ["copy.apart"])
        copy.desk.execute(c.AddAgency("NAVY", {"en": "Navy"}))
        in_use.desk.execute(c.AddAgency("POL", {"en": "Police"}))
    assert (agencies(in_use.path), agencies(copy.path)) == (["CUST", "POL"], ["CUST", "NAVY"])
    assert working_copies.known(home) == (), "nobody offers to put it over the other"


def test_one_that_another_computer_left_open_says_so_once(in_use: OpenExercise) -> None:
    in_use.close()
    assert list(in_use.path.parent.iterdir()) == [in_use.path]
    holder_path(in_use.path).write_text(json.dumps({"computer": "SALA-2", "since": 0}), encoding="utf-8")
    with open_exercise(in_use.path, CLOCK, IDS) as exercise:
        assert (notices(exercise), exercise.read_only) == (["storage.left-open"], False)
    with open_exercise(in_use.path, CLOCK, IDS) as exercise:
        assert notices(exercise) == []


def test_a_word_is_never_written_through_a_link(in_use: OpenExercise, tmp_path: Path) -> None:
    in_use.close()
    precious = tmp_path / "precious"
    precious.write_text("precious")
    holder_path(in_use.path).symlink_to(precious)
    with open_exercise(in_use.path, CLOCK, IDS) as exercise:
        assert (notices(exercise), exercise.read_only) == ([], False)
    assert precious.read_text() == "precious"


@pytest.mark.timeout(10)  # nobody ever writes into that pipe
@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="a system without pipes among its files")
def test_a_pipe_in_its_place_is_not_waited_for(in_use: OpenExercise) -> None:
    holder_path(in_use.path).unlink()
    os.mkfifo(holder_path(in_use.path))
    with pytest.raises(InUse):
        open_exercise(in_use.path, CLOCK, IDS)
    in_use.close()
    os.mkfifo(holder_path(in_use.path))
    with open_exercise(in_use.path, CLOCK, IDS) as exercise:
        assert (notices(exercise), exercise.read_only) == ([], False)


def test_only_those_who_are_told_of_leave_a_word(tmp_path: Path) -> None:
    held = take(tmp_path / "program")
    assert not holder_path(tmp_path / "program").exists()
    held.release()
    assert list(tmp_path.iterdir()) == []
