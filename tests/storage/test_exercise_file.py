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

from tabletop.clock import Moment
from tabletop.errors import Damaged, InUse, NotSaved
from tabletop.exercise.journal import GENESIS, Entry, canonical, entry_hash
from tabletop.messages import message
from tabletop.storage import schema
from tabletop.storage.exercise_file import ExerciseFile, create_file, open_file
from tabletop.storage.verify import verify

STATION = "5" * 32
NOON = Moment(1_784_030_400_000, -300, 1_000, "boot")


def entries(texts: list[str], station: str = STATION) -> Iterator[Entry]:
    """A chain of agency notes, one a text."""
    head = GENESIS
    for seq, text in enumerate(texts, 1):
        body = canonical({"response": {"id": f"{seq:032x}", "run": 1, "inject": "I01", "agencies": ["CUST"], "text": text}})
        at = replace(NOON, utc_ms=NOON.utc_ms + seq)
        entry = Entry(f"{seq:032x}", station, seq, seq, at, "", "ResponseRecorded", 1, body, head, "")
        entry = replace(entry, hash=entry_hash(entry))
        head = entry.hash
        yield entry


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "kingston.tabletop"


@pytest.fixture
def filled(path: Path) -> Path:
    with create_file(path, STATION, "0.1.0", NOON) as file:
        for entry in entries([f"line {n} of what was said" for n in range(1, 21)]):
            file.append(entry)
        file.put_blob(b"a scenario")
        file.set_draft("capture", "half a li", NOON)
    return path


def only(path: Path) -> str:
    found = verify(path)
    assert len(found) == 1, found
    return found[0].message.id


def change(path: Path, *statements: str) -> None:
    """As somebody with a database tool would: the triggers go first."""
    db = sqlite3.connect(path, isolation_level=None)
    try:
        names = [name for (name,) in db.execute("SELECT name FROM sqlite_schema WHERE type = 'trigger'")]
        for name in names:
            db.execute(f"DROP TRIGGER {name}")
        for statement in statements:
            db.execute(statement)
        for name in names:
            db.execute(schema.TRIGGERS[name])
    finally:
        db.close()


def test_what_was_appended_comes_back(filled: Path) -> None:
    with open_file(filled) as file:
        assert list(file.entries()) == list(entries([f"line {n} of what was said" for n in range(1, 21)]))
        assert (file.read_only, file.findings, file.notices) == (False, (), ())
        assert file.station == STATION
        assert file.draft("capture") == "half a li"
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
        assert file.draft("capture") == ""


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
        assert again.draft("capture") == "still ours"


def test_a_file_that_is_there_is_never_overwritten(filled: Path) -> None:
    before = filled.read_bytes()
    with pytest.raises(NotSaved) as refused:
        create_file(filled, STATION, "0.1.0", NOON)
    assert refused.value.message.id == "storage.exists"
    assert filled.read_bytes() == before
    with open_file(filled, write=False) as file, pytest.raises(NotSaved):
        file.copy_to(filled)
    assert filled.read_bytes() == before


def test_a_copy_is_whole(filled: Path, tmp_path: Path) -> None:
    with open_file(filled) as file:
        file.copy_to(tmp_path / "copy.tabletop")
        wanted = list(file.entries())
    with open_file(tmp_path / "copy.tabletop") as copy:
        assert list(copy.entries()) == wanted
    assert [p.name for p in tmp_path.iterdir() if p.name.endswith(".part")] == []


