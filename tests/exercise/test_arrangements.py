"""The weeks before: what is kept, what is refused, and that nothing of it names a person."""

import pytest

from tabletop.desk import Desk
from tabletop.errors import Refused
from tabletop.exercise import commands as c
from tabletop.exercise.prepare_values import AgendaItem, Presence, ReportPlan
from tabletop.exercise.words import (
    AgendaKind,
    Attendance,
    Attribution,
    Gender,
    NationalKind,
    ObservationKind,
    ParticipantRole,
    ReportPart,
    Stance,
)
from tabletop.ids import CountingIds
from tests.exercise.room import DIGEST, Room, scenario


@pytest.fixture
def room() -> Room:
    return Room(started=False)


def refused(room: Room, command: c.Command) -> str:
    before = room.desk.state
    with pytest.raises(Refused) as raised:
        room.do(command)
    assert room.desk.state is before
    return raised.value.message.id


def item(day: int, starts: str, minutes: int, kind: AgendaKind = AgendaKind.OTHER, **more: str) -> AgendaItem:
    return AgendaItem(day, starts, minutes, kind, **more)


def test_the_mandate_and_the_rules_are_kept_as_said(room: Room) -> None:
    room.do(c.DescribeMandate(" Port authority ", asked_on="2026-03-02", ordinal=4, objectives=("Test notices", " ", "Roles")))
    room.do(c.SetGroundRules(Attribution.CODED, "Real, real, real", ("No right or wrong",), 180))
    state = room.desk.state
    assert (state.mandate.host, state.mandate.ordinal) == ("Port authority", 4)
    assert state.mandate.objectives == ("Test notices", "Roles")
    assert (state.rules.attribution, state.rules.interpretation) == (Attribution.CODED, 180)
    assert refused(room, c.DescribeMandate(asked_on="2 March")) == "date.unreadable"
    assert refused(room, c.DescribeMandate(ordinal=-1)) == "mandate.ordinal"
    assert refused(room, c.SetGroundRules(interpretation=90)) == "rules.interpretation"
    assert refused(room, c.DescribeMandate(objectives=("x",) * 41)) == "text.too-many-lines"


def test_people_are_functions_and_attend_half_days(room: Room) -> None:
    room.do(c.AddParticipant(ParticipantRole.PLAYER, "CUST", Gender.FEMALE, id="p1"), c.AddParticipant(id="p2"))
    room.do(c.AmendParticipant("p2", ParticipantRole.EXPERT, mode=Attendance.REMOTE))
    room.do(c.RecordAttendance("p1", "1-am", arrives="09:30", leaves="11:00", reason="flight"))
    room.do(c.RecordAttendance("p1", "1-am", present=False, reason="ill"))
    state = room.desk.state
    assert state.participants["p2"].role is ParticipantRole.EXPERT
    assert state.attendance == {("p1", "1-am"): Presence("p1", "1-am", False, reason="ill")}
    assert refused(room, c.RecordAttendance("p1", "morning")) == "attendance.half-day"
    assert refused(room, c.RecordAttendance("p1", "1-pm", arrives="25:00")) == "time.unreadable"
    assert refused(room, c.RecordAttendance("p1", "1-pm", arrives="15:00", leaves="14:00")) == "attendance.leaves-first"
    assert refused(room, c.RecordAttendance("p9", "1-am")) == "participant.unknown"
    assert refused(room, c.AddParticipant(agency="NOBODY")) == "agency.unknown"
    assert refused(room, c.RemoveAgency("CUST")) == "agency.has-people"
    room.do(c.RecordAttendance("p2", "1-pm"))
    assert refused(room, c.RemoveParticipant("p2")) == "participant.attended"
    room.do(c.RemoveParticipant("p1"))
    assert (list(room.desk.state.participants), list(room.desk.state.attendance)) == (["p2"], [("p2", "1-pm")])


def test_the_agenda_is_ordered_and_never_overlaps(room: Room) -> None:
    late, early = item(1, "10:30", 60, AgendaKind.SCENARIO, scenario="small"), item(1, "09:00", 90)
    room.do(c.SetAgenda((item(2, "09:00", 30), late, early)))
    assert [(i.day, i.starts) for i in room.desk.state.agenda] == [(1, "09:00"), (1, "10:30"), (2, "09:00")]
    assert refused(room, c.SetAgenda((item(1, "09:00", 91), late))) == "agenda.overlap"
    assert refused(room, c.SetAgenda((item(0, "09:00", 10),))) == "agenda.day"
    assert refused(room, c.SetAgenda((item(1, "", 10),))) == "agenda.time"
    assert refused(room, c.SetAgenda((item(1, "23:30", 31),))) == "agenda.time"
    assert refused(room, c.SetAgenda((item(1, "09:00", 0),))) == "agenda.minutes"
    assert refused(room, c.SetAgenda((item(1, "09:00", 9, AgendaKind.SCENARIO, scenario="none"),))) == "programme.unknown"


