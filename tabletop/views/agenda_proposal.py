"""An agenda to begin with: two working days as this kind of exercise is usually held."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from tabletop.exercise.prepare_values import AgendaItem
from tabletop.exercise.state import Exercise
from tabletop.exercise.words import AgendaKind
from tabletop.messages import Message, message
from tabletop.scenario.model import Scenario
from tabletop.views.agenda import clock
from tabletop.views.minutes import lengths

Tell = Callable[[Message], str]


@dataclass(frozen=True, slots=True)
class _Line:
    starts: str
    minutes: int
    kind: AgendaKind
    title: Message | None = None


_MORNING_1 = (
    _Line("08:30", 30, AgendaKind.REGISTRATION),
    _Line("09:00", 30, AgendaKind.OPENING),
    _Line("09:30", 45, AgendaKind.BRIEFING, message("agenda.title.aim")),
    _Line("10:15", 15, AgendaKind.BREAK),
    _Line("10:30", 60, AgendaKind.SCENARIO),
    _Line("11:30", 75, AgendaKind.SCENARIO),
    _Line("12:45", 75, AgendaKind.LUNCH),
)
_AFTERNOON_1 = (
    _Line("14:00", 90, AgendaKind.SCENARIO),
    _Line("15:30", 15, AgendaKind.BREAK),
    _Line("15:45", 60, AgendaKind.SCENARIO),
    _Line("16:45", 15, AgendaKind.OTHER, message("agenda.title.wrap-up")),
)
_MORNING_2 = (
    _Line("08:30", 30, AgendaKind.BRIEFING, message("agenda.title.recap")),
    _Line("09:00", 75, AgendaKind.SCENARIO),
    _Line("10:15", 15, AgendaKind.BREAK),
    _Line("10:30", 60, AgendaKind.SCENARIO),
    _Line("11:30", 75, AgendaKind.SCENARIO),
    _Line("12:45", 75, AgendaKind.LUNCH),
)
_AFTERNOON_2 = (
    _Line("14:00", 90, AgendaKind.CONCLUSIONS, message("agenda.title.drafting")),
    _Line("15:30", 30, AgendaKind.CONCLUSIONS, message("agenda.title.adoption")),
    _Line("16:00", 40, AgendaKind.HOT_WASH),
    _Line("16:45", 15, AgendaKind.CLOSING),
)


def proposal(state: Exercise, scenarios: Mapping[str, Scenario], tell: Tell) -> tuple[AgendaItem, ...]:
    """Two days (one when the dates say so) with the programme in its slots, in order; `tell` writes a title in a language.

    Scenarios for which there is no slot are left out; a slot nobody needs is given to the scenario before it, as far as that
    needs it, or left free.
    """
    basics = state.basics
    one = basics is not None and basics.starts != "" and basics.starts == basics.ends
    days = ((*_MORNING_1, *_AFTERNOON_2),) if one else ((*_MORNING_1, *_AFTERNOON_1), (*_MORNING_2, *_AFTERNOON_2))
    waiting = list(state.programme)
    needed = {id: length.longest for id, length in lengths(state, scenarios).items()}
    free = not waiting
    return tuple(item for day, lines in enumerate(days, 1) for item in _day(day, lines, waiting, needed, tell, free))


def _day(
    day: int, lines: Sequence[_Line], waiting: list[str], needed: Mapping[str, int], tell: Tell, free: bool
) -> list[AgendaItem]:
    """`free`: nothing is on the programme yet, and its slots stay open."""
    items: list[AgendaItem] = []
    for line in lines:
        title = tell(line.title) if line.title else ""
        if line.kind is not AgendaKind.SCENARIO or free:
            items.append(AgendaItem(day, line.starts, line.minutes, line.kind, title))
        elif waiting:
            items.append(AgendaItem(day, line.starts, line.minutes, line.kind, "", waiting.pop(0)))
        elif items[-1].kind is AgendaKind.SCENARIO and clock(items[-1].over) == line.starts:
            before = items.pop()
            most = before.minutes + line.minutes
            length = min(most, max(before.minutes, needed.get(before.scenario, 0)))
            items.append(AgendaItem(day, before.starts, length, before.kind, "", before.scenario))
    return items
