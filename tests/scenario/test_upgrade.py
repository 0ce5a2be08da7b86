"""A file of an older format is read as if its author had written today's."""

from typing import Any

import pytest

from tabletop.scenario.model import FORMAT
from tabletop.scenario.upgrade import Step, format_of, newest, upgraded


def renamed(root: dict[str, Any]) -> dict[str, Any]:
    """An invented step: `name` became `title`."""
    return {("title" if key == "name" else key): value for key, value in root.items()}


def shouted(root: dict[str, Any]) -> dict[str, Any]:
    """Another: titles are capitals."""
    return {**root, "title": root["title"].upper()}


STEPS: tuple[Step, ...] = (renamed, shouted)


def test_todays_format_is_the_newest() -> None:
    assert f"tabletop-scenario/{newest()}" == FORMAT
    assert newest(STEPS) == 3


@pytest.mark.parametrize(
    "root",
    [
        {"format": "tabletop-scenario/1", "name": "Gates"},
        {"format": "tabletop-scenario/2", "title": "Gates"},
        {"format": "tabletop-scenario/3", "title": "GATES"},
    ],
)
def test_every_older_format_ends_as_the_newest(root: dict[str, Any]) -> None:
    before = dict(root)
    assert upgraded(root, STEPS) == {"format": "tabletop-scenario/3", "title": "GATES"}
    assert root == before


@pytest.mark.parametrize("root", [{}, {"format": "other/1"}, {"format": ["x"]}, {"format": "tabletop-scenario/4", "name": "x"}])
def test_what_is_no_older_format_stays_as_it_is(root: dict[str, Any]) -> None:
    assert upgraded(root, STEPS) is root


def test_the_number_of_a_format() -> None:
    assert [format_of({"format": said}) for said in ("tabletop-scenario/12", "tabletop-scenario/0", "x", FORMAT)] == [12, 0, 0, 1]
    assert format_of("text") == 0
