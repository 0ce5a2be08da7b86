"""Branches: which there are, which were gone, which nobody tried."""

from tabletop.exercise import commands as c
from tabletop.views.rehearsed import branches_of, from_drafts, to_drafts, tried_in, untested
from tests.exercise.room import DIGEST, Room, scenario


def test_options_and_conditional_ways_are_branches() -> None:
    assert [branch.key for branch in branches_of(scenario())] == ["D1a", "D1b", "D1c", "I05>I06", "I05>END"]


def test_what_was_gone_is_tried_and_the_rest_is_not() -> None:
    room = Room()
    for wish in (
        c.ReleaseInject(), c.ReleaseInject(), c.ChooseOption("a"), c.ReleaseInject(), c.ReleaseInject(), c.EndScenario(),
    ):  # fmt: skip
        room.do(wish)
    tried = tried_in(room.desk.state, room.desk.scenarios)
    assert tried[DIGEST] == {"start", "D1a", "I05>END"}
    (left,) = untested(room.desk.state, room.desk.scenarios, tried)
    assert ([branch.key for branch in left.branches], left.of) == (["D1b", "D1c", "I05>I06"], 5)


def test_it_is_kept_by_version_and_adds_up() -> None:
    room = Room(started=False)
    before = {f"tried.{DIGEST}": "D1a start", "line": "half typed"}
    kept = to_drafts({DIGEST: frozenset({"start", "D1b"})}, before)
    assert kept == {f"tried.{DIGEST}": "D1a D1b start"}
    assert to_drafts({DIGEST: frozenset({"start"})}, before) == {}
    assert untested(room.desk.state, room.desk.scenarios, from_drafts({"tried.other": "D1a"}))[0].branches == branches_of(
        scenario()
    )
