"""What else the wall may show than injects and decisions: the result of a vote, a countdown, the rules, a recap, the board.

Bodies are named on them only where the rules of the room say that agencies are named, and never for a secret vote.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from tabletop.exercise.route import options
from tabletop.exercise.state import Exercise, ScenarioRun, Shown
from tabletop.exercise.values import Agency, Response, Vote
from tabletop.exercise.words import Attribution, BoardColumn, ResponseKind, SlideKind
from tabletop.i18n import formats, translator
from tabletop.messages import message
from tabletop.scenario.model import Decision, Option, Scenario
from tabletop.views.text import all_bound, option_name, read

DEFAULT_RULES = (
    *(message("wall.rule-no-marks"), message("wall.rule-function"), message("wall.rule-scenario")),
    *(message("wall.rule-turns"), message("wall.rule-information"), message("wall.rule-names")),
)


@dataclass(frozen=True, slots=True)
class VoteRow:
    """`name` '' for those who gave no answer; `bodies` who voted so, where that may be told."""

    name: str
    hands: int
    bodies: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class VoteSlide:
    """Rows in the order in which they were asked. `agreed`: one option has more hands than every other."""

    number: str
    question: str
    rows: tuple[VoteRow, ...]
    agreed: bool
    secret: bool = False
    time: str = ""


@dataclass(frozen=True, slots=True)
class CountdownSlide:
    """Ends at `until_ms` UTC; what is left is read from the clock of whoever paints it."""

    until_ms: int
    ends: str = ""


@dataclass(frozen=True, slots=True)
class RulesSlide:
    rules: tuple[str, ...]
    stop_phrase: str = ""


@dataclass(frozen=True, slots=True)
class RecapLine:
    """`about`: the question that was decided; `by`: who said it, where bodies are named."""

    text: str
    about: str = ""
    by: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class RecapSlide:
    decided: tuple[RecapLine, ...]
    open: tuple[RecapLine, ...]
    parked: int = 0


@dataclass(frozen=True, slots=True)
class BoardSlide:
    """The hot-wash board as published."""

    strengths: tuple[str, ...]
    gaps: tuple[str, ...]
    questions: tuple[str, ...]


SpecialSlide = VoteSlide | CountdownSlide | RulesSlide | RecapSlide | BoardSlide


def special_slide(
    state: Exercise, scenarios: Mapping[str, Scenario], shown: Shown, language: str
) -> tuple[SpecialSlide, str] | None:
    """The slide `shown` asks for and the language its text is in; None when there is nothing to put on it."""
    if (then := shown.then) is not None:
        rules = replace(then.rules, attribution=state.rules.attribution)  # who may be named is never of yesterday
        state = replace(state, responses=then.responses, runs=then.runs, rules=rules)
    match shown.slide:
        case SlideKind.VOTE:
            return _vote_slide(state, scenarios, shown, language)
        case SlideKind.COUNTDOWN:
            offset = state.runs[-1].offset_min if state.runs else 0
            return CountdownSlide(shown.until_ms, formats.time_of(shown.until_ms, offset)), language
        case SlideKind.RULES:
            return _rules_slide(state, language), language
        case SlideKind.RECAP:
            return _recap_slide(state, scenarios, language), language
        case SlideKind.HOT_WASH:
            return _board_slide(state, language), language
        case _:
            return None


def _vote_slide(state: Exercise, scenarios: Mapping[str, Scenario], shown: Shown, language: str) -> tuple[VoteSlide, str] | None:
    run = next((r for r in state.runs if r.number == shown.run), None)
    vote = next((v for v in reversed(run.votes) if v.decision == shown.cue), None) if run else None
    scenario = all_bound(state, scenarios).get(run.digest) if run else None
    owner = scenario.decision_owner(shown.cue) if scenario else None
    if run is None or scenario is None or vote is None or owner is None or owner.decision is None:
        return None
    question, spoken = owner.decision.question.pick(language)
    open_then = offered(scenario, run, owner.decision)
    rows = [
        VoteRow(
            _name(state, scenario, owner.decision, option.id, language),
            vote.counts.get(option.id, 0),
            _voters(state, vote, option.id, spoken),
        )
        for option in owner.decision.options
        if vote.counts.get(option.id) or option in open_then
    ]
    rows += [VoteRow("", vote.no_answer)] if vote.no_answer else []
    first, second, *_ = *sorted((row.hands for row in rows if row.name), reverse=True), 0, 0
    time = formats.time_of(vote.at_ms, vote.offset_min)
    asked = read(owner.decision.question, scenario, state.agencies, language)
    return VoteSlide(vote.decision, asked or question, tuple(rows), first > second, vote.secret, time), spoken or language


def offered(scenario: Scenario, run: ScenarioRun, decision: Decision) -> tuple[Option, ...]:
    """The options open at `decision`, whose places are the digits people pick them by; a choice does not renumber them."""
    here = scenario.injects.get(run.place.at)
    chosen_here = bool(run.place.chosen) and here is not None and here.decision is not None and here.decision.id == decision.id
    return options(decision, run.facts_before_choice if chosen_here else run.facts)


def _name(state: Exercise, scenario: Scenario | None, decision: Decision, option: str, language: str) -> str:
    """The first line of the option as the room read it."""
    found = next((o for o in decision.options if o.id == option), None)
    return option_name(found, scenario, state.agencies, language) if found else option


def _voters(state: Exercise, vote: Vote, option: str, language: str) -> tuple[str, ...]:
    if vote.secret or not named(state):
        return ()
    return _names(state, (code for code, chosen in vote.by_agency.items() if chosen == option), language)


def named(state: Exercise) -> bool:
    """Whether the rules of the room let agencies be named."""
    return state.rules.attribution is Attribution.NAMED


def _names(state: Exercise, codes: Iterable[str], language: str) -> tuple[str, ...]:
    """As they sit, then by code: an order that ranks nobody."""
    bodies = [(state.agencies.get(code), code) for code in codes]
    bodies.sort(key=lambda pair: ((pair[0].seat if pair[0] else 0) or 999, pair[1]))
    return tuple((body.names.get(language) or code) if body else code for body, code in bodies)


def _rules_slide(state: Exercise, language: str) -> RulesSlide:
    default = tuple(translator(language).message(rule) for rule in DEFAULT_RULES)
    return RulesSlide(state.rules.rules or default, state.rules.stop_phrase)


def _recap_slide(state: Exercise, scenarios: Mapping[str, Scenario], language: str) -> RecapSlide:
    said = state.all_responses()
    decided = [*_choices(state, all_bound(state, scenarios), language)]
    decided += [_line(state, r, language) for r in said if r.kind is ResponseKind.DECISION]
    asked = tuple(_line(state, r, language) for r in said if r.kind is ResponseKind.QUESTION)
    parked = sum(r.kind is ResponseKind.PARKED and r.settled is None for r in said)
    return RecapSlide(tuple(decided), asked, parked)


def _choices(state: Exercise, scenarios: Mapping[str, Scenario], language: str) -> Iterator[RecapLine]:
    """What stands of every run: a choice made again counts once."""
    for run in state.runs:
        scenario = scenarios.get(run.digest)
        for decision in dict.fromkeys(choice.decision for choice in run.choices):
            yield from _choice(state, scenario, run, decision, language)


def _choice(state: Exercise, scenario: Scenario | None, run: ScenarioRun, decision: str, language: str) -> Iterator[RecapLine]:
    owner, choice = scenario.decision_owner(decision) if scenario else None, run.choice(decision)
    if owner is not None and owner.decision is not None and choice is not None:
        asked = read(owner.decision.question, scenario, state.agencies, language)
        yield RecapLine(_name(state, scenario, owner.decision, choice.option, language), asked)


def _line(state: Exercise, response: Response, language: str) -> RecapLine:
    if named(state):
        return RecapLine(response.text, "", _names(state, (c for c in response.agencies if c in state.agencies), language))
    return RecapLine(without_names(response.text, state.agencies, language))


def _board_slide(state: Exercise, language: str) -> BoardSlide:
    def cards(column: BoardColumn) -> tuple[str, ...]:
        texts = (card.text for card in state.board if card.column is column)
        return tuple(text if named(state) else without_names(text, state.agencies, language) for text in texts)

    return BoardSlide(cards(BoardColumn.STRENGTHS), cards(BoardColumn.GAPS), cards(BoardColumn.QUESTIONS))


def without_names(text: str, agencies: Mapping[str, Agency], language: str) -> str:
    """`text` with every code, name and alias of a body replaced by "an agency": whole words, in any case."""
    words = {word for body in agencies.values() for word in (body.code, *body.aliases, *(name for _, name in body.names.texts))}
    known = sorted((re.escape(word) for word in words if len(word) > 1), key=len, reverse=True)
    if not known:
        return text
    stand_in = translator(language).message(message("wall.a-body"))
    return re.sub(rf"(?<!\w)(?:{'|'.join(known)})(?!\w)", lambda _: stand_in, text, flags=re.IGNORECASE)
