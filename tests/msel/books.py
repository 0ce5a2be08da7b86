"""Workbooks as people keep them, and as nobody should: made here, one after each way a table goes wrong."""

import io
import zipfile
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, time
from typing import Any

import xlsxwriter

HEADS = ("No", "Time", "From", "To", "Title", "Description", "Expected action")
ROWS: tuple[tuple[Any, ...], ...] = (
    (1, "T+0", "Gate", "Terminal operator", "Gates freeze", "All six gate lanes freeze at once.", "Opens a written record"),
    (
        2,
        "T+20",
        "Press desk",
        "Customs, Port authority",
        "Calls from the press",
        "Two papers ask for comment.",
        "Agree on one voice",
    ),
    (3, "T+45", "Analyst", "Customs", "A missing container", "One box is not where the list says.", "Holds the lane"),
)


@dataclass(frozen=True)
class Book:
    """`cells`: every text somebody typed; `refused`: the message that says why nothing is made; `says`: ids that must be told."""

    name: str
    data: bytes
    cells: tuple[str, ...] = ()
    refused: str = ""
    injects: int = 3
    says: tuple[str, ...] = ()


def xlsx(*sheets: Sequence[Sequence[Any]], also: Callable[[Any, list[Any]], None] | None = None, **names: str) -> bytes:
    """A workbook of rows; `also` is handed the workbook and its sheets before it is closed."""
    out = io.BytesIO()
    with xlsxwriter.Workbook(out, {"in_memory": True, "default_date_format": "yyyy-mm-dd hh:mm"}) as made:
        pages = []
        for at, rows in enumerate(sheets):
            page = made.add_worksheet(names.get(f"name{at}"))
            pages.append(page)
            for r, row in enumerate(rows):
                for c, cell in enumerate(row):
                    if isinstance(cell, str):
                        page.write_string(r, c, cell)
                    elif cell is not None:
                        page.write(r, c, cell)
        if also is not None:
            also(made, pages)
    return out.getvalue()


