"""Breaks text into lines as the wall does, by a table of widths instead of a screen. Good to a line in a page."""

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from tabletop.scenario.plex_widths import ADVANCES

GAP = 0.5  # between paragraphs, in lines; half of it between the items of a list
INDENT = 0.9  # of a list, in sizes
_KERNED = 0.9975  # of the sum of the widths: some pairs of letters stand closer
_UNKNOWN = 600  # a letter that the table does not have
_MARKS = re.compile(r"\*\*(?=\S)(.+?)(?<=\S)\*\*|(?<![\w*])\*(?=[^\s*])([^*]+?)(?<=\S)\*(?![\w*])")
_NUMBERED = re.compile(r"\d{1,2}[.)] ")
_PIECES = re.compile(r"\s+|[^\s\-–—/]*(?:[\-–—/]+|(?=\s|$))")


@cache
def _widths(weight: int) -> dict[str, int]:
    return {letter: width for width, letters in ADVANCES[weight] for letter in letters}


@lru_cache(maxsize=65_536)
def advance(text: str, weight: int) -> int:
    """In thousandths of the size."""
    widths = _widths(weight)
    return sum(widths.get(letter, _UNKNOWN) for letter in text)


def blocks(text: str) -> Iterator[tuple[str, bool]]:
    """(paragraph without its marks, whether it is a list's item), as the wall reads them."""
    found: list[tuple[str, bool]] = []
    open_block = False
    for raw in text.split("\n"):
        line = raw.strip()
        item = line.startswith("- ")
        if not line:
            open_block = False
        elif item or not open_block or _NUMBERED.match(line):
            found.append((line[2:].strip() if item else line, item))
            open_block = True
        else:
            found[-1] = (f"{found[-1][0]} {line}", found[-1][1])
    for words, item in found:
        yield _MARKS.sub(lambda mark: mark[1] or mark[2], words), item


def height(text: str, size: float, weight: int, leading: float, width: float) -> float:
    """Of `text` set in lines of `width`."""
    total, after_item = 0.0, False
    for number, (words, item) in enumerate(blocks(text)):
        if number:
            total += GAP * (0.5 if item and after_item else 1)
        total += _lines(words, weight, (width / size - (INDENT if item else 0)) * 1000 / _KERNED)
        after_item = item
    return total * size * leading


def _lines(words: str, weight: int, room: float) -> int:
    lines, at = 1, 0.0
    for piece in _PIECES.findall(words):
        wide = advance(piece, weight)
        if at + wide <= room or piece.isspace():
            at += wide  # a space at the end of a line takes no room
        else:
            lines += (at > 0) + int(wide // room)
            at = wide % room
    return lines


def surely_fits(text: str, size: float, leading: float, width: float, room: float) -> bool:
    """Without measuring: whether it fits even if every letter were wide."""
    lines = sum(1 + len(line) * 0.68 * size // (width - size) for line in text.split("\n"))
    return (lines + GAP * text.count("\n")) * size * leading <= room
