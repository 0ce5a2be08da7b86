"""The exercises of this person as a list of cards, the one to go on with, and what is due of what was agreed."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date as Date
from typing import Protocol

from tabletop.clock import Moment
from tabletop.exercise.route import CueKind, standby
from tabletop.exercise.state import Exercise
from tabletop.exercise.values import Basics, CorrectiveAction
from tabletop.exercise.words import ActionStatus
from tabletop.messages import Message
from tabletop.scenario.model import Scenario
from tabletop.views.cues import cue_title
from tabletop.views.day import day_number, open_session
from tabletop.views.speakers import plain
from tabletop.views.text import bound

PREPARED, RUNNING, PLAYED, CLOSED, UNREADABLE = "prepared", "running", "played", "closed", "unreadable"
NEAR, SOON = 30, 60  # days


class Listed(Protocol):
    """What a list of files tells of an exercise without reading all of it. `problem`: why it cannot be read."""

    @property
    def path(self) -> object: ...
    @property
    def basics(self) -> Basics: ...
    @property
    def status(self) -> str: ...
    @property
    def agencies(self) -> int: ...
    @property
    def responses(self) -> int: ...
    @property
    def scenarios(self) -> int: ...
    @property
    def conclusions(self) -> int: ...
    @property
    def saved_ms(self) -> int: ...
    @property
    def offset_min(self) -> int: ...
    @property
    def actions(self) -> tuple[CorrectiveAction, ...]: ...
    @property
    def problem(self) -> Message | None: ...
    @property
    def sample(self) -> bool: ...


@dataclass(frozen=True, slots=True)
class Card:
    """One exercise in a list. `starts`: its first day, ISO 8601, or ''; `sample`: invented, to try the program with."""

    path: str
    title: str
    country: str
    starts: str
    ends: str
    subtitle: str
    status: str
    agencies: int
    scenarios: int
    responses: int
    conclusions: int
    saved_ms: int
    offset_min: int
    problem: Message | None = None
    actions: tuple[CorrectiveAction, ...] = ()
    sample: bool = False

    @property
    def year(self) -> str:
        return self.starts[:4]


@dataclass(frozen=True, slots=True)
class Filter:
    """What is looked for; '' for everything."""

    words: str = ""
    country: str = ""
    year: str = ""


@dataclass(frozen=True, slots=True)
class Resume:
    """The exercise to go on with. `day`: that which is going on, else 0; `kind` of the next cue: inject, decision or end."""

    path: str
    title: str
    saved_ms: int
    offset_min: int
    responses: int
    day: int = 0
    kind: str = ""
    number: str = ""
    next_title: str = ""
    unassigned: int = 0


@dataclass(frozen=True, slots=True)
class Due:
    """Corrective actions that are not done, by when they should be."""

    open: int = 0
    overdue: int = 0
    near: int = 0
    soon: int = 0
    undated: int = 0
    unowned: int = 0
    total: int = 0


def card_of(listed: Listed) -> Card:
    """A file that cannot be read is known by its name."""
    basics = listed.basics
    return Card(
        str(listed.path),
        basics.title or str(listed.path).replace("\\", "/").rsplit("/", 1)[-1],
        basics.country,
        basics.starts,
        basics.ends,
        basics.subtitle or basics.place,
        str(listed.status),
        listed.agencies,
        listed.scenarios,
        listed.responses,
        listed.conclusions,
        listed.saved_ms,
        listed.offset_min,
        listed.problem,
        listed.actions,
        listed.sample,
    )


def cards(listed: Iterable[Listed]) -> tuple[Card, ...]:
    """In the order given: the one saved last first."""
    return tuple(card_of(each) for each in listed)


def shown(all_cards: Sequence[Card], closed: bool, wanted: Filter = Filter()) -> tuple[Card, ...]:
    """Those in the archive, or those not yet in it, that are looked for."""
    words = plain(wanted.words).split()
    return tuple(
        card
        for card in all_cards
        if (card.status == CLOSED) is closed
        and wanted.country in ("", card.country)
        and wanted.year in ("", card.year)
        and all(word in plain(f"{card.title} {card.subtitle} {card.country} {card.year}") for word in words)
    )


def archived(all_cards: Sequence[Card]) -> tuple[Card, ...]:
    """What was played, by its dates, the latest first and samples last; it is in the archive when it is closed."""
    played = [card for card in all_cards if card.status in (CLOSED, PLAYED)]

    def order(card: Card) -> tuple[bool, str, int]:
        return not card.sample, card.starts or day_of(card.saved_ms, card.offset_min), card.saved_ms

    return tuple(sorted(played, key=order, reverse=True))


def day_of(saved_ms: int, offset_min: int) -> str:
    """The day of a moment where it was, ISO 8601."""
    days = (saved_ms // 60_000 + offset_min) // 1440
    return Date.fromordinal(Date(1970, 1, 1).toordinal() + max(0, days)).isoformat()


def countries(all_cards: Iterable[Card]) -> tuple[str, ...]:
    return tuple(sorted({card.country for card in all_cards if card.country}, key=plain))


def years(all_cards: Iterable[Card]) -> tuple[str, ...]:
    return tuple(sorted({card.year for card in all_cards if card.year}, reverse=True))


def to_resume(all_cards: Sequence[Card]) -> Card | None:
    """The exercise that was running last; else the one being prepared or concluded last. Never a sample."""
    alive = [card for card in all_cards if card.status in (RUNNING, PREPARED, PLAYED) and not card.sample]
    return max(alive, key=lambda card: (card.status == RUNNING, card.saved_ms), default=None)


def resume_of(card: Card) -> Resume:
    """What the list alone can tell."""
    return Resume(card.path, card.title, card.saved_ms, card.offset_min, card.responses)


def resume(card: Card, state: Exercise, scenarios: Mapping[str, Scenario], language: str) -> Resume:
    """The same with what comes next, read from the exercise itself; `scenarios` by digest."""
    said = state.all_responses()
    kind, number, title = _next(state, scenarios, language)
    unassigned = sum(not response.agencies for response in said)
    session = open_session(state)
    day = day_number(state, Moment(state.last_ms, session.offset_min, 0, "")) if session is not None else 0
    return Resume(card.path, card.title, card.saved_ms, card.offset_min, len(said), day, kind, number, title, unassigned)


def _next(state: Exercise, scenarios: Mapping[str, Scenario], language: str) -> tuple[str, str, str]:
    run = state.run
    scenario = bound(state, scenarios.get(run.digest)) if run else None
    if run is None or scenario is None:
        return "", "", ""
    cue = standby(scenario, run)
    number, title = cue_title(state, scenario, run, cue.id, language)
    return cue.kind.value, cue.id if cue.kind is CueKind.DECISION else number, title


def due(actions: Iterable[CorrectiveAction], today: str) -> Due:
    """`today` ISO 8601. An action done or replaced is not due; `near` within 30 days, `soon` within 60."""
    every = list(actions)
    waiting = [a for a in every if a.status in (ActionStatus.OPEN, ActionStatus.IN_PROGRESS)]
    left = [(Date.fromisoformat(a.due) - Date.fromisoformat(today)).days for a in waiting if a.due]
    return Due(
        len(waiting),
        sum(days < 0 for days in left),
        sum(0 <= days <= NEAR for days in left),
        sum(NEAR < days <= SOON for days in left),
        len(waiting) - len(left),
        sum(not a.owner for a in waiting),
        len(every),
    )


def due_together(all_cards: Iterable[Card], today: str) -> Due:
    """Of several exercises, never compared with one another; nothing is due of a sample."""
    all_of = [due(card.actions, today) for card in all_cards if not card.sample]
    return Due(*(sum(getattr(one, name) for one in all_of) for name in Due.__slots__))
