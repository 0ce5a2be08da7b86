"""The shape of a scenario file, as pydantic checks it at the border and as editors are told (`schema`).

The reader hands text only; the types here say where a number or a truth is wanted.
"""

from dataclasses import dataclass, field
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, ConfigDict, Field, TypeAdapter, WithJsonSchema
from pydantic_core import PydanticCustomError

from tabletop.scenario.model import FORMAT, AgencyRole, Channel, Family, Kind, Look, Mode, Phase, Priority, Strand
from tabletop.storage.scenario_words import described

CLOSED = ConfigDict(extra="forbid")
NOTHING = frozenset({"", "~", "null"})


def _whole(value: Any) -> Any:
    if not isinstance(value, str):
        raise PydanticCustomError("not-a-number", "a whole number is wanted")
    if value in NOTHING:
        return None
    if not (value.isascii() and value.removeprefix("-").isdigit() and len(value) < 10):
        raise PydanticCustomError("not-a-number", "a whole number is wanted")
    return int(value)


def _truth(value: Any) -> Any:
    if value not in ("true", "false"):
        raise PydanticCustomError("not-a-truth", "true or false is wanted")
    return value == "true"


def _edges(value: Any) -> Any:
    return [{"to": value}] if isinstance(value, str) else value


def _listed(value: Any) -> Any:
    return [value] if isinstance(value, str) else value


def _slot(value: Any) -> Any:
    return {"type": value} if isinstance(value, str) else value


def _line(value: Any) -> Any:
    return {"line": value} if isinstance(value, str) else value


Line = Annotated[str, Field(min_length=1)]
Slug = Annotated[str, Field(pattern=r"^[a-z0-9][a-z0-9-]{0,63}$")]
Id = Annotated[str, Field(pattern=r"^[A-Za-z][A-Za-z0-9_-]{0,31}$")]
OptionId = Annotated[str, Field(pattern=r"^[A-Za-z0-9][A-Za-z0-9_-]{0,15}$")]
Name = Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]{0,31}$")]
AgencyType = Annotated[str, Field(pattern=r"^[A-Z][A-Z0-9]{1,15}$")]
Language = Annotated[str, Field(pattern=r"^[a-z]{2,3}$")]
FactText = Annotated[str, WithJsonSchema({"type": ["boolean", "integer", "string"]})]
_OneToThree = Annotated[int, Field(ge=1, le=3)]
_UpToFourHours = Annotated[int, Field(ge=0, le=240)]
Level = Annotated[_OneToThree | None, BeforeValidator(_whole, json_schema_input_type=_OneToThree)]
Minutes = Annotated[_UpToFourHours | None, BeforeValidator(_whole, json_schema_input_type=_UpToFourHours)]
Truth = Annotated[bool, BeforeValidator(_truth, json_schema_input_type=bool)]
Target = Annotated[str, Field(min_length=1, description="The id of an inject, or END.")]
When = Annotated[str, Field(description='A condition on facts, such as: isolation == "full" and not declared.')]
References = Annotated[list[str], Field(description="Ids of the catalogue of instruments and good practices.")]
Private = Annotated[str, Field(description="Never on the wall.")]


@dataclass(kw_only=True)
class SlotIn:
    """A type of agency the scenario needs; a simulated agency or an adviser need not be addressed."""

    __pydantic_config__ = CLOSED
    type: AgencyType
    role: AgencyRole = AgencyRole.PLAYER


@dataclass(kw_only=True)
class ObjectiveIn:
    """What the exercise wants to learn."""

    __pydantic_config__ = CLOSED
    id: Id
    text: Line


@dataclass(kw_only=True)
class ModuleIn:
    """A group of injects."""

    __pydantic_config__ = CLOSED
    id: Id
    title: Line


@dataclass(kw_only=True)
class QuestionIn:
    """A probe for the facilitator. Strands: RF regulatory frameworks, PR procedures, RR roles, CC cross-sector cooperation."""

    __pydantic_config__ = CLOSED
    id: Id
    strand: Strand
    text: Line
    to: Annotated[list[str], BeforeValidator(_listed, json_schema_input_type=str | list[str])] = field(default_factory=list)
    priority: Priority = Priority.CORE


@dataclass(kw_only=True)
class ExpectedIn:
    """What plans and law would lead one to expect. Never on the wall."""

    __pydantic_config__ = CLOSED
    id: Id
    responsible: AgencyType
    text: Line
    channel: str = ""
    within: Annotated[str, Field(description="A benchmark of time, such as: 30 min.")] = ""
    references: References = field(default_factory=list)


@dataclass(kw_only=True)
class AttachmentIn:
    """A mock document or picture (PNG or JPEG) below the scenario's folder."""

    __pydantic_config__ = CLOSED
    id: Id
    file: Line
    alt: Annotated[str, Field(min_length=1, description="What it shows, for who cannot see it.")]
    caption: str = ""


