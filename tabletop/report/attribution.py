"""Who a report names: the bodies, a code for each of them, or nobody. The record itself is never changed.

The exercise is told anew before anything is made of it, so that no part of a report can name a body by oversight.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace

from tabletop.exercise.state import Exercise, ScenarioRun
from tabletop.exercise.values import Agency, Response
from tabletop.exercise.words import ROOM, Attribution
from tabletop.localized import Localized
from tabletop.scenario.model import AgencyRole
from tabletop.views.sectors import Sector, sector_of

FEWEST = 3  # a group of fewer bodies would name them
ANYBODY = "P"  # the group of all who are in no larger one

Word = Callable[[str], str]
Table = Mapping[str, str]  # code of a body → what stands for it


def table_of(state: Exercise) -> Table:
    """A1, A2 … in the order of the bodies, then of those that only a line names; without attribution the group of each."""
    said = (code for group in state.responses.values() for response in group for code in response.agencies)
    unlisted = [code for code in dict.fromkeys(said) if code != ROOM and code not in state.agencies]
    if state.rules.attribution is Attribution.CODED:
        return {code: f"A{number}" for number, code in enumerate((*state.agencies, *unlisted), 1)}
    sectors = {code: sector_of(agency) for code, agency in state.agencies.items()}
    sizes = {sector: sum(other is sector for other in sectors.values()) for sector in Sector}
    named = {code: sector if sizes[sector] >= FEWEST and sector is not Sector.OTHER else None for code, sector in sectors.items()}
    groups = {code: sector.value.upper() if sector else ANYBODY for code, sector in named.items()}
    return {**groups, **dict.fromkeys(unlisted, ANYBODY)}


def attributed(state: Exercise, name: Word) -> Exercise:
    """As the ground rules of the exercise have it; `name` says in the language of the report what stands for a body."""
    if state.rules.attribution is Attribution.NAMED:
        return state
    table = table_of(state)
    coded = state.rules.attribution is Attribution.CODED
    names = {stand: name(stand) for stand in table.values()}
    hide = _hider(state.agencies, {code: names[stand] for code, stand in table.items()})
    marks = {stand: number for number, stand in enumerate(dict.fromkeys(table.values()))}
    agencies: dict[str, Agency] = {}
    for code, stand in table.items():
        role = state.agencies[code].role if code in state.agencies else AgencyRole.ADVISER
        if code in state.agencies or not coded:
            agencies.setdefault(stand, Agency(stand, Localized((("", names[stand]),)), role=role, mark=marks[stand]))
    return replace(
        state,
        agencies=agencies,
        participants={id: replace(p, agency=_one(table, p.agency, hide)) for id, p in state.participants.items()},
        attendance={key: replace(p, reason=hide(p.reason)) for key, p in state.attendance.items()},
        sessions=tuple(replace(session, title=hide(session.title)) for session in state.sessions),
        runs=tuple(_run(run, table, hide, coded) for run in state.runs),
        responses={key: tuple(_response(r, table, hide) for r in group_) for key, group_ in state.responses.items()},
        observations={
            id: replace(o, text=hide(o.text), detail=hide(o.detail), why=hide(o.why), evidence=tuple(map(hide, o.evidence)))
            for id, o in state.observations.items()
        },
        conclusions={
            id: replace(one, text=hide(one.text), reservation=hide(one.reservation)) for id, one in state.conclusions.items()
        },
        recommendations={
            id: replace(r, text=hide(r.text), addressee=_one(table, r.addressee, hide)) for id, r in state.recommendations.items()
        },
        actions={
            id: replace(
                a,
                text=hide(a.text),
                indicator=hide(a.indicator),
                owner=_one(table, a.owner, hide),
                support=_many(table, a.support, hide),
            )
            for id, a in state.actions.items()
        },
        board=tuple(replace(card, text=hide(card.text)) for card in state.board),
    )


def _run(run: ScenarioRun, table: Table, hide: Word, coded: bool) -> ScenarioRun:
    return replace(
        run,
        choices=tuple(replace(one, note=hide(one.note), reason=hide(one.reason)) for one in run.choices),
        departures=tuple(replace(one, reason=hide(one.reason)) for one in run.departures),
        releases=tuple(replace(one, reason=hide(one.reason)) for one in run.releases),
        pauses=tuple(replace(one, reason=hide(one.reason)) for one in run.pauses),
        improvised=tuple(replace(one, title=hide(one.title), text=hide(one.text)) for one in run.improvised),
        votes=tuple(
            replace(vote, by_agency={table.get(code, code): option for code, option in vote.by_agency.items()} if coded else {})
            for vote in run.votes
        ),
        corrections={place: hide(words) for place, words in run.corrections.items()},
        end_reason=hide(run.end_reason),
    )


def _response(response: Response, table: Table, hide: Word) -> Response:
    settled = hide(response.settled) if response.settled else response.settled
    return replace(response, agencies=_many(table, response.agencies, hide), text=hide(response.text), settled=settled)


def _one(table: Table, named: str, hide: Word) -> str:
    return table.get(named) or hide(named)


def _many(table: Table, named: Iterable[str], hide: Word) -> tuple[str, ...]:
    return tuple(dict.fromkeys(code if code == ROOM else _one(table, code, hide) for code in named))


def _hider(agencies: Mapping[str, Agency], names: Table) -> Word:
    """Puts what stands for a body in place of its names, acronyms and code wherever they were typed; longer ones first.

    A name is taken in any case, a code as it is written; an alias without a capital is a help to type, and a common word.
    """
    folded: dict[str, str] = {}
    for code, agency in agencies.items():
        for _, name in agency.names.texts:
            if len(name) > 3:
                folded.setdefault(name.casefold(), names[code])
    ways = {way: names[code] for code, agency in agencies.items() for way in agency.aliases} | dict(names)
    exact = {way: name for way, name in ways.items() if len(way) > 1 and way[0].isupper()}
    by_name, by_code = _any_of(folded, re.IGNORECASE), _any_of(exact, re.NOFLAG)

    def hide(text: str) -> str:
        if by_name is not None and text:
            text = by_name.sub(lambda found: folded.get(found[0].casefold(), "…"), text)
        if by_code is not None and text:
            text = by_code.sub(lambda found: exact[found[0]], text)
        return text

    return hide


def _any_of(ways: Iterable[str], flags: re.RegexFlag) -> re.Pattern[str] | None:
    longest_first = sorted(ways, key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest_first))})(?!\w)", flags) if longest_first else None
