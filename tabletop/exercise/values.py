"""The things an exercise is made of: frozen, each with an id of its own."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from tabletop.exercise.words import (
    ActionStatus,
    Agreement,
    BoardColumn,
    DecidedBy,
    Element,
    Horizon,
    Level,
    ObservationKind,
    ReadBack,
    ResponseKind,
    Stance,
    Urgency,
)
from tabletop.localized import Localized
from tabletop.scenario.model import AgencyRole, Strand


@dataclass(frozen=True, slots=True)
class Basics:
    """What the organiser says about the exercise. Dates ISO 8601; `languages`: the room's first."""

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
class Agency:
    """A body that takes part. `mark`: its place in the table of shapes and colours. `also`: further types of scenarios it
    stands for. `seat`: 1-based round the table, 0 unsaid."""

    code: str
    names: Localized
    aliases: tuple[str, ...] = ()
    type: str = ""
    role: AgencyRole = AgencyRole.PLAYER
    mark: int = 0
    also: tuple[str, ...] = ()
    seat: int = 0


@dataclass(frozen=True, slots=True)
class Session:
    number: int
    title: str
    opened_ms: int
    closed_ms: int | None = None
    offset_min: int = 0


@dataclass(frozen=True, slots=True)
class Response:
    """What was said, by whom, on which inject. `at_ms`: first keystroke, UTC; `inject` '' before the first release;
    `attachments`: digests of photographs; `settled`: how a parked item ended."""

    id: str
    run: int
    inject: str
    agencies: tuple[str, ...]
    text: str
    kind: ResponseKind = ResponseKind.RESPONSE
    stance: Stance | None = None
    strands: tuple[Strand, ...] = ()
    task: str = ""
    at_ms: int = 0
    offset_min: int = 0
    amended: bool = False
    withdrawn: bool = False
    attachments: tuple[str, ...] = ()
    read_back: ReadBack = ReadBack.CAPTURED
    settled: str | None = None


@dataclass(frozen=True, slots=True)
class ChoiceMade:
    """The room's choice at a decision: option `option` arms `target`."""

    decision: str
    option: str
    target: str
    facts: Mapping[str, bool | int | str] = field(default_factory=dict)
    decided_by: DecidedBy = DecidedBy.UNSAID
    note: str = ""
    reason: str = ""
    at_ms: int = 0
    offset_min: int = 0


@dataclass(frozen=True, slots=True)
class AdHocInject:
    """Improvised by the facilitator; `id` X1, X2 … `picture`: its digest, '' for none."""

    id: str
    title: str
    text: str
    look: str = "briefing"
    picture: str = ""


@dataclass(frozen=True, slots=True)
class Vote:
    """A show of hands: `counts` by option id; `by_agency`: the option of each, empty when it was secret or by heads."""

    decision: str
    counts: Mapping[str, int]
    no_answer: int = 0
    by_agency: Mapping[str, str] = field(default_factory=dict)
    secret: bool = False
    at_ms: int = 0
    offset_min: int = 0


@dataclass(frozen=True, slots=True)
class BoardCard:
    """A card of the hot-wash board. `responses`: the lines it was made from."""

    column: BoardColumn
    text: str
    responses: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Observation:
    """A finding. `evidence`: response ids, or expected actions as `S01-I07-E2`."""

    id: str
    kind: ObservationKind
    text: str
    strand: Strand | None = None
    detail: str = ""
    why: str = ""
    evidence: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Conclusion:
    id: str
    text: str
    strand: Strand | None = None
    observations: tuple[str, ...] = ()
    agreement: Agreement = Agreement.CANDIDATE
    reservation: str = ""
    adopted_ms: int | None = None
    adopted_offset_min: int = 0


@dataclass(frozen=True, slots=True)
class Recommendation:
    id: str
    text: str
    conclusion: str = ""
    addressee: str = ""
    level: Level | None = None
    priority: Urgency | None = None
    horizon: Horizon | None = None


@dataclass(frozen=True, slots=True)
class CorrectiveAction:
    id: str
    text: str
    recommendation: str = ""
    owner: str = ""
    due: str = ""
    element: Element | None = None
    support: tuple[str, ...] = ()
    indicator: str = ""
    status: ActionStatus = ActionStatus.OPEN
