"""What every exercise can refer to: instruments, good practices, types of body, the field's words."""

from collections.abc import Mapping
from functools import cache
from importlib import resources

from tabletop.catalogue import reader
from tabletop.catalogue.reader import Pack, Reference
from tabletop.catalogue.search import sounds_like
from tabletop.localized import Localized

__all__ = ["Pack", "Reference", "agency_name", "agency_types", "agency_types_near", "packs", "references", "terms"]


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


def agency_types_near(word: str) -> tuple[str, ...]:
    """The types whose name, in whatever language, has a word that `word` begins, or that begins it: COAST, COASTGUARD → NAVY."""
    return tuple(type for type, name in agency_types().items() if any(sounds_like(word, text) for _, text in name.texts))


@cache
def terms() -> tuple[Localized, ...]:
    """The field's words in English, Spanish, French, Portuguese and Arabic."""
    return reader.terms(_text("terms.csv"))


def agency_name(type: str) -> Localized:
    """The catalogue's name of a type of body; the type itself when the catalogue does not know it."""
    return agency_types().get(type) or Localized((("en", type),))
