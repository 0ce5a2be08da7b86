"""The first time: a language, and three ways in. No wizard, no account, no tips of the day."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from tabletop.i18n import Translator, available
from ui import theme
from ui.widgets.big_row import BigRow
from ui.widgets.buttons import Button
from ui.widgets.cards import flush_column
from ui.widgets.labels import PlainLabel
from ui.widgets.scroll_page import ScrollPage
from ui.widgets.terms import LANGUAGE

Way = tuple[str, str, str, Callable[[], None]]  # sign, name, one sentence, what it does


class FirstRun(QWidget):
    """Shown while there is no exercise yet."""

    def __init__(self, speak: Translator, ways: Sequence[Way], choose_language: Callable[[str], None]) -> None:
        super().__init__()
        _ = speak.text
        px = theme.now().px
        held = QWidget()
        flush_column(self).addWidget(ScrollPage(held))
        outer, column = QHBoxLayout(held), QVBoxLayout()
        outer.setContentsMargins(px(theme.MEDIUM), theme.MEDIUM, px(theme.MEDIUM), theme.MEDIUM)
        column.setSpacing(px(theme.SMALL))
        around = 0 if theme.now().large else 1
        outer.addStretch(around)
        outer.addLayout(column, 4)
        outer.addStretch(around)
        column.addStretch(2)
        tiles = QHBoxLayout()
        tiles.setSpacing(px(theme.TIGHT))
        for code in sorted(available(), key=lambda code: LANGUAGE.get(code, code), reverse=True):
            tile = Button(LANGUAGE.get(code, code))
            tile.setCheckable(True)
            tile.setChecked(code == speak.language)
            tile.setObjectName(f"language.{code}")
            tile.clicked.connect(lambda _=False, code=code: choose_language(code))
            tiles.addWidget(tile)
        tiles.addStretch(1)
        tiles.setContentsMargins(0, 0, 0, px(theme.SMALL))
        column.addLayout(tiles)
        column.addWidget(PlainLabel(_("A first exercise"), "display"))
        promise = PlainLabel(
            _("Everything stays on this computer. There is no account, and nothing is sent anywhere."), "read", "muted"
        )
        promise.setContentsMargins(0, 0, 0, px(theme.SMALL))
        column.addWidget(promise)
        self.rows: list[BigRow] = []
        for icon, name, sentence, do in ways:
            row = BigRow(icon, name, sentence)
            row.clicked.connect(lambda _=False, do=do: do())
            column.addWidget(row)
            self.rows.append(row)
        column.addStretch(3)
