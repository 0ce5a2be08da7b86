"""Where a scenario can lead, facts included: a place is an inject with the values that conditions on the way will ask for.

So a way that no choice ever opens is no way, and a loop that a fact ends after one round is no loop.
"""

from collections import deque
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from tabletop.scenario import conditions
from tabletop.scenario.combinations import names_in, readable
from tabletop.scenario.graph import ways
from tabletop.scenario.model import END, Fact, Inject, Scenario

MOST_PLACES = 50_000  # more values of facts than this are not told apart
MOST_WORK = 500_000  # ways looked at, a long condition counting as several
_EASY = 20  # letters of a condition, or facts, that cost as much as looking at a way


@dataclass(slots=True)
class Walks:
    """`injects[place]`; `ways[place]`: target → the keys of the ways there. Place 0 is the start, `END` stands for the end.

    `by_facts`: conditions were followed; otherwise every way counts as open.
    """

    by_facts: bool
    injects: list[str] = field(default_factory=list)
    ways: list[dict[int, list[str]]] = field(default_factory=list)


def walks(scenario: Scenario, most_places: int = MOST_PLACES, most_work: int = MOST_WORK) -> Walks:
    """Everything that can be come to from the start. Its size is bounded whatever the conditions say."""
    rules = _Rules(scenario)
    found = _explore(scenario, rules, most_places, most_work) if rules.asked else _explore(scenario, rules)
    if found is None:
        rules.open_all()
        found = _explore(scenario, rules)
    return found or Walks(by_facts=False)


_State = tuple[str, tuple[Fact, ...]]


def _explore(scenario: Scenario, rules: "_Rules", most_places: int = 0, most_work: int = 0) -> Walks | None:
    """None when it grows beyond the bounds; 0 is none."""
    made = Walks(by_facts=rules.follow)
    start: _State = (scenario.start, tuple(scenario.facts[name] for name in rules.asked))
    numbers: dict[_State, int] = {start: 0}
    ahead = deque([start])
    while ahead:
        id, values = ahead.popleft()
        onward: dict[int, list[str]] = {}
        if id != END:
            for key, target, then in rules.onward(scenario.injects[id], values):
                state: _State = (target, then if target != END else ())
                number = numbers.get(state)
                if number is None:
                    number = numbers[state] = len(numbers)
                    ahead.append(state)
                onward.setdefault(number, []).append(key)
        made.injects.append(id)
        made.ways.append(onward)
        if (most_places and len(numbers) > most_places) or (most_work and rules.work > most_work):
            return None
    return made


class _Rules:
    """The conditions of a scenario, read once. `asked`: the facts they ask for."""

    def __init__(self, scenario: Scenario) -> None:
        self._injects = scenario.injects
        texts = {when for inject in scenario.injects.values() for _, _, when in ways(inject) if when}
        self._conditions = {text: readable(text, scenario.facts) for text in texts}
        self.follow = True
        self.work = 0
        names = {name for condition in self._conditions.values() if condition for name in names_in(condition)}
        self.asked: tuple[str, ...] = tuple(name for name in scenario.facts if name in names)

    def open_all(self) -> None:
        """Forget what the conditions say."""
        self.follow, self.asked = False, ()

    def onward(self, inject: Inject, values: tuple[Fact, ...]) -> Iterator[tuple[str, str, tuple[Fact, ...]]]:
        """(key, target, values after it) of every way that is open."""
        facts = dict(zip(self.asked, values, strict=True))
        self.work += len(self.asked) // _EASY
        if inject.decision is not None:
            for option in inject.decision.options:
                if self._open(option.when, facts) and self._known(option.next):
                    yield f"{inject.decision.id}{option.id}", option.next, self._after(option.set, values)
            return
        for key, target, when in ways(inject):
            if self._open(when, facts):
                if self._known(target):
                    yield key, target, values
                if self.follow or not when:
                    return
        yield "", END, values

    def _known(self, target: str) -> bool:
        return target == END or target in self._injects

    def _open(self, when: str, facts: Mapping[str, Fact]) -> bool:
        self.work += 1 + len(when) // _EASY
        if not when or not self.follow:
            return True
        condition = self._conditions[when]
        return condition is not None and conditions.holds(condition, facts)

    def _after(self, given: Mapping[str, Fact], values: tuple[Fact, ...]) -> tuple[Fact, ...]:
        if not given:
            return values
        self.work += len(self.asked) // _EASY
        return tuple(given.get(name, value) for name, value in zip(self.asked, values, strict=True))
