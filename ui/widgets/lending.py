"""What the window lends its places from the exercise that is open, and the strips that say what kind of exercise it is."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QStackedWidget

from tabletop.i18n import Translator
from tabletop.messages import Message, message
from ui.widgets.appearance import Appearance
from ui.widgets.cards import Action, Strip
from ui.widgets.services import Services
from ui.widgets.words import _

Begin = Callable[[Callable[[], None]], None]


def lent(services: Services, exercises: Any, look: Appearance) -> Services:
    """`exercises`: the one that is open, whichever it is. What is recorded is not lent: that is wished for."""
    odd: dict[str, tuple[Message, ...]] = {}
    exercises.logo_seen.connect(lambda digest, said: odd.update({digest: said}))
    return replace(
        services,
        draft=exercises.draft,
        keep_draft=exercises.keep_draft,
        back_up=exercises.back_up,
        people=lambda: exercises.people,
        set_person=exercises.set_person,
        erase_people=exercises.erase_people,
        add_logo=exercises.add_logo,
        logo=exercises.picture,
        odd_logos=lambda: odd,
        setting=look.setting,
        remember=look.remember,
    )


class RehearsalStrip(Strip):
    """Stands as long as a copy is played with, in whatever place. `begin` leaves the place before it opens another exercise."""

    def __init__(self, exercises: Any, look: Appearance, speak: Translator, begin: Begin) -> None:
        super().__init__()
        self._exercises, self._speak, self._end = exercises, speak, lambda: begin(exercises.end_rehearsal)
        for turn in (exercises.opened, exercises.failed, exercises.in_use):
            turn.connect(lambda *_: self._show())
        look.changed.connect(self._dress)

    def _dress(self, speak: Translator) -> None:
        self._speak = speak
        self._show()

    def _show(self) -> None:
        if self._exercises.rehearsal_of is None:
            self.clear()
        else:
            say = self._speak.text
            sentence = say(_("REHEARSAL. You are playing on a copy: nothing of this comes into the record."))
            self.say("warning", sentence, (say(_("End the rehearsal")), self._end))


class OfferStrip(Strip):
    """An exercise that is open elsewhere can be read or copied, until somebody turns to another place; a working copy can go back
    where it came from. `host`: the place that is shown."""

    def __init__(self, exercises: Any, look: Appearance, speak: Translator, begin: Begin, host: QStackedWidget) -> None:
        super().__init__()
        self._exercises, self._speak, self._begin = exercises, speak, begin
        self._say: Callable[[], None] = self.clear
        self._passes = False
        exercises.in_use.connect(self._in_use)
        exercises.offered_back.connect(self._offer_back)
        exercises.opened.connect(lambda *_: self.clear())
        exercises.failed.connect(lambda *_: self._pass())
        host.currentChanged.connect(lambda *_: self._pass())
        look.changed.connect(self._dress)

    def _pass(self) -> None:
        if self._passes:
            self.clear()

    def _dress(self, speak: Translator) -> None:
        self._speak = speak
        if self.sentence():
            self._say()

    def _in_use(self, path: Path, why: Message) -> None:
        self._offer(
            "warning",
            why,
            (_("Open to read"), lambda: self._begin(partial(self._exercises.open_to_read, path))),
            (_("Open a copy"), lambda: self._begin(partial(self._exercises.open_as_copy, path))),
        )
        self._passes = True

    def _offer_back(self, of: Path) -> None:
        put_back = (_("Put it back"), lambda: self._begin(self._exercises.give_back))
        self._offer("accent", message("copy.offer", path=str(of)), put_back, (_("Not now"), self.clear))

    def _offer(self, tone: str, what: Message, *actions: Action) -> None:
        def say() -> None:
            speak = self._speak
            self.say(tone, speak.message(what), *((speak.text(words), do) for words, do in actions))

        self._say, self._passes = say, False
        say()
