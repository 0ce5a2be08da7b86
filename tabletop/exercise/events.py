"""Facts. Each is one row of the journal; `apply` never refuses one. Amended things are written whole."""

from dataclasses import dataclass

from tabletop.exercise.prepare_events import (
    AgencyAdded as AgencyAdded,
    AgencyAmended as AgencyAmended,
    AgencyRecoded as AgencyRecoded,
    AgencyRemoved as AgencyRemoved,
    AgendaSet as AgendaSet,
    AttendanceRecorded as AttendanceRecorded,
    ExerciseDescribed as ExerciseDescribed,
    GroundRulesSet as GroundRulesSet,
    LogoAdded as LogoAdded,
    LogoRemoved as LogoRemoved,
    MandateDescribed as MandateDescribed,
    NationalLineAdded as NationalLineAdded,
    NationalLineRemoved as NationalLineRemoved,
    ParticipantAdded as ParticipantAdded,
    ParticipantAmended as ParticipantAmended,
    ParticipantRemoved as ParticipantRemoved,
    PlaceholderBound as PlaceholderBound,
    PlanningStepSet as PlanningStepSet,
    ProgrammeOrdered as ProgrammeOrdered,
    ReportPlanSet as ReportPlanSet,
    ScenarioAdded as ScenarioAdded,
    ScenarioRemoved as ScenarioRemoved,
    SessionClosed as SessionClosed,
    SessionOpened as SessionOpened,
    TextsCleared as TextsCleared,
)
from tabletop.exercise.run_events import (
    AdHocInjectAdded as AdHocInjectAdded,
    AdHocPictureRemoved as AdHocPictureRemoved,
    BoardPublished as BoardPublished,
    DecisionShown as DecisionShown,
    InjectReleased as InjectReleased,
    InjectRetracted as InjectRetracted,
    InjectSkipped as InjectSkipped,
    JumpedToInject as JumpedToInject,
    OptionChosen as OptionChosen,
    RunPaused as RunPaused,
    RunResumed as RunResumed,
    ScenarioEnded as ScenarioEnded,
    ScenarioStarted as ScenarioStarted,
    SlideHidden as SlideHidden,
    SlideShown as SlideShown,
    StepRevealed as StepRevealed,
    TextCorrected as TextCorrected,
    VoteRecorded as VoteRecorded,
    WallSet as WallSet,
    WentBack as WentBack,
)
from tabletop.exercise.values import (
    Conclusion,
    CorrectiveAction,
    Observation,
    Recommendation,
    Response,
)
from tabletop.exercise.words import Mark, ReadBack


@dataclass(frozen=True, slots=True)
class ResponseRecorded:
    response: Response


@dataclass(frozen=True, slots=True)
class ResponseAmended:
    response: Response


@dataclass(frozen=True, slots=True)
class ResponseWithdrawn:
    response: str
    reason: str = ""


@dataclass(frozen=True, slots=True)
class ResponseRestored:
    response: str


@dataclass(frozen=True, slots=True)
class ReadBackSet:
    response: str
    status: ReadBack


@dataclass(frozen=True, slots=True)
class ParkedSettled:
    """`note` says how it ended; None takes that back."""

    response: str
    note: str | None


@dataclass(frozen=True, slots=True)
class ExpectedActionMarked:
    run: int
    inject: str
    expected: str
    mark: Mark
    evaluator: str = ""


@dataclass(frozen=True, slots=True)
class ObservationAdded:
    """`before`: the one it stands before, and so below; '' for the last."""

    observation: Observation
    before: str = ""


@dataclass(frozen=True, slots=True)
class ObservationAmended:
    observation: Observation


@dataclass(frozen=True, slots=True)
class ObservationWithdrawn:
    observation: str


@dataclass(frozen=True, slots=True)
class ConclusionAdded:
    conclusion: Conclusion


@dataclass(frozen=True, slots=True)
class ConclusionAmended:
    conclusion: Conclusion


@dataclass(frozen=True, slots=True)
class ConclusionAdopted:
    """Whatever the room said of it: agreed, with a reservation, left open, dropped."""

    conclusion: Conclusion


@dataclass(frozen=True, slots=True)
class RecommendationAdded:
    recommendation: Recommendation
    before: str = ""


@dataclass(frozen=True, slots=True)
class RecommendationAmended:
    recommendation: Recommendation


@dataclass(frozen=True, slots=True)
class RecommendationWithdrawn:
    recommendation: str


@dataclass(frozen=True, slots=True)
class CorrectiveActionAdded:
    action: CorrectiveAction
    before: str = ""


@dataclass(frozen=True, slots=True)
class CorrectiveActionAmended:
    action: CorrectiveAction


@dataclass(frozen=True, slots=True)
class CorrectiveActionWithdrawn:
    action: str


@dataclass(frozen=True, slots=True)
class ExerciseClosed:
    pass


@dataclass(frozen=True, slots=True)
class ExerciseReopened:
    reason: str = ""


Event = (
    ExerciseDescribed
    | AgencyAdded
    | AgencyAmended
    | AgencyRecoded
    | AgencyRemoved
    | ScenarioAdded
    | ScenarioRemoved
    | SessionOpened
    | SessionClosed
    | MandateDescribed
    | GroundRulesSet
    | ReportPlanSet
    | ParticipantAdded
    | ParticipantAmended
    | ParticipantRemoved
    | AttendanceRecorded
    | AgendaSet
    | ProgrammeOrdered
    | PlaceholderBound
    | LogoAdded
    | LogoRemoved
    | PlanningStepSet
    | TextsCleared
    | NationalLineAdded
    | NationalLineRemoved
    | ScenarioStarted
    | ScenarioEnded
    | InjectReleased
    | DecisionShown
    | OptionChosen
    | InjectRetracted
    | InjectSkipped
    | JumpedToInject
    | WentBack
    | AdHocInjectAdded
    | AdHocPictureRemoved
    | RunPaused
    | RunResumed
    | WallSet
    | StepRevealed
    | TextCorrected
    | VoteRecorded
    | SlideShown
    | SlideHidden
    | BoardPublished
    | ResponseRecorded
    | ResponseAmended
    | ResponseWithdrawn
    | ResponseRestored
    | ReadBackSet
    | ParkedSettled
    | ExpectedActionMarked
    | ObservationAdded
    | ObservationAmended
    | ObservationWithdrawn
    | ConclusionAdded
    | ConclusionAmended
    | ConclusionAdopted
    | RecommendationAdded
    | RecommendationAmended
    | RecommendationWithdrawn
    | CorrectiveActionAdded
    | CorrectiveActionAmended
    | CorrectiveActionWithdrawn
    | ExerciseClosed
    | ExerciseReopened
)
