"""What is said is written down on seven keyboard layouts, with real key events. Part of `make reliability`."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.rig.capture import LINES
from tests.rig.test_screens import ROOT, display

__all__ = ["display"]

pytestmark = pytest.mark.skipif(
    any(shutil.which(tool) is None for tool in ("Xvfb", "openbox", "xdotool", "setxkbmap")),
    reason="needs Xvfb, openbox, xdotool and setxkbmap (apt-get install xvfb openbox xdotool x11-xkb-utils)",
)

KINDS = {"-": "gap", "!": "decision", "?": "question", "؟": "question", "+": "strength"}
WHO = ("CUST", "POL", "TERM", "POL")


@pytest.mark.parametrize("layout", list(LINES))
def test_four_lines_are_written_as_they_were_typed(display: str, layout: str) -> None:
    run = subprocess.run(
        [sys.executable, str(Path(__file__).with_name("capture.py")), layout],
        env=os.environ | {"DISPLAY": display, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        timeout=120,
    )
    assert run.returncode == 0, run.stderr
    found: dict[str, Any] = json.loads(run.stdout)
    script = [([who], KINDS[text[0]], text[1:]) for who, (_letters, text) in zip(WHO, LINES[layout], strict=True)]
    assert [(who, kind, text) for who, kind, text, _sure in found["said"]] == script
    assert [sure for *_line, sure in found["said"]] == ["captured", "captured", "captured", "read_back"]
    assert found["overhead"] == [5, 4, 4, 4]  # F2, two letters, Tab and Enter; then without F2
    assert (found["clicks"], found["wall"]) == (0, "standby_slide")
