"""R17: of everything painted on the wall, not one run of text is the console's, or belongs to what is private."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QSize

from tabletop.exercise.state import Exercise, ScenarioRun, Shown
from tabletop.exercise.words import WallMode
from tabletop.i18n import LOCALE
from tabletop.scenario.model import Inject, Scenario
from tabletop.storage import scenario_folder
from tabletop.views.wall import ProofSlide, WallView, slide_view
from tests.house.catalogue_rules import area
from tests.ui.wall.runs import runs
from ui.wall.painter import no_picture, pages

SCENARIOS = Path(__file__).parents[3] / "scenarios"
AREAS = ("console", "shell", "places", "capture", "cli", "core")
SIZE = QSize(1366, 768)


def loaded(name: str) -> Scenario:
    scenario = scenario_folder.load(SCENARIOS / name).scenario
    assert scenario is not None
    return scenario


def slides(scenario: Scenario, language: str) -> Iterator[WallView]:
    state = replace(Exercise(), runs=(ScenarioRun(1, scenario.id, "d", 0, 0, dict(scenario.facts)),))
    for each in scenario.injects.values():
        cues = [Shown(1, each.id), *([Shown(1, each.decision.id, decision=True)] if each.decision else [])]
        for shown in cues:
            yield slide_view(state, {"d": scenario}, shown, WallMode.LIVE, language)


def painted(view: WallView) -> list[str]:
    count = pages(view, SIZE.width(), SIZE.height(), no_picture)
    return [run.text for page in range(count) for run in runs(replace(view, page=page), SIZE, pictures=no_picture)]


def of_the_console(language: str) -> frozenset[str]:
    """What the window says, where the wall has no such word of its own."""

    def said(names: tuple[str, ...]) -> set[str]:
        """English sentences stand where they are translated from."""
        files = [LOCALE / code / "LC_MESSAGES" / f"{name}.po" for name in names for code in {language, "es"}]
        there = [(path, area(path)) for path in files if path.exists()]
        msgids = {msgid for _, words in there for msgid in words} if language == "en" else set()
        return msgids | {form for path, words in there if language in path.parts for one in words.values() for form in one.forms}

    return frozenset(said(AREAS) - said(("wall",)))


def private(inject: Inject, language: str) -> str:
    told = [inject.read_aloud, *(q.text for q in inject.questions), *(e.text for e in inject.expected)]
    told += [option.consequence for option in inject.decision.options] if inject.decision else []
    return "\n".join(text.get(language) for text in told)


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("name", ["sample-harbour", "port-cyber"])
def test_the_wall_says_nothing_of_the_console_and_nothing_private(name: str, language: str) -> None:
    scenario, console = loaded(name), of_the_console(language)
    assert len(console) > 300
    kept_back = "\n".join(private(each, language) for each in scenario.injects.values())
    seen = 0
    for view in slides(scenario, language):
        public = repr((view.slide, view.exercise, view.scenario))
        for text in painted(view):
            seen += 1
            assert text not in console or text in public
            if len(text.split()) > 3:
                assert text not in kept_back or text in public
    assert seen > 100


@pytest.mark.usefixtures("qapp")
def test_a_word_of_the_console_on_the_wall_is_heard() -> None:
    """The control: what the scan looks for is there to be found."""
    console = of_the_console("en")
    assert {"STANDBY", "GO"} & console
    scenario = loaded("sample-harbour")
    view = next(slides(scenario, "en"))
    assert any(text in console for text in painted(replace(view, exercise="STANDBY", scenario="")))


@pytest.mark.usefixtures("qapp")
def test_no_line_of_the_test_card_is_half_a_sentence() -> None:
    lines = [text for text in painted(WallView("standby_slide", ProofSlide("PROJ"), language="es")) if text.startswith("Línea")]
    whole = "los contenedores salen con formularios de papel"
    assert lines == ["Línea 1", *(f"Línea {n}: {whole}" for n in range(2, 6))]
