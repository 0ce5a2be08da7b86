"""Letters the face has, letters it has not, and the two directions of writing."""

import re
import unicodedata
from collections.abc import Iterable
from functools import cache, lru_cache
from typing import Any

import arabic_reshaper
from bidi.algorithm import get_display
from reportlab.pdfbase import pdfmetrics

from exports.pdf.look import load_fonts

BOX = "\ue000"  # stands in the text where a letter is missing; drawn as an empty box
BOX_WIDTH = 0.6  # of the size

_FOLDED = {0x2011: "-", 0x202F: " ", 0xAD: None, 0xFEFF: None, **dict.fromkeys(range(0x2000, 0x200B), " ")}
_INVISIBLE = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f]")
_BREAK = re.compile("\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]")


@cache
def _drawn() -> frozenset[str]:
    """The letters the face has, and those nothing is drawn for."""
    load_fonts()
    spaces = filter(str.isspace, map(chr, range(0x3001)))
    return frozenset((*map(chr, pdfmetrics.getFont("Plex-Regular").face.charToGlyph), *spaces, BOX))


@cache
def _shaper() -> Any:
    return arabic_reshaper.ArabicReshaper({"delete_harakat": False, "support_ligatures": True})


def paragraphs(text: str) -> list[str]:
    """The paragraphs as typed, what cannot be seen taken out, what the face lacks marked by `BOX`; one empty line at most."""
    if text.isascii() and text.isprintable():
        return [text]
    pieces = [_known(_plain(piece)) for piece in _BREAK.split(text.strip())]
    return [piece for place, piece in enumerate(pieces) if piece.strip() or pieces[place - 1].strip()] or [""]


def missing(texts: Iterable[str]) -> list[str]:
    """The letters of `texts` that the face lacks, in order, each once."""
    seen: dict[str, None] = {}
    for text in texts:
        if not text.isascii():
            seen.update(dict.fromkeys(c for c in _plain(text) if c not in _drawn()))
    return sorted(seen)


def right_to_left(text: str) -> bool:
    """Whether the first letter with a direction is written from right to left."""
    if text.isascii():
        return False
    kinds = (unicodedata.bidirectional(letter) for letter in text)
    return next((kind in ("R", "AL") for kind in kinds if kind in ("L", "R", "AL")), False)


@lru_cache(maxsize=65_536)
def shaped(text: str) -> str:
    """Arabic letters in the forms they take beside each other, still in the order they are read."""
    if text.isascii() or not any("\u0600" <= letter <= "\u08ff" for letter in text):
        return text
    joined: str = _shaper().reshape(text)
    return joined if _drawn().issuperset(joined) else text


def visual(line: str, rtl: bool) -> str:
    """A line in the order it is drawn, from left to right."""
    if line.isascii() or not any(unicodedata.bidirectional(letter) in ("R", "AL") for letter in line):
        return line
    drawn: str = get_display(shaped(line), base_dir="R" if rtl else "L")
    return drawn


def _plain(text: str) -> str:
    return _INVISIBLE.sub("", unicodedata.normalize("NFC", text).translate(_FOLDED))


def _known(text: str) -> str:
    drawn = _drawn()
    return text if text.isascii() or drawn.issuperset(text) else "".join(c if c in drawn else BOX for c in text)
