"""The matrix: the last word of a body stands, what nobody leads is a gap, what two lead an overlap."""

from tabletop.exercise.state import Exercise, Release, ScenarioRun
from tabletop.exercise.values import Agency, Response
from tabletop.exercise.words import ROOM, Mark, Stance
from tabletop.localized import Localized, localized
from tabletop.scenario.model import AgencyRole, Edge, ExpectedAction, Inject, Scenario
from tabletop.views.responsibilities import Matrix, matrix

DIGEST = "d" * 64


def text(words: str) -> Localized:
    return localized({"en": words})


def scenario() -> Scenario:
    actions = tuple(ExpectedAction(id, "CUST", text(f"Task {id}")) for id in ("E1", "E2"))
    injects = (
        Inject("I01", text("One"), text("…"), next=(Edge("I02"),), expected=actions),
        Inject("I02", text("Two"), text("…"), next=(Edge("END"),), expected=(ExpectedAction("E1", "POL", text("Unseen")),)),
    )
    return Scenario("s", "en", text("S"), text(""), "I01", {i.id: i for i in injects})


def told(*responses: Response, marks: dict[tuple[str, str], Mark] | None = None) -> Matrix:
    bodies = {code: Agency(code, text(code)) for code in ("TERM", "CUST", "POL")}
    bodies["SHIP"] = Agency("SHIP", text("Ship"), role=AgencyRole.SIMULATED)
    run = ScenarioRun(1, "s", DIGEST, 0, 0, {}, releases=(Release("I01", 0, 0, 0, "b"),), marks=marks or {})
    state = Exercise(agencies=bodies, runs=(run,), responses={(1, "I01"): responses})
    return matrix(state, {DIGEST: scenario()})


def says(id: str, stance: Stance | None, *agencies: str, task: str = "E1", withdrawn: bool = False) -> Response:
    return Response(id, 1, "I01", agencies, "…", stance=stance, task=task, withdrawn=withdrawn)


def test_one_row_for_each_expected_action_the_room_has_met() -> None:
    whole = told()
    assert [(row.inject, row.task) for row in whole.rows] == [("I01", "E1"), ("I01", "E2")]
    assert all(row.silent and row.gap and not row.overlap for row in whole.rows)


def test_columns_are_the_players_and_whoever_else_took_a_part() -> None:
    assert told().bodies == ("TERM", "CUST", "POL")
    whole = told(
        says("a", Stance.SUPPORT, "SHIP"), says("b", Stance.SUPPORT, "harbour master"), says("c", Stance.NO_ANSWER, ROOM)
    )
    assert whole.bodies == ("TERM", "CUST", "POL", "SHIP", "harbour master", ROOM)


def test_nobody_leading_is_a_gap_and_two_leading_an_overlap() -> None:
    gap = told(says("a", Stance.SUPPORT, "TERM"), says("b", Stance.UNSURE, "CUST")).rows[0]
    assert gap.gap
    assert not gap.silent
    assert not told(says("a", Stance.SHARE, "TERM")).rows[0].gap
    both = told(says("a", Stance.LEAD, "POL", "CUST")).rows[0]
    assert both.overlap
    assert not both.gap


def test_the_last_word_of_a_body_stands_and_another_before_it_is_remembered() -> None:
    row = told(says("a", Stance.LEAD, "CUST"), says("b", Stance.UNSURE, "CUST"), says("c", Stance.LEAD, "POL")).rows[0]
    assert row.cells["CUST"].stance is Stance.UNSURE
    assert row.cells["CUST"].earlier == (Stance.LEAD,)
    assert row.cells["CUST"].responses == ("a", "b")
    assert not row.overlap
    again = told(says("a", Stance.LEAD, "CUST"), says("b", Stance.LEAD, "CUST")).rows[0]
    assert again.cells["CUST"].earlier == ()


def test_what_was_withdrawn_or_says_nothing_of_a_part_is_left_out() -> None:
    assert told(says("a", Stance.LEAD, "CUST", withdrawn=True), says("b", None, "CUST")).rows[0].silent


def test_a_part_taken_in_no_task_has_a_row_of_the_inject() -> None:
    rows = told(says("a", Stance.LEAD, "CUST", task="")).rows
    assert [(row.task, row.label.get("en")) for row in rows] == [("E1", "Task E1"), ("E2", "Task E2"), ("", "One")]


def test_what_did_not_apply_has_no_row() -> None:
    assert [row.task for row in told(marks={("I01", "E1"): Mark.NOT_APPLICABLE}).rows] == ["E2"]


def test_an_inject_as_a_whole_is_a_gap_only_when_somebody_declined() -> None:
    assert not told(says("a", Stance.INFORMED, "CUST", task="")).rows[-1].gap
    assert told(says("a", Stance.INFORMED, "CUST", task=""), says("b", Stance.NOT_OUR_MANDATE, "POL", task="")).rows[-1].gap
