"""The cover of a printed paper: white, so that it costs no ink; what it is, of which event, and for whom."""

from collections.abc import Callable
from dataclasses import replace
from io import BytesIO
from typing import Any

from reportlab.lib.utils import ImageReader

from exports.pdf import look
from exports.pdf.look import LEFT, PAGE_HEIGHT, PAGE_WIDTH, RIGHT, WIDE, Style
from exports.pdf.setting import draw_lines, draw_text, fill, height_of, rule, set_lines, width_of
from tabletop.report.model import Cover
from tabletop.report.pack.paper import Paper

TITLE_SIZES = ((46, 52), (36, 42), (28, 34), (20, 26))
FOOT, LOGO_HIGH, LOGO_WIDE, MOST_LOGOS = 128.0, 44.0, 110.0, 4
LABEL, VALUE = replace(look.BODY, colour=look.MUTED), replace(look.BODY, weight="Medium")


def draw_cover(canvas: Any, paper: Paper, cover: Cover, picture: Callable[[str], bytes | None]) -> None:
    y = PAGE_HEIGHT - 84
    draw_text(canvas, cover.eyebrow, LEFT, y, Style(9.5, 14, "SemiBold", look.HEAD), spacing=1.2)
    sizes = [set_lines(cover.title, Style(size, leading, "Light"), WIDE) for size, leading in TITLE_SIZES]
    title = next((lines for lines in sizes if height_of(lines) <= 160), sizes[-1][:6])
    y = draw_lines(canvas, title, LEFT - 2, y - 40, WIDE) - 8
    subtitle = set_lines(cover.subtitle, Style(17, 23), WIDE)[:3]
    y = draw_lines(canvas, subtitle, LEFT, y, WIDE) - 20
    fill(canvas, LEFT, y, 44, 3, look.HEAD)
    kind, whom = cover.kind
    y = draw_lines(canvas, set_lines(kind, Style(20, 26, "SemiBold"), WIDE)[:2], LEFT, y - 16, WIDE)
    y = draw_lines(canvas, set_lines(whom, Style(11, 16, "Medium"), WIDE)[:3], LEFT, y - 4, WIDE) - 24
    rule(canvas, LEFT, y, PAGE_WIDTH - RIGHT, look.LINE)
    y -= 14
    for label, value in cover.facts:
        room = max(0, int((y - FOOT - LOGO_HIGH - 20) / VALUE.leading))
        lines = set_lines(value, VALUE, WIDE - 110)[: min(room, 14)]
        if lines:
            draw_lines(canvas, set_lines(label, LABEL, 100), LEFT, y, 100)
            y = draw_lines(canvas, lines, LEFT + 110, y, WIDE - 110) - 6
    _logos(canvas, [data for key in paper.pictures[:MOST_LOGOS] if (data := picture(f"{key}/"))])
    _foot(canvas, cover, paper.settled)


def _logos(canvas: Any, logos: list[bytes]) -> None:
    x = LEFT
    for data in logos:
        image = ImageReader(BytesIO(data))
        wide, high = image.getSize()
        scale = min(LOGO_WIDE / wide, LOGO_HIGH / high)
        canvas.drawImage(image, x, FOOT + 8, wide * scale, high * scale, mask="auto")
        x += wide * scale + 20


def _foot(canvas: Any, cover: Cover, settled: bool) -> None:
    rule(canvas, LEFT, 116, PAGE_WIDTH - RIGHT, look.TEXT, 1)
    mark = Style(9.5, 14, "SemiBold", look.HEAD if settled else look.WARN)
    wide = width_of(cover.status, mark) + 0.6 * len(cover.status) + 18
    canvas.setStrokeColor(look.colour(mark.colour))
    canvas.setLineWidth(1)
    canvas.rect(LEFT + 0.5, 80.5, wide, 22, stroke=1, fill=0)
    draw_text(canvas, cover.status, LEFT + 9, 87.5, mark, spacing=0.6)
    said = [line for part in cover.disclaimer for line in set_lines(part, look.SMALL, 250)]
    for place, line in enumerate(said):
        draw_text(canvas, line.text, PAGE_WIDTH - RIGHT - width_of(line.text, line.style), 94 - place * 11, line.style)
    handling = set_lines(cover.handling, look.STRONG, WIDE - wide - 280)[:3]
    draw_lines(canvas, handling, LEFT + wide + 15, 91.5 + height_of(handling) / 2, 200)
