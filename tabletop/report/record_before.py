"""What was settled before the day and who came, as data: the part of `report.json` beside what was said."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class MandateRecord:
    """`ordinal` 0: not said."""

    host: str
    asked_by: str
    asked_on: str
    programme: str
    series: str
    ordinal: int
    contact: str
    scope: str
    objectives: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RulesRecord:
    attribution: str
    stop_phrase: str
    rules: tuple[str, ...]
    interpretation: int
    languages: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ReportPlanRecord:
    """`leaves_out`: ids of sections; what they tell is not in the record either."""

    leaves_out: tuple[str, ...]
    addressees: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CountRecord:
    """`present`: as many as `half_days`; None where nobody's attendance was recorded."""

    by: str
    key: str
    registered: int
    present: tuple[int | None, ...]


@dataclass(frozen=True, slots=True)
class AttendanceRecord:
    registered: int
    bodies: int
    came: int | None
    half_days: tuple[str, ...]
    present: tuple[int | None, ...]
    counts: tuple[CountRecord, ...]


@dataclass(frozen=True, slots=True)
class AgendaRecord:
    day: int
    starts: str
    minutes: int
    kind: str
    title: str
    scenario: str
    runs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ObjectiveRecord:
    run: str
    text: str
    injects: tuple[str, ...]
    lines: int
    findings: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class NationalRecord:
    kind: str
    code: str
    title: str
    parent: str


@dataclass(frozen=True, slots=True)
class ClearanceRecord:
    """`current`: the version cleared is the one on the programme."""

    scenario: str
    digest: str
    by: str
    role: str
    note: str
    utc_ms: int
    current: bool
