"""Columns of a graph from left to right, and the order within each: what lies before what, and with few crossings."""

from bisect import bisect_left, insort
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise

Pair = tuple[str, str]
Slot = tuple[str, int]  # (node, its column), or for a line on its way: (where it goes, a column between)
SWEEPS = 8


def columns_of(firsts: Iterable[str], ways: Mapping[Pair, None]) -> dict[str, int]:
    """Each cue one column after the last that leads to it; ways that lead back are left out of the reckoning."""
    follow: dict[str, list[str]] = {}
    for a, b in ways:
        follow.setdefault(a, []).append(b)
    finished: dict[str, None] = {}
    open_: set[str] = set()
    onward: set[Pair] = set()
    for first in firsts:
        if first in finished:
            continue
        stack = [(first, iter(follow.get(first, ())))]
        open_.add(first)
        while stack:
            cue, rest = stack[-1]
            step = next(rest, None)
            if step is None:
                stack.pop()
                open_.discard(cue)
                finished[cue] = None
            elif step not in open_:
                onward.add((cue, step))
                if step not in finished:
                    open_.add(step)
                    stack.append((step, iter(follow.get(step, ()))))
    columns = dict.fromkeys(reversed(finished), 0)
    for cue in columns:
        for step in follow.get(cue, ()):
            if (cue, step) in onward:
                columns[step] = max(columns[step], columns[cue] + 1)
    return columns


def hops(columns: Mapping[str, int], pair: Pair) -> tuple[Slot, ...]:
    """The slots a way onward goes through, both ends included. Ways to the same target share those between."""
    start, end = pair
    between = ((end, column) for column in range(columns[start] + 1, columns[end]))
    return ((start, columns[start]), *between, (end, columns[end]))


class Layers:
    """Every slot in its column, with its neighbours before and after; columns in an order with few crossings."""

    def __init__(self, columns: Mapping[str, int], onward: Iterable[Pair]) -> None:
        self.columns: list[list[Slot]] = [[] for _ in range(max(columns.values(), default=-1) + 1)]
        self.before: dict[Slot, list[Slot]] = {}
        self.after: dict[Slot, list[Slot]] = {}
        onward = tuple(onward)
        for node in dict.fromkeys((*(node for pair in onward for node in pair), *columns)):
            self._add((node, columns[node]))  # in the order of the file: the first option above the second
        joined: set[tuple[Slot, Slot]] = set()
        for pair in onward:
            for a, b in pairwise(hops(columns, pair)):
                self._add(b)
                if (a, b) not in joined:
                    joined.add((a, b))
                    self.after[a].append(b)
                    self.before[b].append(a)
        self._order()

    def _add(self, slot: Slot) -> None:
        if slot not in self.before:
            self.before[slot], self.after[slot] = [], []
            self.columns[slot[1]].append(slot)

    def _order(self) -> None:
        """Each column by the middle of its neighbours, to and fro; the best of all sweeps stays."""
        best, fewest = [list(column) for column in self.columns], self._crossings()
        for sweep in range(SWEEPS):
            if not fewest:
                break
            onward = sweep % 2 == 0
            neighbours = self.before if onward else self.after
            order = range(1, len(self.columns)) if onward else range(len(self.columns) - 2, -1, -1)
            for number in order:
                beside = {slot: n for n, slot in enumerate(self.columns[number - 1 if onward else number + 1])}
                _sort(self.columns[number], neighbours, beside)
            if (now := self._crossings()) < fewest:
                best, fewest = [list(column) for column in self.columns], now
        self.columns = best

    def _crossings(self) -> int:
        count = 0
        for here, beyond in pairwise(self.columns):
            places = {slot: n for n, slot in enumerate(beyond)}
            seen: list[int] = []
            for slot in here:
                arriving = sorted(places[target] for target in self.after[slot])
                count += sum(len(seen) - bisect_left(seen, place + 1) for place in arriving)
                for place in arriving:
                    insort(seen, place)
        return count


def _sort(column: list[Slot], neighbours: Mapping[Slot, Sequence[Slot]], beside: Mapping[Slot, int]) -> None:
    """Slots without a neighbour keep their place."""

    def middle(place: int, slot: Slot) -> float:
        near = [beside[n] for n in neighbours[slot]]
        return sum(near) / len(near) if near else place * max(len(beside), 1) / len(column)

    keys = {slot: middle(place, slot) for place, slot in enumerate(column)}
    column.sort(key=keys.__getitem__)
