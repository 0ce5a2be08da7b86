"""The columns of an MSEL, found by what people call them."""

import difflib
import re
from collections.abc import Mapping
from enum import StrEnum
from functools import cache, lru_cache

from tabletop.scenario.msel.cells import plain
from tabletop.scenario.msel.heading_words import TABLE


class Column(StrEnum):
    SEQ = "seq"
    DATE = "date"
    TIME = "time"
    KIND = "kind"
    CHANNEL = "channel"
    FROM = "from"
    TO = "to"
    TITLE = "title"
    TEXT = "text"
    EXPECTED = "expected"
    RESPONSIBLE = "responsible"
    NOTES = "notes"
    OBJECTIVES = "objectives"
    REFERENCES = "references"
    MINUTES = "minutes"
    DECISION = "decision"
    OPTIONS = "options"
    NEXT = "next"
    MODULE = "module"
    PRIORITY = "priority"
    MODE = "mode"
    LOOK = "look"
    LEVEL = "level"
    PHASE = "phase"
    RESERVE = "reserve"
    READ_ALOUD = "read_aloud"
    QUESTIONS = "questions"
    HINTS = "hints"
    RED_FLAGS = "red_flags"
    ROLE_PLAYER = "role_player"
    VARIANTS = "variants"
    ATTACHMENTS = "attachments"


LANGUAGES = ("en", "es", "fr", "pt")


def _read(table: str) -> Mapping[Column, tuple[tuple[str, ...], ...]]:
    """A column's name on a line of its own, then lines of its words, each beginning with their language."""
    found: dict[Column, dict[str, tuple[str, ...]]] = {}
    column = Column.SEQ
    for line in filter(None, table.split("\n")):
        if not line.startswith(" "):
            column = Column(line)
            found[column] = dict.fromkeys(LANGUAGES, ())
        else:
            language, _, words = line.strip().partition(" ")
            found[column][language] += tuple(words.split(" | "))
    return {column: tuple(languages.values()) for column, languages in found.items()}


WORDS = _read(TABLE)
_BRACKETS = re.compile(r"\([^)]*\)|\[[^\]]*\]")
_PARTS = re.compile(r"[/|;\n]| - | – |:")


def heading(column: Column, language: str) -> str:
    """What we write above a column."""
    return WORDS[column][LANGUAGES.index(language) if language in LANGUAGES else 0][0]


@cache
def _known() -> Mapping[str, Column]:
    """Plain words → column; where two columns share a word the first in the order above has it."""
    found: dict[str, Column] = {}
    for column, languages in WORDS.items():
        for words in languages:
            for word in words:
                found.setdefault(plain(word), column)
    found.pop("", None)
    return found | {"#": Column.SEQ}


@cache
def _speaks() -> Mapping[str, frozenset[str]]:
    """Plain words → the languages in which they are a heading."""
    found: dict[str, set[str]] = {}
    for languages in WORDS.values():
        for language, words in zip(LANGUAGES, languages, strict=True):
            for word in words:
                found.setdefault(plain(word), set()).add(language)
    return {word: frozenset(languages) for word, languages in found.items()}


def languages_of(text: str) -> frozenset[str]:
    """In which languages this is a heading of ours."""
    return _speaks().get(plain(text), frozenset())


@lru_cache(4096)
def column_of(text: str, *, slips: bool = True) -> tuple[Column | None, bool]:
    """(which column a heading names, whether that is only likely). `slips`: also look for words that are nearly right."""
    if not text or len(text) > 80:
        return None, False
    if text.strip() == "#":
        return Column.SEQ, False
    known = _known()
    for way in (text, _BRACKETS.sub(" ", text)):
        if (found := known.get(plain(way))) is not None:
            return found, False
    for part in _PARTS.split(_BRACKETS.sub(" ", text)):
        if (found := known.get(plain(part))) is not None:
            return found, True
    words = plain(text)
    near = difflib.get_close_matches(words, known, n=1, cutoff=0.88) if slips and len(words) > 4 else []
    return (known[near[0]], True) if near else (None, False)
