"""The log, the newest on top: what was said, and thin rows for what was done. Over it, which of them are shown."""

from collections.abc import Callable, Iterator

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPixmap, QResizeEvent
from PySide6.QtWidgets import QListView

from tabletop.exercise.words import ROOM
from tabletop.i18n import Translator
from tabletop.views.log import LogRow
from ui import theme
from ui.run.line_words import KINDS, READ_BACKS, STANCES
from ui.run.log_bar import HEIGHT, LogBar
from ui.run.rows import Pencil, RowDelegate, RowList, Rows, focus_edge
from ui.run.speaker_chips import plain_tip
from ui.widgets.guard import guarded
from ui.widgets.tips import dress_tips
from ui.widgets.words import _

SHOWN = 400  # characters of a line that are looked at to paint it
THUMB = 40
Chip = tuple[str, str]  # words and tone


class LogList(RowList):
    """Enter corrects a row, Delete withdraws it and puts it back; these and others through the key table. `more_wanted`:
    the last row was reached; `filtered`: other rows are asked for; `photo_wanted`: the digest of a picture to be shown."""

    more_wanted = Signal()
    filtered = Signal()
    photo_wanted = Signal(str)

    def __init__(self, speak: Translator) -> None:
        self._speak = speak
        self._photo: Callable[[str], QPixmap | None] = lambda _digest: None
        nothing = speak.text(_("What is said and done appears here."))
        super().__init__(speak.text(_("Log")), Rows(self._spoken), RowDelegate(_height, self._draw), nothing)
        self.setSelectionMode(QListView.SelectionMode.NoSelection)
        self.rows.tip = self._tip
        dress_tips(self)
        self.rows.more.connect(self.more_wanted)
        self.bar = LogBar(speak)
        self.bar.setParent(self)
        self.bar.changed.connect(lambda _filter: self._other_rows())
        self.setViewportMargins(0, theme.now().px(HEIGHT), 0, 0)

    def show_log(self, rows: tuple[LogRow, ...], limit: int) -> None:
        """The newest rows; as many as `limit` means that there may be more. The row the keyboard is on stays under it."""
        here = self.chosen()
        self.rows.show_rows(rows)
        self.rows.wants_more = len(rows) >= limit
        if here is not None and here.response and self.chosen() is not here:
            self.choose_line(here.response)

    def choose_line(self, response: str) -> bool:
        """The keyboard on that line; False when it is not among the rows."""
        place = next((n for n in range(len(self.rows)) if self.rows.row(n).response == response), -1)
        self.choose(place)
        return place >= 0

    def read_photos(self, photo: Callable[[str], QPixmap | None]) -> None:
        """Where small pictures come from; None for one that is not here yet."""
        self._photo = photo

    def _other_rows(self) -> None:
        self.filtered.emit()
        if len(self.rows):
            self.choose(0)
            self.scrollToTop()

    @guarded(None)
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        beside = self.verticalScrollBar().sizeHint().width()
        self.bar.setGeometry(beside if self.isRightToLeft() else 0, 0, self.width() - beside, theme.now().px(HEIGHT))

    def _codes(self, row: LogRow) -> str:
        words = [self._speak.text(_("the room")) if code == ROOM else code for code, _mark in row.bodies]
        return ", ".join(words) or self._speak.text(_("unassigned"))

    def _spoken(self, row: LogRow) -> str:
        if row.act is not None:
            return f"{row.at} {self._speak.message(row.act)}"
        said = f"{row.at} {self._codes(row)}, {self._speak.text(KINDS[row.kind][2])}: {row.text}"
        return ". ".join([said, *(words for words, _tone in self._chips(row))])

    def _tip(self, row: LogRow) -> str:
        return plain_tip("", self._spoken(row) if row.act is not None else row.text[: 4 * SHOWN], "")

    def _chips(self, row: LogRow) -> Iterator[Chip]:
        """What else is known of a line, in short words."""
        say = self._speak.text
        if row.opposed:
            yield say(_("opposed")), "danger"
        if row.stance:
            yield say(STANCES[row.stance]), "muted"
        for promise in row.promises:
            yield f"→ {promise.owner} {promise.due}".strip(), "accent"
        for code in row.with_:
            yield f"@{code}", "accent"
        if row.strands:
            yield " ".join(row.strands), "muted"
        if words := READ_BACKS[row.read_back]:
            yield say(words), "success"
        if row.amended:
            yield say(_("corrected")), "muted"
        if row.withdrawn:
            yield say(_("withdrawn")), "warning"

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
        if row.flagged:
            pen.icon("flag", x, middle, px(11), "danger" if row.opposed else "warning", 2.6)
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
        x += pen.text(pen.box(x, pen.width - x - end, top, px(20)), self._codes(row), "text", theme.CAPTION, 600) + px(10)
        for chip, chip_tone in self._chips(row):
            room = pen.width - x - end
            if room < px(24):
                break
            x += pen.text(pen.box(x, room, top, px(20)), chip, chip_tone, theme.CAPTION) + px(10)
        words = " ".join(row.text[:SHOWN].split())
        pen.text(pen.box(px(54), pen.width - px(66), px(22), px(21)), words, "muted" if row.withdrawn else "text", theme.BODY)
        self._photos(pen, row)

    def _photos(self, pen: Pencil, row: LogRow) -> None:
        px, x = pen.look.px, float(pen.look.px(54))
        for digest in row.photos:
            picture = self._photo(digest)
            if picture is None:
                self.photo_wanted.emit(digest)
                pen.icon("photo", x, pen.rect.y() + px(44 + THUMB // 2), px(20), "muted", 2)
                x += px(28)
                continue
            size = picture.deviceIndependentSize()
            box = pen.box(x, size.width(), px(44), size.height())
            pen.painter.drawPixmap(box.topLeft(), picture)
            x += size.width() + px(6)


def thumbnail(data: bytes, high: int = THUMB) -> QPixmap:
    """A picture as small as a row shows it; an empty one when it cannot be read."""
    whole = QPixmap()
    whole.loadFromData(data)
    if whole.isNull():
        return whole
    small = whole.scaledToHeight(theme.now().px(high) * 2, Qt.TransformationMode.SmoothTransformation)
    small.setDevicePixelRatio(2)
    return small


def _height(row: LogRow) -> float:
    if row.act is not None:
        return 26
    return 47 + (THUMB + 4 if row.photos else 0)
