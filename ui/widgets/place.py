"""What Home, Prepare, Conclude and Archive have in common: a page that is built for a language and a look, and a strip."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from tabletop.exercise.commands import ReopenExercise
from tabletop.exercise.state import Exercise
from tabletop.i18n import Translator, translator
from tabletop.messages import Message
from tabletop.scenario.model import Scenario
from ui import theme
from ui.widgets.cards import Strip
from ui.widgets.commit import Form, focus_again, focus_key
from ui.widgets.hand import cursor_of
from ui.widgets.services import Services
from ui.widgets.words import _


class Place(QWidget):
    """Views down, commands up: `show_state` hands it the exercise, `wish` says what somebody wants, `outcome` what came of it.

    A subclass fills `page` in `build` and shows values in `show_values`.
    """

    wish = Signal(object)

    def __init__(self, services: Services) -> None:
        super().__init__()
        self.services = services
        self.speak: Translator = services.speak
        self.form = Form(services.draft, services.keep_draft)
        self.page = QWidget()
        self.strip = Strip()
        self._dressed: tuple[str, theme.Theme] | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self.page, 1)
        self._column.addWidget(self.strip)

    def show_state(self, state: Exercise, scenarios: Mapping[str, Scenario], language: str) -> None:
        """`scenarios` by digest, `language` of the screen. Cheap when nothing changed."""
        self._dress(language)
        self.show_values(state, scenarios)

    def outcome(self, command: object, message: Message | None) -> None:
        """What came of a wish: None when it was done, else the sentence why not. What was typed stays."""
        if message is None:
            self.accepted(command)
        else:
            self.form.refused()
            reopen = (self.speak.text(_("Reopen the exercise")), lambda: self.wish.emit(ReopenExercise()))
            self.strip.say("warning", self.speak.message(message), *([reopen] if message.id == "exercise.closed" else []))
            self.refused(command)

    def say(self, tone: str, what: str | Message, *actions: tuple[str, Callable[[], None]]) -> None:
        self.strip.say(tone, what if isinstance(what, str) else self.speak.message(what), *actions)

    def print_page(self) -> bool:
        """Print what belongs to the page, or open where that is asked for; False when there is nothing."""
        return False

    def build(self, page: QWidget) -> None:
        """Lay out an empty page in `self.speak`."""
        raise NotImplementedError

    def kept(self) -> Callable[[], None]:
        """What stands on the page beside its form; what is returned puts it on the page that is built next."""
        return lambda: None

    def show_values(self, state: Exercise, scenarios: Mapping[str, Scenario]) -> None:
        raise NotImplementedError

    def leave(self) -> None:
        """The exercise is about to be closed: what is typed is wished for now."""
        self.form.leave()

    def accepted(self, command: object) -> None:
        """A wish was done."""
        self.strip.clear()

    def refused(self, command: object) -> None:
        """A wish was refused, and the strip says why."""

    def _dress(self, language: str) -> None:
        dressed = (translator(language).language, theme.now())
        if dressed == self._dressed:
            return
        put_back = self.kept() if self._dressed is not None else lambda: None
        self._dressed, self.speak = dressed, translator(language)
        typed, focus, cursor = self.form.typed(), focus_key(self.page), cursor_of(self.page.focusWidget())
        self.form.retire()
        old, self.page = self.page, QWidget()
        self.form = Form(self.services.draft, self.services.keep_draft)
        self.build(self.page)
        self.form.carry(typed)
        put_back()
        self._column.replaceWidget(old, self.page)
        self.page.show()  # the hand goes only to what is seen
        old.hide()
        old.setParent(None)
        old.deleteLater()
        focus_again(self.page, focus, cursor)
