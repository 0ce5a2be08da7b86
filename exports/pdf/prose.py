"""Headings, paragraphs, findings, bullets and callouts: lines that flow from page to page."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from reportlab.platypus.flowables import Flowable

from exports.pdf import look
from exports.pdf.drawn import Drawn
from exports.pdf.look import Style
from exports.pdf.setting import Line, draw_lines, draw_text, fill, height_of, set_lines, width_of
from tabletop.report import model

FEW = 2  # no fewer lines of a block on a page, where it can be helped
WHOLE = 260.0  # a callout no taller than this is not cut
BADGE_WIDTH, BADGE_INDENT = 24.0, 36.0


@dataclass(frozen=True, slots=True)
class Ground:
    """What lies behind a callout: a bar on the leading edge and a tint."""

    fill: str
    edge: str
    pad: float = 12


GROUNDS = {
    model.Tone.CONCLUSION: Ground(look.CALLOUT, look.HEAD),
    model.Tone.WARNING: Ground(look.WARN_FILL, look.WARN),
}


class Prose(Drawn):
    """Lines, perhaps indented, perhaps on a ground, perhaps with a badge or a dot before the first."""

    def __init__(
        self,
        lines: Sequence[Line],
        *,
        indent: float = 0,
        before: float = 0,
        after: float = 0,
        ground: Ground | None = None,
        badge: str = "",
        dot: bool = False,
        heads: bool = False,
    ) -> None:
        super().__init__()
        self.lines, self.indent, self.ground, self.badge, self.dot = list(lines), indent, ground, badge, dot
        self.spaceBefore, self.spaceAfter, self.heads = before, after, heads
        self.width = look.WIDE

    @property
    def pad(self) -> float:
        return self.ground.pad if self.ground else 0

    @property
    def least(self) -> float:
        """What must fit below a heading for the heading to stay on the page; a heading itself stays whole."""
        whole = self.heads or len(self.lines) < 2 * FEW or (self.ground and height_of(self.lines) + 2 * self.pad < WHOLE)
        lines = self.lines if whole else self.lines[:FEW]
        return self.spaceBefore + height_of(lines) + 2 * self.pad + (self.spaceAfter if self.heads else 0)

    def wrap(self, _width: float, _height: float) -> tuple[float, float]:
        self.height = height_of(self.lines) + 2 * self.pad
        return self.width, self.height

    def split(self, _width: float, height: float) -> list[Flowable]:
        if self.ground and self.height < WHOLE:
            return []
        room, fits = height - 2 * self.pad, 0
        while fits < len(self.lines) and room >= self.lines[fits].height:
            room -= self.lines[fits].height
            fits += 1
        fits = min(fits, len(self.lines) - FEW)
        if fits < FEW:
            return []
        first = Prose(self.lines[:fits], indent=self.indent, ground=self.ground, badge=self.badge, dot=self.dot)
        rest = [replace(self.lines[fits], space=0), *self.lines[fits + 1 :]]
        return [first, Prose(rest, indent=self.indent, ground=self.ground, after=self.spaceAfter)]

    def draw(self) -> None:
        canvas = self.canv
        if self.ground:
            fill(canvas, 0, 0, self.width, self.height, self.ground.fill)
            fill(canvas, 0, 0, 3, self.height, self.ground.edge)
        top = self.height - self.pad
        if self.badge:
            draw_badge(canvas, 0, top - 14.5, self.badge)
        mirrored = self.dot and self.lines[0].rtl
        if self.dot:
            fill(canvas, self.width - 4 if mirrored else 1, top - self.lines[0].style.leading / 2 - 1, 3, 3, look.HEAD)
        draw_lines(canvas, self.lines, 0 if mirrored else self.indent, top, self.width - self.indent - self.pad)


def draw_badge(canvas: Any, x: float, y: float, value: str) -> None:
    """A number on a dark ground, 24 × 15."""
    width = max(BADGE_WIDTH, width_of(value, look.BADGE) + 8)
    fill(canvas, x, y, width, 15, look.HEAD)
    draw_text(canvas, value, x + (width - width_of(value, look.BADGE)) / 2, y + 4.4, look.BADGE)


def paragraph(text: str, style: Style = look.BODY, before: float = 0, after: float = 8) -> Prose:
    return Prose(set_lines(text, style, look.WIDE), before=before, after=after)


def note(text: str) -> Prose:
    return paragraph(text, look.SMALL, after=10)


def subheading(block: model.Heading) -> Prose:
    style, before = (look.H2, 14) if block.level == 2 else (look.H3, 12)
    return Prose(set_lines(block.text, style, look.WIDE), before=before, after=4, heads=True)


def bullets(block: model.Bullets) -> list[Prose]:
    inner = look.WIDE - 14
    made = [Prose(set_lines(item, look.BODY, inner), indent=14, after=3, dot=True) for item in block.items]
    made[-1].spaceAfter = 10
    return made


def finding(block: model.Finding) -> Prose:
    """A badge (none: a dot), the sentence, its detail, its evidence."""
    indent = BADGE_INDENT if block.number else 14.0
    inner = look.WIDE - indent
    lines = [
        *set_lines(block.text, look.BODY, inner),
        *set_lines(block.detail, look.BODY, inner, space=1),
        *set_lines(block.evidence, look.SMALL, inner, space=1),
    ]
    return Prose(lines, indent=indent, after=7, badge=block.number, dot=not block.number)


def callout(block: model.Callout) -> Prose:
    ground = GROUNDS[block.tone]
    inner = look.WIDE - 16 - ground.pad
    label = replace(look.SMALL_STRONG, colour=ground.edge)
    lines = [
        *set_lines(block.label, label, inner),
        *(line for text in block.text.split("\n") for line in set_lines(text, look.BODY, inner, space=4)),
        *set_lines(block.foot, look.SMALL, inner, space=4),
    ]
    return Prose(lines, indent=16, before=8, after=10, ground=ground)
