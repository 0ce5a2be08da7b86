"""Decide, write, then believe; and a journal that says it all."""

import random
from typing import get_args

import pytest

from tabletop.desk import Desk
from tabletop.errors import Damaged, NotSaved, Refused
from tabletop.exercise import apply, commands as c, decide
from tabletop.exercise.codec import decode, encode
from tabletop.exercise.commands import Command
from tabletop.exercise.events import Event
from tabletop.exercise.journal import GENESIS, entry_hash
from tabletop.exercise.prepare_values import AgendaItem
from tabletop.exercise.words import AgendaKind, Mark, ReportPart, SlideKind, Stance, TextPart, WallMode
from tabletop.ids import CountingIds
from tests.exercise.room import DIGEST, Room, scenario


def reopened(room: Room) -> Desk:
    return Desk(room.journal, {DIGEST: scenario()}, room.clock, CountingIds(10_000), "laptop")


def test_every_command_and_every_event_has_its_arm() -> None:
    assert set(decide._ARMS) == set(get_args(Command)) == set(c.ALL)
    assert set(apply._ARMS) == set(get_args(Event))


def test_one_command_is_one_row_of_an_unbroken_chain() -> None:
    room = Room()
    rows = room.journal.rows
    assert [r.seq for r in rows] == list(range(1, len(rows) + 1))
    assert [r.prev for r in rows] == [GENESIS, *(r.hash for r in rows[:-1])]
    assert all(r.hash == entry_hash(r) for r in rows)
    assert room.desk.state.entries == len(rows)


def test_when_the_disk_refuses_nothing_has_moved() -> None:
    room = Room()
    before, rows = room.desk.state, len(room.journal.rows)
    room.journal.full = True
    with pytest.raises(NotSaved):
        room.do(c.ReleaseInject())
    assert room.desk.state is before
    room.journal.full = False
    room.do(c.ReleaseInject())
    assert len(room.journal.rows) == rows + 1
    assert room.journal.rows[-1].seq == rows + 1


HALF = "half a \ud83d character"


@pytest.mark.parametrize(
    "wish",
    [
        c.DescribeExercise("Almar", place=HALF),
        c.AddAgency("NAVY", {"en": HALF}),
        c.SetGroundRules(stop_phrase=HALF),
        c.AddParticipant(id=HALF),
        c.RecordResponse((HALF,), "words"),
        c.RecordResponse((), HALF),
        c.AddCorrectiveAction("Buy", owner=HALF),
        c.PauseRun(HALF),
    ],
)
def test_half_a_character_is_refused_with_a_sentence_wherever_it_stands(wish: Command) -> None:
    room = Room()
    before, rows = room.desk.state, len(room.journal.rows)
    with pytest.raises(Refused) as raised:
        room.do(wish)
    assert raised.value.message.id == "text.not-writable"
    assert (room.desk.state is before, len(room.journal.rows)) == (True, rows)


def test_the_same_key_twice_is_one_row() -> None:
    room = Room()
    key = "f" * 32
    first = room.desk.execute(c.ReleaseInject(), key)
    again = room.desk.execute(c.ReleaseInject(), key)
    assert first == again
    assert len(room.desk.state.runs[0].releases) == 1
    assert reopened(room).execute(c.ReleaseInject(), key) == first
    with pytest.raises(Damaged):
        room.desk.execute(c.ReleaseInject(), "no key")


def wish(chance: random.Random) -> Command:
    inject = chance.choice(["I01", "I02", "I03", "I04", "I05", "I06", "R1", "T1", "X1", "I99"])
    wishes: list[Command] = [
        c.ReleaseInject(),
        c.ReleaseInject(),
        c.ReleaseInject(),
        c.ReleaseInject(inject, chance.choice(["", "why not"])),
        c.ShowDecision(),
        c.ChooseOption(chance.choice("abc")),
        c.ChooseOption(chance.choice("ab")),
        c.RetractInject(),
        c.SkipInject(),
        c.JumpToInject(inject, "jump"),
        c.GoBack(),
        c.AddAdHocInject("New", "Text", "photo", chance.choice(["", "ad" * 32])),
        c.RemoveAdHocPicture("X1"),
        c.PauseRun("p"),
        c.ResumeRun(),
        c.SetWall(chance.choice(list(WallMode))),
        c.SetWall(WallMode.LIVE),
        c.RecordResponse((chance.choice(["CUST", "POL", "?"]),), "said \u2028 «x»", stance=chance.choice([None, *Stance])),
        c.MarkExpectedAction("E1", chance.choice(list(Mark)), "I01"),
        c.ShowSlide(chance.choice(list(SlideKind)), chance.choice([0, 9])),
        c.HideSlide(),
        c.RecordVote({"a": chance.randrange(9)}),
        c.RecordVote(by_agency={"CUST": "b"}),
        c.CorrectText("I01", TextPart.TEXT, "es", "mejor"),
        c.RevealStep(0),
        c.AddParticipant(agency="CUST"),
        c.SetAgenda((AgendaItem(1, "09:00", 60, AgendaKind.SCENARIO, scenario="small"),)),
        c.SetGroundRules(rules=("speak",)),
        c.SetReportPlan((ReportPart.LOG,), ("host",)),
        c.ClearTexts("small", "host"),
        c.EndScenario(),
        c.StartScenario("small"),
    ]
    return chance.choice(wishes)


@pytest.mark.parametrize("seed", range(40))
def test_whatever_happens_replaying_the_journal_gives_the_same_state(seed: int) -> None:
    """Also: a refusal changes nothing, and every event survives being written down."""
    chance, room = random.Random(seed), Room()
    done = 0
    for _ in range(120):
        room.clock.wait(chance.choice([10, 5_000, 30_000]))
        before = room.desk.state
        try:
            event = room.desk.execute(wish(chance))
        except Refused:
            assert room.desk.state is before
            continue
        done += 1
        assert decode(*encode(event)) == event
    assert done > 20
    assert reopened(room).state == room.desk.state


@pytest.mark.parametrize(
    ("type_name", "version", "body"),
    [
        ("Unheard", 1, "{}"),
        ("RunResumed", 2, '{"run":1}'),
        ("RunResumed", 1, "{"),
        ("RunResumed", 1, '{"run":"one"}'),
        ("RunResumed", 1, '{"walk":1}'),
        ("RunResumed", 1, "[]"),
        ("WallSet", 1, '{"mode":"purple"}'),
        ("ResponseRecorded", 1, '{"response":{"id":"x","agencies":"CUST"}}'),
    ],
)
def test_a_row_that_is_not_ours_is_damaged(type_name: str, version: int, body: str) -> None:
    with pytest.raises(Damaged):
        decode(type_name, version, body)
