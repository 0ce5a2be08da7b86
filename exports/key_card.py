"""The key card as a page to print. Pure: the same keys give the same bytes."""

from collections.abc import Sequence
from io import BytesIO

from reportlab.platypus import BaseDocTemplate, Frame, PageTemplate

from exports.pdf import look, prose, rows
from tabletop.report.model import Cell, Column, Table, TableRow

KEYS_WIDE = 150.0

Card = tuple[str, str, Sequence[tuple[str, str]]]


def render(card: Card) -> bytes:
    """`card`: title, language, and for each action its sentence and its keys."""
    title, language, lines = card
    look.load_fonts()
    written = BytesIO()
    sides = dict.fromkeys(("leftPadding", "rightPadding", "topPadding", "bottomPadding"), 0)
    frame = Frame(look.LEFT, look.BOTTOM, look.WIDE, look.TALL, **sides)
    document = BaseDocTemplate(
        written,
        pagesize=(look.PAGE_WIDTH, look.PAGE_HEIGHT),
        title=title,
        creator="Tabletop",
        producer="Tabletop",
        lang=language,
        invariant=1,
        pageTemplates=[PageTemplate("card", [frame])],
    )
    columns = (Column("keys", "", KEYS_WIDE), Column("sentence", ""))
    table = Table(columns, tuple(TableRow((Cell(strong=keys), Cell(sentence))) for sentence, keys in lines))
    document.build([prose.paragraph(title, look.H1, after=10), rows.table(table)])
    return written.getvalue()
