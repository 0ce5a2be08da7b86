"""What is missing before the day, each with its step; only what a run cannot do without blocks."""

from dataclasses import replace

import pytest

from tabletop.exercise import commands as c
from tabletop.exercise.people import Person
from tabletop.exercise.prepare_values import AgendaItem
from tabletop.exercise.words import AgendaKind
from tabletop.i18n import translator
from tabletop.localized import localized
from tabletop.messages import message
from tabletop.scenario.model import AgencySlot
from tabletop.views.localisation import Stale
from tabletop.views.readiness import Known, Level, Step, level_of, may_start, points
from tests.exercise.room import DIGEST, Room


@pytest.fixture
def room() -> Room:
    room = Room(started=False)
    small = room.scenario
    room.desk.scenarios[DIGEST] = replace(small, setting={"port": localized({"en": "Marina"})}, languages=("en", "es"))
    room.do(c.DescribeExercise("Almar 2026", starts="2026-09-30", ends="2026-10-01", languages=("en", "es")))
    return room


def said(room: Room, known: Known | None = None) -> dict[Step, list[str]]:
    found: dict[Step, list[str]] = {}
    for point in points(room.desk.state, room.desk.scenarios, "en", known):
        assert "ready." not in translator("es").message(point.text)
        found.setdefault(point.step, []).append(point.text.id)
    return found


def test_every_step_of_a_bare_exercise_says_what_it_lacks_and_nothing_of_it_blocks(room: Room) -> None:
    found = said(room, Known(tried={}, today="2026-09-29"))
    assert found[Step.BASICS] == ["ready.no-handling", "ready.no-objectives", "ready.no-stop-phrase"]
    assert found[Step.PEOPLE] == ["ready.no-people"]
    assert found[Step.AGENDA] == ["ready.no-agenda"]
    assert found[Step.PLACEHOLDERS] == ["ready.own-names"]
    assert found[Step.CLEARANCE] == ["ready.not-cleared"]
    assert found[Step.PLANNING] == ["ready.planning-late"]
    assert found[Step.REHEARSAL] == ["ready.never-rehearsed"]
    everything = points(room.desk.state, room.desk.scenarios, "en", Known(tried={}))
    assert may_start(everything)
    assert level_of(everything, Step.LOGOS) is Level.READY


def test_what_was_mended_is_no_longer_said(room: Room) -> None:
    room.do(
        c.DescribeMandate(objectives=("Learn who leads",)),
        c.SetGroundRules(stop_phrase="NO DUFF"),
        c.AddParticipant(agency="CUST", id="a"),
        c.SetAgenda((AgendaItem(1, "09:00", 90, AgendaKind.SCENARIO, scenario="small"),)),
        c.BindPlaceholder("small", "port", {"en": "Callao", "es": "El Callao"}),
        c.ClearTexts("small", "J. Soto"),
    )
    tried = {DIGEST: frozenset({"start", "D1a", "D1b", "D1c", "I05>I06", "I05>END"})}
    found = said(room, Known(tried=tried, today="2026-01-01"))
    assert set(found) == {Step.BASICS, Step.AGENCIES}  # the handling mark, Spanish names


def test_what_is_nearly_right_is_said_exactly(room: Room) -> None:
    room.do(
        c.AddParticipant(id="a"),
        c.AddParticipant(agency="POL", id="b"),
        c.SetAgenda((AgendaItem(1, "09:00", 10, AgendaKind.SCENARIO, scenario="small"),)),
        c.BindPlaceholder("small", "port", {"es": "El Callao"}),
        c.ClearTexts("small", "J. Soto"),
        c.AddLogo("e" * 64, "Host"),
    )
    other = "f" * 64
    room.desk.scenarios[other] = room.desk.scenarios[DIGEST]
    room.do(c.RemoveScenario("small"), c.AddScenario("small", other))
    stale: Stale = {("small", "es"): frozenset({"I01"})}
    logo = message("logo.pale", name="Host")
    people = {"a": Person("Ana Díaz"), "b": Person("Diaz Ana"), "gone": Person("Ana Diaz")}
    found = said(room, Known(people, {other: frozenset({"start", "D1a"})}, stale, "", {"e" * 64: (logo,)}))
    assert found[Step.PEOPLE] == ["ready.no-body", "people.same-name"]
    assert found[Step.AGENDA] == ["agenda.day-over"]
    assert found[Step.PLACEHOLDERS] == ["ready.name-language"]
    assert found[Step.CLEARANCE] == ["ready.cleared-other"]
    assert found[Step.REHEARSAL] == ["ready.untested"]
    assert found[Step.LOGOS] == ["logo.pale"]
    assert "ready.texts-stale" in found[Step.LANGUAGES]


def test_types_nobody_stands_for_are_said_where_they_are_mended(room: Room) -> None:
    room.desk.scenarios[DIGEST] = replace(room.desk.scenarios[DIGEST], agencies=(AgencySlot("NAVY"), AgencySlot("POL")))
    assert "ready.unbound" in said(room)[Step.AGENCIES]
    room.do(c.AmendAgency("POL", also=("NAVY",)))
    assert "ready.unbound" not in said(room).get(Step.AGENCIES, [])
