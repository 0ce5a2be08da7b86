"""Run before a run: every scenario of the programme is one key away."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tabletop.exercise.state import Exercise, ScenarioRun, Shown, Wall
from tabletop.exercise.values import Session
from tabletop.exercise.words import SlideKind
from tabletop.i18n import translator
from tests.exercise.room import DIGEST, scenario
from ui.run.start_page import StartPage

PROGRAMME = {f"s{n}": DIGEST for n in range(1, 6)}


def shown(qtbot: QtBot, state: Exercise) -> StartPage:
    page = StartPage(translator("es"))
    qtbot.addWidget(page)
    page.resize(1093, 480)
    page.show_programme(state, {DIGEST: scenario()})
    page.show()
    return page


def test_the_fifth_scenario_can_be_started_by_keys(qtbot: QtBot) -> None:
    page = shown(qtbot, Exercise(programme=PROGRAMME))
    asked: list[str] = []
    page.start_asked.connect(asked.append)
    QTest.keyClick(page, Qt.Key.Key_Return)
    page.rows[4].click()
    assert asked == ["s1", "s5"]


def test_between_scenarios_a_slide_or_the_end_of_the_day(qtbot: QtBot) -> None:
    session = Session(1, "Day 1", 0)
    page = shown(
        qtbot, Exercise(programme={"s1": DIGEST}, runs=(ScenarioRun(1, "s1", DIGEST, 0, 0, {}, ended_ms=1),), sessions=(session,))
    )
    asked: list[str] = []
    page.aside_asked.connect(asked.append)
    for row in page.rows[1:]:
        row.click()
    assert asked == ["recap", "rules", "close"]
    on_wall = Wall(shown=Shown(0, "", slide=SlideKind.RULES))
    page = shown(qtbot, Exercise(programme={"s1": DIGEST}, wall=on_wall))
    page.aside_asked.connect(asked.append)
    page.rows[1].click()
    assert asked[-1] == "hide"


def test_the_words_stand_in_a_column_as_on_the_first_page_of_home(qtbot: QtBot) -> None:
    page = shown(qtbot, Exercise(programme={"s1": DIGEST}))
    left = page.rows[0].mapTo(page, page.rows[0].rect().topLeft()).x()
    right = page.width() - left - page.rows[0].width()
    assert left > 120
    assert abs(left - right) < 8
    assert "Small (es)" in page.rows[0].accessibleName()
    assert page.rows[0].accessibleDescription() == "6 situaciones", "those in reserve are not counted, as in Prepare"


def test_without_a_programme_it_says_what_to_do(qtbot: QtBot) -> None:
    page = shown(qtbot, Exercise())
    assert page.rows == []
    assert page.accessibleName() != ""
