"""The numbers of a report: F1 … findings, C1 … conclusions, R1 … recommendations, A1 … actions; each id has one."""

from collections.abc import Mapping

from tabletop.exercise.state import Exercise
from tabletop.exercise.values import Conclusion, Observation
from tabletop.exercise.words import Agreement, ObservationKind
from tabletop.scenario.model import Strand

STRANDS: tuple[Strand | None, ...] = (*Strand, None)
KINDS = (
    ObservationKind.STRENGTH,
    ObservationKind.GOOD_PRACTICE,
    ObservationKind.AREA_FOR_IMPROVEMENT,
    ObservationKind.GAP,
    ObservationKind.OVERLAP,
)
ADOPTED = (Agreement.AGREED, Agreement.AGREED_WITH_RESERVATION)


def observations(state: Exercise) -> list[Observation]:
    """Strand by strand, what went well first."""
    known = list(state.observations.values())
    return sorted(known, key=lambda o: (STRANDS.index(o.strand), KINDS.index(o.kind)))


def conclusions(state: Exercise) -> list[Conclusion]:
    """Those adopted first, then those left open, then candidates. What the room dropped is not printed."""
    order = (*ADOPTED, Agreement.OPEN, Agreement.CANDIDATE)
    kept = [c for c in state.conclusions.values() if c.agreement is not Agreement.DROPPED]
    return sorted(kept, key=lambda c: max(1, order.index(c.agreement)))


def numbers(state: Exercise) -> Mapping[str, str]:
    """By the id of the thing."""
    return {
        **{o.id: f"F{n}" for n, o in enumerate(observations(state), 1)},
        **{c.id: f"C{n}" for n, c in enumerate(conclusions(state), 1)},
        **{id: f"R{n}" for n, id in enumerate(state.recommendations, 1)},
        **{id: f"A{n}" for n, id in enumerate(state.actions, 1)},
    }
