"""Slides of ours speaking to the room: on ink. A question, a decision, a pause."""

from collections.abc import Callable, Sequence
from functools import partial
from itertools import product

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter

from tabletop.views.wall import Body, Choice, DecisionSlide, InjectSlide, StandbySlide, WallView
from ui.wall import colours as c
from ui.wall.leaf import in_pages, ink, numbered, place, said_exercise
from ui.wall.plates import draw_logos, plates
from ui.wall.sheet import FLOOR, FOOT, LARGE, SMALL, TALL, Page, Sheet, Type
from ui.widgets.contours import draw_contours
from ui.widgets.prose import Line, height_of

_ASKED = (Type(100, 600, 1.22), Type(80, 600, 1.24), Type(LARGE, 600, 1.26))
_PUT = (Type(92, 600, 1.18), Type(76, 600, 1.2), Type(LARGE, 600, 1.22))
_BOXES = ((Type(LARGE, 600, 1.2), Type(44, 400, 1.34), 108), (Type(54, 600, 1.2), Type(40, 400, 1.32), 92))
_ROWS = ((Type(58, 600, 1.2), Type(42, 400, 1.28), 44), (Type(52, 600, 1.2), Type(SMALL, 400, 1.26), 14))

Part = Callable[[QPainter], None]


def black(sheet: Sheet) -> tuple[Page, ...]:
    def page(painter: QPainter) -> None:
        painter.fillRect(QRectF(0, 0, sheet.wide, TALL), QColor(c.BLACK))

    return (page,)


def question(sheet: Sheet, view: WallView, slide: InjectSlide) -> tuple[Page, ...]:
    """The question alone; below, who speaks first. Its pictures follow."""
    rows = _rows_of_bodies(sheet, slide.bodies)
    first_row = 832 - (len(rows) - 1) * 68
    room = (first_row - 30 if rows else FLOOR - 20) - 222
    asked = sheet.fit(slide.text or slide.title, _ASKED, sheet.measure, room)
    if height_of(asked) > room:
        asked = sheet.lay(slide.text or slide.title, _ASKED[-1], sheet.measure)
    body = in_pages(asked, room)

    def page(part: Sequence[Line], painter: QPainter, number: str) -> None:
        ink(sheet, painter, place(sheet, view), said_exercise(sheet, slide.time), number)
        sheet.label(painter, "ask", sheet.words.text("QUESTION TO THE ROOM"), 84, c.INK_ACCENT)
        sheet.block(painter, part, sheet.margin - 4, 222, c.ON_INK)
        for count, row in enumerate(rows):
            _draw_bodies(sheet, painter, row, first_row + count * 68)
        if rows:
            rect = sheet.box(sheet.margin, first_row, 600, 56)
            sheet.line(painter, sheet.words.text("First to speak"), rect, Type(SMALL), c.INK_MUTED)

    return numbered([partial(page, part) for part in body] + plates(sheet, slide, slide.pictures))


def _rows_of_bodies(sheet: Sheet, bodies: Sequence[Body]) -> list[list[tuple[Body, float]]]:
    """Bodies and their places, in as many rows as they need."""
    start = sheet.margin + sheet.advance(sheet.words.text("First to speak"), Type(SMALL)) + 64
    rows: list[list[tuple[Body, float]]] = []
    x = sheet.right
    for body in bodies:
        width = 64 + sheet.advance(body.name, Type(44, 500))
        if not rows or x + width > sheet.right:
            rows.append([])
            x = start
        rows[-1].append((body, x))
        x += width + 72
    return rows


def _draw_bodies(sheet: Sheet, painter: QPainter, row: Sequence[tuple[Body, float]], y: float) -> None:
    for body, x in row:
        sheet.mark(painter, body.mark, x, y + 6, 44, c.ON_INK)
        rect = sheet.box(x + (64 if body.mark >= 0 else 0), y, sheet.advance(body.name, Type(44, 500)) + 4, 56)
        sheet.line(painter, body.name, rect, Type(44, 500), c.ON_INK)


