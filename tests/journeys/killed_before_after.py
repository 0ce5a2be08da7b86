"""An organiser at work before or after the day, in a process that will be killed.

Says `saved N` once N entries are acknowledged to the window, and `kept` once what is half typed is on the disk.
"""

from collections.abc import Callable, Iterator
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tabletop.exercise import commands as c
from tabletop.exercise.words import ObservationKind
from tests.hands import type_text
from ui.app import make_front
from ui.conclude.parts import Adder
from ui.widgets.fields import Field
from ui.widgets.places import CONCLUDE, HOME, PREPARE

TITLE, HALF_COUNTRY, HALF_RECOMMENDATION = "Kingston 2026", "Jama", "Write a li"
FINDINGS = ("No list after hours", "Two bodies claim the lead", "The notice came late")


def main(folder: Path, say: Callable[[str], object], place: str) -> None:
    """`place`: prepare or conclude."""
    app = QApplication([])
    front = make_front(app, {}, folder, {"language": "en", "theme": "light"})
    front.show()
    front.activateWindow()
    window = front.furnish()

    def field(key: str) -> Field | None:
        found = window.host.place(PREPARE, window.services).findChild(Field, key)
        return found if isinstance(found, Field) else None

    def entries() -> int:
        return window.exercises.state.entries

    def basics(name: str) -> str:
        described = window.exercises.state.basics
        return getattr(described, name) if described else ""

    def send(command: c.Command) -> Callable[[], bool]:
        before = entries()
        window.exercises.send(command)
        return lambda: entries() > before

    def prepare() -> Iterator[Callable[[], bool]]:
        """Each step yields what must hold before the next one is taken."""
        title = field("title")
        assert title is not None
        type_text(front, TITLE)
        QTest.keyClick(front.windowHandle(), Qt.Key.Key_Return)
        yield lambda: basics("title") == TITLE
        country = field("country")
        assert country is not None
        country.setFocus()
        type_text(front, HALF_COUNTRY)
        yield lambda: basics("country") == HALF_COUNTRY

    def conclude() -> Iterator[Callable[[], bool]]:
        for text in FINDINGS:
            yield send(c.AddObservation(ObservationKind.GAP, text))
        seen = next(iter(window.exercises.state.observations))
        yield send(c.AddConclusion("No list", observations=(seen,)))
        window.go_to(CONCLUDE)
        adder = window.host.place(CONCLUDE, window.services).findChild(Adder)
        assert isinstance(adder, Adder)
        adder.setFocus()
        type_text(front, HALF_RECOMMENDATION)
        yield send(c.AddObservation(ObservationKind.GAP, "asked after the half line, in the same queue"))

    def steps() -> Iterator[Callable[[], bool]]:
        window.host.place(HOME, window.services).new_requested.emit("New")
        yield lambda: bool(entries()) and (found := field("title")) is not None and found.hasFocus()
        yield from {"prepare": prepare, "conclude": conclude}[place]()

    todo = steps()
    waiting = [next(todo)]

    def on() -> None:
        if waiting and waiting[0]():
            waiting.clear()
            following = next(todo, None)
            if following is None:
                say("kept")
            else:
                waiting.append(following)

    window.exercises.done.connect(lambda *_: say(f"saved {entries()}"))
    beat = QTimer(interval=5)
    beat.timeout.connect(on)
    beat.start()
    app.exec()
