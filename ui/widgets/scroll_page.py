"""A page that is scrolled up and down once the text is too large for all of it, and never before: its lists give way first."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QLayout, QScrollArea, QSizePolicy, QStackedLayout, QWidget

from ui.widgets.flow import Flow
from ui.widgets.guard import guarded
from ui.widgets.laid import shown_in
from ui.widgets.scrolling import see_through


class ScrollPage(QScrollArea):
    def __init__(self, page: QWidget) -> None:
        super().__init__()
        self._page = page
        see_through(self)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidget(page)
        page.setAutoFillBackground(False)
        page.installEventFilter(self)

    @guarded(None)
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @guarded(False)
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return False

    def _fit(self) -> None:
        room = self.viewport().size()
        for _laid_out in range(2):  # parts side by side know their widths only afterwards
            self._page.resize(room.width(), max(room.height(), least(self._page, room.width())))


def least(part: QWidget, width: int) -> int:
    """The height below which something in it is cut: lists at their smallest, sentences in as many lines as they need."""
    layout, frame = part.layout(), part.contentsMargins()
    if layout is not None:
        high = _least(layout, width - frame.left() - frame.right()) + frame.top() + frame.bottom()
    elif part.hasHeightForWidth():
        high = part.heightForWidth(width)
    elif part.sizePolicy().verticalPolicy().value & QSizePolicy.PolicyFlag.ShrinkFlag.value:
        high = part.minimumSizeHint().height()
    else:
        high = part.sizeHint().height()
    return min(part.maximumHeight(), max(part.minimumHeight(), high))


def _least(layout: QLayout, width: int) -> int:
    margins = layout.contentsMargins()
    around, inner = margins.top() + margins.bottom(), width - margins.left() - margins.right()
    if isinstance(layout, QStackedLayout):
        shown = layout.currentWidget()
        return around + (least(shown, inner) if shown is not None else 0)
    if isinstance(layout, Flow) or not isinstance(layout, QBoxLayout):
        return max(layout.minimumSize().height(), layout.heightForWidth(width))
    parts = shown_in(layout)
    if layout.direction() in (QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.BottomToTop):
        return around + sum(_of(part, inner) for part in parts) + layout.spacing() * max(0, len(parts) - 1)
    return around + max((_of(part, part.geometry().width()) for part in parts), default=0)


def _of(part: QWidget | QLayout, width: int) -> int:
    return least(part, width) if isinstance(part, QWidget) else _least(part, width)
