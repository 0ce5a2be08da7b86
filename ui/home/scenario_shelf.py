"""The scenarios apart from any exercise: one begins an exercise, or joins the one that is open."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtGui import QKeyEvent

from tabletop.i18n import Translator
from ui import theme
from ui.home import wording
from ui.key_table import Key
from ui.keys import name_of
from ui.widgets.buttons import Button
from ui.widgets.cards import Card
from ui.widgets.files import Shelved
from ui.widgets.flow import Flow
from ui.widgets.guard import guarded
from ui.widgets.records import RecordList


class ScenarioShelf(Card):
    """`chosen` and `added` carry the folder of a scenario that can be played; `unplayable` why another one cannot."""

    chosen = Signal(str)
    added = Signal(str)
    unplayable = Signal(str)

    def __init__(self, speak: Translator) -> None:
        super().__init__()
        px, _ = theme.now().px, speak.text
        self._speak = speak
        self._shelf: Mapping[str, Shelved] = {}
        self._joins = False
        self.rows = _Rows(_("Scenarios"))
        self.rows.opened.connect(lambda key: self._tell(self.chosen, key))
        self.rows.added.connect(lambda key: self._tell(self.added, key))
        self.add = Button("", key=name_of(Key("Enter", shift=True), speak))
        self.add.setObjectName("add")
        self.add.hide()
        self.add.clicked.connect(lambda *_: self._tell(self.added, self.rows.key()))
        foot = Flow(self.add)
        foot.setContentsMargins(px(12), 0, px(12), px(4))
        self.body.setContentsMargins(1, px(8), 1, px(8))
        self.body.addWidget(self.rows, 1)
        self.body.addLayout(foot)

    def show_shelf(self, shelf: Sequence[Shelved], joins: str) -> None:
        """`joins`: the title of the exercise a scenario can be added to, '' for none."""
        self._shelf = {str(each.path): each for each in shelf}
        self._joins = bool(joins)
        self.rows.show_rows([wording.scenario(each, self._speak) for each in shelf])
        if not self.rows.key() and shelf:
            self.rows.choose(str(shelf[0].path))
        self.add.set_words(self._speak.text("Add to “{title}”", title=joins))
        self.add.setVisible(self._joins and bool(shelf))

    def _tell(self, what: SignalInstance, key: str) -> None:
        each = self._shelf.get(key)
        if each is not None and each.problem is not None:
            self.unplayable.emit(self._speak.message(each.problem))
        elif each is not None and (self._joins or what is not self.added):
            what.emit(key)


class _Rows(RecordList):
    added = Signal(str)

    @guarded(None)
    def keyPressEvent(self, event: QKeyEvent) -> None:
        shifted = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        if shifted and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.added.emit(self.key())
        else:
            super().keyPressEvent(event)
