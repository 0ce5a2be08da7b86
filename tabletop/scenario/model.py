"""A scenario as authored: frozen values, format `tabletop-scenario/1`. Names as in the YAML."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from tabletop.localized import Localized

FORMAT = "tabletop-scenario/1"
END = "END"
ROOM = "all"  # `to: all`: everyone is addressed

Fact = bool | int | str


class Family(StrEnum):
    PORT_CYBER = "port_cyber"
    PORT_PHYSICAL = "port_physical"
    WMD_TRAFFICKING = "wmd_trafficking"
    FIREARMS = "firearms"
    HEALTH_CRISIS = "health_crisis"
    SAFETY_INSPECTION = "safety_inspection"
    HAZMAT = "hazmat"
    RN_DETECTION = "rn_detection"
    BIO_DUAL_USE = "bio_dual_use"
    AIR_NPS = "air_nps"
    OTHER = "other"


class Kind(StrEnum):
    SITUATION = "situation"
    PROMPT = "prompt"
    DECISION = "decision"
    INFORMATION = "information"
    CONTINGENCY = "contingency"
    CLOSING = "closing"
    TASK = "task"  # for the facilitator: nothing is shown


class Priority(StrEnum):
    CORE = "core"
    OPTIONAL = "optional"
    CONTINGENCY = "contingency"


class Mode(StrEnum):
    """What the discussion costs: inform 2 min, open 5, round 1.5 for each agency addressed plus 3 of open floor."""

    INFORM = "inform"
    OPEN = "open"
    ROUND = "round"


class Channel(StrEnum):
    BRIEFING = "briefing"
    PHONE = "phone"
    RADIO = "radio"
    EMAIL = "email"
    OFFICIAL_LETTER = "official_letter"
    MANIFEST = "manifest"
    PRESS = "press"
    SOCIAL_MEDIA = "social_media"
    VIDEO = "video"
    IN_PERSON = "in_person"
    MAP = "map"
    PHOTO = "photo"


class Look(StrEnum):
    BRIEFING = "briefing"
    CALL = "call"
    EMAIL = "email"
    DOCUMENT = "document"
    NEWS = "news"
    POST = "post"
    QUOTE = "quote"
    MAP = "map"
    PHOTO = "photo"
    QUESTION = "question"


class Strand(StrEnum):
    """The four angles of every discussion (UNLIREC/IMO practice)."""

    RF = "RF"  # regulatory frameworks
    PR = "PR"  # procedures
    RR = "RR"  # roles and responsibilities
    CC = "CC"  # cross-sector cooperation


class Phase(StrEnum):
    PREVENT = "prevent"
    DETECT = "detect"
    RESPOND = "respond"
    PROSECUTE = "prosecute"
    RECOVER = "recover"


class AgencyRole(StrEnum):
    PLAYER = "player"
    SIMULATED = "simulated"
    ADVISER = "adviser"


LOOK_OF_CHANNEL: Mapping[Channel, Look] = {
    Channel.BRIEFING: Look.BRIEFING,
    Channel.PHONE: Look.CALL,
    Channel.RADIO: Look.CALL,
    Channel.EMAIL: Look.EMAIL,
    Channel.OFFICIAL_LETTER: Look.DOCUMENT,
    Channel.MANIFEST: Look.DOCUMENT,
    Channel.PRESS: Look.NEWS,
    Channel.SOCIAL_MEDIA: Look.POST,
    Channel.VIDEO: Look.QUOTE,
    Channel.IN_PERSON: Look.QUOTE,
    Channel.MAP: Look.MAP,
    Channel.PHOTO: Look.PHOTO,
}


@dataclass(frozen=True, slots=True)
class AgencySlot:
    """A type of body the scenario needs (domain.md §2.5); an exercise binds real bodies to it."""

    type: str
    role: AgencyRole = AgencyRole.PLAYER


@dataclass(frozen=True, slots=True)
class Item:
    """An objective or a module: an id and a text."""

    id: str
    text: Localized


@dataclass(frozen=True, slots=True)
class Question:
    """A probe for the facilitator. Private."""

    id: str
    strand: Strand
    text: Localized
    to: tuple[str, ...] = ()
    priority: Priority = Priority.CORE


@dataclass(frozen=True, slots=True)
class ExpectedAction:
    """What plans and law would lead one to expect. Private: never on the wall, never pass or fail."""

    id: str
    responsible: str
    text: Localized
    channel: str = ""
    within: str = ""
    references: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Attachment:
    """A mock document or picture, shown with its inject. `file` is relative to the scenario folder."""

    id: str
    file: str
    alt: Localized
    caption: Localized = field(default_factory=Localized)


@dataclass(frozen=True, slots=True)
class RoleLine:
    as_: str
    line: Localized


@dataclass(frozen=True, slots=True)
class Variant:
    """Replaces text (and title) when its condition holds at the moment of release."""

    when: str
    text: Localized
    title: Localized = field(default_factory=Localized)


@dataclass(frozen=True, slots=True)
class Option:
    """One branch. `text`: first line the name, further lines said smaller. `consequence` is private."""

    id: str
    text: Localized
    next: str
    consequence: Localized = field(default_factory=Localized)
    set: Mapping[str, Fact] = field(default_factory=dict)
    when: str = ""


@dataclass(frozen=True, slots=True)
class Decision:
    """A cue of its own after its inject; `id` is D1, D2 … in the order of the file."""

    id: str
    question: Localized
    options: tuple[Option, ...]


@dataclass(frozen=True, slots=True)
class Edge:
    """One way on: the first whose condition holds is taken; '' always holds. `to` may be END."""

    to: str
    when: str = ""


@dataclass(frozen=True, slots=True)
class Inject:
    """A prompt shown to the room. Everything from `read_aloud` down to `role_player`, `questions` and `expected` is private."""

    id: str
    title: Localized
    text: Localized
    kind: Kind = Kind.SITUATION
    priority: Priority = Priority.CORE
    mode: Mode = Mode.OPEN
    channel: Channel = Channel.BRIEFING
    look: Look = Look.BRIEFING  # resolved by the reader: given, else LOOK_OF_CHANNEL
    module: str = ""
    minutes: int | None = None
    time: Localized = field(default_factory=Localized)
    sender: Localized = field(default_factory=Localized)  # `from` in the YAML
    to: tuple[str, ...] = ()
    level: int | None = None
    variants: tuple[Variant, ...] = ()
    attachments: tuple[Attachment, ...] = ()
    decision: Decision | None = None
    next: tuple[Edge, ...] = ()
    reserve: bool = False
    read_aloud: Localized = field(default_factory=Localized)
    notes: Localized = field(default_factory=Localized)
    hints: tuple[Localized, ...] = ()
    red_flags: tuple[Localized, ...] = ()
    role_player: tuple[RoleLine, ...] = ()
    questions: tuple[Question, ...] = ()
    expected: tuple[ExpectedAction, ...] = ()
    objectives: tuple[str, ...] = ()
    references: tuple[str, ...] = ()
    phase: Phase | None = None


@dataclass(frozen=True, slots=True)
class Scenario:
    """A whole scenario. `injects` keeps the order of the file; numbers shown to people are 1-based places in it."""

    id: str
    language: str
    title: Localized
    synopsis: Localized
    start: str
    injects: Mapping[str, Inject]
    family: Family = Family.OTHER
    complexity: int = 1
    security_level: int | None = None
    setting: Mapping[str, Localized] = field(default_factory=dict)
    facts: Mapping[str, Fact] = field(default_factory=dict)
    agencies: tuple[AgencySlot, ...] = ()
    objectives: tuple[Item, ...] = ()
    modules: tuple[Item, ...] = ()
    references: tuple[str, ...] = ()
    question_sets: tuple[str, ...] = ()
    hot_wash: tuple[Localized, ...] = ()
    languages: tuple[str, ...] = ()  # source first, then the overlays present

    def decision_owner(self, decision: str) -> Inject | None:
        """The inject after which `decision` (D1 …) is taken."""
        return next((i for i in self.injects.values() if i.decision is not None and i.decision.id == decision), None)

    def number(self, inject: str) -> str:
        """The number people see: the digits of the id without leading zeros (I07 → 7), else the id itself (R1)."""
        tail = inject[1:].lstrip("0")
        return tail if inject.startswith("I") and tail.isdigit() else inject
