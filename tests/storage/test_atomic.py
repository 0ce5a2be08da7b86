"""Why a file could not be written, in words."""

import errno
import sqlite3
import sys
from pathlib import Path

import pytest

from tabletop.errors import NotSaved
from tabletop.storage.atomic import not_written, sync_folder
from tabletop.storage.settings import read_settings, write_setting


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


@pytest.mark.skipif(sys.platform != "linux", reason="a folder that cannot be made durable")
def test_a_folder_that_has_no_way_to_be_made_durable_is_no_error() -> None:
    sync_folder(Path("/proc"))


def test_a_setting_that_cannot_be_kept_is_told_and_an_odd_path_comes_back(tmp_path: Path) -> None:
    write_setting(tmp_path / "home", "recent", ["/x/\udcff.tabletop"])
    assert read_settings(tmp_path / "home") == {"recent": ["/x/\udcff.tabletop"]}
    (tmp_path / "file").write_text("no folder")
    with pytest.raises(NotSaved):
        write_setting(tmp_path / "file", "language", "es")
