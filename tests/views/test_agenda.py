"""The agenda: half-days, minutes by the cost rule and their slack in words, a proposal, rows pasted from a spreadsheet."""

from dataclasses import replace

import pytest

from tabletop.exercise import commands as c
from tabletop.exercise.prepare_values import AgendaItem
from tabletop.exercise.words import AgendaKind
from tabletop.i18n import translator
from tabletop.scenario.model import Edge, Inject, Mode, Scenario
from tabletop.views.agenda import days, half_days, kind_title, programme_total, without_slot
from tabletop.views.agenda_pasted import length_typed, read_agenda, time_typed
from tabletop.views.agenda_proposal import proposal
from tabletop.views.checklist import checklist
from tabletop.views.minutes import length_of
from tests.exercise.room import DIGEST, Room, scenario, text

say = translator("en").message
S = AgendaKind.SCENARIO


@pytest.fixture
def room() -> Room:
    room = Room(started=False)
    room.do(c.DescribeExercise("Almar 2026", starts="2026-09-30", ends="2026-10-01", languages=("en", "es")))
    return room


def test_half_days_without_an_agenda_come_from_the_dates(room: Room) -> None:
    halves = half_days(room.desk.state)
    assert [(half.key, half.date) for half in halves] == [
        ("1-am", "2026-09-30"),
        ("1-pm", "2026-09-30"),
        ("2-am", "2026-10-01"),
        ("2-pm", "2026-10-01"),
    ]
    assert say(halves[3].title) == "Day 2, afternoon"


def test_half_days_of_an_agenda_have_their_hours_and_lunch_begins_the_afternoon(room: Room) -> None:
    room.do(
        c.SetAgenda(
            (
                AgendaItem(1, "08:30", 30, AgendaKind.OPENING),
                AgendaItem(1, "09:00", 180, S, scenario="small"),
                AgendaItem(1, "12:00", 60, AgendaKind.LUNCH),
                AgendaItem(1, "13:15", 105, AgendaKind.HOT_WASH),
            )
        ),
        c.AddParticipant(id="p"),
        c.RecordAttendance("p", "3-am"),
    )
    halves = half_days(room.desk.state)
    assert [(h.key, h.starts, h.ends) for h in halves] == [
        ("1-am", "08:30", "12:00"),
        ("1-pm", "13:15", "15:00"),
        ("3-am", "", ""),  # what was recorded is never left out
    ]


def rounds(*minutes: int | None) -> Scenario:
    injects = [
        Inject(
            f"I{n}", text("T"), text("X"), mode=Mode.ROUND, to=("TERM", "CUST", "NAVY"), minutes=said, next=(Edge(f"I{n + 1}"),)
        )
        for n, said in enumerate(minutes, 1)
    ]
    injects[-1] = replace(injects[-1], next=(Edge("END"),))
    return Scenario("small", "en", text("Small"), text("S"), "I1", {i.id: i for i in injects})


def test_minutes_follow_the_cost_rule_the_bodies_of_the_room_and_interpretation(room: Room) -> None:
    state = room.desk.state
    assert length_of(state, rounds(None)).longest == 6  # two of the three addressed take part: 2 × 1.5 + 3
    assert length_of(replace(state, rules=replace(state.rules, interpretation=200)), rounds(None)).longest == 12
    assert length_of(replace(state, agencies={}), rounds(None)).longest == 8  # as authored: 3 × 1.5 + 3, rounded
    assert length_of(state, rounds(7, None)).longest == 13
    small = length_of(state, scenario())
    assert (small.shortest, small.longest) == (20, 25)


def test_a_way_back_ends(room: Room) -> None:
    looped = rounds(5, 5, 5)
    injects = dict(looped.injects)
    injects["I3"] = replace(injects["I3"], next=(Edge("I1", "x"), Edge("END")))
    assert length_of(room.desk.state, replace(looped, injects=injects)).longest == 15


