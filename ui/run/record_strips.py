"""Strips of the recorder: whose marks they are, short letters for long words, the earlier wordings of a line.

Esc, or going elsewhere, closes each of them.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from tabletop.i18n import Translator
from tabletop.views.abbreviations import read_abbreviations, written
from ui import theme
from ui.keys import ENTER
from ui.run.ask_strips import AskStrip
from ui.widgets.buttons import Button
from ui.widgets.fields import Area, Field
from ui.widgets.guard import guarded
from ui.widgets.labels import PlainLabel
from ui.widgets.scrolling import see_through
from ui.widgets.words import _

LONGEST = 400  # characters of an earlier wording
INITIALS = 12


class ClosingStrip(AskStrip):
    """Gone as soon as the keyboard is elsewhere."""

    left = Signal()  # the keyboard went elsewhere

    def __init__(self) -> None:
        super().__init__()
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._moved)

    def _moved(self, _old: QWidget | None, new: QWidget | None) -> None:
        if new is not None and self.isVisible() and not self.isAncestorOf(new):
            self.hide()
            self.left.emit()


class EvaluatorStrip(ClosingStrip):
    """`named` carries initials, '' for the facilitator's own marks again."""

    named = Signal(str)

    def __init__(self, speak: Translator) -> None:
        super().__init__()
        self._speak = speak
        self.field = Field(speak.text(_("Initials of the evaluator")), speak.text(_("initials; empty for the facilitator")))
        self.field.setMaxLength(INITIALS)
        self.row.addWidget(PlainLabel(speak.text(_("Whose marks follow?")), weight=600, wrap=False))
        self.row.addWidget(self.field, 1)
        self._watch(self.field)

    def ask(self, now: str) -> None:
        self.field.setText(now)
        self.field.selectAll()
        self.open_strip(self._speak.text(_("Whose marks follow?")))

    def first_field(self) -> QWidget:
        return self.field

    def answer(self) -> None:
        self.close_strip()
        self.named.emit(" ".join(self.field.text().split()))


class AbbreviationStrip(ClosingStrip):
    """One a line, `cg = Guardia Costera`. `changed` carries the table."""

    changed = Signal(object)

    def __init__(self, speak: Translator) -> None:
        super().__init__()
        self._speak = speak
        say = speak.text
        self.field = Area(say(_("Abbreviations, one a line")), say(_("cg = Coast Guard")))
        self.field.setMinimumHeight(theme.now().px(34))
        self.field.setMaximumHeight(theme.now().px(58))
        self.done = Button(say(_("Keep")), key=say("Ctrl+Enter"))
        self.row.addWidget(PlainLabel(say(_("Abbreviations: Space writes them out, Backspace takes that back")), weight=600), 1)
        self.row.addWidget(self.field, 2)
        self.row.addWidget(self.done)
        self.done.clicked.connect(self.answer)
        self._watch(self.field)

    def ask(self, table: Mapping[str, str]) -> None:
        """What is being written goes on."""
        if self.isHidden():
            self.show_text(written(table))
        else:
            self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_text(self, text: str) -> None:
        """`text` as somebody has written it so far."""
        self.field.setPlainText(text)
        self.open_strip(self._speak.text(_("Abbreviations, one a line")))

    def first_field(self) -> QWidget:
        return self.field

    def answer(self) -> None:
        self.changed.emit(read_abbreviations(self.field.toPlainText().split("\n")))
        self.close_strip()

    @guarded(False)
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter is a new line here."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
            if control and event.key() in ENTER:
                self.answer()
                return True
        return False


@dataclass(frozen=True, slots=True)
class Wording:
    """How a line once stood. `at`: the time of day it was written so."""

    at: str
    who: str
    text: str


class HistoryStrip(ClosingStrip):
    """What a line said before, the newest first."""

    def __init__(self, speak: Translator) -> None:
        super().__init__()
        self._speak = speak
        self.words = PlainLabel("")
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setWidget(self.words)
        self.words.setAutoFillBackground(False)
        self._scroll.setFixedHeight(theme.now().px(24))
        see_through(self._scroll)
        self._scroll.setAccessibleName(speak.text(_("Earlier wordings")))
        self.row.addWidget(PlainLabel(speak.text(_("Earlier wordings")), weight=600, wrap=False))
        self.row.addWidget(self._scroll, 1)

    def tell(self, wordings: Sequence[Wording]) -> None:
        lines = [f"{one.at}  {one.who}  {_short(one.text)}" for one in wordings]
        self.words.setText("\n".join(lines) or self._speak.text(_("This line stands as it was first written.")))
        self._scroll.setFixedHeight(theme.now().px(24 if len(lines) < 2 else 58))
        self.open_strip(self._speak.text(_("Earlier wordings")))

    def first_field(self) -> QWidget:
        return self._scroll

    def answer(self) -> None:
        self.hide()


def _short(text: str) -> str:
    words = " ".join(text[: 2 * LONGEST].split())
    return words if len(words) <= LONGEST else f"{words[:LONGEST]}…"
