"""The hot-wash board by keys: chosen, worded, put in order; the wall shows what was published and nothing else."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tabletop.exercise import commands as c
from tabletop.exercise.values import BoardCard
from tabletop.exercise.words import Attribution, BoardColumn, ResponseKind, SlideKind, WallMode
from tabletop.views.wall import BoardSlide, wall_view
from tests.exercise.room import Room
from tests.ui.conclude.test_conclude import at_desk, made, place_of, room
from tests.ui.desk_bench import AtDesk, assert_fits
from ui.conclude import board_cards
from ui.conclude.board import BoardPage

__all__ = ["at_desk", "room"]

K, M = Qt.Key, Qt.KeyboardModifier
S, G, Q = BoardColumn
ONE, TWO, THREE = BoardCard(G, "No list.", ("g1",)), BoardCard(G, "Nobody orders", ("g2",)), BoardCard(Q, "Who pays?")


def board(at_desk: AtDesk) -> BoardPage:
    """Open, the keyboard on what was said."""
    at_desk.focus(place_of(at_desk).evidence.list)
    at_desk.press("b")
    assert place_of(at_desk).board.said.list.hasFocus()
    return place_of(at_desk).board


def put(at_desk: AtDesk, *ids: str) -> BoardPage:
    page = board(at_desk)
    for id in ids:
        page.said.list.choose(id)
        at_desk.press(K.Key_Space)
    return page


def chord(key: Qt.Key, modifier: Qt.KeyboardModifier = M.ControlModifier) -> None:
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, key, modifier)


def texts(at_desk: AtDesk) -> list[tuple[str, str]]:
    """Of the cards as they stand on the laptop."""
    return [(card.column.value, card.text) for card in place_of(at_desk).board.chosen._cards]


def on_wall(at_desk: AtDesk) -> str:
    assert at_desk.room is not None
    return repr(wall_view(at_desk.state, at_desk.room.desk.scenarios).slide)


def test_lines_that_are_marked_go_to_their_columns_and_the_wall_has_them_once_published(at_desk: AtDesk) -> None:
    page = put(at_desk, "g1", "s1", "q1")
    assert texts(at_desk) == [("strengths", "Early warning"), ("gaps", "No written procedure"), ("questions", "Who pays?")]
    assert [row.key for row in page.said.list.rows() if row.marked] == ["g1", "q1", "s1"]
    assert at_desk.wishes == []
    assert "No written procedure" not in on_wall(at_desk)
    chord(K.Key_Return)
    assert at_desk.state.wall.shown is not None
    assert at_desk.state.wall.shown.slide is SlideKind.HOT_WASH
    assert at_desk.state.board[1] == BoardCard(G, "No written procedure", ("g1",))
    assert "No written procedure" in on_wall(at_desk)
    page.wall.take_down.click()
    assert "No written procedure" not in on_wall(at_desk)


def test_what_is_typed_after_that_waits_for_publish(at_desk: AtDesk) -> None:
    page = put(at_desk, "g1")
    chord(K.Key_Return)
    at_desk.focus(page.chosen.list)
    page.chosen.choose(0)
    at_desk.press(K.Key_Return)
    page.chosen.wording.selectAll()
    at_desk.press("No rule in writing")
    assert ("gaps", "No rule in writing") in texts(at_desk)
    assert "No rule" not in on_wall(at_desk)
    chord(K.Key_Return)
    assert "No rule in writing" in on_wall(at_desk)
    shown = [wish for wish in at_desk.wishes if isinstance(wish, c.ShowSlide)]
    assert len(shown) == 1  # it was there already


def test_half_a_new_card_is_never_published(at_desk: AtDesk) -> None:
    page = put(at_desk, "g1")
    at_desk.focus(page._new)
    at_desk.press("+ They cal")
    chord(K.Key_Return)
    assert len(at_desk.state.board) == 1
    assert page._new.text() == "+ They cal"
    at_desk.press("led at once", K.Key_Return)
    assert texts(at_desk)[0] == ("strengths", "They called at once")
    assert page._new.text() == ""


def test_cards_are_put_in_order_by_keys(at_desk: AtDesk) -> None:
    page = put(at_desk, "g1", "g2", "q1")
    cards = page.chosen.list
    at_desk.focus(cards)
    page.chosen.choose(1)
    chord(K.Key_Up)
    assert [text for _column, text in texts(at_desk)] == ["Nobody can order it", "No written procedure", "Who pays?"]
    assert page.chosen.here() == 0
    chord(K.Key_Right)
    assert texts(at_desk)[-1] == ("questions", "Nobody can order it")
    chord(K.Key_Return, M.ShiftModifier)
    assert texts(at_desk)[-1] == ("questions", "Who pays?; Nobody can order it")
    assert at_desk.room is not None
    at_desk.press(K.Key_Delete)
    assert texts(at_desk) == [("gaps", "No written procedure")]


def test_the_board_is_kept_until_it_is_published(qtbot: QtBot, at_desk: AtDesk) -> None:
    put(at_desk, "g1")
    at_desk.language = "es"
    at_desk.show()
    assert texts(at_desk) == [("gaps", "No written procedure")]
    assert not place_of(at_desk).board.isHidden()
    at_desk.focus(place_of(at_desk).board.said.list)
    chord(K.Key_Return)
    assert at_desk.kept["conclude.board"] == ""
    assert board_cards.read("[1") is None
    assert board_cards.read('[["nowhere", "x"]]') is None


def test_a_black_wall_does_not_keep_the_board(at_desk: AtDesk) -> None:
    page = put(at_desk, "g1")
    chord(K.Key_Return)
    at_desk.before(c.SetWall(WallMode.BLACK))
    assert page.wall.take_down.isEnabled()
    at_desk.focus(page.said.list)
    chord(K.Key_Return)
    assert at_desk.state.wall.mode is WallMode.LIVE
    page.wall.take_down.click()
    assert not page.wall.take_down.isEnabled()


def test_nothing_is_published_without_a_card_nor_while_the_wall_is_held(at_desk: AtDesk) -> None:
    page = board(at_desk)
    chord(K.Key_Return)
    assert at_desk.wishes == []
    assert "Put a card" in at_desk.said()
    page.said.list.choose("g1")
    at_desk.press(K.Key_Space)
    at_desk.before(c.SetWall(WallMode.FROZEN))
    chord(K.Key_Return)
    assert at_desk.state.wall.shown is None or at_desk.state.wall.shown.slide is None
    assert at_desk.said() != ""


def test_agencies_are_named_only_where_the_rules_say_so(qtbot: QtBot, room: Room) -> None:
    room.do(c.RecordResponse(("POL",), "POL waits for >cust 15/03 the list", ResponseKind.GAP, id="g3"))
    at_desk = made(qtbot, room)
    page = put(at_desk, "g3")
    view = page.wall.preview.view()
    assert view is not None
    assert isinstance(view.slide, BoardSlide)
    assert view.slide.gaps == ("POL waits for the list",)
    at_desk.before(c.SetGroundRules(Attribution.CODED))
    view = page.wall.preview.view()
    assert view is not None
    assert isinstance(view.slide, BoardSlide)
    assert view.slide.gaps == ("an agency waits for the list",)


def test_pages_are_turned_on_the_wall_only_while_it_shows_the_board(at_desk: AtDesk) -> None:
    page = put(at_desk, "g1")
    turned: list[int] = []
    place_of(at_desk).page_turned.connect(turned.append)
    for n in range(9):
        at_desk.focus(page._new)
        at_desk.press(f"- card {n}", K.Key_Return)
    assert page.wall.preview.page_count() == 2
    page.wall.more.click()
    assert turned == []
    chord(K.Key_Return)
    page.wall.more.click()
    assert turned == [1]


def test_keys_of_the_findings_do_nothing_on_the_board_and_esc_goes_back(at_desk: AtDesk) -> None:
    page = put(at_desk, "g1")
    at_desk.press("n")
    assert at_desk.wishes == []
    at_desk.press(K.Key_Escape)
    assert place_of(at_desk).evidence.list.hasFocus()
    assert not page.isVisible()


@pytest.mark.parametrize(
    ("after", "expected"),
    [
        (board_cards.moved((ONE, TWO, THREE), 1, 1), ((ONE, TWO, THREE), 1)),
        (board_cards.moved((ONE, TWO, THREE), 0, 1), ((TWO, ONE, THREE), 1)),
        (board_cards.shifted((ONE, TWO), 0, -1), ((BoardCard(S, "No list.", ("g1",)), TWO), 0)),
        (board_cards.shifted((THREE,), 0, 1), ((THREE,), 0)),
        (board_cards.merged((ONE, TWO), 1), ((BoardCard(G, "No list; Nobody orders", ("g1", "g2")),), 0)),
        (board_cards.merged((TWO, THREE), 1), ((TWO, THREE), 1)),
        (board_cards.without((ONE,), 0), ((), -1)),
        (board_cards.without_line((ONE, THREE), "g1"), (THREE,)),
        (board_cards.typed("-  ", S), None),
        (board_cards.typed("Why ?", S), BoardCard(S, "Why ?")),
        (board_cards.read(board_cards.written((ONE, THREE))), (ONE, THREE)),
    ],
)
def test_cards(after: object, expected: object) -> None:
    assert after == expected


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("size", [(1366, 724), (1093, 570)])
def test_the_board_has_names_and_room(qtbot: QtBot, room: Room, language: str, size: tuple[int, int]) -> None:
    at_desk = made(qtbot, room, language)
    at_desk.place.resize(*size)
    put(at_desk, "g1")
    assert_fits(qtbot, at_desk.place)
