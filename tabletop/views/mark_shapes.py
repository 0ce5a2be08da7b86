"""A body's mark: a shape and a colour (Okabe and Ito), never a colour alone. No crosses, crescents or six-pointed stars."""

import math
from collections.abc import Mapping

Polygon = tuple[tuple[float, float], ...]

MARKS = (
    ("diamond", "#0072B2"),
    ("triangle", "#E69F00"),
    ("circle", "#009E73"),
    ("square", "#CC79A7"),
    ("hexagon", "#D55E00"),
    ("down", "#56B4E9"),
    ("pentagon", "#F0E442"),
    ("ring", "#222222"),
    ("half", "#0072B2"),
    ("bars", "#E69F00"),
    ("hourglass", "#009E73"),
    ("chevron", "#CC79A7"),
)

POLYGONS: Mapping[str, tuple[Polygon, ...]] = {
    "diamond": (((0, -1), (1, 0), (0, 1), (-1, 0)),),
    "triangle": (((0, -0.95), (1, 0.85), (-1, 0.85)),),
    "down": (((-1, -0.85), (1, -0.85), (0, 0.95)),),
    "square": (((-0.84, -0.84), (0.84, -0.84), (0.84, 0.84), (-0.84, 0.84)),),
    "hexagon": (tuple((math.cos(math.radians(60 * i)), math.sin(math.radians(60 * i))) for i in range(6)),),
    "pentagon": (tuple((math.sin(math.radians(72 * i)), -math.cos(math.radians(72 * i))) for i in range(5)),),
    "bars": (
        ((-0.95, -0.9), (-0.2, -0.9), (-0.2, 0.9), (-0.95, 0.9)),
        ((0.2, -0.9), (0.95, -0.9), (0.95, 0.9), (0.2, 0.9)),
    ),
    "hourglass": (((-0.9, -0.9), (0.9, -0.9), (0.15, 0), (0.9, 0.9), (-0.9, 0.9), (-0.15, 0)),),
    "chevron": (((-0.9, -0.9), (0.1, -0.9), (0.95, 0), (0.1, 0.9), (-0.9, 0.9), (-0.05, 0)),),
}
"""On a square from -1 to 1, y downwards; circle, ring and half are drawn with arcs."""
