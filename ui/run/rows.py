"""Lists painted row by row: a model that says which rows changed, and a pencil that knows the direction of reading."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem

from ui import theme
from ui.theme import Theme
from ui.widgets.guard import guarded
from ui.widgets.icons import draw_icon
from ui.widgets.marks import draw_agency
from ui.widgets.scrolling import see_through

_Index = QModelIndex | QPersistentModelIndex
VALUE = int(Qt.ItemDataRole.UserRole)
_RTL = Qt.LayoutDirection.RightToLeft


class Rows(QAbstractListModel):
    """Values, one a row. `spoken` says a row in words for those who hear the screen. `more`: the end was reached, and
    there may be rows after it."""

    more = Signal()
    wants_more = False

    def __init__(self, spoken: Callable[[Any], str]) -> None:
        super().__init__()
        self._rows: Sequence[Any] = ()
        self._spoken = spoken
        self.tip: Callable[[Any], str] | None = None  # plain words under the pointer

    def show_rows(self, rows: Sequence[Any]) -> None:
        """Says which rows came, went or changed, and no more than those: what is equal at both ends stays as it is."""
        old = self._rows
        fewer = min(len(old), len(rows))
        start = next((n for n in range(fewer) if old[n] is not rows[n] and old[n] != rows[n]), fewer)
        left = range(1, fewer - start + 1)
        end = next((n - 1 for n in left if old[-n] is not rows[-n] and old[-n] != rows[-n]), fewer - start)
        gone, come = len(old) - start - end, len(rows) - start - end
        if gone == come:
            self._rows = rows
            if gone:
                self.dataChanged.emit(self.index(start), self.index(start + gone - 1))
            return
        if gone:
            self.beginRemoveRows(QModelIndex(), start, start + gone - 1)
            self._rows = [*old[:start], *old[start + gone :]]
            self.endRemoveRows()
        if come:
            self.beginInsertRows(QModelIndex(), start, start + come - 1)
            self._rows = rows
            self.endInsertRows()
        self._rows = rows

    def row(self, place: int) -> Any:
        return self._rows[place] if 0 <= place < len(self._rows) else None

    def __len__(self) -> int:
        return len(self._rows)

    @guarded(False)
    def canFetchMore(self, parent: _Index) -> bool:
        return self.wants_more and not parent.isValid()

    @guarded(None)
    def fetchMore(self, parent: _Index) -> None:
        self.wants_more = False
        self.more.emit()

    @guarded(0)
    def rowCount(self, parent: _Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._rows)

    @guarded(None)
    def data(self, index: _Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        value = self.row(index.row())
        if value is None:
            return None
        if role == VALUE:
            return value
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.DisplayRole):
            return self._spoken(value)
        if role == Qt.ItemDataRole.ToolTipRole and self.tip is not None:
            return self.tip(value)
        return None


class Pencil:
    """Paints into one row; every x counts from the edge where reading starts."""

    def __init__(self, painter: QPainter, rect: QRectF, rtl: bool) -> None:
        self.painter, self.rect, self.rtl = painter, rect, rtl
        self.look: Theme = theme.now()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)  # a sentence ends where its own script does

    def box(self, x: float, width: float, y: float = 0.0, height: float | None = None) -> QRectF:
        made = QRectF(self.rect.x() + x, self.rect.y() + y, width, self.rect.height() - y if height is None else height)
        if self.rtl:
            made.moveRight(self.rect.right() - x)
        return made

    @property
    def width(self) -> float:
        return self.rect.width()

    def text(self, box: QRectF, words: str, tone: str, size: float = theme.BODY, weight: int = 400, end: bool = False) -> float:
        """Elided to the box; returns the width it took."""
        font = theme.font(size, weight)
        self.painter.setFont(font)
        self.painter.setPen(self.look.colour(tone))
        metrics = QFontMetricsF(font)
        shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, box.width() + 1)
        side = Qt.AlignmentFlag.AlignRight if end != self.rtl else Qt.AlignmentFlag.AlignLeft
        align = Qt.AlignmentFlag.AlignVCenter | side | Qt.AlignmentFlag.AlignAbsolute
        self.painter.drawText(box, int(align) | int(Qt.TextFlag.TextSingleLine), shown)
        return metrics.horizontalAdvance(shown)

    def measure(self, words: str, size: float = theme.BODY, weight: int = 400) -> float:
        return QFontMetricsF(theme.font(size, weight)).horizontalAdvance(words)

    def lines(self, box: QRectF, words: Sequence[str], tone: str, size: float = theme.BODY) -> None:
        """One below the other, sharing the height."""
        high = box.height() / max(1, len(words))
        for place, line in enumerate(words):
            self.text(QRectF(box.x(), box.y() + place * high, box.width(), high), line, tone, size)

    def icon(self, name: str, x: float, middle: float, size: float, tone: str, weight: float = 2.8) -> None:
        box = self.box(x, size)
        draw_icon(self.painter, name, QRectF(box.x(), middle - size / 2, size, size), self.look.colour(tone), weight)

    def mark(self, index: int, x: float, middle: float, size: float) -> None:
        draw_agency(self.painter, index, self.box(x, size).x(), middle - size / 2, size, self.look.text)

    def line(self, y: float, start: float = 0.0, end: float = 0.0) -> None:
        self.painter.setPen(self.look.colour("line"))
        left, right = (end, start) if self.rtl else (start, end)
        self.painter.drawLine(QPointF(self.rect.left() + left, y), QPointF(self.rect.right() - right, y))


def split_lines(words: str, metrics: QFontMetricsF, width: float) -> list[str]:
    """All of it, in as many lines as that takes."""
    found = []
    while words:
        line, words = split_line(words, metrics, width)
        found.append(line)
    return found or [""]


def split_line(words: str, metrics: QFontMetricsF, width: float) -> tuple[str, str]:
    """What fits into `width` by whole words, and the rest; all of it and '' when everything fits."""
    if metrics.horizontalAdvance(words) <= width:
        return words, ""
    parts = words.split(" ")
    count = 1
    while count < len(parts) and metrics.horizontalAdvance(" ".join(parts[: count + 1])) <= width:
        count += 1
    return " ".join(parts[:count]), " ".join(parts[count:])


class RowDelegate(QStyledItemDelegate):
    """`height` and `draw` of one row, given its value and whether the keyboard is on it. `always`: also when the list
    itself has no focus, because the keyboard is in a field beside it."""

    def __init__(self, height: Callable[[Any], float], draw: Callable[[Pencil, Any, bool], None], always: bool = False) -> None:
        super().__init__()
        self._height, self._draw, self._always = height, draw, always

    @guarded(QSize(100, 30))
    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(40, theme.now().px(self._height(index.data(VALUE))))

    @guarded(None)
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        view = self.parent()
        current = isinstance(view, QListView) and view.currentIndex().row() == index.row()
        focused = current and isinstance(view, QListView) and (self._always or view.hasFocus())
        rect = QRectF(option.rect)
        painter.save()
        rtl = isinstance(view, QListView) and view.layoutDirection() == Qt.LayoutDirection.RightToLeft
        self._draw(Pencil(painter, rect, rtl), index.data(VALUE), focused)
        painter.restore()


def focus_edge(pencil: Pencil) -> None:
    """2 px inside the row: where the keyboard is."""
    pencil.painter.setPen(QPen(pencil.look.colour("accent"), 2))
    pencil.painter.setBrush(Qt.BrushStyle.NoBrush)
    pencil.painter.drawRoundedRect(pencil.rect.adjusted(2, 1, -2, -1), theme.RADIUS, theme.RADIUS)


class RowList(QListView):
    """A list of painted rows. It searches nothing while somebody types: letters are keys of the console."""

    def __init__(self, name: str, model: Rows, delegate: RowDelegate, empty: str = "") -> None:
        """`empty`: what stands there while there is no row."""
        super().__init__()
        self.rows, self._empty = model, empty
        model.setParent(self)
        self.setModel(model)
        delegate.setParent(self)
        self.setItemDelegate(delegate)
        self.setAccessibleName(name)
        see_through(self)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setDragDropMode(QListView.DragDropMode.NoDragDrop)

    @guarded(None)
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        look = theme.now()
        if self._empty and not len(self.rows) and self.height() >= look.px(32):
            pen = Pencil(QPainter(self.viewport()), QRectF(self.viewport().rect()), self.layoutDirection() == _RTL)
            pen.text(pen.box(look.px(12), pen.width - look.px(24), 0, look.px(28)), self._empty, "muted")
            pen.painter.end()

    @guarded(None)
    def keyboardSearch(self, search: str) -> None:
        return

    def rows_height(self) -> int:
        """Of all rows, and a hair."""
        return sum(self.sizeHintForRow(n) for n in range(len(self.rows))) + 2

    def chosen(self) -> Any:
        """The value of the current row, or None."""
        return self.rows.row(self.currentIndex().row()) if self.currentIndex().isValid() else None

    def choose(self, place: int) -> None:
        if 0 <= place < len(self.rows):
            self.setCurrentIndex(self.rows.index(place))
