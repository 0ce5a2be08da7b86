"""Archive by keys: what was played, what is due of it, its papers, and whether a file is whole."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tabletop.errors import Damaged
from tabletop.exercise import commands as c
from tabletop.exercise.state import Exercise
from tabletop.exercise.values import Basics, CorrectiveAction
from tabletop.exercise.words import ActionStatus, ObservationKind
from tabletop.messages import Message, message
from tabletop.scenario.model import Scenario
from tabletop.views import library
from tests.exercise.room import Room
from tests.ui.desk_bench import AtDesk, assert_fits
from tests.ui.home.test_home import BROKEN, DONE as GRIS, RUNNING
from tests.views.listed import File
from ui import theme
from ui.archive import ArchivePlace, make
from ui.widgets.files import Files
from ui.widgets.labels import PlainLabel

ACTIONS = (
    CorrectiveAction("late", "late", due="2026-07-01"),
    CorrectiveAction("near", "near", owner="TERM", due="2026-08-01"),
    CorrectiveAction("done", "done", due="2020-01-01", status=ActionStatus.DONE),
)
PLAYED = File(
    "/x/callao.tabletop",
    Basics("Callao 2025", "Perú", starts="2025-09-18", ends="2025-09-19"),
    library.PLAYED,
    *(9, 140, 2),
    actions=ACTIONS,
)
DONE = replace(GRIS, actions=ACTIONS)


@dataclass(frozen=True)
class Wrong:
    message: Message


def looked(path: str) -> tuple[Exercise, Mapping[str, Scenario]]:
    room = Room()
    room.do(c.AddObservation(ObservationKind.GAP, path))
    return room.desk.state, {}


def archive(
    qtbot: QtBot, *files: File, language: str = "en", lent: Files = Files(look_into=looked)
) -> tuple[AtDesk, ArchivePlace]:
    def name(state: Exercise, code: str, kind: str) -> str:
        return f"report_{code}.{kind}"

    at_desk = AtDesk(qtbot, make, None, replace(lent, exercises=lambda: files, export_name=name), language)
    place = at_desk.place
    assert isinstance(place, ArchivePlace)
    played = any(file.status in (library.CLOSED, library.PLAYED) for file in files)
    qtbot.waitUntil(lambda: bool(place._looked) is played)
    return at_desk, place


def words(place: ArchivePlace) -> list[str]:
    return [label.text() for label in place.details.findChildren(PlainLabel)]


def test_what_was_played_stands_here_by_its_days(qtbot: QtBot) -> None:
    at_desk, place = archive(qtbot, RUNNING, DONE, PLAYED, BROKEN)
    assert [row.text for row in place.list.rows()] == ["Callao 2025", "Bahía Gris"]
    assert place.list.rows()[0].more == "Perú · 9 agencies · 2 actions open · 1 overdue"
    at_desk.focus(place.list)
    with qtbot.waitSignal(place.open_requested) as asked:
        at_desk.press(Qt.Key.Key_Down, Qt.Key.Key_Return)
    assert asked.args == ["/x/gris.tabletop"]


def test_what_is_due_is_told_for_one_and_for_all(qtbot: QtBot) -> None:
    _, place = archive(qtbot, PLAYED, DONE)
    said = words(place)
    assert "2 of 3 still open" in said
    assert "1 in 30 days, 0 in 60" in said
    assert place.due.words() == ["2 overdue", "2 due in 30 days"]


def test_only_the_exercise_that_is_chosen_is_read(qtbot: QtBot) -> None:
    read: list[str] = []

    def look_into(path: str) -> tuple[Exercise, Mapping[str, Scenario]]:
        read.append(path)
        return looked(path)

    at_desk, place = archive(qtbot, PLAYED, DONE, lent=Files(look_into=look_into))
    assert read == ["/x/callao.tabletop"]
    at_desk.focus(place.list)
    at_desk.press(Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: read == ["/x/callao.tabletop", "/x/gris.tabletop"])
    assert "1" in words(place)


def test_nothing_yet_is_said_with_one_way_on(qtbot: QtBot) -> None:
    _, place = archive(qtbot, RUNNING, lent=Files(look_into=looked, ask_open=lambda *_: "/y/given.tabletop"))
    assert place._stack.currentWidget() is place._empty
    with qtbot.waitSignal(place.open_requested) as asked:
        place._empty.buttons[0].click()
    assert asked.args == ["/y/given.tabletop"]


@pytest.mark.parametrize(
    ("found", "sentence"),
    [
        ((), "The file is whole: nothing in it was changed."),
        ((Wrong(message("export.no-such-kind", kind="x")),), "This program cannot write x files."),
    ],
)
def test_a_file_is_checked(qtbot: QtBot, found: tuple[Wrong, ...], sentence: str) -> None:
    checked: list[str] = []

    def verify(path: str) -> tuple[Wrong, ...]:
        checked.append(path)
        return found

    at_desk, place = archive(qtbot, PLAYED, lent=Files(look_into=looked, verify=verify))
    at_desk.focus(place.details.verify)
    at_desk.press(Qt.Key.Key_Space)
    assert checked == ["/x/callao.tabletop"]
    assert any(text.startswith(sentence) for text in words(place))


def test_a_file_that_cannot_be_looked_into_says_why(qtbot: QtBot) -> None:
    def broken(path: str) -> tuple[Exercise, Mapping[str, Scenario]]:
        raise Damaged(message("export.no-such-kind", kind="x"))

    _, place = archive(qtbot, PLAYED, lent=Files(look_into=broken))
    assert any(text.startswith("This program cannot write x files.") for text in words(place))
    assert not place.details.export.isVisible()


def test_a_report_of_the_chosen_exercise_is_asked_for(qtbot: QtBot) -> None:
    lent = Files(look_into=looked, ask_save=lambda *_: "/out/r", is_there=lambda _path: False)
    at_desk, place = archive(qtbot, PLAYED, DONE, lent=lent)
    at_desk.focus(place.details.export.save)
    with qtbot.waitSignal(place.export_requested) as asked:
        at_desk.press(Qt.Key.Key_Space)
    assert asked.args == ["pdf", "/out/r.pdf", "en", False, "/x/callao.tabletop"]
    place.exported("/out/r.pdf", None)
    assert at_desk.said() == "The report is in /out/r.pdf"
    place.exported("/out/r.pdf", message("export.no-such-kind", kind="pdf"))
    assert at_desk.said().startswith("This program cannot write")


def test_on_a_small_screen_the_report_can_be_saved_without_scrolling(qtbot: QtBot) -> None:
    _, place = archive(qtbot, PLAYED, DONE)
    place.resize(1093, 520)
    for _laid_out in range(3):
        QApplication.sendPostedEvents()
    save = place.details.export.save
    assert save.visibleRegion().boundingRect() == save.rect()


def test_the_filter(qtbot: QtBot) -> None:
    at_desk, place = archive(qtbot, PLAYED, DONE)
    at_desk.focus(place.filter)
    at_desk.press("peru 2025")
    assert [row.text for row in place.list.rows()] == ["Callao 2025"]
    at_desk.press("x")
    assert place.list.rows() == ()
    assert not place.details.isVisible()


def test_in_another_language_or_look_it_stands_where_it_stood(qtbot: QtBot) -> None:
    at_desk, place = archive(qtbot, PLAYED, DONE)
    place.filter.setText("20")
    place.list.choose(PLAYED.path)
    at_desk.focus(place.list)
    before = place.list
    place.show_state(Exercise(), {}, "es")
    assert place.list is not before
    assert (place.filter.text(), place.list.key(), place.page.focusWidget()) == ("20", str(PLAYED.path), place.list)


@pytest.mark.parametrize("name", ["light", "dark", "contrast"])
@pytest.mark.parametrize("size", [(1366, 724), (1093, 570)])
def test_everything_has_a_name_and_room(qtbot: QtBot, qapp: QApplication, name: str, size: tuple[int, int]) -> None:
    theme.apply(qapp, name)
    for language in ("en", "es"):
        for files in ((), (PLAYED, DONE)):
            _, place = archive(qtbot, *files, language=language)
            place.resize(*size)
            assert_fits(qtbot, place)
