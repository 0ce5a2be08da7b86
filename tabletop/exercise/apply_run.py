"""What the events of a run do to the state: the route, the wall, the marks."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from tabletop.clock import Moment
from tabletop.exercise import events
from tabletop.exercise.state import Before, Departure, Exercise, Pause, Place, Release, ScenarioRun, Shown, Then, Wall
from tabletop.exercise.words import RunStatus, WallMode


def _with_run(state: Exercise, number: int, change: Callable[[ScenarioRun], ScenarioRun]) -> Exercise:
    return replace(state, runs=tuple(change(r) if r.number == number else r for r in state.runs))


def _started(state: Exercise, event: events.ScenarioStarted, at: Moment) -> Exercise:
    run = ScenarioRun(event.run, event.scenario, event.digest, at.utc_ms, at.offset_min, dict(event.facts))
    return replace(state, runs=(*state.runs, run), wall=Wall(WallMode.STANDBY_SLIDE))


def _ended(state: Exercise, event: events.ScenarioEnded, at: Moment) -> Exercise:
    def change(run: ScenarioRun) -> ScenarioRun:
        return replace(
            run,
            status=RunStatus.ENDED,
            ended_ms=at.utc_ms,
            at_end=event.at_end,
            end_reason=event.reason,
            before=None,
            pauses=_closed(run.pauses, at),
        )

    dark = state.wall.mode is WallMode.BLACK and not event.at_end  # GO alone lights it, and GO ends at the end
    return replace(_with_run(state, event.run, change), wall=Wall(WallMode.BLACK if dark else WallMode.STANDBY_SLIDE))


def _shown(state: Exercise, number: int, place: Place | None, release: Release) -> Exercise:
    """A cue goes to the room: remember what a retraction would bring back, then move the route and the wall."""

    def change(run: ScenarioRun) -> ScenarioRun:
        before = Before(run.place, state.wall, len(run.votes))
        return replace(run, place=place or run.place, releases=(*run.releases, release), before=before)

    after = _with_run(state, number, change)
    if release.silent:
        return after
    run = next((r for r in state.runs if r.number == number), None)
    fixed = tuple((part, code, text) for (id, part, code), text in run.corrections.items() if id == release.cue) if run else ()
    shown = Shown(number, release.cue, release.decision, release.variant, corrected=fixed)
    return replace(after, wall=Wall(WallMode.LIVE, shown))


def _released(state: Exercise, event: events.InjectReleased, at: Moment) -> Exercise:
    release = Release(
        event.inject,
        at.utc_ms,
        at.offset_min,
        at.mono_ns,
        at.boot_id,
        variant=event.variant,
        on_route=event.on_route,
        repeat=event.repeat,
        silent=event.silent,
        reason=event.reason,
    )
    return _shown(state, event.run, None if event.excursion else Place(event.inject), release)


def _decision_shown(state: Exercise, event: events.DecisionShown, at: Moment) -> Exercise:
    release = Release(event.decision, at.utc_ms, at.offset_min, at.mono_ns, at.boot_id, decision=True)
    return _shown(state, event.run, None, release)


def _chosen(state: Exercise, event: events.OptionChosen, _: Moment) -> Exercise:
    choice = event.choice

    def change(run: ScenarioRun) -> ScenarioRun:
        facts = run.facts_before_choice if run.place.chosen else run.facts
        place = replace(run.place, armed=choice.target, chosen=choice.option)
        return replace(
            run,
            facts={**facts, **choice.facts},
            facts_before_choice=facts,
            place=place,
            choices=(*run.choices, choice),
            before=None,
        )

    return _with_run(state, event.run, change)


def _retracted(state: Exercise, event: events.InjectRetracted, _: Moment) -> Exercise:
    """Hands counted since at a decision that the room has then not seen no longer count."""
    run = next((r for r in state.runs if r.number == event.run), None)
    if run is None or run.before is None or not run.releases:
        return state
    before, last = run.before, run.releases[-1]

    def change(run: ScenarioRun) -> ScenarioRun:
        releases = (*run.releases[:-1], replace(last, retracted_ms=event.shown_ms))
        seen = {choice.decision for choice in run.choices} | {r.cue for r in releases if r.retracted_ms is None} - {last.cue}
        votes = run.votes[: before.votes] + tuple(v for v in run.votes[before.votes :] if v.decision in seen)
        return replace(run, place=before.place, releases=releases, votes=votes, before=None)

    mode = before.wall.mode if state.wall.mode is WallMode.LIVE else state.wall.mode  # what was made black stays black
    return replace(_with_run(state, event.run, change), wall=replace(before.wall, mode=mode))


def _moved(kind: str, place: Callable[[ScenarioRun, str], Place]) -> Callable[[Exercise, Any, Moment], Exercise]:
    def arm(state: Exercise, event: Any, at: Moment) -> Exercise:
        departure = Departure(kind, event.inject, event.reason, at.utc_ms, at.offset_min)

        def change(run: ScenarioRun) -> ScenarioRun:
            moved = place(run, event.inject)
            return replace(run, place=moved, departures=(*run.departures, departure), before=None)

        return _with_run(state, event.run, change)

    return arm


def _improvised(state: Exercise, event: events.AdHocInjectAdded, _: Moment) -> Exercise:
    return _with_run(state, event.run, lambda run: replace(run, improvised=(*run.improvised, event.inject)))


def _bare(state: Exercise, event: events.AdHocPictureRemoved, _: Moment) -> Exercise:
    def change(run: ScenarioRun) -> ScenarioRun:
        return replace(run, improvised=tuple(replace(x, picture="") if x.id == event.inject else x for x in run.improvised))

    return _with_run(state, event.run, change)


def _paused(state: Exercise, event: events.RunPaused, at: Moment) -> Exercise:
    return _with_run(
        state,
        event.run,
        lambda run: replace(run, status=RunStatus.PAUSED, pauses=(*run.pauses, Pause(event.reason, at.utc_ms))),
    )


def _resumed(state: Exercise, event: events.RunResumed, at: Moment) -> Exercise:
    return _with_run(state, event.run, lambda run: replace(run, status=RunStatus.RUNNING, pauses=_closed(run.pauses, at)))


def _closed(pauses: tuple[Pause, ...], at: Moment) -> tuple[Pause, ...]:
    return tuple(p if p.until_ms is not None else replace(p, until_ms=at.utc_ms) for p in pauses)


def _wall_set(state: Exercise, event: events.WallSet, _: Moment) -> Exercise:
    return replace(state, wall=replace(state.wall, mode=event.mode, resumes=event.resumes))


def _step(state: Exercise, event: events.StepRevealed, _: Moment) -> Exercise:
    shown = state.wall.shown
    if shown is None or (shown.run, shown.cue) != (event.run, event.cue):
        return state
    return replace(state, wall=replace(state.wall, shown=replace(shown, step=event.step)))


def _slide_shown(state: Exercise, event: events.SlideShown, _: Moment) -> Exercise:
    wall, then = state.wall, Then(state.responses, tuple(replace(r, before=None) for r in state.runs), state.rules)
    another = wall.shown is not None and wall.shown.slide is not None
    covered, mode = (wall.under if another else wall.shown), wall.mode
    if another and mode is WallMode.LIVE:
        mode = wall.under_mode
    shown = Shown(event.run, event.cue, slide=event.slide, until_ms=event.until_ms, then=then)
    return replace(state, wall=Wall(WallMode.LIVE, shown, covered, wall.resumes, mode))


def _slide_hidden(state: Exercise, _event: events.SlideHidden, _: Moment) -> Exercise:
    """What was made black or held since stays so."""
    wall = state.wall
    if wall.shown is None or wall.shown.slide is None:
        return state
    mode = wall.under_mode if wall.mode is WallMode.LIVE else wall.mode
    return replace(state, wall=Wall(mode, wall.under, resumes=wall.resumes))


def _corrected(state: Exercise, event: events.TextCorrected, _: Moment) -> Exercise:
    key = (event.inject, event.part, event.language)
    return _with_run(state, event.run, lambda run: replace(run, corrections={**run.corrections, key: event.text}))


def _voted(state: Exercise, event: events.VoteRecorded, _: Moment) -> Exercise:
    return _with_run(state, event.run, lambda run: replace(run, votes=(*run.votes, event.vote)))


def _board(state: Exercise, event: events.BoardPublished, _: Moment) -> Exercise:
    return replace(state, board=event.cards)


def _marked(state: Exercise, event: events.ExpectedActionMarked, _: Moment) -> Exercise:
    if event.evaluator:
        own = (event.evaluator, event.inject, event.expected)
        return _with_run(state, event.run, lambda run: replace(run, evaluations={**run.evaluations, own: event.mark}))
    key = (event.inject, event.expected)
    return _with_run(state, event.run, lambda run: replace(run, marks={**run.marks, key: event.mark}))


Arm = Callable[[Exercise, Any, Moment], Exercise]


def _asking(arm: Arm) -> Arm:
    """An arm that asks for the wall anew, unless it leaves it alone or holds it."""

    def asked(state: Exercise, event: Any, at: Moment) -> Exercise:
        after = arm(state, event, at)
        same = after.wall is state.wall or after.wall.mode is WallMode.FROZEN
        return after if same else replace(after, told=after.telling())

    return asked


ARMS: Mapping[type, Arm] = {
    events.ScenarioStarted: _asking(_started),
    events.ScenarioEnded: _asking(_ended),
    events.InjectReleased: _asking(_released),
    events.DecisionShown: _asking(_decision_shown),
    events.OptionChosen: _chosen,
    events.InjectRetracted: _asking(_retracted),
    events.InjectSkipped: _moved("skipped", lambda _run, inject: Place(inject)),
    events.JumpedToInject: _moved("jumped", lambda run, inject: Place(run.place.at, inject)),
    events.WentBack: _moved("back", lambda run, inject: Place(run.place.at, inject)),
    events.AdHocInjectAdded: _improvised,
    events.AdHocPictureRemoved: _bare,
    events.RunPaused: _paused,
    events.RunResumed: _resumed,
    events.WallSet: _asking(_wall_set),
    events.StepRevealed: _asking(_step),
    events.TextCorrected: _corrected,
    events.VoteRecorded: _voted,
    events.SlideShown: _asking(_slide_shown),
    events.SlideHidden: _asking(_slide_hidden),
    events.BoardPublished: _board,
    events.ExpectedActionMarked: _marked,
}
