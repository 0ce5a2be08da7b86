"""The map over the console: the journey of this run, beside the cue list, never on the wall."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, Signal

from tabletop.i18n import Translator
from tabletop.views.map import MapView
from ui import theme
from ui.run.console import Console
from ui.widgets.guard import guarded
from ui.widgets.map_page import MapPage


class MapOver(MapPage):
    """`closed` as any strip; `view` is asked for whenever it is looked at."""

    closed = Signal()

    def __init__(self, console: Console, speak: Translator, view: Callable[[], MapView | None]) -> None:
        super().__init__(speak, live=True, parent=console)
        self._console, self._asked = console, view
        console.installEventFilter(self)
        self.close_asked.connect(self.close_strip)
        self.hide()

    def open_map(self) -> None:
        """With the keyboard on what stands by."""
        self._fit()
        self.raise_()
        self.show()
        self.show_changes()
        if self.view is not None:
            self.select(self.view.selected)
        self.canvas.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def close_strip(self) -> None:
        if not self.isHidden():
            self.hide()
            self.closed.emit()

    def show_changes(self) -> None:
        """The run moved on, or the map has been drawn."""
        if self.isVisible():
            self.show_map(self._asked())

    def _fit(self) -> None:
        """From the cue list to the far edge, between the bar and whatever speaks at the foot."""
        console = self._console
        feet = [part.y() for part in (console.strip, console.status) if part.isVisible()]  # strips that ask send the map away
        top, foot = console.bar.geometry().bottom() + 1, min([console.height(), *(y for y in feet if y > 0)])
        cues, gap = console.cues, theme.now().px(6)
        left, right = cues.mapTo(console, QPoint(0, 0)).x(), cues.mapTo(console, QPoint(cues.width(), 0)).x()
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            area = QRect(0, top, left - gap, foot - top)
        else:
            area = QRect(right + gap, top, console.width() - right - gap, foot - top)
        if area != self.geometry():
            self.setGeometry(area)

    @guarded(False)
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Resize, QEvent.Type.LayoutRequest) and self.isVisible():
            self._fit()
        return False
