"""Wishes of the weeks before: the basics, the bodies, the people, the agenda, the programme. See `commands`."""

from collections.abc import Mapping
from dataclasses import dataclass

from tabletop.exercise.prepare_values import AgendaItem
from tabletop.exercise.words import Attendance, Attribution, Gender, NationalKind, ParticipantRole, ReportPart
from tabletop.scenario.model import AgencyRole


@dataclass(frozen=True, slots=True)
class DescribeExercise:
    """The basics. The first one makes the exercise; later ones replace them all. `languages`: the room's first."""

    title: str
    country: str = ""
    place: str = ""
    starts: str = ""
    ends: str = ""
    handling: str = ""
    reference: str = ""
    organizer: str = ""
    donor: str = ""
    subtitle: str = ""
    languages: tuple[str, ...] = ("en",)


@dataclass(frozen=True, slots=True)
class AddAgency:
    """A body that takes part. `names` by language; `type` as in domain.md §2.5 binds it to scenarios, and so does
    each of the types in `also`. `seat`: 1-based round the table, 0 unsaid."""

    code: str
    names: Mapping[str, str]
    aliases: tuple[str, ...] = ()
    type: str = ""
    role: AgencyRole = AgencyRole.PLAYER
    also: tuple[str, ...] = ()
    seat: int = 0
    before: str = ""


@dataclass(frozen=True, slots=True)
class AmendAgency:
    code: str
    names: Mapping[str, str] | None = None
    aliases: tuple[str, ...] | None = None
    type: str | None = None
    role: AgencyRole | None = None
    also: tuple[str, ...] | None = None
    seat: int | None = None
    mark: int | None = None


@dataclass(frozen=True, slots=True)
class RecodeAgency:
    """Another code for a body, wherever the exercise names it: its people, its lines, what it is to do."""

    code: str
    becomes: str


@dataclass(frozen=True, slots=True)
class RemoveAgency:
    """Refused once the agency has said something, voted, or has something to do: the record must tell who it was."""

    code: str


@dataclass(frozen=True, slots=True)
class AddScenario:
    """Put a scenario on the programme; its bytes, named by `digest`, are in the exercise file already."""

    scenario: str
    digest: str


@dataclass(frozen=True, slots=True)
class RemoveScenario:
    """Take a scenario off the programme; refused once it has been started."""

    scenario: str


@dataclass(frozen=True, slots=True)
class OpenSession:
    """A half-day of the programme begins."""

    title: str


@dataclass(frozen=True, slots=True)
class CloseSession:
    """The half-day ends. `at_ms` (UTC): when it was over, 0 for now."""

    at_ms: int = 0


@dataclass(frozen=True, slots=True)
class DescribeMandate:
    """Who asked, when, under what programme, and the objectives. Replaces what was said of it before."""

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
class SetGroundRules:
    """The rules of the room. `interpretation`: percent of the plain talking time, 100 to 300. Replaces them all."""

    attribution: Attribution = Attribution.NAMED
    stop_phrase: str = ""
    rules: tuple[str, ...] = ()
    interpretation: int = 100


@dataclass(frozen=True, slots=True)
class SetReportPlan:
    """What every report of the exercise leaves out, and whom it is addressed to. Replaces what was planned before."""

    leaves_out: tuple[ReportPart, ...] = ()
    addressees: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class AddParticipant:
    """Somebody who takes part, by function: who it is, is kept apart. `agency`: a code, or '' for the team."""

    role: ParticipantRole = ParticipantRole.PLAYER
    agency: str = ""
    gender: Gender = Gender.UNSAID
    mode: Attendance = Attendance.IN_PERSON
    id: str = ""
    before: str = ""


@dataclass(frozen=True, slots=True)
class AmendParticipant:
    participant: str
    role: ParticipantRole | None = None
    agency: str | None = None
    gender: Gender | None = None
    mode: Attendance | None = None


@dataclass(frozen=True, slots=True)
class RemoveParticipant:
    """Refused once the person was there; somebody who never came, or was marked so by mistake, can go."""

    participant: str


@dataclass(frozen=True, slots=True)
class RecordAttendance:
    """One participant in one half-day (`1-am`, `1-pm`, `2-am` …); the last one said stands. Times `HH:MM`."""

    participant: str
    half_day: str
    present: bool = True
    mode: Attendance = Attendance.IN_PERSON
    arrives: str = ""
    leaves: str = ""
    reason: str = ""


@dataclass(frozen=True, slots=True)
class SetAgenda:
    """The whole agenda, in any order; items of one day must not overlap."""

    items: tuple[AgendaItem, ...]


@dataclass(frozen=True, slots=True)
class OrderProgramme:
    """The scenarios of the programme in the order of play: all of them, each once."""

    scenarios: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class BindPlaceholder:
    """The real name, by language, for a placeholder of a scenario's setting; {} gives the scenario's own back."""

    scenario: str
    name: str
    values: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class AddLogo:
    """A logo whose bytes, named by `digest`, are in the exercise file already."""

    digest: str
    name: str
    before: str = ""


@dataclass(frozen=True, slots=True)
class RemoveLogo:
    digest: str


@dataclass(frozen=True, slots=True)
class SetPlanningStep:
    """A step of the planning checklist: another date than the default, done on a day, a note."""

    step: str
    due: str = ""
    done_on: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class ClearTexts:
    """The host's sensitivity review: `by` has cleared the texts of a scenario in the version on the programme."""

    scenario: str
    by: str
    role: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class AddNationalLine:
    """A national law, plan or action-plan line; `parent`: the id of the plan a line belongs to."""

    kind: NationalKind
    code: str
    title: str
    parent: str = ""
    id: str = ""
    before: str = ""


@dataclass(frozen=True, slots=True)
class RemoveNationalLine:
    line: str
