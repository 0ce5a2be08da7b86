"""From the first inject to the report on paper, by keys alone; the wall is read after every step."""

from io import BytesIO

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt

from exports.pdf import render
from tabletop.clock import SystemClock
from tabletop.exercise.route import CueKind
from tabletop.exercise.words import Mark
from tabletop.ids import RandomIds
from tabletop.scenario.model import Scenario
from tabletop.views.facilitator import RunView
from tabletop.workspace import open_exercise, report
from tests.journeys.conftest import Desktop

K = Qt.Key


def squeezed(text: str) -> str:
    """Without spaces: paper breaks lines where it likes."""
    return "".join(text.split())


def private(scenario: Scenario) -> list[str]:
    """The beginnings of everything the room must not read."""
    found = []
    for inject in scenario.injects.values():
        texts = [inject.read_aloud, inject.notes, *inject.hints, *inject.red_flags, *(line.line for line in inject.role_player)]
        texts += [*(q.text for q in inject.questions), *(e.text for e in inject.expected)]
        texts += [option.consequence for option in inject.decision.options] if inject.decision else []
        found += [squeezed(text.get("en"))[:40] for text in texts if len(text.get("en")) > 40]
    return found


def view_of(desktop: Desktop) -> RunView:
    view = desktop.main.run.view
    assert view is not None
    return view


def layer_of(desktop: Desktop) -> tuple[str, int]:
    """Of the picture on the wall: the inject, and how many of its layers the room has seen."""
    shown = desktop.state.wall.shown
    return (shown.cue, shown.step) if shown is not None and shown.step else ("", 0)


@pytest.mark.timeout(120)
def test_the_whole_scenario_by_keys_and_its_report(desktop: Desktop) -> None:
    desktop.sample()
    assert desktop.wall.isVisible() is False  # nothing takes the projector before a run begins
    desktop.start()
    assert desktop.wall.screen().name() == "PROJ"
    assert desktop.front.screen().name() == "LAPTOP"
    scenario = next(iter(desktop.main.exercises.scenarios.values()))
    secrets = private(scenario)
    seen: list[str] = []
    said: list[str] = []
    while desktop.state.run is not None and len(seen) < 60:
        view = view_of(desktop)
        if view.must_choose:
            before = desktop.wall.frame_tag
            desktop.saved(lambda: desktop.press(K.Key_1 if len(seen) % 2 else K.Key_2))
            assert desktop.wall.frame_tag == before  # choosing arms; only GO sends
        expected, page, pages = view.standby, desktop.main.run.page, desktop.main.run.pages
        layer = layer_of(desktop)
        desktop.go()
        if desktop.state.run is None:
            break
        assert desktop.wall.frame_tag is not None
        mode, cue, language, shown_page = desktop.wall.frame_tag
        assert (mode, language) == ("live", "en")
        words = squeezed(desktop.read_wall())
        assert [secret for secret in secrets if secret in words] == []
        if page + 1 < pages and view.live is not None and cue == f"S01-{view.live.cue}":
            assert shown_page == page + 1
            continue
        if layer_of(desktop) != layer and layer_of(desktop)[1]:
            continue
        now = view_of(desktop)
        assert now.live is not None
        assert cue == f"S01-{now.live.cue}"
        assert now.live.cue == expected.cue or view.must_choose
        assert squeezed(now.live.title)[:24] in words
        seen.append(now.live.cue)
        if now.live.kind is CueKind.INJECT:
            said.append(f"What was said on {now.live.cue} is remembered")
            desktop.line("cust" if len(said) % 2 else "po", said[-1])
            if now.expected:
                desktop.saved(lambda: desktop.press(K.Key_F7, K.Key_Space))
                desktop.press(K.Key_Escape)
    assert desktop.state.run is None
    assert desktop.wall.view().mode == "standby_slide"
    assert sum(1 for cue in seen if cue.startswith("D")) >= 3
    assert sum(1 for cue in seen if cue.startswith("I")) >= 10
    run = desktop.state.runs[0]
    assert run.at_end
    assert set(run.marks.values()) == {Mark.UNPROMPTED}
    path = desktop.file()
    desktop.close()
    with open_exercise(path, SystemClock(), RandomIds(), write=False) as exercise:
        paper = render(report(exercise.desk.state, exercise.desk.scenarios, "en"))
    text = squeezed(" ".join(page.extract_text() for page in PdfReader(BytesIO(paper)).pages))
    assert [words for words in said if squeezed(words) not in text] == []
    for cue in seen:
        assert f"S01-{cue}" in text or cue in text
