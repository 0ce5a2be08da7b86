"""What participants may be handed on paper. No field here can hold notes, questions, expected actions or consequences.

`public` is the only maker of a `Public`; the participants' papers are made from it and from nothing else.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from tabletop.exercise.prepare_values import AgendaItem
from tabletop.exercise.state import Exercise
from tabletop.exercise.values import Basics
from tabletop.exercise.words import AgendaKind, Attribution
from tabletop.i18n import formats, translator
from tabletop.localized import Localized
from tabletop.messages import Message
from tabletop.scenario.model import ROOM, AgencyRole, Inject, Kind, Scenario
from tabletop.views.agenda import HalfDay, clock, date_of_day, half_days, kind_title, scenario_called
from tabletop.views.minutes import length_of
from tabletop.views.text import body_name, bound, read
from tabletop.views.wall import picture_key
from tabletop.views.wall_slides import DEFAULT_RULES

LETTERS = "abcdefghijklmnopqrstuvwxyz"


@dataclass(frozen=True, slots=True)
class PublicBody:
    """A body that takes part; `mark` its place in the table of shapes."""

    code: str
    names: Localized
    mark: int
    seat: int = 0


@dataclass(frozen=True, slots=True)
class PublicSlot:
    """A line of the agenda. `date` as people write it, '' while there are none."""

    day: int
    date: str
    time: str
    title: str


@dataclass(frozen=True, slots=True)
class PublicPicture:
    picture: str
    caption: str
    alt: str


@dataclass(frozen=True, slots=True)
class PublicInject:
    """What the wall shows of one inject, word for word. `version`: a letter where its text depends on what happened before."""

    id: str
    number: str
    title: str
    text: str
    time: str = ""
    sender: str = ""
    to: tuple[str, ...] = ()
    channel: str = ""
    version: str = ""
    pictures: tuple[PublicPicture, ...] = ()


@dataclass(frozen=True, slots=True)
class PublicDecision:
    """What the room is asked to decide, and the ways on that are always open. `after`: the number of its inject."""

    id: str
    after: str
    question: str
    options: tuple[tuple[str, str], ...]  # (name, detail)


@dataclass(frozen=True, slots=True)
class PublicScenario:
    """`code`: S01 …, its place on the programme. `settled`: its texts were cleared as they are."""

    code: str
    id: str
    title: str
    synopsis: str
    minutes: int
    objectives: tuple[str, ...]
    bodies: tuple[str, ...]
    closing: tuple[str, ...]  # what the wall asks when it is over
    sheets: tuple[PublicInject | PublicDecision, ...]
    settled: bool
    source: str = ""  # the language its texts are in, where that is not the one asked for


@dataclass(frozen=True, slots=True)
class Public:
    """The exercise as its participants know it. `organizer`: as typed, one a line."""

    basics: Basics
    host: str
    contact: str
    objectives: tuple[str, ...]
    attribution: Attribution
    rules: tuple[str, ...]
    stop_phrase: str
    agenda: tuple[PublicSlot, ...]
    half_days: tuple[HalfDay, ...]
    bodies: tuple[PublicBody, ...]
    scenarios: tuple[PublicScenario, ...]
    logos: tuple[str, ...]

    @property
    def settled(self) -> bool:
        """Whether every text was cleared."""
        return all(each.settled for each in self.scenarios)


def public(state: Exercise, scenarios: Mapping[str, Scenario], language: str) -> Public:
    """`scenarios` by digest; what they say in `language`, or in their own where they do not speak it."""
    known = [(id, digest, scenarios[digest]) for id, digest in state.programme.items() if digest in scenarios]
    told = tuple(_scenario(state, n, each, digest, language) for n, (_, digest, each) in enumerate(known, 1))
    default = tuple(translator(language).message(rule) for rule in DEFAULT_RULES)
    bodies = (PublicBody(a.code, a.names, a.mark, a.seat) for a in state.agencies.values() if a.role is AgencyRole.PLAYER)
    return Public(
        state.basics or Basics(""),
        state.mandate.host,
        state.mandate.contact,
        tuple(dict.fromkeys(state.mandate.objectives or (text for each in told for text in each.objectives))),
        state.rules.attribution,
        state.rules.rules or default,
        state.rules.stop_phrase,
        tuple(_slot(state, item, scenarios, language) for item in state.agenda),
        half_days(state),
        tuple(sorted(bodies, key=lambda body: body.seat or 999)),
        told,
        tuple(state.logos),
    )


def cleared(state: Exercise, digest: str) -> bool:
    """Whether the texts of a scenario were cleared in the version that will be played."""
    return any(each.digest == digest for each in state.clearances)


def _slot(state: Exercise, item: AgendaItem, scenarios: Mapping[str, Scenario], language: str) -> PublicSlot:
    scenario = scenario_called(state, scenarios, item.scenario)
    named = read(scenario.title, bound(state, scenario), state.agencies, language) if scenario else ""
    kind = translator(language).message(kind_title(item.kind))
    title = " · ".join(part for part in (item.title or kind, named if item.kind is AgendaKind.SCENARIO else "") if part)
    date = date_of_day(state, item.day)
    time = f"{item.starts}–{clock(item.over)}"
    return PublicSlot(item.day, formats.date(date, translator(language).language) if date else "", time, title)


def _scenario(state: Exercise, number: int, written: Scenario, digest: str, language: str) -> PublicScenario:
    scenario = bound(state, written) or written

    def said(text: Localized) -> str:
        return read(text, scenario, state.agencies, language)

    sheets: list[PublicInject | PublicDecision] = []
    for inject in scenario.injects.values():
        if inject.kind is not Kind.TASK:
            sheets.extend(_injects(state, scenario, inject, digest, language))
        if inject.decision is not None:
            options = (said(option.text).partition("\n") for option in inject.decision.options if not option.when)
            pairs = tuple((name.strip(), " ".join(detail.split())) for name, _, detail in options)
            shown = scenario.number(inject.id)
            sheets.append(PublicDecision(inject.decision.id, shown, said(inject.decision.question), pairs))
    players = (slot.type for slot in scenario.agencies if slot.role is AgencyRole.PLAYER)
    return PublicScenario(
        f"S{number:02d}",
        scenario.id,
        said(scenario.title),
        said(scenario.synopsis),
        length_of(state, scenario).longest,
        tuple(said(item.text) for item in scenario.objectives),
        tuple(dict.fromkeys(body_name(state.agencies, type, language) for type in players)),
        tuple(said(question) for question in scenario.hot_wash),
        tuple(sheets),
        cleared(state, digest),
        "" if scenario.title.has(language) else scenario.language,
    )


def _injects(state: Exercise, scenario: Scenario, inject: Inject, digest: str, language: str) -> list[PublicInject]:
    """The inject, and once more for each text that may stand in its place."""

    def said(text: Localized) -> str:
        return read(text, scenario, state.agencies, language)

    speak = translator(language)
    everyone = speak.message(Message("wall.all"))
    to = tuple(everyone if type == ROOM else body_name(state.agencies, type, language) for type in inject.to)
    pictures = tuple(PublicPicture(picture_key(digest, a.file), said(a.caption), said(a.alt)) for a in inject.attachments)
    texts = [(inject.title, inject.text), *((each.title or inject.title, each.text) for each in inject.variants)]
    channel = speak.message(Message(f"channel.{inject.channel}"))
    made = []
    for place, (title, text) in enumerate(texts):
        version = (LETTERS[place] if place < len(LETTERS) else str(place + 1)) if len(texts) > 1 else ""
        about = (said(inject.time), said(inject.sender), to, channel, version, () if place else pictures)
        made.append(PublicInject(inject.id, scenario.number(inject.id), said(title), said(text), *about))
    return made
