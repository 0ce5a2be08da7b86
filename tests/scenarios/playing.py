"""The shipped scenarios, and a facilitator who plays them at a desk without a disk."""

import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from tabletop.catalogue import agency_name
from tabletop.desk import Desk
from tabletop.errors import Refused
from tabletop.exercise import commands as c
from tabletop.exercise.route import CueKind, open_decision, options, standby
from tabletop.ids import CountingIds
from tabletop.scenario.model import Inject, Kind, Option, Scenario
from tabletop.storage import scenario_folder
from tabletop.storage.loaded import Loaded
from tabletop.storage.script import read_script
from tabletop.views.wall import InjectSlide, wall_view
from tests.clocks import HandClock
from tests.exercise.room import DIGEST, ListJournal

HERE = Path(__file__).parents[2] / "scenarios"
FOLDERS = tuple(path.parent for path in sorted(HERE.glob("*/scenario.yaml")))
NAMES = tuple(folder.name for folder in FOLDERS)
MOST_STEPS = 200

Choose = Callable[[str, Sequence[Option]], Option]


@cache
def loaded(name: str) -> Loaded:
    return scenario_folder.load(HERE / name)


def scenario_of(name: str) -> Scenario:
    found = loaded(name)
    assert found.scenario is not None, found.faults
    return found.scenario


@dataclass(frozen=True)
class Walk:
    """One time through a scenario: the choices made, and what the wall showed of each inject, both in order."""

    choices: tuple[tuple[str, str], ...]
    walls: tuple[tuple[str, str], ...]

    def after(self, decision: str) -> dict[str, str]:
        """The wall texts after a choice, by inject."""
        (place,) = [n for n, (id, _) in enumerate(self.walls) if id == decision][:1] or [len(self.walls)]
        return dict(self.walls[place + 1 :])


def desk_of(scenario: Scenario) -> Desk:
    desk = Desk(ListJournal(), {DIGEST: scenario}, HandClock(), CountingIds(), "laptop")
    desk.execute(c.DescribeExercise("Content", languages=("en", "es")))
    for slot in scenario.agencies:
        desk.execute(c.AddAgency(slot.type, dict(agency_name(slot.type).texts), type=slot.type, role=slot.role))
    desk.execute(c.AddScenario(scenario.id, DIGEST))
    desk.execute(c.StartScenario(scenario.id))
    return desk


def played(scenario: Scenario, choose: Choose) -> Walk:
    """From the start to the end by GO alone, taking what `choose` takes at each decision."""
    desk = desk_of(scenario)
    choices: list[tuple[str, str]] = []
    walls: list[tuple[str, str]] = []
    for _ in range(MOST_STEPS):
        run = desk.state.run
        assert run is not None
        cue = standby(scenario, run)
        if cue.kind is CueKind.END:
            desk.execute(c.EndScenario())
            return Walk(tuple(choices), tuple(walls))
        if cue.kind is CueKind.DECISION:
            decision = open_decision(scenario, run)
            assert decision is not None
            option = choose(decision.id, options(decision, run.facts))
            desk.execute(c.ShowDecision())
            desk.execute(c.ChooseOption(option.id))
            choices.append((decision.id, option.id))
            walls.append((decision.id, ""))
        else:
            desk.execute(c.ReleaseInject())
            walls.append((cue.id, _on_wall(desk, scenario.injects[cue.id])))
    raise AssertionError(f"{scenario.id} does not end")


def _on_wall(desk: Desk, inject: Inject) -> str:
    slide = wall_view(desk.state, desk.scenarios, "en").slide
    if inject.kind is Kind.TASK:
        return ""
    assert isinstance(slide, InjectSlide), inject.id
    return f"{slide.title}\n{slide.text}"


def decisions(scenario: Scenario) -> dict[str, tuple[str, ...]]:
    """The options of every decision."""
    made = (inject.decision for inject in scenario.injects.values() if inject.decision)
    return {decision.id: tuple(option.id for option in decision.options) for decision in made}


def refused_lines(scenario: Scenario, script: bytes) -> Iterator[int]:
    """The lines of a script that cannot be played."""
    desk = desk_of(scenario)
    for line in read_script(script):
        try:
            if line.command is None:
                yield line.number
            else:
                desk.execute(line.command)
        except Refused:
            yield line.number


def without_words(script: Path, words: frozenset[str]) -> list[dict[str, object]]:
    lines = (json.loads(line) for line in script.read_text(encoding="utf-8").split("\n") if line)
    return [{key: value for key, value in line.items() if key not in words} for line in lines]
