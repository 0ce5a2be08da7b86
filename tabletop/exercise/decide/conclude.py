"""After the talk: observation → conclusion → recommendation → corrective action, each linked to what it rests on."""

from collections.abc import Mapping
from dataclasses import replace

from tabletop.exercise import commands, events
from tabletop.exercise.decide.context import Arm, Context, date_of, fresh, known, place_before, refuse, text_of
from tabletop.exercise.state import Exercise
from tabletop.exercise.values import Conclusion, CorrectiveAction, Observation, Recommendation
from tabletop.exercise.words import Agreement
from tabletop.scenario.model import Scenario

Scenarios = Mapping[str, Scenario]


def _evidence(state: Exercise, evidence: tuple[str, ...]) -> tuple[str, ...]:
    """Ids of responses; a reference of the shape `S01-…` names an expected action or a decision and is kept as it is."""
    for id in evidence:
        if not _is_reference(id) and state.response(id) is None:
            refuse("evidence.unknown", id=id)
    return tuple(dict.fromkeys(evidence))


def _is_reference(id: str) -> bool:
    return id.startswith("S") and id[1:3].isdigit() and id[3:4] == "-"


def _linked(ids: tuple[str, ...], things: Mapping[str, object], what: str) -> tuple[str, ...]:
    for id in ids:
        known(id, things, what)
    return tuple(dict.fromkeys(ids))


def _add_observation(_s: Scenarios, state: Exercise, c: commands.AddObservation, context: Context) -> events.Event:
    id = fresh(c.id, context, state.observations)
    text = text_of(c.text, "observation.empty")
    made = Observation(id, c.kind, text, c.strand, c.detail.strip(), c.why.strip(), _evidence(state, c.evidence))
    return events.ObservationAdded(made, place_before(c.before, state.observations))


def _amend_observation(_s: Scenarios, state: Exercise, c: commands.AmendObservation, _c: Context) -> events.Event:
    old: Observation = known(c.observation, state.observations, "observation.unknown")
    return events.ObservationAmended(
        replace(
            old,
            kind=old.kind if c.kind is None else c.kind,
            text=old.text if c.text is None else text_of(c.text, "observation.empty"),
            strand=old.strand if c.strand is None else c.strand,
            detail=old.detail if c.detail is None else c.detail.strip(),
            why=old.why if c.why is None else c.why.strip(),
            evidence=old.evidence if c.evidence is None else _evidence(state, c.evidence),
        )
    )


def _withdraw_observation(_s: Scenarios, state: Exercise, c: commands.WithdrawObservation, _c: Context) -> events.Event:
    known(c.observation, state.observations, "observation.unknown")
    if any(c.observation in conclusion.observations for conclusion in state.conclusions.values()):
        refuse("observation.in-use")
    return events.ObservationWithdrawn(c.observation)


def _add_conclusion(_s: Scenarios, state: Exercise, c: commands.AddConclusion, context: Context) -> events.Event:
    id = fresh(c.id, context, state.conclusions)
    rests_on = _linked(c.observations, state.observations, "observation.unknown")
    return events.ConclusionAdded(Conclusion(id, text_of(c.text, "conclusion.empty"), c.strand, rests_on))


def _amend_conclusion(_s: Scenarios, state: Exercise, c: commands.AmendConclusion, _c: Context) -> events.Event:
    old: Conclusion = known(c.conclusion, state.conclusions, "conclusion.unknown")
    new = replace(
        old,
        text=old.text if c.text is None else text_of(c.text, "conclusion.empty"),
        strand=old.strand if c.strand is None else c.strand,
        observations=old.observations
        if c.observations is None
        else _linked(c.observations, state.observations, "observation.unknown"),
    )
    if new.text != old.text:
        new = replace(new, agreement=Agreement.CANDIDATE, reservation="", adopted_ms=None)
    return events.ConclusionAmended(new)


def _adopt(_s: Scenarios, state: Exercise, c: commands.AdoptConclusion, context: Context) -> events.Event:
    old: Conclusion = known(c.conclusion, state.conclusions, "conclusion.unknown")
    reservation = c.reservation.strip()
    if c.agreement is Agreement.AGREED_WITH_RESERVATION and not reservation:
        refuse("conclusion.no-reservation")
    return events.ConclusionAdopted(
        replace(
            old,
            agreement=c.agreement,
            reservation=reservation,
            adopted_ms=context.now.utc_ms,
            adopted_offset_min=context.now.offset_min,
        )
    )


