"""How a row of a list of records looks, and how high its words make it."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen

from ui import theme
from ui.widgets.icons import draw_icon
from ui.widgets.marks import draw_agency

_WRAP = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignTop)
_MOST_LINES = 4
_APART = 3  # the quiet second line, from the words above it

NAV, GROUP, LINE, ITEM = "nav", "group", "line", "item"


@dataclass(frozen=True, slots=True)
class Record:
    """One row. `kind`: nav (a place to go), group (a heading), line (who said what, when), item (a thing with a name).

    `lead`: what stands before it (a time, a number); `mark`, `code`: the body; `more`: the quiet second line, after the
    sign `more_icon` in `more_tone`; `fold`: '' or the sign of a group that opens and closes; `spoken`: all of it in words.
    """

    key: str
    text: str
    kind: str = ITEM
    lead: str = ""
    mark: int = -1
    code: str = ""
    trailing: str = ""
    trailing_tone: str = "muted"
    more: str = ""
    more_icon: str = ""
    more_tone: str = "muted"
    icon: str = ""
    tone: str = "text"
    fold: str = ""
    marked: bool = False
    spoken: str = ""


@dataclass(frozen=True, slots=True)
class Manner:
    """How a row is seen now: with the keyboard on it, under the pointer, in a list that has the focus.

    `room`: the width that words are broken to, the same with and without a scroll bar.
    """

    here: bool = False
    over: bool = False
    focused: bool = False
    rtl: bool = False
    room: int = 200


def paint_record(painter: QPainter, rect: QRectF, row: Record, manner: Manner) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    pen = _Pen(painter, rect, manner)
    _ground(pen, row, manner)
    _PAINT[row.kind](pen, row, manner.here)
    if manner.here and manner.focused:
        pen.painter.setPen(QPen(pen.look.colour("accent"), 2))
        pen.painter.setBrush(Qt.BrushStyle.NoBrush)
        pen.painter.drawRoundedRect(pen.rect.adjusted(2, 1, -2, -1), theme.RADIUS, theme.RADIUS)


class _Pen:
    """Every x counts from the edge where reading starts, in pixels at 100 %."""

    def __init__(self, painter: QPainter, rect: QRectF, manner: Manner) -> None:
        self.painter, self.rect, self.rtl, self.room, self.look = painter, rect, manner.rtl, manner.room, theme.now()

    def box(self, x: float, y: float, width: float, height: float) -> QRectF:
        """`x`, `y`: already scaled; the width may be all that is left."""
        made = QRectF(self.rect.x() + x, self.rect.y() + y, width, height)
        if self.rtl:
            made.moveRight(self.rect.right() - x)
        return made

    def word(self, box: QRectF, text: str, font: QFont, tone: str, end: bool = False, wrap: bool = False) -> float:
        self.painter.setFont(font)
        self.painter.setPen(self.look.colour(tone))
        self.painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)  # a sentence ends where its own script does
        side = Qt.AlignmentFlag.AlignAbsolute | (Qt.AlignmentFlag.AlignRight if end != self.rtl else Qt.AlignmentFlag.AlignLeft)
        if wrap:
            self.painter.drawText(box, int(side | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap), text)
            return box.width()
        metrics = QFontMetrics(font)
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, int(box.width()) + 1)
        self.painter.drawText(box, int(side | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine), shown)
        return float(metrics.horizontalAdvance(shown))

    def icon(self, name: str, x: float, middle: float, size: float, tone: str, weight: float = 2.4) -> None:
        draw_icon(self.painter, name, self.box(x, middle - size / 2, size, size), self.look.colour(tone), weight)


def _width(text: str, font: QFont) -> int:
    return QFontMetrics(font).horizontalAdvance(text) + 2


def _text_height(text: str, font: QFont, width: float) -> int:
    metrics = QFontMetrics(font)
    box = QRect(0, 0, max(40, int(width)), 100_000)
    return min(metrics.boundingRect(box, _WRAP, text).height(), metrics.lineSpacing() * _MOST_LINES)


def height_of(row: Record, room: int) -> int:
    """When its words are broken to `room`."""
    look = theme.now()
    if row.kind in (NAV, GROUP):
        return look.px(36 if row.kind == NAV else 34)
    if row.kind == LINE:
        return look.px(26 + 6) + _text_height(row.text, theme.font(theme.BODY), room - look.px(30 + 12))
    text = _text_height(row.text, _item_font(True), room - look.px(_item_left(row)) - _item_end(row, room))
    if not row.more:
        return look.px(14) + text
    width = room - look.px(_item_left(row) + (31 if row.more_icon else 12))
    return look.px(14 + _APART) + text + _text_height(row.more, theme.font(theme.CAPTION), width)


def _item_left(row: Record) -> int:
    return 38 if row.lead or row.icon else 12


def _item_end(row: Record, room: int) -> int:
    """What trails gives way to the words where both have no room."""
    trailing = _width(row.trailing, theme.font(theme.CAPTION)) + theme.now().px(8) if row.trailing else 0
    return theme.now().px(12) + min(trailing, room // 2)


def _item_font(here: bool) -> QFont:
    return theme.font(theme.BODY, 600 if here else 500)


def _ground(pen: _Pen, row: Record, manner: Manner) -> None:
    chosen = row.marked or (manner.here and row.kind in (NAV, ITEM))
    if chosen or manner.over:
        pen.painter.fillRect(pen.rect, pen.look.colour("accent_soft" if chosen else "hover"))
    if chosen:
        pen.painter.fillRect(pen.box(0, 0, 3, pen.rect.height()), pen.look.colour("accent"))


def _paint_nav(pen: _Pen, row: Record, here: bool) -> None:
    px, height = pen.look.px, pen.rect.height()
    tone = row.tone if row.tone != "text" else "accent" if here else "text"
    pen.icon(row.icon, px(16), height / 2, px(18), tone, 1.9)
    count = theme.font(theme.CAPTION)
    used = _width(row.trailing, count) + px(14) if row.trailing else px(8)
    pen.word(pen.box(px(46), 0, pen.rect.width() - px(46) - used, height), row.text, _item_font(here), "text")
    if row.trailing:
        pen.word(pen.box(pen.rect.width() - used, 0, used - px(12), height), row.trailing, count, row.trailing_tone, end=True)


def _paint_group(pen: _Pen, row: Record, _here: bool) -> None:
    px, height = pen.look.px, pen.rect.height()
    x = px(10)
    if row.fold:
        pen.icon(row.fold, x, height / 2, px(12), "muted", 2.6)
        x += px(20)
    if row.icon:
        pen.icon(row.icon, x, height / 2, px(14), row.tone, 3)
        x += px(22)
    count = theme.font(theme.CAPTION)
    used = _width(row.trailing, count) + px(14)
    pen.word(pen.box(x, 0, pen.rect.width() - x - used, height), row.text, theme.font(theme.BODY, 600), "text")
    pen.word(pen.box(pen.rect.width() - used, 0, used - px(12), height), row.trailing, count, "muted", end=True)


def _paint_line(pen: _Pen, row: Record, _here: bool) -> None:
    px, caption, x = pen.look.px, theme.font(theme.CAPTION), pen.look.px(30)
    used = _width(row.trailing, theme.font(theme.CAPTION, 500)) + px(16) if row.trailing else px(12)
    if row.lead:
        pen.word(pen.box(x, px(5), px(60), px(20)), row.lead, caption, "muted")
        x += max(px(40), _width(row.lead, caption) + px(6))
    if row.mark >= 0:
        draw_agency(pen.painter, row.mark, pen.box(x, 0, px(11), 1).x(), pen.rect.y() + px(9.5), px(11), pen.look.text)
        x += px(18)
    room = pen.rect.width() - x - used
    pen.word(pen.box(x, px(5), room, px(20)), row.code, theme.font(theme.CAPTION, 600), "text")
    if row.trailing:
        place = pen.box(pen.rect.width() - used, px(5), used - px(12), px(20))
        pen.word(place, row.trailing, theme.font(theme.CAPTION, 500), row.trailing_tone, end=True)
    text = pen.box(px(30), px(25), pen.room - px(42), pen.rect.height() - px(28))
    pen.word(text, row.text, theme.font(theme.BODY), "text", wrap=True)


def _paint_item(pen: _Pen, row: Record, here: bool) -> None:
    px, left, end = pen.look.px, pen.look.px(_item_left(row)), _item_end(row, pen.room)
    width = pen.room - left - end
    font = _item_font(here)
    height = _text_height(row.text, _item_font(True), width)
    if row.lead:
        pen.word(pen.box(px(12), px(6), px(24), px(20)), row.lead, theme.font(theme.BODY, 600), "text")
    elif row.icon:
        pen.icon(row.icon, px(12), px(16), px(16), row.tone)
    pen.word(pen.box(left, px(6), width, height), row.text, font, "text", wrap=True)
    if row.trailing:
        box = pen.box(pen.rect.width() - end, px(6), end - px(12), px(20))
        pen.word(box, row.trailing, theme.font(theme.CAPTION), row.trailing_tone, end=True)
    x, y = left, px(6 + _APART) + height
    if row.more_icon:
        pen.icon(row.more_icon, x, y + px(9), px(13), row.more_tone)
        x += px(19)
    more = pen.box(x, y, pen.room - x - px(12), pen.rect.height() - y - px(4))
    pen.word(more, row.more, theme.font(theme.CAPTION), row.more_tone, wrap=True)
    pen.painter.fillRect(pen.box(left, pen.rect.height() - 1, pen.rect.width() - left - px(12), 1), pen.look.colour("line"))


_PAINT: dict[str, Callable[[_Pen, Record, bool], None]] = {
    NAV: _paint_nav,
    GROUP: _paint_group,
    LINE: _paint_line,
    ITEM: _paint_item,
}
