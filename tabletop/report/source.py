"""What a report is told from: the state, the scenarios as played, and the words; with the look-ups every part needs."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import partial

from tabletop.catalogue import agency_name
from tabletop.exercise.people import Person
from tabletop.exercise.state import Exercise, Release, ScenarioRun
from tabletop.exercise.values import Agency, Response
from tabletop.exercise.words import ROOM, Attribution, TextPart
from tabletop.localized import Localized
from tabletop.report.attribution import ANYBODY, attributed
from tabletop.report.wording import Words
from tabletop.scenario.model import Inject, Scenario
from tabletop.views import text, trace
from tabletop.views.timeline import Timeline, timeline


@dataclass(frozen=True, slots=True)
class Source:
    """`scenarios` by digest; `codes`: the trace code of each response, by id; `offset_min`: of the last thing that happened.

    `damaged`: how many things in the exercise file could not be read. `recorded`: the state before its attribution policy
    was applied; nothing of it that names a body may be printed. `cast`: the bodies that texts of scenarios name. `people`:
    who the participants are, when the report is to say so.
    """

    state: Exercise
    scenarios: Mapping[str, Scenario]
    words: Words
    codes: Mapping[str, str]
    responses: tuple[Response, ...]
    offset_min: int
    damaged: int
    recorded: Exercise = field(default_factory=Exercise)
    cast: Mapping[str, Agency] = field(default_factory=dict)
    people: Mapping[str, Person] = field(default_factory=dict)

    @property
    def policy(self) -> Attribution:
        return self.state.rules.attribution

    def scenario(self, run: ScenarioRun) -> Scenario | None:
        return self.scenarios.get(run.digest)

    def run(self, number: int) -> ScenarioRun | None:
        return next((run for run in self.state.runs if run.number == number), None)

    def text(self, written: Localized, run: ScenarioRun | None) -> str:
        """Words of a scenario, its placeholders filled."""
        return text.read(written, self.scenario(run) if run else None, self.cast, self.words.language)

    def text_of(self, written: Localized, scenario: Scenario) -> str:
        """The same of a scenario of the programme that need not have been played."""
        return text.read(written, scenario, self.cast, self.words.language)

    def title(self, run: ScenarioRun) -> str:
        """The scenario's title, or its id when its file is not at hand."""
        scenario = self.scenario(run)
        return (self.text(scenario.title, run) if scenario else "") or run.scenario

    def lived(self, run: ScenarioRun) -> Timeline:
        """How long things took, beside what was planned for the bodies that were there."""
        return timeline(self.recorded, run, self.scenario(run))

    def seen(self, run: ScenarioRun, cue: str, release: Release | None = None) -> Inject | None:
        """An inject in the words the room saw, slips corrected: those of the variant shown by `release`, or the last time.

        In its author's words where nobody saw it; None for what is no inject of the scenario.
        """
        scenario = self.scenario(run)
        inject = scenario.injects.get(cue) if scenario else None
        if inject is None:
            return None
        shown = (each for each in reversed(run.releases) if each.cue == cue and each.retracted_ms is None)
        release = release or next(shown, None)
        if release is not None and 0 <= release.variant < len(inject.variants):
            varied = inject.variants[release.variant]
            inject = replace(inject, title=varied.title or inject.title, text=varied.text)
        for (id, part, language), words in run.corrections.items():
            if id == cue and part is TextPart.TITLE:
                inject = replace(inject, title=inject.title.with_text(language, words))
            elif id == cue:
                inject = replace(inject, text=inject.text.with_text(language, words))
        return inject

    def cue_title(self, run: ScenarioRun | None, cue: str, release: Release | None = None) -> str:
        """What an inject or decision is called: its title as the room saw it (by `release`), its question, or nothing."""
        scenario = self.scenario(run) if run else None
        if scenario is None or run is None:
            return ""
        inject = self.seen(run, cue, release)
        if inject is not None:
            return self.text(inject.title, run)
        owner = scenario.decision_owner(cue)
        if owner is not None and owner.decision is not None:
            return self.text(owner.decision.question, run)
        mended = run.corrections.get((cue, TextPart.TITLE, self.words.language))
        return next((mended or adhoc.title for adhoc in run.improvised if adhoc.id == cue), "")

    def number(self, run: ScenarioRun, cue: str) -> str:
        scenario = self.scenario(run)
        return scenario.number(cue) if scenario and cue in scenario.injects else cue

    def heading(self, run: int, inject: str) -> str:
        """S01-I07 · Released containers."""
        played = self.run(run)
        title = self.cue_title(played, inject) if inject else self.words.say("before-first")
        code = trace.inject_code(run, inject) if inject else trace.run_code(run)
        return f"{code} · {title}" if title else code

    def body(self, code: str) -> str:
        """The name of a body; the code as it was typed where nobody knows it."""
        if code == ROOM:
            return self.words.say("whole-room")
        agency = self.state.agencies.get(code)
        return (agency.names.get(self.words.language) if agency else "") or code or self.words.say("unassigned")

    def bodies(self, codes: Iterable[str]) -> str:
        return self.words.list(self.body(code) for code in codes) or self.words.say("unassigned")

    def evidence(self, cited: Iterable[str]) -> tuple[str, ...]:
        return trace.evidence_codes(self.state, self.codes, cited)

    def moment(self, utc_ms: int, offset_min: int) -> str:
        """Day and time."""
        return f"{self.words.date_of(utc_ms, offset_min)}, {self.words.time(utc_ms, offset_min)}"


def source(
    recorded: Exercise,
    scenarios: Mapping[str, Scenario],
    words: Words,
    damaged: int,
    people: Mapping[str, Person] | None = None,
) -> Source:
    state = attributed(recorded, partial(_stand_in, words, recorded.rules.attribution))
    offsets = [s.offset_min for s in state.sessions[-1:]] + [run.offset_min for run in state.runs[-1:]]
    releases = [release.offset_min for run in state.runs[-1:] for release in run.releases[-1:]]
    last = next(reversed([0, *offsets, *releases]))
    known = text.all_bound(state, scenarios)
    codes, said = trace.response_codes(state), state.all_responses()
    return Source(state, known, words, codes, said, last, damaged, recorded, _cast(recorded), people or {})


def _stand_in(words: Words, policy: Attribution, stand: str) -> str:
    """Body A3; Customs, migration and borders; participants."""
    if policy is Attribution.CODED:
        return words.say("coded-body", code=stand)
    return words.say("sector.any" if stand == ANYBODY else f"sector.{stand.lower()}")


def _cast(state: Exercise) -> Mapping[str, Agency]:
    """The bodies by their own names, or, where no body may be named, each type of body by that of the catalogue."""
    if state.rules.attribution is Attribution.NAMED:
        return state.agencies
    types = [type for agency in state.agencies.values() for type in (agency.type, *agency.also) if type]
    return {type: Agency(type, agency_name(type), type=type) for type in types}
