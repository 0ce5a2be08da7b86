"""Between the window and the desk: one worker thread owns the exercise file; a slow disk never freezes a key.

Wishes queue in order. Each outcome comes back as a signal on the window's own thread, with the state it left behind.
"""

import queue
import threading
from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from tabletop.clock import Clock
from tabletop.dry_run import Rehearsal
from tabletop.errors import InUse, Refused
from tabletop.exercise.commands import AddLogo, AddScenario, Command, RemoveParticipant
from tabletop.exercise.people import Person
from tabletop.messages import message
from tabletop.workspace import OpenExercise, back_up
from ui.widgets.guard import Caught, why
from ui.widgets.opening import Beside as Beside, Opening as Opening

_Work = Callable[[OpenExercise], None]


class Bridge(QObject):
    """Owns the worker thread. `opener` runs in it and returns an opened exercise, or raises an error for people."""

    opened = Signal(object)  # Opening
    failed = Signal(object)  # Message: it could not be opened
    in_use = Signal(object, object)  # Path and Message: somebody records in it elsewhere
    done = Signal(object, object, object)  # command, event, state
    refused = Signal(object, object)  # command, Message
    not_saved = Signal(object, object)  # command, Message
    told = Signal(str, object)  # tone and Message, of what is no command
    joined = Signal(object, object)  # scenarios and media: one more scenario or picture is in the file
    people_changed = Signal(object)  # who the participants are, by their ids
    logo_seen = Signal(str, object)  # digest of a logo just added, and the Messages that say what is odd about it

    answered = Signal(object, object)  # what is done with an answer, and the answer

    def __init__(self, opener: Callable[[], OpenExercise]) -> None:
        super().__init__()
        self._opener = opener
        self._queue: queue.SimpleQueue[_Work | None] = queue.SimpleQueue()
        self._thread = threading.Thread(target=self._work, name="desk", daemon=True)
        self._closing = False
        self._people_are_news = False

    def start(self) -> None:
        self._thread.start()

    def send(self, command: Command, key: str = "") -> None:
        """Returns at once. `key`: the idempotency key of a command that may be sent a second time."""
        self._put(lambda exercise: self._execute(exercise, command, key or None))

    def keep_draft(self, key: str, text: str) -> None:
        """Half-typed text; '' forgets it. A disk that refuses is told of by the next line that is really saved."""
        self._put(lambda exercise: exercise.keep_draft(key, text))

    def back_up(self, folder: Path, clock: Clock) -> None:
        """A whole, checked copy in `folder`, once everything sent before is saved; `told` says where, or why not."""
        self._put(lambda exercise: self._back_up(exercise, folder, clock))

    def add_scenario(self, folder: Path) -> None:
        """Copies a scenario into the file and puts it on the programme; the outcome is that of an `AddScenario`."""
        self._put(lambda exercise: self._join(exercise, folder))

    def set_person(self, participant: str, person: Person) -> None:
        """Who a participant is, beside the record; an empty person forgets it."""
        self._put(lambda exercise: self._people(exercise, participant, lambda: exercise.set_person(participant, person)))

    def erase_people(self) -> None:
        self._put(lambda exercise: self._people(exercise, "", exercise.erase_people))

    def add_logo(self, path: Path) -> None:
        """Puts a picture on the exercise; the outcome is that of an `AddLogo`, or of `Beside` when it is no picture."""
        self._put(lambda exercise: self._logo(exercise, path))

    def close(self, timeout_s: float = 10.0) -> bool:
        """Finishes what is queued, closes the file, ends the thread. False when the disk did not answer in time."""
        if not self._closing:
            self._closing = True
            self._queue.put(None)
        if self._thread.ident is not None:
            self._thread.join(timeout_s)
        return not self._thread.is_alive()

    def _put(self, work: _Work) -> None:
        if not self._closing:
            self._queue.put(work)

    def _work(self) -> None:
        exercise = self._open()
        while (work := self._queue.get()) is not None:
            if exercise is not None:
                with Caught():
                    work(exercise)
                with Caught():
                    self._tell_of_people(exercise)
        if exercise is not None:
            exercise.close()

    def _open(self) -> OpenExercise | None:
        with Caught(self._not_opened):
            exercise = self._opener()
            desk, media, drafts = exercise.desk, dict(exercise.media), dict(exercise.drafts())
            people, of = dict(exercise.people()), exercise.of if isinstance(exercise, Rehearsal) else None
            about = (exercise.notices, exercise.read_only, people, of, len(exercise.findings))
            copy, odd = (exercise.copy_of, exercise.offers_back), exercise.logo_warnings()
            self.opened.emit(
                Opening(exercise.path, desk.state, dict(desk.scenarios), media, drafts, *about, *copy, odd, desk.history)
            )
            return exercise
        return None

    def _not_opened(self, error: Exception) -> None:
        if isinstance(error, InUse):
            self.in_use.emit(error.path, error.message)
        else:
            self.failed.emit(why(error, "open.unexpected"))

    def _execute(self, exercise: OpenExercise, command: Command, key: str | None) -> None:
        with Caught(partial(self._tell, command)):
            event = exercise.desk.execute(command, key)
            self.done.emit(command, event, exercise.desk.state)
            if isinstance(command, RemoveParticipant):
                gone = command.participant
                self._people(exercise, gone, lambda: exercise.set_person(gone, Person()))

    def _people(self, exercise: OpenExercise, participant: str, change: Callable[[], None]) -> None:
        with Caught(partial(self._tell, Beside(participant))):
            change()
        self._people_are_news = True

    def _tell_of_people(self, exercise: OpenExercise) -> None:
        """Thousands may come one upon the other: all are told of once, after the last."""
        if self._people_are_news and self._queue.empty():
            self._people_are_news = False
            self.people_changed.emit(dict(exercise.people()))

    def _logo(self, exercise: OpenExercise, path: Path) -> None:
        with Caught(partial(self._tell, Beside(logo=path))):
            event, odd = exercise.add_logo(path)
            digest, logo = list(exercise.desk.state.logos.items())[-1]
            self.joined.emit(dict(exercise.desk.scenarios), dict(exercise.media))
            self.logo_seen.emit(digest, odd)
            self.done.emit(AddLogo(digest, logo.name), event, exercise.desk.state)

    def _back_up(self, exercise: OpenExercise, folder: Path, clock: Clock) -> None:
        with Caught(lambda error: self.told.emit("danger", why(error))):
            made = back_up(exercise, folder, clock.now())
            self.told.emit("success", message("backup.made", path=str(made)))

    def _join(self, exercise: OpenExercise, folder: Path) -> None:
        command = AddScenario(folder.name, "")
        with Caught(partial(self._tell, command)):
            event = exercise.add_scenario(folder)
            self.joined.emit(dict(exercise.desk.scenarios), dict(exercise.media))
            self.done.emit(command, event, exercise.desk.state)

    def _tell(self, command: object, error: Exception) -> None:
        (self.refused if isinstance(error, Refused) else self.not_saved).emit(command, why(error))
