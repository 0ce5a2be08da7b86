"""The log of a run: what was said and what was done, the newest first."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from tabletop.exercise.state import Exercise, ScenarioRun
from tabletop.exercise.values import ChoiceMade, Response
from tabletop.exercise.words import ROOM, ResponseKind, Stance
from tabletop.i18n.formats import time_of
from tabletop.messages import Message, message
from tabletop.scenario.model import Scenario, Strand
from tabletop.views.text import body_of, read
from tabletop.views.trace import inject_code, speaker

LENGTH = 200  # rows shown; the whole record is in the report


@dataclass(frozen=True, slots=True)
class LogRow:
    """One line that was said; or, with `act`, one thing that was done. `trace` leads back to it in every report."""

    at_ms: int
    at: str
    response: str = ""
    bodies: tuple[tuple[str, int], ...] = ()  # (code, mark), mark -1 for one nobody knows
    kind: ResponseKind = ResponseKind.RESPONSE
    text: str = ""
    stance: Stance | None = None
    strands: tuple[Strand, ...] = ()
    trace: str = ""
    unassigned: bool = False
    amended: bool = False
    act: Message | None = None


def log_rows(state: Exercise, scenario: Scenario, run: ScenarioRun, language: str) -> tuple[LogRow, ...]:
    """The last `LENGTH` rows."""
    rows = [*_acts(state, scenario, run, language)]
    spoken = [(inject, group) for (number, inject), group in state.responses.items() if number == run.number and group]
    found = 0
    for inject, responses in sorted(spoken, key=lambda one: one[1][-1].at_ms, reverse=True):
        if found >= LENGTH:
            break  # older than all that is shown
        found += len(responses)
        rows.extend(_said(state, run.number, inject, responses))
    rows.sort(key=lambda row: row.at_ms, reverse=True)
    return tuple(rows[:LENGTH])


def _said(state: Exercise, run: int, inject: str, responses: tuple[Response, ...]) -> Iterator[LogRow]:
    numbers: Counter[str] = Counter()
    oldest = len(responses) - LENGTH
    for place, said in enumerate(responses):
        code = speaker(said)
        numbers[code] += 1
        if said.withdrawn or place < oldest:
            continue
        bodies = tuple((c, _mark(state, c)) for c in said.agencies)
        yield LogRow(
            said.at_ms,
            time_of(said.at_ms, said.offset_min),
            said.id,
            bodies,
            said.kind,
            said.text,
            said.stance,
            said.strands,
            f"{inject_code(run, inject)}-{code}-{numbers[code]}",
            not bodies or any(c != ROOM and mark < 0 for c, mark in bodies),
            said.amended,
        )


def _mark(state: Exercise, code: str) -> int:
    body = body_of(state.agencies, code)
    return body.mark if body else -1


def _acts(state: Exercise, scenario: Scenario, run: ScenarioRun, language: str) -> Iterator[LogRow]:
    for shown in run.releases:
        number = scenario.number(shown.cue)
        words = "log.again" if shown.repeat else "log.decision" if shown.decision else "log.shown"
        yield _act(shown.at_ms, shown.offset_min, message(words, number=number))
        if shown.retracted_ms is not None:
            seconds = max(1, round(shown.retracted_ms / 1000))
            at = shown.at_ms + shown.retracted_ms
            yield _act(at, shown.offset_min, message("log.retracted", number=number, n=seconds))
    for choice in run.choices:
        name = _option(state, scenario, choice, language)
        yield _act(choice.at_ms, choice.offset_min, message("log.chosen", decision=choice.decision, option=name))
    for gone in run.departures:
        yield _act(gone.at_ms, gone.offset_min, message(f"log.{gone.kind}", number=scenario.number(gone.inject)))
    for pause in run.pauses:
        yield _act(pause.from_ms, run.offset_min, message("log.paused"))
        if pause.until_ms is not None:
            yield _act(pause.until_ms, run.offset_min, message("log.resumed"))


def _option(state: Exercise, scenario: Scenario, choice: ChoiceMade, language: str) -> str:
    """The option taken, as the room read it."""
    owner = scenario.decision_owner(choice.decision)
    options = owner.decision.options if owner is not None and owner.decision is not None else ()
    taken = next((o for o in options if o.id == choice.option), None)
    return read(taken.text, scenario, state.agencies, language).partition("\n")[0] if taken else choice.option


def _act(at_ms: int, offset_min: int, what: Message) -> LogRow:
    return LogRow(at_ms, time_of(at_ms, offset_min), act=what)