def not_exercises(whole: bytes) -> dict[str, tuple[bytes, str]]:
    return {
        "empty": (b"", "storage.empty"),
        "one byte": (b"S", "storage.not-ours"),
        "text": (b"title: Kingston\n" * 50, "storage.not-ours"),
        "zeros": (bytes(8192), "storage.not-ours"),
        "magic only": (b"SQLite format 3\0", "storage.not-ours"),
        "header only": (whole[:100], "storage.truncated"),
        "one page": (whole[:4096], "storage.truncated"),
        "half": (whole[: len(whole) // 2 + 7], "storage.truncated"),
        "last page gone": (whole[:-4096], "storage.truncated"),
        "last byte gone": (whole[:-1], "storage.truncated"),
        "other application": (whole[:68] + b"\0\0\0\0" + whole[72:], "storage.not-ours"),
        "write-ahead log": (whole[:18] + b"\2\2" + whole[20:], "storage.not-as-written"),
        "a zip": (b"PK\3\4" + bytes(4000), "storage.not-ours"),
    }


@pytest.mark.parametrize("shape", list(not_exercises(bytes(20000))))
def test_what_is_no_exercise_is_refused_and_left_alone(filled: Path, shape: str) -> None:
    data, sentence = not_exercises(filled.read_bytes())[shape]
    filled.write_bytes(data)
    with pytest.raises(Damaged) as refused:
        open_file(filled)
    assert refused.value.message.id == sentence
    assert filled.read_bytes() == data
    assert only(filled) == sentence


def test_a_missing_file_is_said(tmp_path: Path) -> None:
    with pytest.raises(Damaged) as refused:
        open_file(tmp_path / "none.tabletop")
    assert refused.value.message.id == "storage.missing"
    assert list(tmp_path.iterdir()) == []


def test_a_newer_file_opens_to_read(filled: Path) -> None:
    change(filled, f"PRAGMA user_version = {schema.VERSION + 1}", "ALTER TABLE entries ADD COLUMN mood TEXT")
    with open_file(filled) as file:
        assert file.read_only
        assert [notice.id for notice in file.notices] == ["storage.newer"]
        assert len(list(file.entries())) == 20


@pytest.mark.parametrize(
    "statement",
    [
        "CREATE TRIGGER twist AFTER INSERT ON entries BEGIN INSERT INTO meta VALUES ('x', 'WE DID NOTHING'); END",
        "CREATE VIEW forever AS WITH RECURSIVE c(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM c) SELECT n FROM c",
        "CREATE TABLE more(x)",
        "CREATE INDEX i ON entries(abs(seq))",
        "DROP TRIGGER entries_no_update",
    ],
)
def test_a_file_with_anything_of_its_own_is_refused(filled: Path, statement: str) -> None:
    db = sqlite3.connect(filled)
    db.execute(statement)
    db.commit()
    db.close()
    before = filled.read_bytes()
    with pytest.raises(Damaged) as refused:
        open_file(filled)
    assert refused.value.message.id == "storage.not-as-written"
    assert filled.read_bytes() == before


def test_a_changed_response_is_named(filled: Path) -> None:
    change(filled, "UPDATE entries SET body = replace(body, 'line 7 ', 'line 8 ') WHERE seq = 7")
    (found,) = verify(filled)
    assert (found.number, found.message.id) == (7, "storage.changed")
    assert dict(found.message.values) == {"number": 7, "type": "ResponseRecorded", "time": "2026-07-14 07:00:00"}


def test_one_byte_changed_in_the_file_itself_is_named(filled: Path) -> None:
    data = filled.read_bytes()
    assert data.count(b"line 12 of") == 1
    filled.write_bytes(data.replace(b"line 12 of", b"line 13 of"))
    (found,) = verify(filled)
    assert (found.number, found.message.id) == (12, "storage.changed")


def test_a_damaged_file_shows_the_rest_and_changes_nothing(filled: Path) -> None:
    change(filled, "UPDATE entries SET body = 'x' WHERE seq = 7")
    before = filled.read_bytes()
    with open_file(filled) as file:
        assert file.read_only
        assert [notice.id for notice in file.notices] == ["storage.damaged"]
        assert [entry.seq for entry in file.entries()] == [n for n in range(1, 21) if n != 7]
        with pytest.raises(NotSaved):
            file.append(next(entries(["more"])))
    assert filled.read_bytes() == before


@pytest.mark.parametrize(
    ("statement", "wrong"),
    [
        ("DELETE FROM entries WHERE seq = 5", {5: "storage.lost"}),
        ("DELETE FROM entries WHERE seq >= 19", {19: "storage.lost", 20: "storage.lost"}),
        ("DELETE FROM entries", dict.fromkeys(range(1, 21), "storage.lost")),
        ("UPDATE entries SET seq = 40, lamport = 40 WHERE seq = 9", {9: "storage.changed"}),
        ("UPDATE entries SET prev = hash WHERE seq = 3", {3: "storage.changed"}),
        ("UPDATE entries SET utc = utc + 1 WHERE seq = 20", {20: "storage.changed"}),
        ("UPDATE entries SET utc = 9000000000000000000 WHERE seq = 20", {20: "storage.changed"}),
        ("UPDATE entries SET station = 'elsewhere' WHERE seq = 2", {2: "storage.changed"}),
        ("UPDATE entries SET hash = 'x' WHERE seq = 1", {1: "storage.changed"}),
        ("UPDATE heads SET seq = 19", {20: "storage.head"}),
        ("DELETE FROM heads", {20: "storage.head"}),
        ("UPDATE meta SET value = 'x' WHERE key = 'station'", {0: "storage.meta-changed"}),
        ("UPDATE blobs SET bytes = x'00'", {0: "storage.blob-changed"}),
        ("UPDATE drafts SET text = 'x'", {0: "storage.draft-changed"}),
    ],
)
def test_every_change_is_found_where_it_is(filled: Path, statement: str, wrong: dict[int, str]) -> None:
    change(filled, statement)
    assert {found.number: found.message.id for found in verify(filled)} == wrong


def test_a_row_exchanged_with_its_hash_is_found_by_the_next(filled: Path) -> None:
    with open_file(filled, write=False) as file:
        old = list(file.entries())[10]
    new = replace(old, body=old.body.replace("line 11", "line 99"))
    change(filled, "UPDATE entries SET body = replace(body, 'line 11', 'line 99') WHERE seq = 11")
    db = sqlite3.connect(filled)
    db.execute("DROP TRIGGER entries_no_update")
    db.execute("UPDATE entries SET hash = ? WHERE seq = 11", (entry_hash(new),))
    db.execute(schema.TRIGGERS["entries_no_update"])
    db.commit()
    db.close()
    assert {found.number: found.message.id for found in verify(filled)} == {12: "storage.unchained"}


def test_an_event_nobody_knows_is_named(path: Path) -> None:
    with create_file(path, STATION, "0.1.0", NOON) as file:
        entry = replace(next(entries(["x"])), type="AliensLanded")
        file.append(replace(entry, hash=entry_hash(entry)))
    (found,) = verify(path)
    assert (found.number, found.message.id) == (1, "storage.not-an-event")


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
        assert file.draft("capture") == "a \0 b \u2028 c"


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
