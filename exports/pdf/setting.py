"""Text set in lines. Nothing here reads markup: what was typed is drawn as it was typed."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from reportlab.pdfbase import pdfmetrics

from exports.pdf import letters
from exports.pdf.look import Style, colour

NEAR = 0.001  # points
BEGINNING = 600  # letters of a word to measure: no line holds more, and a word of 40,000 is not measured again and again


@dataclass(frozen=True, slots=True)
class Line:
    """One line of text in reading order; `space` above it, `rtl` when its paragraph runs from right to left."""

    text: str
    style: Style
    space: float = 0
    rtl: bool = False

    @property
    def height(self) -> float:
        return self.space + self.style.leading


def width_of(text: str, style: Style) -> float:
    """Points the text takes on one line."""
    return _width(text, style.font, style.size)


@lru_cache(maxsize=65_536)
def _width(text: str, font: str, size: float) -> float:
    boxes = text.count(letters.BOX)
    known = letters.shaped(text.replace(letters.BOX, "") if boxes else text)
    width: float = pdfmetrics.stringWidth(known, font, size)
    return width + boxes * letters.BOX_WIDTH * size


def set_lines(text: str, style: Style, width: float, space: float = 0) -> list[Line]:
    """`text` broken into lines no wider than `width`; '' gives none. `space` stands above the first."""
    lines = [Line(line, style, 0, rtl) for line, rtl in _set(text, style, width)] if text else []
    if lines and space:
        lines[0] = Line(lines[0].text, style, space, lines[0].rtl)
    return lines


@lru_cache(maxsize=4_096)
def _set(text: str, style: Style, width: float) -> tuple[tuple[str, bool], ...]:
    """Every line, and whether its paragraph runs from right to left. Heads, feet and titles come again on every page."""
    return tuple(
        (line, letters.right_to_left(paragraph))
        for paragraph in letters.paragraphs(text)
        for line in _broken(paragraph.split(), style, width)
    )


def _broken(words: list[str], style: Style, width: float) -> Iterator[str]:
    font, size = style.font, style.size
    gap = _width(" ", font, size)
    line: list[str] = []
    used = 0.0
    for word in words:
        whole = _width(word, font, size) if len(word) <= BEGINNING else width + 1
        for piece in (word,) if whole <= width else _fitting(word, style, width):
            wide = whole if piece is word else _width(piece, font, size)
            if line and used + gap + wide > width:
                yield " ".join(line)
                line, used = [], 0.0
            used += wide + (gap if line else 0)
            line.append(piece)
    yield " ".join(line)


def _fitting(word: str, style: Style, width: float) -> Iterator[str]:
    """A word too wide for a line, cut where it must be."""
    while len(word) > 1:
        part = word[:BEGINNING]
        if width_of(part, style) <= width and len(word) > BEGINNING:
            part = word
        wide = width_of(part, style)
        if wide <= width:
            break
        fits = int(len(part) * width / wide) or 1
        while fits > 1 and width_of(part[:fits], style) > width:
            fits -= 1
        yield word[:fits]
        word = word[fits:]
    yield word


def height_of(lines: list[Line]) -> float:
    return sum(line.height for line in lines)


def draw_lines(canvas: Any, lines: list[Line], x: float, top: float, width: float) -> float:
    """Draw below `top`; returns the y below the last line."""
    if lines:
        run = canvas.beginText()
        put_lines(canvas, run, lines, x, top, width, None)
        canvas.drawText(run)
    return top - height_of(lines)


def put_lines(canvas: Any, run: Any, lines: list[Line], x: float, top: float, width: float, style: Style | None) -> Style | None:
    """Add to a run of text that goes on in `style`, which is drawn later; returns the style it then has."""
    for line in lines:
        top -= line.height
        if style is None or line.style is not style:
            style = _set_style(run, line.style, style)
        baseline = top + style.leading / 2 - style.size * 0.35
        start = x + width - width_of(line.text, style) if line.rtl else x
        _put(canvas, run, letters.visual(line.text, line.rtl), start, baseline, style)
    return style


def draw_text(canvas: Any, text: str, x: float, y: float, style: Style, spacing: float = 0, rtl: bool = False) -> None:
    """One line from `x` on, its baseline at `y`; `spacing` between the letters."""
    run = canvas.beginText()
    _set_style(run, style, None)
    if spacing:
        run.setCharSpace(spacing)
    _put(canvas, run, letters.visual(text, rtl), x, y, style)
    if spacing:
        run.setCharSpace(0)  # it would outlive the run
    canvas.drawText(run)


def _set_style(run: Any, style: Style, before: Style | None) -> Style:
    if before is None or before.colour != style.colour:
        run.setFillColor(colour(style.colour))
    run.setFont(style.font, style.size, style.leading)
    return style


def _put(canvas: Any, run: Any, text: str, x: float, y: float, style: Style) -> None:
    """What is to be drawn from left to right, an empty box for each letter that is missing."""
    wide = letters.BOX_WIDTH * style.size
    for place, piece in enumerate(text.split(letters.BOX)):
        if place:
            canvas.setStrokeColor(colour(style.colour))
            canvas.setLineWidth(0.5)
            canvas.rect(x + wide * 0.12, y, wide * 0.76, style.size * 0.68, stroke=1, fill=0)
            x += wide
        if piece:
            if abs(run.getX() - x) + abs(run.getY() - y) > NEAR:
                run.setTextOrigin(x, y)
            run.textLine(piece)  # which leaves the run where the next line of its style begins
            x += width_of(piece, style) if letters.BOX in text else 0


def rule(canvas: Any, x1: float, y: float, x2: float, ink: str, width: float = 0.5) -> None:
    canvas.setStrokeColor(colour(ink))
    canvas.setLineWidth(width)
    canvas.line(x1, y, x2, y)


def fill(canvas: Any, x: float, y: float, width: float, height: float, ink: str) -> None:
    canvas.setFillColor(colour(ink))
    canvas.rect(x, y, width, height, stroke=0, fill=1)
