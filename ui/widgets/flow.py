"""Controls in a row that go on in the next line where the row has no more room."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget

from ui import theme
from ui.widgets.guard import guarded

_NOTHING: QLayoutItem | None = None  # Qt asks past the end


class Flow(QLayout):
    """From where reading starts. A part that is wider than the row gets the row; one that likes to grow, as a field does, gets
    what its line has left. `stretched`: all parts share it."""

    def __init__(self, *parts: QWidget, stretched: bool = False) -> None:
        super().__init__()
        self._items: list[QLayoutItem] = []
        self._stretched = stretched
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(theme.now().px(theme.TIGHT))
        for part in parts:
            self.addWidget(part)

    @guarded(None)
    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    @guarded(0)
    def count(self) -> int:
        return len(self._items)

    @guarded(_NOTHING)
    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    @guarded(_NOTHING)
    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    @guarded(Qt.Orientation(0))
    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    @guarded(True)
    def hasHeightForWidth(self) -> bool:
        return True

    @guarded(32)
    def heightForWidth(self, width: int) -> int:
        return self._lay(QRect(0, 0, width, 0), move=False)

    @guarded(QSize(96, 32))
    def sizeHint(self) -> QSize:
        """In one line."""
        hints = [item.sizeHint() for item in self._shown()]
        wide = sum(hint.width() for hint in hints) + self.spacing() * max(0, len(hints) - 1)
        return self._with_margins(QSize(wide, max((hint.height() for hint in hints), default=0)))

    @guarded(QSize(24, 32))
    def minimumSize(self) -> QSize:
        """Less than the widest part needs: what is too long for a line of its own gives way by itself."""
        hints = [item.minimumSize() for item in self._shown()]
        widest = max((hint.width() for hint in hints), default=0)
        return self._with_margins(QSize(min(widest, theme.now().px(120)), max((hint.height() for hint in hints), default=0)))

    @guarded(None)
    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._lay(rect, move=True)

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _with_margins(self, size: QSize) -> QSize:
        margins = self.contentsMargins()
        return size + QSize(margins.left() + margins.right(), margins.top() + margins.bottom())

    def _lay(self, rect: QRect, move: bool) -> int:
        """Puts every part in its place; the height that takes."""
        room = rect.marginsRemoved(self.contentsMargins())
        y, gap = room.y(), self.spacing()
        for line in self._lines(room.width()):
            high = max(item.sizeHint().height() for item in line)
            if move:
                self._place(line, QRect(room.x(), y, room.width(), high))
            y += high + gap
        return y - gap * bool(self._shown()) - rect.y() + self.contentsMargins().bottom()

    def _lines(self, width: int) -> list[list[QLayoutItem]]:
        lines: list[list[QLayoutItem]] = []
        used = 0
        for item in self._shown():
            wide = item.sizeHint().width()
            if lines and used + self.spacing() + wide <= width:
                lines[-1].append(item)
                used += self.spacing() + wide
            else:
                lines.append([item])
                used = wide
        return lines

    def _place(self, line: list[QLayoutItem], room: QRect) -> None:
        widths = [min(item.sizeHint().width(), room.width()) for item in line]
        spare = room.width() - sum(widths) - self.spacing() * (len(line) - 1)
        grow = [self._stretched or bool(item.expandingDirections() & Qt.Orientation.Horizontal) for item in line]
        more = max(0, spare) // max(1, sum(grow))
        holder = self.parentWidget()
        rtl = holder is not None and holder.isRightToLeft()
        x = 0
        for item, wide, grows in zip(line, widths, grow, strict=True):
            wide += more * grows
            left = room.right() + 1 - x - wide if rtl else room.left() + x
            item.setGeometry(QRect(left, room.top(), wide, room.height()))
            x += wide + self.spacing()
