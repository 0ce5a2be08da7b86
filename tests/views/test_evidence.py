"""What a finding can rest on, and what is still unused."""

import pytest

from tabletop.exercise import commands as c
from tabletop.exercise.words import Agreement, Mark, ObservationKind, ResponseKind, Stance
from tabletop.scenario.model import Strand
from tabletop.views.evidence import Group, evidence, findings, found, kind_of, strand_of
from tabletop.views.suggestions import Promised, promised, suggestions
from tests.exercise.room import Room


@pytest.fixture
def room() -> Room:
    room = Room()
    room.do(
        c.ReleaseInject(),
        c.RecordResponse(("TERM",), "No written procedure", ResponseKind.GAP, strands=(Strand.RR,), id="gap"),
        c.RecordResponse(("*",), "Who pays?", ResponseKind.QUESTION, id="ask"),
        c.RecordResponse((), "Early warning", ResponseKind.STRENGTH, id="good"),
        c.RecordResponse(("CUST",), "Holds the container", id="plain"),
        c.RecordResponse(("POL",), "Insurance", ResponseKind.PARKED, id="parked"),
        c.RecordResponse(("POL",), "Taken back", id="gone"),
        c.WithdrawResponse("gone"),
        c.ReleaseInject(),
        c.ChooseOption("a"),
    )
    return room


def groups(room: Room) -> dict[Group, list[str]]:
    seen = evidence(room.desk.state, room.desk.scenarios, "en")
    return {section.group: [line.id for line in section.lines] for section in seen.sections}


def test_lines_stand_under_their_kind_and_withdrawn_ones_nowhere(room: Room) -> None:
    assert groups(room) == {
        Group.GAP: ["gap"],
        Group.QUESTION: ["ask"],
        Group.DECISION: ["S01-D1"],
        Group.STRENGTH: ["good"],
        Group.EXPECTED: ["S01-I01-E1"],
        Group.PARKED: ["parked"],
        Group.RESPONSE: ["plain"],
    }


def test_a_line_says_who_when_and_where(room: Room) -> None:
    seen = evidence(room.desk.state, room.desk.scenarios, "en")
    gap, expected, choice = seen.line("gap"), seen.line("S01-I01-E1"), seen.line("S01-D1")
    assert gap is not None
    assert expected is not None
    assert choice is not None
    assert (gap.speakers, gap.mark, gap.trace) == (("TERM",), 0, "S01-I01-TERM-1")
    assert (expected.speakers, expected.text) == (("TERM",), "Tell the authority")
    assert choice.text == "Fault or incident? Fault"


def test_an_expected_action_that_came_up_is_no_gap(room: Room) -> None:
    room.do(c.MarkExpectedAction("E1", Mark.UNPROMPTED, "I01"))
    assert Group.EXPECTED not in groups(room)


def test_what_is_unused_is_counted_whatever_is_searched(room: Room) -> None:
    room.do(c.AddObservation(ObservationKind.GAP, "Nobody orders it", evidence=("gap", "ask", "S01-I01-E1")))
    seen = evidence(room.desk.state, room.desk.scenarios, "en")
    assert (seen.total, seen.unused) == (7, 4)
    narrowed = found(seen, "PROCEDURE term")
    assert [line.id for section in narrowed.sections for line in section.lines] == ["gap"]
    assert (narrowed.total, narrowed.unused) == (7, 4)
    assert "gap" not in [line.id for section in found(seen, "", unused=True).sections for line in section.lines]
    assert found(seen, "no such words").sections == ()


def test_findings_are_numbered_strengths_first_and_cited_by_number(room: Room) -> None:
    room.do(
        c.AddObservation(ObservationKind.GAP, "Nobody orders it", evidence=("gap",), id="o1"),
        c.AddObservation(ObservationKind.STRENGTH, "Early warning", evidence=("good", "gap"), id="o2"),
    )
    assert [(f.number, f.observation.id) for f in findings(room.desk.state)] == [(1, "o2"), (2, "o1")]
    line = evidence(room.desk.state, room.desk.scenarios, "en").line("gap")
    assert line is not None
    assert line.findings == (1, 2)


