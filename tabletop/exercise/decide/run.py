"""On the day: what GO does and refuses. The facilitator owns the route; every departure keeps its reason."""

import re
from collections.abc import Mapping

from tabletop.exercise import commands, events
from tabletop.exercise.decide.context import Arm, Context, known, refuse, running, text_of
from tabletop.exercise.decide.people import time_of
from tabletop.exercise.route import Cue, CueKind, open_decision, options, standby, variant
from tabletop.exercise.state import Exercise, Release, ScenarioRun
from tabletop.exercise.values import AdHocInject, ChoiceMade
from tabletop.exercise.words import RunStatus, WallMode
from tabletop.scenario.model import Decision, Kind, Look, Scenario

Scenarios = Mapping[str, Scenario]

_DIGEST = re.compile(r"[0-9a-f]{64}")  # what a picture in the exercise file is called

RETRACT_MS = 20_000  # ux.md: a release can be taken back within 20 s
GO_REFUSED_WHEN = {WallMode.FROZEN: "go.frozen", WallMode.HANDED_OVER: "go.handed-over"}


def scenario_of(scenarios: Scenarios, run: ScenarioRun) -> Scenario:
    """The scenario as it was when the run began, or a refusal."""
    found = scenarios.get(run.digest)
    if found is None:
        refuse("programme.unreadable", scenario=run.scenario)
    return found


def _start(scenarios: Scenarios, state: Exercise, command: commands.StartScenario, _c: Context) -> events.Event:
    if state.run is not None:
        refuse("run.one-at-a-time", scenario=state.run.scenario)
    digest: str = known(command.scenario, state.programme, "programme.unknown")
    scenario = scenarios.get(digest)
    if scenario is None:
        refuse("programme.unreadable", scenario=command.scenario)
    return events.ScenarioStarted(len(state.runs) + 1, command.scenario, digest, dict(scenario.facts))


def _end(scenarios: Scenarios, state: Exercise, command: commands.EndScenario, _c: Context) -> events.Event:
    run = running(state)
    if state.wall.mode in GO_REFUSED_WHEN:
        refuse(GO_REFUSED_WHEN[state.wall.mode])
    at_end = standby(scenario_of(scenarios, run), run).kind is CueKind.END
    return events.ScenarioEnded(run.number, at_end, command.reason.strip())


def _release(scenarios: Scenarios, state: Exercise, command: commands.ReleaseInject, _c: Context) -> events.Event:
    run = _ready_for_go(state)
    scenario = scenario_of(scenarios, run)
    cue = standby(scenario, run)
    inject = command.inject or _in_standby(cue)
    on_route = cue == Cue(CueKind.INJECT, inject)
    if any(x.id == inject for x in run.improvised):
        return events.InjectReleased(run.number, inject, on_route=False, excursion=True, repeat=inject in run.released())
    authored = scenario.injects.get(inject)
    if authored is None:
        refuse("inject.unknown", inject=inject)
    repeat = inject in run.released()
    reason = command.reason.strip()
    if not on_route and not repeat and not reason:
        refuse("go.off-route", inject=scenario.number(inject))
    return events.InjectReleased(
        run.number,
        inject,
        variant=variant(authored, run.facts),
        on_route=on_route,
        excursion=not on_route and (repeat or authored.reserve),
        repeat=repeat,
        silent=authored.kind is Kind.TASK,
        reason=reason,
    )


def _ready_for_go(state: Exercise) -> ScenarioRun:
    run = running(state)
    if state.wall.mode in GO_REFUSED_WHEN:
        refuse(GO_REFUSED_WHEN[state.wall.mode])
    if run.status is RunStatus.PAUSED:
        refuse("go.paused")
    return run


def _in_standby(cue: Cue) -> str:
    if cue.kind is CueKind.DECISION:
        refuse("go.decision-open", decision=cue.id)
    if cue.kind is CueKind.END:
        refuse("go.at-end")
    return cue.id


def _show_decision(scenarios: Scenarios, state: Exercise, _command: commands.ShowDecision, _c: Context) -> events.Event:
    run = _ready_for_go(state)
    decision = open_decision(scenario_of(scenarios, run), run)
    if decision is None:
        refuse("decision.none")
    return events.DecisionShown(run.number, decision.id)


def _choose(scenarios: Scenarios, state: Exercise, command: commands.ChooseOption, context: Context) -> events.Event:
    run = running(state)
    decision = _to_be_decided(scenario_of(scenarios, run), run)
    offered = {option.id: option for option in options(decision, _facts_at(run))}
    if command.option not in offered:
        refuse("decision.no-such-option", option=command.option, decision=decision.id, offered=", ".join(offered))
    option = offered[command.option]
    return events.OptionChosen(
        run.number,
        ChoiceMade(
            decision.id,
            option.id,
            option.next,
            dict(option.set),
            command.decided_by,
            command.note.strip(),
            command.reason.strip(),
            context.now.utc_ms,
            context.now.offset_min,
        ),
    )


