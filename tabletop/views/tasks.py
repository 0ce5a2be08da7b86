"""Who leads and who supports each task of an inject, as it is said: what nobody leads, what two lead, who disagrees.

A picture of the discussion for the facilitator alone. Nothing is counted by body, nobody is ranked.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from tabletop.exercise.values import Agency, Response
from tabletop.exercise.words import ROOM, Stance
from tabletop.views.responsibilities import UNASSIGNED, Cell, cells

Body = tuple[str, int]  # code and mark, mark -1 for one nobody knows

_LEADING = (Stance.LEAD, Stance.SHARE)
_NOT_ONE_BODY = (UNASSIGNED, ROOM)


@dataclass(frozen=True, slots=True)
class Picture:
    """Of one task, in the order of the table. `gap`: it was talked about and nobody leads; `overlap`: two lead;
    `opposed`: two lead, or a body took back that it leads."""

    leads: tuple[Body, ...] = ()
    shares: tuple[Body, ...] = ()
    supports: tuple[Body, ...] = ()
    declined: tuple[Body, ...] = ()
    gap: bool = False
    overlap: bool = False
    opposed: bool = False

    @property
    def said(self) -> bool:
        """Somebody said something of its part in it."""
        return self.gap or bool(self.leads or self.shares)


NOTHING_SAID = Picture()


def pictures(agencies: Mapping[str, Agency], said: Iterable[Response]) -> Mapping[str, Picture]:
    """The picture of every task of an inject that somebody took a stance on; '' is the inject as a whole."""
    return {task: _picture(agencies, cells(iter(group))) for task, group in _by_task(said).items()}


def opposing(said: Iterable[Response]) -> frozenset[str]:
    """The lines of one inject that stand against each other, by id: bodies that lead the same task, or one that
    said it leads and then that it does not."""
    found: set[str] = set()
    for group in _by_task(said).values():
        table = cells(iter(group))
        latest = {r: code for code, cell in table.items() for r in cell.responses[-1:]}
        if _two_lead(table):
            found.update(r for r, code in latest.items() if table[code].stance is Stance.LEAD)
        for cell in table.values():
            if _took_back(cell):
                found.update(cell.responses)
    return frozenset(found)


def _by_task(said: Iterable[Response]) -> Mapping[str, list[Response]]:
    groups: dict[str, list[Response]] = {}
    for response in said:
        if response.stance is not None and not response.withdrawn:
            groups.setdefault(response.task, []).append(response)
    return groups


def _picture(agencies: Mapping[str, Agency], table: Mapping[str, Cell]) -> Picture:
    ordered = [*(code for code in agencies if code in table), *(code for code in table if code not in agencies)]

    def bodies(*stances: Stance) -> tuple[Body, ...]:
        return tuple((code, _mark(agencies, code)) for code in ordered if table[code].stance in stances)

    leads, shares = bodies(Stance.LEAD), bodies(Stance.SHARE)
    overlap = _two_lead(table)
    return Picture(
        leads,
        shares,
        bodies(Stance.SUPPORT),
        bodies(Stance.NOT_OUR_MANDATE, Stance.UNSURE, Stance.NO_ANSWER),
        not any(cell.stance in _LEADING for cell in table.values()),
        overlap,
        overlap or any(_took_back(cell) for cell in table.values()),
    )


def _mark(agencies: Mapping[str, Agency], code: str) -> int:
    return agencies[code].mark if code in agencies else -1


def _two_lead(table: Mapping[str, Cell]) -> bool:
    leading = [code for code, cell in table.items() if cell.stance is Stance.LEAD and code not in _NOT_ONE_BODY]
    return len(leading) > 1


def _took_back(cell: Cell) -> bool:
    return cell.stance is Stance.NOT_OUR_MANDATE and any(stance in _LEADING for stance in cell.earlier)


def codes(bodies: Sequence[Body]) -> str:
    """`CUST, POL`."""
    return ", ".join(code for code, _mark in bodies)
