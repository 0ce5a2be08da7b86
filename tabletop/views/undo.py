"""What can be taken back by name: every act of note-taking has another that undoes it. The record keeps both.

The journal alone tells what was done and what was taken back since, so that it outlives a start of the program.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from tabletop.clock import Moment
from tabletop.exercise import commands as c, events
from tabletop.exercise.apply import apply, replay
from tabletop.exercise.events import Event
from tabletop.exercise.state import Exercise
from tabletop.exercise.values import Response
from tabletop.exercise.words import ROOM, Mark
from tabletop.i18n.formats import time_of
from tabletop.messages import Message, message

MOST = 200  # acts remembered
LATEST = 2_000  # entries of a journal in which they are looked for


@dataclass(frozen=True, slots=True)
class Act:
    """`name`: what was done, as "response Customs 10:47". `undo` takes it back, `redo` does it again."""

    name: Message
    undo: c.Command
    redo: c.Command


@dataclass(frozen=True, slots=True)
class History:
    """Acts that stand, the last one at the end; and those taken back since, the last one at the end."""

    done: tuple[Act, ...] = ()
    undone: tuple[Act, ...] = ()


def after(history: History, state: Exercise, event: Event) -> History:
    """The history once `event` has happened; `state` is the one before it."""
    done, undone = history.done, history.undone
    act = act_of(state, event)
    if act is None:
        return history
    if done and act.redo == done[-1].undo:
        return History(done[:-1], (*undone, done[-1]))
    if undone and act.redo == undone[-1].redo:
        return History((*done, undone[-1]), undone[:-1])
    return History((*done, act)[-MOST:])


def remembered(facts: Sequence[tuple[Event, Moment]]) -> tuple[Exercise, History]:
    """The state a whole journal amounts to, and what of its latest acts can be taken back."""
    state, history = replay(facts[:-LATEST]), History()
    for event, at in facts[-LATEST:]:
        history, state = after(history, state, event), apply(state, event, at)
    return state, history


def act_of(state: Exercise, event: Event) -> Act | None:
    """The act an event was, if it was one of note-taking; `state` is the one before it."""
    match event:
        case events.ResponseRecorded():
            said = event.response
            return Act(_of(said, "response"), c.WithdrawResponse(said.id), c.RestoreResponse(said.id))
        case events.ResponseWithdrawn():
            said = _said(state, event.response)
            return Act(_of(said, "withdrawal"), c.RestoreResponse(said.id), c.WithdrawResponse(said.id, event.reason))
        case events.ResponseRestored():
            said = _said(state, event.response)
            return Act(_of(said, "response"), c.WithdrawResponse(said.id), c.RestoreResponse(said.id))
        case events.ResponseAmended():
            said = _said(state, event.response.id)
            return Act(_of(said, "correction"), _amend_to(said), _amend_to(event.response))
        case events.ReadBackSet():
            said = _said(state, event.response)
            back, on = c.SetReadBack(said.id, said.read_back), c.SetReadBack(said.id, event.status)
            return Act(_of(said, "read-back"), back, on)
        case events.ParkedSettled():
            said = _said(state, event.response)
            return Act(_of(said, "parked"), _settle(said.id, said.settled), _settle(said.id, event.note))
        case events.ExpectedActionMarked():
            return _marked(state, event)
        case _:
            return None


def _said(state: Exercise, id: str) -> Response:
    return state.response(id) or Response(id, 0, "", (), "")


def _of(said: Response, what: str) -> Message:
    at = time_of(said.at_ms, said.offset_min)
    if not said.agencies:
        return message(f"undo.{what}-unassigned", at=at)
    if ROOM in said.agencies:
        return message(f"undo.{what}-room", at=at)
    return message(f"undo.{what}", who=", ".join(said.agencies), at=at)


def _amend_to(said: Response) -> c.AmendResponse:
    return c.AmendResponse(
        said.id,
        said.agencies,
        said.text,
        said.kind,
        said.stance,
        said.strands,
        said.task,
        no_stance=said.stance is None,
        at_ms=said.at_ms,
        attachments=said.attachments,
        settled=said.settled,
    )


def _settle(id: str, note: str | None) -> c.SettleParked:
    return c.SettleParked(id, note or "", settled=note is not None)


def _marked(state: Exercise, event: events.ExpectedActionMarked) -> Act:
    run = next((r for r in state.runs if r.number == event.run), None)
    before = Mark.PENDING
    if run is not None and event.evaluator:
        before = run.evaluations.get((event.evaluator, event.inject, event.expected), Mark.PENDING)
    elif run is not None:
        before = run.marks.get((event.inject, event.expected), Mark.PENDING)
    now = c.MarkExpectedAction(event.expected, event.mark, event.inject, event.evaluator, event.run)
    return Act(message("undo.mark", expected=event.expected), replace(now, mark=before), now)
