"""The one key table: whole, without clashes, and true on every keyboard."""

from collections import Counter
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from pytestqt.qtbot import QtBot

from tabletop.i18n import translator
from ui.keys import BINDINGS, WORDS, Action, Context, caption, digit_of, key_for, match
from ui.main_window import MainWindow
from ui.run import window_keys
from ui.run.acts import HANDLERS
from ui.run.key_card import card_lines
from ui.widgets.services import Services

K, M = Qt.Key, Qt.KeyboardModifier
NONE, CTRL, SHIFT = M.NoModifier, M.ControlModifier, M.ShiftModifier
ROUTER = {Action.CARD, Action.CHANGE_KEYS, Action.PRINT_KEYS}
WINDOW = {Action.PLACE_BACK, Action.PLACE_ON, Action.FULL_SCREEN, Action.SAVED, Action.SWAP} | ROUTER
WINDOW |= {Action.TEXT_SMALLER, Action.TEXT_BIGGER, Action.ROOM_CHECK, Action.PRINT}


def press(key: int, modifiers: Qt.KeyboardModifier = NONE, place: int = 0, text: str = "") -> QKeyEvent:
    """`place`: the scan code, which tells where the key is whatever it types."""
    return QKeyEvent(QEvent.Type.KeyPress, key, modifiers, place, 0, 0, text)


def test_no_two_actions_share_a_key_in_a_context() -> None:
    for context in Context:
        keys = Counter(b.key for b in BINDINGS if b.context is context)
        assert [key for key, count in keys.items() if count > 1] == [], context


def test_a_clash_would_be_seen() -> None:
    doubled = (*BINDINGS, BINDINGS[0])
    assert max(Counter((b.context, b.key) for b in doubled).values()) == 2


@pytest.mark.parametrize("action", list(Action))
def test_every_action_has_a_handler_words_and_a_line_on_the_card(action: Action) -> None:
    assert (action in HANDLERS) != (action in WINDOW)
    for language in ("en", "es"):
        speak = translator(language)
        line = next(line for line in card_lines(speak) if line.action is action)
        assert line.sentence
        assert line.keys
    assert translator("es").text(WORDS[action].sentence) != WORDS[action].sentence


def test_the_window_handles_what_run_does_not(qtbot: QtBot, tmp_path: Path) -> None:
    window = MainWindow(Services(), tmp_path, ())
    qtbot.addWidget(window)
    assert set(window_keys.handlers(window, 5)) | ROUTER == WINDOW
    window.stage.close()


def test_the_caption_is_the_key_that_works() -> None:
    """A caption that lies is a fault: what it names must match to the same action, there."""
    names = {"Space": K.Key_Space, "PgDown": K.Key_PageDown, "Enter": K.Key_Return, "Esc": K.Key_Escape, "Up": K.Key_Up}
    names |= {"Down": K.Key_Down, "PgUp": K.Key_PageUp, "Backspace": K.Key_Backspace, "Delete": K.Key_Delete}
    names |= {".": K.Key_Period, "?": K.Key_Question, "-": K.Key_Minus, "+": K.Key_Plus}
    names |= {f"F{n}": K(K.Key_F1 + n - 1) for n in range(1, 13)}
    for context in (Context.DECK, Context.TYPING, Context.EXPECTED, Context.LOG, Context.OTHER):
        for action in Action:
            key = key_for(action, context)
            if key is None:
                continue
            pad = key.name.startswith("Num")
            code = names.get(key.name.removeprefix("Num")) or K(ord(key.name))
            modifiers = (CTRL if key.ctrl else NONE) | (SHIFT if key.shift else NONE) | (M.KeypadModifier if pad else NONE)
            found = match(press(code, modifiers), context)
            assert found is not None
            assert found[0] is action, (context, action)


