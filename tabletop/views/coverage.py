"""What the discussion reached: which bodies spoke where, and how the expected actions came up. Never a score."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from tabletop.exercise.state import Exercise
from tabletop.exercise.words import ROOM, Mark
from tabletop.scenario.model import ExpectedAction, Scenario


@dataclass(frozen=True, slots=True)
class Participation:
    """A body, known to the exercise or named in a line only, and the (run, inject) pairs at which it spoke, in order."""

    code: str
    listed: bool
    spoke_at: tuple[tuple[int, str], ...]


@dataclass(frozen=True, slots=True)
class Came:
    """An expected action of an inject the room has seen, and how it came up; PENDING while nobody said."""

    run: int
    inject: str
    action: ExpectedAction
    mark: Mark


def participation(state: Exercise) -> tuple[Participation, ...]:
    """Every body of the exercise in its order, then those that only a line names."""
    spoke: dict[str, dict[tuple[int, str], None]] = {code: {} for code in state.agencies}
    for response in state.all_responses():
        for code in response.agencies:
            if code != ROOM:
                spoke.setdefault(code, {})[(response.run, response.inject)] = None
    return tuple(Participation(code, code in state.agencies, tuple(places)) for code, places in spoke.items())


def expected(state: Exercise, scenarios: Mapping[str, Scenario]) -> Iterator[Came]:
    """In the order of play of the runs and of the file within each; `scenarios` by digest."""
    for run in state.runs:
        scenario = scenarios.get(run.digest)
        released = run.released()
        for inject in scenario.injects.values() if scenario else ():
            for action in inject.expected if inject.id in released else ():
                yield Came(run.number, inject.id, action, run.marks.get((inject.id, action.id), Mark.PENDING))
