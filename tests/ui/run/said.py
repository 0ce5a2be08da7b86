"""A line somebody recorded before."""

from tabletop.exercise import commands as c
from tabletop.exercise.values import Response
from tabletop.exercise.words import ResponseKind, Stance
from tabletop.scenario.model import Strand
from tests.ui.run.conftest import Deck


def said(
    deck: Deck,
    *codes: str,
    text: str = "words",
    kind: ResponseKind = ResponseKind.RESPONSE,
    stance: Stance | None = None,
    strands: tuple[Strand, ...] = (),
    task: str = "",
    inject: str = "",
) -> Response:
    """Something recorded before; returns it."""
    deck.room.clock.wait(1000)
    deck.room.do(c.RecordResponse(codes, text, kind, stance, strands, task, inject))
    deck.show()
    return deck.said[-1]
