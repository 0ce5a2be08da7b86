"""The planning checklist: what is usually done before the day, with dates counted back from day 1."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from tabletop.exercise.prepare_values import PlanningStep
from tabletop.exercise.state import Exercise
from tabletop.messages import Message, message
from tabletop.views.dates import day_after

SOON_DAYS = 7  # due within a week deserves a word


class Due(StrEnum):
    DONE = "done"
    OVERDUE = "overdue"
    SOON = "soon"
    LATER = "later"
    UNDATED = "undated"


DAYS_BEFORE = {
    "request": 90,
    "concept": 84,
    "initial-meeting": 77,
    "agency-map": 63,
    "scenario-choice": 56,
    "mid-meeting": 42,
    "invitation": 42,
    "localisation": 35,
    "msel-meeting": 28,
    "sensitivity-review": 21,
    "names": 14,
    "documents": 10,
    "final-meeting": 7,
    "dry-run": 3,
    "equipment": 1,
}
"""Steps by id, in the order of their default days before day 1."""


@dataclass(frozen=True, slots=True)
class Planned:
    """A step. `due`: ISO 8601, '' while nothing fixes it; `moved`: the date is the organiser's own; `left`: days until then.

    `text` says in words how it stands.
    """

    step: str
    title: Message
    due: str
    done_on: str
    note: str
    status: Due
    moved: bool
    left: int | None
    text: Message


def checklist(state: Exercise, today: str) -> tuple[Planned, ...]:
    """Every step, the organiser's own ones last; `today` ISO 8601."""
    own = tuple(step for step in state.planning if step not in DAYS_BEFORE)
    return tuple(_planned(state, step, date.fromisoformat(today)) for step in (*DAYS_BEFORE, *own))


def pressing(state: Exercise, today: str) -> tuple[Planned, ...]:
    """What is overdue or due within a week, the most urgent first."""
    steps = (step for step in checklist(state, today) if step.status in (Due.OVERDUE, Due.SOON))
    return tuple(sorted(steps, key=lambda step: step.due))


def _planned(state: Exercise, step: str, today: date) -> Planned:
    said = state.planning.get(step, PlanningStep(step))
    due = said.due or _default(state, step)
    left = (date.fromisoformat(due) - today).days if due else None
    status = _status(said.done_on, left)
    title = message(f"planning.step.{step}") if step in DAYS_BEFORE else message("planning.own-step", step=step)
    return Planned(step, title, due, said.done_on, said.note, status, bool(said.due), left, _in_words(status, left))


def _default(state: Exercise, step: str) -> str:
    starts = state.basics.starts if state.basics else ""
    return day_after(starts, -DAYS_BEFORE[step]) if step in DAYS_BEFORE else ""


def _status(done_on: str, left: int | None) -> Due:
    if done_on:
        return Due.DONE
    if left is None:
        return Due.UNDATED
    return Due.OVERDUE if left < 0 else Due.SOON if left <= SOON_DAYS else Due.LATER


def _in_words(status: Due, left: int | None) -> Message:
    if status is Due.OVERDUE:
        return message("planning.overdue", n=-(left or 0))
    if status is Due.SOON:
        return message("planning.due-in", n=left) if left else message("planning.due-today")
    if status is Due.LATER:
        return message("planning.due-in", n=left or 0)
    return message("planning.done") if status is Due.DONE else message("planning.undated")
