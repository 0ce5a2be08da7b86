"""What the wall shows before an exercise: a card to read from the back row, and on every screen which one it is."""

from functools import partial

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QScreen
from PySide6.QtWidgets import QWidget

from tabletop.i18n import Translator
from tabletop.views.wall import ProofSlide
from ui.theme import face
from ui.wall import colours as c
from ui.wall.sheet import BODY, FLOOR, FOOT, HUGE, LARGE, SMALL, STRIP, TALL, Page, Sheet, Type
from ui.widgets.guard import guarded
from ui.widgets.prose import height_of

_LINES = (Type(HUGE, 600, 1.1), Type(LARGE, 600, 1.15), Type(56, 400, 1.2), Type(BODY, 400, 1.25), Type(SMALL, 400, 1.3))
SCRIPTS = ("Español ñ ¿á?", "English", "Français œ ç", "Português ã õ", "العربية")


def proof(sheet: Sheet, slide: ProofSlide) -> tuple[Page, ...]:
    """The five sizes of the wall as it sets them now, and the five languages; the edge of the picture is drawn."""

    def page(painter: QPainter) -> None:
        painter.fillRect(QRectF(0, 0, sheet.wide, TALL), QColor(c.PAPER))
        sheet.strip(painter)
        painter.setPen(QColor(c.PAPER_ACCENT))
        painter.drawRect(QRectF(6, 6, sheet.wide - 12, TALL - 12))
        sheet.label(painter, "screen", sheet.words.text("TEST CARD"), STRIP + 30, c.PAPER_ACCENT)
        y = 176.0
        for number, kind in enumerate(_LINES, 1):
            lines = sheet.lay(sheet.words.text("Line {n}: containers leave on paper forms", n=number), kind, sheet.measure)
            if len(lines) > 1:  # no size is shown by half a sentence
                lines = sheet.lay(sheet.words.text("Line {n}", n=number), kind, sheet.measure)
            y = sheet.block(painter, lines, sheet.margin, y, c.ON_PAPER) + 8
        asked = sheet.fit(sheet.words.text("Can the back row read line 5?"), (Type(LARGE, 600, 1.2),), sheet.measure, 130)
        y = sheet.block(painter, asked, sheet.margin, max(y + 20, FLOOR - 110 - height_of(asked)), c.PAPER_ACCENT)
        x = sheet.margin
        for script in SCRIPTS:
            wide = sheet.advance(script, Type(SMALL, 500))
            sheet.line(painter, script, sheet.box(x, FLOOR - 74, wide + 4, 60), Type(SMALL, 500), c.ON_PAPER)
            x += wide + (sheet.measure - 1150) / 4 if sheet.measure > 1400 else wide + 34
        sheet.rule(painter, FOOT, sheet.margin, c.PAPER_LINE)
        foot = sheet.box(sheet.margin, FOOT + 4, sheet.measure, 72)
        right = sheet.words.text("Text {percent} %", percent=round(sheet.manner.scale * 100))
        sheet.foot(painter, foot, (slide.screen,), right, "", c.PAPER_MUTED, c.ON_PAPER)

    return (partial(page),)


class Badge(QWidget):
    """A giant number and a name in the middle of a screen, for as long as somebody looks. It takes no keyboard."""

    def __init__(self, number: int, screen: QScreen, role: str, words: Translator) -> None:
        flags = Qt.WindowType.ToolTip | Qt.WindowType.FramelessWindowHint | Qt.WindowType.WindowDoesNotAcceptFocus
        super().__init__(None, flags | Qt.WindowType.WindowStaysOnTopHint)
        self._number, self._words = number, words
        self._name = screen.name()
        self._role = {"projector": words.text("PROJECTOR"), "laptop": words.text("LAPTOP")}.get(role, "")
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area = screen.geometry()
        wide, high = round(area.width() * 0.5), round(area.height() * 0.5)
        self.setScreen(screen)
        self.setGeometry(area.center().x() - wide // 2, area.center().y() - high // 2, wide, high)

    @guarded(None)
    def paintEvent(self, event: QPaintEvent) -> None:
        painter, high = QPainter(self), self.height()
        painter.fillRect(self.rect(), QColor(c.INK))
        centre = Qt.AlignmentFlag.AlignCenter
        first = str(self._number), 0.04, 0.54, 0.5, 600
        shares = (first, (self._name, 0.6, 0.16, 0.1, 400), (self._role, 0.78, 0.16, 0.11, 600))
        for words, top, tall, size, weight in shares:
            painter.setFont(face(high * size, weight, 0))
            painter.setPen(QColor(c.INK_ACCENT if weight == 600 and words == self._role else c.ON_INK))
            rect = QRectF(16, high * top, self.width() - 32, high * tall)
            painter.drawText(rect, centre | Qt.TextFlag.TextSingleLine, words)
