"""The record of a run, followed line by line: one more line costs one more row, however many there are already.

A book holds nothing that the state does not: the same state, read by any book, gives the same rows.
"""

from bisect import bisect_left, insort
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from heapq import merge
from itertools import islice

from tabletop.exercise.state import Exercise, ScenarioRun
from tabletop.exercise.values import Agency, Response
from tabletop.scenario.model import Scenario
from tabletop.views.log import Filter, LogRow, Show, act_rows, said_row
from tabletop.views.speakers import Spoken
from tabletop.views.talk import Talk
from tabletop.views.tasks import opposing

_DAY_MS = 86_400_000


@dataclass(slots=True)
class _Group:
    """The lines of one inject of one run. `spoken`: by body and day."""

    said: tuple[Response, ...] = ()
    talk: Talk = field(default_factory=Talk)
    opposed: frozenset[str] = frozenset()
    spoken: dict[tuple[str, int], Spoken] = field(default_factory=dict)


def _time(row: LogRow) -> int:
    return row.at_ms


def _place(row: LogRow) -> tuple[int, str]:
    return row.at_ms, row.response


class Book:
    """For one window. `follow` first, then ask."""

    def __init__(self) -> None:
        self._begin((0, "", ""), {})

    def _begin(self, about: tuple[int, str, str], agencies: Mapping[str, Agency]) -> None:
        self._about, self._agencies = about, agencies
        self._groups: dict[tuple[int, str], _Group] = {}
        self._rows: dict[str, LogRow] = {}
        self._order: list[LogRow] = []  # what was said in this run, the oldest first
        self._acts: tuple[LogRow, ...] = ()
        self._acted: tuple[object, ...] = ()
        self._today = 0

    def follow(self, state: Exercise, scenario: Scenario, run: ScenarioRun, language: str) -> None:
        """Read what is new since the last time; everything, when it is about something else."""
        about = (run.number, run.digest, language)
        if about != self._about or state.agencies is not self._agencies:
            self._begin(about, state.agencies)
        self._today = _day(state.last_ms, run.offset_min)
        if self._groups.keys() - state.responses.keys():
            self._begin(about, state.agencies)
        for key, said in state.responses.items():
            group = self._groups.get(key)
            if group is None or group.said is not said:
                self._read(key, group or _Group(), said)
        acted = (run.releases, run.choices, run.departures, run.pauses)
        if any(new is not old for new, old in zip(acted, self._acted or (None,) * 4, strict=True)):
            self._acted, self._acts = acted, act_rows(state, scenario, run, language)

    def rows(self, limit: int, only: Filter = Filter()) -> tuple[LogRow, ...]:
        """The newest `limit` rows that pass the filter."""
        said: Iterator[LogRow] = (row for row in reversed(self._order) if only.keeps(row))
        both = merge(said, self._acts, key=_time, reverse=True) if only.open else said
        return tuple(islice(both, limit))

    def kept(self, show: Show) -> bool:
        """Whether any line would be shown."""
        return any(Filter(show).keeps(row) for row in self._order)

    def spoken(self) -> Mapping[str, Spoken]:
        """What each body said today, in every run."""
        found: dict[str, Spoken] = {}
        for group in self._groups.values():
            for (code, day), own in group.spoken.items():
                if day == self._today:
                    before = found.get(code)
                    found[code] = own if before is None else before.joined(own)
        return found

    def talk(self, run: int, inject: str) -> Talk:
        """What was said on an inject."""
        group = self._groups.get((run, inject))
        return group.talk if group is not None else Talk()

    def standing(self) -> int:
        """How many lines of the exercise stand."""
        return sum(group.talk.lines for group in self._groups.values())

    def _read(self, key: tuple[int, str], group: _Group, said: tuple[Response, ...]) -> None:
        here, before = key[0] == self._about[0], group.said
        grown = said[: len(before)] == before
        if not grown:
            group = _Group(opposed=group.opposed)
            for old, new in zip(before, said, strict=False):
                self._count(group, new)
                if here and old is not new:
                    self._drop(old)
                    self._insert(said_row(self._agencies, new, new.id in group.opposed))
        for new in said[len(before) :]:
            self._count(group, new)
            if here:
                self._insert(said_row(self._agencies, new))
        group.said = said
        self._groups[key] = group
        if here:
            self._flag(group)

    def _drop(self, old: Response) -> None:
        row = self._rows.pop(old.id, None)
        if row is not None:
            del self._order[bisect_left(self._order, _place(row), key=_place)]

    def _insert(self, row: LogRow) -> None:
        self._rows[row.response] = row
        insort(self._order, row, key=_place)

    def _count(self, group: _Group, new: Response) -> None:
        if new.withdrawn:
            return
        group.talk.hear(new)
        day = _day(new.at_ms, new.offset_min)
        for code in new.agencies:
            own = Spoken(1, new.at_ms, new.text)
            before = group.spoken.get((code, day))
            group.spoken[code, day] = own if before is None else before.joined(own)

    def _flag(self, group: _Group) -> None:
        opposed = opposing(group.talk.stanced) if group.talk.stanced else frozenset()
        for id in opposed ^ group.opposed:
            row = self._rows.get(id)
            if row is not None:
                self._order[bisect_left(self._order, _place(row), key=_place)] = flagged = replace(row, opposed=id in opposed)
                self._rows[id] = flagged
        group.opposed = opposed


def _day(at_ms: int, offset_min: int) -> int:
    return (at_ms + offset_min * 60_000) // _DAY_MS


def read_whole(state: Exercise, scenario: Scenario, run: ScenarioRun, language: str) -> Book:
    """A book that has read everything once."""
    book = Book()
    book.follow(state, scenario, run, language)
    return book
