"""Lists made with a spreadsheet come as the text that stands in their cells, row by row."""

from pathlib import Path

import pytest
import xlsxwriter

from tabletop.errors import BadInput
from tabletop.storage.plain_table import read_table


def workbook(path: Path, *rows: tuple[str, ...]) -> Path:
    book = xlsxwriter.Workbook(path, {"strings_to_formulas": False, "strings_to_urls": False})
    book.add_worksheet("Notes").write(0, 0, "only one row")
    sheet = book.add_worksheet("People")
    for number, row in enumerate(rows):
        sheet.write_row(number, 0, row)
    sheet.write_formula(len(rows), 0, '=HYPERLINK("file:///etc/passwd")', value="what Excel kept")
    book.close()
    return path


def test_the_fullest_sheet_is_read_and_rows_keep_their_places(tmp_path: Path) -> None:
    path = workbook(tmp_path / "people.xlsx", ("Guests",), (), ("Name", "Body"), ("Ana", "=CUST"))
    assert read_table(path).rows == (("Guests",), (), ("Name", "Body"), ("Ana", "=CUST"), ("what Excel kept",))


@pytest.mark.parametrize(("cut", "encoding"), [(";", "utf-8"), (",", "utf-8-sig"), ("\t", "utf-16"), (";", "cp1252")])
def test_any_separator_and_encoding(tmp_path: Path, cut: str, encoding: str) -> None:
    path = tmp_path / "people.csv"
    path.write_bytes("\r\n".join([f"Nombre{cut}Cargo", f"Iñés Peña{cut}Jefa"]).encode(encoding))
    assert read_table(path).rows == (("Nombre", "Cargo"), ("Iñés Peña", "Jefa"))


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04 not a workbook", bytes(range(256)) * 40])
def test_what_is_no_list_is_told_in_a_sentence(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "people.xlsx"
    path.write_bytes(data)
    with pytest.raises(BadInput):
        read_table(path)
