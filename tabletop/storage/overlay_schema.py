"""The shape of a translation file: only text, by id, as much of it as there is."""

from dataclasses import dataclass, field
from typing import Annotated, Any

from pydantic import BeforeValidator, Field

from tabletop.storage.scenario_schema import CLOSED, Language, Slug


def _line(value: Any) -> Any:
    return {"line": value} if isinstance(value, str) else value


@dataclass(kw_only=True)
class RoleLineText:
    """The translated line; `as` may be repeated for the reader's sake."""

    __pydantic_config__ = CLOSED
    line: str = ""
    as_: Annotated[str, Field(alias="as")] = ""


@dataclass(kw_only=True)
class VariantText:
    __pydantic_config__ = CLOSED
    text: str = ""
    title: str = ""


@dataclass(kw_only=True)
class AttachmentText:
    __pydantic_config__ = CLOSED
    alt: str = ""
    caption: str = ""


@dataclass(kw_only=True)
class OptionText:
    __pydantic_config__ = CLOSED
    text: str = ""
    consequence: str = ""


@dataclass(kw_only=True)
class DecisionText:
    __pydantic_config__ = CLOSED
    question: str = ""
    options: dict[str, OptionText] = field(default_factory=dict)


@dataclass(kw_only=True)
class InjectText:
    __pydantic_config__ = CLOSED
    title: str = ""
    text: str = ""
    time: str = ""
    from_: Annotated[str, Field(alias="from")] = ""
    read_aloud: str = ""
    notes: str = ""
    hints: list[str] = field(default_factory=list)
    red_flags: list[str] = field(default_factory=list)
    role_player: list[Annotated[RoleLineText, BeforeValidator(_line, json_schema_input_type=str | RoleLineText)]] = field(
        default_factory=list
    )
    variants: list[VariantText] = field(default_factory=list)
    questions: dict[str, str] = field(default_factory=dict)
    expected: dict[str, str] = field(default_factory=dict)
    attachments: dict[str, AttachmentText] = field(default_factory=dict)
    decision: DecisionText = field(default_factory=DecisionText)


@dataclass(kw_only=True)
class DebriefText:
    __pydantic_config__ = CLOSED
    hot_wash: list[str] = field(default_factory=list)


@dataclass(kw_only=True)
class OverlayIn:
    """A translation of a scenario."""

    __pydantic_config__ = CLOSED
    language: Language
    translates: Slug
    title: str = ""
    synopsis: str = ""
    setting: dict[str, str] = field(default_factory=dict)
    objectives: dict[str, str] = field(default_factory=dict)
    modules: dict[str, str] = field(default_factory=dict)
    injects: dict[str, InjectText] = field(default_factory=dict)
    debrief: DebriefText = field(default_factory=DebriefText)


NOTHING_SAID = InjectText()
