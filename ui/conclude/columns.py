"""Evidence, findings and the finding that is open: beside each other, or the first two under tabs where there is no room."""

from collections.abc import Sequence

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui import theme
from ui.widgets.buttons import Tabs
from ui.widgets.guard import guarded

LEAST, NARROW_BELOW = 240, 792  # logical pixels at 100 %: of a column, and of all three with the desk round them


class Columns(QWidget):
    """`names` of the first two, for their tabs."""

    def __init__(self, names: Sequence[str], spoken: str, first: QWidget, second: QWidget, editor: QWidget) -> None:
        super().__init__()
        px = theme.now().px
        self._pair = (first, second)
        self.narrow = False
        self.tabs = Tabs(*names)
        self.tabs.setAccessibleName(spoken)
        self.tabs.currentChanged.connect(lambda *_: self._show())
        self._side = QWidget()
        column, beside, row = QVBoxLayout(self._side), QHBoxLayout(), QHBoxLayout(self)
        for layout in (column, row):
            layout.setContentsMargins(0, 0, 0, 0)
        for line in (beside, row):
            line.setSpacing(px(theme.SMALL))
        column.setSpacing(0)
        column.addWidget(self.tabs)
        column.addLayout(beside, 1)
        for part, share in ((first, 36), (second, 37)):
            beside.addWidget(part, share)
        row.addWidget(self._side, 73)
        row.addWidget(editor, 53)
        self.tabs.hide()
        for part in self._pair:
            part.setMinimumWidth(px(LEAST))
        editor.setMinimumWidth(px(LEAST))

    def bring(self, part: QWidget) -> None:
        """To the front, before it is given the keyboard."""
        if self.narrow and part in self._pair:
            self.tabs.setCurrentIndex(self._pair.index(part))

    def _show(self) -> None:
        for place, part in enumerate(self._pair):
            part.setVisible(not self.narrow or place == self.tabs.currentIndex())

    @guarded(QSize(480, 160))
    def minimumSizeHint(self) -> QSize:
        """As of the narrow form: the width decides which it is, so it may not be decided by it."""
        look = theme.now()
        return QSize(look.px(2 * LEAST + theme.SMALL), look.px(160))

    @guarded(None)
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = event.size().width() / theme.now().scale < NARROW_BELOW - 2 * theme.MEDIUM
        if narrow != self.narrow:
            self.narrow = narrow
            self.tabs.setVisible(narrow)
            self._show()
