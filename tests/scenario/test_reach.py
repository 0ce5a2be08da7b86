"""Facts and places explored together: the same as walking every route, where every route can be walked; fast where none can."""

import random
import time
from collections.abc import Callable, Mapping
from dataclasses import replace

import pytest

from tabletop.exercise.route import options, way_on
from tabletop.scenario import checks
from tabletop.scenario.combinations import MOST, space_of
from tabletop.scenario.model import END, Decision, Edge, Fact, Inject, Option, Scenario
from tabletop.scenario.reach import Reach, reach_of
from tests.scenario.builders import Paths, deciding, en, inject, scenario

MOST_SECONDS = 4  # some 0.05 to 0.8 on the machine of the tests
State = tuple[str, tuple[tuple[str, Fact], ...]]


def walked(given: Scenario) -> set[State]:
    """Every place with the facts it can be come to with, one at a time, as the program plays them."""
    first = (given.start, tuple(sorted(given.facts.items())))
    seen, waiting = {first}, [first]
    while waiting:
        place, facts = waiting.pop()
        for state in _next(given, place, dict(facts)):
            if state not in seen:
                seen.add(state)
                waiting.append(state)
    return seen


def _next(given: Scenario, place: str, facts: Mapping[str, Fact]) -> list[State]:
    if place == END:
        return []
    here = given.injects[place]
    if here.decision is None:
        return [(way_on(here, facts), tuple(sorted(facts.items())))]
    chosen = options(here.decision, facts)
    return [(option.next, tuple(sorted({**facts, **option.set}.items()))) for option in chosen]


