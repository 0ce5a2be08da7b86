"""Reading the rows of an exercise file: whole, or what is left of them, each proven by its hash."""

import hashlib
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from tabletop.clock import Moment, local
from tabletop.exercise.journal import GENESIS, Entry, entry_hash
from tabletop.messages import Message, Value, message
from tabletop.storage.connection import SQLITE_ERRORS

COLUMNS = "id, station, seq, lamport, utc, offset_min, mono_ns, boot_id, author, type, version, body, prev, hash"
_SELECT = f"SELECT {COLUMNS} FROM entries"  # noqa: S608 -- a constant of ours
_SMALLEST_ROW = 100  # bytes: more rows than size / this cannot be


@dataclass(frozen=True, slots=True)
class Finding:
    """Something wrong in an exercise file; `number` is the entry it concerns, 0 when it is the file."""

    message: Message
    number: int = 0

    @classmethod
    def of(cls, entry: Entry, sentence: str, number: int, **values: Value) -> "Finding":
        """About one entry: its number, type and time are said."""
        return cls(message(sentence, number=number, type=str(entry.type), time=local_time(entry.at), **values), number)


@dataclass(frozen=True, slots=True)
class Reading:
    """`entries`: those whose hash proves them, in replay order. `findings`: what is wrong with the rest."""

    entries: tuple[Entry, ...]
    findings: tuple[Finding, ...]


def read(db: sqlite3.Connection, size: int) -> Reading:
    """Every entry of a file of `size` bytes, checked."""
    heads, findings = _heads(db)
    try:
        found = [_entry(row) for row in db.execute(f"{_SELECT} ORDER BY rowid")]
    except SQLITE_ERRORS:
        findings.append(Finding(message("storage.not-whole")))
        found = list(_salvaged(db, size // _SMALLEST_ROW))
    stations: dict[str, list[Entry]] = {station: [] for station in heads}
    somebody = next(iter(heads), "")
    for entry in found:
        stations.setdefault(entry.station if entry.station in heads or not somebody else somebody, []).append(entry)
    intact: list[Entry] = []
    for station, entries in stations.items():
        good, bad = _chain(entries, heads.get(station))
        intact += good
        findings += bad
    return Reading(tuple(sorted(intact, key=lambda e: e.order)), tuple(sorted(findings, key=lambda f: f.number)))


def digest_of(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def draft_hash(key: str, text: str, utc: int) -> str:
    return digest_of(f"{key}\0{utc}\0{text}".encode("utf-8", "surrogatepass"))


def local_time(at: Moment) -> str:
    """For people: the local time it was there. '?' when the number is no time at all."""
    try:
        return local(at.utc_ms, at.offset_min).strftime("%Y-%m-%d %H:%M:%S")
    except (OverflowError, ValueError, TypeError):
        return "?"


def _entry(row: tuple[Any, ...]) -> Entry:
    """Whatever the columns hold: what is not as we write it cannot prove itself."""
    id, station, seq, lamport, utc, offset_min, mono_ns, boot_id, author, kind, version, body, prev, hash = row
    at = Moment(utc, offset_min, mono_ns, boot_id)
    return Entry(id, station, seq, lamport, at, author, kind, version, body, prev, hash)


def _salvaged(db: sqlite3.Connection, most: int) -> Iterator[Entry]:
    """Row by row, since one bad page ends a whole SELECT."""
    for rowid in range(1, most):
        try:
            row = db.execute(f"{_SELECT} WHERE rowid = ?", (rowid,)).fetchone()
        except SQLITE_ERRORS:
            continue
        if row is not None:
            yield _entry(row)


def _heads(db: sqlite3.Connection) -> tuple[dict[str, tuple[Any, Any]], list[Finding]]:
    try:
        return {station: (seq, hash) for station, seq, hash in db.execute("SELECT station, seq, hash FROM heads")}, []
    except SQLITE_ERRORS:
        return {}, [Finding(message("storage.not-whole"))]


def _proven(entry: Entry) -> bool:
    try:
        return entry_hash(entry) == entry.hash
    except (TypeError, ValueError):  # a column of another type than we write
        return False


def _chain(entries: list[Entry], head: tuple[Any, Any] | None) -> tuple[list[Entry], list[Finding]]:
    """The entries of one station that prove themselves, and what is wrong with the others, by number."""
    good: list[Entry] = []
    findings: list[Finding] = []
    expected, known = 1, {GENESIS}
    for entry in entries:
        proven = _proven(entry)
        if not proven:
            findings.append(Finding.of(entry, "storage.changed", expected))
        elif entry.seq < expected:
            findings.append(Finding.of(entry, "storage.twice", entry.seq))
            continue
        else:
            findings += [Finding(message("storage.lost", number=n), n) for n in _missing(expected, entry.seq)]
            if entry.seq == expected and entry.prev not in known:
                findings.append(Finding.of(entry, "storage.unchained", entry.seq))
            expected = entry.seq
            good.append(entry)
        known = {entry.hash} if proven else {entry.hash, _rehashed(entry)}
        expected += 1
    if head is None or head[0] != expected - 1 or head[1] not in known:
        findings += _after(expected, head)
    return good, findings


def _missing(expected: int, seq: int) -> range:
    return range(expected, min(seq, expected + 1000))


def _after(expected: int, head: tuple[Any, Any] | None) -> list[Finding]:
    if head is not None and isinstance(head[0], int) and head[0] >= expected:
        return [Finding(message("storage.lost", number=n), n) for n in _missing(expected, head[0] + 1)]
    return [Finding(message("storage.head", number=expected - 1), expected - 1)]


def _rehashed(entry: Entry) -> str:
    try:
        return entry_hash(entry)
    except (TypeError, ValueError):
        return ""
