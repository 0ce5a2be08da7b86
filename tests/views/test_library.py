"""The list of exercises, the one to go on with, what is due; days as people type them; whether a run can start."""

from dataclasses import replace

import pytest

from tabletop.exercise import commands as c
from tabletop.exercise.state import Exercise
from tabletop.exercise.values import Basics, CorrectiveAction
from tabletop.exercise.words import ActionStatus
from tabletop.messages import message
from tabletop.views import library
from tabletop.views.dates import iso_of
from tabletop.views.readiness import Level, Step, level_of, may_start, points
from tests.exercise.room import Room
from tests.views.listed import File

DAY = 86_400_000


FILES = (
    File(
        "/x/kingston.tabletop", Basics("Kingston 2026", "Jamaica", "Kingston", "2026-07-14"), library.RUNNING, saved_ms=30 * DAY
    ),
    File(
        "/x/callao.tabletop",
        Basics("Callao 2025", "Perú", subtitle="Protección portuaria", starts="2025-09-18"),
        library.PLAYED,
        saved_ms=40 * DAY,
    ),
    File(
        "/x/santo.tabletop",
        Basics("Santo Domingo", "República Dominicana", starts="2016-12-01"),
        library.CLOSED,
        saved_ms=50 * DAY,
    ),
    File("C:\\x\\broken.tabletop", status=library.UNREADABLE, problem=message("storage.x")),
)
CARDS = library.cards(FILES)


def titles(cards: tuple[library.Card, ...]) -> list[str]:
    return [card.title for card in cards]


def test_a_file_that_cannot_be_read_is_listed_by_its_name() -> None:
    assert CARDS[-1].title == "broken.tabletop"
    assert CARDS[-1].problem is not None


@pytest.mark.parametrize(
    ("wanted", "expected"),
    [
        (library.Filter(), ["Kingston 2026", "Callao 2025", "broken.tabletop"]),
        (library.Filter("proteccion PERU"), ["Callao 2025"]),
        (library.Filter(country="Jamaica"), ["Kingston 2026"]),
        (library.Filter(year="2025"), ["Callao 2025"]),
        (library.Filter("kingston", year="2025"), []),
    ],
)
def test_what_is_looked_for(wanted: library.Filter, expected: list[str]) -> None:
    assert titles(library.shown(CARDS, False, wanted)) == expected


def test_the_archive_is_in_the_order_of_the_days_it_was_played() -> None:
    undated = library.card_of(File("/x/u", Basics("Undated"), library.PLAYED, saved_ms=18_000 * DAY))
    assert titles(library.archived((*CARDS, undated))) == ["Callao 2025", "Undated", "Santo Domingo"]
    assert titles(library.archived(CARDS)) == ["Callao 2025", "Santo Domingo"]


def test_countries_and_years_to_choose_from() -> None:
    assert library.countries(CARDS) == ("Jamaica", "Perú", "República Dominicana")
    assert library.years(CARDS) == ("2026", "2025", "2016")


def test_what_runs_is_gone_on_with_before_what_was_saved_later() -> None:
    chosen = library.to_resume(CARDS)
    assert chosen is not None
    assert chosen.title == "Kingston 2026"
    assert library.to_resume([card for card in CARDS if card.status in (library.CLOSED, library.UNREADABLE)]) is None


def test_a_sample_is_never_gone_on_with_and_stands_last_in_the_archive() -> None:
    invented = [replace(card, sample=True) for card in CARDS[:2]]
    assert library.to_resume(invented) is None
    assert titles(library.archived((*invented, CARDS[2]))) == ["Santo Domingo", "Callao 2025"]


