"""The one finder: injects by number, title and words in any language; what was said, by whom; who can say it; and what can
be done.

Accents and capitals do not count. Every word typed must be found; what begins with it comes before what merely holds it.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from unicodedata import normalize

from tabletop.exercise.state import Exercise, ScenarioRun
from tabletop.exercise.values import Agency, Response
from tabletop.exercise.words import ROOM, ResponseKind
from tabletop.i18n.formats import time_of
from tabletop.scenario.model import Inject, Scenario
from tabletop.views.cues import CueState, RowKind, cue_rows
from tabletop.views.text import body_of, bound
from tabletop.views.trace import inject_code

MOST = 60  # rows of a group; whoever sees so many types another letter
MOST_MIXED = 12  # of each group where all of them are asked


class Group(StrEnum):
    INJECTS = "injects"
    SAID = "said"
    AGENCIES = "agencies"
    COMMANDS = "commands"


@dataclass(frozen=True, slots=True)
class Found:
    """One thing to go to. `id`: the cue, the response, the code of the agency or the action; `lead`: its number, the time, the
    code, or nothing; `detail`: where it belongs; `keys`: what does a command at once."""

    group: Group
    id: str
    lead: str
    title: str
    detail: str = ""
    keys: str = ""
    bodies: tuple[tuple[str, int], ...] = ()  # (code, mark), mark -1 for one nobody knows
    kind: ResponseKind | None = None
    state: CueState | None = None
    shape: RowKind | None = None


@dataclass(frozen=True, slots=True)
class Entry:
    """A thing to be found, by words folded beforehand: those of its name, and all of them."""

    found: Found
    name: str
    words: str


Index = Mapping[Group, Sequence[Entry]]


@dataclass(frozen=True, slots=True)
class Command:
    """An action of the key table, in words."""

    action: str
    word: str
    sentence: str
    keys: str


def index_of(
    state: Exercise,
    scenario: Scenario | None,
    run: ScenarioRun | None,
    language: str,
    commands: Iterable[Command],
    picked: str = "",
) -> Index:
    """Everything there is to find now; said things newest first."""
    scenario = bound(state, scenario)
    injects = tuple(_injects(state, scenario, run, language, picked)) if scenario and run else ()
    said = sorted(state.all_responses(), key=lambda r: r.at_ms, reverse=True)
    names = {code: _body_words(state.agencies, code) for code in {c for r in said for c in r.agencies}}
    marks = {code: body.mark if (body := body_of(state.agencies, code)) else -1 for code in names}
    orders = [
        Entry(Found(Group.COMMANDS, c.action, "", c.sentence, "", c.keys), folded(c.word), _all(c.word, c.sentence))
        for c in commands
    ]
    return {
        Group.INJECTS: injects,
        Group.SAID: tuple(_said(response, names, marks) for response in said),
        Group.AGENCIES: tuple(_agencies(state, language)),
        Group.COMMANDS: tuple(orders),
    }


def find(index: Index, typed: str, groups: Sequence[Group]) -> tuple[Found, ...]:
    """What `typed` finds in `groups`, group after group, the best first. Nothing typed finds the first of each."""
    most = MOST if len(groups) == 1 else MOST_MIXED
    words = folded(typed).split()
    found: list[Found] = []
    for group in groups:
        if words:
            ranked = [(rank, place) for place, entry in enumerate(index[group]) if (rank := _rank(entry, words)) is not None]
            ranked.sort()
            found.extend(index[group][place].found for _, place in ranked[:most])
        else:
            found.extend(entry.found for entry in index[group][:most])
    return tuple(found)


def _rank(entry: Entry, words: list[str]) -> int | None:
    """0 for its very number or name, then what begins with the words, then what holds them; None when it does not."""
    if len(words) == 1 and words[0] == entry.found.lead.casefold():
        return 0
    if entry.name == " " + " ".join(words):
        return 0
    if all(f" {word}" in entry.name for word in words):
        return 1 if entry.name.startswith(f" {words[0]}") else 2
    if all(f" {word}" in entry.words for word in words):
        return 3
    return 4 if all(len(word) > 2 and word in entry.words for word in words) else None


@lru_cache(maxsize=65_536)
def folded(text: str) -> str:
    """Small letters without accents or signs, each word after a space."""
    low = text.casefold() if text.isascii() else _MARKS.sub("", normalize("NFKD", text).casefold())
    words = _WORD.findall(low)
    return f" {' '.join(words)}" if words else ""


_WORD = re.compile(r"\w+")
_MARKS = re.compile("[\u0300-\u036f\u0591-\u05bd\u064b-\u065f\u0670]+")  # accents, and the vowels of Hebrew and Arabic


def _all(*texts: str) -> str:
    return "".join(map(folded, texts))


def _injects(state: Exercise, scenario: Scenario, run: ScenarioRun, language: str, picked: str) -> Iterator[Entry]:
    """Injects and improvised ones, in their order; a decision is found with the inject it follows."""
    added = {inject.id: inject for inject in run.improvised}
    for row in cue_rows(state, scenario, run, language, picked):
        if row.kind in (RowKind.OPTION, RowKind.DECISION):
            continue
        found = Found(Group.INJECTS, row.cue, row.number, row.title, state=row.state, shape=row.kind)
        inject = scenario.injects.get(row.cue)
        words = _inject_words(inject) if inject else (added[row.cue].title, added[row.cue].text)
        yield Entry(found, folded(row.title), _all(row.cue, row.number, row.title, *words))


def _inject_words(inject: Inject) -> Iterator[str]:
    """In every language it has; `map` finds what looks like a map."""
    yield inject.look.value
    decision = inject.decision
    asked = (decision.question, *(option.text for option in decision.options)) if decision else ()
    shown = (each for picture in inject.attachments for each in (picture.alt, picture.caption))
    for text in (inject.title, inject.text, *asked, *shown):
        yield from (words for _, words in text.texts)


def _said(response: Response, names: Mapping[str, str], marks: Mapping[str, int]) -> Entry:
    bodies = tuple((code, marks[code]) for code in response.agencies)
    where = inject_code(response.run, response.inject)
    at = time_of(response.at_ms, response.offset_min)
    words = folded(response.text)
    who = "".join(names[code] for code in response.agencies)
    found = Found(Group.SAID, response.id, at, response.text, where, bodies=bodies, kind=response.kind)
    return Entry(found, who + words, who + words + folded(where))


def _agencies(state: Exercise, language: str) -> Iterator[Entry]:
    """In the order of the table."""
    for body in sorted(state.agencies.values(), key=lambda a: (a.seat or 999, a.code)):
        found = Found(Group.AGENCIES, body.code, body.code, body.names.get(language), bodies=((body.code, body.mark),))
        words = _body_words(state.agencies, body.code)
        yield Entry(found, words, words)


def _body_words(agencies: Mapping[str, Agency], code: str) -> str:
    """Its code, its names in every language and what else it is called."""
    body = body_of(agencies, code)
    if body is None or code == ROOM:
        return folded(code)
    return _all(code, *(name for _, name in body.names.texts), *body.aliases)
