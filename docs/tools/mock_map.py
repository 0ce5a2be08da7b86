"""What mock maps and charts are made of: water and land, roads, numbered places, a scale, the north and the wind."""

import math
from collections.abc import Sequence
from itertools import pairwise

from mock_ink import INK, LINE, SMALL, Point, both, font, label, write
from PIL import Image, ImageDraw

WATER, LAND, BUILT, ROAD, GREEN, MARK = "#D5E5EC", "#EFEADB", "#C9C3B4", "#FFFFFF", "#CFDDBE", "#A31621"
BLUE = "#2C6E91"


def ground(colour: str = WATER) -> Image.Image:
    """An empty map, to be drawn on and laid on a wide sheet."""
    return Image.new("RGB", (1300, 1020), colour)


def lay(page: Image.Image, chart: Image.Image, at: Point, step: float, *names: tuple[str, str]) -> None:
    """The map on its sheet, and beside it what its numbered places are called."""
    page.paste(chart, (90, 262))
    ImageDraw.Draw(page).rectangle((90, 262, 1390, 1282), outline=INK, width=4)
    for i, (spanish, english) in enumerate(names):
        x, y = at[0], at[1] + i * step
        place(page, x + 30, y, str(i + 1))
        both(page, x + 76, y - 2, spanish, english, weight="SemiBold", drop=30)


def area(page: Image.Image, *shapes: Sequence[Point], colour: str = LAND) -> None:
    for points in shapes:
        ImageDraw.Draw(page).polygon(list(points), fill=colour, outline=LINE, width=2)


def road(page: Image.Image, *ways: Sequence[Point], width: int = 18) -> None:
    draw = ImageDraw.Draw(page)
    for points in ways:
        for colour, wide in ((LINE, width + 5), (ROAD, width)):
            draw.line(list(points), fill=colour, width=wide, joint="curve")


def rail(page: Image.Image, *tracks: Sequence[Point]) -> None:
    """Dashed lines: a railway, a fence, or the track of a ship."""
    draw = ImageDraw.Draw(page)
    for (ax, ay), (bx, by) in (pair for points in tracks for pair in pairwise(points)):
        long = math.hypot(bx - ax, by - ay)
        dx, dy = (bx - ax) / long, (by - ay) / long
        for part in range(0, int(long), 30):
            stop = min(long, part + 17)
            draw.line((ax + dx * part, ay + dy * part, ax + dx * stop, ay + dy * stop), fill=INK, width=4)


def named(page: Image.Image, *names: tuple[float, float, str, str], colour: str = INK) -> None:
    """Names on the map: Spanish, with English below."""
    for x, y, spanish, english in names:
        both(page, x, y, spanish, english, 26, "SemiBold", 28, colour=colour)


def place(page: Image.Image, x: float, y: float, number: str) -> None:
    """A number in a disc."""
    draw = ImageDraw.Draw(page)
    draw.ellipse((x - 30, y - 30, x + 30, y + 30), fill=MARK, outline="white", width=4)
    draw.text((x, y), number, font=font(34, "Bold"), fill="white", anchor="mm")


def places(page: Image.Image, *points: Point) -> None:
    """The places of the map, numbered from one."""
    for number, (x, y) in enumerate(points, 1):
        place(page, x, y, str(number))


def ship(page: Image.Image, *hulls: tuple[float, float, float, float], colour: str = "#4A5A66") -> None:
    """Hulls from above: place, where the bow points (degrees, 0 is right, clockwise), length."""
    for x, y, angle, long in hulls:
        turn, half = math.radians(angle), long / 2
        hull = ((-half, -16), (half * 0.62, -16), (half, 0), (half * 0.62, 16), (-half, 16))
        points = [
            (x + px * math.cos(turn) - py * math.sin(turn), y + px * math.sin(turn) + py * math.cos(turn)) for px, py in hull
        ]
        ImageDraw.Draw(page).polygon(points, fill=colour, outline="white", width=2)


def arrow(page: Image.Image, start: Point, end: Point, colour: str = INK, width: int = 6) -> None:
    draw = ImageDraw.Draw(page)
    turn = math.atan2(end[1] - start[1], end[0] - start[0])
    back = (end[0] - 24 * math.cos(turn), end[1] - 24 * math.sin(turn))
    draw.line((*start, *back), fill=colour, width=width)
    sides = [(back[0] + 15 * math.cos(turn + s), back[1] + 15 * math.sin(turn + s)) for s in (math.pi / 2, -math.pi / 2)]
    draw.polygon([end, *sides], fill=colour)


def north(page: Image.Image, x: float, y: float) -> None:
    arrow(page, (x, y + 60), (x, y - 50))
    ImageDraw.Draw(page).text((x, y - 76), "N", font=font(34, "Bold"), fill=INK, anchor="mm")


def wind(page: Image.Image, x: float, y: float, angle: float) -> None:
    """Where the wind blows to."""
    turn = math.radians(angle)
    arrow(page, (x, y), (x + 110 * math.cos(turn), y + 110 * math.sin(turn)), BLUE, 9)
    label(page, x - 30, y + 60, "Viento", "Wind", SMALL)


def scale(page: Image.Image, x: float, y: float, wide: float, text: str) -> None:
    draw = ImageDraw.Draw(page)
    for part in range(4):
        colour = "white" if part % 2 else INK
        draw.rectangle((x + wide * part / 4, y, x + wide * (part + 1) / 4, y + 14), fill=colour, outline=INK)
    write(page, x, y - 12, "0", SMALL)
    draw.text((x + wide, y - 12), text, font=font(SMALL), fill=INK, anchor="rs")
