"""A report as PDF. Pure: the same report gives the same bytes, on every machine and day."""

from collections.abc import Iterator
from functools import partial
from io import BytesIO
from itertools import takewhile
from typing import Any
from unicodedata import name

from reportlab.platypus import BaseDocTemplate, CondPageBreak, Frame, NextPageTemplate, PageBreak, PageTemplate
from reportlab.platypus.flowables import Flowable

from exports.pdf import letters, look, prose, rows
from exports.pdf.cover import draw_cover
from exports.pdf.matrix import matrix
from exports.pdf.pages import Contents, Pages, Title
from exports.pdf.path import Path
from exports.words import texts
from tabletop.report import model
from tabletop.report.model import Block, Report

ROOM_FOR_A_SECTION = 210.0  # with less left on a page, it begins on the next
MOST_NAMED = 40


def render(report: Report) -> bytes:
    """The whole report, ready to be written to a file."""
    look.load_fonts()
    final = report.record.exercise.final
    written = BytesIO()
    document = BaseDocTemplate(
        written,
        pagesize=(look.PAGE_WIDTH, look.PAGE_HEIGHT),
        title=f"{report.title} · {report.cover.kind[0]}",
        author=report.record.exercise.organizer,
        subject=report.cover.kind[0],
        creator="Tabletop",
        producer="Tabletop",
        lang=report.language,
        invariant=1,
        pageTemplates=[
            PageTemplate("cover", [_frame()], onPage=lambda canvas, _: draw_cover(canvas, report.cover, final)),
            PageTemplate("body", [_frame()]),
        ],
    )
    document.build(list(_story(report)), canvasmaker=partial(Pages, furniture=report.furniture, final=final))
    return written.getvalue()


def _frame() -> Any:
    sides = dict.fromkeys(("leftPadding", "rightPadding", "topPadding", "bottomPadding"), 0)
    return Frame(look.LEFT, look.BOTTOM, look.WIDE, look.TALL, **sides)


def _story(report: Report) -> Iterator[Flowable]:
    yield NextPageTemplate("body")
    yield PageBreak()
    yield prose.paragraph(report.furniture.contents, look.H1, after=10)
    yield Contents(list(report.sections))
    lacking = letters.missing(texts((report.title, report.cover, report.furniture, report.sections)))
    every = [[Title(section), *(made for block in section.blocks for made in flowables(block))] for section in report.sections]
    for place, (section, made) in enumerate(zip(report.sections, every, strict=True)):
        tall = sum(map(tall_of, made))
        room = look.TALL * 0.6 if section.new_page else min(ROOM_FOR_A_SECTION, tall)
        parts = report.sections[place + 1 : place + 2]
        if tall < ROOM_FOR_A_SECTION / 2 and parts and parts[0].level > section.level:  # hardly more than a heading
            first = min(ROOM_FOR_A_SECTION, sum(map(tall_of, every[place + 1])))
            room += first + sum(each.getSpaceAfter() for each in made)
        yield CondPageBreak(room)
        yield from kept(made)
        if section.id == "method" and lacking:
            yield prose.note(report.furniture.missing.replace("{marks}", named(lacking)))


def named(lacking: list[str]) -> str:
    """Letters by their numbers and names, as many as anybody would read."""
    names = [f"U+{ord(letter):04X} {name(letter, '')}".strip() for letter in lacking[:MOST_NAMED]]
    return ", ".join(names) + (" …" if len(lacking) > MOST_NAMED else "")


def kept(made: list[Flowable], tall: float = look.TALL) -> Iterator[Flowable]:
    """A heading never stands alone at the foot of a page: it goes on to the next with what it heads."""
    for place, flowable in enumerate(made):
        if getattr(flowable, "heads", False):
            run = list(takewhile(lambda f: getattr(f, "heads", False), made[place : place + 3]))
            following = made[place + len(run) : place + len(run) + 1]
            yield CondPageBreak(min(tall, sum(_least(f) for f in (*run, *following))))
        yield flowable


def tall_of(flowable: Flowable) -> float:
    """Its height on a page of its own, with the space above it."""
    height: float = flowable.wrap(look.WIDE, look.TALL)[1] + flowable.getSpaceBefore()
    return height


def _least(flowable: Flowable) -> float:
    least: float = getattr(flowable, "least", 0.0) or flowable.wrap(look.WIDE, look.TALL)[1]
    return least


def flowables(block: Block) -> list[Flowable]:
    """A block as it flows from page to page."""
    match block:
        case model.Heading():
            return [prose.subheading(block)]
        case model.Paragraph():
            return [prose.paragraph(block.text)]
        case model.Note():
            return [prose.note(block.text)]
        case model.Bullets():
            return list(prose.bullets(block))
        case model.Facts():
            return [rows.facts(block)]
        case model.Callout():
            return [prose.callout(block)]
        case model.Table():
            return [rows.table(block)]
        case model.Finding():
            return [prose.finding(block)]
        case model.MatrixBlock():
            return matrix(block)
        case model.PathBlock():
            return [Path(block.path)]
