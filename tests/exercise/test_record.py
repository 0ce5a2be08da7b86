"""What was said, and what it became."""

import pytest

from tabletop.errors import Refused
from tabletop.exercise import commands as c
from tabletop.exercise.values import Response
from tabletop.exercise.words import Agreement, Mark, ObservationKind, ResponseKind, Stance
from tabletop.scenario.model import Strand
from tests.exercise.room import Room


@pytest.fixture
def room() -> Room:
    room = Room()
    room.do(c.ReleaseInject())
    return room


def refused(room: Room, command: c.Command) -> str:
    with pytest.raises(Refused) as raised:
        room.do(command)
    return raised.value.message.id


def only(room: Room) -> Response:
    (response,) = room.desk.state.all_responses()
    return response


def test_a_response_belongs_to_the_inject_being_discussed(room: Room) -> None:
    room.clock.wait(5_000)
    room.do(c.RecordResponse(("CUST",), "  We hold the container.\n", strands=(Strand.PR,), started_ms=room.clock.ms - 900))
    said = only(room)
    assert (said.run, said.inject, said.agencies, said.text) == (1, "I01", ("CUST",), "We hold the container.")
    assert said.at_ms == room.clock.ms - 900
    assert said.offset_min == -300


def test_unknown_bodies_the_room_and_nobody_never_block_a_line(room: Room) -> None:
    room.do(c.RecordResponse(("أمن",), "unmatched"), c.RecordResponse(("*",), "all"), c.RecordResponse((), "nobody yet"))
    assert [r.agencies for r in room.desk.state.all_responses()] == [("أمن",), ("*",), ()]


@pytest.mark.parametrize("blank", ["", "  \n\t "])
def test_an_empty_line_is_refused(room: Room, blank: str) -> None:
    assert refused(room, c.RecordResponse(("CUST",), blank)) == "response.empty"


def test_text_no_file_can_hold_is_refused_and_long_text_is_not(room: Room) -> None:
    assert refused(room, c.RecordResponse(("CUST",), "x" * 200_001)) == "text.too-long"
    room.do(c.RecordResponse(("CUST",), "ñ" * 40_000))
    assert len(only(room).text) == 40_000


def test_amending_changes_what_is_given_and_keeps_the_rest(room: Room) -> None:
    room.do(c.RecordResponse(("POL",), "We hold it", stance=Stance.LEAD, task="E1", id="r1"))
    room.do(c.AmendResponse("r1", agencies=("CUST",)))
    said = only(room)
    assert (said.agencies, said.text, said.stance, said.task, said.amended) == (("CUST",), "We hold it", Stance.LEAD, "E1", True)
    room.do(c.AmendResponse("r1", text="We hold it today", kind=ResponseKind.DECISION, task=""))
    said = only(room)
    assert (said.text, said.kind, said.task) == ("We hold it today", ResponseKind.DECISION, "")
    assert refused(room, c.AmendResponse("r9", text="x")) == "response.unknown"
    assert refused(room, c.AmendResponse("r1", task="E9")) == "expected.unknown"


def test_a_withdrawn_response_stays_in_the_record_and_leaves_the_reports(room: Room) -> None:
    room.do(c.RecordResponse(("POL",), "Not so", id="r1"), c.WithdrawResponse("r1", "misheard"))
    assert room.desk.state.all_responses() == ()
    kept = room.desk.state.response("r1")
    assert kept is not None
    assert kept.withdrawn
    assert refused(room, c.AmendResponse("r1", text="x")) == "response.withdrawn"


def test_a_response_can_be_put_on_another_inject_but_not_on_an_unknown_one(room: Room) -> None:
    room.do(c.RecordResponse(("POL",), "Ahead of time", inject="I05"))
    assert only(room).inject == "I05"
    assert refused(room, c.RecordResponse(("POL",), "x", inject="I77")) == "inject.unknown"
    assert refused(room, c.RecordResponse(("POL",), "x", task="E7")) == "expected.unknown"


def test_a_late_line_after_the_end_is_kept(room: Room) -> None:
    room.do(c.EndScenario(), c.RecordResponse(("POL",), "One more thing"))
    assert only(room).inject == "I01"


def test_expected_actions_are_marked_only_on_what_was_shown(room: Room) -> None:
    room.do(c.MarkExpectedAction("E1", Mark.PROMPTED))
    run = room.desk.state.run
    assert run is not None
    assert run.marks == {("I01", "E1"): Mark.PROMPTED}
    assert refused(room, c.MarkExpectedAction("E1", Mark.PROMPTED, inject="I02")) == "expected.not-released"
    assert refused(room, c.MarkExpectedAction("E2", Mark.PROMPTED)) == "expected.unknown"


