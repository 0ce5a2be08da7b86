"""How long the rest takes, and what to skip to end in time. Advice for the facilitator: it changes nothing by itself."""

from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass

from tabletop.clock import Moment
from tabletop.exercise.route import CueKind, holds, standby, way_on
from tabletop.exercise.state import Exercise, ScenarioRun
from tabletop.i18n.formats import time_of
from tabletop.messages import Message, message
from tabletop.scenario.model import END, Fact, Inject, Priority, Scenario
from tabletop.views.minutes import after_all_that_follow, inject_minutes
from tabletop.views.pace import elapsed_s, pace_of

ROUNDS = 100  # of looking for something to skip

_Price = Callable[[Inject], float]


@dataclass(frozen=True, slots=True)
class Budget:
    """`ends_ms`: when the longest way on ends, played as planned from now; `skip`: injects to pass over so that it ends by
    `target_ms`, which is then `after_ms`. `in_time` False: that is all that may go, and it is not enough."""

    ends_ms: int
    target_ms: int = 0
    skip: tuple[str, ...] = ()
    after_ms: int = 0
    in_time: bool = True


def budget(state: Exercise, scenario: Scenario, run: ScenarioRun, now: Moment, target_ms: int = 0) -> Budget:
    """`target_ms`: when the scenario should be over (UTC), 0 for no such time."""

    def price(inject: Inject) -> float:
        return inject_minutes(state, scenario, inject)

    left = _left_of_current(state, scenario, run, now)
    cue = standby(scenario, run)
    start = run.place.at if cue.kind is CueKind.DECISION else cue.id

    def ends(gone: Collection[str]) -> tuple[int, list[str]]:
        minutes, way = _longest(scenario, start, run, gone, price, from_decision=cue.kind is CueKind.DECISION)
        return now.utc_ms + round((left + minutes) * 60_000), way

    planned, way = ends(())
    if not target_ms or planned <= target_ms:
        return Budget(planned, target_ms, (), planned)
    gone: list[str] = []
    after = planned
    for _ in range(ROUNDS):
        more = next(_may_go(scenario, way, gone, price), "")
        if after <= target_ms or not more:
            break
        gone.append(more)
        after, way = ends(gone)
    if after <= target_ms:
        gone = _needed(gone, lambda fewer: ends(fewer)[0] <= target_ms)
        after = ends(gone)[0]
    in_order = tuple(id for id in scenario.injects if id in gone)
    return Budget(planned, target_ms, in_order, after, after <= target_ms)


def told(scenario: Scenario, found: Budget, offset_min: int) -> Message:
    """The advice in a sentence."""
    ends, after = time_of(found.ends_ms, offset_min), time_of(found.after_ms, offset_min)
    if not found.target_ms:
        return message("budget.ends", ends=ends)
    target = time_of(found.target_ms, offset_min)
    if found.ends_ms <= found.target_ms:
        return message("budget.in-time", ends=ends, target=target)
    if not found.skip:
        return message("budget.nothing", ends=ends, target=target)
    numbers = ", ".join(scenario.number(id) for id in found.skip)
    key = "budget.skip" if found.in_time else "budget.not-enough"
    return message(key, n=len(found.skip), numbers=numbers, ends=after, target=target)


def _needed(gone: list[str], enough: Callable[[list[str]], bool]) -> list[str]:
    """Without those that can be played after all."""
    kept = list(gone)
    for id in reversed(gone):
        fewer = [each for each in kept if each != id]
        if enough(fewer):
            kept = fewer
    return kept


def _left_of_current(state: Exercise, scenario: Scenario, run: ScenarioRun, now: Moment) -> float:
    """Minutes the inject that is talked about still has by its plan."""
    current = pace_of(state, scenario, run).current
    inject = scenario.injects.get(current.cue) if current is not None else None
    if inject is None or current is None:
        return 0.0
    return max(0.0, inject_minutes(state, scenario, inject) - elapsed_s(current, now) / 60)


def _may_go(scenario: Scenario, way: list[str], gone: Collection[str], price: _Price) -> Iterator[str]:
    """Optional injects first, then contingencies, those that cost most first; never a core one or a decision."""
    for kind in (Priority.OPTIONAL, Priority.CONTINGENCY):
        here = [scenario.injects[id] for id in way if id not in gone]
        able = [i for i in here if i.priority is kind and i.decision is None and price(i)]
        yield from (i.id for i in sorted(able, key=lambda i: -price(i)))


def _longest(
    scenario: Scenario, start: str, run: ScenarioRun, gone: Collection[str], price: _Price, *, from_decision: bool
) -> tuple[float, list[str]]:
    """Minutes and injects of the way on that takes longest. A way back to what is on it already counts as none."""
    if start not in scenario.injects:
        return 0.0, []
    best: dict[str, tuple[float, str]] = {END: (0.0, "")}
    for id in after_all_that_follow(scenario, start, lambda inject: _onward(inject, run.facts)):
        inject = scenario.injects[id]
        own = 0.0 if id in gone or (from_decision and id == start) else price(inject)
        onward = [(best[to][0], to) for to in _onward(inject, run.facts) if to in best]
        minutes, to = max(onward, default=(0.0, END))
        best[id] = own + minutes, to
    way: list[str] = []
    id = start
    while id in scenario.injects and len(way) <= len(scenario.injects):
        way.append(id)
        id = best[id][1]
    return best[start][0], way[1:] if from_decision else way


def _onward(inject: Inject, facts: Mapping[str, Fact]) -> tuple[str, ...]:
    if inject.decision is not None:
        return tuple(option.next for option in inject.decision.options if holds(option.when, facts))
    return (way_on(inject, facts),)
