"""Every run of text that a slide paints, as the painter itself is told of it; and what a picture of it measures."""

import html
import re
from collections import Counter
from dataclasses import dataclass

from PySide6.QtCore import QBuffer, QIODeviceBase, QRectF, QSize
from PySide6.QtGui import QColor, QFontMetricsF, QImage, QPainter
from PySide6.QtSvg import QSvgGenerator

from tabletop.views.wall import WallView
from tests.ui.wall.samples import picture
from ui.theme import face
from ui.wall.painter import PLAIN, paint_wall
from ui.wall.sheet import Manner, PictureOf

_GROUP = re.compile(r'transform="matrix\(([^)]*)\)"|<text ([^>]*)>([^<]*)</text>', re.DOTALL)
_VALUE = re.compile(r'([\w-]+)="([^"]*)"')


@dataclass(frozen=True, slots=True)
class Run:
    """`size` in pixels of the image; `box`: about what its letters cover, without the parts below and above most letters."""

    text: str
    size: float
    colour: str
    box: QRectF


def runs(view: WallView, size: QSize, manner: Manner = PLAIN, pictures: PictureOf = picture) -> list[Run]:
    buffer = QBuffer()
    buffer.open(QIODeviceBase.OpenModeFlag.WriteOnly)
    drawing = QSvgGenerator()
    drawing.setOutputDevice(buffer)
    drawing.setSize(size)
    drawing.setViewBox(QRectF(0, 0, size.width(), size.height()))
    painter = QPainter(drawing)
    paint_wall(painter, QRectF(0, 0, size.width(), size.height()), view, pictures, manner)
    painter.end()
    found: list[Run] = []
    matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)
    for moved, attributes, words in _GROUP.findall(bytes(buffer.data().data()).decode()):
        if moved:
            a, b, c, d, e, f = map(float, moved.split(","))
            matrix = (a, b, c, d, e, f)
        elif words.strip():
            found.append(
                _run(
                    dict(_VALUE.findall(attributes)),
                    html.unescape(words).lstrip("\n").removeprefix(" ").removeprefix(">"),
                    matrix,
                )
            )
    return found


def _run(said: dict[str, str], text: str, matrix: tuple[float, ...]) -> Run:
    scale, right, down = matrix[0], matrix[4], matrix[5]
    size = float(said["font-size"])
    metrics = QFontMetricsF(face(size, int(said["font-weight"])))
    x, y = float(said["x"]), float(said["y"]) * scale + down
    x += metrics.horizontalAdvance(text[: len(text) - len(text.lstrip())])
    text = text.strip()
    wide = (metrics.horizontalAdvance(text) - 2) * scale
    return Run(text, size * scale, said["fill"], QRectF(x * scale + right, y - size * scale * 0.68, wide, size * scale * 0.68))


def contrast(one: QColor, other: QColor) -> float:
    """WCAG."""

    def luminance(colour: QColor) -> float:
        parts = colour.redF(), colour.greenF(), colour.blueF()
        linear = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
        return float(sum(weight * part for weight, part in zip((0.2126, 0.7152, 0.0722), linear, strict=True)))

    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def measured(image: QImage, run: Run) -> float:
    """The contrast of the pixels themselves: the commonest below and round a run, and that of its letters furthest from it."""
    around = run.box.adjusted(-6, -4, 6, 4).toRect().intersected(image.rect())
    seen: Counter[int] = Counter()
    for y in range(around.top(), around.bottom() + 1, 1):
        seen.update(image.pixel(x, y) for x in range(around.left(), around.right() + 1, 2))
    ground = QColor(seen.most_common(1)[0][0])
    return max(contrast(QColor(pixel), ground) for pixel, count in seen.items() if count >= 3)
