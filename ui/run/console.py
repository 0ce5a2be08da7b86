"""The run console laid out: what stands where, and how it gives way on a small screen. It shows values; it decides nothing."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from tabletop.clock import Clock
from tabletop.i18n import Translator
from tabletop.ids import Ids
from ui import theme
from ui.run.ad_hoc import AdHocStrip
from ui.run.ask_strips import AskStrip, ReasonStrip
from ui.run.bars import RunBar, StatusBar
from ui.run.capture_line import CaptureLine
from ui.run.correct_strip import CorrectStrip
from ui.run.cue_list import FULL, RAIL, CueList
from ui.run.deck import DeckButton, GoButton
from ui.run.expected_list import ExpectedList
from ui.run.frames import TAB, WallFrame
from ui.run.layouts import Layout
from ui.run.log_list import LogList
from ui.run.notes_pane import NotesPane
from ui.run.options_bar import OptionsBar
from ui.run.pick_strip import PickStrip
from ui.run.space import Space, space_of
from ui.run.speaker_chips import SpeakerChips
from ui.run.vote_strip import VoteStrip
from ui.widgets.buttons import Tabs
from ui.widgets.cards import Card, Strip
from ui.widgets.guard import guarded
from ui.widgets.labels import IconMark, PlainLabel
from ui.widgets.words import _


class Console(QWidget):
    """All parts are public: the place beside it connects them."""

    def __init__(self, speak: Translator, clock: Clock, ids: Ids, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        if parent is not None:
            self.resize(parent.window().size())  # laid out once, for the room there will be
        say = speak.text
        self.narrow = self.rail = self.one = False
        self._recording, self._asked, self._strip_height, self._typed = False, False, 0, ""
        self.bar, self.status = RunBar(speak), StatusBar(speak)
        self.cues = CueList(speak)
        self.live, self.standby = WallFrame(live=True), WallFrame(live=False)
        self.options = OptionsBar(speak)
        self.go = GoButton(say(_("GO")))
        self.black = DeckButton(say(_("Black")), "black")
        self.freeze = DeckButton(say(_("Freeze")), "freeze")
        self.slide = DeckButton(say(_("Standby")), "slide")
        self.notes = NotesPane(speak)
        self.chips = SpeakerChips(speak)
        self.line = CaptureLine(speak, clock, ids)
        self.expected, self.log = ExpectedList(speak), LogList(speak)
        self.reason, self.ad_hoc, self.strip = ReasonStrip(speak), AdHocStrip(speak), Strip()
        self.pick, self.vote, self.correct = PickStrip(speak), VoteStrip(speak), CorrectStrip(speak)
        self._layout = Layout("")
        self.cue_count = PlainLabel("", "caption", "muted", 600, wrap=False)
        self.expected_count = PlainLabel("", "caption", "muted", 600, wrap=False)
        self._speak = speak
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        self._body_part = QWidget(self)
        self._lay_body(self._body_part)
        column.addWidget(self._body_part, 1)
        for strip in (*self.asking(), self.strip):
            column.addWidget(strip)
        for asking in self.asking():
            self.watch(asking)
        self._below = QWidget()  # what a strip that has all the room leaves of it
        self._below.hide()
        column.addWidget(self._below, 1)
        column.addWidget(self.status)

    def watch(self, strip: AskStrip) -> None:
        """A strip that asks has the room it needs while it is open."""
        for moment in (strip.opened, strip.resized):
            moment.connect(lambda: self.make_way(asked=True, height=strip.sizeHint().height()))
        strip.closed.connect(lambda: self.make_way(asked=False))

    def make_way(self, asked: bool, height: int = 0) -> None:
        """For a strip that asks: on the smallest screens it has all the room, on small ones the pictures give way to it."""
        self._asked, self._strip_height = asked, height
        self.fit(self.size())

    def asking(self) -> tuple[AskStrip, ...]:
        """The strips that ask something."""
        return self.reason, self.ad_hoc, self.pick, self.vote, self.correct

    def _lay_body(self, part: QWidget) -> None:
        px = theme.now().px
        body = QHBoxLayout(part)
        body.setContentsMargins(px(12), px(12), px(12), px(12))
        body.setSpacing(px(12))
        self._left = Card(self._speak.text(_("INJECTS")), self.cue_count, parent=part)
        self._left.body.setContentsMargins(1, 0, 1, px(4))
        self._left.body.addWidget(self.cues, 1)
        body.addWidget(self._left)
        self._middle = QWidget(part)
        self._lay_centre(self._middle)
        body.addWidget(self._middle, 1)
        self._right = QWidget(part)
        self._lay_side(self._right)
        body.addWidget(self._right)

    def _lay_centre(self, part: QWidget) -> None:
        px = theme.now().px
        centre = QVBoxLayout(part)
        centre.setContentsMargins(0, 0, 0, 0)
        centre.setSpacing(px(12))
        frames = QHBoxLayout()
        frames.setSpacing(px(12))
        frames.addWidget(self.live, 1)
        frames.addWidget(self.standby, 1)
        centre.addLayout(frames)
        centre.addWidget(self.options)
        self._deck, others = QHBoxLayout(), QHBoxLayout()
        for row in (self._deck, others):
            row.setSpacing(px(8))
        self._deck.addWidget(self.go, 1)
        self._deck.addLayout(others)
        for button in (self.black, self.freeze, self.slide):
            others.addWidget(button)
        centre.addLayout(self._deck)
        centre.addWidget(self.notes, 1)
        centre.addStretch()

    def _lay_side(self, part: QWidget) -> None:
        px = theme.now().px
        column = QVBoxLayout(part)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(8))
        column.addWidget(self.chips)
        column.addWidget(self.line)
        self._lock = IconMark("lock", "muted", 13)
        self._expected_card = Card(self._speak.text(_("EXPECTED ACTIONS · PRIVATE")), self.expected_count, parent=part)
        self._expected_card.head.insertWidget(0, self._lock)
        self._log_card = Card(self._speak.text(_("LOG")), PlainLabel("", "caption", "muted", wrap=False), parent=part)
        self._tab_card = Card(parent=part)
        self.tabs = Tabs("", "")
        self.tabs.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._pages = QStackedWidget(self._tab_card)
        self._tab_card.body.setContentsMargins(1, 0, 1, px(4))
        self._tab_card.body.setSpacing(0)
        self._tab_card.body.addWidget(self.tabs)
        self._tab_card.body.addWidget(self._pages, 1)
        self.tabs.currentChanged.connect(self._pages.setCurrentIndex)
        for card in (self._expected_card, self._log_card):
            card.body.setContentsMargins(1, 0, 1, px(4))
        self._expected_card.body.addWidget(self.expected)
        self._log_card.body.addWidget(self.log, 1)
        column.addWidget(self._expected_card)
        column.addWidget(self._log_card, 1)
        column.addWidget(self._tab_card, 1)
        self._tab_card.hide()

    def show_expected_count(self, done: int, total: int, said: int) -> None:
        self.expected_count.setText(self._speak.text("{n} of {total}", n=done, total=total))
        self.tabs.rename(0, self._speak.text("Expected {n} of {total}", n=done, total=total))
        self.tabs.rename(1, self._speak.text("Log {n}", n=said))
        self._fit_expected()

    def _fit_expected(self) -> None:
        """Its rows and no more, so that the log gets the rest; at most two fifths of the height before it scrolls."""
        if self.narrow:
            self.expected.setMinimumHeight(0)
            self.expected.setMaximumHeight(16_777_215)
        else:
            self.expected.setFixedHeight(min(self.expected.rows_height(), round(self.height() * 0.4)))

    def show_count(self, shown: int, total: int, typed: str) -> None:
        """How far the scenario is; or, while a number is typed, which inject Enter goes to."""
        count = self._speak.text("{n} of {total}", n=shown, total=total)
        self._typed = typed
        self.cue_count.setText(typed if self.rail else self._speak.text("go to {number}", number=typed) if typed else count)
        self.cue_count.setVisible(bool(typed) or not self.rail)

    def show_page(self, expected: bool) -> None:
        """On a narrow screen: bring the expected actions or the log to the front."""
        self.tabs.setCurrentIndex(0 if expected else 1)

    @guarded(None)
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit(event.size())

    def show_layout(self, layout: Layout) -> None:
        """Which areas there are; the rest of the width is theirs."""
        self._layout = layout
        for part in (self.go, self.black, self.freeze, self.slide, self.standby):
            part.setVisible(layout.deck)
        self.fit(self.size())

    def show_record(self, wanted: bool) -> None:
        """The line and the lists, where they are not always on the screen: while somebody writes."""
        self._recording = wanted
        self._right.setVisible((self._layout.record and not self.one) or wanted)
        self._middle.setVisible(not (self.one and wanted))

    def fit(self, size: QSize) -> None:
        """The collapse order: status words, heard chips, the rail, expected and log as tabs; at last one column at a time."""
        look, space = theme.now(), space_of(size)
        self.one, self.rail = space.one, space.narrow or self._layout.rail
        self._left.setFixedWidth(look.px(RAIL if self.rail else FULL))
        self._left.title.setVisible(not self.rail)
        self.cue_count.setVisible(bool(self._typed) or not self.rail)
        widest = 388 if space.narrow else 424 if self._layout.deck else 640
        share = 0.42 if self._layout.deck else 0.52
        self._right.setFixedWidth(
            size.width() - look.px(RAIL + 36) if self.one else min(look.px(widest), round(size.width() * share))
        )
        self.show_record(self._recording)
        alone = self.one and self._asked
        self._body_part.setVisible(not alone)
        self._below.setVisible(alone)
        for button in (self.black, self.freeze, self.slide):
            button.set_small(self.one)
        self.bar.set_tiny(self.one)
        self.status.set_tiny(self.one)
        self._fit_centre(size, space)
        if space.narrow != self.narrow:
            self.narrow = space.narrow
            self._collapse(space.narrow)

    def _fit_centre(self, size: QSize, space: Space) -> None:
        """On the smallest screens options and what is said come first, then pictures, then notes."""
        crowded = space.one and bool(self.options.shown() or self.strip.sentence())
        across = QBoxLayout.Direction.TopToBottom if space.tight else QBoxLayout.Direction.LeftToRight
        self._deck.setDirection(across)
        self.notes.setVisible(self._layout.notes and not crowded and not (space.tight and space.short and self._asked))
        self.notes.set_size(theme.READ if space.narrow or space.low else theme.HEAD)
        self.notes.recap.setVisible(not (space.narrow and space.low))
        for frame in (self.live, self.standby):
            frame.limit_height(self._tallest(size, space, crowded))

    def _tallest(self, size: QSize, space: Space, crowded: bool) -> int:
        """Of the pictures with their tabs: what options, strip and GO leave, where it is crowded; else a share of the height."""
        px = theme.now().px
        if crowded:
            parts = [part.sizeHint().height() for part in (self.options, self.strip) if not part.isHidden()]
            taken = self.bar.height() + self.status.height() + sum(parts) + px(theme.GO + 12 * (4 if self.options.shown() else 3))
            return size.height() - taken if size.height() - taken > px(2 * TAB) else px(TAB)
        small = space.narrow or space.low
        ceiling = round(size.height() * (0.2 if space.tight or space.one else 0.36 if small else 0.42))
        if space.low:  # what else must be seen takes the rest from the pictures, so that nothing lies on them
            least = (self.options, self.options.sizeHint()), (self.notes, self.notes.minimumSizeHint())
            below = [room.height() for part, room in least if not part.isHidden()]
            taken = self.bar.height() + self.status.height() + self._strip_height + self._deck.sizeHint().height()
            ceiling = min(ceiling, size.height() - taken - sum(below) - px(12) * (3 + len(below)))
        return ceiling if ceiling > px(2 * TAB) else px(TAB)

    def _collapse(self, narrow: bool) -> None:
        if narrow:
            self._pages.addWidget(self.expected)
            self._pages.addWidget(self.log)
        else:
            self._expected_card.body.addWidget(self.expected)
            self._log_card.body.addWidget(self.log, 1)
            self.expected.show()
            self.log.show()
        self._expected_card.setVisible(not narrow)
        self._log_card.setVisible(not narrow)
        self._tab_card.setVisible(narrow)
        self._fit_expected()
        if narrow:
            self._pages.setCurrentIndex(self.tabs.currentIndex())
