"""A rehearsal from Prepare: played like the day itself, told in every place, and gone without a trace but for what was tried."""

from pathlib import Path
from typing import Any

from tests.journeys.conftest import Desktop, K
from tests.journeys.organiser import Organiser
from ui.prepare.rehearsal import RehearsalStep
from ui.widgets.buttons import Button
from ui.widgets.places import CONCLUDE, PREPARE, RUN


def step_of(desktop: Desktop) -> RehearsalStep:
    place: Any = desktop.main.host.currentWidget()
    place._enter("rehearsal")
    found = place.step("rehearsal")
    assert isinstance(found, RehearsalStep)
    return found


def test_a_rehearsal_leaves_no_trace_but_what_was_tried(own_temp: Path, desktop: Desktop) -> None:
    desktop.sample()
    desktop.main.go_to(PREPARE)
    before, strip = desktop.state, desktop.main.rehearsal
    step = step_of(desktop)
    untried = len(step.list.rows())
    assert not strip.isVisible()
    desktop.qtbot.waitUntil(step.button.hasFocus)
    desktop.press(K.Key_Return)
    desktop.qtbot.waitUntil(lambda: desktop.main.here == RUN and desktop.main.exercises.rehearsal_of is not None)
    desktop.start()
    desktop.go()
    desktop.line("cu", "only a rehearsal of words")
    while desktop.state.run is not None and not desktop.state.run.choices:
        if desktop.main.run.view is not None and desktop.main.run.view.must_choose:
            desktop.saved(lambda: desktop.press(K.Key_1))
        else:
            desktop.go()
    for place in (RUN, CONCLUDE, PREPARE):
        desktop.main.go_to(place)
        assert strip.isVisible()
        assert "REHEARSAL" in strip.sentence()
    end = next(button for button in strip.findChildren(Button) if button.words() == "End the rehearsal")
    end.setFocus()
    Organiser(desktop).press(K.Key_Return)
    desktop.qtbot.waitUntil(lambda: desktop.main.exercises.is_open and desktop.main.exercises.rehearsal_of is None)
    desktop.qtbot.waitUntil(lambda: desktop.main.here == PREPARE)
    assert not strip.isVisible()
    assert (desktop.state.runs, desktop.state.responses) == ((), {})
    assert (desktop.state.entries, desktop.state.programme) == (before.entries, before.programme)
    assert len(step_of(desktop).list.rows()) < untried
    assert b"only a rehearsal" not in desktop.file().read_bytes()
    assert list(own_temp.glob("tabletop-rehearsal-*")) == []
