"""Pictures that the exercise names and its file does not give any more."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from tabletop.exercise.state import Exercise
from tabletop.i18n.formats import time_of


@dataclass(frozen=True, slots=True)
class Missing:
    """`name`: what people call it."""

    digest: str
    name: str


def missing(state: Exercise, there: Collection[str]) -> tuple[Missing, ...]:
    """Logos, then what was improvised, then photographs; `there`: the digests of what can be shown."""
    named: dict[str, str] = {}
    for digest, name in _named(state):
        named.setdefault(digest, name)
    return tuple(Missing(digest, name) for digest, name in named.items() if digest not in there)


def _named(state: Exercise) -> Iterator[tuple[str, str]]:
    for digest, logo in state.logos.items():
        yield digest, logo.name
    for run in state.runs:
        yield from ((x.picture, f"{x.id} {x.title}") for x in run.improvised if x.picture)
    for said in state.all_responses():
        for digest in said.attachments:
            yield digest, " ".join((time_of(said.at_ms, said.offset_min), ", ".join(said.agencies))).strip()