def decision(sheet: Sheet, view: WallView, slide: DecisionSlide) -> tuple[Page, ...]:
    """Equal options, none of which looks better than another: two as boxes, more as rows."""
    asked, parts = _arranged(sheet, slide)
    word = sheet.words.text("DECISION {number}", number=slide.number) if slide.number else sheet.words.text("DECISION")

    def page(part: Part, painter: QPainter, number: str) -> None:
        ink(sheet, painter, place(sheet, view), said_exercise(sheet, ""), number)
        sheet.label(painter, "decision", word, 84, c.INK_ACCENT)
        sheet.block(painter, asked, sheet.margin - 3, 172, c.ON_INK)
        part(painter)

    return numbered([partial(page, part) for part in parts])


def _arranged(sheet: Sheet, slide: DecisionSlide) -> tuple[tuple[Line, ...], list[Part]]:
    """The question and its options in the largest way that keeps them together; else in pages."""
    questions = [sheet.lay(slide.question, kind, sheet.measure) for kind in _PUT]
    for asked, box in product(questions, _BOXES) if len(slide.choices) == 2 else ():
        boxes = _boxes(sheet, slide.choices, max(172 + height_of(asked) + 60, 400), box)
        if boxes is not None:
            return asked, [boxes]
    parts: list[Part] = []
    for asked, row in product(questions, _ROWS):
        parts = _rows(sheet, slide.choices, 172 + height_of(asked) + 44, row)
        if len(parts) == 1:
            return asked, parts
    return questions[-1], parts


def _boxes(sheet: Sheet, choices: Sequence[Choice], top: float, box: tuple[Type, Type, int]) -> Part | None:
    """Side by side, or None where their words do not fit."""
    name_kind, detail_kind, digit = box
    gap, pad, bottom = 48, 56, 926
    width = (sheet.measure - gap) / 2
    inner = width - 2 * pad
    laid = [(sheet.lay(o.name, name_kind, inner), sheet.lay(o.detail, detail_kind, inner)) for o in choices]
    name_at = pad + digit + 36
    detail_at = name_at + max(height_of(name) for name, _ in laid) + 18
    need = detail_at + max(height_of(detail) for _, detail in laid) + 36
    if need > bottom - top:
        return None
    height = min(bottom - top, max(need, 440))

    def draw(painter: QPainter) -> None:
        for number, (choice, (name, detail)) in enumerate(zip(choices, laid, strict=True)):
            x = sheet.margin + number * (width + gap)
            sheet.fill(painter, x, top, width, height, c.INK_RAISED)
            sheet.fill(painter, x, top, width, 6, c.INK_ACCENT)
            _digit(sheet, painter, choice.digit, x + pad, top + pad, digit)
            sheet.block(painter, name, x + pad, top + name_at, c.ON_INK)
            sheet.block(painter, detail, x + pad, top + detail_at, c.INK_MUTED)

    return draw


def _rows(sheet: Sheet, choices: Sequence[Choice], top: float, row: tuple[Type, Type, float]) -> list[Part]:
    """Full-width rows of one height, as many a page as fit."""
    name_kind, detail_kind, pad = row
    width, gap, room = sheet.measure - 190 - 40, 16, FLOOR - 4 - top
    laid = [(o, sheet.lay(o.name, name_kind, width), sheet.lay(o.detail, detail_kind, width)) for o in choices]
    tallest = max((height_of(name) + (4 + height_of(detail) if detail else 0) for _, name, detail in laid), default=0.0)
    height = max(108.0, tallest + pad)
    fit = max(1, int((room + gap) / (height + gap)))
    height = min(height + 48, max(height, (room + gap) / max(1, min(fit, len(laid))) - gap))

    def draw(part: Sequence[tuple[Choice, tuple[Line, ...], tuple[Line, ...]]], painter: QPainter) -> None:
        for number, (choice, name, detail) in enumerate(part):
            y = top + number * (height + gap)
            sheet.fill(painter, sheet.margin, y, sheet.measure, height, c.INK_RAISED)
            sheet.fill(painter, sheet.margin, y, 6, height, c.INK_ACCENT)
            _digit(sheet, painter, choice.digit, sheet.margin + 46, y + (height - 88) / 2, 88)
            block = height_of(name) + (4 + height_of(detail) if detail else 0)
            below = sheet.block(painter, name, sheet.margin + 190, y + (height - block) / 2, c.ON_INK)
            sheet.block(painter, detail, sheet.margin + 190, below + 4, c.INK_MUTED)

    return [partial(draw, laid[n : n + fit]) for n in range(0, len(laid), fit)] or [partial(draw, [])]


