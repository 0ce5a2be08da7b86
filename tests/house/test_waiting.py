"""A test waits for the thing itself, never for a time."""

import ast

import pytest

from tests.house.sources import parsed, place, python_files

pytestmark = pytest.mark.xdist_group("sources")  # parsed once, by one worker

NEVER = {"sleep", "processEvents", "qWait", "qSleep", "msleep"}


def waits(tree: ast.Module) -> list[ast.Call]:
    def idle(call: ast.Call) -> bool:
        if isinstance(call.func, ast.Name):
            return call.func.id in NEVER
        if not isinstance(call.func, ast.Attribute):
            return False
        by_the_clock = call.func.attr == "wait" and isinstance(call.func.value, ast.Name) and call.func.value.id == "qtbot"
        return call.func.attr in NEVER or by_the_clock

    return [node for node in ast.walk(tree) if isinstance(node, ast.Call) and idle(node)]


def test_no_test_waits_by_the_clock() -> None:
    assert [place(path, call) for path in python_files("tests") for call in waits(parsed(path))] == []


def test_waiting_by_the_clock_is_seen() -> None:
    sample = "time.sleep(1)\nqtbot.wait(50)\napp.processEvents()\nqtbot.waitUntil(done)\nprocess.wait()\nsleep(1)"
    assert [call.lineno for call in waits(ast.parse(sample))] == [1, 2, 3, 6]
