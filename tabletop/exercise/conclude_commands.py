"""Wishes after the talk: observation, conclusion, recommendation, corrective action. See `commands`."""

from dataclasses import dataclass

from tabletop.exercise.words import ActionStatus, Agreement, Element, Horizon, Level, ObservationKind, Urgency
from tabletop.scenario.model import Strand


@dataclass(frozen=True, slots=True)
class AddObservation:
    """A finding. `evidence`: ids of responses, or expected actions as `S01-I07-E2`."""

    kind: ObservationKind
    text: str
    strand: Strand | None = None
    detail: str = ""
    why: str = ""
    evidence: tuple[str, ...] = ()
    id: str = ""
    before: str = ""


@dataclass(frozen=True, slots=True)
class AmendObservation:
    observation: str
    kind: ObservationKind | None = None
    text: str | None = None
    strand: Strand | None = None
    detail: str | None = None
    why: str | None = None
    evidence: tuple[str, ...] | None = None


@dataclass(frozen=True, slots=True)
class WithdrawObservation:
    observation: str


@dataclass(frozen=True, slots=True)
class AddConclusion:
    """A candidate, until the room has spoken. `observations` it rests on."""

    text: str
    strand: Strand | None = None
    observations: tuple[str, ...] = ()
    id: str = ""


@dataclass(frozen=True, slots=True)
class AmendConclusion:
    """Change the words. An adopted conclusion becomes a candidate again: the room adopted other words."""

    conclusion: str
    text: str | None = None
    strand: Strand | None = None
    observations: tuple[str, ...] | None = None


@dataclass(frozen=True, slots=True)
class AdoptConclusion:
    """What the room said of it; `reservation`: whose and what, needed with a reservation."""

    conclusion: str
    agreement: Agreement = Agreement.AGREED
    reservation: str = ""


@dataclass(frozen=True, slots=True)
class AddRecommendation:
    """`addressee`: an agency code, or words; empty prints as "to be designated"."""

    text: str
    conclusion: str = ""
    addressee: str = ""
    level: Level | None = None
    priority: Urgency | None = None
    horizon: Horizon | None = None
    id: str = ""
    before: str = ""


@dataclass(frozen=True, slots=True)
class AmendRecommendation:
    recommendation: str
    text: str | None = None
    conclusion: str | None = None
    addressee: str | None = None
    level: Level | None = None
    priority: Urgency | None = None
    horizon: Horizon | None = None


@dataclass(frozen=True, slots=True)
class WithdrawRecommendation:
    recommendation: str


@dataclass(frozen=True, slots=True)
class AddCorrectiveAction:
    """A measurable step. `owner`: an agency code or words; `due` a date."""

    text: str
    recommendation: str = ""
    owner: str = ""
    due: str = ""
    element: Element | None = None
    support: tuple[str, ...] = ()
    indicator: str = ""
    status: ActionStatus = ActionStatus.OPEN
    id: str = ""
    before: str = ""


@dataclass(frozen=True, slots=True)
class AmendCorrectiveAction:
    action: str
    text: str | None = None
    recommendation: str | None = None
    owner: str | None = None
    due: str | None = None
    element: Element | None = None
    support: tuple[str, ...] | None = None
    indicator: str | None = None
    status: ActionStatus | None = None


@dataclass(frozen=True, slots=True)
class WithdrawCorrectiveAction:
    action: str


@dataclass(frozen=True, slots=True)
class CloseExercise:
    """The report is final and the exercise moves to the archive; it can be reopened."""


@dataclass(frozen=True, slots=True)
class ReopenExercise:
    reason: str = ""
