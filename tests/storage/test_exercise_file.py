"""One append-only file: durable, guarded, refused when it is not ours, readable when it is damaged."""

import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest

from tabletop.errors import InUse, NotSaved
from tabletop.exercise.journal import Entry
from tabletop.messages import message
from tabletop.storage import schema
from tabletop.storage.exercise_file import ExerciseFile
from tabletop.storage.opening import copy_file, create_file, open_file
from tabletop.storage.verify import verify
from tests.storage.exercise_samples import NOON, STATION, entries, fill


@pytest.fixture
def filled(tmp_path: Path) -> Path:
    path = tmp_path / "kingston.tabletop"
    fill(path)
    return path


def test_what_was_appended_comes_back(filled: Path) -> None:
    with open_file(filled) as file:
        assert list(file.entries()) == list(entries([f"line {n} of what was said" for n in range(1, 21)]))
        assert (file.read_only, file.findings, file.notices) == (False, (), ())
        assert file.station == STATION
        assert file.drafts() == {"capture": "half a li"}
        assert [file.blob(digest) for digest in file.digests()] == [b"a scenario"]
    assert verify(filled) == ()


def test_the_settings_that_make_saved_mean_saved(filled: Path) -> None:
    with open_file(filled) as file:
        asked = {
            "journal_mode": "delete", "synchronous": 3, "foreign_keys": 1, "trusted_schema": 0, "cell_size_check": 1,
            "secure_delete": 1, "temp_store": 2, "mmap_size": 0, "locking_mode": "normal", "recursive_triggers": 1,
            "application_id": schema.APPLICATION_ID, "user_version": schema.VERSION, "page_size": schema.PAGE,
        }  # fmt: skip
        assert {name: file._db.execute(f"PRAGMA {name}").fetchone()[0] for name in asked} == asked


@pytest.mark.parametrize("table", ["entries", "blobs", "meta"])
@pytest.mark.parametrize(
    "statement", ["UPDATE {t} SET {c} = ''", "DELETE FROM {t}", "INSERT OR REPLACE INTO {t} SELECT * FROM {t}"]
)
def test_nothing_is_changed_or_deleted(filled: Path, table: str, statement: str) -> None:
    column = {"entries": "author", "blobs": "digest", "meta": "value"}[table]
    db = sqlite3.connect(filled)
    with pytest.raises(sqlite3.IntegrityError, match="is kept for ever"):
        db.execute(statement.format(t=table, c=column))
    db.close()


def test_the_same_entry_twice_is_stored_once(filled: Path) -> None:
    with open_file(filled) as file:
        file.append(list(file.entries())[7])
        assert len(list(file.entries())) == 20
    assert verify(filled) == ()


def test_an_entry_that_does_not_follow_is_not_stored(filled: Path) -> None:
    with open_file(filled) as file:
        stray = replace(list(file.entries())[-1], id="f" * 32)
        with pytest.raises(NotSaved) as refused:
            file.append(stray)
        assert refused.value.message.id == "storage.reopen"
        assert len(list(file.entries())) == 20


def test_the_same_bytes_are_kept_once(filled: Path) -> None:
    with open_file(filled) as file:
        file.put_blob(b"a scenario")
        assert len(file.digests()) == 1
        assert file.blob("0" * 64) is None


def test_a_draft_is_replaced_and_forgotten(filled: Path) -> None:
    with open_file(filled) as file:
        file.set_draft("capture", "half a line", NOON)
        assert file.drafts() == {"capture": "half a line"}
        file.set_draft("capture", "", NOON)
        assert file.drafts() == {}


def test_one_writer_at_a_time_and_any_number_of_readers(filled: Path) -> None:
    with open_file(filled) as file:
        with pytest.raises(InUse) as refused:
            open_file(filled)
        assert set(refused.value.message.values) == {"file", "since"}
        with open_file(filled, write=False) as reader:
            assert len(list(reader.entries())) == 20
            with pytest.raises(NotSaved):
                reader.set_draft("capture", "x", NOON)
        file.set_draft("capture", "still ours", NOON)
    with open_file(filled) as again:
        assert again.drafts() == {"capture": "still ours"}
    assert [p.name for p in filled.parent.iterdir()] == [filled.name]


RECORDING = """
import sys
import threading
from pathlib import Path
from tabletop.clock import SystemClock
from tabletop.storage.opening import open_file
with open_file(Path(sys.argv[1])) as file:
    for n in range(100_000):
        file.set_draft("capture", "x" * (n % 9_000), SystemClock().now())
        if n == 0:
            print("begun", flush=True)
        threading.Event().wait(0.005)
"""


def test_a_file_being_recorded_can_be_read_at_any_moment(filled: Path) -> None:
    child = subprocess.Popen([sys.executable, "-c", RECORDING, str(filled)], stdout=subprocess.PIPE)
    try:
        assert child.stdout is not None
        assert child.stdout.readline() == b"begun\n"
        for _ in range(40):
            with open_file(filled, write=False) as reader:
                assert len(list(reader.entries())) == 20
            with pytest.raises(InUse):
                open_file(filled)
    finally:
        child.kill()
        child.communicate()
    with open_file(filled) as file:
        assert not file.read_only


