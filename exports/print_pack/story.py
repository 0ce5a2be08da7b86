"""The blocks of the pack as they flow down a page: what reports have, and what a pen fills in."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from io import BytesIO
from itertools import chain

from reportlab.lib.utils import ImageReader
from reportlab.platypus.flowables import Flowable

from exports.pdf import flowables as of_reports, look, prose, tall_of
from exports.pdf.drawn import Drawn
from exports.pdf.look import Style
from exports.pdf.setting import draw_lines, height_of, rule, set_lines, width_of
from exports.print_pack.grid import grid
from exports.print_pack.tight import brief, tight
from tabletop.report.pack import paper
from tabletop.report.pack.paper import Block

TALL = look.PAGE_HEIGHT - 82.0 - 78.0
BESIDE_A_TABLE = 84.0  # a title of one line and a note
READING = Style(12.5, 19)
STEP, STEP_TITLE = Style(10, 14.5), Style(12, 16, "SemiBold", look.HEAD)
LABEL = Style(9.5, 14, "SemiBold")
LINE_HIGH = 24.0
FEWEST, MOST = 2, 40  # lines to write on
STEPS, ROOM_TO_WRITE = 3, 100.0
BOX = 11.0
PictureOf = Callable[[str], bytes | None]


def fitting(blocks: tuple[Block, ...], picture: PictureOf, room: float) -> list[Flowable]:
    """A sheet of labelled texts is set smaller where that leaves room to write on its page, else it goes over the page."""
    usual = list(flowables(blocks, picture))
    if not any(isinstance(block, paper.Brief) for block in blocks):
        return usual
    smaller = (list(flowables(blocks, picture, step)) for step in range(1, STEPS))
    return next((sheet for sheet in chain((usual,), smaller) if _written(sheet) + ROOM_TO_WRITE <= room), usual)


def _written(sheet: list[Flowable]) -> float:
    high: float = sum(tall_of(each) + each.getSpaceAfter() for each in sheet if not isinstance(each, Ruled))
    return high


def flowables(blocks: tuple[Block, ...], picture: PictureOf, step: int = 0) -> Iterator[Flowable]:
    for block in blocks:
        match block:
            case paper.Reading():
                yield prose.paragraph(block.text, READING, after=10)
            case paper.Points():
                yield from _points(block)
            case paper.Lines():
                yield Ruled(block)
            case paper.Ticks():
                yield Boxes(block)
            case paper.Fill():
                yield Blanks(block)
            case paper.Grid():
                yield grid(block)
            case paper.MockDocument():
                yield MockPage(block, picture(block.picture))
            case paper.Brief():
                yield brief(block, step)
            case paper.Tight():
                yield tight(block, TALL - BESIDE_A_TABLE, step)
            case paper.Steps():
                yield from _steps(block)
            case paper.Tent() | paper.Proof():
                continue  # they take a whole sheet: see `folded`
            case _:
                yield from of_reports(block)


def _points(block: paper.Points) -> Iterator[Flowable]:
    for item in block.items:
        yield prose.Prose(set_lines(item, READING, look.WIDE - 16), indent=16, after=4, dot=True)


def _steps(block: paper.Steps) -> Iterator[Flowable]:
    yield prose.Prose(set_lines(block.title, STEP_TITLE, look.WIDE), before=6, after=2, heads=True)
    for number, item in enumerate(block.items, 1):
        yield prose.Prose(set_lines(item, STEP, look.WIDE - 36), indent=36, after=2.5, badge=str(number))


class Ruled(Drawn):
    """Lines to write on; where not even two fit, as many as the next page has room for."""

    def __init__(self, block: paper.Lines) -> None:
        super().__init__()
        self.label = set_lines(block.label, LABEL, look.WIDE)
        self.count, self.rest = block.count, block.count == 0
        self.width, self.spaceBefore, self.spaceAfter = look.WIDE, 10, 4

    @property
    def least(self) -> float:
        return height_of(self.label) + FEWEST * LINE_HIGH

    def wrap(self, _width: float, height: float) -> tuple[float, float]:
        if self.rest:
            fits = min(MOST, int((height - height_of(self.label) - 2) // LINE_HIGH))
            self.count = max(fits, FEWEST)
        self.height = height_of(self.label) + self.count * LINE_HIGH
        return self.width, self.height

    def draw(self) -> None:
        top = draw_lines(self.canv, self.label, 0, self.height, self.width)
        for number in range(1, self.count + 1):
            rule(self.canv, 0, top - number * LINE_HIGH, self.width, look.MUTED, 0.6)


class Boxes(Drawn):
    """A question; its boxes stand beside it where there is room, else below in rows."""

    def __init__(self, block: paper.Ticks) -> None:
        super().__init__()
        self.width, self.spaceBefore, self.spaceAfter = look.WIDE, 5, 7
        inner = [(word, BOX + 5 + width_of(word, look.BODY) + 16) for word in block.words]
        across = sum(wide for _, wide in inner)
        self.beside = across < look.WIDE * 0.42
        self.label = set_lines(block.label, LABEL if not self.beside else look.BODY, look.WIDE - (across if self.beside else 0))
        self.rows: list[list[tuple[str, float]]] = [[]]
        for word, wide in inner:
            if self.rows[-1] and sum(w for _, w in self.rows[-1]) + wide > look.WIDE:
                self.rows.append([])
            self.rows[-1].append((word, min(wide, look.WIDE)))
        self.across = across

    def wrap(self, _width: float, _height: float) -> tuple[float, float]:
        below = 0 if self.beside else 20 * len(self.rows) + 2
        self.height = max(height_of(self.label), 18 if self.beside else 0) + below
        return self.width, self.height

    def draw(self) -> None:
        top = draw_lines(self.canv, self.label, 0, self.height, self.width)
        top = self.height - 1 if self.beside else top - 3
        for row in self.rows:
            x = self.width - self.across if self.beside else 0.0
            for word, wide in row:
                self.canv.setStrokeColor(look.colour(look.TEXT))
                self.canv.setLineWidth(0.9)
                self.canv.rect(x, top - BOX - 2, BOX, BOX, stroke=1, fill=0)
                said = set_lines(word, look.BODY, self.width - BOX - 5)[:1]
                draw_lines(self.canv, said, x + BOX + 5, top - 0.5, wide)
                x += wide
            top -= 20


class Blanks(Drawn):
    """Labels side by side, each with a line to write on, or with what is known."""

    def __init__(self, block: paper.Fill) -> None:
        super().__init__()
        self.width, self.height, self.spaceBefore, self.spaceAfter = look.WIDE, 30.0, 6, 8
        self.block = block

    def wrap(self, _width: float, _height: float) -> tuple[float, float]:
        return self.width, self.height

    def draw(self) -> None:
        gap = 16.0
        each = (self.width - gap * (len(self.block.labels) - 1)) / len(self.block.labels)
        for place, (label, value) in enumerate(self.block.labels):
            x = place * (each + gap)
            words = set_lines(label, look.SMALL_STRONG, each)[:1]
            taken = width_of(words[0].text, look.SMALL_STRONG) + 6 if words else 0
            draw_lines(self.canv, words, x, 15, each)
            draw_lines(self.canv, set_lines(value, look.BODY, each - taken)[:1], x + taken, 16.5, each - taken)
            rule(self.canv, x + taken, 2, x + each, look.MUTED, 0.6)


class MockPage(Drawn):
    """A mock document as large as the page allows, stamped above and below."""

    def __init__(self, block: paper.MockDocument, data: bytes | None) -> None:
        super().__init__()
        self.block, self.data = block, data
        self.width = look.WIDE
        self.caption = set_lines(block.caption, look.SMALL, look.WIDE)[:3]

    def wrap(self, _width: float, height: float) -> tuple[float, float]:
        self.height = height - 8
        return self.width, self.height

    def draw(self) -> None:
        stamp = Style(15, 22, "SemiBold")
        words = set_lines(self.block.stamp, stamp, self.width)[:1]
        for top in (self.height, 22.0):
            wide = width_of(words[0].text, stamp)
            middle = (self.width - wide) / 2
            draw_lines(self.canv, words, middle, top, wide)
            self.canv.setStrokeColor(look.colour(look.TEXT))
            self.canv.setLineWidth(1.2)
            self.canv.rect(middle - 12, top - 22, wide + 24, 22, stroke=1, fill=0)
        low = self._picture(40.0 + height_of(self.caption), self.height - 34)
        draw_lines(self.canv, self.caption, 0, low - 6, self.width)

    def _picture(self, low: float, top: float) -> float:
        """Between these two; returns where it ends."""
        if self.data is None:
            inside = set_lines(self.block.alt, replace(READING), self.width - 32)[: int((top - low - 32) / READING.leading)]
            self.canv.setStrokeColor(look.colour(look.TEXT))
            self.canv.rect(0, low, self.width, top - low, stroke=1, fill=0)
            draw_lines(self.canv, inside, 16, top - 16, self.width - 32)
            return low
        image = ImageReader(BytesIO(self.data))
        wide, high = image.getSize()
        scale = min(self.width / wide, (top - low) / high)
        x, y = (self.width - wide * scale) / 2, top - high * scale
        self.canv.drawImage(image, x, y, wide * scale, high * scale, mask="auto")
        self.canv.setStrokeColor(look.colour(look.MUTED))
        self.canv.setLineWidth(0.5)
        self.canv.rect(x, y, wide * scale, high * scale, stroke=1, fill=0)
        return float(y)
