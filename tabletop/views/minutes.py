"""How long a scenario takes in this room: the cost rule, the bodies that take part, the time interpretation needs."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from tabletop.exercise.state import Exercise
from tabletop.scenario.cost import cost
from tabletop.scenario.model import END, ROOM, AgencyRole, Inject, Scenario
from tabletop.views.text import bodies_of


@dataclass(frozen=True, slots=True)
class Length:
    """Whole minutes of the quickest way through and of the one that takes longest; every way on counts as open."""

    shortest: int = 0
    longest: int = 0


def length_of(state: Exercise, scenario: Scenario) -> Length:
    """With the bodies of the exercise, when it has any, and the factor of its interpretation."""
    price = {inject.id: inject_minutes(state, scenario, inject) for inject in scenario.injects.values()}
    known = {END: (0.0, 0.0)}
    for id in after_all_that_follow(scenario, scenario.start, _onward):
        onward = [known[target] for target in _onward(scenario.injects[id]) if target in known]
        if onward:
            known[id] = (price[id] + min(low for low, _ in onward), price[id] + max(high for _, high in onward))
    shortest, longest = known.get(scenario.start, (0.0, 0.0))
    return Length(round(shortest), round(longest))


def inject_minutes(state: Exercise, scenario: Scenario, inject: Inject) -> float:
    """What one inject is planned to take in this room."""
    return cost(inject, scenario, state.rules.interpretation / 100, _addressed(state, inject))


def lengths(state: Exercise, scenarios: Mapping[str, Scenario]) -> Mapping[str, Length]:
    """By the id of each scenario on the programme whose file is at hand; `scenarios` by digest."""
    return {id: length_of(state, scenarios[digest]) for id, digest in state.programme.items() if digest in scenarios}


def _addressed(state: Exercise, inject: Inject) -> int | None:
    if not state.agencies:
        return None
    if ROOM in inject.to:
        return sum(agency.role is AgencyRole.PLAYER for agency in state.agencies.values())
    return len(bodies_of(state.agencies, inject.to))


def _onward(inject: Inject) -> Iterator[str]:
    if inject.decision is not None:
        return (option.next for option in inject.decision.options)
    return (edge.to for edge in inject.next)


def after_all_that_follow(scenario: Scenario, start: str, onward: Callable[[Inject], Iterable[str]]) -> list[str]:
    """The injects on any way from `start`, each after all that follow it; a way back counts as none."""
    if start not in scenario.injects:
        return []
    done: list[str] = []
    seen, stack = {start}, [(start, iter(onward(scenario.injects[start])))]
    while stack:
        id, rest = stack[-1]
        target = next((each for each in rest if each in scenario.injects and each not in seen), None)
        if target is None:
            done.append(id)
            stack.pop()
        else:
            seen.add(target)
            stack.append((target, iter(onward(scenario.injects[target]))))
    return done
