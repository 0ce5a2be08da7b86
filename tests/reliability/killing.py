"""Kill the recorder in the middle of its work, and compare what it acknowledged with what its file holds."""

import json
import subprocess
import sys
import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from random import Random

from tabletop.errors import TabletopError
from tabletop.exercise.codec import decode
from tabletop.exercise.events import ResponseRecorded
from tabletop.storage.opening import open_file
from tabletop.storage.verify import verify
from tests.reliability.recorder import ROOT, said

ENOUGH = 1500  # responses: then a new file


@dataclass
class Tally:
    """`lost`, `corrupt`, `doubled`: what must be nothing. `hot`: kills that met SQLite in the middle of a commit."""

    kills: int = 0
    acknowledged: int = 0
    lost: int = 0
    corrupt: int = 0
    doubled: int = 0
    hot: int = 0

    @property
    def harmed(self) -> int:
        return self.lost + self.corrupt + self.doubled


def start(writer: str, path: Path, first: int, last: int = 10**9) -> "subprocess.Popen[bytes]":
    command = [sys.executable, "-m", "tests.reliability.recorder", writer, str(path), str(first), str(last)]
    return subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)


def killed_after(child: "subprocess.Popen[bytes]", seconds: float) -> list[int]:
    """Let it record its first response and go on for `seconds`, kill it, and return what it acknowledged."""
    assert child.stdout is not None
    first = child.stdout.readline()
    threading.Event().wait(seconds)
    child.kill()
    rest = child.stdout.read()
    child.stdout.close()
    child.wait()
    return [int(line) for line in (first + rest).split(b"\n")[:-1] if line]


def held_by_file(path: Path) -> list[str]:
    """The responses in the order recorded, once as a person would open them, and checked. Raises for a damaged file."""
    with open_file(path) as file:
        if file.findings or file.read_only:
            raise ValueError(file.findings)
        events = [decode(e.type, e.version, e.body) for e in file.entries()]
    if verify(path):
        raise ValueError(verify(path))
    return [event.response.text for event in events if isinstance(event, ResponseRecorded)]


def held_by_json(path: Path) -> list[str]:
    kept: Mapping[str, str] = json.loads(path.read_text())
    return list(kept.values())


def kill_often(writer: str, folder: Path, kills: int, held: Callable[[Path], list[str]], *, stop_at_harm: bool = False) -> Tally:
    """`kills` rounds on one file, which is made anew when it is full or harmed. Each round sends again what was on its way."""
    random, tally, path, highest = Random(20260714), Tally(), folder / "exercise.tabletop", -1
    for _ in range(kills):
        acknowledged = killed_after(start(writer, path, max(highest, 0)), random.random() * 0.06)
        tally.kills += 1
        tally.acknowledged += len(acknowledged)
        tally.hot += Path(f"{path}-journal").exists()
        highest = max([highest, *acknowledged])
        try:
            texts = held(path)
        except (TabletopError, ValueError, OSError):
            tally.corrupt += 1
            texts = []
        else:
            wanted = {said(n) for n in range(highest + 1)}
            tally.lost += len(wanted - set(texts))
            tally.doubled += len(texts) - len(set(texts))
        if stop_at_harm and tally.harmed:
            break
        if tally.harmed or highest > ENOUGH:
            path.unlink()
            highest = -1
    return tally
