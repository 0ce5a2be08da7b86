"""The day by the agenda, and what is looked at before it is closed."""

from tabletop.exercise import commands as c
from tabletop.exercise.prepare_values import AgendaItem
from tabletop.exercise.words import AgendaKind, ResponseKind, WallMode
from tabletop.i18n import translator
from tabletop.views.day import day_check, day_number, left_open, next_pause, open_session, pause_now, slot_end, until
from tests.exercise.room import Room

MINUTE = 60_000
AGENDA = (
    AgendaItem(1, "15:00", 90, AgendaKind.SCENARIO, scenario="small"),
    AgendaItem(1, "16:38", 60, AgendaKind.LUNCH),
    AgendaItem(2, "09:00", 15, AgendaKind.BREAK),
)


def room() -> Room:
    """It is 15:26 on the place's own clock."""
    made = Room()
    made.do(c.SetAgenda(AGENDA))
    return made


def test_the_next_pause_is_that_of_today_and_said_in_words() -> None:
    at = room()
    ahead = next_pause(at.desk.state, at.clock.now())
    assert ahead is not None
    assert ahead.kind is AgendaKind.LUNCH
    assert translator("en").message(until(ahead, at.clock.now())) == "Lunch in 72 min"
    assert translator("es").message(until(ahead, at.clock.now())) == "Almuerzo en 72 min"
    at.clock.wait(73 * MINUTE)
    assert next_pause(at.desk.state, at.clock.now()) is None
    assert pause_now(at.desk.state, at.clock.now()) == ahead


def test_a_scenario_should_end_with_its_place_on_the_agenda_else_at_the_pause() -> None:
    at = room()
    now = at.clock.now()
    ahead = next_pause(at.desk.state, now)
    assert ahead is not None
    assert slot_end(at.desk.state, "small", now) == ahead.at_ms - 8 * MINUTE
    assert slot_end(at.desk.state, "other", now) == ahead.at_ms
    assert slot_end(Room().desk.state, "small", now) == 0


def test_which_day_it_is_by_the_dates_else_by_the_days_that_were_opened() -> None:
    at = Room()
    assert day_number(at.desk.state, at.clock.now()) == 1
    at.do(c.OpenSession("Day 1"))
    assert open_session(at.desk.state) is not None
    at.clock.wait(24 * 60 * MINUTE)
    assert day_number(at.desk.state, at.clock.now()) == 2
    at.do(c.DescribeExercise("Almar 2026", starts="2026-05-28", ends="2026-05-30", languages=("en",)))
    assert day_number(at.desk.state, at.clock.now()) == 2
    at.clock.wait(2 * 24 * 60 * MINUTE)  # it was put off: its dates are over
    at.do(c.CloseSession(), c.OpenSession("Day 2"))
    at.clock.wait(60 * MINUTE)
    assert day_number(at.desk.state, at.clock.now()) == 2


def test_a_day_that_nobody_closed_was_over_with_the_last_thing_said_unless_the_evening_goes_on() -> None:
    at = Room()
    at.do(c.OpenSession("Day 1"), c.ReleaseInject())
    at.clock.wait(7 * 60 * MINUTE)
    at.do(c.RecordResponse((), "Late"))
    said = at.clock.now().utc_ms
    at.clock.wait(3 * 60 * MINUTE)  # half past one at night
    assert left_open(at.desk.state, at.clock.now()) == 0
    at.clock.wait(7 * 60 * MINUTE)
    at.do(c.SetWall(WallMode.STANDBY_SLIDE))
    assert left_open(at.desk.state, at.clock.now()) == said
    at.do(c.CloseSession(said), c.OpenSession("Day 2"))
    assert [s.closed_ms for s in at.desk.state.sessions] == [said, None]
    at.do(c.CloseSession(5))
    assert at.desk.state.sessions[-1].closed_ms == at.clock.now().utc_ms, "not before it began"


def test_the_minutes_look_finds_what_is_left_open() -> None:
    at = Room()
    assert day_check(at.desk.state).silent == ("CUST", "POL", "TERM")
    at.do(c.ReleaseInject(), c.ReleaseInject(), c.ShowDecision(), c.ChooseOption("a"))
    at.do(c.RecordResponse((), "Whose was it", id="u"), c.RecordResponse(("CUST",), "Later", ResponseKind.PARKED, id="p"))
    found = day_check(at.desk.state)
    assert (found.unassigned, found.undecided, found.silent, found.parked) == (("u",), ("D1",), ("POL", "TERM"), ("p",))
    assert not found.clear
    at.do(c.SettleParked("p", "Answered"), c.WithdrawResponse("u"))
    assert day_check(at.desk.state).parked == day_check(at.desk.state).unassigned == ()
