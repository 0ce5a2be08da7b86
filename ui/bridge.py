"""Between the window and the desk: one worker thread owns the exercise file; a slow disk never freezes a key.

Wishes queue in order. Each outcome comes back as a signal on the window's own thread, with the state it left behind.
"""

import logging
import queue
import threading
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from tabletop.catalogue import agency_name
from tabletop.clock import Clock
from tabletop.errors import NotSaved, Refused, TabletopError
from tabletop.exercise.commands import AddAgency, AddScenario, Command, DescribeExercise
from tabletop.exercise.events import Event
from tabletop.exercise.state import Exercise
from tabletop.ids import Ids, RandomIds
from tabletop.messages import Message, message
from tabletop.scenario.model import Scenario
from tabletop.workspace import OpenExercise, create_exercise, exercises_folder, open_exercise, remember
from ui.widgets.guard import where

_log = logging.getLogger("tabletop.ui")
_Work = Callable[[OpenExercise], None]


@dataclass(frozen=True, slots=True)
class Opening:
    """An exercise as it was opened. `drafts`: half-typed text by key; `media`: bytes by scenario digest and file."""

    path: Path
    state: Exercise
    scenarios: Mapping[str, Scenario]
    media: Mapping[str, Mapping[str, bytes]]
    drafts: Mapping[str, str] = field(default_factory=dict)
    notices: tuple[Message, ...] = ()
    read_only: bool = False


class Bridge(QObject):
    """Owns the worker thread. `opener` runs in it and returns an opened exercise, or raises an error for people."""

    opened = Signal(object)  # Opening
    failed = Signal(object)  # Message: it could not be opened
    done = Signal(object, object, object)  # command, event, state
    refused = Signal(object, object)  # command, Message
    not_saved = Signal(object, object)  # command, Message
    joined = Signal(object, object)  # scenarios and media: one more scenario is in the file

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

    def add_scenario(self, folder: Path) -> None:
        """Copies a scenario into the file and puts it on the programme; the outcome is that of an `AddScenario`."""
        self._put(lambda exercise: self._join(exercise, folder))

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
            self.opened.emit(
                Opening(exercise.path, desk.state, dict(desk.scenarios), media, drafts, exercise.notices, exercise.read_only)
            )
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

    def _join(self, exercise: OpenExercise, folder: Path) -> None:
        try:
            event = exercise.add_scenario(folder)
        except Exception as error:  # noqa: BLE001 - as above
            self._tell(AddScenario(folder.name, ""), error)
        else:
            self.joined.emit(dict(exercise.desk.scenarios), dict(exercise.media))
            self.done.emit(AddScenario(folder.name, ""), event, exercise.desk.state)

    def _tell(self, command: Command, error: Exception) -> None:
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
    not_done = Signal(object, object, bool)  # command, Message, whether it was refused (else: not saved)

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

    def send(self, command: Command, key: str = "") -> None:
        if self._bridge is not None:
            self._bridge.send(command, key)

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
        self.state, self.scenarios, self.media, self._drafts = Exercise(), {}, {}, {}
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
        with suppress(NotSaved):  # the list of recent files is a convenience
            remember(self._data, opening.path)
        self.opened.emit(opening)

    def _joined(self, scenarios: Mapping[str, Scenario], media: Mapping[str, Mapping[str, bytes]]) -> None:
        self.scenarios, self.media = scenarios, media

    def _done(self, command: Command, event: Event, state: Exercise) -> None:
        self.state = state
        self.done.emit(command, event)


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
        setting = {name: text.get(language) for name, text in listed[0].setting.items()}
        languages = tuple(dict.fromkeys((language, *listed[0].languages)))
        place = setting.get("place", "") or setting.get("port", "")
        name = title or listed[0].title.get(language)
        exercise.desk.execute(DescribeExercise(name, setting.get("country", ""), place, languages=languages))
        for slot in {slot.type: slot for scenario in listed for slot in scenario.agencies}.values():
            names = dict(agency_name(slot.type).texts)
            exercise.desk.execute(AddAgency(slot.type, names, type=slot.type, role=slot.role))
    except BaseException:
        exercise.close()
        exercise.path.unlink(missing_ok=True)
        raise
    return exercise
