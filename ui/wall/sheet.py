"""The ground a slide is drawn on: 1080 units high, as wide as the screen makes it, mirrored where the language is.

Slides are composed in these units, so that a picture of any size has the same lines and the same pages.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import product

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QImage, QPainter, QPen

from tabletop.i18n import Translator
from tabletop.messages import message
from ui.theme import face
from ui.wall import colours as c
from ui.widgets.icons import draw_icon
from ui.widgets.marks import draw_agency
from ui.widgets.prose import Block, Line, draw_lines, height_of, is_rtl, lay_out, parse

TALL = 1080
SMALL, BODY, LARGE, HUGE = 38, 46, 64, 92  # 3.5 % is the least; 4.3, 6 and 8.5 % of the height
STRIP, FOOT = 72, 982  # height of the EXERCISE strip; where the line of the footer runs
FLOOR = 956  # nothing of the body below this

PictureOf = Callable[[str], QImage | None]
Page = Callable[[QPainter], None]


@dataclass(frozen=True, slots=True)
class Type:
    """A way of setting text: size, weight, leading."""

    size: float
    weight: int = 400
    leading: float = 1.34
    spacing: float = 0.0


@dataclass(frozen=True, slots=True)
class Manner:
    """How a wall sets its slides, whatever they are. `scale`: of running text and titles; `banner`: the EXERCISE strip;
    `now_ms`: the time for a countdown, UTC."""

    scale: float = 1.0
    banner: bool = True
    now_ms: int = 0


@dataclass(frozen=True, slots=True)
class Sheet:
    """`wide`: its width in units. `rtl`: the slide reads from right to left. `picture`: the picture of a digest, or None.

    `level`: the security level in force, which stands in every footer.
    """

    wide: float
    words: Translator
    rtl: bool
    picture: PictureOf
    level: int | None = None
    manner: Manner = Manner()

    @property
    def now_ms(self) -> int:
        return self.manner.now_ms

    @property
    def margin(self) -> float:
        return min(96.0, self.wide * 0.05)

    @property
    def right(self) -> float:
        return self.wide - self.margin

    @property
    def measure(self) -> float:
        return self.wide - 2 * self.margin

    def box(self, x: float, y: float, width: float, height: float) -> QRectF:
        """`x` counts from the leading edge."""
        return QRectF(self.wide - x - width if self.rtl else x, y, width, height)

    def fill(self, painter: QPainter, x: float, y: float, width: float, height: float, colour: str) -> None:
        painter.fillRect(self.box(x, y, width, height), QColor(colour))

    def icon(self, painter: QPainter, name: str, x: float, y: float, size: float, colour: str) -> None:
        draw_icon(painter, name, self.box(x, y, size, size), colour, 1.9)

    def mark(self, painter: QPainter, index: int, x: float, y: float, size: float, outline: str) -> None:
        draw_agency(painter, index, self.box(x, y, size, size).x(), y, size, outline)

    def lay(
        self, text: str | Sequence[Block], kind: Type, width: float, gap: float = 0.5, scaled: bool = True
    ) -> tuple[Line, ...]:
        """`scaled`: as large as this wall wants its text, which is never below the least size."""
        blocks = parse(text) if isinstance(text, str) else text
        spacing = 0.0 if any(is_rtl(block.text) for block in blocks) else kind.spacing
        size = max(SMALL, kind.size * self.manner.scale) if scaled else kind.size
        return lay_out(blocks, face(size, kind.weight, spacing), width, kind.leading, gap)

    def fit(self, text: str, kinds: Sequence[Type], width: float, height: float) -> tuple[Line, ...]:
        """In the first of `kinds` that takes no more than `height`, larger than drawn only where it fits; else in the last."""
        lines: tuple[Line, ...] = ()
        for scaled, kind in product((True, False) if self.manner.scale > 1 else (True,), kinds):
            lines = self.lay(text, kind, width, scaled=scaled)
            if height_of(lines) <= height:
                break
        return lines

    def text(self, text: str, kinds: Sequence[Type], width: float, height: float) -> tuple[Line, ...]:
        """On one page in the first of `kinds` that allows it; else in the first, for as many pages as it takes."""
        for kind in kinds:
            lines = self.lay(text, kind, width)
            if height_of(lines) <= height:
                return lines
        return self.lay(text, kinds[0], width)

    def block(self, painter: QPainter, lines: Sequence[Line], x: float, y: float, colour: str) -> float:
        width = lines[0].width if lines else 0
        return draw_lines(painter, lines, self.box(x, y, width, 0).x(), y, colour)

    def advance(self, text: str, kind: Type) -> float:
        return QFontMetricsF(self._face(text, kind)).horizontalAdvance(text)

    def line(
        self, painter: QPainter, text: str, rect: QRectF, kind: Type, colour: str, align: Qt.AlignmentFlag | None = None
    ) -> None:
        """One line in the middle of `rect`, at its leading edge unless told otherwise."""
        font = self._face(text, kind)
        shown = QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, rect.width() + 1)
        leading = Qt.AlignmentFlag.AlignRight if self.rtl else Qt.AlignmentFlag.AlignLeft
        painter.setFont(font)
        painter.setPen(QColor(colour))
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute | (align or leading)
        painter.drawText(rect, flags | Qt.TextFlag.TextSingleLine, shown)

    @property
    def trailing(self) -> Qt.AlignmentFlag:
        return Qt.AlignmentFlag.AlignLeft if self.rtl else Qt.AlignmentFlag.AlignRight

    def label(self, painter: QPainter, icon: str, text: str, y: float, colour: str, inset: float = 0) -> None:
        """The kind of slide: sign and word, at the top of the page."""
        x = self.margin + inset
        self.icon(painter, icon, x - 6, y + 3, 54, colour)
        kind = Type(SMALL, 600, spacing=3)
        self.line(painter, text, self.box(x + 72, y, self.right - inset - x - 72, 60), kind, colour)

    def strip(self, painter: QPainter) -> None:
        """EXERCISE, three times: a photograph of this wall cannot be taken for the real thing."""
        if not self.manner.banner:
            return
        painter.fillRect(QRectF(0, 0, self.wide, STRIP), QColor(c.EXERCISE))
        word = self.words.text("EXERCISE")
        kind = Type(SMALL, 700, spacing=10)
        rect = QRectF(self.margin, 0, self.measure, STRIP)
        flag = Qt.AlignmentFlag
        for align, shift in ((flag.AlignLeft, 0), (flag.AlignHCenter, 5), (flag.AlignRight, 10 if not is_rtl(word) else 0)):
            self.line(painter, word, rect.adjusted(0, 0, shift, 0), kind, c.ON_EXERCISE, align)

    def rule(self, painter: QPainter, y: float, x: float, colour: str) -> None:
        painter.setPen(QPen(QColor(colour), 2))
        rect = self.box(x, y, self.right - x, 0)
        painter.drawLine(rect.topLeft(), rect.topRight())

    def foot(self, painter: QPainter, rect: QRectF, left: Sequence[str], right: str, page: str, quiet: str, strong: str) -> None:
        """The two ends of a footer, the level and the page before the second one. Of `left` the first that has room is shown."""
        small, bold = Type(SMALL), Type(SMALL, 600)
        taken = self.advance(right, small)
        self.line(painter, right, rect, small, quiet, self.trailing)
        if self.level is not None:
            taken += (32 if right else 0) + self._plate(painter, self._short_of(rect, taken + (32 if right else 0)), strong)
        if page:
            taken += 40 if taken else 0
            self.line(painter, page, self._short_of(rect, taken), bold, strong, self.trailing)
            taken += self.advance(page, bold)
        room = self._short_of(rect, taken + 48 if taken else 0)
        fitting = (text for text in left if self.advance(text, small) <= room.width())
        self.line(painter, next(fitting, left[-1]), room, small, quiet)

    def _plate(self, painter: QPainter, rect: QRectF, colour: str) -> float:
        """The security level at the trailing end of `rect`, framed; returns how much that takes."""
        bold = Type(SMALL, 600)
        word = self.words.message(message("wall.level", level=self.level or 0))
        width = self.advance(word, bold) + 36
        x = rect.left() if self.rtl else rect.right() - width
        frame = QRectF(x, rect.center().y() - 29, width, 58)
        painter.setPen(QPen(QColor(colour), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(frame)
        self.line(painter, word, frame, bold, colour, Qt.AlignmentFlag.AlignHCenter)
        return width

    def _short_of(self, rect: QRectF, taken: float) -> QRectF:
        """`rect` without what is taken of its trailing end."""
        return rect.adjusted(taken, 0, 0, 0) if self.rtl else rect.adjusted(0, 0, -taken, 0)

    def _face(self, text: str, kind: Type) -> QFont:
        return face(kind.size, kind.weight, 0.0 if is_rtl(text) else kind.spacing)