def rezip(data: bytes, change: Mapping[str, Callable[[bytes], bytes]], more: Mapping[str, bytes] | None = None) -> bytes:
    """The same archive with parts rewritten."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as new:
        for name in old.namelist():
            new.writestr(name, change.get(name, bytes)(old.read(name)))
        for name, body in (more or {}).items():
            new.writestr(name, body)
    return out.getvalue()


def texts(*sheets: Sequence[Sequence[Any]]) -> tuple[str, ...]:
    return tuple(
        str(cell)
        for rows in sheets
        for row in rows
        for cell in row
        if cell not in (None, "") and not isinstance(cell, datetime | time)
    )


def table(name: str, *rows: Sequence[Any], heads: Sequence[Any] = HEADS, **more: Any) -> Book:
    also = more.pop("also", None)
    every = (*more.pop("above", ()), heads, *rows)
    return Book(f"{name}.xlsx", xlsx(every, also=also), texts(every), **more)


SHEET = "xl/worksheets/sheet1.xml"


def _merge(made: Any, pages: list[Any]) -> None:
    look = made.add_format({})
    pages[0].merge_range(3, 1, 4, 1, "T+20", look)
    pages[0].merge_range(0, 0, 0, 6, "Exercise Blue Harbour", look)


def _hide(_: Any, pages: list[Any]) -> None:
    pages[0].set_row(2, None, None, {"hidden": True})
    pages[0].set_column(5, 5, 20, None, {"hidden": True})


def _formulas(_: Any, pages: list[Any]) -> None:
    pages[0].write_formula(1, 4, '=CONCATENATE("Gates"," freeze")', None, "Gates freeze")
    pages[0].write_formula(2, 4, '=WEBSERVICE("http://example.invalid/")', None, "Calls from the press")


def _errors(_: Any, pages: list[Any]) -> None:
    pages[0].write_formula(3, 2, "=1/0", None, "#DIV/0!")


def _validation(made: Any, pages: list[Any]) -> None:
    pages[0].write_url(6, 0, "external:other.xlsx#Sheet1!A1", None, "the plan")
    pages[0].write_comment(1, 4, "a remark in a bubble")
    made.define_name("Outside", "='[other.xlsx]Sheet1'!$A$1")


def messy() -> list[Book]:
    """The thirty and more."""
    long = "word " * 8_000
    csv = "\r\n".join(";".join(f'"{cell}"' for cell in row) for row in (HEADS, *ROWS)).replace("press", "prénsa").encode("cp1252")
    csv_cells = tuple(cell.replace("press", "prénsa") for cell in texts((HEADS, *ROWS)))
    utf16 = "\n".join("\t".join(map(str, row)) for row in (HEADS, *ROWS)).encode("utf-16")
    dated = (
        (1, datetime(2026, 7, 18, 9, 30, tzinfo=UTC).replace(tzinfo=None), *ROWS[0][2:]),
        (2, time(10, 15), *ROWS[1][2:]),
        (3, 46221.4375, *ROWS[2][2:]),
    )
    upside = (tuple(reversed(HEADS)), *(tuple(reversed(row)) for row in ROWS))
    french = ("N°", "Heure", "Expéditeur", "Destinataires", "Intitulé", "Description", "Réaction attendue")
    portuguese = ("Nº", "Horário", "Remetente", "Destinatários", "Título", "Descrição", "Ação esperada")
    rtl = (1, "T+0", "البوابة", "الجمارك", "توقف البوابات", "توقفت جميع البوابات الست في وقت واحد.", "فتح سجل مكتوب")
    per_player = [
        (1, "T+0", "Gate", who, "Gates freeze", "All six lanes freeze.", act)
        for who, act in (
            ("Customs", "Holds trucks"),
            ("National police", "Closes the road"),
            ("Terminal operator", "Starts by hand"),
        )
    ]
    return [
        table("plain", *ROWS),
        table(
            "upper-case-and-accents",
            *ROWS,
            heads=("N.º", "HORA", "REMITENTE", "destinatarios", "TITULO", "Descripcion", "ACCIONES ESPERADAS"),
        ),
        Book("other-order.xlsx", xlsx(upside), texts(upside)),
        table("title-rows", *ROWS, above=(("Exercise Blue Harbour",), ("Version 3", "draft"), ())),
        table("sections", ROWS[0], ("PHASE 2: RESPONSE",), *ROWS[1:], says=("msel.section",)),
        table(
            "merged", ROWS[0], (2, None, *ROWS[1][2:]), (3, None, *ROWS[2][2:]), above=(("Exercise Blue Harbour",),), also=_merge
        ),
        table("hidden", *ROWS, also=_hide, says=("msel.hidden-rows", "msel.hidden-columns")),
        table("two-headings", *ROWS, above=(("", "Delivery", "", "", "Inject", "", ""),), says=("msel.heading-group",)),
        table("formulas", *ROWS, also=_formulas, says=("msel.formula",)),
        table("errors", *ROWS[:2], (3, "T+45", None, *ROWS[2][3:]), also=_errors, says=("msel.error-cell",)),
        table("long-cell", *ROWS[:2], (*ROWS[2][:5], long[:32_000].strip(), "Holds the lane")),
        Book("longer-cell.csv", f"No,Title,Description\n1,Long,{long}{long}\n".encode(), (), injects=1, says=("msel.too-long",)),
        table("numbers-as-text", *((str(row[0]), *row[1:]) for row in ROWS)),
        Book("dates.xlsx", xlsx((HEADS, *dated)), texts((HEADS, *(row[2:] for row in dated))), says=("msel.time-from-number",)),
        table("dates-as-text", *((row[0], f"18/07/2026 {9 + row[0]}:00", *row[2:]) for row in ROWS)),
        table(
            "day-and-hour",
            *((row[0], f"D+{row[0]}", "09:30", *row[2:]) for row in ROWS),
            heads=("No", "Day", "Hour/Time", *HEADS[2:]),
        ),
        table("blank-lines", ROWS[0], (), (None,), ROWS[1], (" ",), ROWS[2]),
        table("twice-the-same-number", ROWS[0], (1, *ROWS[1][1:]), ROWS[2], says=("msel.number-twice",)),
        table("per-player", *per_player, ROWS[1], says=("msel.row-repeats",), injects=2),
        table(
            "player-rows",
            ROWS[0],
            (None, None, None, "Customs", None, None, "Stops the scanner"),
            *ROWS[1:],
            says=("msel.row-goes-on",),
        ),
        table(
            "unknown-columns",
            *((*row, f"Cost {row[0]}", "Maria") for row in ROWS),
            heads=(*HEADS, "Budget line", "Controller"),
            says=("msel.column-unknown",),
        ),
        table("no-headings-on-one", *((*row, "stray") for row in ROWS)),
        table(
            "unknown-words",
            *((*row, "Carrier pigeon", "Grim") for row in ROWS),
            heads=(*HEADS, "Method", "Type"),
            says=("msel.word-unknown",),
        ),
        table("strange-numbers", *((f"INJ {row[0]}/a", *row[1:]) for row in ROWS), says=("msel.number-made",)),
        table("without-titles", *((*row[:4], None, *row[5:]) for row in ROWS), says=("msel.title-from-text",)),
        table("without-text", *((*row[:5], None, row[6]) for row in ROWS), says=("msel.text-from-title",)),
        table("nobody-to-act", *((*row[:3], None, *row[4:]) for row in ROWS), says=("msel.nobody-to-act",)),
        table(
            "ways",
            *((*row, way) for row, way in zip(ROWS, ("3", "1", "7b"), strict=True)),
            heads=(*HEADS, "Next"),
            says=("msel.next-unknown",),
        ),
        table(
            "circle",
            *((*row, way) for row, way in zip(ROWS, ("2", "3", "1"), strict=True)),
            heads=(*HEADS, "Next"),
            says=("msel.circle",),
        ),
        table(
            "decision-without-options",
            *((*row, "Whom to tell?") for row in ROWS),
            heads=(*HEADS, "Key decision"),
            says=("msel.decision-without-options",),
        ),
        table(
            "contingency",
            *ROWS,
            (4, "T+50", "Gate", "Customs", "Fire", "A truck burns.", "Calls for help", "Contingency"),
            heads=(*HEADS, "Type"),
            injects=4,
            says=("msel.reserve-guessed",),
        ),
        Book(
            "several-sheets.xlsx",
            xlsx(
                (("Read me",), ("Version 9 of the plan",)),
                (HEADS, *ROWS),
                (HEADS, (4, *ROWS[0][1:4], "Day two", "It goes on.", "Meets")),
            ),
            texts((("Read me",), ("Version 9 of the plan",)), (HEADS, *ROWS), ((4, "Day two", "It goes on.", "Meets"),)),
            injects=4,
            says=("msel.sheet-without-headings",),
        ),
        table("right-to-left", rtl, heads=HEADS, injects=1, says=("msel.body-made",)),
        table(
            "braces-and-markup",
            *((*row[:5], f"{row[5]} {{INSERT NAME}} <b>now</b> [x](y) =1+1", row[6]) for row in ROWS),
            says=("msel.placeholder",),
        ),
        table(
            "looks-like-yaml",
            *((*row[:4], "- no: &a *b !!python/object", "null\n---\n{a: [b]}: |\n  '\"", row[6]) for row in ROWS),
        ),
        table(
            "control-characters", *((*row[:5], f"{row[5]}\u202eevil\u2066", row[6]) for row in ROWS), says=("msel.characters",)
        ),
        table("repeated-headings", ROWS[0], HEADS, *ROWS[1:], says=("msel.headings-again",)),
        table("links-and-comments", *ROWS, also=_validation),
        Book(
            "macros.xlsm",
            rezip(xlsx((HEADS, *ROWS)), {}, {"xl/vbaProject.bin": b"\xd0\xcf\x11\xe0macro"}),
            texts((HEADS, *ROWS)),
            says=("msel.macros",),
        ),
        Book("latin-1.csv", csv, csv_cells, says=("msel.encoding",)),
        Book("utf-16.csv", utf16, texts((HEADS, *ROWS))),
        Book("french.xlsx", xlsx((french, *ROWS)), texts((french, *ROWS))),
        Book("portuguese.xlsx", xlsx((portuguese, *ROWS)), texts((portuguese, *ROWS))),
        Book("protected-formulas.csv", b"No,Title,Description\n1,'=1+1,\"'@SUM(A1)\"\n", ("=1+1", "@SUM(A1)"), injects=1),
        *hostile(),
    ]


def hostile() -> list[Book]:
    """What must be refused with a reason, or harm nobody."""
    plain = xlsx((HEADS, *ROWS))
    cells = texts((HEADS, *ROWS))
    doctype = b'<!DOCTYPE a [<!ENTITY x "x"><!ENTITY y "&x;&x;&x;&x;">]>'

    def with_types(xml: bytes) -> bytes:
        return xml.replace(b"<worksheet", doctype + b"<worksheet", 1)

    def far(cell: bytes) -> Callable[[bytes], bytes]:
        return lambda xml: xml.replace(b"</sheetData>", b'<row r="1048576">' + cell + b"</row></sheetData>")

    def wide(xml: bytes) -> bytes:
        start = xml.index(b"<dimension")
        return xml[:start] + b'<dimension ref="A1:XFD1048576"/>' + xml[xml.index(b">", start) + 1 :]

    bomb = rezip(plain, {}, {"xl/media/image1.xml": b"<a>" + b" " * 60_000_000 + b"</a>"})
    return [
        Book("empty.xlsx", b"", refused="msel.empty"),
        Book("blank.xlsx", xlsx(()), refused="nothing"),
        Book("no-table.xlsx", xlsx((("Name", "Telephone"), ("Maria", "555"))), ("Maria", "555"), refused="nothing"),
        Book("old.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), refused="msel.legacy"),
        Book(
            "locked.xlsx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), refused="msel.password"
        ),
        Book("binary.xlsb", rezip(plain, {}, {"xl/workbook.bin": b"x"}), refused="msel.binary"),
        Book("entities.xlsx", rezip(plain, {SHEET: with_types}), refused="msel.tricks"),
        Book("utf-16-part.xlsx", rezip(plain, {SHEET: lambda xml: xml.decode().encode("utf-16")}), refused="msel.tricks"),
        Book("torn.xlsx", plain[: len(plain) // 2], refused="msel.not-a-workbook"),
        Book("torn-xml.xlsx", rezip(plain, {SHEET: lambda xml: xml[: len(xml) // 2]}), refused="msel.not-a-workbook"),
        Book("bomb.xlsx", bomb, refused="msel.bomb"),
        Book("far-cell.xlsx", rezip(plain, {SHEET: far(b'<c r="XFD1048576"><v>1</v></c>')}), refused="msel.too-far"),
        Book("huge-dimension.xlsx", rezip(plain, {SHEET: wide}), cells),
        Book("far-style.xlsx", rezip(plain, {SHEET: far(b'<c r="XFD1048576" s="0"/>')}), cells),
        Book("picture.csv", b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 4, refused="msel.not-a-table"),
        Book("zip.xlsx", rezip(xlsx(()), {})[:0] + _zip({"readme.txt": b"hello"}), refused="msel.not-a-workbook"),
    ]


def _zip(parts: Mapping[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as made:
        for name, body in parts.items():
            made.writestr(name, body)
    return out.getvalue()
