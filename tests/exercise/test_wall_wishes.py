"""What else the wall may show, and slips mended on the day."""

import pytest

from tabletop.errors import Refused
from tabletop.exercise import commands as c
from tabletop.exercise.state import Shown
from tabletop.exercise.values import BoardCard
from tabletop.exercise.words import BoardColumn, Mark, ReadBack, ResponseKind, SlideKind, Stance, TextPart, WallMode
from tests.exercise.room import Room


@pytest.fixture
def room() -> Room:
    room = Room()
    room.do(c.ReleaseInject())
    return room


def refused(room: Room, command: c.Command) -> str:
    before = room.desk.state
    with pytest.raises(Refused) as raised:
        room.do(command)
    assert room.desk.state is before
    return raised.value.message.id


def at_the_decision(room: Room) -> None:
    room.do(c.ReleaseInject(), c.ShowDecision())


def test_a_slide_covers_what_was_shown_and_gives_it_back(room: Room) -> None:
    shown = room.desk.state.wall.shown
    room.do(c.ShowSlide(SlideKind.RULES), c.ShowSlide(SlideKind.COUNTDOWN, until_ms=5))
    assert room.desk.state.wall.shown == Shown(1, "", slide=SlideKind.COUNTDOWN, until_ms=5)
    room.do(c.HideSlide())
    assert room.desk.state.wall.shown == shown
    assert refused(room, c.HideSlide()) == "slide.none"


def test_go_takes_a_slide_away_and_retracting_brings_it_back(room: Room) -> None:
    room.do(c.ShowSlide(SlideKind.RULES), c.ReleaseInject())
    assert room.desk.state.wall.shown == Shown(1, "I02")
    room.do(c.RetractInject())
    assert room.desk.state.wall.shown == Shown(1, "", slide=SlideKind.RULES)


def test_a_frozen_wall_takes_no_slide(room: Room) -> None:
    room.do(c.SetWall(WallMode.FROZEN))
    assert refused(room, c.ShowSlide(SlideKind.RULES)) == "go.frozen"


def test_a_vote_is_counted_by_hands_or_by_agency(room: Room) -> None:
    at_the_decision(room)
    room.do(c.RecordVote({"a": 7, "b": 11}, no_answer=1))
    room.do(c.RecordVote(by_agency={"CUST": "a", "POL": "b", "TERM": "a"}))
    hands, bodies = room.desk.state.runs[0].votes
    assert (hands.decision, dict(hands.counts), hands.no_answer) == ("D1", {"a": 7, "b": 11}, 1)
    assert dict(bodies.counts) == {"a": 2, "b": 1, "c": 0}
    room.do(c.RecordVote(by_agency={"CUST": "a"}, secret=True))
    assert room.desk.state.runs[0].votes[-1].by_agency == {}
    room.do(c.ShowSlide(SlideKind.VOTE))
    assert room.desk.state.wall.shown == Shown(1, "D1", slide=SlideKind.VOTE)
    assert refused(room, c.RecordVote({"z": 1})) == "decision.no-such-option"
    assert refused(room, c.RecordVote({"a": -1})) == "vote.count"
    assert refused(room, c.RecordVote({"a": 1}, decision="D9")) == "decision.none"


def test_without_a_vote_a_board_or_an_end_there_is_nothing_to_show(room: Room) -> None:
    assert refused(room, c.ShowSlide(SlideKind.VOTE)) == "vote.none"
    assert refused(room, c.ShowSlide(SlideKind.HOT_WASH)) == "board.empty"
    assert refused(room, c.ShowSlide(SlideKind.COUNTDOWN)) == "countdown.no-end"


def test_the_board_is_published_whole(room: Room) -> None:
    room.do(c.RecordResponse(("CUST",), "no list", ResponseKind.GAP, id="r1"))
    cards = (BoardCard(BoardColumn.GAPS, "No passenger list", ("r1",)),)
    room.do(c.PublishBoard(cards), c.ShowSlide(SlideKind.HOT_WASH))
    assert room.desk.state.board == cards
    assert refused(room, c.PublishBoard((BoardCard(BoardColumn.GAPS, " "),))) == "board.empty-card"
    assert refused(room, c.PublishBoard((BoardCard(BoardColumn.GAPS, "x", ("r9",)),))) == "response.unknown"


