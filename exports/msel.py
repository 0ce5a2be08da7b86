"""An MSEL as a workbook: text stays text, whatever it begins with; what is too long for a cell goes on in the next row."""

import io
import re
from collections.abc import Iterator
from datetime import UTC, datetime

import xlsxwriter

from tabletop.scenario.msel.table import Book, Cell, Page

LONGEST = 32_000  # characters of a cell; Excel takes 32,767
_NO_DATE = datetime(2000, 1, 1, tzinfo=UTC).replace(tzinfo=None)
_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\ufffe\uffff]")
_HEIGHT, _MOST_LINES = 15, 26  # points a line; Excel's rows are 409 points high at most


def render(book: Book) -> bytes:
    """The workbook as XLSX; the same book gives the same bytes."""
    out = io.BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    with xlsxwriter.Workbook(out, options) as made:
        made.set_properties({"title": book.title, "created": _NO_DATE})
        look = {
            "font_name": "Calibri",
            "font_size": 10,
            "valign": "top",
            "text_wrap": True,
            "border": 1,
            "border_color": "#C8D0D8",
        }
        head = made.add_format({**look, "bold": True, "font_color": "#FFFFFF", "bg_color": "#1B4965", "valign": "vcenter"})
        body, first = made.add_format(look), made.add_format({**look, "bold": True})
        for page in book.pages:
            _page(made.add_worksheet(page.name), page, book.title, (head, body, first))
    return out.getvalue()


def _page(sheet: "xlsxwriter.worksheet.Worksheet", page: Page, title: str, formats: tuple[object, ...]) -> None:
    head, body, first = formats
    for column, (name, width) in enumerate(zip(page.headings, page.widths, strict=True)):
        sheet.set_column(column, column, width)
        sheet.write_string(0, column, name, head)
    sheet.set_row(0, 30)
    number = 0
    for row in page.rows:
        for part in _parts(row):
            number += 1
            for column, cell in enumerate(part):
                look = body if column else first
                if isinstance(cell, int):
                    sheet.write_number(number, column, cell, look)
                elif cell:
                    sheet.write_string(number, column, _CONTROL.sub("\u241b", cell), look)
                else:
                    sheet.write_blank(number, column, None, look)
            sheet.set_row(number, _HEIGHT * min(_MOST_LINES, _lines(part, page.widths)))
    sheet.freeze_panes(1, 1)
    sheet.autofilter(0, 0, max(number, 1), len(page.headings) - 1)
    sheet.repeat_rows(0)
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)
    sheet.set_header("&L" + title.replace("&", "&&")[:200])
    sheet.set_footer("&R&P / &N")


def _lines(row: tuple[Cell, ...], widths: tuple[int, ...]) -> int:
    """About how many lines the fullest cell takes."""
    return max(
        (
            sum(1 + len(line) // max(4, width - 2) for line in cell.split("\n"))
            for cell, width in zip(row, widths, strict=True)
            if isinstance(cell, str)
        ),
        default=1,
    )


def _parts(row: tuple[Cell, ...]) -> Iterator[tuple[Cell, ...]]:
    """The row, and as many more as its longest cell needs, each numbered `… (continued 2/3)`."""
    cut = [list(_cut(cell)) if isinstance(cell, str) else [cell] for cell in row]
    count = max(map(len, cut))
    yield tuple(pieces[0] if pieces else None for pieces in cut)
    for at in range(1, count):
        label = f"{row[0]} (continued {at + 1}/{count})"
        yield (label, *(pieces[at] if at < len(pieces) else None for pieces in cut[1:]))


def _cut(text: str) -> Iterator[str]:
    """In pieces that begin and end with a letter, so that nothing is lost where blanks are trimmed."""
    while len(text) > LONGEST:
        at = LONGEST
        while at > 1 and (text[at - 1].isspace() or text[at].isspace()):
            at -= 1
        yield text[:at]
        text = text[at:]
    yield text
