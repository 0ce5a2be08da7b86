"""The table people fill in: typing starts a cell, Enter ends it, Delete removes a row, Ctrl+Up and Ctrl+Down move it."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFontMetrics, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QFrame,
    QHeaderView,
    QLineEdit,
    QStyledItemDelegate,
    QTableView,
)

from ui import theme
from ui.prepare.cells import Cells
from ui.prepare.table_model import NEW, Column, Row, TableModel
from ui.widgets.guard import guarded

ROW = 34


@dataclass(frozen=True, slots=True)
class _Sent:
    """A wish under way, and the `texts` of the cells it is about."""

    command: object
    key: str
    texts: Mapping[str, str]
    becomes: str = ""


@dataclass(frozen=True, slots=True)
class HalfTable:
    """Where the keyboard is in a table, the text of the cell that is being typed or None, and the wishes under way."""

    at: tuple[str, str] | None
    text: str | None
    sent: tuple[_Sent, ...]


class Table(QTableView):
    """`removed`, `toggled` (Space) and `entered` (Enter where nobody types) tell the row and column the keyboard is on;
    `moved` the row and by how much. What is wished for a cell is handed to `sent`, so that its outcome finds the cell."""

    removed = Signal(str, str)
    toggled = Signal(str, str)
    entered = Signal(str, str)
    moved = Signal(str, int)
    current = Signal(str, str)

    def __init__(self, name: str, model: TableModel, paste: Callable[[], object] = lambda: None) -> None:
        super().__init__()
        self.table_model, self._paste = model, paste
        self._sent: list[_Sent] = []
        model.setParent(self)
        self.setModel(model)
        self.setAccessibleName(name)
        delegate = Cells()
        delegate.setParent(self)
        self.setItemDelegate(delegate)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTabKeyNavigation(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.AnyKeyPressed
            | QAbstractItemView.EditTrigger.EditKeyPressed
            | QAbstractItemView.EditTrigger.DoubleClicked
        )
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(theme.now().px(ROW))
        head = self.horizontalHeader()
        head.setHighlightSections(False)
        head.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        head.setMinimumSectionSize(theme.now().px(28))
        self.selectionModel().currentChanged.connect(lambda *_: self.current.emit(self.key(), self.column()))
        self.dress()

    def dress(self) -> None:
        head = "QHeaderView::section { padding: 4px; } QHeaderView::section:first { padding-left: 11px; }"
        self.setStyleSheet(theme.sheet("view", "field", "tip", "bars") + head)

    def show_rows(self, columns: Sequence[Column], rows: Sequence[Row]) -> None:
        """The keyboard stays on its row and column, by their keys; when the row is gone, on the one in its place."""
        at, key, column, half = self.currentIndex(), self.key(), self.column(), self._half()
        self.table_model.show_rows(columns, rows)
        if at.isValid() and not self.currentIndex().isValid():
            made = next((sent.becomes for sent in self._sent if sent.key == key and sent.becomes), key)
            row = self.table_model.at(made if self.table_model.at(made) >= 0 else key)
            there = row >= 0
            self.go(row if there else min(at.row(), self.table_model.rowCount() - 1), max(0, self.table_model.column_at(column)))
            if there and half is not None:
                self._type_on(half)
        self.spread()

    def _type_on(self, text: str) -> None:
        self.edit(self.currentIndex())
        for edit in self._editors():
            edit.setText(text)
            edit.setModified(True)

    def half(self) -> HalfTable:
        """For the table that will stand here; a cell that is being typed is closed, and says nothing."""
        at, text = (self.key(), self.column()) if self.currentIndex().isValid() else None, self._half()
        for edit in self._editors():
            self.closeEditor(edit, QStyledItemDelegate.EndEditHint.RevertModelCache)
        return HalfTable(at, text, tuple(self._sent))

    def go_on(self, half: HalfTable, *, typing: bool) -> None:
        """Where the table that stood here was; `typing`: in the cell that was being typed."""
        self._sent = [*half.sent, *self._sent]
        if half.at is None:
            return
        row, column = self.table_model.at(half.at[0]), self.table_model.column_at(half.at[1])
        if row >= 0:
            self.go(row, max(0, column))
            if typing and half.text is not None and column >= 0:
                self._type_on(half.text)

    def _editors(self) -> list[QLineEdit]:
        return [edit for edit in self.viewport().findChildren(QLineEdit) if edit.parent() is self.viewport()]

    def _half(self) -> str | None:
        """What is being typed, when somebody is typing into a cell."""
        editing = self.state() == QAbstractItemView.State.EditingState
        return next((edit.text() for edit in self._editors()), None) if editing else None

    def key(self) -> str:
        row = self.currentIndex().row()
        return self.table_model.rows[row].key if 0 <= row < len(self.table_model.rows) else NEW

    def column(self) -> str:
        column = self.currentIndex().column()
        return self.table_model.columns[column].key if 0 <= column < len(self.table_model.columns) else ""

    def go(self, row: int, column: int = 0) -> None:
        self.setCurrentIndex(self.table_model.index(row, column))

    def sent(self, command: object, key: str, column: str = "", becomes: str = "") -> None:
        """`command` is under way for what is typed in that row, or in one cell of it. `becomes`: the key the row will then
        have, as the last one has when it is a thing of its own."""
        texts = self.table_model.texts(key)
        self._sent.append(_Sent(command, key, {column: texts.get(column, "")} if column else texts, becomes))

    def on_its_way(self, key: str) -> bool:
        return any(sent.key == key for sent in self._sent)

    def under_way(self) -> Sequence[tuple[str, Mapping[str, str]]]:
        """Rows and what was typed in them, as texts, for which a wish is under way, the first one first."""
        return [(sent.key, sent.texts) for sent in self._sent]

    def settled(self, command: object) -> bool:
        """It was done; whether it was one of this table's."""
        found = self._taken(command)
        if found is not None:
            self.table_model.settled(found.key, found.texts, found.becomes)
        return found is not None

    def refused(self, command: object) -> bool:
        """It was not: what was typed stays."""
        return self._taken(command) is not None

    def _taken(self, command: object) -> "_Sent | None":
        found = next((sent for sent in self._sent if sent.command is command), None)
        if found is not None:
            self._sent.remove(found)
        return found

    def leave(self) -> None:
        """What is typed into an open cell is its text."""
        for edit in (*self._editors(), *self.viewport().findChildren(QComboBox)):
            self.commitData(edit)

    def spread(self) -> None:
        """Share the width out; every heading can be read, and where there is no room for them all the table scrolls."""
        columns, words, px = self.table_model.columns, QFontMetrics(theme.font(theme.CAPTION, 600)), theme.now().px
        least = [words.horizontalAdvance(column.heading) + px(14 if at else 20) for at, column in enumerate(columns)]
        wanted = [column.share * self.viewport().width() / 100 for column in columns]
        over = sum(max(0.0, low - want) for low, want in zip(least, wanted, strict=True))
        room = sum(max(0.0, want - low) for low, want in zip(least, wanted, strict=True)) or 1.0
        for at, (low, want) in enumerate(zip(least, wanted, strict=True)):
            self.setColumnWidth(at, low if want < low else round(want - (want - low) * min(1.0, over / room)))
        if columns:
            last, used = len(columns) - 1, sum(self.columnWidth(at) for at in range(len(columns) - 1))
            self.setColumnWidth(last, max(least[last], self.viewport().width() - used))

    @guarded(None)
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.spread()

    @guarded(QSize(200, 120))
    def minimumSizeHint(self) -> QSize:
        return QSize(theme.now().px(200), theme.now().px(3 * ROW))

    @guarded(None)
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self.table_model.rows:
            self.go(0)
        self.viewport().update()

    @guarded(None)
    def keyPressEvent(self, event: QKeyEvent) -> None:
        control = bool(event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier))
        editing = self.state() == QAbstractItemView.State.EditingState
        if control and event.key() == Qt.Key.Key_V:
            self._paste()
        elif control and event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.moved.emit(self.key(), -1 if event.key() == Qt.Key.Key_Up else 1)
        elif control or editing:
            event.ignore()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._enter()
        elif event.key() == Qt.Key.Key_Delete:
            self.removed.emit(self.key(), self.column())
        elif event.key() == Qt.Key.Key_Space and not self._types_here():
            self.toggled.emit(self.key(), self.column())
        else:
            super().keyPressEvent(event)

    def _types_here(self) -> bool:
        here = self.currentIndex()
        return here.isValid() and bool(here.flags() & Qt.ItemFlag.ItemIsEditable)

    def _enter(self) -> None:
        if self._types_here():
            self.edit(self.currentIndex())
        else:
            self.entered.emit(self.key(), self.column())
