"""Exercise files of an older and of a newer program: read as far as they are understood, said, and never changed."""

import sqlite3
from collections.abc import Callable
from dataclasses import asdict, replace
from pathlib import Path

import pytest

from tabletop import workspace
from tabletop.clock import SystemClock
from tabletop.errors import NotSaved
from tabletop.exercise import commands as c
from tabletop.exercise.journal import GENESIS, Entry, canonical, entry_hash
from tabletop.exercise.people import Person
from tabletop.ids import RandomIds
from tabletop.storage import schema
from tabletop.storage.library import Status
from tabletop.storage.opening import create_file, open_file
from tabletop.storage.rows import draft_hash
from tests.storage.exercise_samples import NOON, change, only

Change = Callable[[Entry], Entry]


@pytest.fixture
def made(tmp_path: Path) -> Path:
    (tmp_path / "now").mkdir()
    with workspace.create_exercise(tmp_path / "now", c.DescribeExercise("Almar"), SystemClock(), RandomIds()) as exercise:
        exercise.desk.execute(c.DescribeExercise("Almar 2026", country="Tamarenia"))
        exercise.desk.execute(c.AddAgency("CUST", {"en": "Customs"}))
        exercise.desk.execute(c.AddCorrectiveAction("Sign", id="a"))
        exercise.desk.execute(c.AddParticipant(id="p"))
        exercise.set_person("p", Person("Ana"))
        return exercise.path


def as_a_newer_program(path: Path, to: Path, changed: Change, version: int, *statements: str) -> Path:
    """The same record written by a program that knows more: `changed` entries with their places in the chain."""
    with open_file(path, write=False) as old, create_file(to, old.station, "9.0", NOON) as new:
        head = GENESIS
        for entry in old.entries():
            entry = replace(changed(entry), prev=head)
            entry = replace(entry, hash=entry_hash(entry))
            head = entry.hash
            new.append(entry)
        for id, person in old.people().items():
            new.set_person(id, person, NOON)
    change(to, *statements, f"PRAGMA user_version = {version}")
    return to


def as_it_is(entry: Entry) -> Entry:
    return entry


def of_agencies(new: Change) -> Change:
    return lambda entry: new(entry) if entry.type == "AgencyAdded" else entry


def opened(path: Path) -> workspace.OpenExercise:
    return workspace.open_exercise(path, SystemClock(), RandomIds())


UNKNOWN = {
    "a kind of event": of_agencies(lambda entry: replace(entry, type="AgencyInvited")),
    "a version of an event": of_agencies(lambda entry: replace(entry, version=2)),
    "a field of an event": of_agencies(lambda entry: replace(entry, body=canonical({"agency": {"id": "x", "mood": "calm"}}))),
    "brackets without end": of_agencies(lambda entry: replace(entry, body="[" * 100_000)),
}


@pytest.mark.parametrize("version", [schema.VERSION, schema.VERSION + 1])
@pytest.mark.parametrize("unknown", UNKNOWN)
def test_what_this_version_does_not_know_is_told_and_the_rest_is_there(
    made: Path, tmp_path: Path, unknown: str, version: int
) -> None:
    path = as_a_newer_program(made, tmp_path / "newer.tabletop", UNKNOWN[unknown], version)
    before = path.read_bytes()
    newer = ["storage.newer"] if version > schema.VERSION else []
    with opened(path) as exercise:
        assert [notice.id for notice in exercise.notices] == [*newer, "storage.unknown-entries"]
        assert [(found.number, found.message.id) for found in exercise.findings] == [(3, "storage.not-an-event")]
        assert exercise.read_only
        assert exercise.desk.state.basics is not None
        assert (exercise.desk.state.basics.title, list(exercise.desk.state.agencies)) == ("Almar 2026", [])
        assert list(exercise.desk.state.actions) == ["a"]
        for wish in (lambda: exercise.desk.execute(c.AddCorrectiveAction("More")), lambda: exercise.keep_draft("x", "y")):
            with pytest.raises(NotSaved):
                wish()
        exercise.copy_to(tmp_path / "copy.tabletop")
    with opened(tmp_path / "copy.tabletop") as copy:
        assert [(found.number, found.message.id) for found in copy.findings] == [(3, "storage.not-an-event")]
    assert path.read_bytes() == before
    told = [found.message.id for found in workspace.verify(path)]
    assert told == [*(["storage.newer-unverified"] if newer else []), "storage.not-an-event"]


