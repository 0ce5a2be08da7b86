"""A paper to print, as values: sheets of blocks. What the reports have blocks for is told with theirs."""

from dataclasses import dataclass, field

from tabletop.report import model
from tabletop.report.model import Cover, Furniture


@dataclass(frozen=True, slots=True)
class Reading:
    """Text to be read at arm's length: larger than that of a report."""

    text: str


@dataclass(frozen=True, slots=True)
class Points:
    """The same, one point a line."""

    items: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Lines:
    """Ruled lines to write on below `label`; 0: as many as the page still has room for."""

    label: str = ""
    count: int = 0


@dataclass(frozen=True, slots=True)
class Ticks:
    """A question and boxes to tick, each with its word."""

    label: str
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Fill:
    """Labels, each with a line to write on, side by side. A label that is answered stands with its answer."""

    labels: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Grid:
    """A ruled table, cells of which may be left to a pen. `high`: the least height of a row in points; `titles`: every cell
    in the first column is one."""

    columns: tuple[model.Column, ...]
    rows: tuple[tuple[str, ...], ...]
    high: float = 26


@dataclass(frozen=True, slots=True)
class MockDocument:
    """A mock document on a page of its own. `picture` finds its bytes; `alt` stands in when they cannot be shown."""

    picture: str
    caption: str
    alt: str
    stamp: str


@dataclass(frozen=True, slots=True)
class Tent:
    """A sheet folded across the middle: both faces. `faces`: the name in each language, front and back."""

    code: str
    mark: int
    faces: tuple[str, str]
    event: str


@dataclass(frozen=True, slots=True)
class Proof:
    """The test card: what to look at, and a line in each language."""

    title: str
    sizes: str
    languages: tuple[tuple[str, str], ...]
    tones: str
    marks: str
    edges: str


@dataclass(frozen=True, slots=True)
class Brief:
    """Labels beside their texts, close together: (label, text, whether the room sees or hears it)."""

    rows: tuple[tuple[str, str, bool], ...]


@dataclass(frozen=True, slots=True)
class Tight:
    """A table set smaller until it fits on its page; the first column is heavier."""

    columns: tuple[model.Column, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Steps:
    """Numbered steps under a heading, large enough to be read when the light is out."""

    title: str
    items: tuple[str, ...]


Block = model.Block | Reading | Points | Lines | Ticks | Fill | Grid | MockDocument | Tent | Proof | Steps | Brief | Tight


@dataclass(frozen=True, slots=True)
class Sheet:
    """Begins on a page of its own unless `flows`. `id` never changes with the language; without a `title` there is no heading.

    `running`: what stands at the head of its pages; a `level` 2 stands below the last of level 1 in the contents.
    """

    id: str
    number: str
    title: str
    blocks: tuple[Block, ...]
    running: str = ""
    level: int = 1
    flows: bool = False
    listed: bool = True


@dataclass(frozen=True, slots=True)
class Paper:
    """`file`: its name without the ending. `settled`: its texts were cleared, or it has none that need be. `bare`: nothing
    stands at head and foot, because the sheet is folded or looked at as a whole."""

    file: str
    language: str
    title: str
    author: str
    furniture: Furniture
    sheets: tuple[Sheet, ...]
    cover: Cover | None = None
    settled: bool = True
    bare: bool = False
    pictures: tuple[str, ...] = field(default=())
