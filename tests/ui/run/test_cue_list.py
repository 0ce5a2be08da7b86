"""The list of cues: a title too long for its row goes on in a second line."""

import pytest
from pytestqt.qtbot import QtBot

from tabletop.i18n import translator
from tabletop.views.cues import CueRow, CueState, RowKind
from ui.run.cue_list import FULL, CueList

LONG = "Where are the dangerous goods now"


@pytest.mark.parametrize(
    ("title", "state", "rail", "lines"),
    [
        ("Frozen screens", CueState.LIVE, False, 1),
        (LONG, CueState.LIVE, False, 2),
        (LONG, CueState.LIVE, True, 1),
        (LONG, CueState.WAITING, False, 2),
        ("Accounts changed overnight", CueState.WAITING, False, 1),
        ("Accounts changed overnight", CueState.STANDBY, False, 2),
    ],
)
def test_a_long_title_goes_on_in_a_second_line(qtbot: QtBot, title: str, state: CueState, rail: bool, lines: int) -> None:
    cues = CueList(translator("en"))
    qtbot.addWidget(cues)
    cues.resize(FULL, 300)
    row = CueRow(RowKind.INJECT, "I1", "1", title, state)
    cues.show_rows((row,), rail)
    cues.show()
    assert cues.sizeHintForRow(0) == {1: 30, 2: 47}[lines]
