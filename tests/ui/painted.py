"""What a person cannot read on a page: every text that is painted is looked at where it is painted.

A page is painted, widget by widget, on a device that keeps the texts instead of drawing them. A text that its widget clips, that
ends in dots without being told in full to those who hear it, or that lies on another one, is a fault; so is a widget that
sticks out of what holds it or was laid out over another, and a page that would have to be scrolled sideways.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, QModelIndex, QPoint, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPaintDevice, QPaintEngine, QPaintEngineState, QPainter, QRegion, QTextItem
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractScrollArea,
    QComboBox,
    QHeaderView,
    QLayout,
    QLineEdit,
    QPlainTextEdit,
    QTabBar,
    QWidget,
)

from ui import theme
from ui.prepare.table import Table
from ui.widgets.laid import shown_in
from ui.widgets.map_canvas import MapCanvas

SLACK = 1.2  # pixels of a letter that may be lost, at 100 %
SAME = 3.0  # pixels that two texts may share
_DOTS = "…"
_UNSEEN = "\u2066\u2067\u2068\u2069\u200d\u200e\u200f"
_M = QPaintDevice.PaintDeviceMetric
_METRICS = {_M.PdmDevicePixelRatio: 1, _M.PdmDevicePixelRatioScaled: 65_536, _M.PdmDepth: 32, _M.PdmNumColors: 1 << 24}
_METRICS |= dict.fromkeys((_M.PdmDpiX, _M.PdmDpiY, _M.PdmPhysicalDpiX, _M.PdmPhysicalDpiY), 96)


@dataclass(frozen=True, slots=True)
class Run:
    """One text as it was painted: its ink and what of it may be seen, in the pixels of its widget."""

    text: str
    ink: QRectF
    seen: QRectF


class _Texts(QPaintEngine):
    def __init__(self) -> None:
        super().__init__(QPaintEngine.PaintEngineFeature.AllFeatures)
        self.runs: list[Run] = []
        self.room = QRectF()

    def begin(self, device: QPaintDevice) -> bool:
        return True

    def end(self) -> bool:
        return True

    def type(self) -> QPaintEngine.Type:
        return QPaintEngine.Type.User

    def updateState(self, state: QPaintEngineState) -> None:
        pass

    def drawTextItem(self, at: Any, item: QTextItem) -> None:
        text = item.text().strip(_UNSEEN + " ")
        if not text:
            return
        painter = self.painter()
        to_page = painter.combinedTransform()
        metrics = QFontMetricsF(item.font())
        ink = metrics.tightBoundingRect(item.text())
        hangs = metrics.horizontalAdvance(" ") if item.text() != item.text().strip() else 0  # at either end of a line
        ink = QRectF(at.x() + hangs, at.y() + ink.top(), item.width() - 2 * hangs, ink.height())
        seen = self.room
        if painter.hasClipping():
            seen = seen.intersected(to_page.mapRect(painter.clipBoundingRect()))
        self.runs.append(Run(text, to_page.mapRect(ink), seen))

    def drawPixmap(self, *_: Any) -> None:
        pass

    def drawImage(self, *_: Any) -> None:
        pass


for _shape in ("Path", "Polygon", "Rects", "Lines", "Points", "Ellipse", "TiledPixmap"):
    setattr(_Texts, f"draw{_shape}", _Texts.drawImage)  # shapes are not looked at


class _Page(QPaintDevice):
    def __init__(self, widget: QWidget) -> None:
        super().__init__()
        self._texts = _Texts()
        self._texts.room = QRectF(widget.rect())
        self._sizes = {_M.PdmWidth: widget.width(), _M.PdmHeight: widget.height()} | _METRICS

    def paintEngine(self) -> _Texts:
        return self._texts

    def metric(self, metric: QPaintDevice.PaintDeviceMetric) -> int:
        return self._sizes.get(metric, 300)


def texts_of(widget: QWidget) -> list[Run]:
    """Every text the widget itself paints."""
    page = _Page(widget)
    painter = QPainter(page)
    try:
        widget.render(painter, QPoint(), QRegion(), QWidget.RenderFlag(0))
    finally:
        painter.end()
    return page.paintEngine().runs


def faults(page: QWidget) -> list[str]:
    """Everything on the page that cannot be read, or only in part, one line each."""
    found = []
    for widget in visible(page):
        found += [f"{_name(widget)}: {fault}" for fault in _faults_of(widget)]
    return found


def visible(page: QWidget) -> Iterator[QWidget]:
    yield from (w for w in (page, *page.findChildren(QWidget)) if w.isVisibleTo(page) and w.width() > 0 and w.height() > 0)


def _name(widget: QWidget) -> str:
    parent = widget.parentWidget()
    return (
        f"{type(parent).__name__} > {type(widget).__name__} “{widget.accessibleName()[:40]}” {widget.width()}×{widget.height()}"
    )


def _faults_of(widget: QWidget) -> Iterator[str]:
    yield from _sticks_out(widget)
    yield from _covers(widget)
    if isinstance(widget, QAbstractScrollArea) and not isinstance(widget, QPlainTextEdit):
        wide = widget.horizontalScrollBar().maximum()
        never = widget.horizontalScrollBarPolicy() is Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        if wide > 0 and not never and not isinstance(widget, Table):
            yield f"would have to be scrolled sideways by {wide}"
    holder = widget.parentWidget()
    in_view = isinstance(holder, QAbstractScrollArea) and widget is holder.viewport()
    if _is_typed(widget) or isinstance(widget, MapCanvas) or (isinstance(holder, QPlainTextEdit) and in_view):
        return  # these are moved about to be read
    runs, slack, in_table = texts_of(widget), SLACK * theme.now().scale, isinstance(holder, Table | QHeaderView)
    hangs = 3 * slack if widget.isRightToLeft() else 0.0  # Qt moves a wrapped line by the space it ends in
    for run in runs:
        sideways = max(run.seen.left() - run.ink.left(), run.ink.right() - run.seen.right())
        down = max(run.seen.top() - run.ink.top(), run.ink.bottom() - run.seen.bottom())
        if in_view and (down > slack or in_table):
            continue  # rows below the last that is seen are scrolled to, and the columns of a table
        if down > slack or sideways > slack + hangs:
            yield f"“{run.text}” is cut: {_box(run.ink)} in {_box(run.seen)}"
        elif run.text.endswith(_DOTS) and not _is_told(widget, run.text):
            yield f"“{run.text}” is nowhere told in full"
    yield from _on_each_other(runs)


def _sticks_out(widget: QWidget) -> Iterator[str]:
    holder = widget.parentWidget()
    if holder is None or widget.isWindow():
        return
    area = holder.parentWidget()
    if isinstance(area, QAbstractScrollArea) and holder is area.viewport():
        return
    box, room = widget.geometry(), holder.rect()
    over = max(room.left() - box.left(), room.top() - box.top(), box.right() - room.right(), box.bottom() - room.bottom())
    if over > 1 and not (isinstance(holder, QAbstractItemView | QComboBox | QTabBar)):
        yield f"sticks out by {over}: {box.getRect()} in {room.getRect()} of {type(holder).__name__}"


def _covers(widget: QWidget) -> Iterator[str]:
    """Parts of one page that were laid out over each other."""
    layout = widget.layout()
    parts = [part for part in _laid(layout) if part.isVisibleTo(widget)] if layout is not None else []
    for place, one in enumerate(parts):
        for other in parts[place + 1 :]:
            shared = one.geometry().intersected(other.geometry())
            if shared.width() > SAME and shared.height() > SAME:
                yield f"{_name(one)} and {_name(other)} lie on each other by {shared.height()}"


def _laid(layout: QLayout) -> Iterator[QWidget]:
    for part in shown_in(layout):
        if isinstance(part, QWidget):
            yield part
        else:
            yield from _laid(part)


def _is_typed(widget: QWidget) -> bool:
    return isinstance(widget, QLineEdit) and bool(widget.text())


def _on_each_other(runs: list[Run]) -> Iterator[str]:
    for place, one in enumerate(runs):
        for other in runs[place + 1 :]:
            shared = one.ink.intersected(other.ink).intersected(one.seen)
            if shared.width() > SAME and shared.height() > SAME and one.text != other.text:
                yield f"“{one.text}” and “{other.text}” lie on each other"


def _is_told(widget: QWidget, text: str) -> bool:
    """Whether somebody who hears the page is told what stands behind the dots."""
    start = _plain(text)[:-1].rstrip()
    return any(text in told or (start in _plain(told) and _plain(told) != start) for told in _told(widget))


def _plain(text: str) -> str:
    return " ".join("".join(letter for letter in text if letter not in _UNSEEN).casefold().split())


def _told(widget: QWidget) -> Iterator[str]:
    text = getattr(widget, "text", None)
    hint = widget.placeholderText() if isinstance(widget, QLineEdit) else ""
    yield from (widget.accessibleName(), widget.accessibleDescription(), hint, text() if callable(text) else "")
    if isinstance(widget, QComboBox):
        yield widget.currentText()
    if isinstance(widget, QTabBar):
        yield from (widget.accessibleTabName(tab) for tab in range(widget.count()))
    holder = widget.parentWidget()
    if holder is not None:
        yield from (holder.accessibleName(), holder.accessibleDescription())
    if isinstance(holder, QAbstractItemView) and holder.model() is not None:
        yield from _rows(holder.model(), QModelIndex())


def _rows(model: QAbstractItemModel, parent: QModelIndex) -> Iterator[str]:
    role = Qt.ItemDataRole
    columns = 1 if isinstance(model, QAbstractListModel) else model.columnCount(parent)
    for row in range(model.rowCount(parent)):
        for column in range(columns):
            index = model.index(row, column, parent)
            for kind in (role.AccessibleTextRole, role.DisplayRole, role.AccessibleDescriptionRole):
                yield str(index.data(kind) or "")
            if not isinstance(model, QAbstractListModel):
                yield from _rows(model, index)
    for column in range(columns):
        yield str(model.headerData(column, Qt.Orientation.Horizontal) or "")


def _box(rect: QRectF) -> str:
    return f"{rect.left():.0f}–{rect.right():.0f} × {rect.top():.0f}–{rect.bottom():.0f}"
