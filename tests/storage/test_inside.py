"""A name in a scenario never reaches a file outside its folder, whatever it says and whatever lies there."""

import os
import sys
from pathlib import Path

import pytest

from tabletop.storage import inside
from tabletop.storage.inside import name_is_safe, read_given, read_inside
from tabletop.storage.loaded import Unreadable

REFUSED_NAMES = (
    "../secret", "media/../../secret", "/etc/passwd", "", ".", "..", "media/", "/", "media//ok.png", "./ok.png",
    "media/./ok.png", "C:\\Windows\\win.ini", "..\\secret", "\\\\server\\share\\x.png", "//server/share/x.png",
    "\\\\?\\C:\\x", "C:x.png", "c:/x.png", "file:///etc/passwd", "http://example.org/y.png", "qrc:/x", "~/x", "~root/x",
    "$HOME/x", "%USERPROFILE%\\x", "%TEMP%/x", "media/\x00ok.png", "media/ok.png\n", "media/ok\x7f.png", "CON",
    "media/nul.png", "media/aux", "COM1.png", "lpt9", "Prn.txt", "con .png", "clock$", "COM¹.png", "conin$",
    "media/ok.png:stream", "media/ok.png::$DATA", "media/ok.png.", "media/ok.png ", " media/ok.png", "media /ok.png",
    "e\u0301.png", "media/ok.png?x", "media/*.png", "<x>.png", 'a".png', "a|b.png", "x" * 201,
)  # fmt: skip


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "scenario"
    (made / "media").mkdir(parents=True)
    (made / "media" / "ok.png").write_bytes(b"picture")
    (made / "añadido.png").write_bytes(b"other")
    (tmp_path / "secret").write_text("secret")
    return made


def refusal(folder: Path, name: str, limit: int = 100) -> str:
    with pytest.raises(Unreadable) as refused:
        read_inside(folder, name, limit)
    return refused.value.code


def test_ordinary_files_are_read(folder: Path) -> None:
    assert read_inside(folder, "media/ok.png", 7) == b"picture"
    assert read_inside(folder, "añadido.png", 100) == b"other"


@pytest.mark.parametrize("name", REFUSED_NAMES)
def test_a_name_that_could_mean_another_place_is_refused_unseen(folder: Path, name: str) -> None:
    assert not name_is_safe(name)
    assert refusal(folder, name) == "file-name"


def test_a_plain_join_would_have_left_the_folder(folder: Path) -> None:
    """The control: these names do reach outside when they are merely joined."""
    assert (folder / "../secret").read_text() == "secret"
    assert folder / "/etc/passwd" == Path("/etc/passwd")


def test_what_is_not_there_and_what_is_too_big(folder: Path) -> None:
    assert refusal(folder, "media/none.png") == "file-missing"
    assert refusal(folder, "none/ok.png") == "file-missing"
    assert refusal(folder, "media/ok.png", 6) == "file-too-big"
    assert refusal(folder, "media") == "file-refused"
    assert refusal(folder, "media/ok.png/x") == "file-refused"


needs_posix = pytest.mark.skipif(sys.platform == "win32", reason="made with POSIX calls")


def lay_traps(folder: Path) -> list[str]:
    media = folder / "media"
    (media / "link.png").symlink_to("/etc/passwd")
    (media / "inner.png").symlink_to("ok.png")
    (media / "loop.png").symlink_to("loop.png")
    (media / "zero.png").symlink_to("/dev/zero")
    (media / "folder").symlink_to(folder.parent)
    (folder / "door").symlink_to(folder / "media")
    (media / "hard.png").hardlink_to(folder.parent / "secret")
    os.mkfifo(media / "pipe.png")
    traps = ["link.png", "inner.png", "loop.png", "zero.png", "folder/secret", "hard.png", "pipe.png"]
    return [f"media/{trap}" for trap in traps] + ["door/ok.png"]


@needs_posix
def test_links_pipes_and_devices_are_refused_without_being_read(folder: Path) -> None:
    for name in lay_traps(folder):
        assert refusal(folder, name) == "file-refused", name


@needs_posix
def test_so_they_are_where_folders_have_no_handles(folder: Path) -> None:
    """The way of Windows, tried here: the same answers by looking at each part."""
    for name in lay_traps(folder):
        with pytest.raises((Unreadable, OSError)):
            inside._read(inside._open_by_names(folder, name), 100, most_names=1)
    assert inside._read(inside._open_by_names(folder, "media/ok.png"), 100, most_names=1) == b"picture"


@needs_posix
def test_a_file_that_a_person_names_may_be_a_link_but_not_a_pipe(folder: Path) -> None:
    lay_traps(folder)
    assert read_given(folder / "media" / "inner.png", 100) == b"picture"
    assert read_given(folder / "media" / "hard.png", 100) == b"secret"
    for name, code in (
        ("pipe.png", "file-refused"),
        ("zero.png", "file-refused"),
        ("none.png", "file-missing"),
        ("loop.png", "file-refused"),
    ):
        with pytest.raises(Unreadable) as refused:
            read_given(folder / "media" / name, 100)
        assert refused.value.code == code
