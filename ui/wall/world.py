"""Slides of the world speaking to the room: on paper, under the EXERCISE strip."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter

from tabletop.views.wall import InjectSlide, WallView
from ui.wall import colours as c
from ui.wall.leaf import NumberedPage, in_pages, moment, numbered, place, short
from ui.wall.plates import cover, foot_bar, plates, seen
from ui.wall.sheet import BODY, FLOOR, FOOT, LARGE, SMALL, STRIP, TALL, Page, Sheet, Type
from ui.widgets.prose import Line, height_of

Compose = Callable[[Sheet, WallView, InjectSlide], tuple[Page, ...]]
Ground = Callable[[Sheet, WallView, InjectSlide, QPainter, str], None]


def _(msgid: str) -> str:
    """A sentence to be translated when it is shown."""
    return msgid


# What the room reads at the top of the page, by channel, else by look: sign and word.
_SIGNS: Mapping[str, tuple[str, str]] = {
    "briefing": ("briefing", _("SITUATION")),
    "email": ("mail", _("E-MAIL")),
    "call": ("phone", _("CALL")),
    "phone": ("phone", _("PHONE CALL")),
    "radio": ("radio", _("RADIO")),
    "document": ("document", _("DOCUMENT")),
    "official_letter": ("document", _("OFFICIAL LETTER")),
    "manifest": ("list", _("MANIFEST")),
    "news": ("news", _("BREAKING NEWS")),
    "press": ("news", _("BREAKING NEWS")),
    "post": ("post", _("SOCIAL MEDIA")),
    "social_media": ("post", _("SOCIAL MEDIA")),
    "quote": ("quote", _("IN PERSON")),
    "in_person": ("quote", _("IN PERSON")),
    "video": ("screen", _("VIDEO")),
    "map": ("map", _("MAP")),
    "photo": ("photo", _("PHOTOGRAPH")),
}
_TEXT = (Type(BODY, 400, 1.34), Type(42, 400, 1.34))
_TOLD = (Type(50, 400, 1.36), Type(BODY, 400, 1.34))


def sign(slide: InjectSlide) -> tuple[str, str]:
    return _SIGNS.get(slide.sign) or _SIGNS.get(slide.look, _SIGNS["briefing"])


def ground(sheet: Sheet, view: WallView, slide: InjectSlide, painter: QPainter, page: str, x: float = 0) -> None:
    """Paper, strip and footer; one that starts at `x` leaves the time to what stands before it."""
    right = short(sheet, slide) if x else moment(sheet, slide)
    x = x or sheet.margin
    painter.fillRect(QRectF(0, 0, sheet.wide, TALL), QColor(c.PAPER))
    sheet.strip(painter)
    sheet.rule(painter, FOOT, x, c.PAPER_LINE)
    rect = sheet.box(x, FOOT + 4, sheet.right - x, 72)
    sheet.foot(painter, rect, place(sheet, view), right, page, c.PAPER_MUTED, c.ON_PAPER)


def rows_of(sheet: Sheet, slide: InjectSlide, width: float) -> list[tuple[str, tuple[Line, ...]]]:
    """From and To, as many as are given."""
    words = ((sheet.words.text("From"), slide.sender), (sheet.words.text("To"), " · ".join(slide.to)))
    return [(label, sheet.lay(value, Type(SMALL, 500, 1.36), width, scaled=False)) for label, value in words if value]


def indent(sheet: Sheet) -> float:
    """As wide as the wider of the two words makes it."""
    return max(sheet.advance(sheet.words.text(word), Type(SMALL)) for word in ("From", "To")) + 36


def draw_rows(
    sheet: Sheet, painter: QPainter, rows: Sequence[tuple[str, tuple[Line, ...]]], x: float, y: float, muted: str, ink: str
) -> float:
    for label, lines in rows:
        rect = sheet.box(x, y, indent(sheet), SMALL * 1.36)
        sheet.line(painter, label, rect, Type(SMALL), muted)
        y = sheet.block(painter, lines, x + indent(sheet), y, ink)
    return y


def letter(
    sheet: Sheet, view: WallView, slide: InjectSlide, x_end: float | None = None, under: Ground = ground, inset: float = 0
) -> list[NumberedPage]:
    """Label, subject, from and to, a rule, the text: `inset` from the margins of the wall, on what `under` paints."""
    x = sheet.margin + inset
    width = (sheet.right if x_end is None else x_end) - inset - x
    subject = sheet.fit(slide.title, (Type(LARGE, 600, 1.22),), width, 330)
    rows = rows_of(sheet, slide, width - indent(sheet))
    top = 192 + height_of(subject) + 14 + sum(height_of(lines) for _, lines in rows)
    top += 34 + 22 if rows else 30
    body = in_pages(sheet.text(slide.text, _TEXT, min(width, 1640), FLOOR - top), FLOOR - top)

    def page(lines: Sequence[Line], painter: QPainter, number: str) -> None:
        under(sheet, view, slide, painter, number)
        name, word = sign(slide)
        sheet.label(painter, name, sheet.words.text(word), 112, c.PAPER_ACCENT, inset)
        y = sheet.block(painter, subject, x, 192, c.ON_PAPER) + 14
        y = draw_rows(sheet, painter, rows, x, y, c.PAPER_MUTED, c.ON_PAPER)
        sheet.fill(painter, x, y + 20, width, 3, c.ON_PAPER)
        sheet.block(painter, lines, x, top, c.ON_PAPER)

    return [partial(page, lines) for lines in body]


def email(sheet: Sheet, view: WallView, slide: InjectSlide) -> tuple[Page, ...]:
    return numbered(letter(sheet, view, slide) + plates(sheet, slide, slide.pictures))


def briefing(sheet: Sheet, view: WallView, slide: InjectSlide) -> tuple[Page, ...]:
    """The situation, told: a large title and the text."""
    title = sheet.fit(slide.title, (Type(84, 600, 1.16), Type(LARGE, 600, 1.2)), sheet.measure, 220)
    top = 202 + height_of(title) + 84
    body = in_pages(sheet.text(slide.text, _TOLD, min(sheet.measure, 1640), FLOOR - top), FLOOR - top)

    def page(lines: Sequence[Line], painter: QPainter, number: str) -> None:
        ground(sheet, view, slide, painter, number)
        name, word = sign(slide)
        sheet.label(painter, name, sheet.words.text(word), 112, c.PAPER_ACCENT)
        if slide.sender:
            rect = sheet.box(sheet.margin + sheet.measure * 0.4, 112, sheet.measure * 0.6, 60)
            sheet.line(painter, slide.sender, rect, Type(SMALL, 500), c.PAPER_MUTED, sheet.trailing)
        y = sheet.block(painter, title, sheet.margin - 3, 202, c.ON_PAPER)
        sheet.fill(painter, sheet.margin, y + 32, 120, 6, c.PAPER_ACCENT)
        sheet.block(painter, lines, sheet.margin, top, c.ON_PAPER)

    return numbered([partial(page, lines) for lines in body] + plates(sheet, slide, slide.pictures))


def news(sheet: Sheet, view: WallView, slide: InjectSlide) -> tuple[Page, ...]:
    """A flash: picture, flag, headline, and an ink bar that does not move."""
    picture = seen(sheet, slide)
    left = round(sheet.wide * 860 / 1920) if picture is not None else 0
    x = left + 72 if picture is not None else sheet.margin
    width, bar = sheet.right - x, TALL - 116
    sizes = (Type(84, 600, 1.18), Type(72, 600, 1.18), Type(LARGE, 600, 1.2))
    flag = sheet.words.text(sign(slide)[1])
    flag_width = sheet.advance(flag, Type(SMALL, 700, spacing=3)) + 72
    source = " · ".join(part for part in (slide.sender, slide.time) if part)
    beside = sheet.advance(source, Type(SMALL, 500)) < width - flag_width - 32
    high = 236 if beside else 286
    text = sheet.lay(slide.text, Type(44 if picture is not None else 50, 400, 1.36), min(width, 1640))
    room = bar - 40 - high - 74 - height_of(text)
    headline = sheet.fit(slide.title, sizes, width, min(400, room if room > 90 else 400))
    top = high + height_of(headline) + 74
    body = in_pages(text, bar - 40 - top)

    def page(lines: Sequence[Line], painter: QPainter, number: str) -> None:
        painter.fillRect(QRectF(0, 0, sheet.wide, TALL), QColor(c.PAPER))
        sheet.strip(painter)
        if picture is not None:
            cover(painter, picture, sheet.box(0, STRIP, left, bar - STRIP))
        sheet.fill(painter, x, 128, flag_width, 72, c.NEWS)
        centre = Qt.AlignmentFlag.AlignHCenter
        sheet.line(painter, flag, sheet.box(x, 128, flag_width + 3, 72), Type(SMALL, 700, spacing=3), c.ON_NEWS, centre)
        rect = sheet.box(x + flag_width + 32, 128, width - flag_width - 32, 72) if beside else sheet.box(x, 212, width, 56)
        sheet.line(painter, source, rect, Type(SMALL, 500), c.PAPER_MUTED, sheet.trailing if beside else None)
        y = sheet.block(painter, headline, x, high, c.ON_PAPER)
        sheet.fill(painter, x, y + 30, 120, 6, c.NEWS)
        sheet.block(painter, lines, x, top, c.ON_PAPER)
        foot_bar(sheet, painter, place(sheet, view), short(sheet, slide), number)

    return numbered([partial(page, lines) for lines in body] + plates(sheet, slide, slide.pictures[1:]))


def photo(sheet: Sheet, view: WallView, slide: InjectSlide) -> tuple[Page, ...]:
    """The picture fills the wall; its words follow on a page of their own."""
    if seen(sheet, slide) is None:
        return briefing(sheet, view, slide)
    full = plates(sheet, slide, slide.pictures, slide.title)
    return numbered(full + (letter(sheet, view, slide) if slide.text else []))
