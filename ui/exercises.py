"""The exercise that is open in the window, and the ways to open another."""

import threading
from collections.abc import Callable, Mapping
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from tabletop.clock import Clock
from tabletop.dry_run import rehearse
from tabletop.elsewhere import give_back, may_go_back, open_as_copy, open_to_work
from tabletop.errors import NotSaved
from tabletop.exercise.commands import CloseExercise, Command, DescribeExercise
from tabletop.exercise.events import Event
from tabletop.exercise.people import Person
from tabletop.exercise.state import Exercise
from tabletop.ids import RandomIds
from tabletop.messages import Message, message
from tabletop.scenario.model import Scenario
from tabletop.views.rehearsed import Tried, from_drafts
from tabletop.workspace import (
    OpenExercise,
    backups_folder,
    create_exercise,
    exercises_folder,
    from_scenarios,
    open_exercise,
    remember,
)
from ui.bridge import Bridge, Opening as Opening
from ui.widgets.guard import Caught


class EarlierRuns:
    """Makes what the sample is compared with, in a thread, while it is tried."""

    def __init__(self, data: Path, scenarios: tuple[Path, ...]) -> None:
        self._data, self._scenarios, self._stop = data, scenarios, threading.Event()
        self._thread: threading.Thread | None = None

    def begin(self, language: str) -> None:
        if self._thread is None or not self._thread.is_alive():
            self._thread = threading.Thread(target=self._make, args=(language,), name="sample")
            self._thread.start()

    def end(self) -> None:
        """At once: one that is not whole is not kept."""
        self._stop.set()
        if self._thread is not None:
            self._thread.join()

    def _make(self, language: str) -> None:
        from tabletop.sample import make_earlier

        with Caught():  # the sample itself is there; nobody waits for these
            make_earlier(self._data, self._scenarios, language, self._stop.is_set)


def _nothing() -> None:
    return None


class Exercises(QObject):
    """The exercise that is open, if any: its bridge, its state, and the ways to open another.

    The one that is open stays so until the other one is: a file that cannot be opened takes nothing away.
    """

    opened = Signal(object)  # Opening
    failed = Signal(object)  # Message
    in_use = Signal(object, object)  # Path and Message: somebody records in it elsewhere
    offered_back = Signal(object)  # Path: where the working copy that is open can be put back
    done = Signal(object, object)  # command, event; `state` is the new one already
    told = Signal(str, object)  # tone and Message
    not_done = Signal(object, object, bool)  # command or Beside, Message, whether it was refused (else: not saved)
    people_changed = Signal(object)  # who the participants are; `people` is that already
    logo_seen = Signal(str, object)  # digest of a logo just added, and the Messages that say what is odd about it

    def __init__(self, data: Path, clock: Clock, sample: tuple[str, ...] = ()) -> None:
        """`sample`: the scenarios of the exercise to try the program with."""
        super().__init__()
        self._data, self._clock, self._sample = data, clock, tuple(map(Path, sample))
        self._earlier = EarlierRuns(data, self._sample)
        self._then: Callable[[], None] = _nothing  # once it is open
        self._bridge: Bridge | None = None
        self._opening: Bridge | None = None
        self._path: Path | None = None
        self._copy_of: Path | None = None  # where it came from, when it is a working copy
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
        if path.absolute() in (here.absolute() for here in (self._path, self._copy_of) if here is not None):
            self.close()
        self._begin(lambda: open_to_work(path, self._data, self._clock, RandomIds()))

    def open_to_read(self, path: Path) -> None:
        """Whoever else has it goes on recording."""
        self._begin(lambda: open_exercise(path, self._clock, RandomIds(), write=False))

    def open_as_copy(self, path: Path) -> None:
        self._begin(lambda: open_as_copy(path, self._data, self._clock, RandomIds()))

    def give_back(self) -> None:
        """The working copy that is open goes where it came from, and is opened there."""
        path, of = self._path, self._copy_of
        if path is None or of is None:
            return
        self.close()
        self._begin(lambda: give_back(path, self._data, self._clock, RandomIds()))
        self._then = lambda: self.told.emit("success", message("copy.back", path=str(of))) if self._path == of else None

    def new(self, title: str, language: str) -> None:
        basics = DescribeExercise(title, languages=(language,))
        self._begin(lambda: create_exercise(exercises_folder(self._data), basics, self._clock, RandomIds()))

    def begin_with(self, scenarios: tuple[Path, ...], language: str, title: str = "") -> None:
        folder = exercises_folder(self._data)
        self._begin(lambda: from_scenarios(folder, scenarios, language, self._clock, RandomIds(), title))

    def try_sample(self, language: str) -> None:
        """Opens the sample to play with; once it is open, the earlier ones it is compared with are made beside it."""

        def opener() -> OpenExercise:
            from tabletop.sample import try_out  # only those who try it

            return try_out(self._data, self._sample, language, self._clock, RandomIds())

        self._begin(opener)
        self._then = partial(self._earlier.begin, language)

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
            self._bridge.back_up(backups_folder(self._data), self._clock)

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
        self._opening = self._bridge = self._path = self._copy_of = None
        self.state, self.scenarios, self.media, self._drafts, self.people = Exercise(), {}, {}, {}, {}
        self.rehearsal_of = None
        ended = [bridge.close() for bridge in bridges if bridge is not None]
        return all(ended)

    def shut(self) -> None:
        """The program ends."""
        self.close()
        self._earlier.end()

    def _begin(self, opener: Callable[[], OpenExercise]) -> None:
        if self._opening is not None:
            self._opening.close()
        bridge = self._opening = Bridge(opener)
        self._then = _nothing

        def current(heard: Callable[..., None]) -> Callable[..., None]:
            """What an exercise that was left still has to say is not told of the one that is open."""
            return lambda *told: heard(*told) if bridge in (self._bridge, self._opening) else None

        bridge.opened.connect(current(self._opened))
        bridge.failed.connect(current(self._failed))
        bridge.in_use.connect(current(self._in_use))
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
        self._drop()
        self.failed.emit(why)

    def _in_use(self, path: Path, why: Message) -> None:
        self._drop()
        self.in_use.emit(path, why)

    def _drop(self) -> None:
        bridge, self._opening = self._opening, None
        if bridge is not None:
            bridge.close()

    def _opened(self, opening: Opening) -> None:
        opened, self._opening = self._opening, None
        self.close()
        self._bridge, self._path, self._drafts = opened, opening.path, dict(opening.drafts)
        self._copy_of = opening.copy_of
        self.state, self.scenarios, self.media = opening.state, opening.scenarios, opening.media
        self.people, self.rehearsal_of, self.damaged = opening.people, opening.rehearsal_of, opening.damaged
        with suppress(NotSaved):  # the list of recent files is a convenience
            remember(self._data, opening.rehearsal_of or opening.path)
        self.opened.emit(opening)
        self._then()
        if opening.offers_back:
            self.offered_back.emit(opening.copy_of)
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
        if isinstance(command, CloseExercise) and (of := self._copy_of) is not None:
            self.ask(lambda exercise: may_go_back(exercise.path, self._data), partial(self._offer_back, of))

    def _offer_back(self, of: Path, may: bool) -> None:
        if may:
            self.offered_back.emit(of)
