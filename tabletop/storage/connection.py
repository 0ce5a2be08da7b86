"""A connection to an exercise file: the settings that make "saved" mean saved, and the errors of a disk in words."""

import shutil
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from tabletop.errors import Damaged, NotSaved
from tabletop.messages import Message, message

# DELETE with EXTRA is the one pair that lost nothing in power cuts; the rest is said because builds of SQLite differ.
_SETTINGS = (
    "synchronous = EXTRA",
    "fullfsync = ON",
    "foreign_keys = ON",
    "trusted_schema = OFF",
    "recursive_triggers = ON",
    "cell_size_check = ON",
    "secure_delete = ON",
    "temp_store = MEMORY",
    "mmap_size = 0",
    "locking_mode = NORMAL",
    "busy_timeout = 5000",
)

SQLITE_ERRORS = (sqlite3.Error, UnicodeError)  # a damaged file can make even the text of the error unreadable

_PATIENCE = 200  # times a million steps of SQLite's machine: some seconds, then a file built to hang is given up

_SENTENCES = {
    "SQLITE_FULL": "storage.disk-full",
    "SQLITE_READONLY_DBMOVED": "storage.moved",
    "SQLITE_READONLY": "storage.read-only-place",
    "SQLITE_BUSY": "storage.busy",
    "SQLITE_CORRUPT": "storage.damaged-now",
    "SQLITE_NOTADB": "storage.damaged-now",
    "SQLITE_TOOBIG": "storage.too-long",
}


def connect(path: Path, *, write: bool) -> sqlite3.Connection:
    """An open connection with our settings; for one thread at a time. Raises SQLITE_ERRORS."""
    mode = "rw" if write else "ro"
    db = sqlite3.connect(
        f"{path.absolute().as_uri()}?mode={mode}", uri=True, isolation_level=None, check_same_thread=False, timeout=5
    )
    try:
        for setting in _SETTINGS:
            db.execute(f"PRAGMA {setting}")
        if write and db.execute("PRAGMA journal_mode = DELETE").fetchone() != ("delete",):
            raise sqlite3.OperationalError("journal_mode")
        db.execute("SELECT count(*) FROM sqlite_schema").fetchone()
    except SQLITE_ERRORS:
        db.close()
        raise
    return db


def connect_to_read(path: Path) -> tuple[sqlite3.Connection, tempfile.TemporaryDirectory[str] | None]:
    """A connection that changes nothing. A write that was cut off is undone in a copy, whose folder comes with it."""
    try:
        return connect(path, write=False), None
    except sqlite3.OperationalError as error:
        journal = Path(f"{path}-journal")
        if not error.sqlite_errorname.startswith(("SQLITE_READONLY", "SQLITE_CANTOPEN")) or not journal.exists():
            raise
        copies = tempfile.TemporaryDirectory(prefix="tabletop-", ignore_cleanup_errors=True)
        copy = Path(copies.name) / path.name
        shutil.copyfile(path, copy)
        shutil.copyfile(journal, f"{copy}-journal")
        return connect(copy, write=True), copies


@contextmanager
def bounded(db: sqlite3.Connection) -> Iterator[None]:
    """Reading what strangers wrote ends."""
    steps = iter(range(_PATIENCE))
    db.set_progress_handler(lambda: next(steps, None) is None, 1_000_000)
    try:
        yield
    finally:
        db.set_progress_handler(None, 0)


@contextmanager
def transaction(db: sqlite3.Connection) -> Iterator[None]:
    """All or nothing, durable at the end. Raises `NotSaved`."""
    try:
        db.execute("BEGIN IMMEDIATE")
        yield
        db.execute("COMMIT")
    except BaseException as error:
        if db.in_transaction:
            with suppress(*SQLITE_ERRORS):  # then the next opening of the file undoes it
                db.execute("ROLLBACK")
        if isinstance(error, (*SQLITE_ERRORS, OverflowError)):
            raise NotSaved(in_words(error)) from error
        raise


def in_words(error: Exception) -> Message:
    """Which sentence says what the disk said."""
    name = str(getattr(error, "sqlite_errorname", type(error).__name__))
    for prefix, sentence in _SENTENCES.items():
        if name.startswith(prefix):
            return message(sentence)
    return message("storage.disk-error", code=name)


def unreadable(error: Exception, path: Path) -> Damaged:
    """For a file that SQLite, or the disk, will not read."""
    name = str(getattr(error, "sqlite_errorname", ""))
    locked = isinstance(error, OSError) or name.startswith(("SQLITE_BUSY", "SQLITE_CANTOPEN", "SQLITE_PERM"))
    return Damaged(message("storage.unreadable" if locked else "storage.not-as-written", file=path.name))
