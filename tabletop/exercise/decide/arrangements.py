"""Before the day, beside the bodies and the programme: mandate, rules, agenda, names of the country, logos, checklist."""

from collections.abc import Mapping
from itertools import pairwise

from tabletop.exercise import commands, events
from tabletop.exercise.decide.context import Arm, Context, date_of, fresh, known, place_before, refuse, text_of
from tabletop.exercise.decide.people import time_of
from tabletop.exercise.decide.prepare import is_language
from tabletop.exercise.prepare_values import (
    MOST_DAYS,
    AgendaItem,
    Clearance,
    GroundRules,
    Logo,
    Mandate,
    NationalLine,
    PlanningStep,
    ReportPlan,
    minutes_of,
)
from tabletop.exercise.state import Exercise
from tabletop.exercise.words import AgendaKind, ReportPart
from tabletop.scenario.model import Scenario

Scenarios = Mapping[str, Scenario]

MOST_ITEMS, MOST_LINES = 300, 40


def _lines(texts: tuple[str, ...]) -> tuple[str, ...]:
    kept = tuple(text_of(text, "text.empty") for text in texts if text.strip())
    if len(kept) > MOST_LINES:
        refuse("text.too-many-lines", limit=MOST_LINES)
    return kept


def _mandate(_s: Scenarios, _state: Exercise, command: commands.DescribeMandate, _c: Context) -> events.Event:
    if not 0 <= command.ordinal <= 999:
        refuse("mandate.ordinal")
    return events.MandateDescribed(
        Mandate(
            command.host.strip(),
            command.asked_by.strip(),
            date_of(command.asked_on),
            command.programme.strip(),
            command.series.strip(),
            command.ordinal,
            command.contact.strip(),
            command.scope.strip(),
            _lines(command.objectives),
        )
    )


def _rules(_s: Scenarios, _state: Exercise, command: commands.SetGroundRules, _c: Context) -> events.Event:
    if not 100 <= command.interpretation <= 300:
        refuse("rules.interpretation")
    phrase = command.stop_phrase.strip()
    return events.GroundRulesSet(GroundRules(command.attribution, phrase, _lines(command.rules), command.interpretation))


def _report_plan(_s: Scenarios, _state: Exercise, command: commands.SetReportPlan, _c: Context) -> events.Event:
    leaves_out = tuple(part for part in ReportPart if part in command.leaves_out)
    return events.ReportPlanSet(ReportPlan(leaves_out, _lines(command.addressees)))


def _agenda(_s: Scenarios, state: Exercise, command: commands.SetAgenda, _c: Context) -> events.Event:
    if len(command.items) > MOST_ITEMS:
        refuse("agenda.too-many", limit=MOST_ITEMS)
    for item in command.items:
        _must_be_possible(state, item)
    ordered = sorted(command.items, key=lambda item: (item.day, item.starts))
    for item, after in pairwise(ordered):
        if item.day == after.day and item.over > minutes_of(after.starts):
            refuse("agenda.overlap", day=item.day, time=after.starts)
    return events.AgendaSet(tuple(ordered))


def _must_be_possible(state: Exercise, item: AgendaItem) -> None:
    if not 1 <= item.day <= MOST_DAYS:
        refuse("agenda.day", day=item.day)
    if not time_of(item.starts) or item.over > 24 * 60:
        refuse("agenda.time", day=item.day)
    if item.minutes < 1:
        refuse("agenda.minutes", time=item.starts)
    stands = any(item.scenario == each.scenario for each in state.agenda)  # it may have left the programme since
    if item.kind is AgendaKind.SCENARIO and item.scenario and not stands:
        known(item.scenario, state.programme, "programme.unknown")


def _order(_s: Scenarios, state: Exercise, command: commands.OrderProgramme, _c: Context) -> events.Event:
    if sorted(command.scenarios) != sorted(state.programme):
        refuse("programme.order")
    return events.ProgrammeOrdered(command.scenarios)


def _bind(scenarios: Scenarios, state: Exercise, command: commands.BindPlaceholder, _c: Context) -> events.Event:
    digest: str = known(command.scenario, state.programme, "programme.unknown")
    scenario = scenarios.get(digest)
    if scenario is None or command.name not in scenario.setting:
        refuse("placeholder.unknown", name=command.name, scenario=command.scenario)
    values = {code: text.strip() for code, text in command.values.items() if text.strip()}
    if not all(is_language(code) for code in values):
        refuse("exercise.languages")
    return events.PlaceholderBound(command.scenario, command.name, values)


def _add_logo(_s: Scenarios, state: Exercise, command: commands.AddLogo, _c: Context) -> events.Event:
    if command.digest in state.logos:
        refuse("logo.taken")
    logo = Logo(command.digest, text_of(command.name, "logo.no-name"))
    return events.LogoAdded(logo, place_before(command.before, state.logos))


def _remove_logo(_s: Scenarios, state: Exercise, command: commands.RemoveLogo, _c: Context) -> events.Event:
    known(command.digest, state.logos, "logo.unknown")
    return events.LogoRemoved(command.digest)


def _plan(_s: Scenarios, _state: Exercise, command: commands.SetPlanningStep, _c: Context) -> events.Event:
    step = text_of(command.step, "planning.no-step")
    due, done = date_of(command.due), date_of(command.done_on)
    return events.PlanningStepSet(PlanningStep(step, due, done, command.note.strip()))


def _clear(_s: Scenarios, state: Exercise, command: commands.ClearTexts, _c: Context) -> events.Event:
    digest: str = known(command.scenario, state.programme, "programme.unknown")
    by = text_of(command.by, "clearance.no-name")
    return events.TextsCleared(Clearance(command.scenario, digest, by, command.role.strip(), command.note.strip()))


def _national(_s: Scenarios, state: Exercise, command: commands.AddNationalLine, context: Context) -> events.Event:
    id = fresh(command.id, context, state.national)
    if command.parent:
        known(command.parent, state.national, "national.unknown")
    title = text_of(command.title, "national.no-title")
    line = NationalLine(id, command.kind, command.code.strip(), title, command.parent)
    return events.NationalLineAdded(line, place_before(command.before, state.national))


def _remove_national(_s: Scenarios, state: Exercise, command: commands.RemoveNationalLine, _c: Context) -> events.Event:
    known(command.line, state.national, "national.unknown")
    if any(line.parent == command.line for line in state.national.values()):
        refuse("national.has-lines")
    return events.NationalLineRemoved(command.line)


ARMS: Mapping[type, Arm] = {
    commands.DescribeMandate: _mandate,
    commands.SetGroundRules: _rules,
    commands.SetReportPlan: _report_plan,
    commands.SetAgenda: _agenda,
    commands.OrderProgramme: _order,
    commands.BindPlaceholder: _bind,
    commands.AddLogo: _add_logo,
    commands.RemoveLogo: _remove_logo,
    commands.SetPlanningStep: _plan,
    commands.ClearTexts: _clear,
    commands.AddNationalLine: _national,
    commands.RemoveNationalLine: _remove_national,
}
