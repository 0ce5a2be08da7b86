"""A rehearsal of an exercise that leaves no trace in its record: played on a copy, which is gone afterwards.

What stays is which branches were tried, kept beside the record.
"""

import os
import shutil
import tempfile
from contextlib import suppress
from pathlib import Path

from tabletop.clock import Clock
from tabletop.errors import InUse, TabletopError
from tabletop.exercise.commands import EndScenario, JumpToInject, StartScenario
from tabletop.ids import Ids
from tabletop.opened import OpenExercise
from tabletop.storage.atomic import not_written
from tabletop.storage.exercise_file import ExerciseFile
from tabletop.storage.lock import Lock, take
from tabletop.storage.opening import copy_file, open_file
from tabletop.views.rehearsed import tried_in

_PREFIX, _MARK = "tabletop-rehearsal-", "rehearsal"  # the folder of a copy, and what is locked in it while it is in use
_REASON = "rehearsal"  # why a copy was jumped in; nobody reads it after
_YOUNG_MS = 10_000  # a folder that is being made has no lock yet


class Rehearsal(OpenExercise):
    """A copy to play with, without names. `of`: the exercise it was made from."""

    def __init__(self, file: ExerciseFile, clock: Clock, ids: Ids, of: Path, held: Lock) -> None:
        super().__init__(file, clock, ids)
        self.of, self._ids, self._held = of, ids, held
        self._played = len(self.desk.state.runs)
        if self.desk.state.run is not None:
            self.desk.execute(EndScenario())  # what was going on when the copy was made is not rehearsed

    def begin(self, scenario: str, cue: str) -> None:
        """Play `scenario` from `cue` on: an inject, or the one a decision belongs to. Raises `Refused`, `NotSaved`."""
        self.desk.execute(StartScenario(scenario))
        played = self.desk.scenarios[self.desk.state.programme[scenario]]
        owner = played.decision_owner(cue)
        inject = owner.id if owner is not None else cue
        if inject != played.start:
            self.desk.execute(JumpToInject(inject, _REASON))

    def close(self) -> None:
        """The copy is gone; what was tried is noted in the exercise, unless somebody is recording in it at the moment."""
        state, scenarios = self.desk.state, self.desk.scenarios
        super().close()
        _remove(self.path.parent, self._held)
        if len(state.runs) > self._played:
            with suppress(TabletopError), OpenExercise(open_file(self.of), self._clock, self._ids) as exercise:
                exercise.keep_tried(tried_in(state, scenarios))


def rehearse(path: Path, clock: Clock, ids: Ids, scenario: str = "", cue: str = "") -> Rehearsal:
    """A rehearsal of the exercise at `path`, which is only read until it ends. Raises `Damaged`, `NotSaved`, `Refused`.

    `scenario` is begun at once, at `cue`; without it nothing is begun.
    """
    sweep(clock.now().utc_ms)
    try:
        folder = Path(tempfile.mkdtemp(prefix=_PREFIX))  # nobody else may look into it
        held = take(folder / _MARK)
    except OSError as error:
        raise not_written(path.name, error) from error
    copy = folder / path.name
    try:
        with open_file(path, write=False) as file:
            copy_file(file, copy)
        made = open_file(copy)
        try:
            if not made.read_only:
                made.erase_people()
            rehearsal = Rehearsal(made, clock, ids, path, held)
            if scenario:
                rehearsal.begin(scenario, cue)
            return rehearsal
        except BaseException:
            made.close()
            raise
    except BaseException:
        _remove(folder, held)
        raise


def sweep(now_ms: int) -> None:
    """Remove what rehearsals that were killed left behind; one that goes on in another window stays."""
    for folder in Path(tempfile.gettempdir()).glob(f"{_PREFIX}*"):
        with suppress(OSError, InUse):
            if not folder.is_symlink() and folder.is_dir() and _is_ours(folder) and _is_old(folder, now_ms):
                _remove(folder, take(folder / _MARK))


def _remove(folder: Path, held: Lock) -> None:
    held.release()
    shutil.rmtree(folder, ignore_errors=True)


def _is_ours(folder: Path) -> bool:
    return not hasattr(os, "getuid") or folder.lstat().st_uid == os.getuid()


def _is_old(folder: Path, now_ms: int) -> bool:
    return now_ms - folder.lstat().st_mtime * 1000 > _YOUNG_MS
