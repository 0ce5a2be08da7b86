"""Whether an exercise can be run, in words: what is missing, what deserves a look."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from tabletop.exercise.state import Exercise
from tabletop.messages import Message, message
from tabletop.scenario.model import AgencyRole, Scenario
from tabletop.views.languages import endonym
from tabletop.views.pasted import letters_to_type
from tabletop.views.text import body_of, bound, read


class Step(StrEnum):
    BASICS = "basics"
    AGENCIES = "agencies"
    PROGRAMME = "programme"


class Level(StrEnum):
    """Nothing but BLOCKS keeps a run from starting."""

    READY = "ready"
    LOOK = "look"
    BLOCKS = "blocks"


@dataclass(frozen=True, slots=True)
class Point:
    """One thing to know before the run."""

    step: Step
    level: Level
    text: Message


def points(state: Exercise, scenarios: Mapping[str, Scenario], language: str) -> tuple[Point, ...]:
    """What is missing, in the order of the steps; `scenarios` by digest."""
    return (*_basics(state), *_agencies(state), *_programme(state, scenarios, language))


def level_of(all_points: tuple[Point, ...], step: Step) -> Level:
    levels = [point.level for point in all_points if point.step is step]
    return Level.BLOCKS if Level.BLOCKS in levels else Level.LOOK if levels else Level.READY


def may_start(all_points: tuple[Point, ...]) -> bool:
    return not any(point.level is Level.BLOCKS for point in all_points)


def _basics(state: Exercise) -> Iterator[Point]:
    basics = state.basics
    if basics is None:
        yield Point(Step.BASICS, Level.BLOCKS, message("ready.no-title"))
        return
    if not basics.starts:
        yield Point(Step.BASICS, Level.LOOK, message("ready.no-dates"))
    if not basics.handling:
        yield Point(Step.BASICS, Level.LOOK, message("ready.no-handling"))


def _agencies(state: Exercise) -> Iterator[Point]:
    if state.basics is None:
        return
    if not state.agencies:
        yield Point(Step.AGENCIES, Level.LOOK, message("ready.no-agencies"))
    for code, typed in letters_to_type(state.agencies.values()).items():
        if typed.clash:
            yield Point(Step.AGENCIES, Level.LOOK, message("ready.clash", code=code, other=typed.clash))
    for language in state.basics.languages:
        lacking = [agency.code for agency in state.agencies.values() if not agency.names.has(language)]
        if lacking:
            codes = ", ".join(lacking)
            said = message("ready.no-name", n=len(lacking), codes=codes, language=endonym(language))
            yield Point(Step.AGENCIES, Level.LOOK, said)


def _programme(state: Exercise, scenarios: Mapping[str, Scenario], language: str) -> Iterator[Point]:
    if not state.programme:
        yield Point(Step.PROGRAMME, Level.BLOCKS, message("ready.no-scenario"))
    for digest in state.programme.values():
        scenario = scenarios.get(digest)
        if scenario is None:
            yield Point(Step.PROGRAMME, Level.BLOCKS, message("ready.scenario-unreadable"))
            continue
        title = read(scenario.title, bound(state, scenario), state.agencies, language)
        absent = [
            slot.type
            for slot in scenario.agencies
            if slot.role is AgencyRole.PLAYER and state.agencies and body_of(state.agencies, slot.type) is None
        ]
        if absent:
            yield Point(Step.PROGRAMME, Level.LOOK, message("ready.unbound", title=title, types=", ".join(absent)))
        for spoken in state.basics.languages if state.basics else ():
            if spoken not in scenario.languages:
                yield Point(Step.PROGRAMME, Level.LOOK, message("ready.no-language", title=title, language=endonym(spoken)))
