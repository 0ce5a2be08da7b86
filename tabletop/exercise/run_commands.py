"""Wishes on the day: the route, the wall, votes, the board. See `commands`."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from tabletop.exercise.values import BoardCard
from tabletop.exercise.words import DecidedBy, SlideKind, TextPart, WallMode


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
    """Improvise: a new inject X1, X2 … that can then be released; `look` as in the scenario format, `picture` the digest of
    one that is in the exercise file already."""

    title: str
    text: str
    look: str = "briefing"
    picture: str = ""


@dataclass(frozen=True, slots=True)
class RemoveAdHocPicture:
    """Take the picture off an improvised inject that the room has not seen."""

    inject: str


@dataclass(frozen=True, slots=True)
class PauseRun:
    reason: str = ""


@dataclass(frozen=True, slots=True)
class ResumeRun:
    pass


@dataclass(frozen=True, slots=True)
class SetWall:
    """The wall's own states; they act at once and are logged after. `resumes`: `HH:MM` on the standby slide of a break."""

    mode: WallMode
    resumes: str = ""


@dataclass(frozen=True, slots=True)
class RevealStep:
    """Show step `step` (0-based) of what the wall shows: the next layer of a map, the next box of a document."""

    step: int


@dataclass(frozen=True, slots=True)
class CorrectText:
    """Mend a slip in an inject of this run; the scenario stays as it was. On the wall with the next GO, or with
    `ReleaseInject` of the same inject."""

    inject: str
    part: TextPart
    language: str
    text: str


@dataclass(frozen=True, slots=True)
class RecordVote:
    """A show of hands at a decision (default: the open one, else the last shown): hands by option id, or by agency.

    With `by_agency` the counts follow from it; `secret` keeps it to the counts. No consensus is a result too.
    """

    counts: Mapping[str, int] = field(default_factory=dict)
    no_answer: int = 0
    by_agency: Mapping[str, str] = field(default_factory=dict)
    secret: bool = False
    decision: str = ""


@dataclass(frozen=True, slots=True)
class ShowSlide:
    """GO on something that is no inject. `until_ms`: UTC end of a countdown."""

    slide: SlideKind
    until_ms: int = 0


@dataclass(frozen=True, slots=True)
class HideSlide:
    """The wall shows again what it showed before the slide."""


@dataclass(frozen=True, slots=True)
class PublishBoard:
    """The cards of the hot-wash board, all at once: nothing half typed is ever on the wall."""

    cards: tuple[BoardCard, ...]
