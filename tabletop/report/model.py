"""A conclusions report as pure values: what is printed (`cover`, `sections`) and the same as data (`record`).

Every sentence stands here in the language of the report; an export only sets it.
"""

from dataclasses import dataclass
from enum import StrEnum

from tabletop.report.record import Record
from tabletop.views.path import PathView


class Tone(StrEnum):
    """Of a callout: something concluded, or something to beware of (a limitation, a gap)."""

    CONCLUSION = "conclusion"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Heading:
    """Within a section: level 2 or 3."""

    text: str
    level: int = 2


@dataclass(frozen=True, slots=True)
class Paragraph:
    text: str


@dataclass(frozen=True, slots=True)
class Note:
    """Said smaller: how to read what stands beside it."""

    text: str


@dataclass(frozen=True, slots=True)
class Bullets:
    items: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Facts:
    """Label and value, line by line."""

    rows: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Callout:
    label: str
    text: str
    tone: Tone = Tone.CONCLUSION
    foot: str = ""


@dataclass(frozen=True, slots=True)
class Cell:
    """`strong` stands first and heavier, `text` as it was typed, `muted` small below; any may be ''."""

    text: str = ""
    strong: str = ""
    muted: str = ""


@dataclass(frozen=True, slots=True)
class Column:
    """`width` in points; 0 takes what is left. `badge`: its cells are numbers on a ground."""

    key: str
    title: str
    width: float = 0
    badge: bool = False


@dataclass(frozen=True, slots=True)
class TableRow:
    """`span` heads the rows that follow; then there are no cells."""

    cells: tuple[Cell, ...] = ()
    span: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    columns: tuple[Column, ...]
    rows: tuple[TableRow, ...]


@dataclass(frozen=True, slots=True)
class Finding:
    """A numbered statement set as text, with its evidence below: strengths and key points."""

    number: str
    text: str
    detail: str = ""
    evidence: str = ""


@dataclass(frozen=True, slots=True)
class Mark:
    """A box of the matrix. `weight` 4 leads, 2 shares, 1 supports, 0 an empty box, -1 unclear; `letter` says it too."""

    letter: str
    weight: int
    changed: bool = False


@dataclass(frozen=True, slots=True)
class MatrixRow:
    """`spoken` says the marks in letters and codes of bodies, for whoever cannot see the columns."""

    label: str
    code: str
    spoken: str
    marks: tuple[Mark | None, ...]
    flag: str = ""


@dataclass(frozen=True, slots=True)
class MatrixBlock:
    """`bodies`: (code, name) of each column, as many as a row has marks."""

    bodies: tuple[tuple[str, str], ...]
    rows: tuple[MatrixRow, ...]
    legend: tuple[tuple[Mark, str], ...]
    summary: str


@dataclass(frozen=True, slots=True)
class PathBlock:
    """The drawing, and what to say where it cannot be seen."""

    path: PathView
    spoken: str


Block = Heading | Paragraph | Note | Bullets | Facts | Callout | Table | Finding | MatrixBlock | PathBlock


@dataclass(frozen=True, slots=True)
class Section:
    """`id` never changes with the language; `number` is 4, 4.1, A …; a `parent` section stands in the contents too."""

    id: str
    number: str
    title: str
    blocks: tuple[Block, ...]
    running: str
    level: int = 1
    new_page: bool = False


@dataclass(frozen=True, slots=True)
class Cover:
    eyebrow: str
    title: str
    subtitle: str
    kind: tuple[str, ...]
    facts: tuple[tuple[str, str], ...]
    status: str
    handling: str
    disclaimer: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Furniture:
    """What stands on every page. `page`: a sentence with {page} and {pages}; `missing` one with {marks}."""

    head: str
    status: str
    foot: str
    page: str
    contents: str
    missing: str


@dataclass(frozen=True, slots=True)
class Report:
    language: str
    title: str
    cover: Cover
    furniture: Furniture
    sections: tuple[Section, ...]
    record: Record
