"""Exercise files to look at, and to damage."""

import sqlite3
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from tabletop.clock import Moment
from tabletop.exercise.journal import GENESIS, Entry, canonical, entry_hash
from tabletop.storage import schema
from tabletop.storage.opening import create_file
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


def fill(path: Path) -> None:
    """Twenty responses, a scenario and a half-typed line."""
    with create_file(path, STATION, "0.1.0", NOON) as file:
        for entry in entries([f"line {n} of what was said" for n in range(1, 21)]):
            file.append(entry)
        file.put_blob(b"a scenario")
        file.set_draft("capture", "half a li", NOON)


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
