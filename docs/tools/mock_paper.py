"""What mock documents stand on: sheets with the strips of the exercise, forms and tables."""

from collections.abc import Callable, Iterable, Sequence
from functools import wraps
from pathlib import Path
from typing import TypeVar

from mock_hand import hand, stamp
from mock_ink import AMBER, GREY, INK, LINE, PAPER, RED, SHADE, SMALL, Box, aside, both, font, label, write
from PIL import Image, ImageDraw

SCENARIOS = Path(__file__).parents[2] / "scenarios"
TALL, WIDE, PHOTO = (1400, 1980), (1980, 1400), (1980, 1240)

Draw = Callable[[], Image.Image]
Fill = Callable[[Image.Image], None]
Row = TypeVar("Row")


def sheet(
    size: tuple[int, int], spanish: str, english: str, number: str, stamped: tuple[float, float, float, int], ink: str = RED
) -> Callable[[Fill], Draw]:
    """The document that a function fills in: a page with a title in two languages, and the exercise stamp (x, y, turn, size)."""

    def of(fill: Fill) -> Draw:
        @wraps(fill)
        def drawn() -> Image.Image:
            page = blank(*size, spanish, english, number)
            fill(page)
            x, y, turn, high = stamped
            stamp(page, x, y, ["EJERCICIO", "EXERCISE"], turn, ink, high)
            return page

        return drawn

    return of


def photo(spanish: str, english: str, hour: str) -> Callable[[Fill], Draw]:
    """The picture that a function fills in, with what it shows in a strip below."""

    def of(fill: Fill) -> Draw:
        @wraps(fill)
        def drawn() -> Image.Image:
            page = Image.new("RGB", PHOTO)
            fill(page)
            draw = ImageDraw.Draw(page)
            draw.rectangle((0, 1070, 1980, 1240), fill=AMBER)
            for at, text, face, anchor in (
                ((60, 1130), "EJERCICIO · EXERCISE", font(44, "Bold"), "lm"),
                ((60, 1190), "Imagen ficticia · Fictitious picture", font(28), "lm"),
                ((1920, 1130), f"{spanish} · {english}", font(36, "SemiBold"), "rm"),
                ((1920, 1190), hour, font(34), "rm"),
            ):
                draw.text(at, text, font=face, fill=INK, anchor=anchor)
            return page

        return drawn

    return of


def blank(wide: int, high: int, spanish: str, english: str, number: str) -> Image.Image:
    """A page with the exercise strips, a title in two languages and a number."""
    page = Image.new("RGB", (wide, high), PAPER)
    draw = ImageDraw.Draw(page)
    for top in (0, high - 52):
        draw.rectangle((0, top, wide, top + 52), fill=AMBER)
        for part in (1, 3, 5):
            draw.text((wide * part / 6, top + 26), "EJERCICIO · EXERCISE", font=font(26, "Bold"), fill=INK, anchor="mm")
    write(page, 90, 150, spanish, 48, "SemiBold")
    aside(page, 90, 200, english, 32)
    draw.text((wide - 90, 150), number, font=font(34, "SemiBold"), fill=INK, anchor="rs")
    draw.line((90, 228, wide - 90, 228), fill=INK, width=4)
    write(page, 90, high - 76, "Documento ficticio para un ejercicio de mesa", 19, "Medium", GREY)
    draw.text((wide - 90, high - 76), "Fictitious document for a tabletop exercise", font=font(19), fill=GREY, anchor="rs")
    return page


def field(page: Image.Image, box: Box, spanish: str, english: str, written: str = "", size: int = 40) -> None:
    """A box of a form with its label at the top and an entry by hand."""
    ImageDraw.Draw(page).rectangle(box, outline=LINE, width=2)
    label(page, box[0] + 14, box[1] + 30, spanish, english, 19)
    if written:
        hand(page, box[0] + 24, box[3] - 20, written, size)


