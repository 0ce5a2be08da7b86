"""The journal: one row an entry, appended, never changed. The hash chain runs per station (a laptop)."""

import hashlib
import json
from dataclasses import dataclass

from tabletop.clock import Moment

GENESIS = "0" * 64  # what the first entry of a station points back to
_ENCODER = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":"))


@dataclass(frozen=True, slots=True)
class Entry:
    """One durable fact. `body` is canonical JSON of the event; `id` is the idempotency key (32 hex digits)."""

    id: str
    station: str
    seq: int
    lamport: int
    at: Moment
    author: str
    type: str
    version: int
    body: str
    prev: str
    hash: str

    @property
    def fields(self) -> tuple[str | int, ...]:
        """Every value but the hash, one after the other."""
        at = self.at
        when = (at.utc_ms, at.offset_min, at.mono_ns, at.boot_id)
        what = (self.author, self.type, self.version, self.body, self.prev)
        return (self.id, self.station, self.seq, self.lamport, *when, *what)

    @property
    def order(self) -> tuple[int, str, int]:
        """Replay order: never the clock, which may jump."""
        return (self.lamport, self.station, self.seq)


def canonical(value: object) -> str:
    """Canonical JSON: sorted keys, no spaces, UTF-8 as typed."""
    return _ENCODER.encode(value)


def entry_hash(entry: Entry) -> str:
    """SHA-256 over every field but the hash itself, as canonical JSON: one changed bit anywhere is another hash."""
    return hashlib.sha256(canonical(entry.fields).encode("utf-8", "surrogatepass")).hexdigest()
