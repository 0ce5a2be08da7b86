"""What the facilitator reads of one cue. Private, every word of it."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from tabletop.exercise.state import Exercise, ScenarioRun
from tabletop.exercise.values import Response
from tabletop.exercise.words import Mark
from tabletop.i18n import translator
from tabletop.localized import Localized
from tabletop.messages import Message
from tabletop.scenario.model import END, ROOM, Channel, Decision, Inject, Scenario, Strand
from tabletop.views.tasks import NOTHING_SAID, Picture, pictures
from tabletop.views.text import body_of, option_name, read
from tabletop.views.wall import offered


class NoteKind(StrEnum):
    READ_ALOUD = "read_aloud"
    NOTES = "notes"
    PROBE = "probe"
    IF_SILENT = "if_silent"
    RED_FLAG = "red_flag"
    ROLE_PLAYER = "role_player"
    CONSEQUENCE = "consequence"


@dataclass(frozen=True, slots=True)
class Note:
    """One paragraph. `bodies`: (code, mark) of those it is for; `label`: the option a consequence belongs to."""

    kind: NoteKind
    text: str
    strand: Strand | None = None
    bodies: tuple[tuple[str, int], ...] = ()
    label: str = ""
    foreign: bool = False


@dataclass(frozen=True, slots=True)
class Expected:
    """An expected action of an inject and how it came up so far. `evaluators`: their own marks, by initials, kept apart."""

    inject: str
    id: str
    code: str
    body_mark: int
    text: str
    detail: str
    mark: Mark
    foreign: bool = False
    picture: Picture = NOTHING_SAID
    evaluators: tuple[tuple[str, Mark], ...] = ()


def notes_of(state: Exercise, scenario: Scenario, run: ScenarioRun, cue: str, language: str) -> tuple[Note, ...]:
    """The notes of an inject; of a decision, its consequences; of the end, what is asked when the scenario is over."""
    if cue == END:
        return tuple(_maker(state, scenario, language)(NoteKind.PROBE, scenario.hot_wash))
    owner = scenario.decision_owner(cue)
    if owner is not None and owner.decision is not None:
        return tuple(_consequences(state, scenario, run, owner.decision, language))
    inject = scenario.injects.get(cue)
    return tuple(_inject_notes(state, scenario, run, inject, language)) if inject is not None else ()


def expected_of(
    state: Exercise, scenario: Scenario, run: ScenarioRun, inject: Inject, said: Iterable[Response], language: str
) -> tuple[Expected, ...]:
    """`said`: the lines of the inject, or those of them that take a stance."""
    return tuple(_expected(state, scenario, run, inject, pictures(state.agencies, said), language))


def _expected(
    state: Exercise, scenario: Scenario, run: ScenarioRun, inject: Inject, table: Mapping[str, Picture], language: str
) -> Iterator[Expected]:
    for action in inject.expected:
        body = body_of(state.agencies, action.responsible)
        code, mark = (body.code, body.mark) if body else (action.responsible, -1)
        text = read(action.text, scenario, state.agencies, language)
        detail = " · ".join(word for word in (_channel(action.channel, language), action.within) if word)
        came_up = run.marks.get((inject.id, action.id), Mark.PENDING)
        own = [(who, mark) for (who, at, id), mark in run.evaluations.items() if (at, id) == (inject.id, action.id)]
        given = tuple(sorted((who, mark) for who, mark in own if mark is not Mark.PENDING))
        foreign = not action.text.has(language)
        picture = table.get(action.id, NOTHING_SAID)
        yield Expected(inject.id, action.id, code, mark, text, detail, came_up, foreign, picture, given)


def _channel(written: str, language: str) -> str:
    """The word for one of the format's channels; another is its author's own."""
    return translator(language).message(Message(f"channel.{written}")) if written in tuple(Channel) else written


def _inject_notes(state: Exercise, scenario: Scenario, run: ScenarioRun, inject: Inject, language: str) -> Iterator[Note]:
    note = _maker(state, scenario, language)
    yield from note(NoteKind.READ_ALOUD, (inject.read_aloud,))
    yield from note(NoteKind.NOTES, (inject.notes,))
    for question in inject.questions:
        for said in note(NoteKind.PROBE, (question.text,)):
            yield Note(said.kind, said.text, question.strand, _bodies(state, question.to), "", said.foreign)
    yield from note(NoteKind.IF_SILENT, inject.hints)
    yield from note(NoteKind.RED_FLAG, inject.red_flags)
    for line in inject.role_player:
        for said in note(NoteKind.ROLE_PLAYER, (line.line,)):
            yield Note(said.kind, said.text, None, _bodies(state, (line.as_,)), "", said.foreign)
    if inject.decision is not None:
        yield from _consequences(state, scenario, run, inject.decision, language)


def _consequences(state: Exercise, scenario: Scenario, run: ScenarioRun, decision: Decision, language: str) -> Iterator[Note]:
    note = _maker(state, scenario, language)
    for place, option in enumerate(offered(scenario, run, decision), 1):
        name = option_name(option, scenario, state.agencies, language)
        for said in note(NoteKind.CONSEQUENCE, (option.consequence,)):
            yield Note(said.kind, said.text, None, (), f"{place} {name}", said.foreign)


def _maker(state: Exercise, scenario: Scenario, language: str) -> Callable[[NoteKind, Iterable[Localized]], Iterator[Note]]:
    def make(kind: NoteKind, texts: Iterable[Localized]) -> Iterator[Note]:
        for text in texts:
            if said := read(text, scenario, state.agencies, language).strip():
                yield Note(kind, said, foreign=not text.has(language))

    return make


def _bodies(state: Exercise, types: tuple[str, ...]) -> tuple[tuple[str, int], ...]:
    found = ((type, body_of(state.agencies, type)) for type in types if type != ROOM)
    return tuple((body.code, body.mark) if body else (type, -1) for type, body in found)