def test_a_file_that_is_there_is_never_overwritten(filled: Path) -> None:
    before = filled.read_bytes()
    with pytest.raises(NotSaved) as refused:
        create_file(filled, STATION, "0.1.0", NOON)
    assert refused.value.message.id == "storage.exists"
    assert filled.read_bytes() == before
    with open_file(filled, write=False) as file, pytest.raises(NotSaved):
        copy_file(file, filled)
    assert filled.read_bytes() == before


def test_a_copy_is_whole(filled: Path, tmp_path: Path) -> None:
    with open_file(filled) as file:
        copy_file(file, tmp_path / "copy.tabletop")
        wanted = list(file.entries())
    with open_file(tmp_path / "copy.tabletop") as copy:
        assert list(copy.entries()) == wanted
    assert [p.name for p in tmp_path.iterdir() if p.name.endswith(".part")] == []


def test_a_full_disk_is_said_and_nothing_moves(filled: Path) -> None:
    chain = list(entries(["x" * 30_000 if n > 20 else f"line {n} of what was said" for n in range(1, 23)]))
    with open_file(filled) as file:
        pages = file._db.execute("PRAGMA page_count").fetchone()[0]
        file._db.execute(f"PRAGMA max_page_count = {pages + 2}")
        with pytest.raises(NotSaved) as refused:
            file.append(chain[20])
        assert refused.value.message.id == "storage.disk-full"
        assert len(list(file.entries())) == 20
        file._db.execute("PRAGMA max_page_count = 1000000")
        file.append(chain[20])
        file.append(chain[21])
    assert verify(filled) == ()


def test_a_file_renamed_under_us_is_noticed_at_the_next_line(filled: Path) -> None:
    chain = list(entries([f"line {n} of what was said" for n in range(1, 22)]))
    with open_file(filled) as file:
        elsewhere = filled.with_name("moved.tabletop")
        filled.rename(elsewhere)
        with pytest.raises(NotSaved) as refused:
            file.append(chain[20])
        assert refused.value.message.id == "storage.moved"
        elsewhere.rename(filled)
        file.append(chain[20])
    assert verify(filled) == ()


def test_text_that_cannot_be_written_is_refused_whole(filled: Path) -> None:
    with open_file(filled) as file:
        with pytest.raises(NotSaved):
            file.set_draft("capture", "\ud800", NOON)
        file.set_draft("capture", "a \0 b \u2028 c", NOON)
        assert file.drafts() == {"capture": "a \0 b \u2028 c"}


def hot(path: Path) -> int:
    """Leave the file as a program killed in the middle of a commit does; returns the entries that were saved."""
    child = """
import os, sqlite3, sys
db = sqlite3.connect(sys.argv[1], isolation_level=None)
db.execute("PRAGMA cache_size = 1")
db.execute("BEGIN IMMEDIATE")
db.execute("INSERT INTO blobs VALUES ('a', zeroblob(400000))")
for n in range(40):
    db.execute("INSERT INTO blobs VALUES (?, zeroblob(90000))", (str(n),))
os._exit(9)
"""
    assert subprocess.run([sys.executable, "-c", child, str(path)]).returncode == 9
    assert Path(f"{path}-journal").stat().st_size > 0
    return 20


def test_a_write_that_was_cut_off_is_undone(filled: Path) -> None:
    saved = hot(filled)
    journal = Path(f"{filled}-journal")
    before = filled.read_bytes(), journal.read_bytes()
    assert verify(filled) == ()
    assert (filled.read_bytes(), journal.read_bytes()) == before, "reading changes nothing"
    with open_file(filled) as file:
        assert (len(list(file.entries())), file.read_only) == (saved, False)
        assert len(file.digests()) == 1
    assert not journal.exists()


@contextmanager
def nobody() -> Iterator[None]:
    """As a person who may read but not write; root is asked to step down."""
    root = os.geteuid() == 0
    if root:
        os.seteuid(65534)
    try:
        yield
    finally:
        if root:
            os.seteuid(0)


@pytest.mark.skipif(os.name == "nt", reason="permissions of POSIX")
def test_a_place_that_cannot_be_written_opens_to_read(filled: Path) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "exercise.tabletop")
        shutil.copyfile(filled, path)
        path.chmod(0o444)
        Path(folder).chmod(0o555)
        with nobody(), open_file(path) as file:
            assert file.read_only
            assert [notice.id for notice in file.notices] == ["storage.read-only-place"]
            assert len(list(file.entries())) == 20
        Path(folder).chmod(0o755)


def test_an_error_after_the_commit_counts_as_saved_when_the_row_is_there(filled: Path) -> None:
    chain = list(entries([f"line {n} of what was said" for n in range(1, 23)]))

    class Late(ExerciseFile):
        def _store(self, entry: Entry) -> bool:
            super()._store(entry)
            raise NotSaved(refused)

    refused = message("storage.disk-error", code="late")
    with open_file(filled) as file:
        file.__class__ = Late
        file.append(chain[20])
        file.__class__ = ExerciseFile
        file.append(chain[20])
        file.append(chain[21])
        assert len(list(file.entries())) == 22
    assert verify(filled) == ()
