"""Three screens, screens of one name, and screens of different scale: each in a process of its own."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[3]


def screen(name: str, x: int, width: int = 1366, height: int = 768, ratio: float = 1) -> dict[str, Any]:
    size = {"name": name, "x": x, "y": 0, "width": width, "height": height}
    return {**size, "logicalDpi": 96, "logicalBaseDpi": 96, "dpr": ratio}


def played(tmp_path: Path, *screens: dict[str, Any]) -> dict[str, Any]:
    config = tmp_path / "screens.json"
    config.write_text(json.dumps({"screens": screens}), encoding="utf-8")
    run = subprocess.run(
        [sys.executable, str(Path(__file__).with_name("other_screens.py")), str(config)],
        env=os.environ | {"PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        timeout=120,
    )
    assert run.returncode == 0, run.stderr
    found: dict[str, Any] = json.loads(run.stdout)
    return found


def test_of_three_screens_none_is_taken_before_a_person_has_chosen(tmp_path: Path) -> None:
    found = played(tmp_path, screen("LAPTOP", 0), screen("DESK", 1366), screen("BEAM", 2732))
    assert (found["first"], sorted(found["choices"]), found["asked"]) == ("", ["BEAM", "DESK"], ["screen.ask"])
    assert (found["wall"], found["fills"], found["console"]) == (found["choices"][-1], [found["wall"]], "LAPTOP")
    assert found["swapped"] == ["LAPTOP", found["wall"]]


def test_a_laptop_at_150_per_cent_beside_a_projector_at_100(tmp_path: Path) -> None:
    found = played(tmp_path, screen("LAPTOP", 0, 1280, 720, 1.5), screen("BEAM", 1280, 1920, 1080))
    assert (found["wall"], found["fills"], found["pixels"], found["letters"]) == ("BEAM", ["BEAM"], [1920, 1080], True)
    assert found["facts"] == [["BEAM", 1920, 1080, 100], ["LAPTOP", 1920, 1080, 150]]
    assert found["keyboard"]
    assert found["asked"] == []


def test_a_projector_at_150_per_cent_beside_a_laptop_at_100(tmp_path: Path) -> None:
    """This platform tells of the scale and does not apply it: the window is as large as the screen says it is."""
    found = played(tmp_path, screen("LAPTOP", 0), screen("BEAM", 1366, 1280, 720, 1.5))
    assert (found["wall"], found["fills"], found["console"], found["letters"]) == ("BEAM", ["BEAM"], "LAPTOP", True)
    assert found["facts"] == [["BEAM", 1920, 1080, 150], ["LAPTOP", 1366, 768, 100]]
    assert found["asked"] == []


def test_two_screens_of_one_name_are_not_guessed_at(tmp_path: Path) -> None:
    found = played(tmp_path, screen("EPSON", 0), screen("EPSON", 1366))
    assert found["wall"] == found["first"] == ""
    assert found["fills"] == []
