"""Facts of the day: the route, the wall, votes, the board. See `events`."""

from collections.abc import Mapping
from dataclasses import dataclass

from tabletop.exercise.values import AdHocInject, BoardCard, ChoiceMade, Vote
from tabletop.exercise.words import SlideKind, TextPart, WallMode


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
class AdHocPictureRemoved:
    run: int
    inject: str


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
    resumes: str = ""


@dataclass(frozen=True, slots=True)
class StepRevealed:
    """`cue`: the inject whose step `step` (0-based) the wall shows."""

    run: int
    cue: str
    step: int


@dataclass(frozen=True, slots=True)
class TextCorrected:
    run: int
    inject: str
    part: TextPart
    language: str
    text: str


@dataclass(frozen=True, slots=True)
class VoteRecorded:
    run: int
    vote: Vote


@dataclass(frozen=True, slots=True)
class SlideShown:
    """`run`: the one being played, 0 for none; `cue`: the decision of a vote."""

    run: int
    slide: SlideKind
    cue: str = ""
    until_ms: int = 0


@dataclass(frozen=True, slots=True)
class SlideHidden:
    pass


@dataclass(frozen=True, slots=True)
class BoardPublished:
    cards: tuple[BoardCard, ...]
