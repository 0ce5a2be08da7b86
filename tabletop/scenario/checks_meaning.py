"""Does what is written ever happen: conditions, options, endings?  Told of every route at once, with the facts it can have."""

from collections.abc import Collection, Iterator, Mapping, Sequence

from tabletop.scenario.combinations import Bits
from tabletop.scenario.faults import Fault, Path, Where, shown, warning
from tabletop.scenario.model import END, Inject, Scenario
from tabletop.scenario.reach import Reach


def explored(_scenario: Scenario, where: Where, reach: Reach) -> Iterator[Fault]:
    """Says so when not everything could be looked at."""
    if not reach.whole:
        yield in_part(where)


def in_part(where: Where) -> Fault:
    return warning(where.at(("facts",), key=True), "explored-in-part")


def conditions(scenario: Scenario, where: Where, reach: Reach) -> Iterator[Fault]:
    """Conditions that never or always hold where they stand, and what they therefore keep from happening."""
    for inject in scenario.injects.values():
        bits = reach.played.get(inject.id, 0)
        if bits:
            yield from _inject(inject, bits, where, reach)


def _inject(inject: Inject, bits: Bits, where: Where, reach: Reach) -> Iterator[Fault]:
    at: Path = ("injects", inject.id)
    variants = [((*at, "variants", place, "when"), each.when) for place, each in enumerate(inject.variants)]
    yield from _first_of(variants, bits, where, reach, "")
    if inject.decision is not None:
        for option in inject.decision.options:
            yield from _option((*at, "decision", "options", option.id, "when"), option.when, bits, where, reach)
        if bits & reach.junctions[inject.id].shut:
            yield warning(where.at((*at, "decision", "options"), key=True), "no-open-option", name=inject.id)
        return
    edges = [((*at, "next", place, "when"), each.when) for place, each in enumerate(inject.next)]
    yield from _first_of(edges, bits, where, reach, inject.id)
    if inject.next and bits & reach.junctions[inject.id].shut:
        yield warning(where.at((*at, "next", len(inject.next) - 1)), "no-open-way", name=inject.id)


def _option(path: Path, when: str, bits: Bits, where: Where, reach: Reach) -> Iterator[Fault]:
    holds, fails = reach.space.when(when)
    if not bits & holds:
        yield warning(where.at(path), "option-never", name=path[-2], condition=shown(when))
    elif when and not bits & fails:
        yield warning(where.at(path), "condition-always", condition=shown(when))


def _first_of(given: Sequence[tuple[Path, str]], bits: Bits, where: Where, reach: Reach, name: str) -> Iterator[Fault]:
    """Of several the first that holds counts. After one that always does, nothing is said of the others."""
    left = bits
    for path, when in given:
        holds, fails = reach.space.when(when)
        if not bits & holds:
            yield warning(where.at(path), "condition-never", condition=shown(when))
        elif not left & holds and when:
            yield warning(where.at(path), "never-first", condition=shown(when))
        elif not left & holds and all(each for _, each in given[:-1]):
            yield warning(where.at(path[:-1]), "never-needed", name=name)
        elif not bits & fails:
            if when:
                yield warning(where.at(path), "condition-always", condition=shown(when))
            return
        left &= fails


def endings(scenario: Scenario, where: Where, reach: Reach) -> Iterator[Fault]:
    """Endings that no route comes to, and places from where facts as they are lead to none."""
    for inject in scenario.injects.values():
        if not reach.played.get(inject.id, 0) and any(way.target == END for way in reach.junctions[inject.id].ways):
            yield warning(where.at(("injects", inject.id)), "ending-never", name=inject.id)
    if not reach.whole or not reach.space.names:
        return
    out = reach.leading_out()
    caught = {name: here for name, bits in reach.route.items() if (here := bits & ~out.get(name, 0))}
    if caught and not _stuck(scenario, reach):
        circle = _last(caught, reach)
        name = next(each for each in scenario.injects if each in circle)
        yield warning(where.at(("injects", name)), "endless", name=name, facts=shown(reach.space.example(caught[name])))


def _last(caught: Mapping[str, Bits], reach: Reach) -> Collection[str]:
    """Of places that lead only to each other, some that lead nowhere else."""
    from tabletop.scenario.graph import empty, traps  # networkx takes 70 ms: only where there is such a place

    graph = empty()
    for name, bits in caught.items():
        graph.add_edges_from((name, way.target) for way in reach.junctions[name].ways if bits & way.open)
    return next(iter(traps(graph)), caught)


def _stuck(scenario: Scenario, reach: Reach) -> bool:
    """Whether somewhere no option is open, which is told there."""
    return any(
        bits & reach.junctions[name].shut for name, bits in reach.route.items() if name != END and scenario.injects[name].decision
    )
