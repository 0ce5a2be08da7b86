"""The day by the agenda: which one it is, what comes next and when; and what a minute's look finds before it is closed."""

from dataclasses import dataclass
from datetime import date

from tabletop.clock import Moment, local
from tabletop.exercise.prepare_values import AgendaItem, minutes_of
from tabletop.exercise.state import Exercise
from tabletop.exercise.values import Session
from tabletop.exercise.words import AgendaKind, DecidedBy, ResponseKind
from tabletop.messages import Message, message
from tabletop.scenario.model import AgencyRole
from tabletop.views.agenda import days_of

_DAY_MS = 86_400_000
_NIGHT_MS = 5 * 3_600_000  # a longer silence than that is no pause of one evening
PAUSES = (AgendaKind.BREAK, AgendaKind.LUNCH, AgendaKind.HOT_WASH, AgendaKind.CONCLUSIONS, AgendaKind.CLOSING)


@dataclass(frozen=True, slots=True)
class Ahead:
    """The next thing the agenda has for everybody. `at_ms`: UTC."""

    kind: AgendaKind
    at_ms: int
    ends_ms: int


def day_number(state: Exercise, now: Moment) -> int:
    """1-based: by the dates of the exercise as long as they last, else one more than the days that were opened before today."""
    today = _local(now.utc_ms, now.offset_min)
    starts = state.basics.starts if state.basics else ""
    passed = (today - date.fromisoformat(starts)).days if starts else -1
    if 0 <= passed < days_of(state):
        return passed + 1
    earlier = {_local(s.opened_ms, s.offset_min) for s in state.sessions} - {today}
    return len(earlier) + 1


def open_session(state: Exercise) -> Session | None:
    """The half-day that is going on, if one was opened and not closed."""
    return state.sessions[-1] if state.sessions and state.sessions[-1].closed_ms is None else None


def left_open(state: Exercise, now: Moment) -> int:
    """When the half-day was over (UTC) that nobody closed before the night: with the last thing shown or said; else 0."""
    session = open_session(state)
    if session is None:
        return 0
    shown = (release.at_ms for run in state.runs for release in run.releases)
    said = (response.at_ms for response in state.all_responses())
    over = max((at for at in (*shown, *said) if at > session.opened_ms), default=session.opened_ms)
    another_day = _local(over, session.offset_min) != _local(now.utc_ms, now.offset_min)
    return over if another_day and now.utc_ms - over > _NIGHT_MS else 0


def next_pause(state: Exercise, now: Moment) -> Ahead | None:
    """The next break, lunch or closing of today that has not begun."""
    found = [_ahead(item, now) for item in today(state, now) if item.kind in PAUSES]
    return min((a for a in found if a.at_ms > now.utc_ms), key=lambda a: a.at_ms, default=None)


def pause_now(state: Exercise, now: Moment) -> Ahead | None:
    """The break or lunch that is going on, or has just begun a little late."""
    kinds = (AgendaKind.BREAK, AgendaKind.LUNCH)
    found = [_ahead(item, now) for item in today(state, now) if item.kind in kinds]
    return next((a for a in found if a.at_ms - 15 * 60_000 <= now.utc_ms < a.ends_ms), None)


def slot_end(state: Exercise, scenario: str, now: Moment) -> int:
    """When `scenario` should be over (UTC): the end of its place on today's agenda, else the next pause; 0 for no agenda."""
    ends = [_ahead(i, now).ends_ms for i in today(state, now) if i.kind is AgendaKind.SCENARIO and i.scenario == scenario]
    if ends:
        return max(ends)
    pause = next_pause(state, now)
    return pause.at_ms if pause is not None else 0


def today(state: Exercise, now: Moment) -> tuple[AgendaItem, ...]:
    number = day_number(state, now)
    return tuple(sorted((i for i in state.agenda if i.day == number), key=lambda i: i.starts))


def until(ahead: Ahead, now: Moment) -> Message:
    """'Lunch in 72 min'."""
    return message(f"ahead.{ahead.kind.value}", n=max(0, -((now.utc_ms - ahead.at_ms) // 60_000)))


def _ahead(item: AgendaItem, now: Moment) -> Ahead:
    midnight = (now.utc_ms + now.offset_min * 60_000) // _DAY_MS * _DAY_MS - now.offset_min * 60_000
    at = midnight + minutes_of(item.starts) * 60_000
    return Ahead(item.kind, at, at + item.minutes * 60_000)


def _local(utc_ms: int, offset_min: int) -> date:
    return local(utc_ms, offset_min).date()


@dataclass(frozen=True, slots=True)
class DayCheck:
    """What is worth a look before people leave. Ids of lines, ids of decisions, codes of bodies by the alphabet."""

    unassigned: tuple[str, ...]
    undecided: tuple[str, ...]
    silent: tuple[str, ...]
    parked: tuple[str, ...]

    @property
    def clear(self) -> bool:
        return not (self.unassigned or self.undecided or self.silent or self.parked)


def day_check(state: Exercise) -> DayCheck:
    """Lines without a body, decisions nobody said who took, bodies with no line, parked items not settled."""
    said = [r for group in state.responses.values() for r in group if not r.withdrawn]
    heard = {code for r in said for code in r.agencies}
    standing = [run.choice(id) for run in state.runs for id in dict.fromkeys(c.decision for c in run.choices)]
    return DayCheck(
        tuple(r.id for r in said if not r.agencies),
        tuple(c.decision for c in standing if c is not None and c.decided_by is DecidedBy.UNSAID),
        tuple(sorted(a.code for a in state.agencies.values() if a.role is AgencyRole.PLAYER and a.code not in heard)),
        tuple(r.id for r in said if r.kind is ResponseKind.PARKED and r.settled is None),
    )
