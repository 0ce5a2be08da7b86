"""The scenarios at hand, and which of them can be played."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from pathlib import Path

from tabletop.localized import Localized
from tabletop.messages import Message, message
from tabletop.scenario.model import Scenario
from tabletop.storage import catalogue_folder, scenario_folder


@dataclass(frozen=True, slots=True)
class Shelved:
    """A scenario on the shelf. `problem`: why it cannot be played, and there is no `scenario` then; `warnings`: what its
    author should look at."""

    path: Path
    id: str
    title: Localized
    synopsis: Localized
    languages: tuple[str, ...]
    injects: int
    warnings: int
    problem: Message | None = None
    scenario: Scenario | None = None


def list_scenarios(folders: Iterable[Path], home: Path | None = None) -> tuple[Shelved, ...]:
    """Every scenario in the given folders, with what is wrong with it. Reads and checks each: not before the first window.

    `home`: whose national packs the scenarios may cite.
    """
    references = None if home is None else catalogue_folder.known(home).references
    return tuple(_shelved(path, references) for path in scenario_folder.find(f for f in folders if f.exists()))


def _shelved(path: Path, references: Collection[str] | None) -> Shelved:
    loaded = scenario_folder.load(path, references=references)
    errors = [f for f in loaded.faults if f.severity == "error"]
    warnings = len(loaded.faults) - len(errors)
    s = loaded.scenario
    if s is None or errors:
        first = errors[0].message if errors else message("scenario.not-playable")
        return Shelved(path, path.name, Localized((("en", path.name),)), Localized(), (), 0, warnings, first)
    return Shelved(path, s.id, s.title, s.synopsis, s.languages, len(s.injects), warnings, scenario=s)
