"""Time, as an argument: nobody in the core asks what time it is."""

import time
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Moment:
    """One instant. `utc_ms` since 1970 for people, `mono_ns` within one boot for durations, `offset_min` local - UTC."""

    utc_ms: int
    offset_min: int
    mono_ns: int
    boot_id: str


def local(utc_ms: int, offset_min: int) -> datetime:
    """What a clock on the wall showed there at that moment."""
    return datetime(1970, 1, 1, tzinfo=UTC) + timedelta(milliseconds=utc_ms, minutes=offset_min)


class Clock(Protocol):
    def now(self) -> Moment: ...


class SystemClock:
    """The only place of the program that reads the time of the machine."""

    def __init__(self) -> None:
        self._boot_id = _boot_id()

    def now(self) -> Moment:
        utc = time.time()
        offset = datetime.fromtimestamp(utc).astimezone().utcoffset()
        minutes = int(offset.total_seconds() // 60) if offset is not None else 0
        return Moment(int(utc * 1000), minutes, time.monotonic_ns(), self._boot_id)


def _boot_id() -> str:
    source = Path("/proc/sys/kernel/random/boot_id")
    try:
        return source.read_text(encoding="ascii").strip()
    except OSError:  # macOS and Windows have no such file: the start of the monotonic clock tells boots apart
        return f"start-{int(time.time() - time.monotonic())}"
