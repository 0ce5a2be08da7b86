"""Files that are there whole or not at all."""

import errno
import os
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from tabletop.errors import NotSaved
from tabletop.messages import message

_NO_ROOM = ("ENOSPC", "EDQUOT", "SQLITE_FULL")
_NO_FOLDER = ("ENOENT", "ENOTDIR")
_NOT_ALLOWED = ("EACCES", "EPERM", "EROFS", "SQLITE_READONLY", "SQLITE_PERM")


def not_written(name: str, error: Exception) -> NotSaved:
    """For a file or folder of that name which could not be made: why, in words."""
    number = error.errno if isinstance(error, OSError) else None
    code = errno.errorcode.get(number or 0) or str(getattr(error, "sqlite_errorname", type(error).__name__))
    if isinstance(error, FileExistsError):
        return NotSaved(message("storage.exists", file=name))
    if code in _NO_ROOM:
        return NotSaved(message("storage.no-room", file=name))
    if code.startswith(_NOT_ALLOWED):
        return NotSaved(message("storage.not-allowed", file=name))
    if code in _NO_FOLDER:
        return NotSaved(message("storage.no-folder", file=name))
    return NotSaved(message("storage.not-written", file=name, code=code))


def make_folder(folder: Path) -> None:
    """With those above it; one that is there already is fine. Raises `NotSaved`."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise not_written(folder.name or str(folder), error) from error


def write_new(path: Path, data: bytes) -> None:
    """A new file, durable when this returns. Raises `NotSaved`; a file that is there already stays as it is."""
    _write(path, data, publish_new)


def write_over(path: Path, data: bytes) -> None:
    """As `write_new`, but an older file gives way, whole, to the new one."""
    _write(path, data, publish_over)


def publish_new(temporary: Path, path: Path) -> None:
    """Give a finished file its name, unless that is taken: then FileExistsError, and `temporary` is still there."""
    if os.name == "nt":
        temporary.rename(path)  # refuses by itself
    else:
        try:
            os.link(temporary, path)
        except FileExistsError:
            raise
        except OSError:  # a stick without hard links
            if path.exists():
                raise FileExistsError(str(path)) from None
            temporary.replace(path)
        temporary.unlink(missing_ok=True)
    sync_folder(path.parent)


def sync_folder(folder: Path) -> None:
    """Make names in `folder` durable, where the system has a way to say so."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    except OSError as error:
        if error.errno not in (errno.EINVAL, errno.ENOTSUP):  # a folder of another system has no way
            raise
    finally:
        os.close(handle)


def temporary_beside(path: Path) -> Path:
    """A hidden name beside `path`, of this process alone."""
    return path.with_name(f".{path.name}.{os.getpid()}.part")


def publish_over(temporary: Path, path: Path) -> None:
    """Give a finished file its name; what had it gives way."""
    temporary.replace(path)
    sync_folder(path.parent)


def _write(path: Path, data: bytes, publish: Callable[[Path, Path], None]) -> None:
    temporary = temporary_beside(path)
    try:
        with temporary.open("wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        publish(temporary, path)
    except OSError as error:
        raise not_written(path.name, error) from error
    finally:
        with suppress(OSError):
            temporary.unlink(missing_ok=True)
