"""What brings back what was just taken away from the conclusions."""

from collections.abc import Callable, Mapping
from dataclasses import fields
from typing import Any

from tabletop.exercise import commands as c
from tabletop.exercise.state import Exercise
from tabletop.exercise.values import CorrectiveAction, Observation, Recommendation

_LONGEST = 60  # characters of what is named
_ADD: Mapping[type, Callable[..., object]] = {
    Observation: c.AddObservation,
    Recommendation: c.AddRecommendation,
    CorrectiveAction: c.AddCorrectiveAction,
}


def way_back(before: Exercise, command: object) -> tuple[str, object] | None:
    """The words of what `command` took away, and the wish that brings it back; None when it took nothing. `before`: the
    exercise as it was then."""
    match command:
        case c.WithdrawObservation(id):
            return _again(before.observations, id)
        case c.WithdrawRecommendation(id):
            return _again(before.recommendations, id)
        case c.WithdrawCorrectiveAction(id):
            return _again(before.actions, id)
        case c.AmendObservation(id) if command.evidence is not None and (old := before.observations.get(id)) is not None:
            gone = [each for each in old.evidence if each not in command.evidence]
            said = before.response(gone[0]) if gone else None
            return (_short(said.text if said else gone[0]), c.AmendObservation(id, evidence=old.evidence)) if gone else None
        case _:
            return None


def _again(things: Mapping[str, Any], id: str) -> tuple[str, object] | None:
    """Where it stood: above the one that was below it."""
    gone, ids = things.get(id), [*things, ""]
    if gone is None:
        return None
    said = {field.name: getattr(gone, field.name) for field in fields(gone)}
    return _short(gone.text), _ADD[type(gone)](**said, before=ids[ids.index(id) + 1])


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST].rstrip()}…"
