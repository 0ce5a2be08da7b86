"""A plain sheet over a window, drawn before anybody can read what is under it."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ui import theme
from ui.widgets.guard import guarded


class Curtain(QWidget):
    """Covers all of `window` while it is shown; `words` say why."""

    def __init__(self, window: QWidget, words: str = "") -> None:
        super().__init__(window)
        self._words = words
        self.setAccessibleName(words)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.hide()
        window.installEventFilter(self)

    def draw_over(self) -> None:
        parent = self.parentWidget()
        if parent is not None:
            self.setGeometry(parent.rect())
        self.raise_()
        self.show()

    @guarded(False)
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        parent = self.parentWidget()
        if event.type() == QEvent.Type.Resize and parent is not None:
            self.setGeometry(parent.rect())
        return False

    @guarded(None)
    def paintEvent(self, event: QPaintEvent) -> None:
        look, painter = theme.now(), QPainter(self)
        painter.fillRect(self.rect(), look.colour("bar"))
        painter.setFont(theme.font(theme.HEAD, 500))
        painter.setPen(look.colour("on_bar"))
        room = self.rect().adjusted(look.px(48), 0, -look.px(48), 0)
        painter.drawText(room, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, self._words)
