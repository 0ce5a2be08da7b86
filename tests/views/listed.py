"""An exercise as a list of files shows it."""

from dataclasses import dataclass

from tabletop.exercise.values import Basics, CorrectiveAction
from tabletop.messages import Message
from tabletop.views import library

NOTHING = Basics("")


@dataclass(frozen=True)
class File:
    path: str
    basics: Basics = NOTHING
    status: str = library.PREPARED
    agencies: int = 0
    responses: int = 0
    scenarios: int = 0
    conclusions: int = 0
    saved_ms: int = 0
    offset_min: int = -300
    problem: Message | None = None
    actions: tuple[CorrectiveAction, ...] = ()
    sample: bool = False
