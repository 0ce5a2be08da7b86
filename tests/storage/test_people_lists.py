"""Lists of people as ministries send them: through the door the window uses, nobody lost and nothing dropped unsaid."""

import re
from collections.abc import Callable
from dataclasses import astuple
from datetime import date
from pathlib import Path

import pytest
import xlsxwriter
from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from tabletop import workspace
from tabletop.exercise import commands as c
from tabletop.i18n import translator
from tabletop.views.people import MOST_PEOPLE, PastedPeople, read_rows
from tabletop.views.people_words import HEADINGS
from tabletop.views.speakers import plain
from tests.exercise.room import Room

ANA, LUZ = ("Ana Díaz Peña", "ADU", "ana@almar.example"), ("Luz Soto", "MS", "luz@almar.example")
BOTH = (("Nombre completo", "Entidad", "Correo electrónico"), ANA, LUZ)
Fill = Callable[[Workbook, Worksheet], object]


@pytest.fixture
def room() -> Room:
    room = Room(started=False)
    room.do(c.AddAgency("ADU", {"es": "Aduana Nacional"}), c.AddAgency("MS", {"es": "Ministerio de Salud"}))
    return room


def read(path: Path, room: Room) -> tuple[PastedPeople, list[str]]:
    """(what was read, everything that is told of it)."""
    table = workspace.read_table(path)
    found = read_rows(table.rows, room.desk.state, {})
    told = (*table.notes, *(one.twin for one in found.people if one.twin is not None), *found.troubles)
    return found, [translator("en").message(each) for each in told]


def people(found: PastedPeople) -> list[tuple[str, str, str]]:
    return [(one.person.name, one.agency, one.person.email) for one in found.people]


def separated(cut: str, *rows: tuple[str, ...]) -> str:
    quoted = ([f'"{cell}"' if re.search(f"[{cut}\n]", cell) else cell for cell in row] for row in rows)
    return "\r\n".join(cut.join(row) for row in quoted)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "latin-1"])
@pytest.mark.parametrize("cut", [";", ",", "\t", "|"])
def test_every_separator_and_encoding(tmp_path: Path, room: Room, cut: str, encoding: str) -> None:
    path = tmp_path / "people.csv"
    path.write_bytes(separated(cut, *BOTH).encode(encoding))
    found, told = read(path, room)
    assert people(found) == [ANA, LUZ]
    assert [sentence for sentence in told if "accents" not in sentence] == []
    assert bool(told) is (encoding == "latin-1")


