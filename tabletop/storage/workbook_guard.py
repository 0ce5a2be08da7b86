"""What a workbook is looked at for before a library opens it: size, what it unpacks to, and what may hide in its XML.

Nothing is believed that can be counted. What a person should know of a sheet and the library does not tell is read here too:
hidden rows and columns, merged cells, formulas.
"""

import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from io import BytesIO

from tabletop.errors import BadInput
from tabletop.messages import message
from tabletop.scenario.msel.cells import Range


@dataclass(frozen=True, slots=True)
class Limits:
    """What a workbook may cost."""

    bytes: int = 20 * 1024 * 1024
    unpacked: int = 200 * 1024 * 1024
    ratio: int = 100
    members: int = 2_000
    rows: int = 20_000
    columns: int = 200
    cells: int = 200_000
    letters: int = 10_000_000  # of all cells together


LIMITS = Limits()


@dataclass
class Hidden:
    """Of one sheet: what can be seen only in its XML. Rows and columns 1-based; `last`: those of the cells with something in."""

    last: tuple[int, int] = (0, 0)
    merged: tuple[Range, ...] = ()
    rows: tuple[int, ...] = ()
    columns: tuple[int, ...] = ()
    formulas: dict[str, str] = field(default_factory=dict)  # `B5` → the formula


@dataclass(frozen=True, slots=True)
class Looked:
    """`sheets`: by the name of the part (`xl/worksheets/sheet1.xml`); `macros`, `links`: there are some, and stay unused."""

    sheets: dict[str, Hidden]
    macros: bool
    links: bool


_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_SMALL = 1024 * 1024  # up to here no ratio is a bomb
_CHUNK = 1024 * 1024
_SHEET = re.compile(r"xl/worksheets/[^/]+\.xml", re.IGNORECASE)
_DECLARED = re.compile(rb"^\s*<\?xml[^>]*encoding\s*=\s*[\"']([^\"']*)", re.IGNORECASE)
_TYPES = re.compile(rb"<!\s*(?:DOCTYPE|ENTITY)", re.IGNORECASE)
_CELL = re.compile(rb"<(?:\w+:)?c(?=[\s>])([^>]*)>")
_AT = re.compile(rb"\br\s*=\s*[\"']([A-Z]{1,4})([0-9]{1,7})[\"']")
_FORMULA = re.compile(rb"<(?:\w+:)?c\b[^>]*?\br=\"([A-Z]{1,3}[0-9]{1,7})\"[^>]*>\s*<(?:\w+:)?f\b(?:[^>]*/>|[^>]*>([^<]*)<)")
_MERGED = re.compile(rb"<(?:\w+:)?mergeCell\b[^>]*?ref=\"([A-Z]{1,3})([0-9]{1,7}):([A-Z]{1,3})([0-9]{1,7})\"")
_ROW = re.compile(rb"<(?:\w+:)?row\b([^>]*)>")
_COLUMN = re.compile(rb"<(?:\w+:)?col\b([^>]*)>")
_MOST_MERGED = 5_000


def look(data: bytes, name: str, limits: Limits = LIMITS) -> Looked:
    """Raises `BadInput` for what is no workbook, or too much of one."""
    if data.startswith(_OLE):
        raise BadInput(message("msel.password" if _ENCRYPTED in data else "msel.legacy", file=name))
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            return _look(archive, len(data), name, limits)
    except BadInput:
        raise
    except Exception as error:  # damaged archives raise whatever their damage leads to
        raise BadInput(message("msel.not-a-workbook", file=name)) from error


