"""What mock documents are made of: sheets, forms, tables, stamps, and writing by hand. The same call draws the same picture."""

import math
import random
from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache
from pathlib import Path

import fontpkg_ibm_plex_sans_arabic
from PIL import Image, ImageDraw, ImageFont

FONTS = Path(fontpkg_ibm_plex_sans_arabic.__file__).parent / "files"

PAPER, INK, GREY, LINE, SHADE = "#FBFAF6", "#1B2226", "#59646B", "#8E979C", "#EFEDE6"
PEN, PENCIL, RED, STAMP, AMBER = "#1D3A8A", "#5A5A60", "#B0241C", "#7A2E63", "#F2B705"
SMALL, BODY, CELL = 21, 25, 27

Box = tuple[float, float, float, float]


@lru_cache
def font(size: int, weight: str = "Regular") -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(FONTS / f"IBMPlexSansArabic-{weight}.ttf", size)


def write(
    page: Image.Image, x: float, y: float, text: str, size: int = BODY, weight: str = "Regular", colour: str = INK
) -> float:
    """Text with its top left near x, y; returns where it ends."""
    face = font(size, weight)
    ImageDraw.Draw(page).text((x, y), text, font=face, fill=colour, anchor="ls")
    return x + face.getlength(text)


def label(page: Image.Image, x: float, y: float, spanish: str, english: str, size: int = SMALL) -> None:
    """Spanish first, English after it in grey."""
    end = write(page, x, y, spanish, size, "SemiBold")
    write(page, end + 10, y, english, size, "Regular", GREY)


def translated(page: Image.Image, x: float, y: float, text: str) -> None:
    """What the writing by hand says, for those who do not read Spanish."""
    write(page, x, y, f"({text})", SMALL, "Regular", GREY)


def hand(page: Image.Image, x: float, y: float, text: str, size: int = 38, colour: str = PEN, seed: int = 0) -> float:
    """Text as from a pen: slanted, on an unsteady line, each word a little turned."""
    chance = random.Random(f"{seed}{text}")  # noqa: S311
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
    chance = random.Random(seed)  # noqa: S311
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


def curve(knots: list[tuple[float, float]], i: int, t: float) -> tuple[float, float]:
    """A point of the smooth line through the knots."""
    a, b, c, d = (knots[max(0, min(len(knots) - 1, k))] for k in (i - 1, i, i + 1, i + 2))

    def blend(p: float, q: float, r: float, s: float) -> float:
        return 0.5 * (2 * q + (r - p) * t + (2 * p - 5 * q + 4 * r - s) * t * t + (3 * q - p - 3 * r + s) * t**3)

    return blend(a[0], b[0], c[0], d[0]), blend(a[1], b[1], c[1], d[1])


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
    chance = random.Random(f"{lines}")  # noqa: S311
    for _ in range(wide * high // 260):
        px, py, dot = chance.uniform(0, wide), chance.uniform(0, high), chance.uniform(0.6, 2.6)
        draw.ellipse((px - dot, py - dot, px + dot, py + dot), fill=0)
    mask = mask.rotate(angle, Image.Resampling.BICUBIC, expand=True)
    page.paste(colour, (int(x), int(y)), mask)


def sheet(wide: int, high: int, spanish: str, english: str, number: str) -> Image.Image:
    """A page with the exercise strips, a title in two languages and a number."""
    page = Image.new("RGB", (wide, high), PAPER)
    draw = ImageDraw.Draw(page)
    for top in (0, high - 52):
        draw.rectangle((0, top, wide, top + 52), fill=AMBER)
        for part in (1, 3, 5):
            draw.text((wide * part / 6, top + 26), "EJERCICIO · EXERCISE", font=font(26, "Bold"), fill=INK, anchor="mm")
    write(page, 90, 150, spanish, 48, "SemiBold")
    write(page, 90, 200, english, 32, "Regular", GREY)
    draw.text((wide - 90, 150), number, font=font(34, "SemiBold"), fill=INK, anchor="rs")
    draw.line((90, 228, wide - 90, 228), fill=INK, width=4)
    write(page, 90, high - 76, "Documento ficticio para un ejercicio de mesa", 19, "Medium", GREY)
    draw.text((wide - 90, high - 76), "Fictitious document for a tabletop exercise", font=font(19), fill=GREY, anchor="rs")
    return page


def field(page: Image.Image, box: Box, spanish: str, english: str, written: str = "", size: int = 40) -> None:
    """A box of a form with its label at the top and an entry by hand."""
    ImageDraw.Draw(page).rectangle(box, outline=LINE, width=2)
    label(page, box[0] + 14, box[1] + 30, spanish, english, 19)
    if written:
        hand(page, box[0] + 24, box[3] - 20, written, size)


def grid(page: Image.Image, edges: Sequence[float], top: float, head: Sequence[tuple[str, str]], rows: int, high: float) -> None:
    """An empty table: a shaded head in two languages, then rows."""
    draw = ImageDraw.Draw(page)
    bottom = top + 84 + rows * high
    draw.rectangle((edges[0], top, edges[-1], top + 84), fill=SHADE)
    for x, (spanish, english) in zip(edges[:-1], head, strict=True):
        write(page, x + 12, top + 36, spanish, SMALL, "SemiBold")
        write(page, x + 12, top + 66, english, SMALL - 2, "Regular", GREY)
    for row in range(rows + 1):
        draw.line((edges[0], top + 84 + row * high, edges[-1], top + 84 + row * high), fill=LINE, width=2)
    for x in edges:
        draw.line((x, top, x, bottom), fill=LINE, width=2)
    draw.rectangle((edges[0], top, edges[-1], bottom), outline=INK, width=3)


def tick(page: Image.Image, x: float, y: float, spanish: str, english: str) -> None:
    ImageDraw.Draw(page).rectangle((x, y - 26, x + 30, y + 4), outline=INK, width=3)
    write(page, x + 46, y, spanish, BODY, "Medium")
    write(page, x + 46, y + 32, english, SMALL, "Regular", GREY)


def container(serial: str) -> str:
    """A container number with its check digit."""
    values = [v for v in range(10, 39) if v % 11]
    worth = [values[ord(sign) - 65] if sign.isalpha() else int(sign) for sign in f"EXEU{serial}"]
    return f"EXEU {serial} {sum(v * 2**i for i, v in enumerate(worth)) % 11 % 10}"


def save(page: Image.Image, file: Path) -> None:
    """As few colours as the eye needs: a small file."""
    page.quantize(96, Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE).save(file, optimize=True)


def draw_all(folder: Path, documents: Mapping[str, Callable[[], Image.Image]]) -> None:
    """Every document, in its file below `folder`."""
    for name, draw_document in documents.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        save(draw_document(), folder / name)
