"""The decision path: played on a full line, not played dashed, decisions as diamonds."""

import math
from typing import Any

from exports.pdf import look
from exports.pdf.drawn import Drawn
from exports.pdf.look import Style, colour
from exports.pdf.setting import draw_text, width_of
from tabletop.views.path import Line, Node, NodeKind, PathView

STEP_MOST, STEP_LEAST = 46.0, 23.0
TRACK = 27.0
RADIUS, DIAMOND = 9.5, 12.5
LABEL = Style(8, 11, "SemiBold")


class Path(Drawn):
    """The columns of a band side by side; a long scenario goes on in further bands below."""

    def __init__(self, path: PathView) -> None:
        super().__init__()
        self.path = path
        columns = max(path.columns, 1)
        bands = math.ceil(columns * STEP_LEAST / look.WIDE)
        self.across = math.ceil(columns / bands)
        self.step = min(STEP_MOST, look.WIDE / self.across)
        upper, self.lowest = path.tracks
        self.band = (self.lowest - upper) * TRACK + 2 * DIAMOND + 14
        self.bands = bands
        self.scale = min(1.0, (look.TALL - 60) / (bands * self.band))
        self.spaceBefore, self.spaceAfter = 6, 10
        self.width, self.height = look.WIDE, bands * self.band * self.scale

    def wrap(self, _width: float, _height: float) -> tuple[float, float]:
        return self.width, self.height

    def draw(self) -> None:
        canvas = self.canv
        canvas.scale(self.scale, self.scale)
        for band in range(self.bands):
            canvas.saveState()
            bottom = (self.bands - 1 - band) * self.band
            window = canvas.beginPath()
            window.rect(0, bottom, self.across * self.step + 1, self.band)
            canvas.clipPath(window, stroke=0, fill=0)
            canvas.translate(-band * self.across * self.step, bottom)
            for line in sorted(self.path.lines, key=lambda line: line.played):
                self._line(canvas, line)
            for node in self.path.nodes:
                if node.column // self.across == band:
                    self._node(canvas, node)
            canvas.restoreState()

    def _at(self, column: float, track: float) -> tuple[float, float]:
        return (column + 0.5) * self.step, (self.lowest - track) * TRACK + DIAMOND + 7

    def _line(self, canvas: Any, line: Line) -> None:
        canvas.setStrokeColor(colour(look.HEAD if line.played else look.NOT_PLAYED))
        canvas.setLineWidth(1 if line.jump or not line.played else 2)
        canvas.setLineJoin(1)
        canvas.setDash([1, 2] if line.jump else [] if line.played else [3, 2.5])
        way = canvas.beginPath()
        for place, point in enumerate(line.points):
            (way.lineTo if place else way.moveTo)(*self._at(*point))
        canvas.drawPath(way, stroke=1, fill=0)
        canvas.setDash()

    def _node(self, canvas: Any, node: Node) -> None:
        x, y = self._at(node.column, node.track)
        solid = node.played and node.kind is not NodeKind.DECISION
        edge = look.HEAD if node.played else look.NOT_PLAYED
        canvas.setFillColor(colour(look.HEAD if solid else look.WHITE))
        canvas.setStrokeColor(colour(edge))
        canvas.setLineWidth(1.6 if node.kind is NodeKind.DECISION and node.played else 1.2)
        if not node.played:
            canvas.setDash(2, 1.6)
        _SHAPES[node.kind](canvas, x, y)
        canvas.setDash()
        ink = look.WHITE if solid else look.TEXT if node.played else look.MUTED
        style = Style(LABEL.size, LABEL.leading, LABEL.weight, ink)
        draw_text(canvas, node.label, x - width_of(node.label, style) / 2, y - 2.8, style)
        if node.times > 1:
            again = Style(8, 11, "Medium", look.MUTED)
            draw_text(canvas, f"×{node.times}", x + RADIUS - 1, y + RADIUS - 3, again)


def _circle(canvas: Any, x: float, y: float) -> None:
    canvas.circle(x, y, RADIUS, stroke=1, fill=1)


def _square(canvas: Any, x: float, y: float) -> None:
    canvas.rect(x - RADIUS + 0.5, y - RADIUS + 0.5, 2 * RADIUS - 1, 2 * RADIUS - 1, stroke=1, fill=1)


def _diamond(canvas: Any, x: float, y: float) -> None:
    shape = canvas.beginPath()
    shape.moveTo(x, y + DIAMOND)
    for dx, dy in ((DIAMOND, 0), (0, -DIAMOND), (-DIAMOND, 0)):
        shape.lineTo(x + dx, y + dy)
    shape.close()
    canvas.drawPath(shape, stroke=1, fill=1)


_SHAPES = {
    NodeKind.INJECT: _circle,
    NodeKind.DECISION: _diamond,
    NodeKind.RESERVE: _square,
    NodeKind.IMPROVISED: _square,
}
