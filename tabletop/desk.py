"""The one door for change: decide, write, then believe."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Protocol

from tabletop.clock import Clock
from tabletop.errors import Damaged, Refused
from tabletop.exercise.apply import apply
from tabletop.exercise.codec import decode, encode
from tabletop.exercise.commands import Command
from tabletop.exercise.decide import Context, decide
from tabletop.exercise.events import Event
from tabletop.exercise.journal import GENESIS, Entry, entry_hash
from tabletop.ids import Ids
from tabletop.messages import message
from tabletop.scenario.model import Scenario
from tabletop.views.undo import remembered


class Journal(Protocol):
    """Where entries are kept; an exercise file, or a list in a test."""

    def entries(self) -> Iterator[Entry]:
        """All entries, in replay order."""
        ...

    def append(self, entry: Entry) -> None:
        """Durable when it returns. Raises `NotSaved`; the same id a second time stores nothing and is no error."""
        ...


class Desk:
    """Owns the state of one exercise and the only way to change it. For one thread.

    `state` is always what the journal says: the row is on disk before the state moves; when the disk refuses, nothing
    has moved. `scenarios` by digest; scenarios joining the programme are put there first. `history`: of the note-taking
    before the desk was opened.
    """

    def __init__(
        self, journal: Journal, scenarios: Mapping[str, Scenario], clock: Clock, ids: Ids, station: str, author: str = ""
    ) -> None:
        self._journal, self._clock, self._ids = journal, clock, ids
        self._station, self._author = station, author
        self.scenarios: dict[str, Scenario] = dict(scenarios)
        entries = list(journal.entries())
        self.state, self.history = remembered([(decode(e.type, e.version, e.body), e.at) for e in entries])
        own = [e for e in entries if e.station == station]
        self._lamport = max((e.lamport for e in entries), default=0)
        self._seq, self._head = (own[-1].seq, own[-1].hash) if own else (0, GENESIS)
        self._done = {e.id: e for e in entries}

    def execute(self, command: Command, key: str | None = None) -> Event:
        """The event the command became. Raises `Refused` or `NotSaved`; the state is then as it was.

        A `key` that was already executed returns its event again and changes nothing.
        """
        if key is not None and key in self._done:
            done = self._done[key]
            return decode(done.type, done.version, done.body)
        now, id = self._clock.now(), _valid_key(key) if key is not None else self._ids.new()
        event = decide(self.scenarios, self.state, command, Context(now, id))
        type_name, version, body = encode(event)
        _must_be_writable(body)
        entry = Entry(
            id,
            self._station,
            self._seq + 1,
            self._lamport + 1,
            now,
            self._author,
            type_name,
            version,
            body,
            self._head,
            "",
        )
        entry = replace(entry, hash=entry_hash(entry))
        self._journal.append(entry)
        self._seq, self._lamport, self._head = entry.seq, entry.lamport, entry.hash
        self._done[id] = entry
        self.state = apply(self.state, event, now)
        return event


def _must_be_writable(body: str) -> None:
    """Half a character, as a broken paste leaves it, has no place in a file."""
    try:
        body.encode()
    except UnicodeEncodeError:
        raise Refused(message("text.not-writable")) from None


def _valid_key(key: str) -> str:
    if not re.fullmatch(r"[0-9a-f]{32}", key):
        raise Damaged(message("journal.bad-key", key=key))
    return key
