"""Bits that flip at rest: whatever they change is found; SQLite's own check misses most of it."""

import sqlite3
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from random import Random

import pytest

from tabletop.clock import SystemClock
from tabletop.desk import Desk
from tabletop.errors import TabletopError
from tabletop.exercise.commands import AddAgency, AddObservation, DescribeExercise
from tabletop.exercise.words import ObservationKind
from tabletop.ids import CountingIds
from tabletop.storage.opening import create_file, open_file
from tabletop.storage.verify import verify

Content = tuple[object, ...]


@pytest.fixture
def filled(tmp_path: Path) -> Path:
    path = tmp_path / "exercise.tabletop"
    random = Random(5)
    words = ["the", "we", "will", "call", "power", "water", "police", "hospital", "isolate", "notify", "within", "hours"]
    with create_file(path, "5" * 32, "test", SystemClock().now()) as file:
        desk = Desk(file, {}, SystemClock(), CountingIds(), file.station)
        desk.execute(DescribeExercise("Bit flips", country="Tamarenia"))
        desk.execute(AddAgency("CUST", {"en": "Customs", "es": "Aduanas"}))
        for _ in range(120):
            desk.execute(AddObservation(ObservationKind.GAP, " ".join(random.choices(words, k=60))))
        file.put_blob(random.randbytes(9000))
        file.set_draft("capture", "half a line " * 20, SystemClock().now())
    return path


def content(path: Path) -> Content:
    """Everything a person can get out of a file."""
    with open_file(path, write=False) as file:
        return (
            tuple(file.entries()),
            tuple((digest, file.blob(digest)) for digest in file.digests()),
            tuple(file.drafts().items()),
            tuple(sorted(file.made.items())),
        )


def outcome(path: Path, truth: Content) -> str:
    if verify(path):
        return "noticed"
    try:
        return "harmless" if content(path) == truth else "silent"
    except TabletopError:
        return "silent"  # verify had nothing to say


def flipped(whole: bytes, random: Random) -> bytes:
    bit = random.randrange(len(whole) * 8)
    data = bytearray(whole)
    data[bit // 8] ^= 1 << bit % 8
    return bytes(data)


def sqlite_says_ok(path: Path) -> bool:
    db = sqlite3.connect(path)
    try:
        return bool(db.execute("PRAGMA integrity_check").fetchone()[0] == "ok")
    except (sqlite3.Error, UnicodeError):
        return False
    finally:
        db.close()


def bodies(path: Path) -> list[object]:
    db = sqlite3.connect(path)
    try:
        return db.execute("SELECT body FROM entries ORDER BY rowid").fetchall()
    except (sqlite3.Error, UnicodeError):
        return []
    finally:
        db.close()


@pytest.mark.timeout(900)
def test_no_flip_is_silent(filled: Path, rounds: Callable[[int, int], int]) -> None:
    whole, truth, told, random = filled.read_bytes(), content(filled), bodies(filled), Random(20260714)
    tally: dict[str, int] = dict.fromkeys(("noticed", "harmless", "silent"), 0)
    missed = 0
    for _ in range(rounds(300, 3000)):
        filled.write_bytes(flipped(whole, random))
        tally[outcome(filled, truth)] += 1
        missed += sqlite_says_ok(filled) and bodies(filled) != told
    sys.stdout.write(f"\nbit flips: {tally}; integrity_check alone would have missed {missed}\n")
    assert tally["silent"] == 0
    assert missed > 0, "the control saw nothing: the test could not see a fault"


def test_the_entry_that_was_hit_is_named(filled: Path) -> None:
    whole = filled.read_bytes()
    with open_file(filled, write=False) as file:
        entries: Mapping[int, bytes] = {e.seq: e.body.encode() for e in file.entries()}
    for number, body in list(entries.items())[2::10]:
        place = whole.index(body) + len(body) // 2
        filled.write_bytes(whole[:place] + bytes([whole[place] ^ 1]) + whole[place + 1 :])
        assert [found.number for found in verify(filled)] == [number]
        with open_file(filled) as file:
            assert [e.seq for e in file.entries()] == [n for n in entries if n != number]


@pytest.mark.parametrize(("share", "least"), [(0.02, 0.90), (0.2, 0.50)])
def test_destroyed_pages_cost_only_what_was_on_them(filled: Path, share: float, least: float) -> None:
    whole, random = filled.read_bytes(), Random(3)
    pages = len(whole) // 4096
    back = []
    for _ in range(10):
        data = bytearray(whole)
        for page in random.sample(range(6, pages), max(1, int(pages * share))):
            data[page * 4096 : (page + 1) * 4096] = random.randbytes(4096)
        filled.write_bytes(data)
        assert verify(filled)
        with open_file(filled) as file:
            assert file.read_only
            back.append(len(list(file.entries())) / 122)
    assert sum(back) / len(back) >= least
