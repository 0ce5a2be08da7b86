"""Wishes. Each is one frozen value; `decide` turns it into exactly one event or refuses it.

These names and fields are also the language of `rehearsal.jsonl`. Fields with a default may be left out. Things that
are linked to later (a response, an observation, a conclusion …) may be given an `id`; without one they get the id of
their journal entry. Dates are ISO 8601 (`2026-07-14`), languages ISO 639-1, texts plain. In an `Amend…` command, None
means "as it was".
"""

from collections.abc import Mapping
from dataclasses import dataclass

from tabletop.exercise.conclude_commands import (
    AddConclusion as AddConclusion,
    AddCorrectiveAction as AddCorrectiveAction,
    AddObservation as AddObservation,
    AddRecommendation as AddRecommendation,
    AdoptConclusion as AdoptConclusion,
    AmendConclusion as AmendConclusion,
    AmendCorrectiveAction as AmendCorrectiveAction,
    AmendObservation as AmendObservation,
    AmendRecommendation as AmendRecommendation,
    CloseExercise as CloseExercise,
    ReopenExercise as ReopenExercise,
    WithdrawCorrectiveAction as WithdrawCorrectiveAction,
    WithdrawObservation as WithdrawObservation,
    WithdrawRecommendation as WithdrawRecommendation,
)
from tabletop.exercise.words import (
    DecidedBy,
    Mark,
    ResponseKind,
    Stance,
    WallMode,
)
from tabletop.scenario.model import AgencyRole, Strand

# -- prepare ---------------------------------------------------------------------------------------------------------


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
    """A body that takes part. `names` by language; `type` as in domain.md §2.5 binds it to scenarios."""

    code: str
    names: Mapping[str, str]
    aliases: tuple[str, ...] = ()
    type: str = ""
    role: AgencyRole = AgencyRole.PLAYER


@dataclass(frozen=True, slots=True)
class AmendAgency:
    code: str
    names: Mapping[str, str] | None = None
    aliases: tuple[str, ...] | None = None
    type: str | None = None
    role: AgencyRole | None = None


@dataclass(frozen=True, slots=True)
class RemoveAgency:
    """Refused once the agency has said something: the record must tell who spoke."""

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
    pass


# -- run -------------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class StartScenario:
    """StartEx. The scenario must be on the programme; a scenario played twice is two runs."""

    scenario: str


@dataclass(frozen=True, slots=True)
class EndScenario:
    """EndEx, at END or before it; then `reason` says why."""

    reason: str = ""


@dataclass(frozen=True, slots=True)
class ReleaseInject:
    """GO: show an inject to the room. Without `inject`, the one in standby; off the route, `reason` is needed,
    but not to show again what the room has seen."""

    inject: str | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class ShowDecision:
    """GO on a decision: show its question and options to the room."""


@dataclass(frozen=True, slots=True)
class ChooseOption:
    """Record the room's choice at the open decision and arm its target. May be repeated until the target is released."""

    option: str
    decided_by: DecidedBy = DecidedBy.UNSAID
    note: str = ""
    reason: str = ""


@dataclass(frozen=True, slots=True)
class RetractInject:
    """Take back the last release within 20 s: the wall shows again what it showed before; the record keeps both."""


@dataclass(frozen=True, slots=True)
class SkipInject:
    """Pass over the inject in standby. At a decision nothing can be skipped: choose, or jump."""

    reason: str = ""


@dataclass(frozen=True, slots=True)
class JumpToInject:
    """Put any inject in standby and go on from there; `reason` is needed when the route does not lead there."""

    inject: str
    reason: str = ""


@dataclass(frozen=True, slots=True)
class GoBack:
    """Put the inject before the one last shown in standby again."""

    reason: str = ""


@dataclass(frozen=True, slots=True)
class AddAdHocInject:
    """Improvise: a new inject X1, X2 … that can then be released; `look` as in the scenario format."""

    title: str
    text: str
    look: str = "briefing"


@dataclass(frozen=True, slots=True)
class PauseRun:
    reason: str = ""


@dataclass(frozen=True, slots=True)
class ResumeRun:
    pass


@dataclass(frozen=True, slots=True)
class SetWall:
    """The wall's own states; they act at once and are logged after."""

    mode: WallMode


# -- record ----------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class RecordResponse:
    """What was said. `agencies`: codes, [] unassigned, ["*"] the room. `started_ms`: first keystroke, UTC.

    `inject` is the one on which it was said (default: the last released); `task`: the expected action that `stance`
    is about. A code that is unknown is kept as typed: the line is never blocked.
    """

    agencies: tuple[str, ...]
    text: str
    kind: ResponseKind = ResponseKind.RESPONSE
    stance: Stance | None = None
    strands: tuple[Strand, ...] = ()
    task: str = ""
    inject: str = ""
    started_ms: int = 0
    id: str = ""


@dataclass(frozen=True, slots=True)
class AmendResponse:
    response: str
    agencies: tuple[str, ...] | None = None
    text: str | None = None
    kind: ResponseKind | None = None
    stance: Stance | None = None
    strands: tuple[Strand, ...] | None = None
    task: str | None = None


@dataclass(frozen=True, slots=True)
class WithdrawResponse:
    """Keep the row, hide it from reports."""

    response: str
    reason: str = ""


@dataclass(frozen=True, slots=True)
class MarkExpectedAction:
    """How an expected action of a released inject came up; `inject` defaults to the last released."""

    expected: str
    mark: Mark
    inject: str = ""


PREPARE = (DescribeExercise, AddAgency, AmendAgency, RemoveAgency, AddScenario, RemoveScenario, OpenSession, CloseSession)
RUN = (
    StartScenario,
    EndScenario,
    ReleaseInject,
    ShowDecision,
    ChooseOption,
    RetractInject,
    SkipInject,
    JumpToInject,
    GoBack,
    AddAdHocInject,
    PauseRun,
    ResumeRun,
    SetWall,
)
RECORD = (RecordResponse, AmendResponse, WithdrawResponse, MarkExpectedAction)
CONCLUDE = (
    AddObservation,
    AmendObservation,
    WithdrawObservation,
    AddConclusion,
    AmendConclusion,
    AdoptConclusion,
    AddRecommendation,
    AmendRecommendation,
    WithdrawRecommendation,
    AddCorrectiveAction,
    AmendCorrectiveAction,
    WithdrawCorrectiveAction,
    CloseExercise,
    ReopenExercise,
)
ALL = (*PREPARE, *RUN, *RECORD, *CONCLUDE)

type_by_name: Mapping[str, type] = {kind.__name__: kind for kind in ALL}

Command = (
    DescribeExercise
    | AddAgency
    | AmendAgency
    | RemoveAgency
    | AddScenario
    | RemoveScenario
    | OpenSession
    | CloseSession
    | StartScenario
    | EndScenario
    | ReleaseInject
    | ShowDecision
    | ChooseOption
    | RetractInject
    | SkipInject
    | JumpToInject
    | GoBack
    | AddAdHocInject
    | PauseRun
    | ResumeRun
    | SetWall
    | RecordResponse
    | AmendResponse
    | WithdrawResponse
    | MarkExpectedAction
    | AddObservation
    | AmendObservation
    | WithdrawObservation
    | AddConclusion
    | AmendConclusion
    | AdoptConclusion
    | AddRecommendation
    | AmendRecommendation
    | WithdrawRecommendation
    | AddCorrectiveAction
    | AmendCorrectiveAction
    | WithdrawCorrectiveAction
    | CloseExercise
    | ReopenExercise
)
