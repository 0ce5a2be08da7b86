"""One writer a file: a lock of the operating system on a hidden file beside it, gone with the process that held it.

A second hidden file tells the others on which computer it is open and since when; it is no lock.
"""

import json
import os
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from tabletop.clock import SystemClock, local
from tabletop.errors import InUse
from tabletop.messages import Message, message

_MOST_BYTES, _LONGEST = 1024, 40
_LAST_MOMENT = 253_402_300_799_999  # ms: the end of the year 9999


class Held(Protocol):
    def release(self) -> None: ...


@dataclass(frozen=True, slots=True)
class Lock:
    """The right to write one file, until it is given back. `left_open`: why somebody elsewhere may have it all the same."""

    beside: Path
    held: Held
    told: Path | None = None
    left_open: Message | None = None

    def release(self) -> None:
        """Nothing is left beside the file; who meets the name just going looks again, as filelock does."""
        for path in filter(None, (self.told, self.beside)):
            with suppress(OSError):
                path.unlink()
        self.held.release()


def lock_path(path: Path) -> Path:
    return path.with_name(f".{path.name}.lock")


def holder_path(path: Path) -> Path:
    return path.with_name(f".{path.name}.open")


def take(path: Path, *, tell: bool = False) -> Lock:
    """The right to write `path`. Raises `InUse` when someone else has it, OSError where no lock can be kept.

    `tell`: the others may know on which computer it is, and since when.
    """
    from filelock import FileLock, Timeout  # 20 ms that a list of exercises need not spend

    beside, told = lock_path(path), holder_path(path)
    lock = FileLock(beside, timeout=0, thread_local=False)
    try:
        lock.acquire()
    except Timeout as error:
        raise InUse(_in_use(path.name, *_holder(told)), path) from error
    if not tell:
        return Lock(beside, lock)
    computer, since = _holder(told)
    elsewhere = computer not in ("", this_computer())
    with suppress(OSError):
        told.unlink(missing_ok=True)
        with told.open("x", encoding="utf-8") as file:  # a new one: a link planted there is not followed
            json.dump({"computer": this_computer(), "since": SystemClock().now().utc_ms}, file)
    left = message("storage.left-open", file=path.name, computer=computer, since=since) if elsewhere else None
    return Lock(beside, lock, told, left)


def this_computer() -> str:
    """As it is called on a network."""
    return _one_word(os.environ.get("COMPUTERNAME") or (os.uname().nodename if hasattr(os, "uname") else ""))


def _in_use(file: str, computer: str, since: str) -> Message:
    if computer in ("", this_computer()):
        return message("storage.in-use", file=file, since=since)
    return message("storage.in-use-elsewhere", file=file, since=since, computer=computer)


def _holder(told: Path) -> tuple[str, str]:
    """(the computer, since when), as another program wrote them; '' and '?' when it did not."""
    from tabletop.storage.inside import read_given  # 15 ms that the first window need not wait for
    from tabletop.storage.loaded import Unreadable

    try:
        found = json.loads(read_given(told, _MOST_BYTES))
        computer, since = found["computer"], found["since"]
    except (Unreadable, ValueError, RecursionError, TypeError, KeyError):
        return "", "?"
    if not isinstance(computer, str) or type(since) is not int or not 0 <= since <= _LAST_MOMENT:
        return "", "?"
    now = SystemClock().now()
    then, today = local(since, now.offset_min), local(now.utc_ms, now.offset_min).date()
    return _one_word(computer), f"{then:%H:%M}" if then.date() == today else f"{then:%Y-%m-%d %H:%M}"


def _one_word(text: str) -> str:
    return "".join(letter for letter in text if letter.isprintable() and letter not in "{}")[:_LONGEST].strip()
