"""The twelve laws of the console and the wall, each in its own words, through the real windows."""

import ast
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from tabletop.exercise.words import Mark
from tabletop.i18n import translator
from tests.hands import Press
from tests.journeys import test_pack_from_window
from tests.journeys.conftest import Desktop, K, M
from tests.journeys.test_pack_from_window import prepared
from tests.ui import test_keys
from tests.ui.run import test_go, test_wall_states
from tests.ui.run.conftest import Deck, deck, heard
from tests.ui.wall.test_only_released import loaded, painted, slides
from ui.keys import BINDINGS, Action, Context, match
from ui.run.bars import MODES
from ui.run.expected_list import MARKS

__all__ = ["deck", "heard", "prepared"]

UI = Path(__file__).parents[2] / "ui"
CTRL, BOTH = M.ControlModifier, M.ControlModifier | M.ShiftModifier
UNDO = (K.Key_Z, CTRL)


def test_1_nothing_reaches_the_wall_without_go(deck: Deck) -> None:
    deck.go()
    before = deck.wall.view()
    looks: list[Press] = [
        K.Key_Down,
        K.Key_N,
        K.Key_M,
        K.Key_Escape,
        K.Key_O,
        K.Key_Escape,
        K.Key_S,
        K.Key_2,
        K.Key_K,
        K.Key_X,
        K.Key_I,
    ]
    looks += [K.Key_Escape, K.Key_1, K.Key_Return, (K.Key_K, CTRL), K.Key_Escape, K.Key_F1, K.Key_F1]
    for press in looks:
        deck.press(press)
        assert deck.wall.view() == before, press
    deck.press((K.Key_T, CTRL))
    deck.type("A slip")
    deck.press(K.Key_Return, (K.Key_I, CTRL))
    deck.type("Improvised")
    deck.press(K.Key_Return)
    deck.type("Words")
    deck.press(K.Key_Return)
    deck.room.journal.full = True
    deck.press(K.Key_F2, K.Key_Tab)
    deck.type("a line that cannot be saved")
    deck.press(K.Key_Return)
    assert deck.place.console.strip.sentence()
    assert deck.wall.view() == before
    deck.room.journal.full = False
    deck.press(K.Key_Escape)
    deck.go()
    assert deck.wall.view() != before, "and GO does reach it"


def test_1_the_wall_has_no_tooltip_no_menu_and_no_focus(deck: Deck) -> None:
    parts = [deck.wall, *deck.wall.findChildren(QWidget)]
    assert {part.toolTip() + part.statusTip() + part.whatsThis() for part in parts} == {""}
    assert {part.focusPolicy() for part in parts} == {Qt.FocusPolicy.NoFocus}


def test_2_nothing_typed_is_ever_lost(deck: Deck) -> None:
    deck.go()
    deck.slow = True
    deck.press(K.Key_F2, K.Key_Tab)
    deck.type("half a line")
    deck.place.leave()
    assert "half a line" in deck.kept["line"], "kept before it is saved"
    deck.press(K.Key_Return)
    assert deck.place.console.line.draft().text == "half a line", "nothing clears before the line is on the disk"
    deck.settle(len(deck.sent) - 1)
    assert deck.place.console.line.draft().empty
    assert [r.text for r in deck.said] == ["half a line"]


def modal(source: str) -> set[str]:
    """Names by which a window could stop everything else."""
    names = {
        n.id if isinstance(n, ast.Name) else n.attr
        for n in ast.walk(ast.parse(source))
        if isinstance(n, ast.Name | ast.Attribute)
    }
    kinds = {"QDialog", "QMessageBox", "QInputDialog", "QFileDialog", "QErrorMessage", "QProgressDialog", "QMenu", "QWizard"}
    return names & (kinds | {"exec", "exec_", "setModal", "setWindowModality", "ApplicationModal", "WindowModal"})


def test_3_no_modal_dialog_while_a_run_is_live() -> None:
    files = [*(UI / "run").glob("*.py"), *(UI / "wall").glob("*.py")]
    assert len(files) > 60
    assert {path.name: found for path in files if (found := modal(path.read_text(encoding="utf-8")))} == {}
    assert modal("from x import QMessageBox\nQMessageBox.warning(None)") == {"QMessageBox"}


def test_4_every_live_act_is_undoable_or_harmless_and_the_log_keeps_the_truth(deck: Deck) -> None:
    deck.go()
    deck.go()
    deck.press(UNDO)
    run = deck.room.desk.state.run
    assert run is not None
    assert (deck.shown, len(run.releases)) == ("I01", 2), "taken back, not erased"
    assert run.releases[-1].retracted_ms is not None
    for key in (K.Key_B, K.Key_F, K.Key_W, K.Key_H, K.Key_P):
        before = deck.wall.view()
        deck.press(key, key)
        assert deck.wall.view() == before, "the same key takes it back"


def test_5_go_is_guarded(deck: Deck, heard: list[str]) -> None:
    test_wall_states.test_space_held_for_five_seconds_is_one_go(deck)
    deck.go()
    deck.room.clock.wait(900)
    deck.press(K.Key_Space)
    assert (deck.shown, deck.place.console.go.note()) == ("I02", "wait")
    assert "wait" in heard, "and it is heard"
    deck.room.journal.full = True
    del heard[:]
    deck.go()
    assert heard
    assert not any(words.startswith("Sent") for words in heard), "only what was sent is said to be"


