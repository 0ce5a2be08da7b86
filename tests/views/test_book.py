"""A book read line by line says what one that reads everything says, whatever was done in between."""

from random import Random

import pytest

from tabletop.errors import Refused
from tabletop.exercise import commands as c
from tabletop.exercise.words import ReadBack, ResponseKind, Stance
from tabletop.views.book import Book, read_whole
from tabletop.views.log import Filter, Show
from tests.exercise.room import Room


def random_wish(random: Random, ids: list[str]) -> c.Command:
    said = random.choice(ids) if ids else ""
    who = tuple(random.sample(["TERM", "CUST", "POL", "*", "Somebody"], random.randint(0, 2)))
    task = random.choice(["", "E1"])
    wishes: list[c.Command] = [
        c.RecordResponse(
            who, "words", random.choice(list(ResponseKind)), random.choice([None, *Stance]), task=task, inject="I01"
        ),
        c.RecordResponse(who, "words @pol", started_ms=1_780_000_000_000 + random.randint(0, 10**9)),
        c.RecordResponse(who, "words", stance=Stance.LEAD, inject="I01"),
        c.AmendResponse(said, who, "others", stance=random.choice([None, *Stance])),
        c.AmendResponse(said, at_ms=1_780_000_000_000 + random.randint(0, 10**9)),
        c.WithdrawResponse(said),
        c.RestoreResponse(said),
        c.SetReadBack(said, random.choice(list(ReadBack))),
        c.ReleaseInject(),
        c.RetractInject(),
        c.AmendAgency("POL", {"en": "Police"}),
    ]
    return random.choice(wishes)


@pytest.mark.parametrize("seed", range(12))
def test_following_is_reading_anew(seed: int) -> None:
    random, room, book = Random(seed), Room(), Book()
    for _ in range(80):
        room.clock.wait(random.choice([0, 1000, 4_000_000]))
        ids = [r.id for group in room.desk.state.responses.values() for r in group]
        try:
            room.do(random_wish(random, ids))
        except Refused:
            continue
        state, run = room.desk.state, room.desk.state.run
        assert run is not None
        book.follow(state, room.scenario, run, "en")
        whole = read_whole(state, room.scenario, run, "en")
        for only in (Filter(), Filter(Show.FLAGGED), Filter(Show.WITHDRAWN), Filter(agency="POL"), Filter(kind=ResponseKind.GAP)):
            assert book.rows(500, only) == whole.rows(500, only)
        assert book.spoken() == whole.spoken()
        assert book.standing() == whole.standing() == len(state.all_responses())


def test_the_newest_rows_come_first_and_only_as_many_as_asked() -> None:
    room = Room()
    for n in range(30):
        room.clock.wait(1000)
        room.do(c.RecordResponse(("CUST",), f"line {n}"))
    run = room.desk.state.run
    assert run is not None
    rows = read_whole(room.desk.state, room.scenario, run, "en").rows(3)
    assert [row.text for row in rows] == ["line 29", "line 28", "line 27"]


def test_bodies_that_lead_the_same_task_are_flagged_as_it_is_said() -> None:
    room, book = Room(), Book()
    room.do(c.ReleaseInject(), c.RecordResponse(("CUST",), "We lead", stance=Stance.LEAD, task="E1"))

    def flagged() -> list[str]:
        run = room.desk.state.run
        assert run is not None
        book.follow(room.desk.state, room.scenario, run, "en")
        return [row.text for row in book.rows(20, Filter(Show.FLAGGED))]

    assert flagged() == []
    room.clock.wait(1000)
    room.do(c.RecordResponse(("POL",), "No, we do", stance=Stance.LEAD, task="E1"))
    assert flagged() == ["No, we do", "We lead"]
    room.do(c.AmendResponse(room.desk.state.all_responses()[1].id, stance=Stance.SUPPORT))
    assert flagged() == []


def test_withdrawn_lines_are_in_the_trash_and_come_back() -> None:
    room = Room()
    room.do(c.RecordResponse(("CUST",), "one"))
    id = room.desk.state.all_responses()[0].id
    room.do(c.WithdrawResponse(id))
    run = room.desk.state.run
    assert run is not None
    book = read_whole(room.desk.state, room.scenario, run, "en")
    assert [row.text for row in book.rows(9)] == []
    assert [row.text for row in book.rows(9, Filter(Show.WITHDRAWN))] == ["one"]
    assert (book.kept(Show.WITHDRAWN), book.kept(Show.FLAGGED)) == (True, False)
    room.do(c.RestoreResponse(id))
    book.follow(room.desk.state, room.scenario, run, "en")
    assert [row.text for row in book.rows(9)] == ["one"]


def test_only_today_counts_as_today() -> None:
    room = Room()
    room.do(c.RecordResponse(("CUST",), "yesterday"))
    room.clock.wait(86_400_000)
    room.do(c.RecordResponse(("CUST", "POL"), "today"), c.RecordResponse(("CUST",), "again"))
    run = room.desk.state.run
    assert run is not None
    spoken = read_whole(room.desk.state, room.scenario, run, "en").spoken()
    assert {code: (one.lines, one.last) for code, one in spoken.items()} == {"CUST": (2, "again"), "POL": (1, "today")}
