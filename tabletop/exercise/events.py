"""Facts. Each is one row of the journal; `apply` never refuses one. Amended things are written whole."""

from collections.abc import Mapping
from dataclasses import dataclass

from tabletop.exercise.values import (
    AdHocInject,
    Agency,
    Basics,
    ChoiceMade,
    Conclusion,
    CorrectiveAction,
    Observation,
    Recommendation,
    Response,
)
from tabletop.exercise.words import Mark, WallMode


@dataclass(frozen=True, slots=True)
class ExerciseDescribed:
    basics: Basics


@dataclass(frozen=True, slots=True)
class AgencyAdded:
    agency: Agency


@dataclass(frozen=True, slots=True)
class AgencyAmended:
    agency: Agency


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
    number: int


@dataclass(frozen=True, slots=True)
class ScenarioStarted:
    """`facts`: the starting values of the scenario."""

    run: int
    scenario: str
    digest: str
    facts: Mapping[str, bool | int | str]


@dataclass(frozen=True, slots=True)
class ScenarioEnded:
    """`at_end`: the route had reached END."""

    run: int
    at_end: bool
    reason: str = ""


@dataclass(frozen=True, slots=True)
class InjectReleased:
    """`variant`: index of the variant shown, -1 for the plain text. `excursion`: the route stays where it was."""

    run: int
    inject: str
    variant: int = -1
    on_route: bool = True
    excursion: bool = False
    repeat: bool = False
    silent: bool = False  # a task for the facilitator: the wall does not change
    reason: str = ""


@dataclass(frozen=True, slots=True)
class DecisionShown:
    run: int
    decision: str


@dataclass(frozen=True, slots=True)
class OptionChosen:
    run: int
    choice: ChoiceMade


@dataclass(frozen=True, slots=True)
class InjectRetracted:
    """`cue`: the inject or decision taken back after `shown_ms` on the wall."""

    run: int
    cue: str
    shown_ms: int


@dataclass(frozen=True, slots=True)
class InjectSkipped:
    run: int
    inject: str
    reason: str = ""


@dataclass(frozen=True, slots=True)
class JumpedToInject:
    run: int
    inject: str
    reason: str = ""


@dataclass(frozen=True, slots=True)
class WentBack:
    run: int
    inject: str
    reason: str = ""


@dataclass(frozen=True, slots=True)
class AdHocInjectAdded:
    run: int
    inject: AdHocInject


@dataclass(frozen=True, slots=True)
class RunPaused:
    run: int
    reason: str = ""


@dataclass(frozen=True, slots=True)
class RunResumed:
    run: int


@dataclass(frozen=True, slots=True)
class WallSet:
    mode: WallMode


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
class ExpectedActionMarked:
    run: int
    inject: str
    expected: str
    mark: Mark


@dataclass(frozen=True, slots=True)
class ObservationAdded:
    observation: Observation


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


@dataclass(frozen=True, slots=True)
class RecommendationAmended:
    recommendation: Recommendation


@dataclass(frozen=True, slots=True)
class RecommendationWithdrawn:
    recommendation: str


@dataclass(frozen=True, slots=True)
class CorrectiveActionAdded:
    action: CorrectiveAction


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
    | AgencyRemoved
    | ScenarioAdded
    | ScenarioRemoved
    | SessionOpened
    | SessionClosed
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
    | RunPaused
    | RunResumed
    | WallSet
    | ResponseRecorded
    | ResponseAmended
    | ResponseWithdrawn
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
