"""Rows of who takes part, each with its hash; written over and erased, never appended."""

import json
import sqlite3
from collections.abc import Mapping
from dataclasses import asdict, fields

from tabletop.clock import Moment
from tabletop.errors import Damaged
from tabletop.exercise.journal import canonical
from tabletop.exercise.people import Person
from tabletop.messages import message
from tabletop.storage.connection import SQLITE_ERRORS
from tabletop.storage.rows import draft_hash

_KNOWN = frozenset(field.name for field in fields(Person))  # a newer program may keep more


def read(db: sqlite3.Connection) -> dict[str, Person]:
    """By participant. Raises `Damaged` when a row is no longer what it was."""
    try:
        rows = db.execute("SELECT id, person, utc, hash FROM people ORDER BY id").fetchall()
        if any(hash != draft_hash(id, person, utc) for id, person, utc, hash in rows):
            raise Damaged(message("storage.people-changed"))
        return {id: _person(json.loads(person)) for id, person, _, _ in rows}
    except (*SQLITE_ERRORS, ValueError, TypeError, AttributeError, RecursionError) as error:
        raise Damaged(message("storage.people-changed")) from error


def _person(told: Mapping[str, str]) -> Person:
    return Person(**{name: text for name, text in told.items() if name in _KNOWN})


def write(db: sqlite3.Connection, id: str, person: Person, at: Moment) -> None:
    """An empty person leaves no row."""
    if person == Person():
        db.execute("DELETE FROM people WHERE id = ?", (id,))
    else:
        told = canonical(asdict(person))
        row = (id, told, at.utc_ms, draft_hash(id, told, at.utc_ms))
        db.execute("INSERT OR REPLACE INTO people VALUES (?, ?, ?, ?)", row)


def erase(db: sqlite3.Connection) -> None:
    db.execute("DELETE FROM people")
