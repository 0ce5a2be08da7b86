"""Running text: paragraphs, `- ` lists, **bold** and *emphasis*, and nothing else.

What somebody typed is never handed to Qt as rich text, which would load files it names.
"""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui import theme
from ui.widgets.guard import guarded

_MARK = re.compile(r"\*\*(?=\S)(?P<bold>.+?)(?<=\S)\*\*|(?<![\w*])\*(?=[^\s*])(?P<slant>[^*]+?)(?<=\S)\*(?![\w*])")
_NUMBERED = re.compile(r"\d{1,2}[.)] ")


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph or a list item, without its marks; `spans`: (start, length, 'bold' or 'slant')."""

    text: str
    item: bool = False
    spans: tuple[tuple[int, int, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Line:
    """One laid-out line. `above`: the space before it; `first`: it starts its block; `bullet`: with a dot."""

    layout: QTextLayout
    index: int
    above: float
    height: float
    indent: float
    first: bool
    bullet: bool
    rtl: bool
    width: float


def parse(text: str) -> tuple[Block, ...]:
    """A blank line ends a paragraph; lines within one are joined, as Markdown does. `1. ` begins a paragraph."""
    blocks: list[tuple[str, bool]] = []
    open_block = False
    for raw in text.replace("\r\n", "\n").split("\n"):
        line = raw.strip()
        item = line.startswith("- ")
        if not line:
            open_block = False
        elif item or not open_block or _NUMBERED.match(line):
            blocks.append((line[2:].strip() if item else line, item))
            open_block = True
        else:
            blocks[-1] = (f"{blocks[-1][0]} {line}", blocks[-1][1])
    return tuple(_block(words, item) for words, item in blocks)


def _block(words: str, item: bool) -> Block:
    plain, spans, end = "", [], 0
    for found in _MARK.finditer(words):
        plain += words[end : found.start()]
        inner = found["bold"] or found["slant"]
        spans.append((_units(plain), _units(inner), "bold" if found["bold"] else "slant"))
        plain += inner
        end = found.end()
    return Block(plain + words[end:], item, tuple(spans))


def _units(text: str) -> int:
    """Qt counts in UTF-16."""
    return len(text.encode("utf-16-le")) // 2


def is_rtl(text: str) -> bool:
    """The direction of its first strong letter."""
    for letter in text:
        kind = unicodedata.bidirectional(letter)
        if kind in ("L", "R", "AL"):
            return kind != "L"
    return False


def lay_out(blocks: Sequence[Block], font: QFont, width: float, leading: float, gap: float = 0.5) -> tuple[Line, ...]:
    """Breaks blocks into lines of `width`. Plex is tall, so the leading is ours; `gap` is the space between blocks, in lines."""
    lines: list[Line] = []
    for block in blocks:
        rtl = is_rtl(block.text)
        step = font.pixelSize() * (max(leading, 1.5) if rtl else leading)
        indent = font.pixelSize() * 0.9 if block.item else 0.0
        layout = _layout(block, font, rtl)
        layout.beginLayout()
        count = 0
        while (line := layout.createLine()).isValid():
            line.setLineWidth(width - indent)
            line.setPosition(QPointF(0, 0))
            follows = bool(lines) and not count
            above = step * (gap * 0.5 if block.item and lines and lines[-1].bullet else gap) if follows else 0.0
            lines.append(Line(layout, count, above, step, indent, not count, block.item and not count, rtl, width))
            count += 1
        layout.endLayout()
    return tuple(lines)


def _layout(block: Block, font: QFont, rtl: bool) -> QTextLayout:
    layout = QTextLayout(block.text, font)
    option = QTextOption(Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft)
    option.setTextDirection(Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    ranges = []
    for start, length, kind in block.spans:
        span = QTextLayout.FormatRange()
        look = QTextCharFormat()
        if kind == "bold":
            look.setFontWeight(QFont.Weight.DemiBold)
        else:
            look.setFontItalic(True)
        span.start, span.length, span.format = start, length, look
        ranges.append(span)
    layout.setFormats(ranges)
    return layout


def height_of(lines: Sequence[Line]) -> float:
    return sum(line.height + (line.above if number else 0) for number, line in enumerate(lines))


def draw_lines(painter: QPainter, lines: Sequence[Line], x: float, y: float, colour: QColor | str) -> float:
    """Paints lines whose first box starts at `y`; returns the y below the last. The space above the first is left out."""
    painter.setPen(QColor(colour))
    for number, line in enumerate(lines):
        y += line.above if number else 0
        made = line.layout.lineAt(line.index)
        made.draw(painter, QPointF(x if line.rtl else x + line.indent, y + (line.height - made.height()) / 2))
        if line.bullet:
            size = line.indent * 0.24
            middle = x + line.width - line.indent * 0.35 if line.rtl else x + line.indent * 0.35
            painter.save()
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colour))
            painter.drawEllipse(QPointF(middle, y + line.height / 2 + size * 0.3), size, size)
            painter.restore()
        y += line.height
    return y


class Prose(QWidget):
    """Running text on the screen, as high as its width makes it."""

    def __init__(self, text: str = "", size: float = theme.HEAD, tone: str = "text") -> None:
        super().__init__()
        self._size, self._tone = size, tone
        self._laid: tuple[tuple[str, int, int], tuple[Line, ...]] | None = None
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._text = ""
        self.set_text(text)

    def text(self) -> str:
        return self._text

    def set_text(self, text: str) -> None:
        self._text = text
        self.setAccessibleName("\n".join(block.text for block in parse(text)))
        self.updateGeometry()
        self.update()

    def set_size(self, size: float) -> None:
        self._size = size
        self.updateGeometry()
        self.update()

    def _lines(self, width: int) -> tuple[Line, ...]:
        font = theme.font(self._size)
        key = (self._text, width, font.pixelSize())
        if self._laid is None or self._laid[0] != key:
            self._laid = key, lay_out(parse(self._text), font, max(40, width), 1.45)
        return self._laid[1]

    @guarded(True)
    def hasHeightForWidth(self) -> bool:
        return True

    @guarded(24)
    def heightForWidth(self, width: int) -> int:
        return round(height_of(self._lines(width)) + 0.5)

    @guarded(QSize(200, 24))
    def sizeHint(self) -> QSize:
        width = max(self.width(), 200)
        return QSize(200, self.heightForWidth(width))

    @guarded(QSize(80, 24))
    def minimumSizeHint(self) -> QSize:
        return QSize(80, theme.now().px(24))

    @guarded(None)
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setClipRect(QRectF(self.rect()))
        draw_lines(painter, self._lines(self.width()), 0, 0, theme.now().colour(self._tone))
