"""One door to the picture on the wall: from a `WallView` and a rectangle to painted pixels, at any size."""

from collections.abc import Mapping

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QImage, QPainter

from tabletop.i18n import RIGHT_TO_LEFT, translator
from tabletop.views.wall import (
    Black,
    BoardSlide,
    ClosingSlide,
    CountdownSlide,
    DecisionSlide,
    InjectSlide,
    ProofSlide,
    RecapSlide,
    RulesSlide,
    StandbySlide,
    VoteSlide,
    WallView,
)
from ui.wall import boards, colours, results, room, two_languages, voices, world
from ui.wall.call import call
from ui.wall.chart import chart
from ui.wall.closing import closing
from ui.wall.papers import document
from ui.wall.proof import proof
from ui.wall.sheet import TALL, Manner, Page, PictureOf, Sheet

PLAIN = Manner()
NARROWEST = 4 / 3  # a narrower picture gets bars, so that lines stay readable

_LOOKS: Mapping[str, world.Compose] = {
    "briefing": world.briefing,
    "email": world.email,
    "call": call,
    "document": document,
    "news": world.news,
    "post": voices.post,
    "quote": voices.quote,
    "map": chart,
    "photo": world.photo,
    "question": room.question,
}


def no_picture(_digest: str) -> QImage | None:
    """For slides shown where no pictures are at hand: their words stand in."""
    return None


def pages(view: WallView, width: float, height: float, picture: PictureOf = no_picture, manner: Manner = PLAIN) -> int:
    """How many pages the slide takes on a wall of these proportions; 1 at least."""
    return len(_compose(view, _wide(width, height), picture, manner))


def paint_wall(painter: QPainter, rect: QRectF, view: WallView, picture: PictureOf = no_picture, manner: Manner = PLAIN) -> None:
    """Paints `view.page` of the slide (the last one when there are fewer) into `rect`, and nothing outside it."""
    wide = _wide(rect.width(), rect.height())
    found = _compose(view, wide, picture, manner)
    factor = min(rect.width() / wide, rect.height() / TALL)
    painter.save()
    painter.setClipRect(rect)
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
    painter.fillRect(rect, QColor(colours.BLACK))
    painter.translate(rect.center().x() - wide * factor / 2, rect.center().y() - TALL * factor / 2)
    painter.scale(factor, factor)
    found[min(max(view.page, 0), len(found) - 1)](painter)
    painter.restore()


def wall_image(
    view: WallView, size: QSize, picture: PictureOf = no_picture, ratio: float = 1.0, manner: Manner = PLAIN
) -> QImage:
    """The same as an image, for a preview."""
    image = QImage(size * ratio, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    try:
        paint_wall(painter, QRectF(0, 0, image.width(), image.height()), view, picture, manner)
    finally:
        painter.end()  # an image must not die under its painter
    image.setDevicePixelRatio(ratio)
    return image


def _wide(width: float, height: float) -> float:
    return TALL * max(NARROWEST, width / max(1.0, height))


def _sheet(view: WallView, language: str, wide: float, picture: PictureOf, manner: Manner) -> Sheet:
    return Sheet(wide, translator(language), language in RIGHT_TO_LEFT, picture, view.level, manner)


def _compose(view: WallView, wide: float, picture: PictureOf, manner: Manner) -> tuple[Page, ...]:
    sheet = _sheet(view, view.language, wide, picture, manner)
    match view.slide:
        case Black():
            return room.black(sheet)
        case StandbySlide() as slide:
            return room.standby(sheet, view, slide)
        case ClosingSlide() as slide:
            return closing(sheet, view, slide)
        case DecisionSlide() as slide:
            return room.decision(sheet, view, two_languages.joined(slide, view.second))
        case ProofSlide() as slide:
            return proof(sheet, slide)
        case VoteSlide() as slide:
            return results.vote(sheet, view, slide)
        case CountdownSlide() as slide:
            return results.countdown(sheet, view, slide)
        case RulesSlide() as slide:
            return boards.rules(sheet, view, slide)
        case RecapSlide() as slide:
            return boards.recap(sheet, view, slide)
        case BoardSlide() as slide:
            return boards.board(sheet, view, slide)
        case InjectSlide() as slide if isinstance(view.second, InjectSlide):
            below = _sheet(view, view.second_language, wide, picture, manner)
            return two_languages.inject(sheet, below, view, slide, view.second)
        case InjectSlide() as slide:
            return _LOOKS[slide.look](sheet, view, slide)
