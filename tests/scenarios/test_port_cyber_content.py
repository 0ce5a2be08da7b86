"""What the shipped scenario "Silent gates" promises to a room, whatever is edited in it."""

import json
import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tabletop.scenario.model import END, Inject, Kind, Look, Mode, Priority, Scenario, Strand
from tabletop.scenario.texts import texts
from tabletop.storage import scenario_folder
from tabletop.storage.loaded import Loaded

FOLDER = Path(__file__).parents[2] / "scenarios" / "port-cyber"
LANGUAGES = ("en", "es")
SCRIPTS = ("rehearsal.jsonl", "rehearsal.es.jsonl")
WORDS = frozenset({"text", "title", "note", "reason", "detail", "why", "reservation", "indicator"})  # what a translation changes

Route = tuple[str, ...]


@pytest.fixture(scope="module")
def loaded() -> Loaded:
    return scenario_folder.load(FOLDER)


@pytest.fixture(scope="module")
def scenario(loaded: Loaded) -> Scenario:
    assert loaded.scenario is not None, loaded.faults
    return loaded.scenario


def ways(inject: Inject) -> list[str]:
    return [o.next for o in inject.decision.options] if inject.decision else [edge.to for edge in inject.next]


def routes(scenario: Scenario, at: str, behind: Route = ()) -> Iterator[Route]:
    if at == END:
        yield behind
        return
    for target in ways(scenario.injects[at]):
        yield from routes(scenario, target, (*behind, at))


def cost(inject: Inject) -> float:
    if inject.minutes is not None:
        return inject.minutes
    return {Mode.INFORM: 2, Mode.OPEN: 5, Mode.ROUND: 1.5 * len(inject.to) + 3}[inject.mode]


def numbers(text: str) -> Counter[str]:
    return Counter(re.findall(r"\d+(?::\d\d)?", text))


def lines(name: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (FOLDER / name).read_text(encoding="utf-8").split("\n") if line]


def test_the_checker_has_nothing_to_say(loaded: Loaded) -> None:
    assert loaded.faults == ()


def test_every_text_is_there_in_both_languages(scenario: Scenario) -> None:
    assert [path for path, text in texts(scenario) if set(text.languages()) != set(LANGUAGES)] == []


def test_numbers_and_times_agree_between_the_languages(scenario: Scenario) -> None:
    apart = [path for path, text in texts(scenario) if numbers(text.get("en")) != numbers(text.get("es"))]
    assert apart == []


def test_options_are_built_alike_in_both_languages(scenario: Scenario) -> None:
    """A name, then a line that says more: the wall sets them in two sizes."""
    for inject in scenario.injects.values():
        for option in inject.decision.options if inject.decision else ():
            assert [len(option.text.get(language).strip().split("\n")) for language in LANGUAGES] == [2, 2], inject.id


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_wall_is_read_in_twenty_seconds(scenario: Scenario, language: str) -> None:
    for inject in scenario.injects.values():
        for text in (inject.text, *(variant.text for variant in inject.variants)):
            assert len(text.get(language).split()) <= 75, inject.id
            if inject.look is Look.QUESTION:
                assert len(text.get(language)) <= 160, inject.id


def test_every_route_fits_between_two_coffees(scenario: Scenario) -> None:
    minutes = {route: sum(cost(scenario.injects[id]) for id in route) for route in routes(scenario, scenario.start)}
    assert {route: spent for route, spent in minutes.items() if not 65 <= spent <= 80} == {}


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


def test_every_core_inject_asks_and_expects_something(scenario: Scenario) -> None:
    asked = set()
    for inject in scenario.injects.values():
        asked |= {question.strand for question in inject.questions}
        assert inject.expected, inject.id
        assert inject.references, inject.id
        if inject.priority is Priority.CORE:
            assert len(inject.questions) >= 3, inject.id
    assert asked == set(Strand)


def test_every_objective_is_reached_by_a_core_inject_on_every_route(scenario: Scenario) -> None:
    for route in routes(scenario, scenario.start):
        reached = {o for id in route if scenario.injects[id].priority is Priority.CORE for o in scenario.injects[id].objectives}
        assert reached == {item.id for item in scenario.objectives}, route


def test_the_looks_of_the_wall_all_occur(scenario: Scenario) -> None:
    wanted = {Look.BRIEFING, Look.CALL, Look.EMAIL, Look.DOCUMENT, Look.NEWS, Look.QUESTION}
    assert wanted <= {inject.look for inject in scenario.injects.values()}


def test_documents_are_light(loaded: Loaded) -> None:
    assert len(loaded.media) >= 3
    assert {name: len(data) for name, data in loaded.media.items() if len(data) > 300 * 1024} == {}


def test_both_rehearsals_are_one_discussion() -> None:
    plain = [[{key: value for key, value in line.items() if key not in WORDS} for line in lines(name)] for name in SCRIPTS]
    assert plain[0] == plain[1]


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
