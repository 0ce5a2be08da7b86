"""How it was done and what the reader must know before believing it: method, rules, texts cleared, limitations."""

from collections.abc import Iterator

from tabletop.exercise.state import ScenarioRun
from tabletop.exercise.words import Attribution, Mark, RunStatus
from tabletop.i18n.formats import language_name
from tabletop.localized import Localized
from tabletop.report.annex import letter
from tabletop.report.build_overview import basics
from tabletop.report.model import Block, Bullets, Callout, Facts, Heading, Note, Paragraph, Section, Tone
from tabletop.report.source import Source
from tabletop.scenario.model import AgencyRole, Scenario
from tabletop.views import coverage
from tabletop.views.agenda import scenario_called
from tabletop.views.attendance import attended

_EXAMPLE = {Attribution.NAMED: "CUST", Attribution.CODED: "A2", Attribution.NON_ATTRIBUTION: "BORDER"}


def method(told: Source, number: str) -> Section:
    said = told.words.say
    heading = said("method")
    how = (*(Paragraph(text) for text in _how(told)), *_arranged(told))
    limits = Callout(said("limitations.label"), "\n".join(limitations(told)), Tone.WARNING)
    log = letter(told, "log")
    codes = (said("method.codes-text", body=_EXAMPLE[told.policy]), said("method.codes-log", annex=log) if log else "")
    reading = (Heading(said("method.codes")), Paragraph(" ".join(filter(None, codes)))) if told.responses else ()
    languages = basics(told).languages
    typed = (Note(said("method.typed")),) if told.responses and languages[:1] != (told.words.language,) else ()
    blocks = (*how, *reading, *typed, *_cleared(told), Heading(said("limitations")), limits)
    return Section("method", number, heading, blocks, f"{number} {heading}")


def _how(told: Source) -> Iterator[str]:
    said = told.words.say
    if not any(run.releases for run in told.state.runs):
        yield said("method.not-played")
        return
    yield said("method.played")
    if told.responses:
        yield said("method.noted")
    if told.state.conclusions:
        yield said("method.concluded")


def _arranged(told: Source) -> Iterator[Block]:
    """What was settled before the day; what was not, is not said."""
    said, rules, about = told.words.say, told.recorded.rules, basics(told)
    played = any(run.releases for run in told.state.runs)
    rows = (
        ("method.attribution", told.words.word(rules.attribution) if told.state.entries else ""),
        (
            "method.languages",
            told.words.list(language_name(code, told.words.language) for code in about.languages) if told.state.basics else "",
        ),
        ("method.interpretation", said("method.factor", percent=rules.interpretation) if rules.interpretation > 100 else ""),
        ("method.stop-phrase", rules.stop_phrase),
    )
    facts = tuple((said(key), value) for key, value in rows if value)
    if facts and (played or rules.rules or rules.stop_phrase):
        yield Facts(facts)
    if rules.rules:
        yield Heading(said("method.rules"))
        yield Bullets(rules.rules)


def _cleared(told: Source) -> Iterator[Block]:
    """Who cleared the texts of which scenario, in which version; another version on the programme is said to be another."""
    said = told.words.say
    if not told.state.clearances:
        return
    yield Heading(said("clearance"))
    lines = []
    for one in told.state.clearances:
        by = said("clearance.by-role", name=one.by, role=one.role) if one.role else one.by
        line = said(
            "clearance.line",
            scenario=scenario_title(told, one.scenario),
            by=by,
            date=told.words.date_of(one.at_ms, one.offset_min),
            digest=one.digest[:12],
        )
        same = told.state.programme.get(one.scenario) == one.digest
        lines.append(" ".join(part for part in (line, "" if same else said("clearance.other-version"), one.note) if part))
    yield Bullets(tuple(lines))


