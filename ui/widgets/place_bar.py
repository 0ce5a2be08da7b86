"""The ink bar with the places, the language of the screen and the list of keys."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy

from tabletop.i18n import Translator
from ui import theme
from ui.widgets.buttons import Button, Tabs
from ui.widgets.guard import guarded
from ui.widgets.labels import LineLabel
from ui.widgets.words import _

LANGUAGES = {"en": "English", "es": "Español"}


class PlaceBar(QFrame):
    """`place_chosen` carries the number of a place, `language_chosen` a language, `keys_asked` nothing."""

    place_chosen = Signal(int)
    language_chosen = Signal(str)
    theme_asked = Signal()
    keys_asked = Signal()

    def __init__(self, speak: Translator, places: Sequence[str]) -> None:
        super().__init__()
        self.setFixedHeight(theme.now().px(theme.BAR))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.tabs = Tabs(*(speak.text(name) for name in places), on_bar=True)
        self.tabs.setAccessibleName(speak.text(_("Places")))
        self.where = LineLabel("", tone="bar_muted")
        self.where.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.where.setAlignment(Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)
        other = next(code for code in LANGUAGES if code != speak.language)
        self.language = Button(LANGUAGES[other], "quiet", on_bar=True)
        self.theme = Button(speak.text(_("Theme")), "quiet", on_bar=True)
        self.keys = Button(speak.text(_("Keys")), "quiet", key="F1", on_bar=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.now().px(16), 0, theme.now().px(16), 0)
        row.setSpacing(theme.now().px(8))
        row.addWidget(self.tabs)
        row.addWidget(self.where, 1)
        for button in (self.theme, self.language, self.keys):
            row.addWidget(button)
        self._words = {
            self.theme: (self.theme.words(), "", "half"),
            self.language: (self.language.words(), other.upper(), ""),
            self.keys: (self.keys.words(), "", ""),
        }
        self.tabs.tabBarClicked.connect(self._clicked)
        self.tabs.currentChanged.connect(self.place_chosen)
        self.language.clicked.connect(lambda: self.language_chosen.emit(other))
        self.theme.clicked.connect(self.theme_asked)
        self.keys.clicked.connect(self.keys_asked)

    def _fit(self) -> None:
        """Signs in the place of words, once the places need the room."""
        for button, (words, _short, _icon) in self._words.items():
            button.shorten(words)
        parts = [self.tabs, *self._words, self.where]
        needed = sum(part.sizeHint().width() for part in parts[:-1]) + self.where.minimumSizeHint().width()
        if needed + theme.now().px(2 * 16 + 8 * len(parts)) > self.width():
            for button, (_long, short, icon) in self._words.items():
                button.shorten(short, icon)

    @guarded(None)
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def show_place(self, number: int, where: str) -> None:
        """`where`: the exercise that is open."""
        self.tabs.blockSignals(True)
        self.tabs.setCurrentIndex(number)
        self.tabs.blockSignals(False)
        self.where.setText(where)

    def _clicked(self, number: int) -> None:
        if number == self.tabs.currentIndex():
            self.place_chosen.emit(number)

    @guarded(None)
    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), theme.now().colour("bar"))
