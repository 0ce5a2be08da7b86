"""Power cuts: what was acknowledged is on the disk. The setting most programs leave as it is loses entries."""

import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.reliability.cutting import cut_often, why_not


@pytest.fixture
def cuts(rounds: Callable[[int, int], int]) -> int:
    """How many; `make test` leaves the disks of the machine alone."""
    if rounds(0, 200) == 0:
        pytest.skip("power cuts: only in `make reliability`")
    if why_not():
        pytest.skip(f"power cuts: {why_not()}")
    return rounds(0, 200)


@pytest.mark.timeout(1800)
def test_nothing_acknowledged_is_lost(tmp_path: Path, cuts: int) -> None:
    tally = cut_often("desk", tmp_path, cuts)
    sys.stdout.write(f"\npower cuts: {tally}\n")
    assert (tally.lost, tally.corrupt, tally.doubled) == (0, 0, 0)
    assert tally.acknowledged > tally.kills


@pytest.mark.timeout(1800)
def test_the_usual_setting_is_seen_to_lose(tmp_path: Path, cuts: int) -> None:
    tally = cut_often("full", tmp_path, 2 * cuts, stop_at_harm=True)
    sys.stdout.write(f"\npower cuts without EXTRA: {tally}\n")
    assert tally.harmed > 0, "the test could not see a fault"
