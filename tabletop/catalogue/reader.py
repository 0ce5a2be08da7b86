"""The catalogue's tables from their text."""

import csv
import io
from collections.abc import Mapping
from dataclasses import dataclass

from tabletop.localized import Localized, localized


@dataclass(frozen=True, slots=True)
class Reference:
    """An instrument, article, good practice or tag that injects and conclusions cite. `code` is how people write it.

    `mark`: where its title comes from: S a source document, W public pages, K the knowledge of practitioners.
    """

    id: str
    code: str
    title: str
    parent: str
    pack: str
    mark: str

    @property
    def to_be_verified(self) -> bool:
        """The title still needs a check against the official text; whoever shows it says so."""
        return self.mark == "K"


@dataclass(frozen=True, slots=True)
class Pack:
    """A part of the catalogue that was made and is kept up as one. `as_of`: the day it was true, ISO 8601."""

    id: str
    title: Localized
    version: str
    as_of: str
    licence: Localized


def references(text: str) -> Mapping[str, Reference]:
    """By id, in the order of the table: `pack|id|code|title|parent|mark`."""
    return {
        row["id"]: Reference(row["id"], row["code"], row["title"], row["parent"], row["pack"], row["mark"]) for row in _rows(text)
    }


def packs(text: str) -> Mapping[str, Pack]:
    """By id: `pack|en|es|version|as_of|licence_en|licence_es`."""
    return {
        row["pack"]: Pack(
            row["pack"],
            localized({"en": row["en"], "es": row["es"]}),
            row["version"],
            row["as_of"],
            localized({"en": row["licence_en"], "es": row["licence_es"]}),
        )
        for row in _rows(text)
    }


def agency_types(text: str) -> Mapping[str, Localized]:
    """Names of the types of body, by type: `type|en|es`."""
    return {row.pop("type"): localized(row) for row in _rows(text)}


def terms(text: str) -> tuple[Localized, ...]:
    """The field's words: a number, then a column a language."""
    return tuple(
        localized({language: word for language, word in row.items() if language != "n"})
        for row in csv.DictReader(io.StringIO(text))
    )


def _rows(text: str) -> "csv.DictReader[str]":
    return csv.DictReader(io.StringIO(text), delimiter="|", quoting=csv.QUOTE_NONE)
