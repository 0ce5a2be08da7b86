"""Annex H: what the exercise was for, and where the discussion came to it. Nobody is rated."""

from collections.abc import Iterator
from dataclasses import dataclass

from tabletop.exercise.state import ScenarioRun
from tabletop.report import numbers
from tabletop.report.annex import annex
from tabletop.report.model import Block, Bullets, Cell, Column, Heading, Note, Section, Table, TableRow
from tabletop.report.source import Source
from tabletop.scenario.model import Item, Scenario
from tabletop.views import trace


def section(told: Source) -> Section:
    return annex(told, "objectives", tuple(_blocks(told)))


def _blocks(told: Source) -> Iterator[Block]:
    said = told.words.say
    if told.state.mandate.objectives:
        yield Heading(said("objectives.exercise"))
        yield Bullets(told.state.mandate.objectives)
    for run in told.state.runs:
        scenario = told.scenario(run)
        if scenario is not None and scenario.objectives:
            yield Heading(f"{trace.run_code(run.number)} · {told.title(run)}")
            yield _table(told, run, scenario)
    if any(scenario.objectives for run in told.state.runs if (scenario := told.scenario(run)) is not None):
        yield Note(said("objectives.note"))


def _table(told: Source, run: ScenarioRun, scenario: Scenario) -> Table:
    said = told.words.say
    columns = (
        Column("objective", said("column.objective")),
        Column("reached", said("column.reached"), 104),
        Column("lines", said("column.lines"), 70),
        Column("findings", said("column.findings"), 84),
    )
    return Table(columns, tuple(_row(told, run, scenario, item) for item in scenario.objectives))


@dataclass(frozen=True, slots=True)
class Reached:
    """`serving`: injects linked to the objective; `shown`: those the room saw; `lines`: noted there; `findings`: F1 …"""

    serving: tuple[str, ...]
    shown: tuple[str, ...]
    lines: int
    findings: tuple[str, ...]


def reached(told: Source, run: ScenarioRun, scenario: Scenario, item: Item) -> Reached:
    """How far the discussion of a run came to an objective of its scenario."""
    serving = tuple(inject.id for inject in scenario.injects.values() if item.id in inject.objectives)
    shown = tuple(id for id in serving if id in run.released())
    lines = {r.id for r in told.responses if r.run == run.number and r.inject in shown}
    labels = numbers.numbers(told.state)
    cited = {trace.inject_code(run.number, id) for id in shown}
    citing = tuple(
        labels[o.id]
        for o in numbers.observations(told.state)
        if any(one in lines or "-".join(one.split("-")[:2]) in cited for one in o.evidence)
    )
    return Reached(serving, shown, len(lines), citing)


def _row(told: Source, run: ScenarioRun, scenario: Scenario, item: Item) -> TableRow:
    said, found = told.words.say, reached(told, run, scenario, item)
    codes = ", ".join(scenario.number(id) for id in found.shown)
    if not found.shown:
        codes = said("objectives.not-shown") if found.serving else said("objectives.no-inject")
    return TableRow(
        (
            Cell(told.text(item.text, run)),
            Cell(codes),
            Cell(str(found.lines) if found.lines else said("objectives.no-line")),
            Cell(", ".join(found.findings) or "–"),
        )
    )
