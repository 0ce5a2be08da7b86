"""What else the wall may show, and slips mended on the day: votes, slides, steps, the board."""

from collections.abc import Mapping

from tabletop.exercise import commands, events
from tabletop.exercise.decide.context import Arm, Context, refuse, running, text_of
from tabletop.exercise.decide.prepare import is_language
from tabletop.exercise.decide.run import GO_REFUSED_WHEN, scenario_of
from tabletop.exercise.route import open_decision
from tabletop.exercise.state import Exercise, ScenarioRun
from tabletop.exercise.values import BoardCard, Vote
from tabletop.exercise.words import SlideKind, TextPart
from tabletop.scenario.model import Decision, Scenario

Scenarios = Mapping[str, Scenario]

MOST_HANDS, MOST_CARDS = 100_000, 200


def _step(scenarios: Scenarios, state: Exercise, command: commands.RevealStep, _c: Context) -> events.Event:
    run = running(state)
    shown = state.wall.shown
    inject = scenario_of(scenarios, run).injects.get(shown.cue) if shown and shown.run == run.number else None
    if shown is None or inject is None or shown.decision or shown.slide:
        refuse("step.nothing-shown")
    if not 0 <= command.step < max(1, len(inject.attachments)):
        refuse("step.unknown", step=command.step + 1)
    return events.StepRevealed(run.number, shown.cue, command.step)


def _correct(scenarios: Scenarios, state: Exercise, command: commands.CorrectText, _c: Context) -> events.Event:
    run = running(state)
    improvised = any(x.id == command.inject for x in run.improvised)
    if not improvised and command.inject not in scenario_of(scenarios, run).injects:
        refuse("inject.unknown", inject=command.inject)
    if not is_language(command.language):
        refuse("exercise.languages")
    empty = "inject.no-title" if command.part is TextPart.TITLE else "inject.no-text"
    text = text_of(command.text, empty)
    return events.TextCorrected(run.number, command.inject, command.part, command.language, text)


def _vote(scenarios: Scenarios, state: Exercise, command: commands.RecordVote, context: Context) -> events.Event:
    run = running(state)
    decision = _voted_on(scenario_of(scenarios, run), run, command.decision)
    offered = [option.id for option in decision.options]
    counts = dict(command.counts)
    if command.by_agency:
        counts = {id: sum(chosen == id for chosen in command.by_agency.values()) for id in offered}
    for option in (*counts, *(o for o in command.by_agency.values() if o)):
        if option not in offered:
            refuse("decision.no-such-option", option=option, decision=decision.id, offered=", ".join(offered))
    if not all(0 <= hands <= MOST_HANDS for hands in (*counts.values(), command.no_answer)):
        refuse("vote.count")
    return events.VoteRecorded(
        run.number,
        Vote(
            decision.id,
            counts,
            command.no_answer,
            {} if command.secret else dict(command.by_agency),
            command.secret,
            context.now.utc_ms,
            context.now.offset_min,
        ),
    )


def _voted_on(scenario: Scenario, run: ScenarioRun, wanted: str) -> Decision:
    """The decision named, else the open one, else the last the room was shown or chose at."""
    found = None
    if wanted:
        owner = scenario.decision_owner(wanted)
        found = owner.decision if owner else None
    else:
        found = open_decision(scenario, run)
        if found is None and run.choices:
            owner = scenario.decision_owner(run.choices[-1].decision)
            found = owner.decision if owner else None
    if found is None:
        refuse("decision.none")
    return found


def _show(_s: Scenarios, state: Exercise, command: commands.ShowSlide, _c: Context) -> events.Event:
    if state.wall.mode in GO_REFUSED_WHEN:
        refuse(GO_REFUSED_WHEN[state.wall.mode])
    run, cue = state.run, ""
    if command.slide is SlideKind.VOTE:
        if run is None or not run.votes:
            refuse("vote.none")
        cue = run.votes[-1].decision
    if command.slide is SlideKind.HOT_WASH and not state.board:
        refuse("board.empty")
    if command.slide is SlideKind.COUNTDOWN and command.until_ms <= 0:
        refuse("countdown.no-end")
    return events.SlideShown(run.number if run else 0, command.slide, cue, command.until_ms)


def _hide(_s: Scenarios, state: Exercise, _command: commands.HideSlide, _c: Context) -> events.Event:
    if state.wall.shown is None or state.wall.shown.slide is None:
        refuse("slide.none")
    return events.SlideHidden()


def _publish(_s: Scenarios, state: Exercise, command: commands.PublishBoard, _c: Context) -> events.Event:
    if len(command.cards) > MOST_CARDS:
        refuse("board.too-many", limit=MOST_CARDS)
    for id in (id for card in command.cards for id in card.responses):
        if state.response(id) is None:
            refuse("response.unknown", id=id)
    cards = tuple(BoardCard(card.column, text_of(card.text, "board.empty-card"), card.responses) for card in command.cards)
    return events.BoardPublished(cards)


ARMS: Mapping[type, Arm] = {
    commands.RevealStep: _step,
    commands.CorrectText: _correct,
    commands.RecordVote: _vote,
    commands.ShowSlide: _show,
    commands.HideSlide: _hide,
    commands.PublishBoard: _publish,
}
