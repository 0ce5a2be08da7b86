"""Every action, its key and what it does, over the page: to look up, and to do. It is the menu of the program."""

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QListView, QVBoxLayout, QWidget

from tabletop.i18n import Translator
from tabletop.views.speakers import plain
from ui import theme
from ui.keys import BINDINGS, ENTER, WORDS, Action, Binding, Context, Key, changed, clash, key_pressed, name_of, now, use
from ui.run.rows import Pencil, RowDelegate, RowList, Rows, focus_edge
from ui.widgets.buttons import Button
from ui.widgets.fields import Field
from ui.widgets.ground import paint_ground
from ui.widgets.guard import guarded
from ui.widgets.labels import PlainLabel, announce
from ui.widgets.words import _


@dataclass(frozen=True, slots=True)
class CardLine:
    action: Action
    word: str
    sentence: str
    keys: str


def card_lines(speak: Translator) -> tuple[CardLine, ...]:
    """One line an action, in the order of the table."""
    lines = []
    for action, words in WORDS.items():
        keys: dict[Key, None] = dict.fromkeys(b.key for b in now().bindings if b.action is action)
        named = [name_of(key, speak) for key in keys]
        shown = f"{named[0]} … {named[-1]}" if action is Action.DIGIT else "   ".join(named)
        lines.append(CardLine(action, speak.text(words.word), speak.text(words.sentence), shown))
    return tuple(lines)


