"""Whether an exercise can be run, in words: what is missing, what deserves a look."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from tabletop.exercise.people import Person
from tabletop.exercise.state import Exercise
from tabletop.exercise.words import ParticipantRole
from tabletop.messages import Message, message
from tabletop.scenario.model import AgencyRole, Scenario
from tabletop.views import agenda, checklist, localisation
from tabletop.views.languages import endonym
from tabletop.views.letters import letters_to_type
from tabletop.views.people import twins
from tabletop.views.rehearsed import Tried, untested
from tabletop.views.text import body_of, bound, read


class Step(StrEnum):
    """A step of Prepare."""

    BASICS = "basics"
    AGENCIES = "agencies"
    PROGRAMME = "programme"
    PEOPLE = "people"
    AGENDA = "agenda"
    LANGUAGES = "languages"
    PLACEHOLDERS = "placeholders"
    LOGOS = "logos"
    CLEARANCE = "clearance"
    PLANNING = "planning"
    REHEARSAL = "rehearsal"


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


@dataclass(frozen=True, slots=True)
class Known:
    """What is known beside the record. None: that was not looked at, and nothing is said of it.

    `people` by participant; `tried`: branches rehearsed; `stale`: translations older than their source; `today` ISO 8601;
    `logos`: by digest, what is odd about a picture.
    """

    people: Mapping[str, Person] = field(default_factory=dict)
    tried: Tried | None = None
    stale: localisation.Stale | None = None
    today: str = ""
    logos: Mapping[str, tuple[Message, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class _Asked:
    state: Exercise
    scenarios: Mapping[str, Scenario]
    language: str
    known: Known

    def title(self, id: str) -> str:
        """Of a scenario on the programme; its id when its file is not at hand."""
        scenario = self.scenarios.get(self.state.programme.get(id, ""))
        return read(scenario.title, bound(self.state, scenario), self.state.agencies, self.language) if scenario else id


def points(state: Exercise, scenarios: Mapping[str, Scenario], language: str, known: Known | None = None) -> tuple[Point, ...]:
    """What is missing, in the order of the steps; `scenarios` by digest. Only what a run cannot do without blocks."""
    asked = _Asked(state, scenarios, language, known or Known())
    looks = (*_ALWAYS, *(_BEFORE_THE_DAY if state.basics else ()))
    return tuple(point for look in looks for point in look(asked))


def level_of(all_points: tuple[Point, ...], step: Step) -> Level:
    levels = [point.level for point in all_points if point.step is step]
    return Level.BLOCKS if Level.BLOCKS in levels else Level.LOOK if levels else Level.READY


def may_start(all_points: tuple[Point, ...]) -> bool:
    return not any(point.level is Level.BLOCKS for point in all_points)


def _basics(asked: _Asked) -> Iterator[Point]:
    state, basics = asked.state, asked.state.basics
    if basics is None:
        yield Point(Step.BASICS, Level.BLOCKS, message("ready.no-title"))
        return
    for given, said in (
        (basics.starts, message("ready.no-dates")),
        (basics.handling, message("ready.no-handling")),
        (state.mandate.objectives, message("ready.no-objectives")),
        (state.rules.stop_phrase, message("ready.no-stop-phrase")),
    ):
        if not given:
            yield Point(Step.BASICS, Level.LOOK, said)


def _agencies(asked: _Asked) -> Iterator[Point]:
    state = asked.state
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
    for id, scenario in _at_hand(asked):
        absent = [
            slot.type
            for slot in scenario.agencies
            if slot.role is AgencyRole.PLAYER and state.agencies and body_of(state.agencies, slot.type) is None
        ]
        if absent:
            said = message("ready.unbound", title=asked.title(id), types=", ".join(absent))
            yield Point(Step.AGENCIES, Level.LOOK, said)


def _programme(asked: _Asked) -> Iterator[Point]:
    if not asked.state.programme:
        yield Point(Step.PROGRAMME, Level.BLOCKS, message("ready.no-scenario"))
    for digest in asked.state.programme.values():
        if digest not in asked.scenarios:
            yield Point(Step.PROGRAMME, Level.BLOCKS, message("ready.scenario-unreadable"))


def _at_hand(asked: _Asked) -> Iterator[tuple[str, Scenario]]:
    for id, digest in asked.state.programme.items():
        if digest in asked.scenarios:
            yield id, asked.scenarios[digest]


def _people(asked: _Asked) -> Iterator[Point]:
    everyone = asked.state.participants.values()
    if not everyone:
        yield Point(Step.PEOPLE, Level.LOOK, message("ready.no-people"))
    homeless = sum(p.role is ParticipantRole.PLAYER and not p.agency for p in everyone)
    if homeless:
        yield Point(Step.PEOPLE, Level.LOOK, message("ready.no-body", n=homeless))
    for pair in twins({id: person for id, person in asked.known.people.items() if id in asked.state.participants}):
        yield Point(Step.PEOPLE, Level.LOOK, pair.text)


def _agenda(asked: _Asked) -> Iterator[Point]:
    if not asked.state.agenda:
        yield Point(Step.AGENDA, Level.LOOK, message("ready.no-agenda"))
        return
    for day in agenda.days(asked.state, asked.scenarios):
        if day.slack < 0:
            yield Point(Step.AGENDA, Level.LOOK, day.text)
    for id in agenda.without_slot(asked.state):
        yield Point(Step.AGENDA, Level.LOOK, message("ready.no-slot", title=asked.title(id)))


def _languages(asked: _Asked) -> Iterator[Point]:
    spoken = asked.state.basics.languages if asked.state.basics else ()
    rows = localisation.text_rows(asked.state, asked.scenarios, asked.language, asked.known.stale)
    for id, scenario in _at_hand(asked):
        mine = [row for row in rows if row.scenario == id]
        for code in spoken:
            about = {"title": asked.title(id), "language": endonym(code)}
            lacking = sum(row.cells[code] is localisation.There.MISSING for row in mine if row.inject)
            old = sum(row.cells[code] is localisation.There.STALE for row in mine if row.inject)
            if code not in scenario.languages:
                yield Point(Step.LANGUAGES, Level.LOOK, Message("ready.no-language", about))
            elif lacking:
                yield Point(Step.LANGUAGES, Level.LOOK, Message("ready.texts-missing", {**about, "n": lacking}))
            if old:
                yield Point(Step.LANGUAGES, Level.LOOK, Message("ready.texts-stale", {**about, "n": old}))


def _placeholders(asked: _Asked) -> Iterator[Point]:
    rows = localisation.placeholder_rows(asked.state, asked.scenarios)
    for id in asked.state.programme:
        own = [row.name for row in rows if row.scenario == id and not row.bound]
        if own:
            said = message("ready.own-names", n=len(own), title=asked.title(id), names=", ".join(own))
            yield Point(Step.PLACEHOLDERS, Level.LOOK, said)
        for row in rows:
            if row.scenario == id and row.bound and row.missing:
                languages = ", ".join(map(endonym, row.missing))
                said = message("ready.name-language", name=row.name, title=asked.title(id), languages=languages)
                yield Point(Step.PLACEHOLDERS, Level.LOOK, said)


def _logos(asked: _Asked) -> Iterator[Point]:
    for digest in asked.state.logos:
        for said in asked.known.logos.get(digest, ()):
            yield Point(Step.LOGOS, Level.LOOK, said)


def _clearance(asked: _Asked) -> Iterator[Point]:
    for id, digest in asked.state.programme.items():
        cleared = [clearance for clearance in asked.state.clearances if clearance.scenario == id]
        if not cleared:
            yield Point(Step.CLEARANCE, Level.LOOK, message("ready.not-cleared", title=asked.title(id)))
        elif all(clearance.digest != digest for clearance in cleared):
            said = message("ready.cleared-other", title=asked.title(id), by=cleared[-1].by)
            yield Point(Step.CLEARANCE, Level.LOOK, said)


def _planning(asked: _Asked) -> Iterator[Point]:
    if asked.known.today:
        late = [step for step in checklist.pressing(asked.state, asked.known.today) if step.status is checklist.Due.OVERDUE]
        if late:
            yield Point(Step.PLANNING, Level.LOOK, message("ready.planning-late", n=len(late)))


def _rehearsal(asked: _Asked) -> Iterator[Point]:
    tried = asked.known.tried
    if tried is None:
        return
    for id, digest in asked.state.programme.items():
        if digest not in tried:
            yield Point(Step.REHEARSAL, Level.LOOK, message("ready.never-rehearsed", title=asked.title(id)))
    for left in untested(asked.state, asked.scenarios, tried):
        if left.digest in tried:
            said = message("ready.untested", n=len(left.branches), title=asked.title(left.scenario), total=left.of)
            yield Point(Step.REHEARSAL, Level.LOOK, said)


_Look = Callable[[_Asked], Iterator[Point]]
_ALWAYS: tuple[_Look, ...] = (_basics, _agencies, _programme)
_BEFORE_THE_DAY: tuple[_Look, ...] = (
    _people, _agenda, _languages, _placeholders, _logos, _clearance, _planning, _rehearsal,
)  # fmt: skip
