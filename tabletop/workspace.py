"""Use cases with files, for the window and the command line: list, create, open, join a scenario, export, copy."""

import re
import unicodedata
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from tabletop import __version__
from tabletop.clock import Clock, Moment, local
from tabletop.desk import Desk
from tabletop.errors import BadInput, Damaged
from tabletop.exercise.codec import decode
from tabletop.exercise.commands import AddScenario, DescribeExercise
from tabletop.exercise.events import Event
from tabletop.exercise.journal import Entry
from tabletop.exercise.state import Exercise
from tabletop.ids import Ids
from tabletop.messages import Message, message
from tabletop.scenario.model import Scenario
from tabletop.storage import atomic, scenario_folder, scenario_pack, scenario_pictures
from tabletop.storage.dropped import Kind, sort
from tabletop.storage.exercise_file import ExerciseFile
from tabletop.storage.library import Listed, Status, exercises_folder, glance, home, list_exercises
from tabletop.storage.opening import copy_file, create_file, open_file
from tabletop.storage.rows import Finding
from tabletop.storage.schema import SUFFIX
from tabletop.storage.settings import Setting, read_settings, write_setting
from tabletop.storage.shelf import Shelved, list_scenarios
from tabletop.storage.verify import verify

if TYPE_CHECKING:
    from tabletop.report.model import Report

__all__ = [
    "Finding", "Kind", "Listed", "OpenExercise", "Setting", "Shelved", "Status", "back_up", "create_exercise", "exercises_folder",
    "export", "export_name", "file_name", "glance", "home", "list_exercises", "list_scenarios", "open_exercise",
    "read_settings", "recent", "remember", "report", "sort", "to_resume", "verify", "write_setting",
]  # fmt: skip

_RECENT, _MOST_RECENT = "recent", 12
_RESERVED = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)", re.IGNORECASE)  # names Windows keeps for itself


