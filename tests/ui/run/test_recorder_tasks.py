"""Tasks 2, 3 and 5 with their keys counted; stances, strands and the time of a line."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from tabletop.exercise.words import ResponseKind, Stance
from tabletop.localized import localized
from tabletop.scenario.model import Question, Strand
from tests.exercise.room import DIGEST
from tests.journeys.key_meter import KeyMeter
from tests.ui.run.conftest import Deck
from tests.ui.run.said import said

K, M = Qt.Key, Qt.KeyboardModifier


@pytest.fixture
def meter(qapp: QApplication) -> KeyMeter:
    return KeyMeter(qapp)


def test_task_2_five_keys_more_than_the_words_then_two(deck: Deck, meter: KeyMeter) -> None:
    deck.go()
    meter.keys = 0
    deck.press(K.Key_F2)
    deck.type("cu")
    deck.press(K.Key_Tab)
    deck.type("Retiene el contenedor")
    first = deck.room.clock.ms
    deck.press(K.Key_Return)
    assert meter.keys - len("Retiene el contenedor") <= 5
    for words in ("Avisa a la autoridad", "Va a bordo"):
        meter.keys = 0
        deck.press(K.Key_Tab)
        deck.type(words)
        deck.press(K.Key_Return)
        assert meter.keys - len(words) <= 2
    assert meter.clicks == 0
    assert [(r.agencies, r.text, r.kind) for r in deck.said] == [
        (("CUST",), "Retiene el contenedor", ResponseKind.RESPONSE),
        (("TERM",), "Avisa a la autoridad", ResponseKind.RESPONSE),
        (("POL",), "Va a bordo", ResponseKind.RESPONSE),
    ]
    assert abs(deck.said[0].at_ms - first) <= 1000


def test_task_3_another_body_in_seven_keys_and_the_line_keeps_its_id(deck: Deck, meter: KeyMeter) -> None:
    deck.press(K.Key_F2)
    deck.type("cu")
    deck.press(K.Key_Tab)
    deck.type("We hold it")
    deck.press(K.Key_Return)
    before = deck.said[0]
    meter.keys = 0
    deck.press(K.Key_Up, (K.Key_Tab, M.ShiftModifier))
    deck.type("po")
    deck.press(K.Key_Tab, K.Key_Return)
    assert meter.keys <= 7
    assert [(r.id, r.agencies, r.text) for r in deck.said] == [(before.id, ("POL",), "We hold it")]
    assert deck.said[0].amended


def test_task_5_black_in_the_middle_of_a_word_costs_two_keys_and_no_letter(deck: Deck, meter: KeyMeter) -> None:
    deck.go()
    deck.press(K.Key_F2, K.Key_Tab)
    meter.keys = 0
    deck.type("We hold the con")
    deck.press((K.Key_B, M.ControlModifier))
    assert deck.wall.view().mode == "black"
    deck.type("tainer")
    deck.press((K.Key_B, M.ControlModifier))
    assert deck.wall.view().mode == "live"
    assert meter.keys - len("We hold the container") == 2
    deck.press(K.Key_Return)
    assert deck.said[0].text == "We hold the container"


def test_arrows_in_the_tags_go_through_the_stances_and_off_again(deck: Deck) -> None:
    deck.press(K.Key_F2)
    deck.type("cu")
    deck.press(K.Key_Tab)
    deck.type("We do it")
    deck.press(K.Key_Tab, K.Key_Down, K.Key_Down, K.Key_Up, K.Key_Return)
    assert deck.said[0].stance is Stance.LEAD
    deck.press(K.Key_Up, K.Key_Tab, K.Key_Up, K.Key_Return)
    assert deck.said[0].stance is None


def test_a_stance_that_is_deleted_from_the_tags_is_gone(deck: Deck) -> None:
    said(deck, "CUST", stance=Stance.SUPPORT, strands=(Strand.PR,))
    deck.press(K.Key_F2, K.Key_Up, K.Key_Tab, (K.Key_A, M.ControlModifier))
    deck.type("leg")
    deck.press(K.Key_Return)
    assert (deck.said[0].stance, deck.said[0].strands) == (None, (Strand.RF,))


def test_a_line_gets_the_strand_its_body_was_asked_about_unless_another_is_typed(deck: Deck) -> None:
    asked = (
        Question("Q1", Strand.RF, localized({"en": "Where?"}), ("CUST",)),
        Question("Q2", Strand.CC, localized({"en": "Who?"}), ("POL",)),
    )
    scenario = deck.room.scenario
    injects = {**scenario.injects, "I01": replace(scenario.injects["I01"], questions=asked)}
    deck.room.desk.scenarios[DIGEST] = replace(scenario, injects=injects)
    deck.show()
    deck.go()
    for who, typed in (("cu", ""), ("po", ""), ("po", "proc"), ("te", "")):
        deck.press(K.Key_F2)
        deck.type(who)
        deck.press(K.Key_Tab)
        deck.type("x")
        if typed:
            deck.press(K.Key_Tab, (K.Key_A, M.ControlModifier))
            deck.type(typed)
        deck.press(K.Key_Return)
    assert [r.strands for r in deck.said] == [(Strand.RF,), (Strand.CC,), (Strand.PR,), ()]
    assert deck.place.console.line.lights.question() == ""


def test_when_it_was_said_can_be_corrected(deck: Deck) -> None:
    before = said(deck, "CUST")
    line = deck.place.console.line
    deck.press(K.Key_F2, K.Key_Up, K.Key_Tab, K.Key_Tab)
    assert line.at.isVisible()
    was = line.at.text()
    deck.press((K.Key_A, M.ControlModifier))
    hour, minute = was.split(":")
    deck.type(f"{hour}:{(int(minute) + 2) % 60:02d}")
    deck.press(K.Key_Return)
    moved = (deck.said[0].at_ms - before.at_ms) // 60_000
    assert moved in (2, -58)
    assert not line.at.isVisible()