def test_slack_is_said_in_words(room: Room) -> None:
    room.do(c.SetAgenda((AgendaItem(1, "09:00", 20, S, scenario="small"), AgendaItem(2, "09:00", 60, AgendaKind.OTHER, "Visit"))))
    one, two = days(room.desk.state, room.desk.scenarios)
    assert (one.planned, one.needed, one.slack) == (20, 25, -5)
    assert say(one.text) == "Day 1 is 5 minutes over."
    assert say(two.text) == "Day 2 has no scenario."
    assert one.slots[0].text is not None
    assert say(one.slots[0].text) == "5 minutes over"
    assert one.slots[0].ends == "09:20"
    assert programme_total(room.desk.state, room.desk.scenarios) == (25, 20)
    room.do(c.SetAgenda((AgendaItem(1, "09:00", 26, S, scenario="small"),)))
    assert say(days(room.desk.state, room.desk.scenarios)[0].text) == "Day 1 has 1 minute to spare."


def test_the_proposal_has_no_overlap_and_places_the_programme_in_order(room: Room) -> None:
    state = replace(room.desk.state, programme={f"s{n}": DIGEST for n in range(1, 7)})
    items = proposal(state, room.desk.scenarios, say)
    assert [i.scenario for i in items if i.kind is S] == ["s1", "s2", "s3", "s4", "s5", "s6"]
    assert {i.day for i in items} == {1, 2}
    room.do(c.SetAgenda(tuple(replace(i, scenario="") for i in items)))  # refused if any two overlap
    assert without_slot(replace(state, agenda=items)) == ()
    assert "Recap of day 1, parked items" in [i.title for i in items]


def test_a_proposal_before_anything_is_chosen_keeps_its_slots_open_and_one_day_stays_one(room: Room) -> None:
    bare = replace(room.desk.state, programme={})
    assert sum(i.kind is S for i in proposal(bare, {}, say)) == 7
    assert bare.basics is not None
    one = replace(bare, basics=replace(bare.basics, ends=bare.basics.starts))
    assert {i.day for i in proposal(one, {}, say)} == {1}


def test_rows_are_pasted_in_any_order_by_their_headings(room: Room) -> None:
    pasted = read_agenda(
        "Actividad\tMinutos\tHora\tDía\nApertura\t30\t9:00\tDía 1\nSmall\t1 h 15\t09h30\t\nCafé\t\t10.45\t\n"
        "Escenario 1\t60\t11:00\t\nAlmuerzo\t\t1:00 p. m.\t\nVisita\t30\t2:00 PM\t\nClausura\t30\t9:00\t1/10/2026\n",
        room.desk.state,
        room.desk.scenarios,
    )
    assert pasted.troubles == ()
    assert [(i.day, i.starts, i.minutes, i.kind.value, i.scenario) for i in pasted.items] == [
        (1, "09:00", 30, "opening", ""),
        (1, "09:30", 75, "scenario", "small"),
        (1, "10:45", 15, "break", ""),
        (1, "11:00", 60, "scenario", "small"),
        (1, "13:00", 60, "lunch", ""),
        (1, "14:00", 30, "other", ""),
        (2, "09:00", 30, "closing", ""),
    ]
    room.do(c.SetAgenda(pasted.items))


def test_without_headings_and_with_ranges(room: Room) -> None:
    pasted = read_agenda("09:00-09:45\t\tWelcome\n09:45 – 10:15\t\tSmall", room.desk.state, room.desk.scenarios)
    assert [(i.starts, i.minutes, i.kind.value) for i in pasted.items] == [("09:00", 45, "opening"), ("09:45", 30, "scenario")]


def test_a_column_that_has_no_place_is_told(room: Room) -> None:
    rows = "Start\tTitle\tMin\tWeather\n9:00\tWelcome\t30\tRain\n9:30\tTalk\t20"
    pasted = read_agenda(rows, room.desk.state, room.desk.scenarios)
    assert [item.minutes for item in pasted.items] == [30, 20]
    assert [(told.id, told.values["columns"]) for told in pasted.troubles] == [("pasted.columns-unread", "Weather")]


