"""The cue list: numbered once and for all; the row in standby stays at a third of the height, so that what follows shows."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QMouseEvent, QPen, QPolygonF, QResizeEvent
from PySide6.QtWidgets import QListView

from tabletop.i18n import Translator
from tabletop.views.cues import CueRow, CueState, RowKind
from ui import theme
from ui.run.rows import Pencil, RowDelegate, RowList, Rows, focus_edge, split_line
from ui.widgets.cue_marks import MARKS, QUIET
from ui.widgets.guard import guarded
from ui.widgets.words import _

FULL, RAIL = 272, 46
_SAID = (CueState.LIVE, CueState.STANDBY)  # states whose word is always shown
_ROW, _LINE = 30, 17  # a row, and what a second line of its title adds


class CueList(RowList):
    """Arrows and clicks only move standby: `picked` carries the cue."""

    picked = Signal(str)
    option_picked = Signal(str)

    def __init__(self, speak: Translator) -> None:
        self._speak = speak
        self._rail = False
        super().__init__(speak.text(_("Injects")), Rows(self._spoken), RowDelegate(self._height, self._draw))
        self.setSelectionMode(QListView.SelectionMode.NoSelection)
        self.setMouseTracking(False)
        self.setObjectName("cues")

    def show_rows(self, rows: Sequence[CueRow], rail: bool) -> None:
        shown = tuple(r for r in rows if r.kind is not RowKind.OPTION) if rail else tuple(rows)
        changed = rail != self._rail
        self._rail = rail
        if changed:
            self.rows.show_rows(())
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff if rail else Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.rows.show_rows(shown)
        self._keep_in_place()

    def _keep_in_place(self) -> None:
        place = next((n for n, r in enumerate(self._all()) if r.state is CueState.STANDBY), None)
        if place is None:
            place = next((n for n, r in enumerate(self._all()) if r.state is CueState.LIVE), 0)
        self.setCurrentIndex(self.rows.index(place))
        rect = self.visualRect(self.rows.index(place))
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + rect.y() - self.viewport().height() // 3)

    def _all(self) -> list[CueRow]:
        return [self.rows.row(n) for n in range(len(self.rows))]

    @guarded(None)
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()  # titles are broken to the width
        self._keep_in_place()

    @guarded(None)
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        row = self.rows.row(self.indexAt(event.position().toPoint()).row())
        if row is None:
            return
        if row.kind is RowKind.OPTION:
            self.option_picked.emit(row.cue)
        elif row.kind is not RowKind.DECISION or row.state is CueState.STANDBY:
            self.picked.emit(row.cue)

    @guarded(None)
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        return

    def _spoken(self, row: CueRow) -> str:
        say = self._speak.text
        state = say(MARKS[row.state][2])
        armed = say(_("armed")) if row.armed else ""
        return ", ".join(word for word in (row.number, row.title, state, armed) if word)

    def _height(self, row: CueRow) -> float:
        if row.kind is RowKind.OPTION:
            return 26
        return _ROW if self._rail or len(self._titles(row)) == 1 else _ROW + _LINE

    def _titles(self, row: CueRow) -> tuple[str, ...]:
        """The title in one line, or in two: the word that is always shown then stands in the second."""
        look, said = theme.now(), row.state in _SAID
        metrics = QFontMetricsF(theme.font(theme.BODY, 600 if said else 400))
        room = self.width() - self.verticalScrollBar().sizeHint().width() - look.px(44 + 6)
        end = self._state_room(row)
        if metrics.horizontalAdvance(row.title) <= room - end:
            return (row.title,)
        return split_line(row.title, metrics, room - (look.px(4) if said else end))

    def _draw(self, pen: Pencil, row: CueRow, focused: bool) -> None:
        self._ground(pen, row)
        if row.kind is RowKind.OPTION:
            self._option(pen, row)
            return
        ink, bold = "muted" if row.state in QUIET else "text", row.state in _SAID
        self._number(pen, row, ink, bold)
        if not self._rail:
            px, titles, end = pen.look.px, self._titles(row), self._state_room(row)
            high = pen.rect.height() if len(titles) == 1 else px(_LINE)
            top = (pen.rect.height() - high * len(titles)) / 2
            last = top + high * (len(titles) - 1)
            self._state(pen, row, pen.rect.y() + (last + high / 2 if bold else pen.rect.height() / 2))
            for place, words in enumerate(titles):
                beside = end if not bold or place == len(titles) - 1 else px(4)
                line = pen.box(px(44), pen.width - px(44 + 6) - beside, top + place * high, high)
                pen.text(line, words, ink, theme.BODY, 600 if bold else 400)
        if focused and not self._rail:
            focus_edge(pen)

    def _ground(self, pen: Pencil, row: CueRow) -> None:
        edge = pen.box(0, 4)
        if row.state is CueState.LIVE:
            pen.painter.fillRect(pen.rect, pen.look.colour("live_soft"))
            pen.painter.fillRect(edge, pen.look.colour("live"))
        elif row.state is CueState.STANDBY:
            pen.painter.fillRect(pen.rect, pen.look.colour("standby_soft"))
            dashes = QPen(pen.look.colour("standby"), 4)
            dashes.setCapStyle(Qt.PenCapStyle.FlatCap)
            dashes.setDashPattern([1.5, 1])
            pen.painter.setPen(dashes)
            pen.painter.drawLine(QPointF(edge.center().x(), edge.top()), QPointF(edge.center().x(), edge.bottom()))

    def _number(self, pen: Pencil, row: CueRow, ink: str, bold: bool) -> None:
        px = pen.look.px
        box = pen.box(px(8), px(32))
        weight = 600 if bold else 500
        if row.kind is RowKind.DECISION:
            side, middle = px(11.5), box.center()
            pen.painter.setPen(QPen(pen.look.colour(ink), 1.4))
            pen.painter.setBrush(Qt.BrushStyle.NoBrush)
            corners = ((0, -side), (side, 0), (0, side), (-side, 0))
            pen.painter.drawPolygon(QPolygonF([middle + QPointF(x, y) for x, y in corners]))
            self._middle(pen, box, row.number.removeprefix("D"), ink, theme.CAPTION, 600)
        elif row.kind is RowKind.TASK:
            pen.icon("task", px(17), box.center().y(), px(14), ink, 2.2)
        else:
            self._middle(pen, box, row.number, ink, theme.BODY, weight)

    @staticmethod
    def _middle(pen: Pencil, box: QRectF, words: str, ink: str, size: float, weight: int) -> None:
        pen.painter.setFont(theme.font(size, weight))
        pen.painter.setPen(pen.look.colour(ink))
        pen.painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words)

    def _state_words(self, row: CueRow) -> tuple[str, str, int]:
        """Sign, word and weight at the end of the row."""
        sign, _tone, word = MARKS[row.state]
        words = self._speak.text(word) if row.state in (*_SAID, CueState.RESERVE) else row.chosen
        if row.kind is RowKind.IMPROVISED and row.state is CueState.WAITING:
            sign, words = "pencil", self._speak.text(_("improvised"))
        return sign, words, 700 if row.state in _SAID else 500

    def _state_room(self, row: CueRow) -> float:
        px, (sign, words, weight) = theme.now().px, self._state_words(row)
        width = QFontMetricsF(theme.font(theme.CAPTION, weight)).horizontalAdvance(words) + px(6) if words else 0.0
        return px(10) + width + (px(13) if sign else 0) + (px(6 + 11) if row.foreign else 0)

    def _state(self, pen: Pencil, row: CueRow, middle: float) -> None:
        px, (sign, words, weight), tone = pen.look.px, self._state_words(row), MARKS[row.state][1]
        took = float(px(10))
        if words:
            width = pen.measure(words, theme.CAPTION, weight)
            box = pen.box(pen.width - took - width, width, middle - pen.rect.y() - px(10), px(20))
            pen.text(box, words, tone, theme.CAPTION, weight)
            took += width + px(6)
        if sign:
            pen.icon(sign, pen.width - took - px(13), middle, px(13), tone)
            took += px(13)
        if row.foreign:
            pen.icon("flag", pen.width - took - px(6 + 11), middle, px(11), "warning", 2.4)

    @staticmethod
    def _option(pen: Pencil, row: CueRow) -> None:
        px, middle = pen.look.px, pen.rect.center().y()
        start = pen.box(px(26), 1).left()
        turn = pen.box(px(36), 1).left()
        pen.painter.setPen(QPen(pen.look.colour("line_strong"), 1))
        pen.painter.drawLine(QPointF(start, pen.rect.top()), QPointF(start, middle))
        pen.painter.drawLine(QPointF(start, middle), QPointF(turn, middle))
        weight = 600 if row.armed else 500
        pen.text(pen.box(px(42), px(16)), row.number, "standby" if row.armed else "text", theme.BODY, weight)
        end = px(30) if row.armed else px(8)
        pen.text(pen.box(px(58), pen.width - px(58) - end), row.title, "text", theme.BODY, 600 if row.armed else 400)
        if row.armed:
            pen.icon("standby", pen.width - px(24), middle, px(13), "standby")
