"""Over the log: which of its rows are shown. One press shows a kind, a body, the flagged or the withdrawn; one more, all."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from tabletop.exercise.values import Agency
from tabletop.exercise.words import ResponseKind
from tabletop.i18n import Translator
from tabletop.views.log import Filter, Show
from ui import theme
from ui.run.line_words import KINDS
from ui.widgets.buttons import paint_control
from ui.widgets.fields import Choice
from ui.widgets.guard import guarded
from ui.widgets.icons import draw_icon
from ui.widgets.tips import give_tip
from ui.widgets.words import _

HEIGHT = 32
_SHOWN = ((Show.FLAGGED, "flag", _("With a flag")), (Show.WITHDRAWN, "archive", _("Withdrawn: Delete puts a line back")))


class IconToggle(QPushButton):
    """A sign that is on or off. The keyboard stays where it is."""

    def __init__(self, icon: str, tone: str, words: str) -> None:
        super().__init__()
        self._icon, self._tone = icon, tone
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(words)
        give_tip(self, words)

    @guarded(QSize(28, 26))
    def sizeHint(self) -> QSize:
        return QSize(theme.now().px(28), theme.now().px(26))

    @guarded(None)
    def paintEvent(self, event: QPaintEvent) -> None:
        look, painter = theme.now(), QPainter(self)
        fill = "accent_soft" if self.isChecked() else "hover" if self.underMouse() else ""
        paint_control(painter, QRectF(self.rect()), look, fill, "accent" if self.isChecked() else "")
        size = look.px(13)
        box = QRectF((self.width() - size) / 2, (self.height() - size) / 2, size, size)
        draw_icon(painter, self._icon, box, look.colour(self._tone), 2.8)


class LogBar(QWidget):
    """`changed` carries the filter."""

    changed = Signal(object)

    def __init__(self, speak: Translator) -> None:
        super().__init__()
        self._speak = speak
        self._codes: tuple[str, ...] = ()
        self.filter = Filter()
        self._shows: Mapping[Show, IconToggle] = {
            show: IconToggle(icon, "text", speak.text(words)) for show, icon, words in _SHOWN
        }
        self._kinds: Mapping[ResponseKind, IconToggle] = {
            kind: IconToggle(icon, tone, speak.text(word)) for kind, (icon, tone, word) in KINDS.items() if icon
        }
        self._agency = Choice(speak.text(_("Lines of one agency")), (("", speak.text(_("Everybody"))),), low=True)
        self._agency.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._agency.setFixedHeight(theme.now().px(26))
        self._agency.setMinimumWidth(theme.now().px(116))
        row = QHBoxLayout(self)
        look = theme.now()
        row.setContentsMargins(look.px(8), look.px(2), look.px(8), look.px(4))
        row.setSpacing(look.px(2))
        row.addWidget(self._shows[Show.FLAGGED])
        for toggle in self._kinds.values():
            row.addWidget(toggle)
        row.addWidget(self._shows[Show.WITHDRAWN])
        row.addStretch(1)
        row.addWidget(self._agency)
        for show, toggle in self._shows.items():
            toggle.clicked.connect(lambda on, show=show: self.apply(replace(self.filter, show=show if on else Show.ALL)))
        for kind, toggle in self._kinds.items():
            toggle.clicked.connect(lambda on, kind=kind: self.apply(replace(self.filter, kind=kind if on else None)))
        self._agency.currentIndexChanged.connect(lambda _place: self._pick())

    def show_bodies(self, agencies: Sequence[Agency]) -> None:
        """Who may be chosen."""
        codes = tuple(agency.code for agency in agencies)
        if codes != self._codes:
            self._codes = codes
            everybody = ("", self._speak.text(_("Everybody")))
            self._agency.blockSignals(True)
            self._agency.clear()
            for value, words in (everybody, *((code, code) for code in codes)):
                self._agency.addItem(words, value)
            self._agency.blockSignals(False)
            self._show()

    def apply(self, wanted: Filter) -> None:
        """Show other rows."""
        if wanted != self.filter:
            self.filter = wanted
            self._show()
            self.changed.emit(wanted)
        self._show()

    def next_show(self) -> None:
        """All, those with a flag, the withdrawn, and all again."""
        order = tuple(Show)
        self.apply(replace(self.filter, show=order[(order.index(self.filter.show) + 1) % len(order)]))

    def _pick(self) -> None:
        self.apply(replace(self.filter, agency=str(self._agency.currentData() or "")))

    def _show(self) -> None:
        for show, toggle in self._shows.items():
            toggle.setChecked(self.filter.show is show)
        for kind, toggle in self._kinds.items():
            toggle.setChecked(self.filter.kind is kind)
        self._agency.blockSignals(True)
        place = self._agency.findData(self.filter.agency)
        self._agency.setCurrentIndex(max(0, place))
        self._agency.blockSignals(False)
