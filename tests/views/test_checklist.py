"""The planning checklist: dates counted back from day 1, and how each step stands today."""

import pytest

from tabletop.exercise import commands as c
from tabletop.i18n import translator
from tabletop.views.checklist import DAYS_BEFORE, Due, checklist, pressing
from tests.exercise.room import Room


@pytest.fixture
def room() -> Room:
    room = Room(started=False)
    room.do(c.DescribeExercise("Almar 2026", starts="2026-09-30", ends="2026-10-01"))
    return room


def test_dates_are_counted_back_from_day_one(room: Room) -> None:
    steps = {step.step: step for step in checklist(room.desk.state, "2026-09-20")}
    assert list(steps) == list(DAYS_BEFORE)
    assert (steps["names"].due, steps["names"].status) == ("2026-09-16", Due.OVERDUE)
    assert translator("en").message(steps["names"].text) == "4 days overdue"
    assert (steps["documents"].due, steps["documents"].status) == ("2026-09-20", Due.SOON)
    assert translator("es").message(steps["documents"].text) == "para hoy"
    assert (steps["equipment"].due, steps["equipment"].status, steps["equipment"].left) == ("2026-09-29", Due.LATER, 9)


def test_what_the_organiser_said_stands(room: Room) -> None:
    room.do(
        c.SetPlanningStep("names", due="2026-09-25", note="By mail"),
        c.SetPlanningStep("request", done_on="2026-05-01"),
        c.SetPlanningStep("Visas for the experts", due="2026-09-01"),
    )
    steps = {step.step: step for step in checklist(room.desk.state, "2026-09-20")}
    assert (steps["names"].due, steps["names"].moved, steps["names"].note) == ("2026-09-25", True, "By mail")
    assert (steps["request"].status, steps["request"].done_on) == (Due.DONE, "2026-05-01")
    assert steps["Visas for the experts"].status is Due.OVERDUE
    assert translator("es").message(steps["Visas for the experts"].title) == "Visas for the experts"
    assert "request" not in {step.step for step in pressing(room.desk.state, "2026-09-20")}
    assert [step.due for step in pressing(room.desk.state, "2026-09-20")] == sorted(
        step.due for step in pressing(room.desk.state, "2026-09-20")
    )


def test_without_dates_nothing_is_due() -> None:
    assert {step.status for step in checklist(Room(started=False).desk.state, "2026-09-20")} == {Due.UNDATED}


@pytest.mark.parametrize("language", ["en", "es"])
def test_every_step_has_a_name(language: str, room: Room) -> None:
    said = [translator(language).message(step.title) for step in checklist(room.desk.state, "2026-09-20")]
    assert not any(words.startswith("planning.") for words in said)
