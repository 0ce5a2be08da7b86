"""Exercises to print, and every word of what is printed."""

from collections.abc import Mapping
from dataclasses import replace
from functools import cache

import pypdfium2 as pdfium

from exports import msel, print_pack
from exports.print_pack import PictureOf
from tabletop.exercise.state import Exercise
from tabletop.localized import Localized
from tabletop.report.pack.build import jobs
from tabletop.scenario.model import Scenario
from tabletop.scenario.msel.table import Book
from tabletop.storage import scenario_folder
from tests.report.before import PEOPLE, prepared
from tests.report.played import FOLDER

PRIVATE_PAPERS = ("02_", "03_", "11_")  # guide, run sheet, MSEL: for those who lead


SHIPPED = sorted(path.parent.name for path in FOLDER.parent.glob("*/scenario.yaml"))


def none(_key: str) -> bytes | None:
    return None


@cache
def two_days(language: str = "en") -> tuple[Exercise, Mapping[str, Scenario]]:
    desk = prepared(language)
    return desk.state, dict(desk.scenarios)


def printed(
    state: Exercise,
    scenarios: Mapping[str, Scenario],
    language: str = "en",
    *,
    names: bool = False,
    picture: PictureOf = none,
    only: str = "",
) -> dict[str, bytes]:
    """Every file of the pack by its name; with `only`, those whose names begin so."""
    made = {}
    for job in jobs(state, scenarios, language, PEOPLE if names else None):
        if job.file.startswith(only):
            told = job.make()
            made[job.file] = msel.render(told) if isinstance(told, Book) else print_pack.render((told, picture))
    return made


def texts(data: bytes) -> str:
    """What a reader finds in a PDF: its text and what it says of itself."""
    with pdfium.PdfDocument(data) as document:
        pages = [page.get_textpage().get_text_bounded() for page in document]
        return "\n".join([*pages, *document.get_metadata_dict().values()])


def words(data: bytes) -> str:
    """The same without the breaks that lines make."""
    return "".join(texts(data).split())


def pages(data: bytes) -> int:
    with pdfium.PdfDocument(data) as document:
        return len(document)


def public_only(name: str) -> bool:
    return not name.startswith(PRIVATE_PAPERS)


@cache
def shipped(name: str = SHIPPED[0]) -> Scenario:
    """A scenario that comes with the program."""
    scenario = scenario_folder.load(FOLDER.parent / name).scenario
    assert scenario is not None
    return scenario


def of(*scenarios: Scenario, language: str = "en") -> tuple[Exercise, dict[str, Scenario]]:
    """The two days with these scenarios on their programme instead."""
    state, _ = two_days(language)
    known = {f"{number:0>64x}".replace("0", "f", 1): each for number, each in enumerate(scenarios)}
    return replace(state, programme={each.id: digest for digest, each in known.items()}), known


def all_in(text: Localized, mark: str) -> Localized:
    """`mark` in every language instead of what was written."""
    return Localized(tuple((code, mark) for code, _ in text.texts)) if text else Localized((("en", mark), ("es", mark)))
