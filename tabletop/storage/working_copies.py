"""Working copies of exercises whose place cannot be written: which is a copy of which, and how it goes back."""

import hashlib
import json
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path

from tabletop.errors import InUse, NotSaved
from tabletop.messages import message
from tabletop.storage.atomic import not_written, publish_new
from tabletop.storage.exercise_file import ExerciseFile
from tabletop.storage.lock import take
from tabletop.storage.opening import copy_file, may_write, open_file
from tabletop.storage.settings import read_settings, write_setting

_SETTING, _MOST = "working_copies", 50


@dataclass(frozen=True, slots=True)
class WorkingCopy:
    """The copy at `path` of the file `of`; `was` and `began` are digests of both as they were when it was made."""

    path: str
    of: str
    was: str
    began: str

    def is_of_what_is_there(self) -> bool:
        """Whether the file it was made of is there and as it was."""
        return _digest(Path(self.of)) == self.was

    def may_replace_it(self) -> bool:
        """Whether that file can be replaced: nobody is writing in it, or was killed while they did."""
        return self.is_of_what_is_there() and not Path(f"{self.of}-journal").exists()

    def has_more(self) -> bool:
        """Whether something was recorded in it."""
        return _digest(Path(self.path)) != self.began

    def may_go_back(self) -> bool:
        """Whether it has more than the file it was made of, in whose place it could be put now."""
        return self.has_more() and self.may_replace_it() and _is_writable(Path(self.of))


def known(home: Path) -> tuple[WorkingCopy, ...]:
    """Those that are still there, the last one first."""
    lines = read_settings(home).get(_SETTING, [])
    found = [_read(line) for line in lines] if isinstance(lines, list) else []
    return tuple(copy for copy in found if copy is not None and Path(copy.path).is_file())


def make(file: ExerciseFile, path: Path, home: Path) -> WorkingCopy:
    """A copy of an open file under a name that is not taken. Raises `NotSaved`."""
    was = _digest(file.path)  # before: what somebody records meanwhile is not in the copy
    copy_file(file, path)
    copy = WorkingCopy(str(path.absolute()), str(file.path.absolute()), was, _digest(path))
    try:
        _write(home, (copy, *known(home)))
    except NotSaved:
        with suppress(OSError):
            path.unlink()
        raise
    return copy


def forget(home: Path, copy: WorkingCopy) -> None:
    """From now on it is an exercise like any other. Raises `NotSaved`."""
    _write(home, tuple(other for other in known(home) if other.path != copy.path))


def give_back(home: Path, copy: WorkingCopy, aside: Path) -> None:
    """It takes the place of the file it was made of, whole or not at all; the copy itself then lies at `aside`.

    Raises `NotSaved` when that file changed meanwhile or the disk refuses, `InUse`, `Damaged`: then both are as they were.
    """
    of = Path(copy.of)
    try:
        held = take(of)
    except OSError as error:
        raise not_written(of.name, error) from error
    try:
        if not copy.may_replace_it():
            raise NotSaved(message("copy.origin-changed", path=copy.of))
        with open_file(Path(copy.path)) as file:
            if file.findings:
                raise NotSaved(message("storage.damaged", n=len(file.findings)))
            copy_file(file, of, replace=True)
    finally:
        held.release()
    with suppress(NotSaved):
        forget(home, copy)
    with suppress(OSError):  # where it lies it is in nobody's way
        publish_new(Path(copy.path), aside)


def _is_writable(path: Path) -> bool:
    if not may_write(path):
        return False
    try:
        take(path).release()
    except (OSError, InUse):
        return False
    return True


def _digest(path: Path) -> str:
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError:
        return ""


def _read(line: str) -> WorkingCopy | None:
    try:
        copy = WorkingCopy(**json.loads(line))
    except (ValueError, TypeError, RecursionError):
        return None
    return copy if all(isinstance(text, str) for text in asdict(copy).values()) else None


def _write(home: Path, copies: tuple[WorkingCopy, ...]) -> None:
    write_setting(home, _SETTING, [json.dumps(asdict(copy)) for copy in copies[:_MOST]])
