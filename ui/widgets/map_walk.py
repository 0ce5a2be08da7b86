"""Where an arrow key leads on the map: along the links, and to what lies above or below."""

from tabletop.views.map import MapView, MapWay, WayState

_FIRST = {WayState.TAKEN: 0, WayState.POSSIBLE: 1, WayState.NOT_TAKEN: 2}


def step(view: MapView, cue: str, way: str) -> str:
    """`way`: on, back, up or down. `cue` itself where nothing lies there."""
    if cue not in view.boxes:
        return view.selected
    if way in ("on", "back"):
        return _along(view, cue, way == "on") or cue
    return _beside(view, cue, -1 if way == "up" else 1) or cue


def _along(view: MapView, cue: str, on: bool) -> str:
    """The way that was taken before the others; among equals the nearest in height, then the first."""
    here = view.boxes[cue]

    def other(way: MapWay) -> str:
        return way.target if on else way.source

    def before(way: MapWay) -> tuple[int, float]:
        return _FIRST[way.state], abs(view.boxes[other(way)].y - here.y)

    ways = [way for way in view.ways if (way.source if on else way.target) == cue]
    ahead = [way for way in ways if (view.boxes[other(way)].x - here.x) * (1 if on else -1) > 0]
    best = min(ahead, key=before, default=None)
    return "" if best is None else other(best)


def _beside(view: MapView, cue: str, side: int) -> str:
    """The nearest one above or below; straight counts for more than near."""
    here = view.boxes[cue]
    near = [
        (abs(box.x - here.x) * 3 + abs(box.y - here.y), other)
        for other, box in view.boxes.items()
        if other in view.nodes and (box.y - here.y) * side > 10
    ]
    return min(near, default=(0.0, ""))[1]
