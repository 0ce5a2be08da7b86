"""Routes counted without listing them, against an oracle that lists them all."""

import time
from collections.abc import Callable, Iterator

import pytest
from hypothesis import given, strategies as st

from tabletop.i18n import translator
from tabletop.scenario import conditions, walks
from tabletop.scenario.cost import cost
from tabletop.scenario.model import (
    END,
    Decision,
    Edge,
    ExpectedAction,
    Fact,
    Mode,
    Option,
    Priority,
    Question,
    Scenario,
    Strand,
)
from tabletop.scenario.routes import Net, Routes, cited, net_of, routes
from tabletop.scenario.routes_told import digits, told
from tabletop.scenario.shorten import shortened
from tests.scenario.builders import deciding, en, inject, on_to, scenario

pytestmark = pytest.mark.timeout(600)  # scenarios by the thousand in the long form


def known(given: Scenario) -> Routes:
    found = routes(net_of(given))
    assert found is not None
    return found


def lines(given: Scenario, end_by: float | None = None, language: str = "en") -> list[str]:
    net = net_of(given)
    return [translator(language).message(each) for each in told(net, known(given), language, end_by)]


# The oracle: every route, one by one.


def listed(given: Scenario) -> Iterator[tuple[str, ...]]:
    yield from _from(given, given.start, dict(given.facts), ())


