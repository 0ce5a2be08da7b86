"""Disks that fail: full ones on a small file system, and an error at any single call to the system."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from random import Random

import pytest

from tabletop.clock import Moment
from tabletop.errors import NotSaved
from tabletop.exercise.journal import GENESIS, Entry, canonical, entry_hash
from tabletop.storage.exercise_file import ExerciseFile
from tabletop.storage.opening import create_file, open_file
from tabletop.storage.verify import verify
from tests.reliability.killing import held_by_file
from tests.reliability.recorder import ROOT, said

NOON = Moment(1_784_030_400_000, 0, 1_000, "boot")
CALLS = ("pwrite64", "fdatasync,fsync", "unlink")
LAST = 5


@contextmanager
def small_disk(at: Path, kilobytes: int) -> Iterator[Path]:
    at.mkdir(exist_ok=True)
    subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={kilobytes}k", "tmpfs", str(at)], check=True)
    try:
        yield at
    finally:
        subprocess.run(["umount", str(at)], check=True)


def entry_after(last: Entry | None, random: Random) -> Entry:
    seq, prev = (last.seq + 1, last.hash) if last is not None else (1, GENESIS)
    body = canonical({"text": "x" * random.randrange(20, 3000)})
    made = Entry(f"{seq:032x}", "5" * 32, seq, seq, NOON, "", "ExerciseClosed", 1, body, prev, "")
    return replace(made, hash=entry_hash(made))


def record_until_refused(file: ExerciseFile, saved: list[Entry], random: Random) -> None:
    for _ in range(500):
        entry = entry_after(saved[-1] if saved else None, random)
        file.append(entry)
        saved.append(entry)


def fill(folder: Path, random: Random) -> None:
    """Record until the disk is full, free some space, and go on."""
    ballast, path = folder / "ballast", folder / "exercise.tabletop"
    ballast.write_bytes(bytes(20_000))
    saved: list[Entry] = []
    with create_file(path, "5" * 32, "test", NOON) as file:
        with pytest.raises(NotSaved) as refused:
            record_until_refused(file, saved, random)
        assert refused.value.message.id == "storage.disk-full"
        ballast.unlink()
        saved.append(entry_after(saved[-1] if saved else None, random))
        file.append(saved[-1])
    with open_file(path) as file:
        assert list(file.entries()) == saved


@pytest.mark.timeout(900)
def test_a_full_disk_loses_nothing_and_lets_go_on(tmp_path: Path, rounds: Callable[[int, int], int]) -> None:
    if rounds(0, 200) == 0:
        pytest.skip("small file systems: only in `make reliability`")
    if not sys.platform.startswith("linux") or os.geteuid() != 0:
        pytest.skip("small file systems: needs root on Linux")
    random = Random(20260714)
    for _ in range(rounds(0, 200)):
        with small_disk(tmp_path / "disk", random.randrange(120, 400)) as folder:
            fill(folder, random)
    sys.stdout.write(f"\nfull disks: {rounds(0, 200)} rounds, nothing lost, all went on\n")


def traced(path: Path, *options: str) -> tuple[list[int], str]:
    """Record under strace; what was acknowledged, and the trace."""
    log = path.with_name("trace")
    command = ["strace", "-f", "-qq", "-o", str(log), *options, sys.executable]
    child = subprocess.run(
        [*command, "-m", "tests.reliability.recorder", "desk", str(path), "0", str(LAST)], cwd=ROOT, capture_output=True
    )
    return [int(line) for line in child.stdout.split()], log.read_text(errors="replace")


@pytest.mark.timeout(1800)
def test_an_error_at_any_call_loses_nothing_and_doubles_nothing(tmp_path: Path, rounds: Callable[[int, int], int]) -> None:
    if rounds(0, 240) == 0:
        pytest.skip("errors at single calls: only in `make reliability`")
    if shutil.which("strace") is None:
        pytest.skip("errors at single calls: needs strace")
    random, hit, harmed = Random(20260714), 0, []
    path = tmp_path / "exercise.tabletop"
    calls = {name: _count(tmp_path, name) for name in CALLS}
    for _ in range(rounds(0, 240)):
        name, good, error = random.choice(CALLS), random.choice(["", "+"]), random.choice(["EIO", "ENOSPC"])
        at = random.randrange(1, calls[name] + 1)
        acknowledged, trace = traced(path, "-e", f"trace={name}", "-e", f"inject={name}:error={error}:when={at}{good}")
        hit += "INJECTED" in trace
        texts = held_by_file(path) if path.exists() else []
        if {said(n) for n in acknowledged} - set(texts) or len(texts) != len(set(texts)):
            harmed.append((name, at, good, error))
        for left in tmp_path.iterdir():
            left.unlink()
    sys.stdout.write(f"\nerrors at single calls: {hit} of {rounds(0, 240)} met one of {calls}, harmed {harmed}\n")
    assert harmed == []
    assert hit > rounds(0, 240) // 2


def _count(folder: Path, name: str) -> int:
    acknowledged, trace = traced(folder / "exercise.tabletop", "-e", f"trace={name}")
    assert acknowledged == list(range(LAST + 1))
    assert verify(folder / "exercise.tabletop") == ()
    for left in folder.iterdir():
        left.unlink()
    return sum(line.count("= 0") or line.count(" = ") for line in trace.splitlines() if any(c in line for c in name.split(",")))
