"""What the room may see. No field here can hold notes, expected actions, answers or an inject not yet released.

`wall_view` (below the types) is the only maker of a `WallView`; the projector window is handed nothing else.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from tabletop.exercise.state import Exercise, ScenarioRun, Shown
from tabletop.exercise.values import AdHocInject
from tabletop.exercise.words import TextPart, WallMode
from tabletop.i18n import formats, translator
from tabletop.localized import Localized
from tabletop.messages import Message, message
from tabletop.scenario.model import ROOM, Decision, Inject, Look, Scenario
from tabletop.views.security_level import level_in_force
from tabletop.views.text import bodies_of, body_name, bound, fill, read
from tabletop.views.wall_slides import (
    BoardSlide as BoardSlide,
    CountdownSlide as CountdownSlide,
    RecapLine as RecapLine,
    RecapSlide as RecapSlide,
    RulesSlide as RulesSlide,
    SpecialSlide,
    VoteRow as VoteRow,
    VoteSlide as VoteSlide,
    offered as offered,
    special_slide,
)
from tabletop.views.wall_types import (
    Black as Black,
    Body as Body,
    Choice as Choice,
    ClosingSlide as ClosingSlide,
    DecisionSlide as DecisionSlide,
    InjectSlide as InjectSlide,
    Picture as Picture,
    ProofSlide as ProofSlide,
    StandbySlide as StandbySlide,
)

Slide = Black | StandbySlide | InjectSlide | DecisionSlide | ClosingSlide | ProofSlide | SpecialSlide


@dataclass(frozen=True, slots=True)
class WallView:
    """`cue`: run and cue id, for tests and the log. `language`: of the slide's text, ISO 639-1. `page`: 0-based.

    `exercise` and `scenario` are the footer's words, `level` the security level in force. `mode` as in
    `tabletop.exercise.words.WallMode`. `second`: the same slide in a second language, below the first.
    """

    mode: str
    slide: Slide
    cue: str = ""
    language: str = "en"
    exercise: str = ""
    scenario: str = ""
    page: int = 0
    level: int | None = None
    second: Slide | None = None
    second_language: str = ""


STEPPED = (Look.MAP, Look.DOCUMENT)  # their pictures are shown one after the other, each when it is asked for


def wall_view(state: Exercise, scenarios: Mapping[str, Scenario], language: str = "") -> WallView:
    """What the room sees now. `scenarios` by digest; `language`: '' for the room's first, `es+en` for two at once."""
    return slide_view(as_told(state), scenarios, state.wall.shown, state.wall.mode, language)


def as_told(state: Exercise) -> Exercise:
    """`state` with what the wall takes from the exercise as it stood when the wall was last asked for."""
    if (told := state.told) is None:
        return state
    return replace(state, basics=told.basics, agencies=told.agencies, placeholders=told.placeholders, logos=told.logos)


def slide_view(
    state: Exercise,
    scenarios: Mapping[str, Scenario],
    shown: Shown | None,
    mode: WallMode = WallMode.LIVE,
    language: str = "",
) -> WallView:
    """How the wall looks with `shown` on it: the wall itself, and the laptop's own picture of what GO would send."""
    language, _, second = (language or room_language(state)).partition("+")
    run = next((r for r in state.runs if shown and r.number == shown.run), None)
    scenario = bound(state, scenarios.get(run.digest)) if run else None
    title = state.basics.title if state.basics else ""
    if mode is WallMode.BLACK:
        return WallView(mode.value, Black(), language=language, exercise=title)
    over = _over(state, scenarios) if shown is None and mode is WallMode.STANDBY_SLIDE else None
    if over is not None:
        return end_view(state, over, language)
    off = mode in (WallMode.STANDBY_SLIDE, WallMode.HANDED_OVER)
    special = special_slide(state, scenarios, shown, language) if shown is not None and shown.slide and not off else None
    if shown is None or off or (special is None and (run is None or shown.slide)):
        return WallView(mode.value, _standby_slide(state, language), language=language, exercise=title)
    named = read(scenario.title, scenario, state.agencies, language) if scenario else run.scenario if run else ""
    level = level_in_force(scenario, run, shown.cue) if scenario and run else None
    cue = f"S{shown.run:02d}-{shown.slide or shown.cue}"
    if special is not None or run is None:
        told, code = special or (_standby_slide(state, language), language)
        return WallView(mode.value, told, cue, code, title, named, level=level)
    slide, spoken = _slide(state, scenario, run, shown, language)
    view = WallView(mode.value, slide, cue, spoken, title, named, level=level)
    below, other = _slide(state, scenario, run, shown, second) if second else (None, "")
    return view if below in (None, slide) or other == spoken else replace(view, second=below, second_language=other)


