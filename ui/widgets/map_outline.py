"""The twin of the map: the same cues as a tree, for the keyboard, for a search, and for those who hear the screen."""

from collections.abc import Iterator

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTreeView, QVBoxLayout, QWidget

from tabletop.i18n import Translator
from tabletop.views.cues import RowKind
from tabletop.views.map import MapNode, MapView
from tabletop.views.speakers import plain
from ui import theme
from ui.keys import ENTER
from ui.widgets.cue_marks import MARKS, QUIET
from ui.widgets.fields import Field
from ui.widgets.guard import guarded
from ui.widgets.words import _

CUE, WORDS = int(Qt.ItemDataRole.UserRole), int(Qt.ItemDataRole.UserRole) + 1


class _Tree(QTreeView):
    chosen = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.dress()

    def dress(self) -> None:
        self.setStyleSheet(theme.sheet("view", "bars"))

    @guarded(None)
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in ENTER and not event.isAutoRepeat():
            self.chosen.emit()
        else:
            super().keyPressEvent(event)

    @guarded(None)
    def keyboardSearch(self, search: str) -> None:
        return


class MapOutline(QWidget):
    """`selected` and `chosen` as on the map. What is typed into its field leaves only the rows that hold it."""

    selected = Signal(str)
    chosen = Signal(str)

    def __init__(self, speak: Translator) -> None:
        super().__init__()
        self._speak = speak
        say = speak.text
        self._told: tuple[tuple[str, ...], ...] = ()
        self.field = Field(say(_("Search the outline")), say(_("Search…")))
        self.tree, self.model = _Tree(), QStandardItemModel()
        self.tree.setModel(self.model)
        self.tree.setAccessibleName(say(_("Outline of the map")))
        self.tree.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.tree.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.tree.setUniformRowHeights(True)
        self.tree.setIndentation(theme.now().px(14))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.now().px(6))
        column.addWidget(self.field)
        column.addWidget(self.tree, 1)
        self.field.textChanged.connect(self._filter)
        self.field.returnPressed.connect(self._to_first)
        self.tree.selectionModel().currentChanged.connect(self._moved)
        self.tree.chosen.connect(self._choose)
        self.tree.doubleClicked.connect(self._choose)

    def show_map(self, view: MapView) -> None:
        """The rows are made anew only for another scenario; else what changed in them is written over."""
        rows = tuple(self._told_of(node) for node in view.nodes.values())
        if rows == self._told:
            return
        same = [row[0] for row in rows] == [row[0] for row in self._told]
        self._told = rows
        if same:
            for place, node in enumerate(view.nodes.values()):
                for column, item in enumerate(self._items(node)):
                    self._write_over(place, column, item)
        else:
            self._make(view)
        self._filter(self.field.text())

    def select(self, cue: str) -> None:
        """Says nothing back."""
        item = next((item for item in self._top() if item.data(CUE) == cue), None)
        if item is not None and self.current() != cue:
            held = self.blockSignals(True)
            self.tree.setCurrentIndex(item.index())
            self.tree.scrollTo(item.index())
            self.blockSignals(held)

    def current(self) -> str:
        """The cue of the current row; of an option, its decision."""
        index = self.tree.currentIndex()
        index = index.parent() if index.parent().isValid() else index
        return str(index.siblingAtColumn(0).data(CUE) or "") if index.isValid() else ""

    def _make(self, view: MapView) -> None:
        self.model.clear()
        say = self._speak.text
        self.model.setHorizontalHeaderLabels([say(_("Cue")), say(_("Where it stands")), say(_("Missing"))])
        header = self.tree.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for column in (1, 2):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        for node in view.nodes.values():
            items = self._items(node)
            for option in node.options:
                target = self._speak.text("to {number}", number=option.target) if option.target else say(_("the end"))
                items[0].appendRow([QStandardItem(f"{option.digit} {option.name}".strip()), QStandardItem(target)])
            self.model.appendRow(items)
        self.tree.setColumnHidden(2, not any(node.missing for node in view.nodes.values()))
        self.tree.expandAll()

    def _write_over(self, place: int, column: int, item: QStandardItem) -> None:
        old = self.model.item(place, column)
        if (old.text(), old.foreground()) != (item.text(), item.foreground()):
            old.setText(item.text())
            old.setForeground(item.foreground())
            old.setData(item.data(Qt.ItemDataRole.AccessibleTextRole), Qt.ItemDataRole.AccessibleTextRole)

    def _told_of(self, node: MapNode) -> tuple[str, ...]:
        return (node.cue, node.number, node.title, node.state.value, " ".join(node.missing))

    def _items(self, node: MapNode) -> list[QStandardItem]:
        look = theme.now()
        state = self._speak.text(MARKS[node.state][2])
        decision = self._speak.text(_("decision")) if node.kind is RowKind.DECISION else ""
        texts = (f"{node.number}  {node.title}", state, ", ".join(node.missing))
        items = [QStandardItem(text) for text in texts]
        items[0].setData(node.cue, CUE)
        options = " ".join(option.name for option in node.options)
        items[0].setData(plain(f"{node.number} {node.title} {node.text} {options}"), WORDS)
        spoken = ", ".join(words for words in (node.number, decision, node.title, state) if words)
        items[0].setData(spoken, Qt.ItemDataRole.AccessibleTextRole)
        ink = QColor(look.colour("muted" if node.state in QUIET else "text"))
        items[0].setForeground(ink)
        items[1].setForeground(QColor(look.colour(MARKS[node.state][1])))
        items[2].setForeground(QColor(look.colour("warning")))
        return items

    def _top(self) -> Iterator[QStandardItem]:
        return (self.model.item(place) for place in range(self.model.rowCount()))

    def _filter(self, typed: str) -> None:
        words = plain(typed).split()
        for place, item in enumerate(self._top()):
            held = str(item.data(WORDS))
            self.tree.setRowHidden(place, QModelIndex(), not all(word in held for word in words))

    def _to_first(self) -> None:
        place = next((n for n in range(self.model.rowCount()) if not self.tree.isRowHidden(n, QModelIndex())), -1)
        if place >= 0:
            self.tree.setFocus(Qt.FocusReason.OtherFocusReason)
            self.tree.setCurrentIndex(self.model.index(place, 0))

    def _moved(self, _index: QModelIndex) -> None:
        if cue := self.current():
            self.selected.emit(cue)

    def _choose(self) -> None:
        if cue := self.current():
            self.chosen.emit(cue)
