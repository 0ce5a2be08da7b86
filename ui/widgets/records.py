"""Lists of what was recorded: rows of any height, several marked at once. Painted, and spoken in words."""

from collections.abc import Iterable, Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QElapsedTimer,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QApplication, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ui.widgets.guard import guarded
from ui.widgets.record_paint import GROUP, ITEM, LINE, NAV, Manner, Record, height_of, paint_record
from ui.widgets.scrolling import see_through

__all__ = ["GROUP", "ITEM", "LINE", "NAV", "Record", "RecordList"]

_Index = QModelIndex | QPersistentModelIndex
_VALUE = int(Qt.ItemDataRole.UserRole)


class _Model(QAbstractListModel):
    def __init__(self) -> None:
        super().__init__()
        self.rows: tuple[Record, ...] = ()

    def show_rows(self, rows: tuple[Record, ...]) -> None:
        old, self.rows = self.rows, rows
        if [r.key for r in old] != [r.key for r in rows]:
            self.beginResetModel()
            self.endResetModel()
            return
        for place, (before, after) in enumerate(zip(old, rows, strict=True)):
            if before != after:
                self.dataChanged.emit(self.index(place), self.index(place))

    @guarded(0)
    def rowCount(self, parent: _Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self.rows)

    @guarded(None)
    def data(self, index: _Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        if not 0 <= index.row() < len(self.rows):
            return None
        row = self.rows[index.row()]
        if role == _VALUE:
            return row
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.DisplayRole):
            return row.spoken or row.text
        return None


class RecordList(QListView):
    """`current_key`: the row the keyboard is on. Enter and double click: `opened`; Space: `toggled`; Delete: `deleted`;
    Ctrl or Alt with an arrow up or down: `moved`, by -1 or 1.

    Letters are left to the page. `one_click`: a click opens; the second one of a double click does nothing,
    and no row is held out but the one the keyboard is on.
    """

    current_key = Signal(str)
    opened = Signal(str)
    toggled = Signal(str)
    deleted = Signal(str)
    folded = Signal(str)
    moved = Signal(str, int)

    def __init__(self, name: str, one_click: bool = False) -> None:
        super().__init__()
        self._rows = _Model()
        self.one_click, self._since_click = one_click, QElapsedTimer()
        self._rows.setParent(self)
        self.setModel(self._rows)
        delegate = _Delegate()
        delegate.setParent(self)
        self.setItemDelegate(delegate)
        self.setAccessibleName(name)
        see_through(self)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setWordWrap(True)  # else a width that changes alone lays nothing out again
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setMouseTracking(True)
        self.selectionModel().currentChanged.connect(lambda *_: self.current_key.emit(self.key()))
        if not one_click:
            self.doubleClicked.connect(lambda *_: self.opened.emit(self.key()))
        self.clicked.connect(lambda *_: self._clicked())

    @guarded(QSize(256, 72))
    def sizeHint(self) -> QSize:
        """No higher than it must be: it takes what its page has left, and nothing from what stands around it."""
        return QSize(super().sizeHint().width(), self.minimumSizeHint().height())

    def show_rows(self, rows: Iterable[Record]) -> None:
        """The row the keyboard was on keeps it, by its key; when it is gone, the one in its place."""
        given = tuple(rows)
        key, place = self.key(), self.currentIndex().row()
        held = self.selectionModel().blockSignals(True)
        self._rows.show_rows(given)
        keys = [row.key for row in given]
        if key and not self.key():
            self._go(keys.index(key) if key in keys else min(place, len(keys) - 1))
        self.selectionModel().blockSignals(held)
        if self.key() != key:
            self.current_key.emit(self.key())

    def rows(self) -> Sequence[Record]:
        return self._rows.rows

    def key(self) -> str:
        """Of the current row, '' for none."""
        row = self.currentIndex().row()
        return self._rows.rows[row].key if 0 <= row < len(self._rows.rows) else ""

    def choose(self, key: str) -> None:
        """Put the keyboard on the row of that key, if it is there."""
        self._go(next((n for n, row in enumerate(self._rows.rows) if row.key == key), -1))

    def _go(self, place: int) -> None:
        if 0 <= place < len(self._rows.rows):
            index = self._rows.index(place)
            self.setCurrentIndex(index)
            self.scrollTo(index)

    def _clicked(self) -> None:
        row = self.currentIndex().row()
        if 0 <= row < len(self._rows.rows) and self._rows.rows[row].fold:
            self.folded.emit(self.key())
        elif self.one_click:
            waited = not self._since_click.isValid() or self._since_click.elapsed() > QApplication.doubleClickInterval()
            self._since_click.start()
            if waited:
                self.opened.emit(self.key())

    @guarded(None)
    def keyboardSearch(self, search: str) -> None:
        return

    @guarded(None)
    def keyPressEvent(self, event: QKeyEvent) -> None:
        held = event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier)
        if held and event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.moved.emit(self.key(), 1 if event.key() == Qt.Key.Key_Down else -1)
            return
        if event.modifiers() & Qt.KeyboardModifier.AltModifier:
            event.ignore()
            return
        does = _KEYS.get(Qt.Key(event.key())) if not event.modifiers() & Qt.KeyboardModifier.ControlModifier else None
        row = self._rows.rows[self.currentIndex().row()] if self.key() else None
        if does and row is not None:
            getattr(self, "folded" if row.fold and does in ("opened", "toggled") else does).emit(row.key)
        elif row is not None and row.fold and event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            if (row.fold == "down") == (event.key() == Qt.Key.Key_Left):
                self.folded.emit(row.key)
        elif Qt.Key(event.key()) in _MOVES:
            super().keyPressEvent(event)
        else:
            event.ignore()

    @guarded(None)
    def focusInEvent(self, event: Any) -> None:
        super().focusInEvent(event)
        if not self.key() and self._rows.rows:
            self._go(0)
        self.viewport().update()

    @guarded(None)
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        self.scheduleDelayedItemsLayout()


_KEYS = {
    Qt.Key.Key_Return: "opened",
    Qt.Key.Key_Enter: "opened",
    Qt.Key.Key_Space: "toggled",
    Qt.Key.Key_Delete: "deleted",
}
_MOVES = (
    *(Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown),
    *(Qt.Key.Key_Tab, Qt.Key.Key_Backtab),
)


class _Delegate(QStyledItemDelegate):
    @guarded(QSize(100, 30))
    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        view = self.parent()
        return QSize(40, height_of(index.data(_VALUE), _room(view) if isinstance(view, QListView) else 200))

    @guarded(None)
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        view = self.parent()
        if not isinstance(view, RecordList):
            return
        over = bool(option.state & QStyle.StateFlag.State_MouseOver)
        rtl = view.layoutDirection() == Qt.LayoutDirection.RightToLeft
        here = view.currentIndex().row() == index.row() and (view.hasFocus() or not view.one_click)
        painter.save()
        paint_record(painter, QRectF(option.rect), index.data(_VALUE), Manner(here, over, view.hasFocus(), rtl, _room(view)))
        painter.restore()


def _room(view: QListView) -> int:
    """The width for words: as if the scroll bar were there, so that its coming and going moves no line."""
    return view.width() - view.verticalScrollBar().sizeHint().width()
