"""What the wall takes from the exercise stands until GO, a key of the wall or another slide asks for it anew."""

from dataclasses import replace

import pytest

from tabletop.desk import Desk
from tabletop.exercise import commands as c
from tabletop.exercise.words import SlideKind, WallMode
from tabletop.ids import CountingIds
from tabletop.localized import localized
from tabletop.views.wall import StandbySlide, WallView, slide_view, wall_view
from tests.exercise.room import DIGEST, Room

MENDED = c.DescribeExercise("Mended 2026", languages=("es",), place="Elsewhere", organizer="Host", starts="2026-05-04")


def room_of(*wishes: c.Command, started: bool = True) -> Room:
    room = Room(started=started)
    small = room.scenario
    first = replace(small.injects["I01"], text=localized({"en": "{agency:TERM} ({agency:TERM.acronym}) at {port}"}), to=("TERM",))
    setting = {"port": localized({"en": "Almar"})}
    room.desk.scenarios[DIGEST] = replace(small, injects={**small.injects, "I01": first}, setting=setting)
    room.do(*wishes)
    return room


def wall(room: Room) -> WallView:
    return wall_view(room.desk.state, room.desk.scenarios)


GO = c.ReleaseInject()
STAND = {
    "the title, on the standby slide": ((), MENDED),
    "the title, in the footer": ((GO,), MENDED),
    "the title, behind black": ((GO, c.SetWall(WallMode.BLACK)), MENDED),
    "the title, on a frozen wall": ((GO, c.SetWall(WallMode.FROZEN)), MENDED),
    "the title, below a slide": ((GO, c.ShowSlide(SlideKind.RULES)), MENDED),
    "the title, when the scenario is over": ((GO, c.EndScenario("late")), MENDED),
    "the title, in a break": ((c.OpenSession("Day 1"), GO, c.SetWall(WallMode.STANDBY_SLIDE, "14:00")), MENDED),
    "the name of a body": ((GO,), c.AmendAgency("TERM", names={"en": "Another"})),
    "a body that leaves": ((GO,), c.RemoveAgency("TERM")),
    "the code of a body": ((GO,), c.RecodeAgency("TERM", "OTHER")),
    "the name of a place": ((GO,), c.BindPlaceholder("small", "port", {"en": "Elsewhere"})),
    "a logo": ((), c.AddLogo("a" * 64, "Ours")),
}


@pytest.mark.parametrize(("before", "typed"), STAND.values(), ids=STAND.keys())
def test_what_is_typed_while_a_run_is_live_waits(before: tuple[c.Command, ...], typed: c.Command) -> None:
    room = room_of(*before)
    seen = wall(room)
    room.do(typed)
    assert wall(room) == seen
    again = Desk(room.journal, room.desk.scenarios, room.clock, CountingIds(10_000), "laptop")
    assert wall_view(again.state, again.scenarios) == seen, "opened again, too"


ASKED = {
    "GO": ((GO,), GO),
    "a slide": ((GO,), c.ShowSlide(SlideKind.RULES)),
    "the slide taken off": ((GO, c.ShowSlide(SlideKind.RULES)), c.HideSlide()),
    "the title by its key": ((GO,), c.SetWall(WallMode.STANDBY_SLIDE)),
    "light after black": ((GO, c.SetWall(WallMode.BLACK)), c.SetWall(WallMode.LIVE)),
    "a held wall let go": ((GO, c.SetWall(WallMode.FROZEN)), c.SetWall(WallMode.LIVE)),
    "a release taken back": ((GO, GO), c.RetractInject()),
    "another scenario": ((GO, c.EndScenario("late")), c.StartScenario("small")),
}


@pytest.mark.parametrize(("before", "asks"), ASKED.values(), ids=ASKED.keys())
def test_who_asks_for_the_wall_gets_what_stands_now(before: tuple[c.Command, ...], asks: c.Command) -> None:
    room = room_of(*before)
    room.do(MENDED, asks)
    assert wall(room).exercise == "Mended 2026"


SILENT = {
    "a wall that is held": (c.SetWall(WallMode.FROZEN),),
    "a task": (c.ReleaseInject("T1", reason="work"),),
    "a half-day that begins and ends": (c.OpenSession("Day 1"), c.CloseSession()),
}


@pytest.mark.parametrize("acts", SILENT.values(), ids=SILENT.keys())
def test_what_shows_nothing_asks_for_nothing(acts: tuple[c.Command, ...]) -> None:
    room = room_of(GO, MENDED, *acts)
    assert wall(room).exercise == "Almar 2026"


def test_the_laptop_sees_what_go_would_send() -> None:
    room = room_of(GO, MENDED)
    assert slide_view(room.desk.state, room.desk.scenarios, room.desk.state.wall.shown).exercise == "Mended 2026"


def test_before_the_day_and_after_it_the_title_is_what_it_is() -> None:
    room = room_of(MENDED, started=False)
    assert isinstance(slide := wall(room).slide, StandbySlide)
    assert slide.title == "Mended 2026"
    room = room_of(c.OpenSession("Day 1"), GO, c.EndScenario("late"), c.CloseSession(), MENDED)
    assert wall(room).exercise == "Mended 2026"


def test_a_half_day_begins_with_what_stands() -> None:
    room = room_of(c.OpenSession("Day 1"), started=False)
    room.do(MENDED)
    assert wall(room).exercise == "Almar 2026"
