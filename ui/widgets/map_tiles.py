"""The map cut into tiles: only what is in sight is painted, and what looks alike is painted at once."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainterPath, QPolygonF

from tabletop.views.cues import RowKind
from tabletop.views.map import MapNode, MapView, MapWay
from tabletop.views.map_shape import Box, Point

SIDE = 640.0  # of a tile, in units of the map
CORNER = 8.0


@dataclass(slots=True)
class Tile:
    """What begins in one square of the map, and how far it reaches out of it. Paths are made when it is first in sight."""

    reach: QRectF = field(default_factory=QRectF)
    nodes: list[MapNode] = field(default_factory=list)
    ways: list[MapWay] = field(default_factory=list)
    lines: dict[str, QPainterPath] | None = None
    shapes: dict[str, QPainterPath] | None = None


def tiles_of(view: MapView) -> tuple[Tile, ...]:
    tiles: dict[tuple[int, int], Tile] = {}
    for cue, node in view.nodes.items():
        box = view.boxes[cue]
        tile = tiles.setdefault((int(box.x // SIDE), int(box.y // SIDE)), Tile())
        tile.nodes.append(node)
        tile.reach = tile.reach.united(rect_of(box).adjusted(-30, -30, 30, 30))
    for way in view.ways:
        x, y = way.points[0]
        tile = tiles.setdefault((int(x // SIDE), int(y // SIDE)), Tile())
        tile.ways.append(way)
        xs, ys = [x for x, _ in way.points], [y for _, y in way.points]
        tile.reach = tile.reach.united(QRectF(min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys)).adjusted(-20, -20, 20, 20))
    return tuple(tiles.values())


def in_sight(tiles: Iterable[Tile], sight: QRectF) -> Iterator[Tile]:
    return (tile for tile in tiles if tile.reach.intersects(sight))


def lines_of(tile: Tile, journey: bool) -> Mapping[str, QPainterPath]:
    """The ways of a tile by how they look."""
    if tile.lines is None:
        tile.lines = {}
        for way in tile.ways:
            look = "jump" if way.jump and journey else way.state.value if journey else "" if way.jump else "possible"
            if look:
                _run_along(tile.lines.setdefault(look, QPainterPath()), way.points)
            if way.conditional:
                _ring(tile.lines.setdefault("condition", QPainterPath()), way.points)
    return tile.lines


def shapes_of(tile: Tile, boxes: Mapping[str, Box], journey: bool) -> Mapping[str, QPainterPath]:
    """The boxes of a tile by how they look: `live`, `waiting`, `waiting decision` …"""
    if tile.shapes is None:
        tile.shapes = {}
        for node in tile.nodes:
            add_shape(tile.shapes.setdefault(look_of(node, journey), QPainterPath()), node, boxes[node.cue])
    return tile.shapes


def look_of(node: MapNode, journey: bool) -> str:
    """Without the journey only what is live and what stands by is told."""
    kept = journey or node.state.value in ("live", "standby", "reserve")
    state = node.state.value if kept else "waiting"
    return f"{state} decision" if node.kind is RowKind.DECISION else state


def add_shape(path: QPainterPath, node: MapNode, box: Box) -> None:
    rect = rect_of(box)
    if node.kind is RowKind.DECISION:
        middle = rect.center()
        tips = (QPointF(middle.x(), rect.top()), QPointF(rect.right(), middle.y()), QPointF(middle.x(), rect.bottom()))
        path.addPolygon(QPolygonF([*tips, QPointF(rect.left(), middle.y()), tips[0]]))
    else:
        path.addRoundedRect(rect, 4, 4)


def rect_of(box: Box) -> QRectF:
    return QRectF(box.x - box.width / 2, box.y - box.height / 2, box.width, box.height)


def _run_along(path: QPainterPath, points: tuple[Point, ...]) -> None:
    """Through all points, the corners rounded where there is room."""
    path.moveTo(*points[0])
    for (x0, y0), (x, y), (x2, y2) in zip(points, points[1:], points[2:], strict=False):
        before, after = abs(x - x0) + abs(y - y0), abs(x2 - x) + abs(y2 - y)
        if (x == x0 or y == y0) and (x == x2 or y == y2) and before and after:
            turn = min(CORNER, before / 2, after / 2)
            path.lineTo(x - (x - x0) / before * turn, y - (y - y0) / before * turn)
            path.quadTo(x, y, x + (x2 - x) / after * turn, y + (y2 - y) / after * turn)
        else:
            path.lineTo(x, y)
    path.lineTo(*points[-1])


def _ring(path: QPainterPath, points: tuple[Point, ...]) -> None:
    """A small ring where the way begins: it is open only on a condition."""
    (x, y), (to_x, to_y) = points[0], points[1]
    away = 8.0
    if x == to_x:
        y += away if to_y > y else -away
    else:
        x += away if to_x > x else -away
    path.addEllipse(QPointF(x, y), 3.5, 3.5)
