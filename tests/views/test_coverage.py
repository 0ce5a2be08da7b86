"""Who spoke where, and how the expected actions came up."""

from dataclasses import replace

from tabletop.exercise.state import Exercise
from tabletop.exercise.values import Response
from tabletop.exercise.words import ROOM, Mark
from tabletop.views import coverage
from tests.report.played import opened, rehearsed, scenarios


def test_each_body_and_the_places_at_which_it_spoke() -> None:
    state = opened().state
    first = (Response("a", 1, "I01", ("CUST", "POL"), "…"), Response("b", 1, "I01", ("CUST",), "…", at_ms=1))
    second = (Response("c", 1, "I02", ("CUST",), "…", at_ms=2), Response("d", 1, "I02", ("harbour master",), "…", at_ms=3))
    responses = {(1, "I01"): first, (1, "I02"): second}
    found = {one.code: one for one in coverage.participation(replace(state, responses=responses))}
    assert found["CUST"].spoke_at == ((1, "I01"), (1, "I02"))
    assert found["POL"].spoke_at == ((1, "I01"),)
    assert found["TERM"].spoke_at == ()
    assert not found["harbour master"].listed


def test_the_room_and_withdrawn_lines_are_nobodys_word() -> None:
    lines = (Response("a", 1, "I01", (ROOM,), "…"), Response("b", 1, "I01", ("CUST",), "…", withdrawn=True))
    assert coverage.participation(Exercise(responses={(1, "I01"): lines})) == ()


def test_expected_actions_of_what_the_room_has_seen_and_of_nothing_else() -> None:
    state = rehearsed()
    came = list(coverage.expected(state, scenarios()))
    assert {one.inject for one in came} <= state.runs[0].released()
    assert len({(one.inject, one.action.id) for one in came}) == len(came)
    assert {one.mark for one in came} >= {Mark.UNPROMPTED, Mark.PROMPTED, Mark.NOT_RAISED}
    assert all(one.mark is Mark.PENDING for one in coverage.expected(opened().state, scenarios()))
