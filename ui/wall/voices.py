"""Somebody's own words, on paper: a post as it stands on a screen, and a quotation."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter, QPen

from tabletop.views.wall import InjectSlide, WallView
from ui.wall import colours as c
from ui.wall.leaf import in_pages, numbered
from ui.wall.plates import plates
from ui.wall.sheet import FLOOR, SMALL, Page, Sheet, Type
from ui.wall.world import ground, sign
from ui.widgets.prose import Line, height_of

_POSTED = (Type(54, 400, 1.33), Type(48, 400, 1.33))
_QUOTED = (Type(66, 400, 1.3), Type(58, 400, 1.3), Type(52, 400, 1.3))
_CARD, _PAD, _FACE, _WORDS = 192, 56, 96, 376  # where a post begins, its inner margin, the circle, where its words begin
_INDENT, _QUOTE = 170, 222


def post(sheet: Sheet, view: WallView, slide: InjectSlide) -> tuple[Page, ...]:
    """A card with who posted it and when; a letter stands for the face."""
    who = slide.sender or slide.title
    inner = sheet.measure - 2 * _PAD
    room = FLOOR - 28 - _WORDS
    body = in_pages(sheet.text(slide.text, _POSTED, min(inner, 1640), room), room)

    def page(lines: Sequence[Line], painter: QPainter, number: str) -> None:
        ground(sheet, view, slide, painter, number)
        name, word = sign(slide)
        sheet.label(painter, name, sheet.words.text(word), 112, c.PAPER_ACCENT)
        card = sheet.box(sheet.margin, _CARD, sheet.measure, FLOOR - _CARD)
        painter.fillRect(card, QColor(c.PAPER_SHADE))
        painter.setPen(QPen(QColor(c.PAPER_LINE), 2))
        painter.drawRect(card)
        _face(sheet, painter, who)
        x = sheet.margin + _PAD + _FACE + 28
        width = sheet.right - _PAD - x
        sheet.line(painter, who, sheet.box(x, _CARD + 34, width, 64), Type(48, 600), c.ON_PAPER)
        sheet.line(painter, slide.time or slide.channel, sheet.box(x, _CARD + 94, width, 52), Type(SMALL), c.PAPER_MUTED)
        sheet.fill(painter, sheet.margin + _PAD, _WORDS - 24, inner, 2, c.PAPER_LINE)
        sheet.block(painter, lines, sheet.margin + _PAD, _WORDS, c.ON_PAPER)

    return numbered([partial(page, lines) for lines in body] + plates(sheet, slide, slide.pictures))


def _face(sheet: Sheet, painter: QPainter, who: str) -> None:
    rect = sheet.box(sheet.margin + _PAD, _CARD + 40, _FACE, _FACE)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(c.PAPER_ACCENT))
    painter.drawEllipse(rect)
    painter.restore()
    letter = next((letter for letter in who if letter.isalnum()), "").upper()
    sheet.line(painter, letter, rect, Type(50, 600), c.PAPER, Qt.AlignmentFlag.AlignHCenter)


def quote(sheet: Sheet, view: WallView, slide: InjectSlide) -> tuple[Page, ...]:
    """The words large behind one quotation mark; below them, who said them."""
    width = min(sheet.measure - _INDENT, 1640)
    who = sheet.lay(slide.sender or slide.title, Type(44, 600, 1.25), width, scaled=False)
    room = FLOOR - _QUOTE - height_of(who) - 60
    body = in_pages(sheet.text(slide.text, _QUOTED, width, room), room)

    def page(lines: Sequence[Line], painter: QPainter, number: str) -> None:
        ground(sheet, view, slide, painter, number)
        name, word = sign(slide)
        sheet.label(painter, name, sheet.words.text(word), 112, c.PAPER_ACCENT)
        mark = sheet.box(sheet.margin - 10, _QUOTE - 6, _INDENT, 230)
        sheet.line(painter, "\u201d" if sheet.rtl else "\u201c", mark, Type(240, 600), c.PAPER_ACCENT)
        y = sheet.block(painter, lines, sheet.margin + _INDENT, _QUOTE, c.ON_PAPER)
        sheet.fill(painter, sheet.margin + _INDENT, y + 26, 120, 6, c.PAPER_ACCENT)
        sheet.block(painter, who, sheet.margin + _INDENT, y + 50, c.ON_PAPER)

    return numbered([partial(page, lines) for lines in body] + plates(sheet, slide, slide.pictures))
