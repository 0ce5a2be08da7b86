"""The cover: ink with the depth lines of an invented chart, the title, the facts, the mark."""

import math
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Any

from reportlab.lib.colors import linearlyInterpolatedColor

from exports.pdf import look
from exports.pdf.look import INK, LEFT, PAGE_HEIGHT, PAGE_WIDTH, RIGHT, WIDE, Style, colour
from exports.pdf.setting import Line, draw_lines, draw_text, fill, height_of, rule, set_lines, width_of
from tabletop.report.model import Cover

BAND = PAGE_HEIGHT * 0.60
TITLE_SIZES = ((56, 62), (44, 50), (34, 40), (26, 32), (20, 25))
TITLE_ROOM = 190.0
FOOT, APART, MOST_LINES = 116.0, 6, 4
LABEL, VALUE = replace(look.BODY, colour=look.MUTED), replace(look.BODY, weight="Medium")


def draw_cover(canvas: Any, cover: Cover, final: bool) -> None:
    fill(canvas, 0, PAGE_HEIGHT - BAND, PAGE_WIDTH, BAND, INK)
    _contours(canvas, PAGE_HEIGHT - BAND)
    eyebrow = Style(9.5, 14, "SemiBold", look.INK_ACCENT)
    draw_text(canvas, cover.eyebrow, LEFT, PAGE_HEIGHT - 84, eyebrow, spacing=1.2)
    _title(canvas, cover)
    _facts(canvas, cover)
    _foot(canvas, cover, final)


def _title(canvas: Any, cover: Cover) -> None:
    """The title as large as fits in the band, then subtitle, rule and what this document is."""
    subtitle = [
        line for part in cover.subtitle.splitlines() for line in set_lines(part, Style(20, 26, colour=look.WHITE), WIDE - 60)
    ][:4]
    kind = [line for part in cover.kind for line in set_lines(part, Style(14, 19, "SemiBold", look.WHITE), WIDE)]
    sizes = [set_lines(cover.title, Style(size, leading, "Light", look.WHITE), WIDE) for size, leading in TITLE_SIZES]
    title = next((lines for lines in sizes if height_of(lines) <= TITLE_ROOM - height_of(subtitle) / 2), sizes[-1][:9])
    top = PAGE_HEIGHT - 186 + min(0, 62 - title[0].style.leading) / 2
    top = min(top + max(0, height_of(title) - 62) * 0.55, PAGE_HEIGHT - 108)
    y = draw_lines(canvas, title, LEFT - 3, top, WIDE) - 14
    y = draw_lines(canvas, subtitle, LEFT, y, WIDE) - 20
    fill(canvas, LEFT, y, 44, 2.5, look.INK_ACCENT)
    draw_lines(canvas, kind, LEFT, y - 22, WIDE)


def _facts(canvas: Any, cover: Cover) -> None:
    top = PAGE_HEIGHT - BAND - 38
    for label, value in _fitted(cover.facts, top - FOOT):
        draw_lines(canvas, label, LEFT, top, 92)
        draw_lines(canvas, value, LEFT + 98, top, WIDE - 98)
        top -= max(map(height_of, (label, value))) + APART


def _fitted(facts: Sequence[tuple[str, str]], room: float) -> list[tuple[list[Line], list[Line]]]:
    """Label and value of each, in as many lines as leave room for all of them; the overview says all of it."""
    every = [(set_lines(label, LABEL, 92), set_lines(value, VALUE, WIDE - 98)) for label, value in facts]
    tries = ([(label, _cut(value, most)) for label, value in every] for most in range(MOST_LINES, 1, -1))
    fitting = (each for each in tries if sum(max(map(height_of, fact)) + APART for fact in each) <= room)
    return next(fitting, [(label, _cut(value, 1)) for label, value in every])


def _cut(lines: list[Line], most: int) -> list[Line]:
    return lines if len(lines) <= most else [*lines[: most - 1], replace(lines[most - 1], text=f"{lines[most - 1].text} …")]


def _foot(canvas: Any, cover: Cover, final: bool) -> None:
    rule(canvas, LEFT, 112, PAGE_WIDTH - RIGHT, look.TEXT, 1)
    mark = Style(9.5, 14, "SemiBold", look.HEAD if final else look.WARN)
    wide = width_of(cover.status, mark) + 0.6 * len(cover.status) + 18
    canvas.setStrokeColor(colour(mark.colour))
    canvas.setLineWidth(1)
    canvas.rect(LEFT + 0.5, 70.5, wide, 22, stroke=1, fill=0)
    draw_text(canvas, cover.status, LEFT + 9, 77.5, mark, spacing=0.6)
    said = [line for part in cover.disclaimer for line in set_lines(part, look.SMALL, 270)]
    for place, line in enumerate(said):
        draw_text(canvas, line.text, PAGE_WIDTH - RIGHT - width_of(line.text, line.style), 84 - place * 11, line.style)
    handling = set_lines(cover.handling, look.STRONG, WIDE - wide - 290)
    draw_lines(canvas, handling, LEFT + wide + 15, 81.5 + height_of(handling) / 2, 200)


def _contours(canvas: Any, bottom: float) -> None:
    """Closed wavering rings, fading out where the words stand."""
    canvas.saveState()
    window = canvas.beginPath()
    window.rect(0, bottom, PAGE_WIDTH, BAND)
    canvas.clipPath(window, stroke=0, fill=0)
    canvas.setLineCap(1)
    middle = (PAGE_WIDTH * 0.86, bottom + BAND * 0.16)
    for ring in range(1, 10):
        canvas.setLineWidth(1.3 if ring % 4 == 0 else 0.7)
        points = [_ring(ring, middle, math.radians(step)) for step in range(0, 361, 2)]
        for here, there in pairwise(points):
            if there[0] < PAGE_WIDTH + 20:
                share = min(1.0, max(0.0, (there[0] - PAGE_WIDTH * 0.2) / (PAGE_WIDTH * 0.5)))
                canvas.setStrokeColor(linearlyInterpolatedColor(colour(INK), colour(look.CONTOUR), 0, 1, share))
                canvas.line(*here, *there)
    canvas.restoreState()


def _ring(ring: int, middle: tuple[float, float], angle: float) -> tuple[float, float]:
    base = PAGE_WIDTH * (0.05 + 0.078 * ring)
    waver = (
        1
        + 0.16 * math.sin(2 * angle + 0.7 + ring * 0.16)
        + 0.09 * math.sin(3 * angle - 0.6 + ring * 0.22)
        + 0.035 * math.sin(7 * angle + ring * 0.5)
    )
    return middle[0] + base * waver * math.cos(angle), middle[1] + 0.95 * base * waver * math.sin(angle)