def told(reach: Reach) -> set[State]:
    """The same of what was explored at once."""
    space = reach.space
    found: set[State] = set()
    for place, bits in reach.route.items():
        for number in range(bits.bit_length()):
            if bits >> number & 1:
                digits = [number // stride % len(values) for stride, values in zip(space.strides, space.values, strict=True)]
                facts = {name: values[digit] for name, values, digit in zip(space.names, space.values, digits, strict=True)}
                found.add((place, tuple(sorted(facts.items()))))
    return found


def any_scenario(chance: random.Random) -> Scenario:
    """Six injects, three facts, all of which some condition reads."""
    names = [f"I{n}" for n in range(1, 7)]
    asked = ["f", "not f", 't == "b"', 't != "a"', "n > 1", "f and n < 3", 't == "c" or n == 2', ""]
    sets: list[dict[str, Fact]] = [{"f": True}, {"f": False}, {"t": "b"}, {"t": "c", "n": 2}, {"n": 3, "f": True}, {}]

    def target() -> str:
        return chance.choice([*names, END])

    def decides(name: str) -> Inject:
        made = [Option(key, en(key), target(), set=chance.choice(sets), when=chance.choice(asked)) for key in "abc"]
        return inject(name, next=(), decision=Decision("D1", en("?"), tuple(made)))

    def leads(name: str) -> Inject:
        return inject(name, next=tuple(Edge(target(), chance.choice(asked)) for _ in range(3)))

    whole = inject("I7", next=(Edge(END, 'f and t == "a" and n == 1'),))
    injects = [chance.choice([decides, leads])(name) for name in names]
    return scenario(*injects, whole, facts={"f": False, "t": "a", "n": 1})


def test_it_is_what_walking_finds(rounds: Callable[[int, int], int]) -> None:
    chance = random.Random(7)
    for _ in range(rounds(300, 20_000)):
        given = any_scenario(chance)
        assert told(reach_of(given)) == walked(given)


def test_what_leads_out_is_what_walking_leads_out_of() -> None:
    chance = random.Random(8)
    for _ in range(100):
        given = any_scenario(chance)
        reach = reach_of(given)
        out = told(replace(reach, route={place: bits & reach.leading_out().get(place, 0) for place, bits in reach.route.items()}))
        states = walked(given)
        leading = {state for state in states if state[0] == END}
        while more := {s for s in states - leading if leading.intersection(_next(given, s[0], dict(s[1])))}:
            leading |= more
        assert out == leading


def test_a_route_beside_some_injects() -> None:
    given = scenario(
        deciding("I1", {"a": {"f": True}}, a="I2", b="I2"),
        inject("I2", next=(Edge("I3", "f"), Edge("I4"))),
        inject("I3"),
        inject("I4"),
        facts={"f": False},
    )
    reach = reach_of(given)
    assert END in reach.beside({"I3"})
    assert END not in reach.beside({"I3", "I4"})
    assert reach.beside({"I1"}) == {}
    shut = scenario(
        deciding("I1", {"a": {"f": True}}, a="I2"),
        inject("I2", next=(Edge("I3", "f"), Edge("I4"))),
        inject("I3"),
        inject("I4"),
        facts={"f": False},
    )
    assert END not in reach_of(shut).beside({"I3"})


def test_too_many_combinations_are_said_and_nothing_is_claimed() -> None:
    facts: dict[str, Fact] = {f"f{n}": False for n in range(30)}
    both = {f"f{n}": True for n in range(30)}
    last = inject("I2", next=(*(Edge("I1", name) for name in facts), Edge("END", "f0 and not f0"), Edge(END)))
    given = scenario(deciding("I1", {"a": both}, a="I2", b="I2"), last, facts=facts)
    space = space_of(given)
    assert not space.whole
    assert space.full.bit_length() <= MOST
    found = list(checks.faults(given, Paths(), (), ()))
    assert found[0].code == "explored-in-part"
    said = {str(fault.message.values["condition"]) for fault in found[1:]}
    assert "f0 and not f0" in said
    assert said - {"f0 and not f0"} <= set(space.names)  # of facts that were left out nothing is claimed


def dense(count: int, ways: int, facts: int) -> Scenario:
    """Every inject a decision that leads to many others and changes a fact; some ways only when other facts are so."""
    chance = random.Random(count)
    names = [f"I{n}" for n in range(1, count + 1)]
    known: dict[str, Fact] = {f"f{n}": False for n in range(facts)}

    def option(n: int) -> Option:
        when = f"f{chance.randrange(facts)} or not f{chance.randrange(facts)}" if n else ""
        to = chance.choice(names) if n else chance.choice([*names, END])
        return Option(f"o{n}", en("x"), to, set={f"f{chance.randrange(facts)}": chance.random() < 0.5}, when=when)

    injects = [
        inject(
            name,
            next=(),
            decision=Decision("D1", en("?"), tuple(option(n) for n in range(ways))),
            objectives=("O1",) if at % 3 else (),
        )
        for at, name in enumerate(names)
    ]
    return scenario(*injects, facts=known)


@pytest.mark.parametrize(("count", "ways", "facts"), [(300, 9, 10), (600, 30, 14), (400, 9, 60)])
def test_dense_loops_cost_little(count: int, ways: int, facts: int) -> None:
    given = dense(count, ways, facts)
    before = time.process_time()
    for _ in checks.faults(given, Paths(), (), ()):
        pass
    assert time.process_time() - before < MOST_SECONDS


def _deciding(id: str, *options: Option) -> Inject:
    return inject(id, next=(), decision=Decision("D1", en("?"), options))


def _to(key: str, target: str, when: str = "", **sets: Fact) -> Option:
    return Option(key, en("x"), target, set=sets, when=when)


HOSTILE: dict[str, Callable[[], Scenario]] = {
    "marks that never close": lambda: scenario(
        inject("I1", title=en(" **a" * 100_000), sender=en(" *a" * 100_000), text=en("word " * 100))
    ),
    "one word": lambda: scenario(inject("I1", text=en("**a" * 300_000))),
    "places that fill a book": lambda: scenario(inject("I1", text=en("{p}" * 5_000)), setting={"p": en("x" * 60_000)}),
    "two facts of many values": lambda: scenario(
        _deciding("I1", *(_to(f"o{n}", "I2", a=n % 128, b=n // 2 % 128) for n in range(256))),
        inject("I2", next=(*(Edge("I1", f"a < b and a != {n} or b > {n}") for n in range(500)), Edge(END))),
        facts={"a": 0, "b": 0},
    ),
    "a loop that sets many values": lambda: scenario(
        *(
            _deciding(f"I{n}", *(_to(f"o{k}", f"I{(k * 7 + n) % 100}", a=k) for k in range(250)), _to("z", END, "a == 3"))
            for n in range(100)
        ),
        facts={"a": 0},
    ),
}


@pytest.mark.parametrize("made", HOSTILE.values(), ids=HOSTILE)
def test_what_is_meant_to_take_long_does_not(made: Callable[[], Scenario]) -> None:
    given = made()
    before = time.process_time()
    assert sum(1 for _ in checks.faults(given, Paths(), (), ())) < 2_000
    assert time.process_time() - before < MOST_SECONDS
