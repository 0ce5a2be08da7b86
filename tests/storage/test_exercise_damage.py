"""What is no exercise file is refused, what is damaged is named, and the rest stays readable."""

import sqlite3
from dataclasses import replace
from pathlib import Path

import pytest

from tabletop.errors import Damaged, NotSaved
from tabletop.exercise.journal import canonical, entry_hash
from tabletop.storage import schema
from tabletop.storage.opening import create_file, open_file
from tabletop.storage.verify import verify
from tests.storage.exercise_samples import NOON, STATION, change, entries, fill, only


@pytest.fixture
def filled(tmp_path: Path) -> Path:
    path = tmp_path / "kingston.tabletop"
    fill(path)
    return path


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
    assert only(filled) == "storage.newer-unverified"


def test_there_was_no_version_before_the_first(filled: Path) -> None:
    change(filled, "PRAGMA user_version = 0")
    assert only(filled) == "storage.not-as-written"


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


def test_what_is_put_in_again_where_it_was_damaged_is_sound_again(filled: Path) -> None:
    change(filled, "UPDATE blobs SET bytes = x'00'")
    with open_file(filled) as file:
        (digest,) = file.digests()
        with pytest.raises(Damaged):
            file.blob(digest)
        assert file.put_blob(b"a scenario") == digest
        assert file.blob(digest) == b"a scenario"
    assert verify(filled) == ()
    db = sqlite3.connect(filled)
    with pytest.raises(sqlite3.IntegrityError, match="kept for ever"):
        db.execute("UPDATE blobs SET bytes = x'00'")
    db.close()


SAID = {"id": "a", "run": 1, "inject": "", "agencies": [], "text": "t"}


@pytest.mark.parametrize(
    ("kind", "body"),
    [
        ("LogoAdded", {"logo": {"digest": "{digest}", "name": "Host"}}),
        ("AdHocInjectAdded", {"run": 1, "inject": {"id": "X1", "title": "t", "text": "", "picture": "{digest}"}}),
        ("ResponseRecorded", {"response": {**SAID, "attachments": ["{digest}"]}}),
    ],
)
@pytest.mark.parametrize("there", [True, False])
def test_a_picture_that_is_spoken_of_must_be_there(tmp_path: Path, kind: str, body: dict[str, object], there: bool) -> None:
    path = tmp_path / "x.tabletop"
    with create_file(path, STATION, "0.1.0", NOON) as file:
        kept = file.put_blob(b"a picture")
        entry = next(entries(["x"]))
        entry = replace(entry, type=kind, body=canonical(body).replace("{digest}", kept if there else "b" * 64))
        file.append(replace(entry, hash=entry_hash(entry)))
    assert [(found.number, found.message.id) for found in verify(path)] == ([] if there else [(1, "storage.picture-missing")])


def test_an_event_nobody_knows_is_named(tmp_path: Path) -> None:
    path = tmp_path / "x.tabletop"
    with create_file(path, STATION, "0.1.0", NOON) as file:
        entry = replace(next(entries(["x"])), type="AliensLanded")
        file.append(replace(entry, hash=entry_hash(entry)))
    (found,) = verify(path)
    assert (found.number, found.message.id) == (1, "storage.not-an-event")
