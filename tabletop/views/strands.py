"""Strand lights: which of the four has been touched on this inject, and the question that would touch the others."""

from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass

from tabletop.exercise.state import Exercise
from tabletop.exercise.values import Agency
from tabletop.scenario.model import Inject, Scenario, Strand
from tabletop.views.text import bodies_of, read


@dataclass(frozen=True, slots=True)
class Light:
    """`touched`: a line of this inject belongs to it. `question`: one of the inject's that would, '' when there is none."""

    strand: Strand
    touched: bool = False
    question: str = ""


def lights(
    state: Exercise, scenario: Scenario, inject: Inject | None, touched: Container[Strand], language: str
) -> tuple[Light, ...]:
    """All four, always in the same order."""
    return tuple(Light(s, s in touched, "" if s in touched else _question(state, scenario, inject, s, language)) for s in Strand)


def _question(state: Exercise, scenario: Scenario, inject: Inject | None, strand: Strand, language: str) -> str:
    asked = next((q for q in (inject.questions if inject else ()) if q.strand is strand), None)
    return " ".join(read(asked.text, scenario, state.agencies, language).split()) if asked else ""


def strands_asked(agencies: Mapping[str, Agency], inject: Inject | None, codes: Sequence[str]) -> tuple[Strand, ...]:
    """What a line of these bodies on this inject belongs to unless it says otherwise: the strands of the questions put
    to them; else the strand of all its questions, when they share one.

    An inject asks about several strands: a line that belonged to all of them would light lights nobody touched.
    """
    if inject is None:
        return ()
    wanted = set(codes)
    own = [q.strand for q in inject.questions if wanted & {body.code for body in bodies_of(agencies, q.to)}]
    all_of_it = tuple(dict.fromkeys(q.strand for q in inject.questions))
    return tuple(s for s in Strand if s in own) or (all_of_it if len(all_of_it) == 1 else ())
