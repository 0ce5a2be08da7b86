"""An exercise at the desk: its file, its scenarios, its pictures, and the people beside the record."""

from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import astuple
from pathlib import Path
from typing import Self

from tabletop.clock import Clock
from tabletop.desk import Desk
from tabletop.errors import BadInput, Damaged, NotSaved, Refused
from tabletop.exercise.codec import decode
from tabletop.exercise.commands import AddLogo, AddScenario
from tabletop.exercise.events import Event, ResponseAmended, ResponseRecorded
from tabletop.exercise.journal import Entry
from tabletop.exercise.people import Person
from tabletop.exercise.values import Response
from tabletop.ids import Ids
from tabletop.messages import Message, message
from tabletop.scenario.model import Scenario
from tabletop.scenario.translation import recorded
from tabletop.storage import logos, pictures, scenario_folder, scenario_pack, scenario_pictures, working_copies
from tabletop.storage.exercise_file import ExerciseFile
from tabletop.storage.opening import copy_file
from tabletop.storage.rows import Finding
from tabletop.storage.working_copies import WorkingCopy
from tabletop.views.localisation import STALE, stale_in
from tabletop.views.rehearsed import Tried, to_drafts

_PEOPLE = "people"  # how the key of what is half typed about people begins
_LONGEST = 200  # characters of a name, a post, an address
_WRITTEN = (ResponseRecorded.__name__, ResponseAmended.__name__)


