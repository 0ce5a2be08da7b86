"""The log of a run: what was said and what was done, the newest first."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from tabletop.exercise.state import Exercise, ScenarioRun
from tabletop.exercise.values import Agency, ChoiceMade, Response
from tabletop.exercise.words import ROOM, ReadBack, ResponseKind, Stance
from tabletop.i18n.formats import time_of
from tabletop.messages import Message, message
from tabletop.scenario.model import Scenario, Strand
from tabletop.views.mentions import Promise, mentions
from tabletop.views.text import option_name


@dataclass(frozen=True, slots=True)
class LogRow:
    """One line that was said; or, with `act`, one thing that was done.

    `with_`: other bodies it names; `promises`: who will do something by when; `opposed`: it stands against another line.
    """

    at_ms: int
    at: str
    response: str = ""
    inject: str = ""
    bodies: tuple[tuple[str, int], ...] = ()  # (code, mark), mark -1 for one nobody knows
    kind: ResponseKind = ResponseKind.RESPONSE
    text: str = ""
    stance: Stance | None = None
    strands: tuple[Strand, ...] = ()
    with_: tuple[str, ...] = ()
    promises: tuple[Promise, ...] = ()
    photos: tuple[str, ...] = ()
    read_back: ReadBack = ReadBack.CAPTURED
    unassigned: bool = False
    amended: bool = False
    withdrawn: bool = False
    opposed: bool = False
    act: Message | None = None

    @property
    def flagged(self) -> bool:
        """Something is left to settle: nobody is named, or it stands against another line."""
        return self.unassigned or self.opposed


class Show(StrEnum):
    """Which rows: all that stand, those with a flag, or those that were withdrawn."""

    ALL = "all"
    FLAGGED = "flagged"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True)
class Filter:
    """`agency` a code, '' for every body; `kind` None for every kind. Things done are shown only without a filter."""

    show: Show = Show.ALL
    agency: str = ""
    kind: ResponseKind | None = None

    @property
    def open(self) -> bool:
        return self == Filter()

    def keeps(self, row: LogRow) -> bool:
        if row.withdrawn != (self.show is Show.WITHDRAWN):
            return False
        if self.show is Show.FLAGGED and not row.flagged:
            return False
        if self.kind is not None and row.kind is not self.kind:
            return False
        return not self.agency or any(code == self.agency for code, _mark in row.bodies)


def said_row(agencies: Mapping[str, Agency], said: Response, opposed: bool = False) -> LogRow:
    """A line as a row."""
    bodies = tuple((code, agencies[code].mark if code in agencies else -1) for code in said.agencies)
    named = mentions(said.text, agencies.values())
    return LogRow(
        said.at_ms,
        time_of(said.at_ms, said.offset_min),
        said.id,
        said.inject,
        bodies,
        said.kind,
        said.text,
        said.stance,
        said.strands,
        named.bodies,
        named.promises,
        said.attachments,
        said.read_back,
        not bodies or any(code != ROOM and mark < 0 for code, mark in bodies),
        said.amended,
        said.withdrawn,
        opposed,
    )


def act_rows(state: Exercise, scenario: Scenario, run: ScenarioRun, language: str) -> tuple[LogRow, ...]:
    """Everything that was done, the newest first."""
    return tuple(sorted(_acts(state, scenario, run, language), key=lambda row: row.at_ms, reverse=True))


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
    return option_name(taken, scenario, state.agencies, language) if taken else choice.option


def _act(at_ms: int, offset_min: int, what: Message) -> LogRow:
    return LogRow(at_ms, time_of(at_ms, offset_min), act=what)
