"""Cells as text, and what is told of those that did not become part of the scenario as they stood."""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import lru_cache

from tabletop.messages import Message, Value

LONGEST_TEXT = 60_000  # characters of one text of a scenario

_BREAKS = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
_REFUSED = re.compile(  # what no scenario may hold, as its reader sees it, and blanks without width
    "[^\n -~\u00a0-\u200a\u200c-\u2027\u202f-\u205f\u2061-\u2065\u206a-\ud7ff\ue000-\ufdcf\ufdf0-\ufefe\uff00-\ufffd"
    "\U00010000-\U000dffff\U000e0080-\U0010ffff]"
)
_NOT_WORD = re.compile(r"[^\w]+|_")


class Sort(StrEnum):
    LEFT_OUT = "left-out"
    GUESSED = "guessed"
    NOTED = "noted"


@dataclass(frozen=True, slots=True)
class Spot:
    """Where: a sheet, a 1-based row, the letters or the heading of a column; each may be missing."""

    sheet: str = ""
    row: int = 0
    column: str = ""


@dataclass(frozen=True, slots=True)
class Loss:
    """`text`: the words of the cell in full, wherever they are not in the scenario as typed."""

    sort: Sort
    spot: Spot
    message: Message
    text: str = ""


@dataclass
class Losses:
    """Gathered in the order of reading."""

    told: list[Loss] = field(default_factory=list)

    def left_out(self, spot: Spot, id: str, text: str = "", /, **values: Value) -> None:
        self.told.append(Loss(Sort.LEFT_OUT, spot, Message(id, values), text))

    def guessed(self, spot: Spot, id: str, text: str = "", /, **values: Value) -> None:
        self.told.append(Loss(Sort.GUESSED, spot, Message(id, values), text))

    def noted(self, spot: Spot, id: str, text: str = "", /, **values: Value) -> None:
        self.told.append(Loss(Sort.NOTED, spot, Message(id, values), text))


@dataclass(frozen=True, slots=True)
class Row:
    """`number`: 1-based, as Excel shows it; `cells`: by 0-based column, without blank ones."""

    number: int
    cells: Mapping[int, str]


@dataclass(frozen=True, slots=True)
class Range:
    """Merged cells: rows 1-based, columns 0-based, all inclusive."""

    top: int
    left: int
    bottom: int
    right: int


@dataclass(frozen=True, slots=True)
class Sheet:
    name: str
    rows: tuple[Row, ...]
    merged: tuple[Range, ...] = ()


def letters(column: int) -> str:
    """0 → A, 26 → AA."""
    made = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        made = chr(65 + rest) + made
    return made


def cleaned(text: str) -> tuple[str, str]:
    """(`text` as a scenario may hold it, the characters that had to go)."""
    if text.isascii() and text.isprintable():
        return text.strip(), ""
    text = _BREAKS.sub("\n", text).replace("\t", " ")
    gone = "".join(dict.fromkeys(_REFUSED.findall(text)))
    return (_REFUSED.sub("", text) if gone else text).strip(), gone


def named(characters: str) -> str:
    """U+202E, U+0007: characters that cannot be shown, so that they can be spoken of."""
    return ", ".join(f"U+{ord(each):04X}" for each in characters)


@lru_cache(16_384)
def plain(text: str) -> str:
    """Without case, accents and signs, for comparing headings and words."""
    if not text.isascii():
        text = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
    return " ".join(_NOT_WORD.sub(" ", text.casefold()).split())
