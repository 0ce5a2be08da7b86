"""Random walks: whatever a facilitator does, no private word and nothing unreleased reaches the wall."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from hashlib import sha256
from random import Random

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tabletop.errors import Refused
from tabletop.exercise import commands as c
from tabletop.exercise.words import Mark, ResponseKind, WallMode
from tabletop.localized import Localized, localized
from tabletop.scenario.model import ExpectedAction, Inject, Question, RoleLine, Scenario, Strand
from tabletop.views.wall import wall_view
from tests.exercise.room import DIGEST, Room
from tests.journeys.conftest import words_of
from tests.ui.run.conftest import Deck
from ui.wall.painter import no_picture

CANARY = "zqx"
PRIVATE = ("read_aloud", "notes", "hints", "red_flags", "role_player", "questions", "expected")
WALKS, STEPS = 200, 40


def canary(inject: str, field: str) -> Localized:
    return localized({"en": f"{CANARY}{field}{inject}", "es": f"{CANARY}{field}{inject}es"})


def planted(inject: Inject) -> Inject:
    """The inject with a canary in every private field."""
    made = replace(
        inject,
        read_aloud=canary(inject.id, "aloud"),
        notes=canary(inject.id, "notes"),
        hints=(canary(inject.id, "hint"),),
        red_flags=(canary(inject.id, "flag"),),
        role_player=(RoleLine("SHIP", canary(inject.id, "role")),),
        questions=(Question("Q1", Strand.PR, canary(inject.id, "question")),),
        expected=(ExpectedAction("E1", "TERM", canary(inject.id, "expected"), f"{CANARY}channel", f"{CANARY}within"),),
    )
    if made.decision is not None:
        options = tuple(replace(o, consequence=canary(inject.id, f"consequence{o.id}")) for o in made.decision.options)
        made = replace(made, decision=replace(made.decision, options=options))
    return made


def plant(room: Room) -> Scenario:
    scenario = room.scenario
    made = replace(scenario, injects={id: planted(inject) for id, inject in scenario.injects.items()})
    room.desk.scenarios[DIGEST] = made
    return made


def strings(value: object) -> Iterator[str]:
    """Every text in a view, however deep."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for part in value:
            yield from strings(part)
    elif is_dataclass(value) and not isinstance(value, type):
        for field in fields(value):
            yield from strings(getattr(value, field.name))


def unreleased(room: Room, scenario: Scenario) -> list[str]:
    """Words that only injects and decisions hold which the room has not seen in this run."""
    run = room.desk.state.runs[-1]
    released = run.released()
    texts = [t for i in scenario.injects.values() if i.id not in released for t in (f"Title {i.id}", f"Text {i.id}")]
    texts += [t for x in run.improvised if x.id not in released for t in (x.title, x.text, x.picture) if t]
    hidden = ["Fault or incident?"] if "D1" not in released else []
    return [*texts, *hidden]


def step(random: Random) -> c.Command:
    inject = random.choice(["I01", "I02", "I03", "I04", "I05", "I06", "T1", "R1", "X1"])
    steps: list[c.Command] = [
        c.ReleaseInject(),
        c.ReleaseInject(),
        c.ReleaseInject(inject, "asked for"),
        c.ShowDecision(),
        c.ChooseOption(random.choice("abc")),
        c.RetractInject(),
        c.SkipInject(),
        c.JumpToInject(inject, "why not"),
        c.GoBack(),
        c.AddAdHocInject((new := f"Improvised {random.random()}"), f"words of {new}", "photo", sha256(new.encode()).hexdigest()),
        c.RemoveAdHocPicture("X1"),
        c.SetWall(random.choice(list(WallMode))),
        c.RecordResponse(("CUST",), f"{CANARY}said", random.choice(list(ResponseKind))),
        c.MarkExpectedAction("E1", random.choice(list(Mark)), inject),
        c.PauseRun(f"{CANARY}pause"),
        c.ResumeRun(),
    ]
    return random.choice(steps)


def test_every_private_field_has_its_canary() -> None:
    room = Room()
    scenario = plant(room)
    for inject in scenario.injects.values():
        for field in PRIVATE:
            assert CANARY in repr(getattr(inject, field)), (inject.id, field)


def test_the_search_would_find_a_leak() -> None:
    room = Room()
    scenario = plant(room)
    room.do(c.ReleaseInject())
    view = wall_view(room.desk.state, room.desk.scenarios)
    leaky = replace(view, exercise=scenario.injects["I01"].notes.get("en"))
    assert any(CANARY in text for text in strings(leaky))
    assert any("Text I01" in text for text in strings(view))
    assert CANARY in words_of(leaky, no_picture) or CANARY in "".join(strings(leaky))


@pytest.mark.parametrize("language", ["en", "es"])
def test_in_two_hundred_walks_nothing_private_and_nothing_unreleased_reaches_the_wall(language: str) -> None:
    painted: set[str] = set()
    for seed in range(WALKS // 2):
        random = Random(f"{seed}-{language}")
        room = Room()
        scenario = plant(room)
        for _ in range(STEPS):
            room.clock.wait(random.choice([500, 5000, 25_000]))
            try:
                room.do(step(random))
            except Refused:
                continue
            view = wall_view(room.desk.state, room.desk.scenarios, language)
            words = list(strings(view))
            assert [w for w in words if CANARY in w] == []
            hidden = set(unreleased(room, scenario)) | {f"{h} (es)" for h in unreleased(room, scenario)}
            assert [w for w in words if w in hidden] == []
            if (key := repr(view.slide)) not in painted and len(painted) < 40:
                painted.add(key)
                assert CANARY not in words_of(view, no_picture)


K, M = Qt.Key, Qt.KeyboardModifier
DECK_KEYS = [K.Key_Space, K.Key_Space, K.Key_PageDown, K.Key_B, K.Key_F, K.Key_W, K.Key_Up, K.Key_Down, K.Key_Backspace]
DECK_KEYS += [K.Key_1, K.Key_2, K.Key_3, K.Key_C, K.Key_N, K.Key_L, K.Key_E, K.Key_R, K.Key_P, K.Key_Escape, K.Key_Return]
DECK_KEYS += [K.Key_Tab, K.Key_F2, K.Key_F7, K.Key_F8, K.Key_Delete, K.Key_Question]


@pytest.mark.parametrize("seed", range(3))
def test_two_hundred_random_keys_leave_the_wall_in_a_state_it_knows(qtbot: QtBot, seed: int) -> None:
    random = Random(seed)
    deck = Deck(qtbot)
    scenario = plant(deck.room)
    deck.show()
    for _ in range(200):
        deck.room.clock.wait(random.choice([100, 1100]))
        key = random.choice(DECK_KEYS)
        ctrl = random.random() < 0.1 and key in (K.Key_B, K.Key_F)
        deck.press((key, M.ControlModifier if ctrl else M.NoModifier))
        view = deck.wall.view()
        assert view.mode in tuple(WallMode)
        words = list(strings(view))
        assert [w for w in words if CANARY in w] == []
        if deck.room.desk.state.runs:
            assert [w for w in words if w in unreleased(deck.room, scenario)] == []
    deck.wall.end()
