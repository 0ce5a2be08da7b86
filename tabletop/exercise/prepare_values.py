"""What is settled in the weeks before: mandate, rules, people as roles, agenda, logos, checklist, clearances, national lines.

Nothing here names a person: names, posts and addresses are kept apart from the record (`tabletop.exercise.people`), so that
they can be erased while the findings stay.
"""

from dataclasses import dataclass

from tabletop.exercise.words import (
    AgendaKind,
    Attendance,
    Attribution,
    Gender,
    NationalKind,
    ParticipantRole,
    ReportPart,
)

MOST_DAYS = 30  # of one exercise


def minutes_of(clock: str) -> int:
    """Minutes since midnight of `HH:MM`."""
    return int(clock[:2]) * 60 + int(clock[3:])


@dataclass(frozen=True, slots=True)
class Mandate:
    """Who asked for the exercise, under what, and what for. `asked_on` ISO 8601; `ordinal`: 1-based in the series, 0 unsaid.

    `host`: the national host; `organizer` and `donor` are in the basics, several of them one a line.
    """

    host: str = ""
    asked_by: str = ""
    asked_on: str = ""
    programme: str = ""
    series: str = ""
    ordinal: int = 0
    contact: str = ""
    scope: str = ""
    objectives: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class GroundRules:
    """What the room agrees to. `stop_phrase`: the real-world emergency phrase that stops play; `interpretation`: the factor
    on talking time in percent (100 none, 180 consecutive: domain.md §3.3)."""

    attribution: Attribution = Attribution.NAMED
    stop_phrase: str = ""
    rules: tuple[str, ...] = ()
    interpretation: int = 100


@dataclass(frozen=True, slots=True)
class ReportPlan:
    """What the report does without, and whom it is addressed to, in the words of whoever planned it."""

    leaves_out: tuple[ReportPart, ...] = ()
    addressees: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Participant:
    """Somebody who takes part, by function alone. `agency`: a code, '' for the organising team."""

    id: str
    role: ParticipantRole = ParticipantRole.PLAYER
    agency: str = ""
    gender: Gender = Gender.UNSAID
    mode: Attendance = Attendance.IN_PERSON


@dataclass(frozen=True, slots=True)
class Presence:
    """One participant in one half-day (`1-am`, `2-pm`). `arrives`, `leaves`: `HH:MM` when not the whole of it."""

    participant: str
    half_day: str
    present: bool = True
    mode: Attendance = Attendance.IN_PERSON
    arrives: str = ""
    leaves: str = ""
    reason: str = ""


@dataclass(frozen=True, slots=True)
class AgendaItem:
    """A line of the agenda. `day` 1-based; `starts` `HH:MM`; `scenario`: the id on the programme when `kind` is scenario."""

    day: int
    starts: str
    minutes: int
    kind: AgendaKind
    title: str = ""
    scenario: str = ""

    @property
    def over(self) -> int:
        """When it ends, in minutes since midnight."""
        return minutes_of(self.starts) + self.minutes


@dataclass(frozen=True, slots=True)
class Logo:
    """`digest` finds the bytes in the exercise file; `name` is read where the picture cannot be seen."""

    digest: str
    name: str


@dataclass(frozen=True, slots=True)
class PlanningStep:
    """A step of the planning checklist as changed by the organiser: dates ISO 8601, '' for the default and for not done."""

    step: str
    due: str = ""
    done_on: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Clearance:
    """The sensitivity review: `by` cleared the texts of `scenario` as they are in the version `digest`."""

    scenario: str
    digest: str
    by: str
    role: str = ""
    note: str = ""
    at_ms: int = 0
    offset_min: int = 0


@dataclass(frozen=True, slots=True)
class NationalLine:
    """A national law, plan or line of an action plan that findings can be aligned with."""

    id: str
    kind: NationalKind
    code: str
    title: str
    parent: str = ""
