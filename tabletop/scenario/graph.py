"""The routes of a scenario as a graph: a node an inject and END, an edge a way on.

Importing this imports networkx (130 ms): playing does not need it, checking, maps and forecasts do.
"""

from collections.abc import Iterator
from typing import TypeAlias

import networkx as nx

from tabletop.scenario.model import END, Inject, Scenario

Graph: TypeAlias = "nx.MultiDiGraph[str]"


def ways(inject: Inject) -> Iterator[tuple[str, str, str]]:
    """(key, target, condition) of every way on: the option's id, `next` for the plain edge, `next:1` … for conditional ones."""
    if inject.decision is not None:
        for option in inject.decision.options:
            yield option.id, option.next, option.when
    elif len(inject.next) == 1 and not inject.next[0].when:
        yield "next", inject.next[0].to, ""
    else:
        for place, edge in enumerate(inject.next, 1):
            yield f"next:{place}", edge.to, edge.when


def empty() -> Graph:
    graph: Graph = nx.MultiDiGraph()
    return graph


def graph_of(scenario: Scenario) -> Graph:
    """Edges to injects that do not exist are left out; each edge carries its condition as `when`."""
    graph = empty()
    graph.add_nodes_from(scenario.injects)
    graph.add_node(END)
    for inject in scenario.injects.values():
        for key, target, when in ways(inject):
            if target == END or target in scenario.injects:
                graph.add_edge(inject.id, target, key, when=when)
    return graph


def traps(graph: Graph) -> list[set[str]]:
    """Loops that cannot be left: sets of injects that lead only to each other."""
    return [
        circle
        for circle in nx.strongly_connected_components(graph)
        if _is_loop(graph, circle) and all(target in circle for each in circle for target in graph.successors(each))
    ]


def _is_loop(graph: Graph, circle: set[str]) -> bool:
    return len(circle) > 1 or any(graph.has_edge(each, each) for each in circle)
