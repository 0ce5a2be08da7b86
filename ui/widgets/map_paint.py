"""Painting the map: lines and boxes in bulk, then the words that the zoom leaves room for."""

from dataclasses import dataclass
from enum import IntEnum

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen

from tabletop.i18n import Translator
from tabletop.views.cues import CueState, RowKind
from tabletop.views.map import MapNode, MapView, MapWay
from ui import theme
from ui.theme import Theme
from ui.widgets.cue_marks import MARKS
from ui.widgets.icons import draw_icon
from ui.widgets.map_text import write_lines
from ui.widgets.map_tiles import Tile, lines_of, look_of, rect_of, shapes_of

_SOLID, _DASH, _DOT = Qt.PenStyle.SolidLine, Qt.PenStyle.DashLine, Qt.PenStyle.DotLine
# How ways are drawn, in this order: colour, width, style.
WAYS = {
    "not_taken": ("line_strong", 1.2, _DASH),
    "possible": ("text", 1.5, _SOLID),
    "condition": ("text", 1.5, _SOLID),
    "jump": ("accent", 2.0, _DOT),
    "taken": ("accent", 3.0, _SOLID),
}
# How boxes are drawn: fill, edge, width, style, ink.
BOXES = {
    "off": ("raised", "line_strong", 1.0, _DASH, "muted"),
    "skipped": ("raised", "line_strong", 1.0, _DASH, "muted"),
    "reserve": ("window", "line_strong", 1.0, _SOLID, "muted"),
    "waiting": ("raised", "line_strong", 1.2, _SOLID, "text"),
    "waiting decision": ("raised", "text", 1.8, _SOLID, "text"),
    "shown": ("accent_soft", "accent", 2.0, _SOLID, "text"),
    "standby": ("standby_soft", "standby", 3.0, _DASH, "text"),
    "live": ("live_soft", "live", 3.0, _SOLID, "text"),
}


class Level(IntEnum):
    """How much a box says: its number; its title; and what belongs to it."""

    OVERVIEW = 0
    TITLES = 1
    DETAIL = 2


SCALES = {Level.OVERVIEW: 0.5, Level.TITLES: 1.0, Level.DETAIL: 2.0}
CROWD, NUMBERED = 150, 400  # with more cues to paint lines are thin and not smoothed; with many more no number is read
LEAST, MOST, NUMBERS = 0.08, 3.0, 0.29  # below NUMBERS there is no room for a number


def level_of(scale: float) -> Level:
    return Level.DETAIL if scale >= 1.5 else Level.TITLES if scale >= 0.78 else Level.OVERVIEW


def box_look(name: str) -> tuple[str, str, float, Qt.PenStyle, str]:
    return BOXES.get(name) or BOXES[name.removesuffix(" decision")]


@dataclass(frozen=True, slots=True)
class Eye:
    """What part of the map is looked at, how large, and what of it is told. `mirrored`: from right to left."""

    middle: QPointF
    scale: float
    width: float
    height: float
    mirrored: bool = False
    journey: bool = True
    minutes: bool = True
    languages: bool = True

    @property
    def bare(self) -> bool:
        """Too small for a word."""
        return self.scale < NUMBERS * theme.now().scale

    def to_screen(self, x: float, y: float) -> QPointF:
        across = (x - self.middle.x()) * self.scale
        return QPointF(
            self.width / 2 + (-across if self.mirrored else across), self.height / 2 + (y - self.middle.y()) * self.scale
        )

    def to_map(self, at: QPointF) -> QPointF:
        across = (at.x() - self.width / 2) / self.scale
        return QPointF(
            self.middle.x() + (-across if self.mirrored else across), self.middle.y() + (at.y() - self.height / 2) / self.scale
        )

    def rect(self, box: QRectF) -> QRectF:
        middle = self.to_screen(box.center().x(), box.center().y())
        width, height = box.width() * self.scale, box.height() * self.scale
        return QRectF(middle.x() - width / 2, middle.y() - height / 2, width, height)

    def sight(self) -> QRectF:
        wide, high = self.width / self.scale, self.height / self.scale
        return QRectF(self.middle.x() - wide / 2, self.middle.y() - high / 2, wide, high)


def paint_map(painter: QPainter, view: MapView, tiles: tuple[Tile, ...], eye: Eye, level: Level, speak: Translator) -> None:
    """`tiles`: those in sight."""
    look = theme.now()
    fine = not eye.bare and sum(len(tile.nodes) for tile in tiles) <= CROWD
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, fine)
    painter.translate(eye.width / 2, eye.height / 2)
    painter.scale(-eye.scale if eye.mirrored else eye.scale, eye.scale)
    painter.translate(-eye.middle)
    _lines(painter, tiles, eye, look, fine)
    _boxes(painter, view, tiles, eye, look, fine)
    painter.restore()
    if eye.bare:
        return
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    sight = eye.sight().adjusted(-60, -60, 60, 60)
    nodes = [(node, rect) for tile in tiles for node in tile.nodes if sight.intersects(rect := rect_of(view.boxes[node.cue]))]
    if level is Level.OVERVIEW:
        if len(nodes) <= NUMBERED:
            _numbers(painter, nodes, eye, look)
        return
    for way in (way for tile in tiles for way in tile.ways if way.label):
        if sight.contains(QPointF(*way.label_at)):
            _label(painter, way, eye, look)
    for node, rect in nodes:
        _words(painter, node, eye.rect(rect), eye, level, speak)


def _pen(look: Theme, colour: str, width: float, style: Qt.PenStyle, fine: bool) -> QPen:
    """Lines keep their width on the screen whatever the zoom."""
    pen = QPen(look.colour(colour), width if fine or width > 2 else 1.0, style if fine else _SOLID)
    pen.setCosmetic(True)
    return pen


