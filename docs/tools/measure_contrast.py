"""The contrast of every text on the laptop, in the pixels: the letters furthest from the commonest colour around them.

A page is painted twice: once on a device that says where each text lies, once as a picture. Around a text the commonest colour is
its ground; the pixel of its box that differs most from it is its ink, which thin letters reach only where a stroke fills a pixel.
Switched-off controls are told apart: nobody is meant to read them.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QWidget

from tests.ui.painted import Run, texts_of, visible
from tests.ui.wall.runs import contrast, measured, runs
from ui.run.stage import Stage
from ui.wall.sheet import Manner

ENOUGH, FAR = 4.5, 7.0


@dataclass(frozen=True, slots=True)
class Faint:
    text: str
    ratio: float
    widget: str
    off: bool


def faint(page: QWidget, below: float = ENOUGH) -> list[Faint]:
    """The texts of a page that cannot be told well enough from what they stand on."""
    picture = page.grab().toImage()
    found = []
    for widget in visible(page):
        if widget.visibleRegion().isEmpty():
            continue
        corner = widget.mapTo(page, QPoint(0, 0)) if widget is not page else QPoint(0, 0)
        for run in texts_of(widget):
            box = _box(run, corner).intersected(_open(widget, corner))
            ratio = None if _covered(page, widget, box) else _measured(picture, box)
            if ratio is not None and ratio < below:
                found.append(Faint(run.text, round(ratio, 2), type(widget).__name__, not widget.isEnabled()))
    return found


def faint_on_wall(stage: Stage, picture: QImage, below: float = FAR) -> list[Faint]:
    """The same of what the room sees; a mock document or photograph counts as picture, not as text."""
    found = runs(stage.wall.view(), picture.size(), Manner(), stage.pictures)
    ratios = ((run.text, round(measured(picture, run), 2)) for run in found)
    return [Faint(text, ratio, "wall", off=False) for text, ratio in ratios if ratio < below]


def _open(widget: QWidget, corner: QPoint) -> QRect:
    """What of the widget nothing covers."""
    return widget.visibleRegion().boundingRect().translated(corner)


def _covered(page: QWidget, widget: QWidget, box: QRect) -> bool:
    """Something else lies over the middle of it."""
    top = page.childAt(box.center())
    return top is not None and top is not widget and not top.isAncestorOf(widget) and not widget.isAncestorOf(top)


def _box(run: Run, corner: QPoint) -> QRect:
    return run.ink.intersected(run.seen).toAlignedRect().translated(corner)


def _measured(picture: QImage, box: QRect) -> float | None:
    """None where too little of it can be seen to say."""
    around = box.adjusted(-3, -2, 3, 2).intersected(picture.rect())
    if box.width() < 4 or box.height() < 5:
        return None
    seen = Counter(_pixels(picture, around))
    ground = QColor(seen.most_common(1)[0][0])
    return max(contrast(QColor(pixel), ground) for pixel in _inked(picture, box))


def _inked(picture: QImage, box: QRect) -> set[int]:
    return set(_pixels(picture, box.intersected(picture.rect())))


def _pixels(picture: QImage, box: QRect) -> Iterator[int]:
    for y in range(box.top(), box.bottom() + 1):
        for x in range(box.left(), box.right() + 1):
            yield picture.pixel(x, y)
