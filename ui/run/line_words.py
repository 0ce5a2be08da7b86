"""The words for what a line is: its kind, the part a body says it has, how sure its wording is."""

from collections.abc import Mapping

from tabletop.exercise.words import ReadBack, ResponseKind, Stance
from ui.widgets.words import _

KINDS: Mapping[ResponseKind, tuple[str, str, str]] = {  # icon, tone, word
    ResponseKind.RESPONSE: ("", "muted", _("Response")),
    ResponseKind.DECISION: ("bang", "accent", _("Decision")),
    ResponseKind.QUESTION: ("question", "warning", _("Open point")),
    ResponseKind.STRENGTH: ("plus", "success", _("Strength")),
    ResponseKind.GAP: ("minus", "danger", _("Gap")),
    ResponseKind.PARKED: ("star", "muted", _("Parked")),
}
STANCES: Mapping[Stance, str] = {
    Stance.LEAD: _("leads"),
    Stance.SHARE: _("shares the lead"),
    Stance.SUPPORT: _("supports"),
    Stance.INFORMED: _("is informed"),
    Stance.NOT_OUR_MANDATE: _("not our mandate"),
    Stance.UNSURE: _("unsure"),
    Stance.ABSENT: _("absent"),
    Stance.NO_ANSWER: _("no answer"),
}
READ_BACKS: Mapping[ReadBack, str] = {
    ReadBack.CAPTURED: "",
    ReadBack.READ_BACK: _("read back"),
    ReadBack.CONFIRMED: _("confirmed"),
}
