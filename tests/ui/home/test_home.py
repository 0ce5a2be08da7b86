"""Home by keys: go on, begin, find, and say why a file cannot be opened."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QPushButton
from pytestqt.qtbot import QtBot

from tabletop.errors import Damaged
from tabletop.exercise import commands as c
from tabletop.exercise.state import Exercise
from tabletop.exercise.values import Basics, CorrectiveAction
from tabletop.localized import Localized, localized
from tabletop.messages import Message, message
from tabletop.scenario.model import Scenario
from tabletop.views import library
from tests.exercise.room import Room
from tests.ui.desk_bench import NOW, AtDesk, assert_fits
from tests.ui.painted import faults
from tests.views.listed import File
from ui import theme
from ui.home.page import AS_ROWS, NEW, OPEN, SAMPLE, SCENARIOS, HomePlace, make
from ui.widgets.files import Files
from ui.widgets.record_paint import Record, height_of
from ui.widgets.services import Services

DAY = 86_400_000
NO_TEXT = Localized()


@dataclass(frozen=True)
class Shelf:
    path: Path
    title: Localized
    languages: tuple[str, ...] = ("en", "es")
    injects: int = 14
    warnings: int = 0
    synopsis: Localized = NO_TEXT
    problem: Message | None = None
    scenario: Scenario | None = None


RUNNING = File(
    "/x/almar.tabletop", Basics("Almar 2026", "Tamarenia", starts="2026-07-14"), library.RUNNING, 12, 212, 3, 0, NOW.utc_ms
)
OLDER = File("/x/paso.tabletop", Basics("Paso Norte", "Norvania", starts="2025-11-04"), saved_ms=NOW.utc_ms - DAY)
DONE = File("/x/gris.tabletop", Basics("Bahía Gris", "Norvania", starts="2024-10-04"), library.CLOSED)
BROKEN = File("/x/broken.tabletop", status=library.UNREADABLE, problem=message("storage.empty", file="broken"))
SHELF = (
    Shelf(Path("/s/port-cyber"), localized({"en": "Silent gates", "es": "Puertas silenciosas"})),
    Shelf(Path("/s/bad"), localized({"en": "bad"}), problem=message("scenario.not-playable")),
)


def played(path: str) -> tuple[Exercise, Mapping[str, Scenario]]:
    room = Room()
    room.do(c.OpenSession("Day 1"), c.ReleaseInject(), c.RecordResponse((), "Somebody said"))
    return room.desk.state, room.desk.scenarios


LENT = Files(look_into=played, scenarios=lambda: SHELF)


def home(qtbot: QtBot, *files: File, language: str = "en", lent: Files = LENT) -> tuple[AtDesk, HomePlace]:
    at_desk = AtDesk(qtbot, make, None, replace(lent, exercises=lambda: files), language)
    place = at_desk.place
    assert isinstance(place, HomePlace)
    qtbot.waitUntil(lambda: place._read_once)
    return at_desk, place


def test_enter_goes_on_where_we_stopped(qtbot: QtBot) -> None:
    at_desk, place = home(qtbot, OLDER, RUNNING)
    qtbot.waitUntil(place._card.hasFocus)
    with qtbot.waitSignal(place.resume_requested) as asked:
        at_desk.press(Qt.Key.Key_Return)
    assert asked.args == ["/x/almar.tabletop"]


def test_the_card_says_what_comes_next_and_what_is_missing(qtbot: QtBot) -> None:
    _, place = home(qtbot, RUNNING)
    assert place._due.isHidden()
    qtbot.waitUntil(lambda: "inject 2" in " ".join(place._card.words()))
    title, next_line, *facts = place._card.words()
    assert (title, next_line) == ("Almar 2026 · Day 1", "Next: inject 2, “Title I02”")
    assert facts == ["Saved today 16:58", "1 response", "1 line without agency"]


def test_a_file_that_cannot_be_looked_into_is_shown_as_the_list_shows_it(qtbot: QtBot) -> None:
    def broken(path: str) -> tuple[Exercise, Mapping[str, Scenario]]:
        raise Damaged(message("storage.empty", file=path))

    _, place = home(qtbot, RUNNING, lent=replace(LENT, look_into=broken))
    assert place._card.words()[:2] == ("Almar 2026", "In progress")


def test_the_first_time_there_is_a_language_and_three_ways_in(qtbot: QtBot) -> None:
    at_desk, place = home(qtbot)
    assert place._first is not None
    qtbot.waitUntil(place._first.rows[0].hasFocus)
    with qtbot.waitSignal(place.sample_requested):
        at_desk.press(Qt.Key.Key_Return)
    with qtbot.waitSignal(place.new_requested) as asked:
        at_desk.press(Qt.Key.Key_Down, Qt.Key.Key_Return)
    assert asked.args == ["New exercise"]
    tile = place.findChild(QAbstractButton, "language.es")
    assert isinstance(tile, QAbstractButton)
    with qtbot.waitSignal(place.language_chosen) as chosen:
        tile.click()
    assert chosen.args == ["es"]


def test_another_language_changes_every_word(qtbot: QtBot) -> None:
    at_desk, place = home(qtbot, RUNNING, OLDER)
    at_desk.language = "es"
    at_desk.show()
    assert place._filters.heading.text() == "Recientes"
    place._filters.put_back(library.Filter("norte", year="2026"))
    at_desk.language = "en"
    at_desk.show()
    assert place._filters.wanted() == library.Filter("norte", year="2026"), "what is looked for stays"
    place._filters.drop()
    at_desk.language = "es"
    at_desk.show()
    qtbot.waitUntil(
        lambda: (
            place._card.accessibleName() == "Continuar: Almar 2026 · Día 1"
            or place._card.accessibleName() == "Continuar: Almar 2026"
        )
    )


@pytest.mark.parametrize(("key", "signal"), [(NEW, "new_requested"), (SAMPLE, "sample_requested")])
def test_the_list_of_beginnings_works_by_keys(qtbot: QtBot, key: str, signal: str) -> None:
    at_desk, place = home(qtbot, OLDER)
    at_desk.focus(place._actions)
    place._actions.choose(key)
    with qtbot.waitSignal(getattr(place, signal)):
        at_desk.press(Qt.Key.Key_Return)


def test_a_double_click_begins_one_exercise(qtbot: QtBot) -> None:
    _, place = home(qtbot, OLDER)
    made: list[str] = []
    place.new_requested.connect(made.append)
    rows = place._actions
    middle = rows.visualRect(rows.model().index(0, 0)).center()
    QTest.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=middle)
    QTest.mouseDClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=middle)
    QTest.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=middle)
    assert made == ["New exercise"]


@pytest.mark.parametrize(("answer", "opened"), [("/y/given.tabletop", ["/y/given.tabletop"]), ("", [])])
def test_a_file_is_opened_through_the_systems_dialog(qtbot: QtBot, answer: str, opened: list[str]) -> None:
    at_desk, place = home(qtbot, OLDER, lent=replace(LENT, ask_open=lambda *_: answer))
    seen: list[str] = []
    place.open_requested.connect(seen.append)
    at_desk.focus(place._actions)
    place._actions.choose(OPEN)
    at_desk.press(Qt.Key.Key_Return)
    assert seen == opened


def test_the_arrows_walk_through_the_cards_and_enter_opens(qtbot: QtBot) -> None:
    at_desk, place = home(qtbot, RUNNING, OLDER)
    cards = place._listing.grid.cards()
    at_desk.focus(cards[0])
    at_desk.press(Qt.Key.Key_Right)
    assert cards[1].hasFocus()
    with qtbot.waitSignal(place.open_requested) as asked:
        at_desk.press(Qt.Key.Key_Return)
    assert asked.args == ["/x/paso.tabletop"]


def test_a_file_that_cannot_be_read_says_why_and_opens_nothing(qtbot: QtBot) -> None:
    at_desk, place = home(qtbot, RUNNING, BROKEN)
    broken = place._listing.grid.cards()[1]
    with qtbot.assertNotEmitted(place.open_requested):
        broken.click()
    assert broken.face().state == "Cannot be read"
    assert at_desk.said() == broken.face().problem != ""


def test_the_filter_and_the_archive(qtbot: QtBot) -> None:
    at_desk, place = home(qtbot, RUNNING, OLDER, DONE)
    at_desk.focus(place._filters.words)
    at_desk.press("norte")
    assert [card.face().title for card in place._listing.grid.cards()] == ["Paso Norte"]
    at_desk.press("x")
    assert place._listing.nothing.text() == "Nothing fits the filter."
    place._filters.words.clear()
    at_desk.focus(place._places)
    at_desk.press(Qt.Key.Key_Down)
    assert [card.face().title for card in place._listing.grid.cards()] == ["Bahía Gris"]


def test_scenarios_on_the_shelf_tell_what_a_check_found(qtbot: QtBot) -> None:
    at_desk, place = home(qtbot, RUNNING)
    place._places.choose(SCENARIOS)
    assert [row.more_icon for row in place._scenario_shelf.rows.rows()] == ["check", "warning"]
    at_desk.focus(place._scenario_shelf.rows)
    with qtbot.waitSignal(place.scenario_opened) as asked:
        at_desk.press(Qt.Key.Key_Return)
    assert asked.args == [str(Path("/s/port-cyber"))]
    with qtbot.assertNotEmitted(place.scenario_opened):
        at_desk.press(Qt.Key.Key_Down, Qt.Key.Key_Return)
    assert "errors" in at_desk.said()


@pytest.mark.parametrize("name", ["light", "dark", "contrast"])
@pytest.mark.parametrize("size", [(1366, 724), (1093, 570)])
def test_everything_has_a_name_and_room(qtbot: QtBot, qapp: QApplication, name: str, size: tuple[int, int]) -> None:
    theme.apply(qapp, name)
    for language in ("en", "es"):
        for files in ((), (RUNNING, OLDER, BROKEN)):
            _, place = home(qtbot, *files, language=language)
            place.resize(*size)
            assert_fits(qtbot, place)
            if files:
                place._turn()
                assert_fits(qtbot, place)
                place._joins = "An exercise with a name as long as some of those that ministries give to theirs, all of it"
                place._places.choose(SCENARIOS)
                assert_fits(qtbot, place)


def test_the_list_is_not_read_before_the_first_paint(qtbot: QtBot) -> None:
    read: list[str] = []

    def exercises() -> tuple[File, ...]:
        read.append("list")
        return (RUNNING,)

    place = make(Services(files=Files(exercises=exercises)))
    qtbot.addWidget(place)
    place.show()
    assert read == []
    qtbot.waitUntil(lambda: read == ["list"])


def test_a_card_says_what_is_due(qtbot: QtBot) -> None:
    actions = (
        CorrectiveAction("a", "Sign", due="2020-01-01"),
        CorrectiveAction("b", "Write", due=library.day_of(NOW.utc_ms + 5 * DAY, NOW.offset_min)),
        CorrectiveAction("c", "Train"),
    )
    _, place = home(qtbot, replace(RUNNING, actions=actions), OLDER)
    first, second = place._listing.grid.cards()
    assert first.face().facts[:2] == ("1 action overdue", "1 due within 30 days")
    assert "overdue" in first.accessibleDescription()
    assert not any("due" in fact for fact in second.face().facts)
    assert place._due.words() == ["1 overdue", "1 due in 30 days"]


def test_exercises_open_here_once_that_is_asked_for(qtbot: QtBot) -> None:
    _, place = home(qtbot, RUNNING, lent=replace(LENT, associate=lambda: message("association.done")))
    button = place.findChild(QPushButton, "associate")
    assert isinstance(button, QPushButton)
    button.click()
    assert "double click" in place.strip.sentence()


def test_the_first_page_can_be_read_at_twice_the_text(qtbot: QtBot, qapp: QApplication) -> None:
    theme.apply(qapp, "light", 2.0)
    _, place = home(qtbot, language="es")
    place.resize(1093, 526)
    first = place._first
    assert first is not None
    qtbot.waitUntil(lambda: all(row.height() == row.sizeHint().height() for row in first.rows))
    assert faults(place) == []


def test_the_exercises_stand_as_rows_when_that_is_chosen_and_the_next_time(qtbot: QtBot) -> None:
    at_desk, place = home(qtbot, RUNNING, BROKEN)
    at_desk.focus(place._filters.form)
    assert place._filters.form.accessibleName() == "Show as a list"
    kept: dict[str, object] = {}
    place.services = replace(place.services, remember=kept.__setitem__)
    at_desk.press(Qt.Key.Key_Space)
    assert kept == {AS_ROWS: True}
    rows = place._listing.rows
    assert [row.text for row in rows.rows()] == ["Almar 2026", "broken.tabletop"]
    assert rows.rows()[0].more == "In progress · Tamarenia · July 2026"
    assert not place._listing.grid.cards()
    assert place._filters.form.accessibleName() == "Show as cards"
    at_desk.focus(rows)
    with qtbot.waitSignal(place.open_requested) as asked:
        at_desk.press(Qt.Key.Key_Return)
    assert asked.args == ["/x/almar.tabletop"]
    with qtbot.assertNotEmitted(place.open_requested):
        at_desk.press(Qt.Key.Key_Down, Qt.Key.Key_Return)
    assert at_desk.said() == rows.rows()[1].more.removeprefix("Cannot be read. ") != ""
    again = HomePlace(replace(place.services, setting=kept.get))
    assert again._as_rows
    assert place.look_at(place) == ""


END = c.EndScenario()


@pytest.mark.parametrize(("before", "joins"), [((), False), ((END,), True), ((END, c.CloseExercise()), False)])
def test_a_scenario_of_the_shelf_joins_the_exercise_that_is_open(
    qtbot: QtBot, before: tuple[c.Command, ...], joins: bool
) -> None:
    at_desk, place = home(qtbot, RUNNING)
    room = at_desk.room = Room()
    room.do(*before)
    place._places.choose(SCENARIOS)
    shelf = place._scenario_shelf
    assert shelf.add.isHidden()
    at_desk.show()
    added: list[str] = []
    place.scenario_folder_chosen.connect(added.append)
    at_desk.focus(shelf.rows)
    with qtbot.assertNotEmitted(place.scenario_opened):
        QTest.keyClick(shelf.rows, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert shelf.add.isHidden() is not joins
    assert added == [str(Path("/s/port-cyber"))] * joins
    if joins:
        assert room.desk.state.basics is not None
        assert shelf.add.accessibleName() == f"Add to “{room.desk.state.basics.title}”"
        shelf.rows.choose(str(Path("/s/bad")))
        shelf.add.click()
        assert "errors" in at_desk.said()
        place.outcome(c.AddScenario("port-cyber", ""), None)
        assert "Silent gates" in at_desk.said()
        assert len(added) == 1


def test_the_title_of_a_row_has_half_of_it_at_any_width(qapp: QApplication) -> None:
    theme.apply(qapp, "light", 2.0)
    row = Record("a", "A b c d e", trailing="1 action overdue   1 due within 30 days   12 agencies")
    assert height_of(row, 460) == height_of(replace(row, trailing=""), 460)
    theme.apply(qapp, "light")
