"""A picture of an inject that nobody wrote: pasted, dropped or chosen, seen by the room after GO alone."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tabletop.messages import message
from tabletop.scenario.model import Look
from tabletop.views.wall import InjectSlide, Picture
from tests.ui.run.conftest import Deck
from tests.ui.run.test_line_helps import PhotoDesk, picture_bytes
from ui.run import ad_hoc, going_on
from ui.run.place import RunPlace

K, M = Qt.Key, Qt.KeyboardModifier
CTRL = M.ControlModifier
FIRST = f"{0:064x}"


@pytest.fixture
def photos(deck: Deck) -> PhotoDesk:
    return PhotoDesk(deck)


def begun(deck: Deck, title: str = "The berth") -> ad_hoc.AdHocStrip:
    """A new inject with a title, the keyboard in its text."""
    deck.press((K.Key_I, CTRL))
    deck.type(title)
    deck.press(K.Key_Return)
    return deck.place.console.ad_hoc


def paste(deck: Deck, data: QMimeData) -> None:
    clipboard = QGuiApplication.clipboard()
    clipboard.setMimeData(data)
    deck.press((K.Key_V, CTRL))
    clipboard.clear()


def drop(target: QWidget, data: QMimeData) -> bool:
    """Whether it was taken."""
    there, act = QPointF(4, 4), Qt.DropAction.CopyAction
    buttons, keys = Qt.MouseButton.LeftButton, M.NoModifier
    enter = QDragEnterEvent(there.toPoint(), act, data, buttons, keys)
    QApplication.sendEvent(target, enter)
    event = QDropEvent(there, act, data, buttons, keys)
    QApplication.sendEvent(target, event)
    return enter.isAccepted() and event.isAccepted()


def files(*paths: str) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(path) for path in paths])
    data.setText("\n".join(paths))
    return data


def added(deck: Deck) -> list[tuple[str, str, str, str]]:
    return [(x.title, x.text, x.look, x.picture) for run in deck.room.desk.state.runs for x in run.improvised]


def test_a_picture_that_is_pasted_is_on_the_wall_after_go_and_not_before(deck: Deck, photos: PhotoDesk) -> None:
    deck.go()
    before = deck.wall.view()
    strip = begun(deck)
    paste(deck, picture_bytes())
    assert strip.photo.accessibleName() == "Reading the picture…"
    photos.settle()
    assert (strip.photo.accessibleName(), strip.look.value(), strip.small.isVisible()) == ("Remove picture", "photo", True)
    deck.type("Seen at noon")
    deck.press(K.Key_Return)
    assert added(deck) == [("The berth", "Seen at noon", "photo", FIRST)]
    assert deck.wall.view() == before
    deck.go()
    pictures = (Picture(FIRST, ""),)
    assert deck.wall.view().slide == InjectSlide(Look.PHOTO, "X1", "The berth", "Seen at noon", pictures=pictures)
    deck.press((K.Key_I, CTRL))
    assert (strip.picture, strip.look.value(), strip.photo.accessibleName()) == ("", "briefing", "Picture…")


def test_enter_waits_for_a_picture_that_is_being_read(deck: Deck, photos: PhotoDesk) -> None:
    strip = begun(deck)
    paste(deck, picture_bytes())
    deck.press(K.Key_Return)
    assert (added(deck), strip.isVisible()) == ([], True)
    photos.settle(message("photo.not-kept"))
    assert (added(deck), strip.isVisible()) == ([], True), "it cannot be read: nothing is made without it unasked"
    paste(deck, picture_bytes())
    deck.press(K.Key_Return)
    photos.settle()
    assert not strip.isVisible()
    assert [picture for *_, picture in added(deck)] == list(photos.made)[1:]


def test_a_key_takes_the_picture_off_and_another_one_replaces_it(deck: Deck, photos: PhotoDesk) -> None:
    strip = begun(deck)
    paste(deck, picture_bytes())
    photos.settle()
    deck.press(K.Key_Tab)
    assert QApplication.focusWidget() is strip.photo
    deck.press(K.Key_Delete)
    assert (strip.picture, strip.photo.accessibleName(), strip.look.value()) == ("", "Picture…", "briefing")
    assert strip.text.hasFocus()
    paste(deck, picture_bytes())
    deck.press(K.Key_Tab, K.Key_Delete)
    photos.settle()
    assert strip.picture == "", "what was taken off while it was read stays off"
    strip.look.set_value("document")
    paste(deck, picture_bytes())
    photos.settle()
    paste(deck, picture_bytes())
    photos.settle(message("photo.not-kept"))
    assert (strip.picture, strip.look.value()) == (list(photos.made)[2], "document"), "and a bad one leaves the good one there"


def test_a_file_is_chosen_by_the_button_and_nothing_stops_meanwhile(deck: Deck, photos: PhotoDesk, tmp_path: Path) -> None:
    asked: list[Callable[[str], None]] = []

    def choose(_parent: QWidget, _title: str, _folder: str, _kinds: str, then: Callable[[str], None]) -> None:
        asked.append(then)

    deck.place.services = replace(deck.place.services, files=replace(deck.place.services.files, choose_file=choose))
    strip, there = begun(deck), tmp_path / "chart.png"
    there.write_bytes(b"\x89PNG picture")
    deck.press(K.Key_Tab, K.Key_Return)
    deck.press((K.Key_G, CTRL))
    assert deck.shown == "I01", "GO goes on"
    asked[0](str(there))
    photos.settle()
    assert strip.picture == FIRST
    assert strip.text.hasFocus()


def test_the_picture_comes_off_in_standby_by_the_strip_that_mends_until_it_was_seen(deck: Deck, photos: PhotoDesk) -> None:
    deck.go()
    for title in ("Wrong", "Right"):
        begun(deck, title)
        paste(deck, picture_bytes())
        photos.settle()
        deck.press(K.Key_Return)
    mend = deck.place.console.correct
    deck.press((K.Key_T, CTRL))
    assert (mend.inject, mend.bare.isVisible()) == ("X2", True)
    QTest.keyClick(mend.bare, K.Key_Return)
    assert [picture for *_, picture in added(deck)] == [FIRST, ""]
    assert (mend.isVisible(), mend.bare.isVisible(), mend.title.hasFocus()) == (True, False, True)
    deck.press(K.Key_Escape)
    deck.place.pick("X1")
    deck.go()
    deck.press((K.Key_T, CTRL))
    assert (mend.inject, mend.bare.isVisible()) == ("X1", False)


def test_a_file_that_is_dropped_anywhere_on_the_strip_is_read_and_its_name_is_nowhere(
    deck: Deck, photos: PhotoDesk, tmp_path: Path
) -> None:
    strip = begun(deck)
    secret, other = (tmp_path / f"minister-at-{place}.jpg" for place in ("home", "sea"))
    for path in (secret, other):
        path.write_bytes(path.name.encode())
    for part in (strip, strip.title, strip.text, strip.look, strip.photo):
        assert drop(part, files(str(secret)))
        photos.settle()
        assert (strip.picture, strip.title.text(), strip.text.text()) == (list(photos.made)[-1], "The berth", "")
        strip.drop_picture()
    drop(strip, files(str(other), str(secret)))
    photos.settle()
    assert photos.made[strip.picture] == other.name.encode()
    assert "first of them" in deck.place.console.strip.sentence()
    deck.press(K.Key_Return)
    assert [(text, look) for _, text, look, _ in added(deck)] == [("", "photo")]
    assert "minister" not in "".join(row.body for row in deck.room.journal.rows)


def test_what_is_no_picture_is_refused_with_a_sentence_and_nothing_typed_is_lost(
    deck: Deck, photos: PhotoDesk, tmp_path: Path
) -> None:
    strip = begun(deck)
    deck.type("typed")
    for name in ("film.mp4", "plan.pdf", "there-is-none.png"):
        if "none" not in name:
            (tmp_path / name).write_bytes(b"%PDF or so")
        paste(deck, files(str(tmp_path / name)))
        photos.settle(message("photo.not-readable"))
        assert "Nothing was attached" in deck.place.console.strip.sentence()
        deck.place.console.strip.clear()
        assert (strip.title.text(), strip.text.text(), strip.picture, strip.look.value()) == (
            "The berth",
            "typed",
            "",
            "briefing",
        )
    data = picture_bytes()
    data.setText(" and words go before a picture of them")
    paste(deck, data)
    assert (strip.text.text(), photos.waiting) == ("typed and words go before a picture of them", [])
    deck.press(K.Key_Return)
    assert [picture for *_, picture in added(deck)] == [""]


def test_a_disk_that_refuses_gives_everything_back_and_so_does_another_language(
    deck: Deck, photos: PhotoDesk, qtbot: QtBot
) -> None:
    strip = begun(deck)
    paste(deck, picture_bytes())
    photos.settle()
    deck.type("words")
    deck.room.journal.full = True
    deck.press(K.Key_Return)
    assert (strip.isVisible(), strip.picture, strip.text.text()) == (True, FIRST, "words")
    place = deck.place
    for still_read in (False, True):
        if still_read:
            place.console.ad_hoc.pictured.emit([picture_bytes().imageData()])
        before, place = place, RunPlace(deck.place.services, deck.wall)
        qtbot.addWidget(place)
        going_on.take_over(place, before)()
        photos.settle()
        there = place.console.ad_hoc
        assert (there.title.text(), there.text.text(), there.look.value()) == ("The berth", "words", "photo")
        assert there.picture == list(photos.made)[-1]
    assert strip.picture == FIRST, "and nothing came to the strip that is gone"


def test_the_key_that_opens_it_takes_nothing_away_while_it_is_open(deck: Deck, photos: PhotoDesk) -> None:
    strip = begun(deck)
    paste(deck, picture_bytes())
    photos.settle()
    deck.type("typed")
    deck.press((K.Key_I, CTRL))
    assert (strip.title.text(), strip.text.text(), strip.picture, strip.title.hasFocus()) == ("The berth", "typed", FIRST, True)


def test_a_picture_that_comes_too_late_is_nobodys(deck: Deck, photos: PhotoDesk) -> None:
    strip = begun(deck)
    paste(deck, picture_bytes())
    deck.press(K.Key_Escape, (K.Key_I, CTRL))
    photos.settle()
    assert (strip.picture, strip.photo.accessibleName()) == ("", "Picture…")
    paste(deck, picture_bytes())
    deck.place.forget()
    photos.settle()
    assert (strip.isVisible(), strip.picture, added(deck)) == (False, "", [])