@pytest.mark.parametrize(
    ("rows", "found"),
    [
        ("9:30\t10:15\tRegistro\n10:15\t10:30\tCafé", [("09:30", 45, "Registro"), ("10:15", 15, "Café")]),
        ("1\t9:30\t10:15\tRegistro", [("09:30", 45, "Registro")]),
        ("9:30-10:15\tRegistro general", [("09:30", 45, "Registro general")]),
        ("9:00 AM\tWelcome\n1:00 PM-2:00 PM\tLunch", [("09:00", 240, "Welcome"), ("13:00", 60, "Lunch")]),
        ("9:30\t1:15\tRegistro", [("09:30", 75, "Registro")]),
    ],
)
def test_without_headings_ends_and_titles_are_known_by_what_they_say(
    room: Room, rows: str, found: list[tuple[str, int, str]]
) -> None:
    read = read_agenda(rows, room.desk.state, {})
    assert [(item.starts, item.minutes, item.title) for item in read.items] == found
    assert read.troubles == ()


@pytest.mark.parametrize(("starts", "ends"), [("9999-12-31", "9999-12-31"), ("0001-01-01", "9999-12-31")])
def test_the_ends_of_the_calendar_stop_nothing(room: Room, starts: str, ends: str) -> None:
    room.do(c.DescribeExercise("Almar", starts=starts, ends=ends))
    room.do(c.SetAgenda((AgendaItem(1, "09:00", 60, AgendaKind.OTHER), AgendaItem(30, "09:00", 60, AgendaKind.OTHER))))
    assert [half.date != "" for half in half_days(room.desk.state)] == [True, starts < "9999"]
    assert len(days(room.desk.state, {})) == 2
    assert checklist(room.desk.state, "2026-07-01")


def test_a_row_that_cannot_be_used_is_told_with_its_number(room: Room) -> None:
    pasted = read_agenda(
        "day\ttime\tminutes\ttitle\n1\t09:00\t60\tA\n1\t09:30\t30\tB\nX\t10:00\t30\tC\n1\tnoon\t30\tD\n1\t23:30\t60\tE\n=1+1\t\t\t",
        room.desk.state,
        room.desk.scenarios,
    )
    assert [i.title for i in pasted.items] == ["A"]
    assert {(t.id, t.values["line"]) for t in pasted.troubles} == {
        ("agenda.pasted-overlap", 3),
        ("agenda.pasted-day", 4),
        ("agenda.pasted-time", 5),
        ("agenda.pasted-minutes", 6),
        ("agenda.pasted-day", 7),
    }
    assert read_agenda("", room.desk.state, {}).troubles[0].id == "pasted.nothing"
    assert read_agenda("x" * 500_000, room.desk.state, {}).troubles[0].id == "pasted.too-long"


@pytest.mark.parametrize(
    ("typed", "clock"),
    [("8:30", "08:30"), ("08.30", "08:30"), ("8h", "08:00"), ("8h30", "08:30"), ("12:15 am", "00:15"), ("2:15 p. m.", "14:15"),
     ("14:00:00", "14:00"), ("25:00", ""), ("9:75", ""), ("nine", ""), ("", "")],
)  # fmt: skip
def test_times_as_people_type_them(typed: str, clock: str) -> None:
    assert time_typed(typed) == clock


@pytest.mark.parametrize(
    ("typed", "minutes"),
    [("45", 45), ("45 min", 45), ("45'", 45), ("1 h", 60), ("1 h 15", 75), ("1:15", 75), ("90.0", 90), ("", 0), ("long", 0)],
)
def test_lengths_as_people_type_them(typed: str, minutes: int) -> None:
    assert length_typed(typed) == minutes


@pytest.mark.parametrize("language", ["en", "es"])
def test_every_kind_has_a_name(language: str) -> None:
    assert all(translator(language).message(kind_title(kind)) != f"agenda.kind.{kind}" for kind in AgendaKind)
