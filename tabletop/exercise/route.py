"""Where the route leads: standby is a function of the scenario and of the run. Pure; needs no graph."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from tabletop.exercise.state import ScenarioRun
from tabletop.scenario import conditions
from tabletop.scenario.model import END, Decision, Fact, Inject, Option, Scenario


class CueKind(StrEnum):
    INJECT = "inject"
    DECISION = "decision"
    END = "end"


@dataclass(frozen=True, slots=True)
class Cue:
    """One thing GO can send: an inject, a decision (D1 …), or the end of the scenario."""

    kind: CueKind
    id: str


def standby(scenario: Scenario, run: ScenarioRun) -> Cue:
    """What GO sends next: what was armed, else the open decision, else the way on from where the route stands."""
    place = run.place
    if place.armed:
        return _cue(place.armed)
    if not place.at:
        return _cue(scenario.start)
    inject = scenario.injects.get(place.at)
    if inject is None:
        return Cue(CueKind.END, END)
    if inject.decision is not None:
        return Cue(CueKind.DECISION, inject.decision.id)
    return _cue(way_on(inject, run.facts))


def open_decision(scenario: Scenario, run: ScenarioRun) -> Decision | None:
    """The decision after the place where the route stands, while no choice or jump has settled what follows."""
    cue = standby(scenario, run)
    inject = scenario.injects.get(run.place.at)
    return inject.decision if cue.kind is CueKind.DECISION and inject is not None else None


def way_on(inject: Inject, facts: Mapping[str, Fact]) -> str:
    """The first edge whose condition holds; END when none does."""
    return next((edge.to for edge in inject.next if holds(edge.when, facts)), END)


def options(decision: Decision, facts: Mapping[str, Fact]) -> tuple[Option, ...]:
    """The options offered now, in the order of the file."""
    return tuple(option for option in decision.options if holds(option.when, facts))


def variant(inject: Inject, facts: Mapping[str, Fact]) -> int:
    """Index of the variant to be shown, -1 for the plain text."""
    return next((i for i, v in enumerate(inject.variants) if holds(v.when, facts)), -1)


def holds(condition: str, facts: Mapping[str, Fact]) -> bool:
    """No condition always holds. One that cannot be read does not: the checker names it long before."""
    if not condition:
        return True
    try:
        return conditions.holds(_parsed(condition), facts)
    except conditions.BadCondition:
        return False


@lru_cache(maxsize=4096)
def _parsed(condition: str) -> conditions.Condition:
    return conditions.parse(condition)


def _cue(target: str) -> Cue:
    return Cue(CueKind.END, END) if target == END else Cue(CueKind.INJECT, target)
