"""What is chosen for the room in Prepare is what Run does."""

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox

from tabletop.exercise.commands import AddParticipant
from tabletop.exercise.people import Person
from tests.journeys.conftest import Desktop, K, M
from ui.run.room_check import RoomCheck
from ui.widgets.places import PREPARE, RUN


def look(desktop: Desktop) -> tuple[Any, Any]:
    desktop.main.go_to(PREPARE)
    place: Any = desktop.main.host.currentWidget()
    place._enter("look")
    return place, place.step("look").room


def choose(desktop: Desktop, field: QComboBox, key: Qt.Key) -> None:
    field.setFocus()
    desktop.qtbot.waitUntil(field.hasFocus)
    desktop.press(key)


def test_strip_and_pause_are_those_of_the_next_run(desktop: Desktop) -> None:
    desktop.sample()
    guard = desktop.main.run.guard
    assert (desktop.wall._manner.banner, guard.rearm_ns) == (True, 1_000_000_000)
    _, room = look(desktop)
    choose(desktop, room.banner, K.Key_Down)
    choose(desktop, room.pause, K.Key_End)
    desktop.main.go_to(RUN)
    assert (desktop.wall._manner.banner, guard.rearm_ns) == (False, 3_000_000_000)
    _, room = look(desktop)
    choose(desktop, room.banner, K.Key_Up)
    desktop.main.go_to(RUN)
    assert desktop.wall._manner.banner
    assert desktop.main.look.setting("rearm_ms") == 3000


def test_room_check_opens_from_prepare_and_goes_again(desktop: Desktop) -> None:
    desktop.sample()
    _, room = look(desktop)
    room.check.click()
    desktop.qtbot.waitUntil(lambda: any(page.isVisible() for page in desktop.front.findChildren(RoomCheck)))
    desktop.press(K.Key_Escape)
    desktop.qtbot.waitUntil(lambda: not any(page.isVisible() for page in desktop.front.findChildren(RoomCheck)))


def test_names_are_printed_only_where_somebody_chose_so_and_there_are_any(desktop: Desktop) -> None:
    desktop.sample()
    place, _ = look(desktop)
    asked: list[bool] = []
    place.pack_requested.disconnect()
    place.pack_requested.connect(asked.append)
    assert not place.named.isVisible(), "nobody is known by name"
    desktop.saved(lambda: desktop.main.exercises.send(AddParticipant(agency="CUST", id="P1")))
    desktop.main.exercises.set_person("P1", Person("Ana"))
    desktop.qtbot.waitUntil(place.named.isVisible)
    desktop.press((K.Key_P, M.ControlModifier))
    choose(desktop, place.named, K.Key_Down)
    place.pack.click()
    desktop.main.exercises.erase_people()
    desktop.qtbot.waitUntil(lambda: not place.named.isVisible())
    place.pack.click()
    assert asked == [False, True, False]