TEXTS = {
    "commas inside cells between semicolons": (
        (
            "Nombre completo;Cargo;Entidad;Correo electrónico\n"
            "Díaz Peña, Ana;Jefa, Puerto, Turno, Norte;ADU;ana@almar.example\n"
            "Soto, Luz;Asesora, Sanidad, Puertos, Aeropuertos, Fronteras;MS;luz@almar.example"
        ),
        [("Díaz Peña, Ana", "ADU", "ana@almar.example"), ("Soto, Luz", "MS", "luz@almar.example")],
    ),
    "breaks inside quotes, and quotes doubled": (
        'Nombre completo,Entidad,Cargo\r\n"Ana\r\nDíaz ""Nani"" Peña","Aduana\nNacional","Jefa\nde ""turno"""\r\nLuz Soto,MS,',
        [('Ana Díaz "Nani" Peña', "ADU", ""), ("Luz Soto", "MS", "")],
    ),
    "names in two columns": (
        "Nombre;Apellidos;Entidad\nAna;Díaz Peña;ADU\nLuz;Soto;MS",
        [(*ANA[:2], ""), (*LUZ[:2], "")],
    ),
    "nom, prénom": ("Nom;Prénom;Organisation\nDíaz Peña;Ana;ADU", [(*ANA[:2], "")]),
    "a whole name beside its parts": (
        "Nombre completo;Nombres;Apellidos;Entidad\nAna Díaz Peña;Ana;Díaz Peña;ADU",
        [(*ANA[:2], "")],
    ),
    "two addresses in a cell": ("Name;E-mail\nAna Díaz Peña;ana@almar.example / nani@almar.example", [(ANA[0], "", ANA[2])]),
    "columns nobody asked for, one of them without a heading": (
        "Name;Agency;Dietary needs;T-shirt;\nAna Díaz Peña;ADU;vegan;L;arrives on Monday",
        [(*ANA[:2], "")],
    ),
    "the same heading twice": ("Name;Agency;Phone;Mobile\nAna Díaz Peña;ADU;1 23;4 56", [(*ANA[:2], "")]),
    "rows above the headings": ("Guests of the Ministry\nas of 3 May\nName;Agency\nAna Díaz Peña;ADU", [(*ANA[:2], "")]),
    "bodies between the rows": (
        "Nombre completo;Cargo\nAduana Nacional;\nAna Díaz Peña;Jefa\nMS;\nLuz Soto;Asesora\nAduana;Perito",
        [(*ANA[:2], ""), (*LUZ[:2], ""), ("Aduana", "MS", "")],
    ),
    "cells beyond a table without headings": (
        "Ana Díaz Peña;Jefa;ADU;player;F;ana@almar.example;1 23;remote;vegan",
        [ANA],
    ),
    "the same person again": (
        "Name;Agency;E-mail\nAna Díaz Peña;ADU;\nDIAZ PEÑA Ana;MS;other@almar.example",
        [(*ANA[:2], ""), ("DIAZ PEÑA Ana", "MS", "other@almar.example")],
    ),
}


@pytest.mark.parametrize("name", TEXTS)
def test_lists_as_they_are_typed(tmp_path: Path, room: Room, name: str) -> None:
    text, wanted = TEXTS[name]
    path = tmp_path / "people.csv"
    path.write_text(text, encoding="utf-8", newline="")
    found, told = read(path, room)
    assert people(found) == wanted
    assert dropped(text.replace('"', "").replace(";", "\n").replace(",", "\n").split("\n"), found, told) == []


def below_a_title(book: Workbook, sheet: Worksheet) -> None:
    sheet.merge_range(0, 0, 0, 3, "LISTA DE PARTICIPANTES")
    sheet.write_row(1, 0, ("actualizada",))
    sheet.write_datetime(1, 1, date(2026, 5, 3), book.add_format({"num_format": "d/m/yyyy"}))
    for number, row in enumerate(BOTH, 3):
        sheet.write_row(number, 0, row)


def merged_down(book: Workbook, sheet: Worksheet) -> None:
    sheet.write_row(0, 0, ("Entidad", "Nombre", "Correo"))
    sheet.merge_range(1, 0, 3, 0, "ADU")
    for number, name in enumerate(("Ana Díaz", "Luz Soto", "Eva Ríos"), 1):
        sheet.write(number, 1, name)


def two_rows_of_headings(book: Workbook, sheet: Worksheet) -> None:
    for at, heading in enumerate(("Nombre completo", "Entidad")):
        sheet.merge_range(0, at, 1, at, heading)
    sheet.merge_range(0, 2, 0, 3, "Contacto")
    sheet.write_row(1, 2, ("Correo electrónico", "Teléfono"))
    sheet.write_row(2, 0, (*ANA, 51999888777))


def formulas_and_errors(book: Workbook, sheet: Worksheet) -> None:
    sheet.write_row(0, 0, ("Nombre completo", "Entidad", "Correo electrónico", "Cargo"))
    sheet.write_formula(1, 0, '=CONCAT("Ana"," ","Díaz Peña")', value=ANA[0])
    sheet.write(1, 1, "ADU")
    sheet.write_formula(1, 2, '=HYPERLINK("mailto:ana@almar.example")', value=ANA[2])
    sheet.write_formula(1, 3, "=VLOOKUP(A2,X1:Y9,2)", value="#N/A")
    sheet.write_row(2, 0, LUZ)
    sheet.write_formula(2, 3, "=A1", value="")


