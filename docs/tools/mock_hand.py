"""What people put on mock documents: writing by hand, signatures, rubber stamps. The same call draws the same strokes."""

import math
import random

from mock_ink import INK, PEN, PENCIL, RED, Point, aside, font, label
from PIL import Image, ImageDraw


def hand(page: Image.Image, x: float, y: float, text: str, size: int = 38, colour: str = PEN, seed: int = 0) -> float:
    """Text as from a pen: slanted, on an unsteady line, each word a little turned."""
    chance = random.Random(f"{seed}{text}")
    for word in text.split(" "):
        face = font(size + chance.choice((-1, 0, 0, 1)), "Regular" if colour == PEN else "Light")
        wide, high = int(face.getlength(word)) + 40, size * 2
        layer = Image.new("L", (wide + high, high), 0)
        pen, draw = 10.0, ImageDraw.Draw(layer)
        for sign in word:
            draw.text((pen, high * 0.7 + chance.uniform(-1.6, 1.6)), sign, font=face, fill=255, anchor="ls", stroke_width=0)
            pen += face.getlength(sign) * chance.uniform(0.88, 0.97)
        slant = chance.uniform(0.20, 0.27)
        layer = layer.transform(
            layer.size, Image.Transform.AFFINE, (1, slant, -slant * high * 0.7, 0, 1, 0), Image.Resampling.BICUBIC
        )
        layer = waved(layer, chance).rotate(chance.uniform(-1.2, 1.0), Image.Resampling.BICUBIC, center=(10, high * 0.7))
        page.paste(colour, (int(x) - 10, int(y - high * 0.7)), layer)
        x += pen + size * 0.22
    return x


def remark(
    page: Image.Image,
    x: float,
    y: float,
    text: str,
    meaning: str,
    size: int = 40,
    colour: str = PEN,
    seed: int = 0,
    off: Point = (4, 40),
) -> None:
    """Words by hand, and in grey what they mean, `off` from where they begin."""
    hand(page, x, y, text, size, colour, seed)
    aside(page, x + off[0], y + off[1], meaning)


def notes(page: Image.Image, x: float, y: float, step: float, size: int, *lines: str, colour: str = PENCIL) -> None:
    """Words by hand, one line below the other."""
    for i, text in enumerate(lines):
        hand(page, x, y + i * step, text, size, colour, i)


def waved(layer: Image.Image, chance: random.Random) -> Image.Image:
    """The strokes bent a little, as no printed letter is."""
    wide, high = layer.size
    step, turn, swing = 8, chance.uniform(0, 6), 1.3
    columns = []
    for left in range(0, wide - step, step):
        a, b = swing * math.sin(left / 23 + turn), swing * math.sin((left + step) / 23 + turn)
        columns.append(((left, 0, left + step, high), (left, a, left, high + a, left + step, high + b, left + step, b)))
    return layer.transform(layer.size, Image.Transform.MESH, columns, Image.Resampling.BICUBIC)


def scribble(page: Image.Image, x: float, y: float, width: float, seed: int, colour: str = PEN, loops: int = 6) -> None:
    """A signature that nobody can read: loops that grow smaller, then a line below."""
    chance = random.Random(seed)
    knots = [(x, y + 12.0)]
    for i in range(loops):
        left, high = x + width * 0.85 * i / loops, (58 - 40 * i / loops) * chance.uniform(0.7, 1.15)
        lean = width / loops
        knots += [
            (left + lean * 0.9, y - high),
            (left + lean * 0.3, y - high * 0.8),
            (left + lean * 0.55, y + chance.uniform(-2, 10)),
        ]
    knots += [(x + width, y - 8), (x + width * 0.75, y + 20), (x + width * 0.2, y + chance.uniform(18, 30))]
    line = [curve(knots, i, part / 16) for i in range(len(knots) - 1) for part in range(17)]
    layer = Image.new("L", (page.width * 2, page.height * 2), 0)
    ImageDraw.Draw(layer).line([(2 * px, 2 * py) for px, py in line], fill=235, width=6, joint="curve")
    page.paste(colour, (0, 0), layer.resize(page.size, Image.Resampling.LANCZOS))


def curve(knots: list[Point], i: int, t: float) -> Point:
    """A point of the smooth line through the knots."""
    a, b, c, d = (knots[max(0, min(len(knots) - 1, k))] for k in (i - 1, i, i + 1, i + 2))

    def blend(p: float, q: float, r: float, s: float) -> float:
        return 0.5 * (2 * q + (r - p) * t + (2 * p - 5 * q + 4 * r - s) * t * t + (3 * q - p - 3 * r + s) * t**3)

    return blend(a[0], b[0], c[0], d[0]), blend(a[1], b[1], c[1], d[1])


def signatures(page: Image.Image, y: float, drop: float, *places: tuple[float, str, str]) -> None:
    """Lines to sign on, `drop` below what they are for."""
    for x, spanish, english in places:
        label(page, x, y, spanish, english)
        ImageDraw.Draw(page).line((x, y + drop, x + 500, y + drop), fill=INK, width=2)


def stamp(page: Image.Image, x: float, y: float, lines: list[str], angle: float, colour: str = RED, size: int = 40) -> None:
    """A rubber stamp in a double frame, turned, worn in places."""
    face = font(size, "Bold")
    wide = int(max(face.getlength(text) for text in lines)) + 70
    high = int(size * 1.35 * len(lines)) + 50
    mask = Image.new("L", (wide, high), 0)
    draw = ImageDraw.Draw(mask)
    draw.rounded_rectangle((4, 4, wide - 5, high - 5), 14, outline=215, width=6)
    draw.rounded_rectangle((16, 16, wide - 17, high - 17), 8, outline=170, width=2)
    for i, text in enumerate(lines):
        draw.text((wide / 2, 25 + size * 1.35 * (i + 0.5)), text, font=face, fill=205, anchor="mm")
    chance = random.Random(f"{lines}")
    for _ in range(wide * high // 260):
        px, py, dot = chance.uniform(0, wide), chance.uniform(0, high), chance.uniform(0.6, 2.6)
        draw.ellipse((px - dot, py - dot, px + dot, py + dot), fill=0)
    mask = mask.rotate(angle, Image.Resampling.BICUBIC, expand=True)
    page.paste(colour, (int(x), int(y)), mask)
