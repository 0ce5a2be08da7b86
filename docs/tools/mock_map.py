"""What mock maps and charts are made of: water and land, roads, numbered places, a scale, the north and the wind."""

import math
from collections.abc import Sequence
from itertools import pairwise

from mock_paper import BODY, GREY, INK, LINE, SMALL, font, label, write
from PIL import Image, ImageDraw

WATER, LAND, BUILT, ROAD, GREEN, MARK = "#D5E5EC", "#EFEADB", "#C9C3B4", "#FFFFFF", "#CFDDBE", "#A31621"

Point = tuple[float, float]
Box = tuple[float, float, float, float]


def frame(page: Image.Image, box: Box) -> None:
    """The edge of the map, over whatever ran past it."""
    ImageDraw.Draw(page).rectangle(box, outline=INK, width=4)


def area(page: Image.Image, points: Sequence[Point], colour: str = LAND) -> None:
    ImageDraw.Draw(page).polygon(list(points), fill=colour, outline=LINE, width=2)


def road(page: Image.Image, points: Sequence[Point], width: int = 18) -> None:
    draw = ImageDraw.Draw(page)
    for colour, wide in ((LINE, width + 5), (ROAD, width)):
        draw.line(list(points), fill=colour, width=wide, joint="curve")


def rail(page: Image.Image, points: Sequence[Point]) -> None:
    """A dashed line: a railway, a fence, or the track of a ship."""
    draw = ImageDraw.Draw(page)
    for (ax, ay), (bx, by) in pairwise(points):
        long = math.hypot(bx - ax, by - ay)
        for part in range(0, int(long), 30):
            start, stop = part / long, min(1, (part + 17) / long)
            draw.line(
                (ax + (bx - ax) * start, ay + (by - ay) * start, ax + (bx - ax) * stop, ay + (by - ay) * stop), fill=INK, width=4
            )


def named(page: Image.Image, x: float, y: float, spanish: str, english: str, colour: str = INK) -> None:
    """A name on the map: Spanish, with English below."""
    write(page, x, y, spanish, 26, "SemiBold", colour)
    write(page, x, y + 28, english, SMALL, "Regular", GREY)


def place(page: Image.Image, x: float, y: float, number: str, colour: str = MARK) -> None:
    """A number in a disc."""
    draw = ImageDraw.Draw(page)
    draw.ellipse((x - 30, y - 30, x + 30, y + 30), fill=colour, outline="white", width=4)
    draw.text((x, y), number, font=font(34, "Bold"), fill="white", anchor="mm")


def ship(page: Image.Image, x: float, y: float, angle: float, long: float = 130, colour: str = "#4A5A66") -> None:
    """A hull from above, its bow towards `angle` (degrees, 0 is right, clockwise)."""
    turn, half = math.radians(angle), long / 2
    hull = ((-half, -16), (half * 0.62, -16), (half, 0), (half * 0.62, 16), (-half, 16))
    points = [(x + px * math.cos(turn) - py * math.sin(turn), y + px * math.sin(turn) + py * math.cos(turn)) for px, py in hull]
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
    arrow(page, (x, y), (x + 110 * math.cos(turn), y + 110 * math.sin(turn)), "#2C6E91", 9)
    label(page, x - 30, y + 60, "Viento", "Wind", SMALL)


def scale(page: Image.Image, x: float, y: float, wide: float, text: str) -> None:
    draw = ImageDraw.Draw(page)
    for part in range(4):
        colour = "white" if part % 2 else INK
        draw.rectangle((x + wide * part / 4, y, x + wide * (part + 1) / 4, y + 14), fill=colour, outline=INK)
    write(page, x, y - 12, "0", SMALL)
    draw.text((x + wide, y - 12), text, font=font(SMALL), fill=INK, anchor="rs")


def legend(page: Image.Image, x: float, y: float, lines: Sequence[tuple[str, str, str]], step: float = 88) -> None:
    """Numbers with their names in two languages, one below the other."""
    for i, (number, spanish, english) in enumerate(lines):
        place(page, x + 30, y + i * step, number)
        write(page, x + 76, y + i * step - 2, spanish, BODY, "SemiBold")
        write(page, x + 76, y + i * step + 28, english, SMALL, "Regular", GREY)
