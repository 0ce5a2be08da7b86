"""The hot-wash board as the room would see it, whether it does, and the two buttons that change that."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from tabletop.i18n import Translator
from tabletop.views.wall import WallView
from ui import theme
from ui.conclude.keys import Act, caption
from ui.wall.preview import Preview
from ui.widgets.buttons import Button
from ui.widgets.cards import Card
from ui.widgets.flow import Flow
from ui.widgets.labels import IconMark, PlainLabel
from ui.widgets.scroll_page import ScrollPage


class WallCard(Card):
    """`page_turned`: somebody wants that page of the board."""

    page_turned = Signal(int)

    def __init__(self, speak: Translator) -> None:
        _ = speak.text
        super().__init__(_("What the room will see"), " ")
        self._speak = speak
        self._page = 0
        self.preview = Preview(_("What the room will see"))
        self._mark, self.state = IconMark("ring", "muted"), PlainLabel("", weight=600)
        self.more = Button(_("Next page"), "quiet")
        self.more.clicked.connect(lambda *_: self._turn())
        self.publish = Button(_("Publish"), "primary", "screen", caption(Act.PUBLISH, speak))
        self.take_down = Button(_("Take it down"))
        said = QHBoxLayout()
        said.addWidget(self._mark)
        said.addWidget(self.state, 1)
        page, px = QWidget(), theme.now().px
        column = QVBoxLayout(page)
        column.setContentsMargins(px(11), 0, px(11), px(11))
        column.setSpacing(px(theme.TIGHT))
        column.addWidget(self.preview)
        column.addLayout(said)
        column.addWidget(PlainLabel(_("Only what is published reaches the wall; what you type here does not."), tone="muted"))
        column.addLayout(Flow(self.publish, self.take_down, self.more))
        column.addStretch(1)
        self.body.setContentsMargins(1, 0, 1, 1)
        self.body.addWidget(ScrollPage(page))

    def show_wall(self, view: WallView, sent: bool, seen: bool, published: bool) -> None:
        """`view`: the cards as they stand on the laptop; `published`: the record has them so; `sent`: the board is on the wall,
        `seen`: and the room can see it."""
        _ = self._speak.text
        self.preview.show_view(view, self._page)
        count = self.preview.page_count()
        if self._page >= count:
            self._page = 0
            self.preview.show_view(view)
        self.set_trailing(f"{self._page + 1}/{count}" if count > 1 else "")
        self.more.setVisible(count > 1)
        self.take_down.setEnabled(sent)
        if not seen:
            icon, tone, words = "ring", "muted", _("The room does not see the board.")
        elif published:
            icon, tone, words = "live", "live", _("The room sees this board.")
        else:
            icon, tone, words = "warning", "warning", _("The room sees the board as it was published last.")
        self._mark.set_icon(icon, tone)
        self.state.set_tone(tone)
        self.state.setText(words)

    def first_page(self) -> None:
        self._page = 0

    def _turn(self) -> None:
        self._page = (self._page + 1) % self.preview.page_count()
        view = self.preview.view()
        if view is not None:
            self.preview.show_view(view, self._page)
        self.page_turned.emit(self._page)
