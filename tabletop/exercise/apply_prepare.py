"""What the events of the weeks before do to the state."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any, TypeVar

from tabletop.clock import Moment
from tabletop.exercise import prepare_events as events
from tabletop.exercise.recoding import recoded
from tabletop.exercise.state import Exercise
from tabletop.localized import localized

Key = TypeVar("Key")
Thing = TypeVar("Thing")


def put(things: Mapping[Key, Thing], key: Key, thing: Thing) -> Mapping[Key, Thing]:
    return {**things, key: thing}


def put_before(things: Mapping[Key, Thing], key: Key, thing: Thing, before: Key) -> Mapping[Key, Thing]:
    """Before that one; last when it is not there."""
    if before not in things or key in things:
        return put(things, key, thing)
    at = list(things).index(before)
    items = list(things.items())
    return dict((*items[:at], (key, thing), *items[at:]))


def without(things: Mapping[Key, Thing], key: Key) -> Mapping[Key, Thing]:
    return {k: v for k, v in things.items() if k != key}


def _described(state: Exercise, event: events.ExerciseDescribed, _: Moment) -> Exercise:
    return replace(state, basics=event.basics)


def _agency_added(state: Exercise, event: events.AgencyAdded, _: Moment) -> Exercise:
    return replace(state, agencies=put_before(state.agencies, event.agency.code, event.agency, event.before))


def _agency(state: Exercise, event: events.AgencyAmended, _: Moment) -> Exercise:
    return replace(state, agencies=put(state.agencies, event.agency.code, event.agency))


def _agency_removed(state: Exercise, event: events.AgencyRemoved, _: Moment) -> Exercise:
    return replace(state, agencies=without(state.agencies, event.code))


def _agency_recoded(state: Exercise, event: events.AgencyRecoded, _: Moment) -> Exercise:
    return recoded(state, event.code, event.becomes)


def _scenario_added(state: Exercise, event: events.ScenarioAdded, _: Moment) -> Exercise:
    return replace(state, programme=put(state.programme, event.scenario, event.digest))


def _scenario_removed(state: Exercise, event: events.ScenarioRemoved, _: Moment) -> Exercise:
    return replace(state, programme=without(state.programme, event.scenario))


def _mandate(state: Exercise, event: events.MandateDescribed, _: Moment) -> Exercise:
    return replace(state, mandate=event.mandate)


def _rules(state: Exercise, event: events.GroundRulesSet, _: Moment) -> Exercise:
    return replace(state, rules=event.rules)


def _report_plan(state: Exercise, event: events.ReportPlanSet, _: Moment) -> Exercise:
    return replace(state, report_plan=event.plan)


def _participant_added(state: Exercise, event: events.ParticipantAdded, _: Moment) -> Exercise:
    new = event.participant
    return replace(state, participants=put_before(state.participants, new.id, new, event.before))


def _participant(state: Exercise, event: events.ParticipantAmended, _: Moment) -> Exercise:
    return replace(state, participants=put(state.participants, event.participant.id, event.participant))


def _participant_removed(state: Exercise, event: events.ParticipantRemoved, _: Moment) -> Exercise:
    others = {place: presence for place, presence in state.attendance.items() if presence.participant != event.participant}
    return replace(state, participants=without(state.participants, event.participant), attendance=others)


def _attended(state: Exercise, event: events.AttendanceRecorded, _: Moment) -> Exercise:
    place = (event.presence.participant, event.presence.half_day)
    return replace(state, attendance=put(state.attendance, place, event.presence))


def _agenda(state: Exercise, event: events.AgendaSet, _: Moment) -> Exercise:
    return replace(state, agenda=event.items)


def _ordered(state: Exercise, event: events.ProgrammeOrdered, _: Moment) -> Exercise:
    named = {id: state.programme[id] for id in event.scenarios if id in state.programme}
    return replace(state, programme={**named, **{k: v for k, v in state.programme.items() if k not in named}})


def _bound(state: Exercise, event: events.PlaceholderBound, _: Moment) -> Exercise:
    place = (event.scenario, event.name)
    if not event.values:
        return replace(state, placeholders=without(state.placeholders, place))
    return replace(state, placeholders=put(state.placeholders, place, localized(event.values)))


def _logo(state: Exercise, event: events.LogoAdded, _: Moment) -> Exercise:
    return replace(state, logos=put_before(state.logos, event.logo.digest, event.logo, event.before))


def _logo_removed(state: Exercise, event: events.LogoRemoved, _: Moment) -> Exercise:
    return replace(state, logos=without(state.logos, event.digest))


def _planned(state: Exercise, event: events.PlanningStepSet, _: Moment) -> Exercise:
    return replace(state, planning=put(state.planning, event.step.step, event.step))


def _cleared(state: Exercise, event: events.TextsCleared, at: Moment) -> Exercise:
    stamped = replace(event.clearance, at_ms=at.utc_ms, offset_min=at.offset_min)
    return replace(state, clearances=(*state.clearances, stamped))


def _national(state: Exercise, event: events.NationalLineAdded, _: Moment) -> Exercise:
    return replace(state, national=put_before(state.national, event.line.id, event.line, event.before))


def _national_removed(state: Exercise, event: events.NationalLineRemoved, _: Moment) -> Exercise:
    return replace(state, national=without(state.national, event.line))


ARMS: Mapping[type, Callable[[Exercise, Any, Moment], Exercise]] = {
    events.ExerciseDescribed: _described,
    events.AgencyAdded: _agency_added,
    events.AgencyAmended: _agency,
    events.AgencyRecoded: _agency_recoded,
    events.AgencyRemoved: _agency_removed,
    events.ScenarioAdded: _scenario_added,
    events.ScenarioRemoved: _scenario_removed,
    events.MandateDescribed: _mandate,
    events.GroundRulesSet: _rules,
    events.ReportPlanSet: _report_plan,
    events.ParticipantAdded: _participant_added,
    events.ParticipantAmended: _participant,
    events.ParticipantRemoved: _participant_removed,
    events.AttendanceRecorded: _attended,
    events.AgendaSet: _agenda,
    events.ProgrammeOrdered: _ordered,
    events.PlaceholderBound: _bound,
    events.LogoAdded: _logo,
    events.LogoRemoved: _logo_removed,
    events.PlanningStepSet: _planned,
    events.TextsCleared: _cleared,
    events.NationalLineAdded: _national,
    events.NationalLineRemoved: _national_removed,
}
