"""Below the capture line: the signs that begin a line."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from tabletop.exercise.words import ResponseKind
from tabletop.i18n import Translator
from tabletop.views.speakers import Tags
from ui import theme
from ui.run.line_words import STANCES
from ui.widgets.guard import guarded
from ui.widgets.words import _

_KINDS = (
    ("!", _("decision"), ResponseKind.DECISION),
    ("?", _("open"), ResponseKind.QUESTION),
    ("+", _("strength"), ResponseKind.STRENGTH),
    ("−", _("gap"), ResponseKind.GAP),
    ("*", _("parked"), ResponseKind.PARKED),
)


class Kinds(QWidget):
    """The signs that begin a line, and what they make it; the one in force stands out."""

    def __init__(self, speak: Translator) -> None:
        super().__init__()
        self._speak = speak
        self._kind = ResponseKind.RESPONSE
        self._tags, self._photos = Tags(), 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_line(self, kind: ResponseKind, tags: Tags, photos: int) -> None:
        """The kind of the line, what its tags say, and how many photographs hang on it."""
        if (kind, tags, photos) != (self._kind, self._tags, self._photos):
            self._kind, self._tags, self._photos = kind, tags, photos
            self.setAccessibleName(self.end_words())
            self.update()

    def end_words(self) -> str:
        """At the end: a tag nobody knows, else what the body says of its part, else how many photographs; or Enter saves."""
        if self._tags.unknown:
            return self._speak.text("no such tag: {tag}", tag=self._tags.unknown[0])
        if self._tags.stance is not None:
            return self._speak.text(STANCES[self._tags.stance])
        if self._photos:
            return self._speak.plural("{n} photo", "{n} photos", self._photos)
        return self._speak.text(_("Enter saves"))

    @guarded(QSize(200, 22))
    def sizeHint(self) -> QSize:
        return QSize(200, theme.now().px(22))

    @guarded(None)
    def paintEvent(self, event: QPaintEvent) -> None:
        look, painter = theme.now(), QPainter(self)
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        middle = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading
        painter.setFont(theme.font(theme.CAPTION))
        end = self.end_words()
        wide = painter.fontMetrics().horizontalAdvance(end)
        painter.setPen(look.colour("warning" if self._tags.unknown else "accent" if self._tags.stance else "muted"))
        corner = QPointF(0 if rtl else self.width() - wide, 0)
        painter.drawText(QRectF(corner.x(), 0, wide + 2, self.height()), middle, end)
        x, room = 0.0, self.width() - wide - look.px(12)
        for sign, word, kind in _KINDS:
            words, on = self._speak.text(word), kind is self._kind
            for part, weight, tone, gap in ((sign, 700, "text", 4), (words, 600 if on else 400, "accent" if on else "muted", 12)):
                painter.setFont(theme.font(theme.CAPTION, weight))
                width = painter.fontMetrics().horizontalAdvance(part)
                if x + width > room:
                    return
                painter.setPen(look.colour(tone))
                box = QRectF(self.width() - x - width if rtl else x, 0, width + 1, self.height())
                painter.drawText(box, middle, part)
                x += width + look.px(gap)