def test_captions_change_with_the_place_of_the_keyboard() -> None:
    speak = translator("es")
    assert caption(Action.GO, Context.DECK, speak) == "Espacio"
    assert caption(Action.GO, Context.TYPING, speak) == "Ctrl+G"
    assert {caption(Action.GO, each, speak) for each in (Context.EXPECTED, Context.LOG, Context.OTHER)} == {"Ctrl+G"}
    assert caption(Action.FREEZE, Context.TYPING, speak) == "Ctrl+Mayús+F"
    assert caption(Action.SLIDE, Context.TYPING, speak) == ""


def test_letters_while_typing_are_letters() -> None:
    for key in (K.Key_B, K.Key_F, K.Key_W, K.Key_E, K.Key_Space, K.Key_1, K.Key_Return):
        assert match(press(key), Context.TYPING) is None


# What each layout types at a place, as X11 reports it: (place of the key, what Qt calls it, the text).
ARABIC = {"B": (56, 0xFEFB, "لا"), "F": (41, 0x0628, "ب"), "G": (42, 0x0644, "ل"), "W": (25, 0x0635, "ص")}


@pytest.mark.parametrize(("letter", "action"), [("B", Action.BLACK), ("F", Action.FREEZE), ("W", Action.SLIDE)])
def test_on_an_arabic_keyboard_the_place_of_the_key_counts(letter: str, action: Action) -> None:
    place, code, text = ARABIC[letter]
    assert match(press(code, NONE, place, text), Context.DECK) == (action, letter)


def test_go_while_typing_on_an_arabic_keyboard() -> None:
    place, code, text = ARABIC["G"]
    assert match(press(code, CTRL, place, text), Context.TYPING) == (Action.GO, "G")


def test_french_digits_need_no_shift() -> None:
    for digit, (place, code) in {"1": (10, K.Key_Ampersand), "2": (11, K.Key_Eacute), "3": (12, K.Key_QuoteDbl)}.items():
        assert match(press(code, NONE, place), Context.DECK) == (Action.DIGIT, digit)
        assert digit_of(press(code, NONE, place)) == digit
    assert match(press(K.Key_Minus, NONE, 15), Context.DECK) == (Action.DIGIT, "6")


def test_on_a_french_keyboard_the_letter_that_is_printed_counts() -> None:
    """W stands where Z is elsewhere; Ctrl+Z stays the key that is called Z."""
    assert match(press(K.Key_W, NONE, 52), Context.DECK) == (Action.SLIDE, "W")
    assert match(press(K.Key_Z, CTRL, 25), Context.DECK) == (Action.UNDO, "Z")
    assert match(press(K.Key_W, CTRL, 52), Context.DECK) is None


def test_plus_and_minus_are_found_on_every_layout() -> None:
    """us, br and fr have + above =; es, latam and pt have * above +; − has _ above it nearly everywhere."""
    both = CTRL | SHIFT
    for code, modifiers in ((K.Key_Plus, both), (K.Key_Asterisk, both)):
        assert match(press(code, modifiers), Context.TYPING) == (Action.TEXT_BIGGER, "+")
    assert match(press(K.Key_Underscore, both), Context.TYPING) == (Action.TEXT_SMALLER, "-")
    for code in (K.Key_Plus, K.Key_Equal):
        assert match(press(code, CTRL), Context.TYPING) == (Action.BIGGER, "+")
    assert match(press(K.Key_Underscore, CTRL, 17), Context.DECK) is None, "the 8 of a French keyboard"
    assert match(press(K.Key_Underscore, NONE, 17), Context.DECK) == (Action.DIGIT, "8")


def test_the_question_mark_is_the_sign_however_it_is_made() -> None:
    for modifiers in (NONE, SHIFT):
        assert match(press(K.Key_Question, modifiers), Context.DECK) == (Action.CARD, "?")


def test_the_number_pad_types_digits() -> None:
    found = match(press(K.Key_7, M.KeypadModifier), Context.DECK)
    assert found == (Action.DIGIT, "7")


def test_alt_belongs_to_the_system() -> None:
    assert match(press(K.Key_B, M.AltModifier), Context.DECK) is None
