"""The sample: an exercise to try the program with, and three earlier ones to compare it with. All of it is invented.

They lie apart from the exercises of this person, are made when they are first asked for, whole or not at all, and can be
removed.
"""

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field, fields
from pathlib import Path
from tempfile import TemporaryDirectory

from tabletop.clock import Clock, Moment
from tabletop.dry_run import Rehearsal, rehearse
from tabletop.errors import InUse
from tabletop.exercise.commands import AmendCorrectiveAction, CloseExercise, DescribeExercise
from tabletop.exercise.words import ActionStatus
from tabletop.i18n import translator
from tabletop.ids import CountingIds, Ids
from tabletop.messages import Message, message
from tabletop.opened import OpenExercise
from tabletop.rehearsal import EXERCISE, Heard, rehearse as play, script_of
from tabletop.storage.atomic import make_folder, not_written, publish_new
from tabletop.storage.lock import take
from tabletop.storage.schema import SUFFIX
from tabletop.workspace import Status, file_name, free_file, from_scenarios, glance, open_exercise, samples_folder

TITLE = "Puerto Esperanza"  # the same in every language, as the name of a town is
_A_STEP_MS = 20_000  # between two things that were done
_SCRIPTS_OF = 2026  # the year the scripts were written for


@dataclass(frozen=True, slots=True)
class _Earlier:
    """`opens`: UTC, a Saturday morning; `done`: how far the actions have come that were agreed then."""

    year: int
    opens: int
    scenario: str
    script: str
    done: dict[str, ActionStatus] = field(default_factory=dict)


_EARLIER = (
    _Earlier(2023, 1_699_711_200_000, "sample-harbour", "rehearsal", {"a1": ActionStatus.DONE}),
    _Earlier(2024, 1_731_160_800_000, "sample-quarantine", "rehearsal", {"a1": ActionStatus.DONE, "a2": ActionStatus.SUPERSEDED}),
    _Earlier(2025, 1_762_610_400_000, "sample-harbour", "earlier", {"a2": ActionStatus.IN_PROGRESS}),
)


def try_out(home: Path, scenarios: tuple[Path, ...], language: str, clock: Clock, ids: Ids) -> Rehearsal:
    """The sample, to play with on a copy. One that somebody has recorded in stays as it is, and another is made.

    Raises `BadInput`, `NotSaved`, `Damaged`.
    """
    folder = samples_folder(home)
    for path in sorted(folder.glob(f"{file_name(TITLE)}*{SUFFIX}")):
        told = glance(path)
        if told.status is Status.PREPARED and (told.basics.title, *told.basics.languages[:1]) == (TITLE, language):
            return rehearse(path, clock, ids)
    make_folder(folder)
    with _apart(folder) as apart:
        with from_scenarios(apart, scenarios, language, clock, ids, TITLE) as made:
            _tell(made, TITLE, language)
        path = free_file(folder, TITLE)
        _publish(made.path, path)
    return rehearse(path, clock, ids)


def make_earlier(home: Path, scenarios: tuple[Path, ...], language: str, stopped: Callable[[], bool] = lambda: False) -> None:
    """The earlier ones of these scenarios that are not there yet. Raises `NotSaved`, `BadInput`."""
    folder, known = samples_folder(home), {path.name: path for path in scenarios}
    make_folder(folder)
    for earlier in _EARLIER:
        path = folder / f"{file_name(TITLE)}-{earlier.year}{SUFFIX}"
        if earlier.scenario in known and not path.exists():
            with suppress(_Stopped), _apart(folder) as apart:
                _publish(_played(earlier, known[earlier.scenario], apart, language, stopped), path)


def remove(home: Path) -> Message:
    """All of the sample, with what was recorded in it; says so. One that is open somewhere stays."""
    folder, left = samples_folder(home), []
    for path in sorted(folder.glob("[!.]*")):
        try:
            held = take(path, tell=True)  # with what a program that was killed left beside it
            try:
                path.unlink()
            finally:
                held.release()
        except (InUse, OSError):
            left.append(path.name)
    if left:
        return message("sample.left", files=", ".join(left))
    for unfinished in folder.glob(".*"):
        shutil.rmtree(unfinished, ignore_errors=True)
    return message("sample.removed")


@contextmanager
def _apart(folder: Path) -> Iterator[Path]:
    """A place nobody lists, for what is not whole yet. Raises `NotSaved`."""
    try:
        apart = TemporaryDirectory(prefix=".", dir=folder, ignore_cleanup_errors=True)
    except OSError as error:
        raise not_written(folder.name, error) from error
    with apart as here:
        yield Path(here)


def _publish(made: Path, path: Path) -> None:
    try:
        publish_new(made, path)
    except OSError as error:
        raise not_written(path.name, error) from error


class _Stopped(Exception):
    """The program is being closed."""


class _Then:
    """A clock of years ago: every look at it, some time has passed."""

    def __init__(self, utc_ms: int) -> None:
        self._ms = utc_ms

    def now(self) -> Moment:
        self._ms += _A_STEP_MS
        return Moment(self._ms, 0, self._ms * 1_000_000, "sample")


def _played(earlier: _Earlier, scenario: Path, apart: Path, language: str, stopped: Callable[[], bool]) -> Path:
    def go_on(_entries: int = 0) -> None:
        if stopped():
            raise _Stopped

    go_on()
    clock, ids = _Then(earlier.opens), CountingIds(earlier.year << 32)
    play(scenario, script_of(scenario, language, earlier.script), apart, language, {}, clock, ids, Heard(saved=go_on))
    with open_exercise(apart / EXERCISE, clock, ids) as exercise:
        _tell(exercise, f"{TITLE} {earlier.year}", language)
        for id, action in exercise.desk.state.actions.items():
            due = f"{int(action.due[:4]) - _SCRIPTS_OF + earlier.year}{action.due[4:]}"
            exercise.desk.execute(AmendCorrectiveAction(id, due=due, status=earlier.done.get(id)))
        exercise.desk.execute(CloseExercise())
    return exercise.path


def _tell(exercise: OpenExercise, title: str, language: str) -> None:
    """In its own basics, wherever the file may go."""
    basics = exercise.desk.state.basics
    known = {each.name: getattr(basics, each.name) for each in fields(DescribeExercise)}
    invented = translator(language).message(message("sample.invented"))
    exercise.desk.execute(DescribeExercise(**{**known, "title": title, "subtitle": invented}))
