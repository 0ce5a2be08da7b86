"""The shape of a catalogue file: laws, plans and their parts, as an organiser writes them."""

from dataclasses import dataclass, field
from typing import Annotated, Literal

from pydantic import Field

from tabletop.storage.scenario_schema import CLOSED, Line, Slug, Truth

FORMAT = "tabletop-catalogue/1"
MOST_ITEMS = 5_000
ReferenceId = Annotated[str, Field(pattern=r"^[A-Za-z0-9][A-Za-z0-9._-]{0,31}$")]


@dataclass(kw_only=True)
class ItemIn:
    """One thing that can be cited. `code`: how people write it; `parent`: what it is part of, here above or in the program."""

    __pydantic_config__ = CLOSED
    id: ReferenceId
    title: Line
    code: str = ""
    parent: str = ""
    to_be_verified: Truth = False


@dataclass(kw_only=True)
class PackIn:
    """A national pack. `as_of`: the day it was true; `licence`: on what terms its words may be used."""

    __pydantic_config__ = CLOSED
    format: Literal["tabletop-catalogue/1"]
    id: Slug
    language: Annotated[str, Field(pattern=r"^[a-z]{2,3}$")]
    title: Line
    version: Line
    as_of: Line
    licence: Line
    items: Annotated[list[ItemIn], Field(min_length=1, max_length=MOST_ITEMS)] = field(default_factory=list)
