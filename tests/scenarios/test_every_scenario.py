"""What every shipped scenario promises to a room, whatever is edited in it."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from functools import cache, partial
from pathlib import Path
from random import Random

import pytest

from tabletop.scenario import routes, translation
from tabletop.scenario.model import Kind, Look, Option, Priority, Scenario, Strand
from tabletop.scenario.texts import texts
from tabletop.storage import scenario_folder
from tests.scenarios.playing import HERE, NAMES, Walk, decisions, loaded, played, refused_lines, scenario_of, without_words

LANGUAGES = ("en", "es")
WORDS = frozenset({"text", "title", "note", "reason", "detail", "why", "reservation", "indicator"})  # what a translation changes
WHOLE = tuple(name for name in NAMES if not name.startswith("sample-"))  # the samples are short on purpose
MOST_WALKS = 100
MOST_WORDS = 80
MOST_IN_A_QUESTION = 160  # characters: they stand large


@pytest.fixture(params=NAMES)
def scenario(request: pytest.FixtureRequest) -> Scenario:
    return scenario_of(request.param)


@cache
def walks(name: str) -> tuple[Walk, ...]:
    """Times through a scenario until every option of every decision was taken, or patience ends."""
    scenario, draw = scenario_of(name), Random(1)
    taken: set[tuple[str, str]] = set()
    every = {(decision, option) for decision, among in decisions(scenario).items() for option in among}
    made: list[Walk] = []

    def new_first(at: str, offered: Sequence[Option]) -> Option:
        return draw.choice([option for option in offered if (at, option.id) not in taken] or list(offered))

    while not made or (taken != every and len(made) < MOST_WALKS):
        made.append(played(scenario, new_first))
        taken.update(made[-1].choices)
    return tuple(made)


def numbers(text: str) -> Counter[str]:
    return Counter(re.findall(r"\d+(?::\d\d)?", text))


@pytest.mark.parametrize("name", NAMES)
def test_the_checker_has_nothing_to_say(name: str) -> None:
    assert loaded(name).faults == ()


def test_every_text_is_there_in_both_languages(scenario: Scenario) -> None:
    assert [path for path, text in texts(scenario) if set(text.languages()) != set(LANGUAGES)] == []


def test_every_translation_knows_the_source_it_was_made_from(scenario: Scenario) -> None:
    record = translation.recorded(scenario_folder.sources(HERE / scenario.id, "es"))
    every = list(translation.entries(scenario, "es", record))
    assert [entry.name for entry in every if entry.name not in record] == []
    assert [entry.name for entry in every if entry.stale] == []


def test_numbers_and_times_agree_between_the_languages(scenario: Scenario) -> None:
    assert [path for path, text in texts(scenario) if numbers(text.get("en")) != numbers(text.get("es"))] == []


def test_options_are_built_alike_in_both_languages(scenario: Scenario) -> None:
    """A name, and perhaps a line that says more: the wall sets them in two sizes."""
    for inject in scenario.injects.values():
        for option in inject.decision.options if inject.decision else ():
            english, spanish = (len(option.text.get(language).strip().split("\n")) for language in LANGUAGES)
            assert english == spanish <= 2, (inject.id, option.id)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_wall_is_read_in_twenty_seconds(scenario: Scenario, language: str) -> None:
    for inject in scenario.injects.values():
        for text in (inject.text, *(variant.text for variant in inject.variants)):
            assert len(text.get(language).split()) <= MOST_WORDS, inject.id
            if inject.look is Look.QUESTION:
                assert len(text.get(language)) <= MOST_IN_A_QUESTION, inject.id


@pytest.mark.parametrize("name", NAMES)
def test_every_option_of_every_decision_can_be_played(name: str) -> None:
    scenario = scenario_of(name)
    taken: defaultdict[str, set[str]] = defaultdict(set)
    for walk in walks(name):
        for decision, option in walk.choices:
            taken[decision].add(option)
    assert taken == {decision: set(among) for decision, among in decisions(scenario).items()}
    seen = {id for walk in walks(name) for id, _ in walk.walls}
    assert {id for id in scenario.injects if id not in seen} == {i.id for i in scenario.injects.values() if i.reserve}


@pytest.mark.parametrize("name", WHOLE)
def test_there_are_two_endings_and_two_injects_in_reserve(name: str) -> None:
    scenario = scenario_of(name)
    endings = {walk.walls[-1][0] for walk in walks(name)}
    assert len(endings) >= 2
    assert all(scenario.injects[id].kind is Kind.CLOSING for id in endings)
    assert sum(inject.reserve for inject in scenario.injects.values()) >= 2


@pytest.mark.parametrize("name", WHOLE)
def test_every_route_fits_between_two_coffees_and_serves_every_objective(name: str) -> None:
    found = routes.routes(routes.net_of(scenario_of(name)))
    assert found is not None
    assert 65 <= found.shortest.minutes <= found.longest.minutes <= 80
    assert not found.loops
    assert found.objectives.every == frozenset(found.objectives.named)
    assert found.strands.every == frozenset(found.strands.named) == frozenset(Strand)


@pytest.mark.parametrize("name", WHOLE)
def test_a_decision_changes_what_two_later_core_injects_say(name: str) -> None:
    """The same choices everywhere but at one decision, and the room reads other words."""
    scenario = scenario_of(name)
    assert max(_changed(scenario, decision, among) for decision, among in decisions(scenario).items()) >= 2


def _changed(scenario: Scenario, decision: str, among: tuple[str, ...]) -> int:
    """How many core injects, seen after either of two options, differ."""
    core = [id for id, inject in scenario.injects.items() if inject.priority is Priority.CORE]
    most = 0
    for elsewhere in (0, -1):
        made = [(wanted, played(scenario, partial(_insist, (decision, wanted), elsewhere))) for wanted in among]
        seen = [walk.after(decision) for wanted, walk in made if (decision, wanted) in walk.choices]
        most = max(most, sum(len({walls[id] for walls in seen if id in walls}) > 1 for id in core))
    return most


def _insist(wanted: tuple[str, str], elsewhere: int, at: str, offered: Sequence[Option]) -> Option:
    """The option wanted at one decision, the first or the last one everywhere else."""
    return next((option for option in offered if (at, option.id) == wanted), offered[elsewhere])


@pytest.mark.parametrize("name", WHOLE)
def test_every_core_inject_asks_and_expects_something(name: str) -> None:
    scenario = scenario_of(name)
    asked: set[Strand] = set()
    for inject in scenario.injects.values():
        own = [question for question in inject.questions if "/" not in question.id]
        asked |= {question.strand for question in own}
        if inject.priority is Priority.CORE:
            assert inject.notes, inject.id
            assert inject.expected, inject.id
            assert inject.references, inject.id
            assert len(own) >= 3, inject.id
    assert asked == set(Strand)
    assert scenario.hot_wash
    assert len(loaded(name).media) >= 3


def test_no_text_for_the_facilitator_recurs_but_by_a_shared_id() -> None:
    for language in LANGUAGES:
        where: defaultdict[str, set[str]] = defaultdict(set)
        for name in NAMES:
            for said in _private(scenario_of(name), language):
                where[" ".join(said.split()).casefold()].add(name)
        assert {said: names for said, names in where.items() if len(names) > 1} == {}


def _private(scenario: Scenario, language: str) -> Iterator[str]:
    for inject in scenario.injects.values():
        yield from (question.text.get(language) for question in inject.questions if "/" not in question.id)
        yield from (action.text.get(language) for action in inject.expected)
        yield from (inject.notes.get(language),) if inject.notes else ()


@pytest.mark.parametrize("name", NAMES)
def test_documents_are_light(name: str) -> None:
    assert {file: len(data) for file, data in loaded(name).media.items() if len(data) > 300 * 1024} == {}


@pytest.mark.parametrize("name", NAMES)
def test_both_rehearsals_are_one_discussion_and_can_be_played(name: str) -> None:
    english, spanish = HERE / name / "rehearsal.jsonl", HERE / name / "rehearsal.es.jsonl"
    assert without_words(english, WORDS) == without_words(spanish, WORDS)
    assert list(refused_lines(scenario_of(name), english.read_bytes())) == []


@pytest.mark.parametrize("path", sorted((HERE / "questions").glob("*.es.yaml")), ids=lambda path: path.name)
def test_every_shared_question_knows_the_source_of_its_translation(path: Path) -> None:
    record = translation.recorded(scenario_folder.sources(path.parent, path.stem))
    questions = [line.split(":")[0].strip() for line in path.read_text(encoding="utf-8").splitlines() if line.startswith("  Q")]
    assert questions
    assert {f"questions/{id}" for id in questions} | {"title"} == set(record)
