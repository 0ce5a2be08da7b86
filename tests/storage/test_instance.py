"""One program a person; a second start hands over what it was asked to open."""

import os
import signal
import subprocess
import sys
from pathlib import Path

from tabletop.storage.dropped import Kind, sort
from tabletop.storage.instance import ask, claim

ROOT = Path(__file__).resolve().parents[2]
HOLDS = """
import sys, pathlib
from tabletop.storage.instance import claim
held = claim(pathlib.Path(sys.argv[1]))
print(bool(held), flush=True)
{end}
"""


def start(home: Path, end: str) -> "subprocess.Popen[str]":
    command = [sys.executable, "-c", HOLDS.format(end=end), str(home)]
    return subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=ROOT)


def test_a_second_start_is_not_the_one_and_hands_over_its_file(tmp_path: Path) -> None:
    wanted = tmp_path / "Káwak 'x'.tabletop"
    first = claim(tmp_path)
    assert first is not None
    other = start(tmp_path, "")
    assert other.communicate()[0].strip() == "False"
    ask(tmp_path, wanted)
    ask(tmp_path, None)
    assert sorted(first.wishes()) == ["", str(wanted)]
    assert first.wishes() == ()
    first.release()
    assert start(tmp_path, "").communicate()[0].strip() == "True"


def test_a_killed_program_leaves_the_place_to_the_next(tmp_path: Path) -> None:
    held = start(tmp_path, "sys.stdin.read()")
    assert held.stdout is not None
    assert held.stdout.readline().strip() == "True"
    assert claim(tmp_path) is None
    os.kill(held.pid, signal.SIGKILL)
    held.communicate()
    again = claim(tmp_path)
    assert again is not None
    again.release()


def test_noise_among_the_wishes_is_swept_away(tmp_path: Path) -> None:
    held = claim(tmp_path)
    assert held is not None
    folder = tmp_path / ".wishes"
    folder.mkdir()
    for name, data in (("a.json", b"\xff"), ("b.json", b"[1]"), ("c.json", b'"' + b"x" * 70_000 + b'"')):
        (folder / name).write_bytes(data)
    assert held.wishes() == ()
    assert list(folder.iterdir()) == []
    held.release()


def test_where_no_lock_can_be_kept_every_start_is_the_only_one(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    assert claim(tmp_path / "file" / "below") == claim(tmp_path / "file" / "below") is not None


def test_things_are_told_by_name_and_place(tmp_path: Path) -> None:
    (tmp_path / "s").mkdir()
    for name in ("s/scenario.yaml", "x.tabletop", "m.XLSX", "m.csv", "logo.PNG", "y.doc"):
        (tmp_path / name).touch()
    told = {
        name: sort(tmp_path / name)
        for name in ("s", "s/scenario.yaml", "x.tabletop", "m.XLSX", "m.csv", "logo.PNG", "y.doc", "no")
    }
    assert told["s"] == told["s/scenario.yaml"] == (Kind.SCENARIO, tmp_path / "s")
    assert [told[name][0] for name in ("x.tabletop", "m.XLSX", "m.csv", "logo.PNG")] == [
        Kind.EXERCISE, Kind.WORKBOOK, Kind.WORKBOOK, Kind.PICTURE,
    ]  # fmt: skip
    assert told["y.doc"][0] is sort(tmp_path)[0] is Kind.UNKNOWN
    assert told["no"][0] is sort(tmp_path / "no.tabletop")[0] is sort(Path("a\0.tabletop"))[0] is Kind.GONE
