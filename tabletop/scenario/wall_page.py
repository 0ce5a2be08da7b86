"""Does a text fit on one page of the wall at its smallest size? The measures are those of `ui.wall`, for a wall of 16:9."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from tabletop.scenario.model import Look
from tabletop.scenario.type_setting import advance, height, surely_fits

WIDE, MARGIN, FLOOR, BAR = 1920.0, 96.0, 956.0, 964.0
MEASURE = WIDE - 2 * MARGIN
COLUMN = 1640.0  # running text is no wider
SMALL, LARGE = 38, 64


@dataclass(frozen=True, slots=True)
class Shown:
    """What stands on a slide, as the room reads it. `flag`: what it says over the news."""

    look: Look
    title: str
    text: str
    sender: str = ""
    to: str = ""
    time: str = ""
    pictures: int = 0
    from_word: str = "From"
    to_word: str = "To"
    flag: str = "BREAKING NEWS"


@dataclass(frozen=True, slots=True)
class Room:
    """Where the text goes, and how it is set when it must be small."""

    width: float
    height: float
    size: float
    leading: float
    weight: int = 400


def fits(shown: Shown) -> bool:
    """Whether its text needs no second page."""
    room = _ROOMS[shown.look](shown)
    if surely_fits(shown.text, room.size, room.leading, room.width, room.height):
        return True
    return height(shown.text, room.size, room.weight, room.leading, room.width) <= room.height


def _smallest(text: str, sizes: tuple[tuple[float, float], ...], weight: int, width: float, limit: float) -> float:
    """How high a title stands in the first of `sizes` (size, leading) that takes no more than `limit`, else in the last."""
    high = 0.0
    for size, leading in sizes:
        high = height(text, size, weight, leading, width)
        if high <= limit:
            break
    return high


def _letter(shown: Shown, x_end: float = WIDE - MARGIN, inset: float = 0) -> Room:
    width = x_end - MARGIN - 2 * inset
    indent = max(advance(label, 400) for label in (shown.from_word, shown.to_word)) * SMALL / 1000 + 36
    rows = [value for value in (shown.sender, shown.to) if value]
    top = 192 + height(shown.title, LARGE, 600, 1.22, width) + 14
    top += sum(height(value, SMALL, 500, 1.36, width - indent) for value in rows) + (34 + 22 if rows else 30)
    return Room(min(width, COLUMN), FLOOR - top, 42, 1.34)


def _document(shown: Shown) -> Room:
    return _letter(shown, round(WIDE * 0.6) - 64) if shown.pictures else _letter(shown, inset=56)


def _briefing(shown: Shown) -> Room:
    title = _smallest(shown.title, ((84, 1.16), (LARGE, 1.2)), 600, MEASURE, 220)
    return Room(min(MEASURE, COLUMN), FLOOR - (202 + title + 84), 46, 1.34)


def _photo(shown: Shown) -> Room:
    return _letter(shown) if shown.pictures else _briefing(shown)


def _post(_shown: Shown) -> Room:
    return Room(min(MEASURE - 112, COLUMN), FLOOR - 28 - 376, 48, 1.33)


def _quote(shown: Shown) -> Room:
    width = min(MEASURE - 170, COLUMN)
    return Room(width, FLOOR - 222 - height(shown.sender or shown.title, 44, 600, 1.25, width) - 60, 52, 1.3)


def _call(_shown: Shown) -> Room:
    return Room(WIDE - MARGIN - 780, FLOOR - 246, 50, 1.33)


def _news(shown: Shown) -> Room:
    x = 860 + 72 if shown.pictures else MARGIN
    width, size = WIDE - MARGIN - x, 44 if shown.pictures else 50
    flag = advance(shown.flag, 600) * 1.03 * SMALL / 1000 + 3 * len(shown.flag) + 72
    source = " · ".join(part for part in (shown.sender, shown.time) if part)
    high = 236 if advance(source, 500) * SMALL / 1000 < width - flag - 32 else 286
    text = height(shown.text, size, 400, 1.36, min(width, COLUMN))
    room = BAR - 40 - high - 74 - text
    headline = _smallest(shown.title, ((84, 1.18), (72, 1.18), (LARGE, 1.2)), 600, width, min(400, room if room > 90 else 400))
    return Room(min(width, COLUMN), BAR - 40 - (high + headline + 74), size, 1.36)


def _question(shown: Shown) -> Room:
    return Room(MEASURE, (832 - 30 if shown.to else FLOOR - 20) - 222, LARGE, 1.26, 600)


_ROOMS: Mapping[Look, Callable[[Shown], Room]] = {
    Look.BRIEFING: _briefing,
    Look.CALL: _call,
    Look.EMAIL: _letter,
    Look.DOCUMENT: _document,
    Look.NEWS: _news,
    Look.POST: _post,
    Look.QUOTE: _quote,
    Look.MAP: _photo,
    Look.PHOTO: _photo,
    Look.QUESTION: _question,
}
