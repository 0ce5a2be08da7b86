"""The language and the look of the window: changed at once, remembered for next time."""

from pathlib import Path

from PySide6.QtCore import QLibraryInfo, QObject, Qt, QTranslator, Signal
from PySide6.QtWidgets import QApplication

from tabletop.errors import TabletopError
from tabletop.i18n import Translator, translator
from tabletop.workspace import Setting, read_settings, write_setting
from ui import keys, theme

_THEMES = tuple(theme.THEMES)
_QT_WORDS = "qt_words"  # those of Qt itself: the menu of a field, its own dialogs


class Appearance(QObject):
    """`changed` carries the language to speak; `failed` a message, when it could not be remembered."""

    changed = Signal(object)  # Translator
    failed = Signal(object)  # Message

    def __init__(self, data: Path, speak: Translator) -> None:
        super().__init__()
        self._data, self.speak = data, speak
        _turn(speak)
        changes = self.setting("key_changes")
        keys.use(changes if isinstance(changes, list) else (), self.setting("single_letters") is not False)

    def speak_in(self, language: str) -> None:
        self.speak = translator(language)
        _turn(self.speak)
        self.remember("language", language)
        self.changed.emit(self.speak)

    def next_theme(self) -> None:
        """Light, dark, high contrast, and light again."""
        app = QApplication.instance()
        if isinstance(app, QApplication):
            name = _THEMES[(_THEMES.index(theme.now().name) + 1) % len(_THEMES)]
            theme.apply(app, name, theme.now().scale)
            self.remember("theme", name)
            self.changed.emit(self.speak)

    def change_text(self, steps: int) -> None:
        """The text of the whole window, in steps of a tenth."""
        app = QApplication.instance()
        low, high = theme.SCALES
        scale = min(high, max(low, round(theme.now().scale + steps / 10, 1)))
        if isinstance(app, QApplication) and scale != theme.now().scale:
            theme.apply(app, theme.now().name, scale)
            self.remember("text_scale", round(scale * 100))
            self.changed.emit(self.speak)

    def setting(self, name: str) -> object:
        """What was remembered under that name; None for nothing."""
        return read_settings(self._data).get(name)

    def remember(self, name: str, value: Setting) -> None:
        """Kept for the next start, or said why not."""
        try:
            write_setting(self._data, name, value)
        except TabletopError as error:
            self.failed.emit(error.message)


def _turn(speak: Translator) -> None:
    """The window is laid out from where the language begins to be read."""
    app = QApplication.instance()
    if isinstance(app, QApplication):
        app.setLayoutDirection(Qt.LayoutDirection.RightToLeft if speak.right_to_left else Qt.LayoutDirection.LeftToRight)
        for old in app.findChildren(QTranslator, _QT_WORDS):
            app.removeTranslator(old)
            old.deleteLater()
        words = QTranslator(app)
        words.setObjectName(_QT_WORDS)
        if words.load(f"qtbase_{speak.language}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
            app.installTranslator(words)
