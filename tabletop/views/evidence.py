"""What a conclusion can rest on: every line of the record by its kind, what has been made of it, and what is still unused."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from tabletop.exercise.state import Exercise, ScenarioRun
from tabletop.exercise.values import Conclusion, CorrectiveAction, Observation, Recommendation, Response
from tabletop.exercise.words import ROOM, Mark, ObservationKind, ResponseKind
from tabletop.i18n.formats import time_of
from tabletop.scenario.model import Scenario, Strand
from tabletop.views.coverage import expected
from tabletop.views.speakers import plain
from tabletop.views.text import all_bound, body_of, option_name, read
from tabletop.views.trace import decision_code, expected_code, response_codes


class Group(StrEnum):
    """In the order they are read. RESPONSE: what was said without a sign."""

    GAP = "gap"
    QUESTION = "question"
    DECISION = "decision"
    STRENGTH = "strength"
    EXPECTED = "expected"
    PARKED = "parked"
    RESPONSE = "response"


@dataclass(frozen=True, slots=True)
class Line:
    """One piece of evidence. `id` is what an observation cites; `findings`: the numbers of those that cite it."""

    id: str
    group: Group
    text: str
    time: str = ""
    speakers: tuple[str, ...] = ()
    mark: int = -1
    trace: str = ""
    findings: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Section:
    group: Group
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Evidence:
    """`total` and `unused` count every line, whatever is searched for."""

    sections: tuple[Section, ...]
    total: int
    unused: int

    def line(self, id: str) -> Line | None:
        return next((line for section in self.sections for line in section.lines if line.id == id), None)


@dataclass(frozen=True, slots=True)
class Finding:
    """An observation with everything that hangs on it. `lacks`: what an improvement plan still needs, '' for nothing."""

    number: int
    observation: Observation
    conclusion: Conclusion | None = None
    recommendations: tuple[Recommendation, ...] = ()
    actions: tuple[CorrectiveAction, ...] = ()
    lacks: str = ""


_STRENGTHS = (ObservationKind.STRENGTH, ObservationKind.GOOD_PRACTICE)


def is_strength(observation: Observation) -> bool:
    return observation.kind in _STRENGTHS


def evidence(state: Exercise, scenarios: Mapping[str, Scenario], language: str) -> Evidence:
    """All of it; `scenarios` by digest."""
    cited = _cited(state)
    lines = [replace(line, findings=cited.get(line.id, ())) for line in _lines(state, all_bound(state, scenarios), language)]
    sections = tuple(Section(group, tuple(line for line in lines if line.group is group)) for group in Group)
    return Evidence(tuple(section for section in sections if section.lines), len(lines), sum(not line.findings for line in lines))


def found(all_lines: Evidence, search: str, unused: bool = False) -> Evidence:
    """Those with every word that is searched for, in text, body or code; accents and case do not matter."""
    words = plain(search).split()
    if not words and not unused:
        return all_lines
    kept = (
        Section(section.group, tuple(line for line in section.lines if _matches(line, words) and not (unused and line.findings)))
        for section in all_lines.sections
    )
    return replace(all_lines, sections=tuple(section for section in kept if section.lines))


def _matches(line: Line, words: Sequence[str]) -> bool:
    where = plain(" ".join((line.text, *line.speakers, line.trace, line.time)))
    return all(word in where for word in words)


def _lines(state: Exercise, scenarios: Mapping[str, Scenario], language: str) -> Iterator[Line]:
    codes = response_codes(state)
    for response in state.all_responses():
        yield _response(state, response, codes.get(response.id, ""))
    for run in state.runs:
        scenario = scenarios.get(run.digest)
        if scenario is not None:
            yield from _choices(state, run, scenario, language)
    for came in expected(state, scenarios):
        if came.mark in (Mark.NOT_RAISED, Mark.PENDING):
            code = expected_code(came.run, came.inject, came.action.id)
            run = state.runs[came.run - 1]
            text = read(came.action.text, scenarios.get(run.digest), state.agencies, language)
            yield _of(state, Line(code, Group.EXPECTED, text, trace=code), came.action.responsible)


def _response(state: Exercise, response: Response, code: str) -> Line:
    first = next(iter(response.agencies), "")
    body = state.agencies.get(first)
    kind = Group.RESPONSE if response.kind is ResponseKind.RESPONSE else Group(response.kind.value)
    time = time_of(response.at_ms, response.offset_min)
    return Line(response.id, kind, response.text, time, response.agencies, body.mark if body else -1, code)


def _of(state: Exercise, line: Line, type: str) -> Line:
    body = body_of(state.agencies, type)
    return replace(line, speakers=(body.code if body else type,), mark=body.mark if body else -1)


def _choices(state: Exercise, run: ScenarioRun, scenario: Scenario, language: str) -> Iterator[Line]:
    for number in dict.fromkeys(choice.decision for choice in run.choices):
        choice, owner = run.choice(number), scenario.decision_owner(number)
        if choice is None or owner is None or owner.decision is None:
            continue
        option = next((o for o in owner.decision.options if o.id == choice.option), None)
        name = option_name(option, scenario, state.agencies, language) if option else ""
        question = read(owner.decision.question, scenario, state.agencies, language)
        code = decision_code(run.number, number)
        words = f"{question} {name}".strip()
        yield Line(code, Group.DECISION, words, time_of(choice.at_ms, choice.offset_min), (ROOM,), trace=code)


def _cited(state: Exercise) -> Mapping[str, tuple[int, ...]]:
    cited: dict[str, tuple[int, ...]] = {}
    for finding in findings(state):
        for id in finding.observation.evidence:
            cited[id] = (*cited.get(id, ()), finding.number)
    return cited


def findings(state: Exercise) -> tuple[Finding, ...]:
    """Strengths first, then what could be better; numbered in that order."""
    ordered = sorted(state.observations.values(), key=lambda o: not is_strength(o))
    return tuple(_finding(state, number, observation) for number, observation in enumerate(ordered, 1))


def _finding(state: Exercise, number: int, observation: Observation) -> Finding:
    conclusion = next((c for c in state.conclusions.values() if observation.id in c.observations), None)
    recommendations = tuple(r for r in state.recommendations.values() if conclusion and r.conclusion == conclusion.id)
    wanted = {r.id for r in recommendations}
    actions = tuple(a for a in state.actions.values() if a.recommendation in wanted)
    return Finding(number, observation, conclusion, recommendations, actions, _lacks(observation, conclusion, actions))


def _lacks(observation: Observation, conclusion: Conclusion | None, actions: Sequence[CorrectiveAction]) -> str:
    if is_strength(observation):
        return ""
    if conclusion is None:
        return "conclusion"
    if not actions:
        return "action"
    return "" if all(action.owner for action in actions) else "owner"


def kind_of(lines: Iterable[Line]) -> ObservationKind:
    """What a finding made of these lines most likely is."""
    groups = [line.group for line in lines]
    if groups and all(group is Group.STRENGTH for group in groups):
        return ObservationKind.STRENGTH
    return ObservationKind.GAP if Group.GAP in groups else ObservationKind.AREA_FOR_IMPROVEMENT


def strand_of(given: Mapping[str, Sequence[Strand]], ids: Iterable[str]) -> Strand | None:
    """The strand most of these lines were given, if any was; `given` by the id of the response."""
    found_strands = [strand for id in ids for strand in given.get(id, ())]
    return max(dict.fromkeys(found_strands), key=found_strands.count, default=None)
