"""Sheets that are drawn as a whole: name tents, folded across the middle, and the test card."""

import math
from typing import Any

from exports.pdf import look
from exports.pdf.look import PAGE_HEIGHT, PAGE_WIDTH, Style
from exports.pdf.setting import draw_lines, draw_text, fill, height_of, rule, set_lines, width_of
from tabletop.report.pack.paper import Paper, Proof, Tent
from tabletop.views.mark_shapes import MARKS, POLYGONS

EDGE = 46.0  # 16 mm
NAME_SIZES, CODE_SIZES = (34, 28, 24, 20, 16, 13), (84, 66, 50, 36, 24, 16)
PROOF_SIZES = (36, 28, 22, 18, 14, 11, 9, 7)
TONES = 8


def draw_bare(canvas: Any, paper: Paper) -> None:
    for sheet in paper.sheets:
        for block in sheet.blocks:
            if isinstance(block, Tent):
                canvas.setPageSize((PAGE_HEIGHT, PAGE_WIDTH))
                _tent(canvas, block)
            elif isinstance(block, Proof):
                _proof(canvas, block)
        canvas.showPage()
    canvas.save()


def draw_mark(canvas: Any, number: int, x: float, y: float, size: float) -> None:
    """The mark of a body, its middle at (x, y): told by its shape where a printer has no colours."""
    shape, ink = MARKS[number % len(MARKS)]
    half = size / 2
    canvas.setFillColor(look.colour(ink))
    canvas.setStrokeColor(look.colour(look.TEXT))
    canvas.setLineWidth(max(1.2, size / 40))
    path = canvas.beginPath()
    for points in POLYGONS.get(shape, ()):
        for place, (px, py) in enumerate(points):
            (path.lineTo if place else path.moveTo)(x + px * half, y - py * half)
        path.close()
    if shape in ("circle", "ring"):
        path.circle(x, y, half * 0.93)
    if shape == "ring":
        path.circle(x, y, half * 0.42)
    if shape == "half":
        arc = [(math.cos(math.radians(a)), math.sin(math.radians(a)) - 0.5) for a in range(0, 181, 3)]
        for place, (px, py) in enumerate(arc):
            (path.lineTo if place else path.moveTo)(x + px * half, y + py * half)
        path.close()
    canvas.drawPath(path, stroke=1, fill=1, fillMode=0)


def _tent(canvas: Any, tent: Tent) -> None:
    """Landscape; the upper half stands on its head, so that both faces read when the sheet is folded."""
    wide, high = PAGE_HEIGHT, PAGE_WIDTH / 2
    first, second = tent.faces
    _face(canvas, tent, (first, second), wide, high)
    canvas.saveState()
    canvas.translate(wide, PAGE_WIDTH)
    canvas.rotate(180)
    _face(canvas, tent, (second, first), wide, high)
    canvas.restoreState()
    canvas.setDash(4, 4)
    for x in (EDGE, wide - EDGE - 30):
        rule(canvas, x, high, x + 30, look.MUTED)
    canvas.setDash()


def _face(canvas: Any, tent: Tent, names: tuple[str, str], wide: float, high: float) -> None:
    mark = 104.0
    left = EDGE + 14
    if tent.mark >= 0:
        draw_mark(canvas, tent.mark, left + mark / 2, high / 2, mark)
        left += mark + 34
    room = wide - EDGE - left
    main, other = names
    lines = _fitting(tent.code, CODE_SIZES, "SemiBold", room, 1)
    lines += _fitting(main if main != tent.code else "", NAME_SIZES, "Medium", room, 2)
    if other not in (main, tent.code):
        lines += _fitting(other, (20, 16, 13), "Regular", room, 2)
    top = high / 2 + height_of(lines) / 2 + 4
    draw_lines(canvas, lines, left, top, room)
    event = set_lines(tent.event, look.SMALL, room)[:1]
    draw_lines(canvas, event, left, EDGE + 11, room)


def _fitting(text: str, sizes: tuple[int, ...], weight: str, room: float, most: int) -> list[Any]:
    """As large as it takes no more than `most` lines, no word broken."""
    made: list[Any] = []
    for size in sizes:
        style = Style(size, size * 1.22, weight)
        made = set_lines(text, style, room)
        if len(made) <= most and all(width_of(word, style) <= room for word in text.split()):
            break
    return made[: most + 1]


def _proof(canvas: Any, proof: Proof) -> None:
    wide, right = PAGE_WIDTH - 2 * EDGE, PAGE_WIDTH - EDGE
    _edges(canvas)
    y = draw_lines(canvas, set_lines(proof.title, look.H1, wide - 40), EDGE + 20, PAGE_HEIGHT - EDGE - 22, wide - 40)
    y = draw_lines(canvas, set_lines(proof.edges, look.BODY, wide - 40), EDGE + 20, y, wide - 40) - 6
    y = draw_lines(canvas, set_lines(proof.sizes, look.STRONG, wide - 40), EDGE + 20, y - 6, wide - 40) - 2
    sample = proof.languages[0][1]
    for number, size in enumerate(PROOF_SIZES, 1):
        style = Style(size, size * 1.3)
        words = set_lines(f"{number}  {size} pt  {sample}", style, wide - 40)[:1]
        y = draw_lines(canvas, words, EDGE + 20, y, wide - 40)
    y -= 12
    for code, text in proof.languages:
        draw_text(canvas, code, EDGE + 20, y - 14, look.SMALL_STRONG)
        y = draw_lines(canvas, set_lines(text, Style(13, 19), wide - 76), EDGE + 56, y, wide - 76)
    y = draw_lines(canvas, set_lines(proof.tones, look.STRONG, wide - 40), EDGE + 20, y - 12, wide - 40) - 4
    each = (wide - 40) / TONES
    for tone in range(TONES):
        share = tone / (TONES - 1)
        x = EDGE + 20 + tone * each
        fill(canvas, x, y - 44, each, 44, f"#{round(255 * share):02X}{round(255 * share):02X}{round(255 * share):02X}")
        label = Style(9.5, 14, "SemiBold", look.WHITE if share < 0.5 else look.TEXT)
        draw_text(canvas, f"{round(100 - 100 * share)} %", x + 8, y - 26, label)
    canvas.setStrokeColor(look.colour(look.TEXT))
    canvas.setLineWidth(0.5)
    canvas.rect(EDGE + 20, y - 44, wide - 40, 44, stroke=1, fill=0)
    y = draw_lines(canvas, set_lines(proof.marks, look.STRONG, wide - 40), EDGE + 20, y - 58, wide - 40) - 4
    step = (right - 20 - EDGE - 20) / len(MARKS)
    for number in range(len(MARKS)):
        draw_mark(canvas, number, EDGE + 20 + step * (number + 0.5), y - 16, 24)


def _edges(canvas: Any) -> None:
    """A frame 15 mm inside the sheet and a cross at every corner: none of it may be missing."""
    canvas.setStrokeColor(look.colour(look.TEXT))
    canvas.setLineWidth(1)
    canvas.rect(EDGE, EDGE, PAGE_WIDTH - 2 * EDGE, PAGE_HEIGHT - 2 * EDGE, stroke=1, fill=0)
    for x in (EDGE, PAGE_WIDTH - EDGE):
        for y in (EDGE, PAGE_HEIGHT - EDGE):
            inward, up = (1 if x == EDGE else -1), (1 if y == EDGE else -1)
            canvas.setLineWidth(3)
            canvas.line(x, y, x + 22 * inward, y)
            canvas.line(x, y, x, y + 22 * up)
