"""The finding that is open, as the editor shows it: what its fields hold, and what makes another page of it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from tabletop.exercise.state import Exercise
from tabletop.views.evidence import Finding, Line
from tabletop.views.suggestions import Promised, promised


@dataclass(frozen=True, slots=True)
class Open:
    """The finding that is open, the lines it rests on by id, and how its outcomes are numbered in the exercise. `promised`:
    what those lines promise and no action has taken up."""

    finding: Finding
    lines: Mapping[str, Line]
    conclusion_number: int
    recommendation_numbers: Mapping[str, int]
    codes: Sequence[str]
    promised: tuple[Promised, ...] = ()


def all_opened(state: Exercise, findings: Sequence[Finding], lines: Mapping[str, Line]) -> Mapping[str, Open]:
    """Each of `findings` by the id of its observation; `lines`: all there are, by id."""
    conclusions = {id: number for number, id in enumerate(state.conclusions, 1)}
    recommendations = {id: number for number, id in enumerate(state.recommendations, 1)}
    return {
        finding.observation.id: Open(
            finding,
            {id: lines[id] for id in finding.observation.evidence if id in lines},
            conclusions.get(finding.conclusion.id, 0) if finding.conclusion else 0,
            recommendations,
            tuple(state.agencies),
            tuple(_promised(state, finding)),
        )
        for finding in findings
    }


def _promised(state: Exercise, finding: Finding) -> Iterator[Promised]:
    taken_up = {(action.owner, words) for action in finding.actions for words in (action.text, action.due) if words}
    for id in finding.observation.evidence:
        said = state.response(id)
        for each in promised(state, said) if said is not None else ():
            if taken_up.isdisjoint({(each.owner, each.text), (each.owner, each.due)}):
                yield each


def shape_of(opened: Open | None) -> object:
    """What makes another page of it: everything but the texts of its fields."""
    if opened is None:
        return None
    finding = opened.finding
    seen, conclusion = finding.observation, finding.conclusion
    outcomes = tuple((r.id, r.level, r.priority, r.horizon) for r in finding.recommendations)
    actions = tuple((a.id, a.recommendation, a.element, a.status) for a in finding.actions)
    agreed = (conclusion.id, conclusion.agreement) if conclusion else None
    return seen.id, seen.kind, seen.strand, seen.evidence, agreed, outcomes, actions, tuple(opened.codes), opened.promised


def values_of(opened: Open) -> dict[str, str]:
    """The value of every field by its key."""
    seen, conclusion = opened.finding.observation, opened.finding.conclusion
    values = {
        f"observation.{seen.id}.{name}": text for name, text in (("title", seen.text), ("detail", seen.detail), ("why", seen.why))
    }
    if conclusion is not None:
        values[f"conclusion.{conclusion.id}.text"] = conclusion.text
        values[f"conclusion.{conclusion.id}.reservation"] = conclusion.reservation
    for made in opened.finding.recommendations:
        values[f"recommendation.{made.id}.text"] = made.text
        values[f"recommendation.{made.id}.addressee"] = made.addressee
    for action in opened.finding.actions:
        values[f"action.{action.id}.text"] = action.text
        values[f"action.{action.id}.owner"] = action.owner
        values[f"action.{action.id}.due"] = action.due
    return values
