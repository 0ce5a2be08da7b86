"""The facilitator's notes: large, quiet, and readable without scrolling for what is read aloud."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from tabletop.i18n import Translator
from tabletop.scenario.model import Strand
from tabletop.views.notes import Note, NoteKind
from ui import theme
from ui.widgets.buttons import Button
from ui.widgets.cards import Card
from ui.widgets.guard import guarded
from ui.widgets.labels import PlainLabel, StatusField
from ui.widgets.marks import draw_agency
from ui.widgets.prose import Prose
from ui.widgets.scrolling import see_through
from ui.widgets.words import _

LABELS = {
    NoteKind.READ_ALOUD: _("READ ALOUD"),
    NoteKind.NOTES: _("NOTES"),
    NoteKind.PROBE: _("PROBE"),
    NoteKind.IF_SILENT: _("IF SILENT"),
    NoteKind.RED_FLAG: _("WARNING SIGN"),
    NoteKind.ROLE_PLAYER: _("ROLE-PLAYER SAYS"),
    NoteKind.CONSEQUENCE: _("IF THEY CHOOSE"),
}
STRANDS = {
    Strand.RF: _("Regulatory framework"),
    Strand.PR: _("Procedures"),
    Strand.RR: _("Roles and responsibilities"),
    Strand.CC: _("Cooperation"),
}
SMALLEST, BIGGEST = 13, 30


class NotesPane(Card):
    """A−/A+ change its size; one button changes between what is shown and what comes next."""

    other_asked = Signal()

    def __init__(self, speak: Translator) -> None:
        self._speak = speak
        self._tools = _Tools(speak)
        super().__init__(speak.text(_("NOTES")), self._tools)
        self._notes: tuple[Note, ...] = ()
        self._size = float(theme.HEAD)
        self._paper = QWidget()
        self._column = QVBoxLayout(self._paper)
        self._column.setContentsMargins(0, 0, theme.now().px(theme.TIGHT), theme.now().px(theme.TIGHT))
        self._column.setSpacing(theme.now().px(2))
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        see_through(self._scroll)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidget(self._paper)
        self._paper.setAutoFillBackground(False)
        self.body.setContentsMargins(theme.now().px(theme.SMALL), 0, theme.now().px(4), theme.now().px(4))
        self.body.addWidget(self._scroll, 1)
        self.recap = Recap(speak)
        self.body.addWidget(self.recap)
        self._tools.smaller.clicked.connect(lambda: self.scale(-1))
        self._tools.bigger.clicked.connect(lambda: self.scale(1))
        self._tools.other.clicked.connect(self.other_asked)

    def show_notes(self, notes: Sequence[Note], title: str, other: str) -> None:
        """`title`: whose notes; `other`: the word on the button that shows the other cue's, '' for none."""
        self.title.setText(title)
        self._tools.other.set_words(other)
        self._tools.other.setVisible(bool(other))
        shown = tuple(_joined(notes))
        if shown != self._notes:
            self._notes = shown
            self._write()
            self._scroll.verticalScrollBar().setValue(0)

    def scale(self, steps: int) -> None:
        self._size = min(BIGGEST, max(SMALLEST, self._size + 2 * steps))
        self._write()

    def set_size(self, size: float) -> None:
        """The size for this screen, unless a person chose one."""
        if size != self._size and self._size in (theme.HEAD, theme.READ):
            self._size = size
            self._write()

    def _write(self) -> None:
        while (item := self._column.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        before: NoteKind | None = None
        for note in self._notes:
            if note.kind is not before or note.label:
                if before is not None:
                    self._column.addSpacing(theme.now().px(8))
                words = self._speak.text(LABELS[note.kind])
                self._column.addWidget(PlainLabel(f"{words} · {note.label}" if note.label else words, "caption", "accent", 600))
            else:
                self._column.addSpacing(theme.now().px(6))
            self._column.addWidget(self._paragraph(note))
            before = note.kind
        if not self._notes:
            self._column.addWidget(PlainLabel(self._speak.text(_("No notes for this one.")), "read", "muted"))
        self._column.addStretch(1)

    def _paragraph(self, note: Note) -> QWidget:
        prose = Prose(note.text, self._size)
        if note.strand is None and not note.bodies and not note.foreign:
            return prose
        row = QWidget()
        column = QVBoxLayout(row)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(prose)
        strand = self._speak.text(STRANDS[note.strand]) if note.strand else ""
        foreign = self._speak.text(_("in another language")) if note.foreign else ""
        column.addWidget(_Foot(note.bodies, " · ".join(word for word in (strand, foreign) if word)))
        return row


def _joined(notes: Sequence[Note]) -> list[Note]:
    """Short lists of one kind read as one list."""
    found: list[Note] = []
    lists = (NoteKind.IF_SILENT, NoteKind.RED_FLAG)
    for note in notes:
        if found and note.kind in lists and found[-1].kind is note.kind:
            before = found[-1].text if found[-1].text.startswith("- ") else f"- {found[-1].text}"
            found[-1] = replace(found[-1], text=f"{before}\n- {note.text}", foreign=found[-1].foreign or note.foreign)
        else:
            found.append(note)
    return found


class _Tools(QWidget):
    def __init__(self, speak: Translator) -> None:
        super().__init__()
        self.other = Button("", "quiet")
        self.smaller = Button("A−", "quiet")
        self.bigger = Button("A+", "quiet")
        self.smaller.setAccessibleName(speak.text(_("Make the notes smaller")))
        self.bigger.setAccessibleName(speak.text(_("Make the notes bigger")))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for button in (self.other, self.smaller, self.bigger):
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            row.addWidget(button)


class _Foot(QWidget):
    """Whom a probe is for, and its strand: marks and codes, painted."""

    def __init__(self, bodies: Sequence[tuple[str, int]], words: str) -> None:
        super().__init__()
        self._bodies, self._words = bodies, words
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(", ".join([*(code for code, _mark in bodies), words]))

    @guarded(QSize(100, 20))
    def sizeHint(self) -> QSize:
        return QSize(100, theme.now().px(20))

    @guarded(None)
    def paintEvent(self, event: QPaintEvent) -> None:
        look, painter = theme.now(), QPainter(self)
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        painter.setFont(theme.font(theme.CAPTION, 600))
        x, px = 0.0, look.px
        for code, mark in self._bodies:
            width = painter.fontMetrics().horizontalAdvance(code)
            draw_agency(painter, mark, self.width() - x - px(10) if rtl else x, px(5), px(10), look.text)
            painter.setPen(look.colour("muted"))
            box = QRectF(self.width() - x - px(14) - width if rtl else x + px(14), 0, width + 2, self.height())
            painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading, code)
            x += px(14) + width + px(12)
        painter.setFont(theme.font(theme.CAPTION, 400))
        painter.setPen(look.colour("muted"))
        rest = QRectF(0 if rtl else x, 0, self.width() - x, self.height())
        words = painter.fontMetrics().elidedText(self._words, Qt.TextElideMode.ElideRight, int(rest.width()))
        painter.drawText(rest, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading, words)


class Recap(QWidget):
    """Decided, open, gaps: what is read back before moving on."""

    def __init__(self, speak: Translator) -> None:
        super().__init__()
        self._speak = speak
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.now().px(theme.GAP))
        row.addWidget(PlainLabel(speak.text(_("RECAP")), "caption", "muted", 600, wrap=False))
        self._fields = (StatusField(), StatusField(), StatusField())
        for field in self._fields:
            row.addWidget(field)
        row.addStretch(1)

    def show_counts(self, decided: int, open_questions: int, gaps: int) -> None:
        say = self._speak.text
        signs = (("bang", _("Decided"), "accent"), ("question", _("Open points"), "warning"), ("minus", _("Gaps"), "danger"))
        for field, (sign, word, tone), count in zip(self._fields, signs, (decided, open_questions, gaps), strict=True):
            field.show_value(sign, say(word), str(count), tone)
