"""`main.py` as a person runs it: in this process, or in one of its own."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from tests.cli.command_table import ROOT

SAMPLE = ROOT / "scenarios" / "port-cyber"


@dataclass(frozen=True)
class Ended:
    code: int
    out: list[str]
    err: list[str]


Run = Callable[..., Ended]


def surroundings(home: Path) -> dict[str, str]:
    """No screen, English, and a folder of its own."""
    kept = {k: v for k, v in os.environ.items() if k not in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "LANGUAGE")}
    return kept | {"TABLETOP_HOME": str(home), "LC_ALL": "C.UTF-8", "PYTHONUTF8": "1"}


def run_apart(program: str, home: Path, *words: object) -> Ended:
    """The same in a process of its own, where what it loads can be seen."""
    done = subprocess.run(
        [sys.executable, "-c", program, *map(str, words)],
        env=surroundings(home),
        cwd=ROOT,
        capture_output=True,
        text=True,
        encoding="utf-8",
    )
    assert "Traceback" not in done.stderr, done.stderr
    return Ended(done.returncode, done.stdout.splitlines(), done.stderr.splitlines())


def script(folder: Path, *lines: object) -> Path:
    path = folder / "script.jsonl"
    path.write_text("\n".join(line if isinstance(line, str) else json.dumps(line) for line in lines), encoding="utf-8")
    return path


LOADED = """
import os, runpy, sys
os._exit = sys.exit
sys.argv = ["main.py", *sys.argv[1:]]
try:
    runpy.run_path("main.py", run_name="__main__")
except SystemExit:
    print(*sorted({name.split(".")[0] for name in sys.modules} & {"PySide6", "shiboken6", "reportlab", "networkx", "pydantic"}))
"""
