"""The expected actions of the inject: private probes, never pass or fail. Under each, who leads it and who supports it.

An evaluator's own marks stand in a line of their own; neither they nor anything else here ever reaches the wall.
"""

from collections.abc import Iterator

from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QListView

from tabletop.exercise.words import Mark
from tabletop.i18n import Translator
from tabletop.views.notes import Expected
from tabletop.views.tasks import Body
from ui import theme
from ui.run.rows import Pencil, RowDelegate, RowList, Rows, focus_edge, split_lines
from ui.widgets.words import _

MARKS = {
    Mark.PENDING: ("ring", "muted", 2.2, _("not yet")),
    Mark.UNPROMPTED: ("check", "success", 3.0, _("unprompted")),
    Mark.PROMPTED: ("half", "warning", 2.2, _("after prompt")),
    Mark.NOT_RAISED: ("cross", "danger", 3.0, _("not raised")),
    Mark.NOT_APPLICABLE: ("minus", "muted", 2.6, _("not applicable")),
}


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
        return self._speak.text(MARKS[mark][3])

    def _spoken(self, row: Expected) -> str:
        parts = [row.code, row.text, self.marked(row.mark)]
        parts += [" ".join([words, *(code for code, _mark in bodies)]) for words, _tone, bodies in self._said(row)]
        parts += [f"{who} {self.marked(mark)}" for who, mark in row.evaluators]
        return ", ".join(parts)

    def _said(self, row: Expected) -> Iterator[tuple[str, str, tuple[Body, ...]]]:
        """What bodies said of their part: a word, its tone, and who."""
        say, picture = self._speak.text, row.picture
        if picture.opposed and not picture.overlap:
            yield say(_("opposed")), "danger", ()
        if picture.gap:
            yield say(_("nobody leads")), "danger", ()
        if picture.leads:
            yield say(_("lead")), "danger" if picture.overlap else "text", picture.leads
        if picture.shares:
            yield say(_("share")), "text", picture.shares
        if picture.supports:
            yield say(_("support")), "muted", picture.supports
        if picture.declined:
            yield say(_("decline")), "muted", picture.declined

    def _room(self, row: Expected, width: float) -> tuple[float, float, float]:
        """Where the text begins, how wide it may be, and how wide its state is."""
        look = theme.now()
        code = QFontMetricsF(theme.font(theme.CAPTION, 600)).horizontalAdvance(row.code)
        state = QFontMetricsF(theme.font(theme.CAPTION, 500)).horizontalAdvance(self.marked(row.mark))
        start = look.px(58) + max(look.px(52), code + look.px(8))
        return start, width - start - state - look.px(22), state

    def _height(self, row: Expected) -> float:
        """As many lines as the words need, one for who does what, one for the marks of evaluators."""
        more = 18 * (row.picture.said + bool(row.evaluators))
        _start, room, _state = self._room(row, self.viewport().width())
        return more + 12 + 16 * max(1, len(split_lines(row.text, QFontMetricsF(theme.font()), room)))

    def _draw_said(self, pen: Pencil, row: Expected, x: float, top: float) -> None:
        """Who does what, as far as the line goes."""
        px, middle = pen.look.px, pen.rect.y() + top + pen.look.px(8)
        for words, tone, bodies in self._said(row):
            if tone == "danger":
                pen.icon("flag", x, middle, px(11), "danger", 2.6)
                x += px(15)
            x = self._word(pen, words, tone, 500, x, top) + px(5)
            for code, mark in bodies:
                if mark >= 0 and x + px(13) < pen.width:
                    pen.mark(mark, x, middle, px(10))
                    x += px(13)
                x = self._word(pen, code, "text", 600, x, top) + px(6)
            x += px(4)

    def _draw_evaluators(self, pen: Pencil, row: Expected, x: float, top: float) -> None:
        px, middle = pen.look.px, pen.rect.y() + top + pen.look.px(8)
        for who, given in row.evaluators:
            x = self._word(pen, who, "muted", 600, x, top) + px(4)
            sign, tone, weight, word = MARKS[given]
            pen.icon(sign, x, middle, px(12), tone, weight)
            x = self._word(pen, self._speak.text(word), tone, 400, x + px(16), top) + px(10)

    def _word(self, pen: Pencil, words: str, tone: str, weight: int, x: float, top: float) -> float:
        """Where it ends; nothing is drawn beyond the edge."""
        room = pen.width - pen.look.px(10) - x
        if room > pen.look.px(10):
            pen.text(pen.box(x, room, top, pen.look.px(16)), words, tone, theme.CAPTION, weight)
        return x + pen.measure(words, theme.CAPTION, weight)

    def _draw(self, pen: Pencil, row: Expected, focused: bool) -> None:
        px, middle = pen.look.px, pen.rect.y() + pen.look.px(14)
        sign, tone, weight, _word = MARKS[row.mark]
        if focused:
            pen.painter.fillRect(pen.rect, pen.look.colour("accent_soft"))
        start, room, state = self._room(row, pen.width)
        line = px(28)
        pen.icon(sign, px(12), middle, px(16), tone, weight)
        pen.mark(row.body_mark, px(38), middle, px(11))
        pen.text(pen.box(px(56), start - px(58), 0, line), row.code, "text", theme.CAPTION, 600)
        pen.text(pen.box(pen.width - px(12) - state, state, 0, line), self.marked(row.mark), tone, theme.CAPTION, 500)
        words = split_lines(row.text, QFontMetricsF(theme.font()), room)
        top = px(6) + px(16) * len(words)
        pen.lines(pen.box(start, room, px(6), top - px(6)), words, "text")
        if row.picture.said:
            self._draw_said(pen, row, start, top + px(1))
            top += px(18)
        if row.evaluators:
            self._draw_evaluators(pen, row, start, top + px(1))
        if focused:
            focus_edge(pen)
