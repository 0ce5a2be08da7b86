"""What a finding leads to."""

from PySide6.QtCore import Qt

from tabletop.exercise import commands as c
from tabletop.exercise.words import ObservationKind
from tabletop.scenario.model import Strand
from tests.ui.conclude.test_conclude import at_desk, place_of, room, typed, widget
from tests.ui.desk_bench import AtDesk

__all__ = ["at_desk", "room"]


def test_a_conclusion_begins_with_the_title_as_it_now_stands_and_takes_the_keyboard(at_desk: AtDesk) -> None:
    at_desk.before(c.AddObservation(ObservationKind.GAP, "as it was said", Strand.RR, evidence=("g1",), id="o"))
    place_of(at_desk).findings.choose("o")
    typed(at_desk, "observation.o.title", "Nobody orders it")
    at_desk.focus(widget(at_desk, "observation.o.conclude"))
    at_desk.press(Qt.Key.Key_Return)
    (conclusion,) = at_desk.state.conclusions.values()
    assert conclusion.text == "Nobody orders it"
    assert widget(at_desk, f"conclusion.{conclusion.id}.text").hasFocus()
