"""What the room may see. No field here can hold notes, expected actions, answers or an inject not yet released.

`wall_view` (below the types) is the only maker of a `WallView`; the projector window is handed nothing else.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from tabletop.exercise.route import options
from tabletop.exercise.state import Exercise, ScenarioRun, Shown
from tabletop.exercise.values import AdHocInject
from tabletop.exercise.words import RunStatus, WallMode
from tabletop.i18n import formats, translator
from tabletop.localized import Localized
from tabletop.messages import Message
from tabletop.scenario.model import ROOM, Decision, Inject, Look, Option, Scenario
from tabletop.views.security_level import level_in_force
from tabletop.views.text import bodies_of, body_name, bound, fill, read


@dataclass(frozen=True, slots=True)
class Body:
    """A body named on the wall: `mark` is its number in the table of shapes and colours, -1 for none."""

    name: str
    mark: int = -1


@dataclass(frozen=True, slots=True)
class Picture:
    """`digest` finds the bytes in the exercise file (see `picture_key`); `alt` stands in when they cannot be shown."""

    digest: str
    alt: str
    caption: str = ""


@dataclass(frozen=True, slots=True)
class Black:
    pass


@dataclass(frozen=True, slots=True)
class StandbySlide:
    title: str
    subtitle: str = ""
    line: str = ""  # "We resume at 14:00"
    host: str = ""
    day: str = ""
    clock: str = ""


@dataclass(frozen=True, slots=True)
class InjectSlide:
    """One released inject. `text`: paragraphs, `**bold**`, `- ` lists; nothing else is markup."""

    look: Look
    number: str
    title: str
    text: str
    time: str = ""
    sender: str = ""
    to: tuple[str, ...] = ()
    channel: str = ""  # the word for the channel, in the language of the slide
    bodies: tuple[Body, ...] = ()  # question look: who speaks first
    pictures: tuple[Picture, ...] = ()
    sign: str = ""  # the channel as the scenario names it, for the sign beside its word


@dataclass(frozen=True, slots=True)
class Choice:
    """One option as the room sees it: nothing tells which is right."""

    digit: str
    name: str
    detail: str = ""


@dataclass(frozen=True, slots=True)
class DecisionSlide:
    number: str  # "D2"
    question: str
    choices: tuple[Choice, ...]


@dataclass(frozen=True, slots=True)
class ClosingSlide:
    """The end of a scenario, and what the room is asked when it is over."""

    title: str
    questions: tuple[str, ...] = ()


Slide = Black | StandbySlide | InjectSlide | DecisionSlide | ClosingSlide


@dataclass(frozen=True, slots=True)
class WallView:
    """`cue`: run and cue id, for tests and the log. `language`: of the slide's text, ISO 639-1. `page`: 0-based.

    `exercise` and `scenario` are the footer's words, `level` the security level in force. `mode` as in
    `tabletop.exercise.words.WallMode`.
    """

    mode: str
    slide: Slide
    cue: str = ""
    language: str = "en"
    exercise: str = ""
    scenario: str = ""
    page: int = 0
    level: int | None = None


def wall_view(state: Exercise, scenarios: Mapping[str, Scenario], language: str = "") -> WallView:
    """What the room sees now. `scenarios` by digest; `language`: '' for the room's first language."""
    return slide_view(state, scenarios, state.wall.shown, state.wall.mode, language)


def slide_view(
    state: Exercise,
    scenarios: Mapping[str, Scenario],
    shown: Shown | None,
    mode: WallMode = WallMode.LIVE,
    language: str = "",
) -> WallView:
    """How the wall looks with `shown` on it: the wall itself, and the laptop's own picture of what GO would send."""
    language = language or room_language(state)
    run = next((r for r in state.runs if shown and r.number == shown.run), None)
    scenario = bound(state, scenarios.get(run.digest)) if run else None
    title = state.basics.title if state.basics else ""
    if mode is WallMode.BLACK:
        return WallView(mode.value, Black(), language=language, exercise=title)
    over = _over(state, scenarios) if shown is None and mode is WallMode.STANDBY_SLIDE else None
    if over is not None:
        return end_view(state, over, language)
    if run is None or shown is None or mode in (WallMode.STANDBY_SLIDE, WallMode.HANDED_OVER):
        return WallView(mode.value, _standby_slide(state, language), language=language, exercise=title)
    slide, spoken = _slide(state, scenario, run, shown, language)
    cue = f"S{run.number:02d}-{shown.cue}"
    named = read(scenario.title, scenario, state.agencies, language) if scenario else run.scenario
    level = level_in_force(scenario, run, shown.cue) if scenario else None
    return WallView(mode.value, slide, cue, spoken, title, named, level=level)


