"""One writer a file: a lock of the operating system on a hidden file beside it, gone with the process that held it."""

import os
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Protocol

from tabletop.errors import InUse
from tabletop.messages import message


class Held(Protocol):
    def release(self) -> None: ...


@dataclass(frozen=True, slots=True)
class Lock:
    """The right to write one file, until it is given back."""

    beside: Path
    held: Held

    def release(self) -> None:
        """Nothing is left beside the file; who meets the name just going looks again, as filelock does."""
        with suppress(OSError):
            self.beside.unlink()
        self.held.release()


def lock_path(path: Path) -> Path:
    return path.with_name(f".{path.name}.lock")


def take(path: Path) -> Lock:
    """The right to write `path`. Raises `InUse` when someone else has it, OSError where no lock can be kept."""
    from filelock import FileLock, Timeout  # 20 ms that a list of exercises need not spend

    beside = lock_path(path)
    lock = FileLock(beside, timeout=0, thread_local=False)
    try:
        lock.acquire()
    except Timeout as error:
        raise InUse(message("storage.in-use", file=path.name, since=_since(beside))) from error
    os.utime(beside)
    return Lock(beside, lock)


def _since(beside: Path) -> str:
    try:
        return datetime.fromtimestamp(beside.stat().st_mtime, UTC).astimezone().strftime("%H:%M")
    except OSError:
        return "?"
