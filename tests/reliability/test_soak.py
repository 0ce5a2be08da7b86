"""Eight hours of a day with 400 injects and 2,000 lines, by keys, in the real windows: no leak, and GO as quick at the end as at
the start. Part of `make reliability`."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.reliability.recorder import ROOT

GROWTH_MIB, GO_MS = 50, 150

pytestmark = [
    pytest.mark.skipif(not Path("/proc/self/statm").exists(), reason="reads the memory of the process where Linux tells it"),
    pytest.mark.timeout(1800),
]


def soak(injects: int, responses: int, *how: str) -> dict[str, Any]:
    command = [sys.executable, "-m", "tests.reliability.soak", str(injects), str(responses), *how]
    run = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=1700)
    assert run.returncode == 0, run.stderr[-2000:]
    found: dict[str, Any] = json.loads(run.stdout)
    return found


@pytest.fixture(autouse=True)
def only_in_the_long_form(request: pytest.FixtureRequest) -> None:
    if not request.config.getoption("--long"):
        pytest.skip("minutes long: `make reliability`")


def test_eight_hours_leave_memory_and_go_as_they_were() -> None:
    found = soak(400, 2_000)
    sys.stdout.write(f"\neight hours: {found}\n")
    assert (found["released"], found["said"]) == (400, 2_000)
    assert found["grown"] < GROWTH_MIB
    assert found["first_ms"] <= GO_MS
    assert found["last_ms"] <= GO_MS


def test_a_leak_is_seen() -> None:
    assert soak(80, 80, "leak")["grown"] > GROWTH_MIB
