"""The scenario map: every cue with where it stands in a run, every way on with whether it was taken.

The shape (`map_shape`) is the same for every run; this lays the run over it, or shows the scenario alone.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from tabletop.exercise.state import Exercise, ScenarioRun
from tabletop.exercise.values import Agency
from tabletop.scenario.layers import Pair
from tabletop.scenario.model import END, Decision, Inject, Kind, Scenario
from tabletop.views.cues import CueState, RowKind, cue_rows
from tabletop.views.map_shape import BOX, TRACK, Box, MapShape, Point
from tabletop.views.minutes import inject_minutes
from tabletop.views.path import taken_ways
from tabletop.views.text import bound, option_name, read
from tabletop.views.wall import offered


class WayState(StrEnum):
    TAKEN = "taken"
    POSSIBLE = "possible"
    NOT_TAKEN = "not_taken"


@dataclass(frozen=True, slots=True)
class MapOption:
    """`digit`: the key that arms it, '' while it is not offered; `target`: where it leads, '' for the end; `taken`: the
    room chose it."""

    digit: str
    name: str
    target: str
    consequence: str
    taken: bool = False


@dataclass(frozen=True, slots=True)
class MapNode:
    """One cue. `languages`: each of the scenario's with whether the words are there; `times`: how often it was shown;
    `ends`: the scenario can end after it; `state` is WAITING throughout where nothing is played."""

    cue: str
    number: str
    kind: RowKind
    title: str
    state: CueState
    minutes: float = 0.0
    languages: tuple[tuple[str, bool], ...] = ()
    options: tuple[MapOption, ...] = ()
    text: str = ""
    expected: int = 0
    times: int = 0
    ends: bool = False

    @property
    def missing(self) -> tuple[str, ...]:
        return tuple(code for code, there in self.languages if not there)


@dataclass(frozen=True, slots=True)
class MapWay:
    """`label`: the digits of the options that go this way; `jump`: gone although no way led there."""

    source: str
    target: str
    state: WayState
    points: tuple[Point, ...]
    label: str = ""
    label_at: Point = (0.0, 0.0)
    conditional: bool = False
    jump: bool = False


@dataclass(frozen=True, slots=True)
class MapView:
    """`selected`: the cue to begin with: what stands by, else the first."""

    title: str
    nodes: Mapping[str, MapNode]
    boxes: Mapping[str, Box]
    ways: tuple[MapWay, ...]
    width: float
    height: float
    minutes: float
    decisions: int
    selected: str


def map_view(
    state: Exercise, scenario: Scenario, run: ScenarioRun | None, language: str, shape: MapShape, picked: str = ""
) -> MapView:
    """`run`: the one whose journey is drawn, None for the scenario alone; `picked` as for the cue list."""
    scenario = bound(state, scenario) or scenario
    nodes = {node.cue: node for node in _nodes(state, scenario, run, language, picked)}
    taken = taken_ways(scenario, run) if run else {}
    aside = _aside(nodes, scenario, run, shape) if run else {}
    boxes = {**shape.boxes, **{cue: box for cue, (box, _) in aside.items()}}
    ways = [*_ways(scenario, nodes, taken, shape), *_jumps(taken, boxes, shape)]
    ways += [
        MapWay(after, cue, WayState.TAKEN, _straight(boxes[after], box), jump=True)
        for cue, (box, after) in aside.items()
        if after in boxes
    ]
    standby = next((node.cue for node in nodes.values() if node.state is CueState.STANDBY), scenario.start)
    return MapView(
        scenario.title.get(language),
        {cue: node for cue, node in nodes.items() if cue in boxes},
        boxes,
        tuple(ways),
        max([shape.width, *(box.x + BOX[0] / 2 for box, _ in aside.values())]),
        max([shape.height, *(box.y + BOX[1] / 2 for box, _ in aside.values())]),
        sum(inject_minutes(state, scenario, inject) for inject in scenario.injects.values() if not inject.reserve),
        sum(node.kind is RowKind.DECISION for node in nodes.values()),
        standby if standby in boxes else next(iter(boxes), ""),
    )


def _nodes(state: Exercise, scenario: Scenario, run: ScenarioRun | None, language: str, picked: str) -> Iterator[MapNode]:
    stands: dict[str, CueState] = {}
    added: list[MapNode] = []
    if run is not None:
        for row in cue_rows(state, scenario, run, language, picked):
            if row.kind is not RowKind.OPTION:
                stands[row.cue] = row.state
            if row.kind is RowKind.IMPROVISED:
                added.append(MapNode(row.cue, row.number, row.kind, row.title, row.state, times=run.times(row.cue)))
    for inject in scenario.injects.values():
        waiting = CueState.RESERVE if inject.reserve else CueState.WAITING
        yield _inject(state, scenario, run, inject, stands.get(inject.id, waiting), language)
        if inject.decision is not None:
            at = stands.get(inject.decision.id, waiting)
            yield _decision(state.agencies, scenario, run, inject.decision, at, language)
    yield from added


def _inject(state: Exercise, scenario: Scenario, run: ScenarioRun | None, inject: Inject, at: CueState, language: str) -> MapNode:
    agencies = state.agencies
    return MapNode(
        inject.id,
        scenario.number(inject.id),
        RowKind.TASK if inject.kind is Kind.TASK else RowKind.INJECT,
        read(inject.title, scenario, agencies, language),
        at,
        inject_minutes(state, scenario, inject),
        tuple((code, inject.title.has(code) and (not inject.text or inject.text.has(code))) for code in scenario.languages),
        text=read(inject.text, scenario, agencies, language),
        expected=len(inject.expected),
        times=run.times(inject.id) if run else 0,
        ends=inject.decision is None and any(edge.to == END for edge in inject.next),
    )


def _decision(
    agencies: Mapping[str, Agency], scenario: Scenario, run: ScenarioRun | None, decision: Decision, at: CueState, language: str
) -> MapNode:
    digits = _digits(scenario, run, decision)
    choice = run.choice(decision.id) if run else None
    options = []
    for option in decision.options:
        name = option_name(option, scenario, agencies, language)
        target = "" if option.next == END else scenario.number(option.next)
        consequence = read(option.consequence, scenario, agencies, language)
        taken = choice is not None and choice.option == option.id
        options.append(MapOption(digits.get(option.id, ""), name, target, consequence, taken))
    said = (decision.question, *(option.text for option in decision.options))
    return MapNode(
        decision.id,
        decision.id,
        RowKind.DECISION,
        read(decision.question, scenario, agencies, language),
        at,
        languages=tuple((code, all(text.has(code) for text in said)) for code in scenario.languages),
        options=tuple(options),
        times=run.times(decision.id) if run else 0,
        ends=any(option.next == END for option in decision.options),
    )


def _digits(scenario: Scenario, run: ScenarioRun | None, decision: Decision) -> dict[str, str]:
    options = offered(scenario, run, decision) if run else decision.options
    return {option.id: str(place) for place, option in enumerate(options, 1)}


def _ways(scenario: Scenario, nodes: Mapping[str, MapNode], taken: Mapping[Pair, None], shape: MapShape) -> Iterator[MapWay]:
    labels, guarded = _labels(scenario, nodes)
    left = {a for a, _ in taken}
    gone = (CueState.OFF, CueState.SKIPPED)
    for pair, way in shape.ways.items():
        source = nodes[pair[0]]
        passed = source.cue in left or source.state in gone
        state = WayState.TAKEN if pair in taken else WayState.NOT_TAKEN if passed else WayState.POSSIBLE
        yield MapWay(*pair, state, way.points, labels.get(pair, ""), way.label_at, pair in guarded)


def _labels(scenario: Scenario, nodes: Mapping[str, MapNode]) -> tuple[dict[Pair, str], set[Pair]]:
    """The digits on each way, and the ways that are open only on a condition."""
    labels: dict[Pair, str] = {}
    guarded: set[Pair] = set()
    for inject in scenario.injects.values():
        guarded.update((inject.id, edge.to) for edge in inject.next if edge.when)
        if inject.decision is None:
            continue
        for option, told in zip(inject.decision.options, nodes[inject.decision.id].options, strict=True):
            pair = inject.decision.id, option.next
            labels[pair] = f"{labels.get(pair, '')} {told.digit}".strip()
            if option.when:
                guarded.add(pair)
    return labels, guarded


def _jumps(taken: Mapping[Pair, None], boxes: Mapping[str, Box], shape: MapShape) -> Iterator[MapWay]:
    for a, b in taken:
        if (a, b) not in shape.ways and a in boxes and b in boxes:
            yield MapWay(a, b, WayState.TAKEN, _straight(boxes[a], boxes[b]), jump=True)


def _aside(nodes: Mapping[str, MapNode], scenario: Scenario, run: ScenarioRun, shape: MapShape) -> dict[str, tuple[Box, str]]:
    """Improvised injects below all else, each under the cue it followed."""
    found: dict[str, tuple[Box, str]] = {}
    y, free = shape.height + TRACK * 0.75, 0.0
    followed: dict[str, str] = {}
    at = scenario.start
    for release in run.releases:
        if release.retracted_ms is None and release.cue in scenario.injects:
            at = release.cue
        followed.setdefault(release.cue, at)
    for added in run.improvised:
        after = followed.get(added.id, run.place.at or scenario.start)
        if added.id in nodes and after in shape.boxes:
            x = max(shape.boxes[after].x, free)
            free = x + BOX[0] * 1.25
            found[added.id] = (Box(x, y, *BOX, -1), after if added.id in run.released() else "")
    return found


def _straight(a: Box, b: Box) -> tuple[Point, ...]:
    return ((a.x, a.y), (b.x, b.y))
