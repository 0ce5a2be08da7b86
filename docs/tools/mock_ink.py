"""What is printed on mock documents: the colours, the sizes, and lines in two languages."""

from functools import lru_cache
from pathlib import Path

import fontpkg_ibm_plex_sans_arabic
from PIL import Image, ImageDraw, ImageFont

FONTS = Path(fontpkg_ibm_plex_sans_arabic.__file__).parent / "files"

PAPER, INK, GREY, LINE, SHADE = "#FBFAF6", "#1B2226", "#59646B", "#8E979C", "#EFEDE6"
PEN, PENCIL, RED, STAMP, AMBER = "#1D3A8A", "#5A5A60", "#B0241C", "#7A2E63", "#F2B705"
SMALL, BODY, CELL = 21, 25, 27

Point = tuple[float, float]
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


def aside(page: Image.Image, x: float, y: float, text: str, size: int = SMALL) -> None:
    """What stands below or beside in grey: the English, a remark; on more lines where it has them."""
    for i, line in enumerate(text.split("\n")):
        write(page, x, y + i * 30, line, size, "Regular", GREY)


def both(
    page: Image.Image,
    x: float,
    y: float,
    spanish: str,
    english: str,
    size: int = BODY,
    weight: str = "Medium",
    drop: float = 32,
    small: int = SMALL,
    colour: str = INK,
) -> None:
    """Spanish, and English in grey `drop` below it."""
    write(page, x, y, spanish, size, weight, colour)
    aside(page, x, y + drop, english, small)


def label(page: Image.Image, x: float, y: float, spanish: str, english: str, size: int = SMALL) -> None:
    """Spanish first, English after it in grey."""
    end = write(page, x, y, spanish, size, "SemiBold")
    aside(page, end + 10, y, english, size)
