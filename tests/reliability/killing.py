"""Kill the recorder in the middle of its work, and compare what it acknowledged with what its file holds."""

import json
import multiprocessing
import subprocess
import sys
import threading
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Any

from tabletop.errors import TabletopError
from tabletop.exercise.codec import decode
from tabletop.exercise.events import ResponseRecorded
from tabletop.storage.opening import open_file
from tabletop.storage.verify import verify
from tests.reliability.recorder import ROOT, main, said

ENOUGH = 1500  # responses: then a new file
_WAYS = multiprocessing.get_all_start_methods()
_PROCESSES: Any = multiprocessing.get_context("forkserver" if "forkserver" in _WAYS else "spawn")
_PROCESSES.set_forkserver_preload([main.__module__])  # each is a fork of one that has read the program already


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


def killed_after(seconds: float, writer: str, path: Path, first: int) -> list[int]:
    """Let a process record its first response and go on for `seconds`, kill it, and return what it acknowledged."""
    heard, say = _PROCESSES.Pipe(duplex=False)
    child = _PROCESSES.Process(target=main, args=(writer, str(path), first, 10**9, say.send), daemon=True)
    child.start()
    say.close()  # ours: the other end is gone when the child is
    acknowledged: list[int] = []
    with suppress(EOFError):
        acknowledged.append(heard.recv())
        threading.Event().wait(seconds)
        child.kill()
        while True:
            acknowledged.append(heard.recv())
    child.join()
    heard.close()
    return acknowledged


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
        acknowledged = killed_after(random.random() * 0.06, writer, path, max(highest, 0))
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
