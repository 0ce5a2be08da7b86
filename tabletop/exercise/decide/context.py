"""What a decision is made with, and the small questions all of them ask."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, NoReturn

from tabletop.clock import Moment
from tabletop.errors import Refused
from tabletop.exercise.events import Event
from tabletop.exercise.state import Exercise, ScenarioRun
from tabletop.messages import Value, message
from tabletop.scenario.model import Scenario

# Each arm takes the command type it stands beside; a test holds the tables to the union `Command`.
Arm = Callable[[Mapping[str, Scenario], Exercise, Any, "Context"], Event]

TEXT_LIMIT = 200_000  # characters of one text (reliability.md §3)


@dataclass(frozen=True, slots=True)
class Context:
    """`now`, and the id of the entry being made, which is also the id of what it creates unless one was given."""

    now: Moment
    id: str


def refuse(id: str, /, **values: Value) -> NoReturn:
    raise Refused(message(id, **values))


def running(state: Exercise) -> ScenarioRun:
    """The run being played, or a refusal."""
    run = state.run
    if run is None:
        refuse("run.none")
    return run


def text_of(text: str, what: str) -> str:
    """`text` as typed but for blank edges; refused when empty or beyond `TEXT_LIMIT`. `what` names it in the refusal."""
    kept = text.strip()
    if not kept:
        refuse(what)
    if len(kept) > TEXT_LIMIT:
        refuse("text.too-long", limit=TEXT_LIMIT)
    return kept


def date_of(text: str) -> str:
    """An ISO 8601 date or nothing."""
    if text:
        try:
            whole = date.fromisoformat(text).isoformat() == text
        except ValueError:
            whole = False
        if not whole:
            refuse("date.unreadable", text=text)
    return text


def fresh(given: str, context: Context, taken: Mapping[str, object]) -> str:
    """The id for a new thing: the given one, refused when taken, else that of the entry."""
    id = given or context.id
    if id in taken:
        refuse("id.taken", id=id)
    return id


def place_before(before: str, things: Mapping[str, object]) -> str:
    """The one a new thing stands before; '' when that one is not there (any more), and it stands last."""
    return before if before in things else ""


def known(id: str, things: Mapping[str, Any], what: str) -> Any:
    """The thing with that id, or a refusal named `what`."""
    if id not in things:
        refuse(what, id=id)
    return things[id]
