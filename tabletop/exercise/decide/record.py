"""What was said. Nothing here ever blocks a line because of who said it."""

from collections.abc import Mapping
from dataclasses import replace

from tabletop.exercise import commands, events
from tabletop.exercise.decide.context import Arm, Context, refuse, text_of
from tabletop.exercise.decide.run import scenario_of
from tabletop.exercise.state import Exercise, ScenarioRun
from tabletop.exercise.values import Response
from tabletop.exercise.words import ResponseKind
from tabletop.scenario.model import Scenario

Scenarios = Mapping[str, Scenario]


def _record(scenarios: Scenarios, state: Exercise, command: commands.RecordResponse, context: Context) -> events.Event:
    run = _run_of(state)
    inject = command.inject or run.current
    _must_be_known(scenarios, run, inject)
    _task_must_fit(scenarios, run, inject, command.task)
    id = command.id or context.id
    if command.id and state.response(id) is not None:
        refuse("id.taken", id=id)
    return events.ResponseRecorded(
        Response(
            id,
            run.number,
            inject,
            _agencies(command.agencies),
            text_of(command.text, "response.empty"),
            command.kind,
            command.stance,
            tuple(dict.fromkeys(command.strands)),
            command.task,
            command.started_ms or context.now.utc_ms,
            context.now.offset_min,
            attachments=command.attachments,
        )
    )


def _run_of(state: Exercise, number: int = 0) -> ScenarioRun:
    """The run with that number; without one the run being played, else the last."""
    found = next((run for run in reversed(state.runs) if number in (0, run.number)), None)
    if found is None:
        refuse("run.none")
    return found


def _agencies(codes: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(code.strip() for code in codes if code.strip()))


def _must_be_known(scenarios: Scenarios, run: ScenarioRun, inject: str) -> None:
    improvised = any(x.id == inject for x in run.improvised)
    if inject and not improvised and inject not in scenario_of(scenarios, run).injects:
        refuse("inject.unknown", inject=inject)


def _task_must_fit(scenarios: Scenarios, run: ScenarioRun, inject: str, task: str) -> None:
    if not task:
        return
    authored = scenario_of(scenarios, run).injects.get(inject)
    if authored is None or all(e.id != task for e in authored.expected):
        refuse("expected.unknown", expected=task, inject=inject or "-")


def _amend(scenarios: Scenarios, state: Exercise, command: commands.AmendResponse, _c: Context) -> events.Event:
    old = _response(state, command.response)
    task = old.task if command.task is None else command.task
    if command.task:
        run = next(r for r in state.runs if r.number == old.run)
        _task_must_fit(scenarios, run, old.inject, command.task)
    kind = old.kind if command.kind is None else command.kind
    settled = old.settled if command.settled is None and old.kind is ResponseKind.PARKED else command.settled
    new = replace(
        old,
        agencies=old.agencies if command.agencies is None else _agencies(command.agencies),
        text=old.text if command.text is None else text_of(command.text, "response.empty"),
        kind=kind,
        stance=None if command.no_stance else old.stance if command.stance is None else command.stance,
        strands=old.strands if command.strands is None else tuple(dict.fromkeys(command.strands)),
        task=task,
        at_ms=old.at_ms if command.at_ms is None else command.at_ms,
        attachments=old.attachments if command.attachments is None else command.attachments,
        settled=settled if kind is ResponseKind.PARKED else None,
        amended=True,
    )
    return events.ResponseAmended(new)


def _withdraw(_s: Scenarios, state: Exercise, command: commands.WithdrawResponse, _c: Context) -> events.Event:
    return events.ResponseWithdrawn(_response(state, command.response).id, command.reason.strip())


def _restore(_s: Scenarios, state: Exercise, command: commands.RestoreResponse, _c: Context) -> events.Event:
    found = state.response(command.response)
    if found is None:
        refuse("response.unknown", id=command.response)
    if not found.withdrawn:
        refuse("response.not-withdrawn")
    return events.ResponseRestored(found.id)


def _read_back(_s: Scenarios, state: Exercise, command: commands.SetReadBack, _c: Context) -> events.Event:
    return events.ReadBackSet(_response(state, command.response).id, command.status)


def _settle(_s: Scenarios, state: Exercise, command: commands.SettleParked, _c: Context) -> events.Event:
    found = _response(state, command.response)
    if found.kind is not ResponseKind.PARKED:
        refuse("parked.other-kind")
    return events.ParkedSettled(found.id, command.note.strip() if command.settled else None)


def _response(state: Exercise, id: str) -> Response:
    found = state.response(id)
    if found is None:
        refuse("response.unknown", id=id)
    if found.withdrawn:
        refuse("response.withdrawn")
    return found


def _mark(scenarios: Scenarios, state: Exercise, command: commands.MarkExpectedAction, _c: Context) -> events.Event:
    run = _run_of(state, command.run)
    inject = command.inject or run.current
    if inject not in run.released():
        refuse("expected.not-released", inject=inject or "-")
    _task_must_fit(scenarios, run, inject, command.expected)
    return events.ExpectedActionMarked(run.number, inject, command.expected, command.mark, command.evaluator.strip())


ARMS: Mapping[type, Arm] = {
    commands.RecordResponse: _record,
    commands.AmendResponse: _amend,
    commands.WithdrawResponse: _withdraw,
    commands.RestoreResponse: _restore,
    commands.SetReadBack: _read_back,
    commands.SettleParked: _settle,
    commands.MarkExpectedAction: _mark,
}
