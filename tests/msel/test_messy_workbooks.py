"""Workbooks as people keep them are imported, or refused with a reason; nothing is dropped unsaid."""

import re
import time
from pathlib import Path

import pytest

from tabletop import catalogue
from tabletop.errors import BadInput
from tabletop.i18n import translator
from tabletop.scenario.model import Channel, Kind, Look, Mode, Phase, Priority, Scenario
from tabletop.scenario.msel.cells import cleaned, plain
from tabletop.scenario.msel.told import report
from tabletop.scenario.msel.words import is_all, is_end, is_yes, value_of
from tabletop.scenario.written import tree
from tabletop.storage import msel_import, scenario_folder
from tests.msel.books import Book, messy

MADE = messy()
BOOKS = {book.name: book for book in MADE}
_NAMES = {plain(name) for names in catalogue.agency_types().values() for _, name in names.texts}


def words_of(value: object) -> list[str]:
    if isinstance(value, dict):
        return [word for each in value.values() for word in words_of(each)]
    if isinstance(value, list):
        return [word for each in value for word in words_of(each)]
    return [str(value)]


def flat(text: str) -> str:
    """On one line, braces and brackets alike: those that nothing fills are changed, and that is told."""
    return " ".join(cleaned(text)[0].split()).translate(str.maketrans("{}", "[]"))


def is_known(text: str) -> bool:
    """A word that stands for something the format has a name for."""
    kinds = (Kind, Channel, Mode, Priority, Phase, Look)
    known = any(value_of(kind, text) is not None for kind in kinds)
    return known or plain(text) in _NAMES or is_all(text) or is_end(text) or is_yes(text) is not None


def dropped(scenario: Scenario | None, told: str, cells: tuple[str, ...]) -> list[str]:
    """The cells that are neither in the scenario nor in the report."""
    pieces = [flat(word) for word in words_of(tree(scenario))] if scenario is not None else []
    everything = "\n".join([*pieces, flat(told)])
    ids = {str(int(n)) for id in (scenario.injects if scenario is not None else ()) if (n := id[1:]).isdigit()}

    def kept(text: str) -> bool:
        return not flat(text) or flat(text) in everything or text in ids or is_known(text)

    def parts(text: str) -> list[str]:
        return re.split(r"[\n,;]| = ", cleaned(text)[0])

    return [text for text in cells if not kept(text) and not all(map(kept, parts(text)))]


def brought(book: Book, folder: Path) -> msel_import.Imported:
    path = folder / book.name
    path.write_bytes(book.data)
    return msel_import.import_msel(path, folder / "made", translator("en"))


@pytest.mark.parametrize("name", [name for name, book in BOOKS.items() if not book.refused])
def test_it_is_imported_and_nothing_is_dropped_unsaid(name: str, tmp_path: Path) -> None:
    book = BOOKS[name]
    began = time.process_time()
    made = brought(book, tmp_path)
    assert time.process_time() - began < 5
    assert made.scenario is not None
    assert len(made.scenario.injects) == book.injects
    told = (made.folder / "import-report.txt").read_text(encoding="utf-8")
    assert dropped(made.scenario, told, book.cells) == []
    assert {loss.message.id for loss in made.losses} >= set(book.says)
    faults = scenario_folder.check([made.folder])
    assert [fault for fault in faults if fault.severity == "error"] == []
    loaded = scenario_folder.load(made.folder).scenario
    assert loaded is not None
    assert tree(loaded) == tree(made.scenario)


@pytest.mark.parametrize("name", [name for name, book in BOOKS.items() if book.refused])
def test_it_is_refused_with_the_reason_and_nothing_is_made(name: str, tmp_path: Path) -> None:
    book = BOOKS[name]
    began = time.process_time()
    if book.refused == "nothing":
        made = brought(book, tmp_path)
        assert made.scenario is None
        assert "msel.nothing-usable" in {loss.message.id for loss in made.losses}
        assert dropped(None, "\n".join(made.report), book.cells) == []
    else:
        with pytest.raises(BadInput) as refused:
            brought(book, tmp_path)
        assert refused.value.message.id == book.refused
        for language in ("en", "es"):
            assert "{" not in translator(language).message(refused.value.message)
    assert time.process_time() - began < 5
    assert [path.name for path in tmp_path.iterdir()] == [name]


def test_there_are_thirty_of_them() -> None:
    assert len(BOOKS) == len(MADE) >= 30


def test_a_dropped_cell_is_seen(tmp_path: Path) -> None:
    made = brought(BOOKS["plain.xlsx"], tmp_path)
    assert dropped(made.scenario, "\n".join(made.report), ("All six gate lanes freeze at once.", "never typed")) == [
        "never typed"
    ]


@pytest.mark.parametrize("language", ["en", "es"])
def test_every_loss_is_told_in_words(language: str, tmp_path: Path) -> None:
    speak = translator(language)
    for at, book in enumerate(each for each in BOOKS.values() if not each.refused):
        folder = tmp_path / str(at)
        folder.mkdir()
        (folder / book.name).write_bytes(book.data)
        scenario, losses = msel_import.read(folder / book.name)
        lines = list(report(scenario, losses, book.name, speak))
        assert [line for line in lines if "msel." in line] == []


def test_a_folder_that_is_there_stays_as_it_is(tmp_path: Path) -> None:
    (tmp_path / "made").mkdir()
    with pytest.raises(Exception, match=r"msel\.folder-exists"):
        brought(BOOKS["plain.xlsx"], tmp_path)
    assert list((tmp_path / "made").iterdir()) == []


def test_rows_for_every_player_are_one_inject_with_an_action_of_each(tmp_path: Path) -> None:
    made = brought(BOOKS["per-player.xlsx"], tmp_path)
    assert made.scenario is not None
    inject = made.scenario.injects["I01"]
    assert inject.to == ("CUST", "POL", "TERM")
    assert [(each.id, each.responsible, each.text.get("en")) for each in inject.expected] == [
        ("E1", "CUST", "Holds trucks"),
        ("E2", "POL", "Closes the road"),
        ("E3", "TERM", "Starts by hand"),
    ]
    assert not [loss for loss in made.losses if loss.message.id == "msel.responsible-guessed" and loss.spot.row == 2]
