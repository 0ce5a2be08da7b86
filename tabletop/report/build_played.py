"""The scenarios as played: what was shown, which way the room went, who decided and how."""

from collections.abc import Iterator

from tabletop.exercise.state import Departure, Release, ScenarioRun
from tabletop.exercise.values import ChoiceMade
from tabletop.exercise.words import RunStatus
from tabletop.report.annex import LETTERS
from tabletop.report.model import Block, Cell, Column, Facts, Heading, Note, Paragraph, Section, Table, TableRow
from tabletop.report.source import Source
from tabletop.report.wording import joined
from tabletop.views import trace

ARROW = " → "


def sections(told: Source, number: str) -> Iterator[Section]:
    heading = told.words.say("played")
    running = f"{number} {heading}"
    if not told.state.runs:
        yield Section("played", number, heading, (Paragraph(told.words.say("played.none")),), running)
        return
    intro = Note(told.words.say("played.codes", annex=LETTERS["paths"]))
    yield Section("played", number, heading, (intro,), running)
    for run in told.state.runs:
        title = f"{trace.run_code(run.number)} · {told.title(run)}"
        blocks = tuple(_blocks(told, run))
        yield Section(f"played-{run.number}", f"{number}.{run.number}", title, blocks, running, level=2)


def _blocks(told: Source, run: ScenarioRun) -> Iterator[Block]:
    said = told.words.say
    scenario = told.scenario(run)
    synopsis = told.text(scenario.synopsis, run) if scenario else ""
    if synopsis:
        yield Paragraph(synopsis)
    yield Facts(tuple((said(key), value) for key, value in _facts(told, run) if value))
    if run.choices:
        yield Heading(said("played.decisions"), 3)
        yield decisions(told, run)
    if run.releases or run.departures:
        yield Heading(said("played.shown"), 3)
        yield _shown(told, run)


def _facts(told: Source, run: ScenarioRun) -> Iterator[tuple[str, str]]:
    said, words = told.words.say, told.words
    start = told.moment(run.started_ms, run.offset_min)
    if run.ended_ms is None:
        yield "played.time", said("played.from", start=start)
    else:
        yield "played.time", said("played.from-to", start=start, end=words.time(run.ended_ms, run.offset_min))
    lived = told.lived(run)
    if lived.actual is not None:
        actual, planned = words.minutes(lived.actual), words.minutes(lived.planned)
        key = "played.minutes" if lived.planned else "played.minutes-unplanned"
        yield "played.length", said(key, actual=actual, planned=planned)
    yield "played.end", _ending(told, run)
    yield "played.route", ARROW.join(route(told, run)) or said("played.nothing-shown")
    yield "played.not-shown", words.list(not_shown(told, run))
    yield "played.reserve", words.list(_reserve(told, run))


def _ending(told: Source, run: ScenarioRun) -> str:
    said = told.words.say
    if run.status is not RunStatus.ENDED:
        return said("played.still-open")
    if run.at_end:
        return said("played.at-end")
    return said("played.cut-why", reason=run.end_reason) if run.end_reason else said("played.cut")


def route(told: Source, run: ScenarioRun) -> list[str]:
    """The numbers as shown, with the choice taken at each decision: 1, 2, D1 (b), 4."""
    scenario = told.scenario(run)
    steps: list[str] = []
    for release in run.releases:
        if release.retracted_ms is not None or release.decision:
            continue
        steps.append(told.number(run, release.cue))
        inject = scenario.injects.get(release.cue) if scenario else None
        choice = run.choice(inject.decision.id) if inject and inject.decision else None
        if choice is not None:
            steps.append(f"{choice.decision} ({choice.option})")
    return steps


def not_shown(told: Source, run: ScenarioRun) -> list[str]:
    scenario = told.scenario(run)
    seen = run.released()
    return [scenario.number(i.id) for i in scenario.injects.values() if not i.reserve and i.id not in seen] if scenario else []


def _reserve(told: Source, run: ScenarioRun) -> list[str]:
    scenario = told.scenario(run)
    seen = run.released()
    return [scenario.number(i.id) for i in scenario.injects.values() if i.reserve and i.id not in seen] if scenario else []


