"""Who and what: the first two slots of the capture line."""

import math

from PySide6.QtCore import QMimeData, QRectF, Qt, Signal
from PySide6.QtGui import (
    QAction,
    QFocusEvent,
    QFontMetricsF,
    QIcon,
    QImage,
    QPainter,
    QPaintEvent,
    QPixmap,
    QResizeEvent,
    QTextOption,
)
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QSizePolicy

from ui import theme
from ui.widgets.fields import Area, Field
from ui.widgets.guard import guarded
from ui.widgets.icons import draw_icon
from ui.widgets.marks import draw_agency

LONGEST = 200_000  # characters of one text
TALLEST = 3  # lines
ENDLESS = 2_000  # letters of one word
_ANYWHERE, _BETWEEN_WORDS = QTextOption.WrapMode.WrapAnywhere, QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere
_PICTURES = (".png", ".jpg", ".jpeg")


class AgencySlot(Field):
    """The body that spoke: its mark leads, and the best match of what was typed stands at the end."""

    entered = Signal()

    def __init__(self, name: str, hint: str) -> None:
        super().__init__(name, hint)
        self._match = ""
        self._icon: tuple[int, str] | None = None
        self._mark = QAction(self)
        self.addAction(self._mark, QLineEdit.ActionPosition.LeadingPosition)
        self.show_match("", -1)

    def show_match(self, match: str, mark: int, known: bool = True) -> None:
        """`match`: the code that Tab would put here, '' when it stands there already; `known`: somebody at the table."""
        self._match = match
        look = theme.now()
        if (icon := (mark if known else -2, look.name)) != self._icon:
            self._icon = icon
            self._mark.setIcon(QIcon(_mark_pixmap(mark, known)))
        self.setAccessibleDescription(match)
        self.update()

    @guarded(None)
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.entered.emit()

    @guarded(None)
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._match:
            return
        look, painter = theme.now(), QPainter(self)
        painter.setFont(theme.font(theme.CAPTION, 600))
        painter.setPen(look.colour("accent"))
        words = f"→ {self._match}"
        typed = QFontMetricsF(self.font()).horizontalAdvance(self.text()) + look.px(34)
        if typed + painter.fontMetrics().horizontalAdvance(words) < self.width() - look.px(6):
            box = QRectF(look.px(8), 0, self.width() - look.px(16), self.height())
            painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignTrailing, words)


def _mark_pixmap(mark: int, known: bool) -> QPixmap:
    look = theme.now()
    size = look.px(16)
    pixmap = QPixmap(size * 2, size * 2)
    pixmap.setDevicePixelRatio(2)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    if not known:
        draw_icon(painter, "flag", QRectF(1, 1, size - 2, size - 2), look.colour("warning"), 2.4)
    else:
        draw_agency(painter, mark, 2, 2, size - 4, look.text)
    painter.end()
    return pixmap


def pictures_in(source: QMimeData) -> list[str | QImage]:
    """Paths of picture files, or a picture copied from another program; empty when it is text."""
    paths = [url.toLocalFile() for url in source.urls() if url.isLocalFile()]
    files: list[str | QImage] = [path for path in paths if path.lower().endswith(_PICTURES)]
    if files or not source.hasImage() or source.text():
        return files
    picture = source.imageData()
    return [picture] if isinstance(picture, QImage) and not picture.isNull() else []


class TextSlot(Area):
    """What was said: grows to three lines, never scrolls sideways. `pictured`: paths or pictures that were dropped."""

    too_long = Signal()
    pictured = Signal(object)

    def __init__(self, name: str, hint: str) -> None:
        super().__init__(name, hint)
        self.setLineWrapMode(QPlainTextEdit.LineWrapMode.WidgetWidth)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().setDocumentMargin(2)
        self.document().documentLayout().documentSizeChanged.connect(self._grow)
        self._grow()

    def words(self) -> str:
        """What was typed, to the letter: Qt's own plain text would turn a no-break space into a common one."""
        return self.document().toRawText().replace("\u2029", "\n").replace("\u2028", "\n")

    def _grow(self) -> None:
        lines = max(1, min(TALLEST, math.ceil(self.document().size().height())))
        look, line = theme.now(), self.fontMetrics().lineSpacing()
        height = max(look.px(24) + 8, lines * line + 13)  # of one line: as high as the fields beside it
        if height != self.height() or self.minimumHeight() != height:
            self.setFixedHeight(height)
        many = self.document().size().height() > TALLEST
        if not many:
            self.verticalScrollBar().setValue(0)
        policy = Qt.ScrollBarPolicy.ScrollBarAsNeeded if many else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        if policy != self.verticalScrollBarPolicy():
            self.setVerticalScrollBarPolicy(policy)

    @guarded(None)
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._grow()

    @guarded(None)
    def insertFromMimeData(self, source: QMimeData) -> None:
        """Pictures are handed on; else plain text only, and no more of it than one response may hold."""
        if pictures := pictures_in(source):
            self.pictured.emit(pictures)
            return
        text = source.text()
        if len(text) + len(self.toPlainText()) > LONGEST:
            self.too_long.emit()
        elif text:
            if _endless(text):
                self.setWordWrapMode(_ANYWHERE)
            self.insertPlainText(text)

    def put(self, text: str) -> None:
        """This text instead of what stands here. A text with a word that no line can hold is broken anywhere: looking for
        the ends of its words would take Qt 0.2 s a key."""
        if _endless(text):
            self.setWordWrapMode(_ANYWHERE)
            self.setPlainText(text)
        else:
            self.setPlainText(text)
            self.setWordWrapMode(_BETWEEN_WORDS)

    @guarded(False)
    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return bool(pictures_in(source)) or super().canInsertFromMimeData(source)


def _endless(text: str) -> bool:
    return len(text) > ENDLESS and any(len(word) > ENDLESS for word in text.split())