def limitations(told: Source) -> Iterator[str]:
    """What the reader must know before believing the rest; never empty."""
    said, state = told.words.say, told.state
    if told.damaged:
        yield said("limitation.damaged", n=told.damaged)
    if state.report_plan.leaves_out:
        yield said("limitation.left-out", parts=told.words.list(said(part.value) for part in state.report_plan.leaves_out))
    if not told.responses:
        yield said("limitation.nothing")
    yield from _of_bodies(told)
    started = {run.scenario for run in state.runs}
    for scenario in state.programme:
        if scenario not in started:
            yield said("limitation.not-played", scenario=scenario_title(told, scenario))
    for run in state.runs:
        yield from _of_run(told, run)
    unassigned = sum(not r.agencies for r in told.responses)
    if unassigned:
        yield said("limitation.unassigned", n=unassigned)
    pending = sum(came.mark is Mark.PENDING for came in coverage.expected(state, told.scenarios))
    if pending:
        yield said("limitation.pending", n=pending)
    if told.responses:
        yield said("limitation.read-back")


def _of_bodies(told: Source) -> Iterator[str]:
    """Whom the reader might take to have been there, or to have spoken; without attribution only how many."""
    said, recorded = told.words.say, told.recorded
    named = told.policy is not Attribution.NON_ATTRIBUTION
    state = told.state if named else recorded
    absent = _absent(told)
    if absent:
        names = told.words.list(map(told.body, absent))
        yield said("limitation.absent", bodies=names) if named else said("limitation.absent-count", n=len(absent))
    silent = [p.code for p in coverage.participation(state) if p.listed and not p.spoke_at and p.code not in absent]
    silent = [code for code in silent if state.agencies[code].role is AgencyRole.PLAYER]
    if told.responses and silent:
        names = told.words.list(map(told.body, silent))
        yield said("limitation.silent", bodies=names) if named else said("limitation.silent-count", n=len(silent))
    if told.policy is not Attribution.NAMED:
        yield said("limitation.attribution")


def _absent(told: Source) -> list[str]:
    """Bodies of which somebody was registered and nobody came, once attendance was recorded in every half-day."""
    state = told.state if told.policy is not Attribution.NON_ATTRIBUTION else told.recorded
    whole = attended(state)
    if not any(present is not None for present in whole.present.values()):
        return []
    came = {
        state.participants[p.participant].agency
        for p in state.attendance.values()
        if p.present and p.participant in state.participants
    }
    gone = {state.participants[p.participant].agency for p in state.attendance.values() if p.participant in state.participants}
    return [code for code in state.agencies if code in gone and code not in came]


def scenario_title(told: Source, scenario: str) -> str:
    known = scenario_called(told.state, told.scenarios, scenario)
    return told.text_of(known.title, known) if known else scenario


def _of_run(told: Source, run: ScenarioRun) -> Iterator[str]:
    said = told.words.say
    code = f"S{run.number:02d}"
    scenario = told.scenario(run)
    if run.status is not RunStatus.ENDED:
        yield said("limitation.open", run=code)
    elif not run.at_end:
        yield (
            said("limitation.early-why", run=code, reason=run.end_reason)
            if run.end_reason
            else said("limitation.early", run=code)
        )
    if run.skipped() and scenario:
        numbers = told.words.list(scenario.number(i) for i in scenario.injects if i in run.skipped())
        yield said("limitation.skipped", run=code, numbers=numbers, n=len(run.skipped()))
    if scenario is None:
        yield said("limitation.no-scenario", run=code)
    elif not all(written.has(told.words.language) for written in _texts(scenario) if written):
        yield said("limitation.language", run=code)


def _texts(scenario: Scenario) -> Iterator[Localized]:
    yield from (scenario.title, scenario.synopsis, *(item.text for item in scenario.objectives))
    for inject in scenario.injects.values():
        yield inject.title
        yield from (action.text for action in inject.expected)
        if inject.decision is not None:
            yield from (inject.decision.question, *(option.text for option in inject.decision.options))
