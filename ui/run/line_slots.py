"""The slots of the capture line side by side, and below them what its signs mean and which strands were touched."""

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from tabletop.i18n import Translator
from tabletop.views.speakers import kind_typed, tags_typed
from ui import theme
from ui.run.expander import Expander
from ui.run.kinds import Kinds
from ui.run.line_draft import LineDraft
from ui.run.slots import AgencySlot, TextSlot
from ui.run.small_slots import TagsSlot, TimeSlot
from ui.run.strand_lights import StrandLights
from ui.widgets.words import _


class LineSlots(QWidget):
    """Who, what, tags; and when, while a saved line is corrected."""

    def __init__(self, speak: Translator) -> None:
        super().__init__()
        self._speak = speak
        self._hint = speak.text(_("What they said or decided…"))
        self.agency = AgencySlot(speak.text(_("Agency")), speak.text(_("Agency…")))
        self.text = TextSlot(speak.text(_("What they said or decided")), self._hint)
        self.tags = TagsSlot(speak.text(_("Tags: strands and role")), speak.text(_("tags")), speak.language)
        self.at = TimeSlot(speak.text(_("When it was said")))
        self.kinds, self.lights = Kinds(speak), StrandLights(speak)
        self.expander = Expander(self.text)
        look = theme.now()
        self.agency.setFixedWidth(look.px(104))
        self.tags.setFixedWidth(look.px(72))
        self.at.setFixedWidth(look.px(58))
        row = QHBoxLayout()
        row.setSpacing(look.px(6))
        for slot in self.slots():
            row.addWidget(slot, 1 if slot is self.text else 0, Qt.AlignmentFlag.AlignTop)
            slot.installEventFilter(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(2))
        column.addLayout(row)
        column.addWidget(self.kinds)
        column.addWidget(self.lights)

    def slots(self) -> tuple[AgencySlot, TextSlot, TagsSlot, TimeSlot]:
        return self.agency, self.text, self.tags, self.at

    def focus_slot(self, name: str) -> None:
        slot = {"agency": self.agency, "text": self.text, "tags": self.tags}[name]
        slot.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_draft(self, draft: LineDraft) -> None:
        """The words of a line in their slots; nothing is told of it."""
        blocked = [QSignalBlocker(slot) for slot in self.slots()]
        self.agency.setText(draft.agency)
        self.text.put(draft.text)
        self.text.setPlaceholderText(draft.about or self._hint)
        self.tags.setText(draft.tags)
        self.at.setText(draft.at)
        self.at.setVisible(bool(draft.response))
        self.tags.forget_offer()
        del blocked
        self.text.moveCursor(QTextCursor.MoveOperation.End)

    def show_kind(self, photos: int) -> None:
        """What the line is, by its sign and its tags."""
        first = self.text.document().firstBlock().text()
        self.kinds.show_line(kind_typed(first[:80])[0], tags_typed(self.tags.text()), photos)

    def blank(self) -> bool:
        """No word in the text."""
        document = self.text.document()
        return document.characterCount() < 200 and not document.toPlainText().strip()
