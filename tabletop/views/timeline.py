"""How long things took beside what was planned, and the pauses between."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import zip_longest

from tabletop.exercise.state import Exercise, Pause, Release, ScenarioRun
from tabletop.scenario.model import Scenario
from tabletop.views.minutes import inject_minutes


@dataclass(frozen=True, slots=True)
class Stretch:
    """One inject on the wall until the next. `planned` is None for what no plan knew of, `actual` while it still runs."""

    release: Release
    planned: float | None
    actual: float | None


@dataclass(frozen=True, slots=True)
class Timeline:
    """Minutes. `planned` sums what was shown; `actual` runs from the first inject to the end, pauses left out."""

    stretches: tuple[Stretch, ...]
    pauses: tuple[Pause, ...]
    planned: float
    actual: float | None


def timeline(state: Exercise, run: ScenarioRun, scenario: Scenario | None) -> Timeline:
    """The injects shown and not taken back, in order; a decision counts to its inject."""
    shown = [r for r in run.releases if r.retracted_ms is None and not r.decision]
    stretches = tuple(_stretches(state, run, shown, scenario))
    planned = sum(s.planned or 0.0 for s in stretches)
    actual = _minutes(run, shown[0].at_ms, run.ended_ms) if shown and run.ended_ms is not None else None
    return Timeline(stretches, run.pauses, planned, actual)


def _stretches(state: Exercise, run: ScenarioRun, shown: list[Release], scenario: Scenario | None) -> Iterator[Stretch]:
    for release, following in zip_longest(shown, shown[1:]):
        inject = scenario.injects.get(release.cue) if scenario else None
        planned = inject_minutes(state, scenario, inject) if inject and scenario else None
        if following is not None and following.boot_id == release.boot_id:
            spent = (following.mono_ns - release.mono_ns) / 60e9 - _paused(run, release.at_ms, following.at_ms)
            yield Stretch(release, planned, max(0.0, spent))
        else:
            until = following.at_ms if following is not None else run.ended_ms
            yield Stretch(release, planned, _minutes(run, release.at_ms, until) if until is not None else None)


def _minutes(run: ScenarioRun, start: int, end: int) -> float:
    return max(0.0, (end - start) / 60_000 - _paused(run, start, end))


def _paused(run: ScenarioRun, start: int, end: int) -> float:
    """Minutes of pause between two moments."""
    spans = ((max(p.from_ms, start), min(p.until_ms if p.until_ms is not None else end, end)) for p in run.pauses)
    return sum(max(0, until - since) for since, until in spans) / 60_000
