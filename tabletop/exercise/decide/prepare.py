"""Before the day: the basics, the agencies, the programme, the sessions."""

from collections.abc import Mapping
from dataclasses import asdict, replace

from tabletop.exercise import commands, events
from tabletop.exercise.decide.context import Arm, Context, date_of, known, place_before, refuse, text_of
from tabletop.exercise.state import Exercise
from tabletop.exercise.values import Agency, Basics
from tabletop.exercise.words import ROOM
from tabletop.localized import Localized, localized
from tabletop.scenario.model import Scenario

Scenarios = Mapping[str, Scenario]


def _describe(_s: Scenarios, _state: Exercise, command: commands.DescribeExercise, _c: Context) -> events.Event:
    text_of(command.title, "exercise.no-title")
    starts, ends = date_of(command.starts), date_of(command.ends)
    if starts and ends and ends < starts:
        refuse("exercise.ends-before-start")
    if not command.languages or not all(is_language(code) for code in command.languages):
        refuse("exercise.languages")
    return events.ExerciseDescribed(Basics(**asdict(command)))


def is_language(code: str) -> bool:
    return 2 <= len(code) <= 3 and code.isascii() and code.isalpha() and code.islower()


def _names(names: Mapping[str, str]) -> Localized:
    kept = {language: name.strip() for language, name in names.items() if name.strip()}
    if not kept or not all(is_language(code) for code in kept):
        refuse("agency.no-name")
    return localized(kept)


def _aliases(aliases: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(a.strip() for a in aliases if a.strip()))


def _new_code(state: Exercise, typed: str) -> str:
    code = typed.strip()
    if not code or code == ROOM or any(c.isspace() or c in ",-" for c in code):
        refuse("agency.code", code=typed)
    if code in state.agencies:
        refuse("agency.taken", code=code)
    return code


def _recode_agency(_s: Scenarios, state: Exercise, command: commands.RecodeAgency, _c: Context) -> events.Event:
    known(command.code, state.agencies, "agency.unknown")
    return events.AgencyRecoded(command.code, _new_code(state, command.becomes))


def _add_agency(_s: Scenarios, state: Exercise, command: commands.AddAgency, _c: Context) -> events.Event:
    code = _new_code(state, command.code)
    mark = max((a.mark for a in state.agencies.values()), default=-1) + 1
    return events.AgencyAdded(
        Agency(
            code,
            _names(command.names),
            _aliases(command.aliases),
            command.type.strip(),
            command.role,
            mark,
            _aliases(command.also),
            _seat(command.seat),
        ),
        place_before(command.before, state.agencies),
    )


def _seat(seat: int) -> int:
    if not 0 <= seat <= 999:
        refuse("agency.seat")
    return seat


def _mark(mark: int) -> int:
    if not 0 <= mark <= 9_999:
        refuse("agency.mark")
    return mark


def _amend_agency(_s: Scenarios, state: Exercise, command: commands.AmendAgency, _c: Context) -> events.Event:
    agency: Agency = known(command.code, state.agencies, "agency.unknown")
    return events.AgencyAmended(
        replace(
            agency,
            names=agency.names if command.names is None else _names(command.names),
            aliases=agency.aliases if command.aliases is None else _aliases(command.aliases),
            type=agency.type if command.type is None else command.type.strip(),
            role=agency.role if command.role is None else command.role,
            also=agency.also if command.also is None else _aliases(command.also),
            seat=agency.seat if command.seat is None else _seat(command.seat),
            mark=agency.mark if command.mark is None else _mark(command.mark),
        )
    )


def _remove_agency(_s: Scenarios, state: Exercise, command: commands.RemoveAgency, _c: Context) -> events.Event:
    known(command.code, state.agencies, "agency.unknown")
    spoke = any(command.code in r.agencies for group in state.responses.values() for r in group)
    if spoke or any(command.code in vote.by_agency for run in state.runs for vote in run.votes):
        refuse("agency.has-spoken", code=command.code)
    if any(p.agency == command.code for p in state.participants.values()):
        refuse("agency.has-people", code=command.code)
    addressed = any(r.addressee == command.code for r in state.recommendations.values())
    if addressed or any(command.code in (a.owner, *a.support) for a in state.actions.values()):
        refuse("agency.has-tasks", code=command.code)
    return events.AgencyRemoved(command.code)


def _add_scenario(scenarios: Scenarios, state: Exercise, command: commands.AddScenario, _c: Context) -> events.Event:
    scenario = scenarios.get(command.digest)
    if scenario is None or scenario.id != command.scenario:
        refuse("programme.unreadable", scenario=command.scenario)
    if any(run.scenario == command.scenario and run.digest != command.digest for run in state.runs):
        refuse("programme.played", scenario=command.scenario)
    return events.ScenarioAdded(command.scenario, command.digest)


def _remove_scenario(_s: Scenarios, state: Exercise, command: commands.RemoveScenario, _c: Context) -> events.Event:
    known(command.scenario, state.programme, "programme.unknown")
    if any(run.scenario == command.scenario for run in state.runs):
        refuse("programme.played", scenario=command.scenario)
    return events.ScenarioRemoved(command.scenario)


def _open_session(_s: Scenarios, state: Exercise, command: commands.OpenSession, _c: Context) -> events.Event:
    if state.sessions and state.sessions[-1].closed_ms is None:
        refuse("session.open", title=state.sessions[-1].title)
    return events.SessionOpened(len(state.sessions) + 1, text_of(command.title, "session.no-title"))


def _close_session(_s: Scenarios, state: Exercise, command: commands.CloseSession, context: Context) -> events.Event:
    """Over no earlier than it began and no later than now."""
    if not state.sessions or state.sessions[-1].closed_ms is not None:
        refuse("session.none")
    last = state.sessions[-1]
    over = min(max(command.at_ms, last.opened_ms), context.now.utc_ms) if command.at_ms else 0
    return events.SessionClosed(last.number, over)


ARMS: Mapping[type, Arm] = {
    commands.DescribeExercise: _describe,
    commands.AddAgency: _add_agency,
    commands.AmendAgency: _amend_agency,
    commands.RecodeAgency: _recode_agency,
    commands.RemoveAgency: _remove_agency,
    commands.AddScenario: _add_scenario,
    commands.RemoveScenario: _remove_scenario,
    commands.OpenSession: _open_session,
    commands.CloseSession: _close_session,
}