def _add_recommendation(_s: Scenarios, state: Exercise, c: commands.AddRecommendation, context: Context) -> events.Event:
    id = fresh(c.id, context, state.recommendations)
    if c.conclusion:
        known(c.conclusion, state.conclusions, "conclusion.unknown")
    text = text_of(c.text, "recommendation.empty")
    made = Recommendation(id, text, c.conclusion, c.addressee.strip(), c.level, c.priority, c.horizon)
    return events.RecommendationAdded(made, place_before(c.before, state.recommendations))


def _amend_recommendation(_s: Scenarios, state: Exercise, c: commands.AmendRecommendation, _c: Context) -> events.Event:
    old: Recommendation = known(c.recommendation, state.recommendations, "recommendation.unknown")
    if c.conclusion:
        known(c.conclusion, state.conclusions, "conclusion.unknown")
    return events.RecommendationAmended(
        replace(
            old,
            text=old.text if c.text is None else text_of(c.text, "recommendation.empty"),
            conclusion=old.conclusion if c.conclusion is None else c.conclusion,
            addressee=old.addressee if c.addressee is None else c.addressee.strip(),
            level=old.level if c.level is None else c.level,
            priority=old.priority if c.priority is None else c.priority,
            horizon=old.horizon if c.horizon is None else c.horizon,
        )
    )


def _withdraw_recommendation(_s: Scenarios, state: Exercise, c: commands.WithdrawRecommendation, _c: Context) -> events.Event:
    known(c.recommendation, state.recommendations, "recommendation.unknown")
    if any(action.recommendation == c.recommendation for action in state.actions.values()):
        refuse("recommendation.in-use")
    return events.RecommendationWithdrawn(c.recommendation)


def _add_action(_s: Scenarios, state: Exercise, c: commands.AddCorrectiveAction, context: Context) -> events.Event:
    id = fresh(c.id, context, state.actions)
    if c.recommendation:
        known(c.recommendation, state.recommendations, "recommendation.unknown")
    made = CorrectiveAction(
        id,
        text_of(c.text, "action.empty"),
        c.recommendation,
        c.owner.strip(),
        date_of(c.due),
        c.element,
        tuple(dict.fromkeys(s.strip() for s in c.support if s.strip())),
        c.indicator.strip(),
        c.status,
    )
    return events.CorrectiveActionAdded(made, place_before(c.before, state.actions))


def _amend_action(_s: Scenarios, state: Exercise, c: commands.AmendCorrectiveAction, _c: Context) -> events.Event:
    old: CorrectiveAction = known(c.action, state.actions, "action.unknown")
    if c.recommendation:
        known(c.recommendation, state.recommendations, "recommendation.unknown")
    return events.CorrectiveActionAmended(
        replace(
            old,
            text=old.text if c.text is None else text_of(c.text, "action.empty"),
            recommendation=old.recommendation if c.recommendation is None else c.recommendation,
            owner=old.owner if c.owner is None else c.owner.strip(),
            due=old.due if c.due is None else date_of(c.due),
            element=old.element if c.element is None else c.element,
            support=old.support if c.support is None else tuple(dict.fromkeys(s.strip() for s in c.support if s.strip())),
            indicator=old.indicator if c.indicator is None else c.indicator.strip(),
            status=old.status if c.status is None else c.status,
        )
    )


def _withdraw_action(_s: Scenarios, state: Exercise, c: commands.WithdrawCorrectiveAction, _c: Context) -> events.Event:
    known(c.action, state.actions, "action.unknown")
    return events.CorrectiveActionWithdrawn(c.action)


def _close(_s: Scenarios, state: Exercise, _command: commands.CloseExercise, _c: Context) -> events.Event:
    if state.run is not None:
        refuse("exercise.still-running")
    return events.ExerciseClosed()


def _reopen(_s: Scenarios, state: Exercise, c: commands.ReopenExercise, _c: Context) -> events.Event:
    if not state.closed:
        refuse("exercise.not-closed")
    return events.ExerciseReopened(c.reason.strip())


ARMS: Mapping[type, Arm] = {
    commands.AddObservation: _add_observation,
    commands.AmendObservation: _amend_observation,
    commands.WithdrawObservation: _withdraw_observation,
    commands.AddConclusion: _add_conclusion,
    commands.AmendConclusion: _amend_conclusion,
    commands.AdoptConclusion: _adopt,
    commands.AddRecommendation: _add_recommendation,
    commands.AmendRecommendation: _amend_recommendation,
    commands.WithdrawRecommendation: _withdraw_recommendation,
    commands.AddCorrectiveAction: _add_action,
    commands.AmendCorrectiveAction: _amend_action,
    commands.WithdrawCorrectiveAction: _withdraw_action,
    commands.CloseExercise: _close,
    commands.ReopenExercise: _reopen,
}
