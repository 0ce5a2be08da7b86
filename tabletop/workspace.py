"""Use cases with files, for the window and the command line: list, create, open, join a scenario, export, copy."""

import re
import unicodedata
from collections.abc import Callable, Collection, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from tabletop import __version__
from tabletop.clock import Clock, Moment, local
from tabletop.errors import BadInput
from tabletop.exercise.commands import DescribeExercise
from tabletop.exercise.people import Person
from tabletop.exercise.state import Exercise
from tabletop.i18n import translator
from tabletop.ids import Ids
from tabletop.messages import Message, message
from tabletop.opened import OpenExercise
from tabletop.scenario.model import Scenario
from tabletop.storage import atomic, scenario_folder
from tabletop.storage.association import associate
from tabletop.storage.collector import paused_collector
from tabletop.storage.dropped import Kind, sort
from tabletop.storage.library import (
    Listed,
    Status,
    backups_folder,
    exercises_folder,
    glance,
    home,
    list_exercises,
    samples_folder,
)
from tabletop.storage.opening import create_file, open_file
from tabletop.storage.rows import Finding
from tabletop.storage.schema import SUFFIX
from tabletop.storage.settings import Setting, read_settings, write_setting
from tabletop.storage.shelf import Shelved, list_scenarios
from tabletop.storage.verify import verify
from tabletop.views.beginning import bodies, described

if TYPE_CHECKING:
    from tabletop.report.model import Report
    from tabletop.scenario.msel.table import Book
    from tabletop.storage.msel_import import Imported
    from tabletop.storage.plain_table import Table

__all__ = [
    "Finding", "Kind", "Listed", "OpenExercise", "Setting", "Shelved", "Status", "associate", "back_up", "backups_folder",
    "create_exercise",
    "exercises_folder",
    "export", "export_name", "file_name", "found_again", "free_file", "free_folder", "from_scenarios", "glance", "home",
    "import_msel", "list_exercises", "list_scenarios",
    "msel", "msel_played", "open_exercise", "photo_made_anew",
    "read_settings", "read_table", "recent", "remember", "report", "samples_folder",
    "sort", "verify", "write_copy", "write_setting",
]  # fmt: skip

_Told = TypeVar("_Told")
_RECENT, _MOST_RECENT = "recent", 12
_RESERVED = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)", re.IGNORECASE)  # names Windows keeps for itself


def create_exercise(folder: Path, basics: DescribeExercise, clock: Clock, ids: Ids) -> OpenExercise:
    """A new exercise file in `folder`, named after its title. Raises `NotSaved`, `Refused`."""
    atomic.make_folder(folder)
    path = free_file(folder, basics.title)
    made = OpenExercise(create_file(path, ids.new(), __version__, clock.now()), clock, ids)
    try:
        made.desk.execute(basics)
    except BaseException:
        made.close()
        path.unlink(missing_ok=True)
        raise
    return made


def open_exercise(path: Path, clock: Clock, ids: Ids, *, write: bool = True) -> OpenExercise:
    """Open and replay. Raises `Damaged` for what is no exercise, `InUse` when another window records in it."""
    with paused_collector():
        file = open_file(path, write=write)
        try:
            return OpenExercise(file, clock, ids)
        except BaseException:
            file.close()
            raise


def from_scenarios(
    folder: Path, scenarios: tuple[Path, ...], language: str, clock: Clock, ids: Ids, title: str = ""
) -> OpenExercise:
    """A new exercise in `folder` with these scenarios on its programme, and one body for each type they list.

    Country, place and languages are those of the first; so is the title, unless one is given.
    """
    name = title or scenarios[0].name
    exercise = create_exercise(folder, DescribeExercise(name, languages=(language,)), clock, ids)
    try:
        for scenario in scenarios:
            exercise.add_scenario(scenario)
        listed = [exercise.desk.scenarios[digest] for digest in exercise.desk.state.programme.values()]
        exercise.desk.execute(described(listed[0], language, title))
        for body in bodies(listed):
            exercise.desk.execute(body)
    except BaseException:
        exercise.close()
        exercise.path.unlink(missing_ok=True)
        raise
    return exercise


def recent(home: Path) -> tuple[Path, ...]:
    """Files opened lately that are still there, the last one first."""
    known = read_settings(home).get(_RECENT, [])
    return tuple(path for path in map(Path, known if isinstance(known, list) else ()) if path.is_file())


def remember(home: Path, path: Path) -> None:
    """Put a file on top of the recent ones. Raises `NotSaved`."""
    last = str(path.absolute())
    others = [str(p) for p in recent(home) if str(p) != last]
    write_setting(home, _RECENT, [last, *others][:_MOST_RECENT])


