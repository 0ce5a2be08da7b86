"""From a command to exactly one event, or `Refused` with a message. Pure: time and ids come in with the context."""

from collections.abc import Mapping

from tabletop.exercise.commands import Command, DescribeExercise, ReopenExercise
from tabletop.exercise.decide import arrangements, conclude, people, prepare, record, run, wall
from tabletop.exercise.decide.context import Context, refuse
from tabletop.exercise.events import Event
from tabletop.exercise.state import Exercise
from tabletop.scenario.model import Scenario

_ARMS = {**prepare.ARMS, **arrangements.ARMS, **people.ARMS, **run.ARMS, **wall.ARMS, **record.ARMS, **conclude.ARMS}


def decide(scenarios: Mapping[str, Scenario], state: Exercise, command: Command, context: Context) -> Event:
    """`scenarios` by digest: those on the programme and those played. Raises `Refused`; nothing has changed then."""
    if state.basics is None and not isinstance(command, DescribeExercise):
        refuse("exercise.none")
    if state.closed and not isinstance(command, ReopenExercise):
        refuse("exercise.closed")
    return _ARMS[type(command)](scenarios, state, command, context)


__all__ = ["Context", "decide"]
