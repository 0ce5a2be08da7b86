"""Who takes part, by function, and in which half-day."""

import re
from collections.abc import Mapping
from dataclasses import replace

from tabletop.exercise import commands, events
from tabletop.exercise.decide.context import Arm, Context, fresh, known, place_before, refuse
from tabletop.exercise.prepare_values import Participant, Presence
from tabletop.exercise.state import Exercise
from tabletop.scenario.model import Scenario

Scenarios = Mapping[str, Scenario]

_HALF_DAY = re.compile(r"[1-9]\d?-(am|pm)")
_TIME = re.compile(r"([01]\d|2[0-3]):[0-5]\d")


def time_of(text: str) -> str:
    """`HH:MM` or nothing."""
    if text and not _TIME.fullmatch(text):
        refuse("time.unreadable", text=text)
    return text


def _agency(state: Exercise, code: str) -> str:
    if code:
        known(code, state.agencies, "agency.unknown")
    return code


def _add(_s: Scenarios, state: Exercise, command: commands.AddParticipant, context: Context) -> events.Event:
    id = fresh(command.id, context, state.participants)
    agency = _agency(state, command.agency)
    new = Participant(id, command.role, agency, command.gender, command.mode)
    return events.ParticipantAdded(new, place_before(command.before, state.participants))


def _amend(_s: Scenarios, state: Exercise, command: commands.AmendParticipant, _c: Context) -> events.Event:
    old: Participant = known(command.participant, state.participants, "participant.unknown")
    return events.ParticipantAmended(
        replace(
            old,
            role=old.role if command.role is None else command.role,
            agency=old.agency if command.agency is None else _agency(state, command.agency),
            gender=old.gender if command.gender is None else command.gender,
            mode=old.mode if command.mode is None else command.mode,
        )
    )


def _remove(_s: Scenarios, state: Exercise, command: commands.RemoveParticipant, _c: Context) -> events.Event:
    known(command.participant, state.participants, "participant.unknown")
    if any(each.participant == command.participant and each.present for each in state.attendance.values()):
        refuse("participant.attended")
    return events.ParticipantRemoved(command.participant)


def _attend(_s: Scenarios, state: Exercise, command: commands.RecordAttendance, _c: Context) -> events.Event:
    known(command.participant, state.participants, "participant.unknown")
    if not _HALF_DAY.fullmatch(command.half_day):
        refuse("attendance.half-day", text=command.half_day)
    arrives, leaves = time_of(command.arrives), time_of(command.leaves)
    if arrives and leaves and leaves <= arrives:
        refuse("attendance.leaves-first")
    return events.AttendanceRecorded(
        Presence(command.participant, command.half_day, command.present, command.mode, arrives, leaves, command.reason.strip())
    )


ARMS: Mapping[type, Arm] = {
    commands.AddParticipant: _add,
    commands.AmendParticipant: _amend,
    commands.RemoveParticipant: _remove,
    commands.RecordAttendance: _attend,
}
