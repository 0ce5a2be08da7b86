"""What to skip so that every route ends by a time: optional injects, then contingencies; never a core one or a decision."""

from collections.abc import Collection
from dataclasses import dataclass

from tabletop.scenario.model import END, Inject, Priority
from tabletop.scenario.routes import Net, Route

ROUNDS = 100  # after so many long routes, all that may be skipped is
MOST_TRIES = 200  # to play something after all


@dataclass(frozen=True, slots=True)
class Shortened:
    """`longest` and `shortest`: the minutes of those routes once that is skipped. Not `in_time`: it is all that may go."""

    optional: tuple[str, ...]
    contingency: tuple[str, ...]
    longest: float
    shortest: float
    in_time: bool


def shortened(net: Net, minutes: float) -> Shortened:
    """The injects to skip, none of them in vain; not always the fewest. Of a loop one round is counted."""
    skipped = _enough(net, minutes)
    in_time = net.longest(skipped).minutes <= minutes
    if in_time:
        skipped = _needed(net, minutes, skipped)
    gone = set(skipped)
    in_order = [each for id, each in net.scenario.injects.items() if id in gone]
    return Shortened(
        tuple(each.id for each in in_order if each.priority is Priority.OPTIONAL),
        tuple(each.id for each in in_order if each.priority is Priority.CONTINGENCY),
        net.longest(gone).minutes,
        net.shortest(gone).minutes,
        in_time,
    )


def _enough(net: Net, minutes: float) -> list[str]:
    """Route after route that is too long, the costliest injects on it; all that may be skipped when that does not end."""
    skipped: list[str] = []
    for _ in range(ROUNDS):
        longest = net.longest(skipped)
        if longest.minutes <= minutes:
            return skipped
        more = _on(net, longest, minutes, skipped)
        if not more:
            break
        skipped += more
    everywhere = dict.fromkeys(net.walks.injects)
    return [id for kind in (Priority.OPTIONAL, Priority.CONTINGENCY) for id in _may_go(net, everywhere, kind)]


def _may_go(net: Net, injects: Collection[str], kind: Priority) -> list[str]:
    """Those that cost most first."""
    found = [id for id in dict.fromkeys(injects) if id != END and _is(net.scenario.injects[id], kind) and net.price[id]]
    return sorted(found, key=lambda id: -net.price[id])


def _is(inject: Inject, kind: Priority) -> bool:
    return inject.priority is kind and inject.decision is None


def _on(net: Net, route: Route, minutes: float, skipped: Collection[str]) -> list[str]:
    """What to skip on this route, as few as will do; all of it when nothing will."""
    over = round((route.minutes - minutes) * 1000)
    gone: list[str] = []
    for kind in (Priority.OPTIONAL, Priority.CONTINGENCY):
        for id in _may_go(net, route.injects, kind):
            if over <= 0:
                return gone
            if id not in skipped:
                gone.append(id)
                over -= net.price[id] * route.injects.count(id)
    return gone


def _needed(net: Net, minutes: float, skipped: list[str]) -> list[str]:
    """Without those that can be played after all, the last ones found first."""
    kept = list(skipped)
    for id in reversed(skipped[-MOST_TRIES:]):
        fewer = [each for each in kept if each != id]
        if net.longest(fewer).minutes <= minutes:
            kept = fewer
    return kept
