"""Wishes. Each is one frozen value; `decide` turns it into exactly one event or refuses it.

These names and fields are also the language of `rehearsal.jsonl`. Fields with a default may be left out. Things that
are linked to later (a response, an observation, a conclusion …) may be given an `id`; without one they get the id of
their journal entry. Dates are ISO 8601 (`2026-07-14`), languages ISO 639-1, texts plain. In an `Amend…` command, None
means "as it was".
"""

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
from tabletop.exercise.prepare_commands import (
    AddAgency as AddAgency,
    AddLogo as AddLogo,
    AddNationalLine as AddNationalLine,
    AddParticipant as AddParticipant,
    AddScenario as AddScenario,
    AmendAgency as AmendAgency,
    AmendParticipant as AmendParticipant,
    BindPlaceholder as BindPlaceholder,
    ClearTexts as ClearTexts,
    CloseSession as CloseSession,
    DescribeExercise as DescribeExercise,
    DescribeMandate as DescribeMandate,
    OpenSession as OpenSession,
    OrderProgramme as OrderProgramme,
    RecodeAgency as RecodeAgency,
    RecordAttendance as RecordAttendance,
    RemoveAgency as RemoveAgency,
    RemoveLogo as RemoveLogo,
    RemoveNationalLine as RemoveNationalLine,
    RemoveParticipant as RemoveParticipant,
    RemoveScenario as RemoveScenario,
    SetAgenda as SetAgenda,
    SetGroundRules as SetGroundRules,
    SetPlanningStep as SetPlanningStep,
    SetReportPlan as SetReportPlan,
)
from tabletop.exercise.run_commands import (
    AddAdHocInject as AddAdHocInject,
    ChooseOption as ChooseOption,
    CorrectText as CorrectText,
    EndScenario as EndScenario,
    GoBack as GoBack,
    HideSlide as HideSlide,
    JumpToInject as JumpToInject,
    PauseRun as PauseRun,
    PublishBoard as PublishBoard,
    RecordVote as RecordVote,
    ReleaseInject as ReleaseInject,
    RemoveAdHocPicture as RemoveAdHocPicture,
    ResumeRun as ResumeRun,
    RetractInject as RetractInject,
    RevealStep as RevealStep,
    SetWall as SetWall,
    ShowDecision as ShowDecision,
    ShowSlide as ShowSlide,
    SkipInject as SkipInject,
    StartScenario as StartScenario,
)
from tabletop.exercise.words import Mark, ReadBack, ResponseKind, Stance
from tabletop.scenario.model import Strand

# -- record ----------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class RecordResponse:
    """What was said. `agencies`: codes, [] unassigned, ["*"] the room. `started_ms`: first keystroke, UTC.
    `attachments`: digests of photographs that are in the exercise file already.

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
    attachments: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class AmendResponse:
    """`no_stance` takes a stance away; `at_ms` corrects when it was said (UTC). What is parked again is open again;
    `settled` is how it ended after all."""

    response: str
    agencies: tuple[str, ...] | None = None
    text: str | None = None
    kind: ResponseKind | None = None
    stance: Stance | None = None
    strands: tuple[Strand, ...] | None = None
    task: str | None = None
    no_stance: bool = False
    at_ms: int | None = None
    attachments: tuple[str, ...] | None = None
    settled: str | None = None


@dataclass(frozen=True, slots=True)
class WithdrawResponse:
    """Keep the row, hide it from reports."""

    response: str
    reason: str = ""


@dataclass(frozen=True, slots=True)
class RestoreResponse:
    """Undo a withdrawal."""

    response: str


@dataclass(frozen=True, slots=True)
class SetReadBack:
    """The words were read back to the agency, or confirmed by it."""

    response: str
    status: ReadBack


@dataclass(frozen=True, slots=True)
class SettleParked:
    """A parked item was returned to; `note` says how it ended. '' with `settled` False takes that back."""

    response: str
    note: str = ""
    settled: bool = True


@dataclass(frozen=True, slots=True)
class MarkExpectedAction:
    """How an expected action of a released inject came up; `inject` defaults to the last released.

    `evaluator`: initials or a word; an evaluator's own marks stand apart from the facilitator's. `run`: number of the run,
    0 for the one being played, else the last.
    """

    expected: str
    mark: Mark
    inject: str = ""
    evaluator: str = ""
    run: int = 0


PREPARE = (
    DescribeExercise,
    AddAgency,
    AmendAgency,
    RecodeAgency,
    RemoveAgency,
    AddScenario,
    RemoveScenario,
    OpenSession,
    CloseSession,
    DescribeMandate,
    SetGroundRules,
    SetReportPlan,
    AddParticipant,
    AmendParticipant,
    RemoveParticipant,
    RecordAttendance,
    SetAgenda,
    OrderProgramme,
    BindPlaceholder,
    AddLogo,
    RemoveLogo,
    SetPlanningStep,
    ClearTexts,
    AddNationalLine,
    RemoveNationalLine,
)
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
    RemoveAdHocPicture,
    PauseRun,
    ResumeRun,
    SetWall,
    RevealStep,
    CorrectText,
    RecordVote,
    ShowSlide,
    HideSlide,
    PublishBoard,
)
RECORD = (RecordResponse, AmendResponse, WithdrawResponse, RestoreResponse, SetReadBack, SettleParked, MarkExpectedAction)
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

Command = (
    DescribeExercise
    | AddAgency
    | AmendAgency
    | RecodeAgency
    | RemoveAgency
    | AddScenario
    | RemoveScenario
    | OpenSession
    | CloseSession
    | DescribeMandate
    | SetGroundRules
    | SetReportPlan
    | AddParticipant
    | AmendParticipant
    | RemoveParticipant
    | RecordAttendance
    | SetAgenda
    | OrderProgramme
    | BindPlaceholder
    | AddLogo
    | RemoveLogo
    | SetPlanningStep
    | ClearTexts
    | AddNationalLine
    | RemoveNationalLine
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
    | RemoveAdHocPicture
    | PauseRun
    | ResumeRun
    | SetWall
    | RevealStep
    | CorrectText
    | RecordVote
    | ShowSlide
    | HideSlide
    | PublishBoard
    | RecordResponse
    | AmendResponse
    | WithdrawResponse
    | RestoreResponse
    | SetReadBack
    | SettleParked
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
