"""Where the cues and lines of a decision path lie on a grid: columns with the scenario, track 0 for what was played."""

from collections.abc import Mapping
from itertools import chain, count

from tabletop.scenario.layers import Pair

Point = tuple[float, float]  # column, track


class _Grid:
    """Which places of the grid are free. The route as played has track 0 to itself."""

    def __init__(self) -> None:
        self._used: dict[tuple[int, int], None] = {}

    def free(self, track: int, first: int, last: int) -> bool:
        return all((column, track) not in self._used for column in range(first, last + 1))

    def take(self, track: int, first: int, last: int) -> int:
        self._used.update({(column, track): None for column in range(first, last + 1)})
        return track

    def nearest(self, first: int, last: int, preferred: tuple[int, ...]) -> int:
        """The first free track: those preferred, then alternately above and below."""
        others = (side * n for n in count(1) for side in (-1, 1))
        return self.take(next(t for t in chain(preferred, others) if self.free(t, first, last)), first, last)


def tracks_of(
    columns: Mapping[str, int], ways: Mapping[Pair, None], taken: Mapping[Pair, None], route: list[str]
) -> tuple[dict[str, int], dict[Pair, int]]:
    """A track for each cue, and one for each way that would otherwise run through another cue."""
    grid, tracks, bends = _Grid(), {}, {}
    backbone = [*route, *(arriving for _, arriving in taken)] or list(columns)[:1]
    for cue in dict.fromkeys(backbone):
        tracks[cue] = grid.nearest(columns[cue], columns[cue], (0,))
    for a, b in taken:
        first, last = sorted((columns[a], columns[b]))
        if tracks[a] == tracks[b] and last - first > 1 and grid.free(tracks[a], first + 1, last - 1):
            grid.take(tracks[a], first + 1, last - 1)
    reached = max((columns[cue] for cue in tracks), default=-1)
    leads: dict[str, list[str]] = {}
    for a, b in ways:
        leads.setdefault(b, []).append(a)
    for cue, column in columns.items():
        if cue not in tracks:
            onward = (0,) if column > reached else ()
            beside = tuple(t for t in (tracks.get(a, 0) for a in leads.get(cue, ())) if t != 0)
            tracks[cue] = grid.nearest(column, column, (*onward, *beside))
    for pair in (*taken, *(p for p in ways if p not in taken)):
        first, last = sorted((columns[pair[0]], columns[pair[1]]))
        leaving, arriving = tracks[pair[0]], tracks[pair[1]]
        straight = pair in taken and leaving == arriving == 0 and columns[pair[0]] < columns[pair[1]]
        if last - first < 2 or straight:
            continue
        outer = leaving if abs(leaving) >= abs(arriving) else arriving
        away = 1 if outer > 0 else -1
        preferred = tuple(outer + away * n for n in range(3)) if outer != 0 or first >= reached else ()
        bends[pair] = grid.nearest(first + 1, last - 1, preferred)
    return tracks, bends


def line_points(columns: Mapping[str, int], tracks: Mapping[str, int], pair: Pair, bend: int | None) -> tuple[Point, ...]:
    a, b = (columns[pair[0]], tracks[pair[0]]), (columns[pair[1]], tracks[pair[1]])
    if bend is None or bend == a[1] == b[1]:
        return (a, b)
    step = 0.55 if b[0] >= a[0] else -0.55
    return (a, (a[0] + step, bend), (b[0] - step, bend), b)
