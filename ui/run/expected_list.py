"""The expected actions of the inject: private probes, never pass or fail."""

from PySide6.QtWidgets import QListView

from tabletop.exercise.words import Mark
from tabletop.i18n import Translator
from tabletop.views.notes import Expected
from ui import theme
from ui.run.rows import Pencil, RowDelegate, RowList, Rows, focus_edge
from ui.widgets.words import _

_MARKS = {
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
        super().__init__(speak.text(_("Expected actions")), Rows(self._spoken), RowDelegate(_height, self._draw))
        self.setSelectionMode(QListView.SelectionMode.NoSelection)

    def marked(self, mark: Mark) -> str:
        """The mark in a word."""
        return self._speak.text(_MARKS[mark][3])

    def _spoken(self, row: Expected) -> str:
        return f"{row.code}, {row.text}, {self.marked(row.mark)}"

    def _draw(self, pen: Pencil, row: Expected, focused: bool) -> None:
        px, middle = pen.look.px, pen.rect.center().y()
        sign, tone, weight, word = _MARKS[row.mark]
        if focused:
            pen.painter.fillRect(pen.rect, pen.look.colour("accent_soft"))
        pen.icon(sign, px(12), middle, px(16), tone, weight)
        pen.mark(row.body_mark, px(38), middle, px(11))
        code = max(px(52), pen.measure(row.code, theme.CAPTION, 600) + px(8))
        pen.text(pen.box(px(56), code), row.code, "text", theme.CAPTION, 600)
        said = self._speak.text(word)
        width = pen.measure(said, theme.CAPTION, 500)
        pen.text(pen.box(pen.width - px(12) - width, width), said, tone, theme.CAPTION, 500)
        start = px(58) + code
        pen.text(pen.box(start, pen.width - start - width - px(22)), row.text, "text", theme.BODY)
        if focused:
            focus_edge(pen)


def _height(_row: Expected) -> float:
    return 28
