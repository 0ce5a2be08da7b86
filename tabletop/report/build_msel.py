"""The MSEL as played: what was shown, skipped and improvised, in the order it happened, and what was never shown."""

from collections.abc import Iterator, Mapping

from tabletop.exercise.state import Departure, Exercise, Release, ScenarioRun
from tabletop.report.build_played import option_name, remarks
from tabletop.report.source import Source, source
from tabletop.report.wording import joined, words
from tabletop.scenario.model import Inject, Scenario
from tabletop.scenario.msel.headings import Column, heading
from tabletop.scenario.msel.table import COLUMNS, Book, Cell, Page, cell_of
from tabletop.views import trace

PLANNED = (
    Column.TIME,
    Column.KIND,
    Column.CHANNEL,
    Column.FROM,
    Column.TO,
    Column.TITLE,
    Column.TEXT,
    Column.EXPECTED,
    Column.NOTES,
    Column.OBJECTIVES,
    Column.REFERENCES,
)
_ADDED = {"code": 11, "clock": 9, "what": 24, "planned": 10, "actual": 10, "choice": 28, "marks": 40}


def book(state: Exercise, scenarios: Mapping[str, Scenario], language: str) -> Book:
    """`scenarios` by digest, as played; placeholders are filled with the names of this exercise."""
    told = source(state, scenarios, words(language), 0)
    say = told.words.say
    heads = (*(say(f"msel.{name}") for name in _ADDED), *(heading(column, language) for column in PLANNED))
    widths = (*_ADDED.values(), *(COLUMNS[column] for column in PLANNED))
    rows = tuple(row for run in told.state.runs for row in _run(told, run))
    title = state.basics.title if state.basics is not None else ""
    return Book(title, told.words.language, (Page(say("msel.sheet"), heads, widths, rows),))


def _run(told: Source, run: ScenarioRun) -> Iterator[tuple[Cell, ...]]:
    """A row a showing or a departure; then what the room never saw."""
    scenario = told.scenario(run)
    stretches = {id(stretch.release): stretch for stretch in told.lived(run).stretches}
    moves: list[Release | Departure] = [*(r for r in run.releases if not r.decision), *run.departures]
    for move in sorted(moves, key=lambda move: move.at_ms):
        clock = told.words.time(move.at_ms, move.offset_min)
        if isinstance(move, Departure):
            what = joined(told.words.say(f"remark.{move.kind}"), move.reason)
            yield _row(told, run, move.inject, told.seen(run, move.inject), clock, what)
            continue
        what = joined(told.words.say("msel.shown"), *remarks(told, run, move), move.reason)
        stretch = stretches.get(id(move))
        planned = round(stretch.planned) if stretch is not None and stretch.planned is not None else None
        actual = round(stretch.actual) if stretch is not None and stretch.actual is not None else None
        yield _row(told, run, move.cue, told.seen(run, move.cue, move), clock, what, planned, actual)
    seen = {move.inject if isinstance(move, Departure) else move.cue for move in moves}
    for inject in scenario.injects.values() if scenario is not None else ():
        if inject.id not in seen:
            yield _row(told, run, inject.id, inject, "", told.words.say("msel.not-shown"))


def _row(
    told: Source,
    run: ScenarioRun,
    cue: str,
    inject: Inject | None,
    clock: str,
    what: str,
    planned: int | None = None,
    actual: int | None = None,
) -> tuple[Cell, ...]:
    choice = run.choice(inject.decision.id) if inject is not None and inject.decision is not None else None
    chosen = option_name(told, run, choice) if choice is not None and clock else ""
    added: tuple[Cell, ...] = (
        trace.inject_code(run.number, cue),
        clock,
        what,
        planned,
        actual,
        chosen,
        _marks(told, run, inject),
    )
    return (*added, *(_planned(told, run, inject, column, cue) for column in PLANNED))


def _planned(told: Source, run: ScenarioRun, inject: Inject | None, column: Column, cue: str) -> Cell:
    if inject is not None:
        return cell_of(inject, column, lambda text: told.text(text, run), told.words.language)
    improvised = next((each for each in run.improvised if each.id == cue), None)
    texts = {Column.TITLE: improvised.title, Column.TEXT: improvised.text} if improvised is not None else {}
    return texts.get(column)


def _marks(told: Source, run: ScenarioRun, inject: Inject | None) -> str:
    expected = inject.expected if inject is not None else ()
    marks = ((each, run.marks.get((inject.id, each.id))) for each in expected) if inject is not None else ()
    return "\n".join(f"{each.id}: {told.words.word(mark)}" for each, mark in marks if mark is not None)