def decisions(told: Source, run: ScenarioRun) -> Table:
    """Every choice made, also one that was taken back and made anew."""
    said = told.words.say
    columns = (
        Column("code", said("column.code"), 44),
        Column("question", said("column.question"), 92),
        Column("choice", said("column.choice"), 112),
        Column("how", said("column.how")),
        Column("time", said("column.time"), 34),
    )
    return Table(columns, tuple(_decision(told, run, choice) for choice in run.choices))


def _decision(told: Source, run: ScenarioRun, choice: ChoiceMade) -> TableRow:
    said = told.words.say
    stands = run.choice(choice.decision) is choice
    return TableRow(
        (
            Cell(strong=trace.decision_code(run.number, choice.decision)),
            Cell(told.cue_title(run, choice.decision)),
            Cell(strong=option_name(told, run, choice), muted="" if stands else said("played.replaced")),
            Cell(told.words.word(choice.decided_by), muted="\n".join(filter(None, (choice.note, choice.reason)))),
            Cell(told.words.time(choice.at_ms, choice.offset_min)),
        )
    )


def option_name(told: Source, run: ScenarioRun, choice: ChoiceMade) -> str:
    """The first line of the option, which is its name; its id when the scenario is not at hand."""
    scenario = told.scenario(run)
    owner = scenario.decision_owner(choice.decision) if scenario else None
    options = owner.decision.options if owner and owner.decision else ()
    found = next((option for option in options if option.id == choice.option), None)
    text = told.text(found.text, run) if found else ""
    return f"{choice.option}) {text.splitlines()[0]}" if text else choice.option


def _shown(told: Source, run: ScenarioRun) -> Table:
    said = told.words.say
    columns = (
        Column("time", said("column.time"), 34),
        Column("code", said("column.code"), 56),
        Column("title", said("column.situation")),
        Column("remarks", said("column.remarks"), 190),
    )
    moves = [(r.at_ms, _release(told, run, r)) for r in run.releases if not r.decision]
    moves += [(d.at_ms, _departure(told, run, d)) for d in run.departures]
    return Table(columns, tuple(row for _, row in sorted(moves, key=lambda move: move[0])))


def _release(told: Source, run: ScenarioRun, release: Release) -> TableRow:
    said = (*remarks(told, run, release), release.reason)
    title = told.cue_title(run, release.cue, release)
    return _move(told, run, release.cue, title, release.at_ms, release.offset_min, said)


def remarks(told: Source, run: ScenarioRun, release: Release) -> tuple[str, ...]:
    """What is worth saying of a showing; parts may be empty."""
    said = told.words.say
    scenario = told.scenario(run)
    inject = scenario.injects.get(release.cue) if scenario else None
    improvised = next((x for x in run.improvised if x.id == release.cue), None)
    return (
        said("remark.improvised") if improvised is not None else "",
        said("remark.picture") if improvised is not None and improvised.picture else "",
        said("remark.reserve") if inject is not None and inject.reserve else "",
        said("remark.again") if release.repeat else "",
        said("remark.off-route") if not release.on_route and not (inject and inject.reserve) else "",
        said("remark.facilitator") if release.silent else "",
        said("remark.retracted", n=round(release.retracted_ms / 1000)) if release.retracted_ms is not None else "",
    )


def _departure(told: Source, run: ScenarioRun, departure: Departure) -> TableRow:
    remark = told.words.say(f"remark.{departure.kind}")
    title = told.cue_title(run, departure.inject)
    return _move(told, run, departure.inject, title, departure.at_ms, departure.offset_min, (remark, departure.reason))


def _move(
    told: Source, run: ScenarioRun, cue: str, title: str, at_ms: int, offset_min: int, remarks: tuple[str, ...]
) -> TableRow:
    return TableRow(
        (
            Cell(told.words.time(at_ms, offset_min)),
            Cell(strong=trace.inject_code(run.number, cue)),
            Cell(title),
            Cell(joined(*remarks)),
        )
    )