def test_the_resume_card_says_what_comes_next() -> None:
    room = Room()
    room.do(
        c.OpenSession("Morning"), c.ReleaseInject(), c.RecordResponse((), "Somebody said"), c.RecordResponse(("TERM",), "We did")
    )
    resume = library.resume(CARDS[0], room.desk.state, room.desk.scenarios, "en")
    assert (resume.kind, resume.number, resume.next_title) == ("inject", "2", "Title I02")
    assert (resume.day, resume.responses, resume.unassigned) == (1, 2, 1)
    room.do(c.ReleaseInject())
    room.do(c.CloseSession(), c.OpenSession("Afternoon"))
    resume = library.resume(CARDS[0], room.desk.state, room.desk.scenarios, "en")
    assert (resume.kind, resume.number) == ("decision", "D1")
    assert resume.day == 1, "the second half of the first day"
    nothing = library.resume(CARDS[0], Exercise(), {}, "en")
    assert (nothing.kind, nothing.day) == ("", 0)


def test_what_is_due() -> None:
    def action(due: str = "", owner: str = "", status: ActionStatus = ActionStatus.OPEN) -> CorrectiveAction:
        return CorrectiveAction("a", "text", due=due, owner=owner, status=status)

    actions = (
        action("2026-07-13", "TERM"),
        action("2026-07-14"),
        action("2026-08-13", status=ActionStatus.IN_PROGRESS),
        action("2026-09-12"),
        action("2026-09-13"),
        action(),
        action("2020-01-01", status=ActionStatus.DONE),
        action("2020-01-01", status=ActionStatus.SUPERSEDED),
    )
    due = library.due(actions, "2026-07-14")
    assert due == library.Due(open=6, overdue=1, near=2, soon=1, undated=1, unowned=5, total=8)
    own = library.card_of(File("/x/a", actions=actions))
    assert library.due_together((own, own, replace(own, sample=True)), "2026-07-14").overdue == 2


def test_the_day_of_a_moment_is_that_of_the_place() -> None:
    assert library.day_of(DAY + 3_600_000, -300) == "1970-01-01"
    assert library.day_of(DAY + 3_600_000, 0) == "1970-01-02"


@pytest.mark.parametrize(
    ("typed", "iso"),
    [
        ("2026-09-30", "2026-09-30"),
        ("30/9/2026", "2026-09-30"),
        (" 30.09.2026 ", "2026-09-30"),
        ("30-9-2026", "2026-09-30"),
        ("30 sep 2026", "2026-09-30"),
        ("30 de septiembre de 2026", "2026-09-30"),
        ("1 setiembre 2026", "2026-09-01"),
        ("3 August 2026", "2026-08-03"),
        ("20260930", "2026-09-30"),
        ("2026/9/3", "2026-09-03"),
        ("2026.09.30", "2026-09-30"),
        ("2026-9-31", "2026-9-31"),
        ("31/2/2026", "31/2/2026"),
        ("30 xyz 2026", "30 xyz 2026"),
        ("soon", "soon"),
        ("", ""),
    ],
)
def test_days_as_people_type_them(typed: str, iso: str) -> None:
    assert iso_of(typed) == iso


# -- readiness --------------------------------------------------------------------------------------------------------


def said(state: Exercise, room: Room) -> list[str]:
    return [point.text.id for point in points(state, room.desk.scenarios, "en")]


def test_nothing_yet_is_told_from_the_first_step() -> None:
    all_points = points(Exercise(), {}, "en")
    assert [p.text.id for p in all_points] == ["ready.no-title", "ready.no-scenario"]
    assert not may_start(all_points)
    assert level_of(all_points, Step.BASICS) is Level.BLOCKS


def test_what_deserves_a_look_does_not_block() -> None:
    room = Room(started=False)
    all_points = points(room.desk.state, room.desk.scenarios, "en")
    assert may_start(all_points)
    assert "ready.no-dates" in said(room.desk.state, room)
    assert "ready.no-name" in said(room.desk.state, room)
    assert level_of(all_points, Step.BASICS) is Level.LOOK


def test_bodies_that_lead_elsewhere_and_scenarios_that_cannot_be_read_are_told() -> None:
    room = Room(started=False)
    room.do(c.AmendAgency("CUST", aliases=("pol",)))
    assert "ready.clash" in said(room.desk.state, room)
    assert "ready.scenario-unreadable" in [p.text.id for p in points(room.desk.state, {}, "en")]
    nobody = replace(room.desk.state, agencies={})
    assert "ready.no-agencies" in said(nobody, room)
