"""Why a file could not be written, in words."""

import errno
import sqlite3

import pytest

from tabletop.storage.atomic import not_written


def full() -> sqlite3.Error:
    made = sqlite3.OperationalError("database or disk is full")
    made.sqlite_errorname = "SQLITE_FULL"
    return made


@pytest.mark.parametrize(
    ("error", "sentence"),
    [
        (FileExistsError("x"), "storage.exists"),
        (OSError(errno.ENOSPC, "full"), "storage.no-room"),
        (full(), "storage.no-room"),
        (PermissionError(errno.EACCES, "no"), "storage.not-allowed"),
        (OSError(errno.EROFS, "no"), "storage.not-allowed"),
        (FileNotFoundError(errno.ENOENT, "no"), "storage.no-folder"),
        (OSError(errno.EIO, "no"), "storage.not-written"),
        (OSError("odd"), "storage.not-written"),
        (sqlite3.OperationalError("odd"), "storage.not-written"),
    ],
)
def test_why_a_file_could_not_be_written(error: Exception, sentence: str) -> None:
    refused = not_written("x.pdf", error)
    assert refused.message.id == sentence
    assert refused.message.values["file"] == "x.pdf"
