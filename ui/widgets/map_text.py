"""Words in a box of the map: as many lines as there is room for."""

from functools import lru_cache

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter

from ui import theme


def write_lines(painter: QPainter, words: str, room: QRectF, ink: str, weight: int, most: int, mirrored: bool) -> QRectF:
    """As many lines as there is room for, the last one cut; the room that is left."""
    look = theme.now()
    high = look.px(16)
    count = max(0, min(most, int((room.height() + 4) // high)))
    painter.setFont(theme.font(theme.CAPTION, weight))
    painter.setPen(look.colour(ink))
    side = Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft
    lines = cut(words, look.scale, weight, round(room.width()), count)
    for place, line in enumerate(lines):
        box = QRectF(room.x(), room.y() + place * high, room.width() + 2, high)
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute | side, line)
    return room.adjusted(0, len(lines) * high, 0, 0)


@lru_cache(maxsize=8_192)
def cut(words: str, _text_scale: float, weight: int, width: int, count: int) -> tuple[str, ...]:
    """`words` in at most `count` lines of whole words; what does not fit is told by its dots."""
    metrics = QFontMetricsF(theme.font(theme.CAPTION, weight))
    lines: list[str] = []
    rest = words.split()
    while rest and len(lines) < count:
        many = 1
        while many < len(rest) and metrics.horizontalAdvance(" ".join(rest[: many + 1])) <= width:
            many += 1
        last = len(lines) == count - 1
        line = " ".join(rest if last else rest[:many])
        lines.append(metrics.elidedText(line[:400], Qt.TextElideMode.ElideRight, width))
        rest = [] if last else rest[many:]
    return tuple(lines)
