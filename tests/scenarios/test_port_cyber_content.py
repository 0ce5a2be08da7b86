"""What the shipped scenario "Silent gates" promises to a room, whatever is edited in it."""

import json
import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from typing import Any

import pytest

from tabletop.scenario.model import END, Inject, Kind, Look, Priority, Scenario
from tests.scenarios.playing import HERE, scenario_of

FOLDER = HERE / "port-cyber"
SCRIPTS = ("rehearsal.jsonl", "rehearsal.es.jsonl")

Route = tuple[str, ...]


@pytest.fixture(scope="module")
def scenario() -> Scenario:
    return scenario_of("port-cyber")


def ways(inject: Inject) -> list[str]:
    return [o.next for o in inject.decision.options] if inject.decision else [edge.to for edge in inject.next]


def routes(scenario: Scenario, at: str, behind: Route = ()) -> Iterator[Route]:
    if at == END:
        yield behind
        return
    for target in ways(scenario.injects[at]):
        yield from routes(scenario, target, (*behind, at))


def lines(name: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (FOLDER / name).read_text(encoding="utf-8").split("\n") if line]


def test_the_room_can_reach_two_endings_and_every_inject_but_the_reserve(scenario: Scenario) -> None:
    every = list(routes(scenario, scenario.start))
    endings = {route[-1] for route in every}
    assert len(endings) == 2
    assert all(scenario.injects[id].kind is Kind.CLOSING for id in endings)
    seen = {id for route in every for id in route}
    assert (
        {id for id in scenario.injects if id not in seen}
        == {i.id for i in scenario.injects.values() if i.reserve}
        == {"R1", "R2"}
    )


def test_one_option_leads_down_a_line_of_its_own(scenario: Scenario) -> None:
    every = list(routes(scenario, scenario.start))
    without = {id for route in every if "I09" in route for id in route}
    assert any(len([id for id in route if id not in without]) >= 3 for route in every if "I08" in route)


def test_decisions_change_what_later_core_injects_say(scenario: Scenario) -> None:
    changed_by: defaultdict[str, set[str]] = defaultdict(set)
    for inject in scenario.injects.values():
        for variant in inject.variants:
            if inject.priority is Priority.CORE:
                for fact in scenario.facts:
                    changed_by[fact] |= {inject.id} if re.search(rf"\b{fact}\b", variant.when) else set()
    assert len(changed_by["isolation"]) >= 2
    assert len(changed_by["incident_declared"]) >= 2


def test_every_objective_is_reached_by_a_core_inject_on_every_route(scenario: Scenario) -> None:
    for route in routes(scenario, scenario.start):
        reached = {o for id in route if scenario.injects[id].priority is Priority.CORE for o in scenario.injects[id].objectives}
        assert reached == {item.id for item in scenario.objectives}, route


def test_the_looks_of_the_wall_all_occur(scenario: Scenario) -> None:
    wanted = {Look.BRIEFING, Look.CALL, Look.EMAIL, Look.DOCUMENT, Look.NEWS, Look.QUESTION}
    assert wanted <= {inject.look for inject in scenario.injects.values()}


@pytest.mark.parametrize("name", SCRIPTS)
def test_the_rehearsal_leaves_an_overlap_and_two_tasks_nobody_claims(scenario: Scenario, name: str) -> None:
    said = [line for line in tasks_of(lines(name)) if line["command"] == "RecordResponse"]
    assert len(said) >= 48
    assert {code for line in said for code in line["agencies"]} >= {
        slot.type for slot in scenario.agencies if slot.type != "SHIP"
    }
    leads: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
    for line in said:
        if line.get("task"):
            assert line["task"] in {action.id for action in scenario.injects[line["at"]].expected}
            leads[line["at"], line["task"]] |= set(line["agencies"]) if line["stance"] == "lead" else set()
    assert {task: who for task, who in leads.items() if len(who) > 1} == {("I09", "E1"): {"POL", "CSIRT"}}
    unclaimed = {task for task, who in leads.items() if not who}
    marked = {(line["at"], line["expected"]) for line in tasks_of(lines(name)) if line.get("mark") == "not_raised"}
    assert unclaimed == marked == {("I04", "E3"), ("I13", "E2")}


def tasks_of(script: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """The lines of the script, each with the inject it falls on (`at`)."""
    route = iter(("I01", "I02", "I04", "I06", "I07", "I09", "I10", "I13", "I14"))
    at = ""
    for line in script:
        if line["command"] == "ReleaseInject":
            at = line.get("inject") or next(route)
        yield {**line, "at": at}


@pytest.mark.parametrize("name", SCRIPTS)
def test_three_conclusions_are_adopted_each_with_an_owner_and_a_date(name: str) -> None:
    script = lines(name)
    by_command: defaultdict[str, list[dict[str, Any]]] = defaultdict(list)
    for line in script:
        by_command[line["command"]].append(line)
    adopted = {line["conclusion"]: line for line in by_command["AdoptConclusion"]}
    assert Counter(line["agreement"] for line in adopted.values()) == {"agreed": 2, "agreed_with_reservation": 1}
    assert {line["id"] for line in by_command["AddConclusion"]} == set(adopted)
    assert {line["conclusion"] for line in by_command["AddRecommendation"]} == set(adopted)
    owned = {line["recommendation"]: line for line in by_command["AddCorrectiveAction"]}
    assert set(owned) == {line["id"] for line in by_command["AddRecommendation"]}
    assert all(line["owner"] and line["due"].startswith("2027-") for line in owned.values())
    kinds = [line["kind"] for line in by_command["AddObservation"]]
    assert len(kinds) >= 6
    assert kinds[0] == "strength"
    assert script[-1]["command"] == "CloseSession"