def _lines(painter: QPainter, tiles: tuple[Tile, ...], eye: Eye, look: Theme, fine: bool) -> None:
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for name, (colour, width, style) in WAYS.items():
        painter.setPen(_pen(look, colour, width, style, fine))
        for tile in tiles:
            if (path := lines_of(tile, eye.journey).get(name)) is not None:
                painter.drawPath(path)


def _boxes(painter: QPainter, view: MapView, tiles: tuple[Tile, ...], eye: Eye, look: Theme, fine: bool) -> None:
    for tile in tiles:
        for name, path in shapes_of(tile, view.boxes, eye.journey).items():
            fill, edge, width, style, _ink = box_look(name)
            painter.setPen(_pen(look, edge, width, style, fine))
            painter.setBrush(look.colour(fill))
            painter.drawPath(path)


def _numbers(painter: QPainter, nodes: list[tuple[MapNode, QRectF]], eye: Eye, look: Theme) -> None:
    """The overview: a number in each box that has room for it."""
    painter.setFont(theme.font(theme.CAPTION, 600))
    room = look.px(22) / eye.scale
    for ink in ("text", "muted"):
        painter.setPen(look.colour(ink))
        for node, rect in nodes:
            if rect.width() >= room and box_look(look_of(node, eye.journey))[4] == ink:
                painter.drawText(eye.rect(rect), Qt.AlignmentFlag.AlignCenter, node.number)


def _label(painter: QPainter, way: MapWay, eye: Eye, look: Theme) -> None:
    at = eye.to_screen(*way.label_at)
    painter.setFont(theme.font(theme.CAPTION, 600))
    painter.setPen(look.colour("text" if way.state.value != "not_taken" else "muted"))
    painter.drawText(QRectF(at.x() - 30, at.y() - 10, 60, 20), Qt.AlignmentFlag.AlignCenter, way.label)


def _words(painter: QPainter, node: MapNode, rect: QRectF, eye: Eye, level: Level, speak: Translator) -> None:
    look = theme.now()
    ink = box_look(look_of(node, eye.journey))[4]
    if node.kind is RowKind.DECISION:
        painter.setFont(theme.font(theme.CAPTION, 600))
        painter.setPen(look.colour(ink))
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, node.number)
    else:
        _card(painter, node, rect, eye, level, ink)
    if node.state in (CueState.LIVE, CueState.STANDBY):
        _state(painter, node, rect, eye, speak)


def _card(painter: QPainter, node: MapNode, rect: QRectF, eye: Eye, level: Level, ink: str) -> None:
    look = theme.now()
    px, pad = look.px, look.px(8)
    inner = rect.adjusted(pad, look.px(3), -pad, -look.px(4))
    line = look.px(18)
    lead, trail = (
        (Qt.AlignmentFlag.AlignRight, Qt.AlignmentFlag.AlignLeft)
        if eye.mirrored
        else (Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight)
    )
    middle = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute
    top = QRectF(inner.x(), inner.y(), inner.width(), line)
    face = theme.font(theme.CAPTION, 600)
    painter.setFont(face)
    painter.setPen(look.colour(ink))
    painter.drawText(top, middle | lead, node.number)
    at = QFontMetricsF(face).horizontalAdvance(node.number) + px(6)
    signs = [MARKS[node.state][:2]] if eye.journey or node.state in (CueState.LIVE, CueState.STANDBY) else []
    if node.kind is RowKind.TASK:
        signs.append(("task", "muted"))
    if eye.languages and node.missing:
        signs.append(("warning", "warning"))
    for sign, tone in signs:
        if sign:
            x = inner.right() - at - px(12) if eye.mirrored else inner.x() + at
            draw_icon(painter, sign, QRectF(x, top.center().y() - px(6), px(12), px(12)), look.colour(tone), 3.0)
            at += px(15)
    if eye.minutes and node.minutes:
        painter.setFont(theme.font(theme.CAPTION))
        painter.setPen(look.colour("muted"))
        painter.drawText(top, middle | trail, f"{node.minutes:.0f} min")
    below = inner.adjusted(0, line, 0, 0)
    weight = 600 if level is Level.DETAIL else 400
    left = write_lines(painter, node.title, below, ink, weight, 2, eye.mirrored)
    if level is Level.DETAIL and node.text:
        left = write_lines(painter, " ".join(node.text.split()), left, "muted", 400, 9, eye.mirrored)


def _state(painter: QPainter, node: MapNode, rect: QRectF, eye: Eye, speak: Translator) -> None:
    """LIVE below its box, STANDBY above, as on the console: sign and word; beside the lines of a decision."""
    look = theme.now()
    sign, tone, word = MARKS[node.state]
    words = speak.text(word)
    face = theme.font(theme.CAPTION, 700, theme.LIVE_SPACING if words.isascii() else 0)
    wide, high = QFontMetricsF(face).horizontalAdvance(words), look.px(16)
    y = rect.bottom() + look.px(5) if node.state is CueState.LIVE else rect.top() - high - look.px(7)
    both = wide + look.px(18)
    x = rect.center().x() - both / 2
    if node.kind is RowKind.DECISION:
        aside = both / 2 + look.px(22)
        x += aside if eye.mirrored else -aside
    painter.fillRect(QRectF(x - 2, y, both + 4, high), look.colour("raised"))
    icon_x = x + both - look.px(12) if eye.mirrored else x
    draw_icon(painter, sign, QRectF(icon_x, y + high / 2 - look.px(6), look.px(12), look.px(12)), look.colour(tone), 3.0)
    painter.setFont(face)
    painter.setPen(look.colour(tone))
    painter.drawText(QRectF(x if eye.mirrored else x + look.px(18), y, wide + 2, high), Qt.AlignmentFlag.AlignVCenter, words)
