"""The files the house rules read."""

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[2]
PROGRAM = ("main.py", "tabletop", "ui", "exports")
ALL_CODE = (*PROGRAM, "tests", "bench")
_NOT_OURS = {".git", ".venv", ".tmp", "out", "__pycache__"}


def python_files(*names: str) -> Iterator[Path]:
    for name in names:
        place = ROOT / name
        yield from sorted(place.rglob("*.py")) if place.is_dir() else ROOT.glob(name)


def all_files(folder: Path = ROOT) -> Iterator[Path]:
    """Every file of the repository: what git ignores lies in hidden folders, which are passed over except .ci."""
    for path in sorted(folder.iterdir()):
        if path.name in _NOT_OURS or (path.is_dir() and path.name.startswith(".") and path.name != ".ci"):
            continue
        if path.is_dir():
            yield from all_files(path)
        else:
            yield path


@cache
def parsed(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"), str(path))


@cache
def calls(tree: ast.Module) -> tuple[ast.Call, ...]:
    """Every call of a tree, which many rules ask for and one walk finds."""
    return tuple(node for node in ast.walk(tree) if isinstance(node, ast.Call))


def place(path: Path, node: ast.AST) -> str:
    return f"{path.relative_to(ROOT)}:{getattr(node, 'lineno', 0)}"
