"""The rows and columns of the list of people, and what a cell of it changes."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from tabletop.exercise.commands import AmendParticipant
from tabletop.exercise.people import Person
from tabletop.exercise.prepare_values import Participant
from tabletop.exercise.state import Exercise
from tabletop.exercise.words import Attendance, Gender, ParticipantRole
from tabletop.i18n import Translator
from tabletop.views.attendance import attended
from ui.prepare.people_words import GENDERS, MODES, ROLES, spoken
from ui.prepare.table_model import Column, Row

PERSONAL = ("name", "post", "email", "phone")
_KINDS: Mapping[str, Callable[[str], Any]] = {"role": ParticipantRole, "gender": Gender, "mode": Attendance, "agency": str}


def counts(state: Exercise, speak: Translator) -> str:
    """28 people · 12 agencies · 11 women"""
    found = attended(state)
    women = sum(participant.gender is Gender.FEMALE for participant in state.participants.values())
    parts = [
        speak.plural("{n} person", "{n} people", found.registered),
        speak.plural("{n} agency", "{n} agencies", found.bodies),
    ]
    if women:
        parts.append(speak.plural("{n} woman", "{n} women", women))
    return " · ".join(parts)


def columns(speak: Translator, state: Exercise) -> Sequence[Column]:
    _ = speak.text
    agencies = {"": _("Team"), **{code: code for code in state.agencies}}
    return (
        Column("name", _("Name"), 20),
        Column("role", _("Role"), 13, spoken(ROLES, speak), free=False),
        Column("agency", _("Agency"), 9, agencies, free=False),
        Column("gender", _("Gender"), 9, spoken(GENDERS, speak), free=False),
        Column("mode", _("Takes part"), 11, spoken(MODES, speak), free=False),
        Column("post", _("Post"), 15),
        Column("email", _("E-mail"), 14),
        Column("phone", _("Phone"), 10),
    )


def row(participant: Participant, person: Person, twin: bool) -> Row:
    cells = {
        **{key: getattr(person, key) for key in PERSONAL},
        **{key: str(getattr(participant, key)) for key in ("role", "agency", "gender", "mode")},
    }
    return Row(participant.id, cells, {"name": "warning"} if twin else {})


def amended(id: str, column: str, value: str) -> AmendParticipant:
    return AmendParticipant(id, **{column: _KINDS[column](value)})
