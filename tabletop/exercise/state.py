"""Where an exercise stands: a frozen value, made by `apply` from events alone."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from operator import attrgetter

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
from tabletop.exercise.values import (
    AdHocInject,
    Agency,
    Basics,
    BoardCard,
    ChoiceMade,
    Conclusion,
    CorrectiveAction,
    Observation,
    Recommendation,
    Response,
    Session,
    Vote,
)
from tabletop.exercise.words import Mark, RunStatus, SlideKind, TextPart, WallMode
from tabletop.localized import Localized
from tabletop.scenario.model import Fact

_ID = attrgetter("id")  # thousands of lines are looked through at every new one


@dataclass(frozen=True, slots=True)
class Place:
    """Where the route stands. `at`: the last inject passed on it, '' before the first; `armed`: what comes next when
    that is not simply the way on from `at` (a choice, a jump, going back); `chosen`: the option taken after `at`."""

    at: str = ""
    armed: str = ""
    chosen: str = ""


@dataclass(frozen=True, slots=True)
class Release:
    """One showing of an inject or a decision (`cue`). `retracted_ms`: how long it was on the wall, if taken back."""

    cue: str
    at_ms: int
    offset_min: int
    mono_ns: int
    boot_id: str
    decision: bool = False
    variant: int = -1
    on_route: bool = True
    repeat: bool = False
    silent: bool = False
    reason: str = ""
    retracted_ms: int | None = None


@dataclass(frozen=True, slots=True)
class Departure:
    """A step off the route that shows nothing: `kind` is skipped, jumped or back."""

    kind: str
    inject: str
    reason: str
    at_ms: int
    offset_min: int


@dataclass(frozen=True, slots=True)
class Pause:
    reason: str
    from_ms: int
    until_ms: int | None = None


@dataclass(frozen=True, slots=True)
class Then:
    """What was said, counted and agreed when a slide that tells it was shown: what comes after waits for GO."""

    responses: Mapping[tuple[int, str], tuple[Response, ...]]
    runs: "tuple[ScenarioRun, ...]"
    rules: GroundRules


@dataclass(frozen=True, slots=True)
class Shown:
    """What the wall shows, or would show when LIVE: an inject or a decision of a run, or a slide of another kind.

    `step`: of an inject with steps, 0-based; `until_ms`: the UTC end of a countdown; `corrected`: (part, language, text) of
    the slips that were mended when it was shown, `then` what a slide is made of, both None for what is yet to be shown.
    """

    run: int
    cue: str
    decision: bool = False
    variant: int = -1
    slide: SlideKind | None = None
    step: int = 0
    until_ms: int = 0
    corrected: tuple[tuple[TextPart, str, str], ...] | None = field(default=None, compare=False)
    then: Then | None = field(default=None, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Wall:
    """`under`: what a slide covers and hiding it brings back, in the mode `under_mode`. `resumes`: `HH:MM` on the standby
    slide of a break."""

    mode: WallMode = WallMode.STANDBY_SLIDE
    shown: Shown | None = None
    under: Shown | None = None
    resumes: str = ""
    under_mode: WallMode = WallMode.LIVE


@dataclass(frozen=True, slots=True)
class Told:
    """What the wall takes from the exercise, as it stood when the wall was last asked for."""

    basics: Basics | None
    agencies: Mapping[str, Agency]
    placeholders: Mapping[tuple[str, str], Localized]
    logos: Mapping[str, Logo]


@dataclass(frozen=True, slots=True)
class Before:
    """What a retraction brings back. `votes`: how many had been counted."""

    place: Place
    wall: Wall
    votes: int = 0


@dataclass(frozen=True, slots=True)
class ScenarioRun:
    """A scenario as played. `number` is 1-based in the order of play: S01, S02 …"""

    number: int
    scenario: str
    digest: str
    started_ms: int
    offset_min: int
    facts: Mapping[str, Fact]
    status: RunStatus = RunStatus.RUNNING
    place: Place = field(default_factory=Place)
    releases: tuple[Release, ...] = ()
    choices: tuple[ChoiceMade, ...] = ()
    departures: tuple[Departure, ...] = ()
    improvised: tuple[AdHocInject, ...] = ()
    marks: Mapping[tuple[str, str], Mark] = field(default_factory=dict)  # (inject, expected action)
    evaluations: Mapping[tuple[str, str, str], Mark] = field(default_factory=dict)  # (evaluator, inject, expected action)
    corrections: Mapping[tuple[str, TextPart, str], str] = field(default_factory=dict)  # (inject, part, language)
    votes: tuple[Vote, ...] = ()
    pauses: tuple[Pause, ...] = ()
    before: Before | None = None
    facts_before_choice: Mapping[str, Fact] = field(default_factory=dict)
    ended_ms: int | None = None
    at_end: bool = False
    end_reason: str = ""

    @property
    def current(self) -> str:
        """The inject the talk is about: the last one released and not retracted, '' before the first."""
        for release in reversed(self.releases):
            if release.retracted_ms is None and not release.decision:
                return release.cue
        return ""

    def released(self) -> frozenset[str]:
        """Every cue the room has seen and that was not taken back."""
        return frozenset(r.cue for r in self.releases if r.retracted_ms is None)

    def times(self, cue: str) -> int:
        """How often the room saw it."""
        return sum(r.cue == cue and r.retracted_ms is None for r in self.releases)

    def skipped(self) -> frozenset[str]:
        return frozenset(d.inject for d in self.departures if d.kind == "skipped") - self.released()

    def choice(self, decision: str) -> ChoiceMade | None:
        """The choice that stands."""
        return next((c for c in reversed(self.choices) if c.decision == decision), None)


@dataclass(frozen=True, slots=True)
class Exercise:
    """The whole state. `responses` by (run, inject), each tuple in order of recording; withdrawn rows are kept. `told`: None
    before and after the half-days, when the wall tells what stands now."""

    basics: Basics | None = None
    mandate: Mandate = field(default_factory=Mandate)
    rules: GroundRules = field(default_factory=GroundRules)
    report_plan: ReportPlan = field(default_factory=ReportPlan)
    agencies: Mapping[str, Agency] = field(default_factory=dict)
    participants: Mapping[str, Participant] = field(default_factory=dict)
    attendance: Mapping[tuple[str, str], Presence] = field(default_factory=dict)  # (participant, half-day)
    agenda: tuple[AgendaItem, ...] = ()
    programme: Mapping[str, str] = field(default_factory=dict)  # scenario id -> digest, in the order of play
    placeholders: Mapping[tuple[str, str], Localized] = field(default_factory=dict)  # (scenario, name)
    logos: Mapping[str, Logo] = field(default_factory=dict)  # by digest
    planning: Mapping[str, PlanningStep] = field(default_factory=dict)
    clearances: tuple[Clearance, ...] = ()
    national: Mapping[str, NationalLine] = field(default_factory=dict)
    sessions: tuple[Session, ...] = ()
    runs: tuple[ScenarioRun, ...] = ()
    wall: Wall = field(default_factory=Wall)
    told: Told | None = field(default=None, repr=False)
    responses: Mapping[tuple[int, str], tuple[Response, ...]] = field(default_factory=dict)
    observations: Mapping[str, Observation] = field(default_factory=dict)
    conclusions: Mapping[str, Conclusion] = field(default_factory=dict)
    recommendations: Mapping[str, Recommendation] = field(default_factory=dict)
    actions: Mapping[str, CorrectiveAction] = field(default_factory=dict)
    board: tuple[BoardCard, ...] = ()
    closed: bool = False
    entries: int = 0
    last_ms: int = 0

    @property
    def run(self) -> ScenarioRun | None:
        """The run being played, if any."""
        return self.runs[-1] if self.runs and self.runs[-1].status is not RunStatus.ENDED else None

    def telling(self) -> Told:
        """What the wall takes from the exercise when it is asked for now."""
        return Told(self.basics, self.agencies, self.placeholders, self.logos)

    def all_responses(self) -> tuple[Response, ...]:
        """Every response not withdrawn, by run, then by first keystroke."""
        spoken = [r for group in self.responses.values() for r in group if not r.withdrawn]
        return tuple(sorted(spoken, key=lambda r: (r.run, r.at_ms)))

    def response(self, id: str) -> Response | None:
        for group in self.responses.values():
            if id in map(_ID, group):
                return next(response for response in group if response.id == id)
        return None
