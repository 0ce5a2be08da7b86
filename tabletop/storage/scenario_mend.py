"""A copy of a file's values with what is wrong in its shape left out or stood in for, so that the rest can be checked as well.

Nothing mended is ever played: it only lets one wrong key not hide the other faults.
"""

from typing import Any

from tabletop.scenario.faults import Path, nearest
from tabletop.scenario.model import FORMAT

_STAND_INS = {"format": FORMAT, "language": "en", "strand": "RF"} | dict.fromkeys(
    ("title", "text", "question", "alt", "line"), "…"
)


def copied(node: Any) -> Any:
    """Plain dictionaries and lists, as deep as the reader allows."""
    if isinstance(node, dict):
        return {key: copied(value) for key, value in node.items()}
    return [copied(value) for value in node] if isinstance(node, list) else node


def mend(root: Any, path: Path, missing: bool, known: list[str]) -> bool:
    """Change `root`, a copy, so that the fault at `path` is gone; False when that cannot be done without making things up.

    `missing`: the key is not there; `known`: the keys that may stand beside it, empty unless it is an unknown key.
    """
    holder, name = _holder(root, path)
    if not isinstance(holder, dict) or not isinstance(name, str):
        return False
    if missing:
        if name not in _STAND_INS:
            return False
        holder[name] = _STAND_INS[name]
        return True
    value = holder.pop(name, None)
    meant = nearest(name, known)
    if meant and value is not None:
        holder.setdefault(meant, value)
    return True


def _holder(root: Any, path: Path) -> tuple[Any, Any]:
    """The innermost mapping on the way to `path` in which a key on that way stands, and that key."""
    node = root
    found: tuple[Any, Any] = (None, None)
    for step in path:
        if isinstance(node, dict) and isinstance(step, str):
            found = (node, step)
            node = node.get(step)
        elif isinstance(node, list) and isinstance(step, int) and step < len(node):
            node = node[step]
        else:
            break
    return found