def dates_and_empty_columns(book: Workbook, sheet: Worksheet) -> None:
    sheet.write_row(0, 1, ("Nombre completo", "", "Entidad", "", "Correo electrónico", "Fecha de nacimiento"))
    for number, row in enumerate((ANA, LUZ), 2):
        for at, cell in zip((1, 3, 5), row, strict=True):
            sheet.write(number, at, cell)
        sheet.write_number(number, 6, 30_000 + number, book.add_format({"num_format": "d/m/yyyy"}))


def hidden_row_and_another_sheet(book: Workbook, sheet: Worksheet) -> None:
    for number, row in enumerate(BOTH):
        sheet.write_row(number, 0, row)
    sheet.set_row(2, None, None, {"hidden": True})
    other = book.add_worksheet("Reserva")
    other.write_row(0, 0, ("Nombre completo",))
    other.write_row(1, 0, ("Rosa Gil",))


ALSO = [("Ana Díaz", "ADU", ""), ("Luz Soto", "ADU", ""), ("Eva Ríos", "ADU", "")]
BOOKS: dict[str, tuple[Fill, list[tuple[str, str, str]], list[str]]] = {
    "title rows": (below_a_title, [ANA, LUZ], ["rows above the headings"]),
    "a body merged over its people": (merged_down, ALSO, []),
    "headings in two rows": (two_rows_of_headings, [ANA], ["rows above the headings"]),
    "formulas and errors": (formulas_and_errors, [ANA, LUZ], ["Cell D2", "Cell D3"]),
    "dates as numbers, empty columns": (dates_and_empty_columns, [ANA, LUZ], ["“Fecha de nacimiento”"]),
    "a hidden row and another sheet": (hidden_row_and_another_sheet, [ANA, LUZ], ["hidden", "Reserva"]),
}


@pytest.mark.parametrize("name", BOOKS)
def test_lists_as_workbooks(tmp_path: Path, room: Room, name: str) -> None:
    fill, wanted, said = BOOKS[name]
    path = tmp_path / "people.xlsx"
    book = xlsxwriter.Workbook(path)
    fill(book, book.add_worksheet("Lista"))
    book.close()
    found, told = read(path, room)
    assert people(found) == wanted
    assert [words for words in said if not any(words in sentence for sentence in told)] == []
    assert len(told) == len(said)


def test_five_thousand_rows_are_read_as_far_as_a_list_goes_and_the_rest_is_told(tmp_path: Path, room: Room) -> None:
    path = tmp_path / "people.csv"
    rows = [(f"Ana Díaz {n}", "ADU", f"a{n}@almar.example") for n in range(5_000)]
    path.write_text(separated(";", BOTH[0], *rows), encoding="utf-8")
    found, told = read(path, room)
    assert people(found) == rows[:MOST_PEOPLE]
    assert len(told) == 1
    assert f"Row {MOST_PEOPLE + 2}" in told[0], "from which row of the file on they are missing"


def dropped(cells: list[str], found: PastedPeople, told: list[str]) -> list[str]:
    """The words of a list that stand neither with a person nor in what is told."""
    kept = "\n".join([*(" ".join(astuple(one.person)) for one in found.people), *told]).casefold().replace('"', "")
    words = [" ".join(cell.split()) for cell in cells]
    known = ("ADU", "MS", "player", "F", "remote", "Nacional", "Aduana", "Aduana Nacional")
    return [each for each in words if each not in known and each.casefold() not in kept and not is_heading(each)]


def is_heading(cell: str) -> bool:
    return plain(cell).replace("-", " ") in HEADINGS


def test_a_dropped_cell_is_seen(tmp_path: Path, room: Room) -> None:
    path = tmp_path / "people.csv"
    path.write_text("Name;Agency\nAna Díaz Peña;ADU")
    found, told = read(path, room)
    assert dropped(["Ana Díaz Peña", "vegan"], found, told) == ["vegan"]
