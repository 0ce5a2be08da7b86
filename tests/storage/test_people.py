"""Who takes part: kept beside the record, erased without a trace, in files of both versions."""

import sqlite3
from pathlib import Path

import pytest

from tabletop.errors import Damaged, NotSaved
from tabletop.exercise.people import Person
from tabletop.storage import schema
from tabletop.storage.opening import copy_file, open_file
from tabletop.storage.verify import verify
from tests.storage.exercise_samples import NOON, change, fill, only

MARK = "Zyxwvuts"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "a.tabletop"
    fill(path)
    return path


def first_version(path: Path) -> bytes:
    """The same file as version 1 of the format wrote it."""
    change(path, "DROP TABLE people", "PRAGMA user_version = 1")
    return path.read_bytes()


def person(n: int, length: int = 1) -> Person:
    return Person(f"{MARK} {n} " * length, f"Head of {MARK}", f"{MARK}{n}@almar.example", "+51 999")


def copies_of(mark: str, path: Path) -> int:
    return sum(file.read_bytes().count(mark.encode()) for file in path.parent.iterdir())


def test_people_are_kept_changed_and_forgotten(path: Path) -> None:
    with open_file(path) as file:
        file.set_person("a", person(1), NOON)
        file.set_person("b", Person("ماريا", "Señora Ñandú\u2028x"), NOON)
        file.set_person("a", Person("Ana"), NOON)
        file.set_person("c", Person(), NOON)
    with open_file(path, write=False) as file:
        assert file.people() == {"a": Person("Ana"), "b": Person("ماريا", "Señora Ñandú\u2028x")}
        with pytest.raises(NotSaved):
            file.set_person("a", Person("x"), NOON)
    assert verify(path) == ()


def test_erased_names_leave_no_byte(path: Path) -> None:
    with open_file(path) as file:
        for n in range(60):
            file.set_person(f"{n:032x}", person(n, 1 + n % 40), NOON)
        for n in range(0, 60, 2):
            file.set_person(f"{n:032x}", person(n, 40 - n % 40), NOON)
        for n in range(0, 60, 5):
            file.set_person(f"{n:032x}", Person(), NOON)
        assert copies_of(MARK, path) > 500  # the count below can see them
        file.erase_people()
        assert file.people() == {}
        assert copies_of(MARK, path) == 0
        copy_file(file, path.with_name("copy.tabletop"))
    assert copies_of(MARK, path) == 0
    assert verify(path) == ()


def test_one_person_forgotten_leaves_no_byte(path: Path) -> None:
    with open_file(path) as file:
        for n in range(30):
            file.set_person(f"{n:032x}", Person(f"Somebody {n}" * 20), NOON)
        file.set_person("x", person(1, 30), NOON)
        file.set_person("x", person(1, 3), NOON)
        file.set_person("x", Person(), NOON)
        assert copies_of(MARK, path) == 0


def test_a_file_of_version_one_is_brought_up_to_date_when_it_is_written(path: Path) -> None:
    before = first_version(path)
    assert verify(path) == ()
    with open_file(path, write=False) as file:
        assert (file.version, file.people(), file.findings) == (1, {}, ())
        rows = list(file.entries())
    assert path.read_bytes() == before
    with open_file(path) as file:
        assert file.version == schema.VERSION
        file.set_person("a", person(1), NOON)
        assert list(file.entries()) == rows
        assert file.drafts() == {"capture": "half a li"}
    assert verify(path) == ()
    assert schema.check_header(path) == schema.VERSION


def test_an_upgrade_that_was_cut_off_leaves_version_one(path: Path) -> None:
    first_version(path)
    db = sqlite3.connect(path, isolation_level=None)
    db.execute("BEGIN IMMEDIATE")
    schema.upgrade(db, 1)
    db.close()  # as a killed program would: never committed
    assert schema.check_header(path) == 1
    assert verify(path) == ()


def test_a_damaged_file_of_version_one_is_left_as_it_is(path: Path) -> None:
    change(path, "UPDATE entries SET author = 'x' WHERE seq = 3")
    before = first_version(path)
    with open_file(path) as file:
        assert file.read_only
        assert file.version == 1
    assert path.read_bytes() == before


@pytest.mark.parametrize(
    "damage",
    [
        'UPDATE people SET person = \'{"name":"Somebody else"}\'',
        "UPDATE people SET id = 'other'",
        "UPDATE people SET hash = 'x'",
    ],
)
def test_a_changed_row_is_told_and_nobody_is_named_wrongly(path: Path, damage: str) -> None:
    with open_file(path) as file:
        file.set_person("a", person(1), NOON)
    change(path, damage)
    assert only(path) == "storage.people-changed"
    with open_file(path) as file, pytest.raises(Damaged):
        file.people()


def test_a_table_nobody_expects_in_version_one_is_refused(path: Path) -> None:
    change(path, "PRAGMA user_version = 1")
    assert only(path) == "storage.not-as-written"
