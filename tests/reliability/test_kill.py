"""kill -9 in the middle of recording: nothing acknowledged is lost, nothing is corrupt, nothing is doubled."""

import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.reliability.killing import held_by_file, held_by_json, kill_often


@pytest.mark.timeout(900)
def test_nothing_acknowledged_is_lost(
    tmp_path: Path, rounds: Callable[[int, int], int], capsys: pytest.CaptureFixture[str]
) -> None:
    tally = kill_often("desk", tmp_path, rounds(30, 1000), held_by_file)
    sys.stdout.write(f"\nkill -9: {tally}\n")
    assert (tally.lost, tally.corrupt, tally.doubled) == (0, 0, 0)
    assert tally.acknowledged > tally.kills


def test_a_writer_in_place_is_seen_to_lose(tmp_path: Path) -> None:
    tally = kill_often("json", tmp_path, 200, held_by_json, stop_at_harm=True)
    assert tally.harmed > 0, "the test could not see a fault"
