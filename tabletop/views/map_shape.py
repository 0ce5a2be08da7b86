"""The map of a scenario as boxes and square lines, in units of a screen at 100 %: the same for every run of it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from tabletop.scenario.layers import Pair
from tabletop.scenario.layout import Layout, layout_of
from tabletop.scenario.model import Scenario

BOX, DIAMOND = (96.0, 62.0), (50.0, 50.0)
TRACK = 96.0  # from the middle of a cue to that of the one below
GAP, LANE, SLOT = 24.0, 14.0, 6.0
_CLEAR = 0.55  # of a track: nearer than this a cue is in the way

Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Box:
    """Where a cue lies: its middle and its size. `column` from the start."""

    x: float
    y: float
    width: float
    height: float
    column: int


@dataclass(frozen=True, slots=True)
class Way:
    """A line from cue to cue with square corners. `label_at`: where the letter of an option stands."""

    points: tuple[Point, ...]
    label_at: Point


@dataclass(frozen=True, slots=True)
class MapShape:
    """Boxes by cue, lines by the pair they join, and how large it all is. The reserve lies below the routes."""

    boxes: Mapping[str, Box] = field(default_factory=dict)
    ways: Mapping[Pair, Way] = field(default_factory=dict)
    width: float = 0.0
    height: float = 0.0


def shape_of(scenario: Scenario) -> MapShape:
    layout = layout_of(scenario)
    reserve = [id for id, inject in scenario.injects.items() if inject.reserve]
    sketch = _Sketch(layout, frozenset(scenario.injects))
    ways = {pair: Way(points, _label(points)) for pair, points in sketch.lines()}
    boxes = dict(sketch.boxes)
    lowest = max(
        [*(box.y + box.height / 2 for box in boxes.values()), *(y for w in ways.values() for _, y in w.points)], default=0
    )
    across = max(6, max(layout.columns.values(), default=0))
    for place, id in enumerate(reserve):
        row, column = divmod(place, across)
        x, y = BOX[0] / 2 + column * (BOX[0] + GAP), lowest + TRACK * (row + 0.75)
        boxes[id] = Box(x, y, *BOX, -1)
    width = max((box.x + box.width / 2 for box in boxes.values()), default=0.0)
    height = max([lowest, *(box.y + box.height / 2 for box in boxes.values())])
    return MapShape(boxes, ways, width, height)


class _Sketch:
    """Boxes on their columns, and the gaps between columns in which lines climb."""

    def __init__(self, layout: Layout, injects: frozenset[str]) -> None:
        self._layout = layout
        sizes = {cue: BOX if cue in injects else DIAMOND for cue in layout.columns}
        count = max(layout.columns.values(), default=-1) + 1
        widths = [0.0] * count
        self._beside: list[list[str]] = [[] for _ in range(count)]
        for cue, column in layout.columns.items():
            widths[column] = max(widths[column], sizes[cue][0])
            self._beside[column].append(cue)
        self._slots = self._climbing(count)
        self._edges: list[tuple[float, float]] = []
        x = 0.0
        for column, width in enumerate(widths):
            self._edges.append((x, x + width))
            x += width + GAP + SLOT * max(0, min(10, len(self._slots[column])) - 1)
        self.boxes: dict[str, Box] = {}
        for cue, column in layout.columns.items():
            left, right = self._edges[column]
            y = layout.tracks[cue] * TRACK + BOX[1] / 2
            self.boxes[cue] = Box((left + right) / 2, y, *sizes[cue], column)
        self._lows = [max(self.boxes[cue].y + BOX[1] / 2 for cue in cues) for cues in self._beside]

    def _climbing(self, count: int) -> list[dict[str, int]]:
        """For each gap the targets whose lines change track in it, in order: each has a place of its own there."""
        found: list[dict[str, int]] = [{} for _ in range(count)]
        for (a, b), tracks in self._layout.hops.items():
            for column, (y, next_y) in enumerate(pairwise(tracks), self._layout.columns[a]):
                if y != next_y:
                    found[column].setdefault(b, len(found[column]))
        return found

    def lines(self) -> Iterator[tuple[Pair, tuple[Point, ...]]]:
        for pair, tracks in self._layout.hops.items():
            yield pair, self._onward(pair, tracks)
        lanes: dict[int, int] = {}
        for pair in self._layout.back:
            column = self._layout.columns[pair[1]]
            lanes[column] = lanes.get(column, -1) + 1
            yield pair, self._back(pair, sum(lanes.values()))

    def _onward(self, pair: Pair, tracks: Sequence[float]) -> tuple[Point, ...]:
        start, end = self.boxes[pair[0]], self.boxes[pair[1]]
        diamond = start.width < BOX[0]
        points: list[Point] = []
        for place, (track, next_track) in enumerate(pairwise(tracks)):
            y, next_y = (t * TRACK + BOX[1] / 2 for t in (track, next_track))
            column, last = start.column + place, place == len(tracks) - 2
            if not place:
                up = y != next_y and diamond and self._clear(pair[0], track, next_track)
                points.append(
                    (start.x, y + (start.height / 2 if next_y > y else -start.height / 2)) if up else (_right(start), y)
                )
                if up:
                    points.append((start.x, next_y))
                    continue
            if y == next_y:
                continue
            if last and self._clear(pair[1], track, next_track):
                points += [(end.x, y), (end.x, end.y + (end.height / 2 if y > end.y else -end.height / 2))]
                return _square(points)
            x = self._climb(column, pair[1])
            points += [(x, y), (x, next_y)]
        points.append((_left(end), end.y))
        return _square(points)

    def _clear(self, cue: str, track: float, other: float) -> bool:
        """Whether nothing stands in the column of `cue` between two tracks, or just beyond."""
        low, high = sorted((track, other))
        return all(
            n == cue or not low - _CLEAR < self._layout.tracks[n] < high + _CLEAR for n in self._beside[self.boxes[cue].column]
        )

    def _climb(self, column: int, target: str) -> float:
        slots = self._slots[column]
        here, wide = self._edges[column][1], min(10, len(slots))
        room = GAP + SLOT * max(0, wide - 1)
        return here + room / 2 + SLOT * (slots.get(target, 0) % 10 - (wide - 1) / 2)

    def _back(self, pair: Pair, number: int) -> tuple[Point, ...]:
        """A way back goes round below everything it passes."""
        start, end = self.boxes[pair[0]], self.boxes[pair[1]]
        lane = max(self._lows[end.column : start.column + 1]) + LANE * (1 + number % 6)
        out, into = _right(start) + GAP / 2 - 3, _left(end) - GAP / 2 + 3
        return ((_right(start), start.y), (out, start.y), (out, lane), (into, lane), (into, end.y), (_left(end), end.y))


def _left(box: Box) -> float:
    return box.x - box.width / 2


def _right(box: Box) -> float:
    return box.x + box.width / 2


def _square(points: Sequence[Point]) -> tuple[Point, ...]:
    """Without the points a straight line passes anyway."""
    found: list[Point] = []
    for point in points:
        if found and point == found[-1]:
            continue
        while len(found) > 1 and (found[-2][0] == found[-1][0] == point[0] or found[-2][1] == found[-1][1] == point[1]):
            found.pop()
        found.append(point)
    return tuple(found)


def _label(points: Sequence[Point]) -> Point:
    """Beside the first stretch of the line."""
    (x, y), (to_x, to_y) = points[0], points[1] if len(points) > 1 else points[0]
    return (x - 10, (y + to_y) / 2) if x == to_x else (x + 12, y - 10)
