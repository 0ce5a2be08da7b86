"""The run sheet: a scenario on one page, to lead it from paper. Private."""

from collections.abc import Mapping

from tabletop.exercise.state import Exercise
from tabletop.report.model import Column, Note
from tabletop.report.pack.furnish import dotted, paper
from tabletop.report.pack.guide import Telling
from tabletop.report.pack.markup import plain
from tabletop.report.pack.paper import Paper, Sheet, Tight
from tabletop.report.pack.public import Public, cleared
from tabletop.report.pack.words import PackWords
from tabletop.scenario.model import Inject, Kind, Priority, Scenario
from tabletop.views.minutes import length_of


def run_sheet(told: Public, state: Exercise, scenarios: Mapping[str, Scenario], say: PackWords) -> Paper:
    known = [digest for digest in state.programme.values() if digest in scenarios]
    sheets = tuple(_sheet(Telling(state, scenarios[digest], say), f"S{n:02d}") for n, digest in enumerate(known, 1))
    settled = all(cleared(state, digest) for digest in known)
    return paper(told, say, f"03_run-sheet_{say.asked}", say.say("run-sheet"), sheets, settled=settled, private=True)


def _sheet(telling: Telling, code: str) -> Sheet:
    say, scenario = telling.words, telling.scenario
    columns = (
        Column("number", say.say("column.number"), 22),
        Column("time", say.say("inject.time"), 58),
        Column("inject", say.say("column.inject"), 112),
        Column("minutes", say.say("column.minutes"), 24),
        Column("to", say.say("inject.to"), 72),
        Column("next", say.say("guide.next")),
    )
    rows = tuple(_cells(telling, inject) for inject in scenario.injects.values())
    length = length_of(telling.state, scenario)
    about = Note(dotted(say.say("guide.length", shortest=length.shortest, longest=length.longest), say.say("run-sheet.signs")))
    title = telling.text(scenario.title)
    return Sheet(code, code, title, (about, Tight(columns, rows)), f"{code} {title}")


def _cells(telling: Telling, inject: Inject) -> tuple[str, ...]:
    scenario = telling.scenario
    signs = ("?" if inject.priority is Priority.OPTIONAL else "") + ("+" if inject.reserve else "")
    signs += "!" if inject.kind is Kind.CONTINGENCY or inject.priority is Priority.CONTINGENCY else ""
    return (
        scenario.number(inject.id) + signs,
        telling.text(inject.time),
        plain(telling.text(inject.title)),
        str(telling.minutes(inject)),
        telling.bodies(inject.to),
        _ways(telling, inject),
    )


def _ways(telling: Telling, inject: Inject) -> str:
    if inject.decision is None:
        return telling.onward(inject)
    names = ((telling.text(option.text).partition("\n")[0], option) for option in inject.decision.options)
    ways = (f"{place} {plain(name).strip()} → {telling.goes_to(option.next)}" for place, (name, option) in enumerate(names, 1))
    return "\n".join((f"{inject.decision.id}:", *ways))