def _from(given: Scenario, at: str, facts: dict[str, Fact], before: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    if at == END:
        yield before
        return
    here = given.injects[at]
    so_far = (*before, at)
    if here.decision:
        for option in here.decision.options:
            if _open(option.when, facts):
                yield from _from(given, option.next, {**facts, **option.set}, so_far)
    else:
        yield from _from(given, next((edge.to for edge in here.next if _open(edge.when, facts)), END), facts, so_far)


def _open(when: str, facts: dict[str, Fact]) -> bool:
    return not when or conditions.holds(conditions.parse(when), facts)


CONDITIONS = ("", "declared", "not declared", "level > 1", "level == 2 or declared", "true == false")
SETS: tuple[dict[str, Fact], ...] = ({}, {"declared": True}, {"declared": False, "level": 3}, {"level": 2})


@st.composite
def scenarios(draw: st.DrawFn) -> Scenario:
    """Up to eight injects that only lead onward, with decisions, conditions, several ways to the same place."""
    count = draw(st.integers(1, 8))
    ids = [f"I{n}" for n in range(1, count + 1)]
    made = []
    for place, id in enumerate(ids):
        onward = st.sampled_from([*ids[place + 1 :], END])
        decision: Decision | None = None
        edges: tuple[Edge, ...] = ()
        if draw(st.booleans()):
            options = draw(
                st.lists(st.tuples(onward, st.sampled_from(CONDITIONS), st.sampled_from(SETS)), min_size=1, max_size=4)
            )
            decision = Decision(
                f"D{place}", en("?"), tuple(Option(f"o{n}", en("x"), t, set=s, when=w) for n, (t, w, s) in enumerate(options))
            )
        else:
            edges = tuple(
                Edge(to, when)
                for to, when in draw(st.lists(st.tuples(onward, st.sampled_from(CONDITIONS)), min_size=1, max_size=3))
            )
        made.append(
            inject(
                id,
                next=edges,
                decision=decision,
                priority=draw(st.sampled_from(Priority)),
                minutes=draw(st.sampled_from([None, 0, 1, 7])),
                mode=draw(st.sampled_from(Mode)),
                to=draw(st.sampled_from([("CUST",), ("all",), ()])),
                objectives=draw(st.sampled_from([(), ("O1",)])),
                references=draw(st.sampled_from([(), ("A",), ("A", "B")])),
                questions=tuple(Question(f"Q{s}", s, en("?")) for s in draw(st.sets(st.sampled_from(Strand)))),
                expected=draw(st.sampled_from([(), (ExpectedAction("E1", "CUST", en("x"), references=("B",)),)])),
            )
        )
    return scenario(*made, facts={"declared": False, "level": 1}, agencies="CUST POL")


def minutes(given: Scenario, route: tuple[str, ...], skipped: frozenset[str] = frozenset()) -> float:
    return sum(cost(given.injects[id], given) for id in route if id not in skipped)


@given(scenarios())
def test_what_is_said_is_what_listing_every_route_says(given: Scenario) -> None:
    each = list(listed(given))
    found = routes(net_of(given))
    assert (found is None) == (not each)
    if found is None:
        return
    assert found.count == len(each)
    assert (found.loops, found.by_facts) == ((), True)
    assert found.shortest.minutes == minutes(given, found.shortest.injects) == min(minutes(given, route) for route in each)
    assert found.longest.minutes == minutes(given, found.longest.injects) == max(minutes(given, route) for route in each)
    assert {found.shortest.injects, found.longest.injects} <= set(each)
    assert set(found.every) == frozenset.intersection(*map(frozenset, each))
    for covered, names in (
        (found.objectives, lambda i: i.objectives),
        (found.strands, lambda i: [q.strand for q in i.questions]),
        (found.references, lambda i: [*cited(i)]),
    ):
        touched = {route: frozenset(name for id in route for name in names(given.injects[id])) for route in each}
        assert covered.every == frozenset.intersection(*touched.values())
        assert (covered.shortest, covered.longest) == (touched[found.shortest.injects], touched[found.longest.injects])


@given(scenarios(), st.integers(0, 30))
def test_what_is_skipped_is_enough_and_not_in_vain(given: Scenario, limit: int) -> None:
    each = list(listed(given))
    if not each:
        return
    found = shortened(net_of(given), limit)
    may_go = {id: i for id, i in given.injects.items() if i.decision is None and i.priority is not Priority.CORE}
    skipped = frozenset(found.optional + found.contingency)
    assert skipped <= may_go.keys()
    longest = max(minutes(given, route, skipped) for route in each)
    assert (longest, min(minutes(given, route, skipped) for route in each)) == (found.longest, found.shortest)
    assert found.in_time == (longest <= limit)
    if found.in_time:
        assert all(max(minutes(given, route, skipped - {id}) for route in each) > limit for id in skipped)
        optional = frozenset(id for id, i in may_go.items() if i.priority is Priority.OPTIONAL)
        if found.contingency:
            assert max(minutes(given, route, optional) for route in each) > limit
    else:
        assert max(minutes(given, route, frozenset(may_go)) for route in each) > limit


@st.composite
def with_loops(draw: st.DrawFn) -> Scenario:
    count = draw(st.integers(1, 7))
    ids = [f"I{n}" for n in range(1, count + 1)]
    ways = [draw(st.lists(st.sampled_from([*ids, END]), min_size=1, max_size=3)) for _ in ids]
    return scenario(*(deciding(id, **{f"o{n}": to for n, to in enumerate(way)}) for id, way in zip(ids, ways, strict=True)))


@given(with_loops())
def test_loops_are_found_and_all_else_still_holds(given: Scenario) -> None:
    """By removing each inject, and by what leads back to itself."""
    ways = {id: [o.next for o in i.decision.options] for id, i in given.injects.items() if i.decision}

    def reached(start: str, without: str = "") -> set[str]:
        seen, ahead = set(), [start] if start != without else []
        while ahead:
            at = ahead.pop()
            if at not in seen:
                seen.add(at)
                ahead += [to for to in ways.get(at, ()) if to != without]
        return seen

    found = routes(net_of(given))
    assert (found is None) == (END not in reached(given.start))
    if found is None:
        return
    on_routes = [id for id in reached(given.start) - {END} if END in reached(id)]
    again = {id for id in on_routes if any(id in reached(to) for to in ways[id] if to != END)}
    assert {id for loop in found.loops for id in loop} == again
    assert set(found.every) == {id for id in on_routes if END not in reached(given.start, without=id)}
    assert len(found.longest.injects) >= len(found.shortest.injects)


def test_a_loop_has_no_longest_route() -> None:
    given = scenario(
        deciding("I1", a="I2", b="I3"),
        deciding("I2", a="I1", b="I4"),
        inject("I3", next=on_to("I4")),
        inject("I4"),
        inject("I9", minutes=99),
    )
    found = known(given)
    assert (found.count, found.loops) == (2, (("I1", "I2"),))
    assert found.shortest.steps == ("I1", "D1a", "I2", "D1b", "I4")
    assert found.longest.steps == ("{I1 I2}", "D1b", "I3", "I4")
    assert found.longest.minutes == 20
    assert found.every == ("I1", "I4")
    told = lines(given)
    assert told[0].startswith("The number of routes has no limit")
    assert told[1] == "  Loop: I1 I2"
    assert told[3].startswith("Longest: no limit; 20 min when everything in its loops is played once")


def test_a_loop_that_a_fact_ends_is_no_loop() -> None:
    once = Decision(
        "D1", en("?"), (Option("a", en("Again"), "I1", set={"seen": True}, when="not seen"), Option("b", en("On"), END))
    )
    found = known(scenario(inject("I1", next=(), decision=once), facts={"seen": False}))
    assert (found.count, found.loops, found.longest.injects) == (2, (), ("I1", "I1"))


def test_facts_with_too_many_values_leave_every_way_open() -> None:
    options = tuple(Option(f"o{n}", en("x"), "I2", set={"level": n}) for n in range(9))
    given = scenario(
        inject("I1", next=(), decision=Decision("D1", en("?"), options)),
        inject("I2", next=(Edge("I3", "level > 7"), Edge(END))),
        inject("I3"),
        facts={"level": 0},
    )
    assert known(given).count == 9
    net = Net(given, walks.walks(given, most_places=5), 1.0, None)
    found = routes(net)
    assert found is not None
    assert (found.count, found.by_facts) == (18, False)
    assert not walks.walks(given, most_work=5).by_facts, "work is bounded as well as places"
    assert "every way counts as open" in translator("en").message(list(told(net, found, "en"))[1])


def test_no_route_to_the_end() -> None:
    never = Decision("D1", en("?"), (Option("a", en("x"), END, when="declared"),))
    assert routes(net_of(scenario(inject("I1", next=(), decision=never), facts={"declared": False}))) is None


def many(count: int, *, onward: bool) -> Scenario:
    """Each inject leads to every other one, or to every later one."""
    ids = [f"I{n}" for n in range(count)]
    targets = {id: [*(ids[n + 1 :] if onward else ids), END] for n, id in enumerate(ids)}
    return scenario(*(deciding(id, **{f"o{n}": to for n, to in enumerate(way)}) for id, way in targets.items()))


@pytest.mark.parametrize("onward", [True, False])
def test_dense_graphs_take_no_time(onward: bool, rounds: Callable[[int, int], int]) -> None:
    count = rounds(200, 600)
    given = many(count, onward=onward)
    before = time.process_time()
    found = known(given)
    assert found.count == (2 ** (count - 1) if onward else count)
    assert [len(loop) for loop in found.loops] == ([] if onward else [count])
    assert shortened(net_of(given), 10).in_time is False
    assert time.process_time() - before < count / 40


def test_any_number_is_written_whole() -> None:
    assert [digits(n) for n in (0, 7, 10**4000, 10**4000 - 1)] == ["0", "7", "1" + "0" * 4000, "9" * 4000]
    assert digits(10**9000 + 7) == f"1{'0' * 8999}7"


def test_in_words() -> None:
    given = scenario(
        deciding("I1", a="I2", b="I3"),
        inject("I2", next=on_to("I3"), priority=Priority.OPTIONAL, references=("X",)),
        inject("I3", questions=(Question("Q1", Strand.PR, en("?")),), objectives=("O1",)),
    )
    assert lines(given, 10) == [
        "2 routes from start to end.",
        "Shortest: 10 min, 2 injects: I1 D1b I3",
        "Longest: 15 min, 3 injects: I1 D1a I2 I3",
        "Every route passes 2 injects: I1 I3",
        "Objectives (1):",
        "  on the shortest route all",
        "  on the longest route all",
        "  on every route all",
        "Strands (4):",
        "  on the shortest route 1, without RF RR CC",
        "  on the longest route 1, without RF RR CC",
        "  on every route 1, on some without RF RR CC",
        "References (1):",
        "  on the shortest route 0, without X",
        "  on the longest route all",
        "  on every route 0, on some without X",
        "To end by 10 min:",
        "  skip these optional injects: I2",
        "  Then the shortest route takes 10 min and the longest 10.",
    ]
    assert lines(given, 15)[-1] == "Every route is over by 15 min: nothing needs to be skipped."
    assert lines(given, 4)[-1].startswith("  With all that may be skipped left out, the shortest route takes 10 min")
    assert lines(given, 4, "es")[0] == "2 rutas del inicio al final."
