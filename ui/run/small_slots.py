"""The short slots of the capture line: tags, and, while a saved line is corrected, when it was said."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent

from tabletop.views.speakers import next_stance
from ui import theme
from ui.widgets.fields import Field
from ui.widgets.guard import guarded


class TagsSlot(Field):
    """Strands and a stance by their first letters; ↑ ↓ go through the stances, the last of them is none.

    Strands that go without saying stand here until a person types others: see `offer`.
    """

    entered = Signal()

    def __init__(self, name: str, hint: str, language: str) -> None:
        super().__init__(name, hint)
        self._language = language
        self._offered = ""

    def offer(self, tags: str) -> None:
        """What stands here until a person changes it."""
        if self.text() == self._offered and tags != self._offered:
            self._offered = tags
            self.setText(tags)

    def forget_offer(self) -> None:
        """What stands here is a person's own."""
        self._offered = ""

    @guarded(None)
    def keyPressEvent(self, event: QKeyEvent) -> None:
        by = -1 if event.key() == Qt.Key.Key_Up else 1 if event.key() == Qt.Key.Key_Down else 0
        if not by:
            super().keyPressEvent(event)
            return
        self.setText(next_stance(self.text(), by, self._language))
        self.textEdited.emit(self.text())

    @guarded(None)
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.entered.emit()

    @guarded(QSize(72, 32))
    def sizeHint(self) -> QSize:
        return QSize(theme.now().px(72), super().sizeHint().height())


class TimeSlot(Field):
    """`10:47`; shown only while a saved line is corrected."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.setMaxLength(8)
        self.hide()
