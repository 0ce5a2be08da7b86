"""Registered and present, by half-day: what was not recorded is not counted as absence."""

import pytest

from tabletop.exercise import commands as c
from tabletop.exercise.words import Attendance, Gender, ParticipantRole
from tabletop.views.attendance import By, attended
from tests.exercise.room import Room


@pytest.fixture
def room() -> Room:
    room = Room(started=False)
    room.do(
        c.DescribeExercise("Almar 2026", starts="2026-09-30", ends="2026-10-01"),
        c.AddParticipant(agency="CUST", gender=Gender.FEMALE, id="a"),
        c.AddParticipant(agency="POL", gender=Gender.MALE, id="b"),
        c.AddParticipant(agency="POL", mode=Attendance.REMOTE, id="c"),
        c.AddParticipant(role=ParticipantRole.FACILITATOR, id="d"),
        c.RecordAttendance("a", "1-am"),
        c.RecordAttendance("b", "1-am", mode=Attendance.REMOTE, reason="Flight"),
        c.RecordAttendance("c", "1-am", present=False),
        c.RecordAttendance("a", "2-pm"),
    )
    return room


def test_totals(room: Room) -> None:
    told = attended(room.desk.state)
    assert told.half_days == ("1-am", "1-pm", "2-am", "2-pm")
    assert (told.registered, told.bodies, told.came) == (4, 2, 2)
    assert told.present == {"1-am": 2, "1-pm": None, "2-am": None, "2-pm": 1}
    assert told.unmarked == {"1-am": 1, "1-pm": 4, "2-am": 4, "2-pm": 3}


def test_counts_by_body_sector_role_gender_and_mode(room: Room) -> None:
    told = attended(room.desk.state)
    first = {by: {count.key: (count.registered, count.present["1-am"]) for count in told.by(by)} for by in By}
    assert first[By.AGENCY] == {"CUST": (1, 1), "POL": (2, 1), "": (1, 0)}
    assert first[By.SECTOR] == {"border": (1, 1), "security": (2, 1), "team": (1, 0)}
    assert first[By.ROLE] == {"player": (3, 2), "facilitator": (1, 0)}
    assert first[By.GENDER] == {"female": (1, 1), "male": (1, 1), "unsaid": (2, 0)}
    assert first[By.MODE] == {"in_person": (3, 1), "remote": (1, 1)}
    assert all(sum(count.registered for count in told.by(by)) == told.registered for by in By)


def test_nobody_recorded_is_not_nobody_there() -> None:
    room = Room(started=False)
    room.do(c.AddParticipant(agency="CUST", id="a"))
    told = attended(room.desk.state)
    assert told.came is None
    assert set(told.present.values()) == {None}