def report(
    state: Exercise,
    scenarios: Mapping[str, Scenario],
    language: str,
    damaged: int = 0,
    people: Mapping[str, Person] | None = None,
) -> "Report":
    """The conclusions report of an exercise as it stands; `damaged`: how many things in its file could not be read.

    `people`: who the participants are, when the annex of attendance is to name them.
    """
    from tabletop.report.build import build  # only those who export need the wording of a report

    return build(state, scenarios, language, damaged, people)


def msel(folder: Path, language: str = "") -> "tuple[Book, tuple[Message, ...]]":
    """(the scenario in `folder` as an MSEL, what of it stays behind). Raises `BadInput`."""
    from tabletop.scenario.msel import table  # only those who export need it

    scenario = scenario_folder.load(folder).scenario
    if scenario is None:
        raise BadInput(message("scenario.not-playable"))
    spoken = language or scenario.language
    others = ", ".join(each for each in scenario.languages if each != spoken)
    left = (message("msel.cli.one-language", language=spoken, others=others),) if others else ()
    return table.book(scenario, spoken), left


def msel_played(state: Exercise, scenarios: Mapping[str, Scenario], language: str) -> "Book":
    """What was played, as an MSEL: shown, skipped and improvised, with the clock."""
    from tabletop.report.build_msel import book  # only those who export need it

    return book(state, scenarios, language)


def import_msel(path: Path, out: Path, language: str = "en") -> "Imported":
    """A new scenario folder at `out` from a workbook or CSV, its report in `language`. Raises `BadInput`, `NotSaved`."""
    from tabletop.storage.msel_import import import_msel as made  # only those who import need it

    return made(path, out, translator(language))


def read_table(path: Path) -> "Table":
    """The cells of a list made with a spreadsheet (XLSX, CSV), as text. Raises `BadInput`."""
    from tabletop.storage.plain_table import read_table as cells_of  # only those who have such a list

    return cells_of(path)


def export(told: _Told, render: Callable[[_Told], bytes], path: Path, *, replace: bool = False) -> None:
    """Write what is told in one form, whole or not at all. Raises `NotSaved`; what is there stays unless told to give way."""
    (atomic.write_over if replace else atomic.write_new)(path, render(told))


def export_name(state: Exercise, language: str, kind: str) -> str:
    """The name an export is offered under: `2026-07_Kingston-2026_conclusions_es_DRAFT.pdf`."""
    basics = state.basics
    title = file_name(basics.title) if basics is not None else "exercise"
    month = basics.starts[:7] if basics is not None else ""
    return "_".join(filter(None, (month, title, "conclusions", language, "" if state.closed else "DRAFT"))) + f".{kind}"


def photo_made_anew(data: bytes) -> bytes:
    """A photograph as an exercise keeps it. Raises `BadInput`; takes as long as a child process needs to read it."""
    from tabletop.storage.photos import made_anew  # only those with photographs

    return made_anew(data)


def found_again(path: Path, wanted: Collection[str]) -> dict[str, bytes]:
    """Pictures that a file has lost, by digest, out of a copy of it or a picture itself. Raises `BadInput` when none is there."""
    from tabletop.storage.found_again import found_again  # only those who have lost one

    return found_again(path, wanted)


def write_copy(path: Path, data: bytes) -> None:
    """Bytes where a person wants them, whole or not at all. Raises `NotSaved`; what is there stays as it is."""
    atomic.write_new(path, data)


def back_up(exercise: OpenExercise, folder: Path, at: Moment) -> Path:
    """A whole, checked copy in `folder`, named by the hour; returns it. Raises `NotSaved`."""
    atomic.make_folder(folder)
    path = _free(folder, f"{exercise.path.stem}.{local(at.utc_ms, at.offset_min):%Y-%m-%d_%H%M%S}", SUFFIX)
    exercise.copy_to(path)
    return path


def free_file(folder: Path, title: str) -> Path:
    """An exercise file that is not there yet, named after `title`."""
    return _free(folder, file_name(title), SUFFIX)


def free_folder(shelf: Path, title: str) -> Path:
    """A folder that is not there yet, below `shelf`, named after `title`."""
    return _free(shelf, file_name(title).lower(), "")


def file_name(title: str) -> str:
    """A title as the name of a file on any system: letters and digits of ASCII, at most 60."""
    plain = unicodedata.normalize("NFKD", title).encode("ascii", "ignore").decode("ascii")
    name = "-".join(re.findall(r"[A-Za-z0-9]+", plain))[:60].strip("-") or "exercise"
    return f"exercise-{name}" if _RESERVED.fullmatch(name) else name


def _free(folder: Path, name: str, suffix: str) -> Path:
    tries = (f"{name}{suffix}" if n == 1 else f"{name}-{n}{suffix}" for n in range(1, 10_000))
    return next(folder / each for each in tries if not (folder / each).exists())
