"""Reading a file that must lie below a folder, whatever its name claims.

Names come from people's files: no way up, no absolute path, no link, no device, no stream, nothing that another system would
read differently. Components are opened one by one without following links, so a folder swapped for a link is noticed too.
"""

import os
import re
import stat
import unicodedata
from io import FileIO
from pathlib import Path

from tabletop.storage.loaded import Unreadable

LONGEST_NAME = 200
_FORBIDDEN = re.compile(r'[\x00-\x1f\x7f<>:"|?*\\]')
_DEVICES = frozenset(
    {"con", "prn", "aux", "nul", "clock$", "conin$", "conout$"}
    | {f"{port}{n}" for port in ("com", "lpt") for n in "0123456789¹²³"}
)
_NO_LINKS = getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_BINARY", 0)
_REPARSE = 0x400  # FILE_ATTRIBUTE_REPARSE_POINT: a link of any kind on Windows


def name_is_safe(name: str) -> bool:
    """Whether `name` means the same file below a folder on every system."""
    if not 0 < len(name) <= LONGEST_NAME or _FORBIDDEN.search(name) or unicodedata.normalize("NFC", name) != name:
        return False
    return all(_part_is_safe(part) for part in name.split("/"))


def _part_is_safe(part: str) -> bool:
    if not part or part != part.strip(" .") or part.startswith(("~", "$", "%")):
        return False
    return part.split(".")[0].rstrip().lower() not in _DEVICES


def read_given(path: Path, limit: int) -> bytes:
    """The bytes of a file that a person named: a link they chose is followed, a pipe or a device is not read."""
    try:
        handle = os.open(path, os.O_RDONLY | (_NO_LINKS & ~getattr(os, "O_NOFOLLOW", 0)))
    except FileNotFoundError:
        raise Unreadable("file-missing") from None
    except (OSError, ValueError):
        raise Unreadable("file-refused") from None
    return _read(handle, limit, most_names=1_000)


def read_inside(folder: Path, name: str, limit: int) -> bytes:
    """The bytes of the regular file `name` below `folder`, at most `limit` of them; raises Unreadable."""
    if not name_is_safe(name):
        raise Unreadable("file-name")
    try:
        handle = _open_by_handles(folder, name) if os.open in os.supports_dir_fd else _open_by_names(folder, name)
    except FileNotFoundError:
        raise Unreadable("file-missing") from None
    except (OSError, ValueError):
        raise Unreadable("file-refused") from None
    return _read(handle, limit, most_names=1)


def _open_by_handles(folder: Path, name: str) -> int:
    *folders, last = name.split("/")
    at = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        for part in folders:
            below = os.open(part, os.O_RDONLY | os.O_DIRECTORY | _NO_LINKS, dir_fd=at)
            os.close(at)
            at = below
        return os.open(last, os.O_RDONLY | _NO_LINKS, dir_fd=at)
    finally:
        os.close(at)


def _open_by_names(folder: Path, name: str) -> int:
    """Where folders have no handles (Windows): look at each part, open, and see that it is still the same file."""
    at = os.path.realpath(folder)
    seen = os.lstat(at)
    for part in name.split("/"):
        at = f"{at}{os.sep}{part}"
        seen = os.lstat(at)
        if stat.S_ISLNK(seen.st_mode) or getattr(seen, "st_file_attributes", 0) & _REPARSE:
            raise Unreadable("file-refused")
    if not stat.S_ISREG(seen.st_mode) or os.path.normcase(os.path.realpath(at)) != os.path.normcase(at):
        raise Unreadable("file-refused")
    handle = os.open(at, os.O_RDONLY | _NO_LINKS)
    opened = os.fstat(handle)
    if (opened.st_dev, opened.st_ino) != (seen.st_dev, seen.st_ino):
        os.close(handle)
        raise Unreadable("file-refused")
    return handle


def _read(handle: int, limit: int, most_names: int) -> bytes:
    """All bytes of an open file, which is closed; `most_names`: a file with more hard links may belong to somebody else."""
    try:
        with open(handle, "rb", buffering=0) as file:
            found = os.fstat(handle)
            if not stat.S_ISREG(found.st_mode) or found.st_nlink > most_names:
                raise Unreadable("file-refused")
            if found.st_size > limit:
                raise Unreadable("file-too-big")
            return _all_of(file, limit)
    except OSError:
        raise Unreadable("file-refused") from None


def _all_of(file: FileIO, limit: int) -> bytes:
    """A file may grow while it is read: never more than `limit`."""
    data = bytearray()
    while part := file.read(min(limit + 1 - len(data), 1 << 20)):
        data += part
        if len(data) > limit:
            raise Unreadable("file-too-big")
    return bytes(data)