class OpenExercise:
    """An exercise at the desk: its file, its scenarios as played, their pictures. One thread at a time, then `close`.

    `findings`: the entries and other things of the file that are damaged or cannot be read, and so are missing.
    """

    def __init__(self, file: ExerciseFile, clock: Clock, ids: Ids, author: str = "") -> None:
        self._file, self._clock = file, clock
        self.copy_of: Path | None = None  # where a working copy came from
        self.offers_back = False  # whether it can be put there now
        self._media: dict[str, Mapping[str, bytes]] = {}  # digest of the scenario -> bytes by the attachment's `file`; '' a logo
        self._unread: dict[str, Mapping[str, bytes]] = {}  # the same of those whose pictures nobody has looked into yet
        scenarios, problems = self._scenarios()
        self.findings = file.findings
        try:
            self.desk = Desk(file, scenarios, clock, ids, file.station, author)
        except Damaged:
            known = _Known(file)
            self.findings += known.others
            file.only_to_read(message("storage.unknown-entries", n=len(known.others)))
            self.desk = Desk(known, scenarios, clock, ids, file.station, author)
        self.notices: tuple[Message, ...] = (*file.notices, *problems, *_of_people(file))

    @property
    def path(self) -> Path:
        return self._file.path

    @property
    def read_only(self) -> bool:
        return self._file.read_only

    @property
    def media(self) -> Mapping[str, Mapping[str, bytes]]:
        """The pictures that can be shown, by digest of the scenario and the attachment's `file`; `notices` tells of others.
        A picture of the exercise itself stands alone below its own digest, as ''.

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
        self._must_be_open()
        loaded = scenario_folder.load(folder)
        if loaded.scenario is None or not loaded.playable:
            raise BadInput(message("scenario.not-playable"))
        scenario, loaded = loaded.scenario, scenario_pictures.made_anew(loaded)
        digest = self._file.put_blob(scenario_pack.pack(loaded))
        self.desk.scenarios[digest] = scenario
        self._media[digest] = loaded.media
        event = self.desk.execute(AddScenario(scenario.id, digest))
        records = {language: recorded(scenario_folder.sources(folder, language)) for language in scenario.languages[1:]}
        if old := stale_in(scenario, records):
            with suppress(NotSaved):  # a help for translators: the scenario is on the programme
                self.keep_draft(f"{STALE}{digest}", old)
        return event

    def drafts(self) -> Mapping[str, str]:
        """Half-typed text by key; nothing when it is damaged."""
        try:
            return self._file.drafts()
        except Damaged:
            return {}

    def keep_draft(self, key: str, text: str) -> None:
        """Keep half-typed text; '' forgets it. Raises `NotSaved`."""
        self._file.set_draft(key, text, self._clock.now())

    def people(self) -> Mapping[str, Person]:
        """Who the participants are, by their ids; nobody when that is damaged."""
        try:
            return self._file.people()
        except Damaged:
            return {}

    def set_person(self, participant: str, person: Person) -> None:
        """Keep who a participant is, beside the record; an empty person forgets it. Raises `Refused`, `NotSaved`."""
        told = Person(*(_one_line(text) for text in astuple(person)))
        if told != Person() and participant not in self.desk.state.participants:
            raise Refused(message("participant.unknown", id=participant))
        self._file.set_person(participant, told, self._clock.now())

    def erase_people(self) -> None:
        """Forget everybody's name, post and address, also half-typed ones; the record keeps their functions.

        Copies made before keep theirs. Raises `NotSaved`.
        """
        self._file.erase_people()
        for key in self.drafts():
            if key.startswith(_PEOPLE):
                self.keep_draft(key, "")

    def add_logo(self, path: Path) -> tuple[Event, tuple[Message, ...]]:
        """Put a logo on the exercise: made anew, its empty margins cut off. With it, what is odd about it.

        Raises `BadInput` when it is no picture that can be shown, `Refused`, `NotSaved`.
        """
        self._must_be_open()
        made = logos.read(path)
        digest = self._file.put_blob(made.data)
        event = self.desk.execute(AddLogo(digest, made.name))
        self._media[digest] = {"": made.data}
        return event, made.warnings

    def keep_photo(self, data: bytes) -> str:
        """Keep a photograph made anew (`storage.photos`); a response or an improvised inject names it by its digest.

        Raises `NotSaved`.
        """
        digest = self._file.put_blob(data)
        self._media[digest] = {"": data}
        return digest

    def wordings(self, response: str) -> tuple[tuple[int, Response], ...]:
        """How a response stood each time it was written, and when (UTC); the last is as it stands."""
        entries = (e for e in self._file.entries() if e.type in _WRITTEN and response in e.body)
        written = ((e.at.utc_ms, decode(e.type, e.version, e.body)) for e in entries)
        kinds = ResponseRecorded | ResponseAmended
        return tuple((at, event.response) for at, event in written if isinstance(event, kinds) and event.response.id == response)

    def logo_warnings(self) -> Mapping[str, tuple[Message, ...]]:
        """What is odd about each logo that can be shown, by digest."""
        shown = {digest: self.media.get(digest, {}).get("") for digest in self.desk.state.logos}
        return {digest: logos.warnings_of(data, self.desk.state.logos[digest].name) for digest, data in shown.items() if data}

    def keep_tried(self, tried: Tried) -> None:
        """Remember which branches a rehearsal went through. Raises `NotSaved`."""
        for key, text in to_drafts(tried, self.drafts()).items():
            self.keep_draft(key, text)

    def working_copy(self, path: Path, home: Path) -> WorkingCopy:
        """A copy to record in, since this place cannot be written. Raises `NotSaved`."""
        return working_copies.make(self._file, path, home)

    def copy_to(self, path: Path) -> None:
        """A whole, checked copy of the file. Raises `NotSaved`."""
        copy_file(self._file, path)

    def close(self) -> None:
        self._file.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _must_be_open(self) -> None:
        """Before bytes go into the file that nothing in it would name."""
        if self.desk.state.closed:
            raise Refused(message("exercise.closed"))

    def _scenarios(self) -> tuple[dict[str, Scenario], tuple[Message, ...]]:
        scenarios: dict[str, Scenario] = {}
        problems: list[Message] = []
        for digest in self._file.digests():
            try:
                data = self._file.blob(digest) or b""
                if pictures.size_of(data) is not None:
                    self._unread[digest] = {"": data}
                    continue
                loaded = scenario_folder.unpack(data)
            except Damaged as error:
                problems.append(error.message)
                continue
            if loaded.scenario is None:
                problems.append(message("storage.blob-changed", digest=digest[:12]))
            else:
                scenarios[digest], self._unread[digest] = loaded.scenario, loaded.media
        return scenarios, tuple(problems)


class _Known:
    """The entries of a file that this version can read; `others`: those it cannot, which a newer one wrote."""

    def __init__(self, file: ExerciseFile) -> None:
        self.append = file.append
        self._entries = tuple(entry for entry in file.entries() if _is_known(entry))
        known = {entry.id for entry in self._entries}
        self.others = tuple(Finding.of(e, "storage.not-an-event", e.seq) for e in file.entries() if e.id not in known)

    def entries(self) -> Iterator[Entry]:
        return iter(self._entries)


def _is_known(entry: Entry) -> bool:
    try:
        decode(entry.type, entry.version, entry.body)
    except Damaged:
        return False
    return True


def _of_people(file: ExerciseFile) -> tuple[Message, ...]:
    try:
        file.people()
    except Damaged as error:
        return (error.message,)
    return ()


def _one_line(text: str) -> str:
    """As it can be kept: without breaks, no longer than a name is."""
    return " ".join(text.encode("utf-8", "ignore").decode().split())[:_LONGEST]
