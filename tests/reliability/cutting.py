"""Power cuts on a real file system: ext4 on a file, shut down by the kernel without writing what it still held."""

import os
import shutil
import struct
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from random import Random

from tests.reliability.killing import ENOUGH, Tally, held_by_file, start
from tests.reliability.recorder import said

_SHUTDOWN, _WITHOUT_THE_LOG = 0x8004587D, 2  # EXT4_IOC_SHUTDOWN, EXT4_GOING_FLAGS_NOLOGFLUSH
_TOOLS = ("mkfs.ext4", "mount", "umount")


def why_not() -> str:
    """Why this machine cannot cut the power of a file system; '' when it can."""
    if not sys.platform.startswith("linux") or os.geteuid() != 0:
        return "needs root on Linux"
    missing = [tool for tool in _TOOLS if shutil.which(tool) is None]
    if missing:
        return f"needs {', '.join(missing)}"
    return "" if Path("/dev/loop-control").exists() else "needs loop devices"


def _run(*command: str) -> None:
    subprocess.run(command, check=True, capture_output=True)


@contextmanager
def mounted(image: Path, at: Path) -> Iterator[Path]:
    _run("mount", "-o", "loop", str(image), str(at))
    try:
        yield at
    finally:
        _run("umount", str(at))


def _cut(folder: Path) -> None:
    import fcntl  # POSIX only, as is this whole trick

    handle = os.open(folder, os.O_RDONLY)
    try:
        fcntl.ioctl(handle, _SHUTDOWN, struct.pack("I", _WITHOUT_THE_LOG))
    finally:
        os.close(handle)


def cut_often(writer: str, folder: Path, cuts: int, *, stop_at_harm: bool = False) -> Tally:
    """`cuts` rounds: record, cut, mount again, and compare. What was acknowledged before the cut must be there."""
    random, tally, highest = Random(20260714), Tally(), -1
    image, at = folder / "disk.img", folder / "disk"
    at.mkdir()
    with image.open("wb") as file:
        file.truncate(24 << 20)
    _run("mkfs.ext4", "-q", str(image))
    path = at / "exercise.tabletop"
    for _ in range(cuts):
        with mounted(image, at):
            child = start(writer, path, max(highest, 0))
            assert child.stdout is not None
            said_so = child.stdout.readline()
            threading.Event().wait(random.random() * 0.1)
            _cut(at)
            child.kill()
            said_so += child.stdout.read()
            child.stdout.close()
            child.wait()
        acknowledged = [int(line) for line in said_so.split(b"\n")[:-1] if line]
        tally.kills += 1
        tally.acknowledged += len(acknowledged)
        highest = max([highest, *acknowledged])
        with mounted(image, at):
            harmed = tally.harmed
            tally.hot += Path(f"{path}-journal").exists()
            try:
                texts = held_by_file(path)
            except Exception:  # noqa: BLE001 -- whatever it is, the file was not readable as it should be
                tally.corrupt += 1
                texts = [said(n) for n in range(highest + 1)]
            tally.lost += len({said(n) for n in range(highest + 1)} - set(texts))
            tally.doubled += len(texts) - len(set(texts))
            if tally.harmed > harmed or highest > ENOUGH:
                highest = -1
                with suppress(OSError):
                    path.unlink()
        if stop_at_harm and tally.harmed:
            break
    return tally
