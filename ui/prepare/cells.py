"""How the cells of a table are painted, and what opens in them: a line to type in, or a choice of words."""

from typing import cast

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPen
from PySide6.QtWidgets import QComboBox, QLineEdit, QStyledItemDelegate, QStyleOptionViewItem, QTableView, QWidget

from ui import theme
from ui.prepare.table_model import Column, TableModel, mark_of
from ui.widgets.fields import Choice, take_up
from ui.widgets.guard import guarded

_Index = QModelIndex | QPersistentModelIndex
_NO_EDITOR = cast("QWidget", None)  # Qt then opens none


class Cells(QStyledItemDelegate):
    @guarded(None)
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        look, view = theme.now(), self.parent()
        rect, inner = QRectF(option.rect), QStyleOptionViewItem(option)
        inner.rect = option.rect.adjusted(look.px(8 if index.column() == 0 else 1), 0, 0, 0)
        super().paint(painter, inner, index)
        painter.save()
        painter.fillRect(QRectF(rect.x(), rect.bottom() - 1, rect.width(), 1), look.colour("line"))
        if isinstance(view, QTableView) and view.hasFocus() and view.currentIndex() == index:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(look.colour("accent"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), theme.RADIUS, theme.RADIUS)
        painter.restore()

    @guarded(_NO_EDITOR)
    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: _Index) -> QWidget:
        model = index.model()
        column = model.columns[index.column()] if isinstance(model, TableModel) else Column("", "")
        name = str(index.data(int(Qt.ItemDataRole.AccessibleTextRole)) or "")
        if column.words and not column.free:
            return _choice(parent, name, column)
        edit = QLineEdit(parent)
        edit.setAccessibleName(name)
        if column.words:
            ways = list(dict.fromkeys(way for value, word in column.words.items() for way in (word, value)))
            take_up(edit, ways, within=True)
        return edit

    @guarded(None)
    def setEditorData(self, editor: QWidget, index: _Index) -> None:
        """What somebody is typing is not replaced by what has become of another cell."""
        if not (isinstance(editor, QLineEdit) and editor.isModified()):
            super().setEditorData(editor, index)

    @guarded(None)
    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: _Index) -> None:
        """A choice is at least as wide as its words."""
        rect = option.rect
        if isinstance(editor, QComboBox):
            rect.setWidth(max(rect.width(), min(editor.sizeHint().width(), theme.now().px(240))))
            parent = editor.parentWidget()
            room = parent.width() if parent is not None else rect.width()
            rect.moveLeft(max(0, min(rect.left(), room - rect.width())))
        editor.setGeometry(rect)


def _choice(parent: QWidget, name: str, column: Column) -> QWidget:
    made = Choice(name, column.words.items())
    made.setParent(parent)
    if column.marks:
        for at, value in enumerate(column.words):
            mark = QIcon(mark_of(int(value)))
            mark.addPixmap(mark_of(int(value)), QIcon.Mode.Selected)  # in its own colours there too
            made.setItemIcon(at, mark)
    return made
