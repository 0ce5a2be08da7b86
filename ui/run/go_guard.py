"""The guard of GO: one press, one step. Pure; the clock comes in."""

from dataclasses import dataclass

from ui.widgets.run_settings import pause_ms

REARM_NS = 1_000_000_000


def rearm_ns(wanted: object) -> int:
    """The pause between two presses as a person chose it, from none to three seconds; one second for anything else."""
    return pause_ms(wanted) * 1_000_000


@dataclass(slots=True)
class GoGuard:
    """Refuses a press within `rearm_ns` of the last one that counted, and one whose key was never let go."""

    rearm_ns: int = REARM_NS
    last_ns: int | None = None
    held: bool = False

    def press(self, now_ns: int) -> bool:
        """Whether this press counts. A key held down counts once."""
        if self.held:
            return False
        self.held = True
        if self.last_ns is not None and 0 <= now_ns - self.last_ns < self.rearm_ns:
            return False
        self.last_ns = now_ns
        return True

    def release(self) -> None:
        self.held = False

    def spare(self) -> None:
        """The press that counted led to nothing (refused): the next one need not wait."""
        self.last_ns = None
