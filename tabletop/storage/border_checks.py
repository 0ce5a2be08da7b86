"""What is looked at before translations are laid over the source: doubled ids, values of facts, ids a translation invents."""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import fields, is_dataclass
from typing import Protocol

from tabletop.scenario.faults import Fault, Path, Where, error, shown, unknown
from tabletop.scenario.model import END, Fact
from tabletop.storage.overlay_schema import InjectText, OverlayIn
from tabletop.storage.scenario_build import fits
from tabletop.storage.scenario_schema import InjectIn, ScenarioIn

_TAKEN = re.compile(rf"{END}|[DX][0-9]+")  # the ending, decisions, and what is improvised in the room


class _Named(Protocol):
    id: str


def identity(given: ScenarioIn, where: Where) -> Iterator[Fault]:
    """Ids given twice, and ids that the program gives itself."""
    yield from _twice(("agencies",), [slot.type for slot in given.agencies], where)
    yield from _named_twice(("objectives",), given.objectives, where)
    yield from _named_twice(("modules",), given.modules, where)
    yield from _named_twice(("injects",), given.injects, where)
    for place, inject in enumerate(given.injects):
        at: Path = ("injects", place)
        if _TAKEN.fullmatch(inject.id):
            yield error(where.at((*at, "id")), "reserved-id", name=inject.id)
        yield from _named_twice((*at, "questions"), inject.questions, where)
        yield from _named_twice((*at, "expected"), inject.expected, where)
        yield from _named_twice((*at, "attachments"), inject.attachments, where)
        if inject.decision:
            yield from _named_twice((*at, "decision", "options"), inject.decision.options, where)


def _named_twice(at: Path, items: Sequence[_Named], where: Where) -> Iterator[Fault]:
    yield from _twice(at, [item.id for item in items], where, "id")


def _twice(at: Path, names: Sequence[str], where: Where, key: str = "type") -> Iterator[Fault]:
    if len(set(names)) == len(names):
        return
    first: dict[str, int] = {}
    for place, name in enumerate(names):
        if name in first:
            yield error(where.at((*at, place, key)), "id-twice", name=name, line=where.at((*at, first[name], key)).line)
        first.setdefault(name, place)


def facts_set(given: ScenarioIn, facts: Mapping[str, Fact], where: Where) -> Iterator[Fault]:
    """Facts that nobody declared, and values of another type than the starting one."""
    for place, inject in enumerate(given.injects):
        for nth, option in enumerate(inject.decision.options if inject.decision else ()):
            for name, typed in option.set.items():
                at: Path = ("injects", place, "decision", "options", nth, "set", name)
                if name not in facts:
                    yield unknown(where.at(at, key=True), "unknown-fact", name, facts)
                elif not fits(typed, facts[name]):
                    code = "not-a-truth" if isinstance(facts[name], bool) else "not-a-number"
                    yield error(where.at(at), code)


def translation(given: ScenarioIn, overlay: OverlayIn, name: str, where: Where) -> Iterator[Fault]:
    """Whatever a translation has that its source has not. `name`: the language its file name says."""
    if overlay.language != name:
        yield error(where.at(("language",), language=name), "overlay-language", language=overlay.language, name=name)
    if name == given.language:
        yield error(where.at(("language",), language=name), "overlay-source", language=name)
    if overlay.translates != given.id:
        yield error(where.at(("translates",), language=name), "overlay-translates", name=shown(overlay.translates), id=given.id)
    top: Path = ()
    for at, said, known in (
        ("setting", overlay.setting, given.setting),
        ("objectives", overlay.objectives, [item.id for item in given.objectives]),
        ("modules", overlay.modules, [item.id for item in given.modules]),
        ("injects", overlay.injects, [inject.id for inject in given.injects]),
    ):
        yield from _invented((*top, at), said, known, name, where)
    yield from _longer(("debrief", "hot_wash"), overlay.debrief.hot_wash, given.debrief.hot_wash, name, where)
    sources = {inject.id: inject for inject in given.injects}
    for id, inject in overlay.injects.items():
        if id in sources:
            yield from _inject(("injects", id), inject, sources[id], name, where)


def _inject(at: Path, said: InjectText, source: InjectIn, language: str, where: Where) -> Iterator[Fault]:
    options = source.decision.options if source.decision else []
    named: tuple[tuple[Path, Mapping[str, object], Sequence[_Named]], ...] = (
        ((*at, "questions"), said.questions, source.questions),
        ((*at, "expected"), said.expected, source.expected),
        ((*at, "attachments"), said.attachments, source.attachments),
        ((*at, "decision", "options"), said.decision.options, options),
    )
    for path, ids, items in named:
        if ids:
            yield from _invented(path, ids, [item.id for item in items], language, where)
    listed: tuple[tuple[Path, Sequence[object], Sequence[object]], ...] = (
        ((*at, "hints"), said.hints, source.hints),
        ((*at, "red_flags"), said.red_flags, source.red_flags),
        ((*at, "role_player"), said.role_player, source.role_player),
        ((*at, "variants"), said.variants, source.variants),
    )
    for path, lines, given in listed:
        yield from _longer(path, lines, given, language, where)
    if said.decision.question and source.decision is None:
        yield error(where.at((*at, "decision"), language=language, key=True), "overlay-nothing", name="decision")
    for key, words, text in (
        ("text", said.text, source.text),
        ("time", said.time, source.time),
        ("from", said.from_, source.from_),
        ("read_aloud", said.read_aloud, source.read_aloud),
        ("notes", said.notes, source.notes),
    ):
        if words and not text:
            yield error(where.at((*at, key), language=language, key=True), "overlay-nothing", name=key)


def _invented(at: Path, said: Mapping[str, object], known: Collection[str], language: str, where: Where) -> Iterator[Fault]:
    for name, words in said.items():
        if name not in known and not _unsaid(words):
            yield unknown(where.at((*at, name), language=language, key=True), "unknown-id", name, known)


def _longer(at: Path, said: Sequence[object], source: Sequence[object], language: str, where: Where) -> Iterator[Fault]:
    if not all(_unsaid(words) for words in said[len(source) :]):
        yield error(where.at((*at, len(source)), language=language), "overlay-longer", count=len(said), limit=len(source))


def _unsaid(words: object) -> bool:
    """A place that is still to be translated: it may stay behind when its source goes."""
    if isinstance(words, str):
        return not words
    if isinstance(words, Mapping):
        return all(map(_unsaid, words.values()))
    if isinstance(words, list):
        return all(map(_unsaid, words))
    return is_dataclass(words) and all(_unsaid(getattr(words, each.name)) for each in fields(words) if each.name != "as_")
