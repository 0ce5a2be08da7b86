"""One response made durable, against a bare commit of the same row; and opening a long exercise again.

`python -m bench.record`; also one of the measurements of `make bench`.
"""

import sqlite3
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

from tabletop import workspace
from tabletop.clock import Moment
from tabletop.exercise.codec import encode
from tabletop.exercise.events import ResponseRecorded
from tabletop.exercise.journal import GENESIS, Entry, entry_hash
from tabletop.exercise.values import Response
from tabletop.ids import CountingIds
from tabletop.storage.connection import transaction
from tabletop.storage.opening import create_file
from tests.clocks import HandClock

COMMIT_GOAL = 1.15  # of a bare commit
OPEN_GOAL_MS = 150  # 10,000 entries, read, proven and replayed
COMMITS, LONG = 400, 10_000
AT = Moment(1_784_030_400_000, -300, 1_000, "boot")


def entry(seq: int, prev: str) -> Entry:
    text = f"We hold the container and call the port, {seq}. " * 4
    said = Response(f"{seq:032x}", 1, f"I{seq // 25:02}", ("CUST",), text, at_ms=AT.utc_ms + seq)
    kind, version, body = encode(ResponseRecorded(said))
    made = Entry(f"{seq * 7919:032x}", "5" * 32, seq, seq, AT, "", kind, version, body, prev, "")
    return replace(made, hash=entry_hash(made))


def chain(length: int) -> list[Entry]:
    made: list[Entry] = []
    for seq in range(1, length + 1):
        made.append(entry(seq, made[-1].hash if made else GENESIS))
    return made


def milliseconds(work: Callable[[], object], clock: Callable[[], float] = time.perf_counter) -> float:
    before = clock()
    work()
    return (clock() - before) * 1000


def commits(folder: Path) -> tuple[float, float]:
    """(ours, bare): the median commit of each, taken in turn."""
    rows = chain(COMMITS)
    bare = sqlite3.connect(folder / "bare.db", isolation_level=None)
    bare.execute("PRAGMA journal_mode = DELETE")
    bare.execute("PRAGMA synchronous = EXTRA")
    bare.execute("CREATE TABLE entries(a, b, c, d, e, f, g, h, i, j, k, l, m, n)")
    insert = "INSERT INTO entries VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
    ours, theirs = [], []
    with create_file(folder / "ours.tabletop", "5" * 32, "bench", AT) as file:
        for row in rows:
            ours.append(milliseconds(partial(file.append, row)))
            theirs.append(milliseconds(partial(bare.execute, insert, (*row.fields, row.hash))))
    bare.close()
    return statistics.median(ours), statistics.median(theirs)


def opening(folder: Path) -> float:
    """Milliseconds of the processor to open and replay a long exercise."""
    path = folder / "long.tabletop"
    rows = chain(LONG)
    with create_file(path, "5" * 32, "bench", AT) as file, transaction(file._db):
        for row in rows:
            file._insert(row)

    def again() -> None:
        with workspace.open_exercise(path, HandClock(AT.utc_ms), CountingIds()) as exercise:
            assert exercise.desk.state.entries == LONG

    return statistics.median(milliseconds(again, time.process_time) for _ in range(5))


def main() -> int:
    """Prints what was measured against each goal; 1 when one is missed."""
    with tempfile.TemporaryDirectory(dir=Path.cwd()) as name:
        ours, bare = commits(Path(name))
        long = opening(Path(name))
    print(f"one response made durable: {ours:.2f} ms, a bare commit of the same row {bare:.2f} ms")
    print(f"  ratio {ours / bare:.2f}, goal at most {COMMIT_GOAL}")
    print(f"open and replay {LONG:,} entries: {long:.0f} ms, goal at most {OPEN_GOAL_MS}")
    return int(ours / bare > COMMIT_GOAL or long > OPEN_GOAL_MS)


if __name__ == "__main__":
    sys.exit(main())
