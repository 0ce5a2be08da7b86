"""The decision path: what was played of a scenario, beside what was not, laid out as a drawing on a grid.

Columns run with the scenario, track 0 is the route as played; what was not played lies on the tracks above (negative)
and below. Reserve and improvised injects hang below the inject they followed.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

from tabletop.exercise.state import ScenarioRun
from tabletop.scenario.layers import Pair, columns_of
from tabletop.scenario.layout import ways_of
from tabletop.scenario.model import Scenario
from tabletop.views.path_layout import Point, line_points, tracks_of


class NodeKind(StrEnum):
    INJECT = "inject"
    DECISION = "decision"
    RESERVE = "reserve"
    IMPROVISED = "improvised"


@dataclass(frozen=True, slots=True)
class Node:
    """`label`: the number people see. `played`: the room saw it, or decided it. `times`: how often it was shown."""

    id: str
    label: str
    kind: NodeKind
    column: int
    track: int
    played: bool
    skipped: bool = False
    times: int = 1


@dataclass(frozen=True, slots=True)
class Line:
    """One way on. `jump`: taken although no way led there."""

    points: tuple[Point, ...]
    played: bool
    jump: bool = False


@dataclass(frozen=True, slots=True)
class PathView:
    nodes: tuple[Node, ...]
    lines: tuple[Line, ...]

    @property
    def columns(self) -> int:
        return max((n.column for n in self.nodes), default=-1) + 1

    @property
    def tracks(self) -> tuple[int, int]:
        """The uppermost and the lowest track in use."""
        tracks = [0, *(n.track for n in self.nodes), *(round(t) for line in self.lines for _, t in line.points)]
        return min(tracks), max(tracks)


def path(scenario: Scenario, run: ScenarioRun) -> PathView:
    """The whole scenario with `run` drawn through it."""
    ways = ways_of(scenario)
    route = _route(scenario, run, ways)
    taken = _taken(run, route, ways)
    firsts = (i for i in (scenario.start, *scenario.injects) if _on_map(scenario, i))
    columns = columns_of(firsts, ways)
    tracks, bends = tracks_of(columns, ways, taken, route)
    nodes = [_node(scenario, run, id, column, tracks[id]) for id, column in columns.items()]
    lines = [Line(line_points(columns, tracks, pair, bends.get(pair)), pair in taken) for pair in ways]
    jumps = (pair for pair in taken if pair not in ways)
    lines.extend(Line(line_points(columns, tracks, pair, bends.get(pair)), True, jump=True) for pair in jumps)
    aside = _aside(scenario, run, columns, tracks)
    lines.extend(line for _, line in aside)
    nodes.extend(node for node, _ in aside)
    return PathView(tuple(nodes), tuple(lines))


def taken_ways(scenario: Scenario, run: ScenarioRun) -> Mapping[Pair, None]:
    """The ways from cue to cue that were gone, in their order; a jump is one too."""
    ways = ways_of(scenario)
    return _taken(run, _route(scenario, run, ways), ways)


def _route(scenario: Scenario, run: ScenarioRun, ways: Iterable[Pair]) -> list[str]:
    """Cues in the order they were played, the decisions taken between them and the injects skipped included."""
    follow: dict[str, list[str]] = {}
    for a, b in ways:
        follow.setdefault(a, []).append(b)
    skipped = run.skipped()
    passable = skipped | {choice.decision for choice in run.choices}
    shown = [r.cue for r in run.releases if r.retracted_ms is None and not r.decision and _on_map(scenario, r.cue)]
    route: list[str] = []
    for cue in shown:
        if route:
            route.extend(_between(follow, passable, route[-1], cue))
        route.append(cue)
    last = scenario.injects.get(route[-1]) if route else None
    if last and last.decision and run.choice(last.decision.id):
        route.append(last.decision.id)
    return route


def _between(follow: Mapping[str, list[str]], passable: frozenset[str] | set[str], start: str, end: str) -> list[str]:
    """What lies between two cues shown one after the other, when only skipped injects and decisions taken do."""
    trails = [[start]]
    seen = {start}
    while trails:
        trail = trails.pop(0)
        for step in follow.get(trail[-1], ()):
            if step == end:
                return trail[1:]
            if step in passable and step not in seen:
                seen.add(step)
                trails.append([*trail, step])
    return []


def _taken(run: ScenarioRun, route: list[str], ways: Mapping[Pair, None]) -> Mapping[Pair, None]:
    steps = {pair: None for pair in pairwise(route) if pair[0] != pair[1]}
    armed = [(c.decision, c.target) for c in run.choices if (c.decision, c.target) in ways and c.decision == (route or [""])[-1]]
    return {**steps, **dict.fromkeys(armed[-1:])}


def _on_map(scenario: Scenario, cue: str) -> bool:
    inject = scenario.injects.get(cue)
    return inject is not None and not inject.reserve


def _node(scenario: Scenario, run: ScenarioRun, id: str, column: int, track: int) -> Node:
    if id not in scenario.injects:
        return Node(id, id, NodeKind.DECISION, column, track, run.choice(id) is not None)
    times = run.times(id)
    return Node(id, scenario.number(id), NodeKind.INJECT, column, track, times > 0, id in run.skipped(), max(times, 1))


def _aside(
    scenario: Scenario, run: ScenarioRun, columns: Mapping[str, int], tracks: Mapping[str, int]
) -> list[tuple[Node, Line]]:
    """Reserve and improvised injects that were shown, below all else, each under the cue it followed."""
    lowest = max((0, *tracks.values())) + 1
    found: dict[str, tuple[Node, Line]] = {}
    at, used = "", set[int]()
    for release in run.releases:
        if release.retracted_ms is not None or release.decision:
            continue
        if _on_map(scenario, release.cue):
            at = release.cue
        elif release.cue not in found:
            column = columns.get(at, 0)
            while column in used:
                column += 1
            used.add(column)
            kind = NodeKind.RESERVE if release.cue in scenario.injects else NodeKind.IMPROVISED
            node = Node(release.cue, release.cue, kind, column, lowest, True, times=run.times(release.cue))
            stem = ((columns.get(at, 0), tracks.get(at, 0)), (column, lowest))
            found[release.cue] = (node, Line(stem, True, jump=True))
    return list(found.values())
