"""Opens Room check over a window: where its facts come from."""

from collections.abc import Iterator
from functools import partial
from typing import Any

from PySide6.QtWidgets import QWidget

from tabletop.views.room_check import RoomFacts, pictures, unreachable
from ui.run import room_facts
from ui.run.room_check import RoomCheck
from ui.wall.keeper import screen_under
from ui.wall.pictures import decode

MediaSeen = tuple[int, int, tuple[str, ...]]


def toggle_room_check(window: Any) -> RoomCheck | None:
    """`window` is the main window, which no part of it can name. Open it is closed again."""
    page = open_page(window)
    if page is None:
        return _open(window)
    page.leave()
    return None


def open_page(window: QWidget) -> RoomCheck | None:
    """The one that is to be seen."""
    return next((page for page in window.findChildren(RoomCheck) if page.isVisible()), None)


def _open(window: Any, *, proving: bool = False) -> RoomCheck:
    page = RoomCheck(window, window.services.speak, window.stage, lambda: facts_of(window), look_at_media(window))
    page.closed = lambda: window.run.show_wall()  # noqa: PLW0108 - Run is made anew
    page.open_again = partial(_open, window)
    window.host.currentChanged.connect(page.leave)
    page.open_page()
    if proving:
        page.card.click()
    return page


def facts_of(window: Any) -> RoomFacts:
    """Everything but the pictures, which take time, and the clicker, which takes a person."""
    stage, exercises, folder = window.stage, window.exercises, window.services.folder
    wall = stage.wall_screen()
    on_battery, battery = room_facts.power()
    return RoomFacts(
        stage.state(),
        room_facts.screen_fact(screen_under(window.window())),
        room_facts.screen_fact(wall) if wall is not None else None,
        on_battery,
        battery,
        room_facts.can_keep_awake(),
        room_facts.missing_letters(),
        free_bytes=room_facts.free_bytes(folder),
        backups=str(folder.parent / "backups") if folder is not None else "",
        unreachable=unreachable(exercises.state, exercises.scenarios),
    )


def look_at_media(window: Any) -> Iterator[MediaSeen]:
    """One picture a step: read and decoded as for the wall."""
    exercises = window.exercises
    known = pictures(exercises.state, exercises.scenarios)
    bad: tuple[str, ...] = ()
    yield 0, len(known), bad
    for number, (key, name) in enumerate(known, 1):
        data = exercises.picture(key)
        if data is None or decode(data) is None:
            bad = (*bad, name)
        yield number, len(known), bad
