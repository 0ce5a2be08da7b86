"""Cover, what stands on every page, the overview, method and limitations."""

from collections.abc import Iterator

from tabletop.exercise.state import ScenarioRun
from tabletop.exercise.values import Basics
from tabletop.exercise.words import Mark, RunStatus
from tabletop.localized import Localized
from tabletop.report.model import Bullets, Callout, Cover, Facts, Furniture, Heading, Note, Paragraph, Section, Tone
from tabletop.report.source import Source
from tabletop.report.wording import joined
from tabletop.scenario.model import AgencyRole, Scenario
from tabletop.views import coverage, text

NO_BASICS = Basics("")


def basics(told: Source) -> Basics:
    return told.state.basics or NO_BASICS


def title(told: Source) -> str:
    return basics(told).title or told.words.say("untitled")


def cover(told: Source) -> Cover:
    said, about = told.words.say, basics(told)
    players = sum(a.role is AgencyRole.PLAYER for a in told.state.agencies.values())
    place = ", ".join(part for part in (about.place, about.country) if part)
    rows = (
        ("cover.place", joined(place, told.words.days(about.starts, about.ends))),
        ("cover.organizer", about.organizer),
        ("cover.bodies", said("cover.bodies-count", n=players) if players else ""),
        ("cover.scenarios", " · ".join(dict.fromkeys(told.title(run) for run in told.state.runs))),
        ("cover.reference", about.reference),
        ("cover.record", told.moment(told.state.last_ms, told.offset_min) if told.state.entries else ""),
    )
    facts = tuple((said(key), value) for key, value in rows if value)
    kind = (said("cover.kind-1"), said("cover.kind-2"))
    disclaimer = (said("cover.disclaimer-1"), said("cover.disclaimer-2"))
    return Cover(said("cover.eyebrow"), title(told), about.subtitle, kind, facts, _status(told), about.handling, disclaimer)


def furniture(told: Source) -> Furniture:
    said, about = told.words.say, basics(told)
    return Furniture(
        joined(title(told), said("head")),
        _status(told),
        joined(about.handling, about.reference),
        said("page"),
        said("contents"),
        said("missing-marks"),
    )


def _status(told: Source) -> str:
    return told.words.say("status.final" if told.state.closed else "status.draft")


def overview(told: Source, number: str) -> Section:
    said, about, state = told.words.say, basics(told), told.state
    players = [code for code, a in state.agencies.items() if a.role is AgencyRole.PLAYER]
    others = [code for code, a in state.agencies.items() if a.role is not AgencyRole.PLAYER]
    rows = (
        ("overview.title", joined(title(told), " ".join(about.subtitle.split()))),
        ("overview.type", said("overview.type-tabletop")),
        ("overview.country", about.country),
        ("overview.place", about.place),
        ("overview.dates", told.words.days(about.starts, about.ends)),
        ("overview.organizer", about.organizer),
        ("overview.donor", about.donor),
        ("overview.sessions", "\n".join(f"{s.title} · {told.moment(s.opened_ms, s.offset_min)}" for s in state.sessions)),
        ("overview.scenarios", "\n".join(f"S{run.number:02d} · {told.title(run)}" for run in state.runs)),
        ("overview.bodies", told.words.list(told.body(code) for code in players)),
        ("overview.others", told.words.list(told.body(code) for code in others)),
        ("overview.reference", about.reference),
        ("overview.handling", about.handling),
        ("overview.record", _recorded(told)),
    )
    facts = Facts(tuple((said(key), value) for key, value in rows if value))
    objectives = tuple(dict.fromkeys(_objectives(told)))
    aims = (Heading(said("overview.objectives"), 2), Bullets(objectives)) if objectives else ()
    heading = said("overview")
    return Section("overview", number, heading, (facts, *aims), f"{number} {heading}", new_page=True)


def _recorded(told: Source) -> str:
    said, state = told.words.say, told.state
    if not state.entries:
        return said("nothing")
    decisions = sum(len({choice.decision for choice in run.choices}) for run in state.runs)
    counts = (
        said("count.responses", n=len(told.responses)) if told.responses else "",
        said("count.decisions", n=decisions) if decisions else "",
        said("count.entries", n=state.entries),
    )
    return joined(*counts, said("last-entry", at=told.moment(state.last_ms, told.offset_min)))


def _objectives(told: Source) -> Iterator[str]:
    for run in told.state.runs:
        scenario = told.scenario(run)
        yield from (told.text(item.text, run) for item in (scenario.objectives if scenario else ()))


def method(told: Source, number: str) -> Section:
    said = told.words.say
    heading = said("method")
    how = tuple(Paragraph(text) for text in _how(told))
    limits = Callout(said("limitations.label"), "\n".join(limitations(told)), Tone.WARNING)
    reading = (Heading(said("method.codes")), Paragraph(said("method.codes-text"))) if told.responses else ()
    languages = basics(told).languages
    typed = (Note(said("method.typed")),) if told.responses and languages[:1] != (told.words.language,) else ()
    blocks = (*how, *reading, *typed, Heading(said("limitations")), limits)
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


def limitations(told: Source) -> Iterator[str]:
    """What the reader must know before believing the rest; never empty."""
    said, state = told.words.say, told.state
    if told.damaged:
        yield said("limitation.damaged", n=told.damaged)
    if not told.responses:
        yield said("limitation.nothing")
    silent = [p.code for p in coverage.participation(state) if p.listed and not p.spoke_at]
    silent = [code for code in silent if state.agencies[code].role is AgencyRole.PLAYER]
    if told.responses and silent:
        yield said("limitation.silent", bodies=told.words.list(told.body(code) for code in silent))
    started = {run.scenario for run in state.runs}
    for scenario in state.programme:
        if scenario not in started:
            yield said("limitation.not-played", scenario=_programme_title(told, scenario))
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


def _programme_title(told: Source, scenario: str) -> str:
    known = told.scenarios.get(told.state.programme[scenario])
    return text.read(known.title, known, told.state.agencies, told.words.language) if known else scenario


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
