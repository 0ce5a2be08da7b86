"""Exercises that lie where they cannot be recorded in: in a place that cannot be written, or open on another computer.

They are worked on in a copy among the exercises of this person; the copy of a place that cannot be written is offered back.
"""

from contextlib import suppress
from pathlib import Path

from tabletop.clock import Clock
from tabletop.errors import NotSaved, TabletopError
from tabletop.ids import Ids
from tabletop.messages import message
from tabletop.opened import OpenExercise
from tabletop.storage import working_copies
from tabletop.storage.atomic import make_folder
from tabletop.storage.opening import READ_ONLY_PLACE
from tabletop.storage.working_copies import WorkingCopy
from tabletop.workspace import backups_folder, exercises_folder, free_file, open_exercise


def open_to_work(path: Path, home: Path, clock: Clock, ids: Ids) -> OpenExercise:
    """As `open_exercise`; a file in a place that cannot be written is opened as its working copy, made if there is none."""
    copy = _copy_of(home, path)
    if copy is not None and copy.has_more():
        return _known(open_exercise(Path(copy.path), clock, ids), home)
    exercise = open_exercise(path, clock, ids)
    if exercise.findings or READ_ONLY_PLACE not in (notice.id for notice in exercise.notices):
        return _known(exercise, home)
    try:
        copy = copy or exercise.working_copy(_free(exercises_folder(home), path), home)
    except NotSaved:
        return exercise  # to be read, as its notice says
    exercise.close()
    return _known(open_exercise(Path(copy.path), clock, ids), home)


def open_as_copy(path: Path, home: Path, clock: Clock, ids: Ids) -> OpenExercise:
    """A copy of what is recorded by now in a file that is open elsewhere. Raises `NotSaved`, `Damaged`."""
    copy = _free(exercises_folder(home), path)
    with open_exercise(path, clock, ids, write=False) as exercise:
        exercise.copy_to(copy)
    made = open_exercise(copy, clock, ids)
    made.notices += (message("copy.apart", file=path.name, copy=str(copy)),)
    return made


def may_go_back(path: Path, home: Path) -> bool:
    """Whether the working copy at `path` can be put where it came from, and has something to bring."""
    return any(copy.may_go_back() for copy in working_copies.known(home) if copy.path == str(path.absolute()))


def give_back(path: Path, home: Path, clock: Clock, ids: Ids) -> OpenExercise:
    """The working copy at `path` put where it came from, and opened there; when that cannot be, it is opened and says why."""
    (copy,) = (each for each in working_copies.known(home) if each.path == str(path.absolute()))
    try:
        working_copies.give_back(home, copy, _free(backups_folder(home), path))
    except TabletopError as error:
        exercise = open_exercise(path, clock, ids)
        exercise.copy_of = Path(copy.of)
        exercise.notices += (error.message,)
        return exercise
    return open_exercise(Path(copy.of), clock, ids)


def _free(folder: Path, path: Path) -> Path:
    make_folder(folder)
    return free_file(folder, path.stem)


def _copy_of(home: Path, path: Path) -> WorkingCopy | None:
    """The working copy of a file that is as it was when the copy was made."""
    here = str(path.absolute())
    return next((copy for copy in working_copies.known(home) if copy.of == here and copy.is_of_what_is_there()), None)


def _known(exercise: OpenExercise, home: Path) -> OpenExercise:
    """It knows what it is a copy of, and says so."""
    here = str(exercise.path.absolute())
    copy = next((copy for copy in working_copies.known(home) if copy.path == here), None)
    if copy is None:
        return exercise
    of = Path(copy.of)
    if of.is_file() and not copy.is_of_what_is_there():
        with suppress(NotSaved):
            working_copies.forget(home, copy)
        exercise.notices += (message("copy.origin-changed", path=copy.of),)
        return exercise
    exercise.copy_of, exercise.offers_back = of, copy.may_go_back()
    if not exercise.offers_back:
        exercise.notices += (message("copy.working", file=of.name, copy=copy.path),)
    return exercise
