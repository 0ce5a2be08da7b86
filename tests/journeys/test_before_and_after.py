"""Prepare and Conclude lose nothing: not when the window is closed, not when another exercise is opened."""

from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tabletop.exercise import commands as c
from tabletop.exercise.words import ObservationKind
from tabletop.views.readiness import Step
from tests.journeys.conftest import Desktop
from ui.app import SHELF
from ui.conclude.parts import Adder
from ui.widgets.fields import Field
from ui.widgets.places import CONCLUDE, HOME, NO_EXERCISE, PREPARE

K, M = Qt.Key, Qt.KeyboardModifier


def begun(desktop: Desktop, title: str) -> Path:
    """A new exercise of that title, its title field typed but not left; returns its file."""
    before = set(exercises(desktop))
    desktop.main.host.place(HOME, desktop.main.services).new_requested.emit("New")
    desktop.qtbot.waitUntil(lambda: desktop.state.basics is not None and set(exercises(desktop)) != before)
    desktop.qtbot.waitUntil(lambda: field(desktop, "title").hasFocus())
    desktop.type(title)
    return (set(exercises(desktop)) - before).pop()


def exercises(desktop: Desktop) -> list[Path]:
    folder = desktop.main.services.folder
    return [] if folder is None else sorted(folder.glob("*.tabletop"))


def place(desktop: Desktop) -> Any:
    return desktop.main.host.currentWidget()


def field(desktop: Desktop, key: str) -> Field:
    found = place(desktop).findChild(Field, key)
    assert isinstance(found, Field)
    return found


def again(desktop: Desktop, path: Path) -> None:
    with desktop.qtbot.waitSignal(desktop.main.exercises.opened):
        desktop.main.open(str(path))
    desktop.qtbot.waitUntil(lambda: desktop.main.here == PREPARE)


def test_a_title_typed_a_moment_before_the_window_closes_is_saved(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> None:
    first = Desktop(qtbot, qapp, tmp_path)
    path = begun(first, "Kingston")
    first.close()
    second = Desktop(qtbot, qapp, tmp_path)
    again(second, path)
    assert second.state.basics is not None
    assert second.state.basics.title == "Kingston"
    second.close()


def test_nothing_can_be_typed_where_nothing_would_keep_it(desktop: Desktop) -> None:
    for number in (PREPARE, CONCLUDE):
        desktop.main.go_to(number)
        assert place(desktop) is desktop.main.host.place(NO_EXERCISE, desktop.main.services)
        assert not place(desktop).findChildren(Field)
    desktop.main.go_to(PREPARE)
    desktop.press(K.Key_Return)
    desktop.qtbot.waitUntil(lambda: desktop.state.basics is not None)
    assert field(desktop, "title").hasFocus()


def test_a_file_that_cannot_be_opened_leaves_the_open_exercise_open(desktop: Desktop, tmp_path: Path) -> None:
    begun(desktop, "Kingston")
    broken = tmp_path / "broken.tabletop"
    broken.write_bytes(b"nothing of ours")
    with desktop.qtbot.waitSignal(desktop.main.exercises.failed):
        desktop.main.open(str(broken))
    assert desktop.main.strip.sentence()
    desktop.qtbot.waitUntil(lambda: desktop.state.basics is not None and desktop.state.basics.title == "Kingston")
    desktop.main.go_to(PREPARE)
    field(desktop, "country").setFocus()
    desktop.type("Jamaica")
    desktop.saved(lambda: desktop.press(K.Key_Return))
    assert desktop.state.basics is not None
    assert (desktop.state.basics.title, desktop.state.basics.country) == ("Kingston", "Jamaica")


def test_what_was_refused_in_one_exercise_never_stands_in_another(desktop: Desktop) -> None:
    first = begun(desktop, "First")
    field(desktop, "starts").setFocus()
    desktop.type("the day after tomorrow")
    with desktop.qtbot.waitSignal(desktop.main.exercises.not_done):
        desktop.press(K.Key_Return)
    begun(desktop, "Second")
    assert field(desktop, "starts").text() == ""
    again(desktop, first)
    assert field(desktop, "title").text() == "First"
    assert field(desktop, "starts").text() == "the day after tomorrow"


def test_a_refused_word_and_half_an_agency_come_back_after_a_restart(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> None:
    first = Desktop(qtbot, qapp, tmp_path)
    path = begun(first, "Kingston")
    field(first, "starts").setFocus()
    first.type("some day")
    with qtbot.waitSignal(first.main.exercises.not_done):
        first.press(K.Key_Return)
    place(first)._enter(Step.AGENCIES)
    model = place(first).step(Step.AGENCIES).model
    model.setData(model.index(0, 0), "CUST")
    first.close()
    second = Desktop(qtbot, qapp, tmp_path)
    again(second, path)
    assert field(second, "starts").text() == "some day"
    place(second)._enter(Step.AGENCIES)
    model = place(second).step(Step.AGENCIES).model
    assert model.data(model.index(0, 0)) == "CUST"
    second.saved(lambda: model.setData(model.index(0, 1), "Customs"))
    assert list(second.state.agencies) == ["CUST"]
    place(second)._enter(Step.BASICS)
    field(second, "starts").setFocus()
    field(second, "starts").selectAll()
    second.type("2026-07-14")
    second.saved(lambda: second.press(K.Key_Return))
    second.close()
    third = Desktop(qtbot, qapp, tmp_path)
    again(third, path)
    assert field(third, "starts").text() == "2026-07-14"
    third.close()


def test_half_a_recommendation_comes_back_and_enter_twice_makes_one(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> None:
    first = Desktop(qtbot, qapp, tmp_path)
    path = begun(first, "Kingston")
    first.saved(lambda: first.main.exercises.send(c.AddObservation(ObservationKind.GAP, "No list")))
    seen = next(iter(first.state.observations))
    first.saved(lambda: first.main.exercises.send(c.AddConclusion("No list", observations=(seen,))))
    first.main.go_to(CONCLUDE)
    adder(first).setFocus()
    first.type("Write a li")
    first.close()
    second = Desktop(qtbot, qapp, tmp_path)
    again(second, path)
    second.main.go_to(CONCLUDE)
    assert adder(second).text() == "Write a li"
    adder(second).setFocus()
    second.press(K.Key_End)
    second.type("st")
    second.saved(lambda: second.press(K.Key_Return, K.Key_Return))
    qtbot.waitUntil(lambda: adder(second).text() == "")
    second.close()
    third = Desktop(qtbot, qapp, tmp_path)
    again(third, path)
    assert [made.text for made in third.state.recommendations.values()] == ["Write a list"]
    third.close()


def test_adding_a_scenario_leaves_the_keyboard_where_it_was(desktop: Desktop) -> None:
    begun(desktop, "Kingston")
    shelf = place(desktop).step(Step.PROGRAMME).shelf
    place(desktop)._enter(Step.PROGRAMME)
    assert shelf.hasFocus()
    desktop.main.exercises.add_scenario(str(SHELF / "port-cyber"))
    desktop.qtbot.waitUntil(lambda: len(desktop.state.programme) == 1, timeout=15_000)
    assert shelf.hasFocus()


def test_f2_opens_the_line_even_after_a_digit(desktop: Desktop) -> None:
    desktop.sample()
    desktop.start()
    desktop.go()
    desktop.press(K.Key_1)
    desktop.line("cu", "we hold it")
    assert [said.text for said in desktop.state.all_responses()] == ["we hold it"]


def adder(desktop: Desktop) -> Adder:
    found = place(desktop).findChild(Adder)
    assert isinstance(found, Adder)
    return found
