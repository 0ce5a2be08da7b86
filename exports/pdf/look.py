"""Sizes, colours and faces of the report on paper (A4, points)."""

from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from reportlab import rl_config
from reportlab.lib.colors import HexColor
from reportlab.lib.pagesizes import A4
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

PAGE_WIDTH, PAGE_HEIGHT = A4
LEFT, RIGHT, TOP, BOTTOM = 68.0, 56.0, 72.0, 64.0
WIDE = PAGE_WIDTH - LEFT - RIGHT
TALL = PAGE_HEIGHT - TOP - BOTTOM

TEXT, MUTED, LINE, HEAD = "#14212B", "#4C5B66", "#C4CCD1", "#0A4A5C"
ZEBRA, CALLOUT, WARN, WARN_FILL = "#F4F6F7", "#EAF2F4", "#7F4B00", "#FBF3E0"
WHITE, INK, INK_ACCENT, CONTOUR, NOT_PLAYED = "#FFFFFF", "#0F1D26", "#8AD6E5", "#2B5262", "#8496A0"
HEAT = ("#FFFFFF", "#E3ECEF", "#B3CBD3", "#6F9CAA", "#1F5F72")  # L* 100, 93, 80, 62, 37

colour = cache(HexColor)


@dataclass(frozen=True, slots=True)
class Style:
    """How a run of text is set."""

    size: float
    leading: float
    weight: str = "Regular"
    colour: str = TEXT

    @property
    def font(self) -> str:
        return f"Plex-{self.weight}"


H1 = Style(20, 26, "SemiBold", HEAD)
H2 = Style(13, 18, "SemiBold")
H3 = Style(9.5, 14, "SemiBold")
BODY = Style(9.5, 14)
STRONG = Style(9.5, 14, "SemiBold")
CELL = Style(8.5, 11.5)
CELL_STRONG = Style(8.5, 11.5, "SemiBold")
SMALL = Style(8, 11, colour=MUTED)
SMALL_STRONG = Style(8, 11, "SemiBold", MUTED)
BADGE = Style(8.5, 11.5, "SemiBold", WHITE)


def load_fonts() -> None:
    """The faces of the package, once a process; streams stay binary, a fifth smaller and sooner written."""
    rl_config.useA85 = 0
    folder = files("fontpkg_ibm_plex_sans_arabic") / "files"
    for weight in ("Light", "Regular", "Medium", "SemiBold"):
        if f"Plex-{weight}" not in pdfmetrics.getRegisteredFontNames():
            pdfmetrics.registerFont(TTFont(f"Plex-{weight}", str(folder / f"IBMPlexSansArabic-{weight}.ttf")))
