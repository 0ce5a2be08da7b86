"""How the exercise looks: logos, the standby slide as the wall will paint it, and what is chosen for the room."""

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from tabletop.exercise.commands import AddLogo, RemoveLogo
from tabletop.exercise.state import Exercise, Wall
from tabletop.exercise.values import Basics
from tabletop.exercise.words import WallMode
from tabletop.scenario.model import Scenario
from tabletop.views.wall import wall_view
from ui import theme
from ui.prepare.room_choices import RoomChoices
from ui.prepare.step import Lent, Step, after, dropped, flush_card, note, page_column, tool, tools
from ui.wall.pictures import Pictures
from ui.wall.preview import Preview
from ui.widgets.cards import Card
from ui.widgets.guard import guarded
from ui.widgets.records import ITEM, Record, RecordList

_KINDS = (".png", ".jpg", ".jpeg")


class LookStep(Step):
    """Logos are dropped on the page or chosen; what is odd about a picture is told beside it."""

    def __init__(self, lent: Lent) -> None:
        super().__init__(lent)
        self._state = Exercise()
        self.setAcceptDrops(True)
        _, px = self.speak.text, theme.now().px
        card = flush_card(_("Logos"), _("Delete removes"))
        self.list = RecordList(_("Logos"))
        self.list.deleted.connect(self._remove)
        self._none = note(_("Drop a PNG or JPEG here, or choose one. Empty margins are cut off."))
        card.body.addWidget(self._none)
        card.body.addWidget(self.list, 1)
        self._add = tool(_("Add a logo"), self._browse, "plus")
        side = QVBoxLayout()
        side.setSpacing(px(theme.SMALL))
        side.addWidget(card, 1)
        side.addLayout(
            tools(
                self._add,
                tool(_("Remove"), lambda: self._remove(self.list.key()), key=_("Delete")),
            )
        )
        preview = Card(_("The wall before it starts"), "")
        self.preview = Preview(_("The wall before it starts"), Pictures(lent.services.logo))
        preview.body.addWidget(self.preview)
        preview.body.addStretch(1)
        self.room = RoomChoices(lent)
        shown = QVBoxLayout()
        shown.setSpacing(px(theme.SMALL))
        shown.addWidget(preview, 1)
        shown.addWidget(self.room)
        row = QVBoxLayout() if theme.now().large else QHBoxLayout()
        row.setSpacing(px(theme.SMALL))
        row.addLayout(side, 2)
        row.addLayout(shown, 3)
        page_column(self).addLayout(row)

    def show_values(self, state: Exercise, scenarios: Mapping[str, Scenario]) -> None:
        self._state = state
        self.list.show_rows(self._record(digest, logo.name) for digest, logo in state.logos.items())
        self.list.setVisible(bool(state.logos))
        self._none.setVisible(not state.logos)
        shown = replace(state, basics=state.basics or Basics(" "), wall=Wall(WallMode.STANDBY_SLIDE), told=None)
        self.preview.show_view(wall_view(shown, scenarios))

    def _record(self, digest: str, name: str) -> Record:
        said = [self.speak.message(warning) for warning in self.lent.services.odd_logos().get(digest, ())]
        return Record(
            *(digest, name, ITEM),
            icon="photo",
            more=" ".join(said),
            more_icon="warning" if said else "",
            more_tone="warning" if said else "muted",
            spoken=". ".join((name, *said)),
        )

    def begin(self) -> None:
        (self.list if self._state.logos else self._add).setFocus()

    def _browse(self) -> None:
        services = self.lent.services
        path = services.files.ask_picture(self, self.speak.text("Choose a logo"), str(services.folder or ""))
        if path:
            services.add_logo(path)

    def _remove(self, digest: str) -> None:
        logo = self._state.logos.get(digest)
        if logo is not None:
            sentence = self.speak.text("{name} was removed.", name=logo.name)
            self.lent.remove(RemoveLogo(digest), sentence, (AddLogo(digest, logo.name, after(self._state.logos, digest)),))

    @guarded(None)
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dropped(event.mimeData(), _KINDS):
            event.acceptProposedAction()

    @guarded(None)
    def dropEvent(self, event: QDropEvent) -> None:
        for path in dropped(event.mimeData(), _KINDS):
            self.lent.services.add_logo(path)
        event.acceptProposedAction()
