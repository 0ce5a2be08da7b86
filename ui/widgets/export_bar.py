"""Where an export goes: kind and language, a proposed name, and never over another file without a word."""

from collections.abc import Callable, Mapping
from pathlib import PurePath

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from tabletop.i18n import Translator, available
from ui.widgets.buttons import Button
from ui.widgets.cards import Strip
from ui.widgets.fields import Choice
from ui.widgets.files import Files
from ui.widgets.flow import Flow
from ui.widgets.labels import LineLabel
from ui.widgets.terms import LANGUAGE

KINDS = ("pdf", "json")


class ExportBar(QWidget):
    """`wanted`: kind, path, language, whether to replace what is there."""

    wanted = Signal(str, str, str, bool)

    def __init__(self, speak: Translator, files: Files, strip: Strip) -> None:
        super().__init__()
        _ = speak.text
        self._speak, self._files, self._strip = speak, files, strip
        self._names: Mapping[tuple[str, str], str] = {}
        row = Flow()
        self.setLayout(row)
        self.kind = Choice(_("Kind of file"), [("pdf", "PDF"), ("json", "JSON")])
        self.language = Choice(_("Language of the report"), [(code, LANGUAGE.get(code, code)) for code in available()])
        self.name = LineLabel("", "body", "muted")
        self.name.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.save = Button(_("Save the report"), icon_name="export")
        self.save.clicked.connect(lambda *_: self._save())
        for widget in (self.kind, self.language):
            widget.currentIndexChanged.connect(lambda *_: self._show_name())
            row.addWidget(widget)
        row.addWidget(self.name)
        row.addWidget(self.save)

    def show_names(self, name_of: Callable[[str, str], str], language: str) -> None:
        """`name_of(language, kind)` proposes a name; `language` is the one chosen first."""
        first = not self._names
        self._names = {(code, kind): name_of(code, kind) for code in available() for kind in KINDS}
        if first:
            self.language.set_value(language)
        self._show_name()

    def _show_name(self) -> None:
        self.name.setText(self._proposed())

    def _proposed(self) -> str:
        return self._names.get((self.language.value(), self.kind.value()), "")

    def _save(self) -> None:
        _ = self._speak.text
        proposal = str(PurePath(self._files.reports) / self._proposed())
        path = self._files.ask_save(self, _("Save the report"), proposal)
        if not path:
            return
        if not PurePath(path).suffix:
            path = f"{path}.{self.kind.value()}"
        if not self._files.is_there(path):
            self._say(path, False)
            return
        self._strip.say(
            "warning",
            _("{name} is there already. Nothing was written.", name=PurePath(path).name),
            (_("Keep both"), lambda: self._again(self._free(path), False)),
            (_("Replace it"), lambda: self._again(path, True)),
        )

    def _again(self, path: str, replace: bool) -> None:
        self._strip.clear()
        self._say(path, replace)

    def _say(self, path: str, replace: bool) -> None:
        self.wanted.emit(self.kind.value(), path, self.language.value(), replace)

    def _free(self, path: str) -> str:
        """The same name with the next free number."""
        pure = PurePath(path)
        number = 2
        while self._files.is_there(made := str(pure.with_name(f"{pure.stem}-{number}{pure.suffix}"))):
            number += 1
        return made
