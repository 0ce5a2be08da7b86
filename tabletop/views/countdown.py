"""The countdown of a discussion: started, stopped, a minute more or less. It only counts; no timer changes the wall."""

from dataclasses import dataclass, replace

USUAL_MIN = 5
MINUTE_MS = 60_000


@dataclass(frozen=True, slots=True)
class Countdown:
    """`until_ms`: UTC end while it runs, 0 while it stands; then `left_ms` is what is left. Below 0 it is over."""

    until_ms: int = 0
    left_ms: int = USUAL_MIN * MINUTE_MS
    used: bool = False

    @property
    def running(self) -> bool:
        return self.until_ms > 0


def toggled(count: Countdown, now_ms: int) -> Countdown:
    """Start, or stop where it is."""
    if count.running:
        return Countdown(0, count.until_ms - now_ms, True)
    return Countdown(now_ms + count.left_ms, count.left_ms, True)


def moved(count: Countdown, minutes: int, now_ms: int) -> Countdown:
    """More or less of it, never less than nothing at the moment it is asked for."""
    by = minutes * MINUTE_MS
    if count.running:
        floor = min(count.until_ms, now_ms)
        return replace(count, until_ms=max(floor, count.until_ms + by), used=True)
    return replace(count, left_ms=max(min(count.left_ms, 0), count.left_ms + by), used=True)


def left_ms(count: Countdown, now_ms: int) -> int:
    return count.until_ms - now_ms if count.running else count.left_ms


def as_clock(milliseconds: int) -> tuple[str, bool]:
    """`04:30`, and whether it is over: then it counts up."""
    over = milliseconds <= -1000
    seconds = (-milliseconds) // 1000 if over else -(-max(0, milliseconds) // 1000)
    return f"{seconds // 60:02d}:{seconds % 60:02d}", over
