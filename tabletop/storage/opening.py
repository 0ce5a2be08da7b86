"""Making, opening and copying exercise files; whatever is not one is told and left as it is."""

import os
import sqlite3
import tempfile
from contextlib import suppress
from pathlib import Path

from tabletop.clock import Moment
from tabletop.errors import Damaged, NotSaved
from tabletop.messages import Message, message
from tabletop.storage import schema
from tabletop.storage.atomic import not_written, publish_new, publish_over, temporary_beside
from tabletop.storage.connection import SQLITE_ERRORS, connect, connect_to_read, transaction, unreadable
from tabletop.storage.exercise_file import ExerciseFile, let_go, seal_of
from tabletop.storage.lock import Lock, take

READ_ONLY_PLACE = "storage.read-only-place"  # the notice of a file that is whole, in a place that cannot be written


def create_file(path: Path, station: str, program: str, at: Moment) -> ExerciseFile:
    """A new, empty exercise file. Raises `NotSaved`; a file of that name stays as it is."""
    temporary = temporary_beside(path)
    try:
        lock = take(path)
        try:
            temporary.unlink(missing_ok=True)
            db = sqlite3.connect(temporary, isolation_level=None)
            try:
                db.execute(f"PRAGMA page_size = {schema.PAGE}")
                db.execute("PRAGMA encoding = 'UTF-8'")
                with transaction(db):
                    schema.create(db)
                    made = {"made": str(at.utc_ms), "program": program, "station": station}
                    db.executemany("INSERT INTO meta VALUES (?, ?)", [*made.items(), ("seal", seal_of(made))])
            finally:
                db.close()
            with temporary.open("rb+") as file:
                os.fsync(file.fileno())
            publish_new(temporary, path)
        finally:
            with suppress(OSError):
                temporary.unlink(missing_ok=True)
            lock.release()
    except (OSError, *SQLITE_ERRORS) as error:
        raise not_written(path.name, error) from error
    return open_file(path)


def open_file(path: Path, *, write: bool = True) -> ExerciseFile:
    """Open a file, checked from end to end. Raises `Damaged` for what is no exercise file, `InUse` when another writes.

    A file that is damaged, newer than this program or in a place that cannot be written opens to read, and says so.
    """
    version = schema.check_header(path)
    notices: tuple[Message, ...] = ()
    lock: Lock | None = None
    if version > schema.VERSION:
        notices = (message("storage.newer", file=path.name),)
    elif write and not may_write(path):
        notices = (message(READ_ONLY_PLACE),)
    elif write:
        try:
            lock = take(path, tell=True)
            notices = (lock.left_open,) if lock.left_open is not None else ()
        except OSError:
            notices = (message(READ_ONLY_PLACE),)
    db: sqlite3.Connection | None = None
    copies: tempfile.TemporaryDirectory[str] | None = None
    try:
        db, copies = (connect(path, write=True), None) if lock is not None else connect_to_read(path)
        return ExerciseFile(path, db, lock, version, notices, copies)
    except BaseException as error:
        let_go(db, lock, copies)
        if isinstance(error, (*SQLITE_ERRORS, OSError)):
            raise unreadable(error, path) from error
        raise


def copy_file(file: ExerciseFile, path: Path, *, replace: bool = False) -> None:
    """A copy, complete and checked, under a new name. Raises `NotSaved`; what is there stays unless told to give way."""
    temporary = temporary_beside(path)
    try:
        temporary.unlink(missing_ok=True)
        file.backup_into(temporary)
        with temporary.open("rb+") as written:
            os.fsync(written.fileno())
        with open_file(temporary, write=False) as copy:
            whole = copy.findings == file.findings and list(copy.entries()) == list(file.entries())
        if not whole:
            raise NotSaved(message("storage.copy-differs", file=path.name))
        (publish_over if replace else publish_new)(temporary, path)
    except Damaged as error:
        raise NotSaved(message("storage.copy-differs", file=path.name)) from error
    except (OSError, *SQLITE_ERRORS) as error:
        raise not_written(path.name, error) from error
    finally:
        with suppress(OSError):
            temporary.unlink(missing_ok=True)


def may_write(path: Path) -> bool:
    """As far as can be told without trying."""
    return os.access(path, os.W_OK) and os.access(path.absolute().parent, os.W_OK)
