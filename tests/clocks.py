"""Clocks that need not be waited for."""

from tabletop.clock import Moment, SystemClock


class HandClock:
    """Stands still until it is moved on by hand, or moves on by `step_ms` each time it is asked; five hours behind UTC."""

    def __init__(self, ms: int = 1_780_000_000_000, step_ms: int = 0) -> None:
        self.ms, self._step_ms = ms, step_ms

    def now(self) -> Moment:
        self.ms += self._step_ms
        return Moment(self.ms, -300, self.ms * 1_000_000, "boot")

    def wait(self, ms: int) -> None:
        self.ms += ms


class QuickClock:
    """The time of the machine, moved on by hand."""

    def __init__(self) -> None:
        self._clock, self._ahead_ms = SystemClock(), 0

    def now(self) -> Moment:
        at = self._clock.now()
        return Moment(at.utc_ms + self._ahead_ms, at.offset_min, at.mono_ns + self._ahead_ms * 1_000_000, at.boot_id)

    def wait(self, ms: int) -> None:
        self._ahead_ms += ms
