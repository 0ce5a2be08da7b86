"""The field's words for closed vocabularies, each with its sign and tone. English, translated where they are shown."""

from collections.abc import Mapping

from tabletop.exercise.words import ActionStatus, Agreement, Element, Horizon, Level, ObservationKind, Urgency
from tabletop.scenario.model import Strand
from tabletop.views import library
from tabletop.views.evidence import Group
from tabletop.views.languages import ENDONYMS
from ui.widgets.words import _

State = tuple[str, str, str]  # sign, tone, word

STATUS: Mapping[str, State] = {
    library.PREPARED: ("pencil", "accent", _("In preparation")),
    library.RUNNING: ("live", "live", _("In progress")),
    library.PLAYED: ("half", "warning", _("Report in draft")),
    library.CLOSED: ("check", "success", _("Closed")),
    library.UNREADABLE: ("warning", "danger", _("Cannot be read")),
}
GROUP: Mapping[Group, State] = {
    Group.GAP: ("minus", "danger", _("Gaps")),
    Group.QUESTION: ("question", "warning", _("Open questions")),
    Group.DECISION: ("bang", "accent", _("Decided")),
    Group.STRENGTH: ("plus", "success", _("Strengths")),
    Group.EXPECTED: ("cross", "danger", _("Expected, not raised")),
    Group.PARKED: ("star", "muted", _("Parked")),
    Group.RESPONSE: ("post", "muted", _("Other lines")),
}
KIND: Mapping[ObservationKind, State] = {
    ObservationKind.STRENGTH: ("plus", "success", _("Strength")),
    ObservationKind.GOOD_PRACTICE: ("plus", "success", _("Good practice")),
    ObservationKind.AREA_FOR_IMPROVEMENT: ("minus", "danger", _("Opportunity for improvement")),
    ObservationKind.GAP: ("minus", "danger", _("Gap")),
    ObservationKind.OVERLAP: ("copy", "warning", _("Overlap")),
}
STRAND: Mapping[Strand, str] = {
    Strand.RF: _("Regulatory frameworks"),
    Strand.PR: _("Procedures"),
    Strand.RR: _("Roles and responsibilities"),
    Strand.CC: _("Cross-sector cooperation"),
}
AGREEMENT: Mapping[Agreement, str] = {
    Agreement.CANDIDATE: _("Not yet put to the room"),
    Agreement.AGREED: _("Agreed"),
    Agreement.AGREED_WITH_RESERVATION: _("Agreed with reservation"),
    Agreement.OPEN: _("Left open"),
    Agreement.DROPPED: _("Dropped"),
}
LEVEL: Mapping[Level, str] = {
    Level.POLICY: _("Policy"),
    Level.MANAGEMENT: _("Management"),
    Level.FRONTLINE: _("Frontline"),
}
URGENCY: Mapping[Urgency, str] = {Urgency.HIGH: _("High"), Urgency.MEDIUM: _("Medium"), Urgency.LOW: _("Low")}
HORIZON: Mapping[Horizon, str] = {
    Horizon.THREE_MONTHS: _("Within 3 months"),
    Horizon.TWELVE_MONTHS: _("Within 12 months"),
    Horizon.LONGER: _("Longer"),
}
ELEMENT: Mapping[Element, str] = {
    Element.PLANNING: _("Planning"),
    Element.ORGANIZATION: _("Organisation"),
    Element.EQUIPMENT: _("Equipment"),
    Element.TRAINING: _("Training"),
    Element.EXERCISE: _("Exercise"),
    Element.LEGISLATION: _("Legislation"),
    Element.AGREEMENT: _("Agreement"),
}
ACTION: Mapping[ActionStatus, str] = {
    ActionStatus.OPEN: _("Open"),
    ActionStatus.IN_PROGRESS: _("Under way"),
    ActionStatus.DONE: _("Done"),
    ActionStatus.SUPERSEDED: _("Superseded"),
}
LANGUAGE = ENDONYMS
