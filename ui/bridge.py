"""Between the window and the desk: one worker thread owns the exercise file; a slow disk never freezes a key.

Wishes queue in order. Each outcome comes back as a signal on the window's own thread, with the state it left behind.
"""

import logging
import queue
import threading
from collections.abc import Callable, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from tabletop.clock import Clock
from tabletop.dry_run import Rehearsal, rehearse
from tabletop.errors import NotSaved, Refused, TabletopError
from tabletop.exercise.commands import AddLogo, AddScenario, Command, DescribeExercise, RemoveParticipant
from tabletop.exercise.events import Event
from tabletop.exercise.people import Person
from tabletop.exercise.state import Exercise
from tabletop.ids import RandomIds
from tabletop.messages import Message, message
from tabletop.scenario.model import Scenario
from tabletop.views.rehearsed import Tried, from_drafts
from tabletop.workspace import OpenExercise, back_up, create_exercise, exercises_folder, from_scenarios, open_exercise, remember
from ui.widgets.guard import where
from ui.widgets.opening import Beside as Beside, Opening as Opening

_log = logging.getLogger("tabletop.ui")
BACKUPS = "backups"  # below the folder of this person's exercises
_Work = Callable[[OpenExercise], None]


class Bridge(QObject):
    """Owns the worker thread. `opener` runs in it and returns an opened exercise, or raises an error for people."""

    opened = Signal(object)  # Opening
    failed = Signal(object)  # Message: it could not be opened
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
                self._guarded(work, exercise)
        if exercise is not None:
            exercise.close()

    def _open(self) -> OpenExercise | None:
        try:
            exercise = self._opener()
        except TabletopError as error:
            self.failed.emit(error.message)
        except Exception as error:  # noqa: BLE001 - one bug costs one action, not the event
            _log.error("%s", where(error))
            self.failed.emit(message("open.unexpected"))
        else:
            desk, media, drafts = exercise.desk, dict(exercise.media), dict(exercise.drafts())
            people, of = dict(exercise.people()), exercise.of if isinstance(exercise, Rehearsal) else None
            about = (exercise.notices, exercise.read_only, people, of, len(exercise.findings), exercise.logo_warnings())
            self.opened.emit(Opening(exercise.path, desk.state, dict(desk.scenarios), media, drafts, *about, desk.history))
            return exercise
        return None

    def _guarded(self, work: _Work, exercise: OpenExercise) -> None:
        try:
            work(exercise)
        except Exception as error:  # noqa: BLE001 - as above
            _log.error("%s", where(error))

    def _execute(self, exercise: OpenExercise, command: Command, key: str | None) -> None:
        try:
            event = exercise.desk.execute(command, key)
        except Exception as error:  # noqa: BLE001 - whatever it is, the person who typed hears of it
            self._tell(command, error)
        else:
            self.done.emit(command, event, exercise.desk.state)
            if isinstance(command, RemoveParticipant):
                gone = command.participant
                self._people(exercise, gone, lambda: exercise.set_person(gone, Person()))

    def _people(self, exercise: OpenExercise, participant: str, change: Callable[[], None]) -> None:
        try:
            change()
        except Exception as error:  # noqa: BLE001 - as above
            self._tell(Beside(participant), error)
        self.people_changed.emit(dict(exercise.people()))

    def _logo(self, exercise: OpenExercise, path: Path) -> None:
        try:
            event, odd = exercise.add_logo(path)
        except Exception as error:  # noqa: BLE001 - as above
            self._tell(Beside(logo=path), error)
        else:
            digest, logo = list(exercise.desk.state.logos.items())[-1]
            self.joined.emit(dict(exercise.desk.scenarios), dict(exercise.media))
            self.logo_seen.emit(digest, odd)
            self.done.emit(AddLogo(digest, logo.name), event, exercise.desk.state)

    def _back_up(self, exercise: OpenExercise, folder: Path, clock: Clock) -> None:
        try:
            made = back_up(exercise, folder, clock.now())
        except TabletopError as error:
            self.told.emit("danger", error.message)
        else:
            self.told.emit("success", message("backup.made", path=str(made)))

    def _join(self, exercise: OpenExercise, folder: Path) -> None:
        try:
            event = exercise.add_scenario(folder)
        except Exception as error:  # noqa: BLE001 - as above
            self._tell(AddScenario(folder.name, ""), error)
        else:
            self.joined.emit(dict(exercise.desk.scenarios), dict(exercise.media))
            self.done.emit(AddScenario(folder.name, ""), event, exercise.desk.state)

    def _tell(self, command: object, error: Exception) -> None:
        if isinstance(error, TabletopError):
            refused = isinstance(error, Refused)
            (self.refused if refused else self.not_saved).emit(command, error.message)
        else:
            _log.error("%s", where(error))
            self.not_saved.emit(command, message("command.unexpected"))


