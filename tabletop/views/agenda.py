"""The agenda: its half-days, what fits into its slots in minutes and in words."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from tabletop.exercise.prepare_values import MOST_DAYS, AgendaItem
from tabletop.exercise.state import Exercise
from tabletop.exercise.words import AgendaKind
from tabletop.messages import Message, message
from tabletop.scenario.model import Scenario
from tabletop.views.dates import day_after
from tabletop.views.minutes import Length, lengths

NOON = "13:00"  # where no lunch says otherwise, the afternoon begins


@dataclass(frozen=True, slots=True)
class HalfDay:
    """`key` as in attendance (`1-am`); `date` ISO 8601 or ''; `starts`, `ends`: `HH:MM`, '' when the agenda says nothing."""

    key: str
    day: int
    title: Message
    date: str = ""
    starts: str = ""
    ends: str = ""


@dataclass(frozen=True, slots=True)
class Slot:
    """A line of the agenda as it stands. `ends`: `HH:MM`. For a scenario: minutes `needed`, and `slack` (below 0: over).

    `text` says the slack in words; None for what is no scenario or names none.
    """

    item: AgendaItem
    ends: str
    needed: Length | None = None
    slack: int = 0
    text: Message | None = None


@dataclass(frozen=True, slots=True)
class DayPlan:
    """A day. `planned`: minutes kept for scenarios; `needed`: minutes they take; `text`: "Day 2 is 25 min over"."""

    day: int
    date: str
    slots: tuple[Slot, ...]
    planned: int
    needed: int
    text: Message

    @property
    def slack(self) -> int:
        return self.planned - self.needed


def half_days(state: Exercise) -> tuple[HalfDay, ...]:
    """Those of the agenda; without one both halves of every day of the dates; and any that attendance was recorded for."""
    spans = {key: _span(items) for key, items in _by_half(state.agenda).items()}
    if not spans:
        spans = {f"{day}-{half}": ("", "") for day in range(1, days_of(state) + 1) for half in ("am", "pm")}
    for _, key in state.attendance:
        spans.setdefault(key, ("", ""))
    made = [_half_day(state, key, *span) for key, span in spans.items()]
    return tuple(sorted(made, key=lambda half: (half.day, half.key)))


def half_day_of(items: tuple[AgendaItem, ...], item: AgendaItem) -> str:
    """The key of the half-day an item belongs to: the afternoon begins with lunch, or at one."""
    lunch = min((i.starts for i in items if i.day == item.day and i.kind is AgendaKind.LUNCH), default=NOON)
    return f"{item.day}-{'pm' if item.starts >= lunch else 'am'}"


def days(state: Exercise, scenarios: Mapping[str, Scenario]) -> tuple[DayPlan, ...]:
    """Every day of the agenda with its slack; `scenarios` by digest."""
    known = lengths(state, scenarios)
    numbers = sorted({item.day for item in state.agenda})
    return tuple(_day(state, number, known) for number in numbers)


def without_slot(state: Exercise) -> tuple[str, ...]:
    """Scenarios on the programme that no line of the agenda names."""
    named = {item.scenario for item in state.agenda if item.kind is AgendaKind.SCENARIO}
    return tuple(id for id in state.programme if id not in named)


def programme_total(state: Exercise, scenarios: Mapping[str, Scenario]) -> tuple[int, int]:
    """(minutes the programme needs on the longest ways through, minutes the agenda keeps for scenarios)."""
    needed = sum(length.longest for length in lengths(state, scenarios).values())
    return needed, sum(item.minutes for item in state.agenda if item.kind is AgendaKind.SCENARIO)


def date_of_day(state: Exercise, day: int) -> str:
    """ISO 8601, '' while the exercise has no dates."""
    return day_after(state.basics.starts if state.basics else "", day - 1)


def clock(minutes: int) -> str:
    """`HH:MM` of minutes since midnight."""
    return f"{minutes // 60:02d}:{minutes % 60:02d}"


def days_of(state: Exercise) -> int:
    """How many days it takes by its dates and its agenda."""
    basics, planned = state.basics, max((item.day for item in state.agenda), default=1)
    if basics is None or not (basics.starts and basics.ends):
        return planned
    return max(planned, min((date.fromisoformat(basics.ends) - date.fromisoformat(basics.starts)).days + 1, MOST_DAYS))


def _by_half(items: tuple[AgendaItem, ...]) -> Mapping[str, list[AgendaItem]]:
    halves: dict[str, list[AgendaItem]] = {}
    for item in items:
        halves.setdefault(half_day_of(items, item), []).append(item)
    return halves


def _span(items: list[AgendaItem]) -> tuple[str, str]:
    """From the first line that is no lunch to the end of the last."""
    kept = [item for item in items if item.kind is not AgendaKind.LUNCH] or items
    return min(item.starts for item in kept), clock(max(item.over for item in kept))


def scenario_called(state: Exercise, scenarios: Mapping[str, Scenario], id: str) -> Scenario | None:
    """The scenario as it is on the programme; one that left it, as it was."""
    known = scenarios.get(state.programme.get(id, ""))
    return known or next((each for each in scenarios.values() if each.id == id), None)


def _half_day(state: Exercise, key: str, starts: str, ends: str) -> HalfDay:
    number, half = key.split("-")
    day = int(number)
    title = message("agenda.morning", day=day) if half == "am" else message("agenda.afternoon", day=day)
    return HalfDay(key, day, title, date_of_day(state, day), starts, ends)


def _day(state: Exercise, day: int, known: Mapping[str, Length]) -> DayPlan:
    slots = tuple(_slot(item, known) for item in state.agenda if item.day == day)
    planned = sum(slot.item.minutes for slot in slots if slot.needed is not None)
    needed = sum(slot.needed.longest for slot in slots if slot.needed is not None)
    text = _in_words(day, planned - needed) if any(slot.needed for slot in slots) else message("agenda.no-scenario", day=day)
    return DayPlan(day, date_of_day(state, day), slots, planned, needed, text)


def _slot(item: AgendaItem, known: Mapping[str, Length]) -> Slot:
    ends = clock(item.over)
    needed = known.get(item.scenario) if item.kind is AgendaKind.SCENARIO else None
    if needed is None:
        return Slot(item, ends)
    slack = item.minutes - needed.longest
    return Slot(item, ends, needed, slack, _of_slot(slack))


def _of_slot(slack: int) -> Message:
    if slack < 0:
        return message("agenda.slot-over", n=-slack)
    return message("agenda.slot-spare", n=slack) if slack else message("agenda.slot-fits")


def _in_words(day: int, slack: int) -> Message:
    if slack < 0:
        return message("agenda.day-over", day=day, n=-slack)
    return message("agenda.day-spare", day=day, n=slack) if slack else message("agenda.day-fits", day=day)


def kind_title(kind: AgendaKind) -> Message:
    """What a line without a title of its own is called."""
    return Message(f"agenda.kind.{kind.value}")