def test_an_agency_that_has_spoken_stays(room: Room) -> None:
    room.do(c.RecordResponse(("POL",), "Here"), c.RemoveAgency("CUST"))
    assert refused(room, c.RemoveAgency("POL")) == "agency.has-spoken"
    assert list(room.desk.state.agencies) == ["TERM", "POL"]


def test_the_thread_from_words_to_a_date(room: Room) -> None:
    room.do(
        c.RecordResponse(("POL",), "Nobody told us", id="r1"),
        c.AddObservation(ObservationKind.GAP, "No call list", Strand.PR, evidence=("r1", "S01-I01-E1"), id="o1"),
        c.AddConclusion("A call list is missing", observations=("o1",), id="c1"),
        c.AdoptConclusion("c1"),
        c.AddRecommendation("Write a call list", "c1", "POL", id="n1"),
        c.AddCorrectiveAction("Agree and print it", "n1", "POL", "2027-03-01", id="a1"),
    )
    state = room.desk.state
    assert state.conclusions["c1"].agreement is Agreement.AGREED
    assert state.actions["a1"].due == "2027-03-01"
    assert refused(room, c.WithdrawObservation("o1")) == "observation.in-use"
    assert refused(room, c.WithdrawRecommendation("n1")) == "recommendation.in-use"
    room.do(c.WithdrawCorrectiveAction("a1"), c.WithdrawRecommendation("n1"))
    assert not room.desk.state.actions
    assert not room.desk.state.recommendations


def test_changed_words_must_be_adopted_again(room: Room) -> None:
    room.do(c.AddConclusion("One", id="c1"), c.AdoptConclusion("c1"), c.AmendConclusion("c1", strand=Strand.RR))
    agreements = [room.desk.state.conclusions["c1"].agreement]
    room.do(c.AmendConclusion("c1", text="Two"))
    agreements.append(room.desk.state.conclusions["c1"].agreement)
    assert agreements == [Agreement.AGREED, Agreement.CANDIDATE]


@pytest.mark.parametrize(
    ("command", "why"),
    [
        (c.AddObservation(ObservationKind.GAP, "x", evidence=("nobody",)), "evidence.unknown"),
        (c.AddConclusion("x", observations=("o9",)), "observation.unknown"),
        (c.AdoptConclusion("c9"), "conclusion.unknown"),
        (c.AddRecommendation("x", "c9"), "conclusion.unknown"),
        (c.AddCorrectiveAction("x", "n9"), "recommendation.unknown"),
        (c.AddCorrectiveAction("x", due="30/09/2026"), "date.unreadable"),
        (c.AddCorrectiveAction(" "), "action.empty"),
        (c.CloseExercise(), "exercise.still-running"),
        (c.ReopenExercise(), "exercise.not-closed"),
        (c.DescribeExercise(""), "exercise.no-title"),
        (c.DescribeExercise("x", starts="2026-07-15", ends="2026-07-14"), "exercise.ends-before-start"),
        (c.DescribeExercise("x", languages=()), "exercise.languages"),
        (c.AddAgency("TERM", {"en": "Again"}), "agency.taken"),
        (c.AddAgency("A B", {"en": "Blank"}), "agency.code"),
        (c.AddAgency("NEW", {"en": " "}), "agency.no-name"),
        (c.AddScenario("other", "e" * 64), "programme.unreadable"),
        (c.RemoveScenario("small"), "programme.played"),
        (c.CloseSession(), "session.none"),
        (c.OpenSession(" "), "session.no-title"),
    ],
)
def test_refusals_say_why(room: Room, command: c.Command, why: str) -> None:
    assert refused(room, command) == why


def test_a_reservation_needs_words(room: Room) -> None:
    room.do(c.AddConclusion("One", id="c1"))
    assert refused(room, c.AdoptConclusion("c1", Agreement.AGREED_WITH_RESERVATION)) == "conclusion.no-reservation"


def test_a_closed_exercise_changes_only_by_reopening(room: Room) -> None:
    room.do(c.EndScenario(), c.CloseExercise())
    assert refused(room, c.RecordResponse(("POL",), "late")) == "exercise.closed"
    room.do(c.ReopenExercise("a comment came"), c.RecordResponse(("POL",), "late"))
    assert only(room).text == "late"


def test_sessions_open_and_close_in_order(room: Room) -> None:
    room.do(c.OpenSession("Day 1, morning"))
    assert refused(room, c.OpenSession("Day 1, afternoon")) == "session.open"
    room.do(c.CloseSession(), c.OpenSession("Day 1, afternoon"))
    assert [s.number for s in room.desk.state.sessions] == [1, 2]