@dataclass(kw_only=True)
class RoleLineIn:
    """A line for whoever plays a simulated agency."""

    __pydantic_config__ = CLOSED
    as_: Annotated[AgencyType, Field(alias="as")]
    line: Line


@dataclass(kw_only=True)
class VariantIn:
    """Replaces text, and title when given, if its condition holds at release; the first that holds counts."""

    __pydantic_config__ = CLOSED
    when: Annotated[str, Field(min_length=1)]
    text: Line
    title: str = ""


@dataclass(kw_only=True)
class OptionIn:
    """One branch. First line of the text: its name; further lines are shown smaller. The consequence is private."""

    __pydantic_config__ = CLOSED
    id: OptionId
    text: Line
    next: Target
    consequence: Private = ""
    set: Annotated[dict[str, FactText], Field(description="Facts this choice changes.")] = field(default_factory=dict)
    when: When = ""


@dataclass(kw_only=True)
class DecisionIn:
    """What the room is asked to decide, after the inject."""

    __pydantic_config__ = CLOSED
    question: Line
    options: Annotated[list[OptionIn], Field(min_length=1, max_length=9)]


@dataclass(kw_only=True)
class EdgeIn:
    """One way on: the first whose condition holds is taken."""

    __pydantic_config__ = CLOSED
    to: Target
    when: When = ""


Edges = Annotated[list[EdgeIn], BeforeValidator(_edges, json_schema_input_type=str | list[EdgeIn]), Field(min_length=1)]
To = Annotated[list[str], BeforeValidator(_listed, json_schema_input_type=str | list[str])]


@dataclass(kw_only=True)
class InjectIn:
    """A prompt shown to the room. From read_aloud on, nothing reaches the wall."""

    __pydantic_config__ = CLOSED
    id: Id
    title: Annotated[str, Field(min_length=1, description="At most 60 characters.")]
    text: Annotated[str, Field(description="What the room sees: Markdown without images or links, at most 120 words.")] = ""
    module: str = ""
    kind: Kind = Kind.SITUATION
    priority: Priority = Priority.CORE
    mode: Mode = Mode.OPEN
    minutes: Minutes = None
    time: Annotated[str, Field(description="The time in the story, such as: Monday 06:45.")] = ""
    channel: Channel = Channel.BRIEFING
    look: Look | None = None
    from_: Annotated[str, Field(alias="from")] = ""
    to: To = field(default_factory=list)
    level: Level = None
    variants: list[VariantIn] = field(default_factory=list)
    read_aloud: Private = ""
    notes: Private = ""
    hints: list[Line] = field(default_factory=list)
    red_flags: list[Line] = field(default_factory=list)
    role_player: list[RoleLineIn] = field(default_factory=list)
    questions: list[QuestionIn] = field(default_factory=list)
    expected: list[ExpectedIn] = field(default_factory=list)
    attachments: list[AttachmentIn] = field(default_factory=list)
    objectives: list[str] = field(default_factory=list)
    references: References = field(default_factory=list)
    phase: Phase | None = None
    decision: DecisionIn | None = None
    next: Edges | None = None
    reserve: Annotated[Truth, Field(description="On no route; can be played at any moment.")] = False


@dataclass(kw_only=True)
class DebriefIn:
    """Asked when the scenario is over."""

    __pydantic_config__ = CLOSED
    hot_wash: list[Line] = field(default_factory=list)


@dataclass(kw_only=True)
class ScenarioIn:
    """A tabletop scenario: structure, and text in its source language."""

    __pydantic_config__ = CLOSED
    format: Literal["tabletop-scenario/1"]
    id: Slug
    language: Language
    title: Line
    start: Target
    injects: Annotated[list[InjectIn], Field(min_length=1)]
    family: Family = Family.OTHER
    synopsis: str = ""
    complexity: Level = 1
    security_level: Level = None
    setting: Annotated[dict[Name, Line], Field(description="Placeholders, and what they show.")] = field(default_factory=dict)
    facts: Annotated[dict[Name, FactText], Field(description="What decisions change.")] = field(default_factory=dict)
    agencies: list[Annotated[SlotIn, BeforeValidator(_slot, json_schema_input_type=AgencyType | SlotIn)]] = field(
        default_factory=list
    )
    objectives: list[ObjectiveIn] = field(default_factory=list)
    modules: list[ModuleIn] = field(default_factory=list)
    references: References = field(default_factory=list)
    questions: Annotated[list[str], Field(description="Ids of shared question sets.")] = field(default_factory=list)
    debrief: DebriefIn = field(default_factory=DebriefIn)


def schema() -> dict[str, Any]:
    """JSON Schema of `scenario.yaml`, for editors."""
    made = described(TypeAdapter(ScenarioIn).json_schema(by_alias=True))
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", "$id": f"urn:{FORMAT.replace('/', ':')}", **made}
