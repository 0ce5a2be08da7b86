"""Words for people: what they do at the exercise, how they take part."""

from collections.abc import Mapping
from typing import Any

from tabletop.exercise.words import Attendance, Gender, ParticipantRole
from tabletop.i18n import Translator
from ui.widgets.words import _

ROLES = {
    ParticipantRole.PLAYER: _("Player"),
    ParticipantRole.FACILITATOR: _("Facilitator"),
    ParticipantRole.EXPERT: _("Expert"),
    ParticipantRole.EVALUATOR: _("Evaluator"),
    ParticipantRole.RAPPORTEUR: _("Rapporteur"),
    ParticipantRole.OBSERVER: _("Observer"),
    ParticipantRole.VIP: _("Authority"),
    ParticipantRole.INTERPRETER: _("Interpreter"),
}
GENDERS = {
    Gender.FEMALE: _("Woman"),
    Gender.MALE: _("Man"),
    Gender.OTHER: _("Other"),
    Gender.UNSAID: _("Not said"),
}
MODES = {Attendance.IN_PERSON: _("In person"), Attendance.REMOTE: _("Remote")}


def spoken(words: Mapping[Any, str], speak: Translator) -> dict[str, str]:
    """Values with their words in the language of the screen."""
    return {str(value): speak.text(word) for value, word in words.items()}
