"""A test waits for the thing itself, never for a time."""

import ast
import re

from tests.house.sources import place, python_files

NEVER = {"sleep", "processEvents", "qWait", "qSleep", "msleep"}
_NAMED = re.compile(rf"\b({'|'.join(NEVER)}|qtbot\.wait)\b")


def waits(source: str) -> list[ast.Call]:
    if not _NAMED.search(source):
        return []  # the others need not be parsed

    def idle(call: ast.Call) -> bool:
        if isinstance(call.func, ast.Name):
            return call.func.id in NEVER
        if not isinstance(call.func, ast.Attribute):
            return False
        by_the_clock = call.func.attr == "wait" and isinstance(call.func.value, ast.Name) and call.func.value.id == "qtbot"
        return call.func.attr in NEVER or by_the_clock

    return [node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Call) and idle(node)]


def test_no_test_waits_by_the_clock() -> None:
    assert [place(path, call) for path in python_files("tests") for call in waits(path.read_text(encoding="utf-8"))] == []


def test_waiting_by_the_clock_is_seen() -> None:
    sample = "time.sleep(1)\nqtbot.wait(50)\napp.processEvents()\nqtbot.waitUntil(done)\nprocess.wait()\nsleep(1)"
    assert [call.lineno for call in waits(sample)] == [1, 2, 3, 6]
