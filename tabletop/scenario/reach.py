"""Where a scenario can be, and with which facts: exact on any graph, without listing routes, and bounded."""

from collections import deque
from collections.abc import Collection, Mapping
from dataclasses import dataclass

from tabletop.scenario.combinations import Bits, Sets, Space, space_of
from tabletop.scenario.model import END, Fact, Inject, Scenario

STEPS = 50_000  # and ten for each way on
ROUNDS = 8  # of reserve injects that change facts for each other
_BEGINNING: Bits = 1  # the combination of every fact's first value


@dataclass(frozen=True, slots=True)
class Way:
    """`open`: the combinations in which it can be gone, those of the ways before it considered."""

    target: str
    open: Bits
    sets: Sets
    cost: int  # in steps: what is set is set value by value


@dataclass(frozen=True, slots=True)
class Junction:
    """The ways on from an inject. `shut`: the combinations in which there is none."""

    ways: tuple[Way, ...]
    shut: Bits


@dataclass(frozen=True, slots=True)
class Reach:
    """Combinations by place. `route`: on the routes from the start; `played`: also where a reserve inject can be played.

    `whole`: everything was looked at. Else what stands here is at least what can be, and nothing may be said to be for sure.
    """

    space: Space
    junctions: Mapping[str, Junction]
    start: str
    route: Mapping[str, Bits]
    played: Mapping[str, Bits]
    whole: bool

    def beside(self, avoided: Collection[str]) -> Mapping[str, Bits]:
        """Where routes come to that touch none of `avoided`; raises TooMuch."""
        if not self._passes(avoided):
            return {}
        return _spread(self.junctions, self.space, {self.start: _BEGINNING}, avoided)

    def _passes(self, avoided: Collection[str]) -> bool:
        """Whether END is reached if every way were open: cheap, and no for most."""
        if self.start in avoided:
            return False
        seen, waiting = {self.start}, [self.start]
        while waiting:
            for way in self.junctions[waiting.pop()].ways:
                if way.target == END:
                    return True
                if way.target not in seen and way.target not in avoided:
                    seen.add(way.target)
                    waiting.append(way.target)
        return False

    def leading_out(self) -> Mapping[str, Bits]:
        """From where END can still be come to; raises TooMuch."""
        into: dict[str, list[tuple[str, Way]]] = {}
        for place, junction in self.junctions.items():
            for way in junction.ways:
                into.setdefault(way.target, []).append((place, way))
        found: dict[str, Bits] = {END: self.space.full}
        waiting = deque([END])
        steps = _steps(self.junctions)
        while waiting:
            target = waiting.popleft()
            for place, way in into.get(target, ()):
                steps -= way.cost
                new = way.open & self.space.before(found[target], way.sets) & ~found.get(place, 0)
                if new:
                    found[place] = found.get(place, 0) | new
                    waiting.append(place)
            if steps < 0:
                raise TooMuch
        return found


def reach_of(scenario: Scenario) -> Reach:
    """`start` is an inject that exists; ways to injects that do not are left out."""
    try:
        return _reach(scenario, space_of(scenario))
    except TooMuch:  # with every condition taken to hold or not, each way on is gone once
        return _reach(scenario, space_of(scenario, 0))


class TooMuch(Exception):
    """More steps than are worth the wait."""


def _reach(scenario: Scenario, space: Space) -> Reach:
    junctions = {inject.id: _junction(inject, space, scenario.injects) for inject in scenario.injects.values()}
    route = _spread(junctions, space, {scenario.start: _BEGINNING})
    return Reach(space, junctions, scenario.start, route, _with_reserve(scenario, junctions, space, route), space.whole)


def _junction(inject: Inject, space: Space, known: Collection[str]) -> Junction:
    given: list[tuple[str, str, Mapping[str, Fact]]] = [(edge.to, edge.when, {}) for edge in inject.next]
    if inject.decision is not None:
        given = [(option.next, option.when, option.set) for option in inject.decision.options]
    ways: list[Way] = []
    left = space.full
    for target, when, sets in given:
        holds, fails = space.when(when)
        if target == END or target in known:
            made = space.sets(sets)
            ways.append(
                Way(target, holds if inject.decision else holds & left, made, 1 + sum(len(space.masks[fact]) for fact, _ in made))
            )
        left &= fails
    if inject.decision is None and inject.next and left:
        ways.append(Way(END, left, (), 1))
    return Junction(tuple(ways), left)


def _spread(
    junctions: Mapping[str, Junction], space: Space, sources: Mapping[str, Bits], avoided: Collection[str] = ()
) -> dict[str, Bits]:
    """Everything that can be come to from `sources`; raises TooMuch."""
    found: dict[str, Bits] = dict(sources)
    new: dict[str, Bits] = dict(sources)
    waiting = deque(sources)
    steps = _steps(junctions)
    while waiting:
        place = waiting.popleft()
        bits = new.pop(place)
        for way in junctions[place].ways if place != END else ():
            steps -= way.cost
            come = space.after(bits & way.open, way.sets) & ~found.get(way.target, 0)
            if come and way.target not in avoided:
                found[way.target] = found.get(way.target, 0) | come
                if way.target not in new:
                    waiting.append(way.target)
                new[way.target] = new.get(way.target, 0) | come
        if steps < 0:
            raise TooMuch
    return found


def _with_reserve(
    scenario: Scenario, junctions: Mapping[str, Junction], space: Space, route: Mapping[str, Bits]
) -> Mapping[str, Bits]:
    """A reserve inject is played at any moment, with the facts of that moment."""
    reserve = [inject.id for inject in scenario.injects.values() if inject.reserve]
    ever = _ever(route)
    if not any(junctions[id].ways for id in reserve):
        return {**route, **dict.fromkeys(reserve, ever)}
    for _ in range(ROUNDS):
        played = _spread(junctions, space, {scenario.start: _BEGINNING, **dict.fromkeys(reserve, ever)})
        if _ever(played) == ever:
            return played
        ever = _ever(played)
    raise TooMuch


def _steps(junctions: Mapping[str, Junction]) -> int:
    return STEPS + 10 * sum(len(junction.ways) for junction in junctions.values())


def _ever(places: Mapping[str, Bits]) -> Bits:
    found = 0
    for bits in places.values():
        found |= bits
    return found
