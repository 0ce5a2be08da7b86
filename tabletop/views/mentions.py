"""What a line says besides its words: `@pu` names another body, `>pu 15/03 …` says who will do something, and by when.

The text is kept as it was typed; this only reads it.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date as Date

from tabletop.exercise.values import Agency
from tabletop.views.speakers import find

_MENTION = re.compile(r"(?<!\w)@(\w[\w-]*)")
_PROMISE = re.compile(
    r"(?<![\w<>=-])>\s?(\w[\w-]*)((?:\s+(?:\d{4}-\d{1,2}-\d{1,2}|\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{2,4})?)(?!\w))?)"
)
_SEPARATOR = re.compile(r"[/.-]")


@dataclass(frozen=True, slots=True)
class Promise:
    """`owner`: a code, or the word as typed; `due`: the date as typed, '' when none was given."""

    owner: str
    due: str = ""


@dataclass(frozen=True, slots=True)
class Mentions:
    bodies: tuple[str, ...] = ()
    promises: tuple[Promise, ...] = ()


def mentions(text: str, agencies: Iterable[Agency]) -> Mentions:
    """The bodies a line names, and who promised what in it. A name nobody knows is no mention: it may be an address."""
    if "@" not in text and ">" not in text:
        return Mentions()
    everyone = tuple(agencies)
    named = tuple(dict.fromkeys(code for word in _MENTION.findall(text) if (code := find(everyone, word))))
    return Mentions(named, tuple(dict.fromkeys(_promises(text, everyone))))


def _promises(text: str, agencies: tuple[Agency, ...]) -> Iterator[Promise]:
    for word, date in _PROMISE.findall(text):
        owner, due = find(agencies, word), date.strip()
        if owner or due:
            yield Promise(owner or word, due)


def due_date(typed: str, said: Date) -> str:
    """`15/03` as an ISO date: day before month, and without a year the next such day after it was said; '' for no date."""
    parts = [int(part) for part in _SEPARATOR.split(typed) if part.isdigit()]
    if len(parts) == 3 and parts[0] > 31:
        return _iso(parts[0], parts[1], parts[2])
    if len(parts) == 3:
        return _iso(parts[2] + 2000 if parts[2] < 100 else parts[2], parts[1], parts[0])
    if len(parts) != 2:
        return ""
    this_year = _iso(said.year, parts[1], parts[0])
    return this_year if this_year >= said.isoformat() else _iso(said.year + 1, parts[1], parts[0])


def _iso(year: int, month: int, day: int) -> str:
    try:
        return Date(year, month, day).isoformat()
    except ValueError:
        return ""


def without_marks(text: str) -> str:
    """The words of a line without its `>pu 15/03`, for a sentence made from it."""
    return " ".join(_PROMISE.sub(" ", text).split())
