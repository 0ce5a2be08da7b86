"""Abbreviations and photographs of a line."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from tabletop.messages import Message, message
from tests.ui.run.conftest import Deck
from ui.run.log_list import thumbnail
from ui.widgets.record_services import Fetched, Kept, RecordServices, Told

K, M = Qt.Key, Qt.KeyboardModifier


@pytest.fixture
def expanding(deck: Deck) -> Deck:
    deck.place.console.line.set_abbreviations({"cg": "Guardia Costera", "ñu": "😀 ñandú"})
    deck.press(K.Key_F2, K.Key_Tab)
    return deck


def test_space_writes_an_abbreviation_out_and_backspace_takes_it_back(expanding: Deck) -> None:
    text = expanding.place.console.line.text
    expanding.type("La cg ")
    assert text.toPlainText() == "La Guardia Costera "
    expanding.press(K.Key_Backspace)
    assert text.toPlainText() == "La cg "
    expanding.type("no ")
    assert text.toPlainText() == "La cg no "
    expanding.press(K.Key_Backspace)
    assert text.toPlainText() == "La cg no"


def test_tab_writes_it_out_and_goes_on(expanding: Deck) -> None:
    expanding.type("CG")
    expanding.press(K.Key_Tab)
    assert expanding.place.console.line.text.toPlainText() == "Guardia Costera"
    assert expanding.place.console.line.tags.hasFocus()


def test_signs_beyond_the_first_plane_are_counted_as_qt_counts_them(expanding: Deck) -> None:
    text = expanding.place.console.line.text
    text.setPlainText("😀 ñu")
    text.moveCursor(text.textCursor().MoveOperation.End)
    expanding.type(" ")
    assert text.toPlainText() == "😀 😀 ñandú "
    expanding.press(K.Key_Backspace)
    assert text.toPlainText() == "😀 ñu "


def test_what_is_no_abbreviation_stays(expanding: Deck) -> None:
    text = expanding.place.console.line.text
    for words in ("cgx ", "x.cgs ", "@cg ", ">cg ", " "):
        expanding.type(words)
        assert text.toPlainText() == words
        text.clear()


def test_abbreviations_are_a_persons_own_and_kept(qtbot: QtBot, deck: Deck) -> None:
    kept: dict[str, object] = {}
    services = replace(deck.place.services, remember=kept.__setitem__, setting=kept.get)
    deck.place.services = services
    deck.press((K.Key_A, M.ControlModifier | M.ShiftModifier))
    strip = deck.place.recorder.abbreviations
    assert strip.isVisible()
    deck.type("cg = Coast")
    deck.press((K.Key_A, M.ControlModifier | M.ShiftModifier))
    deck.type(" Guard")
    deck.press((K.Key_Return, M.ControlModifier))
    assert not strip.isVisible()
    assert kept["abbreviations"] == ["cg = Coast Guard"]
    deck.press(K.Key_Tab)
    deck.type("cg ")
    assert deck.place.console.line.text.toPlainText() == "Coast Guard "


class PhotoDesk:
    """Keeps pictures when told to, as a slow child process would."""

    def __init__(self, deck: Deck) -> None:
        self.waiting: list[tuple[str, Kept]] = []
        self.made: dict[str, bytes] = {}
        self.saved: dict[str, bytes] = {}
        files = replace(deck.place.services.files, ask_save=lambda _parent, _title, proposal: f"/there/{proposal}")
        record = RecordServices(self._keep, self._photo, self._wordings, self._save)
        deck.place.services = replace(deck.place.services, record=record, files=files)

    def _keep(self, data: bytes, then: Kept) -> None:
        digest = f"{len(self.made):064x}"
        self.made[digest] = data
        self.waiting.append((digest, then))

    def _photo(self, digest: str, then: Fetched) -> None:
        then(self.made.get(digest))

    def _wordings(self, _response: str, then: Told) -> None:
        then(())

    def _save(self, path: str, data: bytes) -> Message | None:
        self.saved[path] = data
        return None

    def settle(self, why: Message | None = None) -> None:
        waiting, self.waiting = self.waiting, []
        for digest, then in waiting:
            then("" if why else digest, why)


def picture_bytes() -> QMimeData:
    image = QImage(60, 40, QImage.Format.Format_RGB32)
    image.fill(QColor("#CC8800"))
    data = QMimeData()
    data.setImageData(image)
    return data


def test_a_picture_that_is_pasted_hangs_on_the_line_and_is_seen_in_the_row(deck: Deck) -> None:
    photos = PhotoDesk(deck)
    deck.press(K.Key_F2, K.Key_Tab)
    deck.place.console.line.text.insertFromMimeData(picture_bytes())
    photos.settle()
    assert deck.place.console.line.text.toPlainText() != ""
    deck.type("the flip chart of group 2")
    deck.press(K.Key_Return)
    assert (deck.said[0].text, deck.said[0].attachments) == ("the flip chart of group 2", (f"{0:064x}",))
    assert photos.made[f"{0:064x}"].startswith(b"\x89PNG")
    assert not thumbnail(photos.made[f"{0:064x}"]).isNull()
    log = deck.place.console.log
    log.grab()
    log.viewport().grab()
    deck.press(K.Key_F8, K.Key_S)
    assert list(photos.saved.values()) == list(photos.made.values())


def test_a_picture_that_arrives_after_its_line_was_saved_is_hung_on_it(deck: Deck) -> None:
    photos = PhotoDesk(deck)
    deck.press(K.Key_F2, K.Key_Tab)
    deck.type("two sheets")
    for _sheet in range(2):
        deck.place.console.line.text.insertFromMimeData(picture_bytes())
    deck.press(K.Key_Return)
    deck.press(K.Key_Tab)
    deck.type("the next line")
    photos.settle()
    assert deck.said[0].attachments == (f"{0:064x}", f"{1:064x}")
    assert deck.place.console.line.text.toPlainText() == "the next line"


def test_pictures_of_a_line_the_disk_is_slow_with_wait_for_it_and_are_hung_on_it_once(deck: Deck) -> None:
    photos = PhotoDesk(deck)
    deck.slow = True
    deck.press(K.Key_F2, K.Key_Tab)
    deck.type("three sheets")
    for _sheet in range(3):
        deck.place.console.line.text.insertFromMimeData(picture_bytes())
    deck.press(K.Key_Return)
    photos.settle()
    assert len(deck.sent) == 1
    deck.settle(0)
    assert len(deck.sent) == 2
    deck.show()
    assert len(deck.sent) == 2
    deck.settle(1)
    deck.show()
    assert deck.said[0].attachments == tuple(f"{n:064x}" for n in range(3))
    assert len(deck.sent) == 2


def test_a_picture_that_cannot_be_kept_leaves_the_line_as_it_was(deck: Deck) -> None:
    photos = PhotoDesk(deck)
    deck.press(K.Key_F2, K.Key_Tab)
    deck.type("words")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile("/nowhere/photo.jpg")])
    deck.place.console.line.text.insertFromMimeData(data)
    assert deck.place.console.strip.sentence()
    deck.place.console.strip.clear()
    deck.place.console.line.text.insertFromMimeData(picture_bytes())
    photos.settle(message("photo.not-kept"))
    assert deck.place.console.strip.sentence()
    deck.press(K.Key_Return)
    assert (deck.said[0].text, deck.said[0].attachments) == ("words", ())
