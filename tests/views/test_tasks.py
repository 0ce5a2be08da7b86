"""Who leads what, as it is said; and the strands nobody has touched."""

from collections.abc import Iterable
from dataclasses import replace

from tabletop.exercise import commands as c
from tabletop.exercise.values import Agency, Response
from tabletop.exercise.words import Mark, Stance
from tabletop.localized import localized
from tabletop.scenario.model import Question, Strand
from tabletop.views.facilitator import run_view
from tabletop.views.speakers import speakers
from tabletop.views.strands import lights, strands_asked
from tabletop.views.talk import Talk
from tabletop.views.tasks import Picture, opposing, pictures
from tests.exercise.room import DIGEST, Room, text

BODIES = {code: Agency(code, localized({"en": code}), mark=place) for place, code in enumerate(("TERM", "CUST", "POL"))}


def heard_of(lines: Iterable[Response]) -> Talk:
    talk = Talk()
    for said in lines:
        talk.hear(said)
    return talk


def said(id: str, code: str, stance: Stance | None, task: str = "E1") -> Response:
    return Response(id, 1, "I01", (code,) if code else (), "words", stance=stance, task=task)


def test_lead_and_support_in_the_order_of_the_table() -> None:
    lines = (said("a", "POL", Stance.SUPPORT), said("b", "CUST", Stance.SUPPORT), said("c", "TERM", Stance.LEAD))
    assert pictures(BODIES, lines) == {"E1": Picture((("TERM", 0),), (), (("CUST", 1), ("POL", 2)))}


def test_a_gap_an_overlap_and_a_change_of_mind() -> None:
    gap = pictures(BODIES, (said("a", "POL", Stance.NOT_OUR_MANDATE),))["E1"]
    assert (gap.gap, gap.overlap, gap.said) == (True, False, True)
    two = (said("a", "POL", Stance.LEAD), said("b", "CUST", Stance.LEAD))
    assert (pictures(BODIES, two)["E1"].overlap, opposing(two)) == (True, frozenset({"a", "b"}))
    back = (said("a", "POL", Stance.LEAD), said("b", "POL", Stance.NOT_OUR_MANDATE))
    assert (pictures(BODIES, back)["E1"].opposed, opposing(back)) == (True, frozenset({"a", "b"}))
    assert opposing((said("a", "POL", Stance.LEAD), said("b", "CUST", Stance.LEAD, "E2"))) == frozenset()
    assert opposing((said("a", "*", Stance.LEAD), said("b", "CUST", Stance.LEAD))) == frozenset()
    assert opposing((said("a", "POL", Stance.LEAD), said("b", "POL", Stance.LEAD))) == frozenset()
    withdrawn = (said("a", "POL", Stance.LEAD), replace(said("b", "CUST", Stance.LEAD), withdrawn=True))
    assert opposing(withdrawn) == frozenset()


def asking(room: Room) -> None:
    asked = (
        Question("Q1", Strand.RF, text("Where is it written?"), ("CUST",)),
        Question("Q2", Strand.CC, text("Who calls whom?")),
    )
    injects = {**room.scenario.injects, "I01": replace(room.scenario.injects["I01"], questions=asked)}
    room.desk.scenarios[DIGEST] = replace(room.scenario, injects=injects)


def test_lights_are_grey_until_touched_and_offer_a_question() -> None:
    room = Room()
    asking(room)
    room.do(c.ReleaseInject())
    view = run_view(room.desk.state, room.desk.scenarios, "en")
    assert view is not None
    asked = [(light.touched, light.question) for light in view.lights]
    assert asked == [(False, "Where is it written?"), (False, ""), (False, ""), (False, "Who calls whom?")]
    room.do(c.RecordResponse(("CUST",), "In the code", strands=(Strand.RF,)))
    state, run = room.desk.state, room.desk.state.run
    assert run is not None
    inject, lines = room.scenario.injects["I01"], room.desk.state.responses[1, "I01"]
    found = lights(state, room.scenario, inject, heard_of(lines).strands, "es")
    assert [(light.touched, light.question) for light in found] == [
        (True, ""),
        (False, ""),
        (False, ""),
        (False, "Who calls whom? (es)"),
    ]


def test_a_line_belongs_to_the_strand_its_body_was_asked_about() -> None:
    room = Room()
    asking(room)
    inject = room.scenario.injects["I01"]
    agencies = room.desk.state.agencies
    assert strands_asked(agencies, inject, ("CUST",)) == (Strand.RF,)
    assert strands_asked(agencies, inject, ("POL",)) == ()
    assert strands_asked(agencies, replace(inject, questions=inject.questions[1:]), ("POL",)) == (Strand.CC,)
    assert strands_asked(agencies, None, ("POL",)) == ()


def test_evaluators_keep_their_own_marks() -> None:
    room = Room()
    room.do(
        c.ReleaseInject(), c.MarkExpectedAction("E1", Mark.UNPROMPTED), c.MarkExpectedAction("E1", Mark.PROMPTED, evaluator="ML")
    )
    room.do(c.MarkExpectedAction("E1", Mark.NOT_RAISED, evaluator="AB"), c.MarkExpectedAction("E1", Mark.PENDING, evaluator="CD"))
    view = run_view(room.desk.state, room.desk.scenarios, "en")
    assert view is not None
    assert view.expected[0].mark is Mark.UNPROMPTED
    assert view.expected[0].evaluators == (("AB", Mark.NOT_RAISED), ("ML", Mark.PROMPTED))
    assert "ML" not in repr(view.wall)


def test_chips_stand_in_the_order_of_seats_whatever_is_said() -> None:
    seated = {a.code: a for a in (replace(BODIES["TERM"], seat=3), replace(BODIES["CUST"], seat=1), BODIES["POL"])}
    lines = tuple(said(str(n), code, None) for n, code in enumerate(["POL"] * 9 + ["TERM"] * 3))
    for heard in ((), lines, lines[9:]):
        assert [s.code for s in speakers(seated, None, heard_of(heard), "en")] == ["CUST", "TERM", "POL"]


def test_another_body_begins_each_time_when_nobody_is_named() -> None:
    first = [next(s.code for s in speakers(BODIES, None, Talk(), "en", turn=turn) if s.expected) for turn in range(5)]
    assert first == ["TERM", "TERM", "CUST", "POL", "TERM"]
