"""What a report tells, as data: the source of `report.json`.

Codes are those of `tabletop.exercise.words`, dates ISO 8601, moments milliseconds since 1970, trace codes as
`tabletop.views.trace` makes them; '' where nothing was recorded.
"""

from dataclasses import dataclass

from tabletop.report.record_before import (
    AgendaRecord,
    AttendanceRecord,
    ClearanceRecord,
    MandateRecord,
    NationalRecord,
    ObjectiveRecord,
    ReportPlanRecord,
    RulesRecord,
)


@dataclass(frozen=True, slots=True)
class Basics:
    title: str
    subtitle: str
    country: str
    place: str
    starts: str
    ends: str
    organizer: str
    donor: str
    reference: str
    handling: str
    final: bool
    entries: int
    last_utc_ms: int


@dataclass(frozen=True, slots=True)
class BodyRecord:
    code: str
    name: str
    role: str
    spoke_at: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class DecisionRecord:
    code: str
    question: str
    option: str
    decided_by: str
    note: str
    utc_ms: int


@dataclass(frozen=True, slots=True)
class RunRecord:
    code: str
    scenario: str
    digest: str
    title: str
    status: str
    at_end: bool
    released: tuple[str, ...]
    decisions: tuple[DecisionRecord, ...]
    planned_minutes: float
    actual_minutes: float | None


@dataclass(frozen=True, slots=True)
class ResponseRecord:
    code: str
    utc_ms: int
    agencies: tuple[str, ...]
    kind: str
    stance: str
    strands: tuple[str, ...]
    task: str
    text: str
    amended: bool
    settled: str | None


@dataclass(frozen=True, slots=True)
class FindingRecord:
    number: str
    kind: str
    strand: str
    text: str
    detail: str
    why: str
    evidence: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TaskRecord:
    """A row of the matrix: `stances` are (body, stance) pairs."""

    code: str
    label: str
    stances: tuple[tuple[str, str], ...]
    gap: bool
    overlap: bool


@dataclass(frozen=True, slots=True)
class ExpectedRecord:
    code: str
    text: str
    mark: str


@dataclass(frozen=True, slots=True)
class ConclusionRecord:
    number: str
    text: str
    strand: str
    agreement: str
    reservation: str
    findings: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RecommendationRecord:
    number: str
    text: str
    conclusion: str
    addressee: str
    level: str
    priority: str
    horizon: str


@dataclass(frozen=True, slots=True)
class ActionRecord:
    number: str
    text: str
    recommendation: str
    owner: str
    due: str
    element: str
    support: tuple[str, ...]
    indicator: str
    status: str


@dataclass(frozen=True, slots=True)
class BoardRecord:
    """A card of the hot-wash board; `lines`: trace codes of what it was made from."""

    column: str
    text: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Record:
    exercise: Basics
    agencies: tuple[BodyRecord, ...]
    runs: tuple[RunRecord, ...]
    limitations: tuple[str, ...]
    findings: tuple[FindingRecord, ...]
    tasks: tuple[TaskRecord, ...]
    expected: tuple[ExpectedRecord, ...]
    conclusions: tuple[ConclusionRecord, ...]
    recommendations: tuple[RecommendationRecord, ...]
    actions: tuple[ActionRecord, ...]
    responses: tuple[ResponseRecord, ...]
    mandate: MandateRecord
    rules: RulesRecord
    attendance: AttendanceRecord
    agenda: tuple[AgendaRecord, ...]
    objectives: tuple[ObjectiveRecord, ...]
    national: tuple[NationalRecord, ...]
    clearances: tuple[ClearanceRecord, ...]
    board: tuple[BoardRecord, ...]
    report_plan: ReportPlanRecord
