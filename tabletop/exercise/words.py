"""Closed vocabularies of an exercise (domain.md §2)."""

from enum import StrEnum


class ResponseKind(StrEnum):
    RESPONSE = "response"
    DECISION = "decision"
    QUESTION = "question"
    STRENGTH = "strength"
    GAP = "gap"
    PARKED = "parked"


class Stance(StrEnum):
    LEAD = "lead"
    SHARE = "share"
    SUPPORT = "support"
    INFORMED = "informed"
    NOT_OUR_MANDATE = "not_our_mandate"
    UNSURE = "unsure"
    ABSENT = "absent"
    NO_ANSWER = "no_answer"


class Mark(StrEnum):
    """How an expected action came up. Never a score."""

    UNPROMPTED = "unprompted"
    PROMPTED = "prompted"
    NOT_RAISED = "not_raised"
    NOT_APPLICABLE = "not_applicable"
    PENDING = "pending"


class WallMode(StrEnum):
    """Exactly one holds (ux.md §3.3). NO PROJECTOR is not among them: it is a fact of the machine, not of the exercise."""

    LIVE = "live"
    BLACK = "black"
    STANDBY_SLIDE = "standby_slide"
    FROZEN = "frozen"
    HANDED_OVER = "handed_over"


class RunStatus(StrEnum):
    RUNNING = "running"
    PAUSED = "paused"
    ENDED = "ended"


class DecidedBy(StrEnum):
    CONSENSUS = "consensus"
    SHOW_OF_HANDS = "show_of_hands"
    LEAD_AGENCY = "lead_agency"
    FACILITATOR = "facilitator"
    UNSAID = "unsaid"


class ObservationKind(StrEnum):
    STRENGTH = "strength"
    AREA_FOR_IMPROVEMENT = "area_for_improvement"
    GAP = "gap"
    OVERLAP = "overlap"
    GOOD_PRACTICE = "good_practice"


class Agreement(StrEnum):
    CANDIDATE = "candidate"
    AGREED = "agreed"
    AGREED_WITH_RESERVATION = "agreed_with_reservation"
    OPEN = "open"
    DROPPED = "dropped"


class Level(StrEnum):
    POLICY = "policy"
    MANAGEMENT = "management"
    FRONTLINE = "frontline"


class Urgency(StrEnum):
    """Priority of a recommendation."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"


class Horizon(StrEnum):
    THREE_MONTHS = "three_months"
    TWELVE_MONTHS = "twelve_months"
    LONGER = "longer"


class Element(StrEnum):
    """POETE and the two the UN context needs."""

    PLANNING = "planning"
    ORGANIZATION = "organization"
    EQUIPMENT = "equipment"
    TRAINING = "training"
    EXERCISE = "exercise"
    LEGISLATION = "legislation"
    AGREEMENT = "agreement"


class ActionStatus(StrEnum):
    OPEN = "open"
    IN_PROGRESS = "in_progress"
    DONE = "done"
    SUPERSEDED = "superseded"


class Attribution(StrEnum):
    """How a report names who spoke: by agency, by a code for each, by nobody."""

    NAMED = "named"
    CODED = "coded"
    NON_ATTRIBUTION = "non_attribution"


class ParticipantRole(StrEnum):
    """domain.md §2.2."""

    PLAYER = "player"
    FACILITATOR = "facilitator"
    EXPERT = "expert"
    EVALUATOR = "evaluator"
    RAPPORTEUR = "rapporteur"
    OBSERVER = "observer"
    VIP = "vip"
    INTERPRETER = "interpreter"


class Gender(StrEnum):
    FEMALE = "female"
    MALE = "male"
    OTHER = "other"
    UNSAID = "unsaid"


class Attendance(StrEnum):
    """How somebody takes part (domain.md §1.2.4)."""

    IN_PERSON = "in_person"
    REMOTE = "remote"


class AgendaKind(StrEnum):
    REGISTRATION = "registration"
    OPENING = "opening"
    BRIEFING = "briefing"
    SCENARIO = "scenario"
    BREAK = "break"
    LUNCH = "lunch"
    CONCLUSIONS = "conclusions"
    HOT_WASH = "hot_wash"
    CLOSING = "closing"
    OTHER = "other"


class NationalKind(StrEnum):
    LAW = "law"
    PLAN = "plan"


class ReportPart(StrEnum):
    """A chapter or an annex that a report can do without, by the id of its section, in the order of the report."""

    BACKGROUND = "background"
    MATRIX = "matrix"
    EXPECTED = "expected"
    ALIGNMENT = "alignment"
    ATTENDANCE = "attendance"
    AGENDA = "agenda"
    LOG = "log"
    TIMES = "times"
    BODIES = "bodies"
    PARKED = "parked"
    OBJECTIVES = "objectives"
    BOARD = "board"


class ReadBack(StrEnum):
    """How sure the words are: typed, read back to the agency, confirmed by it (domain.md §2.4)."""

    CAPTURED = "captured"
    READ_BACK = "read_back"
    CONFIRMED = "confirmed"


class SlideKind(StrEnum):
    """What the wall can show besides injects and decisions."""

    VOTE = "vote"
    HOT_WASH = "hot_wash"
    RULES = "rules"
    RECAP = "recap"
    COUNTDOWN = "countdown"


class BoardColumn(StrEnum):
    STRENGTHS = "strengths"
    GAPS = "gaps"
    QUESTIONS = "questions"


class TextPart(StrEnum):
    """What of an inject a correction changes."""

    TITLE = "title"
    TEXT = "text"


ROOM = "*"  # among the agencies of a response: the whole room