def test_a_newer_file_whose_every_entry_is_known_only_says_that_it_is_newer(made: Path, tmp_path: Path) -> None:
    more = ("ALTER TABLE entries ADD COLUMN mood TEXT", "CREATE TABLE more(x)")
    path = as_a_newer_program(made, tmp_path / "newer.tabletop", as_it_is, schema.VERSION + 1, *more)
    with opened(path) as exercise:
        assert [notice.id for notice in exercise.notices] == ["storage.newer"]
        assert (exercise.read_only, exercise.findings, list(exercise.people())) == (True, (), ["p"])


@pytest.mark.parametrize(("reshaped_from", "title"), [(1, ""), (2, "Almar")])
def test_a_list_shows_a_newer_file_with_what_it_can_read(made: Path, tmp_path: Path, reshaped_from: int, title: str) -> None:
    """Both descriptions, or the last one, are of a shape this version does not know."""

    def reshaped(entry: Entry) -> Entry:
        newer = entry.type == "ExerciseDescribed" and entry.seq >= reshaped_from
        return replace(entry, version=2) if newer else entry

    path = as_a_newer_program(made, tmp_path / "newer.tabletop", reshaped, schema.VERSION + 1)
    told = workspace.glance(path)
    assert (told.problem, told.status, told.basics.title, told.agencies) == (None, Status.PREPARED, title, 1)


def test_a_field_of_people_that_a_newer_program_keeps_is_no_damage(made: Path, tmp_path: Path) -> None:
    person = canonical({**asdict(Person("Ana")), "pronoun": "she"})
    row = f"UPDATE people SET person = '{person}', utc = 1, hash = '{draft_hash('p', person, 1)}'"  # noqa: S608 -- words of ours
    path = as_a_newer_program(made, tmp_path / "newer.tabletop", as_it_is, schema.VERSION + 1, row)
    with opened(path) as exercise:
        assert exercise.people() == {"p": Person("Ana")}
        assert [notice.id for notice in exercise.notices] == ["storage.newer"]


@pytest.mark.parametrize("how", ["pages of another size", "other tables"])
def test_a_newer_file_that_cannot_be_read_is_called_newer_not_damaged(made: Path, tmp_path: Path, how: str) -> None:
    path = as_a_newer_program(made, tmp_path / "newer.tabletop", as_it_is, schema.VERSION + 1)
    db = sqlite3.connect(path, isolation_level=None)
    for statement in ("PRAGMA page_size = 8192", "VACUUM") if how.startswith("pages") else ("ALTER TABLE heads RENAME TO tips",):
        db.execute(statement)
    db.close()
    before = path.read_bytes()
    assert only(path) == "storage.newer-unreadable"
    problem = workspace.glance(path).problem
    assert problem is not None
    assert problem.id == "storage.newer-unreadable"
    assert path.read_bytes() == before


def test_an_older_file_is_listed_opened_copied_and_whole(made: Path, tmp_path: Path) -> None:
    change(made, "DROP TABLE people", "PRAGMA user_version = 1")
    assert workspace.glance(made).basics.title == "Almar 2026"
    with opened(made) as exercise:
        assert (exercise.read_only, exercise.notices, exercise.people()) == (False, (), {})
        exercise.set_person("p", Person("Ana"))
        exercise.copy_to(tmp_path / "copy.tabletop")
    assert workspace.verify(made) == workspace.verify(tmp_path / "copy.tabletop") == ()
