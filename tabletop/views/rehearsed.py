"""Which branches of a scenario a rehearsal went through, and which nobody has tried yet."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise

from tabletop.exercise.state import Exercise, ScenarioRun
from tabletop.scenario.model import END, Scenario

Tried = Mapping[str, frozenset[str]]
"""Digest of a scenario → keys of its branches. A scenario that was edited since has another digest: nothing of it is tried."""

DRAFT = "tried."  # with the digest: where it is kept in the exercise file, beside the record


@dataclass(frozen=True, slots=True)
class Branch:
    """One of several ways on from `inject`: option `option` of `decision`, or, these being '', its edge to `to`."""

    key: str
    inject: str
    to: str
    decision: str = ""
    option: str = ""


@dataclass(frozen=True, slots=True)
class Untested:
    """`scenario`: its id on the programme; `of`: how many branches it has in all."""

    scenario: str
    digest: str
    branches: tuple[Branch, ...]
    of: int


def branches_of(scenario: Scenario) -> tuple[Branch, ...]:
    """Every option of every decision, and every edge of an inject with more than one, in the order of the file."""
    return tuple(branch for inject in scenario.injects for branch in _branches(scenario, inject))


def tried_in(state: Exercise, scenarios: Mapping[str, Scenario]) -> Tried:
    """What the runs of an exercise went through; `scenarios` by digest."""
    tried: dict[str, frozenset[str]] = {}
    for run in state.runs:
        scenario = scenarios.get(run.digest)
        if scenario is not None:
            tried[run.digest] = tried.get(run.digest, frozenset()) | frozenset(_gone(scenario, run))
    return tried


def untested(state: Exercise, scenarios: Mapping[str, Scenario], tried: Tried) -> tuple[Untested, ...]:
    """Every scenario of the programme with branches that nobody has tried."""
    left = []
    for id, digest in state.programme.items():
        branches = branches_of(scenarios[digest]) if digest in scenarios else ()
        open_ = tuple(branch for branch in branches if branch.key not in tried.get(digest, frozenset()))
        if open_:
            left.append(Untested(id, digest, open_, len(branches)))
    return tuple(left)


def from_drafts(drafts: Mapping[str, str]) -> Tried:
    """As kept in the exercise file."""
    return {key.removeprefix(DRAFT): frozenset(words.split()) for key, words in drafts.items() if key.startswith(DRAFT)}


def to_drafts(tried: Tried, before: Mapping[str, str]) -> Mapping[str, str]:
    """What to keep: all that was tried before, and this. Only what changed."""
    known = from_drafts(before)
    joined = {digest: keys | known.get(digest, frozenset()) for digest, keys in tried.items()}
    return {f"{DRAFT}{digest}": " ".join(sorted(keys)) for digest, keys in joined.items() if keys != known.get(digest)}


def _branches(scenario: Scenario, id: str) -> Iterator[Branch]:
    inject = scenario.injects[id]
    if inject.decision is not None:
        for option in inject.decision.options:
            yield Branch(f"{inject.decision.id}{option.id}", id, option.next, inject.decision.id, option.id)
    elif len(inject.next) > 1:
        for target in dict.fromkeys(edge.to for edge in inject.next):
            yield Branch(f"{id}>{target}", id, target)


def _gone(scenario: Scenario, run: ScenarioRun) -> Iterator[str]:
    """Taking a choice counts as trying it; a way on counts once its target was shown from there."""
    known = {branch.key for branch in branches_of(scenario)}
    yield "start"
    for choice in run.choices:
        yield f"{choice.decision}{choice.option}"
    seen = [r.cue for r in run.releases if not r.decision and r.on_route and r.retracted_ms is None]
    for one, two in pairwise((*seen, *((END,) if run.at_end else ()))):
        if f"{one}>{two}" in known:
            yield f"{one}>{two}"
