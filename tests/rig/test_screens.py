"""Lids closed and projectors pulled on a real X server with real RandR events. Part of `make reliability`."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[2]
LIDS, PLUGS = 50, 200

pytestmark = pytest.mark.skipif(
    any(shutil.which(tool) is None for tool in ("Xvfb", "openbox", "xrandr")),
    reason="needs Xvfb, openbox and xrandr (apt-get install xvfb openbox x11-xserver-utils)",
)


@pytest.fixture
def display() -> Iterator[str]:
    """A server of its own with a window manager; -noreset, or its monitors go with the last client."""
    reading, writing = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writing), "-screen", "0", "4098x768x24", "-noreset", "+extension", "RANDR"],
        pass_fds=(writing,),
        stderr=subprocess.DEVNULL,
    )
    os.close(writing)
    with os.fdopen(reading) as numbers:
        name = f":{numbers.readline().strip()}"
    manager = subprocess.Popen(["openbox"], env=os.environ | {"DISPLAY": name}, stderr=subprocess.DEVNULL)
    yield name
    for process in (manager, server):
        process.terminate()
        process.wait(10)


def cycles(display: str, kind: str, guard: str, rounds: int) -> dict[str, Any]:
    run = subprocess.run(
        [sys.executable, str(Path(__file__).with_name("cycles.py")), kind, guard, str(rounds)],
        env=os.environ | {"DISPLAY": display, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        timeout=600,
    )
    assert run.returncode == 0, run.stderr
    found: dict[str, Any] = json.loads(run.stdout)
    return found


def test_a_closed_lid_never_puts_the_console_on_the_wall(display: str) -> None:
    found = cycles(display, "lid", "guarded", LIDS)
    assert (found["leaks"], found["grabbed"], found["not_back"], found["focus_lost"]) == (0, 0, 0, 0)


def test_a_pulled_projector_leaves_the_laptop_free_and_comes_back(display: str) -> None:
    found = cycles(display, "plug", "guarded", PLUGS)
    assert (found["wall_on_laptop"], found["grabbed"], found["not_back"]) == (0, 0, 0)
    assert found["events"]["wall lost"] == found["events"]["wall back"] == PLUGS


@pytest.mark.parametrize("kind", ["three", "resized", "order"])
def test_screens_that_change_in_other_ways_find_everybody_in_their_place(display: str, kind: str) -> None:
    """A third of the same size comes and the known one goes, a resolution changes, the two stand the other way round."""
    found = cycles(display, kind, "guarded", 10)
    assert (found["leaks"], found["wall_on_laptop"], found["grabbed"], found["not_back"]) == (0, 0, 0, 0)


@pytest.mark.parametrize(("kind", "harm"), [("lid", "leaks"), ("plug", "wall_on_laptop")])
def test_without_the_keeper_the_harm_is_seen(display: str, kind: str, harm: str) -> None:
    """The control: what this suite looks for does happen."""
    assert cycles(display, kind, "bare", 3)[harm] == 3
