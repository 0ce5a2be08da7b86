"""Facts of the weeks before. See `events`."""

from collections.abc import Mapping
from dataclasses import dataclass

from tabletop.exercise.prepare_values import (
    AgendaItem,
    Clearance,
    GroundRules,
    Logo,
    Mandate,
    NationalLine,
    Participant,
    PlanningStep,
    Presence,
    ReportPlan,
)
from tabletop.exercise.values import Agency, Basics


@dataclass(frozen=True, slots=True)
class ExerciseDescribed:
    basics: Basics


@dataclass(frozen=True, slots=True)
class AgencyAdded:
    """`before`: the one it stands before, and so below; '' for the last."""

    agency: Agency
    before: str = ""


@dataclass(frozen=True, slots=True)
class AgencyAmended:
    agency: Agency


@dataclass(frozen=True, slots=True)
class AgencyRecoded:
    code: str
    becomes: str


@dataclass(frozen=True, slots=True)
class AgencyRemoved:
    code: str


@dataclass(frozen=True, slots=True)
class ScenarioAdded:
    scenario: str
    digest: str


@dataclass(frozen=True, slots=True)
class ScenarioRemoved:
    scenario: str


@dataclass(frozen=True, slots=True)
class SessionOpened:
    number: int
    title: str


@dataclass(frozen=True, slots=True)
class SessionClosed:
    """`at_ms`: when it was over, 0 for the moment it was said."""

    number: int
    at_ms: int = 0


@dataclass(frozen=True, slots=True)
class MandateDescribed:
    mandate: Mandate


@dataclass(frozen=True, slots=True)
class GroundRulesSet:
    rules: GroundRules


@dataclass(frozen=True, slots=True)
class ReportPlanSet:
    plan: ReportPlan


@dataclass(frozen=True, slots=True)
class ParticipantAdded:
    participant: Participant
    before: str = ""


@dataclass(frozen=True, slots=True)
class ParticipantAmended:
    participant: Participant


@dataclass(frozen=True, slots=True)
class ParticipantRemoved:
    participant: str


@dataclass(frozen=True, slots=True)
class AttendanceRecorded:
    presence: Presence


@dataclass(frozen=True, slots=True)
class AgendaSet:
    items: tuple[AgendaItem, ...]


@dataclass(frozen=True, slots=True)
class ProgrammeOrdered:
    scenarios: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PlaceholderBound:
    """`values` by language; empty when the scenario's own text holds again."""

    scenario: str
    name: str
    values: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class LogoAdded:
    logo: Logo
    before: str = ""


@dataclass(frozen=True, slots=True)
class LogoRemoved:
    digest: str


@dataclass(frozen=True, slots=True)
class PlanningStepSet:
    step: PlanningStep


@dataclass(frozen=True, slots=True)
class TextsCleared:
    clearance: Clearance


@dataclass(frozen=True, slots=True)
class NationalLineAdded:
    line: NationalLine
    before: str = ""


@dataclass(frozen=True, slots=True)
class NationalLineRemoved:
    line: str
