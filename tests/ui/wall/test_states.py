"""The six states of the wall: from each to each in one frame, and what a countdown, larger text and a strip do to it."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import product

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tabletop.scenario.model import Look
from tabletop.views.wall import Black, CountdownSlide, StandbySlide, WallView
from tests.ui.wall.samples import PICTURE, SHORT, inject, wall
from ui.wall.painter import wall_image
from ui.wall.sheet import Manner
from ui.wall.window import LEAST, MOST, WallWindow

NEWS = wall(inject(Look.NEWS))
HIDDEN = ("handed over", "no projector")
STATES: dict[str, WallView] = {
    "live": NEWS,
    "black": WallView("black", Black()),
    "standby slide": WallView("standby_slide", StandbySlide("Almar 2026")),
    "frozen": replace(NEWS, mode="frozen"),
    "handed over": WallView("handed_over", StandbySlide("Almar 2026")),
    "no projector": wall(inject(Look.EMAIL, SHORT)),
}


class Room:
    """A wall on its screen, every frame it has painted, and a clock that is moved by hand."""

    def __init__(self, qtbot: QtBot) -> None:
        self.qtbot, self.ms = qtbot, 1_000_999
        self.window = WallWindow(now_ms=lambda: self.ms)
        qtbot.addWidget(self.window, before_close_func=lambda w: w.end())
        self.frames: list[QImage] = []
        self.window.painted.connect(lambda: self.frames.append(self.window.grab_image()))

    def enter(self, state: str) -> None:
        if state in HIDDEN:
            self.window.hide()
        self.window.show_view(STATES[state])
        if state in HIDDEN:
            return
        if self.window.isHidden():
            before = len(self.frames)
            self.window.show_on(QApplication.screens()[1])
            self.qtbot.waitUntil(lambda: len(self.frames) > before)

    def picture(self, view: WallView, manner: Manner | None = None) -> QImage:
        return wall_image(view, self.window.size(), manner=manner or Manner())


@pytest.fixture
def room(qtbot: QtBot) -> Iterator[Room]:
    made = Room(qtbot)
    made.enter("live")
    yield made
    made.window.hide()


def test_from_every_state_to_every_other_no_third_picture_is_seen(room: Room) -> None:
    expected = {state: room.picture(view) for state, view in STATES.items()}
    for before, after in product(STATES, STATES):
        room.enter(before)
        room.frames.clear()
        room.enter(after)
        QApplication.sendPostedEvents()
        assert all(frame == expected[after] for frame in room.frames), (before, after)
        assert room.window.isHidden() == (after in HIDDEN)
        assert (room.window.frame_tag is None) == (after in HIDDEN)
        assert bool(room.frames) == (after not in HIDDEN and before != after)


def test_a_frame_in_between_would_be_seen(room: Room) -> None:
    """The control: a wall that shows its title for a moment on the way to black."""
    room.frames.clear()
    room.enter("standby slide")
    room.enter("black")
    assert not all(frame == room.picture(STATES["black"]) for frame in room.frames)


def countdown(room: Room, mode: str = "live") -> WallView:
    return WallView(mode, CountdownSlide(1_006_000, "10:30"), "S01-countdown")


def test_the_seconds_of_a_countdown_pass_on_the_wall_alone(room: Room) -> None:
    room.window.show_view(countdown(room))
    room.qtbot.waitUntil(lambda: room.frames[-1] == room.picture(countdown(room), Manner(now_ms=1_000_000)))
    view, tag = room.window.view(), room.window.frame_tag
    room.ms += 1000
    room.qtbot.waitUntil(lambda: room.frames[-1] == room.picture(countdown(room), Manner(now_ms=1_001_000)))
    room.ms += 900_000
    room.qtbot.waitUntil(lambda: room.frames[-1] == room.picture(countdown(room), Manner(now_ms=1_901_000)))
    assert (room.window.view(), room.window.frame_tag) == (view, tag)


def test_a_frozen_countdown_stands_still(room: Room) -> None:
    room.window.show_view(countdown(room))
    room.qtbot.waitUntil(lambda: room.window.frame_tag == ("live", "S01-countdown", "en", 0))
    seen = room.frames[-1]
    room.window.show_view(countdown(room, "frozen"))
    room.ms += 3000
    room.qtbot.waitUntil(lambda: room.window.frame_tag == ("frozen", "S01-countdown", "en", 0))
    room.window.repaint()
    assert room.frames[-1] == seen


def test_a_countdown_that_is_covered_wakes_nobody(room: Room) -> None:
    room.window.show_view(countdown(room))
    room.qtbot.waitUntil(lambda: room.window.frame_tag == ("live", "S01-countdown", "en", 0))
    room.enter("black")
    room.qtbot.waitUntil(lambda: room.window.frame_tag == ("black", "", "en", 0))
    assert not room.window.counting
    assert countdown(room) != STATES["black"]


def test_the_size_of_the_text_is_changed_while_it_is_shown(room: Room) -> None:
    with room.qtbot.waitSignal(room.window.painted):
        assert room.window.change_text_scale(3) == 1.3
    assert room.frames[-1] == room.picture(NEWS, Manner(1.3)) != room.picture(NEWS)
    assert room.window.change_text_scale(9) == MOST
    assert room.window.change_text_scale(-20) == LEAST
    assert room.window.set_text_scale(1.0) == 1.0


def test_the_strip_is_left_out_where_the_organiser_wants_it_so(room: Room) -> None:
    with room.qtbot.waitSignal(room.window.painted):
        room.window.set_banner(False)
    assert room.frames[-1] == room.picture(NEWS, Manner(banner=False))


def test_what_is_painted_ahead_is_seen_only_when_it_is_sent(qtbot: QtBot) -> None:
    asked: list[str] = []

    def ask(digest: str) -> None:
        asked.append(digest)

    window = WallWindow(ask)
    qtbot.addWidget(window, before_close_func=lambda w: w.end())
    window.show_view(NEWS)
    with qtbot.waitSignal(window.painted):
        window.show_on(QApplication.screens()[1])
    coming = wall(inject(Look.PHOTO, "", (PICTURE,)))
    window.prepare(coming)
    qtbot.waitUntil(lambda: bool(asked))
    before = len(asked)
    window.repaint()
    assert window.grab_image() == wall_image(NEWS, window.size())
    with qtbot.waitSignal(window.painted):
        window.show_view(coming)
    assert window.grab_image() == wall_image(coming, window.size())
    assert len(asked) == before
    with qtbot.waitSignal(window.painted):
        window.set_text_scale(1.3)  # painted ahead for another size: made anew
    assert window.grab_image() == wall_image(coming, window.size(), manner=Manner(1.3))
    window.hide()