def test_a_finding_says_what_the_plan_still_needs(room: Room) -> None:
    room.do(c.AddObservation(ObservationKind.GAP, "Nobody orders it", evidence=("gap",), id="o"))
    lacks = []
    for wish in (
        c.AddConclusion("Name who orders it", observations=("o",), id="c"),
        c.AddRecommendation("Name an authority", "c", id="r"),
        c.AddCorrectiveAction("Draft the rule", "r", id="a"),
        c.AmendCorrectiveAction("a", owner="TERM"),
    ):
        lacks.append(findings(room.desk.state)[0].lacks)
        room.do(wish)
    lacks.append(findings(room.desk.state)[0].lacks)
    assert lacks == ["conclusion", "action", "action", "owner", ""]
    room.do(c.AdoptConclusion("c", Agreement.AGREED))
    conclusion = findings(room.desk.state)[0].conclusion
    assert conclusion is not None
    assert conclusion.agreement is Agreement.AGREED


def test_a_task_nobody_leads_and_one_two_lead_are_suggested_until_cited() -> None:
    room = Room()
    room.do(c.ReleaseInject())
    first = suggestions(room.desk.state, room.desk.scenarios, "en")
    assert [(s.kind, s.text.id, s.id) for s in first] == [(ObservationKind.GAP, "suggestion.gap", "S01-I01-E1")]
    for code in ("TERM", "CUST"):
        room.do(c.RecordResponse((code,), "We lead", stance=Stance.LEAD, task="E1", id=code))
    (overlap,) = suggestions(room.desk.state, room.desk.scenarios, "en")
    assert (overlap.kind, overlap.evidence) == (ObservationKind.OVERLAP, ("S01-I01-E1", "TERM", "CUST"))
    assert overlap.text.values == {"task": "Tell the authority", "first": "TERM", "second": "CUST"}
    room.do(c.AddObservation(overlap.kind, "Two lead", evidence=overlap.evidence))
    assert suggestions(room.desk.state, room.desk.scenarios, "en") == ()


def test_a_lead_nobody_was_named_for_is_no_overlap_of_bodies() -> None:
    room = Room()
    room.do(c.ReleaseInject())
    for agencies in (("TERM",), (), ("*",)):
        room.do(c.RecordResponse(agencies, "We lead", stance=Stance.LEAD, task="E1"))
    assert suggestions(room.desk.state, room.desk.scenarios, "en") == ()


def test_what_somebody_promised_is_suggested_until_cited() -> None:
    room = Room()
    room.do(
        c.RecordResponse(("CUST",), ">pol 15/03 sends the list with @term", id="a"),
        c.RecordResponse(("CUST",), ">term agrees", id="b"),
    )
    dated, plain = suggestions(room.desk.state, room.desk.scenarios, "en")
    assert (dated.text.id, dated.evidence) == ("suggestion.promise-by", ("a",))
    assert dated.text.values == {"who": "POL", "what": "sends the list with @term", "due": "15 March 2027"}
    assert plain.text.id == "suggestion.promise"
    assert [promised(room.desk.state, said) for said in room.desk.state.all_responses()] == [
        (Promised("sends the list with @term", "POL", "2027-03-15"),),
        (Promised("agrees", "TERM", ""),),
    ]
    room.do(c.AddObservation(dated.kind, "The list is sent by hand", evidence=dated.evidence))
    assert [s.id for s in suggestions(room.desk.state, room.desk.scenarios, "en")] == ["b"]


def test_what_the_marked_lines_make() -> None:
    room = Room()
    room.do(c.ReleaseInject())
    room.do(
        c.RecordResponse(("TERM",), "a", ResponseKind.STRENGTH, id="s"),
        c.RecordResponse(("TERM",), "b", ResponseKind.GAP, id="g"),
    )
    room.do(c.RecordResponse(("TERM",), "c", id="p"))
    seen = evidence(room.desk.state, room.desk.scenarios, "en")
    lines = {line.id: line for section in seen.sections for line in section.lines}
    assert kind_of([lines["s"]]) is ObservationKind.STRENGTH
    assert kind_of([lines["s"], lines["g"]]) is ObservationKind.GAP
    assert kind_of([lines["p"]]) is ObservationKind.AREA_FOR_IMPROVEMENT
    given = {"a": (Strand.RF,), "b": (Strand.RR,), "c": (Strand.RR,)}
    assert strand_of(given, ("a", "b", "c", "d")) is Strand.RR
    assert strand_of({}, ("a",)) is None