class KeyCard(QWidget):
    """`chosen` carries the action; Esc closes. It covers the page but not the wall, and stops nothing.

    While keys are changed (`changing`), Enter on an action waits for its new key; `changed` carries all changes.
    """

    chosen = Signal(object)
    changed = Signal(object)  # tuple of lines, as `ui.keys.changes_now` gives them
    print_asked = Signal()

    def __init__(self, parent: QWidget, speak: Translator) -> None:
        super().__init__(parent)
        self._speak, self._lines = speak, card_lines(speak)
        self.changing = False
        self._waiting: CardLine | None = None
        self._focus_before: QWidget | None = None
        say = speak.text
        self.filter = Field(say(_("Find an action")), say(_("Find an action…")))
        self.list = RowList(
            say(_("Actions and keys")),
            Rows(lambda line: f"{line.sentence}: {line.keys}"),
            RowDelegate(_height, _draw, always=True),
        )
        self.list.setSelectionMode(QListView.SelectionMode.NoSelection)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        look = theme.now()
        column = QVBoxLayout(self)
        column.setContentsMargins(*(look.px(16),) * 4)
        column.setSpacing(look.px(8))
        self.title, self.said = PlainLabel("", "head"), PlainLabel("", tone="muted")
        self.change, self.reset = Button(say(_("Change keys")), "quiet"), Button(say(_("All as they were")), "quiet")
        self.print = Button(say(_("Save to print")), "quiet")
        foot = QHBoxLayout()
        for part in (self.title, self.filter):
            column.addWidget(part)
        column.addWidget(self.list, 1)
        column.addWidget(self.said)
        column.addLayout(foot)
        for button in (self.change, self.reset, self.print):
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            foot.addWidget(button)
        foot.addStretch(1)
        self.change.clicked.connect(lambda: self.set_changing(not self.changing))
        self.reset.clicked.connect(lambda: self._changed((), say(_("Every action has its own key again."))))
        self.print.clicked.connect(self.print_asked)
        self.filter.textChanged.connect(self._filter)
        self.filter.installEventFilter(self)
        self.list.clicked.connect(lambda index: self._do(index.row()))
        parent.installEventFilter(self)
        self.hide()

    def lines(self) -> tuple[CardLine, ...]:
        """Every action with its keys as they are now."""
        return self._lines

    def open_card(self, focus: QWidget | None, changing: bool = False) -> None:
        self._focus_before = focus
        self._lines = card_lines(self._speak)
        self.set_changing(changing)
        self.filter.clear()
        self._filter("")
        self._fit()
        self.raise_()
        self.show()
        self.filter.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def close_card(self) -> None:
        self.hide()
        if self._focus_before is not None:
            self._focus_before.setFocus(Qt.FocusReason.OtherFocusReason)

    def set_changing(self, changing: bool) -> None:
        """Whether Enter on an action does it, or waits for its new key."""
        self.changing, self._waiting = changing, None
        say = self._speak.text
        self.title.setText(say(_("Change keys")) if changing else say(_("Actions and keys")))
        self.said.setText(say(_("Enter on an action, then press its new key.")) if changing else "")
        self.said.setVisible(changing)
        self.reset.setVisible(changing)
        self.change.set_words(say(_("Stop changing")) if changing else say(_("Change keys")))

    def waiting(self) -> bool:
        """The next key is the new one of an action."""
        return self._waiting is not None

    def take_key(self, event: QKeyEvent) -> None:
        """Esc leaves the action as it was; a modifier alone is not a key yet."""
        line, key = self._waiting, key_pressed(event)
        if line is None or key is None or event.isAutoRepeat():
            return
        self._waiting = None
        if key == Key("Esc"):
            self._say(self._speak.text("{action} stays as it was.", action=line.word))
            return
        wanted = Binding(line.action, _place_of(line.action, key), key)
        other = clash(now(), wanted)
        name = name_of(key, self._speak)
        if other is line.action:
            self._say(self._speak.text("{key} cannot be the key of {action}. Nothing was changed.", key=name, action=line.word))
        elif other is not None:
            taken = self._speak.text(WORDS[other].word)
            self._say(self._speak.text("{key} is the key of {action} already. Nothing was changed.", key=name, action=taken))
        else:
            self._changed(changed(wanted), self._speak.text("{action}: {key} from now on.", action=line.word, key=name))

    def _changed(self, changes: tuple[str, ...], sentence: str) -> None:
        use(changes=changes)
        place = self.list.currentIndex().row()
        self._lines = card_lines(self._speak)
        self._filter(self.filter.text())
        self.list.choose(max(0, place))
        self._say(sentence)
        self.changed.emit(changes)

    def _say(self, sentence: str) -> None:
        self.said.setText(sentence)
        announce(self, sentence)

    def _filter(self, typed: str) -> None:
        words = plain(typed)
        found = [line for line in self._lines if words in plain(f"{line.word} {line.sentence} {line.keys}")]
        found.sort(key=lambda line: not plain(line.word).startswith(words))  # GO is first of those that merely hold them
        self.list.rows.show_rows(tuple(found))
        if words:
            self.list.choose(0)
        else:
            self.list.setCurrentIndex(QModelIndex())  # Enter on a card just opened does nothing, least of all GO
        self.list.viewport().update()

    def _do(self, place: int) -> None:
        line = self.list.rows.row(place)
        if line is not None and self.changing:
            self._waiting = line
            self._say(self._speak.text("Press the new key for: {action}. Esc leaves it as it was.", action=line.sentence))
        elif line is not None:
            self.close_card()
            self.chosen.emit(line.action)

    def _fit(self) -> None:
        parent = self.parentWidget()
        if parent is not None:
            width = min(theme.now().px(640), parent.width() - 24)
            self.setGeometry((parent.width() - width) // 2, 24, width, parent.height() - 48)

    @guarded(False)
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is not self.filter:
            if event.type() == QEvent.Type.Resize and self.isVisible():
                self._fit()
            return False
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        row = self.list.currentIndex().row()
        if event.key() in ENTER:
            self._do(row)
        elif event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.list.choose(max(0, min(len(self.list.rows) - 1, row + (1 if event.key() == Qt.Key.Key_Down else -1))))
            self.list.scrollTo(self.list.currentIndex())
            self.list.viewport().update()
        elif event.key() == Qt.Key.Key_Escape:
            self.close_card()
        else:
            return event.key() in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab)  # nobody walks behind the card
        return True

    @guarded(None)
    def paintEvent(self, event: QPaintEvent) -> None:
        paint_ground(self, "raised", "line_strong")


def _place_of(action: Action, key: Key) -> Context:
    """Where the new key would act: everywhere, if the action has a key there and this one never types; else where its first
    key acts."""
    places = [b.context for b in BINDINGS if b.action is action]
    everywhere = key.ctrl or (key.name[0] == "F" and key.name[1:].isdigit())
    return Context.ANYWHERE if everywhere and Context.ANYWHERE in places else places[0]


def _height(_line: CardLine) -> float:
    return 32


def _draw(pen: Pencil, line: CardLine, current: bool) -> None:
    px = pen.look.px
    if current:
        pen.painter.fillRect(pen.rect, pen.look.colour("accent_soft"))
    width = pen.measure(line.keys, theme.CAPTION, 600)
    pen.text(pen.box(pen.width - px(10) - width, width), line.keys, "muted", theme.CAPTION, 600)
    pen.text(pen.box(px(10), pen.width - px(30) - width), line.sentence, "text")
    pen.line(pen.rect.bottom() - 0.5, px(10), px(10))
    if current:
        focus_edge(pen)
