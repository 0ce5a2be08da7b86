"""The pieces the editor is put together from: a tinted box, a text that grows, a line of evidence, a field that adds."""

import math
from collections.abc import Callable, Iterable

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui import theme
from ui.widgets.buttons import Button
from ui.widgets.commit import Paragraph
from ui.widgets.fields import Area, Choice, Field, captioned
from ui.widgets.ground import paint_ground
from ui.widgets.guard import guarded
from ui.widgets.labels import Heading, PlainLabel
from ui.widgets.marks import draw_agency
from ui.widgets.tips import give_tip

_MOST_LINES = 10


class Box(QFrame):
    """One tinted box inside a card."""

    def __init__(self, title: str, remove: Callable[[], None] | None = None, remove_name: str = "") -> None:
        super().__init__()
        self.setContentsMargins(1, 1, 1, 1)  # its edge
        look = theme.now()
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(look.px(12), look.px(8), look.px(12), look.px(12))
        self.column.setSpacing(look.px(8))
        head = QHBoxLayout()
        head.addWidget(Heading(title), 1)
        if remove is not None:
            head.addWidget(cross(remove_name, remove))
        self.column.addLayout(head)
        self.setAccessibleName(title)

    @guarded(None)
    def paintEvent(self, event: QPaintEvent) -> None:
        paint_ground(self, "hover")


class _Height(QObject):
    """Keeps an area as high as its words, up to a limit."""

    def __init__(self, area: Area, least: int) -> None:
        super().__init__(area)
        self._area, self._least = area, least
        area.document().documentLayout().documentSizeChanged.connect(lambda *_: self.fit())
        area.laid.connect(self.fit)
        area.installEventFilter(self)
        self.fit()

    def fit(self) -> None:
        wanted = round(self._area.document().size().height())
        lines = min(_MOST_LINES, max(self._least, wanted))
        shown = Qt.ScrollBarPolicy.ScrollBarAsNeeded if wanted > _MOST_LINES else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        self._area.setVerticalScrollBarPolicy(shown)
        step = math.ceil(QFontMetricsF(self._area.font()).lineSpacing())  # as Qt lays lines out; rounded down, the last is lost
        self._area.setFixedHeight(lines * step + theme.now().px(18))

    @guarded(False)
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.Show):
            self.fit()
        return False


def growing(name: str, text: str, least: int = 1) -> Area:
    """An area that grows with what is typed, from `least` lines to ten."""
    area = Area(name, "", text)
    _Height(area, least)
    return area


def sentence(name: str, text: str, size: int = theme.BODY, weight: int = 400) -> Paragraph:
    """One sentence, as high as it needs to be; Enter says it is done."""
    area = Paragraph(name, "", text)
    area.set_face(size, weight)
    _Height(area, 1)
    return area


def cross(name: str, do: Callable[[], None]) -> Button:
    """A small × that says what it removes."""
    button = Button("", "quiet", "cross")
    button.setAccessibleName(name)
    give_tip(button, name)
    button.clicked.connect(lambda *_: do())
    return button


class BodyMark(QWidget):
    """The mark of a body; its code stands beside it."""

    def __init__(self, mark: int) -> None:
        super().__init__()
        self._mark = mark
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @guarded(QSize(14, 14))
    def sizeHint(self) -> QSize:
        return QSize(theme.now().px(13), theme.now().px(13))

    @guarded(None)
    def paintEvent(self, event: QPaintEvent) -> None:
        box = QRectF(self.rect())
        draw_agency(QPainter(self), self._mark, box.x() + 1, box.y() + 1, min(box.width(), box.height()) - 2, theme.now().text)


def evidence_row(time: str, mark: int, code: str, text: str, remove: Callable[[], None], name: str) -> QWidget:
    """One line a finding rests on, with the × that lets it go. Large text stands below who said it."""
    made, px, large = QWidget(), theme.now().px, theme.now().large
    column, row = QVBoxLayout(made), QHBoxLayout()
    column.setContentsMargins(0, px(3), 0, px(3))
    column.setSpacing(0)
    row.setSpacing(px(8))
    column.addLayout(row)
    at = PlainLabel(time, "caption", "muted", wrap=False)
    at.setMinimumWidth(px(36))
    who = PlainLabel(code, "caption", weight=600, wrap=False)
    who.setMinimumWidth(px(52))
    for widget in (at, BodyMark(mark), who):
        row.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)
    said = PlainLabel(text)
    if large:
        row.addStretch(1)
        column.addWidget(said)
    else:
        row.addWidget(said, 1)
    row.addWidget(cross(name, remove))
    made.setAccessibleName(f"{time} {code}. {text}")
    return made


class Adder(Field):
    """A field whose text becomes one new thing on Enter, however often Enter is pressed; with Ctrl it is a key of the page."""

    def __init__(self, name: str, text: str, add: Callable[[str], None], keep: Callable[[str], None]) -> None:
        super().__init__(name, name, text)
        self._add, self._sent = add, ""
        self.returnPressed.connect(self._entered)
        self.textChanged.connect(keep)

    @guarded(None)
    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def _entered(self) -> None:
        text = self.text().strip()
        if text and text != self._sent:
            self._sent = text
            self._add(text)

    def added(self, text: str) -> None:
        """It has been saved: the field is empty again, unless somebody typed on."""
        self._sent = ""
        if self.text().strip() == text:
            self.clear()

    def refused(self) -> None:
        self._sent = ""


def choice(name: str, words: Iterable[tuple[str, str]], value: str, chosen: Callable[[str], None], blank: str = "") -> Choice:
    """One of a few words; `blank` stands only while nothing was chosen."""
    made = Choice(name, [*([] if value else [("", blank)]), *words])
    made.set_value(value)

    def picked() -> None:
        if made.value():
            chosen(made.value())

    made.activated.connect(lambda *_: picked())
    made.setMinimumWidth(theme.now().px(80))
    made.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
    made.setSizeAdjustPolicy(Choice.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    made.setMinimumContentsLength(6)
    return made


def side_by_side(*fields: tuple[str, QWidget, int]) -> QHBoxLayout:
    """Captioned fields in one row, each with its share."""
    row = QHBoxLayout()
    row.setSpacing(theme.now().px(8))
    for caption, field, share in fields:
        row.addLayout(captioned(caption, field), share)
    return row


def translated(words: Iterable[tuple[str, str]], say: Callable[[str], str]) -> list[tuple[str, str]]:
    """Values with their words, said in the language of the screen."""
    return [(str(value), say(word)) for value, word in words]