def test_6_typing_always_beats_shortcuts_and_captions_show_the_key_that_works_now(deck: Deck) -> None:
    test_go.test_space_walks_the_scenario(deck)
    c = deck.place.console
    shown = {Action.GO: c.go, Action.BLACK: c.black, Action.FREEZE: c.freeze, Action.SLIDE: c.slide}
    speak = translator("en")
    for keys, context in {
        (K.Key_F2,): Context.TYPING,
        (K.Key_Escape,): Context.DECK,
        (K.Key_F7,): Context.EXPECTED,
        (K.Key_F8,): Context.LOG,
        (K.Key_Escape, K.Key_M): Context.MAP,
    }.items():
        deck.press(*keys)
        assert deck.place.context() is context
        for action, button in shown.items():
            named = button.accessibleDescription().split("; ")[-1]
            assert named == key_that_works(action, context, speak.text("Space")), (action, context)
    deck.press(K.Key_Escape, K.Key_F2, K.Key_Tab)
    before = deck.wall.view()
    deck.type("b w f h . 1 space")
    assert (deck.wall.view(), c.line.draft().text) == (before, "b w f h . 1 space")


def key_that_works(action: Action, context: Context, space: str) -> str:
    """Pressed, it does that action there; '' where no key does."""
    tried = {space: (K.Key_Space, M.NoModifier), "PgDn": (K.Key_PageDown, M.NoModifier), "Ctrl+G": (K.Key_G, CTRL)}
    tried |= {"B": (K.Key_B, M.NoModifier), "F": (K.Key_F, M.NoModifier), "W": (K.Key_W, M.NoModifier)}
    tried |= {"Ctrl+B": (K.Key_B, CTRL), "Ctrl+Shift+F": (K.Key_F, BOTH)}
    order = (space, "Ctrl+G", "PgDn", "B", "Ctrl+B", "F", "Ctrl+Shift+F", "W")
    for name in order if context is not Context.MAP else (space, "PgDn", *order):
        found = match(QKeyEvent(QEvent.Type.KeyPress, *tried[name]), context)
        if found is not None and found[0] is action:
            return name
    return ""


def test_7_the_keyboards_of_our_users_work() -> None:
    test_keys.test_go_while_typing_on_an_arabic_keyboard()
    test_keys.test_french_digits_need_no_shift()
    test_keys.test_on_a_french_keyboard_the_letter_that_is_printed_counts()
    test_keys.test_plus_and_minus_are_found_on_every_layout()
    assert {b.key.name for b in BINDINGS} & set("@#[]{}\\|") == set()
    assert not any(b.key.ctrl and b.key.name.isdigit() for b in BINDINGS)


def test_8_the_projector_may_vanish_at_any_second(desktop: Desktop, heard: list[str]) -> None:
    desktop.sample()
    desktop.start()
    desktop.go()
    cue, standby = desktop.wall.view().cue, desktop.main.run.console.standby.title()
    keeper = desktop.main.stage._keep()
    keeper.wall_lost.emit()
    assert any("projector" in words or "screen" in words.casefold() for words in heard), heard
    keeper.wall_back.emit("PROJ")
    assert "PROJ" in heard[-1]
    assert (desktop.wall.view().cue, desktop.main.run.console.standby.title()) == (cue, standby)
    desktop.line("cust", "Goes on")
    assert "Saved" in heard
    assert any(words.startswith("Sent to the wall") for words in heard)


def test_9_at_a_glance_always(deck: Deck) -> None:
    deck.go()
    c = deck.place.console
    for words in (c.live.accessibleName(), c.standby.accessibleName(), c.bar.pace.accessibleName()):
        assert len(words) > 3
    assert ("Title I01" in c.live.accessibleName(), "Title I02" in c.standby.accessibleName()) == (True, True)
    assert (c.status.silent.accessibleName(), c.status.silent.accessibleDescription()) == ("Not heard", "TERM, CUST, POL")
    assert (c.status.saved.accessibleName(), bool(c.status.saved.accessibleDescription())) == ("Saved", True)
    for part in (c.live, c.standby, c.bar.pace, c.status.silent, c.status.saved):
        assert part.isVisible()


def test_10_never_only_colour() -> None:
    for table in (MODES, {mark: (sign, word) for mark, (sign, _tone, _weight, word) in MARKS.items()}):
        signs, words = zip(*table.values(), strict=True)
        assert len(set(signs)) == len(set(words)) == len(table), "a shape and a word of its own for each"


@pytest.mark.parametrize("language", ["en", "es"])
def test_11_no_scores_on_the_wall(qapp: object, language: str) -> None:
    speak = translator(language)
    marks = {speak.text(word).casefold() for *_, word in MARKS.values()} | {mark.value for mark in Mark}
    for view in slides(loaded("sample-harbour"), language):
        runs = {text.strip().casefold() for text in painted(view)}
        assert runs & marks == set()
    assert "unprompted" in marks or language == "es"


def test_12_paper_is_one_key_away(request: pytest.FixtureRequest, tmp_path: Path) -> None:
    test_pack_from_window.test_a_pack_is_stopped_between_two_files(request.getfixturevalue("prepared"), tmp_path)