def test_a_slot_whose_scenario_left_the_programme_does_not_lock_the_agenda(room: Room) -> None:
    slot = item(1, "10:30", 60, AgendaKind.SCENARIO, scenario="small")
    room.do(c.SetAgenda((slot,)), c.RemoveScenario("small"), c.SetAgenda((item(1, "09:00", 30), slot)))
    assert [each.starts for each in room.desk.state.agenda] == ["09:00", "10:30"]
    room.do(c.SetAgenda((item(1, "09:00", 30),)))
    assert refused(room, c.SetAgenda((slot,))) == "programme.unknown"


@pytest.mark.parametrize("day", ["20260714", "2026-W29-3", "2026-7-14", "soon"])
def test_a_day_is_written_in_one_way_alone(room: Room, day: str) -> None:
    assert refused(room, c.DescribeExercise("Almar", starts=day)) == "date.unreadable"


def test_real_names_are_bound_and_given_back(room: Room) -> None:
    assert refused(room, c.BindPlaceholder("small", "port", {"en": "Callao"})) == "placeholder.unknown"
    assert refused(room, c.BindPlaceholder("other", "port", {"en": "Callao"})) == "programme.unknown"


def test_a_body_stands_for_several_types_and_has_its_seat(room: Room) -> None:
    room.do(c.AmendAgency("CUST", also=("STC", " "), seat=7, mark=11))
    agency = room.desk.state.agencies["CUST"]
    assert (agency.also, agency.seat, agency.mark) == (("STC",), 7, 11)
    assert refused(room, c.AmendAgency("CUST", seat=-1)) == "agency.seat"
    assert refused(room, c.AmendAgency("CUST", mark=-1)) == "agency.mark"


def test_a_body_under_another_code_is_the_same_body_everywhere(room: Room) -> None:
    room.do(c.AddParticipant(agency="CUST", id="p"), c.RecordAttendance("p", "1-am"), c.StartScenario("small"), c.ReleaseInject())
    room.do(c.RecodeAgency("CUST", "ADU"))
    assert [a.aliases for a in room.desk.state.agencies.values()] == [(), (), ()], "nothing was said of it yet"
    room.do(c.RecodeAgency("ADU", "CUST"), c.RecordResponse(("POL", "CUST"), "@CUST holds it", id="r", stance=Stance.LEAD))
    room.do(c.ReleaseInject(), c.RecordVote(by_agency={"CUST": "a", "POL": "b"}))
    room.do(c.AddRecommendation("Train", addressee="CUST", id="R"), c.AddCorrectiveAction("Buy", "R", "CUST", support=("CUST",)))
    before = room.desk.state
    room.do(c.RecodeAgency("CUST", " ADU "))
    state = room.desk.state
    assert list(state.agencies) == ["TERM", "ADU", "POL"]
    adu = state.agencies["ADU"]
    assert (adu.code, adu.mark, adu.aliases) == ("ADU", before.agencies["CUST"].mark, ("CUST",))
    assert state.participants["p"].agency == "ADU"
    assert [r.agencies for r in state.all_responses()] == [("POL", "ADU")]
    assert dict(state.runs[0].votes[0].by_agency) == {"ADU": "a", "POL": "b"}
    assert state.recommendations["R"].addressee == "ADU"
    assert [(a.owner, a.support) for a in state.actions.values()] == [("ADU", ("ADU",))]
    assert refused(room, c.RecodeAgency("ADU", "POL")) == "agency.taken"
    assert refused(room, c.RecodeAgency("ADU", "A B")) == "agency.code"
    assert refused(room, c.RecodeAgency("CUST", "X")) == "agency.unknown"


def test_who_voted_or_has_something_to_do_is_not_removed(room: Room) -> None:
    room.do(c.AddRecommendation("Train", addressee="CUST"), c.AddCorrectiveAction("Buy", support=("TERM",)))
    assert [refused(room, c.RemoveAgency(code)) for code in ("CUST", "TERM")] == ["agency.has-tasks", "agency.has-tasks"]
    room.do(c.StartScenario("small"), c.ReleaseInject(), c.ReleaseInject(), c.RecordVote(by_agency={"POL": "b"}))
    assert refused(room, c.RemoveAgency("POL")) == "agency.has-spoken"


