"""Trace codes: one response, one code, and the codes of the others stay where they are."""

from dataclasses import replace

from tabletop.exercise.state import Exercise
from tabletop.exercise.values import Response
from tabletop.exercise.words import ROOM
from tabletop.views import trace


def state(*responses: Response) -> Exercise:
    groups: dict[tuple[int, str], tuple[Response, ...]] = {}
    for response in responses:
        key = (response.run, response.inject)
        groups[key] = (*groups.get(key, ()), response)
    return Exercise(responses=groups)


def said(id: str, *agencies: str, inject: str = "I07", run: int = 1) -> Response:
    return Response(id, run, inject, agencies, "…")


def test_a_code_names_run_inject_body_and_line() -> None:
    codes = trace.response_codes(
        state(
            said("a", "CUST"),
            said("b", "POL", "CUST"),
            said("c", "CUST"),
            said("d", "CUST", inject="I08"),
            said("e", "CUST", run=2),
        )
    )
    assert codes == {
        "a": "S01-I07-CUST-1",
        "b": "S01-I07-POL-1",
        "c": "S01-I07-CUST-2",
        "d": "S01-I08-CUST-1",
        "e": "S02-I07-CUST-1",
    }


def test_the_room_nobody_and_the_time_before_have_words_of_their_own() -> None:
    codes = trace.response_codes(state(said("a", ROOM), said("b"), said("c", "CUST", inject=""), said("d", "harbour  master")))
    assert codes == {"a": "S01-I07-ROOM-1", "b": "S01-I07-NONE-1", "c": "S01-I00-CUST-1", "d": "S01-I07-harbour master-1"}


def test_a_withdrawn_line_keeps_its_number() -> None:
    first, second = said("a", "CUST"), said("b", "CUST")
    before = trace.response_codes(state(first, second))
    after = trace.response_codes(state(replace(first, withdrawn=True), second))
    assert before == after


def test_no_two_responses_share_a_code_however_bodies_are_called() -> None:
    names = ("CUST", "CUST-1", "1", "ROOM", "NONE", ROOM, "", "A B")
    lines = [said(f"{name}{n}", *([name] if name else [])) for name in names for n in range(3)]
    codes = trace.response_codes(state(*lines))
    assert len(set(codes.values())) == len(lines)


def test_evidence_is_cited_by_code_and_withdrawn_lines_are_not_cited() -> None:
    told = state(said("a", "CUST"), replace(said("b", "CUST"), withdrawn=True))
    codes = trace.response_codes(told)
    assert trace.evidence_codes(told, codes, ("a", "b", "S01-D2", "a")) == ("S01-I07-CUST-1", "S01-D2")
