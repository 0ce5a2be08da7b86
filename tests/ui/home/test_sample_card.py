"""What is invented stands on Home as such."""

from dataclasses import replace

from pytestqt.qtbot import QtBot

from tabletop.exercise.values import CorrectiveAction
from tabletop.messages import Message, message
from tests.ui.home.test_home import LENT, OLDER, home
from ui.widgets.buttons import Button


def test_a_sample_says_so_owes_nothing_and_can_be_removed(qtbot: QtBot) -> None:
    removed: list[str] = []

    def remove() -> Message:
        removed.append("it")
        return message("sample.removed")

    owes = CorrectiveAction("late", "late", due="2020-01-01")
    invented = replace(OLDER, sample=True, actions=(owes,))
    _, place = home(qtbot, invented, lent=replace(LENT, remove_sample=remove))
    qtbot.waitUntil(place._actions.hasFocus)
    assert (place._card.isHidden(), place._due.isHidden()) == (True, True)
    (card,) = place._listing.grid.cards()
    assert card.face().over[0] == "SAMPLE"
    assert "SAMPLE" in card.accessibleDescription()
    place._remove.click()
    assert removed == [], "first it is said what goes with it"
    words = {button.words(): button for button in place.strip.findChildren(Button)}
    words["Remove"].click()
    assert (removed, place.strip.sentence()) == (["it"], "The sample is no longer here. “Try the sample” makes it anew.")
    _, own = home(qtbot, OLDER)
    assert own._remove.isHidden()
