"""Who was registered and who was there: counts by body, sector, role, gender and mode, half-day by half-day. No names."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from tabletop.exercise.prepare_values import Participant
from tabletop.exercise.state import Exercise
from tabletop.exercise.words import Attendance, Gender, ParticipantRole
from tabletop.views.agenda import half_days
from tabletop.views.sectors import Sector, sector_of

_KeyOf = Callable[[Participant, Attendance], str]


class By(StrEnum):
    AGENCY = "agency"
    SECTOR = "sector"
    ROLE = "role"
    GENDER = "gender"
    MODE = "mode"


@dataclass(frozen=True, slots=True)
class Count:
    """One line. `key`: a code of a body ('' the organising team), a sector, a role, a gender or a mode; `present`: by
    half-day, None where nobody's attendance was recorded at all."""

    by: By
    key: str
    registered: int
    present: Mapping[str, int | None]


@dataclass(frozen=True, slots=True)
class Attended:
    """`half_days`: their keys, in order. `present`: how many were there, None where nothing was recorded. `unmarked`: of those
    registered, how many have no word on them there. `came`: participants present in at least one half-day, None unrecorded."""

    half_days: tuple[str, ...]
    registered: int
    bodies: int
    present: Mapping[str, int | None]
    unmarked: Mapping[str, int]
    came: int | None
    counts: tuple[Count, ...]

    def by(self, by: By) -> tuple[Count, ...]:
        return tuple(count for count in self.counts if count.by is by)


def attended(state: Exercise) -> Attended:
    """Modes are as registered for `registered`, and as recorded in each half-day for `present`."""
    keys = tuple(half.key for half in half_days(state))
    recorded = {key for _, key in state.attendance}
    people = state.participants.values()
    marked = {key: sum(half == key for _, half in state.attendance) for key in keys}
    came = {p.participant for p in state.attendance.values() if p.present}
    return Attended(
        keys,
        len(state.participants),
        len({p.agency for p in people if p.agency}),
        {key: _there(state, key, lambda _p, _m: "", "") if key in recorded else None for key in keys},
        {key: len(state.participants) - marked[key] for key in keys},
        len(came) if recorded else None,
        tuple(count for by in By for count in _counts(state, by, keys, recorded)),
    )


def _counts(state: Exercise, by: By, keys: Iterable[str], recorded: set[str]) -> Iterable[Count]:
    key_of = _keys(state)[by]
    for key in _in_order(state, by, {key_of(p, p.mode) for p in state.participants.values()} | _modes_seen(state, by)):
        registered = sum(key_of(p, p.mode) == key for p in state.participants.values())
        present = {half: _there(state, half, key_of, key) if half in recorded else None for half in keys}
        yield Count(by, key, registered, present)


def _keys(state: Exercise) -> Mapping[By, _KeyOf]:
    return {
        By.AGENCY: lambda p, _mode: p.agency,
        By.SECTOR: lambda p, _mode: sector_of(state.agencies.get(p.agency)),
        By.ROLE: lambda p, _mode: p.role,
        By.GENDER: lambda p, _mode: p.gender,
        By.MODE: lambda _p, mode: mode,
    }


def _modes_seen(state: Exercise, by: By) -> set[str]:
    return {str(p.mode) for p in state.attendance.values() if p.present} if by is By.MODE else set()


def _in_order(state: Exercise, by: By, found: set[str]) -> Iterable[str]:
    known: Mapping[By, Iterable[str]] = {
        By.AGENCY: (*state.agencies, ""),
        By.SECTOR: Sector,
        By.ROLE: ParticipantRole,
        By.GENDER: Gender,
        By.MODE: Attendance,
    }
    return (str(key) for key in known[by] if key in found)


def _there(state: Exercise, half_day: str, key_of: _KeyOf, key: str) -> int:
    return sum(
        presence.present and key_of(state.participants[id], presence.mode) == key
        for (id, half), presence in state.attendance.items()
        if half == half_day and id in state.participants
    )
