"""Does every route touch what the exercise is for: its objectives, and the four strands of its discussion?"""

from collections.abc import Collection, Iterator

from tabletop.scenario.faults import Fault, Where, shown, warning
from tabletop.scenario.model import END, Scenario, Strand
from tabletop.scenario.reach import Reach


def objectives(scenario: Scenario, where: Where, reach: Reach) -> Iterator[Fault]:
    for item in scenario.objectives:
        touching = {inject.id for inject in scenario.injects.values() if item.id in inject.objectives}
        place = where.at(("objectives", item.id))
        if not touching:
            yield warning(place, "objective-unused", name=item.id)
        elif ending := _ending_beside(touching, scenario, reach):
            yield warning(place, "objective-missed", name=item.id, ending=shown(ending))


def strands(scenario: Scenario, where: Where, reach: Reach) -> Iterator[Fault]:
    """Once there are questions enough; a strand is told where a route that misses it ends."""
    asking = {
        strand: {inject.id for inject in scenario.injects.values() if any(q.strand is strand for q in inject.questions)}
        for strand in Strand
    }
    if sum(len(inject.questions) for inject in scenario.injects.values()) < len(Strand):
        return
    for strand, touching in asking.items():
        if not touching:
            yield warning(where.at(("injects",), key=True), "strand-unused", name=strand.value)
        elif ending := _ending_beside(touching, scenario, reach):
            yield warning(where.at(("injects", ending)), "strand-missed", name=strand.value, ending=shown(ending))


def _ending_beside(touching: Collection[str], scenario: Scenario, reach: Reach) -> str:
    """Where a route ends that passes none of `touching`; '' when there is no such route."""
    found = reach.beside(touching)
    for name in scenario.injects if END in found else ():
        bits = found.get(name, 0)
        if any(way.target == END and bits & way.open for way in reach.junctions[name].ways):
            return name
    return ""
