"""Pictures on the wall: as large as it allows, with a caption, and in words where they cannot be shown."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter, QPen

from tabletop.views.wall import InjectSlide, Picture
from ui.wall import colours as c
from ui.wall.leaf import NumberedPage, moment
from ui.wall.sheet import BODY, STRIP, TALL, Sheet, Type
from ui.widgets.prose import height_of

_LOGO = 120  # high


def foot_bar(sheet: Sheet, painter: QPainter, words: Sequence[str], right: str, number: str) -> None:
    """The ink bar at the foot of a picture. It never moves."""
    painter.fillRect(QRectF(0, TALL - 116, sheet.wide, 116), QColor(c.INK))
    rect = sheet.box(sheet.margin, TALL - 116, sheet.measure, 116)
    sheet.foot(painter, rect, words, right, number, c.INK_MUTED, c.ON_INK)


def plates(sheet: Sheet, slide: InjectSlide, pictures: Sequence[Picture], title: str = "") -> list[NumberedPage]:
    """A page for each picture, as large as the wall allows, with its caption; where it cannot be shown, for the words it has."""

    def page(picture: Picture, painter: QPainter, number: str) -> None:
        painter.fillRect(QRectF(0, 0, sheet.wide, TALL), QColor(c.PAPER_SHADE))
        sheet.strip(painter)
        image = sheet.picture(picture.digest)
        area = QRectF(0, STRIP, sheet.wide, TALL - STRIP - 116)
        if image is None:
            lines = sheet.lay(picture.alt, Type(BODY, 400, 1.4), sheet.measure - 200)
            sheet.block(painter, lines, sheet.margin + 100, 480 - height_of(lines) / 2, c.ON_PAPER)
        elif abs(image.width() / max(1, image.height()) / (area.width() / area.height()) - 1) < 0.12:
            cover(painter, image, area)
        else:
            contain(painter, image, area.adjusted(sheet.margin, 32, -sheet.margin, -32), framed=True)
        foot_bar(sheet, painter, (picture.caption or title or slide.title,), moment(sheet, slide), number)

    return [partial(page, picture) for picture in pictures if picture.alt or sheet.picture(picture.digest) is not None]


def draw_logos(sheet: Sheet, painter: QPainter, logos: Sequence[Picture], start: float, end: float) -> None:
    """Side by side on white before `end`, as many as have room after `start`: a logo is made for paper."""
    for logo in reversed(logos):
        image = sheet.picture(logo.digest)
        if image is None or image.isNull():
            continue
        inner = min(_LOGO - 24.0, 380.0 * image.height() / max(1, image.width()))
        width = image.width() * inner / max(1, image.height()) + 40
        if end - width < start:
            return
        plate = sheet.box(end - width, 60, width, _LOGO)
        painter.fillRect(plate, QColor("#FFFFFF"))
        contain(painter, image, plate.adjusted(20, 12, -20, -12))
        end -= width + 20


def last_seen(sheet: Sheet, slide: InjectSlide) -> QImage | None:
    """The picture asked for last."""
    return sheet.picture(slide.pictures[-1].digest) if slide.pictures and slide.steps > 1 else seen(sheet, slide)


def seen(sheet: Sheet, slide: InjectSlide) -> QImage | None:
    return sheet.picture(slide.pictures[0].digest) if slide.pictures else None


def contain(painter: QPainter, image: QImage, area: QRectF, framed: bool = False) -> None:
    """Whole, as large as fits."""
    factor = min(area.width() / image.width(), area.height() / image.height())
    width, height = image.width() * factor, image.height() * factor
    rect = QRectF(area.center().x() - width / 2, area.center().y() - height / 2, width, height)
    _draw(painter, image, rect, QRectF(image.rect()))
    if framed:
        painter.setPen(QPen(QColor(c.PAPER_LINE), 2))
        painter.drawRect(rect)


def cover(painter: QPainter, image: QImage, area: QRectF) -> None:
    """Without a gap, cut at the edges."""
    factor = max(area.width() / image.width(), area.height() / image.height())
    width, height = area.width() / factor, area.height() / factor
    part = QRectF((image.width() - width) / 2, (image.height() - height) / 2, width, height)
    _draw(painter, image, area, part)


def _draw(painter: QPainter, image: QImage, area: QRectF, part: QRectF) -> None:
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.drawImage(area, image, part)
    painter.restore()