def end_view(state: Exercise, scenario: Scenario, language: str = "") -> WallView:
    """The card at the end of a scenario; it stays until another one starts, the room is told when to come back, or the day
    is closed."""
    language = (language or room_language(state)).partition("+")[0]
    asked = (read(question, bound(state, scenario), state.agencies, language) for question in scenario.hot_wash)
    slide = ClosingSlide(read(scenario.title, bound(state, scenario), state.agencies, language), tuple(asked))
    exercise = state.basics.title if state.basics else ""
    return WallView(WallMode.STANDBY_SLIDE.value, slide, "", scenario.title.pick(language)[1] or language, exercise)


def _over(state: Exercise, scenarios: Mapping[str, Scenario]) -> Scenario | None:
    """The scenario that was played to its end, when nothing has followed it and the day is not over."""
    last = state.runs[-1] if state.runs and not state.wall.resumes else None
    if last is None or last.ended_ms is None or not last.at_end:
        return None
    day_is_over = any((session.closed_ms or 0) >= last.ended_ms for session in state.sessions)
    return None if day_is_over else scenarios.get(last.digest)


def room_language(state: Exercise) -> str:
    """The first of the languages of the room."""
    return state.basics.languages[0] if state.basics and state.basics.languages else "en"


def _standby_slide(state: Exercise, language: str) -> StandbySlide:
    basics = state.basics
    if basics is None:
        return StandbySlide("")
    place = ", ".join(word for word in (basics.place, basics.country) if word)
    day = formats.date_range(basics.starts, basics.ends, language) if basics.starts else ""
    resumes = message("wall.resumes", time=state.wall.resumes)
    line = translator(language).message(resumes) if state.wall.resumes else ""
    logos = tuple(Picture(logo.digest, logo.name) for logo in state.logos.values())
    host = " · ".join(name for name in basics.organizer.split("\n") if name.strip())
    return StandbySlide(basics.title, basics.subtitle or place, line, host, day, logos=logos)


def _slide(state: Exercise, scenario: Scenario | None, run: ScenarioRun, shown: Shown, language: str) -> tuple[Slide, str]:
    """The slide and the language its text is in."""
    improvised = next((x for x in run.improvised if x.id == shown.cue), None)
    if improvised is not None:
        return _improvised_slide(improvised, run, shown, language), language
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
    return _inject_slide(state, scenario, run, inject, shown, language)


def _mended(run: ScenarioRun, shown: Shown) -> tuple[tuple[TextPart, str, str], ...]:
    """What the showing took along, so that a correction waits for GO; all that stands now for what is yet to be shown."""
    if shown.corrected is not None:
        return shown.corrected
    return tuple((part, language, text) for (cue, part, language), text in run.corrections.items() if cue == shown.cue)


def _improvised_slide(inject: AdHocInject, run: ScenarioRun, shown: Shown, language: str) -> InjectSlide:
    look = Look(inject.look) if inject.look in tuple(Look) else Look.BRIEFING
    words = {part: text for part, code, text in _mended(run, shown) if code == language}
    title, text = words.get(TextPart.TITLE, inject.title), words.get(TextPart.TEXT, inject.text)
    pictures = (Picture(inject.picture, ""),) if inject.picture else ()
    return InjectSlide(look, inject.id, title, text, pictures=pictures)


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
    state: Exercise, scenario: Scenario, run: ScenarioRun, inject: Inject, shown: Shown, language: str
) -> tuple[InjectSlide, str]:
    text, title = inject.text, inject.title
    if 0 <= shown.variant < len(inject.variants):
        varied = inject.variants[shown.variant]
        text, title = varied.text, varied.title or inject.title
    for part, code, mended in _mended(run, shown):
        text, title = (text.with_text(code, mended), title) if part is TextPart.TEXT else (text, title.with_text(code, mended))
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
    if inject.look in STEPPED and len(pictures) > 1:
        step = min(shown.step, len(pictures) - 1)
        slide = replace(slide, pictures=pictures[: step + 1], step=step, steps=len(pictures))
    return slide, spoken


def picture_key(digest: str, file: str) -> str:
    """What `Picture.digest` holds: the scenario as played, and the file in its folder."""
    return f"{digest}/{file}"