def test_logos_checklist_clearance_national_lines(room: Room) -> None:
    room.do(c.AddLogo("a" * 64, "Port authority"), c.SetPlanningStep("invite", due="2026-05-01", done_on="2026-05-03"))
    room.do(c.ClearTexts("small", "Director of ports", "host"))
    room.do(c.AddNationalLine(NationalKind.PLAN, "NAP", "National plan", id="nap"))
    room.do(c.AddNationalLine(NationalKind.PLAN, "NAP 3.2", "Port controls", "nap", id="n32"))
    state = room.desk.state
    (clearance,) = state.clearances
    assert (clearance.digest, clearance.by, clearance.at_ms) == (DIGEST, "Director of ports", room.clock.ms)
    assert state.planning["invite"].done_on == "2026-05-03"
    assert refused(room, c.AddLogo("a" * 64, "again")) == "logo.taken"
    assert refused(room, c.ClearTexts("small", " ")) == "clearance.no-name"
    assert refused(room, c.RemoveNationalLine("nap")) == "national.has-lines"
    assert refused(room, c.AddNationalLine(NationalKind.LAW, "", "x", "none")) == "national.unknown"
    room.do(c.RemoveNationalLine("n32"), c.RemoveNationalLine("nap"), c.RemoveLogo("a" * 64))
    assert not room.desk.state.national
    assert not room.desk.state.logos


def test_the_programme_is_ordered_whole_or_not_at_all(room: Room) -> None:
    room.do(c.OrderProgramme(("small",)))
    assert refused(room, c.OrderProgramme(())) == "programme.order"
    assert refused(room, c.OrderProgramme(("small", "small"))) == "programme.order"


def test_the_plan_of_the_report_is_kept_in_the_order_of_the_report(room: Room) -> None:
    room.do(c.SetReportPlan((ReportPart.LOG, ReportPart.MATRIX, ReportPart.LOG), (" Ministry ", "", "Donor")))
    assert room.desk.state.report_plan == ReportPlan((ReportPart.MATRIX, ReportPart.LOG), ("Ministry", "Donor"))
    assert refused(room, c.SetReportPlan(addressees=("x",) * 41)) == "text.too-many-lines"
    room.do(c.SetReportPlan())
    assert room.desk.state.report_plan == ReportPlan()


def test_what_comes_back_stands_where_it_stood(room: Room) -> None:
    room.do(*(c.AddParticipant(id=id) for id in "abc"), *(c.AddLogo(digest, "Host") for digest in "123"))
    room.do(*(c.AddNationalLine(NationalKind.LAW, id, id, id=id) for id in "xyz"))
    room.do(*(c.AddObservation(ObservationKind.GAP, id, id=id) for id in "fgh"))
    room.do(*(c.AddRecommendation(id, id=id) for id in "rst"), *(c.AddCorrectiveAction(id, id=id) for id in "uvw"))
    before = room.desk.state
    first, *_others = before.agencies
    room.do(c.RemoveAgency(first), c.RemoveParticipant("a"), c.RemoveLogo("2"), c.RemoveNationalLine("y"))
    room.do(c.WithdrawObservation("g"), c.WithdrawRecommendation("r"), c.WithdrawCorrectiveAction("v"))
    agency = before.agencies[first]
    room.do(c.AddAgency(first, dict(agency.names.texts), agency.aliases, agency.type, before=list(before.agencies)[1]))
    room.do(c.AddParticipant(id="a", before="b"), c.AddLogo("2", "Host", "3"))
    room.do(c.AddNationalLine(NationalKind.LAW, "y", "y", id="y", before="z"))
    room.do(c.AddObservation(ObservationKind.GAP, "g", id="g", before="h"), c.AddRecommendation("r", id="r", before="s"))
    room.do(c.AddCorrectiveAction("v", id="v", before="w"))
    for things in ("agencies", "participants", "logos", "national", "observations", "recommendations", "actions"):
        assert list(getattr(room.desk.state, things)) == list(getattr(before, things)), things
    room.do(c.AddParticipant(id="last", before="nobody"))
    assert list(room.desk.state.participants)[-1] == "last"
    assert Desk(room.journal, {DIGEST: scenario()}, room.clock, CountingIds(9_000), "laptop").state == room.desk.state