def _look(archive: zipfile.ZipFile, size: int, name: str, limits: Limits) -> Looked:
    members = archive.infolist()
    names = [member.filename for member in members]
    if any(member.flag_bits & 1 for member in members):
        raise BadInput(message("msel.password", file=name))
    if "mimetype" in names and "content.xml" in names:
        raise BadInput(message("msel.open-document", file=name))
    if "xl/workbook.bin" in names:
        raise BadInput(message("msel.binary", file=name))
    if "[Content_Types].xml" not in names or len(members) > limits.members or len(set(names)) < len(names):
        raise BadInput(message("msel.not-a-workbook", file=name))
    total = cells = 0
    sheets: dict[str, Hidden] = {}
    for member in members:
        is_xml = member.filename.lower().endswith((".xml", ".rels", ".vml"))
        kept: list[bytes] = []
        with archive.open(member) as part:
            while chunk := part.read(_CHUNK):
                total += len(chunk)
                if total > limits.unpacked or (total > _SMALL and total > limits.ratio * size):
                    raise BadInput(message("msel.bomb", file=name, n=limits.unpacked // (1024 * 1024)))
                if is_xml:
                    kept.append(chunk)
        if is_xml:
            xml = b"".join(kept)
            _refuse_tricks(xml, name)
            if _SHEET.fullmatch(member.filename):
                filled = [attributes for attributes in _CELL.findall(xml) if not attributes.endswith(b"/")]
                cells += len(filled)
                if cells > limits.cells:
                    raise BadInput(message("msel.too-many-cells", file=name, n=limits.cells))
                sheets[member.filename] = _hidden(xml, _last(filled, xml, name, limits), limits)
    lower = [each.lower() for each in names]
    return Looked(sheets, any("vbaproject" in each for each in lower), any("externallink" in each for each in lower))


def _refuse_tricks(xml: bytes, name: str) -> None:
    """UTF-8 without types of document of its own: whatever else a reader of XML would believe."""
    declared = _DECLARED.match(xml.removeprefix(b"\xef\xbb\xbf"))
    other = declared is not None and declared[1].lower() not in (b"utf-8", b"us-ascii", b"ascii")
    if other or b"\x00" in xml[:64] or _TYPES.search(xml):
        raise BadInput(message("msel.tricks", file=name))


def _last(filled: list[bytes], xml: bytes, name: str, limits: Limits) -> tuple[int, int]:
    """How far the sheet goes. Cells that do not say where they are make it go as far as it may."""
    rows = columns = 0
    numbers: dict[bytes, int] = {}
    for attributes in filled:
        found = _AT.search(attributes)
        if found is None:
            rows, columns = max(rows, min(limits.rows, len(_ROW.findall(xml)))), limits.columns
            continue
        letters, row = found[1], int(found[2])
        column = numbers.get(letters) or numbers.setdefault(letters, column_number(letters))
        if column > limits.columns or row > limits.rows:
            place = f"{letters.decode()}{row}"
            raise BadInput(message("msel.too-far", file=name, cell=place, rows=limits.rows, columns=limits.columns))
        rows, columns = max(rows, row), max(columns, column)
    return rows, columns


def _hidden(xml: bytes, last: tuple[int, int], limits: Limits) -> Hidden:
    return Hidden(
        last,
        tuple(_merged(xml)),
        tuple(
            int(found[1]) for each in _ROW.findall(xml) if _is_hidden(each) and (found := re.search(rb'\br="(\d{1,7})"', each))
        ),
        tuple(_hidden_columns(xml, limits)),
        {place.decode(): formula.decode("utf-8", "replace") for place, formula in _FORMULA.findall(xml)},
    )


def _is_hidden(attributes: bytes) -> bool:
    return re.search(rb'\bhidden="(?:1|true)"', attributes) is not None


def _merged(xml: bytes) -> Iterator[Range]:
    for count, (left, top, right, bottom) in enumerate(_MERGED.findall(xml)):
        if count >= _MOST_MERGED:
            return
        yield Range(int(top), column_number(left) - 1, min(int(bottom), int(top) + LIMITS.rows), column_number(right) - 1)


def _hidden_columns(xml: bytes, limits: Limits) -> Iterator[int]:
    for each in _COLUMN.findall(xml):
        first, last = re.search(rb'\bmin="(\d{1,5})"', each), re.search(rb'\bmax="(\d{1,5})"', each)
        if first and last and _is_hidden(each):
            yield from range(int(first[1]), min(int(last[1]), limits.columns) + 1)


def column_number(letters: bytes) -> int:
    """A → 1, AA → 27."""
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number
