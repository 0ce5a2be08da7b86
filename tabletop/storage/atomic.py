"""Files that are there whole or not at all."""

import os
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from tabletop.errors import NotSaved
from tabletop.messages import message


def write_new(path: Path, data: bytes) -> None:
    """A new file, durable when this returns. Raises `NotSaved`; a file that is there already stays as it is."""
    _write(path, data, publish_new)


def write_over(path: Path, data: bytes) -> None:
    """As `write_new`, but an older file gives way, whole, to the new one."""
    _write(path, data, _publish_over)


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
    finally:
        os.close(handle)


def temporary_beside(path: Path) -> Path:
    """A hidden name beside `path`, of this process alone."""
    return path.with_name(f".{path.name}.{os.getpid()}.part")


def _publish_over(temporary: Path, path: Path) -> None:
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
    except FileExistsError as error:
        raise NotSaved(message("storage.exists", file=path.name)) from error
    except OSError as error:
        raise NotSaved(message("storage.not-written", file=path.name, reason=error.strerror or "")) from error
    finally:
        with suppress(OSError):
            temporary.unlink(missing_ok=True)
