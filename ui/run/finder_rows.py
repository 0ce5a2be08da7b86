"""One row of the finder: an inject with where it stands, words with who said them, an action with its key."""

from dataclasses import dataclass

from tabletop.exercise.words import ROOM
from tabletop.i18n import Translator
from tabletop.views.finder import Found, Group
from ui import theme
from ui.run.line_words import KINDS
from ui.run.rows import Pencil, RowDelegate, RowList, Rows, focus_edge
from ui.widgets.cue_marks import MARKS
from ui.widgets.words import _

HEADINGS = {Group.INJECTS: _("INJECTS"), Group.SAID: _("WORDS SAID"), Group.AGENCIES: _("AGENCIES"), Group.COMMANDS: _("ACTIONS")}
NAMES = {Group.INJECTS: _("Injects"), Group.SAID: _("Words said"), Group.AGENCIES: _("Agencies"), Group.COMMANDS: _("Actions")}


@dataclass(frozen=True, slots=True)
class Heading:
    group: Group


class FinderRows(RowList):
    """`walked`: the arrows are in the list; before that, the row is only what Enter would take. `big`: for the overview."""

    def __init__(self, speak: Translator) -> None:
        self._speak, self.walked, self.big = speak, False, False
        nothing = speak.text(_("Nothing found."))
        super().__init__(
            speak.text(_("What was found")), Rows(self._spoken), RowDelegate(self._height, self._draw, always=True), nothing
        )
        self.setSelectionMode(RowList.SelectionMode.NoSelection)

    def codes(self, found: Found) -> str:
        words = [self._speak.text(_("the room")) if code == ROOM else code for code, _mark in found.bodies]
        return ", ".join(words) or self._speak.text(_("unassigned"))

    def _spoken(self, row: Found | Heading) -> str:
        say = self._speak.text
        if isinstance(row, Heading):
            return say(HEADINGS[row.group])
        if row.group is Group.SAID:
            return f"{row.lead} {self.codes(row)}: {row.title}"
        state = say(MARKS[row.state][2]) if row.state else ""
        return ", ".join(words for words in (row.lead, row.title, state, row.keys) if words)

    def _height(self, row: Found | Heading) -> float:
        if isinstance(row, Heading):
            return 28
        return 47 if row.group is Group.SAID else 44 if self.big else 32

    def _draw(self, pen: Pencil, row: Found | Heading, current: bool) -> None:
        px = pen.look.px
        if isinstance(row, Heading):
            words = self._speak.text(HEADINGS[row.group])
            pen.text(pen.box(px(12), pen.width - px(24), px(4), px(22)), words, "muted", theme.CAPTION, 600)
            return
        if current:
            pen.painter.fillRect(pen.rect, pen.look.colour("accent_soft"))
            pen.painter.fillRect(pen.box(0, 3), pen.look.colour("accent"))
        (self._said if row.group is Group.SAID else self._one_line)(pen, row)
        pen.line(pen.rect.bottom() - 0.5, px(12), px(12))
        if current and self.walked:
            focus_edge(pen)

    def _said(self, pen: Pencil, row: Found) -> None:
        px = pen.look.px
        top, high, middle = px(3), px(20), pen.rect.y() + px(13)
        pen.text(pen.box(px(12), px(44), top, high), row.lead, "muted", theme.CAPTION)
        x = float(px(58))
        for _code, mark in row.bodies:
            if mark >= 0:
                pen.mark(mark, x, middle, px(11))
                x += px(15)
        sign, tone, word = KINDS[row.kind] if row.kind else ("", "muted", "")
        kind = self._speak.text(word)
        end = px(12) + pen.measure(kind, theme.CAPTION, 600)
        pen.text(pen.box(pen.width - end, end - px(12), top, high), kind, tone, theme.CAPTION, 600)
        if sign:
            pen.icon(sign, pen.width - end - px(18), middle, px(12), tone, 3.2)
            end += px(20)
        room = pen.width - x - end - px(16)
        took = pen.text(pen.box(x + px(3), room, top, high), self.codes(row), "text", theme.CAPTION, 600)
        pen.text(pen.box(x + took + px(14), room - took - px(14), top, high), row.detail, "muted", theme.CAPTION)
        words = " ".join(row.title.split())
        pen.text(pen.box(px(58), pen.width - px(70), px(22), px(21)), words, "text", theme.BODY)

    def _one_line(self, pen: Pencil, row: Found) -> None:
        px, size = pen.look.px, theme.READ if self.big else theme.BODY
        end = float(px(12))
        sign, tone, word = MARKS[row.state] if row.state else ("", "muted", "")
        trailing = row.keys or self._speak.text(word)
        if trailing:
            width = pen.measure(trailing, theme.CAPTION, 600)
            pen.text(pen.box(pen.width - end - width, width), trailing, tone, theme.CAPTION, 600)
            end += width + px(6)
        if sign:
            pen.icon(sign, pen.width - end - px(13), pen.rect.center().y(), px(13), tone)
            end += px(19)
        start = float(px(12))
        if row.group is Group.AGENCIES:
            if (mark := row.bodies[0][1]) >= 0:
                pen.mark(mark, start, pen.rect.center().y(), px(11))
            start += px(18)
            start += pen.text(pen.box(start, px(120)), row.lead, "text", size, 600) + px(12)
        if row.group is Group.INJECTS:
            pen.text(pen.box(start, px(40)), row.lead, "text", size, 600)
            start += px(46)
        pen.text(pen.box(start, pen.width - start - end - px(8)), row.title, "text", size)
