"""The decision path as a drawing: what was played runs straight on, nothing lies on anything else."""

import random

from tabletop.desk import Desk
from tabletop.exercise import commands as c
from tabletop.exercise.state import Release, ScenarioRun
from tabletop.exercise.values import ChoiceMade
from tabletop.localized import localized
from tabletop.scenario.model import Decision, Edge, Inject, Option, Scenario
from tabletop.views.path import Node, NodeKind, PathView, path
from tests.report.played import opened, rehearsed, scenario


def drawn(desk: Desk) -> PathView:
    return path(scenario(), desk.state.runs[0])


def by_id(view: PathView) -> dict[str, Node]:
    return {node.id: node for node in view.nodes}


def played(view: PathView) -> set[str]:
    return {node.id for node in view.nodes if node.played}


def test_every_inject_and_decision_is_drawn_and_nothing_played_before_the_first() -> None:
    view = drawn(opened())
    authored = scenario().injects.values()
    expected = {i.id for i in authored if not i.reserve} | {i.decision.id for i in authored if i.decision}
    assert set(by_id(view)) == expected
    assert played(view) == set()
    assert not any(line.played for line in view.lines)


def test_the_route_played_lies_on_one_line_in_order() -> None:
    run = rehearsed().runs[0]
    view = path(scenario(), run)
    route = [r.cue for r in run.releases if not r.decision and r.cue.startswith("I")]
    nodes = by_id(view)
    assert {nodes[cue].track for cue in route} == {0}
    columns = [nodes[cue].column for cue in route]
    assert columns == sorted(columns)
    assert set(route) | {c.decision for c in run.choices} <= played(view)


def test_reserve_and_improvised_injects_hang_below_and_what_was_skipped_is_said() -> None:
    view = path(scenario(), rehearsed().runs[0])
    nodes = by_id(view)
    assert nodes["R1"].kind is NodeKind.RESERVE
    assert nodes["X1"].kind is NodeKind.IMPROVISED
    lowest_on_route = max(node.track for node in view.nodes if node.kind in (NodeKind.INJECT, NodeKind.DECISION))
    assert nodes["R1"].track == nodes["X1"].track == lowest_on_route + 1
    assert [node.id for node in view.nodes if node.skipped] == ["I11"]
    assert "R2" not in nodes


def test_a_choice_not_yet_followed_marks_the_way_it_arms() -> None:
    desk = opened()
    for command in (c.ReleaseInject(), c.ReleaseInject(), c.ChooseOption("a")):
        desk.execute(command)
    nodes, ways = by_id(drawn(desk)), [line for line in drawn(desk).lines if line.played]
    assert nodes["D1"].played
    assert not nodes["I03"].played
    assert ways[-1].points[0] == (nodes["D1"].column, nodes["D1"].track)


def test_a_jump_is_drawn_and_a_second_showing_counted() -> None:
    desk = opened()
    desk.execute(c.ReleaseInject())
    desk.execute(c.JumpToInject("I13", "time is short"))
    desk.execute(c.ReleaseInject(reason="time is short"))
    desk.execute(c.ReleaseInject("I01", "asked for"))
    view = drawn(desk)
    assert by_id(view)["I01"].times == 2
    assert any(line.jump and line.played for line in view.lines)


def test_no_two_nodes_share_a_place_in_any_tangle() -> None:
    chance = random.Random(7)
    for _ in range(60):
        tangled = tangle(chance)
        cues = [cue for cue in tangled.injects if chance.random() < 0.6]
        chance.shuffle(cues)
        releases = tuple(Release(cue, n, 0, n, "b") for n, cue in enumerate(cues))
        choices = tuple(
            ChoiceMade(i.decision.id, "a", i.decision.options[0].next) for i in tangled.injects.values() if i.decision is not None
        )
        view = path(tangled, ScenarioRun(1, "t", "d", 0, 0, {}, releases=releases, choices=choices))
        places = [(node.column, node.track) for node in view.nodes]
        assert len(places) == len(set(places))
        assert len({node.id for node in view.nodes}) == len(view.nodes)


def tangle(chance: random.Random) -> Scenario:
    """A scenario with ways back, ways to itself, and to the end, at random."""
    ids = [f"I{n:02d}" for n in range(1, chance.randint(2, 24))]
    injects = {}
    for n, id in enumerate(ids):
        targets = [chance.choice([*ids, "END"]) for _ in range(chance.randint(1, 3))]
        words = localized({"en": id})
        if chance.random() < 0.4:
            options = tuple(Option(letter, words, target) for letter, target in zip("abc", targets, strict=False))
            injects[id] = Inject(id, words, words, decision=Decision(f"D{n}", words, options))
        else:
            injects[id] = Inject(id, words, words, next=tuple(map(Edge, targets)), reserve=chance.random() < 0.1)
    return Scenario("t", "en", localized({"en": "T"}), localized({}), ids[0], injects)
