"""Where every cue of a scenario lies on its map: columns from the first to the last, tracks from top to bottom.

The same scenario always gives the same map, whatever is played: people find an inject where it was yesterday.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import floor

from tabletop.scenario.layers import Layers, Pair, Slot, columns_of, hops
from tabletop.scenario.model import END, Scenario

STEPS, BOTH = 15, 3  # to and fro until little moves any more; the last ones look both ways
GRID = 4  # tracks end on quarters, so that lines that nearly run straight do
MOST_HOPS, MOST_WAYS = 40_000, 20_000  # what can be laid out while somebody waits, and be read when it is
_LINE = 0.25  # of a track between two lines; half a track between a line and a cue


@dataclass(frozen=True, slots=True)
class Layout:
    """`columns` and `tracks` of each cue on the routes; `hops`: the track of a way onward in each column it goes through,
    both ends included, or of its ends alone for one that runs straight behind whatever lies between; `back`: the ways that
    lead back, or to where they come from. Of more than `MOST_WAYS` only the shortest are there."""

    columns: Mapping[str, int]
    tracks: Mapping[str, float]
    hops: Mapping[Pair, tuple[float, ...]]
    back: tuple[Pair, ...]


def ways_of(scenario: Scenario) -> Mapping[Pair, None]:
    """Every way on from cue to cue, a decision being a cue of its own; the way to END and the reserve are left out."""
    ways: dict[Pair, None] = {}
    for inject in scenario.injects.values():
        if inject.reserve:
            continue
        if inject.decision is None:
            ways.update({(inject.id, edge.to): None for edge in inject.next})
        else:
            ways[inject.id, inject.decision.id] = None
            ways.update({(inject.decision.id, option.next): None for option in inject.decision.options})
    decisions = {a for a, _ in ways} - scenario.injects.keys()
    known = {id for id, inject in scenario.injects.items() if not inject.reserve} | decisions
    return {(a, b): None for a, b in ways if b != END and b in known}


def layout_of(scenario: Scenario) -> Layout:
    """The routes of a scenario laid out; its reserve is not on them."""
    firsts = [id for id in (scenario.start, *scenario.injects) if id in scenario.injects and not scenario.injects[id].reserve]
    return lay_out(firsts, ways_of(scenario))


def lay_out(firsts: Sequence[str], ways: Mapping[Pair, None]) -> Layout:
    """`firsts`: every cue, where the routes begin first."""
    columns = columns_of(firsts, ways)
    onward, straight = _bounded(columns, ways)
    layers = Layers(columns, onward)
    at = _settle(layers, columns)
    top = min(at.values(), default=0.0)
    tracks = {node: at[node, column] - top for node, column in columns.items()}
    passed = {pair: tuple(at[slot] - top for slot in hops(columns, pair)) for pair in onward}
    passed.update({(a, b): (tracks[a], tracks[b]) for a, b in straight})
    back = [pair for pair in ways if columns[pair[0]] >= columns[pair[1]]]
    return Layout(columns, tracks, passed, tuple(back[:MOST_WAYS]))


def _bounded(columns: Mapping[str, int], ways: Mapping[Pair, None]) -> tuple[list[Pair], list[Pair]]:
    """The ways onward that are led round whatever lies between, and those too long for it in a tangle too large."""
    spans = {(a, b): columns[b] - columns[a] for a, b in ways if columns[a] < columns[b]}
    if sum(spans.values()) <= MOST_HOPS and len(spans) <= MOST_WAYS:
        return list(spans), []
    left, led = MOST_HOPS, dict[Pair, None]()
    shortest = sorted(spans, key=spans.__getitem__)[:MOST_WAYS]
    for pair in shortest:
        left -= spans[pair]
        if left < 0:
            break
        led[pair] = None
    return [pair for pair in spans if pair in led], [pair for pair in shortest if pair not in led]


def _settle(layers: Layers, columns: Mapping[str, int]) -> dict[Slot, float]:
    """Tracks as near to the middle of their neighbours as the order and the room between them allow."""
    at = {slot: place - (len(column) - 1) / 2 for column in layers.columns for place, slot in enumerate(column)}
    cues = {(node, column) for node, column in columns.items()}
    rooms = [_rooms(column, cues) for column in layers.columns]
    for step in range(STEPS):
        onward = step % 2 == 0
        numbers = range(len(layers.columns))
        for number in numbers if onward else reversed(numbers):
            column = layers.columns[number]
            wanted = [_wanted(layers, at, slot, onward, STEPS - step) for slot in column]
            weights = [1.0 if slot in cues else 3.0 for slot in column]
            at.update(zip(column, spread(wanted, rooms[number], weights), strict=True))
    return {slot: floor(y * GRID + 0.5) / GRID for slot, y in at.items()}


def _wanted(layers: Layers, at: Mapping[Slot, float], slot: Slot, onward: bool, left: int) -> float:
    """The middle of what leads to it or of what it leads to; towards the end of both, and what follows alone runs straight."""
    before, after = layers.before[slot], layers.after[slot]
    if left == 1 and len(before) == 1 and len(layers.after[before[0]]) == 1:
        return at[before[0]]
    near = [*before, *after] if left <= BOTH else before if onward else after
    return sum(at[n] for n in near) / len(near) if near else at[slot]


def _rooms(column: Sequence[Slot], cues: set[Slot]) -> list[float]:
    """How far each slot stands from the one before it, from the top of the column."""
    found, down = [], 0.0
    for place, slot in enumerate(column):
        if place:
            both = (slot in cues) + (column[place - 1] in cues)
            down += 1.0 if both == 2 else 0.5 if both else _LINE
        found.append(down)
    return found


def spread(wanted: Sequence[float], rooms: Sequence[float], weights: Sequence[float]) -> list[float]:
    """The places nearest to those wanted that keep the order and the room: neighbours in each other's way move as one."""
    blocks: list[tuple[float, float, int]] = []  # mean, weight, how many
    for place, room, weight in zip(wanted, rooms, weights, strict=True):
        mean, many = place - room, 1
        while blocks and blocks[-1][0] >= mean:
            other, more, others = blocks.pop()
            mean = (mean * weight + other * more) / (weight + more)
            weight, many = weight + more, many + others
        blocks.append((mean, weight, many))
    means = [mean for mean, _, many in blocks for _ in range(many)]
    return [mean + room for mean, room in zip(means, rooms, strict=True)]
