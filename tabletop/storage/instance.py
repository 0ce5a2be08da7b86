"""One running program a person: a lock that goes with the process, and a file in which a second start says what it wants."""

import json
import os
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from tabletop.errors import InUse, NotSaved
from tabletop.storage import atomic
from tabletop.storage.lock import Lock, take

_NAME, _WISHES = "program", ".wishes"
_MOST_BYTES, _MOST_WISHES = 64 * 1024, 32


@dataclass(frozen=True, slots=True)
class Claim:
    """The right to be the one program, and what later starts have asked it to open."""

    home: Path
    lock: Lock | None  # None where no lock can be kept: then every start is the only one

    def wishes(self) -> tuple[str, ...]:
        """Paths to open since the last question; '' only asks for the window to come forward."""
        found: list[str] = []
        for path in sorted((self.home / _WISHES).glob("*.json"))[:_MOST_WISHES]:
            with suppress(OSError, ValueError):
                if path.stat().st_size <= _MOST_BYTES and isinstance(wish := json.loads(path.read_bytes()), str):
                    found.append(wish)
            with suppress(OSError):
                path.unlink()
        return tuple(found)

    def release(self) -> None:
        if self.lock is not None:
            self.lock.release()


def claim(home: Path) -> Claim | None:
    """The right to be the one program of this person, or None when one is running already."""
    try:
        atomic.make_folder(home)
        return Claim(home, take(home / _NAME))
    except InUse:
        return None
    except (OSError, NotSaved):
        return Claim(home, None)


def ask(home: Path, wanted: Path | None) -> None:
    """Ask the running program to come forward and open `wanted`. Raises `NotSaved`."""
    folder = home / _WISHES
    atomic.make_folder(folder)
    name = f"{os.getpid()}-{len(list(folder.iterdir())):04d}.json"
    atomic.write_over(folder / name, json.dumps(str(wanted.resolve()) if wanted else "").encode())
