"""The log, the newest on top: what was said, and thin rows for what was done."""

from PySide6.QtWidgets import QListView

from tabletop.exercise.words import ROOM, ResponseKind, Stance
from tabletop.i18n import Translator
from tabletop.views.log import LogRow
from ui import theme
from ui.run.rows import Pencil, RowDelegate, RowList, Rows, focus_edge
from ui.widgets.words import _

KINDS = {
    ResponseKind.RESPONSE: ("", "muted", _("Response")),
    ResponseKind.DECISION: ("bang", "accent", _("Decision")),
    ResponseKind.QUESTION: ("question", "warning", _("Open point")),
    ResponseKind.STRENGTH: ("plus", "success", _("Strength")),
    ResponseKind.GAP: ("minus", "danger", _("Gap")),
    ResponseKind.PARKED: ("star", "muted", _("Parked")),
}
STANCES = {
    Stance.LEAD: _("leads"),
    Stance.SHARE: _("shares the lead"),
    Stance.SUPPORT: _("supports"),
    Stance.INFORMED: _("is informed"),
    Stance.NOT_OUR_MANDATE: _("not our mandate"),
    Stance.UNSURE: _("unsure"),
    Stance.ABSENT: _("absent"),
    Stance.NO_ANSWER: _("no answer"),
}


class LogList(RowList):
    """Enter corrects a row, Delete withdraws it; both through the key table."""

    def __init__(self, speak: Translator) -> None:
        self._speak = speak
        nothing = speak.text(_("What is said and done appears here."))
        super().__init__(speak.text(_("Log")), Rows(self._spoken), RowDelegate(_height, self._draw), nothing)
        self.setSelectionMode(QListView.SelectionMode.NoSelection)

    def _codes(self, row: LogRow) -> str:
        words = [self._speak.text(_("the room")) if code == ROOM else code for code, _mark in row.bodies]
        return ", ".join(words) or self._speak.text(_("unassigned"))

    def _spoken(self, row: LogRow) -> str:
        if row.act is not None:
            return f"{row.at} {self._speak.message(row.act)}"
        return f"{row.at} {self._codes(row)}, {self._speak.text(KINDS[row.kind][2])}: {row.text}"

    def _draw(self, pen: Pencil, row: LogRow, focused: bool) -> None:
        px = pen.look.px
        if focused:
            pen.painter.fillRect(pen.rect, pen.look.colour("accent_soft"))
        if row.act is not None:
            pen.text(pen.box(px(12), px(40)), row.at, "muted", theme.CAPTION)
            pen.text(pen.box(px(54), pen.width - px(66)), self._speak.message(row.act), "muted", theme.CAPTION)
        else:
            self._line(pen, row)
        pen.line(pen.rect.bottom() - 0.5, px(12), px(12))
        if focused:
            focus_edge(pen)

    def _line(self, pen: Pencil, row: LogRow) -> None:
        px = pen.look.px
        top, middle = px(3), pen.rect.y() + px(13)
        pen.text(pen.box(px(12), px(40), top, px(20)), row.at, "muted", theme.CAPTION)
        x = float(px(54))
        for _code, mark in row.bodies:
            if mark >= 0:
                pen.mark(mark, x, middle, px(11))
                x += px(15)
        if row.unassigned:
            pen.icon("flag", x, middle, px(11), "warning", 2.6)
            x += px(15)
        x += px(3)
        sign, tone, word = KINDS[row.kind]
        kind = self._speak.text(word)
        width = pen.measure(kind, theme.CAPTION, 600)
        pen.text(pen.box(pen.width - px(12) - width, width, top, px(20)), kind, tone, theme.CAPTION, 600)
        end = px(18) + width
        if sign:
            pen.icon(sign, pen.width - end - px(12), middle, px(12), tone, 3.2)
            end += px(18)
        codes = self._codes(row)
        took = pen.text(pen.box(x, pen.width - x - end, top, px(20)), codes, "text", theme.CAPTION, 600)
        x += took + px(10)
        extra = [self._speak.text(STANCES[row.stance])] if row.stance else []
        extra += [str(s) for s in row.strands]
        extra += [self._speak.text(_("corrected"))] if row.amended else []
        if extra and pen.width - x - end > px(24):
            pen.text(pen.box(x, pen.width - x - end, top, px(20)), " · ".join(extra), "muted", theme.CAPTION)
        words = " ".join(row.text.split())
        pen.text(pen.box(px(54), pen.width - px(66), px(22), px(21)), words, "text", theme.BODY)


def _height(row: LogRow) -> float:
    return 26 if row.act is not None else 47
