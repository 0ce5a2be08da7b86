"""A body under another code: wherever the exercise says the old one, it says the new one."""

from collections.abc import Iterable
from dataclasses import replace

from tabletop.exercise.state import Exercise, ScenarioRun
from tabletop.exercise.values import Agency


def recoded(state: Exercise, code: str, becomes: str) -> Exercise:
    """In its place among the others. Once people have talked, the old code stays among its other names: lines may hold it."""
    if code not in state.agencies:
        return state

    def now(each: str) -> str:
        return becomes if each == code else each

    def all_of(codes: Iterable[str]) -> tuple[str, ...]:
        return tuple(dict.fromkeys(map(now, codes)))

    def agency(each: Agency) -> Agency:
        kept = (code,) if state.responses else ()
        return replace(each, code=becomes, aliases=tuple(dict.fromkeys((*each.aliases, *kept))))

    def run(each: ScenarioRun) -> ScenarioRun:
        votes = (replace(v, by_agency={now(voter): option for voter, option in v.by_agency.items()}) for v in each.votes)
        return replace(each, votes=tuple(votes))

    return replace(
        state,
        agencies={now(key): agency(each) if key == code else each for key, each in state.agencies.items()},
        participants={id: replace(each, agency=now(each.agency)) for id, each in state.participants.items()},
        runs=tuple(map(run, state.runs)),
        responses={key: tuple(replace(r, agencies=all_of(r.agencies)) for r in said) for key, said in state.responses.items()},
        recommendations={id: replace(r, addressee=now(r.addressee)) for id, r in state.recommendations.items()},
        actions={id: replace(a, owner=now(a.owner), support=all_of(a.support)) for id, a in state.actions.items()},
    )
