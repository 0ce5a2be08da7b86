"""Every route of a scenario at once: how many, how long, what all of them pass.

Nothing is listed: loops are drawn together, then one pass over what is left, in order, counts with whole numbers and adds up
minutes. Two options that lead to the same inject are two routes.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from heapq import heappop, heappush

import networkx as nx

from tabletop.scenario.cost import cost
from tabletop.scenario.model import END, Inject, Scenario, Strand
from tabletop.scenario.walks import Walks, walks

_UNITS = 1000  # of a minute, so that sums are exact
_Tags = Mapping[str, Collection[str]]  # by inject


@dataclass(frozen=True, slots=True)
class Route:
    """`steps`: the injects in order, and `D1a` for option a of decision D1; a loop played through is one step in braces."""

    minutes: float
    injects: tuple[str, ...]
    steps: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Covered:
    """Of all that a scenario names: what is touched on the shortest, on the longest, on every route."""

    named: tuple[str, ...]
    shortest: frozenset[str]
    longest: frozenset[str]
    every: frozenset[str]


@dataclass(frozen=True, slots=True)
class Routes:
    """`loops`: injects that can come again without end; then `count` takes each loop as one place, and `longest` plays all in it.

    `by_facts`: conditions were followed, else every way counts as open.
    """

    count: int
    loops: tuple[tuple[str, ...], ...]
    shortest: Route
    longest: Route
    every: tuple[str, ...]
    objectives: Covered
    strands: Covered
    references: Covered
    by_facts: bool


class Net:
    """The places between start and end, with what each costs; `order` has every loop together and goes forward."""

    def __init__(self, scenario: Scenario, found: Walks, factor: float, agencies: int | None) -> None:
        self.walks = found
        self.scenario = scenario
        self.price = {id: round(cost(each, scenario, factor, agencies) * _UNITS) for id, each in scenario.injects.items()}
        self.price[END] = 0
        self.end = next((place for place, id in enumerate(found.injects) if id == END), -1)
        self.live = _leading_to(self.end, found)
        self.graph: nx.DiGraph[int] = nx.DiGraph()
        self.graph.add_nodes_from(self.live)
        self.graph.add_edges_from((place, target) for place in self.live for target in found.ways[place] if target in self.live)
        joined = nx.condensation(self.graph) if self.live else nx.DiGraph()
        self.order: list[tuple[int, ...]] = []
        place_of: dict[int, int] = {}
        for group in nx.topological_sort(joined):
            place_of[group] = len(self.order)
            self.order.append(tuple(sorted(joined.nodes[group]["members"])))
        self.at = {place: place_of[group] for place, group in joined.graph.get("mapping", {}).items()}
        self.names = [self._injects_of(members) for members in self.order]  # of the injects there, in the order of the file

    def onward(self, at: int) -> Iterator[tuple[int, int, int, list[str]]]:
        """(place, target, group of the target, keys) of every way out of a group."""
        for place in self.order[at]:
            for target, keys in self.walks.ways[place].items():
                if target in self.live and self.at[target] != at:
                    yield place, target, self.at[target], keys

    def is_loop(self, at: int) -> bool:
        members = self.order[at]
        return len(members) > 1 or members[0] in self.walks.ways[members[0]]

    def _injects_of(self, members: Sequence[int]) -> tuple[str, ...]:
        names = {self.walks.injects[place] for place in members} - {END}
        return tuple(names) if len(names) < 2 else tuple(id for id in self.scenario.injects if id in names)

    def count(self) -> int:
        counts = [0] * len(self.order)
        counts[self.at[0]] = 1
        for at, so_far in enumerate(counts):
            if so_far:
                for _, _, group, keys in self.onward(at):
                    counts[group] += so_far * len(keys)
        return counts[self.at[self.end]]

    def longest(self, skipped: Collection[str] = ()) -> Route:
        """The costliest way through; in a loop everything is played once. `skipped` cost nothing."""
        best: list[tuple[int, int, str] | None] = [None] * len(self.order)  # minutes until there, the group before, the key
        best[self.at[0]] = (0, -1, "")
        for at in range(len(self.order)):
            here = best[at]
            if here is None:
                continue
            spent = here[0] + sum(self.price[id] for id in self.names[at] if id not in skipped)
            for _, _, group, keys in self.onward(at):
                known = best[group]
                if known is None or spent > known[0]:
                    best[group] = (spent, at, keys[0])
        return self._route(best)

    def _route(self, best: Sequence[tuple[int, int, str] | None]) -> Route:
        last = self.at[self.end]
        found = best[last]
        total = found[0] if found else 0
        injects: list[str] = []
        steps: list[str] = []
        at, key = last, ""
        while at >= 0:
            names = self.names[at]
            steps += [key] if key.startswith("D") else []
            steps += ["{" + " ".join(names) + "}"] if self.is_loop(at) else names
            injects += reversed(names)
            step = best[at]
            at, key = (step[1], step[2]) if step else (-1, "")
        return Route(total / _UNITS, tuple(reversed(injects)), tuple(reversed(steps)))

    def shortest(self, skipped: Collection[str] = ()) -> Route:
        names = ((place, self.walks.injects[place]) for place in self.live)
        prices = {place: 0 if name in skipped else self.price[name] for place, name in names}
        before: dict[int, tuple[int, str]] = {}
        spent = {0: prices[0]}
        ahead = [(prices[0], 0)]
        done: set[int] = set()
        while ahead:
            so_far, place = heappop(ahead)
            if place in done:
                continue
            done.add(place)
            for target, keys in self.walks.ways[place].items():
                if target in self.live and so_far + prices[target] < spent.get(target, so_far + prices[target] + 1):
                    spent[target] = so_far + prices[target]
                    before[target] = (place, keys[0])
                    heappush(ahead, (spent[target], target))
        injects: list[str] = []
        steps: list[str] = []
        place, key = before.get(self.end, (-1, ""))
        while place >= 0:
            steps += [key] if key.startswith("D") else []
            injects.append(self.walks.injects[place])
            steps.append(injects[-1])
            place, key = before.get(place, (-1, ""))
        return Route(spent[self.end] / _UNITS, tuple(reversed(injects)), tuple(reversed(steps)))

    def always(self, tags: Mapping[str, int]) -> int:
        """The bits that every route gathers, when playing an inject gathers those in `tags`."""
        bits = {place: tags.get(self.walks.injects[place], 0) for place in self.live}
        everything = 0
        for each in bits.values():
            everything |= each
        sure = dict.fromkeys(self.live, everything)
        sure[0] = bits[0]
        forward = list(nx.dfs_postorder_nodes(self.graph, 0))[::-1]
        came = {place: list(self.graph.predecessors(place)) for place in forward}
        changed = True
        while changed:
            changed = False
            for place in forward[1:]:
                common = everything
                for each in came[place]:
                    common &= sure[each]
                common |= bits[place]
                if common != sure[place]:
                    sure[place] = common
                    changed = True
        return sure[self.end]


def _leading_to(end: int, found: Walks) -> set[int]:
    """The places from which the end can be come to, itself included."""
    back: dict[int, list[int]] = {}
    for place, onward in enumerate(found.ways):
        for target in onward:
            back.setdefault(target, []).append(place)
    live: set[int] = set()
    ahead = [end] if end >= 0 else []
    while ahead:
        place = ahead.pop()
        if place not in live:
            live.add(place)
            ahead += back.get(place, ())
    return live


def net_of(scenario: Scenario, factor: float = 1.0, agencies: int | None = None) -> Net:
    return Net(scenario, walks(scenario), factor, agencies)


def routes(net: Net, uncounted: Collection[str] = ()) -> Routes | None:
    """What can be said of all routes; None when none comes to the end. `uncounted`: references that need no covering."""
    if 0 not in net.live:
        return None
    scenario = net.scenario
    shortest, longest = net.shortest(), net.longest()
    tags: dict[str, _Tags] = {
        "objectives": {id: each.objectives for id, each in scenario.injects.items()},
        "strands": {id: tuple(question.strand for question in each.questions) for id, each in scenario.injects.items()},
        "references": {id: _counted(cited(each), uncounted) for id, each in scenario.injects.items()},
        "injects": {id: (id,) for id in scenario.injects},
    }
    every = _every(net, tags, shortest)
    named: dict[str, list[str]] = {
        "objectives": [item.id for item in scenario.objectives],
        "strands": [*Strand],
        "references": [
            *_counted(scenario.references, uncounted),
            *(name for names in tags["references"].values() for name in names),
        ],
    }
    covered = {
        kind: Covered(tuple(dict.fromkeys(names)), _touched(shortest, tags[kind]), _touched(longest, tags[kind]), every[kind])
        for kind, names in named.items()
    }
    loops = tuple(net.names[at] for at in range(len(net.order)) if net.is_loop(at))
    return Routes(
        count=net.count(),
        loops=loops,
        shortest=shortest,
        longest=longest,
        every=tuple(dict.fromkeys(id for id in shortest.injects if id in every["injects"])),
        by_facts=net.walks.by_facts,
        **covered,
    )


def cited(inject: Inject) -> Iterator[str]:
    """The references of an inject and of what is expected on it."""
    yield from inject.references
    for action in inject.expected:
        yield from action.references


def _counted(names: Iterable[str], uncounted: Collection[str]) -> tuple[str, ...]:
    return tuple(name for name in names if name not in uncounted)


def _touched(route: Route, tags: _Tags) -> frozenset[str]:
    return frozenset(name for id in route.injects for name in tags[id])


def _every(net: Net, kinds: Mapping[str, _Tags], shortest: Route) -> dict[str, frozenset[str]]:
    """By kind, what every route touches: something on the shortest, or it is not on every one."""
    on_it = [(kind, name) for kind, tags in kinds.items() for name in sorted(_touched(shortest, tags))]
    bit = {each: 1 << place for place, each in enumerate(on_it)}
    of_inject = {
        id: _sum(bit.get((kind, name), 0) for kind, tags in kinds.items() for name in tags[id]) for id in net.scenario.injects
    }
    sure = net.always(of_inject)
    return {kind: frozenset(name for each, name in on_it if each == kind and bit[kind, name] & sure) for kind in kinds}


def _sum(bits: Iterable[int]) -> int:
    together = 0
    for each in bits:
        together |= each
    return together
