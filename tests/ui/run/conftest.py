"""The run console in a window of its own, at a desk in memory. Keys arrive as a keyboard sends them."""

from collections.abc import Callable, Iterator, Mapping

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tabletop.errors import NotSaved, Refused
from tabletop.exercise import commands as c
from tabletop.exercise.values import Response
from tabletop.i18n import translator
from tabletop.scenario.model import Scenario
from tests.exercise.room import Room
from tests.hands import Press, press_keys, type_text
from ui.run.key_router import KeyRouter
from ui.run.place import RunPlace
from ui.wall.window import WallWindow
from ui.widgets.labels import VOICE
from ui.widgets.services import Services

K, M = Qt.Key, Qt.KeyboardModifier


class Deck:
    """A facilitator at the keyboard. `slow`: outcomes wait until `settle` is called."""

    def __init__(self, qtbot: QtBot, language: str = "en") -> None:
        self.room = Room()
        self.wall = WallWindow()
        self.kept: dict[str, str] = {}
        self.sent: list[tuple[c.Command, str]] = []
        self.slow = False
        speak = translator(language)
        self.window = QWidget()
        self.window.resize(1366, 768)
        self.place = RunPlace(Services(speak, self.room.clock, keep_draft=self._keep), self.wall, parent=self.window)
        self.place.wish.connect(self._wish)
        QVBoxLayout(self.window).addWidget(self.place)
        self.keys = KeyRouter(self.window, lambda: self.place, lambda: True, {})
        self.keys.dress(speak)
        self.place.act_asked.connect(self.keys.do)
        qtbot.addWidget(self.window)
        self.window.show()
        self.window.activateWindow()
        qtbot.waitUntil(self.window.isActiveWindow)
        self.keys.watch()
        self.show()

    def show(self) -> None:
        scenarios: Mapping[str, Scenario] = self.room.desk.scenarios
        self.place.show_state(self.room.desk.state, scenarios)

    def _keep(self, key: str, text: str) -> None:
        self.kept[key] = text

    def _wish(self, command: c.Command, key: str) -> None:
        self.sent.append((command, key))
        if not self.slow:
            self.settle(len(self.sent) - 1)

    def settle(self, number: int) -> None:
        """The outcome of a wish arrives."""
        command, key = self.sent[number]
        try:
            event = self.room.desk.execute(command, key or None)
        except Refused as error:
            self.place.failed(command, error.message, True)
        except NotSaved as error:
            self.place.failed(command, error.message, False)
        else:
            self.place.done(command, event)
            self.show()

    def press(self, *keys: Press) -> None:
        press_keys(self.window, *keys)

    def type(self, text: str) -> None:
        type_text(self.window, text)

    def go(self) -> None:
        """GO, a second after the last one."""
        self.room.clock.wait(1100)
        self.press(K.Key_Space)

    def improvise(self, text: str) -> None:
        """A new inject on the wall."""
        self.press((K.Key_I, M.ControlModifier))
        self.type("New")
        self.press(K.Key_Return)
        self.place.console.ad_hoc.text.setText(text)
        self.press(K.Key_Return)
        self.go()

    @property
    def shown(self) -> str:
        wall = self.room.desk.state.wall
        return wall.shown.cue if wall.shown else ""

    @property
    def said(self) -> list[Response]:
        return list(self.room.desk.state.all_responses())


@pytest.fixture
def deck(qtbot: QtBot) -> Iterator[Deck]:
    made = Deck(qtbot)
    yield made
    made.wall.end()


@pytest.fixture
def make_deck(qtbot: QtBot) -> Iterator[Callable[[str], Deck]]:
    decks: list[Deck] = []

    def make(language: str) -> Deck:
        decks.append(Deck(qtbot, language))
        return decks[-1]

    yield make
    for deck in decks:
        deck.wall.end()


@pytest.fixture
def heard() -> Iterator[list[str]]:
    """What somebody hears who does not see the screen."""
    said: list[str] = []
    VOICE.said.connect(said.append)
    yield said
    VOICE.said.disconnect(said.append)