def _to_be_decided(scenario: Scenario, run: ScenarioRun) -> Decision:
    """The open decision, or the one just chosen while its target has not been released."""
    inject = scenario.injects.get(run.place.at)
    decided_here = bool(run.place.chosen) or not run.place.armed
    if inject is None or inject.decision is None or not decided_here:
        refuse("decision.none")
    return inject.decision


def _facts_at(run: ScenarioRun) -> Mapping[str, bool | int | str]:
    return run.facts_before_choice if run.place.chosen else run.facts


def _retract(_s: Scenarios, state: Exercise, _command: commands.RetractInject, context: Context) -> events.Event:
    run = running(state)
    last = run.releases[-1] if run.releases else None
    if last is None or run.before is None or last.retracted_ms is not None:
        refuse("retract.nothing")
    shown_ms = _elapsed_ms(last, context)
    if shown_ms > RETRACT_MS:
        refuse("retract.too-late", seconds=RETRACT_MS // 1000)
    return events.InjectRetracted(run.number, last.cue, shown_ms)


def _elapsed_ms(release: Release, context: Context) -> int:
    """By the monotonic clock within one boot; the clock on the wall may have jumped."""
    if release.boot_id == context.now.boot_id:
        return max(0, (context.now.mono_ns - release.mono_ns) // 1_000_000)
    return max(0, context.now.utc_ms - release.at_ms)


def _skip(scenarios: Scenarios, state: Exercise, command: commands.SkipInject, _c: Context) -> events.Event:
    run = running(state)
    scenario = scenario_of(scenarios, run)
    inject = _in_standby(standby(scenario, run))
    return events.InjectSkipped(run.number, inject, command.reason.strip())


def _jump(scenarios: Scenarios, state: Exercise, command: commands.JumpToInject, _c: Context) -> events.Event:
    run = running(state)
    scenario = scenario_of(scenarios, run)
    if command.inject not in scenario.injects:
        refuse("inject.unknown", inject=command.inject)
    reason = command.reason.strip()
    on_route = standby(scenario, run) == Cue(CueKind.INJECT, command.inject)
    if not reason and not on_route and command.inject not in run.released():
        refuse("go.off-route", inject=scenario.number(command.inject))
    return events.JumpedToInject(run.number, command.inject, reason)


def _back(scenarios: Scenarios, state: Exercise, command: commands.GoBack, _c: Context) -> events.Event:
    run = running(state)
    scenario = scenario_of(scenarios, run)
    shown = [r.cue for r in run.releases if r.retracted_ms is None and r.cue in scenario.injects]
    before = [cue for cue in shown if cue != run.current]
    if not before:
        refuse("back.nothing")
    return events.WentBack(run.number, before[-1], command.reason.strip())


def _improvise(_s: Scenarios, state: Exercise, command: commands.AddAdHocInject, _c: Context) -> events.Event:
    run = running(state)
    if command.look not in tuple(Look):
        refuse("inject.look", look=command.look, offered=", ".join(Look))
    if command.picture and not _DIGEST.fullmatch(command.picture):
        refuse("inject.picture", picture=command.picture[:60])
    title, id = text_of(command.title, "inject.no-title"), f"X{len(run.improvised) + 1}"
    return events.AdHocInjectAdded(run.number, AdHocInject(id, title, command.text.strip(), command.look, command.picture))


def _bare(_s: Scenarios, state: Exercise, command: commands.RemoveAdHocPicture, _c: Context) -> events.Event:
    """What the room has seen stays in the record as it was, also when it was taken back."""
    run = running(state)
    if not any(x.id == command.inject and x.picture for x in run.improvised):
        refuse("inject.no-picture", inject=command.inject)
    if any(release.cue == command.inject for release in run.releases):
        refuse("inject.picture-seen", inject=command.inject)
    return events.AdHocPictureRemoved(run.number, command.inject)


def _pause(_s: Scenarios, state: Exercise, command: commands.PauseRun, _c: Context) -> events.Event:
    run = running(state)
    if run.status is RunStatus.PAUSED:
        refuse("run.paused-already")
    return events.RunPaused(run.number, command.reason.strip())


def _resume(_s: Scenarios, state: Exercise, _command: commands.ResumeRun, _c: Context) -> events.Event:
    run = running(state)
    if run.status is not RunStatus.PAUSED:
        refuse("run.not-paused")
    return events.RunResumed(run.number)


def _wall(_s: Scenarios, _state: Exercise, command: commands.SetWall, _c: Context) -> events.Event:
    return events.WallSet(command.mode, time_of(command.resumes))


ARMS: Mapping[type, Arm] = {
    commands.StartScenario: _start,
    commands.EndScenario: _end,
    commands.ReleaseInject: _release,
    commands.ShowDecision: _show_decision,
    commands.ChooseOption: _choose,
    commands.RetractInject: _retract,
    commands.SkipInject: _skip,
    commands.JumpToInject: _jump,
    commands.GoBack: _back,
    commands.AddAdHocInject: _improvise,
    commands.RemoveAdHocPicture: _bare,
    commands.PauseRun: _pause,
    commands.ResumeRun: _resume,
    commands.SetWall: _wall,
}
