"""How late we are: advice for the facilitator, never a trigger."""

from dataclasses import dataclass

from tabletop.clock import Moment
from tabletop.exercise.state import Exercise, Release, ScenarioRun
from tabletop.exercise.words import RunStatus
from tabletop.messages import Message, message
from tabletop.scenario.model import Scenario
from tabletop.views.minutes import inject_minutes

ON_TIME_MIN = 1  # less than this either way is on time


@dataclass(frozen=True, slots=True)
class Pace:
    """What the clock of the console needs. Times of the machine that played them; `paused_ms` closed pauses."""

    started_ms: int = 0
    paused_ms: int = 0
    paused_since_ms: int | None = None
    before_min: float = 0.0  # planned for what was discussed before the current inject
    through_min: float = 0.0  # … and with it
    current: Release | None = None


def pace_of(state: Exercise, scenario: Scenario, run: ScenarioRun) -> Pace:
    shown = [r for r in run.releases if r.retracted_ms is None and not r.decision and not r.repeat]
    costs = [inject_minutes(state, scenario, scenario.injects[r.cue]) for r in shown if r.cue in scenario.injects]
    latest = next((r for r in reversed(run.releases) if r.retracted_ms is None and not r.decision), None)
    paused = sum(p.until_ms - p.from_ms for p in run.pauses if p.until_ms is not None)
    since = run.pauses[-1].from_ms if run.status is RunStatus.PAUSED and run.pauses else None
    return Pace(run.started_ms, paused, since, sum(costs[:-1]), sum(costs), latest)


def elapsed_s(release: Release | None, now: Moment) -> int:
    """Seconds since a release: by the monotonic clock within one boot, which no change of the time can bend."""
    if release is None:
        return 0
    if release.boot_id == now.boot_id:
        return max(0, (now.mono_ns - release.mono_ns) // 1_000_000_000)
    return max(0, (now.utc_ms - release.at_ms) // 1000)


def lateness_min(pace: Pace, now_ms: int) -> int:
    """Whole minutes: late above 0, to spare below."""
    until = pace.paused_since_ms if pace.paused_since_ms is not None else now_ms
    played = (until - pace.started_ms - pace.paused_ms) / 60_000
    if played > pace.through_min:
        return int(played - pace.through_min) if pace.current else 0
    return -int(pace.before_min - played) if played < pace.before_min else 0


def lateness(minutes: int) -> Message:
    """In words, which a glance understands."""
    if minutes >= ON_TIME_MIN:
        return message("pace.late", n=minutes)
    return message("pace.spare", n=-minutes) if minutes <= -ON_TIME_MIN else message("pace.on-time")