class OpenExercise:
    """An exercise at the desk: its file, its scenarios as played, their pictures. One thread at a time, then `close`."""

    def __init__(self, file: ExerciseFile, clock: Clock, ids: Ids, author: str = "") -> None:
        self._file, self._clock = file, clock
        self._media: dict[str, Mapping[str, bytes]] = {}  # digest of the scenario -> bytes by the attachment's `file`
        self._unread: dict[str, Mapping[str, bytes]] = {}  # the same of those whose pictures nobody has looked into yet
        scenarios, problems = self._scenarios()
        self.notices: tuple[Message, ...] = (*file.notices, *problems)
        self.read_only = file.read_only
        self.desk = Desk(_Readable(file), scenarios, clock, ids, file.station, author)

    @property
    def path(self) -> Path:
        return self._file.path

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What is damaged in the file, entry by entry."""
        return self._file.findings

    @property
    def media(self) -> Mapping[str, Mapping[str, bytes]]:
        """The pictures that can be shown, by digest of the scenario and the attachment's `file`; `notices` tells of others.

        They are read when first asked for, in a child process: 0.1 s, and some milliseconds each.
        """
        if self._unread:
            found, problems = scenario_pictures.sound(self._unread)
            self._media |= found
            self.notices += problems
            self._unread = {}
        return self._media

    def add_scenario(self, folder: Path) -> Event:
        """Put a scenario on the programme: a byte copy goes into the file, so that an edited folder changes nothing.

        Raises `BadInput` when the scenario has errors, `Refused`, `NotSaved`.
        """
        loaded = scenario_folder.load(folder)
        if loaded.scenario is None or not loaded.playable:
            raise BadInput(message("scenario.not-playable"))
        scenario, loaded = loaded.scenario, scenario_pictures.made_anew(loaded)
        digest = self._file.put_blob(scenario_pack.pack(loaded))
        self.desk.scenarios[digest] = scenario
        self._media[digest] = loaded.media
        return self.desk.execute(AddScenario(scenario.id, digest))

    def drafts(self) -> Mapping[str, str]:
        """Half-typed text by key; nothing when it is damaged."""
        try:
            return self._file.drafts()
        except Damaged:
            return {}

    def keep_draft(self, key: str, text: str) -> None:
        """Keep half-typed text; '' forgets it. Raises `NotSaved`."""
        self._file.set_draft(key, text, self._clock.now())

    def copy_to(self, path: Path) -> None:
        """A whole, checked copy of the file. Raises `NotSaved`."""
        copy_file(self._file, path)

    def close(self) -> None:
        self._file.close()

    def __enter__(self) -> "OpenExercise":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _scenarios(self) -> tuple[dict[str, Scenario], tuple[Message, ...]]:
        scenarios: dict[str, Scenario] = {}
        problems: list[Message] = []
        for digest in self._file.digests():
            try:
                loaded = scenario_folder.unpack(self._file.blob(digest) or b"")
            except Damaged as error:
                problems.append(error.message)
                continue
            if loaded.scenario is None:
                problems.append(message("storage.blob-changed", digest=digest[:12]))
            else:
                scenarios[digest], self._unread[digest] = loaded.scenario, loaded.media
        return scenarios, tuple(problems)


class _Readable:
    """The journal of a file; where that is newer or damaged, only the entries this program can read."""

    def __init__(self, file: ExerciseFile) -> None:
        self._file = file

    def entries(self) -> Iterator[Entry]:
        return (e for e in self._file.entries() if not self._file.read_only or _is_known(e))

    def append(self, entry: Entry) -> None:
        self._file.append(entry)


def create_exercise(folder: Path, basics: DescribeExercise, clock: Clock, ids: Ids) -> OpenExercise:
    """A new exercise file in `folder`, named after its title. Raises `NotSaved`, `Refused`."""
    atomic.make_folder(folder)
    path = _free(folder, file_name(basics.title), SUFFIX)
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
    file = open_file(path, write=write)
    try:
        return OpenExercise(file, clock, ids)
    except BaseException:
        file.close()
        raise


def to_resume(folder: Path) -> Listed | None:
    """The exercise to go on with: one that is running, else the one saved last that is not closed."""
    going = [e for e in list_exercises(folder) if e.status in (Status.RUNNING, Status.PLAYED, Status.PREPARED)]
    return next((e for e in going if e.status is Status.RUNNING), going[0] if going else None)


def recent(home: Path) -> tuple[Path, ...]:
    """Files opened lately that are still there, the last one first."""
    known = read_settings(home).get(_RECENT, [])
    return tuple(path for path in map(Path, known if isinstance(known, list) else ()) if path.is_file())


def remember(home: Path, path: Path) -> None:
    """Put a file on top of the recent ones. Raises `NotSaved`."""
    last = str(path.absolute())
    others = [str(p) for p in recent(home) if str(p) != last]
    write_setting(home, _RECENT, [last, *others][:_MOST_RECENT])


def report(state: Exercise, scenarios: Mapping[str, Scenario], language: str, damaged: int = 0) -> "Report":
    """The conclusions report of an exercise as it stands; `damaged`: how many things in its file could not be read."""
    from tabletop.report.build import build  # only those who export need the wording of a report

    return build(state, scenarios, language, damaged)


def export(told: "Report", render: "Callable[[Report], bytes]", path: Path, *, replace: bool = False) -> None:
    """Write a report in one form, whole or not at all. Raises `NotSaved`; what is there stays unless told to give way."""
    (atomic.write_over if replace else atomic.write_new)(path, render(told))


def export_name(state: Exercise, language: str, kind: str) -> str:
    """The name an export is offered under: `2026-07_Kingston-2026_conclusions_es_DRAFT.pdf`."""
    basics = state.basics
    title = file_name(basics.title) if basics is not None else "exercise"
    month = basics.starts[:7] if basics is not None else ""
    return "_".join(filter(None, (month, title, "conclusions", language, "" if state.closed else "DRAFT"))) + f".{kind}"


def back_up(exercise: OpenExercise, folder: Path, at: Moment) -> Path:
    """A whole, checked copy in `folder`, named by the hour; returns it. Raises `NotSaved`."""
    atomic.make_folder(folder)
    path = _free(folder, f"{exercise.path.stem}.{local(at.utc_ms, at.offset_min):%Y-%m-%d_%H%M%S}", SUFFIX)
    exercise.copy_to(path)
    return path


def file_name(title: str) -> str:
    """A title as the name of a file on any system: letters and digits of ASCII, at most 60."""
    plain = unicodedata.normalize("NFKD", title).encode("ascii", "ignore").decode("ascii")
    name = "-".join(re.findall(r"[A-Za-z0-9]+", plain))[:60].strip("-") or "exercise"
    return f"exercise-{name}" if _RESERVED.fullmatch(name) else name


def _free(folder: Path, name: str, suffix: str) -> Path:
    tries = (f"{name}{suffix}" if n == 1 else f"{name}-{n}{suffix}" for n in range(1, 10_000))
    return next(folder / each for each in tries if not (folder / each).exists())


def _is_known(entry: Entry) -> bool:
    try:
        decode(entry.type, entry.version, entry.body)
    except Damaged:
        return False
    return True
