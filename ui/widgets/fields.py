"""Where people type and choose. Every field has a name for those who hear the screen."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QContextMenuEvent, QKeyEvent, QPainter, QPaintEvent, QPalette, QPen, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import (
    QComboBox,
    QCompleter,
    QLineEdit,
    QListView,
    QMenu,
    QPlainTextEdit,
    QStyle,
    QStyleOptionComboBox,
    QStylePainter,
    QVBoxLayout,
    QWidget,
)

from ui import theme
from ui.widgets.guard import guarded
from ui.widgets.icons import draw_icon
from ui.widgets.labels import LineLabel

MOST_SEEN = 14  # words of a choice, before its list is scrolled


class Field(QLineEdit):
    """One line of plain text."""

    def __init__(self, name: str, hint: str = "", text: str = "") -> None:
        super().__init__(text)
        self.setAccessibleName(name)
        self.setPlaceholderText(hint)
        self.setFrame(False)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setTextMargins(9, 0, 9, 0)
        self.dress()

    def dress(self) -> None:
        self.setMinimumHeight(theme.now().px(24) + 8)
        bare = QPalette()
        bare.setColor(QPalette.ColorRole.Base, QColor(0, 0, 0, 0))  # what is under the words is painted here
        self.setPalette(bare)

    @guarded(None)
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        _open_menu(self.createStandardContextMenu(), event)

    @guarded(None)
    def paintEvent(self, event: QPaintEvent) -> None:
        look, painter = theme.now(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        here = self.hasFocus()
        edge = "line" if not self.isEnabled() else "accent" if here else "text" if self.underMouse() else "line_strong"
        painter.setPen(QPen(look.colour(edge), 2 if here else 1))
        painter.setBrush(look.colour("raised" if self.isEnabled() else "window"))
        inset = 1.0 if here else 0.5
        radius = theme.RADIUS - inset
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(inset, inset, -inset, -inset), radius, radius)
        painter.end()
        super().paintEvent(event)


class Area(QPlainTextEdit):
    """Several lines of plain text; Tab goes on to the next field. `laid`: its words stand in the width it has now."""

    laid = Signal()

    def __init__(self, name: str, hint: str = "", text: str = "") -> None:
        super().__init__(text)
        self.setAccessibleName(name)
        self.setPlaceholderText(hint)
        self.setTabChangesFocus(True)
        self._face: tuple[int, int] | None = None
        self.dress()

    def set_face(self, size: int, weight: int) -> None:
        """Other words than the body's."""
        self._face = size, weight
        self.dress()

    def dress(self) -> None:
        size, weight = self._face or (theme.BODY, 400)
        self.setFont(theme.font(size, weight))
        own = f"QPlainTextEdit {{ font-size: {theme.now().px(size)}px; font-weight: {weight}; }}"
        self.setStyleSheet(theme.sheet("field", "bars") + own)

    @guarded(None)
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        _open_menu(self.createStandardContextMenu(), event)

    @guarded(None)
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.laid.emit()


class Choice(QComboBox):
    """One of a few words; `value()` is what the word stands for."""

    def __init__(self, name: str, choices: Iterable[tuple[str, str]] = (), low: bool = False) -> None:
        """`low`: where a row has no room for more."""
        super().__init__()
        self._low = low
        self.setMaxVisibleItems(MOST_SEEN)
        self.dress()
        self.setAccessibleName(name)
        for value, word in choices:
            self.addItem(word, value)

    def dress(self) -> None:
        low = f"QComboBox {{ min-height: {theme.now().px(20)}px; padding-top: 0; padding-bottom: 0; }}" if self._low else ""
        self.setStyleSheet(theme.sheet("field", "bars") + low)

    @guarded(None)
    def showPopup(self) -> None:
        view = self.view()
        if isinstance(view, QListView):
            view.setSpacing(2)
        super().showPopup()

    @guarded(QSize(80, 30))
    def sizeHint(self) -> QSize:
        """A little more than Qt reckons, which is a point too narrow for some words: they would end in dots."""
        return super().sizeHint() + QSize(theme.now().px(4), 0)

    def value(self) -> str:
        return str(self.currentData() or "")

    def set_value(self, value: str) -> None:
        self.setCurrentIndex(max(0, self.findData(value)))

    @guarded(None)
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys held with Ctrl or Alt turn pages and go to places; only Alt and an arrow open the list."""
        held = event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier)
        if held and event.key() in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown, Qt.Key.Key_Home, Qt.Key.Key_End):
            event.ignore()
        else:
            super().keyPressEvent(event)

    @guarded(None)
    def wheelEvent(self, event: QWheelEvent) -> None:
        """It turns the page under the pointer: nobody chooses another word without knowing."""
        event.ignore()

    @guarded(None)
    def paintEvent(self, event: QPaintEvent) -> None:
        look, painter = theme.now(), QStylePainter(self)
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        control = QStyle.ComplexControl.CC_ComboBox
        room = self.style().subControlRect(control, option, QStyle.SubControl.SC_ComboBoxEditField, self).width() - 2
        icon = 0 if option.currentIcon.isNull() else option.iconSize.width() + 4
        option.currentText = self.fontMetrics().elidedText(option.currentText, Qt.TextElideMode.ElideRight, room - icon)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)
        size = look.px(14)
        left = self.width() - size - look.px(9) if self.isLeftToRight() else look.px(9)
        colour = look.colour("text" if self.isEnabled() else "disabled")
        draw_icon(painter, "down", QRectF(left, (self.height() - size) / 2, size, size), colour, 2.4)


def _open_menu(menu: QMenu, event: QContextMenuEvent) -> None:
    """Cut, copy and paste."""
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    menu.setStyleSheet(theme.sheet("menu"))
    menu.popup(event.globalPos())


def take_up(field: QLineEdit, words: Sequence[str], *, within: bool = False) -> None:
    """Words to be taken up while somebody types in it; `within`: also by letters in their middle."""
    completer = QCompleter(list(words), field)
    completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    if within:
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
    if (popup := completer.popup()) is not None:
        popup.setStyleSheet(theme.sheet("offers", "bars"))
    field.setCompleter(completer)


def captioned(caption: str, field: QWidget) -> QVBoxLayout:
    """A field under its caption."""
    made = QVBoxLayout()
    made.setSpacing(2)
    label = LineLabel(caption, "caption", "muted", 600)
    label.setBuddy(field)
    made.addWidget(label)
    made.addWidget(field)
    return made
