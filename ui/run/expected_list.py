"""The expected actions of the inject: private probes, never pass or fail."""

from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QListView

from tabletop.exercise.words import Mark
from tabletop.i18n import Translator
from tabletop.views.notes import Expected
from ui import theme
from ui.run.rows import Pencil, RowDelegate, RowList, Rows, focus_edge, split_lines
from ui.widgets.words import _

_MARKS = {
    Mark.PENDING: ("ring", "muted", 2.2, _("not yet")),
    Mark.UNPROMPTED: ("check", "success", 3.0, _("unprompted")),
    Mark.PROMPTED: ("half", "warning", 2.2, _("after prompt")),
    Mark.NOT_RAISED: ("cross", "danger", 3.0, _("not raised")),
    Mark.NOT_APPLICABLE: ("minus", "muted", 2.6, _("not applicable")),
}

SCROLL_BAR = 14  # wide; it may come and go without a word losing its line


class ExpectedList(RowList):
    """Space marks a row, Enter starts a line from it; both through the key table."""

    def __init__(self, speak: Translator) -> None:
        self._speak = speak
        nothing = speak.text(_("No expected actions here."))
        super().__init__(speak.text(_("Expected actions")), Rows(self._spoken), RowDelegate(self._height, self._draw), nothing)
        self.setSelectionMode(QListView.SelectionMode.NoSelection)
        self.setResizeMode(QListView.ResizeMode.Adjust)

    def marked(self, mark: Mark) -> str:
        """The mark in a word."""
        return self._speak.text(_MARKS[mark][3])

    def _spoken(self, row: Expected) -> str:
        return f"{row.code}, {row.text}, {self.marked(row.mark)}"

    def _room(self, row: Expected, width: float) -> tuple[float, float, float]:
        """Where the text begins, how wide it may be, and how wide its state is."""
        look = theme.now()
        code = QFontMetricsF(theme.font(theme.CAPTION, 600)).horizontalAdvance(row.code)
        state = QFontMetricsF(theme.font(theme.CAPTION, 500)).horizontalAdvance(self.marked(row.mark))
        start = look.px(58) + max(look.px(52), code + look.px(8))
        return start, width - start - state - look.px(22), state

    def _height(self, row: Expected) -> float:
        """As many lines as the words need."""
        _start, room, _state = self._room(row, self.width() - SCROLL_BAR)
        return 12 + 16 * max(1, len(split_lines(row.text, QFontMetricsF(theme.font()), room)))

    def _draw(self, pen: Pencil, row: Expected, focused: bool) -> None:
        px, middle = pen.look.px, pen.rect.y() + pen.look.px(14)
        sign, tone, weight, _word = _MARKS[row.mark]
        if focused:
            pen.painter.fillRect(pen.rect, pen.look.colour("accent_soft"))
        start, room, state = self._room(row, pen.width)
        line = px(28)
        pen.icon(sign, px(12), middle, px(16), tone, weight)
        pen.mark(row.body_mark, px(38), middle, px(11))
        pen.text(pen.box(px(56), start - px(58), 0, line), row.code, "text", theme.CAPTION, 600)
        pen.text(pen.box(pen.width - px(12) - state, state, 0, line), self.marked(row.mark), tone, theme.CAPTION, 500)
        words = split_lines(row.text, QFontMetricsF(theme.font()), room)
        pen.lines(pen.box(start, room, px(6), pen.rect.height() - px(12)), words, "text")
        if focused:
            focus_edge(pen)
