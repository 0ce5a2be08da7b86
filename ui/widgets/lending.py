"""What the window lends its places from the exercise that is open, and the strip that stands while it is only rehearsed."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from tabletop.i18n import Translator
from tabletop.messages import Message
from ui.widgets.appearance import Appearance
from ui.widgets.cards import Strip
from ui.widgets.services import Services
from ui.widgets.words import _


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
    """Stands as long as a copy is played with, in whatever place. `end` goes back to the exercise itself."""

    def __init__(self, exercises: Any, look: Appearance, speak: Translator, end: Callable[[], None]) -> None:
        super().__init__()
        self._exercises, self._speak, self._end = exercises, speak, end
        exercises.opened.connect(lambda *_: self._show())
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
