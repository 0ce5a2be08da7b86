"""What an exercise file looks like inside, by exact text, and how one is told from anything else before SQLite sees it."""

import sqlite3
import stat
from pathlib import Path

from tabletop.errors import Damaged
from tabletop.messages import message

APPLICATION_ID = 0x54424C54  # "TBLT"
VERSION = 2
SUFFIX = ".tabletop"
PAGE = 4096

TABLES = {
    "meta": "CREATE TABLE meta(key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID",
    "entries": (
        "CREATE TABLE entries(id TEXT NOT NULL UNIQUE, station TEXT NOT NULL, seq INTEGER NOT NULL, lamport INTEGER NOT NULL, "
        "utc INTEGER NOT NULL, offset_min INTEGER NOT NULL, mono_ns INTEGER NOT NULL, boot_id TEXT NOT NULL, "
        "author TEXT NOT NULL, type TEXT NOT NULL, version INTEGER NOT NULL, body TEXT NOT NULL, prev TEXT NOT NULL, "
        "hash TEXT NOT NULL) STRICT"
    ),
    "heads": "CREATE TABLE heads(station TEXT PRIMARY KEY, seq INTEGER NOT NULL, hash TEXT NOT NULL) STRICT, WITHOUT ROWID",
    "blobs": "CREATE TABLE blobs(digest TEXT NOT NULL UNIQUE, bytes BLOB NOT NULL) STRICT",
    "drafts": (
        "CREATE TABLE drafts(key TEXT PRIMARY KEY, text TEXT NOT NULL, utc INTEGER NOT NULL, hash TEXT NOT NULL) "
        "STRICT, WITHOUT ROWID"
    ),
    "people": (
        "CREATE TABLE people(id TEXT PRIMARY KEY, person TEXT NOT NULL, utc INTEGER NOT NULL, hash TEXT NOT NULL) "
        "STRICT, WITHOUT ROWID"
    ),
}

_SINCE = {"people": 2}  # the version that brought a table; the others are of version 1

_GUARDED = {"meta": "key", "entries": "id", "blobs": "digest"}  # never changed, by the column that names a row

_CHANGE = "CREATE TRIGGER {table}_no_{verb} BEFORE {verb} ON {table} BEGIN SELECT RAISE(ABORT, '{table} is kept for ever'); END"
_REPLACE = (
    "CREATE TRIGGER {table}_no_replace BEFORE INSERT ON {table} WHEN EXISTS (SELECT 1 FROM {table} WHERE {key} = NEW.{key}) "
    "BEGIN SELECT RAISE(ABORT, '{table} is kept for ever'); END"
)

TRIGGERS = {
    **{f"{table}_no_{verb}": _CHANGE.format(table=table, verb=verb) for table in _GUARDED for verb in ("update", "delete")},
    **{f"{table}_no_replace": _REPLACE.format(table=table, key=key) for table, key in _GUARDED.items()},
}

_INDEXES = {"sqlite_autoindex_entries_1": "entries", "sqlite_autoindex_blobs_1": "blobs"}


def tables(version: int) -> dict[str, str]:
    """The tables of a version, by name."""
    return {name: sql for name, sql in TABLES.items() if _SINCE.get(name, 1) <= version}


def _allowed(version: int) -> frozenset[tuple[str, str, str, str | None]]:
    return frozenset(
        {
            *(("table", name, name, sql) for name, sql in tables(version).items()),
            *(("trigger", name, name.split("_")[0], sql) for name, sql in TRIGGERS.items()),
            *(("index", name, table, None) for name, table in _INDEXES.items()),
        }
    )


ALLOWED = {version: _allowed(version) for version in range(1, VERSION + 1)}


def create(db: sqlite3.Connection) -> None:
    """Lay out an empty database, inside the transaction of the caller."""
    for statement in (*TABLES.values(), *TRIGGERS.values()):
        db.execute(statement)
    db.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    db.execute(f"PRAGMA user_version = {VERSION}")


def upgrade(db: sqlite3.Connection, version: int) -> None:
    """From any earlier version to ours, step by step, inside the transaction of the caller. Nothing that is there changes."""
    for step in range(version + 1, VERSION + 1):
        for name in tables(step).keys() - tables(step - 1).keys():
            db.execute(TABLES[name])
        db.execute(f"PRAGMA user_version = {step}")


def check_header(path: Path) -> int:
    """The format version. Raises `Damaged` for anything that is not a whole exercise file; touches nothing."""
    try:
        if not stat.S_ISREG(path.stat().st_mode):
            raise Damaged(message("storage.not-ours", file=path.name or str(path)))
        with path.open("rb") as file:
            header = file.read(100)
        unfinished = _has_journal(path)  # asked before the size: somebody may be recording in this file right now
        size = path.stat().st_size
    except FileNotFoundError as error:
        raise Damaged(message("storage.missing", file=path.name)) from error
    except OSError as error:
        raise Damaged(message("storage.unreadable", file=path.name)) from error
    if size == 0:
        raise Damaged(message("storage.empty", file=path.name))
    if len(header) < 100 or header[:16] != b"SQLite format 3\0" or _number(header, 68) != APPLICATION_ID:
        raise Damaged(message("storage.not-ours", file=path.name))
    if not unfinished and (size % PAGE or _number(header, 28) * PAGE > size):
        raise Damaged(message("storage.truncated", file=path.name))
    version = _number(header, 60)
    if version < 1 or header[16:24] != b"\x10\x00\x01\x01\x00\x40\x20\x20":
        raise _not_as_written(version, path.name)
    return version


def check_layout(db: sqlite3.Connection, version: int, file: str) -> None:
    """Nothing but our tables and triggers, letter by letter: a received file brings no code of its own."""
    found = frozenset(db.execute("SELECT type, name, tbl_name, sql FROM sqlite_schema"))
    plain = {name for kind, name, _, sql in found if kind == "table" and str(sql).startswith("CREATE TABLE ")}
    if found != ALLOWED[version] if version <= VERSION else not plain.issuperset(TABLES):
        raise _not_as_written(version, file)


def _not_as_written(version: int, file: str) -> Damaged:
    return Damaged(message("storage.newer-unreadable" if version > VERSION else "storage.not-as-written", file=file))


def _has_journal(path: Path) -> bool:
    """A write is going on or was cut off; SQLite will set the size right."""
    try:
        return Path(f"{path}-journal").stat().st_size > 0
    except FileNotFoundError:
        return False


def _number(header: bytes, offset: int) -> int:
    return int.from_bytes(header[offset : offset + 4], "big")
