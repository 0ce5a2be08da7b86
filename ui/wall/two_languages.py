"""A slide in two languages: the first in the upper 62 % of the page, the second below it, each in its own direction."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter

from tabletop.views.wall import DecisionSlide, InjectSlide, Slide, WallView
from ui.wall import colours as c
from ui.wall.leaf import NumberedPage, in_pages, ink, moment, numbered, place, said_exercise
from ui.wall.plates import plates
from ui.wall.sheet import FLOOR, FOOT, SMALL, STRIP, TALL, Page, Sheet, Type
from ui.wall.world import sign
from ui.widgets.prose import Line, height_of

SHARE = 0.62  # of the first language
_FIRST = (Type(46, 400, 1.3), Type(42, 400, 1.3), Type(SMALL, 400, 1.3))
_SECOND = (Type(42, 400, 1.28), Type(SMALL, 400, 1.28))
_TITLE = (Type(58, 600, 1.18), Type(48, 600, 1.18), Type(42, 600, 1.18))
_TITLE_BELOW = (Type(44, 600, 1.18), Type(SMALL, 600, 1.2))
_ASKED = (Type(84, 600, 1.2), Type(64, 600, 1.2), Type(48, 600, 1.2))
_ASKED_BELOW = (Type(56, 500, 1.22), Type(46, 500, 1.22), Type(SMALL, 500, 1.22))


@dataclass(frozen=True, slots=True)
class _Half:
    """One language: the sheet it is set on, its title, and its text in pages; `top` of its text."""

    sheet: Sheet
    title: tuple[Line, ...]
    parts: list[Sequence[Line]]
    start: float
    top: float


def inject(sheet: Sheet, below: Sheet, view: WallView, slide: InjectSlide, second: InjectSlide) -> tuple[Page, ...]:
    """On paper under the strip; a question on ink. Pictures follow, each on a page of its own."""
    asks = slide.look == "question"
    top = 172.0 if asks else 188.0
    split = top + (FLOOR - top) * SHARE
    if asks:
        one = _half(sheet, slide.text or slide.title, "", (_ASKED, _ASKED), top, split - 24)
        two = _half(below, second.text or second.title, "", (_ASKED_BELOW, _ASKED_BELOW), split + 30, FLOOR)
    else:
        one = _half(sheet, slide.text, slide.title, (_TITLE, _FIRST), top, split - 24)
        two = _half(below, second.text, second.title, (_TITLE_BELOW, _SECOND), split + 26, FLOOR)
    text: list[NumberedPage] = [
        partial(_page, one, two, at, split, partial(_asks if asks else _tells, sheet, view, slide))
        for at in range(max(len(one.parts), len(two.parts)))
    ]
    shown = slide.pictures[-1:] if slide.steps > 1 else slide.pictures
    pictures = plates(sheet, slide, shown)
    return numbered(pictures + text if slide.look in ("map", "photo") else text + pictures)


def _half(sheet: Sheet, text: str, title: str, kinds: tuple[Sequence[Type], Sequence[Type]], start: float, end: float) -> _Half:
    """Never shrunk below the least size, and never beyond its own part: what has no room goes on the next page."""
    heads, bodies = kinds
    laid = sheet.fit(title, heads, sheet.measure, (end - start) * 0.4) if title else ()
    top = start + height_of(laid) + (14 if laid else 0)
    room = max(end - top, 60)
    lines: tuple[Line, ...] = ()
    for kind in bodies:
        lines = sheet.lay(text, kind, min(sheet.measure, 1728))
        if height_of(lines) <= room:
            break
    return _Half(sheet, laid, in_pages(lines, room), start, top)


def _page(
    one: _Half, two: _Half, at: int, split: float, under: "partial[tuple[str, str, str]]", painter: QPainter, number: str
) -> None:
    first, second, line = under(painter, number)
    one.sheet.fill(painter, one.sheet.margin, split, one.sheet.measure, 3, line)
    for half, colour in ((one, first), (two, second)):
        half.sheet.block(painter, half.title, half.sheet.margin, half.start, colour)
        half.sheet.block(painter, half.parts[min(at, len(half.parts) - 1)], half.sheet.margin, half.top, colour)


def _tells(sheet: Sheet, view: WallView, slide: InjectSlide, painter: QPainter, number: str) -> tuple[str, str, str]:
    """Paper, label, who writes; the colours of both languages and of the line between them."""
    painter.fillRect(QRectF(0, 0, sheet.wide, TALL), QColor(c.PAPER))
    sheet.strip(painter)
    name, word = sign(slide)
    word = sheet.words.text(word)
    sheet.label(painter, name, word, STRIP + 32, c.PAPER_ACCENT)
    if slide.sender:
        taken = 72 + sheet.advance(word, Type(SMALL, 600, spacing=3)) + 4 * len(word) + 32
        rect = sheet.box(sheet.margin + taken, STRIP + 32, sheet.measure - taken, 60)
        sheet.line(painter, slide.sender, rect, Type(SMALL, 500), c.PAPER_MUTED, sheet.trailing)
    sheet.rule(painter, FOOT, sheet.margin, c.PAPER_LINE)
    foot = sheet.box(sheet.margin, FOOT + 4, sheet.measure, 72)
    sheet.foot(painter, foot, place(sheet, view), moment(sheet, slide), number, c.PAPER_MUTED, c.ON_PAPER)
    return c.ON_PAPER, c.PAPER_ACCENT, c.PAPER_LINE


def _asks(sheet: Sheet, view: WallView, slide: InjectSlide, painter: QPainter, number: str) -> tuple[str, str, str]:
    ink(sheet, painter, place(sheet, view), said_exercise(sheet, slide.time), number)
    sheet.label(painter, "ask", sheet.words.text("QUESTION TO THE ROOM"), 84, c.INK_ACCENT)
    return c.ON_INK, c.INK_MUTED, c.INK_LINE


def joined(slide: DecisionSlide, second: Slide | None) -> DecisionSlide:
    """A decision keeps its own look: each option has its name in the second language below the first."""
    if not isinstance(second, DecisionSlide):
        return slide
    others = {choice.digit: choice.name for choice in second.choices}
    choices = tuple(replace(choice, detail=others.get(choice.digit, choice.detail)) for choice in slide.choices)
    return replace(slide, question=f"{slide.question}\n\n{second.question}", choices=choices)
