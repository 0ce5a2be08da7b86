"""What a report is told from: the state, the scenarios as played, and the words; with the look-ups every part needs."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from tabletop.exercise.state import Exercise, ScenarioRun
from tabletop.exercise.values import Response
from tabletop.exercise.words import ROOM
from tabletop.localized import Localized
from tabletop.report.wording import Words
from tabletop.scenario.model import Scenario
from tabletop.views import text, trace


@dataclass(frozen=True, slots=True)
class Source:
    """`scenarios` by digest; `codes`: the trace code of each response, by id; `offset_min`: of the last thing that happened.

    `damaged`: how many things in the exercise file could not be read.
    """

    state: Exercise
    scenarios: Mapping[str, Scenario]
    words: Words
    codes: Mapping[str, str]
    responses: tuple[Response, ...]
    offset_min: int
    damaged: int

    def scenario(self, run: ScenarioRun) -> Scenario | None:
        return self.scenarios.get(run.digest)

    def run(self, number: int) -> ScenarioRun | None:
        return next((run for run in self.state.runs if run.number == number), None)

    def text(self, written: Localized, run: ScenarioRun | None) -> str:
        """Words of a scenario, its placeholders filled."""
        return text.read(written, self.scenario(run) if run else None, self.state.agencies, self.words.language)

    def title(self, run: ScenarioRun) -> str:
        """The scenario's title, or its id when its file is not at hand."""
        scenario = self.scenario(run)
        return (self.text(scenario.title, run) if scenario else "") or run.scenario

    def cue_title(self, run: ScenarioRun | None, cue: str) -> str:
        """What an inject or decision is called: its title, its question, or nothing."""
        scenario = self.scenario(run) if run else None
        if scenario is None or run is None:
            return ""
        if cue in scenario.injects:
            return self.text(scenario.injects[cue].title, run)
        owner = scenario.decision_owner(cue)
        if owner is not None and owner.decision is not None:
            return self.text(owner.decision.question, run)
        return next((adhoc.title for adhoc in run.improvised if adhoc.id == cue), "")

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


def source(state: Exercise, scenarios: Mapping[str, Scenario], words: Words, damaged: int) -> Source:
    offsets = [s.offset_min for s in state.sessions[-1:]] + [run.offset_min for run in state.runs[-1:]]
    releases = [release.offset_min for run in state.runs[-1:] for release in run.releases[-1:]]
    last = next(reversed([0, *offsets, *releases]))
    known = text.all_bound(state, scenarios)
    return Source(state, known, words, trace.response_codes(state), state.all_responses(), last, damaged)
