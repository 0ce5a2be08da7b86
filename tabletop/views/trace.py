"""Trace codes: from any line of a report back to the words that were spoken.

`S01-I07-CUST-2` is run 1, inject I07, the second line of that body there; `S01-D2` a decision; `S01-I07-E2` an expected
action. `ROOM` stands for the whole room, `NONE` for a line nobody was named for, `I00` for the time before the first
inject. Withdrawn lines keep their number, so that the codes of the others do not move.
"""

from collections import Counter
from collections.abc import Iterable, Mapping

from tabletop.exercise.state import Exercise
from tabletop.exercise.values import Response
from tabletop.exercise.words import ROOM

EVERYONE, NOBODY, BEFORE_THE_FIRST = "ROOM", "NONE", "I00"


def run_code(run: int) -> str:
    """S01 for the first run."""
    return f"S{run:02d}"


def inject_code(run: int, inject: str) -> str:
    """S01-I07."""
    return f"{run_code(run)}-{inject or BEFORE_THE_FIRST}"


def decision_code(run: int, decision: str) -> str:
    """S01-D2."""
    return f"{run_code(run)}-{decision}"


def expected_code(run: int, inject: str, expected: str) -> str:
    """S01-I07-E2."""
    return f"{inject_code(run, inject)}-{expected}"


def speaker(response: Response) -> str:
    """The body that gives a line its code: the first one named."""
    first = next(iter(response.agencies), "")
    return EVERYONE if first == ROOM else " ".join(first.split()) or NOBODY


def response_codes(state: Exercise) -> Mapping[str, str]:
    """The trace code of every response, by its id; no two are alike."""
    said: Counter[str] = Counter()
    codes: dict[str, str] = {}
    for (run, inject), responses in state.responses.items():
        for response in responses:
            prefix = f"{inject_code(run, inject)}-{speaker(response)}"
            said[prefix] += 1
            codes[response.id] = f"{prefix}-{said[prefix]}"
    return codes


def evidence_codes(state: Exercise, codes: Mapping[str, str], evidence: Iterable[str]) -> tuple[str, ...]:
    """What is cited, as codes. Withdrawn responses are left out; what is a code already stays as it is."""
    withdrawn = {r.id for group in state.responses.values() for r in group if r.withdrawn}
    return tuple(dict.fromkeys(codes.get(cited, cited) for cited in evidence if cited not in withdrawn))
