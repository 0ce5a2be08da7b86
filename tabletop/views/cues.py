"""The cue list: every inject and decision of the scenario, and where each of them stands in this run."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from tabletop.exercise.route import Cue, CueKind, standby
from tabletop.exercise.state import Exercise, ScenarioRun
from tabletop.exercise.values import Agency
from tabletop.scenario.model import END, Decision, Inject, Kind, Scenario
from tabletop.views.text import option_name, read
from tabletop.views.wall import offered


class RowKind(StrEnum):
    INJECT = "inject"
    TASK = "task"  # for the facilitator: nothing is shown
    DECISION = "decision"
    OPTION = "option"
    IMPROVISED = "improvised"


class CueState(StrEnum):
    WAITING = "waiting"
    SHOWN = "shown"
    LIVE = "live"
    STANDBY = "standby"
    SKIPPED = "skipped"
    OFF = "off"  # not on the branch that was taken; still within reach
    RESERVE = "reserve"


@dataclass(frozen=True, slots=True)
class CueRow:
    """`number` as people say it; for an option its digit. `chosen`: the digit of the option taken at a decision.

    `target`: the number an option leads to, '' for the end. `foreign`: its words are not in the language asked for.
    """

    kind: RowKind
    cue: str
    number: str
    title: str
    state: CueState
    armed: bool = False
    chosen: str = ""
    target: str = ""
    foreign: bool = False


def cue_rows(state: Exercise, scenario: Scenario, run: ScenarioRun, language: str, picked: str = "") -> tuple[CueRow, ...]:
    """`picked`: the cue the console itself put in standby, '' for the one the route leads to."""
    next_cue = picked or standby(scenario, run).id
    shown = state.wall.shown
    live = shown.cue if shown is not None and shown.run == run.number else ""
    marks = _Marks(live, next_cue, run.released(), run.skipped(), _reachable(scenario, run))
    rows: list[CueRow] = []
    for inject in scenario.injects.values():
        rows.append(_inject_row(scenario, state.agencies, inject, marks, language))
        if inject.decision is not None:
            rows.extend(_decision_rows(scenario, state.agencies, run, inject.decision, marks, language))
    for added in run.improvised:
        at = marks.of(added.id, CueState.WAITING)
        rows.append(CueRow(RowKind.IMPROVISED, added.id, added.id, added.title, at))
    return tuple(rows)


def cue_title(state: Exercise, scenario: Scenario, run: ScenarioRun, cue: str, language: str) -> tuple[str, str]:
    """(number, title) of an inject, a decision or an improvised inject; ('', '') for the end."""
    if inject := scenario.injects.get(cue):
        return scenario.number(cue), read(inject.title, scenario, state.agencies, language)
    if (owner := scenario.decision_owner(cue)) is not None and owner.decision is not None:
        return cue, read(owner.decision.question, scenario, state.agencies, language)
    return next(((x.id, x.title) for x in run.improvised if x.id == cue), ("", ""))


@dataclass(frozen=True, slots=True)
class _Marks:
    live: str
    standby: str
    released: frozenset[str]
    skipped: frozenset[str]
    reachable: frozenset[str]

    def of(self, cue: str, otherwise: CueState) -> CueState:
        if cue == self.live:
            return CueState.LIVE
        if cue == self.standby:
            return CueState.STANDBY
        if cue in self.released:
            return CueState.SHOWN
        return CueState.SKIPPED if cue in self.skipped else otherwise


def _inject_row(scenario: Scenario, agencies: Mapping[str, Agency], inject: Inject, marks: _Marks, language: str) -> CueRow:
    away = CueState.RESERVE if inject.reserve else CueState.OFF
    at = marks.of(inject.id, CueState.WAITING if inject.id in marks.reachable else away)
    kind = RowKind.TASK if inject.kind is Kind.TASK else RowKind.INJECT
    title = read(inject.title, scenario, agencies, language)
    foreign = not inject.title.has(language)
    return CueRow(kind, inject.id, scenario.number(inject.id), title, at, foreign=foreign)


def _decision_rows(
    scenario: Scenario,
    agencies: Mapping[str, Agency],
    run: ScenarioRun,
    decision: Decision,
    marks: _Marks,
    language: str,
) -> Iterator[CueRow]:
    choices = offered(scenario, run, decision)
    choice = run.choice(decision.id)
    digits = {option.id: str(place) for place, option in enumerate(choices, 1)}
    chosen = digits.get(choice.option, choice.option) if choice else ""
    otherwise = CueState.SHOWN if choice else CueState.WAITING if decision.id in marks.reachable else CueState.OFF
    title = read(decision.question, scenario, agencies, language)
    foreign = not decision.question.has(language)
    at = marks.of(decision.id, otherwise)
    yield CueRow(RowKind.DECISION, decision.id, decision.id, title, at, chosen=chosen, foreign=foreign)
    at_place = scenario.injects.get(run.place.at)
    if at_place is None or at_place.decision is None or at_place.decision.id != decision.id:
        return
    for option in choices:
        name = option_name(option, scenario, agencies, language)
        target = "" if option.next == END else scenario.number(option.next)
        armed = run.place.chosen == option.id
        yield CueRow(RowKind.OPTION, option.id, digits[option.id], name, CueState.WAITING, armed, target=target)


def _reachable(scenario: Scenario, run: ScenarioRun) -> frozenset[str]:
    """Every cue that can still come, whatever the conditions say."""
    first = standby(scenario, run)
    owner = scenario.decision_owner(first.id) if first.kind is CueKind.DECISION else None
    waiting = [option.next for option in owner.decision.options] if owner and owner.decision else [first.id]
    found: set[str] = {first.id}
    while waiting:
        cue = waiting.pop()
        inject = scenario.injects.get(cue)
        if inject is None or cue in found - {first.id}:
            continue
        found.add(cue)
        if inject.decision is not None:
            found.add(inject.decision.id)
            waiting.extend(o.next for o in inject.decision.options if o.next not in found)
        else:
            waiting.extend(edge.to for edge in inject.next if edge.to not in found)
    return frozenset(found)


def selectable(rows: tuple[CueRow, ...], route: Cue) -> tuple[str, ...]:
    """The cues the arrows go through: every inject, and the decision that is open."""
    movable = (RowKind.INJECT, RowKind.TASK, RowKind.IMPROVISED)
    return tuple(row.cue for row in rows if row.kind in movable or row.cue == route.id)
