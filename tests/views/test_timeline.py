"""Minutes planned and spent, pauses left out."""

from dataclasses import replace

from tabletop.exercise.state import Exercise, Pause, Release, ScenarioRun
from tabletop.localized import localized
from tabletop.scenario.cost import cost
from tabletop.scenario.model import AgencyRole, AgencySlot, Inject, Mode, Scenario
from tabletop.views.timeline import timeline

MINUTE = 60_000


def inject(id: str, mode: Mode, *to: str, minutes: int | None = None) -> Inject:
    return Inject(id, localized({"en": id}), localized({"en": id}), mode=mode, to=to, minutes=minutes)


INJECTS = (
    inject("I01", Mode.INFORM, "CUST"),
    inject("I02", Mode.OPEN, "CUST"),
    inject("I03", Mode.ROUND, "CUST", "POL"),
    inject("I04", Mode.ROUND, "all"),
    inject("I05", Mode.ROUND, "CUST", minutes=20),
)
SCENARIO = Scenario(
    "s",
    "en",
    localized({"en": "S"}),
    localized({}),
    "I01",
    {i.id: i for i in INJECTS},
    agencies=(AgencySlot("CUST"), AgencySlot("POL"), AgencySlot("TERM"), AgencySlot("SHIP", AgencyRole.SIMULATED)),
)


def shown(cue: str, minute: int, boot: str = "b", *, decision: bool = False) -> Release:
    return Release(cue, minute * MINUTE, 0, minute * 60_000_000_000, boot, decision)


def test_what_an_inject_is_planned_to_cost() -> None:
    assert [cost(i, SCENARIO) for i in INJECTS] == [2, 5, 6, 7.5, 20]
    assert cost(INJECTS[2], SCENARIO, 1.8) == 6 * 1.8


def test_a_round_addresses_those_who_are_there() -> None:
    assert [cost(i, SCENARIO, agencies=12) for i in INJECTS] == [2, 5, 6, 21, 20]
    assert [cost(i, SCENARIO, agencies=1) for i in INJECTS] == [2, 5, 4.5, 4.5, 20]


def test_each_inject_lasts_until_the_next_and_a_decision_counts_to_its_inject() -> None:
    releases = (shown("I01", 0), shown("I02", 3), shown("D1", 5, decision=True), shown("I03", 10))
    lived = timeline(Exercise(), ScenarioRun(1, "s", "d", 0, 0, {}, releases=releases, ended_ms=16 * MINUTE), SCENARIO)
    assert [(s.release.cue, s.planned, s.actual) for s in lived.stretches] == [("I01", 2, 3), ("I02", 5, 7), ("I03", 6, 6)]
    assert (lived.planned, lived.actual) == (13, 16)


def test_pauses_are_left_out_also_one_that_never_ended() -> None:
    pauses = (Pause("coffee", 1 * MINUTE, 3 * MINUTE), Pause("", 8 * MINUTE))
    run = ScenarioRun(1, "s", "d", 0, 0, {}, releases=(shown("I01", 0), shown("I02", 5)), pauses=pauses, ended_ms=10 * MINUTE)
    assert [s.actual for s in timeline(Exercise(), run, SCENARIO).stretches] == [3, 3]


def test_a_clock_set_back_does_not_bend_the_minutes() -> None:
    later = Release("I02", -60 * MINUTE, 0, 4 * 60_000_000_000, "b")
    run = ScenarioRun(1, "s", "d", 0, 0, {}, releases=(shown("I01", 0), later))
    assert [s.actual for s in timeline(Exercise(), run, SCENARIO).stretches] == [4, None]


def test_after_another_start_of_the_machine_the_time_of_day_has_to_do() -> None:
    run = ScenarioRun(1, "s", "d", 0, 0, {}, releases=(shown("I01", 0), shown("I02", 7, boot="c")))
    assert timeline(Exercise(), run, SCENARIO).stretches[0].actual == 7


def test_what_was_taken_back_or_improvised_has_no_plan() -> None:
    releases = (replace(shown("I01", 0), retracted_ms=2000), shown("X1", 1), shown("I02", 2))
    lived = timeline(Exercise(), ScenarioRun(1, "s", "d", 0, 0, {}, releases=releases), SCENARIO)
    assert [(s.release.cue, s.planned) for s in lived.stretches] == [("X1", None), ("I02", 5)]
    assert lived.actual is None
