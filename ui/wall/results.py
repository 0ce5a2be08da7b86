"""Slides of numbers, on ink: how the room voted, and how long the discussion still lasts."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtGui import QPainter

from tabletop.views.wall import CountdownSlide, VoteRow, VoteSlide, WallView
from ui.wall import colours as c
from ui.wall.leaf import ink, numbered, place, said_exercise
from ui.wall.sheet import FLOOR, LARGE, SMALL, Page, Sheet, Type
from ui.widgets.prose import Line, height_of

_ASKED = (Type(LARGE, 600, 1.2), Type(52, 600, 1.2))
_NAMES = ((Type(48, 500, 1.2), 56, 56), (Type(44, 500, 1.18), 44, 26), (Type(40, 500, 1.16), 34, 14))
_NUMBER = 200  # the width kept for the number at the end of a bar


@dataclass(frozen=True, slots=True)
class _Row:
    """A row laid out: its name, who voted so, the height of its bar and of the whole."""

    row: VoteRow
    name: tuple[Line, ...]
    bodies: tuple[Line, ...]
    bar: float
    height: float


def vote(sheet: Sheet, view: WallView, slide: VoteSlide) -> tuple[Page, ...]:
    """One bar each in the order asked, the number at its end; nothing marks a winner."""
    asked = sheet.fit(slide.question, _ASKED, sheet.measure, 170)
    top = 172 + height_of(asked) + 48
    note = "" if slide.agreed else sheet.words.text("No consensus recorded")
    room = FLOOR - top - (84 if note else 0)
    total = max(1, sum(row.hands for row in slide.rows))
    parts: list[Sequence[_Row]] = []
    gap = 0.0
    for kind, bar, gap in _NAMES:
        parts = _in_pages([_laid(sheet, row, kind, bar) for row in slide.rows], gap, room)
        if len(parts) == 1:
            break
    hands = sheet.words.plural("{n} vote", "{n} votes", sum(row.hands for row in slide.rows if row.name))
    said = [sheet.words.text("Secret vote") if slide.secret else hands, slide.time]
    right = " · ".join(filter(None, said))

    def page(part: Sequence[_Row], painter: QPainter, number: str) -> None:
        ink(sheet, painter, place(sheet, view), right, number)
        sheet.label(painter, "people", sheet.words.text("RESULT OF THE VOTE"), 84, c.INK_ACCENT)
        sheet.block(painter, asked, sheet.margin - 2, 172, c.ON_INK)
        y = top
        for row in part:
            _draw(sheet, painter, row, total, y)
            y += row.height + gap
        if note:
            sheet.line(painter, note, sheet.box(sheet.margin, FLOOR - 66, sheet.measure, 60), Type(44, 500), c.INK_ACCENT)

    return numbered([partial(page, part) for part in parts])


def _laid(sheet: Sheet, row: VoteRow, kind: Type, bar: float) -> _Row:
    width = sheet.measure - _NUMBER
    name = sheet.lay(row.name or sheet.words.text("No answer"), kind, width)
    bodies = sheet.lay(" · ".join(row.bodies), Type(SMALL, 400, 1.28), width) if row.bodies else ()
    return _Row(row, name, bodies, bar, height_of(name) + 10 + bar + (height_of(bodies) + 6 if bodies else 0))


def _in_pages(rows: Sequence[_Row], gap: float, room: float) -> list[Sequence[_Row]]:
    parts: list[list[_Row]] = [[]]
    taken = 0.0
    for row in rows:
        if parts[-1] and taken + gap + row.height > room:
            parts.append([])
            taken = 0.0
        taken += row.height + (gap if parts[-1] else 0)
        parts[-1].append(row)
    return list(parts)


def _draw(sheet: Sheet, painter: QPainter, row: _Row, total: int, y: float) -> None:
    width = sheet.measure - _NUMBER
    y = sheet.block(painter, row.name, sheet.margin, y, c.ON_INK) + 10
    sheet.fill(painter, sheet.margin, y, width, row.bar, c.INK_RAISED)
    sheet.fill(painter, sheet.margin, y, width * row.row.hands / total, row.bar, c.INK_ACCENT if row.row.name else c.INK_MUTED)
    number = sheet.box(sheet.right - _NUMBER, y - 20, _NUMBER, row.bar + 40)
    sheet.line(painter, str(row.row.hands), number, Type(76 if row.bar > 50 else 60, 600), c.ON_INK, sheet.trailing)
    sheet.block(painter, row.bodies, sheet.margin, y + row.bar + 6, c.INK_MUTED)


def countdown(sheet: Sheet, view: WallView, slide: CountdownSlide) -> tuple[Page, ...]:
    """What is left, in minutes and seconds; when it is over it stays at 00:00 and says in words for how long."""
    left = max(0, -(-(slide.until_ms - sheet.now_ms) // 1000))
    over = max(0, (sheet.now_ms - slide.until_ms) // 60_000)
    word = sheet.words.text("DISCUSSION ENDS IN") if left else sheet.words.text("TIME IS UP")
    clock = f"{left // 3600}:{left // 60 % 60:02d}:{left % 60:02d}" if left >= 3600 else f"{left // 60:02d}:{left % 60:02d}"
    below = sheet.words.text("until {time}", time=slide.ends) if left and slide.ends else ""
    if over:
        below = sheet.words.plural("{n} minute over", "{n} minutes over", over)

    def page(painter: QPainter, number: str) -> None:
        ink(sheet, painter, place(sheet, view), said_exercise(sheet, ""), number)
        sheet.label(painter, "clock", word, 84, c.INK_ACCENT)
        size = min(400.0, 400 * sheet.measure / 1728 * 5 / max(5, len(clock)))
        sheet.line(painter, clock, sheet.box(sheet.margin - 12, 250, sheet.measure, 440), Type(size, 300), c.ON_INK)
        sheet.line(painter, below, sheet.box(sheet.margin, 730, sheet.measure, 100), Type(LARGE, 400), c.INK_MUTED)

    return numbered([page])
