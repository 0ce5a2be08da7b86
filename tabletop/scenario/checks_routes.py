"""Can every inject be come to, and does every route come to an end?"""

from collections.abc import Iterable, Iterator, Mapping

from tabletop.scenario.faults import Fault, Path, Where, error, shown, unknown, warning
from tabletop.scenario.model import END, Inject, Kind, Scenario


def targets(scenario: Scenario, where: Where) -> Iterator[Fault]:
    """Ways on that lead to nothing."""
    known = scenario.injects
    if scenario.start not in known:
        yield unknown(where.at(("start",)), "unknown-target", scenario.start, known)
    for inject in known.values():
        for path, target in _targets(inject):
            if target != END and target not in known:
                yield unknown(where.at(path), "unknown-target", target, {**known, END: None})


def _targets(inject: Inject) -> Iterator[tuple[Path, str]]:
    at: Path = ("injects", inject.id)
    if inject.decision is not None:
        for option in inject.decision.options:
            yield (*at, "decision", "options", option.id, "next"), option.next
    for place, edge in enumerate(inject.next):
        yield (*at, "next", place, "to"), edge.to


def _next(inject: Inject) -> list[str]:
    return [option.next for option in inject.decision.options] if inject.decision else [edge.to for edge in inject.next]


def ways_on(scenario: Scenario, where: Where) -> Iterator[Fault]:
    """Injects without a way on, with two kinds of it, or with one that is never taken."""
    for inject in scenario.injects.values():
        at: Path = ("injects", inject.id)
        if inject.decision is not None:
            if inject.next:
                yield error(where.at((*at, "next"), key=True), "next-and-decision", name=inject.id)
        elif inject.kind is Kind.DECISION:
            yield warning(where.at((*at, "kind")), "kind-decision", name=inject.id)
        if inject.decision is None and not inject.next and not inject.reserve:
            yield error(where.at(at), "dead-end", name=inject.id)
        yield from _order(inject, where)


def _order(inject: Inject, where: Where) -> Iterator[Fault]:
    at: Path = ("injects", inject.id, "next")
    always = next((place for place, edge in enumerate(inject.next) if not edge.when), None)
    if always is not None:
        for place in range(always + 1, len(inject.next)):
            yield warning(where.at((*at, place)), "never-taken", name=inject.id)


def routes(scenario: Scenario, where: Where) -> Iterator[Fault]:
    """Injects no route comes to, loops without a way out, no ending; of these nothing is told while a way leads to no inject,
    which may be all that keeps a route from them."""
    if scenario.start not in scenario.injects:
        return
    whole = all(target == END or target in scenario.injects for each in scenario.injects.values() for _, target in _targets(each))
    ways = {inject.id: _next(inject) for inject in scenario.injects.values()}
    on_route = led_to(ways, [scenario.start])
    off_route = led_to(ways, [inject.id for inject in scenario.injects.values() if inject.reserve])
    for inject in scenario.injects.values():
        at: Path = ("injects", inject.id)
        if whole and inject.id not in on_route and inject.id not in off_route:
            yield error(where.at(at), "unreachable", name=inject.id)
        elif inject.reserve and inject.id in on_route and not inject.next and inject.decision is None:
            yield error(where.at(at), "dead-end-reserve", name=inject.id)
    if not whole:
        return
    if not {place for place, targets in ways.items() if targets} <= led_to(_back(ways), [END]):
        yield from _loops(scenario, where)
    if END not in on_route:
        yield error(where.at(("start",)), "no-ending", name=scenario.start)


def led_to(ways: Mapping[str, Iterable[str]], sources: Iterable[str]) -> set[str]:
    """What can be come to from any of `sources`, themselves included; `ways`: from each place to the next ones."""
    found = set(sources)
    ahead = list(found)
    while ahead:
        new = {target for target in ways.get(ahead.pop(), ()) if target not in found}
        found |= new
        ahead += new
    return found


def _back(ways: Mapping[str, Iterable[str]]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for place, targets in ways.items():
        for target in targets:
            found.setdefault(target, []).append(place)
    return found


def _loops(scenario: Scenario, where: Where) -> Iterator[Fault]:
    from tabletop.scenario.graph import graph_of, traps  # networkx takes 70 ms: only where something does not come to an end

    for circle in traps(graph_of(scenario)):
        names = [name for name in scenario.injects if name in circle]
        yield error(where.at(("injects", names[0])), "loop", names=shown(", ".join(names)))
