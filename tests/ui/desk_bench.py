"""A place at a desk of its own: wishes are done at once, and the place is shown what came of them."""

from collections.abc import Callable
from contextlib import suppress

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.exceptions import TimeoutError
from pytestqt.qtbot import QtBot

from tabletop.clock import Moment
from tabletop.errors import TabletopError
from tabletop.exercise.commands import Command
from tabletop.exercise.state import Exercise
from tabletop.i18n import translator
from tests.clocks import HandClock
from tests.exercise.room import Room
from ui.widgets.files import Files
from ui.widgets.place import Place
from ui.widgets.services import Services

NOW = Moment(1_784_152_680_000, -300, 0, "boot")


class AtDesk:
    """`language` of the screen. `wishes`: every command the place asked for."""

    def __init__(
        self, qtbot: QtBot, make: Callable[[Services], Place], room: Room | None, files: Files = Files(), language: str = "en"
    ) -> None:
        self.qtbot, self.room, self.language = qtbot, room, language
        self.wishes: list[Command] = []
        self.kept: dict[str, str] = {}
        services = Services(
            translator(language), HandClock(NOW.utc_ms), draft=self.kept.get, keep_draft=self.kept.__setitem__, files=files
        )
        self.place = make(services)
        qtbot.addWidget(self.place)
        self.place.wish.connect(self.do)
        self.place.resize(1366, 724)
        self.show()
        self.place.show()
        self.place.activateWindow()
        qtbot.waitUntil(self.place.isActiveWindow)

    @property
    def state(self) -> Exercise:
        return self.room.desk.state if self.room else Exercise()

    def show(self) -> None:
        self.place.show_state(self.state, self.room.desk.scenarios if self.room else {}, self.language)

    def before(self, *wishes: Command) -> None:
        """What somebody else did; the place is shown it."""
        assert self.room is not None
        self.room.do(*wishes)
        self.show()

    def do(self, command: Command) -> None:
        self.wishes.append(command)
        assert self.room is not None
        try:
            self.room.desk.execute(command)
        except TabletopError as error:
            self.place.outcome(command, error.message)
        else:
            self.show()
            self.place.outcome(command, None)

    def said(self) -> str:
        return self.place.strip.sentence()

    def focus(self, widget: QWidget) -> None:
        widget.setFocus()
        self.qtbot.waitUntil(widget.hasFocus)

    def press(self, *keys: Qt.Key | str, widget: QWidget | None = None) -> None:
        """Keys to `widget`, or to what has the focus: a letter, a text, or a key; what a widget does not want goes up."""
        for key in keys:
            target = widget or QApplication.focusWidget()
            assert target is not None
            if isinstance(key, str):
                QTest.keyClicks(target, key)
            else:
                QTest.keyClick(target, key)

    def control(self, key: Qt.Key, widget: QWidget | None = None) -> None:
        target = widget or QApplication.focusWidget()
        assert target is not None
        QTest.keyClick(target, key, Qt.KeyboardModifier.ControlModifier)


def is_spoken(widget: QWidget) -> bool:
    """Whether somebody who hears the screen learns what it is."""
    return bool(widget.accessibleName())


def unspoken(place: QWidget) -> list[str]:
    """What takes the keyboard and has no name."""
    return [
        f"{type(widget).__name__} {widget.objectName()}"
        for widget in place.findChildren(QWidget)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.isVisible()
        and type(widget).__module__.startswith("ui.")
        and not is_spoken(widget)
    ]


def cut_off(place: QWidget) -> list[str]:
    """Buttons and labels on the page that are given less room than their words need."""
    from ui.widgets.buttons import Button
    from ui.widgets.labels import PlainLabel

    small = []
    for widget in place.findChildren(QWidget):
        if not widget.isVisible() or not isinstance(widget, Button | PlainLabel):
            continue
        needed = widget.sizeHint().width() if isinstance(widget, Button) or not widget.wordWrap() else 0
        if widget.width() < needed:
            small.append(f"{widget.accessibleName() or getattr(widget, 'text', str)()} {widget.width()} < {needed}")
    return small


def assert_fits(qtbot: QtBot, place: QWidget) -> None:
    """Everything has a name and the room its words need, once the page is laid out."""
    assert unspoken(place) == []
    with suppress(TimeoutError):
        qtbot.waitUntil(lambda: cut_off(place) == [], timeout=1_000)
    assert cut_off(place) == []