class Exercises(QObject):
    """The exercise that is open, if any: its bridge, its state, and the ways to open another.

    The one that is open stays so until the other one is: a file that cannot be opened takes nothing away.
    """

    opened = Signal(object)  # Opening
    failed = Signal(object)  # Message
    done = Signal(object, object)  # command, event; `state` is the new one already
    told = Signal(str, object)  # tone and Message
    not_done = Signal(object, object, bool)  # command or Beside, Message, whether it was refused (else: not saved)
    people_changed = Signal(object)  # who the participants are; `people` is that already
    logo_seen = Signal(str, object)  # digest of a logo just added, and the Messages that say what is odd about it

    def __init__(self, data: Path, clock: Clock) -> None:
        super().__init__()
        self._data, self._clock = data, clock
        self._bridge: Bridge | None = None
        self._opening: Bridge | None = None
        self._path: Path | None = None
        self._drafts: dict[str, str] = {}
        self.state = Exercise()
        self.scenarios: Mapping[str, Scenario] = {}
        self.media: Mapping[str, Mapping[str, bytes]] = {}
        self.people: Mapping[str, Person] = {}
        self.rehearsal_of: Path | None = None  # while a rehearsal is open
        self.damaged = 0  # how many things in the file could not be read

    @property
    def is_open(self) -> bool:
        return self._bridge is not None

    def open(self, path: Path) -> None:
        if self._path is not None and self._path.absolute() == path.absolute():
            self.close()
        self._begin(lambda: open_exercise(path, self._clock, RandomIds()))

    def new(self, title: str, language: str) -> None:
        basics = DescribeExercise(title, languages=(language,))
        self._begin(lambda: create_exercise(exercises_folder(self._data), basics, self._clock, RandomIds()))

    def begin_with(self, scenarios: tuple[Path, ...], language: str, title: str = "") -> None:
        folder = exercises_folder(self._data)
        self._begin(lambda: from_scenarios(folder, scenarios, language, self._clock, RandomIds(), title))

    @property
    def tried(self) -> Tried:
        """Which branches of its scenarios were rehearsed."""
        return from_drafts(self._drafts)

    def set_person(self, participant: str, person: Person) -> None:
        if self._bridge is not None:
            self._bridge.set_person(participant, person)

    def erase_people(self) -> None:
        if self._bridge is not None:
            self._bridge.erase_people()

    def add_logo(self, path: str) -> None:
        if self._bridge is not None:
            self._bridge.add_logo(Path(path))

    def rehearse(self, scenario: str = "", cue: str = "") -> None:
        """Opens a copy of the exercise to play with; `end_rehearsal` opens the exercise again, which knows what was tried."""
        of = self._path
        if of is not None and self.rehearsal_of is None:
            self._begin(lambda: rehearse(of, self._clock, RandomIds(), scenario, cue))

    def end_rehearsal(self) -> None:
        """The copy is gone before the exercise is opened: only then can what was tried be noted in it."""
        of = self.rehearsal_of
        if of is not None:
            self.close()
            self.open(of)

    def send(self, command: Command, key: str = "") -> None:
        if self._bridge is not None:
            self._bridge.send(command, key)

    def back_up(self) -> None:
        """A copy of the exercise that is open, beside all others."""
        if self._bridge is not None:
            self._bridge.back_up(self._data / BACKUPS, self._clock)

    def ask(self, work: Callable[[OpenExercise], object], then: Callable[[Any], None]) -> None:
        """`work` at the desk, then `then` with its answer on the window's own thread; nothing when it fails."""
        if (bridge := self._bridge) is not None:
            bridge._put(lambda exercise: bridge.answered.emit(then, work(exercise)))

    def keep_draft(self, key: str, text: str) -> None:
        if self._bridge is not None:
            self._drafts[key] = text
            self._bridge.keep_draft(key, text)

    def draft(self, key: str) -> str | None:
        """The half-typed text of that key in the exercise that is open."""
        return self._drafts.get(key)

    def add_scenario(self, folder: str) -> None:
        if self._bridge is not None:
            self._bridge.add_scenario(Path(folder))

    def picture(self, key: str) -> bytes | None:
        """The bytes of a picture, by what `views.wall.picture_key` made."""
        digest, _, file = key.partition("/")
        return self.media.get(digest, {}).get(file)

    def close(self) -> bool:
        """Everything sent before is saved first. False when the disk did not answer in time."""
        bridges = (self._opening, self._bridge)
        self._opening = self._bridge = self._path = None
        self.state, self.scenarios, self.media, self._drafts, self.people = Exercise(), {}, {}, {}, {}
        self.rehearsal_of = None
        ended = [bridge.close() for bridge in bridges if bridge is not None]
        return all(ended)

    def _begin(self, opener: Callable[[], OpenExercise]) -> None:
        if self._opening is not None:
            self._opening.close()
        bridge = self._opening = Bridge(opener)

        def current(heard: Callable[..., None]) -> Callable[..., None]:
            """What an exercise that was left still has to say is not told of the one that is open."""
            return lambda *told: heard(*told) if bridge in (self._bridge, self._opening) else None

        bridge.opened.connect(current(self._opened))
        bridge.failed.connect(current(self._failed))
        bridge.done.connect(current(self._done))
        bridge.refused.connect(current(lambda command, why: self.not_done.emit(command, why, True)))
        bridge.not_saved.connect(current(lambda command, why: self.not_done.emit(command, why, False)))
        bridge.joined.connect(current(self._joined))
        bridge.answered.connect(current(lambda then, answer: then(answer)))
        bridge.people_changed.connect(current(self._people))
        bridge.logo_seen.connect(current(self.logo_seen.emit))
        bridge.told.connect(current(self.told.emit))
        bridge.start()

    def _failed(self, why: Message) -> None:
        bridge, self._opening = self._opening, None
        if bridge is not None:
            bridge.close()
        self.failed.emit(why)

    def _opened(self, opening: Opening) -> None:
        opened, self._opening = self._opening, None
        self.close()
        self._bridge, self._path, self._drafts = opened, opening.path, dict(opening.drafts)
        self.state, self.scenarios, self.media = opening.state, opening.scenarios, opening.media
        self.people, self.rehearsal_of, self.damaged = opening.people, opening.rehearsal_of, opening.damaged
        with suppress(NotSaved):  # the list of recent files is a convenience
            remember(self._data, opening.rehearsal_of or opening.path)
        self.opened.emit(opening)
        for digest, said in opening.odd.items():
            self.logo_seen.emit(digest, said)

    def _joined(self, scenarios: Mapping[str, Scenario], media: Mapping[str, Mapping[str, bytes]]) -> None:
        self.scenarios, self.media = scenarios, media

    def _people(self, people: Mapping[str, Person]) -> None:
        self.people = people
        self.people_changed.emit(people)

    def _done(self, command: Command, event: Event, state: Exercise) -> None:
        self.state = state
        self.done.emit(command, event)
