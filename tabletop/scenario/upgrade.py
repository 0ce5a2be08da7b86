"""Scenario files of older formats, brought up to today's one step at a time."""

import re
from collections.abc import Callable, Sequence
from typing import Any

Step = Callable[[dict[str, Any]], dict[str, Any]]

STEPS: tuple[Step, ...] = ()  # STEPS[0] makes format 2 of format 1, and so on: a step that was released never changes

_FORMAT = re.compile(r"tabletop-scenario/([1-9][0-9]{0,3})")


def format_of(root: object) -> int:
    """The number of the format a file says it is in; 0 when it does not say so."""
    said = root.get("format") if isinstance(root, dict) else None
    found = _FORMAT.fullmatch(said) if isinstance(said, str) else None
    return int(found[1]) if found else 0


def newest(steps: Sequence[Step] = STEPS) -> int:
    return len(steps) + 1


def upgraded(root: dict[str, Any], steps: Sequence[Step] = STEPS) -> dict[str, Any]:
    """The same scenario in the newest format. `root` itself, when it is in it already or in none, stays as it is."""
    for number in range(format_of(root) or newest(steps), newest(steps)):
        root = {**steps[number - 1](root), "format": f"tabletop-scenario/{number + 1}"}
    return root
