"""R1, R2, R3: one press is one GO; two hundred quick keys leave the wall in a legal state; every way from state to state."""

import random
from itertools import product

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent

from tabletop.exercise import commands as c
from tabletop.exercise.words import WallMode
from tabletop.views.wall import WallView
from tests.ui.run.conftest import Deck
from ui.keys import BINDINGS, Context
from ui.run.bars import MODES

K, M = Qt.Key, Qt.KeyboardModifier
KEY_OF = {WallMode.BLACK: K.Key_B, WallMode.FROZEN: K.Key_F, WallMode.STANDBY_SLIDE: K.Key_W, WallMode.HANDED_OVER: K.Key_H}


def put(deck: Deck, mode: WallMode) -> None:
    """From LIVE to `mode` by its key."""
    if mode is not WallMode.LIVE:
        deck.press(KEY_OF[mode])


def test_space_held_for_five_seconds_is_one_go(deck: Deck) -> None:
    deck.room.clock.wait(1100)
    for repeat in range(150):
        deck.room.clock.wait(33)
        deck.keys.key(QKeyEvent(QEvent.Type.KeyPress, K.Key_Space, M.NoModifier, " ", repeat > 0))
    deck.keys.key(QKeyEvent(QEvent.Type.KeyRelease, K.Key_Space, M.NoModifier, " "))
    assert sum(isinstance(command, c.ReleaseInject) for command, _ in deck.sent) == 1


def test_the_wall_has_exactly_six_states() -> None:
    assert set(WallMode) == set(MODES)
    assert len(MODES) + 1 == 6, "and NO PROJECTOR, which is a fact of the machine"


@pytest.mark.parametrize(("here", "there"), list(product(WallMode, WallMode)))
def test_from_every_state_to_every_other_in_one_step(deck: Deck, here: WallMode, there: WallMode) -> None:
    deck.go()
    put(deck, here)
    assert deck.room.desk.state.wall.mode is here
    seen: list[str] = []
    show = deck.wall.show_view

    def listen(view: WallView, page: int | None = None) -> None:
        seen.append(view.mode)
        show(view, page)

    deck.wall.show_view = listen  # type: ignore[method-assign] # every picture the wall is handed
    if there is WallMode.LIVE:
        deck.press(K.Key_Escape)
        deck.press(K.Key_Escape)
    elif there is WallMode.FROZEN and here not in (WallMode.LIVE, WallMode.FROZEN):
        deck.press(K.Key_F)
        assert deck.room.desk.state.wall.mode is here, "there is nothing to hold"
        return
    elif here is not there:
        deck.press(KEY_OF[there])
    assert deck.room.desk.state.wall.mode is there
    assert set(seen) <= {here.value, there.value}, "nothing else was on the wall in between"


def test_handed_over_refuses_go_and_is_taken_back(deck: Deck) -> None:
    asked: list[str] = []
    deck.place.wall_released.connect(lambda: asked.append("released"))
    deck.place.wall_needed.connect(lambda: asked.append("needed"))
    deck.go()
    deck.press(K.Key_H)
    assert asked == ["released"]
    assert deck.place.console.live.word() == "HANDED OVER"
    assert "H takes it back" in deck.place.console.strip.sentence()
    deck.go()
    assert (deck.shown, deck.place.console.go.note()) == ("I01", "handed over")
    deck.press(K.Key_H)
    assert asked == ["released", "needed"]
    assert deck.wall.view().cue == "S01-I01"


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_two_hundred_quick_keys_leave_a_legal_wall(deck: Deck, seed: int) -> None:
    """At thirty a second; whatever was pressed, the wall shows a cue that was released, or a slide, in a state of its own."""
    dice = random.Random(seed)
    letters = [b.key.name for b in BINDINGS if b.context is Context.DECK and len(b.key.name) == 1 and not b.key.shift]
    named = {"Space": K.Key_Space, "Up": K.Key_Up, "Down": K.Key_Down, "Backspace": K.Key_Backspace, "Esc": K.Key_Escape}
    names = [name for name in letters if name.isalnum()] + list(named) * 2 + ["Enter"]
    for _ in range(200):
        name = dice.choice(names)
        code = named.get(name) or (K.Key_Return if name == "Enter" else K(ord(name)))
        deck.room.clock.wait(33)
        deck.press(code)
        run, view = deck.room.desk.state.run, deck.wall.view()
        assert view.mode in tuple(WallMode)
        released = {f"S01-{cue}" for cue in run.released()} if run is not None else set()
        slides = {f"S01-{kind}" for kind in ("vote", "rules", "recap", "countdown", "hot_wash")}
        assert view.cue in {"", *released, *slides}


def test_the_picture_of_live_is_what_the_wall_painted(deck: Deck) -> None:
    deck.wall.show_windowed("Wall")
    deck.go()
    grabbed = deck.wall.grab_image()
    deck.wall.repaint()
    picture = deck.place.console.live._picture
    assert picture is not None
    assert not grabbed.isNull()
    assert picture.size() == deck.wall.grab_image().size()
    assert picture == deck.wall.grab_image()
