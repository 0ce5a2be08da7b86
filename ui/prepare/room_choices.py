"""What a person chooses about the wall and GO before the day, and the way to Room check."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout

from tabletop.i18n.formats import number
from ui.keys import Action, Context, caption
from ui.prepare.step import Lent, tool
from ui.widgets.cards import Card
from ui.widgets.fields import Choice, captioned
from ui.widgets.run_settings import BANNER, PAUSES_MS, REARM, pause_ms


class RoomChoices(Card):
    """Kept on this laptop, for every exercise; nothing of it comes into the record."""

    def __init__(self, lent: Lent) -> None:
        speak, services = lent.speak, lent.services
        _ = speak.text
        super().__init__(_("In the room"), _("For every exercise on this laptop"))
        shown = (("yes", _("Shown")), ("no", _("Not shown")))
        self.banner = Choice(_("EXERCISE strip on e-mail, news and documents"), shown)
        self.banner.set_value("no" if services.setting(BANNER) is False else "yes")
        self.banner.activated.connect(lambda *_: services.remember(BANNER, self.banner.value() == "yes"))
        chosen = pause_ms(services.setting(REARM))
        pauses = ((str(ms), _("{n} s", n=number(ms / 1000, speak.language))) for ms in sorted({*PAUSES_MS, chosen}))
        self.pause = Choice(_("Pause between two presses of GO"), pauses)
        self.pause.set_value(str(chosen))
        self.pause.activated.connect(lambda *_: services.remember(REARM, int(self.pause.value())))
        key = caption(Action.ROOM_CHECK, Context.OTHER, speak)
        self.check = tool(_("Room check"), lambda: lent.act(Action.ROOM_CHECK), "screen", key)
        self.body.addLayout(captioned(self.banner.accessibleName(), self.banner))
        row = QHBoxLayout()
        row.addLayout(captioned(self.pause.accessibleName(), self.pause), 1)
        row.addWidget(self.check, 0, Qt.AlignmentFlag.AlignBottom)
        self.body.addLayout(row)
