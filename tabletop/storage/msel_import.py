"""A workbook of injects as a new scenario folder, with a report of what was left out or guessed."""

import re
import shutil
import unicodedata
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from tabletop import catalogue
from tabletop.errors import NotSaved
from tabletop.i18n import Translator
from tabletop.messages import message
from tabletop.scenario.model import Scenario
from tabletop.scenario.msel import reading, told
from tabletop.scenario.msel.cells import Loss, Losses
from tabletop.scenario.written import tree
from tabletop.storage import workbook, yaml_writer
from tabletop.storage.atomic import make_folder, not_written, write_new
from tabletop.storage.scenario_folder import SOURCE

REPORT = "import-report.txt"
MOST_LINES = 60


@dataclass(frozen=True, slots=True)
class Imported:
    """`scenario` is None, and nothing was written, where no row could be used; `report`: what a person should read."""

    folder: Path
    scenario: Scenario | None
    losses: tuple[Loss, ...]
    report: tuple[str, ...]

    def printed(self, speak: Translator, most: int = MOST_LINES) -> Iterator[str]:
        """The report for a terminal: the first lines of a long one, and what to do next."""
        yield from self.report[:most]
        if len(self.report) > most:
            yield speak.message(message("msel.cli.import-more", n=len(self.report) - most, file=REPORT))
        if self.scenario is not None:
            yield speak.message(message("msel.cli.import-next", folder=str(self.folder)))


def read(path: Path, id: str = "imported") -> tuple[Scenario | None, tuple[Loss, ...]]:
    """The scenario in a workbook and what is not in it as it stood. Raises `BadInput`."""
    losses = Losses()
    sheets = workbook.read(path, losses)
    scenario, more = reading.read(sheets, id, path.stem.replace("_", " ").strip() or id, catalogue.agency_types())
    return scenario, (*losses.told, *more)


def import_msel(path: Path, folder: Path, speak: Translator) -> Imported:
    """Write the scenario in the workbook at `path` to a new folder. Raises `BadInput`, `NotSaved`; what is there stays."""
    if folder.exists() or folder.is_symlink():
        raise NotSaved(message("msel.folder-exists", folder=folder.name or str(folder)))
    scenario, losses = read(path, slug(folder.name))
    report = tuple(told.report(scenario, losses, path.name, speak))
    if scenario is None:
        return Imported(folder, None, losses, report)
    text = yaml_writer.written(tree(scenario)).encode()
    make_folder(folder.parent)
    made = folder.with_name(f".{folder.name}.part")
    try:
        shutil.rmtree(made, ignore_errors=True)
        made.mkdir()
        write_new(made / SOURCE, text)
        write_new(made / REPORT, ("\n".join(report) + "\n").encode())
        made.rename(folder)
    except OSError as error:
        raise not_written(folder.name, error) from error
    finally:
        with suppress(OSError):
            shutil.rmtree(made, ignore_errors=True)
    return Imported(folder, scenario, losses, report)


def slug(name: str) -> str:
    """An id for a scenario from any name."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode("ascii").lower()
    return "-".join(re.findall(r"[a-z0-9]+", plain))[:60].strip("-") or "imported"
