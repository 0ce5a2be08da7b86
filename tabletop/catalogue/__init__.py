"""What every exercise can refer to: instruments, good practices, types of body, the field's words."""

from collections.abc import Mapping
from functools import cache
from importlib import resources

from tabletop.catalogue import reader
from tabletop.catalogue.reader import Pack, Reference
from tabletop.localized import Localized

__all__ = ["Pack", "Reference", "agency_name", "agency_types", "packs", "references", "terms"]


def _text(name: str) -> str:
    return resources.files(__package__).joinpath(name).read_text(encoding="utf-8")


@cache
def packs() -> Mapping[str, Pack]:
    """By id; every reference is of one."""
    return reader.packs(_text("packs.psv"))


@cache
def references() -> Mapping[str, Reference]:
    """By id; parents come before their children."""
    return reader.references(_text("references.psv"))


@cache
def agency_types() -> Mapping[str, Localized]:
    """Type (`CUST`) → its name in every language of the catalogue."""
    return reader.agency_types(_text("agencies.psv"))


@cache
def terms() -> tuple[Localized, ...]:
    """The field's words in English, Spanish, French, Portuguese and Arabic."""
    return reader.terms(_text("terms.csv"))


def agency_name(type: str) -> Localized:
    """The catalogue's name of a type of body; the type itself when the catalogue does not know it."""
    return agency_types().get(type) or Localized((("en", type),))
