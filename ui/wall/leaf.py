"""What every slide shares: cutting text into pages, and the words of the footer."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter

from tabletop.views.wall import InjectSlide, WallView
from ui.wall import colours as c
from ui.wall.sheet import FOOT, TALL, Page, Sheet
from ui.widgets.prose import Line, height_of

NumberedPage = Callable[[QPainter, str], None]
"""A page that is told what to write as its number: '1/2', or '' when it is the only one."""


def in_pages(lines: Sequence[Line], height: float) -> list[Sequence[Line]]:
    """Cuts lines into pages of `height`, never leaving the first line of a paragraph alone at the foot of one."""
    found: list[Sequence[Line]] = []
    start = 0
    while start < len(lines):
        end = start + 1
        while end < len(lines) and height_of(lines[start : end + 1]) <= height:
            end += 1
        lone = end < len(lines) and lines[end - 1].first and not lines[end].first
        if lone and end - start > 1:
            end -= 1
        found.append(lines[start:end])
        start = end
    return found or [()]


def place(sheet: Sheet, view: WallView) -> tuple[str, ...]:
    """'Almar 2026 · Silent gates', each name fenced where directions mix; and shorter, for a narrow footer."""
    if view.exercise and view.scenario not in ("", view.exercise):
        both = sheet.words.text("{exercise} · {scenario}", exercise=view.exercise, scenario=view.scenario)
        return both, view.scenario
    return (view.exercise or view.scenario,)


def ink(sheet: Sheet, painter: QPainter, left: Sequence[str], right: str, number: str = "") -> None:
    """Our own ground, with its footer."""
    painter.fillRect(QRectF(0, 0, sheet.wide, TALL), QColor(c.INK))
    sheet.rule(painter, FOOT, sheet.margin, c.INK_LINE)
    rect = sheet.box(sheet.margin, FOOT + 4, sheet.measure, 72)
    sheet.foot(painter, rect, left, right, number, c.INK_MUTED, c.ON_INK)


def said_exercise(sheet: Sheet, time: str) -> str:
    return sheet.words.text("Exercise · {time}", time=time) if time else sheet.words.text("Exercise")


def short(sheet: Sheet, slide: InjectSlide) -> str:
    return sheet.words.text("Situation {number}", number=slide.number) if slide.number else ""


def moment(sheet: Sheet, slide: InjectSlide) -> str:
    if slide.number and slide.time:
        return sheet.words.text("Situation {number} · {time}", number=slide.number, time=slide.time)
    return short(sheet, slide) or slide.time


def numbered(pages: Sequence[NumberedPage]) -> tuple[Page, ...]:
    """Gives each page its '1/2', which a slide of one page does not need."""
    total = len(pages)
    return tuple(partial(_one, page, f"{n}/{total}" if total > 1 else "") for n, page in enumerate(pages, 1))


def _one(page: NumberedPage, number: str, painter: QPainter) -> None:
    page(painter, number)
