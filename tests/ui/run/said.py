"""A line somebody recorded before."""

from tabletop.exercise import commands as c
from tabletop.exercise.values import Response
from tests.ui.run.conftest import Deck


def said(deck: Deck, *codes: str, text: str = "words", **more: object) -> Response:
    """Something recorded before; returns it."""
    deck.room.clock.wait(1000)
    deck.room.do(c.RecordResponse(codes, text, **more))  # type: ignore[arg-type] # fields by name
    deck.show()
    return deck.said[-1]
