"""The map over the console: walked with arrows, zoomed, read in its outline; only GO ever reaches the wall."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QModelIndex, QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tabletop.exercise import commands as c
from tabletop.i18n import translator
from tabletop.views.map import map_view
from tabletop.views.map_shape import shape_of
from tests.exercise.room import Room, inject, scenario
from tests.ui.desk_bench import assert_fits
from tests.ui.run.conftest import Deck
from ui import theme
from ui.keys import Context
from ui.run.map_view import MapOver
from ui.widgets.map_page import MapPage
from ui.widgets.map_paint import Level
from ui.widgets.map_shapes import AT_ONCE, Shapes

K, M = Qt.Key, Qt.KeyboardModifier
CTRL = M.ControlModifier


@pytest.fixture
def over(deck: Deck) -> MapOver:
    """Two injects shown, the decision on the wall still to be taken, the map open."""
    deck.go()
    deck.go()
    deck.press(K.Key_M)
    return deck.place.over.map


@pytest.fixture
def right_to_left(qapp: QApplication) -> Iterator[None]:
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    yield
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def shown_rows(page: MapPage) -> list[str]:
    tree, model = page.outline.tree, page.outline.model
    rows = range(model.rowCount())
    return [model.item(n).text() for n in rows if not tree.isRowHidden(n, QModelIndex())]


def test_it_opens_on_what_stands_by_and_closes_with_its_key_or_esc(deck: Deck, over: MapOver) -> None:
    assert over.isVisible()
    assert over.canvas.current() == "D1"
    assert deck.place.context() is Context.MAP
    deck.press(K.Key_M)
    assert not over.isVisible()
    assert deck.place.context() is Context.DECK
    deck.press(K.Key_M, K.Key_Escape)
    assert not over.isVisible()


def test_arrows_follow_the_links(deck: Deck, over: MapOver) -> None:
    for key, cue in (
        (K.Key_Right, "I03"),
        (K.Key_Down, "I04"),
        (K.Key_Right, "I05"),
        (K.Key_Left, "I03"),
        (K.Key_Left, "D1"),
        (K.Key_Left, "I02"),
        (K.Key_Left, "I01"),
        (K.Key_Left, "I01"),
        (K.Key_Down, "T1"),
    ):
        deck.press(key)
        assert over.canvas.current() == cue
        assert over.outline.current() == cue


def test_the_path_taken_is_walked_before_the_other(deck: Deck, over: MapOver) -> None:
    deck.room.do(c.ChooseOption("b"))
    deck.show()
    deck.press(K.Key_Left, K.Key_Right, K.Key_Right)
    assert over.canvas.current() == "I04"


def test_enter_puts_it_in_standby_and_space_sends_it(deck: Deck, over: MapOver) -> None:
    before = deck.wall.view()
    deck.press(K.Key_Left, K.Key_Left, K.Key_Return)
    assert not over.isVisible()
    assert deck.wall.view() == before
    assert deck.place.view is not None
    assert deck.place.view.standby.cue == "I01"
    deck.go()
    assert deck.shown == "I01"


def test_a_decision_is_not_put_in_standby_by_itself(deck: Deck, over: MapOver) -> None:
    deck.press(K.Key_Return)
    assert over.isVisible()
    assert not over.details.stand_by.isVisible()
    deck.press(K.Key_Left)
    assert over.details.stand_by.isVisible()


def test_whatever_is_done_on_it_the_wall_stays_as_it_is(deck: Deck, over: MapOver, qtbot: QtBot) -> None:
    before, sent = deck.wall.view(), len(deck.sent)
    deck.press(K.Key_Right, K.Key_Down, K.Key_Up, K.Key_Plus, K.Key_Minus, K.Key_Home, (K.Key_Plus, CTRL), K.Key_B, K.Key_1)
    for level in Level:
        over.canvas.zoom_to(level)
    for button in (*over.toggles.values(), over.outlined, over.whole):
        button.click()
    over.outline.field.setText("title")
    QTest.mouseDClick(over.canvas, Qt.MouseButton.LeftButton, pos=QPoint(3, 3))
    assert deck.wall.view() == before
    assert deck.sent[sent:] == []


def test_a_clicker_and_go_and_black_work_beside_it(deck: Deck, over: MapOver) -> None:
    deck.press(K.Key_Escape, K.Key_Escape)
    deck.place.pick("I01")
    deck.press(K.Key_M)
    deck.room.clock.wait(1100)
    deck.press(K.Key_PageDown)
    assert deck.shown == "I01"
    assert over.isVisible()
    deck.press((K.Key_B, CTRL))
    assert deck.wall.view().mode == "black"


def test_it_moves_on_with_the_run_and_makes_way_for_the_line(deck: Deck, over: MapOver) -> None:
    assert over.view is not None
    deck.room.do(c.ChooseOption("b"), c.ReleaseInject())
    deck.show()
    assert over.view.nodes["I04"].state.value == "live"
    deck.place.console.line.focus_line()
    assert not over.isVisible()


def test_zoom_has_three_levels_and_keeps_what_is_selected_in_the_middle(deck: Deck, over: MapOver) -> None:
    assert over.view is not None
    for level in Level:
        over.canvas.zoom_to(level)
        assert over.canvas.level() is level
        assert over.levels.currentIndex() == level
    box = over.view.boxes[over.canvas.current()]
    at = over.canvas.eye().to_screen(box.x, box.y)
    assert abs(at.x() - over.canvas.width() / 2) < 2
    over.canvas.fit()
    sight = over.canvas.eye().sight()
    assert sight.width() >= over.view.width
    assert sight.height() >= over.view.height


def test_the_wheel_with_ctrl_zooms_where_the_pointer_is(over: MapOver) -> None:
    over.canvas.zoom_to(Level.DETAIL)
    at = QPointF(over.canvas.width() / 2, over.canvas.height() / 2)
    held = over.canvas.eye().to_map(at)
    turn = QWheelEvent(at, at, QPoint(), QPoint(0, 120), Qt.MouseButton.NoButton, CTRL, Qt.ScrollPhase.NoScrollPhase, False)
    over.canvas.wheelEvent(turn)
    now = over.canvas.eye().to_map(at)
    assert abs(now.x() - held.x()) < 1
    assert over.canvas.eye().scale > 2


def test_the_outline_says_the_same_and_is_searched(deck: Deck, over: MapOver) -> None:
    assert over.view is not None
    assert over.outline.model.rowCount() == len(over.view.nodes)
    over.outline.field.setText("INCIDENT")
    assert shown_rows(over) == ["D1  Fault or incident?"]
    over.outline.field.setText("")
    assert len(shown_rows(over)) == len(over.view.nodes)
    model = over.outline.model
    spoken = [str(model.item(n).data(Qt.ItemDataRole.AccessibleTextRole)) for n in range(model.rowCount())]
    assert "2, Title I02, LIVE" in spoken
    assert "D1, decision, Fault or incident?, STANDBY" in spoken
    options = model.item(spoken.index("D1, decision, Fault or incident?, STANDBY"))
    assert [options.child(n).text() for n in range(options.rowCount())] == ["1 Fault", "2 Incident", "Call again"]


def test_enter_in_the_outline_puts_a_cue_in_standby(deck: Deck, over: MapOver) -> None:
    over.outline.field.setFocus()
    deck.type("I06")
    deck.press(K.Key_Return)
    assert over.canvas.current() == "I06"
    deck.press(K.Key_Return)
    assert deck.place.view is not None
    assert deck.place.view.standby.cue == "I06"
    assert not over.isVisible()


def test_everything_on_it_has_a_name_for_those_who_hear_the_screen(over: MapOver) -> None:
    for part in (over.canvas, over.outline.tree, over.outline.field, over.levels, over.whole, over.outlined, over.close_button):
        assert part.accessibleName()
    assert "Fault or incident?" in over.canvas.accessibleDescription()


def test_in_a_script_from_right_to_left_it_is_mirrored(right_to_left: None, deck: Deck) -> None:
    deck.go()
    deck.press(K.Key_M)
    over = deck.place.over.map
    assert over.view is not None
    eye, boxes = over.canvas.eye(), over.view.boxes
    assert eye.to_screen(boxes["I01"].x, 0).x() > eye.to_screen(boxes["I02"].x, 0).x()
    assert eye.to_map(eye.to_screen(120, 40)) == QPointF(120, 40)
    over.select("I01")
    deck.press(K.Key_Left)
    assert over.canvas.current() == "I02"
    assert over.geometry().right() < deck.place.console.cues.mapTo(deck.place.console, QPoint(0, 0)).x()


def test_a_scenario_alone_can_be_rehearsed_from_a_cue(qtbot: QtBot) -> None:
    page = MapPage(translator("en"), live=False)
    qtbot.addWidget(page)
    page.show_map(map_view(Room(started=False).desk.state, scenario(), None, "en", shape_of(scenario())))
    page.show()
    page.select("I04")
    assert page.details.rehearse.isVisible()
    assert not page.toggles["journey"].isVisible()
    with qtbot.waitSignal(page.rehearse_asked) as asked:
        page.details.rehearse.click()
    assert asked.args == ["I04"]
    with qtbot.assertNotEmitted(page.stand_by_asked):
        page.canvas.chosen.emit("I04")


def test_a_large_scenario_is_laid_out_beside_the_window(qtbot: QtBot) -> None:
    many = replace(scenario(), start="I0", injects={f"I{n}": inject(f"I{n}") for n in range(AT_ONCE + 1)})
    shapes = Shapes()
    with qtbot.waitSignal(shapes.made, timeout=10_000) as made:
        assert shapes.of("d", many) is None
    assert made.args == ["d"]
    ready = shapes.of("d", many)
    assert ready is not None
    assert len(ready.boxes) == AT_ONCE + 1


def test_while_it_is_laid_out_it_says_so(deck: Deck) -> None:
    page = MapPage(translator("en"), live=True, parent=deck.window)
    page.show_map(None)
    page.show()
    assert page.waiting.isVisible()
    assert not page.canvas.isVisible()


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
@pytest.mark.parametrize("size", [(1058, 666), (1010, 540)], ids=["1366x768", "1093x614"])
@pytest.mark.parametrize("language", ["en", "es"])
def test_no_word_of_it_is_cut_off(qtbot: QtBot, qapp: QApplication, language: str, size: tuple[int, int], scale: float) -> None:
    theme.apply(qapp, "light", scale)
    page = MapPage(translator(language), live=True)
    qtbot.addWidget(page)
    room = Room()
    room.do(c.ReleaseInject(), c.ReleaseInject())
    page.show_map(map_view(room.desk.state, room.scenario, room.desk.state.run, language, shape_of(room.scenario)))
    page.setMinimumSize(1, 1)
    page.resize(*size)
    page.show()
    assert_fits(qtbot, page)
    needed = page.minimumSizeHint()
    assert (needed.width() <= size[0], needed.height() <= size[1]) == (True, True), (needed, size)
