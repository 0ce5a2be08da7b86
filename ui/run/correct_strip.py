"""A slip in what the room reads: title and text of the inject on the wall or in standby, mended for this run only."""

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from tabletop.exercise import commands
from tabletop.exercise.words import TextPart, WallMode
from tabletop.i18n import Translator
from tabletop.messages import message
from tabletop.views.wall import InjectSlide, WallView, slide_view
from ui import theme
from ui.run import wall_acts
from ui.run.ask_strips import AskStrip
from ui.widgets.buttons import Button
from ui.widgets.fields import Area, Field
from ui.widgets.guard import guarded
from ui.widgets.labels import PlainLabel
from ui.widgets.words import _

if TYPE_CHECKING:
    from ui.run.place import RunPlace


class CorrectStrip(AskStrip):
    """`mended` carries title, text and whether to show it at once. Enter in the title, or Ctrl+Enter, saves. `bared` carries
    the improvised inject whose picture comes off."""

    mended = Signal(str, str, bool)
    bared = Signal(str)

    def __init__(self, speak: Translator) -> None:
        super().__init__()
        self._speak = speak
        say, look = speak.text, theme.now()
        self.words = PlainLabel("", weight=600)
        self.title = Field(say(_("Title of the inject")), say(_("Title")))
        self.text = Area(say(_("What the room sees")), say(_("What the room sees…")))
        self.text.setFixedHeight(look.px(76))
        self.save = Button(say(_("At the next GO")), key=say("Enter"))
        self.apply = Button(say(_("Apply now")))
        self.bare = Button(say(_("Remove picture")), icon_name="photo")
        self.inject, self.language = "", ""
        self._before = "", ""
        fields, buttons = QVBoxLayout(), QVBoxLayout()
        for column in (fields, buttons):
            column.setSpacing(look.px(4))
            self.row.addLayout(column, 1 if column is fields else 0)
        for part in (self.words, self.title, self.text):
            fields.addWidget(part)
        buttons.addStretch(1)
        buttons.addWidget(self.bare)
        buttons.addWidget(self.apply)
        buttons.addWidget(self.save)
        self.save.clicked.connect(self.answer)
        self.apply.clicked.connect(lambda: self._finish(at_once=True))
        self.bare.clicked.connect(lambda: self.bared.emit(self.inject))
        self._watch(self.title, self.text)

    def ask(self, sentence: str, inject: str, language: str, slide: InjectSlide, live: bool, pictured: bool = False) -> None:
        """`live`: the room sees it now, so that it may be shown again at once; `pictured`: its picture may come off. What is
        being mended goes on."""
        if not self.isHidden() and self._before != (self.title.text(), self.text.toPlainText()):
            self.title.setFocus(Qt.FocusReason.ShortcutFocusReason)
            return
        self.inject, self.language, self._before = inject, language, (slide.title, slide.text)
        self.words.setText(sentence)
        self.title.setText(slide.title)
        self.text.setPlainText(slide.text)
        self.apply.setVisible(live)
        self.bare.setVisible(pictured)
        self.open_strip(sentence)

    def kept(self) -> tuple[str, ...]:
        """What stands here now, for `take`."""
        live = "" if self.apply.isHidden() else "live"
        pictured = "" if self.bare.isHidden() else "pictured"
        named = (self.words.text(), self.inject, self.language, live, pictured)
        return (*named, *self._before, self.title.text(), self.text.toPlainText())

    def take(self, kept: tuple[str, ...]) -> None:
        """What stood in such a strip before."""
        sentence, self.inject, self.language, live, pictured, *words = kept
        self._before = words[0], words[1]
        self.words.setText(sentence)
        self.title.setText(words[2])
        self.text.setPlainText(words[3])
        self.apply.setVisible(bool(live))
        self.bare.setVisible(bool(pictured))
        self.open_strip(sentence)

    def without_picture(self) -> None:
        """It has come off."""
        self.bare.hide()
        if self.isVisible():
            self.title.setFocus(Qt.FocusReason.OtherFocusReason)

    def before(self) -> tuple[str, str]:
        """Title and text as they were when they were put here."""
        return self._before

    def first_field(self) -> QWidget:
        return self.title

    def answer(self) -> None:
        self._finish(at_once=False)

    def _finish(self, at_once: bool) -> None:
        title, text = self.title.text().strip(), self.text.toPlainText().strip()
        if title and text:
            self.close_strip()
            self.mended.emit(title, text, at_once)
        else:
            (self.text if title else self.title).setFocus(Qt.FocusReason.ShortcutFocusReason)

    @guarded(False)
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        new_line = watched is self.text and not event.modifiers() & Qt.KeyboardModifier.ControlModifier
        return not new_line and self._enter(event)


def open_it(place: "RunPlace", _name: str) -> bool:
    """Of what was asked for with the arrows; else of what the room sees; else of what comes next."""
    view, shown = place.view, place.state.wall.shown
    if view is None:
        return True
    live = shown is not None and shown.slide is None and not shown.decision and not place.picked
    on_wall = live and isinstance(view.wall.slide, InjectSlide)
    source: WallView = _as_mended(place) if on_wall else view.preview
    if not isinstance(source.slide, InjectSlide):
        place.say("warning", message("correct.nothing"))
        return True
    inject = shown.cue if on_wall and shown is not None else view.standby.cue
    number = source.slide.number or inject
    sentence = place.speak.text("Mend inject {number} for this run", number=number)
    place.console.correct.ask(sentence, inject, source.language, source.slide, on_wall, _unseen_picture(place, inject))
    return True


def _unseen_picture(place: "RunPlace", inject: str) -> bool:
    """It was improvised with a picture, and never sent."""
    run = place.state.run
    seen = run is None or any(release.cue == inject for release in run.releases)
    return not seen and run is not None and any(x.id == inject and x.picture for x in run.improvised)


def _as_mended(place: "RunPlace") -> WallView:
    """What the room sees, with what was mended since and waits for GO."""
    shown = place.state.wall.shown
    waiting = replace(shown, corrected=None) if shown is not None else None
    return slide_view(place.state, place.scenarios, waiting, language=place.wall_language)


def mended(place: "RunPlace", title: str, text: str, at_once: bool) -> None:
    """What was changed is recorded; shown at once, the inject is released again, unless the room reads just that already."""
    strip, slide = place.console.correct, place.wall.view().slide
    before = strip.before()
    for part, now, was in ((TextPart.TITLE, title, before[0]), (TextPart.TEXT, text, before[1])):
        if now != was:
            place.send(commands.CorrectText(strip.inject, part, strip.language, now))
    shown, live = place.state.wall.shown, wall_acts.mode_of(place) is WallMode.LIVE
    if at_once and live and shown is not None and shown.slide is None and shown.cue == strip.inject:
        if not isinstance(slide, InjectSlide) or (slide.title, slide.text) != (title, text):
            place.send(commands.ReleaseInject(strip.inject))
    elif at_once:
        place.say("warning", message("correct.wall-went-on"))