def end_view(state: Exercise, scenario: Scenario, language: str = "") -> WallView:
    """The card at the end of a scenario; it stays until another one starts or the room is told when to come back."""
    language = language or room_language(state)
    asked = (read(question, bound(state, scenario), state.agencies, language) for question in scenario.hot_wash)
    slide = ClosingSlide(read(scenario.title, bound(state, scenario), state.agencies, language), tuple(asked))
    exercise = state.basics.title if state.basics else ""
    return WallView(WallMode.STANDBY_SLIDE.value, slide, "", scenario.title.pick(language)[1] or language, exercise)


def _over(state: Exercise, scenarios: Mapping[str, Scenario]) -> Scenario | None:
    """The scenario that was played to its end, when nothing has followed it."""
    last = state.runs[-1] if state.runs and not state.wall.resumes else None
    return scenarios.get(last.digest) if last is not None and last.at_end and last.status is RunStatus.ENDED else None


def room_language(state: Exercise) -> str:
    """The first of the languages of the room."""
    return state.basics.languages[0] if state.basics and state.basics.languages else "en"


def offered(scenario: Scenario, run: ScenarioRun, decision: Decision) -> tuple[Option, ...]:
    """The options open at `decision`, whose places are the digits people pick them by; a choice does not renumber them."""
    owner = scenario.decision_owner(decision.id)
    chosen_here = bool(run.place.chosen) and owner is not None and owner.id == run.place.at
    return options(decision, run.facts_before_choice if chosen_here else run.facts)


def _standby_slide(state: Exercise, language: str) -> StandbySlide:
    basics = state.basics
    if basics is None:
        return StandbySlide("")
    place = ", ".join(word for word in (basics.place, basics.country) if word)
    day = formats.date_range(basics.starts, basics.ends, language) if basics.starts else ""
    return StandbySlide(basics.title, basics.subtitle or place, host=basics.organizer, day=day)


def _slide(state: Exercise, scenario: Scenario | None, run: ScenarioRun, shown: Shown, language: str) -> tuple[Slide, str]:
    """The slide and the language its text is in."""
    improvised = next((x for x in run.improvised if x.id == shown.cue), None)
    if improvised is not None:
        return _improvised_slide(improvised), language
    if scenario is None:
        return _standby_slide(state, language), language
    if shown.decision:
        owner = scenario.decision_owner(shown.cue)
        if owner is not None and owner.decision is not None:
            return _decision_slide(state, scenario, run, owner.decision, language)
        return _standby_slide(state, language), language
    inject = scenario.injects.get(shown.cue)
    if inject is None:
        return _standby_slide(state, language), language
    return _inject_slide(state, scenario, run, inject, shown.variant, language)


def _improvised_slide(inject: AdHocInject) -> InjectSlide:
    look = Look(inject.look) if inject.look in tuple(Look) else Look.BRIEFING
    return InjectSlide(look, inject.id, inject.title, inject.text)


def _decision_slide(
    state: Exercise, scenario: Scenario, run: ScenarioRun, decision: Decision, language: str
) -> tuple[DecisionSlide, str]:
    choices = []
    for place, option in enumerate(offered(scenario, run, decision), 1):
        name, _, detail = read(option.text, scenario, state.agencies, language).partition("\n")
        choices.append(Choice(str(place), name.strip(), detail.strip()))
    question = read(decision.question, scenario, state.agencies, language)
    return DecisionSlide(decision.id, question, tuple(choices)), decision.question.pick(language)[1]


def _inject_slide(
    state: Exercise, scenario: Scenario, run: ScenarioRun, inject: Inject, variant: int, language: str
) -> tuple[InjectSlide, str]:
    text, title = inject.text, inject.title
    if 0 <= variant < len(inject.variants):
        text, title = inject.variants[variant].text, inject.variants[variant].title or inject.title
    spoken = text.pick(language)[1] or language

    def said(words: Localized) -> str:
        return read(words, scenario, state.agencies, language)

    speak = translator(spoken)
    bodies = bodies_of(state.agencies, inject.to) if inject.look is Look.QUESTION else ()
    pictures = tuple(Picture(picture_key(run.digest, a.file), said(a.alt), said(a.caption)) for a in inject.attachments)
    slide = InjectSlide(
        inject.look,
        scenario.number(inject.id),
        said(title),
        fill(text.get(language), scenario, state.agencies, spoken),
        said(inject.time),
        said(inject.sender),
        tuple(speak.message(Message("wall.all")) if t == ROOM else body_name(state.agencies, t, spoken) for t in inject.to),
        speak.message(Message(f"channel.{inject.channel}")),
        tuple(Body(b.names.get(spoken) or b.code, b.mark) for b in bodies),
        pictures,
        inject.channel.value,
    )
    return slide, spoken


def picture_key(digest: str, file: str) -> str:
    """What `Picture.digest` holds: the scenario as played, and the file in its folder."""
    return f"{digest}/{file}"
