"""A map: the chart itself, and beside it on ink what it is and the layers shown so far."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter

from tabletop.views.wall import InjectSlide, Picture, WallView
from ui.wall import colours as c
from ui.wall.leaf import NumberedPage, numbered, place, short
from ui.wall.plates import contain, cover, last_seen
from ui.wall.sheet import FLOOR, SMALL, STRIP, TALL, Page, Sheet, Type
from ui.wall.world import briefing, letter, sign
from ui.widgets.prose import Line, height_of

_TITLES = (Type(64, 600, 1.18), Type(52, 600, 1.18), Type(44, 600, 1.2))
_LAYER = Type(SMALL, 400, 1.28)


def chart(sheet: Sheet, view: WallView, slide: InjectSlide) -> tuple[Page, ...]:
    """Its words follow on a page of their own, with the first layer alone."""
    if last_seen(sheet, slide) is None:
        return briefing(sheet, view, slide)
    pages: list[NumberedPage] = [partial(_page, sheet, view, slide, at) for at in _shown(slide)]
    return numbered(pages + (letter(sheet, view, slide) if slide.text and not slide.step else []))


def _shown(slide: InjectSlide) -> Sequence[int]:
    """The pictures that have a page now: the layer asked for, or all where there are no steps."""
    return (len(slide.pictures) - 1,) if slide.steps > 1 else range(len(slide.pictures))


def _page(sheet: Sheet, view: WallView, slide: InjectSlide, at: int, painter: QPainter, number: str) -> None:
    split = round(sheet.wide * 0.68)
    x, top = split + 48, 112
    width = sheet.wide - sheet.margin - x
    painter.fillRect(QRectF(0, 0, sheet.wide, TALL), QColor(c.PAPER_SHADE))
    sheet.fill(painter, split, 0, sheet.wide - split, TALL, c.INK)
    sheet.strip(painter)
    image = sheet.picture(slide.pictures[at].digest)
    area = sheet.box(0, STRIP, split, TALL - STRIP)
    if image is None:
        lines = sheet.lay(slide.pictures[at].alt, Type(46, 400, 1.4), split - 2 * sheet.margin)
        sheet.block(painter, lines, sheet.margin, 480 - height_of(lines) / 2, c.ON_PAPER)
    elif abs(image.width() / max(1, image.height()) / (area.width() / area.height()) - 1) < 0.12:
        cover(painter, image, area)
    else:
        contain(painter, image, area.adjusted(32, 32, -32, -32), framed=True)
    name, word = sign(slide)
    sheet.icon(painter, name, x - 4, top + 3, 54, c.INK_ACCENT)
    sheet.line(painter, sheet.words.text(word), sheet.box(x + 72, top, width - 72, 60), Type(SMALL, 600, spacing=3), c.INK_ACCENT)
    y = sheet.block(painter, sheet.fit(slide.title, _TITLES, width, 300), x, 200, c.ON_INK)
    if slide.time:
        sheet.line(painter, slide.time, sheet.box(x, y + 12, width, 52), Type(SMALL), c.INK_MUTED)
        y += 64
    sheet.fill(painter, x, y + 30, 120, 6, c.INK_ACCENT)
    _legend(sheet, painter, slide, at, x, y + 70, width)
    foot = sheet.box(x, TALL - 94, width, 72)
    words = (*place(sheet, view)[1:], "") if number or short(sheet, slide) else place(sheet, view)
    sheet.foot(painter, foot, words, short(sheet, slide), number, c.INK_MUTED, c.ON_INK)


def _legend(sheet: Sheet, painter: QPainter, slide: InjectSlide, at: int, x: float, y: float, width: float) -> None:
    """What each layer shows, the latest one plainest; the oldest give way where there is no room."""
    named = [(n, picture) for n, picture in enumerate(slide.pictures[: at + 1], 1) if picture.caption]
    if slide.steps <= 1:
        named = named[-1:]
    laid = [(n, _caption(sheet, slide, picture, width)) for n, picture in named]
    while len(laid) > 1 and y + sum(height_of(lines) + 22 for _, lines in laid) > FLOOR:
        laid = laid[1:]
    for n, lines in laid:
        colour = c.ON_INK if n == at + 1 else c.INK_MUTED
        if slide.steps > 1:
            sheet.line(painter, str(n), sheet.box(x, y, 56, SMALL * 1.28), Type(SMALL, 600), c.INK_ACCENT)
        y = sheet.block(painter, lines, x + (56 if slide.steps > 1 else 0), y, colour) + 22


def _caption(sheet: Sheet, slide: InjectSlide, picture: Picture, width: float) -> tuple[Line, ...]:
    return sheet.lay(picture.caption, _LAYER, width - (56 if slide.steps > 1 else 0), scaled=False)