def fields(
    page: Image.Image, edges: Sequence[float], top: float, high: float, size: int, *rows: Sequence[tuple[str, str, str]]
) -> None:
    """Rows of boxes between the edges: label in two languages, entry."""
    for row, entries in enumerate(rows):
        y = top + row * high
        for left, right, entry in zip(edges, edges[1:], entries, strict=False):
            field(page, (left, y, right, y + high), *entry, size)


def tick(page: Image.Image, x: float, y: float, spanish: str, english: str) -> None:
    ImageDraw.Draw(page).rectangle((x, y - 26, x + 30, y + 4), outline=INK, width=3)
    both(page, x + 46, y, spanish, english)


def ticks(page: Image.Image, x: float, y: float, step: float, *choices: tuple[str, str]) -> None:
    """Boxes to tick, side by side."""
    for i, (spanish, english) in enumerate(choices):
        tick(page, x + i * step, y, spanish, english)


def facts(page: Image.Image, *printed: tuple[float, str, str, str]) -> None:
    """The line below the title: what, in two languages, and which."""
    for x, spanish, english, text in printed:
        label(page, x, 284, spanish, english)
        write(page, x, 324, text, 30, "Medium")


def to_sign(page: Image.Image, edges: Sequence[float], box: tuple[float, float, float], *signers: tuple[str, str]) -> None:
    """Boxes with a line to sign on: their top, the line, their bottom."""
    top, line, bottom = box
    for left, right, signer in zip(edges[:-1], edges[1:], signers, strict=True):
        field(page, (left, top, right, bottom), *signer)
        ImageDraw.Draw(page).line((left + 30, line, right - 30, line), fill=LINE, width=2)


def grid(page: Image.Image, edges: Sequence[float], top: float, head: Sequence[tuple[str, str]], rows: int, high: float) -> None:
    """An empty table: a shaded head in two languages, then rows."""
    draw = ImageDraw.Draw(page)
    bottom = top + 84 + rows * high
    draw.rectangle((edges[0], top, edges[-1], top + 84), fill=SHADE)
    for x, (spanish, english) in zip(edges[:-1], head, strict=True):
        write(page, x + 12, top + 36, spanish, SMALL, "SemiBold")
        write(page, x + 12, top + 66, english, SMALL - 2, "Regular", GREY)
    for row in range(rows + 1):
        draw.line((edges[0], top + 84 + row * high, edges[-1], top + 84 + row * high), fill=LINE, width=2)
    for x in edges:
        draw.line((x, top, x, bottom), fill=LINE, width=2)
    draw.rectangle((edges[0], top, edges[-1], bottom), outline=INK, width=3)


def table(
    page: Image.Image, edges: Sequence[float], top: float, head: Sequence[tuple[str, str]], high: float, lines: Sequence[Row]
) -> Iterable[tuple[int, float, Row]]:
    """An empty table for these lines; each comes back with its number and where its row begins."""
    grid(page, edges, top, head, len(lines), high)
    return down(lines, top + 84, high)


def down(lines: Iterable[Row], top: float, step: float) -> Iterable[tuple[int, float, Row]]:
    """Lines one below the other: number, height, line."""
    return ((i, top + i * step, line) for i, line in enumerate(lines))


def container(serial: str) -> str:
    """A container number with its check digit."""
    values = [v for v in range(10, 39) if v % 11]
    worth = [values[ord(sign) - 65] if sign.isalpha() else int(sign) for sign in f"EXEU{serial}"]
    return f"EXEU {serial} {sum(v * 2**i for i, v in enumerate(worth)) % 11 % 10}"


def save(page: Image.Image, file: Path) -> None:
    """As few colours as the eye needs: a small file."""
    page.quantize(96, Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE).save(file, optimize=True)


def draw_all(scenario: str, *documents: Draw) -> None:
    """Every document, in its file among the media of the scenario."""
    for document in documents:
        save(document(), SCENARIOS / scenario / "media" / f"{document.__name__.replace('_', '-')}.png")
