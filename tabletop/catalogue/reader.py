"""The catalogue's tables from their text."""

import csv
import io
from collections.abc import Mapping
from dataclasses import dataclass

from tabletop.localized import Localized, localized


@dataclass(frozen=True, slots=True)
class Reference:
    """An instrument, article, good practice or tag that injects and conclusions cite. `code` is how people write it."""

    id: str
    code: str
    title: str
    parent: str
    pack: str
    to_be_checked: bool  # the title still needs a check against the official text


def references(text: str) -> Mapping[str, Reference]:
    """By id, in the order of the table: `pack|id|code|title|parent|mark`."""
    return {
        row["id"]: Reference(row["id"], row["code"], row["title"], row["parent"], row["pack"], row["mark"] == "K")
        for row in csv.DictReader(io.StringIO(text), delimiter="|", quoting=csv.QUOTE_NONE)
    }


def agency_types(text: str) -> Mapping[str, Localized]:
    """Names of the types of body, by type: `type|en|es`."""
    rows = csv.DictReader(io.StringIO(text), delimiter="|", quoting=csv.QUOTE_NONE)
    return {row.pop("type"): localized(row) for row in rows}


def terms(text: str) -> tuple[Localized, ...]:
    """The field's words: a number, then a column a language."""
    return tuple(
        localized({language: word for language, word in row.items() if language != "n"})
        for row in csv.DictReader(io.StringIO(text))
    )
