"""Slides of several short texts, on ink: the rules of the room, the recap, the hot-wash board."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtGui import QPainter

from tabletop.views.wall import BoardSlide, RecapLine, RecapSlide, RulesSlide, WallView
from ui.wall import colours as c
from ui.wall.leaf import in_pages, ink, numbered, place, said_exercise
from ui.wall.sheet import BODY, FLOOR, SMALL, Page, Sheet, Type
from ui.widgets.prose import Line, height_of

MOST_CARDS = 6  # of a column on one page
_RULES = (Type(54, 400, 1.3), Type(48, 400, 1.28), Type(44, 400, 1.26))
_SAID = (Type(52, 500, 1.24), Type(44, 500, 1.24))
_CARDS = (Type(44, 400, 1.26), Type(SMALL, 400, 1.26))
_PAD = 18


@dataclass(frozen=True, slots=True)
class _Item:
    """Something that is not cut: blocks of lines, each with its colour, one below the other."""

    blocks: tuple[tuple[str, tuple[Line, ...]], ...]

    @property
    def height(self) -> float:
        return sum(height_of(lines) for _, lines in self.blocks)


def _columns(items: Sequence[_Item], gap: float, room: float, most: int = 1000) -> list[Sequence[_Item]]:
    """Items in pages of `room`, at most so many on each."""
    pages: list[list[_Item]] = [[]]
    taken = 0.0
    for item in items:
        if pages[-1] and (taken + gap + item.height > room or len(pages[-1]) == most):
            pages.append([])
            taken = 0.0
        taken += item.height + (gap if pages[-1] else 0)
        pages[-1].append(item)
    return list(pages)


def _cut(colour: str, lines: Sequence[Line], room: float) -> list[_Item]:
    """An item, or as many as a very long text needs."""
    return [_Item(((colour, tuple(part)),)) for part in in_pages(lines, room)]


def rules(sheet: Sheet, view: WallView, slide: RulesSlide) -> tuple[Page, ...]:
    """Numbered; the words that stop play stand on every page."""
    stop = sheet.words.text("If something real happens, say: {phrase}", phrase=slide.stop_phrase) if slide.stop_phrase else ""
    stopping = sheet.lay(stop, Type(BODY, 600, 1.26), sheet.measure - 96)
    top, indent = 190, 96
    room = FLOOR - top - (height_of(stopping) + 72 if stopping else 0)
    pages: list[Sequence[_Item]] = []
    for kind in _RULES:
        laid = [_Item(((c.ON_INK, sheet.lay(rule, kind, sheet.measure - indent)),)) for rule in slide.rules]
        pages = _columns(laid, 26, room)
        if len(pages) == 1:
            break
    firsts = [sum(len(before) for before in pages[:n]) + 1 for n in range(len(pages))]

    def page(items: Sequence[_Item], first: int, painter: QPainter, number: str) -> None:
        ink(sheet, painter, place(sheet, view), said_exercise(sheet, ""), number)
        sheet.label(painter, "list", sheet.words.text("GROUND RULES"), 84, c.INK_ACCENT)
        y = float(top)
        for count, item in enumerate(items, first):
            line = item.blocks[0][1][0].height if item.blocks[0][1] else 0
            sheet.line(painter, str(count), sheet.box(sheet.margin, y, indent, line), Type(54, 600), c.INK_ACCENT)
            y = _draw(sheet, painter, item, sheet.margin + indent, y) + 26
        if stopping:
            high = height_of(stopping) + 40
            sheet.fill(painter, sheet.margin, FLOOR - high, sheet.measure, high, c.INK_RAISED)
            sheet.fill(painter, sheet.margin, FLOOR - high, 6, high, c.EXERCISE)
            sheet.block(painter, stopping, sheet.margin + 48, FLOOR - high + 20, c.ON_INK)

    return numbered([partial(page, items, first) for items, first in zip(pages, firsts, strict=True)])


def recap(sheet: Sheet, view: WallView, slide: RecapSlide) -> tuple[Page, ...]:
    """What was decided beside what is open; what was parked is counted."""
    gap = 64
    width = (sheet.measure - gap) / 2
    top = 264
    room = FLOOR - top - 84
    columns: list[list[Sequence[_Item]]] = []
    for kind in _SAID:
        columns = [_recapped(sheet, lines, kind, width, room) for lines in (slide.decided, slide.open)]
        if max(map(len, columns)) == 1:
            break
    heads = (("check", sheet.words.text("DECIDED")), ("question", sheet.words.text("STILL OPEN")))
    parked = sheet.words.plural("{n} parked item", "{n} parked items", slide.parked) if slide.parked else ""

    def page(at: int, painter: QPainter, number: str) -> None:
        ink(sheet, painter, place(sheet, view), said_exercise(sheet, ""), number)
        sheet.label(painter, "briefing", sheet.words.text("WHERE WE ARE"), 84, c.INK_ACCENT)
        for count, (pages, (icon, word)) in enumerate(zip(columns, heads, strict=True)):
            x = sheet.margin + count * (width + gap)
            _head(sheet, painter, icon, word, x, width, top - 90)
            y = float(top)
            for item in pages[at] if at < len(pages) else ():
                y = _draw(sheet, painter, item, x, y) + 22
        if parked:
            sheet.line(painter, parked, sheet.box(sheet.margin, FLOOR - 66, sheet.measure, 60), Type(44, 500), c.INK_ACCENT)

    return numbered([partial(page, at) for at in range(max(map(len, columns)))])


def _recapped(sheet: Sheet, lines: Sequence[RecapLine], kind: Type, width: float, room: float) -> list[Sequence[_Item]]:
    if not lines:
        nothing = _Item(((c.INK_MUTED, sheet.lay(sheet.words.text("Nothing yet"), Type(44, 400, 1.28), width)),))
        return [[nothing]]
    items: list[_Item] = []
    for line in lines:
        said = sheet.lay(line.text, kind, width)
        about = sheet.lay(line.about, Type(SMALL, 400, 1.24), width) if line.about else ()
        by = sheet.lay(" · ".join(line.by), Type(SMALL, 400, 1.24), width) if line.by else ()
        whole = _Item(((c.INK_MUTED, about), (c.ON_INK, said), (c.INK_MUTED, by)))
        items += [whole] if whole.height <= room else _cut(c.ON_INK, said, room)
    return _columns(items, 22, room)


def board(sheet: Sheet, view: WallView, slide: BoardSlide) -> tuple[Page, ...]:
    """Strengths, gaps, open questions, side by side; never more than six cards of a column on one page."""
    heads = (("plus", sheet.words.text("STRENGTHS")), ("minus", sheet.words.text("GAPS")))
    titles = (*heads, ("question", sheet.words.text("QUESTIONS")))
    gap, top = 36, 186
    width = (sheet.measure - 2 * gap) / 3
    room = FLOOR - top - 2 * _PAD
    columns: list[list[Sequence[_Item]]] = []
    for kind in _CARDS:
        columns = [_carded(sheet, texts, kind, width, room) for texts in (slide.strengths, slide.gaps, slide.questions)]
        if max(map(len, columns)) == 1:
            break

    def page(at: int, painter: QPainter, number: str) -> None:
        ink(sheet, painter, place(sheet, view), said_exercise(sheet, ""), number)
        for count, (pages, (icon, word)) in enumerate(zip(columns, titles, strict=True)):
            x = sheet.margin + count * (width + gap)
            _head(sheet, painter, icon, word, x, width, 84)
            y = float(top)
            for item in pages[at] if at < len(pages) else ():
                high = item.height + 2 * _PAD
                sheet.fill(painter, x, y, width, high, c.INK_RAISED)
                _draw(sheet, painter, item, x + _PAD, y + _PAD)
                y += high + 14

    return numbered([partial(page, at) for at in range(max(map(len, columns)))])


def _carded(sheet: Sheet, texts: Sequence[str], kind: Type, width: float, room: float) -> list[Sequence[_Item]]:
    laid = (sheet.lay(text, kind, width - 2 * _PAD) for text in texts)
    return _columns([card for lines in laid for card in _cut(c.ON_INK, lines, room)], 14 + 2 * _PAD, room, MOST_CARDS)


def _head(sheet: Sheet, painter: QPainter, icon: str, word: str, x: float, width: float, y: float) -> None:
    sheet.icon(painter, icon, x - 4, y + 5, 46, c.INK_ACCENT)
    sheet.line(painter, word, sheet.box(x + 60, y, width - 60, 56), Type(SMALL, 600, spacing=2), c.INK_ACCENT)
    sheet.fill(painter, x, y + 68, width, 4, c.INK_ACCENT)


def _draw(sheet: Sheet, painter: QPainter, item: _Item, x: float, y: float) -> float:
    for colour, lines in item.blocks:
        y = sheet.block(painter, lines, x, y, colour)
    return y