def _digit(sheet: Sheet, painter: QPainter, digit: str, x: float, y: float, size: float) -> None:
    sheet.fill(painter, x, y, size, size, c.ON_INK)
    sheet.line(painter, digit, sheet.box(x, y, size, size), Type(size * 0.6, 600), c.INK, Qt.AlignmentFlag.AlignHCenter)


def standby(sheet: Sheet, view: WallView, slide: StandbySlide) -> tuple[Page, ...]:
    """Between scenarios, in pauses, and whenever there is nothing else to show."""
    sizes = (Type(168, 300, 1.1), Type(132, 300, 1.1), Type(104, 300, 1.12), Type(84, 300, 1.14))
    one_line = next((size for size in sizes[:2] if sheet.advance(slide.title, size) <= sheet.measure * 0.8), None)
    width = sheet.measure * 0.88
    title = sheet.fit(slide.title, (one_line,), sheet.measure, 200) if one_line else sheet.fit(slide.title, sizes[2:], width, 240)
    subtitle = sheet.fit(slide.subtitle, (Type(56, 400, 1.28),), min(1500.0, width), 150)
    line = sheet.fit(slide.line, (Type(LARGE, 500, 1.3),), min(1500.0, width), 180)

    def page(painter: QPainter) -> None:
        painter.fillRect(QRectF(0, 0, sheet.wide, TALL), QColor(c.INK))
        draw_contours(painter, QRectF(0, 0, sheet.wide, TALL), c.INK, c.CONTOUR, 2.2, sheet.rtl)
        word = sheet.words.text("TABLETOP EXERCISE")
        kind = Type(SMALL, 600, spacing=6)
        sheet.line(painter, word, sheet.box(sheet.margin, 92, sheet.measure * 0.7, 54), kind, c.INK_ACCENT)
        end = sheet.right
        if slide.clock:
            rect = sheet.box(sheet.right - 500, 72, 500, 90)
            sheet.line(painter, slide.clock, rect, Type(LARGE, 300), c.ON_INK, sheet.trailing)
            end -= sheet.advance(slide.clock, Type(LARGE, 300)) + 64
        word_end = sheet.margin + sheet.advance(word, Type(SMALL, 600, spacing=6)) + 8 * len(word)
        draw_logos(sheet, painter, slide.logos, word_end, end)
        y = sheet.block(painter, title, sheet.margin - 8, 300 if height_of(title) < 200 else 220, c.ON_INK)
        y = sheet.block(painter, subtitle, sheet.margin, y + 6, c.ON_INK)
        if slide.line:
            sheet.fill(painter, sheet.margin, y + 44, 120, 6, c.INK_ACCENT)
            sheet.block(painter, line, sheet.margin, y + 90, c.ON_INK)
        sheet.rule(painter, FOOT, sheet.margin, c.INK_LINE)
        rect = sheet.box(sheet.margin, FOOT + 4, sheet.measure, 72)
        sheet.foot(painter, rect, (slide.host,) if slide.host else place(sheet, view), slide.day, "", c.INK_MUTED, c.ON_INK)

    return (page,)
