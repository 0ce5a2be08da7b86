"""The language and the look of the window: changed at once, remembered for next time."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication

from tabletop.errors import TabletopError
from tabletop.i18n import Translator, translator
from tabletop.workspace import Setting, write_setting
from ui import theme

_THEMES = tuple(theme.THEMES)


class Appearance(QObject):
    """`changed` carries the language to speak; `failed` a message, when it could not be remembered."""

    changed = Signal(object)  # Translator
    failed = Signal(object)  # Message

    def __init__(self, data: Path, speak: Translator) -> None:
        super().__init__()
        self._data, self.speak = data, speak

    def speak_in(self, language: str) -> None:
        self.speak = translator(language)
        self._remember("language", language)
        self.changed.emit(self.speak)

    def next_theme(self) -> None:
        """Light, dark, high contrast, and light again."""
        app = QApplication.instance()
        if isinstance(app, QApplication):
            name = _THEMES[(_THEMES.index(theme.now().name) + 1) % len(_THEMES)]
            theme.apply(app, name, theme.now().scale)
            self._remember("theme", name)
            self.changed.emit(self.speak)

    def _remember(self, name: str, value: Setting) -> None:
        try:
            write_setting(self._data, name, value)
        except TabletopError as error:
            self.failed.emit(error.message)
