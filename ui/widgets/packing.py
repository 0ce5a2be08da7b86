"""The print pack from the window to a folder: file by file beside the window, with a strip that counts and a way to stop."""

import threading
from contextlib import suppress
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from tabletop import workspace
from tabletop.messages import Message, message
from ui.widgets.guard import Caught, why
from ui.widgets.services import Services


class Packer(QObject):
    wrote = Signal(object, int, int)  # the place that asked, how many files are written, of how many
    ended = Signal(object, str, object)  # the place, a tone, the Message that says what came of it

    def __init__(self) -> None:
        super().__init__()
        self._stop: threading.Event | None = None
        self.wrote.connect(self._count)
        self.ended.connect(self._tell)

    def pack(self, place: Any, services: Services, at_hand: Any, *, names: bool = False) -> None:
        """Asks for a folder and writes the pack into a new one below it, in the language of the room; during a run, which
        nothing may interrupt, into the folder for reports without asking. `names`: of the people on the attendance sheets.
        `at_hand` has the `state`, the `scenarios`, the `media` and the `people` of the exercise."""
        if self._stop is not None:
            return
        state, scenarios, media = at_hand.state, at_hand.scenarios, at_hand.media
        ask, title = services.files.ask_folder, services.speak.text("Where to put the papers")
        chosen = services.reports if state.run is not None else ask(place, title, services.files.reports)
        if not chosen:
            return
        people = dict(at_hand.people) if names else None
        title = state.basics.title if state.basics else ""
        folder, stop = workspace.free_folder(Path(chosen), f"{title} print pack"), threading.Event()
        self._stop = stop

        def work() -> None:
            done = 0

            def count(_path: Path) -> None:
                nonlocal done
                done += 1
                self.wrote.emit(place, done, len(wanted))

            from tabletop import packing  # the first window need not wait for what only printing needs

            with Caught(lambda error: self.ended.emit(place, "danger", why(error))):
                wanted = packing.pack(state, scenarios, people=people)
                self.wrote.emit(place, 0, len(wanted))
                whole = packing.write(wanted, folder, services.exports, media, count, stop.is_set)
                told = message("pack.made" if whole else "pack.stopped", n=done, folder=str(folder))
                self.ended.emit(place, "success" if whole else "warning", told)

        threading.Thread(target=work, name="pack").start()

    def _count(self, place: Any, done: int, of: int) -> None:
        if (stop := self._stop) is not None and not stop.is_set():
            with suppress(RuntimeError):  # the place has gone with its exercise; the papers are written all the same
                place.say("accent", message("pack.printing", n=done, all=of), (place.speak.text("Stop"), stop.set))

    def _tell(self, place: Any, tone: str, what: Message) -> None:
        self._stop = None
        with suppress(RuntimeError):  # as above
            place.say(tone, what)
