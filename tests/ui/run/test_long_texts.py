"""Whatever is typed or pasted: nothing is lost."""

import time
from collections.abc import Callable

import pytest
from PySide6.QtCore import QByteArray, QMimeData, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication

from tabletop.exercise.words import Stance
from tabletop.i18n import translator
from tests.ui.run.conftest import Deck
from tests.ui.run.said import said

K, M = Qt.Key, Qt.KeyboardModifier


LONG = "palabra " * 5_000
FREEZE_MS = 100


def thread_ms(deck: Deck, act: Callable[[], object]) -> float:
    """What an act and its painting cost the window's thread."""
    before = time.thread_time()
    act()
    deck.window.grab()
    return (time.thread_time() - before) * 1000


@pytest.mark.parametrize(
    "text",
    [
        LONG.strip(),
        "\n".join(f"line {n} of a long paste" for n in range(500)),
        "x" * 40_000,
        "مرحبا بالعالم " * 400 + "Customs 24/7",
        "The ship \u202eabc\u202c says שלום and مرحبا at 10:47",
        "a\u2028b\u2029c\u0085d",
        "e\u0301 n\u0303 👩‍👩‍👧‍👦 \u00a0.",
    ],
    ids=["40,000 letters", "500 lines", "one word", "right to left", "both ways", "other ends of lines", "joined signs"],
)
def test_whatever_is_pasted_nothing_is_lost_and_nothing_freezes(deck: Deck, text: str) -> None:
    slot = deck.place.console.line.text
    deck.press(K.Key_F2, K.Key_Tab)
    data = QMimeData()
    data.setText(text)
    acts = (
        lambda: slot.insertFromMimeData(data),
        lambda: deck.type("."),
        lambda: deck.press(K.Key_Return),
        lambda: deck.press(K.Key_Up),
        lambda: deck.press(K.Key_Escape),
    )
    assert [spent for act in acts if (spent := thread_ms(deck, act)) > FREEZE_MS] == []
    expected = f"{text}.".replace("\u2028", "\n").replace("\u2029", "\n")
    assert deck.said[0].text.replace("\u2028", "\n").replace("\u2029", "\n") == expected
    assert slot.toPlainText() == ""
    deck.press(K.Key_F2, K.Key_Up)
    assert slot.words() == expected


def test_letters_put_together_by_an_input_method_are_kept_and_start_the_time(deck: Deck) -> None:
    deck.press(K.Key_F2, K.Key_Tab)
    slot = deck.place.console.line.text
    started = deck.room.clock.ms
    QApplication.sendEvent(slot, QInputMethodEvent("に", []))
    assert deck.place.console.line.draft().text == ""
    commit = QInputMethodEvent()
    commit.setCommitString("日本")
    QApplication.sendEvent(slot, commit)
    deck.room.clock.wait(5000)
    deck.press(K.Key_Return)
    assert (deck.said[0].text, deck.said[0].at_ms) == ("日本", started)


def test_pasted_bytes_that_are_no_text_are_nothing(deck: Deck) -> None:
    data = QMimeData()
    data.setData("application/x-thing", QByteArray(b"\x00\x01"))
    deck.press(K.Key_F2, K.Key_Tab)
    deck.place.console.line.text.insertFromMimeData(data)
    assert deck.place.console.line.text.toPlainText() == ""


def test_every_word_of_the_recorder_is_in_spanish_too(make_deck: Callable[[str], Deck]) -> None:
    deck = make_deck("es")
    said(deck, "CUST", stance=Stance.LEAD)
    log = deck.place.console.log
    assert "lidera" in str(log.rows.data(log.rows.index(0)))
    assert deck.place.recorder.evaluators.field.accessibleName() != translator("en").text("Initials of the evaluator")
