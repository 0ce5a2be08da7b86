"""What to skip so that the scenario ends in time: optional first, never a core inject or a decision, none in vain."""

from collections.abc import Mapping
from dataclasses import replace

from tabletop.clock import Moment
from tabletop.exercise import commands as c
from tabletop.exercise.prepare_values import GroundRules
from tabletop.exercise.route import standby
from tabletop.exercise.state import Exercise, Place, Release, ScenarioRun
from tabletop.i18n import translator
from tabletop.localized import localized
from tabletop.scenario.model import Decision, Edge, Inject, Option, Priority, Scenario
from tabletop.views.budget import budget, told
from tabletop.views.minutes import inject_minutes
from tabletop.views.pace import pace_of
from tabletop.views.timeline import timeline
from tests.exercise.room import Room

T = localized({"en": "x"})
MINUTE = 60_000


def inject(id: str, minutes: int, *to: str, kind: Priority = Priority.CORE, decision: Decision | None = None) -> Inject:
    edges = () if decision else tuple(Edge(each) for each in to)
    return Inject(id, T, T, minutes=minutes, next=edges, priority=kind, decision=decision)


def small() -> Scenario:
    """I01 10 → I02 10 optional → I03 10 ◇ (a → I04 20, b → I05 5) → I06 15 contingency → I07 5 → END."""
    choice = Decision("D1", T, (Option("a", T, "I04"), Option("b", T, "I05")))
    found = (
        inject("I01", 10, "I02"),
        inject("I02", 10, "I03", kind=Priority.OPTIONAL),
        inject("I03", 10, decision=choice),
        inject("I04", 20, "I06"),
        inject("I05", 5, "I06"),
        inject("I06", 15, "I07", kind=Priority.CONTINGENCY),
        inject("I07", 5, "END"),
    )
    return Scenario("s", "en", T, T, "I01", {i.id: i for i in found})


def run(place: Place = Place(), shown: tuple[str, ...] = (), facts: Mapping[str, bool] | None = None) -> ScenarioRun:
    releases = tuple(Release(cue, 0, 0, 0, "b") for cue in shown)
    return ScenarioRun(1, "s", "d", 0, 0, dict(facts or {}), place=place, releases=releases)


def at(minute: float) -> Moment:
    return Moment(round(minute * MINUTE), 0, round(minute * MINUTE) * 1_000_000, "b")


def test_the_longest_way_on_counts_and_what_is_left_of_the_current_inject() -> None:
    assert budget(Exercise(), small(), run(), at(0)).ends_ms == 70 * MINUTE
    playing = run(Place("I01"), ("I01",))
    assert budget(Exercise(), small(), playing, at(4)).ends_ms == 70 * MINUTE
    assert budget(Exercise(), small(), playing, at(15)).ends_ms == (15 + 60) * MINUTE


def test_at_a_decision_the_inject_before_it_is_not_counted_twice() -> None:
    deciding = run(Place("I03"), ("I01", "I02", "I03"))
    assert standby(small(), deciding).id == "D1"
    assert budget(Exercise(), small(), deciding, at(10)).ends_ms == (10 + 20 + 15 + 5) * MINUTE


def test_optional_goes_first_and_nothing_is_skipped_in_vain() -> None:
    found = budget(Exercise(), small(), run(), at(0), 60 * MINUTE)
    assert (found.skip, found.after_ms, found.in_time) == (("I02",), 60 * MINUTE, True)
    tighter = budget(Exercise(), small(), run(), at(0), 55 * MINUTE)
    assert (tighter.skip, tighter.after_ms) == (("I06",), 55 * MINUTE)
    tightest = budget(Exercise(), small(), run(), at(0), 50 * MINUTE)
    assert (tightest.skip, tightest.after_ms) == (("I02", "I06"), 45 * MINUTE)


def test_what_is_core_stays_and_that_is_said() -> None:
    found = budget(Exercise(), small(), run(), at(0), 20 * MINUTE)
    assert (found.skip, found.in_time) == (("I02", "I06"), False)
    say = translator("en").message
    assert say(told(small(), found, 0)) == "Even without 2, 6 it ends at 00:45, after 00:20."


def test_it_is_said_in_words() -> None:
    say, es = translator("en").message, translator("es").message
    assert say(told(small(), budget(Exercise(), small(), run(), at(0)), 0)) == "At this pace it ends at 01:10."
    assert say(told(small(), budget(Exercise(), small(), run(), at(0), 80 * MINUTE), 0)) == "It ends at 01:10, in time for 01:20."
    found = budget(Exercise(), small(), run(), at(0), 50 * MINUTE)
    assert say(told(small(), found, 0)) == "Skip 2, 6 and it ends at 00:45."
    assert es(told(small(), found, 0)) == "Si omite 2, 6, termina a las 00:45."


def test_a_scenario_of_three_thousand_with_a_way_back_ends() -> None:
    count = 3000
    found = {}
    for n in range(count):
        id = f"I{n:04d}"
        to = f"I{n + 1:04d}" if n + 1 < count else "END"
        back = Decision(f"D{n}", T, (Option("a", T, to), Option("b", T, f"I{n // 2:04d}"))) if n % 10 == 9 else None
        found[id] = inject(id, 1, to, kind=Priority.OPTIONAL if n % 7 == 0 else Priority.CORE, decision=back)
    big = Scenario("s", "en", T, T, "I0000", found)
    assert budget(Exercise(), big, run(), at(0)).ends_ms == count * MINUTE


def test_interpretation_lengthens_what_is_left_and_what_was_planned_as_it_lengthened_the_agenda() -> None:
    room = Room()
    room.do(c.SetGroundRules(interpretation=200), c.ReleaseInject())
    state, now, scenario = room.desk.state, room.clock.now(), room.scenario
    assert state.run is not None
    run, plain = state.run, replace(state, rules=GroundRules())
    own = inject_minutes(state, scenario, scenario.injects["I01"])
    assert pace_of(state, scenario, run).through_min == timeline(state, run, scenario).planned == own
    assert own == 2 * pace_of(plain, scenario, run).through_min
    left, left_plain = (budget(told_of, scenario, run, now).ends_ms - now.utc_ms for told_of in (state, plain))
    assert left == 2 * left_plain > 0
