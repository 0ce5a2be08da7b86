"""What a finding leads to."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt

from tabletop.exercise import commands as c
from tabletop.exercise.state import Exercise
from tabletop.exercise.words import ActionStatus, ObservationKind, Urgency
from tabletop.scenario.model import Strand
from tests.ui.conclude.test_conclude import at_desk, place_of, room, typed, widget, with_finding
from tests.ui.desk_bench import AtDesk
from ui.widgets.buttons import Button
from ui.widgets.fields import Area, Choice

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


def test_a_text_is_seen_whole_while_it_is_typed(at_desk: AtDesk) -> None:
    with_finding(at_desk)
    text = widget(at_desk, "conclusion.k.text")
    assert isinstance(text, Area)
    at_desk.focus(text)
    for lines in range(2, 15):
        while text.document().size().height() < lines:
            at_desk.press("name who it is ")
        bar, scrolls = text.verticalScrollBar(), lines > 10
        assert (bar.maximum() > 0, bar.isVisible()) == (scrolls, scrolls), f"{lines} lines"


@pytest.mark.parametrize(
    ("name", "kept"),
    [
        ("Remove Corrective action 1.1", lambda state: state.actions),
        ("Remove this evidence: No written procedure", lambda state: state.observations),
    ],
)
def test_what_is_removed_can_be_brought_back(at_desk: AtDesk, name: str, kept: Callable[[Exercise], object]) -> None:
    with_finding(at_desk)
    before = kept(at_desk.state)
    cross = next(b for b in place_of(at_desk).editor.findChildren(Button) if b.accessibleName() == name)
    at_desk.focus(cross)
    at_desk.press(Qt.Key.Key_Space)
    assert kept(at_desk.state) != before
    assert "was removed" in at_desk.said()
    undo(at_desk)
    assert kept(at_desk.state) == before


def test_a_recommendation_and_its_finding_come_back_whole_and_where_they_stood(at_desk: AtDesk) -> None:
    with_finding(at_desk)
    at_desk.before(c.AddObservation(ObservationKind.STRENGTH, "Early", why="It saved an hour", evidence=("s1",), id="p"))
    at_desk.before(c.AddObservation(ObservationKind.GAP, "Late", id="q"), c.AddRecommendation("Write it down", id="t"))
    at_desk.do(c.WithdrawCorrectiveAction("a"))
    before = list(at_desk.state.recommendations.items()), list(at_desk.state.observations.items())
    at_desk.do(c.WithdrawRecommendation("r"))
    undo(at_desk)
    at_desk.do(c.WithdrawObservation("p"))
    undo(at_desk)
    assert (list(at_desk.state.recommendations.items()), list(at_desk.state.observations.items())) == before


def undo(at_desk: AtDesk) -> None:
    next(b for b in place_of(at_desk).strip.findChildren(Button) if b.words() == "Undo" and not b.isHidden()).click()


def agreed(at_desk: AtDesk) -> str:
    return at_desk.state.conclusions["k"].agreement.value


def choose(at_desk: AtDesk, key: str, value: str) -> None:
    choice = widget(at_desk, key)
    assert isinstance(choice, Choice)
    at_desk.focus(choice)
    choice.set_value(value)
    choice.activated.emit(choice.currentIndex())


def test_words_are_chosen(at_desk: AtDesk) -> None:
    with_finding(at_desk)
    choose(at_desk, "observation.o.kind", "overlap")
    choose(at_desk, "observation.o.strand", "CC")
    choose(at_desk, "recommendation.r.priority", "high")
    choose(at_desk, "action.a.status", "done")
    seen = at_desk.state.observations["o"]
    assert (seen.kind, seen.strand) == (ObservationKind.OVERLAP, Strand.CC)
    assert at_desk.state.recommendations["r"].priority is Urgency.HIGH
    assert at_desk.state.actions["a"].status is ActionStatus.DONE


def test_what_the_room_said(at_desk: AtDesk) -> None:
    with_finding(at_desk)
    choose(at_desk, "conclusion.k.agreement", "agreed")
    assert agreed(at_desk) == "agreed"
    choose(at_desk, "conclusion.k.agreement", "agreed_with_reservation")
    assert agreed(at_desk) == "agreed"
    reservation = widget(at_desk, "conclusion.k.reservation")
    assert reservation.hasFocus()
    at_desk.press("Customs: no legal basis", Qt.Key.Key_Return)
    assert agreed(at_desk) == "agreed_with_reservation"
    assert at_desk.state.conclusions["k"].reservation == "Customs: no legal basis"


def test_what_somebody_promised_becomes_an_action_with_its_owner_and_its_day(at_desk: AtDesk) -> None:
    at_desk.before(c.RecordResponse(("CUST",), ">pol 15/03 sends the list", id="p"))
    rows = place_of(at_desk).findings.list
    at_desk.focus(rows)
    rows.choose("suggestion.p")
    at_desk.press(Qt.Key.Key_Return)
    (seen,) = at_desk.state.observations.values()
    at_desk.focus(widget(at_desk, f"observation.{seen.id}.conclude"))
    at_desk.press(Qt.Key.Key_Space)
    for _ in ("the recommendation", "its action"):
        offer = widget(at_desk, "promised.1")
        assert isinstance(offer, Button)
        assert offer.words() == "Promised by POL for 15 March 2027: sends the list"
        at_desk.focus(offer)
        at_desk.press(Qt.Key.Key_Space)
    (recommendation,) = at_desk.state.recommendations.values()
    (action,) = at_desk.state.actions.values()
    assert (recommendation.text, recommendation.addressee) == ("sends the list", "POL")
    assert (action.recommendation, action.owner, action.due) == (recommendation.id, "POL", "2027-03-15")
    assert [b for b in place_of(at_desk).editor.findChildren(Button) if b.isVisible() and b.objectName() == "promised.1"] == []
