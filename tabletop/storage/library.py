"""The folders of this person's exercises, and what can be told of a file at a glance."""

import sqlite3
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path

from tabletop.errors import Damaged
from tabletop.exercise.codec import decode
from tabletop.exercise.events import (
    CorrectiveActionAdded,
    CorrectiveActionAmended,
    CorrectiveActionWithdrawn,
    ExerciseDescribed,
)
from tabletop.exercise.values import Basics, CorrectiveAction
from tabletop.messages import Message
from tabletop.storage import schema
from tabletop.storage.connection import SQLITE_ERRORS, bounded, connect_to_read, unreadable
from tabletop.storage.settings import home as home

_MOST_ROWS = 5_000
_DESCRIBED = "SELECT type, version, body FROM entries WHERE rowid <= ? AND type = 'ExerciseDescribed' ORDER BY rowid DESC"
_ACTIONS = (
    "SELECT type, version, body FROM entries WHERE type IN ('CorrectiveActionAdded', 'CorrectiveActionAmended', "
    "'CorrectiveActionWithdrawn') ORDER BY lamport, station, seq LIMIT ?"
)


class Status(StrEnum):
    PREPARED = "prepared"
    RUNNING = "running"
    PLAYED = "played"
    CLOSED = "closed"
    UNREADABLE = "unreadable"


@dataclass(frozen=True, slots=True)
class Listed:
    """One line of a list of exercises. `problem`: why a file cannot be read; then the rest is empty."""

    path: Path
    basics: Basics
    status: Status
    agencies: int = 0
    responses: int = 0
    scenarios: int = 0
    conclusions: int = 0
    saved_ms: int = 0
    offset_min: int = 0
    actions: tuple[CorrectiveAction, ...] = ()
    problem: Message | None = None
    sample: bool = False  # invented, to try the program with


def exercises_folder(home: Path) -> Path:
    return home / "exercises"


def backups_folder(home: Path) -> Path:
    return home / "backups"


def samples_folder(home: Path) -> Path:
    return home / "samples"


def list_exercises(folder: Path, others: Iterable[Path] = (), samples: Path | None = None) -> tuple[Listed, ...]:
    """Every exercise file of a folder, and `others`, the one saved last first; those that cannot be read, last.

    `samples`: a folder of invented ones, which come after all others.
    """
    invented = dict.fromkeys(_files(samples)) if samples is not None else {}
    own = dict.fromkeys((*_files(folder), *(path.absolute() for path in others)))
    listed = [*(glance(path) for path in own if path not in invented), *(replace(glance(path), sample=True) for path in invented)]
    return tuple(sorted(listed, key=lambda e: (e.sample, -e.saved_ms, e.path.name)))


def _files(folder: Path) -> list[Path]:
    here = folder.absolute()
    return [path for path in here.glob(f"*{schema.SUFFIX}") if not path.name.startswith(".")] if here.is_dir() else []


def glance(path: Path) -> Listed:
    """What a list shows, without reading the whole file or checking it."""
    try:
        return _glance(path)
    except Damaged as error:
        return Listed(path, Basics(""), Status.UNREADABLE, problem=error.message)


def _glance(path: Path) -> Listed:
    version = schema.check_header(path)
    try:
        db, copies = connect_to_read(path)
    except (*SQLITE_ERRORS, OSError) as error:
        raise unreadable(error, path) from error
    try:
        with bounded(db):
            schema.check_layout(db, version, path.name)
            types = db.execute("SELECT type, count(*), max(rowid) FROM entries GROUP BY type").fetchall()
            count, last = {t: n for t, n, _ in types}, {t: r for t, _, r in types}
            saved = db.execute("SELECT utc, offset_min FROM entries ORDER BY rowid DESC LIMIT 1").fetchone() or (0, 0)
            basics = _basics(db, last.get("ExerciseDescribed", 0))
            acted = db.execute(_ACTIONS, (_MOST_ROWS,)).fetchall() if "CorrectiveActionAdded" in count else []
    except SQLITE_ERRORS as error:
        raise unreadable(error, path) from error
    finally:
        db.close()
        if copies is not None:
            copies.cleanup()
    return Listed(
        path,
        basics,
        _status(count, last),
        count.get("AgencyAdded", 0) - count.get("AgencyRemoved", 0),
        count.get("ResponseRecorded", 0) - count.get("ResponseWithdrawn", 0) + count.get("ResponseRestored", 0),
        count.get("ScenarioStarted", 0),
        count.get("ConclusionAdded", 0),
        saved[0],
        saved[1],
        _actions(acted),
    )


def _basics(db: sqlite3.Connection, rowid: int) -> Basics:
    """The last description that can be read, from the row of the last one back: a newer program may have written others."""
    for row in db.execute(_DESCRIBED, (rowid,)):
        with suppress(Damaged):
            event = decode(*row)
            if isinstance(event, ExerciseDescribed):
                return event.basics
    return Basics("")


def _actions(rows: list[tuple[str, int, str]]) -> tuple[CorrectiveAction, ...]:
    """As they stand after every change; a row that cannot be read is left to whoever opens the file."""
    found: dict[str, CorrectiveAction] = {}
    for row in rows:
        with suppress(Damaged):
            event = decode(*row)
            if isinstance(event, CorrectiveActionAdded | CorrectiveActionAmended):
                found[event.action.id] = event.action
            elif isinstance(event, CorrectiveActionWithdrawn):
                found.pop(event.action, None)
    return tuple(found.values())


def _status(count: dict[str, int], last: dict[str, int]) -> Status:
    if last.get("ExerciseClosed", 0) > last.get("ExerciseReopened", 0):
        return Status.CLOSED
    if count.get("ScenarioStarted", 0) > count.get("ScenarioEnded", 0):
        return Status.RUNNING
    return Status.PLAYED if "ScenarioStarted" in count else Status.PREPARED
