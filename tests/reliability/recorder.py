"""A program that records as fast as it can, and says each response on its output once it is acknowledged.

`python -m tests.reliability.recorder WRITER FILE FIRST LAST`: responses FIRST … LAST, each under a key of its own, so that one
sent again after a crash is known. Writers: `desk` is the real way; `full` the same with one setting less; `json` rewrites
a JSON file in place, and is the control that must lose.
"""

import hashlib
import json
import os
import sys
from collections.abc import Callable
from pathlib import Path

from tabletop.clock import SystemClock
from tabletop.desk import Desk
from tabletop.errors import NotSaved
from tabletop.exercise.commands import AddScenario, DescribeExercise, RecordResponse, ReleaseInject, StartScenario
from tabletop.ids import RandomIds
from tabletop.localized import localized
from tabletop.scenario.model import Edge, Inject, Scenario
from tabletop.storage.exercise_file import ExerciseFile
from tabletop.storage.opening import create_file, open_file

ROOT = Path(__file__).parents[2]
_TEXT = localized({"en": "Text"})
SCENARIO = Scenario("small", "en", _TEXT, _TEXT, "I01", {"I01": Inject("I01", _TEXT, _TEXT, next=(Edge("END"),))})
DIGEST = hashlib.sha256(b"a scenario").hexdigest()


def said(n: int) -> str:
    """What response `n` says: up to 2,600 characters, none like another."""
    return f"r{n}: " + hashlib.sha256(str(n).encode()).hexdigest() * (1 + n % 40)


def key(n: int) -> str:
    return f"{n + 1:032x}"


def by_desk(path: Path) -> Callable[[int], None]:
    return _recorder(open_file(path) if path.exists() else create_file(path, "5" * 32, "test", SystemClock().now()))


def by_desk_without_extra(path: Path) -> Callable[[int], None]:
    file = open_file(path) if path.exists() else create_file(path, "5" * 32, "test", SystemClock().now())
    file._db.execute("PRAGMA synchronous = FULL")
    return _recorder(file)


def _recorder(file: ExerciseFile) -> Callable[[int], None]:
    file.put_blob(b"a scenario")
    desk = Desk(file, {DIGEST: SCENARIO}, SystemClock(), RandomIds(), file.station)
    if desk.state.basics is None:
        desk.execute(DescribeExercise("Kill test"))
    if not desk.state.programme:
        desk.execute(AddScenario("small", DIGEST))
    if not desk.state.runs:
        desk.execute(StartScenario("small"))
    if not desk.state.runs[0].releases:
        desk.execute(ReleaseInject())

    def record(n: int) -> None:
        for last in (False, False, True):
            try:
                desk.execute(RecordResponse(("CUST",), said(n)), key(n))
                return
            except NotSaved:
                if last:
                    raise

    return record


def in_place(path: Path) -> Callable[[int], None]:
    kept: dict[str, str] = json.loads(path.read_text()) if path.exists() else {}

    def record(n: int) -> None:
        kept[key(n)] = said(n)
        with path.open("w") as file:
            json.dump(kept, file)
            file.flush()
            os.fsync(file.fileno())

    return record


WRITERS = {"desk": by_desk, "full": by_desk_without_extra, "json": in_place}


def main(writer: str, path: str, first: int, last: int, say: Callable[[int], object]) -> None:
    record = WRITERS[writer](Path(path))
    for n in range(first, last + 1):
        record(n)
        say(n)


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], int(sys.argv[3]), int(sys.argv[4]), lambda n: os.write(1, f"{n}\n".encode()))
