"""Who may import whom: what import-linter and ruff cannot see, and that both of them bite."""

import ast
import re
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.house.sources import ALL_CODE, ROOT, parsed, place, python_files

WALL_MAY = ("tabletop.views.wall", "tabletop.localized", "tabletop.ids", "tabletop.errors", "tabletop.messages", "tabletop.i18n")

VIOLATIONS = {
    "exports/__init__.py": "import ui, PySide6",
    "tabletop/catalogue/__init__.py": "import tabletop.desk, reportlab, socket",
    "tabletop/views/__init__.py": "import networkx, yaml, os, tabletop.scenario.graph",
    "ui/run/__init__.py": "import ui.home, tabletop.storage",
    "ui/wall/__init__.py": "import tabletop.exercise",
}

BANNED = """
import socket, http.client, urllib.request, pickle
import time, uuid, yaml
from datetime import date, datetime
from PySide6.QtCore import QSettings, QDataStream
from PySide6 import QtNetwork

yaml.safe_load("")
yaml.load("", yaml.CSafeLoader)
datetime.now()
date.today()
time.time()
time.sleep(1)
uuid.uuid4()
""".lstrip()


def imported(tree: ast.Module) -> Iterator[tuple[ast.AST, str]]:
    """Every module that is named; `from a import b` as `a.b`."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from ((node, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield from ((node, f"{node.module}.{alias.name}") for alias in node.names)


def beyond_the_wall(tree: ast.Module) -> list[str]:
    """What a module of the wall takes from the core without being allowed to."""
    return [
        name
        for _, name in imported(tree)
        if name.startswith("tabletop.") and not any(name == may or name.startswith(f"{may}.") for may in WALL_MAY)
    ]


_NAMES_MAIN = re.compile(r"import[^\n]*\bmain\b|\bmain\b[^\n]*\bimport")


def test_nobody_imports_main() -> None:
    found = [
        place(path, node)
        for path in python_files(*ALL_CODE)
        if _NAMES_MAIN.search(path.read_text(encoding="utf-8"))  # the others need not be parsed
        for node, name in imported(parsed(path))
        if name.split(".")[0] == "main"
    ]
    assert found == []


def test_the_wall_takes_only_what_it_may_show() -> None:
    found = {str(path): names for path in python_files("ui/wall") if (names := beyond_the_wall(parsed(path)))}
    assert found == {}


def test_a_wall_that_takes_more_is_seen() -> None:
    tree = ast.parse("from main import run\nfrom tabletop.views.wall import WallView\nfrom tabletop.views import facilitator")
    assert beyond_the_wall(tree) == ["tabletop.views.facilitator"]
    assert "main.run" in [name for _, name in imported(tree)]


def test_every_contract_breaks_when_it_is_broken(tmp_path: Path) -> None:
    """On a skeleton of the program with one violation for each contract of pyproject.toml."""
    contracts = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["importlinter"]["contracts"]
    for source in python_files("tabletop", "ui", "exports"):
        copy = tmp_path / source.relative_to(ROOT)
        copy.parent.mkdir(parents=True, exist_ok=True)
        copy.touch()
    for name, violation in VIOLATIONS.items():
        (tmp_path / name).write_text(violation, encoding="utf-8")
    (tmp_path / "ui" / "a_new_place.py").touch()
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    linter = Path(sys.executable).with_name("lint-imports")
    run = subprocess.run([linter, "--no-cache"], cwd=tmp_path, env={"PYTHONPATH": "."}, capture_output=True, text=True)
    assert [contract["name"] for contract in contracts if f"{contract['name']} BROKEN" not in run.stdout] == []


@pytest.mark.parametrize("name", ["tabletop/views/sample.py", "ui/run/sample.py", "tests/sample.py", "main.py"])
def test_the_linter_knows_what_is_banned(name: str) -> None:
    linter = str(Path(sys.executable).with_name("ruff"))
    command = [linter, "check", "--quiet", "--output-format=concise", "--select=TID251", f"--stdin-filename={name}", "-"]
    run = subprocess.run(command, cwd=ROOT, input=BANNED, capture_output=True, text=True)
    seen = {int(line.split(":")[1]) for line in run.stdout.splitlines() if "TID251" in line}
    expected = {
        number
        for number, line in enumerate(BANNED.splitlines(), 1)
        if line and not line.startswith(("import time", "from datetime"))
    }
    assert seen == expected