def test_a_slip_is_mended_in_this_run_alone(room: Room) -> None:
    room.do(c.CorrectText("I01", TextPart.TITLE, "es", "Título mejor"))
    assert room.desk.state.runs[0].corrections == {("I01", TextPart.TITLE, "es"): "Título mejor"}
    assert refused(room, c.CorrectText("I99", TextPart.TEXT, "es", "x")) == "inject.unknown"
    assert refused(room, c.CorrectText("I01", TextPart.TEXT, "Spanish", "x")) == "exercise.languages"
    assert refused(room, c.CorrectText("I01", TextPart.TEXT, "es", " ")) == "inject.no-text"


def test_a_step_must_exist_on_what_is_shown(room: Room) -> None:
    room.do(c.RevealStep(0))
    assert refused(room, c.RevealStep(1)) == "step.unknown"
    room.do(c.ShowSlide(SlideKind.RULES))
    assert refused(room, c.RevealStep(0)) == "step.nothing-shown"


def test_a_line_is_restored_read_back_settled_and_its_stance_cleared(room: Room) -> None:
    room.do(c.RecordResponse(("POL",), "we lead", stance=Stance.LEAD, id="r1"))
    room.do(c.RecordResponse((), "ask the ministry", ResponseKind.PARKED, id="r2", attachments=("a" * 64,)))
    assert refused(room, c.RestoreResponse("r1")) == "response.not-withdrawn"
    room.do(c.WithdrawResponse("r1"), c.RestoreResponse("r1"), c.SetReadBack("r1", ReadBack.CONFIRMED))
    room.do(c.AmendResponse("r1", no_stance=True, at_ms=77))
    first = room.desk.state.response("r1")
    assert first is not None
    assert (first.withdrawn, first.stance, first.read_back, first.at_ms) == (False, None, ReadBack.CONFIRMED, 77)
    room.do(c.SettleParked("r2", "answered on day 2"))
    parked = room.desk.state.response("r2")
    assert parked is not None
    assert (parked.settled, parked.attachments) == ("answered on day 2", ("a" * 64,))
    room.do(c.SettleParked("r2", settled=False))
    parked = room.desk.state.response("r2")
    assert parked is not None
    assert parked.settled is None
    assert refused(room, c.SettleParked("r1")) == "parked.other-kind"


def test_what_is_parked_again_is_open_again(room: Room) -> None:
    room.do(c.RecordResponse((), "ask the ministry", ResponseKind.PARKED, id="r"), c.SettleParked("r", "answered"))
    room.do(c.AmendResponse("r", text="ask two ministries"))
    states = [room.desk.state.response("r")]
    for kind in (ResponseKind.QUESTION, ResponseKind.PARKED):
        room.do(c.AmendResponse("r", kind=kind))
        states.append(room.desk.state.response("r"))
    assert [said and said.settled for said in states] == ["answered", None, None]


def test_hands_counted_at_a_question_that_is_taken_back_no_longer_count(room: Room) -> None:
    def counted() -> list[int]:
        return [vote.counts["a"] for vote in room.desk.state.runs[0].votes]

    room.do(c.ReleaseInject(), c.ShowDecision(), c.RecordVote({"a": 1}), c.ShowSlide(SlideKind.VOTE), c.RetractInject())
    assert counted() == []
    assert room.desk.state.wall.shown == Shown(1, "I02")
    assert refused(room, c.ShowSlide(SlideKind.VOTE)) == "vote.none"
    room.do(c.ShowDecision(), c.RecordVote({"a": 2}), c.AddAdHocInject("News", ""), c.ReleaseInject("X1"))
    room.do(c.RecordVote({"a": 3}), c.RetractInject())
    assert counted() == [2, 3], "the room has still seen the question"
    room.do(c.ChooseOption("a"), c.ReleaseInject(), c.RecordVote({"a": 4}, decision="D1"), c.RetractInject())
    assert counted() == [2, 3, 4]


def test_an_evaluator_s_marks_stand_apart(room: Room) -> None:
    room.do(c.MarkExpectedAction("E1", Mark.UNPROMPTED), c.MarkExpectedAction("E1", Mark.NOT_RAISED, evaluator="MK"))
    run = room.desk.state.runs[0]
    assert run.marks == {("I01", "E1"): Mark.UNPROMPTED}
    assert run.evaluations == {("MK", "I01", "E1"): Mark.NOT_RAISED}


def test_a_break_says_when_it_ends(room: Room) -> None:
    room.do(c.SetWall(WallMode.STANDBY_SLIDE, "14:00"))
    assert room.desk.state.wall.resumes == "14:00"
    assert refused(room, c.SetWall(WallMode.STANDBY_SLIDE, "2 pm")) == "time.unreadable"
    room.do(c.SetWall(WallMode.LIVE))
    assert room.desk.state.wall.resumes == ""
