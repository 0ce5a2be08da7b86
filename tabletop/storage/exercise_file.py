"""One exercise, one file: entries, scenarios as played, what was half typed, and who takes part.

An entry is durable before it counts.
"""

import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from tabletop.clock import Moment
from tabletop.errors import Damaged, NotSaved
from tabletop.exercise.journal import GENESIS, Entry, canonical
from tabletop.exercise.people import Person
from tabletop.messages import Message, message
from tabletop.storage import people_rows, schema
from tabletop.storage.atomic import sync_folder
from tabletop.storage.connection import SQLITE_ERRORS, bounded, transaction, unreadable
from tabletop.storage.lock import Lock
from tabletop.storage.rows import COLUMNS, Finding, digest_of, draft_hash, read

_INSERT = f"INSERT INTO entries({COLUMNS}) VALUES ({', '.join('?' * 14)})"  # noqa: S608 -- a constant of ours


class ExerciseFile:
    """An open file. It may pass from one thread to another, but serves one at a time.

    `read_only`: nothing can be recorded, and `notices` say why. `findings`: what is damaged; the rest is readable.
    """

    def __init__(
        self,
        path: Path,
        db: sqlite3.Connection,
        lock: Lock | None,
        version: int = schema.VERSION,
        notices: tuple[Message, ...] = (),
        copies: "tempfile.TemporaryDirectory[str] | None" = None,
    ) -> None:
        self.path, self._db, self._lock, self._copies, self.version = path, db, lock, copies, version
        with bounded(db):
            schema.check_layout(db, version, path.name)
            self.made, broken = _meta(db)
            reading = read(db, path.stat().st_size)
            sound = db.execute("PRAGMA quick_check(1)").fetchone() == ("ok",)
        unsound = () if sound or reading.findings or broken else (Finding(message("storage.not-whole")),)
        self.findings = (*broken, *unsound, *reading.findings)
        self._entries = list(reading.entries)
        self.notices = notices if not self.findings else (*notices, message("storage.damaged", n=len(self.findings)))
        self.read_only = lock is None or bool(self.findings)
        self.station = self.made.get("station", "")
        with suppress(NotSaved):  # a disk that is full still takes what fits into the pages there are
            self._upgrade()

    def _upgrade(self) -> None:
        if not self.read_only and self.version < schema.VERSION:
            with transaction(self._db):
                schema.upgrade(self._db, self.version)
            self.version = schema.VERSION

    # -- the journal --------------------------------------------------------------------------------------------------

    def entries(self) -> Iterator[Entry]:
        """All entries that prove themselves, in replay order."""
        return iter(tuple(self._entries))

    def append(self, entry: Entry) -> None:
        """Durable when it returns. Raises `NotSaved`; the same id a second time stores nothing and is no error."""
        self._writable()
        try:
            new = self._store(entry)
        except NotSaved:
            if not self._stored_all_the_same(entry):
                raise
            new = True
        if new:
            self._entries.append(entry)

    def _store(self, entry: Entry) -> bool:
        """Whether it was new."""
        with transaction(self._db):
            if self._db.execute("SELECT 1 FROM entries WHERE id = ?", (entry.id,)).fetchone() is not None:
                return False
            head = self._db.execute("SELECT seq, hash FROM heads WHERE station = ?", (entry.station,)).fetchone()
            if (head or (0, GENESIS)) != (entry.seq - 1, entry.prev):
                raise NotSaved(message("storage.reopen"))
            self._insert(entry)
        return True

    def _insert(self, entry: Entry) -> None:
        self._db.execute(_INSERT, (*entry.fields, entry.hash))
        self._db.execute(
            "INSERT INTO heads VALUES (?, ?, ?) ON CONFLICT(station) DO UPDATE SET seq = excluded.seq, hash = excluded.hash",
            (entry.station, entry.seq, entry.hash),
        )

    def _stored_all_the_same(self, entry: Entry) -> bool:
        """A disk may fail after the commit itself: then the row is there, and only the folder is left to make durable."""
        try:
            found = self._db.execute("SELECT hash FROM entries WHERE id = ?", (entry.id,)).fetchone()
            if self._db.in_transaction or found != (entry.hash,):
                return False
            sync_folder(self.path.absolute().parent)
        except (*SQLITE_ERRORS, OSError):
            return False
        return True

    # -- scenarios and media ------------------------------------------------------------------------------------------

    def put_blob(self, data: bytes) -> str:
        """Keep `data`; its digest is its name. The same bytes twice are kept once, and sound again where they were damaged."""
        self._writable()
        digest = digest_of(data)
        with transaction(self._db):
            row = self._db.execute("SELECT bytes FROM blobs WHERE digest = ?", (digest,)).fetchone()
            if row is None:
                self._db.execute("INSERT INTO blobs VALUES (?, ?)", (digest, data))
            elif row[0] != data:
                self._mend(digest, data)
        return digest

    def _mend(self, digest: str, data: bytes) -> None:
        """Only what is no longer what its name says is ever changed, and only to what it was."""
        self._db.execute("DROP TRIGGER blobs_no_update")
        self._db.execute("UPDATE blobs SET bytes = ? WHERE digest = ?", (data, digest))
        self._db.execute(schema.TRIGGERS["blobs_no_update"])

    def blob(self, digest: str) -> bytes | None:
        """The bytes of that name. Raises `Damaged` when they are no longer what they were."""
        try:
            row = self._db.execute("SELECT bytes FROM blobs WHERE digest = ?", (digest,)).fetchone()
        except SQLITE_ERRORS as error:
            raise unreadable(error, self.path) from error
        if row is None:
            return None
        data = bytes(row[0]) if isinstance(row[0], bytes) else b""
        if digest_of(data) != digest:
            raise Damaged(message("storage.blob-changed", digest=digest[:12]))
        return data

    def digests(self) -> tuple[str, ...]:
        """The names of everything kept."""
        return tuple(digest for (digest,) in self._db.execute("SELECT digest FROM blobs ORDER BY digest"))

    # -- half-typed lines and places of windows ------------------------------------------------------------------------

    def set_draft(self, key: str, text: str, at: Moment) -> None:
        """Keep what is half typed; '' forgets it. Raises `NotSaved`."""
        self._writable()
        with transaction(self._db):
            if text:
                row = (key, text, at.utc_ms, draft_hash(key, text, at.utc_ms))
                self._db.execute("INSERT OR REPLACE INTO drafts VALUES (?, ?, ?, ?)", row)
            else:
                self._db.execute("DELETE FROM drafts WHERE key = ?", (key,))

    def drafts(self) -> dict[str, str]:
        """Everything half typed. Raises `Damaged`."""
        try:
            rows = self._db.execute("SELECT key, text, utc, hash FROM drafts ORDER BY key").fetchall()
        except SQLITE_ERRORS as error:
            raise Damaged(message("storage.draft-changed")) from error
        if any(hash != draft_hash(key, text, utc) for key, text, utc, hash in rows):
            raise Damaged(message("storage.draft-changed"))
        return {key: text for key, text, _, _ in rows}

    # -- who takes part: personal data, beside the record ----------------------------------------------------------------

    def people(self) -> dict[str, Person]:
        """By participant. Raises `Damaged`."""
        return people_rows.read(self._db) if "people" in schema.tables(self.version) else {}

    def set_person(self, id: str, person: Person, at: Moment) -> None:
        """Keep who a participant is; an empty person forgets it. Raises `NotSaved`."""
        self._writable()
        self._upgrade()
        with transaction(self._db):
            people_rows.write(self._db, id, person, at)

    def erase_people(self) -> None:
        """Forget everybody: no byte of a name stays in the file. Raises `NotSaved`."""
        self._writable()
        self._upgrade()
        with transaction(self._db):
            people_rows.erase(self._db)

    # -- the whole file -------------------------------------------------------------------------------------------------

    def pages_are_whole(self) -> bool:
        """Whether SQLite finds nothing wrong in any page; it sees few of the bits that flip, the hashes see them all."""
        try:
            with bounded(self._db):
                return bool(self._db.execute("PRAGMA integrity_check(1)").fetchone() == ("ok",))
        except SQLITE_ERRORS:
            return False

    def backup_into(self, path: Path) -> None:
        """The pages of this file into a database at `path`; see `opening.copy_file`. Raises SQLITE_ERRORS."""
        target = sqlite3.connect(path, isolation_level=None)
        try:
            self._db.backup(target)
        finally:
            target.close()

    def close(self) -> None:
        """Let go of the file and of the right to write it."""
        let_go(self._db, self._lock, self._copies)

    def __enter__(self) -> "ExerciseFile":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def only_to_read(self, why: Message) -> None:
        """Nothing is recorded in it any more."""
        self.read_only, self.notices = True, (*self.notices, why)

    def _writable(self) -> None:
        if self.read_only:
            raise NotSaved(next(iter(self.notices), message("storage.opened-to-read")))


def let_go(db: sqlite3.Connection | None, lock: Lock | None, copies: "tempfile.TemporaryDirectory[str] | None") -> None:
    if db is not None:
        db.close()
    if lock is not None:
        lock.release()
    if copies is not None:
        copies.cleanup()


def _meta(db: sqlite3.Connection) -> tuple[dict[str, str], tuple[Finding, ...]]:
    """Who made the file, when and with what; sealed, since nothing else proves it."""
    try:
        made = dict(db.execute("SELECT key, value FROM meta"))
    except SQLITE_ERRORS:
        return {}, (Finding(message("storage.meta-changed")),)
    seal = made.pop("seal", "")
    return made, () if seal == seal_of(made) else (Finding(message("storage.meta-changed")),)


def seal_of(made: dict[str, str]) -> str:
    return digest_of(canonical(sorted((str(k), str(v)) for k, v in made.items())).encode("utf-8", "surrogatepass"))
