"""A paper of the print pack as PDF. Pure: the same paper and pictures give the same bytes.

For A4, and everything 15 mm from every edge, so that nothing is lost on US Letter; readable from a black-and-white printer.
"""

from collections.abc import Callable, Iterator
from functools import partial
from io import BytesIO
from typing import Any

from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate, CondPageBreak, Frame, NextPageTemplate, PageBreak, PageTemplate
from reportlab.platypus.flowables import Flowable

from exports.pdf import kept, letters, look, named, prose, tall_of
from exports.pdf.pages import HEAD_PLAIN, HEAD_STRONG, Contents, Pages, Title
from exports.pdf.setting import set_lines, width_of
from exports.print_pack.cover import draw_cover
from exports.print_pack.folded import draw_bare
from exports.print_pack.story import TALL, fitting
from exports.words import texts
from tabletop.report.model import Section
from tabletop.report.pack.paper import Paper, Sheet

BOTTOM, ROOM_FOR_A_SHEET = 78.0, 230.0
LEAST_RUNNING, BETWEEN = 230.0, 24.0  # of the line at the head: what stands right, and the gap to what stands left
PictureOf = Callable[[str], bytes | None]


class Sheets(Pages):
    """Head and foot on every page but a cover, clear of the edges that printers leave white."""

    from_page, head_at, foot_at = 1, look.PAGE_HEIGHT - 51, 45.0


class CoveredSheets(Sheets):
    from_page = 2


class Unlisted(Title):
    """Where a sheet without a heading begins."""

    def __init__(self, section: Section) -> None:
        super().__init__(section)
        self.lines, self.spaceBefore, self.spaceAfter, self.heads = [], 0, 0, False


def render(told: tuple[Paper, PictureOf]) -> bytes:
    """`told`: the paper, and what gives the bytes of a picture by its key."""
    paper, picture = told
    look.load_fonts()
    written = BytesIO()
    about = {"title": paper.title, "author": paper.author, "creator": "Tabletop", "producer": "Tabletop", "lang": paper.language}
    if paper.bare:
        draw_bare(_canvas(written, about), paper)
        return written.getvalue()
    sides = dict.fromkeys(("leftPadding", "rightPadding", "topPadding", "bottomPadding"), 0)
    frame = partial(Frame, look.LEFT, BOTTOM, look.WIDE, TALL, **sides)
    templates = [PageTemplate("body", [frame()])]
    if (cover := paper.cover) is not None:
        templates.insert(0, PageTemplate("cover", [frame()], onPage=lambda canvas, _: draw_cover(canvas, paper, cover, picture)))
    size = (look.PAGE_WIDTH, look.PAGE_HEIGHT)
    document = BaseDocTemplate(written, pagesize=size, invariant=1, pageTemplates=templates, **about)
    pages = Sheets if paper.cover is None else CoveredSheets
    document.build(list(_story(paper, picture)), canvasmaker=partial(pages, furniture=paper.furniture, final=paper.settled))
    return written.getvalue()


def _canvas(written: BytesIO, about: dict[str, str]) -> Any:
    canvas = Canvas(written, pagesize=(look.PAGE_WIDTH, look.PAGE_HEIGHT), invariant=1, lang=about["lang"])
    canvas.setTitle(about["title"])
    canvas.setAuthor(about["author"])
    canvas.setCreator(about["creator"])
    canvas.setProducer(about["producer"])
    return canvas


def _story(paper: Paper, picture: PictureOf) -> Iterator[Flowable]:
    fresh = True
    running = max(LEAST_RUNNING, look.WIDE - width_of(paper.furniture.head, HEAD_STRONG) - BETWEEN)
    if paper.cover is not None:
        yield NextPageTemplate("body")
        yield PageBreak()
        yield prose.paragraph(paper.furniture.contents, look.H1, after=10)
        yield Contents([_section(sheet, running) for sheet in paper.sheets if sheet.listed and sheet.title])
        fresh = False
    for sheet in paper.sheets:
        head = _heading(sheet, running)
        made = [*head, *fitting(sheet.blocks, picture, TALL - sum(map(tall_of, head)))]
        if sheet.flows:
            yield CondPageBreak(min(ROOM_FOR_A_SHEET, sum(map(tall_of, made))))
        elif not fresh:
            yield PageBreak()
        yield from kept(made, TALL)
        fresh = False
    if lacking := letters.missing(texts(paper)):
        yield prose.note(paper.furniture.missing.replace("{marks}", named(lacking)))


def _heading(sheet: Sheet, running: float) -> list[Flowable]:
    section = _section(sheet, running)
    if not sheet.title and not sheet.number:
        return [Unlisted(section)]
    title = Title(section)
    whole = set_lines(f"{sheet.number} {sheet.title}", look.H1, look.WIDE)
    rest = [prose.paragraph(sheet.title)] if len(whole) > len(title.lines) else []
    return [title, *rest]


def _section(sheet: Sheet, running: float) -> Section:
    """`running`: as wide as what stands right at the head may be."""
    lines = set_lines(sheet.running[:200], HEAD_PLAIN, running)
    told = lines[0].text + (" …" if len(lines) > 1 else "") if lines else ""
    return Section(sheet.id, sheet.number, sheet.title, (), told, sheet.level)
