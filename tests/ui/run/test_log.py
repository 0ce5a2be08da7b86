"""The log: read back, parked, withdrawn and put back, filtered, followed row by row."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from tabletop.exercise import commands as c
from tabletop.exercise.words import ReadBack, ResponseKind
from tabletop.views.facilitator import LOG_LENGTH
from tabletop.views.log import Show
from tests.ui.run.conftest import Deck
from tests.ui.run.said import said
from ui.keys import Context
from ui.run.record_strips import HistoryStrip
from ui.run.rows import Rows
from ui.widgets.record_services import RecordServices

K, M = Qt.Key, Qt.KeyboardModifier


def test_one_key_reads_back_confirms_and_begins_again(deck: Deck) -> None:
    said(deck, "CUST")
    deck.press(K.Key_F8)
    for status in (ReadBack.READ_BACK, ReadBack.CONFIRMED, ReadBack.CAPTURED):
        deck.press(K.Key_R)
        assert deck.said[0].read_back is status
    assert deck.place.context() is Context.LOG


def test_one_key_parks_a_line_and_takes_it_out(deck: Deck) -> None:
    said(deck, "CUST")
    deck.press(K.Key_F8)
    for kind in (ResponseKind.PARKED, ResponseKind.RESPONSE):
        deck.press(K.Key_P)
        assert deck.said[0].kind is kind


def test_parking_a_line_leaves_a_half_typed_one_alone(deck: Deck) -> None:
    said(deck, "CUST")
    deck.press(K.Key_F2, K.Key_Tab)
    deck.type("half")
    deck.press(K.Key_F8, K.Key_P)
    assert deck.place.console.line.text.toPlainText() == "half"


def test_what_was_withdrawn_is_in_the_trash_and_delete_puts_it_back(deck: Deck) -> None:
    before = said(deck, "CUST", text="one")
    log = deck.place.console.log
    deck.press(K.Key_F8, K.Key_Delete)
    assert deck.said == []
    deck.press(K.Key_F, K.Key_F)
    assert log.bar.filter.show is Show.WITHDRAWN
    assert [log.rows.row(n).text for n in range(len(log.rows))] == ["one"]
    deck.press(K.Key_Delete)
    assert [r.id for r in deck.said] == [before.id]
    deck.press(K.Key_F)
    assert log.bar.filter.open


def test_the_log_of_one_body_or_one_kind(deck: Deck) -> None:
    said(deck, "CUST", text="a", kind=ResponseKind.GAP)
    said(deck, "POL", text="b")
    said(deck, "CUST", text="c")
    log = deck.place.console.log

    def shown() -> list[str]:
        return [log.rows.row(n).text for n in range(len(log.rows))]

    deck.press(K.Key_F8, K.Key_A)
    assert shown() == ["c", "a"]
    deck.press(K.Key_Down, K.Key_K)
    assert shown() == ["a"]
    deck.press(K.Key_K, K.Key_A)
    assert shown() == ["c", "b", "a"]


def test_a_filter_that_leaves_nothing_is_taken_away_by_its_key(deck: Deck) -> None:
    said(deck, "CUST")
    log = deck.place.console.log
    deck.press(K.Key_F8, K.Key_F)
    assert len(log.rows) == 0
    deck.press(K.Key_A)
    assert log.bar.filter.open


def test_the_log_goes_on_as_somebody_scrolls(deck: Deck) -> None:
    for n in range(300):
        deck.room.clock.wait(10)
        deck.room.do(c.RecordResponse(("CUST",), f"line {n}"))
    deck.show()
    log = deck.place.console.log
    assert len(log.rows) == LOG_LENGTH
    assert log.rows.canFetchMore(log.rootIndex())
    log.rows.fetchMore(log.rootIndex())
    assert len(log.rows) == 300
    assert not log.rows.canFetchMore(log.rootIndex())


def test_a_line_far_down_is_found(deck: Deck) -> None:
    for n in range(300):
        deck.room.clock.wait(10)
        deck.room.do(c.RecordResponse(("CUST",), f"line {n}"))
    deck.show()
    assert deck.place.recorder.show_line(deck.said[0].id)
    assert deck.place.console.log.chosen().text == "line 0"
    deck.press(K.Key_F8, K.Key_Delete)
    assert not deck.place.recorder.show_line("0" * 32)


def test_one_more_line_is_one_more_row_and_the_keyboard_stays_on_its_line(deck: Deck) -> None:
    for n in range(5):
        said(deck, "CUST", text=str(n))
    log = deck.place.console.log
    log.choose(2)
    here = log.chosen().response
    told: list[tuple[str, int, int]] = []
    log.rows.rowsInserted.connect(lambda _parent, first, last: told.append(("in", first, last)))
    log.rows.rowsRemoved.connect(lambda _parent, first, last: told.append(("out", first, last)))
    log.rows.dataChanged.connect(lambda first, last, _roles: told.append(("new", first.row(), last.row())))
    log.rows.modelReset.connect(lambda: told.append(("all", 0, 0)))
    said(deck, "POL", text="5")
    assert told == [("in", 0, 0)]
    assert log.chosen().response == here
    told.clear()
    deck.room.do(c.AmendResponse(deck.said[1].id, text="mended"))
    deck.show()
    assert told == [("new", 4, 4)]


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        ("abc", "abc", []),
        ("abc", "xabc", ["in 0 0"]),
        ("abc", "ac", ["out 1 1"]),
        ("abc", "axc", ["new 1 1"]),
        ("abc", "", ["out 0 2"]),
        ("", "ab", ["in 0 1"]),
        ("aaa", "aa", ["out 2 2"]),
        ("abcd", "axd", ["out 1 2", "in 1 1"]),
    ],
)
def test_a_list_says_what_changed_and_no_more(before: str, after: str, told: list[str]) -> None:
    rows, heard = Rows(str), []
    rows.show_rows(tuple(before))
    rows.rowsInserted.connect(lambda _p, first, last: heard.append(f"in {first} {last}"))
    rows.rowsRemoved.connect(lambda _p, first, last: heard.append(f"out {first} {last}"))
    rows.dataChanged.connect(lambda first, last, _r: heard.append(f"new {first.row()} {last.row()}"))
    rows.show_rows(tuple(after))
    assert heard == told
    assert [rows.row(n) for n in range(len(rows))] == list(after)


def test_earlier_wordings_are_told_the_newest_first(deck: Deck) -> None:
    one = said(deck, "CUST", text="first <b>")
    lines = ((1_780_000_000_000, one), (1_780_000_060_000, replace(one, text="second")), (1, replace(one, text="now")))
    record = RecordServices(wordings=lambda _response, then: then(lines))
    deck.place.services = replace(deck.place.services, record=record)
    deck.press(K.Key_F8, K.Key_H)
    strip: HistoryStrip = deck.place.recorder.history
    assert strip.isVisible()
    words = strip.words.text().split("\n")
    assert [line.split("CUST  ")[1] for line in words] == ["second", "first <b>"]
    deck.press(K.Key_Escape)
    assert not strip.isVisible()
