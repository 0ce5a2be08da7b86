"""The keeper with two screens that come and go in the order Qt tells it. With real ones: tests/rig."""

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QScreen
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.wall.samples import SLIDES, wall
from ui.wall.keeper import MOST_STRAYS, ScreenKeeper, screen_under
from ui.wall.screens import State
from ui.wall.window import WallWindow
from ui.widgets.curtain import Curtain


class Desk:
    """A console, a wall and a keeper, and the screens that are there."""

    def __init__(self, qtbot: QtBot) -> None:
        self.qtbot = qtbot
        self.laptop, self.projector = QApplication.screens()
        self.there: list[QScreen] = [self.laptop, self.projector]
        self.console, self.wall = QWidget(), WallWindow()
        self.wall.show_view(wall(SLIDES["standby"]))
        self.console.setGeometry(100, 100, 600, 400)
        qtbot.addWidget(self.console)
        qtbot.addWidget(self.wall, before_close_func=lambda w: w.end())
        with qtbot.waitExposed(self.console):
            self.console.show()
        self.keeper = ScreenKeeper(self.console, self.wall, screens=lambda: self.there, settle_ms=0)
        self.heard: list[str] = []
        self.keeper.wall_lost.connect(lambda: self.heard.append("wall lost"))
        self.keeper.wall_back.connect(lambda name: self.heard.append(f"wall back {name}"))
        self.keeper.console_curtained.connect(lambda: self.heard.append("curtained"))
        self.keeper.console_back.connect(lambda: self.heard.append("console back"))
        self.keeper.ask.connect(lambda: self.heard.append("ask"))

    def pull(self, screen: QScreen) -> None:
        self.there.remove(screen)
        self.keeper.screen_removed(screen)

    def plug(self, screen: QScreen) -> State:
        self.there.append(screen)
        with self.qtbot.waitSignal(self.keeper.settled) as settled:
            self.keeper.screen_added(screen)
        return State(settled.args[0])


@pytest.fixture
def desk(qtbot: QtBot) -> Iterator[Desk]:
    made = Desk(qtbot)
    yield made
    made.keeper.release_wall()


def test_the_projector_is_not_touched_before_the_run(desk: Desk) -> None:
    assert desk.keeper.state() is State.READY
    desk.pull(desk.projector)
    assert (desk.wall.isVisible(), desk.console.isVisible(), desk.heard) == (False, True, [])


def test_taking_the_wall_shows_it_on_the_other_screen(desk: Desk) -> None:
    assert desk.keeper.take_wall() is State.READY
    assert screen_under(desk.wall) is desk.projector
    assert screen_under(desk.console) is desk.laptop
    assert desk.heard == []


def test_a_pulled_projector_hides_the_wall_before_it_can_be_painted_elsewhere(desk: Desk) -> None:
    desk.keeper.take_wall()
    desk.pull(desk.projector)
    assert not desk.wall.isVisible()
    assert desk.console.isVisible()
    assert desk.plug(desk.projector) is State.READY
    assert desk.wall.isVisible()
    assert screen_under(desk.wall) is desk.projector
    assert desk.heard == ["wall lost", "wall back PROJ"]


def test_a_closed_lid_hides_the_console_before_it_can_be_painted_elsewhere(desk: Desk) -> None:
    desk.keeper.take_wall()
    place = desk.console.geometry()
    desk.pull(desk.laptop)
    assert not desk.console.isVisible()
    assert desk.wall.isVisible()
    assert desk.plug(desk.laptop) is State.READY
    assert desk.console.isVisible()
    assert (screen_under(desk.console), desk.console.geometry()) == (desk.laptop, place)
    assert desk.heard == ["curtained", "console back"]


def test_a_console_that_strays_onto_the_wall_is_fetched_back(desk: Desk) -> None:
    """As a primary screen changing hands, or a hand dragging it, may do."""
    desk.keeper.take_wall()
    with desk.qtbot.waitSignal(desk.keeper.console_back):
        desk.console.windowHandle().setScreen(desk.projector)
    assert screen_under(desk.console) is desk.laptop
    assert desk.heard == ["curtained", "console back"]


def test_with_one_screen_there_is_no_projector(desk: Desk) -> None:
    desk.there.remove(desk.projector)
    assert desk.keeper.take_wall() is State.NO_PROJECTOR
    assert not desk.wall.isVisible()
    assert desk.plug(desk.projector) is State.READY
    assert desk.wall.isVisible()


def test_after_the_run_nothing_is_moved(desk: Desk) -> None:
    desk.keeper.take_wall()
    desk.keeper.release_wall()
    desk.pull(desk.laptop)
    assert desk.console.isVisible()
    assert not desk.wall.isVisible()


def test_a_person_may_give_the_console_another_screen(desk: Desk) -> None:
    desk.keeper.take_wall()
    desk.pull(desk.laptop)
    desk.keeper.adopt_console(desk.projector)
    assert desk.console.isVisible()
    assert not desk.wall.isVisible()


def test_screens_that_show_the_same_cover_the_console_and_darken_the_wall(desk: Desk) -> None:
    desk.keeper.take_wall()
    desk.there.remove(desk.projector)
    assert desk.plug(desk.laptop) is State.MIRRORED
    assert not desk.wall.isVisible()
    curtain = desk.console.findChild(Curtain)
    assert curtain is not None
    assert curtain.isVisible()
    assert curtain.geometry() == desk.console.rect()
    desk.there.remove(desk.laptop)
    assert desk.plug(desk.projector) is State.READY
    assert not curtain.isVisible()
    assert desk.wall.isVisible()


def test_the_screens_to_choose_from_are_all_but_the_laptop(desk: Desk) -> None:
    desk.keeper.take_wall()
    assert desk.keeper.candidates() == (desk.projector,)
    desk.keeper.choose_wall(desk.projector)
    assert screen_under(desk.wall) is desk.projector


def test_a_console_as_large_as_its_screen_comes_back_with_its_last_line_on_it(desk: Desk) -> None:
    desk.console.setGeometry(desk.laptop.geometry())
    desk.keeper.take_wall()
    desk.pull(desk.laptop)
    desk.plug(desk.laptop)
    assert desk.console.isMaximized()


def test_a_wall_that_the_system_takes_to_the_laptop_is_dark_at_once_and_put_back(desk: Desk) -> None:
    desk.keeper.take_wall()
    with desk.qtbot.waitSignal(desk.keeper.settled):
        desk.wall.setGeometry(desk.laptop.geometry())
        assert not desk.wall.isVisible()
    assert desk.wall.geometry() == desk.projector.geometry()
    assert desk.wall.isVisible()
    assert desk.heard == ["wall lost", "wall back PROJ"]


def test_a_wall_that_is_always_taken_away_is_not_fought_for_for_ever(desk: Desk) -> None:
    desk.keeper.take_wall()
    for _ in range(MOST_STRAYS):
        with desk.qtbot.waitSignal(desk.keeper.settled):
            desk.wall.setGeometry(desk.laptop.geometry())
    desk.wall.setGeometry(desk.laptop.geometry())
    assert len(desk.heard) == 2 * MOST_STRAYS
